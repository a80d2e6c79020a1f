"""The terminal that tables are printed on; without colour where it is piped or NO_COLOR is set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from reqkit.cli.output import say_coloured, use_colour

WIDTH_WHEN_PIPED = 132
_KEPT = {"\u00a0": "\ue000", "\u202f": "\ue001"}
"""Spaces that no line may be broken at, and what stands for them meanwhile: rich breaks lines at any space."""
_GLUE = "\ue002"
"""Stands for a space that a line may be broken at elsewhere."""


def kept(text: str) -> str:
    """A text whose no-break spaces rich leaves alone; `as_written` gives them back."""
    for space, substitute in _KEPT.items():
        text = text.replace(space, substitute)
    return text


def glued(text: str) -> str:
    """A text that stands on one line in any case."""
    return kept(text).replace(" ", _GLUE)


def as_written(text: str) -> str:
    for space, substitute in (*_KEPT.items(), (" ", _GLUE)):
        text = text.replace(substitute, space)
    return text


@contextmanager
def console() -> Iterator[Console]:
    """As wide as the terminal; wide enough for a table where there is none. What is printed on it goes out at the end."""
    # No markup and no emoji codes: names and reasons are other people's text and shown letter by letter.
    width = None if sys.stdout.isatty() else WIDTH_WHEN_PIPED
    made = Console(highlight=False, markup=False, emoji=False, width=width, color_system="auto" if use_colour(sys.stdout) else None)
    with made.capture() as captured:
        yield made
    say_coloured(as_written(captured.get()), end="")
