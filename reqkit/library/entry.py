"""An entry of the library, and the shelf all entries stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from reqkit.values.record import record
from reqkit.values.text import Text


class Kind(StrEnum):
    """What an entry is. The word is the section of a brief that it goes to, except for rules, which name their section themselves."""

    SEGMENTS = "segments"
    MECHANICS = "mechanics"
    SCENARIOS = "scenarios"
    REQUIREMENTS = "requirements"
    RULES = "rules"


@record(eq=False)
class Entry:
    """A ready part of a brief. `body` is what is written into it, with texts in both languages and a suggested id.

    `uses` names the entries that the body refers to, by their suggested ids; `fill` says what a company has to put in its own words.
    Rules are a section that a brief has once, so that their body has no id.
    """

    name: str
    kind: Kind
    section: str
    theme: str
    title: Text
    about: Text
    body: Mapping[str, Any]
    tags: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    fill: Text = field(default_factory=Text)

    @property
    def id(self) -> str:
        """The suggested id; of rules, the one that their section has in every brief."""
        return str(self.body.get("id", self.section.upper()))

    @property
    def is_rules(self) -> bool:
        return self.kind is Kind.RULES


@record(eq=False)
class Theme:
    """Entries of one kind that belong together; for requirements, a pack that is added whole."""

    name: str
    kind: Kind
    title: Text
    entries: tuple[Entry, ...]


@record(eq=False)
class Library:
    """Everything that is shipped. Entries and themes share one space of names."""

    themes: Mapping[str, Theme]
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.entries or name in self.themes

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.entries, *self.themes)

    def called(self, name: str) -> tuple[Entry, ...]:
        """The entry of that name, or all of the theme. Raises KeyError for a name that is neither."""
        return (self.entries[name],) if name in self.entries else self.themes[name].entries

    def with_used(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Entries and, before each, all that it uses, each once: a reference always leads to something named before it."""
        found: dict[str, Entry] = {}
        for entry in entries:
            for each in self._used(entry):
                found.setdefault(each.name, each)
        return tuple(found.values())

    def _used(self, entry: Entry) -> Iterator[Entry]:
        for name in entry.uses:
            yield from self._used(self.entries[name])
        yield entry
