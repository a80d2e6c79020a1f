"""Explanations as plain data: what `reqkit explain --format json` prints."""

from __future__ import annotations

from typing import Any

from reqkit.decide.data import asked_data, aspect_data, scenario_data
from reqkit.decide.figures import days_data, money_data, share
from reqkit.documents.document import Location
from reqkit.explain.asked import AskedExplained, Need
from reqkit.explain.capability import CapabilityExplained, Wanted
from reqkit.explain.code import CodeExplained, template
from reqkit.explain.verdict import AspectExplained, VerdictExplained, WorkExplained
from reqkit.model.asked import Asked
from reqkit.model.considered import Considered
from reqkit.model.sheet import Statement, Voice
from reqkit.values.text import Language


def code_data(found: CodeExplained, language: Language) -> dict[str, Any]:
    return {
        "code": found.code.name,
        "family": found.code.family.value,
        "severity": found.code.severity.value,
        "message": template(found.code.message, language),
        "help": template(found.code.help, language),
        "can_be_switched_off": found.can_be_switched_off,
    }


def asked_explained_data(found: AskedExplained, language: Language) -> dict[str, Any]:
    item = found.asked.item
    return {
        "brief": found.brief.name,
        "id": item.id,
        "kind": found.asked.kind.value,
        "title": item.title.in_language(language),
        "priority": item.priority.value,
        "category": item.category,
        "weight": share(found.weight),
        "sentence": found.reader.sentence(found.asked, language) or None,
        "fingerprint": found.asked.fingerprint,
        "source": place_data(found.asked.location),
        "uses": _ids(found.uses),
        "used_by": _ids(found.used_by),
        "aspects": [_need(need, language) for need in found.needs],
    }


def verdict_explained_data(found: VerdictExplained, language: Language) -> dict[str, Any]:
    asked = asked_explained_data(found.asked, language)
    return {
        **asked,
        **asked_data(found.verdict, language),
        "delivered": found.met,
        "works": [_work(work, language) for work in found.works],
        "readiness": scenario_data(found.readiness) if found.readiness is not None else None,
        "aspects": [_aspect(aspect, language) for aspect in found.aspects],
    }


def capability_data(found: CapabilityExplained, language: Language) -> dict[str, Any]:
    part = found.part
    titled = part.parameter or part.capability
    return {
        "key": part.key,
        "capability": part.capability.id,
        "parameter": part.parameter.name if part.parameter else None,
        "options": list(part.options),
        "title": titled.title.in_language(language),
        "question": titled.question.in_language(language) or None,
        "asked_for": [_wanted(each, language) for each in found.wanted],
        "vendor": found.sheet.id if found.sheet else None,
        "statements": [_stated(voice, statement, language) for voice, statement, _ in found.statements],
    }


def place_data(location: Location) -> dict[str, Any]:
    return {"file": location.file, "line": location.span().line}


def _need(need: Need, language: Language) -> dict[str, Any]:
    return {
        "aspect": need.aspect.key,
        "label": need.label.in_language(language),
        "through": _ids(need.through),
        "shared": _ids(need.shared),
        "because": need.reason.in_language(language) if need.reason is not None else None,
        "block": need.block,
        "source": place_data(need.place),
    }


def _aspect(found: AspectExplained, language: Language) -> dict[str, Any]:
    verdict = {key: value for key, value in aspect_data(found.verdict, language).items() if key not in ("id", "vendor")}
    return {
        **_need(found.need, language),
        **{key: value for key, value in verdict.items() if key != "source"},
        "counts": found.counts,
        "works": sorted(found.works),
        "plan": found.plan.id if found.plan else None,
        "statements": [_considered(found, each, language) for each in found.statements],
    }


def _considered(found: AspectExplained, each: Considered, language: Language) -> dict[str, Any]:
    return {
        "source": each.source.value,
        "answered": each.answered,
        **_stated(each.voice, each.statement, language),
        "bearing": each.bearing.value,
        "decides": found.decides(each),
        "stale": each.stale,
    }


def _stated(voice: Voice, statement: Statement, language: Language) -> dict[str, Any]:
    assessment = voice.assessment
    return {
        "assessment": assessment.by.in_language(language) if assessment else None,
        "availability": statement.availability.value,
        "delivery": statement.delivery.value if statement.delivery else None,
        "evidence": statement.evidence.kind.value,
        "place": place_data(statement.location),
    }


def _work(found: WorkExplained, language: Language) -> dict[str, Any]:
    return {
        "id": found.work.id,
        "title": found.work.title.in_language(language),
        "cost": money_data(found.work.cost),
        "days": days_data(found.work.days),
        "requires": list(found.work.requires),
        "ordered": found.ordered,
        "serves_also": list(found.also),
    }


def _wanted(each: Wanted, language: Language) -> dict[str, Any]:
    return {
        "brief": each.brief.name,
        "id": each.asked.id,
        "aspect": each.aspect.key,
        "label": each.label.in_language(language),
        "verdict": each.verdict.state.value if each.verdict else None,
        "source": place_data(each.aspect.location),
    }


def _ids(several: tuple[Asked, ...]) -> list[str]:
    return [asked.id for asked in several]
