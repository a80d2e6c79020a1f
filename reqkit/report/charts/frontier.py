"""What each further sum of money buys: the value–cost frontier of every vendor, as steps, and the configuration chosen on it."""

from __future__ import annotations

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FULL, INK, WHITE, Sheet, Sign, drawn, key_height
from reqkit.report.charts.lines import GAP, name_ends, room_under, stroke
from reqkit.report.charts.scales import MoneyScale, plain, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 14
_LEFT, _RIGHT = 34.0, 168.0
_MOST_TOLD, _MOST_MARKED = 8, 15


@record
class Frontier:
    """One vendor: (cost, fit) from the cheapest up, money in the brief's currency, fit 0..100; and the point chosen."""

    name: str
    points: tuple[tuple[float, float], ...]
    chosen: tuple[float, float] | None


@record
class Frontiers:
    """Vendors in the order of the ranking, those without a known cost left out."""

    lines: tuple[Frontier, ...]
    target: float | None
    ceiling: float | None
    symbol: str
    horizon: str
    vat: str
    title: str


def frontiers(view: Frontiers, language: Language) -> Chart:
    lines = tuple(line for line in view.lines if line.points or line.chosen)[:MOST]
    most = max(cost for line in lines for cost, _ in _every(line))
    limits = tuple(limit for limit in (view.target, view.ceiling) if limit is not None and limit <= 2 * most)
    largest = max([most, *limits]) or 1.0
    scale = MoneyScale.of(largest, view.symbol, language)
    axis = say.COSTS_AXIS.fill(language, {"unit": scale.title, "horizon": view.horizon, "vat": view.vat})
    alt = _alt(view, lines, scale, axis, language)

    def sheet(whole: float) -> Sheet:
        across = ticks(0, largest * 1.02, 4 if whole < FULL else 6)
        found = _sheet(lines, float(across[-1]), len(limits), language, whole)
        found.ticks([(float(at), scale.text(at)) for at in across], axis)
        found.limits(
            [
                (value, message.fill(language, {"value": scale.text(value)}), hard)
                for value, message, hard in ((view.target, say.COSTS_TARGET, False), (view.ceiling, say.COSTS_CEILING, True))
                if value is not None and value in limits
            ]
        )
        return found

    return drawn("frontier", view.title, alt, sheet)


def _every(line: Frontier) -> tuple[tuple[float, float], ...]:
    return (*line.points, line.chosen) if line.chosen else line.points


def _sheet(lines: tuple[Frontier, ...], most: float, limits: int, language: Language, whole: float) -> Sheet:
    """The steps of every vendor, the first on top, with the points chosen."""
    fits = [fit for line in lines for _, fit in _every(line)]
    down = ticks(max(0.0, min(fits) - 3), min(100.0, max(fits) + 3), 7)
    low, high = float(down[0]), float(down[-1])
    plot = max(190.0, len(lines) * GAP * 1.2)
    signs = [Sign(say.FRONTIER_STEPS.fill(language), INK, "line"), Sign(say.FRONTIER_CHOSEN.fill(language), INK, "diamond")]
    right, under = (20 if whole < FULL else _RIGHT), room_under(len(lines), whole, FULL)
    sheet = Sheet(language, (0, most), plot, _LEFT, right, 24 + key_height(signs, whole) + 12 * limits, 32 + under, whole)

    def y(fit: float) -> float:
        return plot - (fit - low) / (high - low) * plot

    sheet.levels([(y(float(at)), plain(at, language)) for at in down], say.FRONTIER_FIT.fill(language), 12 + 12 * limits)
    for index, line in reversed(list(enumerate(lines))):
        drawn_as = stroke(index)
        path = [{"x": cost, "y": y(fit)} for cost, fit in line.points]
        if len(path) > 1:
            sheet.line(path, drawn_as.colour, thick=drawn_as.thick, steps=True, dash=drawn_as.dash)
        marked = path if len(path) <= _MOST_MARKED else [path[0], path[-1]]
        sheet.points(marked, drawn_as.colour, area=26 if index < 2 else 14, shape="square" if index == 1 else "circle")
    for index, line in enumerate(lines):
        if line.chosen:
            sheet.points([{"x": line.chosen[0], "y": y(line.chosen[1])}], stroke(index).colour, shape="diamond", area=110, fill=WHITE)
    ends = [(line.points or _every(line))[-1] for line in lines]
    name_ends(sheet, [(cost, y(fit)) for cost, fit in ends], [line.name for line in lines], [""] * len(lines))
    sheet.key(signs)
    return sheet


def _alt(view: Frontiers, lines: tuple[Frontier, ...], scale: MoneyScale, axis: str, language: Language) -> str:
    rows = []
    for line in lines:
        told = [_point(point, scale, language) for point in line.points]
        if len(told) > _MOST_TOLD:
            told = [say.FRONTIER_ALT_MANY.fill(language, {"first": told[0], "last": told[-1], "count": len(told)})]
        chosen = ""
        if line.chosen:
            cost, fit = line.chosen
            chosen = say.FRONTIER_ALT_CHOSEN.fill(language, {"fit": plain(fit, language), "cost": scale.text(cost)})
        rows.append(say.FRONTIER_ALT_ROW.fill(language, {"name": line.name, "points": ", ".join(told), "chosen": chosen}))
    limits = [
        message.fill(language, {"value": scale.text(value)})
        for value, message in ((view.target, say.COSTS_TARGET), (view.ceiling, say.COSTS_CEILING))
        if value is not None
    ]
    ending = f" {limits[0][:1].upper()}{', '.join(limits)[1:]}." if limits else ""
    return say.FRONTIER_ALT.fill(language, {"axis": axis, "rows": ". ".join(rows), "limits": ending})


def _point(point: tuple[float, float], scale: MoneyScale, language: Language) -> str:
    cost, fit = point
    return say.FRONTIER_ALT_POINT.fill(language, {"fit": plain(fit, language), "cost": scale.text(cost)})
