"""Stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma & Salminen 2001): the samples, chunk by chunk."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from reqkit.decide.robustness.draws import Draw, Points
from reqkit.decide.robustness.measures import CELLS
from reqkit.decide.robustness.ranks import Counts, Places, added, places
from reqkit.decide.robustness.result import View
from reqkit.decide.robustness.streams import STEPS, stream
from reqkit.decide.robustness.weighting import EMPHASIS
from reqkit.values.record import record

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reqkit.decide.robustness.problem import Problem

CHUNK = 2048
"""So many samples at a time: the weights of some hundred things stay in the processor's cache."""
_CELL = STEPS // CELLS
_OUT = -1
Case = tuple[View, int]
"""What varies, and the concentration of the weights of categories."""


@record(eq=False)
class Sampled:
    """Sums over samples.

    `counts`: by case, how often each vendor had so many ahead and beside it. `qualified`: in how many samples
    each qualifies. Of the first case, `fits` and `scores`, (vendors, samples); `first`, how much of the first place each vendor had, and
    `categories`, the weights of the categories with that, (vendors, categories).
    """

    counts: Mapping[Case, Counts]
    qualified: NDArray[np.int64]
    fits: NDArray[np.float32]
    scores: NDArray[np.float32]
    categories: NDArray[np.float64]
    first: NDArray[np.float64]


def sample(
    problem: Problem, samples: int, seed: int, cases: Sequence[Case] = ((View.BOTH, EMPHASIS),), threads: int | None = None
) -> Sampled:
    """The same whatever the number of threads and the order of vendors."""
    draws = [Draw(contender.conditions) for contender in problem.contenders]
    chunks = [(chunk, min(CHUNK, samples - start)) for chunk, start in enumerate(range(0, samples, CHUNK))]
    workers = min(len(chunks), threads or min(2, os.cpu_count() or 1))

    def work(one: tuple[int, int]) -> Sampled:
        return _Chunk(problem, draws, seed, *one).sampled(cases)

    if workers < 2:
        return _together([work(one) for one in chunks])
    with ThreadPoolExecutor(workers) as pool:
        return _together(list(pool.map(work, chunks)))


def _together(parts: list[Sampled]) -> Sampled:
    return Sampled(
        counts={case: added(part.counts[case] for part in parts) for case in parts[0].counts},
        qualified=sum((part.qualified for part in parts[1:]), parts[0].qualified),
        fits=np.concatenate([part.fits for part in parts], axis=1),
        scores=np.concatenate([part.scores for part in parts], axis=1),
        categories=sum((part.categories for part in parts[1:]), parts[0].categories),
        first=sum((part.first for part in parts[1:]), parts[0].first),
    )


@record(eq=False)
class _Vendors:
    """What the vendors have in a chunk: by category the points that it is worth, (vendors, categories, samples), the fit at the weights as
    they are, what cost and time add to the score, and the tier; the latter three (vendors, samples), or one sample for all."""

    categories: NDArray[np.float32]
    fits: NDArray[np.float32]
    measures: NDArray[np.float64]
    tiers: NDArray[np.float64]


class _Chunk:
    """One chunk of samples. Every random number is drawn for one purpose: the points, the categories' weights at an emphasis, a vendor."""

    def __init__(self, problem: Problem, draws: Sequence[Draw], seed: int, chunk: int, count: int) -> None:
        self.problem, self.seed, self.chunk, self.count = problem, seed, chunk, count
        self.points = Points(problem.weighting, self._stream("points"), count)
        self._draws = draws
        self._weights = np.array([[problem.weighting.weights[item] for item in problem.weighting.items]], np.float32)

    def sampled(self, cases: Sequence[Case]) -> Sampled:
        views = {view for view, _ in cases}
        drawn = self._drawn(with_fits=View.DATA in views) if views != {View.WEIGHTS} else None
        stated = self._stated() if View.WEIGHTS in views else None
        factors = {emphasis: self._factors(emphasis) for emphasis in dict.fromkeys(emphasis for _, emphasis in cases)}
        counts: dict[Case, Counts] = {}
        main: tuple[NDArray[np.float32], NDArray[np.float64], Places] | None = None
        for case in cases:
            view, emphasis = case
            vendors = stated if view is View.WEIGHTS else drawn
            assert vendors is not None
            found = vendors.fits if view is View.DATA else np.einsum("ks,vks->vs", factors[emphasis], vendors.categories)
            scores = self.problem.fit * found.astype(np.float64) + vendors.measures
            taken = places(vendors.tiers, scores)
            counts[case] = taken.counts()
            main = main or (found, scores, taken)
        assert main is not None
        first = main[2].first
        weights = factors[cases[0][1]] * self.points.totals
        return Sampled(
            counts=counts,
            qualified=np.zeros(len(first), np.int64) if drawn is None else (drawn.tiers == 1).sum(axis=1),
            fits=main[0],
            scores=main[1].astype(np.float32),
            categories=np.einsum("vs,ks->vk", first, weights.astype(np.float64)),
            first=first.sum(axis=1),
        )

    def _drawn(self, *, with_fits: bool) -> _Vendors:
        """Claims, costs and times as drawn. Whoever does not meet every must within the limits is in the tier below those that do, and
        whoever is out already in the one below that, as in the ranking."""
        contenders, count, rows = self.problem.contenders, self.count, self._weights.shape[1]
        categories = np.empty((len(contenders), len(self.points.parts), count), np.float32)
        fits = np.zeros((len(contenders), count), np.float32)
        measures, tiers = np.zeros((len(contenders), count)), np.zeros((len(contenders), count))
        scratch = np.empty((max(draw.rows for draw in self._draws), count), np.float32)
        for place, (contender, draw) in enumerate(zip(contenders, self._draws, strict=True)):
            held = draw.held(self._stream(f"vendor {contender.vendor}"), count, scratch)
            self.points.weighed(held.worths, categories[place])
            if with_fits:
                np.einsum("i,is->s", self._weights[0], held.worths[:rows], out=fits[place])
            qualifies = np.logical_and.reduce(held.met[list(contender.musts)], axis=0)
            for measure, cell in zip(contender.measures.values(), held.cells // _CELL, strict=True):
                measures[place] += measure.points[cell]
                qualifies &= measure.within[cell]
            tiers[place] = _OUT if contender.is_out else qualifies
        return _Vendors(categories, fits, measures, tiers)

    def _stated(self) -> _Vendors:
        """Everything as in the ranking."""
        contenders = self.problem.contenders
        worths = np.array([contender.worths for contender in contenders], np.float32).reshape(len(contenders), -1)
        measures = [[sum(measure.stated for measure in contender.measures.values())] for contender in contenders]
        return _Vendors(
            self.points.weighed_alike(worths),
            worths @ self._weights[0][:, None],
            np.array(measures, np.float64),
            np.array([[contender.tier] for contender in contenders], np.float64),
        )

    def _factors(self, emphasis: int) -> NDArray[np.float32]:
        return self.points.factors(emphasis, self._stream(f"categories {emphasis}"))

    def _stream(self, purpose: str) -> np.random.Generator:
        return stream(self.seed, purpose, self.chunk)
