"""Sheets as a file. What people wrote goes in as text, never as a formula; no clock goes in, so the same report is the same bytes."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from reqkit.decide.figures import PLACES
from reqkit.locale import workbook as say
from reqkit.locale.message import Message
from reqkit.report.workbook.model import Block, Column, Formula, Kind, Page, Sign, Value
from reqkit.report.workbook.styles import of_figure, styles
from reqkit.values.money import decimal_string
from reqkit.values.text import Language

MOST_ROWS = 1_000_000
"""Of a table; a sheet holds 1,048,576."""
LONGEST = 32_000
"""Characters of a cell, counted as Excel does (in UTF-16); it takes 32,767."""
EPOCH = datetime(2026, 1, 1)
_UNWRITABLE = re.compile("[\u0000-\u0008\u000b-\u001f\u00ad\ufffe\uffff]|[\ud800-\udfff]")
_BORDERED = 1000
"""In longer tables empty cells have no border: they take a fifth of the time of the workbook."""
_LIKE_FORMULAS = ("=", "+", "-", "@")
_A4, _LINE, _TALLEST = 9, 13.5, 8


def write(pages: Sequence[Page], language: Language, currency: str, properties: Mapping[str, str]) -> bytes:
    """The workbook; the first sheet is open."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(stream, options)
    writer = _Writer(workbook, language, styles(language, currency))
    for page in pages:
        writer.write(page)
    workbook.set_properties({"comments": "", "created": EPOCH, **properties})
    workbook.close()
    return stream.getvalue()


def written(text: str) -> str:
    """A text as a cell takes it: without what XML cannot hold, and cut with an ellipsis where it is too long."""
    clean = _UNWRITABLE.sub("", text)
    if len(clean) <= LONGEST // 2 or len(clean.encode("utf-16-le")) <= 2 * LONGEST:
        return clean
    return clean.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", errors="ignore") + "…"


def figure(value: Fraction | float, kind: Kind) -> float | int:
    """A number as it is stored: shares to as many places as in JSON, money to the minor unit, days rounded up."""
    if isinstance(value, float):
        places = 2 if kind is Kind.MONEY else PLACES
        return math.ceil(value) if kind is Kind.WHOLE else round(100 * value if kind is Kind.SCORE else value, places)
    if kind is Kind.WHOLE:
        return Fraction(value).__ceil__()
    if kind is Kind.SCORE:
        return round(float(value * 100), PLACES - 2)
    return float(decimal_string(Fraction(value))) if kind is Kind.MONEY else round(float(value), PLACES)


