"""All the rules over everything that was read."""

from __future__ import annotations

from collections.abc import Callable

from reqkit.check import duplicates, meaning, references, sheets
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding, in_order
from reqkit.source.workspace import Project

Rule = Callable[[Project, Collector], None]

RULES: tuple[Rule, ...] = (*references.RULES, *meaning.RULES, *sheets.RULES, *duplicates.RULES)


def check_project(project: Project) -> tuple[Finding, ...]:
    """What reading found and what the rules find, in the order of files and lines."""
    collector = Collector()
    for rule in RULES:
        rule(project, collector)
    return in_order((*project.findings, *collector.findings))
