"""Every line of what a configuration costs: how it is worked out of the vendor's prices, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.cost.basis import basis_of
from reqkit.decide.result import RankedVendor
from reqkit.locale import workbook as say
from reqkit.locale.analysis import LINES
from reqkit.locale.costs import basis_text
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names, yes
from reqkit.report.workbook.model import Block, Formula, Kind, Page, Value

_SHOWN = "=SUBTOTAL(109,{column}{first}:{column}{last})"


def costs(speaker: Speaker) -> Page | None:
    called = names(speaker)
    rows = [row for vendor in speaker.answering for row in _rows(speaker, vendor, called[vendor.vendor])]
    if not rows:
        return None
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.KIND, 15),
        column(speaker, say.LINE, 52),
        column(speaker, say.LOW, 18, Kind.MONEY),
        column(speaker, say.EXPECTED, 18, Kind.MONEY),
        column(speaker, say.HIGH, 18, Kind.MONEY),
        column(speaker, say.COST_OPEN, 11),
        column(speaker, say.BASIS, 60),
        column(speaker, say.FILE, 34, Kind.CODE),
        column(speaker, say.ROW, 10, Kind.WHOLE),
    )
    totals: dict[int, Formula | str] = {0: speaker.say(say.TOTAL_SHOWN)}
    for place in (3, 4, 5):
        totals[place] = Formula(_SHOWN, sum((value for row in rows if isinstance(value := row[place], Fraction)), Fraction(0)))
    block = Block(columns, rows, "reqkit_costs", totals=totals)
    lead = speaker.say(say.COSTS_LEAD, horizon=speaker.horizon())
    return Page(speaker.say(say.COSTS), speaker.say(say.COSTS), (lead,), (block,), frozen=1)


def _rows(speaker: Speaker, vendor: RankedVendor, name: str) -> Iterator[tuple[Value, ...]]:
    header = speaker.comparison.brief.header
    for line in vendor.configuration.lines:
        amount, source = line.amount, line.source
        points: tuple[Value, ...] = (None, None, None)
        if amount is not None:
            points = (amount.low, amount.expected, None if amount.open_ended else amount.high)
        worked_out = "; ".join(basis_text(basis, header, speaker.language) for basis in basis_of(line, header))
        yield (
            name, speaker.say(LINES[line.kind]), speaker.text(line.title), *points,
            yes(speaker, amount is not None and amount.open_ended), worked_out,
            source.file if source else "", source.span().line if source else "",
        )  # fmt: skip
