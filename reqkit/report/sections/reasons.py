"""Why the first stands before the second: the largest weighted differences, requirement by requirement and axis by axis."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.result import Conclusion, RankedVendor
from reqkit.decide.satisfaction import Satisfaction
from reqkit.locale import report as common
from reqkit.locale import report_page_one as say
from reqkit.locale.states import STATES
from reqkit.model.brief import Axis
from reqkit.report.clipping import shortened
from reqkit.report.parts import Point, Points
from reqkit.report.speaker import BRIEFLY, Speaker

MOST = 3
_NAME = 28
"""So much of a vendor's name is enough in each reason, under a heading with all of it."""


def reasons(speaker: Speaker) -> Points | None:
    """The strongest reasons for the leader against the runner-up; for one that stands alone, the heaviest things it meets."""
    leader, runner = speaker.leader, speaker.runner_up
    if leader is None:
        return None
    name = speaker.name(leader)
    none = speaker.say(say.REASONS_NONE, leader=name)
    if runner is None:
        return Points(speaker.say(say.REASONS_ALONE, leader=name), _strengths(speaker, leader), none)
    message = say.REASONS if speaker.analysis.conclusion is Conclusion.WINNER else say.REASONS_SO_FAR
    heading = speaker.say(message, leader=name, runner=speaker.name(runner))
    return Points(heading, _differences(speaker, leader, runner), none)


def _differences(speaker: Speaker, leader: RankedVendor, runner: RankedVendor) -> tuple[Point, ...]:
    weights = speaker.comparison.weights
    mine, theirs = leader.satisfied, runner.satisfied
    fit = weights.axes.get(Axis.FIT, Fraction(0))
    names = {"leader": shortened(speaker.name(leader), _NAME), "runner": shortened(speaker.name(runner), _NAME)}
    found: list[tuple[Fraction, Point]] = []
    for item, weight in weights.items.items():
        points = fit * weight * (mine[item].worth - theirs[item].worth)
        if points > 0:
            text = speaker.say(say.REASON_ITEM, mine=_word(speaker, mine[item]), theirs=_word(speaker, theirs[item]), **names)
            found.append((points, Point(speaker.item(item, BRIEFLY), text, _figure(speaker, points))))
    for axis in (Axis.COST, Axis.TIME):
        points = weights.axes.get(axis, Fraction(0)) * (
            leader.axis_values.get(axis, Fraction(0)) - runner.axis_values.get(axis, Fraction(0))
        )
        if points > 0:
            lead = speaker.say(say.REASON_COST if axis is Axis.COST else say.REASON_TIME)
            text = speaker.say(say.REASON_AXIS, mine=_measure(speaker, leader, axis), theirs=_measure(speaker, runner, axis), **names)
            found.append((points, Point(lead, text, _figure(speaker, points))))
    found.sort(key=lambda entry: -entry[0])
    return tuple(point for _, point in found[:MOST])


def _strengths(speaker: Speaker, vendor: RankedVendor) -> tuple[Point, ...]:
    weights, found = speaker.comparison.weights, vendor.satisfied
    met = sorted((item for item in weights.items if found[item].worth > 0), key=lambda item: -weights.items[item] * found[item].worth)
    fit = weights.axes.get(Axis.FIT, Fraction(0))
    return tuple(
        Point(
            speaker.item(item, BRIEFLY),
            speaker.say(say.REASON_ALONE, mine=_word(speaker, found[item])),
            _figure(speaker, fit * weights.items[item] * found[item].worth),
        )
        for item in met[:MOST]
    )


def _word(speaker: Speaker, found: Satisfaction) -> str:
    return speaker.say(STATES[found.state])


def _figure(speaker: Speaker, points: Fraction) -> str:
    return speaker.say(say.REASON_FIGURE, points=speaker.points(points))


def _measure(speaker: Speaker, vendor: RankedVendor, axis: Axis) -> str:
    if axis is Axis.COST:
        cost = vendor.configuration.cost
        return speaker.say(common.NOT_STATED_COST) if cost is None else speaker.money(cost)
    return speaker.ready(vendor) or speaker.say(common.NOT_STATED_TIME)
