"""A page of text on the terminal: headings, labelled lines, lists and tables, wrapped at its width."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from reqkit.cli.output import say_coloured, use_colour
from reqkit.cli.terminal import as_written, kept
from reqkit.findings.reporters.visible import visible, visible_line
from reqkit.values.text import Language

WIDTH_WHEN_PIPED = 110
_NARROW = 96
_LABEL = 36
"""A label that is wider than this is wrapped."""

Line = str | Styled


def styled(text: str, style: str = "") -> Styled:
    """Somebody's text as it may be shown, in a style."""
    return Styled(kept(visible(text)), style=style)


def joined(*parts: Line, gap: str = "  ") -> Styled:
    shown = [part if isinstance(part, Styled) else styled(part) for part in parts if part]
    return Styled(gap).join(shown)


class Page:
    """Gathers what is to be shown and prints it at the end."""

    def __init__(self, language: Language) -> None:
        self.language = language
        width = None if sys.stdout.isatty() else WIDTH_WHEN_PIPED
        colours = "auto" if use_colour(sys.stdout) else None
        self._console = Console(highlight=False, markup=False, emoji=False, width=width, color_system=colours)  # type: ignore[arg-type]
        self._console.begin_capture()

    @property
    def is_narrow(self) -> bool:
        """Whether a table of many columns would be cut to pieces."""
        return self._console.width < _NARROW

    def title(self, text: str, below: Line = "") -> None:
        self._console.print(Styled(visible_line(text), style="bold"))
        if below:
            self.line(below)

    def heading(self, text: str) -> None:
        self._console.print()
        self._console.print(Styled(visible_line(text), style="bold"))

    def line(self, text: Line, indent: int = 0) -> None:
        shown = text if isinstance(text, Styled) else styled(text)
        self._console.print(Padding(shown, (0, 0, 0, indent)))

    def pairs(self, rows: Iterable[tuple[str, Line]], indent: int = 0) -> None:
        """Labels and what stands beside them; a row with nothing to say is left out."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(max_width=_LABEL, overflow="fold", style="dim")
        table.add_column(overflow="fold")
        for label, text in rows:
            if text:
                table.add_row(styled(visible_line(label), "dim"), text if isinstance(text, Styled) else styled(text))
        if table.row_count:
            self._console.print(Padding(table, (0, 0, 0, indent)))

    def point(self, mark: Line, *lines: Line, indent: int = 0) -> None:
        """A mark, and lines that hang beside it."""
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for number, text in enumerate(line for line in lines if line):
            shown = text if isinstance(text, Styled) else styled(text)
            table.add_row(mark if number == 0 else "", shown)
        self._console.print(Padding(table, (0, 0, 0, indent)))

    def table(self, headers: Sequence[str], rows: Iterable[Sequence[Line]], right: Iterable[int] = ()) -> None:
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
        for index, header in enumerate(headers):
            table.add_column(visible_line(header), justify="right" if index in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*(cell if isinstance(cell, Styled) else styled(cell) for cell in row))
        self._console.print(table)

    def space(self) -> None:
        self._console.print()

    def show(self) -> None:
        """Prints everything; lines end where their text does."""
        text = as_written(self._console.end_capture())
        say_coloured("\n".join(line.rstrip(" ") for line in text.strip("\n").splitlines()))
