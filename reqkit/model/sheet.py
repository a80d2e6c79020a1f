"""The capability sheet: what a vendor offers, for how much, and what it says to what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.catalogue.quantity import Value
from reqkit.documents.document import Location
from reqkit.model.evidence import CLAIM, Evidence, EvidenceKind
from reqkit.model.fields import (
    CostField,
    CountField,
    CurrencyField,
    Frozen,
    LineField,
    NameField,
    PricesField,
    RunningCostField,
    TextField,
    TimelineField,
    WhenField,
    WordsField,
)
from reqkit.values.money import Vat
from reqkit.values.record import record
from reqkit.values.text import Text


class Availability(StrEnum):
    """The three answers a vendor can give. Saying nothing is a fourth state: unanswered."""

    AVAILABLE = "available"
    CUSTOMIZABLE = "customizable"
    UNAVAILABLE = "unavailable"


class Delivery(StrEnum):
    """The finer word: how an available thing is there, how a customizable one will be."""

    OUT_OF_THE_BOX = "out_of_the_box"
    CONFIGURATION = "configuration"
    THIRD_PARTY = "third_party"
    PAID = "paid"
    INCLUDED = "included"
    ROADMAP = "roadmap"


DELIVERIES: Mapping[Availability, tuple[Delivery, ...]] = {
    Availability.AVAILABLE: (Delivery.OUT_OF_THE_BOX, Delivery.CONFIGURATION, Delivery.THIRD_PARTY),
    Availability.CUSTOMIZABLE: (Delivery.PAID, Delivery.INCLUDED, Delivery.ROADMAP),
    Availability.UNAVAILABLE: (),
}
"""What goes with what; the first is the default."""


class Limit(Frozen):
    """How many a plan is for."""

    to: CountField | None = None


class Plan(Frozen):
    """A tariff. `price` holds the fees that add up; none stated means the price is not known."""

    id: NameField
    title: TextField | None = None
    seats: Limit = Limit()
    customers: Limit = Limit()
    price: PricesField = ()
    without: WordsField = ()
    evidence: Evidence = CLAIM
    note: TextField | None = None

    def covers(self, seats: int | None, customers: int | None) -> bool:
        return all(
            limit.to is None or asked is None or asked <= limit.to for limit, asked in ((self.seats, seats), (self.customers, customers))
        )


class Implementation(Frozen):
    """Work that is part of every configuration, before any customization."""

    cost: CostField | None = None
    timeline: TimelineField | None = None
    note: TextField | None = None


class Reference(Frozen):
    """A customer that can be visited or asked."""

    company: TextField
    configuration: TextField | None = None
    visit: LineField | None = None
    on: WhenField | None = None
    note: TextField | None = None


class VendorProfile(Frozen):
    """The section `vendor:`. `vat_rate` is the brief's business; `teams` is how many customizations can be built in parallel."""

    id: NameField
    name: TextField
    website: LineField | None = None
    note: TextField | None = None
    currency: CurrencyField | None = None
    vat: Vat | None = None
    teams: CountField = 1
    implementation: Implementation = Implementation()
    references: tuple[Reference, ...] = ()


class Customization(Frozen):
    """Work that can be ordered once and serves many statements."""

    title: TextField | None = None
    cost: CostField | None = None
    currency: CurrencyField | None = None
    vat: Vat | None = None
    running_cost: RunningCostField | None = None
    timeline: TimelineField | None = None
    requires: WordsField = ()
    evidence: Evidence | None = None
    note: TextField | None = None


class StatementFields(Frozen):
    """What can be said with any statement, whatever it is about."""

    availability: Availability
    delivery: Delivery | None = None
    cost: CostField | None = None
    currency: CurrencyField | None = None
    vat: Vat | None = None
    running_cost: RunningCostField | None = None
    timeline: TimelineField | None = None
    customization: WordsField = ()
    plan: NameField | None = None
    evidence: Evidence | None = None
    note: TextField | None = None


STATEMENT_KEYS = tuple(StatementFields.model_fields)


@record(eq=False)
class Statement:
    """One thing a vendor (or, in an assessment, the buying team) says, where it says it, and what it rests on.

    `option` is the option of a set that it is about, where it is about one.
    """

    said: StatementFields
    evidence: Evidence
    location: Location
    value: Value | None = None
    option: str | None = None

    @property
    def availability(self) -> Availability:
        return self.said.availability

    @property
    def delivery(self) -> Delivery | None:
        """How it is or will be there: as said, or the default where nothing (or what does not go with it) is said."""
        fitting = DELIVERIES[self.said.availability]
        return self.said.delivery if self.said.delivery in fitting else next(iter(fitting), None)


StatementKey = tuple[str, str | None, str | None]
"""Capability, parameter, option; None where the statement is about the whole."""


@record(eq=False)
class Answer:
    """What is said to one thing asked: as a whole, and aspect by aspect (several ways may be stated of either).

    `seen` is the fingerprint of the thing asked that was answered, `seen_aspects` those of its aspects, where they are kept.
    """

    whole: tuple[Statement, ...]
    aspects: Mapping[str, tuple[Statement, ...]]
    seen: str | None
    location: Location
    seen_aspects: frozenset[str] = frozenset()

    def about(self, key: str) -> tuple[Statement, ...]:
        """What it says of an aspect: what is said of that one, else what is said of the whole."""
        return self.aspects.get(key) or self.whole


class AssessmentHeader(Frozen):
    """The section `assessment:` that makes a sheet file the buying team's own findings."""

    by: TextField
    kind: EvidenceKind = EvidenceKind.DEMO
    on: WhenField | None = None
    vendor: NameField | None = None
    note: TextField | None = None


@record(eq=False)
class Voice:
    """Capability statements and answers from one mouth: the vendor's, or one assessment's."""

    statements: Mapping[StatementKey, tuple[Statement, ...]]
    answers: Mapping[str, Mapping[str, Answer]]
    assessment: AssessmentHeader | None = None


@record(eq=False)
class Sheet:
    """A vendor's sheet, whole. `assessments` are the buying team's, latest first.

    `incomplete` says that some of it could not be read: a plan or a customization that seems to be missing may well be there.
    """

    vendor: VendorProfile
    plans: tuple[Plan, ...]
    customizations: Mapping[str, Customization]
    claims: Voice
    assessments: tuple[Voice, ...]
    location: Location
    fingerprint: str
    files: tuple[str, ...]
    plan_locations: Mapping[str, Location]
    customization_locations: Mapping[str, Location]
    incomplete: bool = False

    @property
    def id(self) -> str:
        return self.vendor.id

    @property
    def name(self) -> Text:
        return self.vendor.name

    def plan_index(self, plan: str | None) -> int:
        """Where a plan stands in the order from the cheapest up; 0 where none is named or it is unknown."""
        return next((index for index, known in enumerate(self.plans) if known.id == plan), 0)
