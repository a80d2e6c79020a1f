"""What a vendor says that does not go together."""

from __future__ import annotations

from dataclasses import replace

from reqkit.catalogue.capability import Catalogue
from reqkit.check.references import statements, voices
from reqkit.findings.collector import Collector
from reqkit.locale.kinds import AVAILABILITIES
from reqkit.match.wording import aspect_label
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.freshness import stale_aspects
from reqkit.model.said import refuses, said_of
from reqkit.model.sheet import DELIVERIES, Answer, Availability, Delivery, Sheet, Statement
from reqkit.source.workspace import Project

_WORK_KEYS = ("cost", "running_cost", "timeline", "customization")
_MANY_ANSWERS = 10
"""From so many answers on it is odd that every one of them is yes."""


def work_has_cost_and_time(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        for statement in statements(sheet):
            said = statement.said
            if said.availability is not Availability.CUSTOMIZABLE or said.customization:
                continue
            if statement.delivery is Delivery.ROADMAP:
                if said.timeline is None or said.timeline.due is None:
                    collector.add("roadmap-without-date", statement.location)
                continue
            if said.cost is None and statement.delivery is Delivery.PAID:
                collector.add("work-without-cost", statement.location)
            if said.timeline is None:
                collector.add("work-without-time", statement.location)
        for name, customization in sheet.customizations.items():
            place = sheet.customization_locations[name]
            if customization.cost is None:
                collector.add("work-without-cost", place)
            if customization.timeline is None:
                collector.add("work-without-time", place)


def only_work_has_cost_and_time(project: Project, collector: Collector) -> None:
    codes = {Availability.UNAVAILABLE: "unavailable-with-cost", Availability.AVAILABLE: "available-with-cost"}
    for sheet in project.sheets:
        for statement in statements(sheet):
            code = codes.get(statement.availability)
            named = [key for key in _WORK_KEYS if getattr(statement.said, key)]
            if code and named:
                collector.add(code, statement.location / named[0], key=named[0])


def delivery_goes_with_availability(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        for statement in statements(sheet):
            delivery, allowed = statement.said.delivery, DELIVERIES[statement.availability]
            if delivery is not None and delivery not in allowed:
                collector.add(
                    "delivery-mismatch", statement.location / "delivery", choices=[word.value for word in allowed],
                    delivery=delivery.value, availability=AVAILABILITIES[statement.availability],
                )  # fmt: skip


def answers_agree_with_capabilities(project: Project, collector: Collector) -> None:
    """A vendor's yes to an aspect beside a plain no in its own capabilities, or the other way round."""
    for brief in project.briefs:
        for sheet in project.sheets_for(brief):
            for item, answer in sheet.claims.answers.get(brief.name, {}).items():
                _compare_answer(project.catalogue, brief, brief.by_id[item], answer, sheet, collector)


def contradictions(brief: Brief, sheet: Sheet) -> tuple[str, ...]:
    """The ids of answers of a sheet to a brief that contradict its own capability statements."""
    answers = sheet.claims.answers.get(brief.name, {})
    return tuple(item for item, answer in answers.items() if _contradiction(brief, brief.by_id[item], answer, sheet) is not None)


def _compare_answer(catalogue: Catalogue, brief: Brief, asked: Asked, answer: Answer, sheet: Sheet, collector: Collector) -> None:
    found = _contradiction(brief, asked, answer, sheet)
    if found is not None:
        aspect, answered, stated = found
        collector.add(
            "contradicts-capability", answered.location, id=asked.id, aspect=aspect_label(catalogue, aspect),
            answer=AVAILABILITIES[answered.availability], capability=AVAILABILITIES[stated.availability],
        )  # fmt: skip


def _contradiction(brief: Brief, asked: Asked, answer: Answer, sheet: Sheet) -> tuple[Aspect, Statement, Statement] | None:
    """The first aspect of which an answer says yes and the capabilities no, or the other way round, and what they say."""
    silent = replace(sheet.claims, answers={})
    for aspect in asked.every_aspect():
        answered, stated = answer.about(aspect.key), said_of((silent,), brief, asked, aspect)
        if answered and stated and not stated.partial and refuses(answered) != refuses(stated.statements):
            return aspect, answered[0], stated.statements[0]
    return None


def answers_are_fresh(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        for sheet in project.sheets_for(brief):
            for voice in voices(sheet):
                for item, answer in voice.answers.get(brief.name, {}).items():
                    if stale_aspects(answer, brief, brief.by_id[item]):
                        collector.add("stale-answer", answer.location / "seen", id=item)


def answers_are_not_all_yes(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        for sheet in project.sheets_for(brief):
            answers = sheet.claims.answers.get(brief.name, {})
            said = [statement for answer in answers.values() for statement in _all(answer)]
            if len(answers) >= _MANY_ANSWERS and all(statement.availability is Availability.AVAILABLE for statement in said):
                collector.add("all-available", next(iter(answers.values())).location.key(), count=len(answers))


def _all(answer: Answer) -> tuple[Statement, ...]:
    return (*answer.whole, *(statement for several in answer.aspects.values() for statement in several))


RULES = (
    work_has_cost_and_time,
    only_work_has_cost_and_time,
    delivery_goes_with_availability,
    answers_agree_with_capabilities,
    answers_are_fresh,
    answers_are_not_all_yes,
)
