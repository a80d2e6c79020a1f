"""In short: where the offer stands by its own musts, what it comes to, and how much of what is asked it meets."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reqkit.decide.result import Obstacle, RankedVendor, Standing
from reqkit.locale import report as common
from reqkit.locale import report_feedback as say
from reqkit.locale.kinds import PRIORITIES
from reqkit.match.verdict import State
from reqkit.model.asked import Asked
from reqkit.model.brief import Priority
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table
from reqkit.report.speaker import Speaker

_STATES = (State.AVAILABLE, State.CUSTOMIZABLE, State.UNANSWERED, State.UNAVAILABLE)


def short(speaker: Speaker, vendor: RankedVendor, *, open_weights: bool) -> Blocks:
    standing = " ".join(_standing(speaker, vendor))
    asked = [one for one in speaker.comparison.brief.asked if one.item.priority is not Priority.WONT]
    return Blocks(
        (
            Block(sentence=standing, table=_by_priority(speaker, vendor, asked)),
            Block(table=_by_category(speaker, vendor, asked, open_weights=open_weights), notes=(_about(speaker),)),
        )
    )


def _about(speaker: Speaker) -> str:
    header = speaker.comparison.brief.header
    return speaker.say(
        say.ABOUT,
        title=speaker.text(header.title, 160),
        version=speaker.say(common.IMPRINT_VERSION, version=clipped(header.version, 40)) if header.version else "",
        dated=speaker.say(common.IMPRINT_DATED, date=speaker.calendar_date(header.dated)) if header.dated else "",
    )


def _standing(speaker: Speaker, vendor: RankedVendor) -> Iterable[str]:
    if vendor.is_silent:
        return (speaker.say(say.SILENT),)
    sentences = []
    musts = len(speaker.musts)
    if not musts:
        sentences.append(speaker.say(say.NO_MUSTS))
    elif vendor.failed_musts or vendor.unanswered_musts or vendor.standing.qualified:
        sentences.append(
            speaker.say(
                say.STANDINGS[vendor.standing if not vendor.obstacles or vendor.failed_musts else _by_musts(vendor)],
                musts=musts,
                met=speaker.musts_met(vendor),
                failed=len(vendor.failed_musts),
                open=len(vendor.unanswered_musts),
            )
        )
    limit, days = speaker.comparison.brief.header.go_live_by, vendor.configuration.days
    if Obstacle.TOO_LATE in vendor.obstacles and limit is not None and days is not None:
        sentences.append(speaker.say(say.LATE, limit=speaker.calendar_date(limit), ready=speaker.when(days.expected)))
    if vendor.standing is Standing.UNRESOLVED and not vendor.unanswered_musts:
        sentences.append(speaker.say(say.NO_PLAN))
    sentences.append(speaker.say(say.ANSWERED, answered=vendor.answered, aspects=vendor.aspects))
    cost = vendor.configuration.cost
    sentences.append(
        speaker.say(
            say.COST_READY,
            horizon=speaker.horizon(),
            cost=speaker.money(cost) if cost is not None else speaker.say(common.NOT_STATED_COST),
            ready=speaker.ready(vendor) or speaker.say(common.NOT_STATED_TIME),
        )
    )
    return sentences


def _by_musts(vendor: RankedVendor) -> Standing:
    """Where the musts alone would put it."""
    return Standing.UNRESOLVED if vendor.unanswered_musts else Standing.QUALIFIES_AFTER_WORK


def _counts(vendor: RankedVendor, asked: Iterable[Asked]) -> list[int]:
    found = [vendor.satisfied[one.id].state for one in asked]
    return [found.count(state) for state in _STATES]


def _columns(speaker: Speaker, first: str) -> tuple[Column, ...]:
    heads = (say.COL_ASKED, say.COL_TODAY, say.COL_AFTER, say.COL_OPEN, say.COL_NOT)
    return (Column(first), *(Column(speaker.say(head), "22mm", "number") for head in heads))


def _row(speaker: Speaker, title: str, vendor: RankedVendor, asked: list[Asked], kind: str = "", more: tuple[Cell, ...] = ()) -> Row:
    figures = [len(asked), *_counts(vendor, asked)]
    return Row((Cell(title), *(Cell(speaker.number(figure), kind="number") for figure in figures), *more), kind=kind)


def _by_priority(speaker: Speaker, vendor: RankedVendor, asked: list[Asked]) -> Table:
    rows = [
        _row(speaker, speaker.sentence(speaker.say(PRIORITIES[priority])), vendor, group)
        for priority in Priority
        if (group := [one for one in asked if one.item.priority is priority])
    ]
    rows.append(_row(speaker, speaker.say(common.TOTAL), vendor, asked, "total"))
    return Table(speaker.say(say.COUNTS), _columns(speaker, speaker.say(say.COL_PRIORITY)), tuple(rows), "figures")


def _by_category(speaker: Speaker, vendor: RankedVendor, asked: list[Asked], *, open_weights: bool) -> Table:
    columns, weights = _columns(speaker, speaker.say(common.COL_CATEGORY)), speaker.comparison.weights.categories
    if open_weights:
        columns += (Column(speaker.say(common.COL_WEIGHT), "16mm", "number"), Column(speaker.say(say.COL_FIT), "22mm", "number"))
    rows = []
    for category in speaker.comparison.brief.categories:
        group = [one for one in asked if one.item.category == category]
        if not group:
            continue
        more: tuple[Cell, ...] = ()
        if open_weights:
            found = vendor.categories.get(category)
            shares = (weights.get(category, Fraction(0)), found.after if found else Fraction(0))
            more = tuple(Cell(speaker.per_cent(share), kind="number") for share in shares)
        rows.append(_row(speaker, speaker.category(category), vendor, group, more=more))
    return Table(speaker.say(say.BY_CATEGORY), columns, tuple(rows), "figures")
