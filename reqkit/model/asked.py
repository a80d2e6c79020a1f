"""Things asked for, and the aspects they come down to."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reqkit.catalogue.quantity import AnyOption, Demand
from reqkit.documents.document import Location
from reqkit.model.fingerprint import fingerprint
from reqkit.values.record import record

if TYPE_CHECKING:
    from reqkit.model.brief import AskedItem

FREE = "statement"
"""The key of the one aspect of a requirement in words: nothing but an answer to its id can speak of it."""


class AskedKind(StrEnum):
    """In which section of the brief a thing is asked for."""

    REQUIREMENT = "requirement"
    SEGMENT = "segment"
    MECHANIC = "mechanic"
    SCENARIO = "scenario"
    PROFILE = "profile"


@record(eq=False)
class Aspect:
    """One demand: a capability, a parameter of it or none, and what is demanded. `key` is unique within the thing asked.

    `origin` is the chain of ids that led to a derived aspect (scenario, segment), empty for one written where it stands. `shared` are
    the other things asked that the same thing demands the same through.
    """

    key: str
    demand: Demand
    location: Location
    capability: str | None = None
    parameter: str | None = None
    origin: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    @property
    def is_free(self) -> bool:
        return self.capability is None


@record(eq=False, slots=False)
class Asked:
    """A requirement, segment, mechanic or scenario as matching sees it.

    `aspects` are all needed. Of `alternatives`, where there are any, one block must be satisfied whole.
    `meaning` is plain data that changes when what is asked changes, and not when it is merely moved, retitled or given another weight.
    `incomplete` says that some of what it needs could not be read.
    """

    kind: AskedKind
    item: AskedItem
    aspects: tuple[Aspect, ...]
    alternatives: tuple[tuple[Aspect, ...], ...]
    meaning: Any
    location: Location
    incomplete: bool = False

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(self.meaning)

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def is_worded(self) -> bool:
        """Whether something in words alone is asked: it then has that one aspect."""
        return bool(self.aspects) and self.aspects[0].is_free

    def every_aspect(self) -> tuple[Aspect, ...]:
        return (*self.aspects, *(aspect for block in self.alternatives for aspect in block))

    def aspects_ending_in(self, ending: str) -> tuple[Aspect, ...]:
        """The aspects a written key may mean: the one of exactly that key, or all whose key ends in it at a `.`, `=` or `|`."""
        every = self.every_aspect()
        exact = tuple(aspect for aspect in every if aspect.key == ending)
        if exact:
            return exact
        return tuple(aspect for aspect in every if aspect.key.endswith(ending) and aspect.key[: -len(ending)].endswith((".", "=", "|")))


def aspect_key(capability: str, parameter: str | None, demand: Demand) -> str:
    """`<capability>[.<parameter>[=<option>[|<option>…]]]`."""
    key = capability if parameter is None else f"{capability}.{parameter}"
    return f"{key}={'|'.join(demand.options)}" if isinstance(demand, AnyOption) else key
