"""How others would rank: the parties with their own weights, and other methods with the same. Vendors are named by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reqkit.decide.result import RankedVendor, Weights
from reqkit.values.text import Text


@dataclass(frozen=True, slots=True, eq=False)
class WeightSetView:
    """The ranking under one weight set; `name` and `title` are None for the brief's own weights."""

    name: str | None
    title: Text | None
    weights: Weights
    ranking: tuple[RankedVendor, ...]

    def rank(self, vendor: str) -> int:
        return next(ranked.rank for ranked in self.ranking if ranked.vendor == vendor)


@dataclass(frozen=True, slots=True, eq=False)
class WeightSets:
    """The brief's own weights first, then its sets. `agreement` is Kendall's W over all of them, 0..1, None with fewer than two views
    or vendors."""

    views: tuple[WeightSetView, ...]
    agreement: float | None


class Method(StrEnum):
    """A ranking method."""

    ABSOLUTE = "absolute"
    TOPSIS = "topsis"
    VIKOR = "vikor"
    PROMETHEE = "promethee"


@dataclass(frozen=True, slots=True)
class MethodRanking:
    """What one method says. `scores` are the method's own (VIKOR: the smaller the better); `reverses`: adding or removing a losing vendor
    can change the order of the others; `agrees`: its first is the first of this comparison."""

    method: Method
    scores: Mapping[str, float]
    ranks: Mapping[str, int]
    reverses: bool
    agrees: bool


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """The vendors that are in the decision matrix, and the methods, this one first."""

    vendors: tuple[str, ...]
    methods: tuple[MethodRanking, ...]
