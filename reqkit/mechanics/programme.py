"""The loyalty part of a brief put together: its mechanics, its company-wide sections, and the names they may refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import cast

from reqkit.documents.document import Location
from reqkit.mechanics.audience import SegmentChoice
from reqkit.mechanics.base import C, Clause, found_in
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.mechanic import Mechanic, Profile
from reqkit.mechanics.points import Points
from reqkit.mechanics.tiers import Tiers
from reqkit.model.asked import Asked, AskedKind
from reqkit.values.record import record


@record
class Profiles:
    """The company-wide sections, each None where the brief has none."""

    calculation: Calculation | None = None
    points: Points | None = None
    tiers: Tiers | None = None

    def section(self, name: str) -> Clause | None:
        found: Clause | None = getattr(self, name, None)
        return found


@record(slots=False)
class Offered:
    """A mechanic and where it stands."""

    mechanic: Mechanic
    location: Location

    @cached_property
    def _by_kind(self) -> dict[type, list[Clause]]:
        """Every block of it by each of its kinds, found in one walk for all the rules."""
        found: dict[type, list[Clause]] = {}
        for block in found_in(self.mechanic.axes):
            for kind in type(block).__mro__:
                found.setdefault(kind, []).append(block)
        return found

    def at(self, block: Clause, attribute: str) -> Location:
        """Where a key of one of its blocks stands; where it follows from the preset, the preset."""
        place = block.place(attribute)
        return place if place is not None else self.location / "preset"

    def every(self, kind: type[C]) -> Sequence[C]:
        """Every block of a kind in it, however deep."""
        return cast("list[C]", self._by_kind.get(kind, []))


@record
class Programme:
    """What the checks look at. `segments` and `broken` are ids: of the brief's segments, and of what is asked but could not be read."""

    mechanics: tuple[Offered, ...]
    profiles: Profiles
    places: Mapping[str, Location] = field(default_factory=dict)
    segments: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(offered.mechanic.id for offered in self.mechanics)

    def place(self, section: str, block: Clause, attribute: str) -> Location:
        """Where a key of a company-wide section stands."""
        return block.place(attribute) or self.places[section]


def programme_of(asked: Iterable[Asked], broken: frozenset[str] = frozenset()) -> Programme:
    """The loyalty part of everything a brief asks for."""
    mechanics: list[Offered] = []
    sections: dict[str, Clause] = {}
    places: dict[str, Location] = {}
    segments: set[str] = set()
    for each in asked:
        if isinstance(each.item, Mechanic):
            mechanics.append(Offered(each.item, each.location))
        elif isinstance(each.item, Profile):
            sections[each.item.section] = each.item.content
            places[each.item.section] = each.location
        elif each.kind is AskedKind.SEGMENT:
            segments.add(each.id)
    return Programme(tuple(mechanics), _profiles(sections), places, frozenset(segments), broken)


def _profiles(sections: Mapping[str, Clause]) -> Profiles:
    calculation, points, tiers = (sections.get(name) for name in ("calculation", "points", "tiers"))
    return Profiles(
        calculation if isinstance(calculation, Calculation) else None,
        points if isinstance(points, Points) else None,
        tiers if isinstance(tiers, Tiers) else None,
    )


def segments_named(asked: Asked) -> tuple[str, ...]:
    """The segments that a mechanic names, each once; none for anything else."""
    if not isinstance(asked.item, Mechanic):
        return ()
    choices = Offered(asked.item, asked.location).every(SegmentChoice)
    return tuple(dict.fromkeys(name for choice in choices for name in (*choice.any_of, *choice.none_of)))
