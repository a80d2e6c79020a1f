"""How wide text is in the report's typeface, and how it is wrapped or cut to fit: a picture cannot flow.

The widths are those of PT Sans to 0.05 em, rounded up in wrapping; what is set in another face is taken as wide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import combining, east_asian_width

from reqkit.report.clipping import clipped

_CLASSES: Mapping[float, str] = {
    0.20: "',.:",
    0.25: " ;ij|\u00a0",
    0.30: "!()IJ[]`fl'",
    0.35: '"*-/rt{}г',
    0.40: "\\_sт",
    0.45: "?cyzГзсуьэ",
    0.50: "+<=>FL^aekvx~«»−±×≤≥авеклхчъяё",
    0.55: "#$0123456789CEPSTVYZbdghnopqu₽БЕЗРСТУЬЯЁбдийнопрц",
    0.60: "ABGKRXАВКЛХЧЭ",
    0.65: "DHNU–ДНПЪжмы",
    0.70: "OQИЙОЦфю",
    0.75: "%w…Ышщ",
    0.80: "&Mm—ЖМФ",
    0.85: "W",
    0.90: "ШЩЮ",
    1.00: "№",
    1.05: "@",
}
_WIDTHS = {character: share for share, characters in _CLASSES.items() for character in characters}
_OTHER, _WIDE = 0.7, 1.1
_BOLD = 1.05
_PLACES_TO_BREAK = re.compile(r"(?<=[-/–—])(?=\w)|[ \t]+")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Roughly, in the unit of the size; a little more rather than less."""
    return sum(map(_em, text)) * size * (_BOLD if bold else 1)


def _em(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if combining(character):
        return 0.0
    return _WIDE if east_asian_width(character) in "WF" or ord(character) > 0xFFFF else _OTHER


def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """On one line, with an ellipsis where it does not fit."""
    flat = clipped(text)
    if width(flat, size, bold=bold) <= room:
        return flat
    kept, left = "", room - width("…", size, bold=bold)
    for character in flat:
        left -= width(character, size, bold=bold)
        if left < 0:
            break
        kept += character
    return kept.rstrip(" ,.;:—–-") + "…"


def wrapped(text: str, room: float, size: float, lines: int, *, bold: bool = False) -> list[str]:
    """On at most so many lines, broken between words where that is possible, with an ellipsis where the rest does not fit."""
    result: list[str] = []
    rest = clipped(text)
    while rest and len(result) < lines - 1 and width(rest, size, bold=bold) > room:
        end = _break(rest, room, size, bold)
        result.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    if rest or not result:
        result.append(cut(rest, room, size, bold=bold))
    return result


def _break(text: str, room: float, size: float, bold: bool) -> int:
    """Where the line that starts a text ends: after the last word that fits, or within a word that alone does not."""
    fits = 0
    left = room
    for character in text:
        left -= width(character, size, bold=bold)
        if left < 0:
            break
        fits += 1
    places = [match.start() for match in _PLACES_TO_BREAK.finditer(text[: fits + 1]) if 0 < match.start() <= fits]
    longest = max(places, default=0)
    return longest if longest >= fits / 3 else max(1, fits)
