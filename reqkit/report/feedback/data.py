"""The same as plain data, and the inputs that may go to the vendor: the brief without what is the company's own, and its own files."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reqkit.decide.cost.basis import basis_of
from reqkit.decide.data import aspect_data
from reqkit.decide.figures import days_data, money_data, share
from reqkit.decide.result import Comparison, Question, RankedVendor
from reqkit.decide.weighing.weights import weigh
from reqkit.findings.reporters.data import findings_data
from reqkit.locale.costs import basis_text
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.match.wording import aspect_question
from reqkit.model.brief import Priority
from reqkit.report.attachments import files
from reqkit.report.feedback.answers import said
from reqkit.values.text import Language

SECRET_SECTIONS = ("decision",)
SECRET_HEADER = ("budget", "vendors")
SECRET_OF_ITEMS = ("weight", "value", "rationale", "source", "owner")


def feedback_data(comparison: Comparison, language: Language, *, show_weights: bool = False) -> dict[str, Any]:
    """`comparison` is the published one, of one vendor alone."""
    vendor, brief = comparison.ranking[0], comparison.brief
    asked = [one for one in brief.asked if one.item.priority is not Priority.WONT]
    data: dict[str, Any] = {
        "brief": {
            "name": brief.name,
            "title": brief.header.title.in_language(language),
            "currency": brief.header.currency,
            "vat": brief.header.vat.value,
            "fingerprint": brief.fingerprint,
        },
        "vendor": vendor.vendor,
        "name": vendor.name.in_language(language),
        "state": vendor.standing.value,
        "failed_musts": list(vendor.failed_musts),
        "unanswered_musts": list(vendor.unanswered_musts),
        "obstacles": [obstacle.value for obstacle in vendor.obstacles],
        "requirements": {state.value: sum(vendor.satisfied[one.id].state is state for one in asked) for state in State},
        "answered": vendor.answered,
        "aspects": vendor.aspects,
        "cost": money_data(vendor.configuration.cost),
        "days": days_data(vendor.configuration.days),
        "configuration": _configuration(comparison, vendor, language),
        "assumptions": [assumption.in_language(language) for assumption in vendor.assumptions],
        "questions": [_question(question, comparison, language) for question in vendor.questions],
        "verdicts": [_verdict(vendor.verdict(one.id), vendor, language) for one in asked],
        "findings": findings_data(comparison.findings, language),
        "fingerprint": vendor.match.sheet.fingerprint,
        "reqkit": comparison.version,
    }
    if show_weights:
        weights = weigh(brief, brief.decision)
        data["weights"] = {
            "axes": {axis.value: share(weight) for axis, weight in weights.axes.items()},
            "categories": {category: share(weight) for category, weight in weights.categories.items()},
        }
        data["fit"], data["fit_today"] = share(vendor.fit), share(vendor.fit_today)
    return data


def feedback_inputs(comparison: Comparison, *, show_weights: bool = False) -> dict[str, Any]:
    """The brief's files as plain data without what is kept back; the vendor's own files as they are."""
    brief, vendor = comparison.brief, comparison.ranking[0]
    own = [document for document in comparison.inputs if document.name not in brief.files]
    asked = [document for document in comparison.inputs if document.name in brief.files]
    return {
        "brief": {
            "name": brief.name,
            "fingerprint": brief.fingerprint,
            "files": [{"file": document.name, "data": _plain(_published(document.data, show_weights=show_weights))} for document in asked],
        },
        "vendors": {vendor.vendor: vendor.match.sheet.fingerprint},
        "files": files(own),
        "reqkit": comparison.version,
    }


def _published(data: Any, *, show_weights: bool) -> Any:
    if not isinstance(data, dict):
        return None
    shown = {}
    for section, content in data.items():
        if section in SECRET_SECTIONS:
            continue
        if section == "brief" and isinstance(content, dict):
            content = {key: value for key, value in content.items() if key not in SECRET_HEADER}
        elif not show_weights:
            content = _items(content)
        shown[section] = content
    return shown


def _items(content: Any) -> Any:
    """What is asked for, each a mapping of its own; company-wide sections are one."""
    if isinstance(content, list):
        return [_items(one) if isinstance(one, dict) else one for one in content]
    if isinstance(content, dict):
        return {key: value for key, value in content.items() if key not in SECRET_OF_ITEMS}
    return content


def _plain(data: Any) -> Any:
    """As JSON can hold it: a decimal that is no whole number as a string, exact."""
    if isinstance(data, dict):
        return {str(key): _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    if isinstance(data, Decimal):
        return int(data) if data == data.to_integral_value() else str(data)
    return data if data is None or isinstance(data, bool | int | str) else str(data)


def _configuration(comparison: Comparison, vendor: RankedVendor, language: Language) -> dict[str, Any]:
    header, configuration = comparison.brief.header, vendor.configuration
    return {
        "plan": configuration.plan.id if configuration.plan else None,
        "works": [work.id for work in configuration.works],
        "lines": [
            {
                "kind": line.kind.value,
                "title": line.title.in_language(language),
                "amount": money_data(line.amount),
                "basis": [basis_text(basis, header, language) for basis in basis_of(line, header)],
            }
            for line in configuration.lines
        ],
    }


def _question(question: Question, comparison: Comparison, language: Language) -> dict[str, Any]:
    return {
        "kind": question.kind.value,
        "id": question.asked.id if question.asked else None,
        "aspects": [
            {"key": aspect.key, "question": aspect_question(comparison.catalogue, aspect).in_language(language)}
            for aspect in question.aspects
        ],
        "text": question.detail.in_language(language) if question.detail else None,
    }


def _verdict(verdict: AskedVerdict, vendor: RankedVendor, language: Language) -> dict[str, Any]:
    return {
        "id": verdict.asked.id,
        "verdict": verdict.state.value,
        "after_work": vendor.satisfied[verdict.asked.id].state.value,
        "stale": verdict.stale,
        "aspects": [_aspect(aspect, language) for aspect in verdict.every()],
    }


def _aspect(aspect: AspectVerdict, language: Language) -> dict[str, Any]:
    """What the vendor says; of a check of the buying team's what state it found."""
    claim = aspect_data(said(aspect), language)
    kept = ("aspect", "verdict", "cost", "days", "reason", "evidence", "stale", "plan", "source")
    return {**{key: claim[key] for key in kept}, "checked": aspect.state.value if aspect.claimed is not None else None}
