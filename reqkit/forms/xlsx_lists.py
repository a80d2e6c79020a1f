"""Drop-downs: the words of every list on a hidden sheet, under a name. Labels hold commas, which lists written into a cell cannot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from reqkit.catalogue.capability import Parameter
from reqkit.forms.fields import CHOICES, SAME_CHOICES, Field
from reqkit.forms.model import FormTable, Section, TableRow
from reqkit.forms.xlsx_sheet import Book
from reqkit.forms.xlsx_words import FROM_LIST, FROM_LIST_TEXT, SHEETS

LIST_SHEET = "_lists"
_OWN = {Field.PLAN: Section.PLANS, Field.CUSTOMIZATION: Section.WORKS, Field.REQUIRES: Section.WORKS}


class Lists:
    """Collects the lists that cells ask for, and writes them at the end."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.columns: dict[str, list[str]] = {}
        self.formulas: list[tuple[int, int, str, str]] = []

    def apply(self, sheet: Any, name: Field, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """A drop-down over a stretch of cells, where the field has one. What is typed instead is warned of, not refused."""
        listed = self._named(name)
        if listed is not None:
            self._validate(sheet, listed, first_row, first_column, last_row, last_column)

    def apply_levels(self, sheet: Any, parameter: Parameter, row: int, column: int) -> None:
        """A drop-down of the words that a parameter can be."""
        words = [text.in_language(self.book.language) for text in parameter.levels.values()]
        name = next((known for known, column_words in self.columns.items() if column_words == words), f"reqkit_level_{len(self.columns)}")
        self.columns.setdefault(name, words)
        self._validate(sheet, name, row, column, row, column)

    def _validate(self, sheet: Any, listed: str, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        language = self.book.language
        options = {
            "validate": "list", "source": f"={listed}", "error_type": "warning",
            "error_title": FROM_LIST.in_language(language)[:32], "error_message": FROM_LIST_TEXT.in_language(language)[:255],
        }  # fmt: skip
        sheet.data_validation(first_row, first_column, last_row, last_column, options)

    def _named(self, name: Field) -> str | None:
        name = SAME_CHOICES.get(name, name)
        if name in _OWN:
            return f"reqkit_{_OWN[name].value}"
        if name not in CHOICES and name is not Field.CURRENCY:
            return None
        listed = f"reqkit_{name.value}"
        self.columns.setdefault(listed, [choice.label.in_language(self.book.language) for choice in self.book.form.choices(name)])
        return listed

    def name_column(self, table: FormTable, rows: Sequence[TableRow | None], sheet: Any, first_column: int, first_row: int) -> None:
        """The names of plans or shared work as their own sheet has them, new ones included, as soon as they are typed."""
        listed = f"reqkit_{table.section.value}"
        labels = {choice.id: choice.label.in_language(self.book.language) for choice in self.book.form.choices(_field_of(table))}
        self.columns[listed] = [labels.get(row.key, "") if row else "" for row in rows]
        column = list(self.columns).index(listed)
        title = first_column + table.fields.index(Field.TITLE)
        name = SHEETS[table.section].in_language(self.book.language)
        for index, row in enumerate(rows):
            if row is None:
                place = f"'{name}'!{xl_rowcol_to_cell(first_row + index, title, row_abs=True, col_abs=True)}"
                self.formulas.append((index, column, f'=IF({place}="","",{place})', ""))
        del sheet

    def write(self) -> None:
        sheet = self.book.workbook.add_worksheet(LIST_SHEET)
        sheet.hide()
        for column, (name, words) in enumerate(self.columns.items()):
            for row, word in enumerate(words):
                sheet.write_string(row, column, word)
            end = xl_rowcol_to_cell(max(len(words) - 1, 0), column, row_abs=True, col_abs=True)
            start = xl_rowcol_to_cell(0, column, row_abs=True, col_abs=True)
            self.book.workbook.define_name(name, f"={LIST_SHEET}!{start}:{end}")
        for row, column, formula, value in self.formulas:
            sheet.write_formula(row, column, formula, None, value)


def _field_of(table: FormTable) -> Field:
    return Field.PLAN if table.section is Section.PLANS else Field.CUSTOMIZATION
