"""Names that must lead somewhere: vendors, plans, customizations, categories, currencies."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.findings.collector import Collector
from reqkit.model.sheet import Customization, Sheet, Statement, StatementFields, Voice
from reqkit.source.workspace import Project
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
            if not used.get(category):
                collector.add("unused-category", brief.decision_location.down("categories", category).key(), given=category)


def plans_exist(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        known = [plan.id for plan in sheet.plans]
        for statement in statements(sheet):
            plan = statement.said.plan
            if plan is not None and plan not in known:
                collector.add("unknown-plan", statement.location / "plan", given=plan, choices=known)


def customizations_exist(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        known = tuple(sheet.customizations)
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
    """Once per sheet and currency: the first place that names it, or the sheet's own currency."""
    for brief in project.briefs:
        for sheet in project.sheets_for(brief):
            reported = set()
            for currency in _currencies(sheet):
                if currency != brief.header.currency and currency not in brief.header.rates and currency not in reported:
                    reported.add(currency)
                    collector.add("missing-rate", sheet.location / "currency", given=currency, currency=brief.header.currency)


def _currencies(sheet: Sheet) -> Iterator[str]:
    own = sheet.vendor.currency

    def of(cost: Cost | None, currency: str | None = None) -> Iterator[str]:
        named = cost and (cost.currency or currency or own)
        if named:
            yield named

    for plan in sheet.plans:
        for price in plan.price:
            yield from of(price.cost)
    yield from of(sheet.vendor.implementation.cost)
    priced: list[Customization | StatementFields] = [*sheet.customizations.values(), *(statement.said for statement in statements(sheet))]
    for work in priced:
        yield from of(work.cost, work.currency)
        yield from of(work.running_cost.cost if work.running_cost else None, work.currency)


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
    answering_vendors_are_compared,
)
