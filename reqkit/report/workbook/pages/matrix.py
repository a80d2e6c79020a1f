"""Everything asked against every vendor that answered anything: the verdict, and further right what it is worth."""

from __future__ import annotations

from fractions import Fraction

from reqkit.locale import workbook as say
from reqkit.locale.kinds import PRIORITIES
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names, verdict
from reqkit.report.workbook.model import Block, Column, Kind, Page, Value


def matrix(speaker: Speaker) -> Page | None:
    asked, vendors, called = speaker.comparison.brief.asked, speaker.answering, names(speaker)
    if not asked or not vendors:
        return None
    columns = [
        column(speaker, say.ID, 16, Kind.CODE),
        column(speaker, say.TITLE, 52, Kind.STRONG),
        column(speaker, say.CATEGORY, 24),
        column(speaker, say.PRIORITY, 15),
        column(speaker, say.WEIGHT, 9, Kind.SHARE_FINE),
        *(Column(called[vendor.vendor], 18) for vendor in vendors),
        *(column(speaker, say.WORTH_AT, 14, Kind.WORTH, vendor=called[vendor.vendor]) for vendor in vendors),
    ]
    weights = speaker.comparison.weights.items
    rows: list[tuple[Value, ...]] = [
        (
            one.id, speaker.title(one), speaker.category(one.item.category), speaker.say(PRIORITIES[one.item.priority]),
            weights.get(one.id, Fraction(0)), *(verdict(speaker, vendor.verdict(one.id).state) for vendor in vendors),
            *(vendor.satisfied[one.id].worth for vendor in vendors),
        )
        for one in asked
    ]  # fmt: skip
    block = Block(tuple(columns), rows, "reqkit_matrix")
    return Page(speaker.say(say.MATRIX), speaker.say(say.MATRIX), (speaker.say(say.MATRIX_LEAD),), (block,), frozen=2)
