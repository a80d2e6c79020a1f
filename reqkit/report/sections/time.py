"""Time: when the recommended configuration and that of the runner-up are ready, piece by piece, against the go-live limit."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from reqkit.decide.delivery.delivery import Delivery, Placement
from reqkit.decide.result import RankedVendor
from reqkit.locale import numbers
from reqkit.locale import report as common
from reqkit.locale import report_time as say
from reqkit.report.charts.of_time import schedule_chart
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table
from reqkit.report.sections.works import served_by, work_title
from reqkit.report.speaker import Speaker

_MOST = 30
"""So many pieces of work of one vendor are told of."""
_SERVED = 5
_FARTHEST = 36_500
"""Days after which no date is worth telling."""


def time(speaker: Speaker) -> Blocks | None:
    """Nothing where nobody has answered. On paper the chart shows what the tables of a browser list."""
    shown = [vendor for vendor in (speaker.leader, speaker.runner_up) if vendor is not None]
    if not shown:
        return None
    if all(_is_unstated(speaker, vendor) for vendor in shown):
        return Blocks((Block(sentence=speaker.say(say.NOT_STATED, vendor=speaker.both([speaker.name(vendor) for vendor in shown]))),))
    plans = [plan_of_work(speaker, vendor) for vendor in shown]
    chart = schedule_chart(speaker)
    if chart is None:
        return Blocks(tuple(plans))
    if speaker.briefly:
        plans = [Block(sentence=plan.sentence) for plan in plans]
    return Blocks((Block(chart=chart), *plans))


def _is_unstated(speaker: Speaker, vendor: RankedVendor) -> bool:
    """Whether nothing is said of a vendor's time, and nothing has to be built."""
    delivery = speaker.analysis.deliveries.get(vendor.vendor)
    return delivery is not None and not delivery.placements and vendor.match.sheet.vendor.implementation.timeline is None


def plan_of_work(speaker: Speaker, vendor: RankedVendor) -> Block:
    """When a vendor's configuration is ready, and piece by piece what that hangs on."""
    delivery = speaker.analysis.deliveries.get(vendor.vendor)
    name = speaker.name(vendor)
    if delivery is None:
        return Block(sentence=speaker.say(say.UNKNOWN, vendor=name))
    sentences = [_ready(speaker, name, delivery.end), *_worst(speaker, delivery)]
    implementation = vendor.match.sheet.vendor.implementation.timeline
    if implementation is None:
        sentences.insert(0, speaker.say(say.NOT_STATED, vendor=name))
    if _is_unstated(speaker, vendor):
        return Block(sentence=sentences[0])
    notes = []
    if not delivery.placements:
        notes.append(speaker.say(say.NOTHING_TO_BUILD))
    else:
        notes.append(speaker.say(say.TEAMS, teams=delivery.teams))
    if len(delivery.placements) > _MOST:
        notes.insert(0, speaker.say(say.MORE_WORKS, count=len(delivery.placements) - _MOST))
    return Block(sentence=" ".join(sentences), table=_plan(speaker, vendor, delivery), notes=tuple(notes))


def _ready(speaker: Speaker, name: str, end: Fraction) -> str:
    limit = speaker.comparison.brief.header.days_to_go_live
    shown = {"vendor": name, "when": speaker.when(end)}
    if limit is None:
        return speaker.say(say.READY_FREE, **shown)
    shown["limit"] = _limit(speaker)
    spare = limit - end.__ceil__()
    if not spare:
        return speaker.say(say.READY_ON, **shown)
    message = say.READY_BEFORE if spare > 0 else say.READY_AFTER
    return speaker.say(message, days=_days(speaker, abs(spare)), **shown)


def _worst(speaker: Speaker, delivery: Delivery) -> tuple[str, ...]:
    if delivery.latest.__ceil__() <= delivery.end.__ceil__():
        return ()
    limit, when = speaker.comparison.brief.header.days_to_go_live, speaker.when(delivery.latest)
    if limit is None:
        return (speaker.say(say.WORST_FREE, when=when),)
    late = delivery.latest.__ceil__() - limit
    if late <= 0:
        return (speaker.say(say.WORST_WITHIN, when=when),)
    return (speaker.say(say.WORST_AFTER, when=when, days=_days(speaker, late)),)


def _limit(speaker: Speaker) -> str:
    limit = speaker.comparison.brief.header.go_live_by
    return speaker.calendar_date(limit) if limit else ""


def _days(speaker: Speaker, count: int) -> str:
    return numbers.days(Fraction(count), speaker.language, numbers.Case.ACCUSATIVE)


def _plan(speaker: Speaker, vendor: RankedVendor, delivery: Delivery) -> Table:
    purpose = () if speaker.briefly else (Column(speaker.say(say.COL_FOR), "42mm"),)
    columns = (
        Column(speaker.say(say.COL_WORK)),
        *purpose,
        Column(speaker.say(say.COL_TEAM), "15mm", "number"),
        Column(speaker.say(say.COL_START), "24mm", "after"),
        Column(speaker.say(say.COL_END), "22mm"),
        Column(speaker.say(say.COL_LATEST), "22mm"),
    )
    rows = [_implementation(speaker, delivery)] if delivery.begun else []
    rows += [_row(speaker, vendor, placement) for placement in delivery.placements[:_MOST]]
    return Table(speaker.say(say.PLAN_TABLE, vendor=speaker.name(vendor)), columns, tuple(rows), "words plan")


def _implementation(speaker: Speaker, delivery: Delivery) -> Row:
    days = (Fraction(0), delivery.begun, delivery.begun_latest)
    start, end, latest = (_day(speaker, day) for day in days)
    title = speaker.say(say.IMPLEMENTATION)
    purpose = () if speaker.briefly else (Cell(),)
    return Row((Cell(title), *purpose, Cell(kind="number"), Cell(start, kind="after"), Cell(end, kind="strong"), Cell(latest)))


def _row(speaker: Speaker, vendor: RankedVendor, placement: Placement) -> Row:
    team = speaker.say(say.PROMISED) if placement.team is None else str(placement.team + 1)
    served = [item.replace("-", "\u2011") for item in served_by(vendor, placement.work)]
    purpose = () if speaker.briefly else (Cell(speaker.some(served, _SERVED)),)
    cells = (
        Cell(work_title(speaker, vendor, placement.work)),
        *purpose,
        Cell(team, kind="number"),
        Cell(speaker.say(common.DASH) if placement.team is None else _day(speaker, placement.start), kind="after"),
        Cell(_day(speaker, placement.end), kind="strong"),
        Cell(_day(speaker, placement.latest)),
    )
    return Row(cells)


def _day(speaker: Speaker, day: Fraction) -> str:
    """A date where the brief names the contract; else a day from it."""
    contract, whole = speaker.comparison.brief.header.contract_on, day.__ceil__()
    if contract is None or whole > _FARTHEST:
        return speaker.say(say.DAY, day=whole) if whole else speaker.say(say.CONTRACT_DAY)
    return speaker.short_date(contract + timedelta(days=whole))
