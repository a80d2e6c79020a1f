"""Several files read as one: their sections merged, with every part still knowing which file it is from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.documents.document import Document, Location
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe
from reqkit.source.intake import EXPECTED


class Sections:
    """The top-level sections of a brief's or a sheet's files, put together."""

    def __init__(self, documents: Iterable[Document], known: tuple[str, ...], collector: Collector) -> None:
        self._collector = collector
        self._parts: dict[str, list[tuple[Any, Location]]] = {}
        files = tuple(documents)
        self.incomplete = any(document.problems for document in files)
        """Whether something that may belong here could not be read: what is missing then may well be there."""
        others = any(isinstance(document.data, dict) for document in files)
        for document in files:
            top = Location(document)
            if document.data is None:
                if others and not document.problems:
                    collector.add("empty-file", top)
                continue
            if not isinstance(document.data, dict):
                self.incomplete = True
                if not document.problems:
                    collector.add("wrong-type", top, expected=EXPECTED["mapping"], found=describe(document.data))
                continue
            for key, value in document.data.items():
                if key not in known:
                    collector.add("unknown-key", (top / key).key(), key=key, given=key, choices=known)
                elif value is not None:
                    self._parts.setdefault(key, []).append((value, top / key))

    def __contains__(self, key: str) -> bool:
        return key in self._parts

    def _refuse(self, location: Location, expected: str, value: object) -> None:
        self.incomplete = True
        self._collector.add("wrong-type", location, expected=EXPECTED[expected], found=describe(value))

    def place(self, key: str) -> Location | None:
        return self._parts[key][0][1] if key in self._parts else None

    def single(self, key: str) -> tuple[Any, Location] | None:
        """A section that is one block in one file."""
        parts = self._parts.get(key)
        if not parts:
            return None
        for _, location in parts[1:]:
            self._collector.add("section-twice", location.key(), key=key, other=parts[0][1].file)
        return parts[0]

    def items(self, key: str) -> Iterable[tuple[Any, Location]]:
        """The members of a section that is a list, file after file."""
        for value, location in self._parts.get(key, ()):
            if not isinstance(value, list):
                self._refuse(location, "list", value)
                continue
            for index, item in enumerate(value):
                yield item, location / index

    def entries(self, key: str) -> Iterable[tuple[str, Any, Location]]:
        """The members of a section that is a block of names, file after file; a name given twice is a finding."""
        places: dict[str, Location] = {}
        for value, location in self._parts.get(key, ()):
            if not isinstance(value, Mapping):
                self._refuse(location, "mapping", value)
                continue
            for name, item in value.items():
                place = location / name
                if name in places:
                    self._collector.add("section-twice", place.key(), key=name, other=places[name])
                    continue
                places[name] = place
                yield name, item, place
