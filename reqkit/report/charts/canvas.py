"""The sheet a chart is drawn on: its sizes, its colours, and the layers that charts are put together from.

Lengths are CSS pixels. A plot has its own scale across; down it is in pixels, so that rows, labels and legends stand exactly where they
are meant to. Every text is data of a text mark: none is ever part of an expression.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from reqkit.report.charts.lettering import width as width_of
from reqkit.values.text import Language

INK, MID, PALE, WARM = "#1d4f73", "#7faacd", "#dfe5e9", "#a6321b"
TEXT, GREY, FAINT, RULE, WHITE = "#1b1f23", "#4d5963", "#76828c", "#cdd4d9", "#ffffff"
PER_MM = 96 / 25.4
FULL = 672
"""The width of a chart: that of the page's text, 178 mm."""
SIZE, SMALL = 11.0, 10.0
"""Type, 8¼ and 7½ points."""
LINE = 12.5
"""From one line of a label to the next."""

Layer = dict[str, Any]
Datum = Mapping[str, object]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart being put together. `domain` is what the plot spans across, in the chart's own unit; `left`, `right`, `top` and `bottom` are
    the margins around the plot, `plot` its height."""

    language: Language
    domain: tuple[float, float]
    plot: float
    left: float
    right: float
    top: float
    bottom: float
    shapes: dict[str, Layer] = field(default_factory=dict)
    letters: dict[str, Layer] = field(default_factory=dict)

    @property
    def across(self) -> float:
        return FULL - self.left - self.right

    @property
    def height(self) -> float:
        return self.top + self.plot + self.bottom

    def at(self, value: float) -> float:
        """How many pixels from the left edge of the plot a value stands."""
        low, high = self.domain
        return (value - low) / (high - low) * self.across

    def spec(self) -> dict[str, Any]:
        """The Vega-Lite specification."""
        return {
            "usermeta": {"language": self.language},
            "width": round(self.across, 2),
            "height": round(self.plot, 2),
            "padding": {"left": self.left, "right": self.right, "top": self.top, "bottom": self.bottom},
            "autosize": {"type": "none"},
            "background": None,
            "config": _CONFIG,
            "layer": [*self.shapes.values(), *self.letters.values()],
        }

    # --- layers

    def bars(self, values: Iterable[Datum], colour: str, height: float, *, outline: str | None = None) -> None:
        """From `x` to `x2`, in the plot's unit, around `y`."""
        mark = {"type": "rect", "color": colour, "height": height, **({"stroke": outline, "strokeWidth": 0.6} if outline else {})}
        self._layer(mark, values, x=self._x(), x2={"field": "x2"}, y=self._y())

    def rules(self, values: Iterable[Datum], colour: str, *, thick: float = 1, dash: Sequence[float] = ()) -> None:
        """From (`x`, `y`) to (`x2`, `y2`)."""
        mark = {"type": "rule", "color": colour, "strokeWidth": thick, **({"strokeDash": list(dash)} if dash else {})}
        self._layer(mark, values, x=self._x(), x2={"field": "x2"}, y=self._y(), y2={"field": "y2"})

    def line(self, values: Iterable[Datum], colour: str, *, thick: float = 1.2, dash: Sequence[float] = (), steps: bool = False) -> None:
        mark = {"type": "line", "color": colour, "strokeWidth": thick, "order": None}
        mark |= {"interpolate": "step-after"} if steps else {}
        mark |= {"strokeDash": list(dash)} if dash else {}
        self._layer(mark, values, x=self._x(), y=self._y(), order={"field": "x", "type": "quantitative"})

    def points(self, values: Iterable[Datum], colour: str, *, shape: str = "circle", area: float = 40, fill: str | None = None) -> None:
        mark = {"type": "point", "shape": shape, "size": area, "stroke": colour, "strokeWidth": 1.3, "fill": fill or colour, "opacity": 1}
        self._layer(mark, values, x=self._x(), y=self._y())

    def texts(
        self,
        values: Iterable[Datum],
        colour: str = TEXT,
        *,
        align: str = "left",
        size: float = SIZE,
        bold: bool = False,
        dx: float = 0,
        beside: bool = False,
    ) -> None:
        """`t` at (`x`, `y`), a string or a list of lines; around `y` as a whole. `beside`: `x` is in pixels from the plot's left edge."""
        mark = {"type": "text", "align": align, "baseline": "middle", "fontSize": size, "color": colour, "dx": dx, "lineHeight": LINE}
        mark |= {"fontWeight": "bold"} if bold else {}
        placed = [{**datum, "y": _first_line(datum)} for datum in values]
        x = self._pixels() if beside else self._x()
        self._layer(mark, placed, x=x, y=self._y(), text={"field": "t"})

    def baseline(self, at: float = 0) -> None:
        """A line down the plot where bars start; over them, so that it is whole."""
        self.rules([{"x": at, "x2": at, "y": 0, "y2": self.plot}], FAINT)

    def ticks(self, ticks: Sequence[tuple[float, str]], title: str, under: Sequence[tuple[float, str]] = ()) -> None:
        """Grid lines with their labels under the plot, labels `under` some of these, and then what the axis shows with its unit."""
        self.rules(({"x": at, "x2": at, "y": 0, "y2": self.plot} for at, _ in ticks), PALE)
        self.texts(({"x": at, "y": self.plot + 9, "t": label} for at, label in ticks), GREY, align="center", size=SMALL)
        self.texts(({"x": at, "y": self.plot + 21, "t": label} for at, label in under), GREY, align="center", size=SMALL)
        low = self.plot + (35 if under else 23)
        self.texts([{"x": self.across, "y": low, "t": title}], GREY, align="right", size=SMALL, beside=True)

    def levels(self, levels: Sequence[tuple[float, str]], title: str) -> None:
        """Grid lines across with their labels left of the plot, each at its `y`; what they show stands over the plot's left edge."""
        self.rules(({"x": self.domain[0], "x2": self.domain[1], "y": y, "y2": y} for y, _ in levels), PALE)
        self.texts(({"x": -7, "y": y, "t": label} for y, label in levels), GREY, align="right", size=SMALL, beside=True)
        self.texts([{"x": -self.left, "y": -12, "t": title}], GREY, size=SMALL, beside=True)

    def limits(self, marks: Sequence[tuple[float, str, bool]]) -> None:
        """Limits across the plot, each with its label above it: a target is dashed, a ceiling (True) is a full line of another colour."""
        level = -8.0
        for at, label, hard in sorted(marks):
            self.rules(
                [{"x": at, "x2": at, "y": level + 7, "y2": self.plot}], WARM if hard else INK, thick=1.4, dash=() if hard else (4, 2)
            )
            half = width_of(label, SMALL) / 2
            x = min(max(self.at(at), half - self.left), self.across + self.right - half)
            self.texts([{"x": x, "y": level, "t": label}], WARM if hard else INK, align="center", size=SMALL, beside=True)
            level -= 12

    def key(self, items: Sequence[tuple[str, str]], y: float, *, left: float | None = None) -> None:
        """What the signs mean, in a row: pairs of a swatch and its label. A swatch is a colour, or `range` for a line with ends."""
        x = -self.left if left is None else left
        for swatch, label in items:
            if swatch == "range":
                self._pixel_rules([(x, y, x + 14, y), (x, y - 3, x, y + 3), (x + 14, y - 3, x + 14, y + 3)], TEXT, 1.2)
            elif swatch.startswith("rule:"):
                self._pixel_rules([(x, y, x + 14, y)], swatch.removeprefix("rule:"), 1.4, (4, 2))
            elif swatch.startswith("diamond:"):
                mark = {
                    "type": "point",
                    "shape": "diamond",
                    "size": 80,
                    "stroke": swatch.removeprefix("diamond:"),
                    "fill": WHITE,
                    "opacity": 1,
                }
                self._layer(mark, [{"x": x + 8, "y": y}], x=self._pixels(), y=self._y())
            elif swatch.startswith("line:"):
                self._pixel_rules([(x, y, x + 14, y)], swatch.removeprefix("line:"), 2)
            else:
                mark = {"type": "rect", "color": swatch, "stroke": FAINT, "strokeWidth": 0.5}
                box = {"x": x, "x2": x + 14, "y": y - 4, "y2": y + 4}
                self._layer(mark, [box], x=self._pixels(), x2={"field": "x2"}, y=self._y(), y2={"field": "y2"})
            self.texts([{"x": x + 18, "y": y, "t": label}], GREY, size=SMALL, beside=True)
            x += 18 + width_of(label, SMALL) + 14

    def _pixel_rules(
        self, places: Iterable[tuple[float, float, float, float]], colour: str, thick: float, dash: Sequence[float] = ()
    ) -> None:
        mark = {"type": "rule", "color": colour, "strokeWidth": thick, **({"strokeDash": list(dash)} if dash else {})}
        values = [{"x": x, "y": y, "x2": x2, "y2": y2} for x, y, x2, y2 in places]
        self._layer(mark, values, x=self._pixels(), x2={"field": "x2"}, y=self._y(), y2={"field": "y2"})

    def _layer(self, mark: Layer, values: Iterable[Datum], **encoding: object) -> None:
        """What is drawn alike is one layer, since every layer costs as much again; text lies over everything else."""
        data = [dict(value) for value in values]
        if not data:
            return
        layers = self.letters if mark["type"] == "text" else self.shapes
        alike = f"{mark} {encoding}" if mark["type"] != "line" else str(len(layers))
        layers.setdefault(alike, {"data": {"values": []}, "mark": mark, "encoding": encoding})["data"]["values"].extend(data)

    def _x(self) -> Layer:
        return {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": list(self.domain), "nice": False, "zero": False}}

    def _pixels(self) -> Layer:
        return {"field": "x", "type": "quantitative", "axis": None, "scale": None}

    def _y(self) -> Layer:
        return {"field": "y", "type": "quantitative", "axis": None, "scale": None}


def stacked(lines: Mapping[Row, int], one: float = 21, two: float = 29) -> tuple[dict[Row, float], float]:
    """The middle of each row and the height of all, by how many lines each has."""
    middles, top = {}, 0.0
    for row, count in lines.items():
        height = one if count <= 1 else two
        middles[row] = top + height / 2
        top += height
    return middles, top


def _first_line(datum: Datum) -> float:
    y, text = datum["y"], datum["t"]
    assert isinstance(y, int | float)
    return y - (len(text) - 1) * LINE / 2 if isinstance(text, list) else y


_CONFIG: Mapping[str, Any] = {"view": {"stroke": None}, "aria": False, "font": "sans-serif"}
"""The engine measures every text, ten times as long in any other face; nothing here depends on it, and the picture has its own face."""
