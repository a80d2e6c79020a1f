"""The brief: who asks, on what terms, for what, and how the answers are weighed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from reqkit.documents.document import Location
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.evidence import CHANCES, EvidenceKind
from reqkit.model.fields import (
    AmountField,
    CountField,
    CurrencyField,
    DateField,
    Frozen,
    HorizonField,
    ItemId,
    LineField,
    NameField,
    RateField,
    ShareField,
    TextField,
    TextsField,
    WeightField,
    WordsField,
    shown,
)
from reqkit.model.fingerprint import fingerprint
from reqkit.values.duration import Duration
from reqkit.values.money import MoneyOfBrief, Vat
from reqkit.values.record import record
from reqkit.values.text import Language, Text

STANDARD_VAT_RATE = Fraction(22, 100)
"""Russia's standard rate since 1 January 2026 (Tax Code, article 164, as amended by 425-FZ of 28 November 2025)."""


class Priority(StrEnum):
    """How much a thing asked for matters (MoSCoW)."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    WONT = "wont"


POINTS: Mapping[Priority, int] = {Priority.MUST: 3, Priority.SHOULD: 2, Priority.COULD: 1, Priority.WONT: 0}


class Axis(StrEnum):
    """What a vendor is scored on."""

    FIT = "fit"
    COST = "cost"
    TIME = "time"


class Budget(Frozen):
    """Total cost over the horizon: at `target` or below the cost axis is worth 1, at `ceiling` 0, and above it nothing can be bought."""

    target: AmountField | None = None
    ceiling: AmountField | None = None


class CategoryInfo(Frozen):
    """How a category is called in reports."""

    title: TextField


def _vat_rate(raw: Any) -> Fraction:
    from reqkit.catalogue.quantity import read_number

    try:
        rate = read_number(raw)
    except ValueError:
        raise PydanticCustomError("bad-number", "bad-number", {"given": str(raw)[:60]}) from None
    if not 0 <= rate <= 100:
        raise PydanticCustomError("number-above", "number-above", {"given": str(raw)[:60], "limit": 100})
    return rate / 100


VatRateField = Annotated[Fraction, PlainValidator(_vat_rate), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100})]


class BriefHeader(Frozen):
    """The section `brief:`. `vat_rate` is written in per cent and kept as a share."""

    title: TextField
    organization: TextField | None = None
    description: TextField | None = None
    language: Language = "ru"
    currency: CurrencyField = "RUB"
    vat: Vat = Vat.EXCLUDED
    vat_rate: VatRateField = STANDARD_VAT_RATE
    rates: dict[CurrencyField, RateField] = Field(default_factory=dict)
    rates_on: DateField | None = None
    seats: CountField | None = None
    customers: CountField | None = None
    horizon: HorizonField = Duration(Fraction(3 * 365), "month")
    contract_on: DateField | None = None
    go_live_by: DateField | None = None
    budget: Budget = Budget()
    vendors: tuple[NameField, ...] | None = None
    categories: dict[LineField, CategoryInfo] = Field(default_factory=dict)
    version: LineField | None = None
    dated: DateField | None = None

    @property
    def money(self) -> MoneyOfBrief:
        return MoneyOfBrief(self.currency, self.vat, self.vat_rate, self.rates, self.horizon.months, self.seats, self.customers)

    def measures(self, axis: Axis) -> bool:
        """Whether the brief says what is good and what is too much on an axis."""
        if axis is Axis.COST:
            target, ceiling = self.budget.target, self.budget.ceiling
            return target is not None and ceiling is not None and target <= ceiling
        return axis is Axis.FIT or self.days_to_go_live is not None

    @property
    def days_to_go_live(self) -> int | None:
        """Days from the contract to the go-live limit; None where either date is missing or they are out of order."""
        if self.contract_on is None or self.go_live_by is None or self.go_live_by <= self.contract_on:
            return None
        return (self.go_live_by - self.contract_on).days


MOST_IMPORTANT = 9
"""The end of Saaty's scale of relative importance: 1 is equal, 9 extreme."""


def _importance(raw: Any) -> Fraction:
    """How many times more important, on Saaty's scale."""
    from reqkit.catalogue.quantity import read_number

    try:
        times = raw if isinstance(raw, Fraction) else read_number(raw)
    except ValueError:
        times = Fraction(0)
    if not 1 <= times <= MOST_IMPORTANT:
        raise PydanticCustomError("judgement-off-scale", "judgement-off-scale", {"given": shown(raw)})
    return times


ImportanceField = Annotated[
    Fraction, PlainValidator(_importance), WithJsonSchema({"type": "number", "minimum": 1, "maximum": MOST_IMPORTANT})
]


