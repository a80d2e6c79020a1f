"""Category weights from judgements in pairs: the analytic hierarchy process (decision model §2).

The weights are the principal eigenvector of the matrix of judgements (Saaty 1980). Pairs that nobody judged are completed so that its
principal eigenvalue λ_max is as small as it can be (Bozóki, Fülöp & Rónyai 2010).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from reqkit.decide.result import ACCEPTABLE, Consistency, Contradiction
from reqkit.model.brief import Judgement
from reqkit.values.record import record

if TYPE_CHECKING:
    from reqkit.decide.weighing.eigenvalue import Complete, Matrix

RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
"""The mean consistency index of random matrices by the number of categories, 0 to 15 (Saaty, The Analytic Hierarchy Process, 1980)."""
MOST_CATEGORIES = 30
"""Of more than these only judgements that agree to the last digit are weighed: completing them takes time and room in the fourth power."""
MOST_TRIED = 10
"""With more categories than in that table, of the judgements that pull hardest at λ_max so many are tried as the one that contradicts the
others most; with fewer, all of them."""


@record
class Judged:
    """Weights by category, in the order of first mention; only their proportions count. And how well the judgements agree.

    Where the judgements agree to the last digit the weights are exact, otherwise they are rounded to six significant digits.
    """

    weights: Mapping[str, Fraction]
    consistency: Consistency


def judged(judgements: Iterable[Judgement]) -> Judged | None:
    """The weights that judgements come to; None where there are none, where they do not connect the categories they name, and where they
    contradict each other about more than `MOST_CATEGORIES`.

    Of two judgements of one pair the first counts; one of a category against itself says nothing.
    """
    counted = counting(judgements)
    if not counted or len(connected((), counted)) > 1:
        return None
    names = tuple(dict.fromkeys(name for judgement in counted for name in (judgement.more, judgement.than)))
    size = len(names)
    missing = size * (size - 1) // 2 - len(counted)
    exact = _agreeing(names, counted)
    if exact is not None:
        return Judged(exact, Consistency(0.0, float(size), size, counted, missing, None))
    if size > MOST_CATEGORIES:
        return None

    from reqkit.decide.weighing.eigenvalue import completed

    matrix = _matrix(names, counted)
    full = completed(matrix)
    ratio = (full.largest - size) / (size - 1) / random_index(size, missing)
    worst = _worst(names, counted, matrix, full) if ratio > ACCEPTABLE else None
    weights = {name: Fraction(f"{weight:.5e}") for name, weight in zip(names, full.weights, strict=True)}
    return Judged(weights, Consistency(ratio, full.largest, size, counted, missing, worst))


def counting(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that count."""
    first: dict[frozenset[str], Judgement] = {}
    for judgement in judgements:
        if judgement.more != judgement.than:
            first.setdefault(judgement.pair, judgement)
    return tuple(first.values())


def connected(categories: Iterable[str], judgements: Iterable[Judgement]) -> tuple[tuple[str, ...], ...]:
    """Categories, and those that judgements name, in groups that the judgements connect; one group where all can be weighed together."""
    group_of: dict[str, tuple[str, ...]] = {name: (name,) for name in categories}
    for judgement in judgements:
        for name in (judgement.more, judgement.than):
            group_of.setdefault(name, (name,))
        one, other = group_of[judgement.more], group_of[judgement.than]
        if one is not other:
            group_of |= dict.fromkeys((*one, *other), (*one, *other))
    return tuple(dict.fromkeys(group_of.values()))


def random_index(size: int, missing: int = 0) -> float:
    """What the consistency index is divided by: Saaty's random index and, above fifteen categories, where his table ends, the linear fit of
    Alonso & Lamata (2006).

    Random judgements contradict each other the less the fewer there are: the index falls with every pair that is missing, near enough in
    proportion to the circles of judgements that are left (Ágoston & Csató 2022). Without any there is nothing to contradict.
    """
    whole = RANDOM_INDEX[size] if size < len(RANDOM_INDEX) else (1.7699 * size - 4.3513) / (size - 1)
    return whole * (1 - 2 * missing / ((size - 1) * (size - 2)))


def _agreeing(names: Sequence[str], judgements: Sequence[Judgement]) -> dict[str, Fraction] | None:
    """The exact weights where no judgement contradicts another; None where one does."""
    neighbours: dict[str, list[tuple[str, Fraction]]] = {name: [] for name in names}
    for judgement in judgements:
        neighbours[judgement.than].append((judgement.more, judgement.by))
        neighbours[judgement.more].append((judgement.than, 1 / judgement.by))
    found, waiting = {names[0]: Fraction(1)}, [names[0]]
    while waiting:
        name = waiting.pop()
        for other, times in neighbours[name]:
            if other not in found:
                found[other] = found[name] * times
                waiting.append(other)
            elif found[other] != found[name] * times:
                return None
    return {name: found[name] for name in names}


def _matrix(names: Sequence[str], judgements: Iterable[Judgement]) -> Matrix:
    """The matrix of judgements; NaN where there is none."""
    import numpy as np

    matrix = np.full((len(names), len(names)), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for judgement in judgements:
        row, column = names.index(judgement.more), names.index(judgement.than)
        matrix[row, column], matrix[column, row] = float(judgement.by), float(1 / judgement.by)
    return matrix


def _worst(names: Sequence[str], judgements: Sequence[Judgement], matrix: Matrix, full: Complete) -> Contradiction | None:
    """Each judgement in turn is left to the others; where λ_max falls furthest is the one they contradict most."""
    import numpy as np

    from reqkit.decide.weighing.eigenvalue import completed, pulls

    strength = pulls(full)
    place = {judgement.pair: (names.index(judgement.more), names.index(judgement.than)) for judgement in judgements}
    found: tuple[float, Contradiction] | None = None
    by_strength = sorted(judgements, key=lambda each: -round(float(strength[place[each.pair]]), 9))
    for judgement in by_strength[: None if len(names) < len(RANDOM_INDEX) else MOST_TRIED]:
        row, column = place[judgement.pair]
        others = [other for other in judgements if other is not judgement]
        if len(connected(names, others)) > 1:
            continue  # the others say nothing of it
        without = matrix.copy()
        without[row, column] = without[column, row] = np.nan
        left = completed(without, full.matrix)
        if found is None or left.largest < found[0] - 1e-9:
            found = left.largest, Contradiction(judgement, float(left.matrix[row, column]))
    return None if found is None else found[1]
