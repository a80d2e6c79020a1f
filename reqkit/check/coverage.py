"""What of a brief does not go together as a whole: what nothing uses, what is needed and not listed, what is wanted by halves."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.brief import Priority
from reqkit.source.workspace import Project

_MARKETING = (AskedKind.SEGMENT, AskedKind.MECHANIC, AskedKind.SCENARIO)
_PROPERTY = "segments.property="


def segments_and_mechanics_are_used(project: Project, collector: Collector) -> None:
    """Only in a brief that has something to use them; an offer that starts by itself at the till needs nobody to use it."""
    for brief in project.briefs:
        segments, mechanics, scenarios = map(brief.of_kind, _MARKETING)
        if not (mechanics or scenarios) or brief.incomplete or any(asked.incomplete for asked in brief.asked):
            continue
        used = {name for asked in (*segments, *mechanics, *scenarios) for name in _used_by(asked)}
        for asked in segments:
            if asked.id not in used:
                collector.add("unused-segment", asked.location, id=asked.id)
        for asked in mechanics if scenarios else ():
            if asked.id not in used and _is_handed_out(asked):
                collector.add("unused-mechanic", asked.location, id=asked.id)


def needed_properties_are_listed(project: Project, collector: Collector) -> None:
    """Where the requirements list the properties of customers, the list is taken to be whole."""
    for brief in project.briefs:
        who_use = (*brief.of_kind(AskedKind.SEGMENT), *brief.of_kind(AskedKind.SCENARIO))
        if not who_use:
            continue
        listed = {aspect.key for asked in brief.of_kind(AskedKind.REQUIREMENT) for aspect in asked.every_aspect()}
        if not any(key.startswith(_PROPERTY) for key in listed):
            continue
        for asked in who_use:
            own = (aspect.key for aspect in asked.every_aspect() if not aspect.origin)
            missing = tuple(key.removeprefix(_PROPERTY) for key in own if key.startswith(_PROPERTY) and key not in listed)
            if missing:
                collector.add("property-not-listed", asked.location, properties=missing)


def what_is_wanted_goes_by_what_is_wanted(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        marketing = [asked for kind in _MARKETING for asked in brief.of_kind(kind)]
        unwanted = {asked.id for asked in marketing if asked.item.priority is Priority.WONT}
        for asked in marketing:
            for name in () if asked.id in unwanted else _used_by(asked):
                if name in unwanted:
                    collector.add("wanted-by-unwanted", asked.location, id=asked.id, used=name)


def _used_by(asked: Asked) -> Iterator[str]:
    """The segments and mechanics a thing asked names."""
    if asked.kind is AskedKind.SCENARIO:
        from reqkit.scenarios.reader import scenario_of

        scenario = scenario_of(asked)
        named = (scenario.segment, scenario.trigger.segment_entered, scenario.mechanic)
        yield from dict.fromkeys(name for name in named if name is not None)
    elif asked.kind is AskedKind.SEGMENT:
        from reqkit.segments.model import uses
        from reqkit.segments.reader import segment_of

        yield from dict.fromkeys(name for name, _ in uses(segment_of(asked).where))
    elif asked.kind is AskedKind.MECHANIC:
        from reqkit.mechanics.programme import segments_named

        yield from segments_named(asked)


def _is_handed_out(asked: Asked) -> bool:
    from reqkit.mechanics.mechanic import Mechanic

    return (
        isinstance(asked.item, Mechanic) and asked.item.trigger is not None and bool({"coupon", "personal"} & {*asked.item.trigger.kinds})
    )


RULES = (segments_and_mechanics_are_used, needed_properties_are_listed, what_is_wanted_goes_by_what_is_wanted)
