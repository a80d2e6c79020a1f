"""The sheets of questions: a row for each thing asked, indented rows for its aspects, category by category."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from reqkit.catalogue.capability import Kind
from reqkit.forms.explaining import explanation
from reqkit.forms.fields import ANSWER_FIELDS, LABELS, WORK_ONLY, Field, missing
from reqkit.forms.model import Form, FormRow, Section, Why
from reqkit.forms.progress import answered, is_filled
from reqkit.forms.xlsx_formulas import filled_formula, missing_formula, word
from reqkit.forms.xlsx_lists import Lists
from reqkit.forms.xlsx_sheet import CELL_LIMIT, FIRST_ROW, HEAD_ROW, INTRO_ROW, MANY_ROWS, NO_ROW, TITLE_ROW, Book, mark_rows
from reqkit.forms.xlsx_styles import ACCENT, CHANGED_FILL, OFF, WARN_FILL, WIDTHS
from reqkit.forms.xlsx_words import (
    ALTERNATIVE,
    CHANGED,
    COUNT_BEFORE,
    COUNT_BETWEEN,
    ID,
    INTRO,
    NOT_HERE,
    ONLY_LIST,
    PRIORITY,
    QUESTION,
    SCENARIOS,
    SHEETS,
    TITLE,
    TO_DO,
    WHAT,
)
from reqkit.locale.kinds import PRIORITIES
from reqkit.model.sheet import Availability

_ID, _TITLE, _QUESTION, _PRIORITY, _TO_DO, _FIRST_FIELD = 2, 3, 4, 5, 6, 7


class _Layout:
    """Which column is what; the last two, hidden, serve the count."""

    def __init__(self, form: Form, section: Section) -> None:
        changed = any(row.why is Why.CHANGED for row in form.rows if row.section is section)
        self.fields = tuple(name for name in ANSWER_FIELDS if changed or name is not Field.CONFIRM)
        self.columns = {name: _FIRST_FIELD + index for index, name in enumerate(self.fields)}
        self.todo, self.last = _TO_DO, _FIRST_FIELD + len(self.fields) - 1
        self.parent, self.filled = self.last + 1, self.last + 2


def question_sheet(book: Book, lists: Lists, section: Section) -> dict[str, tuple[str, int]]:
    """Writes the sheet; returns where each category begins, for the guide."""
    form, language = book.form, book.language
    layout = _Layout(form, section)
    sheet = book.add(section)
    name = SHEETS[section].in_language(language)
    mark_rows(book, sheet, section, {column: field.value for field, column in layout.columns.items()})
    _head(book, sheet, section, layout)
    groups = list(form.groups(section))
    total = sum(len(group.rows) for group in groups)
    many = total > MANY_ROWS
    sheet.outline_settings(True, False, True, False)
    line, places, first = _scenarios(book, sheet, layout) if section is Section.ANSWERS else FIRST_ROW, {}, FIRST_ROW
    last = line + len(groups) + total - 1
    for group in groups:
        places[group.title.in_language(language)] = (name, line)
        _band(book, sheet, line, group.title.in_language(language), layout)
        line += 1
        for row in group.rows:
            _row(book, lists, sheet, line, row, layout, (first, last), many=many)
            line += 1
    last = max(line - 1, FIRST_ROW)
    _progress(book, sheet, section, layout, last)
    for field in layout.fields:
        lists.apply(sheet, field, FIRST_ROW, layout.columns[field], last, layout.columns[field])
    _conditions(book, sheet, layout, last)
    sheet.autofilter(HEAD_ROW, 0, last, layout.filled)
    sheet.freeze_panes(HEAD_ROW + 1, _TITLE + 1)
    if many:
        _lock(book, sheet, last)
    book.finish(sheet, layout.filled, last, protect=not many)
    return places


def _head(book: Book, sheet: Any, section: Section, layout: _Layout) -> None:
    form, language, formats = book.form, book.language, book.formats
    sheet.write_string(TITLE_ROW, _ID, TITLE.fill(language, {"brief": form.brief.header.title}), formats["title"])
    sheet.set_row(TITLE_ROW, 28)
    if section in INTRO:
        sheet.write_string(INTRO_ROW, _QUESTION, INTRO[section].in_language(language), formats["subtitle"])
    heads = [(_ID, ID, "id"), (_TITLE, WHAT, "title"), (_QUESTION, QUESTION, "question"), (_PRIORITY, PRIORITY, "priority")]
    heads += [(layout.columns[name], LABELS[name], name.value) for name in layout.fields]
    for column, message, width in (*heads, (layout.todo, TO_DO, "todo")):
        sheet.write_string(HEAD_ROW, column, message.in_language(language), formats["head"])
        sheet.set_column(column, column, WIDTHS[width])
    sheet.set_column(layout.parent, layout.filled, 4, None, {"hidden": True})
    sheet.set_row(HEAD_ROW, 34)


def _scenarios(book: Book, sheet: Any, layout: _Layout) -> int:
    """What is to happen, in plain words, before the questions. Returns the next free line."""
    line = FIRST_ROW
    if not book.form.scenarios:
        return line
    _band(book, sheet, line, SCENARIOS.in_language(book.language), layout)
    for scenario in book.form.scenarios:
        line += 1
        sheet.write_string(line, 0, NO_ROW, book.formats["hidden"])
        sheet.write_string(line, _ID, scenario.id, book.formats["id"])
        sheet.write_string(line, _TITLE, scenario.title.in_language(book.language)[:CELL_LIMIT], book.formats["thing"])
        sheet.merge_range(line, _QUESTION, line, layout.columns[Field.TIME_FROM], "", book.formats["sentence"])
        sheet.write_string(line, _QUESTION, scenario.sentence[:CELL_LIMIT], book.formats["sentence"])
        sheet.set_row(line, 15 * (1 + len(scenario.sentence) // 190), None, {"level": 1})
    return line + 1


def _band(book: Book, sheet: Any, line: int, title: str, layout: _Layout) -> None:
    for column in range(_ID, layout.last + 1):
        sheet.write_blank(line, column, None, book.formats["band"])
    sheet.write_string(line, 0, NO_ROW, book.formats["hidden"])
    sheet.write_string(line, _ID, title, book.formats["band"])
    sheet.set_row(line, 20)


def _row(book: Book, lists: Lists, sheet: Any, line: int, row: FormRow, layout: _Layout, span: tuple[int, int], *, many: bool) -> None:
    form, language, formats = book.form, book.language, book.formats
    part = row.is_aspect
    sheet.write_string(line, 0, row.key, formats["hidden"])
    sheet.write_string(line, 1, row.seen, formats["hidden"])
    sheet.write_string(line, _ID, "" if part else row.asked_id, formats["aspect_id" if part else "id"])
    sheet.write_string(line, _TITLE, _title(row, form)[:CELL_LIMIT], formats["aspect" if part else "thing"])
    sheet.write_string(line, _QUESTION, explanation(row, form)[:CELL_LIMIT], formats["ask" if part else "explain"])
    priority = "" if part else PRIORITIES[row.priority].in_language(language)
    sheet.write_string(line, _PRIORITY, priority, formats["ask" if part else "explain"])
    for name in layout.fields:
        column = layout.columns[name]
        if name in row.fields:
            book.input(sheet, line, column, row.section, row.key, name, form.shown(row, name), "input" if part else "input_thing")
        else:
            sheet.write_blank(line, column, None, formats["off"])
    if row.parameter is not None and row.parameter.kind is Kind.LEVEL and Field.VALUE in row.fields:
        lists.apply_levels(sheet, row.parameter, line, layout.columns[Field.VALUE])
    lacking = "; ".join(LABELS[name].in_language(language) for name in missing(row.values))
    shown = f"{lacking}; " if lacking else ""
    sheet.write_formula(line, layout.todo, missing_formula(layout.columns, line, language), formats["todo"], shown)
    parents, filled = (
        f"${xl_col_to_name(column)}${span[0] + 1}:${xl_col_to_name(column)}${span[1] + 1}" for column in (layout.parent, layout.filled)
    )
    sheet.write_string(line, layout.parent, row.parent or "#", formats["hidden"])
    count = int(answered(form, row) if not part else is_filled(row.values))
    if part or row.key not in form.children:
        own = filled_formula(layout.columns, line, layout.todo, "", "", 0).partition(",1,IF(")[0] + ",1,0)"
        sheet.write_formula(line, layout.filled, own, formats["hidden"], count)
    else:
        sheet.write_formula(
            line, layout.filled, filled_formula(layout.columns, line, layout.todo, parents, filled, 0), formats["hidden"], count
        )
    below = form.children.get(row.parent or row.key, ())
    folded = many and bool(below) and all(each.why is Why.ANSWERED for each in below)
    options = {"level": 2, "hidden": folded} if part else {"level": 1, "collapsed": folded}
    sheet.set_row(line, _height(row, form, part=part), None, options)


def _height(row: FormRow, form: Form, *, part: bool) -> float:
    """Enough for every wrapped text: not all programs work it out when they open a file."""
    title, question = _title(row, form), explanation(row, form)
    heights = [13 * _lines(title, WIDTHS["title"] * (1.05 if part else 0.95)), 11.5 * _lines(question, WIDTHS["question"] * 1.25)]
    heights += [13 * _lines(form.shown(row, name), WIDTHS[name.value] * 0.95) for name in row.values]
    return min(max(heights) + 4, 400)


def _lines(text: str, width: float) -> int:
    return sum(1 + int(len(line) / width) for line in text.split("\n"))


def _title(row: FormRow, form: Form) -> str:
    title = row.title.in_language(form.language)
    if row.block is not None:
        title = f"{ALTERNATIVE.fill(form.language, {'number': row.block})}: {title}"
    return title[:1].upper() + title[1:] if not row.is_aspect else title


def _progress(book: Book, sheet: Any, section: Section, layout: _Layout, last: int) -> None:
    """`Filled in: 12 of 43`, counted by the workbook itself."""
    things = [row for row in book.form.rows if row.section is section and row.parent is None]
    done = sum(answered(book.form, row) for row in things)
    before, between = (message.in_language(book.language) for message in (COUNT_BEFORE, COUNT_BETWEEN))
    filled, parents = (
        f"{xl_col_to_name(column)}{FIRST_ROW + 1}:{xl_col_to_name(column)}{last + 1}" for column in (layout.filled, layout.parent)
    )
    formula = f'="{before}"&SUMIFS({filled},{parents},"#")&"{between}"&{len(things)}'
    sheet.write_formula(INTRO_ROW, _ID, formula, book.formats["count"], f"{before}{done}{between}{len(things)}")
    sheet.set_row(INTRO_ROW, 20)


def _conditions(book: Book, sheet: Any, layout: _Layout, last: int) -> None:
    """Cells that an answer makes necessary stand out while they are empty; those that do not go with it step back."""
    columns, language = layout.columns, book.language
    answer = f"${xl_col_to_name(columns[Field.AVAILABILITY])}{FIRST_ROW + 1}"
    custom = word(Field.AVAILABILITY, Availability.CUSTOMIZABLE, language)
    shared = f"${xl_col_to_name(columns[Field.CUSTOMIZATION])}{FIRST_ROW + 1}"
    todo = f"${xl_col_to_name(layout.todo)}{FIRST_ROW + 1}"
    needed = book.workbook.add_format({"bg_color": WARN_FILL})
    idle = book.workbook.add_format({"bg_color": OFF, "font_color": "#9AA5AA"})
    for name in (Field.COST_FROM, Field.TIME_FROM, Field.TIME_UNIT, Field.RUNNING_PER):
        cell = f"{xl_col_to_name(columns[name])}{FIRST_ROW + 1}"
        label = LABELS[name].in_language(language).split(" (")[0]
        found = f'=AND(${cell}="",{shared}="",ISNUMBER(SEARCH("{label}",{todo})))'
        sheet.conditional_format(FIRST_ROW, columns[name], last, columns[name], {"type": "formula", "criteria": found, "format": needed})
    for name in WORK_ONLY:
        found = f'=AND({answer}<>"",{answer}<>"{custom}")'
        sheet.conditional_format(FIRST_ROW, columns[name], last, columns[name], {"type": "formula", "criteria": found, "format": idle})
    if Field.CONFIRM in columns:
        marked = book.workbook.add_format({"bg_color": CHANGED_FILL, "font_color": ACCENT})
        column = xl_col_to_name(_QUESTION)
        text = CHANGED.in_language(language)[:20]
        found = f'=ISNUMBER(SEARCH("{text}",${column}{FIRST_ROW + 1}))'
        sheet.conditional_format(FIRST_ROW, _TITLE, last, _QUESTION, {"type": "formula", "criteria": found, "format": marked})


def _lock(book: Book, sheet: Any, last: int) -> None:
    """Where the sheet is not protected, what is not to be filled in refuses typing all the same."""
    options = {
        "validate": "custom", "value": "=FALSE", "ignore_blank": False,
        "error_title": ONLY_LIST.in_language(book.language)[:32], "error_message": NOT_HERE.in_language(book.language)[:255],
    }  # fmt: skip
    sheet.data_validation(FIRST_ROW, 0, last, _TO_DO, options)
