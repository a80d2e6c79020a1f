"""Which scenario runs when at which vendor, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.decide.scenarios import scenarios_at
from reqkit.locale import workbook as say
from reqkit.locale.states import when_it_runs
from reqkit.match.readiness import Readiness, ScenarioReadiness
from reqkit.match.verdict import State
from reqkit.model.asked import AskedKind
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names
from reqkit.report.workbook.model import Block, Kind, Page, Sign, Value
from reqkit.report.workbook.styles import GLYPHS

_STATE_OF = {
    Readiness.TODAY: State.AVAILABLE,
    Readiness.AFTER_WORK: State.CUSTOMIZABLE,
    Readiness.OTHER_PLAN: State.CUSTOMIZABLE,
    Readiness.UNANSWERED: State.UNANSWERED,
    Readiness.CANNOT: State.UNAVAILABLE,
}


def scenarios(speaker: Speaker) -> Page | None:
    if not speaker.answering or not speaker.comparison.brief.of_kind(AskedKind.SCENARIO):
        return None
    columns = (
        column(speaker, say.ID, 18, Kind.CODE),
        column(speaker, say.SCENARIO, 44, Kind.STRONG),
        column(speaker, say.VENDOR, 28),
        column(speaker, say.READINESS, 22),
        column(speaker, say.DURATION, 12, Kind.WHOLE),
        column(speaker, say.LOW, 17, Kind.MONEY),
        column(speaker, say.EXPECTED, 17, Kind.MONEY),
        column(speaker, say.HIGH, 17, Kind.MONEY),
        column(speaker, say.VALUE, 17, Kind.MONEY),
        column(speaker, say.BLOCKING, 60),
    )
    block = Block(columns, list(_rows(speaker)), "reqkit_scenarios")
    return Page(speaker.say(say.SCENARIOS), speaker.say(say.SCENARIOS), (speaker.say(say.SCENARIOS_LEAD),), (block,), frozen=2)


def _rows(speaker: Speaker) -> Iterator[tuple[Value, ...]]:
    called = names(speaker)
    found = {vendor.vendor: scenarios_at(vendor, speaker.comparison.brief.header) for vendor in speaker.answering}
    for asked in speaker.comparison.brief.asked:
        for vendor in speaker.answering:
            for each in found[vendor.vendor]:
                if each.verdict.asked.id == asked.id:
                    yield _row(speaker, each, called[vendor.vendor])


def _row(speaker: Speaker, found: ScenarioReadiness, name: str) -> tuple[Value, ...]:
    asked, state = found.verdict.asked, _STATE_OF[found.readiness]
    is_work = found.readiness is Readiness.AFTER_WORK
    cost, days = found.cost, found.days
    points: tuple[Value, ...] = (None, None, None) if is_work else ("", "", "")
    if is_work and cost is not None:
        points = cost.low, cost.expected, None if cost.open_ended else cost.high
    return (
        asked.id, speaker.title(asked), name, Sign(f"{GLYPHS[state]} {when_it_runs(found).in_language(speaker.language)}", state),
        (days.expected if days else None) if is_work else "", *points, "" if asked.item.value is None else asked.item.value,
        speaker.sentence(speaker.listed([each.aspect for each in found.blocking])),
    )  # fmt: skip
