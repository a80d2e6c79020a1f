"""The ranking: a score per vendor with the range that silence and sampling leave, and where it stands on the musts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reqkit.decide.result import Standing
from reqkit.locale import charts as say
from reqkit.locale import report as words
from reqkit.report.charts.canvas import FULL, INK, MID, PALE, PER_MM, SIZE, SMALL, TEXT, WARM, WHITE, Sheet, stacked
from reqkit.report.charts.lettering import width, wrapped
from reqkit.report.parts import Chart
from reqkit.values.text import Language

MOST = 30
_LEFT, _RIGHT, _FIGURES = 196.0, 160.0, 76.0
SIGNS: Mapping[Standing, str] = {
    Standing.QUALIFIES: "✓",
    Standing.QUALIFIES_AFTER_WORK: "◑",
    Standing.UNRESOLVED: "?",
    Standing.FAILS: "×",
}


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Ranking:
    """The vendors best first; `total` is how many there are where not all are given."""

    rows: tuple[RankingRow, ...]
    total: int


def ranking(view: Ranking, language: Language) -> Chart:
    names = {row: wrapped(row.name, _LEFT - 28, SIZE, 2) for row in view.rows[:MOST]}
    middles, plot = stacked({row: len(lines) for row, lines in names.items()})
    sheet = Sheet(language, (0, 100), plot=plot, left=_LEFT, right=_RIGHT, top=22, bottom=32)
    sheet.ticks([(at, str(at)) for at in range(0, 101, 20)], say.POINTS_AXIS.fill(language))
    sheet.bars([{"x": row.score, "x2": row.high, "y": y} for row, y in middles.items() if row.high > row.score], PALE, 13, outline=MID)
    sheet.bars([{"x": 0, "x2": row.score, "y": y} for row, y in middles.items() if row.score > 0], INK, 13)
    sheet.baseline()
    spreads = [(row.spread, y) for row, y in middles.items() if row.spread is not None]
    for colour, thick, reach in ((WHITE, 3.6, 4.0), (TEXT, 1.2, 3.5)):
        for low, high, up, down in ((0, 1, 0, 0), (0, 0, -reach, reach), (1, 1, -reach, reach)):
            sheet.rules(({"x": spread[low], "x2": spread[high], "y": y + up, "y2": y + down} for spread, y in spreads), colour, thick=thick)
    sheet.texts(({"x": -_LEFT + 14, "y": y, "t": str(row.rank)} for row, y in middles.items()), align="right", beside=True)
    sheet.texts(({"x": -_LEFT + 20, "y": y, "t": names[row]} for row, y in middles.items()), beside=True)
    _figures(sheet, middles, language)
    key = [(INK, say.RANKING_SCORE.fill(language)), (PALE, say.RANKING_HIGH.fill(language))]
    sheet.key([*key, *([("range", say.RANKING_SPREAD.fill(language))] if spreads else [])], -12)
    return Chart("ranking", title(view, language), alt(view, language), sheet.spec(), FULL / PER_MM, sheet.height / PER_MM)


def _figures(sheet: Sheet, middles: Mapping[RankingRow, float], language: Language) -> None:
    """The score in bold, what it could become, and the standing."""
    x = sheet.across + 10
    sheet.texts(({"x": x, "y": y, "t": row.score_text} for row, y in middles.items()), bold=True, beside=True)
    for row, y in middles.items():
        if row.high_text != row.score_text:
            text = say.RANKING_TO.fill(language, {"high": row.high_text})
            sheet.texts([{"x": x + width(row.score_text, SIZE, bold=True) + 5, "y": y, "t": text}], beside=True, size=SMALL)
    for fails, colour in ((False, INK), (True, WARM)):
        standings = (
            {"x": x + _FIGURES, "y": y, "t": f"{SIGNS[row.standing]} {words.STANDINGS_SHORT[row.standing].fill(language)}"}
            for row, y in middles.items()
            if (row.standing is Standing.FAILS) is fails
        )
        sheet.texts(standings, colour, beside=True, size=SMALL)


def title(view: Ranking, language: Language) -> str:
    """Who is ahead and by what; what silence could change; how many of how many are shown."""
    leader = view.rows[0]
    named: dict[str, object] = {"leader": leader.name, "score": leader.score_text}
    standing = words.STANDINGS[leader.standing].fill(language)
    sentences = []
    if len(view.rows) == 1:
        sentences.append(say.RANKING_ONE.fill(language, {**named, "standing": standing}))
    else:
        second = view.rows[1]
        named |= {"second": second.name, "other": second.score_text, "high": second.high_text}
        if leader.standing.order != second.standing.order:
            below = words.STANDINGS[second.standing].fill(language)
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
            "standing": words.STANDINGS[row.standing].fill(language),
        },
    )


def shown(rows: Sequence[RankingRow]) -> Ranking:
    return Ranking(tuple(rows[:MOST]), len(rows))
