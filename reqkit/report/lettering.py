"""Words in pictures as whole words.

WeasyPrint 70 sets the text of an SVG letter by letter, as if each had a place of its own: without kerning, so that a word found in the PDF
is a row of letters, and at a quarter of the time that a report's charts take. Here a line of text that gives its letters no places is set
in one piece, by the same function.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint import svg

_LETTER_BY_LETTER = svg.text
_PLACES = ("rotate", "dx", "dy", "letter-spacing", "textLength")


class _Line(str):
    """A text that consists of one piece."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def _set_line(picture: Any, node: Any, font_size: float) -> None:
    if node.text and not any(place in node.attrib for place in _PLACES):
        node._etree_node.text = _Line(node.text)
    _LETTER_BY_LETTER(picture, node, font_size)


def set_whole_lines() -> None:
    """For all pictures of this process."""
    for tag, function in svg.TAGS.items():
        if function is _LETTER_BY_LETTER:
            svg.TAGS[tag] = _set_line
    svg.text = _set_line  # it is told by this name which elements are texts
