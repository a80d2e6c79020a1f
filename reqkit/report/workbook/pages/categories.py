"""Scores by category: what share of each a vendor gives, and the fit that this adds up to."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.result import RankedVendor
from reqkit.locale import workbook as say
from reqkit.report.screen.data import category_shares
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names
from reqkit.report.workbook.model import Block, Column, Formula, Kind, Page, Value

_WEIGHTS = "$B{first}:$B{last}"


def categories(speaker: Speaker) -> Page | None:
    shares = category_shares(speaker.comparison)
    vendors, called = speaker.answering, names(speaker)
    if not vendors or not shares:
        return None
    weights = speaker.comparison.weights.categories
    columns = [column(speaker, say.CATEGORY, 32, Kind.STRONG), column(speaker, say.WEIGHT, 10, Kind.SHARE_FINE)]
    columns += [Column(called[vendor.vendor], 14, Kind.SHARE_FINE) for vendor in vendors]
    for vendor in vendors:
        columns.append(column(speaker, say.TODAY_AT, 14, Kind.SHARE_FINE, vendor=called[vendor.vendor]))
        columns.append(column(speaker, say.UNKNOWN_AT, 14, Kind.SHARE_FINE, vendor=called[vendor.vendor]))
    rows: list[tuple[Value, ...]] = []
    for category, items in shares.items():
        after = [sum((share * vendor.satisfied[item].worth for item, share in items.items()), Fraction(0)) for vendor in vendors]
        rest = [value for vendor in vendors for value in _today_and_unknown(vendor, category)]
        rows.append((speaker.category(category), weights.get(category, Fraction(0)), *after, *rest))
    totals: dict[int, Formula | str] = {0: speaker.say(say.FIT_ROW), 1: Formula("=SUM({column}{first}:{column}{last})", Fraction(1))}
    sum_of = f"=SUMPRODUCT({_WEIGHTS},{{column}}{{first}}:{{column}}{{last}})"
    totals |= {2 + place: Formula(sum_of, vendor.fit) for place, vendor in enumerate(vendors)}
    block = Block(tuple(columns), rows, "reqkit_categories", totals=totals)
    return Page(speaker.say(say.CATEGORIES), speaker.say(say.CATEGORIES), (speaker.say(say.CATEGORIES_LEAD),), (block,), frozen=2)


def _today_and_unknown(vendor: RankedVendor, category: str) -> tuple[Fraction, Fraction]:
    found = vendor.categories[category]
    return found.today, found.unknown
