"""What is to be added to a brief: which entries, under which ids, and what of it is there already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.library.contents import Contents, asks_the_same
from reqkit.library.entry import Entry, Kind, Library
from reqkit.library.spoken import as_written
from reqkit.values.record import record

RESERVED = frozenset(("CALCULATION", "POINTS", "TIERS"))
"""Ids of the sections that a brief has once."""
ORDER = (Kind.RULES, Kind.SEGMENTS, Kind.MECHANICS, Kind.SCENARIOS, Kind.REQUIREMENTS)
"""What others refer to comes first, so that a brief never names what it lacks."""

_LOYALTY = "loyalty"
"""The category of rules, which do not name it."""


@record
class Addition:
    """An entry as it will stand in the brief."""

    entry: Entry
    id: str
    body: Mapping[str, Any]


@record
class Held:
    """An entry that the brief has already, under this id. `differs`: a section that it has once, and says something else in."""

    entry: Entry
    id: str
    differs: bool = False


@record
class Plan:
    """`unweighed` are categories of what is added that the brief's decision has no weight for, though it weighs others."""

    added: tuple[Addition, ...]
    held: tuple[Held, ...]
    unweighed: tuple[str, ...] = ()


def plan(library: Library, entries: Iterable[Entry], contents: Contents, *, both: bool = False) -> Plan:
    """Entries and all that they use, each under an id that is free, with references led to where they stand in this brief."""
    wanted = library.with_used(tuple(entries))
    taken = set(contents.ids | RESERVED)
    names: dict[str, str] = {}
    added: list[Addition] = []
    held: list[Held] = []
    for entry in sorted(wanted, key=lambda entry: ORDER.index(entry.kind)):
        references = {library.entries[used].id: names[used] for used in entry.uses}
        meant = _led(dict(entry.body), references)
        there = contents.held(entry, meant)
        names[entry.name] = there or (entry.id if entry.is_rules else free_id(entry.id, taken))
        if there is not None:
            differs = entry.is_rules and not asks_the_same(contents.sections[entry.section], meant)
            held.append(Held(entry, there, differs))
            continue
        taken.add(names[entry.name])
        own = {} if entry.is_rules else {"id": names[entry.name]}
        added.append(Addition(entry, names[entry.name], as_written({**meant, **own}, contents.language, both=both)))
    categories = dict.fromkeys(str(addition.body.get("category", _LOYALTY)) for addition in added)
    unweighed = tuple(name for name in categories if name not in contents.weighed) if contents.weighed else ()
    return Plan(tuple(added), tuple(held), unweighed)


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """The id itself, or the first of `…-2`, `…-3` and so on that is free."""
    used = frozenset(taken)
    number, name = 2, wanted
    while name in used:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _led(value: Any, references: Mapping[str, str]) -> Any:
    """The same data with every id that is referred to replaced by the one that it has in the brief."""
    if isinstance(value, str):
        return references.get(value, value)
    if isinstance(value, dict):
        return {key: _led(item, references) for key, item in value.items()}
    if isinstance(value, list):
        return [_led(item, references) for item in value]
    return value
