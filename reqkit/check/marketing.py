"""What segments, mechanics and scenarios say that cannot be right or is left unsaid: the rules are in their rooms."""

from __future__ import annotations

from reqkit.findings.collector import Collector
from reqkit.model.asked import AskedKind
from reqkit.source.workspace import Project

_LOYALTY = (AskedKind.MECHANIC, AskedKind.PROFILE)


def segments_are_sound(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        segments = [asked for asked in brief.asked if asked.kind is AskedKind.SEGMENT]
        if segments:
            from reqkit.segments.checks import check_segments

            check_segments(segments, collector)


def loyalty_is_sound(project: Project, collector: Collector) -> None:
    if any(asked.kind in _LOYALTY for brief in project.briefs for asked in brief.asked):
        from reqkit.mechanics.checks import mechanics_are_sound

        mechanics_are_sound(project, collector)


def scenarios_are_sound(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        scenarios = [asked for asked in brief.asked if asked.kind is AskedKind.SCENARIO]
        if scenarios:
            from reqkit.scenarios.checks import check_scenarios

            check_scenarios(brief, scenarios, collector)


RULES = (segments_are_sound, loyalty_is_sound, scenarios_are_sound)
