"""Plain data as YAML that people read and go on editing.

Blocks stand line by line; a small block or list whose members fit one line stands in braces or brackets, as conditions are written by
hand. Whatever could be read as anything but the text it is, by this toolkit or by other YAML readers, is quoted.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

WIDTH = 120
"""Longest line into which a block or list is put whole."""
_SENTENCE = 40
"""Members of a list that are longer stand on lines of their own."""
_PLAIN = re.compile(r"[^\W_](?:[\w .,;!/()%+*«»—–…№'’“”°=&@$^~|-]*[\w.)%+*»…’”!])?\Z")
"""Texts that need no quotes: they begin with a letter or a digit and hold nothing that YAML gives a meaning to."""
_INSIDE = re.compile(r"[,\[\]{}?]")
"""What ends or changes a text inside braces and brackets."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_OTHERWISE = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)\Z"  # a keyword, here or for readers of YAML 1.1
    r"|[-+.\d_][-+.\d_,:eE]*\Z"  # a number, a time, a month and day
    r"|0[xob]"
)


def dump(data: Any, indent: int = 0) -> str:
    """The lines of a block or list, each with a line end."""
    return "".join(f"{line}\n" for line in _lines(data, indent))


def as_item(data: dict[str, Any], indent: int) -> str:
    """A block as a member of a list: `- id: …` and the rest of it under the first key."""
    return _dashed("".join(f"{line}\n" for line in _mapping(data, indent + 2)), indent)


def _lines(data: Any, indent: int) -> Iterator[str]:
    if isinstance(data, dict) and data:
        yield from _mapping(data, indent)
    elif isinstance(data, list) and data:
        for item in data:
            yield from _member(item, indent)
    else:
        yield " " * indent + _flow(data)


def _mapping(data: dict[str, Any], indent: int) -> Iterator[str]:
    for key, value in data.items():
        head = f"{' ' * indent}{scalar(key)}:"
        if _stands_alone(value) or _fits(value, len(head) + 1):
            yield f"{head} {_flow(value, inside=False)}"
        else:
            yield head
            yield from _lines(value, indent + 2)


def _member(item: Any, indent: int) -> Iterator[str]:
    if isinstance(item, dict) and len(item) == 1 and isinstance(next(iter(item.values())), dict):  # `- not: {…}`
        yield from _dashed("\n".join(_mapping(item, indent + 2)), indent).split("\n")
    elif _stands_alone(item) or _fits(item, indent + 2):
        yield f"{' ' * indent}- {_flow(item, inside=False)}"
    else:
        yield from _dashed("\n".join(_lines(item, indent + 2)), indent).split("\n")


def _dashed(block: str, indent: int) -> str:
    return f"{block[:indent]}- {block[indent + 2 :]}"


def _stands_alone(value: Any) -> bool:
    return not isinstance(value, dict | list) or not value


def _fits(value: Any, column: int) -> bool:
    """Whether a block or list goes on one line: it is short, and holds no list of blocks, which reads better line by line."""
    members = value.values() if isinstance(value, dict) else value
    if any(isinstance(member, list) and any(isinstance(item, dict) for item in member) for member in members):
        return False
    if isinstance(value, list) and any(isinstance(member, dict) or len(str(member)) > _SENTENCE for member in value):
        return False
    return column + len(_flow(value)) <= WIDTH


def _flow(value: Any, *, inside: bool = True) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, inside=True)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value, inside=inside)


def scalar(value: Any, *, inside: bool = False) -> str:
    """One value; `inside` braces or brackets more has to be quoted."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return str(value)
    text = str(value)
    if _DATE.match(text) or (_PLAIN.match(text) and not _OTHERWISE.match(text) and not (inside and _INSIDE.search(text))):
        return text
    if '"' in text and "'" not in text and "\\" not in text and all(_spelled(character) == character for character in text):
        return f"'{text}'"
    return "".join(map(_spelled, json.dumps(text, ensure_ascii=False)))


def _spelled(character: str) -> str:
    """A character as double quotes hold it: what nobody can see, or YAML takes for a line end, by its number."""
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return f"\\U{ord(character):08x}" if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"
