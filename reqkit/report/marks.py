"""The glyphs of the report, drawn once: no font has to hold them, they print in grey, and each has a name for those who cannot see them.

Each is one filled shape in a square of 16 units: a second shape would cost as much again wherever the glyph stands, and so would arcs in
place of curves. "No answer" is a plain
question mark in running text, which is a sign of its own. Colour repeats what the shape says and never says it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from reqkit.values.record import record

_INK = "#1d4f73"
_WARM = "#a6321b"


class Mark(StrEnum):
    """What can be said with a glyph."""

    AVAILABLE = "available"
    CUSTOMIZABLE = "customizable"
    UNANSWERED = "?"
    UNAVAILABLE = "unavailable"
    STALE = "stale"
    ASSESSED = "assessed"


@record
class _Shape:
    """Closed outlines, each a starting point and relative steps; where they lie within one another they are full and empty in turn."""

    colour: str
    outlines: tuple[tuple[float, float, str], ...]

    def path(self, left: float = 0) -> str:
        return "".join(f"M{_figure(x + left)} {_figure(y)}{steps}" for x, y, steps in self.outlines)


def _figure(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


_DISC = (1.0, 8.0, "c0 3.87 3.13 7 7 7s7-3.13 7-7-3.13-7-7-7-7 3.13-7 7z")
_CHECK = (4.0, 8.8, "l3.3 3.2 4.8-6-1.4-1.2-3.6 4.4-1.7-1.8z")
_RIGHT_HALF = (8.0, 2.4, "c3.09 0 5.6 2.51 5.6 5.6s-2.51 5.6-5.6 5.6z")
_INSIDE = (2.6, 8.0, "c0 2.98 2.42 5.4 5.4 5.4s5.4-2.42 5.4-5.4-2.42-5.4-5.4-5.4-5.4 2.42-5.4 5.4z")
_HANDS = (7.2, 3.9, "v4.7l3 1.9.8-1.4-2.2-1.3v-3.9z")
_CROSS = (3.2, 4.7, "l1.5-1.5 3.3 3.3 3.3-3.3 1.5 1.5-3.3 3.3 3.3 3.3-1.5 1.5-3.3-3.3-3.3 3.3-1.5-1.5 3.3-3.3z")
_LENS = (1.6, 6.8, "c0 2.87 2.33 5.2 5.2 5.2s5.2-2.33 5.2-5.2-2.33-5.2-5.2-5.2-5.2 2.33-5.2 5.2z")
_GLASS = (3.3, 6.8, "c0 1.93 1.57 3.5 3.5 3.5s3.5-1.57 3.5-3.5-1.57-3.5-3.5-3.5-3.5 1.57-3.5 3.5z")
_HANDLE = (9.9, 11.4, "l3.4 3.4 1.5-1.5-3.4-3.4z")

_SHAPES: Mapping[Mark, _Shape] = {
    Mark.AVAILABLE: _Shape(_INK, (_DISC, _CHECK)),
    Mark.CUSTOMIZABLE: _Shape(_INK, (_DISC, _RIGHT_HALF)),
    Mark.UNAVAILABLE: _Shape(_WARM, (_CROSS,)),
    Mark.STALE: _Shape(_WARM, (_DISC, _INSIDE, _HANDS)),
    Mark.ASSESSED: _Shape(_INK, (_LENS, _GLASS, _HANDLE)),
}


def outline(mark: Mark, places: Iterable[float] = (0,)) -> str:
    """A glyph at each of the places from the left, as one shape without an svg element. Raises KeyError for the question mark."""
    shape = _SHAPES[mark]
    return f'<path fill="{shape.colour}" fill-rule="evenodd" d="{"".join(map(shape.path, places))}"/>'


def drawn() -> tuple[Mark, ...]:
    """The glyphs that are drawings."""
    return tuple(_SHAPES)


def drawing(mark: Mark) -> str:
    """A glyph as an SVG document of its own."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">{outline(mark)}</svg>'
