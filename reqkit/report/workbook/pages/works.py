"""What to order from each vendor: the implementation and each piece of work, what it costs and serves, when it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.delivery.delivery import Delivery, Placement
from reqkit.decide.result import LineKind, RankedVendor
from reqkit.documents.document import Location
from reqkit.locale import workbook as say
from reqkit.locale.analysis import LINES
from reqkit.match.verdict import Work
from reqkit.report.sections.works import served_by, work_title
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names, on_the_calendar
from reqkit.report.workbook.model import Block, Formula, Kind, Page, Value
from reqkit.values.estimate import Estimate

_SHOWN = "=SUBTOTAL(109,{column}{first}:{column}{last})"
_COST = (6, 7, 8)
_NAMED = 8


def works(speaker: Speaker) -> Page | None:
    if not speaker.answering:
        return None
    called, plans = names(speaker), speaker.analysis.deliveries
    rows = [row for vendor in speaker.answering for row in _rows(speaker, vendor, called[vendor.vendor], plans.get(vendor.vendor))]
    columns = (
        column(speaker, say.VENDOR, 28, Kind.STRONG),
        column(speaker, say.WORK_ID, 16, Kind.CODE),
        column(speaker, say.WORK, 44),
        column(speaker, say.SERVED, 10, Kind.WHOLE),
        column(speaker, say.SERVES, 36),
        column(speaker, say.REQUIRES, 18),
        column(speaker, say.LOW, 17, Kind.MONEY),
        column(speaker, say.EXPECTED, 17, Kind.MONEY),
        column(speaker, say.HIGH, 17, Kind.MONEY),
        column(speaker, say.RUNNING, 17, Kind.MONEY),
        column(speaker, say.DURATION, 10, Kind.WHOLE),
        column(speaker, say.TEAM, 10, Kind.WHOLE),
        column(speaker, say.START_DAY, 10, Kind.WHOLE),
        column(speaker, say.END_DAY, 10, Kind.WHOLE),
        column(speaker, say.LATEST_DAY, 13, Kind.WHOLE),
        column(speaker, say.START, 12, Kind.DATE),
        column(speaker, say.END, 12, Kind.DATE),
        column(speaker, say.FILE, 30, Kind.CODE),
        column(speaker, say.ROW, 10, Kind.WHOLE),
    )
    totals: dict[int, Formula | str] = {0: speaker.say(say.TOTAL_SHOWN)}
    for place in _COST:
        totals[place] = Formula(_SHOWN, sum((value for row in rows if isinstance(value := row[place], Fraction)), Fraction(0)))
    lead = [speaker.say(say.WORKS_LEAD)]
    if not any(vendor.configuration.works for vendor in speaker.answering):
        lead.append(speaker.say(say.WORKS_NONE))
    block = Block(columns, rows, "reqkit_works", totals=totals if rows else {})
    return Page(speaker.say(say.WORKS), speaker.say(say.WORKS), tuple(lead), (block,), frozen=3)


def _rows(speaker: Speaker, vendor: RankedVendor, name: str, plan: Delivery | None) -> Iterator[tuple[Value, ...]]:
    placed = {placement.work.id: placement for placement in plan.placements} if plan else {}
    lines = vendor.configuration.lines
    begin = next((line for line in lines if line.kind is LineKind.IMPLEMENTATION), None)
    if begin is not None or (plan is not None and plan.begun):
        when: tuple[Value, ...] = (None, "", "", "", "", "", "")
        if plan is not None:
            dates = on_the_calendar(speaker, Fraction(0)), on_the_calendar(speaker, plan.begun)
            when = (plan.begun, "", Fraction(0), plan.begun, plan.begun_latest, *dates)
        title = speaker.sentence(speaker.say(LINES[LineKind.IMPLEMENTATION]))
        cost = _points(begin.amount if begin else None)
        yield name, "", title, "", "", "", *cost, "", *when, *_place(begin.source if begin else None)
    sources = [line.source for line in lines if line.kind is LineKind.WORK]
    for work, source in zip(vendor.configuration.works, sources, strict=True):
        yield *_row(speaker, vendor, name, work, placed.get(work.id)), *_place(source)


def _row(speaker: Speaker, vendor: RankedVendor, name: str, work: Work, placement: Placement | None) -> tuple[Value, ...]:
    when: tuple[Value, ...] = ("", None, None, None, "", "")
    if placement is not None:
        begins: tuple[Value, ...] = ("", "", "")
        if placement.team is not None:
            begins = placement.team + 1, placement.start, on_the_calendar(speaker, placement.start)
        team, start, day = begins
        when = (team, start, placement.end, placement.latest, day, on_the_calendar(speaker, placement.end))
    served = served_by(vendor, work)
    running = "" if work.running is None or not work.running.high else work.running.expected
    return (
        name, work.id, work_title(speaker, vendor, work), len(served), speaker.some(served, _NAMED), ", ".join(work.requires),
        *_points(work.cost), running, _duration(work), *when,
    )  # fmt: skip


def _place(source: Location | None) -> tuple[Value, Value]:
    return (source.file, source.span().line) if source else ("", "")


def _duration(work: Work) -> Value:
    """Of what is promised for a date, nobody knows how long it takes."""
    if work.due is not None:
        return ""
    return work.days.expected if work.days else None


def _points(estimate: Estimate | None) -> tuple[Value, Value, Value]:
    if estimate is None:
        return None, None, None
    return estimate.low, estimate.expected, None if estimate.open_ended else estimate.high
