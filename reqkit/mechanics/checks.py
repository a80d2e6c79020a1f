"""All the rules over the loyalty part of a brief."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reqkit.findings.collector import Collector
from reqkit.mechanics import checks_effects, checks_limits, checks_points, checks_references, checks_time, checks_vagueness
from reqkit.mechanics.programme import Programme, programme_of

if TYPE_CHECKING:
    from reqkit.source.workspace import Project

Rule = Callable[[Programme, Collector], None]

RULES: tuple[Rule, ...] = (
    *checks_time.RULES,
    *checks_effects.RULES,
    *checks_limits.RULES,
    *checks_points.RULES,
    *checks_references.RULES,
    *checks_vagueness.RULES,
)


def check_programme(programme: Programme, collector: Collector) -> None:
    for rule in RULES:
        rule(programme, collector)


def mechanics_are_sound(project: Project, collector: Collector) -> None:
    """The rule of the whole: every brief that has anything of loyalty in it."""
    for brief in project.briefs:
        programme = programme_of(brief.asked, brief.broken)
        if programme.mechanics or programme.places:
            check_programme(programme, collector)
