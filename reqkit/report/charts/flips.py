"""How far each weight is from turning the order of the leader and its nearest rival round."""

from __future__ import annotations

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FULL, GREY, INK, WARM, Sheet, drawn
from reqkit.report.charts.rows import beside, over
from reqkit.report.charts.scales import plain, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 10
_LEFT, _RIGHT, _ASIDE = 236.0, 108.0, 96.0


@record
class Flip:
    """A weight, in per cent: what it is today and at what the two tie, with their texts; `kind` in a word."""

    name: str
    kind: str
    now: float
    at: float
    now_text: str
    at_text: str


@record
class Flips:
    """The weights nearest to flipping, the nearest first."""

    leader: str
    rival: str
    flips: tuple[Flip, ...]
    title: str


def flips(view: Flips, language: Language) -> Chart:
    rows = view.flips[:MOST]
    return drawn("flips", view.title, _alt(view, rows, language), lambda whole: _sheet(rows, language, whole))


def _sheet(rows: tuple[Flip, ...], language: Language, whole: float) -> Sheet:
    names = {row: f"{row.name}, {row.kind}" for row in rows}
    narrow = whole < FULL
    placed = over(names, whole - _ASIDE) if narrow else beside(names, _LEFT)
    moves = [row.at - row.now for row in rows]
    marks = ticks(min(0.0, *moves), max(0.0, *moves), 4 if narrow else 6)
    left, right = (14, 14) if narrow else (_LEFT, _RIGHT)
    sheet = Sheet(language, (float(marks[0]), float(marks[-1])), placed.plot, left, right, 6, 32, whole)
    labels = [(float(at), f"+{plain(at, language)}" if at > 0 else plain(at, language)) for at in marks]
    sheet.ticks(labels, say.FLIPS_AXIS.fill(language))
    sheet.names(placed)
    for more, colour in ((True, INK), (False, WARM)):
        here = {row: y for row, y in placed.middles.items() if (row.at > row.now) is more}
        sheet.bars(({"x": min(0.0, row.at - row.now), "x2": max(0.0, row.at - row.now), "y": y} for row, y in here.items()), colour, 11)
    sheet.baseline()
    sheet.asides(placed, {row: say.FLIPS_VALUE.fill(language, {"now": row.now_text, "at": row.at_text}) for row in rows}, GREY)
    return sheet


def _alt(view: Flips, rows: tuple[Flip, ...], language: Language) -> str:
    told = [say.FLIPS_ALT_ROW.fill(language, {"name": f"{row.name} ({row.kind})", "now": row.now_text, "at": row.at_text}) for row in rows]
    return say.FLIPS_ALT.fill(language, {"leader": view.leader, "rival": view.rival, "rows": "; ".join(told)})
