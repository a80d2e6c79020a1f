"""What segments, mechanics and scenarios say that cannot be right or is left unsaid: the rules are in their rooms."""

from __future__ import annotations

from reqkit.findings.collector import Collector
from reqkit.model.asked import AskedKind
from reqkit.source.workspace import Project


def segments_are_sound(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        segments = brief.of_kind(AskedKind.SEGMENT)
        if segments:
            from reqkit.segments.checks import check_segments

            check_segments(segments, collector)


def loyalty_is_sound(project: Project, collector: Collector) -> None:
    if any(brief.of_kind(kind) for brief in project.briefs for kind in (AskedKind.MECHANIC, AskedKind.PROFILE)):
        from reqkit.mechanics.checks import mechanics_are_sound

        mechanics_are_sound(project, collector)


def scenarios_are_sound(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        scenarios = brief.of_kind(AskedKind.SCENARIO)
        if scenarios:
            from reqkit.scenarios.checks import check_scenarios

            check_scenarios(brief, scenarios, collector)


RULES = (segments_are_sound, loyalty_is_sound, scenarios_are_sound)
