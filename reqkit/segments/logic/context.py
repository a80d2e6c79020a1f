"""What holds in one place of a segment: the room that all conditions together leave, and which condition took what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reqkit.documents.document import Location
from reqkit.locale.message import Localized
from reqkit.segments.logic.restriction import Absent, Key, Restriction
from reqkit.segments.logic.room import Members, Room
from reqkit.values.record import record

_COMPARED = 4
"""With so many of the latest conditions on the same quantity a new one is compared in turn; more of them are no likely slip."""


class Owner(NamedTuple):
    """Who restricts: how it reads, where it stands, where in this segment it takes effect, and its turn among the conditions.

    `own`: written in this segment, so that it can be called idle here.
    """

    text: Localized
    place: Location
    at: Location
    turn: int
    own: bool = True


class Entry(NamedTuple):
    """One restriction and its owner. `main`: it is what the condition says, not something that follows."""

    restriction: Restriction
    owner: Owner
    main: bool


@dataclass(slots=True, eq=False)
class State:
    """All that restricts one quantity. `outer` is how many of the entries were there before this place was entered."""

    room: Room | Members
    entries: list[Entry]
    outer: int
    broken: bool = False


@record
class Clash:
    """Two conditions that exclude each other, the earlier first. `outer`: the first is from further out."""

    first: Entry
    second: Entry
    outer: bool


@dataclass(slots=True, eq=False)
class Context:
    """The states of one place, on top of those of the places around it."""

    parent: Context | None = None
    states: dict[Key, State] = field(default_factory=dict)

    def look(self, key: Key) -> State | None:
        place: Context | None = self
        while place is not None:
            if key in place.states:
                return place.states[key]
            place = place.parent
        return None

    def add(self, entry: Entry) -> None:
        """Takes a restriction in; whether anything is left is asked once all are in."""
        key, room = entry.restriction.key, entry.restriction.room
        state = self.states.get(key)
        if state is None:
            around = self.parent.look(key) if self.parent is not None else None
            if around is None:
                self.states[key] = State(room, [entry], 0)
                return
            entries = around.entries[-_COMPARED:]
            state = self.states[key] = State(around.room, entries, len(entries), around.broken)
        state.room = state.room.meet(room)  # type: ignore[arg-type]
        state.entries.append(entry)

    def clashes(self) -> Iterator[Clash]:
        """For every quantity that several conditions leave no room for, the two that do it."""
        for state in self.states.values():
            if len(state.entries) < 2 or state.broken:
                continue
            latest = state.entries[-1].restriction
            if state.room.is_empty(latest.scale) and self._needs_value(latest):
                state.broken = True
                yield _clash(state)

    def _needs_value(self, restriction: Restriction) -> bool:
        """Whether no customer can get by without a value: none does if everyone has one, or if another condition asks for one."""
        if restriction.presence is None:
            return True
        known = self.look(restriction.presence)
        return known is not None and isinstance(known.room, Room) and known.room.only == frozenset({True})

    def followers(self) -> Iterator[tuple[Entry, Entry]]:
        """Conditions written here that follow from another one, with that other one. Each once."""
        for state in self.states.values():
            if state.broken or len(state.entries) < 2:
                continue
            idle: set[int] = set()
            for index in range(state.outer, len(state.entries)):
                entry = state.entries[index]
                for other in range(max(0, index - _COMPARED), index):
                    earlier = state.entries[other]
                    if other in idle or index in idle or earlier.owner is entry.owner:
                        continue
                    if _is_idle(entry, earlier):
                        idle.add(index)
                        yield entry, earlier
                    elif other >= state.outer and _is_idle(earlier, entry):
                        idle.add(other)
                        yield earlier, entry

    def facts(self) -> Iterator[Entry]:
        """What holds of every customer here, one entry a quantity: for the segments that use this one."""
        for state in self.states.values():
            latest = next((entry for entry in reversed(state.entries) if entry.main), state.entries[-1])
            absent = Absent.YES
            for entry in state.entries:
                absent = absent.both(entry.restriction.absent)
            known = latest.restriction
            yield Entry(Restriction(known.key, state.room, known.scale, absent, known.presence), latest.owner, main=True)


def _is_idle(entry: Entry, other: Entry) -> bool:
    return entry.main and entry.owner.own and entry.restriction.follows_from(other.restriction)


def _clash(state: State) -> Clash:
    """The first condition that leaves nothing, with an earlier one that it cannot stand beside."""
    room = state.entries[0].restriction.room
    for index, entry in enumerate(state.entries):
        room = room.meet(entry.restriction.room)  # type: ignore[arg-type]
        if not index or index < state.outer or not room.is_empty(entry.restriction.scale):
            continue
        for number, earlier in enumerate(state.entries[:index]):
            both = earlier.restriction.room.meet(entry.restriction.room)  # type: ignore[arg-type]
            if both.is_empty(entry.restriction.scale):
                return _ordered(earlier, entry, outer=number < state.outer)
        return _ordered(state.entries[index - 1], entry, outer=index - 1 < state.outer)
    return _ordered(state.entries[0], state.entries[-1], outer=state.outer > 0)


def _ordered(first: Entry, second: Entry, *, outer: bool) -> Clash:
    if first.owner.turn > second.owner.turn and not outer:
        first, second = second, first
    return Clash(first, second, outer)
