"""What other ranking methods say of a comparison (decision model §4): an agreement table, never a second opinion to rank by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reqkit.decide.crosscheck.matrix import DecisionMatrix, decision_matrix
from reqkit.decide.crosscheck.result import CrossCheck, Method, MethodRanking
from reqkit.decide.result import Comparison

PLACES = 9
"""Scores that agree to so many decimal places are equal: the methods work in floating point."""


def cross_check(comparison: Comparison) -> CrossCheck | None:
    """The methods side by side on the vendors that qualify or, where fewer than two do, on all that have answered anything.

    None with fewer than two of those, or where nothing has any weight.
    """
    qualified = [vendor for vendor in comparison.ranking if vendor.standing.qualified and not vendor.is_silent]
    vendors = qualified if len(qualified) > 1 else [vendor for vendor in comparison.ranking if not vendor.is_silent]
    matrix = decision_matrix(comparison, vendors)
    if len(vendors) < 2 or not matrix.criteria:
        return None
    own = {vendor.vendor: vendor.score for vendor in vendors}
    ranks = {name: 1 + sum(other > score for other in own.values()) for name, score in own.items()}
    first = _first(ranks)
    absolute = MethodRanking(Method.ABSOLUTE, {name: float(score) for name, score in own.items()}, ranks, False, True, tuple(first))
    others = (_ranking(method, scores, best, first) for method, scores, best in _others(matrix))
    return CrossCheck(tuple(own), (absolute, *others), all(vendor.standing.qualified for vendor in vendors))


def _others(matrix: DecisionMatrix) -> list[tuple[Method, Mapping[str, float], tuple[str, ...] | None]]:
    """Each method's scores, and those it calls best where it has a rule of its own for that."""
    import numpy as np

    from reqkit.decide.crosscheck.methods import promethee, topsis, vikor

    names = [vendor.vendor for vendor in matrix.vendors]
    values = np.array([[float(value) for value in criterion.values] for criterion in matrix.criteria]).T
    weights = np.array([float(criterion.weight) for criterion in matrix.criteria])
    more = np.array([criterion.more for criterion in matrix.criteria])
    spans = np.array([float(criterion.scale) for criterion in matrix.criteria])
    compromise = vikor(values, weights, more)

    def named(scores: Sequence[float]) -> dict[str, float]:
        return {name: float(score) for name, score in zip(names, scores, strict=True)}

    return [
        (Method.TOPSIS, named(topsis(values, weights, more).tolist()), None),
        (Method.VIKOR, named(compromise.measure.tolist()), tuple(names[row] for row in compromise.compromise)),
        (Method.PROMETHEE, named(promethee(values, weights, more, np.zeros(len(spans)), spans).tolist()), None),
    ]


def _ranking(method: Method, scores: Mapping[str, float], best: tuple[str, ...] | None, first: Sequence[str]) -> MethodRanking:
    sign = -1 if method is Method.VIKOR else 1
    rounded = {name: round(sign * score, PLACES) for name, score in scores.items()}
    ranks = {name: 1 + sum(other > score for other in rounded.values()) for name, score in rounded.items()}
    leaders = _first(ranks)
    return MethodRanking(method, scores, ranks, True, set(leaders) <= set(first), tuple(leaders) if best is None else best)


def _first(ranks: Mapping[str, int]) -> list[str]:
    return [name for name, rank in ranks.items() if rank == 1]
