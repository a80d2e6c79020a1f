"""What a scenario needs of a system: its own, and, with their origin, what its segment and its mechanic need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import AnyOption, Demand, Exists
from reqkit.documents.document import Location
from reqkit.model.asked import Asked, Aspect, aspect_key
from reqkit.model.gathering import gathered
from reqkit.scenarios.channels import FACTS
from reqkit.scenarios.model import Scenario
from reqkit.segments.catalogue import SEGMENTS
from reqkit.segments.property import Property
from reqkit.segments.window import CLOCKS

CHANNELS, SCENARIOS, CONSENT = "channels", "scenarios", "consent.registry"
CUSTOM_EVENT = "custom_event"


def scenario_aspects(
    scenario: Scenario, personal: Iterable[tuple[Property, Location]], used: Iterable[Asked], catalogue: Catalogue, location: Location
) -> tuple[Aspect, ...]:
    """`personal` are the properties that its texts are filled with, `used` the segments and the mechanic it goes by."""
    own = (*_trigger(scenario, catalogue, location), *_channels(scenario, location), *_personal(personal))
    theirs = (replace(aspect, origin=(asked.id, *aspect.origin)) for asked in used for aspect in asked.aspects)
    return gathered((*own, *theirs), catalogue)


def _trigger(scenario: Scenario, catalogue: Catalogue, location: Location) -> Iterator[Aspect]:
    trigger, place = scenario.trigger, location / "trigger"
    yield _option(SCENARIOS, "trigger", trigger.kind, place)
    if trigger.event is not None:
        known = catalogue.get(SCENARIOS)
        events = known.parameters["events"].options if known is not None else {}
        yield _option(SCENARIOS, "events", trigger.event if trigger.event in events else CUSTOM_EVENT, place / "event")
    if trigger.after is not None:
        yield _aspect(SCENARIOS, "delay", Exists(), place / "after")
    if trigger.clock is not None:
        yield _option(SCENARIOS, "clocks", trigger.clock if trigger.clock in CLOCKS else "named_zone", place / "clock")
    if scenario.quiet_hours is not None:
        yield _aspect(SCENARIOS, "quiet_hours", Exists(), location / "quiet_hours")
    if scenario.repeat is not None:
        yield _aspect(SCENARIOS, "repeat", Exists(), location / "repeat")


def _channels(scenario: Scenario, location: Location) -> Iterator[Aspect]:
    """Each channel, the address it needs, and consent recorded for it."""
    for index, channel in enumerate(scenario.channels):
        place, facts = location.down("channels", index), FACTS[channel]
        yield _option(CHANNELS, "send", channel, place)
        if facts.address is not None:
            yield _option(SEGMENTS, "property", facts.address, place)
        if facts.consent is not None and scenario.needs_consent:
            yield _option(CONSENT, "channels", facts.consent, place)
    if len(dict.fromkeys(scenario.channels)) > 1:
        yield _aspect(SCENARIOS, "channel_order", Exists(), location / "channels")
    if scenario.purpose is not None and scenario.needs_consent:
        yield _option(CONSENT, "purposes", scenario.purpose, location / "purpose")


def _personal(personal: Iterable[tuple[Property, Location]]) -> Iterator[Aspect]:
    for index, (prop, place) in enumerate(personal):
        if index == 0:
            yield _aspect(CHANNELS, "personalization", Exists(), place)
        if prop.custom:
            yield _option(SEGMENTS, "custom_property", prop.type.value, place)
        else:
            yield _option(SEGMENTS, "property", prop.id, place)


def _aspect(capability: str, parameter: str, demand: Demand, place: Location) -> Aspect:
    return Aspect(aspect_key(capability, parameter, demand), demand, place, capability, parameter)


def _option(capability: str, parameter: str, option: str, place: Location) -> Aspect:
    return _aspect(capability, parameter, AnyOption((str(option),)), place)
