"""The business case: what each vendor has earned less what it has cost, month by month."""

from __future__ import annotations

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FAINT, FULL, Sheet, drawn
from reqkit.report.charts.lines import GAP, name_ends, room_under, stroke
from reqkit.report.charts.scales import MoneyScale, plain, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 14
_LEFT, _RIGHT = 46.0, 196.0


@record
class Balance:
    """One vendor: its balance at the end of each month, in the brief's money; `payback` the month in which it is first covered."""

    name: str
    monthly: tuple[float, ...]
    payback: int | None


@record
class Balances:
    """The vendors in the order of the ranking, those whose cost is unknown left out."""

    lines: tuple[Balance, ...]
    symbol: str
    title: str


def balances(view: Balances, language: Language) -> Chart:
    lines = tuple(line for line in view.lines if line.monthly)[:MOST]
    scale = MoneyScale.of(max(abs(amount) for line in lines for amount in line.monthly) or 1, view.symbol, language)
    return drawn("balance", view.title, _alt(lines, scale, language), lambda whole: _sheet(lines, scale, language, whole))


def _sheet(lines: tuple[Balance, ...], scale: MoneyScale, language: Language, whole: float) -> Sheet:
    every = [amount for line in lines for amount in line.monthly]
    down = ticks(min(0.0, *every), max(0.0, *every), 6)
    low, high = float(down[0]), float(down[-1])
    months = max(len(line.monthly) for line in lines)
    plot = max(200.0, len(lines) * GAP * 1.2)
    right, under = (20 if whole < FULL else _RIGHT), room_under(len(lines), whole, FULL)
    sheet = Sheet(language, (0, float(months)), plot, _LEFT, right, 26, 32 + under, whole)

    def y(amount: float) -> float:
        return plot - (amount - low) / (high - low) * plot

    sheet.levels([(y(float(at)), scale.text(at)) for at in down], say.BALANCE_MONEY.fill(language, {"unit": scale.title}))
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / step <= (7 if whole < FULL else 13))
    sheet.ticks([(month, plain(month, language)) for month in range(0, months + 1, step)], say.BALANCE_AXIS.fill(language))
    sheet.rules([{"x": 0, "x2": months, "y": y(0), "y2": y(0)}], FAINT, thick=1.2)
    for index, line in reversed(list(enumerate(lines))):
        drawn_as = stroke(index)
        path = [{"x": month, "y": y(amount)} for month, amount in enumerate(line.monthly, start=1)]
        sheet.line(path, drawn_as.colour, thick=drawn_as.thick, dash=drawn_as.dash)
        if line.payback is not None and 1 <= line.payback <= len(line.monthly):
            sheet.points([{"x": line.payback, "y": y(line.monthly[line.payback - 1])}], drawn_as.colour, area=36)
    ends = [(float(len(line.monthly)), y(line.monthly[-1])) for line in lines]
    name_ends(sheet, ends, [line.name for line in lines], [scale.text(line.monthly[-1]) for line in lines])
    return sheet


def _alt(lines: tuple[Balance, ...], scale: MoneyScale, language: Language) -> str:
    rows = []
    for line in lines:
        payback = say.BALANCE_PAYBACK.fill(language, {"month": line.payback}) if line.payback else say.BALANCE_NO_PAYBACK.fill(language)
        named = {"name": line.name, "net": scale.text(line.monthly[-1]), "worst": scale.text(min(line.monthly)), "payback": payback}
        rows.append(say.BALANCE_ALT_ROW.fill(language, named))
    return say.BALANCE_ALT.fill(language, {"unit": scale.title, "rows": "; ".join(rows)})
