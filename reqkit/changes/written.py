"""What is written of a thing asked, key by key: for changes of meaning that neither its aspects nor its sentence show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reqkit.changes.entries import Entries, Entry, differences, plain
from reqkit.changes.model import FieldChange
from reqkit.model.asked import Asked
from reqkit.model.brief import AskedItem
from reqkit.values.text import Text

_ELSEWHERE = frozenset(AskedItem.model_fields)
"""Keys that are compared, and shown, by themselves."""
_LONGEST = 200


def written_changes(before: Asked, after: Asked) -> tuple[FieldChange, ...]:
    """Every key that is written otherwise, by its path: `refresh`, `where.all.2.value`."""
    return differences(_entries(before), _entries(after))


def _entries(asked: Asked) -> Entries:
    raw: Any = asked.location.document.data
    for step in asked.location.path:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return {}
    if not isinstance(raw, Mapping):
        return {}
    return dict(_leaves({key: value for key, value in raw.items() if key not in _ELSEWHERE}, ""))


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Entry]]:
    """Single values by their paths; members of a list are counted from 1, a list of nothing but words is one value."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(inner, Mapping | list) for inner in value):
        for number, inner in enumerate(value, start=1):
            yield from _leaves(inner, f"{path}.{number}")
    else:
        shown = ", ".join(map(_word, value)) if isinstance(value, list) else _word(value)
        yield path, Entry(Text(plain=path), shown, plain(shown[:_LONGEST]))


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else "null" if value is None else str(value)
