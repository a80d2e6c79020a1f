"""The first sheet: how to fill the form in, an example, and the way to each section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reqkit.forms.xlsx_sheet import Book
from reqkit.forms.xlsx_words import CATEGORIES, EXAMPLE, EXAMPLE_HEAD, EXAMPLE_ROWS, FOR, GUIDE, LEFT_OUT, OF, STEPS, TITLE

_LAST = 9


def guide_sheet(book: Book, sheet: Any, places: Mapping[str, tuple[str, int]]) -> None:
    form, language, formats = book.form, book.language, book.formats
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 4)
    for column, width in enumerate((30, 19, 28, 14, 14, 14, 12, 26, 4), start=1):
        sheet.set_column(column, column, width)
    header = form.brief.header
    sheet.set_row(0, 30)
    sheet.write_string(0, 1, TITLE.fill(language, {"brief": header.title}), formats["title"])
    said = [FOR.fill(language, {"vendor": form.vendor_name})]
    said += [OF.fill(language, {"organization": header.organization})] if header.organization else []
    sheet.write_string(1, 1, "   ·   ".join(said), formats["subtitle"])
    line = 2
    if form.delta and form.left_out:
        sheet.write_string(line, 1, LEFT_OUT.fill(language, {"n": form.left_out}), formats["count"])
        line += 1
    line += 1
    sheet.write_string(line, 1, GUIDE.in_language(language), formats["h2"])
    for number, step in enumerate(STEPS, start=1):
        line += 1
        text = step.in_language(language)
        sheet.write_string(line, 0, f"{number}.", formats["number"])
        sheet.merge_range(line, 1, line, _LAST - 1, "", formats["step"])
        sheet.write_string(line, 1, text, formats["step"])
        sheet.set_row(line, 15 * (1 + len(text) // 165) + 5)
    line += 2
    sheet.write_string(line, 1, EXAMPLE.in_language(language), formats["h2"])
    line += 1
    sheet.set_row(line, 20)
    for column, head in enumerate(EXAMPLE_HEAD, start=1):
        sheet.write_string(line, column, head.in_language(language), formats["head"])
    for row in EXAMPLE_ROWS:
        line += 1
        for column, cell in enumerate(row, start=1):
            text = cell.in_language(language)
            style = ("aspect" if text.startswith(" ") else "thing") if column == 1 else "sentence"
            sheet.write_string(line, column, text.strip(), formats[style])
    line += 2
    sheet.write_string(line, 1, CATEGORIES.in_language(language), formats["h2"])
    for title, (name, place) in places.items():
        line += 1
        sheet.write_url(line, 1, f"internal:'{name}'!C{place + 1}", formats["link"], title[:200])
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
