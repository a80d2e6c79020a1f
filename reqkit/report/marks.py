"""The glyphs of the report, drawn once: no font has to hold them, they print in grey, and each has a name for those who cannot see them.

They are outlines in a square of 16 units; "no answer" is a plain question mark in the text, which is a sign of its own. Colour repeats what
the shape says and never says it alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.decide.result import Standing
from reqkit.match.verdict import State

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
    LEVEL_1 = "level-1"
    LEVEL_2 = "level-2"
    LEVEL_3 = "level-3"
    LEVEL_4 = "level-4"


LEVELS: Mapping[int, Mark] = {1: Mark.LEVEL_1, 2: Mark.LEVEL_2, 3: Mark.LEVEL_3, 4: Mark.LEVEL_4}
"""How full the circle is at each step above the lowest."""

OF_STATE: Mapping[State, Mark] = {
    State.AVAILABLE: Mark.AVAILABLE,
    State.CUSTOMIZABLE: Mark.CUSTOMIZABLE,
    State.UNANSWERED: Mark.UNANSWERED,
    State.UNAVAILABLE: Mark.UNAVAILABLE,
}
OF_STANDING: Mapping[Standing, Mark] = {
    Standing.QUALIFIES: Mark.AVAILABLE,
    Standing.QUALIFIES_AFTER_WORK: Mark.CUSTOMIZABLE,
    Standing.UNRESOLVED: Mark.UNANSWERED,
    Standing.FAILS: Mark.UNAVAILABLE,
}


def _ring(colour: str = _INK, width: str = "1.4", fill: str = "none") -> str:
    return f'<circle cx="8" cy="8" r="6.3" fill="{fill}" stroke="{colour}" stroke-width="{width}"/>'


def _line(path: str, colour: str, width: str = "1.9") -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>'


def _solid(path: str, colour: str = _INK) -> str:
    return f'<path d="{path}" fill="{colour}"/>'


_OUTLINES: Mapping[Mark, str] = {
    Mark.AVAILABLE: _ring(fill=_INK) + _line("M4.9 8.3 7.2 10.6 11.2 5.7", "#ffffff"),
    Mark.CUSTOMIZABLE: _solid("M8 1.7A6.3 6.3 0 0 0 8 14.3Z") + _ring(),
    Mark.UNAVAILABLE: _line("M4 4 12 12M12 4 4 12", _WARM, "2.2"),
    Mark.STALE: _ring(_WARM, "1.6") + _line("M8 4.4V8.2L10.6 9.8", _WARM, "1.6"),
    Mark.ASSESSED: f'<circle cx="6.8" cy="6.8" r="4.4" fill="none" stroke="{_INK}" stroke-width="1.7"/>'
    + _line("M10.2 10.2 14 14", _INK, "2.1"),
    Mark.LEVEL_1: _solid("M8 8V1.7A6.3 6.3 0 0 1 14.3 8Z") + _ring(),
    Mark.LEVEL_2: _solid("M8 1.7A6.3 6.3 0 0 1 8 14.3Z") + _ring(),
    Mark.LEVEL_3: _solid("M8 8H1.7A6.3 6.3 0 1 0 8 1.7Z") + _ring(),
    Mark.LEVEL_4: _ring(fill=_INK),
}


def outline(mark: Mark) -> str:
    """The shapes of a glyph, without the svg element around them. Raises KeyError for the question mark, which is not drawn."""
    return _OUTLINES[mark]


def drawn() -> tuple[Mark, ...]:
    """The glyphs that are drawings."""
    return tuple(_OUTLINES)


def drawing(mark: Mark) -> str:
    """A glyph as an SVG document of its own."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">{outline(mark)}</svg>'
