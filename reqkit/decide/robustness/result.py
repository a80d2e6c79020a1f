"""What sampling says of a ranking. Shares are 0..1 of the samples; vendors are named by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.model.evidence import EvidenceKind
from reqkit.values.record import record


class View(StrEnum):
    """What is uncertain in a set of samples."""

    BOTH = "both"
    WEIGHTS = "weights"
    DATA = "data"


class Core(StrEnum):
    """In how many sampled optima a piece of work is ordered."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


@record
class Spread:
    """The 5th, 50th and 95th percentile of a quantity; its unit is the holder's business."""

    low: float
    median: float
    high: float


@record
class Acceptability:
    """Rank acceptability b_v^r: by vendor, the share of samples in which it takes each rank, the first rank first.

    `emphasis` is the concentration of the Dirichlet distribution of the category weights; `error` the largest half-width of a 95 %
    confidence interval of these shares.
    """

    view: View
    emphasis: int
    ranks: Mapping[str, tuple[float, ...]]
    error: float

    def first(self, vendor: str) -> float:
        """A vendor's chance of being first."""
        return self.ranks[vendor][0]


@record
class VendorSpread:
    """One vendor in the samples of both kinds. `qualifies` is the share in which every must is met within the limits; `cost` is in the
    brief's money, `days` in days; `central` the mean weight of each category where the vendor is first, None where it never is;
    A vendor with an unanswered must has in `cost` and `days` the work too that would be ordered once the answer were yes.

    `core` by piece of work that it offers, worked out when it is first looked at; empty where nothing can be bought.
    """

    qualifies: float
    fit: Spread
    score: Spread
    cost: Spread | None
    days: Spread | None
    central: Mapping[str, float] | None
    core: Mapping[str, Core]


@record
class Dominance:
    """`better` scores at least as much as `worse` under every weighting in which must ≥ should ≥ could, and somewhere more."""

    better: str
    worse: str


@record
class WeightShift:
    """The smallest total change (L1) of weights of things asked that puts `winner` first; `changes` are the items changed, by id."""

    winner: str
    total: float
    changes: Mapping[str, float]


@record
class Robustness:
    """How sure a ranking is. `views` are at the stated emphasis; `emphases` are of both kinds at several. `chances` is the chance that a
    claim holds, by what it rests on."""

    samples: int
    seed: int
    chances: Mapping[EvidenceKind, float]
    views: Mapping[View, Acceptability]
    emphases: Mapping[int, Acceptability]
    vendors: Mapping[str, VendorSpread]
    dominances: tuple[Dominance, ...]
    shift: WeightShift | None
