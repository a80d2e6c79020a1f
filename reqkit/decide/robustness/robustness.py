"""How sure a ranking is: sampled, and where no samples are needed, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from math import sqrt

import numpy as np

from reqkit.decide.result import Comparison, Weights
from reqkit.decide.robustness.core import OPTIMA, CoreIndex, rounded
from reqkit.decide.robustness.dominance import dominances
from reqkit.decide.robustness.draws import Points
from reqkit.decide.robustness.problem import Problem, problem
from reqkit.decide.robustness.ranks import acceptability
from reqkit.decide.robustness.result import Acceptability, Core, Robustness, Spread, VendorSpread, View
from reqkit.decide.robustness.sampling import Case, Sampled, sample
from reqkit.decide.robustness.shift import shift
from reqkit.decide.robustness.streams import stream
from reqkit.decide.robustness.weighting import EMPHASIS, Weighting
from reqkit.decide.weighing.weights import decision_of
from reqkit.model.brief import Axis

SAMPLES = 10_000
SEED = 20_010_501
EMPHASES = (2, 4, 16)
_CASES: tuple[Case, ...] = (
    (View.BOTH, EMPHASIS),
    *((View.BOTH, emphasis) for emphasis in EMPHASES if emphasis != EMPHASIS),
    (View.WEIGHTS, EMPHASIS),
    (View.DATA, EMPHASIS),
)
_CONFIDENCE = 1.959964
"""Of a normal variable, 95 % are within so many standard deviations of the mean."""


def robustness(comparison: Comparison, samples: int = SAMPLES, seed: int = SEED) -> Robustness | None:
    """None where nobody has answered anything. The same for the same comparison, samples and seed, in whatever order the vendors are."""
    posed = problem(comparison)
    if not posed.contenders:
        return None
    found = sample(posed, samples, seed, _CASES)
    shares = {case: _acceptability(posed, case, acceptability(counts), samples) for case, counts in found.counts.items()}
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]

    @cache
    def weightings() -> Sequence[Weights]:
        return _weightings(comparison.weights, posed.weighting, seed)

    return Robustness(
        samples=samples,
        seed=seed,
        chances={kind: float(chance) for kind, chance in decision_of(comparison).chances.items()},
        views={view: shares[view, EMPHASIS] for view in View},
        emphases={emphasis: shares[View.BOTH, emphasis] for emphasis in EMPHASES},
        vendors=_spreads(posed, found, {vendor.vendor: CoreIndex(comparison, vendor, weightings) for vendor in vendors}, samples),
        dominances=dominances(posed.weighting, comparison.weights.axes.get(Axis.FIT, Fraction(0)), vendors),
        shift=shift(comparison),
    )


def _acceptability(posed: Problem, case: Case, shares: np.ndarray, samples: int) -> Acceptability:
    view, emphasis = case
    ranks = {contender.vendor: tuple(row.tolist()) for contender, row in zip(posed.contenders, shares, strict=True)}
    widest = max((share * (1 - share) for row in ranks.values() for share in row), default=0.0)
    return Acceptability(view, emphasis, ranks, _CONFIDENCE * sqrt(max(0.0, widest) / samples))


def _spreads(posed: Problem, found: Sampled, cores: Mapping[str, Mapping[str, Core]], samples: int) -> dict[str, VendorSpread]:
    fits, scores = (np.quantile(values, (0.05, 0.5, 0.95), axis=1).T.tolist() for values in (found.fits, found.scores))
    return {
        contender.vendor: VendorSpread(
            qualifies=float(found.qualified[place]) / samples,
            fit=Spread(*fits[place]),
            score=Spread(*scores[place]),
            cost=contender.measures[Axis.COST].spread,
            days=contender.measures[Axis.TIME].spread,
            central=_central(posed.weighting, found.categories[place].tolist(), float(found.first[place])),
            core=cores[contender.vendor],
        )
        for place, contender in enumerate(posed.contenders)
    }


def _central(weighting: Weighting, sums: list[float], first: float) -> dict[str, float] | None:
    return {group.category: value / first for group, value in zip(weighting.groups, sums, strict=True)} if first else None


def _weightings(weights: Weights, weighting: Weighting, seed: int) -> list[Weights]:
    points = Points(weighting, stream(seed, "optima", 0), OPTIMA)
    factors = points.factors(EMPHASIS, stream(seed, "optima of categories", 0))
    rows = [points.points[part] * factor for part, factor in zip(points.parts, factors, strict=True)]
    shares = np.concatenate(rows).T.tolist() if rows else [[]] * OPTIMA
    return [rounded(weights, dict(zip(weighting.items, row, strict=True))) for row in shares]