class Judgement(Frozen):
    """One category against another: `more` matters `by` times as much as `than`."""

    more: LineField
    than: LineField
    by: ImportanceField

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.more, self.than))


class WeightSet(Frozen):
    """One party's view of what matters; what it leaves out is as in the decision itself. Its category weights are stated in one of two
    ways: as numbers, or as judgements of categories in pairs."""

    title: TextField | None = None
    axes: dict[Axis, WeightField] | None = None
    categories: dict[LineField, WeightField] | None = None
    judgements: tuple[Judgement, ...] | None = None


class Decision(Frozen):
    """The section `decision:`: how answers become a ranking. `tolerance` is the score difference (0..1) below which no one leads,
    `evidence` the chance (0..1) that a claim holds, by what it rests on, where it is other than `CHANCES`.

    Category weights are stated as numbers or as judgements; where both are, which is an error, the numbers count.
    """

    axes: dict[Axis, WeightField] = Field(default_factory=dict)
    categories: dict[LineField, WeightField] = Field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    weight_sets: dict[NameField, WeightSet] = Field(default_factory=dict)
    partial: Literal["none", "proportional"] = "none"
    tolerance: ShareField = Fraction(1, 50)
    evidence: dict[EvidenceKind, ShareField] = Field(default_factory=dict)

    @property
    def chances(self) -> Mapping[EvidenceKind, Fraction]:
        """How likely a claim holds, by what it rests on, from the weakest."""
        return {kind: self.evidence.get(kind, usual) for kind, usual in CHANCES.items()}

    def weighted_by(self, name: str) -> Decision:
        """This decision seen through one of its weight sets. Raises KeyError for a name that is none."""
        chosen = self.weight_sets[name]
        update: dict[str, object] = {} if chosen.axes is None else {"axes": chosen.axes}
        if chosen.categories is not None or chosen.judgements is not None:
            update |= {"categories": chosen.categories or {}, "judgements": chosen.judgements or ()}
        return self.model_copy(update=update)


class AskedItem(Frozen):
    """What everything that is asked for has in common."""

    id: ItemId
    title: TextField
    priority: Priority
    category: LineField = "general"
    statement: TextField | None = None
    rationale: TextField | None = None
    source: LineField | None = None
    owner: TextField | None = None
    weight: WeightField | None = None
    value: AmountField | None = None
    tags: WordsField = ()
    acceptance: TextsField = ()

    @property
    def points(self) -> Fraction:
        """Its weight within its category: its own, or what its priority is worth; nothing for `wont`."""
        if self.priority is Priority.WONT:
            return Fraction(0)
        return self.weight if self.weight is not None else Fraction(POINTS[self.priority])


class Requirement(AskedItem):
    """A requirement: parametric (`needs`, `needs_any`) or, without them, in words alone.

    The needs are kept as written here; what they mean depends on the catalogue and is in `Asked.aspects`.
    """

    needs: dict[str, Any] | None = None
    needs_any: tuple[Any, ...] | None = None


@record(eq=False, slots=False)
class Brief:
    """A brief, whole: `name` is its folder's name, `meaning` plain data that changes with what it says and not with its layout.

    `broken` holds the ids of what is asked but could not be read, `faulty` the keys of its header that could not be, and `incomplete`
    says that a file or section of it could not be: what is missing then is not reported as missing.
    """

    name: str
    header: BriefHeader
    decision: Decision
    asked: tuple[Asked, ...]
    location: Location
    meaning: Any
    files: tuple[str, ...]
    broken: frozenset[str]
    decision_location: Location
    faulty: frozenset[str] = frozenset()
    incomplete: bool = False

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(self.meaning)

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """The fingerprint of each thing asked, by its id."""
        return {asked.id: asked.fingerprint for asked in self.asked}

    @cached_property
    def by_id(self) -> Mapping[str, Asked]:
        return {asked.id: asked for asked in self.asked}

    def get(self, item_id: str) -> Asked | None:
        return self.by_id.get(item_id)

    def of_kind(self, kind: AskedKind) -> tuple[Asked, ...]:
        """What is asked for in one section, in order."""
        return tuple(self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[AskedKind, list[Asked]]:
        found: dict[AskedKind, list[Asked]] = {}
        for asked in self.asked:
            found.setdefault(asked.kind, []).append(asked)
        return found

    @property
    def categories(self) -> tuple[str, ...]:
        """Categories in the order of the decision's weights, then of the header's titles, then of first use."""
        used = dict.fromkeys(asked.item.category for asked in self.asked)
        titled = (category for category in self.header.categories if category in used)
        return tuple(dict.fromkeys((*self.decision.categories, *titled, *used)))

    def category_title(self, category: str) -> Text:
        info = self.header.categories.get(category)
        return info.title if info else Text(plain=category)
