"""A mechanic or a profile to the aspects it comes down to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import AnyOption, Bound, Covers, Demand, Exists, Extent, Quantity
from reqkit.documents.document import Location
from reqkit.mechanics.axes import AXES
from reqkit.mechanics.base import Clause, inner_blocks
from reqkit.mechanics.keys import CALCULATION, OFFER, Demands
from reqkit.mechanics.mechanic import Mechanic
from reqkit.mechanics.values import UNLIMITED, Setting
from reqkit.model.asked import Aspect, aspect_key
from reqkit.model.gathering import gathered
from reqkit.values.duration import Duration

Options = Mapping[str, tuple[str, ...]]


def mechanic_aspects(mechanic: Mechanic, implied: Options, location: Location, catalogue: Catalogue) -> tuple[Aspect, ...]:
    """What a mechanic demands of a system. `implied` are the options that its preset stands for, by parameter.

    A demand stands where its key stands; one that follows from a preset stands at the preset.
    """
    found = _Aspects(location / "preset" if mechanic.preset else location)
    for axis in AXES:
        block = getattr(mechanic, axis)
        if isinstance(block, Clause):
            found.walk(block, OFFER)
    if mechanic.calculation is not None:
        found.add(CALCULATION, "per_offer", Exists(), location / "calculation")
    for parameter, options in implied.items():
        for option in options:
            found.add(OFFER, parameter, AnyOption((option,)), found.fallback)
    return found.gathered(OFFER, location, catalogue)


def profile_aspects(section: Clause, location: Location, catalogue: Catalogue) -> tuple[Aspect, ...]:
    """What a company-wide section demands of a system."""
    found = _Aspects(location)
    found.walk(section, section.capability)
    return found.gathered(section.capability, location, catalogue)


class _Aspects:
    """Aspects as they come, key after key of what is written."""

    def __init__(self, fallback: Location) -> None:
        self.fallback = fallback
        self._found: list[Aspect] = []

    def gathered(self, capability: str, location: Location, catalogue: Catalogue) -> tuple[Aspect, ...]:
        """Each once; where nothing in particular is demanded, that the capability is there."""
        if not self._found:
            self.add(capability, None, Exists(), location)
        return gathered(self._found, catalogue)

    def walk(self, block: Clause, capability: str) -> None:
        """The demands of a block and of the blocks in it. What a profile says of goods it says of nothing but itself."""
        for key in block.said:
            value, place = getattr(block, key.attribute), block.place(key.attribute) or self.fallback
            for demands in key.demands:
                self._demand(block.capability, demands, value, place)
            if block.axis is not None:
                self.add(OFFER, block.axis, AnyOption((key.name,)), place)
        for inner in inner_blocks(block):
            if capability in (inner.capability, OFFER):
                self.walk(inner, capability)
        for attribute, demands, value in block.further():
            self._demand(block.capability, demands, value, block.place(attribute) or self.fallback)

    def add(self, capability: str, parameter: str | None, demand: Demand, place: Location) -> None:
        self._found.append(Aspect(aspect_key(capability, parameter, demand), demand, place, capability, parameter))

    def _demand(self, capability: str, demands: Demands, value: Any, place: Location) -> None:
        for demand, where in _demands_of(demands, value, place):
            self.add(capability, demands.parameter, demand, where)


def _demands_of(demands: Demands, value: Any, place: Location) -> Iterator[tuple[Demand, Location]]:
    if value == UNLIMITED:
        return
    if demands.flag:
        if value is not False:
            yield Exists(), place
    elif demands.bound:
        quantity = Quantity(value.days, value.unit) if isinstance(value, Duration) else Quantity(Fraction(value))
        yield Bound(quantity), place
    elif demands.yes is not None:
        option = demands.no if value is False else demands.yes
        if option is not None:
            yield AnyOption((option,)), place
    elif isinstance(value, Setting):
        if value.is_range or (demands.exact and value.low.denominator != 1):
            yield Covers(Extent(value.low, value.high, value.step)), place
    elif isinstance(value, str):
        yield AnyOption((demands.other if demands.words and value not in demands.words else demands.prefix + value,)), place
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield AnyOption((f"{demands.prefix}{each}",)), place / index
