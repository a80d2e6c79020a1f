"""What each further sum of money buys: the value–cost frontier of every vendor, as steps, and the configuration chosen on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FAINT, FULL, GREY, INK, PER_MM, SIZE, SMALL, WHITE, Sheet
from reqkit.report.charts.lettering import wrapped
from reqkit.report.charts.scales import MoneyScale, plain, ticks
from reqkit.report.charts.spreading import spread
from reqkit.report.parts import Chart
from reqkit.values.text import Language

MOST = 14
_LEFT, _RIGHT = 34.0, 168.0
_GAP = 13.0
_MOST_TOLD, _MOST_MARKED = 8, 15
SECOND, OTHERS = "#4f86b0", "#9aa7b1"


@dataclass(frozen=True, slots=True)
class Frontier:
    """One vendor: (cost, fit) from the cheapest up, money in the brief's currency, fit 0..100; and the point chosen."""

    name: str
    points: tuple[tuple[float, float], ...]
    chosen: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
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
    every = [point for line in lines for point in (*line.points, *((line.chosen,) if line.chosen else ()))]
    most = max(cost for cost, _ in every)
    limits = [limit for limit in (view.target, view.ceiling) if limit is not None and limit <= 2 * most]
    largest = max([most, *limits]) or 1.0
    scale = MoneyScale.of(largest, view.symbol, language)
    across = ticks(0, largest * 1.02)
    fits = [fit for _, fit in every]
    down = ticks(max(0.0, min(fits) - 3), min(100.0, max(fits) + 3), 7)
    plot = max(190.0, len(lines) * _GAP * 1.2)
    top = 36.0 + 12 * len(limits)
    sheet = Sheet(language, (0, float(across[-1])), plot, _LEFT, _RIGHT, top, 32)
    low, high = float(down[0]), float(down[-1])

    def y(fit: float) -> float:
        return plot - (fit - low) / (high - low) * plot

    sheet.levels([(y(float(at)), plain(at, language)) for at in down], say.FRONTIER_FIT.fill(language))
    axis = say.COSTS_AXIS.fill(language, {"unit": scale.title, "horizon": view.horizon, "vat": view.vat})
    sheet.ticks([(float(at), scale.text(at)) for at in across], axis)
    sheet.limits(
        [
            (value, message.fill(language, {"value": scale.text(value)}), hard)
            for value, message, hard in ((view.target, say.COSTS_TARGET, False), (view.ceiling, say.COSTS_CEILING, True))
            if value is not None and value in limits
        ]
    )
    for index, line in reversed(list(enumerate(lines))):
        colour, thick = ((INK, 2.4), (SECOND, 2.0))[index] if index < 2 else (OTHERS, 1.1)
        path = [{"x": cost, "y": y(fit)} for cost, fit in line.points]
        if len(path) > 1:
            sheet.line(path, colour, thick=thick, steps=True, dash=(6, 2) if index == 1 else ())
        marked = path if len(path) <= _MOST_MARKED else [path[0], path[-1]]
        sheet.points(marked, colour, area=26 if index < 2 else 14, shape="square" if index == 1 else "circle")
    for index, line in enumerate(lines):
        if line.chosen:
            colour = (INK, SECOND)[index] if index < 2 else OTHERS
            sheet.points([{"x": line.chosen[0], "y": y(line.chosen[1])}], colour, shape="diamond", area=110, fill=WHITE)
    _names(sheet, lines, y)
    sheet.key([(f"line:{INK}", say.FRONTIER_STEPS.fill(language)), (f"diamond:{INK}", say.FRONTIER_CHOSEN.fill(language))], 10 - top)
    return Chart("frontier", view.title, _alt(view, lines, scale, axis, language), sheet.spec(), FULL / PER_MM, sheet.height / PER_MM)


def _names(sheet: Sheet, lines: tuple[Frontier, ...], y: Callable[[float], float]) -> None:
    """At the right, each with a thin line to the end of its steps."""
    ends = [(line.points or (line.chosen or (0.0, 0.0),))[-1] for line in lines]
    places = spread([y(fit) for _, fit in ends], _GAP, 4, sheet.plot - 2)
    edge = sheet.domain[1]
    for index, (line, (cost, fit), place) in enumerate(zip(lines, ends, places, strict=True)):
        colour = (INK, SECOND)[index] if index < 2 else GREY
        sheet.rules([{"x": cost, "y": y(fit), "x2": edge, "y2": place}], FAINT, thick=0.5, dash=(1, 2))
        text = wrapped(f"{index + 1}. {line.name}", _RIGHT - 8, SMALL if index > 1 else SIZE, 1)
        sheet.texts(
            [{"x": sheet.across + 5, "y": place, "t": text}], colour, bold=index == 0, beside=True, size=SMALL if index > 1 else SIZE
        )


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
