"""A capability of the catalogue, or a part of one: what it is, who asks for it, and what a vendor says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reqkit.catalogue.capability import Capability, Catalogue, Parameter
from reqkit.catalogue.quantity import AnyOption
from reqkit.locale.message import Localized
from reqkit.match.verdict import AspectVerdict
from reqkit.match.wording import aspect_label
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.sheet import Sheet, Statement, Voice
from reqkit.values.record import record


@record
class Part:
    """What of the catalogue a key names: a capability, one of its parameters, one or more options of that."""

    capability: Capability
    parameter: Parameter | None = None
    options: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        path = self.capability.id if self.parameter is None else f"{self.capability.id}.{self.parameter.name}"
        return f"{path}={'|'.join(self.options)}" if self.options else path

    def holds(self, aspect: Aspect) -> bool:
        if aspect.capability != self.capability.id or (self.parameter is not None and aspect.parameter != self.parameter.name):
            return False
        demanded = aspect.demand.options if isinstance(aspect.demand, AnyOption) else ()
        return not self.options or not set(self.options).isdisjoint(demanded)

    def is_about(self, parameter: str | None, option: str | None) -> bool:
        """Whether a statement on a parameter, or on an option of it, speaks of this part; one on the whole speaks of every part."""
        if self.parameter is None or parameter is None:
            return True
        return parameter == self.parameter.name and (not self.options or option is None or option in self.options)


@record
class Wanted:
    """An aspect of a thing asked that demands the part; `verdict` is a vendor's, where one is asked about."""

    brief: Brief
    asked: Asked
    aspect: Aspect
    label: Localized
    verdict: AspectVerdict | None = None


@record
class CapabilityExplained:
    """A part of the catalogue, everything that asks for it, and all that one vendor's sheet states of it."""

    part: Part
    wanted: tuple[Wanted, ...]
    sheet: Sheet | None = None
    statements: tuple[tuple[Voice, Statement, Parameter | None], ...] = ()


def part_of(key: str, catalogue: Catalogue) -> Part | None:
    """What a key names; None where that is nothing."""
    path, _, words = key.partition("=")
    capability = catalogue.get(path)
    if capability is not None:
        return None if words else Part(capability)
    name, _, last = path.rpartition(".")
    capability = catalogue.get(name)
    parameter = capability.parameters.get(last) if capability is not None else None
    options = tuple(words.split("|")) if words else ()
    if capability is None or parameter is None or any(option not in parameter.options for option in options):
        return None
    return Part(capability, parameter, options)


def keys(catalogue: Catalogue) -> Iterator[str]:
    """Every key that may be named, options left out."""
    for capability in catalogue.capabilities.values():
        yield capability.id
        yield from (f"{capability.id}.{parameter}" for parameter in capability.parameters)


def wanted_by(part: Part, briefs: Iterable[Brief], catalogue: Catalogue) -> tuple[Wanted, ...]:
    """Who asks for it where it is written: not what scenarios have from their segments once more."""
    return tuple(
        Wanted(brief, asked, aspect, aspect_label(catalogue, aspect))
        for brief in briefs
        for asked in brief.asked
        for aspect in asked.every_aspect()
        if not aspect.origin and part.holds(aspect)
    )


def stated_of(part: Part, sheet: Sheet) -> tuple[tuple[Voice, Statement, Parameter | None], ...]:
    """What a sheet and the assessments state of it, whatever the brief, assessments first."""
    return tuple(
        (voice, statement, part.capability.parameters.get(parameter) if parameter else None)
        for voice in (*sheet.assessments, sheet.claims)
        for (capability, parameter, option), statements in voice.statements.items()
        if capability == part.capability.id and part.is_about(parameter, option)
        for statement in statements
    )
