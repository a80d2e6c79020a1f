"""The comparison as plain data: the JSON that `match` and `rank` print, and that the report is saved as."""

from __future__ import annotations

from typing import Any

from reqkit.decide.analysis import Analysis
from reqkit.decide.cost.basis import basis_data, basis_of, source_data
from reqkit.decide.figures import days_data, money_data, share
from reqkit.decide.result import Comparison, Question, RankedVendor
from reqkit.decide.robustness.data import first_data, robustness_data
from reqkit.decide.scenarios import scenarios_at
from reqkit.decide.weighing.data import consistency_data
from reqkit.locale.costs import basis_text
from reqkit.match.readiness import Readiness, ScenarioReadiness
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Match
from reqkit.match.wording import aspect_question
from reqkit.model.brief import Brief
from reqkit.model.evidence import Evidence
from reqkit.values.estimate import ZERO
from reqkit.values.text import Language


def rank_data(analysis: Analysis, language: Language) -> dict[str, Any]:
    """What `reqkit rank --format json` prints."""
    comparison = analysis.comparison
    weights = comparison.weights
    return {
        "brief": _brief(comparison.brief, language),
        "conclusion": analysis.conclusion.value,
        "weights": {
            "set": weights.name,
            "axes": {axis.value: share(weight) for axis, weight in weights.axes.items()},
            "dropped_axes": [axis.value for axis in weights.dropped],
            "categories": {category: share(weight) for category, weight in weights.categories.items()},
            "items": {item: share(weight) for item, weight in weights.items.items()},
            "consistency": None if weights.consistency is None else consistency_data(weights.consistency),
        },
        "ranking": [
            {**_ranked(vendor, comparison, language), "first": first_data(analysis.robustness, vendor.vendor)}
            for vendor in comparison.ranking
        ],
        "robustness": robustness_data(analysis.robustness),
        "scenarios": [scenario_data(found) for vendor in comparison.ranking for found in scenarios_at(vendor, comparison.brief.header)],
        "unreadable": list(comparison.unreadable),
        "reqkit": comparison.version,
    }


def match_data(match: Match, language: Language) -> dict[str, Any]:
    """What `reqkit match --format json` prints: every aspect, and every thing asked as a whole, vendor by vendor."""
    verdicts = [verdict for vendor in match.vendors for verdict in vendor.verdicts.values()]
    return {
        "brief": _brief(match.brief, language),
        "verdicts": [aspect_data(aspect, language) for verdict in verdicts for aspect in verdict.every()],
        "requirements": [asked_data(verdict, language) for verdict in verdicts],
    }


def aspect_data(verdict: AspectVerdict, language: Language) -> dict[str, Any]:
    statement = verdict.statement
    span = statement.location.span() if statement else None
    return {
        "vendor": verdict.vendor,
        "id": verdict.asked.id,
        "aspect": verdict.aspect.key,
        "verdict": verdict.state.value,
        "cost": money_data(verdict.cost),
        "days": days_data(verdict.days),
        "reason": verdict.reason.in_language(language),
        "evidence": _evidence(verdict.evidence, language),
        "stale": verdict.stale,
        "plan": statement.said.plan if statement else None,
        "claimed": verdict.claimed.state.value if verdict.claimed else None,
        "source": {"file": statement.location.file, "line": span.line} if statement and span else None,
    }


def asked_data(verdict: AskedVerdict, language: Language) -> dict[str, Any]:
    return {
        "vendor": verdict.vendor,
        "id": verdict.asked.id,
        "verdict": verdict.state.value,
        "cost": money_data(verdict.cost),
        "days": days_data(verdict.days),
        "reason": verdict.reason.in_language(language),
        "stale": verdict.stale,
        "block": verdict.block,
    }


