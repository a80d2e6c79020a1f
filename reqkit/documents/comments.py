"""Comments of a YAML file, which the parser passes over, and the blocks that they stand at.

What follows a `#` is a comment where no value holds that character, so the values' marks tell comments from text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from reqkit.documents import reader
from reqkit.documents.document import Document
from reqkit.documents.reader import Span
from reqkit.values.record import record

_SIGN = re.compile(r"(?<![^\s\ufeff])#")
_BLOCK_STYLES = ("|", ">")

Point = tuple[int, int]
"""A line and a column, counted from 1."""


@record
class Comment:
    """A comment from its `#` to the end of its line, where it stands, and where the block ends that it stands at."""

    text: str
    span: Span
    target: int
    """The line it speaks of: its own or, of one that stands alone, the line under it and under other comments. 0 where there is none."""
    end: Point
    """Where that line ends or, if an entry or a section begins on it, everything that belongs to it; this point itself is outside."""

    def reaches(self, place: Span) -> bool:
        """Whether something that is found at a place stands in what the comment speaks of."""
        if place.line in (self.span.line, self.target):
            return True
        return self.target > 0 and (self.target, 1) <= (place.line, place.column) < self.end


def comments_with(document: Document, word: str) -> tuple[Comment, ...]:
    """The comments that hold a word, in order; none where the file is no YAML. Costs next to nothing where the word is not in the file."""
    if word not in document.text or (document.root is None and document.problems):
        return ()
    lines = reader.lines_of(document.text)
    scalars = _Scalars(document.root)
    starts: dict[int, str] = {}
    for number, line in enumerate(lines, start=1):
        if "#" in line:
            sign = next((found.start() for found in _SIGN.finditer(line) if not scalars.hold((number, found.start() + 1))), None)
            if sign is not None:
                starts[number] = line[:sign]
    ends: dict[int, Point] = {}
    result = []
    for number, before in starts.items():
        line = lines[number - 1]
        text = line[len(before) :].rstrip()
        if word not in text:
            continue
        ends = ends or _block_ends(document.root)
        target = _target(number, starts, lines)
        span = Span(number, len(before) + 1, number, len(before) + len(text) + 1)
        result.append(Comment(text, span, target, max(ends.get(target, (0, 0)), (target + 1, 0))))
    return tuple(result)


def _target(number: int, starts: dict[int, str], lines: list[str]) -> int:
    """The line itself where something stands before the comment, else the next one that is no comment; 0 where that is empty."""
    while number in starts and not starts[number].strip("\ufeff \t"):
        number += 1
    return number if number <= len(lines) and lines[number - 1].strip() else 0


class _Scalars:
    """Where a file's texts begin and end, for finding the one that holds a place."""

    def __init__(self, root: yaml.Node | None) -> None:
        self._spans = sorted((*_ends(scalar), scalar.style in _BLOCK_STYLES) for scalar in reader.scalars(root))
        self._starts = [start for start, _, _ in self._spans]

    def hold(self, place: Point) -> bool:
        """Whether a `#` is part of a text. On the line on which a block of text is announced it is not: the text begins below."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return False
        start, end, is_block = self._spans[index]
        return place < end and not (is_block and start[0] == place[0])


def _ends(node: Any) -> tuple[Point, Point]:
    start, end = node.start_mark, node.end_mark
    return (start.line + 1, start.column + 1), (end.line + 1, end.column + 1)


def _block_ends(root: yaml.Node | None) -> dict[int, Point]:
    """By line, where the largest entry of a list or of a block of keys ends that begins on it."""
    ends: dict[int, Point] = {}
    for first, last in _members(root):
        start, own_end = _ends(first)
        begun, end = _ends(last)
        if begun < start:  # an alias: what it stands for is written elsewhere, and so are its findings
            end = own_end
        ends[start[0]] = max(ends.get(start[0], end), end)
    return ends


def _members(root: Any) -> Iterator[tuple[Any, Any]]:
    """Every entry of every list and every pair of every block of keys: the nodes that it begins and ends with."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen or not isinstance(node, yaml.MappingNode | yaml.SequenceNode):
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield from node.value
            waiting.extend(child for pair in node.value for child in pair)
        else:
            yield from ((item, item) for item in node.value)
            waiting.extend(node.value)