class _Writer:
    """Writes sheet after sheet into a workbook."""

    def __init__(self, workbook: Any, language: Language, looks: Mapping[str, Mapping[str, Any]]) -> None:
        self.workbook, self.language = workbook, language
        self.formats = {name: workbook.add_format(look) for name, look in looks.items()}
        self.quoted = {name: workbook.add_format({**look, "quote_prefix": True}) for name, look in looks.items()}

    def write(self, page: Page) -> None:
        sheet = self.workbook.add_worksheet(page.name)
        sheet.hide_gridlines(2)
        widths = _widths(page)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.set_row(0, 26)
        self._text(sheet, 0, 0, page.title, "title")
        line = self._lead(sheet, page, widths) + 1
        for block in page.blocks:
            first = line + 1 if block.heading else line
            end = self._block(sheet, block, line)
            if len(page.blocks) == 1:
                sheet.repeat_rows(first)
                sheet.freeze_panes(first + 1, page.frozen)
                sheet.autofilter(first, 0, first + min(len(block.rows), MOST_ROWS), len(block.columns) - 1)
            line = end + 2
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{line}"})
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&8&A&R&8&P / &N")

    def _lead(self, sheet: Any, page: Page, widths: Sequence[float]) -> int:
        """The sentences over the tables, each across the columns that a screen shows. Returns the next line."""
        room, last = 0.0, 0
        for place, width in enumerate(widths):
            if room + width > 150 and place:
                break
            room, last = room + width, place
        cut = [(len(block.rows), block) for block in page.blocks if len(block.rows) > MOST_ROWS]
        notes = [self._say(say.CUT, shown=MOST_ROWS, total=total) for total, _ in cut]
        line = 1
        said = [(page.headline, "headline", 1.35)] if page.headline else []
        said += [(text, "lead", 1.0) for text in (*page.lead, *notes)]
        for text, look, size in said:
            if last:
                sheet.merge_range(line, 0, line, last, "", self.formats[look])
            self._text(sheet, line, 0, text, look)
            sheet.set_row(line, size * _LINE * (1 + int(len(text) * size // max(20.0, room * 1.02))) + 2)
            line += 1
        return line

    def _text(self, sheet: Any, line: int, place: int, text: str, look: str) -> None:
        """What would be a formula if somebody typed it is marked as text, so that it does not become one when the cell is edited."""
        formats = self.quoted if text.lstrip()[:1] in _LIKE_FORMULAS else self.formats
        sheet.write_string(line, place, written(text), formats[look])

    def _say(self, message: Message, **arguments: object) -> str:
        return message.fill(self.language, arguments)

    def _block(self, sheet: Any, block: Block, line: int) -> int:
        """Writes a table from a line on and returns its last line."""
        if block.heading:
            self._text(sheet, line, 0, block.heading, "heading")
            sheet.set_row(line, 18)
            line += 1
        head, longest = line, 1
        for place, column in enumerate(block.columns):
            self._text(sheet, line, place, column.title, "head")
            longest = max(longest, -(-len(column.title) // max(1, int(column.width) - 3)))
        sheet.set_row(line, _LINE * min(longest, 5) + 4)
        for row in block.rows[:MOST_ROWS]:
            line += 1
            lines = _lines(block.columns, row)
            if lines > 1:
                sheet.set_row(line, _LINE * lines + 1)
            for place, (column, value) in enumerate(zip(block.columns, row, strict=True)):
                if value != "" or len(block.rows) <= _BORDERED:
                    self._cell(sheet, line, place, column, value)
        self.workbook.define_name(block.name, f"='{sheet.get_name()}'!{_area(head, line, len(block.columns) - 1)}")
        if block.totals:
            self._totals(sheet, block, head + 1, line)
            line += 1
        return line

    def _cell(self, sheet: Any, line: int, place: int, column: Column, value: Value) -> None:
        match value:
            case "":
                sheet.write_blank(line, place, None, self.formats[column.kind])
            case str():
                self._text(sheet, line, place, value, column.kind if column.kind in _WORDS else Kind.TEXT)
            case None:
                sheet.write_string(line, place, say.NOT_STATED.in_language(self.language), self.formats["absent"])
            case Sign(text, state):
                sheet.write_string(line, place, written(text), self.formats[state])
            case date():
                sheet.write_datetime(line, place, datetime(value.year, value.month, value.day), self.formats[column.kind])
            case _:
                sheet.write_number(line, place, figure(value, column.kind), self.formats[of_figure(value, column.kind)])

    def _totals(self, sheet: Any, block: Block, first: int, last: int) -> None:
        from xlsxwriter.utility import xl_col_to_name

        for place, column in enumerate(block.columns):
            value = block.totals.get(place, "")
            if isinstance(value, Formula):
                text = value.text.format(first=first + 1, last=max(first, last) + 1, column=xl_col_to_name(place))
                look = self.formats[f"total {column.kind}"]
                sheet.write_formula(last + 1, place, text, look, figure(value.value, column.kind))
            else:
                self._text(sheet, last + 1, place, value, "total")


def _widths(page: Page) -> list[float]:
    """Of the columns, each as wide as the widest table has it."""
    count = max((len(block.columns) for block in page.blocks), default=1)
    tables = [[column.width for column in block.columns] for block in page.blocks]
    return [max((table[place] for table in tables if place < len(table)), default=12) for place in range(count)]


_WORDS = (Kind.TEXT, Kind.STRONG, Kind.CODE)
_WRAPPED = (Kind.TEXT, Kind.STRONG)


def _lines(columns: Sequence[Column], row: Sequence[Value]) -> int:
    """How many lines the tallest text of a row takes, roughly; programs differ in whether they find it out themselves."""
    most = 1
    for column, value in zip(columns, row, strict=True):
        if isinstance(value, str) and len(value) > column.width and column.kind in _WRAPPED:
            most = max(most, -(-len(value) * (115 if column.kind is Kind.STRONG else 105) // int(column.width * 100)))
    return min(most, _TALLEST)


def _area(first: int, last: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    ends = (xl_rowcol_to_cell(row, place, row_abs=True, col_abs=True) for row, place in ((first, 0), (last, column)))
    return ":".join(ends)
