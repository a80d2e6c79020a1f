"""A workbook that came back: the cells of its sheets, by the keys of rows and columns, wherever those stand now."""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from reqkit.forms.fields import Field
from reqkit.forms.filled import FORMAT, Cell, FilledForm, FilledRow, FormError, Meta, Note
from reqkit.forms.merging import merged
from reqkit.forms.model import Section
from reqkit.forms.reading.cell import cell_text
from reqkit.forms.xlsx_guard import MAX_ROWS, check_workbook
from reqkit.locale.message import Filled, Message
from reqkit.values.record import record
from reqkit.values.text import LANGUAGES, Language

SHEET_MARK, STATE_SHEET = "reqkit", "_reqkit"
MAX_COLUMNS = 64
MAX_SHEETS = 40

_FOREIGN = Message("Это не анкета reqkit: в книге нет её листов.", "This is no form of reqkit: the workbook has none of its sheets.")
_OTHER_FORMAT = Message(
    "Анкета сделана другой версией reqkit. Выгрузите её заново.", "The form was made by another version of reqkit. Export it anew."
)
_SEVERAL_FORMS = Message(
    "В книге листы разных анкет. Пришлите каждую отдельно.", "The workbook holds sheets of several forms. Send each by itself."
)
_UNREADABLE = Message("Книга повреждена и не читается. Пришлите её ещё раз.", "The workbook is damaged and cannot be read. Send it again.")
_NO_KEY = Message(
    "Строка добавлена не анкетой, и к чему она относится, неизвестно: «{given}». Ответ нужен в строке анкеты или в комментарии.",
    "The row was not made by the form, and what it speaks of is unknown: “{given}”. Answer in a row of the form, or in a comment.",
)
_NO_RESULT = Message(
    "В клетке формула без результата. Откройте книгу в таблице, пересчитайте и сохраните или впишите само значение.",
    "The cell holds a formula without a result. Open the workbook, recalculate and save it, or write the value itself.",
)


@record(slots=False)
class _Sheet:
    """One sheet of a form: its title, its section, and where each field's column is."""

    title: str
    section: Section
    meta: Meta
    columns: Mapping[int, str]
    lines: tuple[tuple[Any, ...], ...]


def read_workbook(name: str, data: bytes) -> FilledForm:
    """Raises FormError, with one sentence, for whatever is no filled form."""
    check_workbook(data)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            sheets = [found for sheet in book.worksheets[:MAX_SHEETS] if (found := _sheet(sheet)) is not None]
            before = _state(book)
            if not sheets:
                raise FormError(Filled(_FOREIGN, {}))
            results = _results(data, sheets)
    except FormError:
        raise
    except Exception as error:  # whatever a damaged part makes the library raise
        raise FormError(Filled(_UNREADABLE, {})) from error
    metas = {(sheet.meta.brief, sheet.meta.vendor, sheet.meta.form) for sheet in sheets}
    if len(metas) > 1:
        raise FormError(Filled(_SEVERAL_FORMS, {}))
    notes: list[Note] = []
    rows = [row for sheet in sheets for row in _rows(sheet, results, notes)]
    kept, clashes = merged(rows, before)
    return FilledForm(name, sheets[0].meta, kept, before, (*notes, *clashes))


def _sheet(sheet: Any) -> _Sheet | None:
    if not hasattr(sheet, "iter_rows"):
        return None
    sheet.reset_dimensions()
    rows = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    first = next(rows, ())
    marks = [cell_text(_value(cell)) for cell in first[:8]]
    if not marks or marks[0] != SHEET_MARK:
        return None
    if len(marks) < 8 or marks[1] != FORMAT or marks[2] not in [section.value for section in Section] or marks[6] not in LANGUAGES:
        raise FormError(Filled(_OTHER_FORMAT, {}))
    language: Language = "ru" if marks[6] == "ru" else "en"
    meta = Meta(form=marks[3], brief=marks[4], vendor=marks[5], language=language, fingerprint=marks[7])
    heads = next(rows, ())
    columns = {index: text for index, cell in enumerate(heads) if (text := cell_text(_value(cell)))}
    return _Sheet(sheet.title, Section(marks[2]), meta, columns, tuple(tuple(row) for row in rows))


