"""Verdicts: on an aspect, on a thing asked, at a vendor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from reqkit.documents.document import Location
from reqkit.locale.message import Filled
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.evidence import Evidence
from reqkit.model.sheet import Delivery, Sheet, Statement
from reqkit.values.estimate import Estimate
from reqkit.values.money import Price, Vat
from reqkit.values.record import record
from reqkit.values.text import Text


class State(StrEnum):
    """What a vendor says to something asked for; `unanswered` is never silently a no and never silently a yes."""

    AVAILABLE = "available"
    CUSTOMIZABLE = "customizable"
    UNANSWERED = "unanswered"
    UNAVAILABLE = "unavailable"

    @property
    def badness(self) -> int:
        """0 for the best; of several aspects the worst decides."""
        return _BADNESS[self]


_BADNESS = {state: place for place, state in enumerate(State)}


@record(eq=False)
class StatedPrice:
    """A price as it is written, and where. `currency` and `vat` are what counts for it, its own or else the sheet's; None where nobody
    says: it is then taken to be in the brief's.
    """

    price: Price
    currency: str | None
    vat: Vat | None
    location: Location


@record
class Work:
    """A piece of work that can be ordered: a declared customization, or what a single statement names. Equal ids are the same work.

    `cost` and `running` (a month) are in the brief's money; None means not stated. `days` is how long it takes, `due` a promised date.
    `stated` and `stated_running` are what these come from, `location` where the work is described.
    """

    id: str
    title: Text
    cost: Estimate | None
    running: Estimate | None
    days: Estimate | None
    due: date | None = None
    requires: tuple[str, ...] = ()
    location: Location | None = field(default=None, compare=False)
    stated: StatedPrice | None = field(default=None, compare=False)
    stated_running: StatedPrice | None = field(default=None, compare=False)


@record(eq=False)
class Offer:
    """One way to have an aspect: at once (`works` empty) or after work, from a plan on. `worth` is 0..1."""

    state: State
    worth: Fraction
    plan: int
    works: frozenset[str]
    delivery: Delivery | None
    statement: Statement


@record(eq=False)
class AspectVerdict:
    """What holds for one aspect at one vendor, and why.

    `offers` are all the ways to have it, best first (cheapest, then worth most); the first is the one the verdict speaks of.
    `cost` and `days` are of the distinct work the best offer needs; None where there is none or it is not stated.
    `claimed` is what the vendor says where an assessment overrules it.
    """

    vendor: str
    asked: Asked
    aspect: Aspect
    state: State
    offers: tuple[Offer, ...]
    reason: Filled
    cost: Estimate | None = None
    days: Estimate | None = None
    statement: Statement | None = None
    stale: bool = False
    claimed: AspectVerdict | None = None

    @property
    def evidence(self) -> Evidence | None:
        return self.statement.evidence if self.statement else None

    @property
    def best(self) -> Offer | None:
        return self.offers[0] if self.offers else None


@record(eq=False)
class AskedVerdict:
    """What holds for a thing asked as a whole: the worst of its aspects, work counted once.

    `block` is the index of the alternative that counts here, None where the thing asked has none.
    """

    vendor: str
    asked: Asked
    state: State
    aspects: tuple[AspectVerdict, ...]
    others: tuple[tuple[AspectVerdict, ...], ...]
    block: int | None
    reason: Filled
    cost: Estimate | None
    days: Estimate | None
    works: frozenset[str]

    @property
    def stale(self) -> bool:
        return any(verdict.stale for verdict in self.counted())

    def counted(self) -> tuple[AspectVerdict, ...]:
        """The aspects that are needed, and those of the best alternative."""
        return self.aspects if self.block is None else (*self.aspects, *self.others[self.block])

    def every(self) -> tuple[AspectVerdict, ...]:
        return (*self.aspects, *(verdict for block in self.others for verdict in block))


@record(eq=False)
class VendorMatch:
    """Everything one vendor says to a brief. `works` holds every piece of work by id, those that others require included."""

    sheet: Sheet
    verdicts: Mapping[str, AskedVerdict]
    works: Mapping[str, Work]

    @property
    def vendor(self) -> str:
        return self.sheet.id

    @property
    def answered(self) -> tuple[int, int]:
        """How many aspects are answered, of how many."""
        every = [aspect for verdict in self.verdicts.values() for aspect in verdict.every()]
        return sum(aspect.state is not State.UNANSWERED for aspect in every), len(every)


@record(eq=False)
class Match:
    """A brief against every sheet, in the order of the brief's vendors."""

    brief: Brief
    vendors: tuple[VendorMatch, ...]
