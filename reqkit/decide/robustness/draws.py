"""One chunk of samples: weights, what holds at each vendor, and the scores that follow. Arrays have the samples along their last axis."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reqkit.decide.robustness.claims import CERTAIN
from reqkit.decide.robustness.streams import STEPS, words
from reqkit.values.record import record

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reqkit.decide.robustness.conditions import Conditions, Formula
    from reqkit.decide.robustness.weighting import Weighting

    Floats = NDArray[np.float32]
    Bools = NDArray[np.bool_]


class Points:
    """The points of everything that weighs anything, and the weights of the categories.

    `points`: (things, samples), category after category; `totals`: (categories, samples), their sums.
    """

    def __init__(self, weighting: Weighting, generator: np.random.Generator, count: int) -> None:
        self.weighting = weighting
        bounds = np.cumsum([0, *(len(group.items) for group in weighting.groups)]).tolist()
        self.parts = [slice(start, end) for start, end in pairwise(bounds)]
        self.points = self._points(generator, count)
        self.totals = self.sums(self.points)

    def _points(self, generator: np.random.Generator, count: int) -> Floats:
        """The classes' points are the ordered coordinates of a uniform point of the simplex: exponential variables, sorted."""
        classes = -np.sort(-generator.standard_exponential((3, count)), axis=0)
        classes = (classes / classes.sum(axis=0)).astype(np.float32)
        items = [(place, own) for group in self.weighting.groups for place, own in zip(group.classes, group.own, strict=True)]
        points = gamma(generator, len(items), count) if self.weighting.noise else np.ones((len(items), count), np.float32)
        for row, (place, own) in enumerate(items):
            points[row] *= np.float32(float(own)) if place is None else classes[place]
        return points

    def sums(self, rows: Floats) -> Floats:
        """By category, (categories, samples)."""
        sums = np.empty((len(self.parts), rows.shape[-1]), np.float32)
        for part, out in zip(self.parts, sums, strict=True):
            np.add.reduce(rows[part], axis=0, out=out)
        return sums

    def weighed(self, worths: Floats, sums: Floats) -> None:
        """The points that what holds at a vendor is worth, by category, into (categories, samples); `worths` may go on after the last
        thing that weighs anything."""
        for part, out in zip(self.parts, sums, strict=True):
            np.einsum("is,is->s", self.points[part], worths[part], out=out)

    def weighed_alike(self, worths: Floats) -> Floats:
        """The same for several vendors, where things are worth the same in every sample, (vendors, categories, samples)."""
        parts = [np.einsum("vi,is->vs", worths[:, part], self.points[part]) for part in self.parts]
        return np.stack(parts, axis=1) if parts else np.zeros((len(worths), 0, self.points.shape[-1]), np.float32)

    def factors(self, emphasis: float, generator: np.random.Generator) -> Floats:
        """What the points of each category are multiplied by to become weights, (categories, samples)."""
        groups, count = self.weighting.groups, self.points.shape[-1]
        if not groups:
            return np.zeros((0, count), np.float32)
        shape = np.array(self.weighting.concentrations(emphasis))[:, None]
        drawn = generator.standard_gamma(shape, (len(groups), count)) if len(groups) > 1 else np.ones((1, count))
        if self.weighting.stated:
            raised = drawn / drawn.sum(axis=0) / self.totals
        else:
            raised = drawn / np.array([float(group.share) for group in groups])[:, None]
            raised /= (raised * self.totals).sum(axis=0)
        factors: Floats = raised.astype(np.float32)
        return factors


def gamma(generator: np.random.Generator, rows: int, count: int) -> Floats:
    """Gamma(4) variables of mean 1: the logarithm of a product of four uniform ones (sixteen bits each), (rows, samples)."""
    product = np.ones((rows, count), np.float32)
    for _ in range(4):
        product *= (words(generator, rows, count).astype(np.float32) + np.float32(0.5)) * np.float32(1 / STEPS)
    np.log(product, out=product)
    product *= np.float32(-0.25)
    return product


@record(eq=False)
class Held:
    """What holds at a vendor: what each row is worth, (rows, samples), and whether it is met; `cells` are two rows of numbers below
    `STEPS` drawn along, for cost and time."""

    worths: Floats
    met: Bools
    cells: NDArray[np.uint16]


class Draw:
    """A vendor's conditions, ready to be drawn: only what is neither certain nor out of the question is."""

    def __init__(self, conditions: Conditions) -> None:
        self._conditions = conditions
        steps = np.rint(np.array([*conditions.own, *conditions.shared], float) * STEPS).astype(np.int64)
        self._rows = len(conditions.own)
        self._certain = (steps >= STEPS)[:, None]
        self._open = np.flatnonzero((steps > 0) & (steps < STEPS))
        self._highest = (steps[self._open] - 1).astype(np.uint16)[:, None]
        graded = [row for row, worth in enumerate(conditions.worths) if worth != 1 and steps[row]]
        self._graded = [(row, np.float32(conditions.worths[row])) for row in graded]

    @property
    def rows(self) -> int:
        return self._rows

    def held(self, generator: np.random.Generator, count: int, scratch: Floats | None = None) -> Held:
        """`scratch`, (rows or more, samples), is written over and becomes the worths: memory that is at hand."""
        drawn = words(generator, len(self._open) + 2, count)
        holds = np.broadcast_to(self._certain, (len(self._certain), count)).copy()
        holds[self._open] = drawn[:-2] <= self._highest
        met, shared = holds[: self._rows], holds[self._rows :]
        for row, place in self._conditions.links:
            met[row] &= shared[place]
        formulas = [(formula.row, *_evaluated(formula, shared, self._conditions.proportional)) for formula in self._conditions.formulas]
        for row, _, is_met in formulas:
            met[row] = is_met
        worths = np.empty((self._rows, count), np.float32) if scratch is None else scratch[: self._rows]
        np.copyto(worths, met)
        for row, worth in self._graded:
            worths[row] *= worth
        for row, found, _ in formulas:
            worths[row] = found
        return Held(worths, met, drawn[-2:])


def _evaluated(formula: Formula, shared: Bools, proportional: bool) -> tuple[Floats, Bools]:
    """What a thing is worth and whether it is met: the best of its alternatives."""
    count = shared.shape[-1]
    best, is_met = np.zeros(count, np.float32), np.zeros(count, np.bool_)
    for block in formula.blocks:
        worth, whole = np.zeros(count, np.float32), np.ones(count, np.bool_)
        for ways in block:
            had = np.zeros(count, np.bool_)
            for claim, value in ways:
                more = ~had if claim == CERTAIN else shared[claim] & ~had
                worth += more * np.float32(value)
                had |= more
            whole &= had
        worth /= np.float32(len(block))
        if not proportional:
            worth *= whole
        np.maximum(best, worth, out=best)
        is_met |= whole
    return best, is_met
