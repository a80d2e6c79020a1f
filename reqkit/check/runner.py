"""All the rules over everything that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reqkit.check import coverage, duplicates, judgements, marketing, meaning, references, sheets, vagueness
from reqkit.check.switches import Review, apply_switches
from reqkit.documents.reader import KeyPath
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding, in_order
from reqkit.source.workspace import Project

Rule = Callable[[Project, Collector], None]

Place = tuple[str, KeyPath]

CONSEQUENCES = frozenset(("work-without-cost", "work-without-time", "roadmap-without-date", "judgements-apart"))
"""Something is missing: not said again where it is there and could not be read."""

RULES: tuple[Rule, ...] = (
    *references.RULES,
    *meaning.RULES,
    *judgements.RULES,
    *sheets.RULES,
    *duplicates.RULES,
    *marketing.RULES,
    *coverage.RULES,
    *vagueness.RULES,
)


def check_project(project: Project) -> tuple[Finding, ...]:
    """What reading found and what the rules find, in the order of files and lines, without what the files switch off."""
    return review_project(project).findings


def review_project(project: Project, *, whole: bool = True) -> Review:
    """The same, and beside it what is switched off. `whole`: all the briefs of the workspace were read."""
    collector = Collector()
    for rule in RULES:
        rule(project, collector)
    misread = _places_of(project.findings)
    found = [finding for finding in collector.findings if not (finding.code.name in CONSEQUENCES and _place(finding) in misread)]
    return apply_switches(in_order((*project.findings, *found)), project.documents, whole=whole)


def _places_of(findings: Iterable[Finding]) -> set[Place]:
    """Where something could not be read, and everything that holds it."""
    places: set[Place] = set()
    for finding in findings:
        document, path = _place(finding)
        places.update((document, path[:length]) for length in range(len(path) + 1))
    return places


def _place(finding: Finding) -> Place:
    return (finding.file, finding.location.path) if finding.location else ("", ())
