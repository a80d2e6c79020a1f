"""Rules that are switched off in a file: `# reqkit: allow code, code -- reason`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reqkit.documents.comments import Comment, comments_with
from reqkit.documents.document import Document, Location
from reqkit.documents.reader import Span
from reqkit.findings.codes import CODES
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Code, Family, Finding, Severity, Suppressed, in_order
from reqkit.findings.suggest import did_you_mean
from reqkit.values.record import record

_MARK = "reqkit:"
_SWITCH = re.compile(r"#+\s*reqkit:\s*allow(?![\w-])(?P<codes>.*?)(?:\s*(?:--|—|–)(?P<reason>.*))?\Z")
_CODE = re.compile(r"[^\s,;]+")
_NOT_UNDERSTOOD = frozenset((Family.SYNTAX, Family.SCHEMA, Family.REFERENCES))
"""Families whose errors mean that a file does not say what it seems to: that cannot be agreed to."""


@dataclass(eq=False)
class Switch:
    """One comment: the codes it switches off with the place of each, why, and which of them it is of use for."""

    document: Document
    comment: Comment
    codes: dict[str, Span]
    reason: str
    used: set[str] = field(default_factory=set)

    def place(self, code: str = "") -> Location:
        return Location(self.document, fixed=self.codes.get(code, self.comment.span))

    @property
    def in_force(self) -> frozenset[str]:
        return frozenset(code for code in self.codes if code in CODES and can_be_allowed(CODES[code])) if self.reason else frozenset()


@record
class Review:
    """What is to be mended, and what the files themselves switch off."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()


def can_be_allowed(code: Code) -> bool:
    return code.family is not Family.SWITCHES and not (code.severity is Severity.ERROR and code.family in _NOT_UNDERSTOOD)


def apply_switches(findings: tuple[Finding, ...], documents: Iterable[Document], *, whole: bool = True) -> Review:
    """Takes out of the findings what is switched off, and adds what is wrong with the switches.

    Where not all the briefs are read (`whole` is false), a switch in a sheet may be meant for one of the others.
    """
    mentioned = (finding.location.document for finding in findings if finding.location)
    by_name = {document.name: document for document in (*documents, *mentioned)}
    switches = {name: list(read_switches(document)) for name, document in by_name.items() if _MARK in document.text}
    if not any(switches.values()):
        return Review(findings)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        reason = _reason(finding, switches.get(finding.file, ()))
        if reason:
            suppressed.append(Suppressed(finding, reason))
        else:
            kept.append(finding)
    unclear = {finding.file for finding in kept if not can_be_allowed(finding.code)}
    collector = Collector()
    for name, several in switches.items():
        idle_counts = name not in unclear and (whole or name.startswith("requirements/"))
        for switch in several:
            _check(switch, collector, idle_counts=idle_counts)
    return Review(in_order((*kept, *collector.findings)), tuple(suppressed))


def read_switches(document: Document) -> Iterator[Switch]:
    """The switches of a file, in order."""
    for comment in comments_with(document, _MARK):
        found = _SWITCH.match(comment.text)
        if found is None:
            continue
        codes: dict[str, Span] = {}
        for code in _CODE.finditer(comment.text, found.start("codes"), found.end("codes")):
            line, column = comment.span.line, comment.span.column + code.start()
            codes.setdefault(code.group(), Span(line, column, line, column + len(code.group())))
        reason = (found["reason"] or "").strip()
        yield Switch(document, comment, codes, reason if any(map(str.isalpha, reason)) else "")


def _reason(finding: Finding, switches: Iterable[Switch]) -> str:
    """Why a finding is switched off, as the nearest of the switches that reach it has it; empty where none does."""
    name, place, reason = finding.code.name, finding.span(), ""
    for switch in switches:
        if name in switch.in_force and switch.comment.reaches(place):
            switch.used.add(name)
            reason = switch.reason
    return reason


def _check(switch: Switch, collector: Collector, *, idle_counts: bool) -> None:
    if not switch.codes:
        collector.add("allow-without-code", switch.place())
    for code in switch.codes:
        if code not in CODES:
            collector.add("unknown-code", switch.place(code), given=code, suggestion=did_you_mean(code, CODES))
        elif not can_be_allowed(CODES[code]):
            collector.add("allow-forbidden", switch.place(code), given=code)
    if switch.codes and not switch.reason:
        collector.add("allow-without-reason", switch.place(), codes=", ".join(switch.codes))
    for code in sorted(switch.in_force - switch.used) if idle_counts else ():
        collector.add("allow-unused", switch.place(code), given=code)
