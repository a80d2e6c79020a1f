"""What each further sum buys from the leader, and where the figures of its cost are written."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from reqkit.decide.configuration.lacking import Lacking
from reqkit.decide.configuration.purchase import Point
from reqkit.decide.cost.basis import basis_of
from reqkit.decide.result import Configuration, CostLine, LineKind, RankedVendor
from reqkit.documents.document import Location
from reqkit.locale import numbers
from reqkit.locale import report as common
from reqkit.locale import report_money as say
from reqkit.locale.analysis import LINES
from reqkit.locale.costs import basis_text
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Cell, Column, Row, Table, machine
from reqkit.report.sections.works import work_title
from reqkit.report.speaker import Speaker
from reqkit.values.money import Per

_MOST_STEPS, _MOST_LINES, _MOST_WORKS, _MOST_DROPPED = 12, 14, 3, 2


def further_sums(speaker: Speaker) -> Block | None:
    """Nothing where the leader's cost is not known."""
    leader = speaker.leader
    if leader is None or leader.configuration.cost is None:
        return None
    purchase = speaker.analysis.purchases[leader.vendor]
    points = [point for point in purchase.frontier if point.configuration.cost is not None]
    if not points:
        return None
    heading, notes = speaker.say(say.STEPS), list(_lacking(speaker, purchase.lacking))
    if len(points) == 1:
        return Block(heading, _one(speaker, leader, points[0]), notes=tuple(notes))
    chosen = leader.configuration
    shown = _kept(points, chosen)
    if any(_is_chosen(point, chosen) for point in shown):
        notes.insert(0, speaker.say(say.STEPS_CHOSEN))
    if purchase.cut or len(shown) < len(points):
        notes.append(speaker.say(say.STEPS_CUT))
    return Block(heading, _lead(speaker, leader, shown), table=_steps(speaker, leader, shown, chosen), notes=tuple(notes))


def _cost(point: Point) -> Fraction:
    cost = point.configuration.cost
    return cost.expected if cost is not None else Fraction(0)


def _one(speaker: Speaker, vendor: RankedVendor, point: Point) -> str:
    return speaker.say(say.STEPS_ONE, vendor=speaker.name(vendor), least=speaker.money(_cost(point)), fit=speaker.percent(point.fit))


def _lead(speaker: Speaker, vendor: RankedVendor, points: Sequence[Point]) -> str:
    """The step that brings most for its money, of those that only add to what is bought: they alone cost what their work costs."""
    steps = [(before, after) for before, after in pairwise(points) if _cost(after) > _cost(before) and _adds_only(before, after)]
    if not steps:
        return speaker.say(
            say.STEPS_LEAST, vendor=speaker.name(vendor), least=speaker.money(_cost(points[0])), fit=speaker.percent(points[0].fit)
        )
    before, after = max(steps, key=lambda step: (step[1].fit - step[0].fit) / (_cost(step[1]) - _cost(step[0])))
    return speaker.say(
        say.STEPS_LEAD,
        vendor=speaker.name(vendor),
        least=speaker.money(_cost(points[0])),
        fit=speaker.percent(points[0].fit),
        work=_added(speaker, vendor, after, before),
        gain=speaker.points(after.fit - before.fit),
        cost=speaker.money(_cost(after) - _cost(before)),
    )


def _adds_only(before: Point, after: Point) -> bool:
    had, has = (point.configuration.work_ids for point in (before, after))
    return had < has and before.configuration.plan is after.configuration.plan


def _is_chosen(point: Point, chosen: Configuration) -> bool:
    found = point.configuration
    return found.plan is chosen.plan and found.work_ids == chosen.work_ids


def _kept(points: Sequence[Point], chosen: Configuration) -> list[Point]:
    """The first, the last, the recommended, and of the others those that add most fit, in order."""
    if len(points) <= _MOST_STEPS:
        return list(points)
    gains = {index: points[index].fit - points[index - 1].fit for index in range(1, len(points))}
    always = {0, len(points) - 1, *(index for index, point in enumerate(points) if _is_chosen(point, chosen))}
    rest = sorted((index for index in gains if index not in always), key=lambda index: -gains[index])
    kept = sorted([*always, *rest[: max(0, _MOST_STEPS - len(always))]])
    return [points[index] for index in kept]


def _steps(speaker: Speaker, vendor: RankedVendor, points: Sequence[Point], chosen: Configuration) -> Table:
    currency = speaker.currency
    columns = (
        Column(speaker.say(say.COL_COST, currency=currency), "26mm", "number"),
        Column(speaker.say(say.COL_FIT), "22mm", "number"),
        Column(speaker.say(say.COL_GAIN), "19mm", "number"),
        Column(speaker.say(say.COL_PER, currency=currency), "25mm", "number"),
        Column(speaker.say(say.COL_ADDS), kind="after"),
    )
    rows = []
    for before, point in zip((None, *points), points, strict=False):
        gain = point.fit - before.fit if before is not None else None
        more = _cost(point) - _cost(before) if before is not None else Fraction(0)
        per = more / (gain * 100) if gain and more > 0 else None
        cells = (
            Cell(speaker.whole(_cost(point)), kind="number", value=machine(_cost(point))),
            Cell(speaker.per_cent(point.fit), kind="number strong", value=machine(point.fit)),
            Cell(f"+{speaker.points(gain)}" if gain is not None else "", kind="number", value=machine(gain or 0)),
            Cell(speaker.whole(per) if per is not None else "", kind="number", value=machine(per)),
            Cell(_added(speaker, vendor, point, before), kind="after"),
        )
        rows.append(Row(cells, kind="total" if _is_chosen(point, chosen) else ""))
    return Table(speaker.say(say.STEPS_TABLE, vendor=speaker.name(vendor)), columns, tuple(rows), "words small")


