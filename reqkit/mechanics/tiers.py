"""The section `tiers:` of a brief: how customers rise and fall, and what each tier gives."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import TIERS, Demands, Place, Reader, Schema, block, block_of, key, listing, several
from reqkit.mechanics.values import DAY, DURATION, NUMBER, POSITIVE, YES, by_name, one_of, pairs_of, read_amount, read_word

BENEFIT = one_of("earn_rate", "earn_rate_promo_goods", "discount", "burn_share", "points_validity", "free_delivery_from", "personal_offers")
KEEP_FOR = one_of("end_of_period", "end_of_next_period", "balance_drop")


class Threshold(NamedTuple):
    """A tier and the value of the measure from which it is reached."""

    tier: str
    value: Fraction


def _thresholds(raw: Any, place: Place) -> tuple[Threshold, ...]:
    """`[[silver, 10000], [gold, 50000]]`, or `{silver: 10000, gold: 50000}`."""
    return tuple(Threshold(read_word(tier, where), read_amount(value, where)) for tier, value, where in pairs_of(raw, place, "thresholds"))


THRESHOLDS = Reader(_thresholds, {"type": ["array", "object"]})


class _OfTiers(Clause):
    capability = TIERS


class TierWindow(_OfTiers):
    """Over what time the measure is counted."""

    short = "kind"
    kind = key(one_of("all_time", "rolling", "calendar"), Demands("window"))
    length = key(DURATION)


class KeepTier(_OfTiers):
    """How long a tier lasts once reached: a length of time, or until something happens."""

    short = "until"

    until = key(KEEP_FOR, Demands("keep_for"))
    duration = key(DURATION, Demands("keep_for", "fixed_duration"))

    @classmethod
    def other_forms(cls) -> list[Schema]:
        return [*super().other_forms(), {"type": "string", "pattern": r"^\s*\d"}]

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        if isinstance(raw, str) and raw[:1].isdigit():
            return [("duration", raw, place)]
        return super().entries(raw, place)


class TierBenefits(_OfTiers):
    """What a tier gives; rates and shares in per cent, `free_delivery_from` in money."""

    earn_rate = key(NUMBER, Demands("benefits", "earn_rate"))
    earn_rate_promo_goods = key(NUMBER, Demands("benefits", "earn_rate_promo_goods"))
    discount = key(NUMBER, Demands("benefits", "discount"))
    burn_share = key(NUMBER, Demands("benefits", "burn_share"))
    points_validity = key(DURATION, Demands("benefits", "points_validity"))
    free_delivery_from = key(NUMBER, Demands("benefits", "free_delivery_from"))
    personal_offers = key(YES, Demands("benefits", "personal_offers"))


class ManualOverride(_OfTiers):
    """A tier set by hand."""

    short = "audit"
    allowed_until = key(DAY)
    audit = key(YES)


class Tiers(_OfTiers):
    """The ladder of tiers, for the company as a whole. `retain_thresholds` are those for keeping a tier where they differ."""

    measure = key(one_of("spend", "points", "orders", "visits", "bought", "manual", "segment"), Demands("measure"))
    window = block(TierWindow)
    thresholds = listing(THRESHOLDS)
    retain_thresholds = listing(THRESHOLDS, Demands("retain_threshold_differs", flag=True))
    evaluate = key(one_of("each_receipt", "nightly", "period_end"), Demands("evaluate"))
    takes_effect = key(one_of("immediately", "next_receipt", "next_period"), Demands("takes_effect"))
    keep_for = block(KeepTier)
    downgrade = key(one_of("never", "one_level", "to_matching_level", "to_base"), Demands("downgrade"))
    grace = key(DURATION, Demands("grace", flag=True))
    retain_threshold_differs = key(YES, Demands("retain_threshold_differs", flag=True))
    fields_per_tier = key(by_name(block_of(TierBenefits)))
    benefits = several(BENEFIT, Demands("benefits"))
    count = key(POSITIVE, Demands("count", bound=True))
    notifications = several(one_of("upgraded", "will_downgrade_in", "downgraded"), Demands("notifications"))
    manual_override = block(ManualOverride, Demands("manual_override", flag=True))

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if self.thresholds:
            yield "thresholds", Demands("count", bound=True), len(self.thresholds)

    @property
    def names(self) -> tuple[str, ...]:
        """The tiers that are named anywhere in the section, lowest first."""
        return tuple(dict.fromkeys((*(step.tier for step in self.thresholds), *(self.fields_per_tier or {}))))
