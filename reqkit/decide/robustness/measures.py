"""Costs and times as they may turn out: a PERT-beta distribution on the three points of an estimate.

Source: Malcolm, Roseboom, Clark & Fazar (1959), Application of a technique for research and development program evaluation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reqkit.decide.robustness.result import Spread
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 4096
"""A distribution is drawn from as so many values of the same chance, each the middle one of its part."""
_GRID = 8192
_SHARES = (0.05, 0.5, 0.95)


@record(eq=False)
class Measure:
    """A cost or a time: `points`, what it adds to the score, and whether it is `within` its limit, by the `CELLS` values that it may
    take. `stated` is what the expected one adds.
    """

    points: NDArray[np.float32]
    within: NDArray[np.bool_]
    stated: float
    spread: Spread | None = None


@record
class Scale:
    """An absolute scale: an amount at `best` or below is worth 1, at `worst` or above 0, linear between; times the weight of its axis."""

    best: float
    worst: float
    weight: float

    def points(self, amounts: NDArray[np.float64]) -> NDArray[np.float32]:
        if self.best == self.worst:
            return (self.weight * (amounts <= self.best)).astype(np.float32)
        return (self.weight * np.clip((self.worst - amounts) / (self.worst - self.best), 0.0, 1.0)).astype(np.float32)


def measure(estimate: Estimate | None, scale: Scale | None, limit: float | None, stated: float) -> Measure:
    """What is not known adds nothing and exceeds nothing."""
    nothing, always = np.zeros(CELLS, np.float32), np.ones(CELLS, np.bool_)
    if estimate is None:
        return Measure(nothing, always, stated)
    amounts, spread = distribution(float(estimate.low), float(estimate.expected), float(estimate.high))
    points = nothing if scale is None else scale.points(amounts)
    return Measure(points, always if limit is None else amounts <= limit, stated, spread)


def distribution(low: float, expected: float, high: float) -> tuple[NDArray[np.float64], Spread]:
    """The amounts at the middle of each of the `CELLS`, from the least, and the percentiles. The mode is that whose PERT mean is the
    expected amount, kept within the ends.
    """
    if not low < high:
        return np.full(CELLS, expected), Spread(expected, expected, expected)
    mode = min(1.0, max(0.0, ((6 * expected - low - high) / 4 - low) / (high - low)))
    part = np.linspace(0.0, 1.0, _GRID + 1)
    density = part ** (4 * mode) * (1 - part) ** (4 * (1 - mode))
    below = np.concatenate(([0.0], np.cumsum((density[1:] + density[:-1]) / 2)))
    below /= below[-1]
    wanted = np.concatenate(((np.arange(CELLS) + 0.5) / CELLS, _SHARES))
    amounts = low + (high - low) * np.interp(wanted, below, part)
    least, middle, most = amounts[CELLS:].tolist()
    return amounts[:CELLS], Spread(least, middle, most)
