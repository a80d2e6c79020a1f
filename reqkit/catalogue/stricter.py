"""Which of two demands on one parameter is the stricter, so that meeting it meets both."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm

from reqkit.catalogue.capability import Better, Kind, Parameter
from reqkit.catalogue.quantity import AtLeastLevel, Bound, Covers, Demand, Extent


def stricter(parameter: Parameter, first: Demand, second: Demand) -> Demand:
    """The first of the two where both ask for the same; for ranges, one that covers both.

    Amounts in different currencies cannot be told apart without a rate: the first stands.
    """
    if isinstance(first, Bound) and isinstance(second, Bound):
        return second if _is_stricter(parameter, second, first) else first
    if isinstance(first, AtLeastLevel) and isinstance(second, AtLeastLevel):
        return second if parameter.level_rank(second.level) > parameter.level_rank(first.level) else first
    if isinstance(first, Covers) and isinstance(second, Covers):
        extent = _hull(first.extent, second.extent)
        return first if extent == first.extent else Covers(extent)
    return first


def _is_stricter(parameter: Parameter, bound: Bound, than: Bound) -> bool:
    if parameter.kind is Kind.MONEY and bound.limit.unit != than.limit.unit:
        return False
    mine, other = bound.limit.value, than.limit.value
    if mine == other:
        return bound.ideal is not None and than.ideal is None
    return mine > other if parameter.better is Better.MORE else mine < other


def _hull(first: Extent, second: Extent) -> Extent:
    """Every value of either range, at a step that hits the steps of both."""
    steps = [abs(step) for step in (first.step, second.step, first.low - second.low) if step]
    free = (first.step is None and first.low != first.high) or (second.step is None and second.low != second.high)
    step = None if free or not steps else _common(steps)
    return Extent(min(first.low, second.low), max(first.high, second.high), step)


def _common(steps: list[Fraction]) -> Fraction:
    """The largest step all of these are multiples of."""
    found = steps[0]
    for step in steps[1:]:
        denominator = lcm(found.denominator, step.denominator)
        found = Fraction(gcd(int(found * denominator), int(step * denominator)), denominator)
    return found
