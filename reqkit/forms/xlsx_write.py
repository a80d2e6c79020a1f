"""The form as a workbook: made anew every time, never by changing somebody's file.

Rows and columns are found again by keys: the first row of each sheet (hidden) names the form, the second (hidden) the fields of its
columns, the first column (hidden) the keys of its rows. All that people may have written goes in as text, never as a formula.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import datetime

import xlsxwriter

from reqkit.forms.fields import LABELS, PROFILE_LABELS, Field
from reqkit.forms.filled import FORMAT
from reqkit.forms.model import Form, FormTable, Section
from reqkit.forms.xlsx_guide import guide_sheet
from reqkit.forms.xlsx_lists import Lists
from reqkit.forms.xlsx_questions import question_sheet
from reqkit.forms.xlsx_sheet import CELL_LIMIT, FIRST_ROW, HEAD_ROW, Book, Marks, heading, mark_rows
from reqkit.forms.xlsx_styles import STYLES, WIDTHS
from reqkit.forms.xlsx_words import FIELD, INTRO, REMARKS, SHEETS, TITLE, YOUR_ANSWER
from reqkit.locale.message import Message

STATE_SHEET = "_reqkit"
MARK = "reqkit-form"
EPOCH = datetime(2026, 1, 1)
"""Workbooks of the same form are the same bytes: no clock goes in."""

_REMARK_HEAD = (Message("Лист", "Sheet"), Message("Клетка", "Cell"), Message("Код", "Id"), Message("Что прочитано", "What was read"),
                Message("Что с этим не так и как исправить", "What is wrong with it, and how to put it right"))  # fmt: skip


def write_workbook(form: Form, marks: Marks | None = None) -> bytes:
    """The workbook; with `marks`, the annotated copy: what the vendor wrote, and what could not be taken of it."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(stream, options)
    formats = {name: workbook.add_format(style) for name, style in STYLES.items()}
    book = Book(workbook, formats, form, marks or Marks())
    lists = Lists(book)
    if book.marks.remarks:
        _remarks_sheet(book)
    guide = workbook.add_worksheet(_name(book, None))
    places: dict[str, tuple[str, int]] = {}
    for section in (Section.ANSWERS, Section.RULES):
        if section is Section.ANSWERS or any(row.section is section for row in form.rows):
            places |= question_sheet(book, lists, section)
    _profile_sheet(book, lists)
    for table in (form.plans, form.works):
        _table_sheet(book, lists, table)
    guide_sheet(book, guide, places)
    lists.write()
    _state_sheet(book)
    (workbook.get_worksheet_by_name(REMARKS.in_language(form.language)) or guide).activate()
    _properties(book)
    workbook.close()
    return stream.getvalue()


def _name(book: Book, section: Section | None) -> str:
    from reqkit.forms.xlsx_words import GUIDE

    return (GUIDE if section is None else SHEETS[section]).in_language(book.language)


def _profile_sheet(book: Book, lists: Lists) -> None:
    """The vendor itself, one field under another."""
    table = book.form.profile
    sheet = book.add(table.section)
    mark_rows(book, sheet, table.section, {2: "#label", 3: "value"})
    heading(book, sheet, SHEETS[table.section], INTRO[table.section])
    for column, (message, width) in enumerate(((FIELD, 44), (YOUR_ANSWER, 48)), start=2):
        sheet.write_string(HEAD_ROW, column, message.in_language(book.language), book.formats["head"])
        sheet.set_column(column, column, width)
    row = table.rows[0]
    for index, name in enumerate(table.fields):
        line = FIRST_ROW + index
        sheet.write_string(line, 0, name.value, book.formats["hidden"])
        label = (PROFILE_LABELS.get(name) or LABELS[name]).in_language(book.language)
        sheet.write_string(line, 2, label, book.formats["label"])
        book.input(sheet, line, 3, table.section, row.key, name, book.form.shown(row, name), "input")
        lists.apply(sheet, name, line, 3, line, 3)
    book.finish(sheet, columns=2, last=FIRST_ROW + len(table.fields))


