"""How far several rankings of the same things agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def concordance(rankings: Sequence[Sequence[int]]) -> Fraction | None:
    """Kendall's coefficient of concordance W, 0..1, corrected for ties (Kendall & Babington Smith 1939).

    Each ranking gives the ranks of the same things in the same order; those that share one are taken at the mean of the places they hold.
    None with fewer than two rankings or two things. Where every ranking puts all of them level, they agree: 1.
    """
    judges, things = len(rankings), len(rankings[0]) if rankings else 0
    if judges < 2 or things < 2:
        return None
    totals = [sum(column, Fraction(0)) for column in zip(*(_mean_places(ranks) for ranks in rankings), strict=True)]
    mean = Fraction(judges * (things + 1), 2)
    spread = sum(((total - mean) ** 2 for total in totals), Fraction(0))
    tied = sum(size**3 - size for ranks in rankings for size in Counter(ranks).values())
    most = judges**2 * (things**3 - things) - judges * tied
    return 12 * spread / most if most else Fraction(1)


def _mean_places(ranks: Sequence[int]) -> list[Fraction]:
    """Each thing's place, with the mean of their places for those that share a rank."""
    shared = Counter(ranks)
    places, taken = {}, 0
    for rank in sorted(shared):
        places[rank] = Fraction(2 * taken + shared[rank] + 1, 2)
        taken += shared[rank]
    return [places[rank] for rank in ranks]
