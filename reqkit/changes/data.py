"""Changes as plain data: what `reqkit diff --format json` prints."""

from __future__ import annotations

from typing import Any

from reqkit.changes.entries import shown
from reqkit.changes.model import AnswerChange, AskedChange, Changes, FieldChange, VendorChange, VerdictChange
from reqkit.decide.figures import days_data, money_data, share
from reqkit.decide.result import RankedVendor
from reqkit.findings.finding import Finding, Severity
from reqkit.match.verdict import AspectVerdict
from reqkit.values.text import Language


def changes_data(changes: Changes, since: str, language: Language) -> dict[str, Any]:
    return {
        "brief": changes.after.brief.name,
        "since": since,
        "changed": not changes.is_empty,
        "fingerprint": {"before": changes.before.brief.fingerprint, "after": changes.after.brief.fingerprint},
        "errors": {"before": errors(changes.before.findings), "after": errors(changes.after.findings)},
        "header": [_field(each, language) for each in changes.header],
        "decision": [_field(each, language) for each in changes.decision],
        "added": [_asked(each, language) for each in changes.added],
        "removed": [_asked(each, language) for each in changes.removed],
        "changed_by_meaning": [_asked(each, language) for each in changes.kept if each.meaning],
        "changed_otherwise": [_asked(each, language) for each in changes.kept if not each.meaning],
        "vendors": [_vendor(each, language) for each in changes.changed_vendors],
        "answers": [_answer(each) for each in changes.answers],
        "conclusion": dict(zip(("before", "after"), (each.conclusion.value for each in changes.analyses), strict=True)),
        "ranking": [_ranking(each, language) for each in changes.vendors],
    }


def errors(findings: tuple[Finding, ...]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _field(change: FieldChange, language: Language) -> dict[str, Any]:
    before, after = shown(change, language)
    return {"field": change.key, "before": before, "after": after}


def _asked(change: AskedChange, language: Language) -> dict[str, Any]:
    asked, before, after = change.asked, change.before, change.after
    return {
        "id": asked.id,
        "former_id": before.id if change.is_renamed and before is not None else None,
        "kind": asked.kind.value,
        "title": asked.item.title.in_language(language),
        "priority": asked.item.priority.value,
        "fingerprint": {"before": before.fingerprint if before else None, "after": after.fingerprint if after else None},
        "details": [_field(each, language) for each in change.details],
        "texts": [_field(each, language) for each in change.texts],
        "aspects": [
            {
                "change": each.kind.value,
                "aspect": each.key,
                "label": each.label.in_language(language),
                "before": each.before.in_language(language) if each.before is not None else None,
                "after": each.after.in_language(language) if each.after is not None else None,
            }
            for each in change.aspects
        ],
        "through": dict(change.through or {}),
        "used": list(change.used),
    }


def _vendor(change: VendorChange, language: Language) -> dict[str, Any]:
    return {
        "vendor": change.vendor.vendor,
        "sheet_changed": change.sheet_changed,
        "evidence_changed": change.evidence,
        "verdicts": [_verdict(each, language) for each in change.verdicts],
        "terms": [_field(each, language) for each in change.terms],
    }


def _verdict(change: VerdictChange, language: Language) -> dict[str, Any]:
    return {
        "id": change.after.asked.id,
        "aspect": change.after.aspect.key,
        "label": change.label.in_language(language),
        "before": _answered(change.before),
        "after": _answered(change.after),
    }


def _answered(verdict: AspectVerdict) -> dict[str, Any]:
    return {"verdict": verdict.state.value, "cost": money_data(verdict.cost), "days": days_data(verdict.days)}


def _answer(change: AnswerChange) -> dict[str, Any]:
    return {
        "vendor": change.vendor.vendor,
        "id": change.asked.id,
        "why": change.kind.value,
        "former_id": change.former,
        "aspects": [aspect.key for aspect in change.aspects],
        "assessment": change.assessment is not None,
        "source": {"file": change.location.file, "line": change.location.span().line},
    }


def _ranking(change: VendorChange, language: Language) -> dict[str, Any]:
    return {
        "vendor": change.vendor.vendor,
        "name": change.name.in_language(language),
        "changed": change.moved,
        "before": _place(change.before),
        "after": _place(change.after),
    }


def _place(vendor: RankedVendor | None) -> dict[str, Any] | None:
    if vendor is None:
        return None
    configuration = vendor.configuration
    return {
        "rank": vendor.rank,
        "state": vendor.standing.value,
        "fit": share(vendor.fit),
        "fit_today": share(vendor.fit_today),
        "score": share(vendor.score),
        "cost": money_data(configuration.cost),
        "days": days_data(configuration.days),
    }
