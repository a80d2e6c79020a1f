"""Rank acceptability: in what share of the samples each vendor takes each rank."""

from __future__ import annotations

from reqkit.locale import charts as say
from reqkit.locale.numbers import per_cent, percent
from reqkit.report.charts.canvas import FULL, INK, OUTLINE, PALE, TEXT, WHITE, Sheet, Sign, drawn, key_height
from reqkit.report.charts.lettering import width
from reqkit.report.charts.rows import SMALL, beside, over
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 30
_LEFT, _RIGHT = 196.0, 30.0
_SHADES = (INK, "#4f86b0", "#a3c4de", PALE, WHITE)
_LIGHT_ON = (INK, "#4f86b0")


@record
class RankShares:
    """One vendor: its rank in the comparison and the share of samples (0..1) in which it takes each rank, the first first."""

    rank: int
    name: str
    shares: tuple[float, ...]


@record
class Acceptability:
    """The vendors in the order of the ranking; `title` says what to see."""

    rows: tuple[RankShares, ...]
    title: str


def acceptability(view: Acceptability, language: Language) -> Chart:
    """Beyond five ranks the fifth and all below it are one."""
    rows = view.rows[:MOST]
    return drawn("acceptability", view.title, _alt(rows, language), lambda whole: _sheet(rows, language, whole))


def _sheet(rows: tuple[RankShares, ...], language: Language, whole: float) -> Sheet:
    kept = {row: _grouped(row.shares) for row in rows}
    ranks, most = max(map(len, kept.values()), default=0), max((len(row.shares) for row in rows), default=0)
    signs = [Sign(_rank(place, most, language), _SHADES[place]) for place in range(ranks)]
    narrow = whole < FULL
    names = {row: row.name for row in rows}
    placed = over(names, whole, indent=20) if narrow else beside(names, _LEFT, one=22, indent=20)
    left, right = (8, 12) if narrow else (_LEFT, _RIGHT)
    sheet = Sheet(language, (0, 100), placed.plot, left, right, 10 + key_height(signs, whole), 32, whole)
    sheet.ticks([(at, str(at)) for at in range(0, 101, 20)], say.RANKS_AXIS.fill(language))
    numbers = ({"x": 14 - left, "y": placed.line(row) if narrow else placed.middles[row], "t": str(row.rank)} for row in rows)
    sheet.texts(numbers, align="right", beside=True, clear=narrow)
    sheet.names(placed)
    for place in range(ranks):
        bars, labels = [], []
        for row, y in placed.middles.items():
            shares = kept[row]
            if place < len(shares) and shares[place] > 0:
                start = sum(shares[:place]) * 100
                end = min(100.0, start + shares[place] * 100)
                bars.append({"x": start, "x2": end, "y": y})
                label = per_cent(shares[place], language)
                if width(label, SMALL) + 4 < sheet.at(end) - sheet.at(start):
                    labels.append({"x": (start + end) / 2, "y": y, "t": label})
        sheet.bars(bars, _SHADES[place], 15, outline=WHITE if place < 3 else OUTLINE)
        sheet.texts(labels, WHITE if _SHADES[place] in _LIGHT_ON else TEXT, align="center", size=SMALL)
    sheet.baseline()
    sheet.key(signs)
    return sheet


def _grouped(shares: tuple[float, ...]) -> tuple[float, ...]:
    most = len(_SHADES)
    return shares if len(shares) <= most else (*shares[: most - 1], sum(shares[most - 1 :]))


def _rank(place: int, ranks: int, language: Language) -> str:
    rest = place == len(_SHADES) - 1 and ranks > len(_SHADES)
    return (say.RANKS_REST if rest else say.RANKS_ONE).fill(language, {"rank": place + 1})


def _alt(rows: tuple[RankShares, ...], language: Language) -> str:
    told = []
    for row in rows:
        shares = [
            f"{_rank(place, len(row.shares), language)} {percent(share, language)}"
            for place, share in enumerate(_grouped(row.shares))
            if share > 0
        ]
        told.append(say.RANKS_ALT_ROW.fill(language, {"name": row.name, "shares": ", ".join(shares)}))
    return say.RANKS_ALT.fill(language, {"rows": "; ".join(told)})
