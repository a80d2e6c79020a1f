"""The sheet a chart is drawn on: its sizes, its colours, and the layers that charts are put together from.

Lengths are CSS pixels. A plot has its own scale across; down it is in pixels, so that rows, labels and legends stand exactly where they
are meant to. Every text is data of a text mark: none is ever part of an expression. Each chart is drawn twice: as wide as a page, and
narrow, for a telephone, with the names over their bars instead of beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any, Literal

from reqkit.report.charts.lettering import width as width_of
from reqkit.report.charts.rows import LINE, SIZE, SMALL, Row, Rows
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

INK, MID, PALE, WARM = "#1d4f73", "#7faacd", "#dfe5e9", "#a6321b"
TEXT, GREY, FAINT, OUTLINE, WHITE = "#1b1f23", "#4d5963", "#76828c", "#9fb0bc", "#ffffff"
PER_MM = 96 / 25.4
FULL = 672
"""The width of a chart: that of the page's text, 178 mm."""
NARROW = 336
KEY_ROW, _KEY_GAP = 14.0, 14.0

Layer = dict[str, Any]
Datum = Mapping[str, object]


@record
class Sign:
    """A sign in a chart's key and what it means: a `box` of a colour, a `line`, a `range` with its ends, a `diamond`."""

    label: str
    colour: str = TEXT
    kind: Literal["box", "line", "range", "diamond"] = "box"

    @property
    def width(self) -> float:
        return 18 + width_of(self.label, SMALL)


@record
class Sheet:
    """A chart being put together, `whole` pixels wide. `domain` is what the plot spans across, in the chart's own unit; `left`, `right`,
    `top` and `bottom` are the margins around the plot, `plot` its height."""

    language: Language
    domain: tuple[float, float]
    plot: float
    left: float
    right: float
    top: float
    bottom: float
    whole: float = FULL
    shapes: dict[str, Layer] = field(default_factory=dict)
    letters: dict[str, Layer] = field(default_factory=dict)
    cleared: list[Datum] = field(default_factory=list)

    @property
    def across(self) -> float:
        return self.whole - self.left - self.right

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
            "layer": [*self.shapes.values(), *self._cleared(), *self.letters.values()],
        }

    @property
    def narrow(self) -> bool:
        return self.whole < FULL

    # --- rows with names

    def names(self, rows: Rows[Row], *, bold: Container[Row] = ()) -> None:
        """Left of the bars, or over them where the sheet is narrow."""
        for heavy in (False, True):
            values = [
                {"x": -self.left + rows.indent, "y": y, "t": lines} for row, (y, lines) in rows.labels.items() if (row in bold) is heavy
            ]
            self.texts(values, beside=True, bold=heavy, clear=self.narrow)

    def asides(
        self,
        rows: Rows[Row],
        texts: Mapping[Row, str],
        colour: str = TEXT,
        *,
        size: float = SMALL,
        bold: bool = False,
        dx: float = 0,
        line: int = 0,
    ) -> None:
        """Right of the bars, or at the right end of a `line` of the names where the sheet is narrow; `dx` pixels further right."""
        if self.narrow:
            edge = self.across + self.right + dx
            values = [{"x": edge, "y": rows.line(row, line), "t": text} for row, text in texts.items()]
            self.texts(values, colour, align="right", size=size, bold=bold, beside=True, clear=True)
        else:
            values = [{"x": self.across + 10 + dx, "y": rows.middles[row], "t": text} for row, text in texts.items()]
            self.texts(values, colour, size=size, bold=bold, beside=True)

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
        clear: bool = False,
    ) -> None:
        """`t` at (`x`, `y`), a string or a list of lines; around `y` as a whole. `beside`: `x` is in pixels from the plot's left edge.

        `clear` (of such texts): what lies under the text is hidden.
        """
        mark = {"type": "text", "align": align, "baseline": "middle", "fontSize": size, "color": colour, "dx": dx, "lineHeight": LINE}
        mark |= {"fontWeight": "bold"} if bold else {}
        placed = [{**datum, "y": _first_line(datum)} for datum in values]
        if clear:
            self.cleared.extend(box for datum in placed for box in _boxes(datum, size, bold, align))
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

    def levels(self, levels: Sequence[tuple[float, str]], title: str, above: float = 12) -> None:
        """Grid lines across with their labels left of the plot, each at its `y`; what they show stands `above` the plot's left edge."""
        self.rules(({"x": self.domain[0], "x2": self.domain[1], "y": y, "y2": y} for y, _ in levels), PALE)
        self.texts(({"x": -7, "y": y, "t": label} for y, label in levels), GREY, align="right", size=SMALL, beside=True)
        self.texts([{"x": -self.left, "y": -above, "t": title}], GREY, size=SMALL, beside=True)

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

    def key(self, signs: Sequence[Sign]) -> None:
        """What the signs mean, over everything else, in as many rows as it takes."""
        for index, row in enumerate(_in_rows(signs, self.whole)):
            x, y = -self.left, 10 + index * KEY_ROW - self.top
            for sign in row:
                self._sign(sign, x, y)
                self.texts([{"x": x + 18, "y": y, "t": sign.label}], GREY, size=SMALL, beside=True)
                x += sign.width + _KEY_GAP

    def _sign(self, sign: Sign, x: float, y: float) -> None:
        if sign.kind == "range":
            self._pixel_rules([(x, y, x + 14, y), (x, y - 3, x, y + 3), (x + 14, y - 3, x + 14, y + 3)], sign.colour, 1.2)
        elif sign.kind == "line":
            self._pixel_rules([(x, y, x + 14, y)], sign.colour, 2)
        elif sign.kind == "diamond":
            mark = {"type": "point", "shape": "diamond", "size": 80, "stroke": sign.colour, "fill": WHITE, "opacity": 1}
            self._layer(mark, [{"x": x + 8, "y": y}], x=self._pixels(), y=self._y())
        else:
            mark = {"type": "rect", "color": sign.colour, "stroke": FAINT, "strokeWidth": 0.5}
            box = {"x": x, "x2": x + 14, "y": y - 4, "y2": y + 4}
            self._layer(mark, [box], x=self._pixels(), x2={"field": "x2"}, y=self._y(), y2={"field": "y2"})

    def _pixel_rules(self, places: Iterable[tuple[float, float, float, float]], colour: str, thick: float) -> None:
        mark = {"type": "rule", "color": colour, "strokeWidth": thick}
        values = [{"x": x, "y": y, "x2": x2, "y2": y2} for x, y, x2, y2 in places]
        self._layer(mark, values, x=self._pixels(), x2={"field": "x2"}, y=self._y(), y2={"field": "y2"})

    def _cleared(self) -> Iterable[Layer]:
        """White under the texts that stand over what else is drawn."""
        if self.cleared:
            encoding = {"x": self._pixels(), "x2": {"field": "x2"}, "y": self._y(), "y2": {"field": "y2"}}
            yield {"data": {"values": self.cleared}, "mark": {"type": "rect", "color": WHITE}, "encoding": encoding}

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


