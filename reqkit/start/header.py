"""Changes to the head of a brief as it is written: a key at a time, with everything else, comments included, left alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_PLAIN = re.compile(r"[^\W\d_][\w «»()—–./,-]*[\w)»]\Z")
_NOT_TEXT = frozenset(("true", "false", "null"))


def with_keys(text: str, changes: Mapping[str, str | None]) -> str:
    """The file with other values in its section `brief:`, written as YAML; a key that is to be None is commented out."""
    lines = text.splitlines()
    for key, value in changes.items():
        lines = _with_key(lines, key, value)
    return "\n".join(lines) + "\n"


def as_yaml(text: str) -> str:
    """A text as it may stand after a colon."""
    return text if _PLAIN.match(text) and text.lower() not in _NOT_TEXT else json.dumps(text, ensure_ascii=False)


def _with_key(lines: list[str], key: str, value: str | None) -> list[str]:
    top = next((index for index, line in enumerate(lines) if re.match(r"brief:\s*(#.*)?$", line)), None)
    if top is None:
        return lines
    start = next((index for index in _inside(lines, top) if re.match(rf"  {re.escape(key)}\s*:", lines[index])), None)
    if start is None:
        return lines if value is None else [*lines[: top + 1], f"  {key}: {value}", *lines[top + 1 :]]
    end = _end(lines, start)
    if value is None:
        return [*lines[:start], *(f"  # {line[2:]}".rstrip() for line in lines[start:end]), *lines[end:]]
    comment = _comment(lines[start]) if end == start + 1 else ""
    return [*lines[:start], f"  {key}: {value}{comment}", *lines[end:]]


def _inside(lines: list[str], top: int) -> range:
    """The lines of a section: up to the next that begins at the margin and is no comment."""
    after = (index for index in range(top + 1, len(lines)) if lines[index][:1] not in ("", " ", "#"))
    return range(top + 1, next(after, len(lines)))


def _end(lines: list[str], start: int) -> int:
    """Where the value of a key ends: after the last line that stands further in, or is a member of its list."""
    end = start + 1
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.startswith(("   ", "  - ")):
            end = index + 1
        elif line.strip():
            break
    return end


def _comment(line: str) -> str:
    """The comment at the end of a line, with the space before it."""
    found = re.search(r"\s+#[^\"']*$", line)
    return found[0] if found else ""
