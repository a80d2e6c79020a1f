"""What every section is put together from: glyphs, tables, points. Everything here is ready to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Literal

from reqkit.report.chart_address import address
from reqkit.report.marks import Mark
from reqkit.values.money import decimal_string
from reqkit.values.record import record

UNKNOWN = "?"
"""The value of a cell whose figure is not known: it is sorted last either way."""


def machine(value: Fraction | int | None) -> str:
    """A figure as a browser reads it."""
    return UNKNOWN if value is None else decimal_string(Fraction(value), 9)


Edition = Literal["screen", "paper"]
"""The same report for a browser and for the page. On paper only what decides is told at length, and glyphs are images with alternative
text; on screen they are references to one drawing."""


@record
class Glyph:
    """A glyph and what it says in words."""

    mark: Mark
    label: str


@record
class Bar:
    """A bar of three stretches that end at `today`, `after` and `high`, in per cent of the whole, and the same in words."""

    today: str
    after: str
    high: str
    label: str


@record
class Cell:
    """A cell of a table. `kind` says how it looks (`number`, `heat`, …); `note` stands small under the text.

    `label` says in words what a cell of few signs means; `columns` is how many it stretches over; `value` is what a browser sorts it by,
    a number or a date as `machine` writes it (empty: the text).
    """

    text: str = ""
    glyph: Glyph | None = None
    note: str = ""
    kind: str = ""
    bar: Bar | None = None
    extra: Glyph | None = None
    label: str = ""
    columns: int = 1
    value: str = ""


@record
class Column:
    """A column: its heading, its width as CSS, how its heading looks (`number`, `turned`), and the id of the vendor it is about."""

    title: str
    width: str = ""
    kind: str = ""
    vendor: str = ""


@record
class Span:
    """A heading over several columns; without a title over columns that have none."""

    title: str
    columns: int


@record
class Picture:
    """What is drawn in place of cells: its address, and the same in words."""

    address: str
    label: str


@record
class Row:
    """A row; the cell at `head` says what it is about. A row of kind `heading` has one cell, which titles the rows under it.

    `picture` is for paper and stands there for the cells under the strip of the table; `item` is the id of the thing asked that the row is
    about, by which a browser filters.
    """

    cells: tuple[Cell, ...]
    head: int = 0
    kind: str = ""
    picture: Picture | None = None
    item: str = ""


@record
class Strip:
    """Columns of signs that are one on paper: from which column on, their headings, how wide each is in CSS pixels, what is behind them.

    Where the headings are not `turned`, each has a column of its own.
    """

    first: int
    heads: tuple[str, ...]
    pitch: int
    ground: str
    turned: bool

    @property
    def width(self) -> int:
        return self.pitch * len(self.heads)


@record
class Table:
    """A table with its caption; `spans`, where given, are headings over the columns, `strip` columns that are drawn as one on paper.

    `rise` is how high the headings stand that are turned, as CSS.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    kind: str = ""
    spans: tuple[Span, ...] = ()
    strip: Strip | None = None
    rise: str = ""


@record
class Point:
    """One item of a short list: what it is about, what there is to say, and a figure where it has one."""

    lead: str
    text: str
    figure: str = ""


@record
class Points:
    """A short list under a heading; `empty` is said where there is nothing to list."""

    heading: str
    items: tuple[Point, ...]
    empty: str


@record
class Legend:
    """What the glyphs and signs near it mean."""

    title: str
    glyphs: tuple[Glyph, ...]
    notes: tuple[str, ...] = ()


@record
class Chart:
    """A chart under the sentence that says what to see in it; `alt` tells its figures in words.

    `spec` is its Vega-Lite specification; `width` and `height` are millimetres on paper; `narrow` is the specification for a small screen.
    """

    name: str
    title: str
    alt: str
    spec: Mapping[str, object]
    width: float
    height: float
    narrow: Mapping[str, object]

    @property
    def address(self) -> str:
        return address(self.spec)

    @property
    def narrow_address(self) -> str:
        return address(self.narrow)


@record
class Block:
    """A part of a section: the sentence that a reader should take from it, and what shows it. Without a heading it goes with what is above.

    A chart brings its own sentence. `points` are a short list, set closer where it is `dense`; `notes` small print.
    """

    heading: str = ""
    sentence: str = ""
    chart: Chart | None = None
    table: Table | None = None
    points: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()
    dense: bool = False


@record
class Blocks:
    """A section that is nothing but its parts."""

    blocks: tuple[Block, ...]


def charts_in(part: object) -> Iterator[Chart]:
    """Every chart of a report or of a part of one, in its order."""
    if isinstance(part, Chart):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from charts_in(each)
    elif is_dataclass(part) and not isinstance(part, Table):
        for field in fields(part):
            yield from charts_in(getattr(part, field.name))
