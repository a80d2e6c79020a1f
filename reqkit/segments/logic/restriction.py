"""A restriction: one quantity, the room it leaves, and whether a customer without a value can meet it."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from typing import NamedTuple

from reqkit.segments.logic.room import Members, Room, Scale

Key = tuple[Hashable, ...]
ANY = Scale()


class Absent(Enum):
    """Whether a customer of whom the value is not known meets a condition.

    Where no null rule is said, it hangs on the system: one that lets the unknown meet denials (`lenient`), or one that does not (`strict`).
    """

    NO = "no"
    IF_LENIENT = "if_lenient"
    IF_STRICT = "if_strict"
    UNSURE = "unsure"
    YES = "yes"

    def contrary(self) -> Absent:
        return _CONTRARY.get(self, self)

    def both(self, other: Absent) -> Absent:
        """Whether such a customer meets two conditions."""
        if self is other or other is Absent.YES:
            return self
        if self is Absent.YES:
            return other
        return Absent.UNSURE if Absent.UNSURE in (self, other) and Absent.NO not in (self, other) else Absent.NO


_CONTRARY = {
    Absent.NO: Absent.YES,
    Absent.YES: Absent.NO,
    Absent.IF_LENIENT: Absent.IF_STRICT,
    Absent.IF_STRICT: Absent.IF_LENIENT,
}


class Restriction(NamedTuple):
    """A room for the quantity of that `key`. `total`: every customer has a value of it, if only zero, none or no.

    `presence` is the key under which it is decided whether there is a value; None for what is total.
    """

    key: Key
    room: Room | Members
    scale: Scale = ANY
    absent: Absent = Absent.NO
    presence: Key | None = None

    @property
    def total(self) -> bool:
        return self.presence is None

    def follows_from(self, other: Restriction) -> bool:
        """Whether every customer who meets the other meets this one."""
        alike = self.absent is other.absent and self.absent is not Absent.UNSURE
        allowed = other.absent is Absent.NO or self.absent is Absent.YES or alike
        return (self.total or allowed) and other.room.within(self.room, self.scale)  # type: ignore[arg-type]


class Restrictions(NamedTuple):
    """What a condition restricts first of all, and what follows beside it."""

    main: Restriction
    sides: tuple[Restriction, ...] = ()
