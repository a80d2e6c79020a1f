"""What may reach a terminal: letters, never something that it obeys instead of showing."""

from __future__ import annotations

import json
import unicodedata

REPLACEMENT = "�"


class _Visible(dict[int, str]):
    """For `str.translate`: looks a character up once and remembers it."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if is_visible(chr(code)) else REPLACEMENT
        return self[code]


class _Escaped(dict[int, str]):
    """The same for JSON, where a character that may not be shown has a spelling of its own."""

    def __init__(self, *, only_ascii: bool) -> None:
        super().__init__({ord("\n"): "\n"})
        self.only_ascii = only_ascii

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = is_visible(character) and not (self.only_ascii and code > 0x7F)
        self[code] = character if shown else json.dumps(character)[1:-1]
        return self[code]


_TEXT = _Visible({ord("\n"): "\n", ord("\t"): " "})
_JSON = _Escaped(only_ascii=False)
_ASCII_JSON = _Escaped(only_ascii=True)


def is_visible(character: str) -> bool:
    """No control characters, none that turn the direction of writing around, no halves of characters; spaces of any kind are fine."""
    return character.isprintable() or unicodedata.category(character) == "Zs"


def visible(text: str) -> str:
    """A text of one or several lines, with a mark in the place of everything that may not be shown."""
    return text.translate(_TEXT)


def visible_line(text: str) -> str:
    """The same for a text that is a part of one line."""
    return visible(text).replace("\n", REPLACEMENT)


def escaped_json(text: str, *, only_ascii: bool = False) -> str:
    """The same JSON, spelled so that it can be shown; only in ASCII for a stream that lacks other letters."""
    return text.translate(_ASCII_JSON if only_ascii else _JSON)
