"""Points and tiers that cannot work as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.numbers import DurationText, NumberText
from reqkit.mechanics.points import Points
from reqkit.mechanics.programme import Programme
from reqkit.mechanics.rewards import PointsBurn, PointsEarn, PointsFixed
from reqkit.mechanics.tiers import Threshold, Tiers
from reqkit.values.duration import Duration

HUNDRED = Fraction(100)
_RISING = ("earn_rate", "discount", "burn_share")
"""Benefits of which a higher tier is expected to give more."""


def points_outlive_their_wait(programme: Programme, collector: Collector) -> None:
    points = programme.profiles.points
    after = points.expiry.after if points is not None and points.expiry is not None else None
    pending = points.accrual.pending if points is not None and points.accrual is not None else None
    if points is not None and points.expiry is not None and _not_longer(after, pending):
        _unposted(after, pending, programme.place("points", points.expiry, "after"), collector)
    for offered in programme.mechanics:
        for earned in offered.every(PointsEarn):
            if _not_longer(after, earned.pending):
                _unposted(after, earned.pending, offered.at(earned, "pending"), collector)
        for fixed in offered.every(PointsFixed):
            if _not_longer(fixed.valid, pending):
                _unposted(fixed.valid, pending, offered.at(fixed, "valid"), collector)


def _not_longer(validity: Duration | None, wait: Duration | None) -> bool:
    return validity is not None and wait is not None and validity.days <= wait.days


def _unposted(validity: Duration | None, wait: Duration | None, place: Location, collector: Collector) -> None:
    if validity is not None and wait is not None:
        collector.add("points-expire-unposted", place, expiry=DurationText(validity), pending=DurationText(wait))


def warnings_come_after_earning(programme: Programme, collector: Collector) -> None:
    points = programme.profiles.points
    if points is None or points.expiry is None or points.expiry.after is None:
        return
    expiry = points.expiry
    for warning in expiry.warn_before:
        if expiry.after is not None and warning.days >= expiry.after.days:
            arguments: dict[str, Any] = {"given": DurationText(warning), "expiry": DurationText(expiry.after)}
            collector.add("warned-too-early", programme.place("points", expiry, "warn_before"), **arguments)
            return


def burning_is_possible(programme: Programme, collector: Collector) -> None:
    points = programme.profiles.points
    if points is not None and points.burn is not None:
        burn = points.burn
        if burn.max_share_of_receipt is not None and burn.max_share_of_receipt > HUNDRED:
            place = programme.place("points", burn, "max_share_of_receipt")
            collector.add("share-over-100", place, given=NumberText(burn.max_share_of_receipt))
        least = max((value for value in (burn.min_points, burn.step) if value is not None), default=None)
        if least is not None and isinstance(burn.max_points, Fraction) and least > burn.max_points:
            named = "min_points" if least == burn.min_points else "step"
            arguments: dict[str, Any] = {"given": NumberText(least), "limit": NumberText(burn.max_points)}
            collector.add("points-min-above-max", programme.place("points", burn, named), **arguments)
    _earning_is_either(points, programme, collector)
    for offered in programme.mechanics:
        stacking = offered.mechanic.stacking
        for block in offered.every(PointsBurn):
            if block.earn_on_rest and stacking is not None and "either_earn_or_burn" in stacking.with_points:
                collector.add("earn-and-not-earn", offered.at(block, "earn_on_rest"))


def _earning_is_either(points: Points | None, programme: Programme, collector: Collector) -> None:
    if points is not None and points.burn is not None and points.either_earn_or_burn and points.burn.earn_on_rest:
        collector.add("earn-and-not-earn", programme.place("points", points.burn, "earn_on_rest"))


def tiers_rise(programme: Programme, collector: Collector) -> None:
    tiers = programme.profiles.tiers
    if tiers is None:
        return
    for attribute in ("thresholds", "retain_thresholds"):
        for code, step, previous in _faults(getattr(tiers, attribute)):
            arguments: dict[str, Any] = {"given": step.tier, "value": NumberText(step.value), "previous": NumberText(previous.value)}
            collector.add(code, programme.place("tiers", tiers, attribute), **arguments)
            break


def _faults(steps: tuple[Threshold, ...]) -> Iterator[tuple[str, Threshold, Threshold]]:
    """What is wrong with a ladder of tiers: the code, the tier and the one before it."""
    seen: set[str] = set()
    for index, step in enumerate(steps):
        previous = steps[index - 1] if index else step
        if step.tier in seen:
            yield "tier-twice", step, previous
        elif index and step.value < previous.value:
            yield "tiers-out-of-order", step, previous
        elif index and step.value == previous.value:
            yield "tiers-repeated", step, previous
        seen.add(step.tier)


def tiers_are_kept_more_easily_than_reached(programme: Programme, collector: Collector) -> None:
    tiers = programme.profiles.tiers
    if tiers is None:
        return
    reached = {step.tier: step.value for step in tiers.thresholds}
    for step in tiers.retain_thresholds:
        if step.tier in reached and step.value > reached[step.tier]:
            arguments: dict[str, Any] = {"given": step.tier, "value": NumberText(step.value), "reached": NumberText(reached[step.tier])}
            collector.add("retained-above-reached", programme.place("tiers", tiers, "retain_thresholds"), **arguments)
            return


def higher_tiers_give_more(programme: Programme, collector: Collector) -> None:
    tiers = programme.profiles.tiers
    if tiers is None or not tiers.fields_per_tier:
        return
    for benefit in _RISING:
        for tier, value, previous in _drops(tiers, benefit):
            place = tiers.fields_per_tier[tier].place(benefit) or programme.places["tiers"]
            collector.add("tier-gives-less", place, given=tier, value=NumberText(value), previous=NumberText(previous))
            break


def _drops(tiers: Tiers, benefit: str) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Tiers, lowest first, that give less of a benefit than the one before."""
    previous: Fraction | None = None
    for tier in tiers.names:
        given = (tiers.fields_per_tier or {}).get(tier)
        value: Fraction | None = getattr(given, benefit) if given is not None else None
        if value is None:
            continue
        if previous is not None and value < previous:
            yield tier, value, previous
        previous = value


RULES = (
    points_outlive_their_wait,
    warnings_come_after_earning,
    burning_is_possible,
    tiers_rise,
    tiers_are_kept_more_easily_than_reached,
    higher_tiers_give_more,
)
