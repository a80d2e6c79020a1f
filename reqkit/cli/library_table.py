"""The list of the library on the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

from reqkit.cli.terminal import console
from reqkit.library.wording import HEADERS, theme_title

if TYPE_CHECKING:
    from reqkit.library.entry import Theme
    from reqkit.values.text import Language


def library_table(themes: Iterable[Theme], language: Language) -> None:
    """A table a theme: what entries are called, what they are, and a sentence on each."""
    with console() as out:
        for theme in themes:
            out.print(_table(theme, language))


def _table(theme: Theme, language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=theme_title(theme, language), title_justify="left", title_style="bold")
    for name in ("name", "title", "about"):
        table.add_column(HEADERS[name].in_language(language), overflow="fold", no_wrap=name == "name")
    for entry in theme.entries:
        table.add_row(entry.name, entry.title.in_language(language), entry.about.in_language(language))
    return table
