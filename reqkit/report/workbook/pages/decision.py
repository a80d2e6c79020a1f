"""The decision: what the comparison comes to, the vendors by rank, and what speaks for and against."""

from __future__ import annotations

from reqkit.decide.result import RankedVendor
from reqkit.locale import workbook as say
from reqkit.report.sections.decision import decision as on_paper
from reqkit.report.sections.headline import terms
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import chance_of_first, column, on_the_calendar, standing
from reqkit.report.workbook.model import Block, Kind, Page, Value


def decision(speaker: Speaker) -> Page:
    page = on_paper(speaker)
    header = speaker.comparison.brief.header
    lead = (*page.banners, *page.headline.support, page.scope, page.imprint)
    blocks = [_shortlist(speaker)] if speaker.comparison.ranking else []
    rows: list[tuple[Value, ...]] = [
        (points.heading, point.lead, point.text, point.figure) for points in page.lists for point in points.items
    ]
    if rows:
        columns = (column(speaker, say.WHAT, 30), column(speaker, say.ABOUT, 30, Kind.STRONG), column(speaker, say.DETAIL, 60),
                   column(speaker, say.FIGURE, 14))  # fmt: skip
        blocks.append(Block(columns, rows, "reqkit_points", speaker.say(say.POINTS_BLOCK)))
    title = speaker.text(header.title)
    return Page(speaker.say(say.DECISION), title, tuple(text for text in lead if text), tuple(blocks), headline=page.headline.title)


def _shortlist(speaker: Speaker) -> Block:
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.STANDING, 30),
        column(speaker, say.CONFIGURATION, 60),
        column(speaker, say.RANK, 14, Kind.WHOLE),
        column(speaker, say.SCORE, 14, Kind.SCORE),
        column(speaker, say.FIT_TODAY, 14, Kind.SHARE),
        column(speaker, say.FIT, 14, Kind.SHARE),
        column(speaker, say.MUSTS_MET, 14, Kind.WHOLE),
        column(speaker, say.MUSTS, 14, Kind.WHOLE),
        column(speaker, say.COST, 18, Kind.MONEY),
        column(speaker, say.READY, 13, Kind.DATE),
        column(speaker, say.COVERAGE, 12, Kind.SHARE),
        column(speaker, say.CHANCE_FIRST, 14, Kind.SHARE),
    )
    rows = [_row(speaker, vendor) for vendor in speaker.comparison.ranking]
    return Block(columns, rows, "reqkit_shortlist", speaker.say(say.SHORTLIST_BLOCK))


def _row(speaker: Speaker, vendor: RankedVendor) -> tuple[Value, ...]:
    cost, days = vendor.configuration.cost, vendor.configuration.days_stated(vendor.match.sheet)
    ready: Value = None if days is None else on_the_calendar(speaker, days.expected)
    return (
        speaker.name(vendor), standing(speaker, vendor.standing), speaker.sentence(terms(speaker, vendor)), vendor.rank, vendor.score,
        vendor.fit_today, vendor.fit, speaker.musts_met(vendor), len(speaker.musts), cost.expected if cost else None, ready,
        vendor.coverage, chance_of_first(speaker, vendor),
    )  # fmt: skip
