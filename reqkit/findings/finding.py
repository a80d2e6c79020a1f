"""One problem: its code, where it stands, and its words in either language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from reqkit.documents.document import Location
from reqkit.documents.reader import Span
from reqkit.findings.suggest import did_you_mean
from reqkit.locale.message import Message
from reqkit.values.record import record
from reqkit.values.text import Language


class Severity(StrEnum):
    """An error makes a result wrong or impossible; a warning may; a note is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Family(StrEnum):
    """What a finding is about."""

    SYNTAX = "syntax"
    SCHEMA = "schema"
    REFERENCES = "references"
    MEANING = "meaning"
    SHEETS = "sheets"
    DUPLICATES = "duplicates"
    VAGUENESS = "vagueness"
    LAW = "law"
    COVERAGE = "coverage"
    SWITCHES = "switches"


@record
class Code:
    """A kind of finding: its stable name, its family, its severity, what it says and how to mend it."""

    name: str
    family: Family
    severity: Severity
    message: Message
    help: Message


_CHOICES = Message("Допустимо: {choices}.", "Allowed: {choices}.")


@record
class Finding:
    """A code at a place. `arguments` fill its sentences; `choices` are all the legal values where there is a list of them."""

    code: Code
    location: Location | None
    arguments: Mapping[str, object] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    given: str | None = None

    @property
    def severity(self) -> Severity:
        return self.code.severity

    @property
    def file(self) -> str:
        return self.location.file if self.location else ""

    def span(self) -> Span:
        return self.location.span() if self.location else Span(1, 1, 1, 1)

    def message(self, language: Language) -> str:
        return self.code.message.fill(language, self.arguments)

    def help(self, language: Language) -> str:
        """How to mend it: what was probably meant, the rule, and every legal value."""
        parts = []
        if self.given is not None and (suggestion := did_you_mean(self.given, self.choices)):
            parts.append(str(suggestion if isinstance(suggestion, str) else suggestion.in_language(language)).strip())
        if general := self.code.help.fill(language, self.arguments):
            parts.append(general)
        if self.choices:
            parts.append(_CHOICES.fill(language, {"choices": self.choices}))
        return " ".join(parts)


@record
class Suppressed:
    """A finding that a comment in the file switches off, and the reason it gives."""

    finding: Finding
    reason: str


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file, line, column and code, each once: the order in which a reader meets them.

    Where the YAML of a value is wrong, what its place then fails to be is not reported as well.
    """
    found = tuple(findings)
    refused = {_position(finding) for finding in found if finding.code.family is Family.SYNTAX}
    keyed: dict[tuple[str, int, int, str, str], Finding] = {}
    for finding in found:
        if finding.code.family is not Family.SYNTAX and _position(finding) in refused:
            continue
        span = finding.span()
        key = (finding.file, span.line, span.column, finding.code.name, finding.message("en"))
        keyed.setdefault(key, finding)
    return tuple(keyed[key] for key in sorted(keyed))


def _position(finding: Finding) -> tuple[str, int, int]:
    span = finding.span()
    return finding.file, span.line, span.column


def has_errors(findings: Iterable[Finding], *, strict: bool = False) -> bool:
    """Whether anything must be mended first; `strict` counts warnings too."""
    refused = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in refused for finding in findings)
