"""Values that conditions compare with: exact numbers, money, dates that exist, days of the year, areas, numbers of times."""

from __future__ import annotations

import re
from datetime import date, datetime
from fractions import Fraction

from reqkit.values.duration import Duration
from reqkit.values.record import record


@record
class Amount:
    """Money, exact, in a currency."""

    value: Fraction
    currency: str


@record
class MonthDay:
    """A day of the year, 29 February included."""

    month: int
    day: int


@record
class Month:
    """A month by its number, or, without one, this month (`ahead` 0) or the next (`ahead` 1)."""

    number: int | None = None
    ahead: int = 0


@record
class Area:
    """Everything within a distance of a point (`55.75,37.62`) or of a named place."""

    around: str
    radius_km: Fraction


@record
class Times:
    """How many times something happened: at least, at most; None is no bound."""

    least: int | None = 1
    most: int | None = None


@record
class Pair:
    """From … to, both ends included."""

    low: Scalar
    high: Scalar


Scalar = str | Fraction | Amount | date | datetime | Duration | Area
Value = Scalar | MonthDay | Month | Times | Pair | tuple[Scalar, ...]


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)\Z")


def parse_date(raw: object) -> date | None:
    """`2027-01-15`; None for anything else, a day that does not exist included."""
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) and _DATE.match(raw) else None
    except ValueError:
        return None


def parse_moment(raw: object) -> date | None:
    """A date, or a date and a time (`2027-01-15 18:30`), which is a datetime; None for anything else."""
    match = _MOMENT.match(raw) if isinstance(raw, str) else None
    if match is None:
        return parse_date(raw)
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}")
    except ValueError:
        return None


def measure(value: Scalar) -> Fraction | None:
    """The size of a value on its own scale: numbers, money and durations (days) as they are, dates in days; None for a word."""
    match value:
        case Fraction():
            return value
        case Amount():
            return value.value
        case Duration():
            return value.days
        case datetime():
            return Fraction(value.toordinal()) + Fraction(value.hour * 3600 + value.minute * 60 + value.second, 86400)
        case date():
            return Fraction(value.toordinal())
    return None
