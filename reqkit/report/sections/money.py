"""Money: what each vendor's configuration comes to over the horizon, line by line, and what was assumed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reqkit.decide.result import LineKind, RankedVendor
from reqkit.locale import report as common
from reqkit.locale import report_money as say
from reqkit.locale.kinds import VATS
from reqkit.locale.numbers import days_range
from reqkit.match.verdict import Work
from reqkit.report.charts.lettering import width
from reqkit.report.charts.of_money import costs_chart, frontier_chart
from reqkit.report.clipping import shortened
from reqkit.report.parts import Block, Cell, Chart, Column, Row, Span, Table
from reqkit.report.sections.buying import further_sums, origins
from reqkit.report.speaker import Speaker
from reqkit.values.estimate import total
from reqkit.values.record import record

_MOST_WORKS = 8
_MOST_SERVED, _MOST_SERVED_ON_PAPER = 6, 3
_TOLD_ON_PAPER = 3
"""The work of so many vendors is told piece by piece."""
_NAME = 40
_ACROSS, _VENDOR, _PLAN, _LEAST = 179.6, 29.0, (14.0, 26.0), 15.0
"""Millimetres across the table, at least for names, at least and at most for plans, and at least for a sum."""
_SIZE, _PADDING = 7.9 * 25.4 / 72, 2.0
_BREAKS = re.compile("(?<=–)")
"""A range may go on on the next line after its dash."""


@record
class Listed:
    """Some names and what holds for all of them."""

    names: str
    text: str


@record
class Money:
    """Section 5."""

    intro: str
    table: Table
    notes: tuple[str, ...]
    works_heading: str
    works: tuple[Listed, ...]
    assumptions_heading: str
    assumptions: tuple[Listed, ...]
    blocks: tuple[Block, ...]
    costs: Chart | None


def money(speaker: Speaker) -> Money | None:
    vendors = speaker.answering
    if not vendors:
        return None
    return Money(
        intro=_intro(speaker),
        table=_table(speaker),
        notes=(*_unpriced_line(speaker), *(speaker.say(note) for note in say.MONEY_NOTES)),
        works_heading=speaker.say(say.WORKS_HEADING),
        works=_counted(speaker, vendors),
        assumptions_heading=speaker.say(say.ASSUMPTIONS_HEADING),
        assumptions=_assumptions(speaker),
        blocks=tuple(block for block in (_frontiers(speaker), further_sums(speaker), origins(speaker)) if block is not None),
        costs=costs_chart(speaker),
    )


def _is_told(speaker: Speaker, vendor: RankedVendor) -> bool:
    """Whether a vendor's work is listed with its prices anyway: on paper that of the leader."""
    return speaker.briefly and vendor is speaker.leader


def _frontiers(speaker: Speaker) -> Block | None:
    chart = frontier_chart(speaker)
    return Block(chart=chart) if chart is not None else None


def _intro(speaker: Speaker) -> str:
    """How many costs are known, and how many of them are whole; the chart over it names the cheapest."""
    known = [vendor for vendor in speaker.answering if vendor.configuration.cost is not None]
    whole = sum(_is_whole(vendor) for vendor in known)
    message = say.MONEY_INTRO if whole == len(known) else say.MONEY_INTRO_PARTLY if whole else say.MONEY_INTRO_NOWHERE
    return speaker.say(message, horizon=speaker.horizon(), known=len(known), count=len(speaker.answering), whole=whole)


def _is_whole(vendor: RankedVendor) -> bool:
    """Whether nothing more is to be paid than is counted: no price is open, and implementation is named."""
    configuration = vendor.configuration
    named = any(line.kind is LineKind.IMPLEMENTATION and line.amount is not None for line in configuration.lines)
    return configuration.cost is not None and not configuration.cost.open_ended and named


def _table(speaker: Speaker) -> Table:
    header = speaker.comparison.brief.header
    caption = speaker.say(say.MONEY_TABLE, horizon=speaker.horizon(), currency=speaker.currency, vat=speaker.say(VATS[header.vat]))
    shown = [vendor for vendor in speaker.answering if not _is_unpriced(vendor)]
    rows = tuple(_row(speaker, vendor) for vendor in shown)
    plan, *sums = _widths(rows)
    titles = (*say.COL_LINES.values(), say.COL_LOW, say.COL_EXPECTED, say.COL_HIGH)
    columns = (
        Column(speaker.say(common.COL_VENDOR)),
        Column(speaker.say(say.COL_PLAN), f"{plan:.1f}mm"),
        *(Column(speaker.say(title), f"{room:.1f}mm", "number") for title, room in zip(titles, sums, strict=True)),
    )
    spans = (Span("", 2 + len(say.COL_LINES)), Span(speaker.say(say.SPAN_TOTAL), 3))
    return Table(caption, columns, rows, "money", spans)


def _widths(rows: Sequence[Row]) -> list[float]:
    """Of the columns of plans and sums. Ranges stand on one line where there is room, else the widest of them on two."""
    columns = list(zip(*(row.cells[1:] for row in rows), strict=True)) or [()] * (len(say.COL_LINES) + 4)
    plan = min(max(_PLAN[0], _widest(columns[0])), _PLAN[1])
    sums = [max(_LEAST, _widest(cells)) for cells in columns[1:]]
    broken = [max(_LEAST, _widest(cells, broken=True)) for cells in columns[1:]]
    while sum(sums) > _ACROSS - _VENDOR - plan and sums != broken:
        widest = max(range(len(sums)), key=lambda index: sums[index] - broken[index])
        sums[widest] = broken[widest]
    return [plan, *sums]


