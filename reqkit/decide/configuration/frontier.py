"""A vendor's frontier of cost and fit: every configuration that no other beats in both (decision model §3), exactly."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from reqkit.decide.configuration.choice import Curve
from reqkit.decide.configuration.workload import Workload
from reqkit.decide.knapsack.bundles import Mask
from reqkit.model.sheet import Plan
from reqkit.values.record import record


@record(eq=False)
class Section:
    """A plan with part of the work there is: what it costs and is worth without any, and the curve of what work adds.

    `unit`: so many units of the curve's costs are one of the brief's currency. `step`: the fit that one of its values stands for.
    """

    plan: Plan | None
    cost: Fraction
    fit: Fraction
    unit: int
    step: Fraction
    curve: Curve


@record(eq=False)
class Frontier:
    """Points from the cheapest up; each has more fit than the one before. What has no known cost is not on it; what would be late neither.

    The budget ceiling is no limit here. `cut`: there are more points than can be held. `proven`: no point is beaten by one that is missing.
    """

    load: Workload
    costs: Sequence[Fraction]
    fits: Sequence[Fraction]
    plans: Sequence[Plan | None]
    masks: Sequence[Mask]
    cut: bool = False
    proven: bool = True

    def __len__(self) -> int:
        return len(self.costs)

    def works(self, point: int) -> frozenset[str]:
        return self.load.works(self.masks[point])

    def within(self, money: Fraction) -> int | None:
        """The point with the most fit for so much money; None where nothing can be had for it."""
        found = bisect_right(self.costs, money) - 1
        return None if found < 0 else found

    def steps(self, most: int, money: Fraction | None = None) -> list[int]:
        """At most so many points within a sum, for the eye."""
        end = len(self) if money is None else bisect_right(self.costs, money)
        return steps(self.fits[:end], most)


def steps(fits: Sequence[Fraction], most: int) -> list[int]:
    """All places where there are not too many, else of as many levels of fit the first that reaches each; the first and the last always."""
    if len(fits) <= most:
        return list(range(len(fits)))
    span = fits[-1] - fits[0]
    chosen, level = [0], 0
    for place, fit in enumerate(fits):
        reached = (fit - fits[0]) * (most - 1) // span
        if reached > level:
            chosen.append(place)
            level = reached
    return chosen


def joined(load: Workload, sections: Iterable[Section]) -> Frontier:
    """The points that no point of any section beats. Of equal ones that of the first section counts."""
    sections = tuple(sections)
    unit = lcm(1, *(section.unit for section in sections), *(section.cost.denominator for section in sections))
    whole = lcm(1, *(section.step.denominator for section in sections), *(section.fit.denominator for section in sections))
    points: list[tuple[int, int, int, Mask]] = []
    for place, section in enumerate(sections):
        cost, times = int(section.cost * unit), unit // section.unit
        fit, step = int(section.fit * whole), int(section.step * whole)
        curve = section.curve
        points += [
            (cost + own * times, -fit - value * step, place, mask)
            for own, value, mask in zip(curve.costs, curve.values, curve.masks, strict=True)
        ]
    points.sort(key=lambda point: point[:3])
    kept: list[tuple[int, int, int, Mask]] = []
    for one in points:
        if not kept or one[1] < kept[-1][1]:
            kept.append(one)
    return Frontier(
        load=load,
        costs=[Fraction(cost, unit) for cost, _, _, _ in kept],
        fits=[Fraction(-fit, whole) for _, fit, _, _ in kept],
        plans=[sections[place].plan for _, _, place, _ in kept],
        masks=[mask for _, _, _, mask in kept],
        cut=any(section.curve.cut for section in sections),
        proven=all(section.curve.proven for section in sections),
    )
