"""Properties from YAML: the shipped ones, and those a brief declares under `properties:`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from reqkit.catalogue.quantity import read_number
from reqkit.documents.document import Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe, shown
from reqkit.segments.property import (
    Aggregate,
    Detail,
    DetailKind,
    Entity,
    FilterKey,
    Properties,
    Property,
    PropertyType,
    WindowUse,
)
from reqkit.source.intake import EXPECTED
from reqkit.values.text import LANGUAGES, Text

MAX_OWN = 1_000
MAX_VALUES = 2_000
OWN_TYPES = tuple(kind for kind in PropertyType if kind not in (PropertyType.MEMBERSHIP, PropertyType.CONSENT))
"""What a brief's own property may be; consent and membership are the language's."""

_OWN_KEYS = ("type", "title", "values", "unit", "min", "max", "several", "of", "window", "occasion")
_OWN_NAME = re.compile(r"[a-z]+\.[a-z][a-z0-9_]{0,62}\Z")
MEMBER_TYPES = (PropertyType.STRING, PropertyType.PRODUCT, PropertyType.PLACE, PropertyType.CUSTOMER)
"""What a set of a brief's own may hold."""


@cache
def shipped_properties() -> Properties:
    """The properties that come with the toolkit; read once, they never change."""
    folder = resources.files("reqkit.segments").joinpath("data")
    filters = {name: _filter(name, raw) for name, raw in _data(folder.joinpath("filters.yaml"))["filters"].items()}
    found: dict[str, Property] = {}
    for entry in sorted(folder.joinpath("properties").iterdir(), key=lambda entry: entry.name):
        data = _data(entry)
        for name, raw in data["properties"].items():
            found[f"{data['entity']}.{name}"] = _shipped(f"{data['entity']}.{name}", raw, filters)
    return Properties(found)


def read_properties(entries: Iterable[tuple[str, Any, Location]], collector: Collector) -> Properties:
    """The shipped properties and a brief's own. `entries` are the members of its section: name, content, place."""
    shipped = shipped_properties()
    own: dict[str, Property] = {}
    for name, raw, place in entries:
        entity, _, _ = name.partition(".")
        if not _OWN_NAME.match(name) or entity not in set(Entity):
            collector.add("bad-property-name", place.key(), given=shown(name), choices=[f"{entity.value}.…" for entity in Entity])
        elif shipped.get(name) is not None:
            collector.add("duplicate-property", place.key(), given=name)
        elif len(own) >= MAX_OWN:
            collector.add("too-many-properties", place.key(), limit=MAX_OWN)
            break
        elif (read := _own(name, raw, place, collector)) is not None:
            own[name] = read
    return shipped.with_own(own)


def _data(entry: Any) -> Mapping[str, Any]:
    data = parse_document(entry.name, entry.read_bytes()).data
    assert isinstance(data, Mapping), entry.name
    return data


def _shipped(name: str, raw: Mapping[str, Any], filters: Mapping[str, FilterKey]) -> Property:
    """A property of the shipped files, whose format the tests hold."""
    return Property(
        id=name,
        type=PropertyType(raw["type"]),
        title=_text(raw["title"]),
        values=_labels(raw.get("values")),
        occasion=_text(raw.get("occasion")),
        of=PropertyType(raw["of"]) if "of" in raw else None,
        unit=raw.get("unit"),
        lowest=read_number(raw["min"]) if "min" in raw else None,
        highest=read_number(raw["max"]) if "max" in raw else None,
        several=raw.get("several", False),
        window=WindowUse(raw.get("window", "none")),
        aggregates=tuple(Aggregate(word) for word in raw.get("aggregate", ())),
        default_aggregate=Aggregate(raw["default_aggregate"]) if "default_aggregate" in raw else None,
        filters=tuple(filters[key] for key in raw.get("filter", ())),
        basis=raw.get("basis", False),
        details={key: _detail(key, written) for key, written in raw.get("parameters", {}).items()},
        operators=tuple(raw.get("operators", ())),
        implies=_implied(raw.get("implies")),
        ahead=raw.get("ahead", False),
        same_as=raw.get("same_as"),
        opposite_of=raw.get("opposite_of"),
    )


def _detail(name: str, raw: Mapping[str, Any]) -> Detail:
    implied = next(iter(raw["implies"].items())) if "implies" in raw else None
    return Detail(
        name,
        DetailKind(raw["kind"]),
        _text(raw["title"]),
        _labels(raw.get("values")),
        raw.get("required", False),
        raw.get("renames", False),
        implied,
    )


def _filter(name: str, raw: Mapping[str, Any]) -> FilterKey:
    return FilterKey(name, _text(raw["title"]), _labels(raw.get("values")))


