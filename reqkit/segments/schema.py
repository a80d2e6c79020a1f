"""The conditions of a segment as JSON Schema, made from the properties and operators, for editors.

Laxer than the check and never stricter: which window, value or detail goes with which property is left to it, and only proposed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reqkit.segments.model import Basis, Feb29, NullRule, Refunds
from reqkit.segments.operators import OPERATORS, legal_operators
from reqkit.segments.property import Aggregate, Detail, DetailKind, Entity, FilterKey, Property, PropertyType
from reqkit.segments.property_source import shipped_properties
from reqkit.segments.window import CLOCKS, PERIODS, Counting
from reqkit.source.schema_shapes import Schema, closed, either, list_of, one_or_several, or_null, ref
from reqkit.source.schema_words import Speaker, words
from reqkit.values.text import Text

NAME = rf"^({'|'.join(Entity)})\.[a-z][a-z0-9_]*$"
"""What a property may be called."""
_DATES = (PropertyType.DATE, PropertyType.DATETIME, PropertyType.ANNIVERSARY)
_DAYS = ("today", "yesterday", "all time", "all", "ever")


def segment_definitions(speaker: Speaker) -> dict[str, Schema]:
    """`Where`: a condition or a group of them; `Property` and `Clock`, which other sections name too, and all that these stand on."""
    known = tuple(shipped_properties())
    explaining = Speaker(speaker.language, words("reqkit.segments"))
    definitions = {
        "Property": _named(known, speaker),
        "Clock": either({**speaker.choice("Clock", CLOCKS)}, {"type": "string", "examples": ["Europe/Moscow"]}),
        "Window": or_null(either(_phrases(speaker), {"type": "string", "examples": ["last 90 days"]}, _window(known, speaker))),
        "Filter": or_null(_filters({key.name: key for prop in known for key in prop.filters}, speaker)),
        "Where": _where(known, speaker),
    }
    return {name: explaining.explained(name, schema) for name, schema in definitions.items()}


def _where(known: tuple[Property, ...], speaker: Speaker) -> Schema:
    """One block with every key: an editor then proposes what may stand there, whichever kind of condition it becomes."""
    words_of = {"null_rule": NullRule, "feb29": Feb29, "count": Counting, "basis": Basis, "refunds": Refunds, "aggregate": Aggregate}
    own = {
        "all": list_of(ref("Where")),
        "any": list_of(ref("Where")),
        "not": ref("Where"),
        "segment": {"type": "string"},
        "property": ref("Property"),
        "op": {"type": "string"},
        "value": {},
        "window": ref("Window"),
        "filter": ref("Filter"),
        "clock": or_null(ref("Clock")),
        **{key: or_null(speaker.choice(kind.__name__, [word.value for word in kind])) for key, kind in words_of.items()},
    }
    kinds = [{"required": [key]} for key in ("op", "all", "any", "not", "segment")]
    cases = [*_operators(known, speaker), *_values(known, speaker)]
    return {**closed({**own, **_details(known, speaker)}), "anyOf": kinds, "allOf": cases}


def _named(known: Iterable[Property], speaker: Speaker) -> Schema:
    """A property by its name, with its title; those of a brief's own by their form."""
    shipped = speaker.alternatives({prop.id: prop.title for prop in known})
    return either(*shipped["anyOf"], {"type": "string", "pattern": NAME})


def _about(names: Iterable[str]) -> Schema:
    """That one of these is the property: as a pattern, since an editor would list the words of an `enum` at every property."""
    pattern = f"^({'|'.join(re.escape(name) for name in names)})$"
    return {"properties": {"property": {"pattern": pattern}}, "required": ["property"]}


def _operators(known: tuple[Property, ...], speaker: Speaker) -> list[Schema]:
    """The operators of the property that is named; all of them where none is, or one of the brief's own."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for prop in known:
        groups.setdefault(legal_operators(prop), []).append(prop.id)
    every = {"not": _about(prop.id for prop in known)}
    cases = [*((_about(names), legal) for legal, names in groups.items()), (every, tuple(OPERATORS))]
    return [
        {"if": condition, "then": {"properties": {"op": speaker.labelled({name: OPERATORS[name].label for name in legal})}}}
        for condition, legal in cases
    ]


def _values(known: tuple[Property, ...], speaker: Speaker) -> list[Schema]:
    """The words of a property that has some: proposed, and anything else is taken too."""
    return [
        {"if": _about([prop.id]), "then": {"properties": {"value": either(*one_or_several(speaker.labelled(prop.values))["anyOf"], {})}}}
        for prop in known
        if prop.values
    ]


def _details(known: Iterable[Property], speaker: Speaker) -> dict[str, Schema]:
    """The keys that properties have of their own. One name may mean several things: all their words are proposed."""
    found: dict[str, list[Detail]] = {}
    for prop in known:
        for detail in prop.details.values():
            found.setdefault(detail.name, []).append(detail)
    return {name: _detail(details, speaker) for name, details in found.items()}


def _detail(details: list[Detail], speaker: Speaker) -> Schema:
    titles = dict.fromkeys(detail.title.in_language(speaker.language) for detail in details)
    labels: Mapping[str, Text] = {word: label for detail in details for word, label in detail.values.items()}
    flags = all(detail.kind is DetailKind.FLAG for detail in details)
    words_only = labels and all(detail.values for detail in details)
    shape = {"type": ["boolean", "null"]} if flags else or_null(one_or_several(speaker.labelled(labels))) if words_only else {}
    return {"description": "; ".join(titles), **shape}


def _filters(keys: Mapping[str, FilterKey], speaker: Speaker) -> Schema:
    return closed({name: {"description": key.title.in_language(speaker.language), **_filter(key, speaker)} for name, key in keys.items()})


def _filter(key: FilterKey, speaker: Speaker) -> Schema:
    some = one_or_several(speaker.labelled(key.values) if key.values else {"type": ["string", "integer"]})
    return either(*some["anyOf"], closed({"not": some}))


def _phrases(speaker: Speaker) -> Schema:
    return speaker.choice("Window", [*PERIODS, *_DAYS])


def _window(known: tuple[Property, ...], speaker: Speaker) -> Schema:
    """A window as a block."""
    day = {"type": "string"}
    dates = _named((prop for prop in known if prop.type in _DATES), speaker)
    return closed(
        {
            "last": {"type": "string", "examples": ["90 days"]},
            "period": _phrases(speaker),
            "between": {"type": "array", "items": day, "minItems": 2, "maxItems": 2},
            "from": day,
            "to": day,
            "since": dates,
            "within": {"type": "string", "examples": ["30 days"]},
            "count": speaker.choice("Counting", [word.value for word in Counting]),
            "clock": ref("Clock"),
        }
    )
