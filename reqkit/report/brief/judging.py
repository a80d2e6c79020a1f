"""How the answers will be judged: the gate, what is scored, and how much each category weighs. Printed only where the company says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from reqkit.decide.weighing.weights import weigh
from reqkit.locale import brief as say
from reqkit.locale import report as common
from reqkit.locale.kinds import AXES
from reqkit.model.brief import Axis, Priority
from reqkit.report.brief.speaker import Speaker
from reqkit.report.parts import Cell, Column, Point, Row, Table
from reqkit.values.record import record


@record
class Judging:
    """The rules in words, then the weights. The budget is part of neither."""

    rules: tuple[Point, ...]
    weights: Table


def judging(speaker: Speaker) -> Judging | None:
    if not speaker.open:
        return None
    weights = weigh(speaker.brief, speaker.brief.decision)
    return Judging(tuple(_rules(speaker, weights.axes)), _table(speaker, weights.categories))


def _rules(speaker: Speaker, axes: Mapping[Axis, Fraction]) -> Iterator[Point]:
    musts = sum(asked.item.priority is Priority.MUST for asked in speaker.brief.asked)
    yield Point(speaker.say(say.GATE), speaker.say(say.GATE_TEXT, count=musts) if musts else speaker.say(say.GATE_NONE))
    listed = ", ".join(speaker.say(say.AXIS, axis=speaker.say(AXES[axis]), weight=speaker.percent(axes[axis])) for axis in axes)
    told = " ".join(speaker.say(say.AXIS_MEANINGS[axis]) for axis in axes)
    yield Point(speaker.say(say.SCORE), speaker.say(say.SCORE_TEXT, axes=listed, meanings=told))
    partial = speaker.brief.decision.partial == "proportional"
    yield Point(speaker.say(say.POINTS), speaker.say(say.POINTS_TEXT) + " " + speaker.say(say.IN_PART if partial else say.WHOLE))


def _table(speaker: Speaker, weights: Mapping[str, Fraction]) -> Table:
    columns = (
        Column(speaker.say(common.COL_CATEGORY)),
        Column(speaker.say(common.COL_WEIGHT), "24mm", "number"),
        Column(speaker.say(common.COL_ITEMS), "28mm", "number"),
        Column(speaker.say(common.COL_OF_MUST), "28mm", "number"),
    )
    rows = []
    for category in speaker.brief.categories:
        priorities = [asked.item.priority for asked in speaker.asked if asked.item.category == category]
        figures = (weights.get(category, Fraction(0)) * 100, len(priorities), priorities.count(Priority.MUST))
        cells = (Cell(speaker.number(figure), kind="number") for figure in figures)
        rows.append(Row((Cell(speaker.category(category)), *cells)))
    return Table(speaker.say(say.WEIGHTS_TABLE), columns, tuple(rows), "figures")
