"""A figure that is known as a range: low, expected, high."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reqkit.values.record import record


@record
class Estimate:
    """Three points of one quantity, exact; the unit (days, money in the brief's currency) is the holder's business.

    `open_ended` marks a figure stated as "from …" only: it is counted at its low end and shown as "from" wherever it appears.
    """

    low: Fraction
    expected: Fraction
    high: Fraction
    open_ended: bool = False

    @classmethod
    def exactly(cls, value: Fraction | int) -> Estimate:
        exact = Fraction(value)
        return cls(exact, exact, exact)

    @classmethod
    def between(cls, low: Fraction, high: Fraction, likely: Fraction | None = None) -> Estimate:
        """The PERT mean, (low + 4·likely + high) / 6, as expected; `likely` is the midpoint unless given.

        Source: Malcolm, Roseboom, Clark & Fazar (1959), Application of a technique for research and development program evaluation.
        """
        if not low <= high:
            raise ValueError("the low end is above the high end")
        middle = (low + high) / 2 if likely is None else likely
        if not low <= middle <= high:
            raise ValueError("the likely value is outside the range")
        return cls(low, (low + 4 * middle + high) / 6, high)

    @classmethod
    def at_least(cls, low: Fraction) -> Estimate:
        return cls(low, low, low, open_ended=True)

    def __add__(self, other: Estimate) -> Estimate:
        return Estimate(self.low + other.low, self.expected + other.expected, self.high + other.high, self.open_ended or other.open_ended)

    def scaled(self, factor: Fraction | int) -> Estimate:
        """Each point times a factor that is not negative."""
        if factor < 0:
            raise ValueError("an estimate cannot be scaled by a negative factor")
        return Estimate(self.low * factor, self.expected * factor, self.high * factor, self.open_ended)

    @property
    def is_range(self) -> bool:
        return self.low != self.high


ZERO = Estimate.exactly(0)


def total(estimates: Iterable[Estimate]) -> Estimate:
    result = ZERO
    for estimate in estimates:
        result = result + estimate
    return result
