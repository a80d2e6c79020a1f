"""Days, moments and spans on the scales that rooms are measured on."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from math import ceil, floor

from reqkit.segments.logic.room import Room
from reqkit.segments.values import measure
from reqkit.values.duration import UNITS, Duration

_DAYS = ("second", "minute", "hour", "day", "week")
_MONTHS = ("month", "quarter", "year")


def with_whole_ends(room: Room) -> Room:
    """The same with whole ends: above 17 is 18 and more."""
    low = room.low if room.low is None else Fraction(floor(room.low) + 1 if room.low_open else ceil(room.low))
    high = room.high if room.high is None else Fraction(ceil(room.high) - 1 if room.high_open else floor(room.high))
    return room._replace(low=low, low_open=False, high=high, high_open=False)


def start_of(value: object) -> Fraction | None:
    return measure(value) if isinstance(value, date) else None


def end_of(value: object) -> Fraction | None:
    """The moment after which it is over: of a day its end, of a moment itself."""
    if isinstance(value, datetime):
        return measure(value)
    return Fraction(value.toordinal() + 1) if isinstance(value, date) else None


def family_of(length: Duration) -> tuple[str]:
    return ("days" if length.unit in _DAYS else "months" if length.unit in _MONTHS else length.unit,)


def size_of(length: Duration) -> Fraction:
    """In days, or in months where it was written in months, quarters or years."""
    return length.days / UNITS["month"] if length.unit in _MONTHS else length.days


def days_of_year(month: int, day: int | None = None) -> frozenset[object]:
    """Days of the year. 29 February and its neighbours share one more, so that no two of them seem to exclude each other: rules differ."""
    days: set[object] = {(month, day)} if day else {(month, number) for number in range(1, 32)}
    return frozenset(days | {"leap day"} if {(2, 28), (2, 29), (3, 1)} & days else days)