def key_height(signs: Sequence[Sign], whole: float) -> float:
    """How much room over the plot a key takes."""
    return len(_in_rows(signs, whole)) * KEY_ROW


def _in_rows(signs: Sequence[Sign], whole: float) -> list[list[Sign]]:
    rows: list[list[Sign]] = []
    x = 0.0
    for sign in signs:
        if not rows or x + sign.width > whole:
            rows.append([])
            x = 0.0
        rows[-1].append(sign)
        x += sign.width + _KEY_GAP
    return rows


def drawn(name: str, title: str, alt: str, draw: Callable[[float], Sheet]) -> Chart:
    """A chart in both widths."""
    wide = draw(FULL)
    return Chart(name, title, alt, wide.spec(), FULL / PER_MM, wide.height / PER_MM, draw(NARROW).spec())


def _first_line(datum: Datum) -> float:
    y, text = datum["y"], datum["t"]
    assert isinstance(y, int | float)
    return y - (len(text) - 1) * LINE / 2 if isinstance(text, list) else y


def _boxes(datum: Datum, size: float, bold: bool, align: str) -> Iterable[Datum]:
    """What each line of a text covers."""
    x, y, text = datum["x"], datum["y"], datum["t"]
    assert isinstance(x, int | float)
    assert isinstance(y, int | float)
    for number, line in enumerate(text if isinstance(text, list) else [text]):
        long, middle = width_of(line, size, bold=bold), y + number * LINE
        left = x - long if align == "right" else x
        yield {"x": left - 2, "x2": left + long + 2, "y": middle - LINE / 2, "y2": middle + LINE / 2}


_CONFIG: Mapping[str, Any] = {"view": {"stroke": None}, "aria": False, "font": "sans-serif"}
"""The engine measures every text, ten times as long in any other face; nothing here depends on it, and the picture has its own face."""
