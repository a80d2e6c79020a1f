"""The company-wide sections in words: every key that is said as one short statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from reqkit.locale import numbers
from reqkit.locale.message import Message
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Key
from reqkit.mechanics.products import Products
from reqkit.mechanics.values import UNLIMITED, Moment
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker
from reqkit.mechanics.wording.vocabulary import FIGURES, WORDS
from reqkit.values.duration import Duration

_UNLIMITED = Message("без ограничения", "unlimited")
_STEP = Message("{tier} — от {value}", "{tier} from {value}")
_TIER = Message("уровень {tier}: {benefits}", "the tier {tier}: {benefits}")
_THRESHOLDS = Message("уровни: {steps}", "tiers: {steps}")
_RETAINED = Message("для сохранения уровня: {steps}", "to keep a tier: {steps}")


def section_phrases(speaker: Speaker, section: Clause) -> list[str]:
    """`баллы начисляются после оплаты`, `срок жизни баллов — 6 месяцев`: one statement a key, in the order written."""
    return list(_phrases(speaker, section))


def _phrases(speaker: Speaker, block: Clause) -> Iterator[str]:
    owner = type(block).__name__
    for key in block.said:
        value = getattr(block, key.attribute)
        if isinstance(value, Products):
            yield speaker.say(FIGURES[owner, key.name], value=goods(speaker, value))
        elif isinstance(value, Clause):
            inner = _phrases(speaker, value)
            yield from [", ".join(inner)] if type(value).__name__ in _TOGETHER else inner
        elif key.attribute in ("thresholds", "retain_thresholds"):
            yield _thresholds(speaker, block, key.attribute)
        elif key.attribute == "fields_per_tier":
            for tier, benefits in value.items():
                yield speaker.say(_TIER, tier=speaker.title(tier), benefits=", ".join(_phrases(speaker, benefits)))
        elif isinstance(value, tuple) and value and isinstance(value[0], Clause):
            for each in value:
                yield ", ".join(_phrases(speaker, each))
        else:
            yield from _stated(speaker, owner, key, value)


def _stated(speaker: Speaker, owner: str, key: Key, value: Any) -> Iterator[str]:
    """One key: a word or words that have a phrase of their own, or a figure put into one."""
    members = value if isinstance(value, tuple) else (value,)
    table: Mapping[object, Message] = WORDS.get((owner, key.name), {})
    told = [speaker.say(table[member]) for member in members if member in table]
    if told:
        yield speaker.listed(told)
    elif (owner, key.name) in FIGURES and value is not False:
        shown = speaker.listed([_figure(speaker, owner, key.name, member) for member in members])
        yield speaker.say(FIGURES[owner, key.name], value=shown)


_MONEY = {
    ("PointsCurrency", "rate"), ("Burn", "min_money_left"), ("Burn", "min_receipt"), ("Fraud", "amount_alert"),
    ("TierBenefits", "free_delivery_from"), ("Rounding", "to"),
}  # fmt: skip
_TOGETHER = ("Distribution", "TierWindow", "KeepTier", "Accrual")
"""Blocks whose keys make one statement."""
_LASTING = {("KeepTier", "duration"), ("Reserve", "release_after"), ("Expiry", "warn_before")}
_PERCENT = {
    ("Burn", "max_share_of_receipt"), ("TierBenefits", "earn_rate"), ("TierBenefits", "earn_rate_promo_goods"),
    ("TierBenefits", "discount"), ("TierBenefits", "burn_share"),
}  # fmt: skip


def _figure(speaker: Speaker, owner: str, name: str, value: Any) -> str:
    if value == UNLIMITED:
        return speaker.say(_UNLIMITED)
    if isinstance(value, Duration):
        return speaker.lasting(value) if (owner, name) in _LASTING else speaker.duration(value)
    if isinstance(value, Moment):
        return speaker.moment(value)
    if isinstance(value, Fraction | int) and not isinstance(value, bool):
        if (owner, name) in _MONEY:
            return speaker.money(Fraction(value))
        return speaker.percent(value) if (owner, name) in _PERCENT else speaker.number(value)
    if isinstance(value, str):
        return speaker.quoted(value)
    return numbers.calendar_date(value, speaker.language) if hasattr(value, "isoformat") else ""


def _thresholds(speaker: Speaker, block: Clause, attribute: str) -> str:
    in_money = getattr(block, "measure", None) in (None, "spend")
    steps = []
    for step in getattr(block, attribute):
        value = speaker.money(step.value) if in_money else speaker.number(step.value)
        steps.append(speaker.say(_STEP, tier=speaker.title(step.tier), value=value))
    return speaker.say(_THRESHOLDS if attribute == "thresholds" else _RETAINED, steps=", ".join(steps))
