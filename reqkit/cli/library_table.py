"""The list of the library on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table

from reqkit.cli.output import say_coloured, use_colour
from reqkit.library.wording import HEADERS, theme_title

if TYPE_CHECKING:
    from reqkit.library.entry import Theme
    from reqkit.values.text import Language

_WIDTH_WHEN_PIPED = 132


def library_table(themes: Iterable[Theme], language: Language) -> None:
    """A table a theme: what entries are called, what they are, and a sentence on each."""
    width = None if sys.stdout.isatty() else _WIDTH_WHEN_PIPED
    console = Console(highlight=False, markup=False, emoji=False, width=width, color_system="auto" if use_colour(sys.stdout) else None)
    with console.capture() as captured:
        for theme in themes:
            console.print(_table(theme, language))
    say_coloured(captured.get(), end="")


def _table(theme: Theme, language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=theme_title(theme, language), title_justify="left", title_style="bold")
    for name in ("name", "title", "about"):
        table.add_column(HEADERS[name].in_language(language), overflow="fold", no_wrap=name == "name")
    for entry in theme.entries:
        table.add_row(entry.name, entry.title.in_language(language), entry.about.in_language(language))
    return table
