"""How others would rank: the parties with their own weights, and other methods with the same. Vendors are named by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.decide.result import RankedVendor, Weights
from reqkit.values.record import record
from reqkit.values.text import Text


@record(eq=False)
class WeightSetView:
    """The ranking under one weight set; `name` and `title` are None for the brief's own weights."""

    name: str | None
    title: Text | None
    weights: Weights
    ranking: tuple[RankedVendor, ...]

    def rank(self, vendor: str) -> int:
        return next(ranked.rank for ranked in self.ranking if ranked.vendor == vendor)


@record(eq=False)
class WeightSets:
    """The brief's own weights first, then its sets. `agreement` is Kendall's W over all of them, 0..1, None with fewer than two views
    or vendors.

    It is that of the order of `vendors`: those that qualify in every view or, where fewer than two do, all that have answered anything. The
    gate puts the others below them whatever the weights, which would pass for agreement.
    """

    views: tuple[WeightSetView, ...]
    agreement: float | None
    vendors: tuple[str, ...]


class Method(StrEnum):
    """A ranking method."""

    ABSOLUTE = "absolute"
    TOPSIS = "topsis"
    VIKOR = "vikor"
    PROMETHEE = "promethee"


@record
class MethodRanking:
    """What one method says. `scores` are the method's own (VIKOR: the smaller the better); `reverses`: adding or removing a losing vendor
    can change the order of the others; `agrees`: whoever it puts first is first by the score of this comparison too.

    `best` are those it puts first; of VIKOR its compromise solution, which holds several where the first is not clearly ahead.
    """

    method: Method
    scores: Mapping[str, float]
    ranks: Mapping[str, int]
    reverses: bool
    agrees: bool
    best: tuple[str, ...]


@record
class CrossCheck:
    """The vendors that are in the decision matrix, and the methods, this one first.

    `qualified`: the vendors are those that qualify. Otherwise fewer than two do, and all that answered are ranked by score alone, which the
    gate is no part of: the order may then differ from the ranking's.
    """

    vendors: tuple[str, ...]
    methods: tuple[MethodRanking, ...]
    qualified: bool
