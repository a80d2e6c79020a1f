"""Findings for people: the place, what is wrong, the line itself with a caret, and how to mend it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from reqkit.documents.document import Location
from reqkit.findings.finding import Finding, Severity
from reqkit.findings.reporters.visible import visible_line
from reqkit.locale.kinds import SEVERITIES
from reqkit.locale.message import Message
from reqkit.values.text import Language

MAX_EXCERPT = 110
"""Characters of a source line that are shown; of a longer one the part around the place."""

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36;1"}
_NOTHING = Message("Замечаний нет.", "Nothing to report.")
_COUNTED = {
    Severity.ERROR: Message("{n} {n:ошибка|ошибки|ошибок}", "{n} {n:error|errors}"),
    Severity.WARNING: Message("{n} {n:предупреждение|предупреждения|предупреждений}", "{n} {n:warning|warnings}"),
    Severity.NOTE: Message("{n} {n:замечание|замечания|замечаний}", "{n} {n:note|notes}"),
}
_SUMMARY = Message("Итого: {counts}.", "In all: {counts}.")
_SWITCHED_OFF = Message("Отключено с указанием причины: {n}.", "Switched off with a reason: {n}.")


def as_text(findings: Sequence[Finding], language: Language, *, colour: bool = False, width: int = 100, suppressed: int = 0) -> str:
    """All findings, then how many there are of each severity, and how many are switched off."""
    blocks = ["\n".join(_lines(finding, language, colour, width)) for finding in findings]
    last = summary(findings, language)
    if suppressed:
        last += "\n" + _SWITCHED_OFF.fill(language, {"n": suppressed})
    return "\n\n".join([*blocks, last])


def summary(findings: Sequence[Finding], language: Language) -> str:
    counts = Counter(finding.severity for finding in findings)
    named = [_COUNTED[severity].fill(language, {"n": counts[severity]}) for severity in Severity if counts[severity]]
    return _SUMMARY.fill(language, {"counts": named}) if named else _NOTHING.in_language(language)


def _lines(finding: Finding, language: Language, colour: bool, width: int) -> Iterator[str]:
    span = finding.span()
    label = SEVERITIES[finding.severity].in_language(language)
    place = f"{visible_line(finding.file)}:{span.line}:{span.column}"
    head = f"{place}: {label} [{finding.code.name}]"
    if colour:
        head = f"\x1b[1m{place}\x1b[0m: \x1b[{_COLOURS[finding.severity]}m{label}\x1b[0m [{finding.code.name}]"
    yield f"{head} {visible_line(finding.message(language))}"
    if finding.location is not None:
        yield from _excerpt(finding.location, colour)
    if help_text := finding.help(language):
        yield from textwrap.wrap(visible_line(help_text), width, initial_indent="  = ", subsequent_indent="    ", break_on_hyphens=False)


def _excerpt(location: Location, colour: bool) -> Iterator[str]:
    span = location.span()
    line = location.document.line(span.line)
    if not line.strip():
        return
    start = max(0, span.column - 1 - MAX_EXCERPT // 2) if len(line) > MAX_EXCERPT else 0
    shown = visible_line(line[start : start + MAX_EXCERPT])
    column = span.column - 1 - start
    end = span.end_column - 1 - start if span.end_line == span.line else len(shown.rstrip())
    length = max(1, min(end, len(shown)) - column)
    number = str(span.line)
    marks = " " * _cells(shown[:column]) + "^" * max(1, _cells(shown[column : column + length]))
    if colour:
        marks = f"\x1b[31;1m{marks}\x1b[0m"
    yield f"  {number} | {shown}"
    yield f"  {' ' * len(number)} | {marks}"


def _cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters two, combining ones none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
