"""The total cost over the horizon: what it is made of, how far it may go, and the budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reqkit.decide.result import LineKind
from reqkit.locale import charts as say
from reqkit.locale import report as words
from reqkit.report.charts.canvas import FULL, INK, PALE, PER_MM, SIZE, SMALL, TEXT, WARM, WHITE, Sheet, stacked
from reqkit.report.charts.lettering import width, wrapped
from reqkit.report.charts.scales import MoneyScale, ticks
from reqkit.report.parts import Chart
from reqkit.values.text import Language

MOST = 30
_LEFT, _RIGHT = 180.0, 132.0
SHADES: Mapping[LineKind, str] = {
    LineKind.PLAN: INK,
    LineKind.IMPLEMENTATION: "#4f86b0",
    LineKind.WORK: "#a3c4de",
    LineKind.RUNNING: PALE,
}
_LIGHT_ON = (INK, "#4f86b0")


@dataclass(frozen=True, slots=True)
class CostRow:
    """One vendor. Money in the brief's currency, expected; a part is absent where there is none and None where it is not stated.

    `total` is None where any part is; `open_ended`: it is at least so much.
    """

    name: str
    parts: tuple[tuple[LineKind, float | None], ...]
    total: tuple[float, float, float] | None
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Costs:
    """The vendors in the order of the ranking. `axis_words` are the horizon and the VAT convention; `title` what to see."""

    rows: tuple[CostRow, ...]
    target: float | None
    ceiling: float | None
    symbol: str
    horizon: str
    vat: str
    title: str


def costs(view: Costs, language: Language) -> Chart:
    rows = view.rows[:MOST]
    limits = [limit for limit in (view.target, view.ceiling) if limit is not None]
    drawn = max((_reach(row) for row in rows), default=0.0)
    near = [limit for limit in limits if limit <= 2 * drawn or not drawn]  # a ceiling far away would leave the bars no room
    largest = max([drawn, *near], default=0.0) or 1.0
    scale = MoneyScale.of(largest, view.symbol, language)
    marks = ticks(0, largest * 1.001)
    names = {row: wrapped(row.name, _LEFT - 10, SIZE, 2) for row in rows}
    middles, plot = stacked({row: len(lines) for row, lines in names.items()}, 23)
    top = 24.0 + 12 * len(near)
    sheet = Sheet(language, (0, float(marks[-1])), plot, _LEFT, _RIGHT, top, 32)
    axis = say.COSTS_AXIS.fill(language, {"unit": scale.title, "horizon": view.horizon, "vat": view.vat})
    sheet.ticks([(float(at), scale.text(at)) for at in marks], axis)
    sheet.texts(({"x": -_LEFT, "y": y, "t": names[row]} for row, y in middles.items()), beside=True)
    segments = {kind: list(_segments(middles, kind)) for kind in SHADES}
    for kind, shade in SHADES.items():
        ends = ({"x": start, "x2": end, "y": y} for start, end, y in segments[kind])
        sheet.bars(ends, shade, 15, outline=WHITE if shade is not PALE else "#9fb0bc")
    sheet.baseline()
    _ranges(sheet, middles)
    sheet.limits(
        [
            (value, message.fill(language, {"value": scale.text(value)}), hard)
            for value, message, hard in ((view.target, say.COSTS_TARGET, False), (view.ceiling, say.COSTS_CEILING, True))
            if value in near and value is not None
        ]
    )
    for kind, shade in SHADES.items():
        _amounts(sheet, segments[kind], WHITE if shade in _LIGHT_ON else TEXT, scale, near)
    _totals(sheet, middles, scale, language)
    used = {kind for row in rows for kind, amount in row.parts if amount}
    key = [(shade, words.LINE_WORDS[kind].fill(language)) for kind, shade in SHADES.items() if kind in used]
    ranged = any(row.total is not None and row.total[0] != row.total[2] for row in rows)
    sheet.key([*key, *([("range", say.COSTS_RANGE.fill(language))] if ranged else [])], 10 - top)
    return Chart("costs", view.title, _alt(view, rows, scale, axis, language), sheet.spec(), FULL / PER_MM, sheet.height / PER_MM)


def _reach(row: CostRow) -> float:
    return max(sum(amount for _, amount in row.parts if amount), row.total[2] if row.total else 0.0)


def _segments(middles: Mapping[CostRow, float], kind: LineKind) -> Iterator[tuple[float, float, float]]:
    """One kind's stretch of every bar that has it: from, to, and the middle of the row."""
    for row, y in middles.items():
        start = 0.0
        for other, amount in row.parts:
            end = start + (amount or 0.0)
            if other is kind and end > start:
                yield start, end, y
            start = end


