"""Where the rows of a chart stand: the names beside their bars, or over them where the sheet is narrow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from reqkit.report.charts.lettering import wrapped
from reqkit.values.record import record

SIZE, SMALL = 11.0, 10.0
"""Type, 8¼ and 7½ points."""
LINE = 12.5
"""From one line of a label to the next."""
_BAR = 16.0
_APART = 9.0

Row = TypeVar("Row")


@record
class Rows(Generic[Row]):
    """The middle of each row's bar, the middle and the lines of its name, how far the names are set in, and the height of all."""

    middles: Mapping[Row, float]
    labels: Mapping[Row, tuple[float, list[str]]]
    indent: float
    plot: float

    def line(self, row: Row, number: int = 0) -> float:
        """The middle of a line of a name, or of one that would follow it."""
        middle, lines = self.labels[row]
        return middle + (number - (len(lines) - 1) / 2) * LINE


def beside(names: Mapping[Row, str], room: float, *, one: float = 21, two: float = 29, indent: float = 0) -> Rows[Row]:
    """Names on one line or two left of the bars, in so much room; rows are `one` or `two` high."""
    middles, labels, top = {}, {}, 0.0
    for row, name in names.items():
        lines = wrapped(name, room - indent - 8, SIZE, 2)
        height = one if len(lines) == 1 else two
        middles[row] = top + height / 2
        labels[row] = (middles[row], lines)
        top += height
    return Rows(middles, labels, indent, top)


def over(names: Mapping[Row, str], room: float, *, least: int = 1, indent: float = 0) -> Rows[Row]:
    """Names on one line or two over the bars, with room for `least` lines."""
    middles, labels, top = {}, {}, 0.0
    for row, name in names.items():
        lines = wrapped(name, room - indent, SIZE, 2)
        height = max(least, len(lines)) * LINE
        labels[row] = (top + len(lines) * LINE / 2, lines)
        middles[row] = top + height + _BAR / 2
        top += height + _BAR + _APART
    return Rows(middles, labels, indent, top)
