"""Room: the values that conditions leave possible, kept exactly, so that "none at all" and "no fewer than there" can be told.

Everything here errs on one side: a room is called empty, or one room within another, only where that is certain.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

_FEW = 64
"""A stretch of so many whole numbers is looked through one by one."""


class Scale(NamedTuple):
    """What values there are at all: whole numbers or any, from and to, or a closed list of words."""

    whole: bool = False
    lowest: Fraction | None = None
    highest: Fraction | None = None
    words: frozenset[str] | None = None


class Room(NamedTuple):
    """The values one quantity or word may have: between two ends, among `only` if given, not among `without`; texts with their parts."""

    low: Fraction | None = None
    low_open: bool = False
    high: Fraction | None = None
    high_open: bool = False
    only: frozenset[object] | None = None
    without: frozenset[object] = frozenset()
    prefix: str = ""
    parts: frozenset[str] = frozenset()
    void: bool = False

    def meet(self, other: Room) -> Room:
        """What both leave possible."""
        low, low_open = _higher((self.low, self.low_open), (other.low, other.low_open))
        high, high_open = _lower((self.high, self.high_open), (other.high, other.high_open))
        only = self.only if other.only is None else other.only if self.only is None else self.only & other.only
        longer, shorter = sorted((self.prefix, other.prefix), key=len, reverse=True)
        void = self.void or other.void or not longer.startswith(shorter)
        return Room(low, low_open, high, high_open, only, self.without | other.without, longer, self.parts | other.parts, void)

    def admits(self, value: object) -> bool:
        if self.void or value in self.without or (self.only is not None and value not in self.only):
            return False
        if isinstance(value, Fraction):
            below = self.low is not None and (value < self.low or (self.low_open and value == self.low))
            above = self.high is not None and (value > self.high or (self.high_open and value == self.high))
            return not below and not above
        if isinstance(value, str):
            return value.startswith(self.prefix) and all(part in value for part in self.parts)
        return True

    def is_empty(self, scale: Scale) -> bool:
        if self.void:
            return True
        if self.only is not None:
            return not any(self.admits(value) for value in self.only)
        if scale.words is not None:
            return not any(self.admits(word) for word in scale.words)
        return self._no_number_left(scale)

    def _no_number_left(self, scale: Scale) -> bool:
        low, low_open = _higher((self.low, self.low_open), (scale.lowest, False))
        high, high_open = _lower((self.high, self.high_open), (scale.highest, False))
        if low is None or high is None:
            return False
        if scale.whole:
            first = floor(low) + 1 if low_open else ceil(low)
            last = ceil(high) - 1 if high_open else floor(high)
            if last - first >= _FEW:
                return False
            return all(Fraction(number) in self.without for number in range(first, last + 1))
        return low > high or (low == high and (low_open or high_open or low in self.without))

    def within(self, other: Room, scale: Scale) -> bool:
        """Whether everything possible here is possible there."""
        if self.only is not None:
            return all(other.admits(value) for value in self.only if self.admits(value))
        if scale.words is not None:
            return all(other.admits(word) for word in scale.words if self.admits(word))
        if other.void or other.only is not None:
            return False
        low, low_open = _higher((self.low, self.low_open), (scale.lowest, False))
        high, high_open = _lower((self.high, self.high_open), (scale.highest, False))
        inside = Room(low, low_open, high, high_open)
        return (
            _starts_within((low, low_open), (other.low, other.low_open))
            and _ends_within((high, high_open), (other.high, other.high_open))
            and all(value in self.without or (isinstance(value, Fraction) and not inside.admits(value)) for value in other.without)
            and self.prefix.startswith(other.prefix)
            and other.parts <= self.parts
        )

    def opposite(self) -> Room | None:
        """Exactly the other values; None where no single room holds them."""
        faces = [self.low is not None, self.high is not None, self.only is not None, bool(self.without), bool(self.prefix or self.parts)]
        if self.void or sum(faces) != 1 or self.prefix or self.parts:
            return None
        if self.low is not None:
            return Room(high=self.low, high_open=not self.low_open)
        if self.high is not None:
            return Room(low=self.high, low_open=not self.high_open)
        return Room(without=self.only) if self.only is not None else Room(only=self.without)


class Members(NamedTuple):
    """What a set may hold: all of `must`, none of `must_not`, and something of each of `one_of`."""

    must: frozenset[object] = frozenset()
    must_not: frozenset[object] = frozenset()
    one_of: tuple[frozenset[object], ...] = ()

    def meet(self, other: Members) -> Members:
        return Members(self.must | other.must, self.must_not | other.must_not, tuple(dict.fromkeys((*self.one_of, *other.one_of))))

    def is_empty(self, scale: Scale) -> bool:  # noqa: ARG002 - a room's signature
        return bool(self.must & self.must_not) or any(choice <= self.must_not for choice in self.one_of)

    def within(self, other: Members, scale: Scale) -> bool:  # noqa: ARG002 - a room's signature
        """Whether every set possible here is possible there."""
        choices = [choice - self.must_not for choice in self.one_of]
        return (
            other.must <= self.must | {next(iter(choice)) for choice in choices if len(choice) == 1}
            and other.must_not <= self.must_not
            and all(self.must & wanted or any(choice <= wanted for choice in choices) for wanted in other.one_of)
        )

    def opposite(self) -> Members | None:
        if self.must_not and not self.must and not self.one_of:
            return Members(one_of=(self.must_not,))
        if len(self.one_of) == 1 and not self.must and not self.must_not:
            return Members(must_not=self.one_of[0])
        return Members(must_not=self.must) if len(self.must) == 1 and not self.must_not and not self.one_of else None


def widened(room: Room, by: Fraction) -> Room:
    """The same with both ends moved outwards: for quantities that are only known about so exactly."""
    return room._replace(low=None if room.low is None else room.low - by, high=None if room.high is None else room.high + by)


_End = tuple[Fraction | None, bool]


def _higher(first: _End, second: _End) -> _End:
    if first[0] is None or second[0] is None:
        return second if first[0] is None else first
    return max(first, second, key=lambda end: (end[0], end[1]))


def _lower(first: _End, second: _End) -> _End:
    if first[0] is None or second[0] is None:
        return second if first[0] is None else first
    return min(first, second, key=lambda end: (end[0], not end[1]))


def _starts_within(own: _End, other: _End) -> bool:
    if other[0] is None:
        return True
    return own[0] is not None and (own[0] > other[0] or (own[0] == other[0] and (own[1] or not other[1])))


def _ends_within(own: _End, other: _End) -> bool:
    if other[0] is None:
        return True
    return own[0] is not None and (own[0] < other[0] or (own[0] == other[0] and (own[1] or not other[1])))
