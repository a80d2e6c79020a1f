"""Small comparisons made by hand: what the report must be right about, without reading a single file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from reqkit.catalogue.capability import Capability, Catalogue
from reqkit.catalogue.quantity import Exists
from reqkit.decide.result import (
    CategoryFit,
    Comparison,
    Conclusion,
    Configuration,
    CostLine,
    LineKind,
    Obstacle,
    Question,
    QuestionKind,
    RankedVendor,
    Standing,
    Weights,
)
from reqkit.documents.document import Document, Location
from reqkit.findings.finding import Finding
from reqkit.locale.message import Filled, Message
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Match, Offer, State, VendorMatch, Work
from reqkit.model.asked import Asked, AskedKind, Aspect
from reqkit.model.brief import Axis, Brief, BriefHeader, Budget, CategoryInfo, Decision, Priority, Requirement
from reqkit.model.evidence import Evidence, EvidenceKind
from reqkit.model.sheet import Plan, Sheet, Statement, StatementFields, VendorProfile, Voice
from reqkit.values.duration import Duration
from reqkit.values.estimate import Estimate
from reqkit.values.text import Text

LETTERS = {"+": State.AVAILABLE, "~": State.CUSTOMIZABLE, "?": State.UNANSWERED, "-": State.UNAVAILABLE}
"""One letter a requirement: how the samples write what a vendor says."""

_REASONS = {
    State.AVAILABLE: Message("есть сразу", "available at once"),
    State.CUSTOMIZABLE: Message("можно построить", "can be built"),
    State.UNANSWERED: Message("ответа нет", "not answered"),
    State.UNAVAILABLE: Message("нет и построить нельзя", "cannot be had"),
}
_HERE = Location(Document("requirements/sample/brief.yaml", text="brief: {}\n"))


@dataclass(frozen=True)
class Vendor:
    """A vendor in brief: what it says to each requirement, in order, and what it costs (None: not stated)."""

    name: str
    says: str
    cost: Estimate | None = None
    days: Estimate | None = None
    note: str | None = None
    obstacles: tuple[Obstacle, ...] = ()
    evidence: Evidence = field(default_factory=lambda: Evidence(kind=EvidenceKind.PUBLISHED, ref="review-2026"))
    stale: bool = False
    plan: str | None = "Базовый"

    @property
    def id(self) -> str:
        return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in self.name.lower()).strip("-") or "vendor"


def requirements(count: int, categories: Sequence[str] = ("sales", "security")) -> tuple[Requirement, ...]:
    """So many requirements: every third is a must, the rest should and could in turn."""
    priorities = (Priority.MUST, Priority.SHOULD, Priority.COULD)
    return tuple(
        Requirement(
            id=f"REQ-{index + 1:02d}",
            title=Text(ru=f"Требование {index + 1}", en=f"Requirement {index + 1}"),
            priority=priorities[index % 3],
            category=categories[index * len(categories) // count],
        )
        for index in range(count)
    )


def comparison(
    vendors: Sequence[Vendor],
    conclusion: Conclusion,
    *,
    items: Sequence[Requirement] | None = None,
    header: Mapping[str, Any] | None = None,
    findings: tuple[Finding, ...] = (),
    unreadable: tuple[str, ...] = (),
    ranks: Sequence[int] | None = None,
) -> Comparison:
    """A comparison of vendors that are already in order; ranks are 1, 2, 3 … unless given."""
    chosen = tuple(items) if items is not None else requirements(len(vendors[0].says) if vendors else 6)
    asked = tuple(_asked(item) for item in chosen)
    brief = Brief(
        name="sample",
        header=_header(chosen, header or {}),
        decision=Decision(axes={Axis.FIT: Fraction(70), Axis.COST: Fraction(30)}),
        asked=asked,
        location=_HERE,
        fingerprint="0a1b2c3d",
        files=("requirements/sample/brief.yaml",),
    )
    weights = _weights(chosen)
    numbers = ranks or range(1, len(vendors) + 1)
    ranking = tuple(_ranked(vendor, rank, brief, weights) for vendor, rank in zip(vendors, numbers, strict=True))
    return Comparison(
        brief=brief,
        catalogue=Catalogue({"platform.api": Capability("platform.api", Text(ru="Программный доступ", en="API"))}),
        match=Match(brief, tuple(ranked.match for ranked in ranking)),
        weights=weights,
        ranking=ranking,
        conclusion=conclusion,
        findings=findings,
        unreadable=unreadable,
        version="0.1.0",
    )


def _header(items: Sequence[Requirement], extra: Mapping[str, Any]) -> BriefHeader:
    fields: dict[str, Any] = {
        "title": Text(ru="CRM для отдела продаж", en="A CRM for the sales team"),
        "organization": Text(ru="Торговый дом «Образец»", en="Sample Trading House"),
        "contract_on": date(2027, 1, 15),
        "go_live_by": date(2027, 7, 1),
        "dated": date(2026, 11, 20),
        "version": "1.2",
        "horizon": Duration(Fraction(3 * 365), "year"),
        "budget": Budget(target=Fraction(6_000_000), ceiling=Fraction(10_000_000)),
        "categories": {category: CategoryInfo(title=Text(ru=f"Раздел {category}", en=f"Area {category}")) for category in
                       dict.fromkeys(item.category for item in items)},
    }  # fmt: skip
    return BriefHeader(**{**fields, **extra})


def _asked(item: Requirement) -> Asked:
    here = _HERE / "requirements" / item.id
    return Asked(AskedKind.REQUIREMENT, item, (Aspect("platform.api", Exists(), here, "platform.api"),), (), "f00d", here)


def _weights(items: Sequence[Requirement]) -> Weights:
    points = sum((item.points for item in items), Fraction(0)) or Fraction(1)
    shares = {item.id: item.points / points for item in items}
    categories: dict[str, Fraction] = {}
    for item in items:
        categories[item.category] = categories.get(item.category, Fraction(0)) + shares[item.id]
    return Weights(shares, categories, {Axis.FIT: Fraction(7, 10), Axis.COST: Fraction(3, 10)}, (Axis.TIME,))


def _ranked(vendor: Vendor, rank: int, brief: Brief, weights: Weights) -> RankedVendor:
    says = dict(zip((asked.id for asked in brief.asked), (LETTERS[letter] for letter in vendor.says), strict=True))
    verdicts = {asked.id: _verdict(vendor, asked, says[asked.id]) for asked in brief.asked}
    sheet = _sheet(vendor)
    works = {work.id: work for work in _works(vendor)}
    today = frozenset(item for item, state in says.items() if state is State.AVAILABLE)
    after = today | {item for item, state in says.items() if state is State.CUSTOMIZABLE}
    musts = [asked.id for asked in brief.asked if asked.item.priority is Priority.MUST]
    failed = tuple(item for item in musts if says[item] is State.UNAVAILABLE)
    silent = tuple(item for item in musts if says[item] is State.UNANSWERED)
    fit = sum((weights.items[item] for item in after), Fraction(0))
    unknown = sum((weights.items[item] for item, state in says.items() if state is State.UNANSWERED), Fraction(0))
    answered = sum(state is not State.UNANSWERED for state in says.values())
    cost_value = Fraction(1, 2) if vendor.cost else Fraction(0)
    return RankedVendor(
        match=VendorMatch(sheet, verdicts, works),
        rank=rank,
        standing=_standing(failed, silent, vendor.obstacles, all(item in today for item in musts)),
        failed_musts=failed,
        unanswered_musts=silent,
        obstacles=vendor.obstacles,
        fit=fit,
        fit_today=sum((weights.items[item] for item in today), Fraction(0)),
        fit_high=fit + unknown,
        score=Fraction(7, 10) * fit + Fraction(3, 10) * cost_value,
        score_high=Fraction(7, 10) * (fit + unknown) + Fraction(3, 10),
        axis_values={Axis.FIT: fit, Axis.COST: cost_value},
        unknown_axes=() if vendor.cost else (Axis.COST,),
        coverage=Fraction(answered, len(says) or 1),
        answered=answered,
        aspects=len(says),
        configuration=_configuration(vendor, sheet, tuple(works.values())),
        categories={category: _category(category, brief, says, weights) for category in weights.categories},
        today=today,
        after=frozenset(after),
        questions=_questions(brief, says, weights),
        assumptions=(Filled(Message("НДС не указан: считаем цену без НДС", "VAT is not stated: taken as excluded"), {}),),
    )


def _standing(failed: Sequence[str], silent: Sequence[str], obstacles: Sequence[Obstacle], at_once: bool) -> Standing:
    if failed or obstacles:
        return Standing.FAILS
    if silent:
        return Standing.UNRESOLVED
    return Standing.QUALIFIES if at_once else Standing.QUALIFIES_AFTER_WORK


def _verdict(vendor: Vendor, asked: Asked, state: State) -> AskedVerdict:
    reason = Filled(_REASONS[state], {})
    statement = None
    offers: tuple[Offer, ...] = ()
    if state is not State.UNANSWERED:
        said = StatementFields(availability=state.value, note=Text(plain=vendor.note) if vendor.note else None)
        statement = Statement(said, vendor.evidence, _HERE / vendor.id / asked.id)
        if state is not State.UNAVAILABLE:
            works = frozenset({f"{vendor.id}-work"}) if state is State.CUSTOMIZABLE else frozenset()
            offers = (Offer(state, Fraction(1), 0, works, statement.delivery, statement),)
    aspect = AspectVerdict(
        vendor.id, asked, asked.aspects[0], state, offers, reason, statement=statement, stale=vendor.stale and statement is not None
    )
    return AskedVerdict(vendor.id, asked, state, (aspect,), (), None, reason, None, None, frozenset())


def _works(vendor: Vendor) -> tuple[Work, ...]:
    if "~" not in vendor.says:
        return ()
    return (Work(f"{vendor.id}-work", Text(ru="Доработка", en="Custom work"), Estimate.exactly(300_000), None, vendor.days),)


def _sheet(vendor: Vendor) -> Sheet:
    plans = (Plan(id="base", title=Text(plain=vendor.plan)),) if vendor.plan else ()
    return Sheet(
        vendor=VendorProfile(id=vendor.id, name=Text(plain=vendor.name)),
        plans=plans,
        customizations={},
        claims=Voice({}, {}),
        assessments=(),
        location=Location(Document(f"vendors/{vendor.id}.yaml")),
        fingerprint="beefcafe",
        files=(f"vendors/{vendor.id}.yaml",),
    )


def _configuration(vendor: Vendor, sheet: Sheet, works: tuple[Work, ...]) -> Configuration:
    plan = sheet.plans[0] if sheet.plans else None
    title = Text(plain=vendor.plan) if vendor.plan else Text()
    lines = (
        CostLine(LineKind.PLAN, title, vendor.cost),
        CostLine(LineKind.IMPLEMENTATION, Text(), None),
        *(CostLine(LineKind.WORK, work.title, work.cost) for work in works),
    )
    return Configuration(plan, works, lines, vendor.cost, vendor.days)


def _category(category: str, brief: Brief, says: Mapping[str, State], weights: Weights) -> CategoryFit:
    items = [asked.id for asked in brief.asked if asked.item.category == category]
    whole = sum((weights.items[item] for item in items), Fraction(0)) or Fraction(1)

    def share(*states: State) -> Fraction:
        return sum((weights.items[item] for item in items if says[item] in states), Fraction(0)) / whole

    counts = {state: sum(says[item] is state for item in items) for state in State}
    return CategoryFit(share(State.AVAILABLE), share(State.AVAILABLE, State.CUSTOMIZABLE), share(State.UNANSWERED), counts)


def _questions(brief: Brief, says: Mapping[str, State], weights: Weights) -> tuple[Question, ...]:
    return tuple(
        Question(QuestionKind.UNANSWERED, asked, asked.aspects, weights.items[asked.id])
        for asked in sorted(brief.asked, key=lambda asked: -weights.items[asked.id])
        if says[asked.id] is State.UNANSWERED
    )
