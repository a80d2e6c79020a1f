"""Findings as annotations that GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from reqkit.findings.finding import Finding, Severity
from reqkit.values.text import Language

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(findings: Sequence[Finding], language: Language) -> str:
    """One workflow command a finding."""
    return "\n".join(_command(finding, language) for finding in findings)


def _command(finding: Finding, language: Language) -> str:
    span = finding.span()
    text = " ".join(part for part in (finding.message(language), finding.help(language)) if part)
    place = f"file={_property(finding.file)},line={span.line},col={span.column},title={_property(finding.code.name)}"
    return f"::{_COMMANDS[finding.severity]} {place}::{_escape(text)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
