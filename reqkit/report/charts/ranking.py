"""The ranking: a score per vendor with the range that silence and sampling leave, and where it stands on the musts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reqkit.decide.result import Standing
from reqkit.locale import charts as say
from reqkit.locale.states import STANDINGS, STANDINGS_SHORT
from reqkit.report.charts.canvas import FULL, INK, MID, PALE, TEXT, WARM, WHITE, Sheet, Sign, drawn, key_height
from reqkit.report.charts.lettering import width
from reqkit.report.charts.rows import SIZE, SMALL, Rows, beside, over
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 30
_LEFT, _RIGHT, _FIGURES, _ASIDE = 196.0, 160.0, 76.0, 96.0
SIGNS: Mapping[Standing, str] = {
    Standing.QUALIFIES: "✓",
    Standing.QUALIFIES_AFTER_WORK: "◑",
    Standing.UNRESOLVED: "?",
    Standing.FAILS: "×",
}


@record
class RankingRow:
    """One vendor; scores are points of a hundred, each with its text; `spread` is its 5th and 95th percentile in samples."""

    rank: int
    name: str
    standing: Standing
    score: float
    score_text: str
    high: float
    high_text: str
    spread: tuple[float, float] | None = None
    spread_texts: tuple[str, str] = ("", "")


@record
class Ranking:
    """The vendors best first; `total` is how many there are where not all are given."""

    rows: tuple[RankingRow, ...]
    total: int


def ranking(view: Ranking, language: Language) -> Chart:
    return drawn("ranking", title(view, language), alt(view, language), lambda whole: _sheet(view, language, whole))


def _sheet(view: Ranking, language: Language, whole: float) -> Sheet:
    rows = {row: row.name for row in view.rows[:MOST]}
    narrow = whole < FULL
    placed = over(rows, whole - _ASIDE, least=2, indent=20) if narrow else beside(rows, _LEFT, indent=20)
    signs = [Sign(say.RANKING_SCORE.fill(language), INK), Sign(say.RANKING_HIGH.fill(language), PALE)]
    signs += [Sign(say.RANKING_SPREAD.fill(language), kind="range")] if any(row.spread is not None for row in rows) else []
    left, right = (8, 12) if narrow else (_LEFT, _RIGHT)
    sheet = Sheet(language, (0, 100), placed.plot, left, right, 8 + key_height(signs, whole), 32, whole)
    sheet.ticks([(at, str(at)) for at in range(0, 101, 20)], say.POINTS_AXIS.fill(language))
    middles = placed.middles
    sheet.bars([{"x": row.score, "x2": row.high, "y": y} for row, y in middles.items() if row.high > row.score], PALE, 13, outline=MID)
    sheet.bars([{"x": 0, "x2": row.score, "y": y} for row, y in middles.items() if row.score > 0], INK, 13)
    sheet.baseline()
    _spreads(sheet, middles)
    sheet.texts(
        ({"x": 14 - left, "y": placed.line(row) if narrow else middles[row], "t": str(row.rank)} for row in rows),
        align="right",
        beside=True,
    )
    sheet.names(placed)
    _figures(sheet, placed, language)
    sheet.key(signs)
    return sheet


def _spreads(sheet: Sheet, middles: Mapping[RankingRow, float]) -> None:
    """Over the bars, each with a light edge."""
    spreads = [(row.spread, y) for row, y in middles.items() if row.spread is not None]
    for colour, thick, reach in ((WHITE, 3.6, 4.0), (TEXT, 1.2, 3.5)):
        for low, high, up, down in ((0, 1, 0, 0), (0, 0, -reach, reach), (1, 1, -reach, reach)):
            sheet.rules(({"x": spread[low], "x2": spread[high], "y": y + up, "y2": y + down} for spread, y in spreads), colour, thick=thick)


def _figures(sheet: Sheet, placed: Rows[RankingRow], language: Language) -> None:
    """The score in bold, what it could become, and the standing."""
    rows = list(placed.middles)
    lifted = {row: say.RANKING_TO.fill(language, {"high": row.high_text}) for row in rows if row.high_text != row.score_text}
    for row in rows:
        shift = width(lifted[row], SMALL) + 5 if row in lifted else 0
        sheet.asides(placed, {row: row.score_text}, size=SIZE, bold=True, dx=-shift if sheet.narrow else 0)
        if row in lifted:
            sheet.asides(placed, {row: lifted[row]}, dx=0 if sheet.narrow else width(row.score_text, SIZE, bold=True) + 5)
    for fails, colour in ((False, INK), (True, WARM)):
        standings = {
            row: f"{SIGNS[row.standing]} {STANDINGS_SHORT[row.standing].fill(language)}"
            for row in rows
            if (row.standing is Standing.FAILS) is fails
        }
        sheet.asides(placed, standings, colour, dx=0 if sheet.narrow else _FIGURES, line=1)


def title(view: Ranking, language: Language) -> str:
    """Who is ahead and by what; what silence could change; how many of how many are shown."""
    leader = view.rows[0]
    named: dict[str, object] = {"leader": leader.name, "score": leader.score_text}
    standing = STANDINGS[leader.standing].fill(language)
    sentences = []
    if len(view.rows) == 1:
        sentences.append(say.RANKING_ONE.fill(language, {**named, "standing": standing}))
    else:
        second = view.rows[1]
        named |= {"second": second.name, "other": second.score_text, "high": second.high_text}
        if leader.standing.order != second.standing.order:
            below = STANDINGS[second.standing].fill(language)
            sentences.append(say.RANKING_GATE.fill(language, {**named, "standing": standing, "below": below}))
        else:
            tied = leader.rank == second.rank
            sentences.append((say.RANKING_TIE if tied else say.RANKING_LEAD).fill(language, named))
            if not tied and second.high > leader.score:
                sentences.append(say.RANKING_OVERLAP.fill(language, named))
    shown = min(len(view.rows), MOST)
    if view.total > shown:
        sentences.append(say.SHOWN.fill(language, {"shown": shown, "total": view.total}))
    return " ".join(sentences)


def alt(view: Ranking, language: Language) -> str:
    return say.RANKING_ALT.fill(language, {"rows": "; ".join(_row(row, language) for row in view.rows[:MOST])})


def _row(row: RankingRow, language: Language) -> str:
    high = say.RANKING_ALT_HIGH.fill(language, {"high": row.high_text}) if row.high_text != row.score_text else ""
    ends = dict(zip(("low", "high"), row.spread_texts, strict=True))
    spread = say.RANKING_ALT_SPREAD.fill(language, ends) if row.spread is not None else ""
    return say.RANKING_ALT_ROW.fill(
        language,
        {
            "rank": row.rank,
            "name": row.name,
            "score": row.score_text,
            "high": high,
            "spread": spread,
            "standing": STANDINGS[row.standing].fill(language),
        },
    )


def shown(rows: Sequence[RankingRow]) -> Ranking:
    return Ranking(tuple(rows[:MOST]), len(rows))
