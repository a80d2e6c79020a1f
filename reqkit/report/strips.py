"""Many small signs of a row as one picture, for paper: laid out cell by cell they would take a good part of the time a report takes.

A picture is asked for by its address, which says all that is drawn. `strip:27/au1/2cx!` are four signs 27 CSS pixels apart, the second
with a note, the last marked as stale. `ground:13` is the shading of thirteen columns, `bar:20/35.5/90` a bar of three stretches; these
two are stretched to size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reqkit.report.marks import Mark, outline

SIGN = 2.9
"""The height of a sign in millimetres, here as in the style sheet."""

_LETTERS: Mapping[Mark, str] = {Mark.AVAILABLE: "a", Mark.CUSTOMIZABLE: "c", Mark.UNANSWERED: "u", Mark.UNAVAILABLE: "x"}
_EXTRAS: Mapping[Mark, str] = {Mark.STALE: "!", Mark.ASSESSED: "+"}
_MARKS = {letter: mark for mark, letter in {**_LETTERS, **_EXTRAS}.items()}
_SIGNS = re.compile(r"([acux])(\d{1,3}/\d{1,3})?([!+]?)", re.ASCII)
_STRIP = re.compile(r"strip:(\d{1,4})/((?:[acux](?:\d{1,3}/\d{1,3})?[!+]?){1,200})", re.ASCII)
_GROUND = re.compile(r"ground:(\d{1,3})", re.ASCII)
_BAR = re.compile(r"bar:(\d{1,3}(?:\.\d+)?)/(\d{1,3}(?:\.\d+)?)/(\d{1,3}(?:\.\d+)?)", re.ASCII)
_STRETCHES = ("#1d4f73", "#7faacd", "#dfe5e9")

_SIDE = 16
"""Units of a sign's square."""
_NOTE, _CHARACTER = 12, 6
"""The height of a note and, roughly, the width of one of its characters."""
_PER_PIXEL = _SIDE / (SIGN * 96 / 25.4)
_ASKING, _ASKING_COLOUR = "c0-3.6 5.4-3.6 5.4-.2 0 2-2.7 2.1-2.7 4.2m0 2.4v.1", "#5b6770"
"""A question mark that starts at the left end of its hook."""


def address(signs: Iterable[tuple[Mark, str, Mark | None]], pitch: int) -> str:
    """The address of these signs, each with a note of the form `1/2` or none and with what is added to it, so many CSS pixels apart."""
    return f"strip:{pitch}/" + "".join(_LETTERS[mark] + note + (_EXTRAS[extra] if extra else "") for mark, note, extra in signs)


def ground(columns: int) -> str:
    """The address of the shading of so many columns."""
    return f"ground:{columns}"


def picture(name: str) -> str:
    """The SVG document of an address. Raises ValueError for what is none."""
    if found := _STRIP.fullmatch(name):
        return _strip(int(found[1]) * _PER_PIXEL, _SIGNS.findall(found[2]))
    if found := _GROUND.fullmatch(name):
        return _ground(int(found[1]))
    if found := _BAR.fullmatch(name):
        return _bar(found.groups())
    raise ValueError(name[:100])


def _bar(ends: Sequence[str]) -> str:
    """The stretches from the longest to the shortest, each over the one before."""
    shapes = [f'<path fill="{colour}" d="M0 0H{end}V1H0z"/>' for end, colour in zip(ends, _STRETCHES, strict=True)]
    return _document('viewBox="0 0 100 1" preserveAspectRatio="none"', reversed(shapes))


def _ground(columns: int) -> str:
    shades = "".join(f"M{column} 0h1v1h-1z" for column in range(1, columns, 2))
    return _document(f'viewBox="0 0 {columns} 1" preserveAspectRatio="none"', [f'<path fill="#f3f6f8" d="{shades}"/>'])


def _strip(pitch: float, signs: Sequence[tuple[str, str, str]]) -> str:
    """Signs of one kind are one shape."""
    places: dict[Mark, list[float]] = {}
    others: list[str] = []
    for index, (letter, note, extra) in enumerate(signs):
        middle = (index + 0.5) * pitch
        places.setdefault(_MARKS[letter], []).append(middle - _SIDE / 2)
        if note:
            others.append(f'<text x="{middle - len(note) * _CHARACTER / 2:.2f}" y="{_SIDE + 10}">{note}</text>')
        if extra:
            others.append(f'<g transform="translate({middle + _SIDE / 2:.2f}) scale(0.65)">{outline(_MARKS[extra])}</g>')
    shapes = [_asking(where) if mark is Mark.UNANSWERED else outline(mark, where) for mark, where in places.items()]
    height = _SIDE + (_NOTE if any(note for _, note, _ in signs) else 0)
    attributes = (
        f'viewBox="0 0 {len(signs) * pitch:.2f} {height}" font-family="PT Sans, DejaVu Sans, sans-serif" font-size="12.5" fill="#4d5963"'
    )
    return _document(attributes, [*shapes, *others])


def _asking(places: Iterable[float]) -> str:
    path = "".join(f"M{left + 5.3:.2f} 5.6{_ASKING}" for left in places)
    return f'<path fill="none" stroke="{_ASKING_COLOUR}" stroke-width="1.3" stroke-linecap="round" d="{path}"/>'


def _document(attributes: str, shapes: Iterable[str]) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{"".join(shapes)}</svg>'