def _table_sheet(book: Book, lists: Lists, table: FormTable) -> None:
    """Plans or shared work, one a line, with empty lines for more."""
    sheet = book.add(table.section)
    first = 2
    mark_rows(book, sheet, table.section, {first + index: name.value for index, name in enumerate(table.fields)})
    heading(book, sheet, SHEETS[table.section], INTRO[table.section])
    for index, name in enumerate(table.fields):
        sheet.write_string(HEAD_ROW, first + index, LABELS[name].in_language(book.language), book.formats["head"])
        sheet.set_column(first + index, first + index, WIDTHS.get(name.value, 18))
    sheet.set_row(HEAD_ROW, 32)
    extra = book.marks.new_rows.get(table.section, ())
    keys = [row.key for row in table.rows] + [f"+{index}" for index in range(1, max(table.spare, len(extra)) + 1)]
    rows = {row.key: row for row in table.rows}
    for offset, key in enumerate(keys):
        line = FIRST_ROW + offset
        sheet.write_string(line, 0, key, book.formats["hidden"])
        for index, name in enumerate(table.fields):
            value = book.form.shown(rows[key], name) if key in rows else ""
            fixed = key in rows and name is Field.ID
            book.input(sheet, line, first + index, table.section, key, name, value, "id" if fixed else "input")
    last = FIRST_ROW + len(keys) - 1
    for index, name in enumerate(table.fields):
        lists.apply(sheet, name, FIRST_ROW, first + index, last, first + index)
    lists.name_column(table, [rows.get(key) for key in keys], sheet, first, FIRST_ROW)
    book.finish(sheet, columns=first + len(table.fields), last=last)


def _remarks_sheet(book: Book) -> None:
    """The first sheet of an annotated copy: every remark, with a link to its cell."""
    sheet = book.workbook.add_worksheet(REMARKS.in_language(book.language))
    sheet.hide_gridlines(2)
    heading(book, sheet, REMARKS, TITLE, brief=book.form.brief.header.title)
    for column, (message, width) in enumerate(zip(_REMARK_HEAD, (18, 10, 52, 34, 80), strict=True)):
        sheet.write_string(HEAD_ROW, column, message.in_language(book.language), book.formats["head"])
        sheet.set_column(column, column, width)
    for index, remark in enumerate(book.marks.remarks):
        line = HEAD_ROW + 1 + index
        for column, text in enumerate(remark):
            sheet.write_string(line, column, text[:CELL_LIMIT], book.formats["sentence"])
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _state_sheet(book: Book) -> None:
    """What stood in every cell when the form was made, so that only what the vendor changed is read."""
    sheet = book.workbook.add_worksheet(STATE_SHEET)
    sheet.very_hidden()
    form = book.form
    header = {"form": form.id, "brief": form.brief.name, "vendor": form.vendor, "language": form.language,
              "fingerprint": form.brief.fingerprint, "format": FORMAT}  # fmt: skip
    sheet.write_string(0, 0, MARK)
    sheet.write_string(0, 1, json.dumps(header, ensure_ascii=False))
    for index, ((section, key), values) in enumerate(_before(book).items(), start=1):
        sheet.write_string(index, 0, section.value)
        sheet.write_string(index, 1, key)
        for part, chunk in enumerate(_chunks(json.dumps(values, ensure_ascii=False)), start=2):
            sheet.write_string(index, part, chunk)


def _before(book: Book) -> Mapping[tuple[Section, str], Mapping[str, str]]:
    form = book.form
    found = {(row.section, row.key): {name.value: form.shown(row, name) for name in row.values} for row in form.rows if row.values}
    for table in form.tables:
        found |= {(table.section, row.key): {name.value: form.shown(row, name) for name in row.values} for row in table.rows if row.values}
    return found


def _chunks(text: str) -> list[str]:
    return [text[start : start + 30_000] for start in range(0, len(text), 30_000)]


def _properties(book: Book) -> None:
    """What the file says of itself outside its sheets."""
    form = book.form
    title = TITLE.fill(form.language, {"brief": form.brief.header.title})
    book.workbook.set_properties({"title": title, "created": EPOCH, "comments": ""})
    for name, value in (("form", form.id), ("brief", form.brief.name), ("vendor", form.vendor), ("fingerprint", form.brief.fingerprint)):
        book.workbook.set_custom_property(f"reqkit-{name}", value, "text")
