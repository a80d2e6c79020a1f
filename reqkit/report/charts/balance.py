"""The business case: what each vendor has earned less what it has cost, month by month."""

from __future__ import annotations

from dataclasses import dataclass

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FAINT, FULL, GREY, INK, PER_MM, SIZE, SMALL, Sheet
from reqkit.report.charts.frontier import OTHERS, SECOND
from reqkit.report.charts.lettering import wrapped
from reqkit.report.charts.scales import MoneyScale, plain, ticks
from reqkit.report.charts.spreading import spread
from reqkit.report.parts import Chart
from reqkit.values.text import Language

MOST = 14
_LEFT, _RIGHT = 46.0, 196.0
_GAP = 13.0


@dataclass(frozen=True, slots=True)
class Balance:
    """One vendor: its balance at the end of each month, in the brief's money; `payback` the month in which it is first covered."""

    name: str
    monthly: tuple[float, ...]
    payback: int | None


@dataclass(frozen=True, slots=True)
class Balances:
    """The vendors in the order of the ranking, those whose cost is unknown left out."""

    lines: tuple[Balance, ...]
    symbol: str
    title: str


def balances(view: Balances, language: Language) -> Chart:
    lines = tuple(line for line in view.lines if line.monthly)[:MOST]
    every = [amount for line in lines for amount in line.monthly]
    scale = MoneyScale.of(max(abs(amount) for amount in every) or 1, view.symbol, language)
    down = ticks(min(0.0, *every), max(0.0, *every), 6)
    months = max(len(line.monthly) for line in lines)
    plot = max(200.0, len(lines) * _GAP * 1.2)
    sheet = Sheet(language, (0, float(months)), plot, _LEFT, _RIGHT, 26, 32)
    low, high = float(down[0]), float(down[-1])

    def y(amount: float) -> float:
        return plot - (amount - low) / (high - low) * plot

    sheet.levels([(y(float(at)), scale.text(at)) for at in down], say.BALANCE_MONEY.fill(language, {"unit": scale.title}))
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / step <= 13)
    sheet.ticks([(month, plain(month, language)) for month in range(0, months + 1, step)], say.BALANCE_AXIS.fill(language))
    sheet.rules([{"x": 0, "x2": months, "y": y(0), "y2": y(0)}], FAINT, thick=1.2)
    for index, line in reversed(list(enumerate(lines))):
        colour, thick = ((INK, 2.4), (SECOND, 2.0))[index] if index < 2 else (OTHERS, 1.1)
        path = [{"x": month, "y": y(amount)} for month, amount in enumerate(line.monthly, start=1)]
        sheet.line(path, colour, thick=thick, dash=(6, 2) if index == 1 else ())
        if line.payback is not None and 1 <= line.payback <= len(line.monthly):
            sheet.points([{"x": line.payback, "y": y(line.monthly[line.payback - 1])}], colour, area=36)
    _names(sheet, lines, [y(line.monthly[-1]) for line in lines], scale)
    return Chart("balance", view.title, _alt(lines, scale, language), sheet.spec(), FULL / PER_MM, sheet.height / PER_MM)


def _names(sheet: Sheet, lines: tuple[Balance, ...], ends: list[float], scale: MoneyScale) -> None:
    """At the right, with what there is in the end."""
    places = spread(ends, _GAP, 4, sheet.plot - 2)
    for index, (line, end, place) in enumerate(zip(lines, ends, places, strict=True)):
        colour = (INK, SECOND)[index] if index < 2 else GREY
        size = SMALL if index > 1 else SIZE
        sheet.rules([{"x": len(line.monthly), "y": end, "x2": sheet.domain[1] * (1 + 10 / sheet.across), "y2": place}], FAINT, thick=0.5)
        amount = scale.text(line.monthly[-1])
        name = wrapped(f"{index + 1}. {line.name}", _RIGHT - 20 - len(amount) * 7, size, 1)[0]
        sheet.texts([{"x": sheet.across + 14, "y": place, "t": f"{name}  {amount}"}], colour, bold=index == 0, beside=True, size=size)


def _alt(lines: tuple[Balance, ...], scale: MoneyScale, language: Language) -> str:
    rows = []
    for line in lines:
        payback = say.BALANCE_PAYBACK.fill(language, {"month": line.payback}) if line.payback else say.BALANCE_NO_PAYBACK.fill(language)
        named = {"name": line.name, "net": scale.text(line.monthly[-1]), "worst": scale.text(min(line.monthly)), "payback": payback}
        rows.append(say.BALANCE_ALT_ROW.fill(language, named))
    return say.BALANCE_ALT.fill(language, {"unit": scale.title, "rows": "; ".join(rows)})
