"""Findings as plain data: JSON and SARIF."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from reqkit import __version__
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Finding, Severity, Suppressed
from reqkit.values.text import Language

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def findings_data(findings: Sequence[Finding], language: Language) -> list[dict[str, Any]]:
    result = []
    for finding in findings:
        span = finding.span()
        result.append(
            {
                "code": finding.code.name,
                "severity": finding.severity.value,
                "message": finding.message(language),
                "file": finding.file,
                "line": span.line,
                "column": span.column,
                "help": finding.help(language),
            }
        )
    return result


def suppressed_data(suppressed: Sequence[Suppressed], language: Language) -> list[dict[str, Any]]:
    kept = ("code", "message", "file", "line")
    data = findings_data([entry.finding for entry in suppressed], language)
    return [{**{key: found[key] for key in kept}, "reason": entry.reason} for found, entry in zip(data, suppressed, strict=True)]


def as_json(findings: Sequence[Finding], language: Language, suppressed: Sequence[Suppressed] | None = None) -> str:
    """`suppressed` is left out where nobody asks for it."""
    data: dict[str, Any] = {"findings": findings_data(findings, language)}
    if suppressed is not None:
        data["suppressed"] = suppressed_data(suppressed, language)
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_sarif(findings: Sequence[Finding], language: Language, suppressed: Sequence[Suppressed] = ()) -> str:
    """SARIF 2.1.0 (OASIS, 2020). Where suppressions are said of some results, they are said of all: none is not the same as unknown."""
    used = sorted({finding.code.name for finding in (*findings, *(entry.finding for entry in suppressed))})
    rules = [
        {
            "id": name,
            "shortDescription": {"text": name},
            "properties": {"family": CODES[name].family.value},
            "defaultConfiguration": {"level": _SARIF_LEVELS[CODES[name].severity]},
        }
        for name in used
    ]
    results = [_sarif_result(finding, used.index(finding.code.name), language) for finding in findings]
    if suppressed:
        results = [{**result, "suppressions": []} for result in results]
    for entry in suppressed:
        result = _sarif_result(entry.finding, used.index(entry.finding.code.name), language)
        results.append({**result, "suppressions": [{"kind": "inSource", "justification": entry.reason}]})
    driver = {"name": "reqkit", "version": __version__, "rules": rules}
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _sarif_result(finding: Finding, rule: int, language: Language) -> dict[str, Any]:
    span = finding.span()
    text = " ".join(part for part in (finding.message(language), finding.help(language)) if part)
    region = {"startLine": span.line, "startColumn": span.column}
    return {
        "ruleId": finding.code.name,
        "ruleIndex": rule,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(finding.file)}, "region": region}}],
    }


def _uri(path: str) -> str:
    """A relative reference (RFC 3986): a colon in its first segment would make it a scheme."""
    return quote(os.fsencode(path))