def _rows(sheet: _Sheet, results: Mapping[tuple[str, str], Any], notes: list[Note]) -> Iterator[FilledRow]:
    key_column = next((index for index, name in sheet.columns.items() if name == "#key"), None)
    seen_column = next((index for index, name in sheet.columns.items() if name == "#seen"), None)
    known = {field.value: field for field in Field}
    fields = {index: known[name] for index, name in sheet.columns.items() if name in known}
    values = next((index for index, name in sheet.columns.items() if name == "value"), None)
    profile: dict[Field, Cell] = {}
    for line in sheet.lines:
        key = _text_at(line, key_column)
        cells = dict(_cells(sheet, line, fields, results, notes))
        if key.startswith("#"):
            continue
        if not key:
            _note_stray(sheet, cells, notes)
        elif sheet.section is Section.PROFILE:
            if key in known and values is not None and Field.VALUE in cells:
                profile[known[key]] = cells[Field.VALUE]
        else:
            yield FilledRow(sheet.section, key, cells, _text_at(line, seen_column))
    if profile:
        yield FilledRow(sheet.section, "vendor", profile)


def _cells(
    sheet: _Sheet, line: tuple[Any, ...], fields: Mapping[int, Field], results: Mapping[tuple[str, str], Any], notes: list[Note]
) -> Iterator[tuple[Field, Cell]]:
    """Every cell of a row in a column of a field, empty ones too: that a cell was cleared is said by its being empty."""
    place = next((str(cell.row) for cell in line if getattr(cell, "row", None)), "")
    for index, name in fields.items():
        if index >= len(line):
            yield name, Cell(None, sheet.title, f"{_letters(index)}{place}")
            continue
        cell = line[index]
        where = f"{_letters(index)}{place}"
        raw = _value(cell)
        if raw is not None and cell.data_type == "f":
            raw = results.get((sheet.title, where))
            if raw is None:
                notes.append(Note(sheet.title, where, Filled(_NO_RESULT, {})))
                continue
        yield name, Cell(raw, sheet.title, where)


def _note_stray(sheet: _Sheet, cells: Mapping[Field, Cell], notes: list[Note]) -> None:
    filled = [cell for cell in cells.values() if cell_text(cell.raw).strip()]
    if filled:
        notes.append(Note(sheet.title, filled[0].place, Filled(_NO_KEY, {"given": cell_text(filled[0].raw)[:60]})))


def _results(data: bytes, sheets: list[_Sheet]) -> Mapping[tuple[str, str], Any]:
    """What formulas in input cells came to when the workbook was saved; read only where there are any."""
    wanted: dict[str, set[str]] = {}
    known = {field.value for field in Field}
    for sheet in sheets:
        columns = {index for index, name in sheet.columns.items() if name in known}
        for line in sheet.lines:
            for index in columns:
                if index < len(line) and getattr(line[index], "data_type", "") == "f":
                    wanted.setdefault(sheet.title, set()).add(f"{_letters(index)}{line[index].row}")
    if not wanted:
        return {}
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    found: dict[tuple[str, str], Any] = {}
    for title, places in wanted.items():
        book[title].reset_dimensions()
        for row in book[title].iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS):
            for index, cell in enumerate(row):
                if cell.value is not None and (where := f"{_letters(index)}{cell.row}") in places:
                    found[title, where] = _value(cell)
    return found


def _state(book: Any) -> Mapping[tuple[Section, str], Mapping[Field, str]] | None:
    """What stood in the cells when the form was made; None where the hidden sheet is gone."""
    if STATE_SHEET not in book.sheetnames:
        return None
    from openpyxl.utils.escape import unescape

    sheet = book[STATE_SHEET]
    sheet.reset_dimensions()
    found: dict[tuple[Section, str], Mapping[Field, str]] = {}
    for row in sheet.iter_rows(min_row=2, max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True):
        section, key, *parts = row
        if section is None or key is None:
            continue
        try:
            values = json.loads(unescape("".join(str(part) for part in parts if part is not None)))
            found[Section(str(section)), str(key)] = {Field(name): str(value) for name, value in values.items()}
        except (ValueError, AttributeError):
            return None
    return found


def _value(cell: Any) -> Any:
    """What stands in a cell; in a text, `_x000D_` and the like are how workbooks spell what their format has no letters for."""
    value = cell.value
    if not isinstance(value, str) or "_x" not in value:  # nearly all, and there may be hundreds of thousands
        return value
    from openpyxl.utils.escape import unescape

    return unescape(value)


def _text_at(line: tuple[Any, ...], column: int | None) -> str:
    return cell_text(_value(line[column])).strip() if column is not None and column < len(line) else ""


def _letters(index: int) -> str:
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
