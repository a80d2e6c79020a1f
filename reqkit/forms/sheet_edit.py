"""Changes to a YAML file that people wrote: what is not changed keeps its text, comments, order, quotes and line ends.

The file's data and the data wanted are walked together with the nodes that the reader composed, which know where everything stands.
Every difference becomes a replacement of some characters; at the end the new text is read again, and must be the data wanted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from reqkit.documents import reader
from reqkit.documents.document import Document
from reqkit.library.yaml_text import WIDTH, as_item, dump, scalar

STEP = 2
"""How far new blocks are indented below their key."""


class EditError(Exception):
    """A file in which the change cannot be made without touching what must not change, such as an alias."""


def edited(document: Document, wanted: dict[str, Any]) -> str:
    """The text of a file that holds `wanted`, as near to what it was as can be. Raises EditError."""
    if document.problems:
        raise EditError(document.name)
    newline = "\r\n" if "\r\n" in document.text else "\n"
    if not isinstance(document.data, dict) or not document.data:
        begun = document.text if document.text.endswith(("\n", "")) else document.text + newline
        return _checked(begun + dump(wanted).replace("\n", newline), wanted)
    text = document.text
    editor = _Editor(text)
    editor.mapping(document.root, document.data, wanted)
    return _checked(editor.text(newline), wanted)


def _checked(text: str, wanted: dict[str, Any]) -> str:
    _, data, problems = reader.read(text)
    if problems or data != wanted:
        raise EditError
    return text


@dataclass
class _Editor:
    source: str
    splices: list[tuple[int, int, int, str]] = field(default_factory=list)
    _lines: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lines = [0, *(match.end() for match in reader._LINE_END.finditer(self.source))]

    def text(self, newline: str) -> str:
        """The source with everything replaced. Lines of new text end as those of the file do."""
        parts, at = [], 0
        for start, end, _, new in sorted(self.splices, key=lambda splice: (splice[0], splice[2])):
            if start < at:
                raise EditError
            parts += [self.source[at:start], new.replace("\n", newline)]
            at = end
        return "".join((*parts, self.source[at:]))

    def mapping(self, node: Any, old: dict[str, Any], new: dict[str, Any]) -> None:
        """Makes one block say what another does, key by key."""
        if old == new:
            return
        pairs = {key.value: (key, value) for key, value in node.value}
        if node.flow_style:
            self._flow(node, pairs, old, new)
            return
        for name in old:
            if name not in new:
                self._remove(*pairs[name], alone=len(pairs) == 1)
            elif old[name] != new[name]:
                self.value(*pairs[name], old[name], new[name])
        added = {name: value for name, value in new.items() if name not in old}
        if added:
            last = [pairs[name] for name in pairs if name in new][-1]
            self._insert(self._end(last), dump(added, node.value[0][0].start_mark.column))

    def value(self, key: Any, node: Any, old: Any, new: Any) -> None:
        """What stands after a key."""
        if node.start_mark.index < key.end_mark.index:
            raise EditError  # an alias: what it stands for is written elsewhere, and is used there too
        if _goes_on(old, new) and type(node) is yaml.MappingNode:
            self.mapping(node, old, new)
            return
        if isinstance(old, list) and isinstance(new, list) and old and len(new) >= len(old) and type(node) is yaml.SequenceNode:
            self._sequence(node, old, new)
            return
        self._replace(key, node, new)

    def _sequence(self, node: Any, old: list[Any], new: list[Any]) -> None:
        """A list: members change where they stand, and new ones come last."""
        for index, child in enumerate(node.value):
            if old[index] == new[index]:
                continue
            if _goes_on(old[index], new[index]) and type(child) is yaml.MappingNode:
                self.mapping(child, old[index], new[index])
            elif isinstance(child, yaml.CollectionNode) and not child.flow_style:
                end, _ = self._end((child, child))
                self._splice(self._index(child.start_mark), end, _inline(new[index]))
            else:
                self._put(child, _inline(new[index], inside=bool(node.flow_style)))
        added = new[len(old) :]
        if not added:
            return
        if node.flow_style:
            end = self._index(node.value[-1].end_mark)
            self._splice(end, end, "".join(f", {_inline(item, inside=True)}" for item in added))
            return
        column = node.start_mark.column
        lines = [as_item(item, column) if isinstance(item, dict) and item else f"{' ' * column}- {_inline(item)}\n" for item in added]
        self._insert(self._end((node.value[-1], node.value[-1])), "".join(lines))

    def _flow(self, node: Any, pairs: dict[str, tuple[Any, Any]], old: dict[str, Any], new: dict[str, Any]) -> None:
        """A block in braces: changed where it stands, or, where keys go, written anew from the texts of what stays."""
        if set(old) <= set(new):
            for name in old:
                if old[name] == new[name]:
                    continue
                if _goes_on(old[name], new[name]):
                    self.value(*pairs[name], old[name], new[name])
                else:
                    self._put(pairs[name][1], _inline(new[name], inside=True))
            added = "".join(
                f", {scalar(name, inside=True)}: {_inline(value, inside=True)}" for name, value in new.items() if name not in old
            )
            if added:
                end = self._index(node.value[-1][1].end_mark)
                self._splice(end, end, added)
            return
        parts = []
        for name, value in new.items():
            if name in old and old[name] == value:
                key, kept = pairs[name]
                parts.append(self.source[self._index(key.start_mark) : self._index(kept.end_mark)])
            else:
                parts.append(f"{scalar(name, inside=True)}: {_inline(value, inside=True)}")
        self._put(node, "{" + ", ".join(parts) + "}")

    def _replace(self, key: Any, node: Any, new: Any) -> None:
        """Another value after a key: on its line where it fits, else as a block below; a comment on the line stays on it."""
        inline = _inline(new)
        fits = not isinstance(new, dict | list) or not new or key.start_mark.column + len(str(key.value)) + 2 + len(inline) <= WIDTH
        if (
            isinstance(node, yaml.ScalarNode)
            and not node.value
            and not node.style
            and self._index(node.start_mark) == self._index(node.end_mark)
        ):
            after = self.source.index(":", self._index(key.end_mark)) + 1
            if fits:
                self._splice(after, after, f" {inline}")
            else:
                self._insert(self._line_end(after), dump(new, key.start_mark.column + STEP))
            return
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            start, (end, _) = self._index(key.end_mark), self._end((key, node))
            colon = self.source.index(":", start) + 1
            self._splice(colon, end, f" {inline}" if fits else "\n" + dump(new, key.start_mark.column + STEP).rstrip("\n"))
            return
        if fits and getattr(node, "style", None) not in ("|", ">"):
            self._put(node, inline)
            return
        start = self._index(node.start_mark)
        while start > 0 and self.source[start - 1] == " ":
            start -= 1
        end, complete = self._end((key, node))
        if getattr(node, "style", None) in ("|", ">"):
            self._splice(
                start,
                end,
                (f" {inline}" if fits else "\n" + dump(new, key.start_mark.column + STEP).rstrip("\n")) + ("\n" if complete else ""),
            )
            return
        self._splice(start, self._index(node.end_mark), "")
        self._insert((end, complete), dump(new, key.start_mark.column + STEP))

    def _remove(self, key: Any, node: Any, *, alone: bool) -> None:
        """The lines of a key and its value. A block that has nothing else is left to the caller."""
        if alone:
            raise EditError
        start = self._lines[key.start_mark.line]
        end, complete = self._end((key, node))
        if self.source[start : self._index(key.start_mark)].strip():
            raise EditError  # the first key of a member of a list, beside its dash
        stop = end if complete else self._after_line_end(end)
        self._splice(start, stop, "")

    def _put(self, node: Any, text: str) -> None:
        self._splice(self._index(node.start_mark), self._index(node.end_mark), text)

    def _insert(self, at: tuple[int, bool], lines: str) -> None:
        """Whole lines after a place, which is the end of a line or (`complete`) the beginning of the next."""
        place, complete = at
        self._splice(place, place, lines if complete else "\n" + lines.rstrip("\n"))

    def _splice(self, start: int, end: int, text: str) -> None:
        self.splices.append((start, end, len(self.splices), text))

    def _end(self, pair: tuple[Any, Any]) -> tuple[int, bool]:
        """The end of the last line of a key and its value, comment included; of a block of text, the beginning of the line after it."""
        key, node = pair
        if node.start_mark.index < key.start_mark.index or (key is not node and node.start_mark.index < key.end_mark.index):
            return self._line_end(self._index(key.end_mark))  # an alias
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            key, node = last if isinstance(node, yaml.MappingNode) else (last, last)
            if key is not node and node.start_mark.index < key.end_mark.index:
                return self._line_end(self._index(key.end_mark))
        end = self._index(node.end_mark)
        if getattr(node, "style", None) in ("|", ">"):
            body = self.source[self._index(node.start_mark) : end].rstrip()
            end = self._index(node.start_mark) + len(body)
        return self._line_end(end)

    def _line_end(self, index: int) -> tuple[int, bool]:
        found = re.compile("\r\n|[\n\r\x85\u2028\u2029]|$").search(self.source, index)
        return (found.start() if found else len(self.source)), False

    def _after_line_end(self, index: int) -> int:
        found = reader._LINE_END.match(self.source, index)
        return found.end() if found else index

    def _index(self, mark: Any) -> int:
        """Where a mark stands in the text; the parser's own count differs where it counts bytes or drops a mark of order."""
        return min(self._lines[mark.line] + mark.column, len(self.source)) if mark.line < len(self._lines) else len(self.source)


def _goes_on(old: Any, new: Any) -> bool:
    """Whether one block is another with some keys changed, and not something else in its place."""
    return isinstance(old, dict) and isinstance(new, dict) and not old.keys().isdisjoint(new)


def _inline(value: Any, *, inside: bool = False) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, inside=True)}: {_inline(item, inside=True)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_inline(item, inside=True) for item in value) + "]"
    return scalar(value, inside=inside)
