"""What a brief holds already, as plain data: enough to add to it without reading what any of it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.documents.document import Document
from reqkit.library.entry import Entry
from reqkit.library.spoken import is_text
from reqkit.values.record import record
from reqkit.values.text import Language

_LISTS = ("requirements", "segments", "mechanics", "scenarios")
_SINGLE = ("calculation", "points", "tiers")
_FOR_PEOPLE = frozenset(
    ("id", "title", "priority", "category", "rationale", "acceptance", "source", "owner", "weight", "value", "tags"),
)
"""Keys that a company changes as it likes: an entry stays what it is."""


@record
class Contents:
    """The members of list sections, the sections that are one block, and every id that is taken.

    `weighed` are the categories that the decision gives a weight to; empty where it leaves them to what is in them.
    """

    language: Language
    items: Mapping[str, tuple[Mapping[str, Any], ...]]
    sections: Mapping[str, Any]
    ids: frozenset[str] = frozenset()
    weighed: frozenset[str] = frozenset()

    @classmethod
    def empty(cls, language: Language) -> Contents:
        """A brief that holds nothing yet."""
        return cls(language, dict.fromkeys(_LISTS, ()), {})

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Contents:
        items: dict[str, list[Mapping[str, Any]]] = {name: [] for name in _LISTS}
        sections: dict[str, Any] = {}
        language: Language = "ru"
        weighed: set[str] = set()
        for document in documents:
            data = document.data if isinstance(document.data, dict) else {}
            sections |= {name: data[name] for name in _SINGLE if data.get(name) is not None}
            header = data.get("brief")
            if isinstance(header, dict) and header.get("language") == "en":
                language = "en"
            weighed |= _weighed(data.get("decision"))
            for name in _LISTS:
                members = data.get(name)
                items[name] += [member for member in members if isinstance(member, dict)] if isinstance(members, list) else []
        ids = {str(member["id"]) for members in items.values() for member in members if "id" in member}
        return cls(language, {name: tuple(members) for name, members in items.items()}, sections, frozenset(ids), frozenset(weighed))

    def held(self, entry: Entry, body: Mapping[str, Any]) -> str | None:
        """The id under which the brief has an entry already, whatever it calls it; None where it has none like it.

        `body` is what would be written, its references as this brief has them.
        """
        if entry.is_rules:
            return entry.id if entry.section in self.sections else None
        alike = [str(item["id"]) for item in self.items[entry.section] if "id" in item and asks_the_same(item, body)]
        return next((name for name in alike if name == entry.id), alike[0] if alike else None)


def _weighed(decision: Any) -> set[str]:
    """The categories that a decision weighs, by numbers or by judgements in pairs."""
    if not isinstance(decision, dict):
        return set()
    by_number, in_pairs = decision.get("categories"), decision.get("judgements")
    judged = (judgement for judgement in (in_pairs if isinstance(in_pairs, list) else ()) if isinstance(judgement, dict))
    named = {str(judgement[side]) for judgement in judged for side in ("more", "than") if side in judgement}
    return named | (set(by_number) if isinstance(by_number, dict) else set())


def asks_the_same(item: Any, body: Mapping[str, Any]) -> bool:
    """Whether two bodies are alike in all that a vendor answers to."""
    return isinstance(item, dict) and _same(_meaning(item), _meaning(body))


def _meaning(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if key not in _FOR_PEOPLE and value is not None}


def _same(held: Any, given: Any) -> bool:
    """Whether two values are alike; a text in one language is like one in both that says so in it."""
    if is_text(given) and isinstance(held, str):
        return held in given.values()
    if isinstance(held, dict) and isinstance(given, dict):
        return held.keys() == given.keys() and all(_same(held[key], given[key]) for key in held)
    if isinstance(held, list) and isinstance(given, list):
        return len(held) == len(given) and all(map(_same, held, given))
    return bool(held == given) and isinstance(held, bool) == isinstance(given, bool)
