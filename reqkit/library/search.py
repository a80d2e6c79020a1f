"""Entries by kind, theme and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reqkit.library.entry import Entry, Library, Theme


def found(library: Library, words: Iterable[str] = (), kind: str | None = None, theme: str | None = None) -> tuple[Theme, ...]:
    """Themes with the entries in them that hold every word; themes without any are left out.

    A word may be written in either language, in any case, and may be a part of a longer one.
    """
    wanted = [word.casefold() for word in words]
    themes = []
    for each in library.themes.values():
        if kind not in (None, each.kind.value) or theme not in (None, each.name):
            continue
        entries = tuple(entry for entry in each.entries if all(word in _words(entry, each) for word in wanted))
        if entries:
            themes.append(replace(each, entries=entries))
    return tuple(themes)


def _words(entry: Entry, theme: Theme) -> str:
    texts = (entry.name, entry.id, *entry.tags, theme.name, *theme.title.all(), *entry.title.all(), *entry.about.all())
    return " ".join(texts).casefold()
