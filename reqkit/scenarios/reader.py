"""The section `scenarios:` of a brief, read into things asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.fields import shown
from reqkit.scenarios.aspects import scenario_aspects
from reqkit.scenarios.model import Scenario, TriggerKind
from reqkit.segments.property import Properties, Property
from reqkit.source.intake import accept

_MEANING = (
    "trigger", "segment", "channels", "personalize", "mechanic", "purpose", "texts", "quiet_hours", "repeat", "statement", "acceptance",
)  # fmt: skip
"""What a vendor answers to: not the title, the priority or who asks."""


def read_scenarios(
    items: Iterable[tuple[Any, Location]],
    others: Mapping[str, Asked],
    broken: frozenset[str],
    properties: Properties,
    catalogue: Catalogue,
    collector: Collector,
) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """Every scenario in the order written, and the ids of those that could not be read.

    `others` is everything else the brief asks for, by id; `broken` the ids of what it asks for but could not be read.
    """
    return _Reader(others, broken, properties, catalogue, collector).read(items)


class _Reader:
    def __init__(
        self, others: Mapping[str, Asked], broken: frozenset[str], properties: Properties, catalogue: Catalogue, collector: Collector
    ) -> None:
        self.others, self.broken, self.properties, self.catalogue, self.collector = others, broken, properties, catalogue, collector
        self.ids = {kind: [asked.id for asked in others.values() if asked.kind is kind] for kind in AskedKind}

    def read(self, items: Iterable[tuple[Any, Location]]) -> tuple[tuple[Asked, ...], frozenset[str]]:
        read: dict[str, Asked] = {}
        lost: set[str] = set()
        for raw, location in items:
            before = self.collector.troubles
            scenario = accept(Scenario, raw, location, self.collector)
            if scenario is None:
                lost |= {raw["id"]} if isinstance(raw, dict) and isinstance(raw.get("id"), str) else set()
                continue
            twin = self.others.get(scenario.id) or read.get(scenario.id)
            if twin is not None:
                self.collector.add("duplicate-id", location / "id", id=scenario.id, other=twin.location)
                continue
            used = tuple(self._used(scenario, location))
            aspects = scenario_aspects(scenario, tuple(self._personal(scenario, location)), used, self.catalogue, location)
            meaning = {key: raw[key] for key in _MEANING if raw.get(key) is not None} | {"uses": [each.fingerprint for each in used]}
            incomplete = self.collector.troubles > before or any(asked.incomplete for asked in used)
            read[scenario.id] = Asked(AskedKind.SCENARIO, scenario, aspects, (), meaning, location, incomplete)
        return tuple(read.values()), frozenset(lost - set(read))

    def _used(self, scenario: Scenario, location: Location) -> Iterator[Asked]:
        """The segments and the mechanic it goes by, each once; a name that leads nowhere is a finding."""
        named = [(scenario.segment, AskedKind.SEGMENT, location / "segment")]
        entered = scenario.trigger.segment_entered
        if entered not in (None, scenario.segment):
            named.append((entered, AskedKind.SEGMENT, location.down("trigger", "segment_entered")))
        elif scenario.trigger.kind is TriggerKind.SEGMENT_ENTERED and scenario.segment is None:
            self.collector.add("missing-key", location, key="segment")
        named.append((scenario.mechanic, AskedKind.MECHANIC, location / "mechanic"))
        for name, kind, place in named:
            asked = self.others.get(name or "")
            if asked is not None and asked.kind is kind:
                yield asked
            elif name is not None and name not in self.broken:
                self.collector.add(f"unknown-{kind.value}", place, given=name, choices=self.ids[kind])

    def _personal(self, scenario: Scenario, location: Location) -> Iterator[tuple[Property, Location]]:
        """The properties its texts are filled with, each once, with where it is named first."""
        named: dict[str, Location] = {}
        for index, name in enumerate(scenario.personalize):
            named.setdefault(name, location.down("personalize", index))
        for channel, name in scenario.placeholders:
            named.setdefault(name, location.down("texts", channel.value))
        for name, place in named.items():
            found = self.properties.get(name)
            if found is not None:
                yield found, place
            else:
                self.collector.add("unknown-property", place, given=shown(name), choices=self.properties.like(name))


def scenario_of(asked: Asked) -> Scenario:
    """The scenario a thing asked for is. Raises TypeError for one that is none."""
    if not isinstance(asked.item, Scenario):
        raise TypeError(f"{asked.id} is no scenario")
    return asked.item
