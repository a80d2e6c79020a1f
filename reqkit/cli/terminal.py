"""The terminal that tables are printed on; without colour where it is piped or NO_COLOR is set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from reqkit.cli.output import say_coloured, use_colour

WIDTH_WHEN_PIPED = 132


@contextmanager
def console() -> Iterator[Console]:
    """As wide as the terminal; wide enough for a table where there is none. What is printed on it goes out at the end."""
    # No markup and no emoji codes: names and reasons are other people's text and shown letter by letter.
    width = None if sys.stdout.isatty() else WIDTH_WHEN_PIPED
    made = Console(highlight=False, markup=False, emoji=False, width=width, color_system="auto" if use_colour(sys.stdout) else None)
    with made.capture() as captured:
        yield made
    say_coloured(captured.get(), end="")
