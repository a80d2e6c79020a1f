"""A restriction: one quantity, the room it leaves, and whether a customer without a value can meet it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import IntEnum

from reqkit.segments.logic.room import Members, Room, Scale

Key = tuple[Hashable, ...]


class Absent(IntEnum):
    """Whether a customer of whom the value is not known meets a condition."""

    NO = 0
    MAYBE = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Restriction:
    """A room for the quantity of that `key`. `total`: every customer has a value of it, if only zero, none or no.

    `presence` is the key under which it is decided whether there is a value; None for what is total.
    """

    key: Key
    room: Room | Members
    scale: Scale = field(default_factory=Scale)
    absent: Absent = Absent.NO
    presence: Key | None = None

    @property
    def total(self) -> bool:
        return self.presence is None

    def follows_from(self, other: Restriction) -> bool:
        """Whether every customer who meets the other meets this one."""
        allowed = other.absent is Absent.NO or self.absent is Absent.YES or (self.absent is other.absent is Absent.MAYBE)
        return (self.total or allowed) and other.room.within(self.room, self.scale)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Restrictions:
    """What a condition restricts first of all, and what follows beside it."""

    main: Restriction
    sides: tuple[Restriction, ...] = ()