def _added(speaker: Speaker, vendor: RankedVendor, point: Point, before: Point | None) -> str:
    """What a point has and the one before it has not; what it goes without in turn."""
    had = before.configuration.work_ids if before is not None else set()
    names = [work_title(speaker, vendor, work) for work in point.configuration.works if work.id not in had]
    plan = point.configuration.plan
    if before is not None and plan is not None and before.configuration.plan is not plan:
        names.insert(0, speaker.say(say.OTHER_PLAN, plan=speaker.text(plan.title, 60) if plan.title else plan.id))
    if before is None:
        names.insert(0, speaker.say(say.FIRST_STEP))
    kept = point.configuration.work_ids
    dropped = [work_title(speaker, vendor, work) for work in before.configuration.works if work.id not in kept] if before else []
    told = speaker.some(names, _MOST_WORKS, "; ")
    return speaker.say(say.INSTEAD, added=told, dropped=speaker.some(dropped, _MOST_DROPPED, "; ")) if dropped else told


def _lacking(speaker: Speaker, lacking: Sequence[Lacking]) -> tuple[str, ...]:
    """What would be had beyond the ceiling or the date."""
    told = []
    for one in lacking:
        limits = [speaker.say(say.LACKING_MONEY, money=speaker.money(one.money))] if one.money else []
        limits += [speaker.say(say.LACKING_DAYS, days=numbers.days(Fraction(one.days), speaker.language))] if one.days else []
        if limits and one.fit > 0:
            told.append(speaker.say(say.LACKING_GAIN, limits=speaker.both(limits), fit=speaker.percent(one.fit)))
    return (speaker.say(say.LACKING, steps="; ".join(told)),) if told else ()


# --- where the figures are written


def origins(speaker: Speaker) -> Block | None:
    """The lines of the leader's cost. Nothing where there are none. A file that all of them are in is named once."""
    leader = speaker.leader
    if leader is None or not leader.configuration.lines:
        return None
    lines = leader.configuration.lines
    shown = lines[:_MOST_LINES]
    found = {clipped(place.file, 80) for line in shown if (place := _place(speaker, line)) is not None}
    file = next(iter(found)) if len(found) == 1 else ""
    columns = (
        Column(speaker.say(say.COL_LINE), "66mm"),
        Column(speaker.say(say.COL_AMOUNT, currency=speaker.currency), "37mm", "number"),
        Column(speaker.say(say.COL_HOW), kind="after"),
        Column(speaker.say(say.COL_ROW if file else say.COL_WHERE), "19mm" if file else "42mm", "number" if file else ""),
    )
    name, rows = speaker.name(leader), tuple(_line(speaker, line, file) for line in shown)
    more = len(lines) - len(rows)
    table = Table(speaker.say(say.ORIGIN_TABLE, vendor=name), columns, rows, "words small")
    notes = (speaker.say(say.ORIGIN_MORE, count=more),) if more else ()
    lead = speaker.say(say.ORIGIN_LEAD_FILE, vendor=name, file=file) if file else speaker.say(say.ORIGIN_LEAD, vendor=name)
    return Block(speaker.say(say.ORIGIN), lead, table=table, notes=notes)


def _place(speaker: Speaker, line: CostLine) -> Location | None:
    bases = basis_of(line, speaker.comparison.brief.header)
    return bases[0].location if bases else line.source


def _line(speaker: Speaker, line: CostLine, file: str) -> Row:
    amount = Cell(speaker.say(common.NOT_STATED), kind="number absent", value=machine(None))
    if line.amount is not None:
        amount = Cell(speaker.amount(line.amount), kind="number", value=machine(line.amount.expected))
    how = _how(speaker, line)
    place = _place(speaker, line)
    where = ""
    if place is not None:
        where = str(place.span().line) if file else f"{clipped(place.file, 80)}:{place.span().line}"
    kind = speaker.say(LINES[line.kind])
    title = speaker.sentence(kind) if line.kind is LineKind.IMPLEMENTATION else f"{speaker.text(line.title, 90)} ({kind})"
    return Row((Cell(title), amount, Cell(how, kind="after"), Cell(where, kind="number code" if file else "code")))


def _how(speaker: Speaker, line: CostLine) -> str:
    """How the sum beside it comes about; of what is paid once just as it is stated, only that and what is expected."""
    header = speaker.comparison.brief.header
    bases = basis_of(line, header)
    if len(bases) == 1 and bases[0].per is Per.ONCE and bases[0].stated == line.amount and not bases[0].vat_assumed:
        if not bases[0].stated.is_range:
            return speaker.say(say.ONCE)
        expected = speaker.whole(bases[0].stated.expected)
        return speaker.say(say.ONCE_EXPECTED, expected=expected)
    return "; ".join(basis_text(basis, header, speaker.language) for basis in bases)