def comparison_data(analysis: Analysis, language: Language) -> dict[str, Any]:
    """Everything: the ranking, the verdicts and the findings."""
    comparison = analysis.comparison
    from reqkit.findings.reporters.data import findings_data

    return {
        **rank_data(analysis, language),
        **{key: value for key, value in match_data(comparison.match, language).items() if key != "brief"},
        "findings": findings_data(comparison.findings, language),
    }


def scenario_data(found: ScenarioReadiness) -> dict[str, Any]:
    """`days` is 0 where it runs today; null, like `cost`, where it cannot or nobody said. `plan`: another than would be bought."""
    today = found.readiness is Readiness.TODAY
    return {
        "vendor": found.verdict.vendor,
        "id": found.verdict.asked.id,
        "readiness": found.readiness.value,
        "plan": found.plan.id if found.plan else None,
        "days": 0 if today else days_data(found.days),
        "cost": money_data(ZERO if today else found.cost),
        "blocking": [aspect.aspect.key for aspect in found.blocking],
    }


def _brief(brief: Brief, language: Language) -> dict[str, Any]:
    return {
        "name": brief.name,
        "title": brief.header.title.in_language(language),
        "currency": brief.header.currency,
        "vat": brief.header.vat.value,
        "fingerprint": brief.fingerprint,
    }


def _ranked(vendor: RankedVendor, comparison: Comparison, language: Language) -> dict[str, Any]:
    configuration = vendor.configuration
    return {
        "vendor": vendor.vendor,
        "name": vendor.name.in_language(language),
        "rank": vendor.rank,
        "state": vendor.standing.value,
        "qualified": vendor.standing.qualified,
        "failed_musts": list(vendor.failed_musts),
        "unanswered_musts": list(vendor.unanswered_musts),
        "obstacles": [obstacle.value for obstacle in vendor.obstacles],
        "fit": share(vendor.fit),
        "fit_today": share(vendor.fit_today),
        "fit_high": share(vendor.fit_high),
        "score": share(vendor.score),
        "score_high": share(vendor.score_high),
        "axes": {axis.value: share(value) for axis, value in vendor.axis_values.items()},
        "unknown_axes": [axis.value for axis in vendor.unknown_axes],
        "coverage": share(vendor.coverage),
        "answered": vendor.answered,
        "aspects": vendor.aspects,
        "cost": money_data(configuration.cost),
        "days": days_data(configuration.days),
        "configuration": {
            "plan": configuration.plan.id if configuration.plan else None,
            "works": [work.id for work in configuration.works],
            "lines": [
                {
                    "kind": line.kind.value,
                    "title": line.title.in_language(language),
                    "amount": money_data(line.amount),
                    "source": source_data(line.source),
                    "basis": [
                        {**basis_data(basis), "text": basis_text(basis, comparison.brief.header, language)}
                        for basis in basis_of(line, comparison.brief.header)
                    ],
                }
                for line in configuration.lines
            ],
        },
        "categories": {
            category: {"today": share(fit.today), "after": share(fit.after), "unknown": share(fit.unknown)}
            for category, fit in vendor.categories.items()
        },
        "questions": [_question(question, comparison, language) for question in vendor.questions],
        "assumptions": [assumption.in_language(language) for assumption in vendor.assumptions],
        "fingerprint": vendor.match.sheet.fingerprint,
    }


def _question(question: Question, comparison: Comparison, language: Language) -> dict[str, Any]:
    return {
        "kind": question.kind.value,
        "id": question.asked.id if question.asked else None,
        "aspects": [
            {"key": aspect.key, "question": aspect_question(comparison.catalogue, aspect).in_language(language)}
            for aspect in question.aspects
        ],
        "weight": share(question.weight),
        "text": question.detail.in_language(language) if question.detail else None,
    }


def _evidence(evidence: Evidence | None, language: Language) -> dict[str, Any] | None:
    if evidence is None:
        return None
    note = evidence.note.in_language(language) if evidence.note else None
    return {"kind": evidence.kind.value, "ref": evidence.ref, "on": evidence.on, "note": note}