def _widest(cells: Sequence[Cell], *, broken: bool = False) -> float:
    parts = ((cell, part) for cell in cells for part in (_BREAKS.split(cell.text) if broken else (cell.text,)))
    return max((width(part, _SIZE, bold="strong" in cell.kind) for cell, part in parts), default=0.0) + _PADDING


def _is_unpriced(vendor: RankedVendor) -> bool:
    """Whether not even a plan is named: a row would say nothing."""
    return vendor.configuration.plan is None and vendor.configuration.cost is None


def _unpriced_line(speaker: Speaker) -> tuple[str, ...]:
    unpriced = [vendor for vendor in speaker.answering if _is_unpriced(vendor)]
    return (speaker.say(say.MONEY_UNPRICED, names=speaker.names(unpriced)),) if unpriced else ()


def _row(speaker: Speaker, vendor: RankedVendor) -> Row:
    plan, cost = vendor.configuration.plan, vendor.configuration.cost
    named = Cell(speaker.say(say.NO_PLAN), kind="absent")
    if plan is not None:
        named = Cell(speaker.text(plan.title, 60) if plan.title else plan.id)
    totals: tuple[Cell, ...]
    if cost is None:
        totals = (Cell(kind="number"), Cell(speaker.say(common.UNKNOWN_TOTAL), kind="number absent"), Cell(kind="number"))
    else:
        low, expected = speaker.whole(cost.low), speaker.whole(cost.expected)
        high = (
            Cell(speaker.say(common.UNKNOWN_TOTAL), kind="number absent")
            if cost.open_ended
            else Cell(speaker.whole(cost.high), kind="number")
        )
        if cost.open_ended:
            low, expected = speaker.at_least(low), speaker.at_least(expected)
        totals = (Cell(low, kind="number"), Cell(expected, kind="number strong"), high)
    return Row((Cell(shortened(speaker.name(vendor), _NAME)), named, *(_line(speaker, vendor, kind) for kind in say.COL_LINES), *totals))


def _line(speaker: Speaker, vendor: RankedVendor, kind: LineKind) -> Cell:
    """The sum of a vendor's lines of one kind; not stated if any of them is not."""
    amounts = [line.amount for line in vendor.configuration.lines if line.kind is kind]
    missing = Cell(speaker.say(common.NOT_STATED), kind="number absent")
    if kind is LineKind.IMPLEMENTATION and not amounts:
        return missing
    if not amounts:
        return Cell(speaker.say(common.DASH), kind="number")
    known = [amount for amount in amounts if amount is not None]
    return Cell(speaker.amount(total(known)), kind="number") if len(known) == len(amounts) else missing


def _counted(speaker: Speaker, vendors: Sequence[RankedVendor]) -> tuple[Listed, ...]:
    """The work of each vendor; on paper of the first few, and of the others how much it is."""
    building = [vendor for vendor in vendors if vendor.configuration.works and not _is_told(speaker, vendor)]
    told = building[:_TOLD_ON_PAPER] if speaker.briefly else building
    listed = [_works(speaker, vendor) for vendor in told]
    if rest := building[len(told) :]:
        counts = [speaker.say(say.WORKS_COUNT, vendor=speaker.name(vendor), count=len(vendor.configuration.works)) for vendor in rest]
        listed.append(Listed(speaker.say(say.WORKS_OTHERS), "; ".join(counts)))
    return tuple(listed)


def _works(speaker: Speaker, vendor: RankedVendor) -> Listed:
    works = [_work(speaker, vendor, work) for work in vendor.configuration.works]
    return Listed(speaker.name(vendor), speaker.some(works, _MOST_WORKS, "; "))


def _work(speaker: Speaker, vendor: RankedVendor, work: Work) -> str:
    time = speaker.say(common.NOT_STATED_TIME)
    if work.due is not None:
        time = speaker.calendar_date(work.due)
    elif work.days is not None:
        time = days_range(work.days, speaker.language)
    cost = speaker.say(common.NOT_STATED_COST) if work.cost is None else speaker.money(work.cost)
    return speaker.say(say.WORK_LINE, title=_work_title(speaker, vendor, work), cost=cost, time=time)


def _work_title(speaker: Speaker, vendor: RankedVendor, work: Work) -> str:
    """A declared work by its title, with the requirements it serves; one that a single answer names, by that requirement."""
    served = [item for item, verdict in vendor.match.verdicts.items() if work.id in verdict.works]
    if work.id not in vendor.match.sheet.customizations and len(served) == 1:
        return speaker.item(served[0])
    title = speaker.text(work.title, 120)
    return (
        speaker.say(say.WORK_FOR, title=title, items=speaker.some(served, _MOST_SERVED_ON_PAPER if speaker.briefly else _MOST_SERVED))
        if served
        else title
    )


def _assumptions(speaker: Speaker) -> tuple[Listed, ...]:
    """Each assumption once, with the vendors it was made for."""
    found: dict[str, list[str]] = {}
    for vendor in speaker.answering:
        for assumption in vendor.assumptions:
            found.setdefault(speaker.text(assumption), []).append(speaker.name(vendor))
    return tuple(Listed(", ".join(names), text) for text, names in found.items())