def _amounts(sheet: Sheet, segments: Iterable[tuple[float, float, float]], colour: str, scale: MoneyScale, limits: Sequence[float]) -> None:
    """Each stretch's sum, where there is room for it and no limit runs through it."""
    labels = []
    for start, end, y in segments:
        label, middle = scale.text(end - start), (start + end) / 2
        half = width(label, SMALL) / 2 + 3
        crossed = any(abs(sheet.at(limit) - sheet.at(middle)) < half for limit in limits)
        if 2 * half < sheet.at(end) - sheet.at(start) and not crossed:
            labels.append({"x": middle, "y": y, "t": label})
    sheet.texts(labels, colour, align="center", size=SMALL)


def _ranges(sheet: Sheet, middles: Mapping[CostRow, float]) -> None:
    """Under the bar, so that neither covers the other's figures."""
    found = [(row.total, row.open_ended, y + 9.5) for row, y in middles.items() if row.total is not None and row.total[0] != row.total[2]]
    sheet.rules(({"x": low, "x2": high, "y": y, "y2": y} for (low, _, high), _, y in found), TEXT, thick=1.2)
    sheet.rules(({"x": low, "x2": low, "y": y - 2.5, "y2": y + 2.5} for (low, _, _), _, y in found), TEXT, thick=1.2)
    sheet.rules(({"x": high, "x2": high, "y": y - 2.5, "y2": y + 2.5} for (_, _, high), ended, y in found if not ended), TEXT, thick=1.2)


def _totals(sheet: Sheet, middles: Mapping[CostRow, float], scale: MoneyScale, language: Language) -> None:
    x = sheet.across + 10
    known = [(row, y, row.total) for row, y in middles.items() if row.total is not None]
    firsts = {row: _expected(row, total, scale, language) for row, _, total in known}
    sheet.texts(({"x": x, "y": y, "t": firsts[row]} for row, y, _ in known), bold=True, beside=True)
    for row, y, total in known:
        if scale.text(total[0]) != scale.text(total[2]) and not row.open_ended:
            span = f"{scale.text(total[0])}–{scale.text(total[2])}"
            sheet.texts([{"x": x + width(firsts[row], SIZE, bold=True) + 6, "y": y, "t": span}], beside=True, size=SMALL)
    unknown = (
        {"x": x, "y": y, "t": (say.COSTS_PARTLY if any(amount for _, amount in row.parts) else say.COSTS_NO_TOTAL).fill(language)}
        for row, y in middles.items()
        if row.total is None
    )
    sheet.texts(unknown, WARM, beside=True, size=SMALL)


def _expected(row: CostRow, total: tuple[float, float, float], scale: MoneyScale, language: Language) -> str:
    text = scale.text(total[1])
    return words.FROM.fill(language, {"value": text}) if row.open_ended else text


def _alt(view: Costs, rows: tuple[CostRow, ...], scale: MoneyScale, axis: str, language: Language) -> str:
    told = []
    for row in rows:
        if row.total is None:
            told.append(say.COSTS_ALT_UNKNOWN.fill(language, {"name": row.name}))
            continue
        total = _expected(row, row.total, scale, language)
        low, high = scale.text(row.total[0]), scale.text(row.total[2])
        if low != high and not row.open_ended:
            total = f"{total} ({low}–{high})"
        parts = ", ".join(f"{words.LINE_WORDS[kind].fill(language)} {scale.text(amount)}" for kind, amount in row.parts if amount)
        message = say.COSTS_ALT_ROW if parts else say.COSTS_ALT_TOTAL
        told.append(message.fill(language, {"name": row.name, "total": total, "parts": parts}))
    limits = [
        message.fill(language, {"value": scale.text(value)})
        for value, message in ((view.target, say.COSTS_TARGET), (view.ceiling, say.COSTS_CEILING))
        if value is not None
    ]
    ending = f" {', '.join(limits)}." if limits else ""
    text = say.COSTS_ALT.fill(language, {"axis": axis, "rows": "; ".join(told)})
    return text + ending[:2].upper() + ending[2:]
