"""What would change the order of the leader and a rival. Vendors are named by their ids; weights and shares are 0..1."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from reqkit.documents.document import Location
from reqkit.match.verdict import State
from reqkit.values.record import record


class Weighed(StrEnum):
    """What a weight belongs to."""

    ITEM = "item"
    CATEGORY = "category"
    AXIS = "axis"


@record
class WeightFlip:
    """The weight at which the leader and a rival tie while all others of its kind are rescaled in proportion.

    None: there is none in 0..1.
    """

    kind: Weighed
    name: str
    rival: str
    now: Fraction
    at: Fraction | None


@record
class PriceFlip:
    """The expected total cost of `vendor` at which it and `rival` tie; None: no price does it.

    The rival is the leader or, for the leader itself, the nearest to it. `by_gate`: not a tie decides but the budget ceiling, which is
    `at`: above it the vendor does not qualify and is behind, at it or below it is not.
    """

    vendor: str
    rival: str
    now: Fraction
    at: Fraction | None
    by_gate: bool = False


@record
class AnswerFlip:
    """One answer of one vendor which, were it otherwise, would make another first.

    `aspect` is the key of the aspect answered, or None for all of a thing asked; `winner` who would then be first, None where nobody would
    qualify; `by_gate`: because a must is then missed or met. `before` and `after` are of that aspect, or the worst of all that is said of
    the thing asked.

    `rests` is everything that the answer decides, as things asked and keys of aspects, `weight` what those things asked weigh in fit;
    `location` is where the answer stands, None for a silence.
    """

    vendor: str
    item: str
    aspect: str | None
    before: State
    after: State
    winner: str | None
    by_gate: bool
    rests: tuple[tuple[str, str], ...] = ()
    weight: Fraction = Fraction(0)
    location: Location | None = None


@record
class Silence:
    """What hangs on what a vendor has not answered: its rank if every silence meant no, and if every one meant yes; `weight` of the fit.

    The rank is that among all vendors compared. As more that can be built is ordered then, at its price, a yes may cost a place.
    """

    vendor: str
    worst_rank: int
    best_rank: int
    weight: Fraction


@record
class Sensitivity:
    """`leader` is the first of the ranking that has answered anything, whether it qualifies or not; `rival` the nearest that could overtake
    it by weights, in the same state of the gate, None where there is none.

    `flips` hold every axis, category and thing asked (but for `wont`) against that rival, `prices` every answering vendor whose cost is
    known, both the nearest first and those that cannot flip last. Of the `answers` those that decide by the score come first, then those
    that let a vendor pass the gate, then those that keep the leader from passing it, the weightiest first each. `silences` are in the order
    of the ranking.
    """

    leader: str
    rival: str | None
    flips: tuple[WeightFlip, ...]
    prices: tuple[PriceFlip, ...]
    answers: tuple[AnswerFlip, ...]
    silences: tuple[Silence, ...]
