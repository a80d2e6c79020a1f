"""What all sheets of the workbook have in common: hidden keys, a heading, input cells, protection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from reqkit.forms.fields import Field
from reqkit.forms.filled import FORMAT
from reqkit.forms.model import Form, Section
from reqkit.forms.xlsx_words import SHEETS
from reqkit.locale.message import Message
from reqkit.values.record import record
from reqkit.values.text import Language

KEY_ROW, FIELD_ROW, TITLE_ROW, INTRO_ROW, HEAD_ROW, FIRST_ROW = 0, 1, 2, 3, 4, 5
SHEET_MARK, NO_ROW = "reqkit", "#"
CELL_LIMIT = 32_000
MANY_ROWS = 150
"""A sheet with more rows is not protected: programs refuse to fold groups in one that is. Its cells are locked by a check instead."""


@record(slots=False)
class Marks:
    """What an annotated copy shows beside the form: what the vendor wrote, which cells are at fault and why, and the list of remarks."""

    written: Mapping[tuple[Section, str, Field], str] = field(default_factory=dict)
    faults: Mapping[tuple[Section, str, Field], str] = field(default_factory=dict)
    remarks: tuple[tuple[str, ...], ...] = ()
    new_rows: Mapping[Section, tuple[str, ...]] = field(default_factory=dict)


@record(slots=False)
class Book:
    """A workbook in the making."""

    workbook: Any
    formats: Mapping[str, Any]
    form: Form
    marks: Marks

    @property
    def language(self) -> Language:
        return self.form.language

    def add(self, section: Section) -> Any:
        sheet = self.workbook.add_worksheet(SHEETS[section].in_language(self.language))
        # Looking for forty functions of later versions in each formula is half of the writer's time; these formulas have none.
        sheet._prepare_formula = _as_written
        return sheet

    def input(self, sheet: Any, line: int, column: int, section: Section, key: str, name: Field, value: str, style: str) -> None:
        """A cell to be filled in, as it is known, or as the vendor wrote it."""
        place = (section, key, name)
        text = self.marks.written.get(place, value)[:CELL_LIMIT]
        fault = self.marks.faults.get(place)
        chosen = self.formats["bad" if fault else style]
        if text:
            sheet.write_string(line, column, text, chosen)
        else:
            sheet.write_blank(line, column, None, chosen)
        if fault:
            sheet.write_comment(line, column, fault[:2000], {"author": "", "x_scale": 2, "y_scale": 1.2})

    def finish(self, sheet: Any, columns: int, last: int, *, protect: bool = True) -> None:
        """Protection without a password, so that a slip does no harm and nobody is locked out; print on landscape pages."""
        sheet.hide_gridlines(2)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 50}"})
        if protect:
            allowed = {"format_columns": True, "format_rows": True, "format_cells": True, "sort": True, "autofilter": True}
            sheet.protect("", allowed)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEAD_ROW)
        sheet.set_footer("&L&8&A&R&8&P / &N")
        del columns


def _as_written(formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG001 - the writer's signature
    return formula.removeprefix("=")


def mark_rows(book: Book, sheet: Any, section: Section, fields: Mapping[int, str]) -> None:
    """The two hidden rows and the hidden column that say what everything is."""
    form, hidden = book.form, book.formats["hidden"]
    values = (SHEET_MARK, FORMAT, section.value, form.id, form.brief.name, form.vendor, form.language, form.brief.fingerprint)
    for column, value in enumerate(values):
        sheet.write_string(KEY_ROW, column, value, hidden)
    for column, name in {0: "#key", 1: "#seen", **fields}.items():
        sheet.write_string(FIELD_ROW, column, name, hidden)
    for line in (TITLE_ROW, INTRO_ROW, HEAD_ROW):
        sheet.write_string(line, 0, NO_ROW, hidden)
    sheet.set_row(KEY_ROW, None, None, {"hidden": True})
    sheet.set_row(FIELD_ROW, None, None, {"hidden": True})
    sheet.set_column(0, 1, 4, None, {"hidden": True})


def heading(book: Book, sheet: Any, title: Message, intro: Message, **arguments: object) -> None:
    first = 2 if title in SHEETS.values() else 0
    sheet.write_string(TITLE_ROW, first, title.in_language(book.language), book.formats["title"])
    sheet.write_string(INTRO_ROW, first, intro.fill(book.language, arguments), book.formats["subtitle"])
    sheet.set_row(TITLE_ROW, 26)
    sheet.set_row(INTRO_ROW, 18)
