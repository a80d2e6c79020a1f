"""Which files of a brief an addition goes to, and what becomes of each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from reqkit.library.entry import Kind
from reqkit.library.placing import placed
from reqkit.library.plan import ORDER, Addition, Plan
from reqkit.locale.message import Filled, Message
from reqkit.locale.system import system_refusal
from reqkit.source.workspace import SUFFIXES, WorkspaceError

_OUTSIDE = Message(
    "«{file}» не годится: нужен файл .yaml в папке запроса {folder}.",
    "“{file}” will not do: a .yaml file in the brief's folder {folder} is needed.",
)
_NOT_THERE = Message(
    "В «{file}» раздел {section} не дописать, не меняя того, что там есть. Назовите другой файл или уберите --to.",
    "The section {section} cannot be added to “{file}” without changing what is there. Name another file, or leave --to out.",
)
_UNREADABLE = Message("«{file}» не читается: {reason}.", "“{file}” cannot be read: {reason}.")


class Files:
    """The files that change, with what will be in them. Nothing is written here."""

    def __init__(self, folder: Path, to: str | None = None) -> None:
        self.folder = folder
        self.to = None if to is None else self._named(to)
        self.changed: dict[Path, bytes] = {}
        self.places: dict[str, Path] = {}
        """Where each entry goes, by its name."""

    def take(self, plan: Plan) -> None:
        """Finds a place for everything that is added. Raises WorkspaceError where there is none."""
        for kind in ORDER:
            added = [addition for addition in plan.added if addition.entry.kind is kind]
            for section, members in _by_section(added):
                path = self._put(kind, section, members)
                self.places.update({member.entry.name: path for member in members})

    def _put(self, kind: Kind, section: str, members: list[Addition]) -> Path:
        new: Any = dict(members[0].body) if kind is Kind.RULES else [dict(member.body) for member in members]
        for path in [self.to] if self.to is not None else self._candidates(kind):
            written = placed(self._now(path), section, new)
            if written is not None:
                self.changed[path] = written
                return path
        raise WorkspaceError(Filled(_NOT_THERE, {"file": self.to.name if self.to else "", "section": section}))

    def _candidates(self, kind: Kind) -> Iterator[Path]:
        """`segments.yaml`, and where that cannot be added to, `segments-2.yaml` and so on: the last one is a new file."""
        for number in count(1):
            path = self.folder / (f"{kind.value}.yaml" if number == 1 else f"{kind.value}-{number}.yaml")
            if path.is_file() or not os.path.lexists(path):
                yield path

    def _now(self, path: Path) -> bytes:
        if path in self.changed:
            return self.changed[path]
        if not os.path.lexists(path):
            return b""
        try:
            return path.read_bytes()
        except OSError as error:
            raise WorkspaceError(Filled(_UNREADABLE, {"file": path.name, "reason": system_refusal(error)})) from None

    def _named(self, given: str) -> Path:
        """A file right in the brief's folder: others would not be read."""
        inside = self.folder.resolve()
        for path in (self.folder / given, Path.cwd() / given):
            if path.suffix in SUFFIXES and not path.name.startswith(".") and path.parent.resolve() == inside:
                return self.folder / path.name
        raise WorkspaceError(Filled(_OUTSIDE, {"file": given[:100], "folder": self.folder.name}))


def _by_section(added: Iterable[Addition]) -> Iterable[tuple[str, list[Addition]]]:
    sections: dict[str, list[Addition]] = {}
    for addition in added:
        sections.setdefault(addition.entry.section, []).append(addition)
    return sections.items()
