"""Additions as the YAML they are, section by section."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from reqkit.library.plan import Addition
from reqkit.library.yaml_text import as_item, dump

_WIDTH = 110


def fragment(added: Iterable[Addition], said: Mapping[str, str] | None = None) -> str:
    """Sections with the additions in them; before each, as a comment, the sentence `said` has for it."""
    sections: dict[str, list[Addition]] = {}
    for addition in added:
        sections.setdefault(addition.entry.section, []).append(addition)
    return "\n".join("".join(_section(name, members, said or {})) for name, members in sections.items())


def _section(name: str, members: list[Addition], said: Mapping[str, str]) -> Iterator[str]:
    if members[0].entry.is_rules:
        yield from _comment(said.get(members[0].entry.name, ""), 0)
        yield f"{name}:\n{dump(dict(members[0].body), 2)}"
        return
    yield f"{name}:\n"
    for index, member in enumerate(members):
        yield "\n" if index else ""
        yield from _comment(said.get(member.entry.name, ""), 2)
        yield as_item(dict(member.body), 2)


def _comment(sentence: str, indent: int) -> Iterator[str]:
    for line in textwrap.wrap(sentence, _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"{' ' * indent}# {line}\n"
