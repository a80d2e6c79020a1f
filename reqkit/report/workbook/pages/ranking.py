"""Every figure of every vendor, one a row."""

from __future__ import annotations

from reqkit.decide.result import RankedVendor
from reqkit.locale import workbook as say
from reqkit.locale.kinds import AXES
from reqkit.report.sections.headline import obstacle
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import chance_of_first, column, on_the_calendar, plan_of, standing, yes
from reqkit.report.workbook.model import Block, Column, Kind, Page, Value
from reqkit.values.estimate import Estimate


def ranking(speaker: Speaker) -> Page | None:
    if not speaker.comparison.ranking:
        return None
    rows = [tuple(_row(speaker, vendor)) for vendor in speaker.comparison.ranking]
    block = Block(_columns(speaker), rows, "reqkit_ranking")
    lead = speaker.say(say.RANKING_LEAD, horizon=speaker.horizon())
    return Page(speaker.say(say.RANKING), speaker.say(say.RANKING), (lead,), (block,), frozen=3)


def _columns(speaker: Speaker) -> tuple[Column, ...]:
    axes = [column(speaker, say.AXIS_VALUE, 14, Kind.WORTH, axis=speaker.say(AXES[axis])) for axis in speaker.comparison.weights.axes]
    return (
        column(speaker, say.RANK, 8, Kind.WHOLE),
        column(speaker, say.VENDOR_ID, 18, Kind.CODE),
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.STANDING, 28),
        column(speaker, say.SCORE, 11, Kind.SCORE),
        column(speaker, say.SCORE_HIGH, 11, Kind.SCORE),
        column(speaker, say.CHANCE_FIRST, 15, Kind.SHARE_FINE),
        column(speaker, say.FIT_TODAY, 15, Kind.SHARE_FINE),
        column(speaker, say.FIT, 15, Kind.SHARE_FINE),
        column(speaker, say.FIT_HIGH, 15, Kind.SHARE_FINE),
        *axes,
        column(speaker, say.MUSTS_MET, 14, Kind.WHOLE),
        column(speaker, say.MUSTS, 14, Kind.WHOLE),
        column(speaker, say.FAILED, 26),
        column(speaker, say.UNANSWERED, 26),
        column(speaker, say.OBSTACLES, 26),
        column(speaker, say.COVERAGE, 11, Kind.SHARE_FINE),
        column(speaker, say.ANSWERED, 12, Kind.WHOLE),
        column(speaker, say.ASKED, 12, Kind.WHOLE),
        column(speaker, say.PLAN, 22),
        column(speaker, say.WORK_COUNT, 10, Kind.WHOLE),
        column(speaker, say.COST_LOW, 17, Kind.MONEY),
        column(speaker, say.COST, 17, Kind.MONEY),
        column(speaker, say.COST_HIGH, 17, Kind.MONEY),
        column(speaker, say.COST_OPEN, 10),
        column(speaker, say.DAYS_LOW, 11, Kind.WHOLE),
        column(speaker, say.DAYS, 11, Kind.WHOLE),
        column(speaker, say.DAYS_HIGH, 11, Kind.WHOLE),
        column(speaker, say.READY, 13, Kind.DATE),
        column(speaker, say.FINGERPRINT, 22, Kind.CODE),
    )


def _row(speaker: Speaker, vendor: RankedVendor) -> list[Value]:
    configuration = vendor.configuration
    cost, days = configuration.cost, configuration.days
    axes: list[Value] = [None if axis in vendor.unknown_axes else value for axis, value in vendor.axis_values.items()]
    return [
        vendor.rank, vendor.vendor, speaker.name(vendor), standing(speaker, vendor.standing), vendor.score, vendor.score_high,
        chance_of_first(speaker, vendor), vendor.fit_today, vendor.fit, vendor.fit_high, *axes,
        speaker.musts_met(vendor), len(speaker.musts), ", ".join(vendor.failed_musts), ", ".join(vendor.unanswered_musts),
        "; ".join(obstacle(speaker, vendor, found) for found in vendor.obstacles),
        vendor.coverage, vendor.answered, vendor.aspects, plan_of(speaker, vendor), len(configuration.works),
        *_points(cost), yes(speaker, cost is not None and cost.open_ended), *_points(days),
        None if days is None else on_the_calendar(speaker, days.expected), vendor.match.sheet.fingerprint,
    ]  # fmt: skip


def _points(estimate: Estimate | None) -> tuple[Value, Value, Value]:
    """Low, expected, high; nothing can be said of the high end of what is "from …"."""
    if estimate is None:
        return None, None, None
    return estimate.low, estimate.expected, None if estimate.open_ended else estimate.high
