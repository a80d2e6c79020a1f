"""What a sheet of the workbook is before it is written: plain data, ready to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from reqkit.match.verdict import State
from reqkit.values.record import record


class Kind(StrEnum):
    """What the cells of a column hold, and so how they are shown. Days are whole, a part of a day being a day on the calendar."""

    TEXT = "text"
    STRONG = "strong"
    CODE = "code"
    WHOLE = "whole"
    SHARE = "share"
    SHARE_FINE = "share_fine"
    SCORE = "score"
    WORTH = "worth"
    MONEY = "money"
    DATE = "date"


@record
class Sign:
    """A verdict: its glyph and word, in the colour of its state."""

    text: str
    state: State


Value = str | int | float | Fraction | date | Sign | None
"""None: not stated, which is said in words; an empty text leaves the cell empty."""


@record
class Column:
    """A column: its heading, its width in characters and what it holds."""

    title: str
    width: float
    kind: Kind = Kind.TEXT


@record
class Formula:
    """A cell worked out by the spreadsheet. `text` names its rows as `{first}` and `{last}`, its column as `{column}`; `value` is the
    result now."""

    text: str
    value: Fraction


@record
class Block:
    """A table: under `heading`, where it has one; `name` is the defined name of its cells, heads included. `totals` is a last row, by the
    number of the column."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]]
    name: str
    heading: str = ""
    totals: Mapping[int, Formula | str] = field(default_factory=dict)


@record
class Page:
    """A sheet. `headline` is said before the `lead`, and louder. `frozen` is how many columns of its first table stay in sight; only a
    sheet of one table can be filtered."""

    name: str
    title: str
    lead: tuple[str, ...]
    blocks: tuple[Block, ...]
    frozen: int = 0
    headline: str = ""