def _implied(raw: Mapping[str, str] | None) -> tuple[str, str, str] | None:
    """`{consent.registry: fields=timestamp}`: capability, parameter, option."""
    if raw is None:
        return None
    capability, written = next(iter(raw.items()))
    parameter, _, option = written.partition("=")
    return capability, parameter, option


def _text(raw: Any) -> Text:
    if isinstance(raw, Mapping):
        return Text(ru=raw.get("ru"), en=raw.get("en"))
    return Text(plain=raw)


def _labels(raw: Any) -> dict[str, Text]:
    """Words with their labels, or a bare list of words."""
    if isinstance(raw, list):
        return {str(word): Text(plain=str(word)) for word in raw}
    return {word: _text(label) for word, label in (raw or {}).items()}


def _own(name: str, raw: Any, place: Location, collector: Collector) -> Property | None:
    if not isinstance(raw, dict):
        collector.add("wrong-type", place, expected=EXPECTED["mapping"], found=describe(raw))
        return None
    for key in raw:
        if key not in _OWN_KEYS:
            collector.add("unknown-key", (place / key).key(), key=shown(key), given=key, choices=_OWN_KEYS)
    if "type" not in raw:
        collector.add("missing-key", place, key="type", choices=[kind.value for kind in OWN_TYPES])
        return None
    if not isinstance(raw["type"], str) or raw["type"] not in {kind.value for kind in OWN_TYPES}:
        collector.add("not-a-choice", place / "type", given=shown(raw["type"]), choices=[kind.value for kind in OWN_TYPES])
        return None
    reader = _OwnReader(raw, place, collector)
    kind = PropertyType(raw["type"])
    lowest, highest = reader.number("min"), reader.number("max")
    if lowest is not None and highest is not None and lowest > highest:
        collector.add("range-upside-down", place / "min", low=shown(raw["min"]), high=shown(raw["max"]))
        lowest = highest = None
    return Property(
        id=name,
        type=kind,
        title=reader.text("title") or Text(plain=name.partition(".")[2].replace("_", " ")),
        values=reader.values() if kind in (PropertyType.ENUM, PropertyType.SET) else {},
        occasion=reader.text("occasion"),
        of=reader.choice("of", MEMBER_TYPES) if kind is PropertyType.SET else None,
        unit=reader.text("unit") or None,
        lowest=lowest,
        highest=highest,
        several=reader.flag("several"),
        window=reader.choice("window", tuple(WindowUse)) or (WindowUse.OPTIONAL if kind is PropertyType.EVENT else WindowUse.NONE),
        ahead=True,
        custom=True,
    )


class _OwnReader:
    """The keys of one property a brief declares; what does not fit is a finding and counts as not written."""

    def __init__(self, raw: Mapping[str, Any], place: Location, collector: Collector) -> None:
        self.raw, self.place, self.collector = raw, place, collector

    def text(self, key: str) -> Text:
        return self.text_of(self.raw.get(key), self.place / key)

    def text_of(self, written: Any, place: Location) -> Text:
        if written is None:
            return Text()
        if isinstance(written, str) and len(written) <= 200:
            return Text(plain=written.strip())
        if isinstance(written, dict) and written and set(written) <= set(LANGUAGES):
            texts = {language: text for language, text in written.items() if isinstance(text, str) and len(text) <= 200}
            if len(texts) == len(written):
                return Text(**texts)
        self.collector.add("wrong-type", place, expected=EXPECTED["text_or_languages"], found=describe(written))
        return Text()

    def number(self, key: str) -> Any:
        if self.raw.get(key) is None:
            return None
        try:
            return read_number(self.raw[key])
        except ValueError:
            self.collector.add("bad-number", self.place / key, given=describe(self.raw[key]))
            return None

    def flag(self, key: str) -> bool:
        written = self.raw.get(key, False)
        if not isinstance(written, bool):
            self.collector.add("not-a-choice", self.place / key, given=shown(written), choices=("true", "false"))
            return False
        return written

    def choice(self, key: str, known: Iterable[Any]) -> Any:
        written = self.raw.get(key)
        if written is None:
            return None
        found = next((word for word in known if word.value == written), None)
        if found is None:
            self.collector.add("not-a-choice", self.place / key, given=shown(written), choices=[word.value for word in known])
        return found

    def values(self) -> dict[str, Text]:
        written = self.raw.get("values")
        place = self.place / "values"
        if written is None:
            return {}
        if isinstance(written, list | dict) and len(written) > MAX_VALUES:
            self.collector.add("too-many-values", place, limit=MAX_VALUES)
        elif isinstance(written, list) and all(isinstance(word, str | int) and not isinstance(word, bool) for word in written):
            return {str(word): Text(plain=str(word)) for word in written}
        elif isinstance(written, dict):
            return {word: self.text_of(label, place / word) or Text(plain=word) for word, label in written.items()}
        else:
            self.collector.add("wrong-type", place, expected=EXPECTED["list"], found=describe(written))
        return {}
