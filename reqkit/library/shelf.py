"""The shipped entries, read from their YAML once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from reqkit.documents.document import Document, parse_document
from reqkit.library.entry import Entry, Kind, Library, Theme
from reqkit.values.text import Text

_ENTRY_KEYS = frozenset(("title", "about", "tags", "uses", "fill", "section", "body"))


class ShelfError(Exception):
    """The shipped data is not as it must be: a mistake of this package, not of anyone who uses it."""


@cache
def library() -> Library:
    """All themes, in the order of kinds and of files, and their entries by name."""
    themes: dict[str, Theme] = {}
    entries: dict[str, Entry] = {}
    for kind in Kind:
        for document in _documents(kind):
            theme = _theme(kind, document)
            for name in (theme.name, *(entry.name for entry in theme.entries)):
                if name in themes or name in entries:
                    raise ShelfError(f"{document.name}: {name} is taken")
            themes[theme.name] = theme
            entries.update({entry.name: entry for entry in theme.entries})
    return Library(themes, entries)


def _documents(kind: Kind) -> Iterator[Document]:
    folder = resources.files("reqkit.library").joinpath("data", kind.value)
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml"):
            yield parse_document(f"library:{kind.value}/{entry.name}", entry.read_bytes())


def _theme(kind: Kind, document: Document) -> Theme:
    if document.problems or not isinstance(document.data, dict):
        raise ShelfError(f"{document.name}: {document.problems}")
    name, raw = document.data["theme"], document.data["entries"]
    return Theme(name, kind, _text(document.data["title"]), tuple(_entry(kind, name, key, value, document) for key, value in raw.items()))


def _entry(kind: Kind, theme: str, name: str, raw: dict[str, Any], document: Document) -> Entry:
    if unknown := set(raw) - _ENTRY_KEYS:
        raise ShelfError(f"{document.name}: {name}: {', '.join(sorted(unknown))}")
    body = raw["body"]
    return Entry(
        name=name,
        kind=kind,
        section=raw.get("section", kind.value),
        theme=theme,
        title=_text(raw.get("title", body.get("title"))),
        about=_text(raw["about"]),
        body=body,
        tags=tuple(raw.get("tags", ())),
        uses=tuple(raw.get("uses", ())),
        fill=_text(raw.get("fill")),
    )


def _text(raw: Any) -> Text:
    return Text(ru=raw["ru"], en=raw["en"]) if raw else Text()
