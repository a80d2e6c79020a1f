"""What would change the order of the leader and a rival. Vendors are named by their ids; weights and shares are 0..1."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from reqkit.match.verdict import State


class Weighed(StrEnum):
    """What a weight belongs to."""

    ITEM = "item"
    CATEGORY = "category"
    AXIS = "axis"


@dataclass(frozen=True, slots=True)
class WeightFlip:
    """The weight at which the leader and a rival tie while all others of its kind are rescaled in proportion.

    None: there is none in 0..1.
    """

    kind: Weighed
    name: str
    rival: str
    now: Fraction
    at: Fraction | None


@dataclass(frozen=True, slots=True)
class PriceFlip:
    """The expected total cost of `vendor` at which it and `rival` tie; None: no price does it.

    The rival is the leader or, for the leader itself, the nearest to it.
    """

    vendor: str
    rival: str
    now: Fraction
    at: Fraction | None


@dataclass(frozen=True, slots=True)
class AnswerFlip:
    """One answer of one vendor which, were it otherwise, would make another first.

    `aspect` is the key of the aspect answered, or None for all of a thing asked; `winner` who would then be first, None where nobody would
    qualify; `by_gate`: because a must is then missed or met.
    """

    vendor: str
    item: str
    aspect: str | None
    before: State
    after: State
    winner: str | None
    by_gate: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """What hangs on what a vendor has not answered: its rank if every silence meant no, and if every one meant yes; `weight` of the fit."""

    vendor: str
    worst_rank: int
    best_rank: int
    weight: Fraction


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """`rival` is the nearest that could overtake the leader, None where there is none. `flips` hold every axis, category and thing asked
    against that rival, nearest first; `answers` the weightiest first."""

    leader: str
    rival: str | None
    flips: tuple[WeightFlip, ...]
    prices: tuple[PriceFlip, ...]
    answers: tuple[AnswerFlip, ...]
    silences: tuple[Silence, ...]
