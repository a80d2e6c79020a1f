"""A YAML file that was read, and places inside it."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from reqkit.documents import reader
from reqkit.documents.reader import KeyPath, Problem, Span
from reqkit.locale.system import system_refusal
from reqkit.values.record import record


@record(eq=False, slots=False)
class Document:
    """One file: what it is called in messages, its text, its data, and what is wrong with its YAML.

    `name` is the path as people see it: relative to the workspace, with forward slashes.
    """

    name: str
    text: str = ""
    data: Any = None
    problems: tuple[Problem, ...] = ()
    tree: Any = field(default=None, repr=False)

    @cached_property
    def root(self) -> Any:
        """The node tree, for positions; composed anew where it was not kept. None where the text is no YAML, or there is none."""
        if self.tree is not None or not self.text or (self.data is None and self.problems):
            return self.tree
        return reader.read(self.text)[0]

    def span(self, path: KeyPath, *, at_key: bool = False) -> Span:
        node = reader.find_node(self.root, path, at_key=at_key)
        return reader.node_span(node) if node is not None else Span(1, 1, 1, 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty beyond the end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return reader.lines_of(self.text)


@record(eq=False)
class Location:
    """A place in a document, kept as a path of keys; line and column are worked out when asked for."""

    document: Document
    path: KeyPath = ()
    at_key: bool = False
    fixed: Span | None = None

    def __truediv__(self, step: str | int) -> Location:
        return Location(self.document, (*self.path, step))

    def down(self, *steps: str | int) -> Location:
        return Location(self.document, (*self.path, *steps))

    def key(self) -> Location:
        """The same place, pointing at the key instead of its value."""
        return Location(self.document, self.path, at_key=True)

    @property
    def file(self) -> str:
        return self.document.name

    def span(self) -> Span:
        return self.fixed or self.document.span(self.path, at_key=self.at_key)

    def __str__(self) -> str:
        span = self.span()
        return f"{self.file}:{span.line}:{span.column}"


def parse_document(name: str, data: bytes) -> Document:
    """Bytes to a document; everything wrong with them is in `problems`, nothing is raised."""
    if len(data) > reader.MAX_FILE_BYTES:
        limit = reader.MAX_FILE_BYTES // (1024 * 1024)
        return Document(name, problems=(Problem("file-too-large", Span(1, 1, 1, 1), {"limit": limit}),))
    text, problem = reader.decode(data)
    if problem is not None:
        return Document(name, text=data.decode("utf-8", "replace"), problems=(problem,))
    root, value, problems = reader.read(text)
    return Document(name, text, value, tuple(problems), root)


def read_document(path: Path, name: str) -> Document:
    """A file to a document; a file that cannot be read is a document with that problem."""
    try:
        if path.is_file() and path.stat().st_size > reader.MAX_FILE_BYTES:
            return parse_document(name, b" " * (reader.MAX_FILE_BYTES + 1))
        return parse_document(name, path.read_bytes())
    except IsADirectoryError:
        return Document(name, problems=(Problem("not-a-file", Span(1, 1, 1, 1)),))
    except OSError as error:
        return Document(name, problems=(Problem("file-unreadable", Span(1, 1, 1, 1), {"reason": system_refusal(error)}),))
