"""Names that must lead somewhere: vendors, plans, customizations, categories, currencies."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import Quantity
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.sheet import Customization, Sheet, Statement, StatementFields, Voice
from reqkit.source.workspace import Project
from reqkit.values.duration import UNITS
from reqkit.values.money import Cost


def voices(sheet: Sheet) -> tuple[Voice, ...]:
    return (sheet.claims, *sheet.assessments)


def statements(sheet: Sheet) -> Iterator[Statement]:
    """Every statement of a sheet, the assessments' included."""
    for voice in voices(sheet):
        for several in voice.statements.values():
            yield from several
        for answers in voice.answers.values():
            for answer in answers.values():
                yield from answer.whole
                for several in answer.aspects.values():
                    yield from several


def listed_vendors_exist(project: Project, collector: Collector) -> None:
    known = {sheet.id for sheet in project.sheets} | set(project.unreadable)
    for brief in project.briefs:
        for index, vendor in enumerate(brief.header.vendors or ()):
            if vendor not in known:
                collector.add("unknown-vendor", brief.location.down("vendors", index), given=vendor, choices=sorted(known))


def weighted_categories_exist(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        weighted = brief.decision.categories
        if not weighted:
            continue
        used: dict[str, bool] = {}
        reported: set[str] = set()
        for asked in brief.asked:
            category = asked.item.category
            used[category] = used.get(category, False) or bool(asked.item.points)
            if asked.item.points and category not in weighted and category not in reported:
                reported.add(category)
                collector.add("unknown-category", asked.location / "category", given=category, choices=weighted)
        for category in weighted:
            # A misspelt category leaves the right one empty, and so may what could not be read: both are reported already.
            if not used.get(category) and not reported and not brief.incomplete:
                collector.add("unused-category", brief.decision_location.down("categories", category).key(), given=category)


def plans_exist(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        known = [plan.id for plan in sheet.plans]
        for statement in statements(sheet):
            plan = statement.said.plan
            if plan is not None and plan not in known and not sheet.incomplete:
                collector.add("unknown-plan", statement.location / "plan", given=plan, choices=known)


def customizations_exist(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        known = tuple(sheet.customizations)
        if sheet.incomplete:
            continue
        for statement in statements(sheet):
            for name in statement.said.customization:
                if name not in known:
                    collector.add("unknown-customization", statement.location / "customization", given=name, choices=known)
        for owner, customization in sheet.customizations.items():
            for name in customization.requires:
                if name not in known:
                    place = sheet.customization_locations[owner] / "requires"
                    collector.add("unknown-customization", place, given=name, choices=known)


def currencies_have_rates(project: Project, collector: Collector) -> None:
    """Once per sheet and currency, at the first place that names it."""
    for brief in project.briefs:
        if "rates" in brief.faulty:
            continue
        for sheet in project.sheets_for(brief):
            reported = set()
            for currency, place in _currencies(sheet):
                if currency != brief.header.currency and currency not in brief.header.rates and currency not in reported:
                    reported.add(currency)
                    collector.add("missing-rate", place, given=currency, currency=brief.header.currency)


def _currencies(sheet: Sheet) -> Iterator[tuple[str, Location]]:
    """Every currency that amounts of a sheet are in, with the place that says so."""

    def of(cost: Cost | None, currency: str | None, place: Location, inner: Location) -> Iterator[tuple[str, Location]]:
        if cost is not None and cost.currency:
            yield cost.currency, inner / "currency"
        elif cost is not None and currency:
            yield currency, place / "currency"
        elif cost is not None and sheet.vendor.currency:
            yield sheet.vendor.currency, sheet.location / "currency"

    for plan in sheet.plans:
        place = sheet.plan_locations[plan.id] / "price"
        for index, price in enumerate(plan.price):
            yield from of(price.cost, None, place, place if len(plan.price) == 1 else place / index)
    implementation = sheet.location.down("implementation", "cost")
    yield from of(sheet.vendor.implementation.cost, None, implementation, implementation)
    priced: list[tuple[Customization | StatementFields, Location]] = [
        *((work, sheet.customization_locations[name]) for name, work in sheet.customizations.items()),
        *((statement.said, statement.location) for statement in statements(sheet)),
    ]
    for work, place in priced:
        yield from of(work.cost, work.currency, place, place / "cost")
        running = work.running_cost.cost if work.running_cost else None
        yield from of(running, work.currency, place, place / "running_cost")
    for statement in statements(sheet):
        if isinstance(statement.value, Quantity) and statement.value.unit is not None and statement.value.unit not in UNITS:
            yield statement.value.unit, statement.location / "currency"


def plans_lack_what_exists(project: Project, collector: Collector) -> None:
    """`without:` names capabilities, parameters or options of the catalogue."""
    for sheet in project.sheets:
        for plan in sheet.plans:
            for index, name in enumerate(plan.without):
                if not _names_something(project.catalogue, name):
                    place = sheet.plan_locations[plan.id].down("without", index)
                    collector.add("unknown-capability", place, given=name, choices=project.catalogue.capabilities)


def _names_something(catalogue: Catalogue, name: str) -> bool:
    path, _, option = name.partition("=")
    if path in catalogue.capabilities:
        return not option
    capability, _, parameter = path.rpartition(".")
    known = catalogue.get(capability)
    declared = known.parameters.get(parameter) if known else None
    return declared is not None and (not option or option in declared.options)


def answering_vendors_are_compared(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        compared = {sheet.id for sheet in project.sheets_for(brief)}
        for sheet in project.sheets:
            answers = sheet.claims.answers.get(brief.name)
            if answers and sheet.id not in compared:
                collector.add("answer-to-unoffered", next(iter(answers.values())).location.key(), brief=brief.name)


RULES = (
    listed_vendors_exist,
    weighted_categories_exist,
    plans_exist,
    customizations_exist,
    currencies_have_rates,
    plans_lack_what_exists,
    answering_vendors_are_compared,
)
