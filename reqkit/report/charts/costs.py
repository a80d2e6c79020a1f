"""The total cost over the horizon: what it is made of, how far it may go, and the budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reqkit.decide.result import LineKind
from reqkit.locale import charts as say
from reqkit.locale import report as words
from reqkit.locale.analysis import LINES
from reqkit.report.charts.canvas import FULL, INK, OUTLINE, PALE, TEXT, WARM, WHITE, Sheet, Sign, drawn, key_height
from reqkit.report.charts.lettering import width
from reqkit.report.charts.rows import SIZE, SMALL, Rows, beside, over
from reqkit.report.charts.scales import MoneyScale, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 30
_LEFT, _RIGHT, _ASIDE = 180.0, 132.0, 104.0
SHADES: Mapping[LineKind, str] = {
    LineKind.PLAN: INK,
    LineKind.IMPLEMENTATION: "#4f86b0",
    LineKind.WORK: "#a3c4de",
    LineKind.RUNNING: PALE,
}
_LIGHT_ON = (INK, "#4f86b0")


@record
class CostRow:
    """One vendor. Money in the brief's currency, expected; a part is absent where there is none and None where it is not stated.

    `total` is None where any part is; `open_ended`: it is at least so much.
    """

    name: str
    parts: tuple[tuple[LineKind, float | None], ...]
    total: tuple[float, float, float] | None
    open_ended: bool = False


@record
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
    limits = [limit for limit in (view.target, view.ceiling) if limit is not None]
    most = max((_reach(row) for row in view.rows[:MOST]), default=0.0)
    near = tuple(limit for limit in limits if limit <= 2 * most or not most)  # one far away would leave the bars no room
    largest = max([most, *near], default=0.0) or 1.0
    scale = MoneyScale.of(largest, view.symbol, language)
    axis = say.COSTS_AXIS.fill(language, {"unit": scale.title, "horizon": view.horizon, "vat": view.vat})
    alt = _alt(view, scale, axis, language)
    return drawn("costs", view.title, alt, lambda whole: _sheet(view, _Measure(scale, largest, near, axis), language, whole))


@record
class _Measure:
    """How money is shown: its scale, the largest sum, the limits that are near enough, and what the axis says."""

    scale: MoneyScale
    largest: float
    near: tuple[float, ...]
    axis: str


def _sheet(view: Costs, measure: _Measure, language: Language, whole: float) -> Sheet:
    rows = {row: row.name for row in view.rows[:MOST]}
    scale, near, narrow = measure.scale, measure.near, whole < FULL
    placed = over(rows, whole - _ASIDE) if narrow else beside(rows, _LEFT, one=23)
    signs = _signs(list(rows), language)
    marks = ticks(0, measure.largest * 1.001, 4 if narrow else 6)
    left, right = (8, 16) if narrow else (_LEFT, _RIGHT)
    top = 10 + key_height(signs, whole) + 12 * len(near)
    sheet = Sheet(language, (0, float(marks[-1])), placed.plot, left, right, top, 32, whole)
    sheet.ticks([(float(at), scale.text(at)) for at in marks], measure.axis)
    sheet.names(placed)
    segments = {kind: list(_segments(placed.middles, kind)) for kind in SHADES}
    for kind, shade in SHADES.items():
        ends = ({"x": start, "x2": end, "y": y} for start, end, y in segments[kind])
        sheet.bars(ends, shade, 15, outline=WHITE if shade is not PALE else OUTLINE)
    sheet.baseline()
    _ranges(sheet, placed.middles)
    sheet.limits(
        [
            (value, message.fill(language, {"value": scale.text(value)}), hard)
            for value, message, hard in ((view.target, say.COSTS_TARGET, False), (view.ceiling, say.COSTS_CEILING, True))
            if value is not None and value in near
        ]
    )
    for kind, shade in SHADES.items():
        _amounts(sheet, segments[kind], WHITE if shade in _LIGHT_ON else TEXT, scale, near)
    _totals(sheet, placed, scale, language)
    sheet.key(signs)
    return sheet


def _signs(rows: Sequence[CostRow], language: Language) -> list[Sign]:
    used = {kind for row in rows for kind, amount in row.parts if amount}
    signs = [Sign(LINES[kind].fill(language), shade) for kind, shade in SHADES.items() if kind in used]
    ranged = any(row.total is not None and row.total[0] != row.total[2] for row in rows)
    return [*signs, *([Sign(say.COSTS_RANGE.fill(language), kind="range")] if ranged else [])]


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


def _totals(sheet: Sheet, placed: Rows[CostRow], scale: MoneyScale, language: Language) -> None:
    """The expected total in bold, and from what to what it may go."""
    for row in placed.middles:
        if row.total is None:
            message = say.COSTS_PARTLY if any(amount for _, amount in row.parts) else say.COSTS_NO_TOTAL
            sheet.asides(placed, {row: message.fill(language)}, WARM)
            continue
        expected, span = _expected(row, row.total, scale, language), _span(row, row.total, scale)
        shift = width(span, SMALL) + 6 if span else 0
        sheet.asides(placed, {row: expected}, size=SIZE, bold=True, dx=-shift if sheet.narrow else 0)
        if span:
            sheet.asides(placed, {row: span}, dx=0 if sheet.narrow else width(expected, SIZE, bold=True) + 6)


def _expected(row: CostRow, total: tuple[float, float, float], scale: MoneyScale, language: Language) -> str:
    text = scale.text(total[1])
    return words.FROM.fill(language, {"value": text}) if row.open_ended else text


def _span(row: CostRow, total: tuple[float, float, float], scale: MoneyScale) -> str:
    """From what to what it may go; empty where that is shown as one figure, and where there is no telling."""
    low, _, high = total
    span = "" if row.open_ended else scale.span(low, high)
    return span if "–" in span else ""


def _alt(view: Costs, scale: MoneyScale, axis: str, language: Language) -> str:
    told = []
    for row in view.rows[:MOST]:
        if row.total is None:
            told.append(say.COSTS_ALT_UNKNOWN.fill(language, {"name": row.name}))
            continue
        total = _expected(row, row.total, scale, language)
        if span := _span(row, row.total, scale):
            total = f"{total} ({span})"
        parts = ", ".join(f"{LINES[kind].fill(language)} {scale.text(amount)}" for kind, amount in row.parts if amount)
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
