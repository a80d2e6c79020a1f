"""The result of a comparison: the one object that terminal, JSON, HTML and PDF are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue
from reqkit.decide.satisfaction import Satisfaction
from reqkit.documents.document import Document, Location
from reqkit.findings.finding import Finding
from reqkit.locale.message import Filled
from reqkit.match.verdict import AskedVerdict, Match, State, StatedPrice, VendorMatch, Work
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Axis, Brief, Judgement, Priority
from reqkit.model.sheet import Plan, Sheet
from reqkit.values.estimate import Estimate
from reqkit.values.record import record
from reqkit.values.text import Text


class Standing(StrEnum):
    """The gate (decision model §4), from the best."""

    QUALIFIES = "qualifies"
    QUALIFIES_AFTER_WORK = "qualifies_after_work"
    UNRESOLVED = "unresolved"
    FAILS = "fails"

    @property
    def qualified(self) -> bool:
        return self in (Standing.QUALIFIES, Standing.QUALIFIES_AFTER_WORK)

    @property
    def order(self) -> int:
        """Vendors are ranked by this first; the two that qualify stand together."""
        return {Standing.QUALIFIES: 0, Standing.QUALIFIES_AFTER_WORK: 0, Standing.UNRESOLVED: 1, Standing.FAILS: 2}[self]


_NOTHING = Fraction(0)

ACCEPTABLE = 0.10
"""The largest consistency ratio of judgements that need not be gone over again (Saaty 1980)."""


@record
class Contradiction:
    """The judgement that the others contradict most: were it changed, the consistency ratio would fall furthest.

    `implied` is what the others make of it: how many times `judgement.more` matters as much as `judgement.than`, below 1 where less.
    """

    judgement: Judgement
    implied: float


@record
class Consistency:
    """How well the judgements that category weights come from agree with each other (the analytic hierarchy process; Saaty 1980).

    `ratio` is the consistency ratio, `largest` the principal eigenvalue λ_max of the matrix of judgements, which is `size` categories wide;
    `missing` pairs were judged by nobody and completed. `worst` is None where the ratio is acceptable.
    """

    ratio: float
    largest: float
    size: int
    judgements: tuple[Judgement, ...]
    missing: int
    worst: Contradiction | None

    @property
    def is_acceptable(self) -> bool:
        return self.ratio <= ACCEPTABLE

    @property
    def shown(self) -> Fraction:
        """The ratio to two decimal places, or to more where that would put it on the other side of what is acceptable or at nothing."""
        for places in range(2, 12):
            rounded = Fraction(f"{self.ratio:.{places}f}")
            if (rounded <= Fraction(str(ACCEPTABLE))) is self.is_acceptable and bool(rounded) is bool(self.ratio):
                break
        return rounded


@record
class Weights:
    """Shares that add up to 1. `axes` holds only the axes that count; `dropped` those that had a weight and no measure.

    `units` are the items' shares again, as whole numbers out of `whole`: sums of them are exact and quick. `consistency` is that of the
    judgements that the category weights come from; None where they are stated as numbers or not at all.
    """

    items: Mapping[str, Fraction]
    categories: Mapping[str, Fraction]
    axes: Mapping[Axis, Fraction]
    dropped: tuple[Axis, ...]
    units: Mapping[str, int]
    whole: int
    name: str | None = None
    consistency: Consistency | None = None

    def sum(self, worths: Iterable[tuple[str, Fraction]]) -> Fraction:
        """The weighted sum of what things asked are worth, exact."""
        parts: dict[int, int] = {}
        for item, value in worths:
            share = value.numerator
            if share:
                part = value.denominator
                parts[part] = parts.get(part, 0) + self.units[item] * share
        if parts.keys() <= {1}:
            return Fraction(parts.get(1, 0), self.whole)
        return sum((Fraction(share, part) for part, share in parts.items()), _NOTHING) / self.whole


class LineKind(StrEnum):
    """What a line of a cost is for."""

    PLAN = "plan"
    IMPLEMENTATION = "implementation"
    WORK = "work"
    RUNNING = "running"


@record
class CostLine:
    """One line of the total cost over the horizon; `amount` is None where it is not stated. `title` names the plan or the work.

    `stated` are the prices it is worked out from, as they are written (`reqkit.decide.cost.basis` says how); `source` is where the plan,
    the implementation or the work is described, None where it is not.
    """

    kind: LineKind
    title: Text
    amount: Estimate | None
    stated: tuple[StatedPrice, ...] = field(default=(), compare=False)
    source: Location | None = field(default=None, compare=False)


@record
class Configuration:
    """What would be bought: a plan (None where the sheet has none that fits) and the work to order, with what that comes to.

    `cost` is the total over the horizon in the brief's money, None if any line of it is unknown; `days` the time to readiness
    from the contract, None if unknown.
    """

    plan: Plan | None
    works: tuple[Work, ...]
    lines: tuple[CostLine, ...]
    cost: Estimate | None
    days: Estimate | None

    @property
    def work_ids(self) -> frozenset[str]:
        return frozenset(work.id for work in self.works)

    def days_stated(self, sheet: Sheet) -> Estimate | None:
        """The days as far as the vendor's sheet tells them: "from" where it does not say how long the start takes, and None where there
        is no work either, as no time is stated then at all."""
        if self.days is None or sheet.vendor.implementation.timeline is not None:
            return self.days
        return replace(self.days, open_ended=True) if self.works else None


class Obstacle(StrEnum):
    """Why no configuration of a vendor can be bought, whatever it can do."""

    OVER_CEILING = "over_ceiling"
    TOO_LATE = "too_late"


class QuestionKind(StrEnum):
    """Why a vendor must be asked, the most pressing first."""

    UNANSWERED = "unanswered"
    STALE = "stale"
    CONTRADICTION = "contradiction"
    UNPROVEN = "unproven"
    NO_PRICE = "no_price"
    NO_PLAN = "no_plan"
    OPEN_PRICE = "open_price"
    NO_VAT = "no_vat"
    NO_IMPLEMENTATION = "no_implementation"


@record
class Question:
    """Something to ask a vendor: about a thing asked (with the aspects that are open) or, without one, about its terms.

    `weight` is how much of fit hangs on it (0..1).
    """

    kind: QuestionKind
    asked: Asked | None = None
    aspects: tuple[Aspect, ...] = ()
    weight: Fraction = Fraction(0)
    detail: Filled | None = None

    @property
    def is_must(self) -> bool:
        """Whether it is about a must."""
        return self.asked is not None and self.asked.item.priority is Priority.MUST


@record
class CategoryFit:
    """A vendor in one category, 0..1 of what the category can give; `unknown` is the share that hangs on silence.

    `counts` says how many things asked in it (wont left out) are in each state at the chosen configuration.
    """

    today: Fraction
    after: Fraction
    unknown: Fraction
    counts: Mapping[State, int]


@record(eq=False)
class RankedVendor:
    """One vendor's place and everything that led to it.

    `satisfied` is what everything asked is worth with the chosen configuration. Shares are 0..1: `fit` is after the chosen work,
    `fit_today` without it, `fit_high` if every unanswered aspect turned out true.
    `axis_values` are what the score weighs; where cost or time is unknown the value is 0 and the axis is in `unknown_axes`.
    """

    match: VendorMatch
    rank: int
    standing: Standing
    failed_musts: tuple[str, ...]
    unanswered_musts: tuple[str, ...]
    obstacles: tuple[Obstacle, ...]
    fit: Fraction
    fit_today: Fraction
    fit_high: Fraction
    score: Fraction
    score_high: Fraction
    axis_values: Mapping[Axis, Fraction]
    unknown_axes: tuple[Axis, ...]
    coverage: Fraction
    answered: int
    aspects: int
    configuration: Configuration
    categories: Mapping[str, CategoryFit]
    today: frozenset[str]
    after: frozenset[str]
    satisfied: Mapping[str, Satisfaction]
    questions: tuple[Question, ...]
    assumptions: tuple[Filled, ...]

    @property
    def vendor(self) -> str:
        return self.match.vendor

    @property
    def name(self) -> Text:
        return self.match.sheet.name

    @property
    def is_silent(self) -> bool:
        """Nothing of what is asked is answered."""
        return self.answered == 0

    def verdict(self, item_id: str) -> AskedVerdict:
        return self.match.verdicts[item_id]


class Conclusion(StrEnum):
    """What the ranking comes to. `UNSURE`, ahead but too seldom first in samples, takes the whole analysis to tell."""

    WINNER = "winner"
    UNSURE = "unsure"
    TIE = "tie"
    CLOSE = "close"
    UNRESOLVED = "unresolved"
    NOBODY_QUALIFIES = "nobody_qualifies"
    NOBODY_ANSWERED = "nobody_answered"
    NO_VENDORS = "no_vendors"


@record(eq=False)
class Comparison:
    """A brief, its vendors best first, and how it was worked out. `findings` are those of the brief and of the sheets compared, `inputs`
    the files that were read for them."""

    brief: Brief
    catalogue: Catalogue
    match: Match
    weights: Weights
    ranking: tuple[RankedVendor, ...]
    conclusion: Conclusion
    findings: tuple[Finding, ...]
    unreadable: tuple[str, ...]
    version: str
    inputs: tuple[Document, ...] = ()
