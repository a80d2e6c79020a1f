"""New members written into a file of a brief, all that is in it left byte for byte.

Nothing is rewritten: text is put in after the last member of the section, or at the end of the file. What comes out is read again and
must hold what the file held, and the new members: where it does not, the file is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import yaml

from reqkit.documents.document import parse_document
from reqkit.library.yaml_text import as_item, dump

_MARK = b"\xef\xbb\xbf"
Members = Sequence[Mapping[str, Any]]


def placed(data: bytes, section: str, new: Members | Mapping[str, Any]) -> bytes | None:
    """The bytes of a file with members added to a list section, or with a section that is one block; None where that cannot be done."""
    document = parse_document("", data)
    held = {} if document.data is None else document.data
    if document.problems or not isinstance(held, dict):
        return None
    node = _value(document.root, section)
    text = document.text
    if isinstance(new, Mapping):
        expected: Any = new
        if node is not None:
            return None
        where, addition = len(text), f"{section}:\n{dump(dict(new), 2)}"
    else:
        before = held.get(section)
        if not isinstance(before, list | None):
            return None
        expected = [*(before or ()), *new]
        where, addition = _after(document.root, node, text), _members(section, node, new)
    written = _put(data, text, where, addition)
    again = parse_document("", written)
    return written if not again.problems and again.data == {**held, section: expected} else None


def _members(section: str, node: Any, new: Members) -> str:
    """The text of new members, as deep as those that are there, with an empty line between them."""
    indent = node.start_mark.column if isinstance(node, yaml.SequenceNode) and node.value else 2
    items = "\n".join(as_item(dict(item), indent) for item in new)
    return items if node is not None else f"{section}:\n{items}"


def _put(data: bytes, text: str, where: int, addition: str) -> bytes:
    """A text put into the bytes of a file, before the character at `where`, on lines of its own and after an empty one."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    start = len(_MARK) if data.startswith(_MARK) else 0
    at = start + len(text[:where].encode())
    before, after = data[:at], data[at:]
    gap = _gap(text[:where])
    following = "\n" if after.strip() and not after.startswith((b"\n", b"\r\n")) else ""
    return before + f"{gap}{addition}{following}".replace("\n", line_end).encode() + after


def _gap(text: str) -> str:
    """What keeps an addition apart from the text before it: the line is ended, and an empty one follows unless a list begins there."""
    if not text.strip():
        return ""
    ended = text.replace("\r\n", "\n")
    if ended.endswith("\n\n"):
        return ""
    return ("" if ended.endswith("\n") else "\n") + ("" if ended.rstrip("\n").endswith(":") else "\n")


def _value(root: Any, section: str) -> Any:
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == section), None)


def _after(root: Any, node: Any, text: str) -> int:
    """Where members go: the end of the file if the section is the last one or new, else before the next one and what is said above it."""
    if node is None or root.value[-1][1] is node:
        return len(text)
    following = next(key for (_, value), (key, _) in pairwise(root.value) if value is node)
    lines = text[: following.start_mark.index - following.start_mark.column].splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return sum(map(len, lines))
