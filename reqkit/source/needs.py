"""What a requirement needs, as written, to the aspects it comes down to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from reqkit.catalogue.capability import Better, Capability, Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import (
    AnyOption,
    AtLeastLevel,
    Bound,
    Covers,
    Demand,
    Exists,
    graded_floor,
    read_extent,
    read_quantity,
)
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.asked import Aspect, aspect_key
from reqkit.model.fields import describe, shown
from reqkit.source.intake import EXPECTED

KIND_NAMES: dict[Kind, Message] = {
    Kind.FLAG: Message("да/нет", "yes/no"),
    Kind.SET: Message("набор вариантов", "set of options"),
    Kind.NUMBER: Message("число", "number"),
    Kind.DURATION: Message("длительность", "duration"),
    Kind.MONEY: Message("деньги", "money"),
    Kind.LEVEL: Message("уровень", "level"),
    Kind.RANGE: Message("диапазон", "range"),
    Kind.TEXT: Message("текст", "text"),
}
_DEMAND_FORMS: dict[Kind, Message] = {
    Kind.FLAG: Message("Требуют так: true.", "Demand it as: true."),
    Kind.SET: Message(
        "Требуют так: [вариант, вариант] — нужны все, {{any_of: [вариант, вариант]}} — нужен любой.",
        "Demand it as: [option, option] for all of them, {{any_of: [option, option]}} for any one.",
    ),
    Kind.NUMBER: Message("Требуют так: 5 или {{min: 3, ideal: 5}}.", "Demand it as: 5, or {{min: 3, ideal: 5}}."),
    Kind.DURATION: Message(
        "Требуют так: 365 days или {{min: 180 days, ideal: 365 days}}.", "Demand it as: 365 days, or {{min: 180 days, ideal: 365 days}}."
    ),
    Kind.MONEY: Message("Требуют так: 500000.", "Demand it as: 500000."),
    Kind.LEVEL: Message("Требуют одним словом.", "Demand it with one word."),
    Kind.RANGE: Message("Требуют так: {{min: 0, max: 100, step: 0.5}}.", "Demand it as: {{min: 0, max: 100, step: 0.5}}."),
    Kind.TEXT: Message(
        "Текст не сравнивают: о нём спросит анкета. Уберите его из needs.",
        "A text is never matched: the form asks about it. Remove it from needs.",
    ),
}


def read_needs(raw: Any, location: Location, catalogue: Catalogue, collector: Collector) -> tuple[Aspect, ...]:
    """The aspects of one `needs` block, in the order written."""
    aspects: dict[str, Aspect] = {}
    if not isinstance(raw, dict):
        collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
        return ()
    for name, demanded in raw.items():
        capability = catalogue.get(name)
        if capability is None and catalogue.may_hold(name):
            collector.note_gap()
            continue
        if capability is None:
            collector.add("unknown-capability", (location / name).key(), given=shown(name), choices=catalogue.capabilities)
            continue
        for aspect in _capability_aspects(capability, demanded, location / name, collector):
            aspects[aspect.key] = aspect
    return tuple(aspects.values())


def distinct(blocks: Iterable[tuple[Aspect, ...]]) -> tuple[tuple[Aspect, ...], ...]:
    """Blocks of aspects whose keys are unique across all of them: a key demanded again is marked with the number of its block."""
    taken: set[str] = set()
    result = []
    for number, block in enumerate(blocks, start=1):
        named = tuple(replace(aspect, key=f"{aspect.key}#{number}") if aspect.key in taken else aspect for aspect in block)
        taken.update(aspect.key for aspect in named)
        result.append(named)
    return tuple(result)


def _capability_aspects(capability: Capability, raw: Any, location: Location, collector: Collector) -> list[Aspect]:
    if raw is None or raw is True or raw == {}:
        return [Aspect(capability.id, Exists(), location, capability.id)]
    if not isinstance(raw, dict):
        collector.add("wrong-type", location, expected=EXPECTED["needs"], found=describe(raw), choices=capability.parameters)
        return []
    aspects = []
    for name, demanded in raw.items():
        parameter = capability.parameters.get(name)
        place = location / name
        if name in capability.broken:
            collector.note_gap()
            continue
        if parameter is None:
            collector.add("unknown-parameter", place.key(), given=name, choices=capability.parameters, capability=capability.id)
            continue
        for demand, where in _demands(parameter, demanded, place, collector):
            aspects.append(Aspect(aspect_key(capability.id, name, demand), demand, where, capability.id, name))
    return aspects


def _demands(parameter: Parameter, raw: Any, location: Location, collector: Collector) -> list[tuple[Demand, Location]]:
    if parameter.kind is Kind.SET:
        return _set_demands(parameter, raw, location, collector)
    demand: Demand | None
    demand = None
    if parameter.kind is Kind.FLAG:
        demand = Exists() if raw is True else None
    elif parameter.kind is Kind.LEVEL and isinstance(raw, str | int):
        if str(raw) in parameter.levels:
            demand = AtLeastLevel(str(raw))
        else:
            collector.add("unknown-option", location, given=shown(raw), choices=parameter.levels, parameter=parameter.name)
            return []
    elif parameter.kind is Kind.RANGE:
        try:
            demand = Covers(read_extent(raw))
        except ValueError:
            demand = None
    elif parameter.kind.is_bounded:
        demand = _bound(parameter, raw, location, collector)
        if demand is None and isinstance(raw, dict):
            return []
    if demand is None:
        _bad(parameter, raw, location, collector)
        return []
    return [(demand, location)]


def _set_demands(parameter: Parameter, raw: Any, location: Location, collector: Collector) -> list[tuple[Demand, Location]]:
    if isinstance(raw, dict) and raw and set(raw) <= {"any_of", "all_of"}:
        found = _set_demands(parameter, raw["all_of"], location / "all_of", collector) if "all_of" in raw else []
        if "any_of" in raw:
            options = _options(parameter, raw["any_of"], location / "any_of", collector)
            if options:
                found.append((AnyOption(tuple(name for name, _ in options)), location / "any_of"))
        return found
    return [(AnyOption((name,)), place) for name, place in _options(parameter, raw, location, collector)]


def _options(parameter: Parameter, raw: Any, location: Location, collector: Collector) -> list[tuple[str, Location]]:
    items = list(enumerate(raw)) if isinstance(raw, list) else [(None, raw)]
    found: dict[str, Location] = {}
    for index, item in items:
        place = location if index is None else location / index
        if isinstance(item, str | int | Decimal) and not isinstance(item, bool):
            if str(item) in parameter.options:
                found.setdefault(str(item), place)
            else:
                collector.add("unknown-option", place, given=shown(item), choices=parameter.options, parameter=parameter.name)
        else:
            _bad(parameter, item, place, collector)
    if raw == []:
        _bad(parameter, raw, location, collector)
    return list(found.items())


def _bound(parameter: Parameter, raw: Any, location: Location, collector: Collector) -> Bound | None:
    """A plain bound, or a graded one: `{min, ideal, floor}`; where less is better the threshold may be called `max`."""
    graded = isinstance(raw, dict) and "currency" not in raw
    if not graded:
        try:
            return Bound(read_quantity(parameter, raw))
        except ValueError:
            _bad(parameter, raw, location, collector)
            return None
    threshold = "max" if parameter.better is Better.LESS and "max" in raw else "min"
    if threshold not in raw or not set(raw) <= {threshold, "ideal", "floor"}:
        _bad(parameter, raw, location, collector)
        return None
    read = {}
    for key, value in raw.items():
        try:
            read[key] = read_quantity(parameter, value)
        except ValueError:
            _bad(parameter, value, location / key, collector)
    if len(read) < len(raw):
        return None
    demand = Bound(read[threshold], read.get("ideal"), read.get("floor"))
    return demand if _graded_in_order(parameter, demand, location, collector) else None


def _graded_in_order(parameter: Parameter, demand: Bound, location: Location, collector: Collector) -> bool:
    if demand.ideal is None:
        return True
    if parameter.better is Better.LESS and demand.floor is None:
        collector.add("floor-missing", location)
        return False
    sign = 1 if parameter.better is Better.MORE else -1
    floor, limit, ideal = (sign * value for value in (graded_floor(parameter, demand), demand.limit.value, demand.ideal.value))
    if floor <= limit <= ideal and floor < ideal:
        return True
    collector.add("graded-bounds", location)
    return False


def _bad(parameter: Parameter, raw: Any, location: Location, collector: Collector) -> None:
    collector.add(
        "bad-demand", location, choices=parameter.options if parameter.kind is Kind.SET else parameter.levels,
        parameter=parameter.name, kind=KIND_NAMES[parameter.kind], found=describe(raw), expected=_DEMAND_FORMS[parameter.kind],
    )  # fmt: skip
