"""Lines that are told apart without a legend: the first two by weight and dashes, and each by its name at its end."""

from __future__ import annotations

from collections.abc import Sequence

from reqkit.report.charts.canvas import FAINT, GREY, INK, Sheet
from reqkit.report.charts.lettering import cut, width
from reqkit.report.charts.rows import SIZE, SMALL
from reqkit.report.charts.spreading import spread
from reqkit.values.record import record

SECOND, OTHERS = "#4f86b0", "#9aa7b1"
GAP = 13.0
_SIDE = 8.0
"""From the end of the plot to a name."""


@record
class Stroke:
    """How the line of the vendor at a rank is drawn and lettered."""

    colour: str
    thick: float
    dash: tuple[float, ...]
    lettering: str
    size: float
    bold: bool


def stroke(index: int) -> Stroke:
    """Of the first, of the second, and of all others."""
    if index == 0:
        return Stroke(INK, 2.4, (), INK, SIZE, True)
    if index == 1:
        return Stroke(SECOND, 2.0, (6, 2), SECOND, SIZE, False)
    return Stroke(OTHERS, 1.1, (), GREY, SMALL, False)


def room_under(names: int, whole: float, full: float) -> float:
    """How much room under the axis the names take where the sheet is narrow."""
    return names * GAP + 12 if whole < full else 0


def name_ends(sheet: Sheet, ends: Sequence[tuple[float, float]], names: Sequence[str], figures: Sequence[str]) -> None:
    """Each line's number and name, and a figure where there is one, at its end; with a thin line to it, since names move apart.

    Where the sheet is narrow only the number stands there, and the names under the axis.
    """
    places = spread([y for _, y in ends], GAP if not sheet.narrow else GAP - 2, 4, sheet.plot - 2)
    edge = sheet.domain[0] + (sheet.domain[1] - sheet.domain[0]) * (1 + (_SIDE - 3) / sheet.across)
    sheet.rules(
        ({"x": x, "y": y, "x2": edge, "y2": place} for (x, y), place in zip(ends, places, strict=True)), FAINT, thick=0.5, dash=(1, 2)
    )
    for index, (name, figure, place) in enumerate(zip(names, figures, places, strict=True)):
        line = stroke(index)
        tail = f"\u00a0 {figure}" if figure else ""
        if sheet.narrow:
            sheet.texts(
                [{"x": sheet.across + _SIDE, "y": place, "t": str(index + 1)}], line.lettering, size=line.size, bold=line.bold, beside=True
            )
            room, x, y = sheet.whole, -sheet.left, sheet.plot + 42 + index * GAP
        else:
            room, x, y = sheet.right - _SIDE, sheet.across + _SIDE, place
        text = cut(f"{index + 1}. {name}", room - width(tail, line.size, bold=line.bold), line.size, bold=line.bold)
        sheet.texts([{"x": x, "y": y, "t": text + tail}], line.lettering, size=line.size, bold=line.bold, beside=True)
