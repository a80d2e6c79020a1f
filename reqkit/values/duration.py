"""Durations, and the time that work takes."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from reqkit.values.estimate import Estimate
from reqkit.values.record import record

DAYS_PER_YEAR = 365
UNITS: dict[str, Fraction] = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "working_day": Fraction(7, 5),
    "week": Fraction(7),
    "month": Fraction(DAYS_PER_YEAR, 12),
    "quarter": Fraction(DAYS_PER_YEAR, 4),
    "year": Fraction(DAYS_PER_YEAR),
}
"""Days in a unit. A year is 365 days and a month a twelfth of it, so that 12 months, 1 year and 365 days are the same."""

_UNIT_WORDS: tuple[tuple[str, str], ...] = (
    ("working_day", r"working\s+days?|business\s+days?|рабоч(?:ий|их|ие)\s+(?:день|дня|дней|дни)|раб\.?\s*дн\w*\.?"),
    ("second", r"seconds?|sec|секунд(?:а|ы|у)?|сек\.?"),
    ("minute", r"minutes?|min|минут(?:а|ы|у)?|мин\.?"),
    ("hour", r"hours?|h|час(?:а|ов)?|ч\.?"),
    ("day", r"(?:calendar\s+)?days?|d|(?:календарн\w*\s+)?(?:день|дня|дней|дн|сутки|суток)\.?"),
    ("week", r"weeks?|w|недел(?:я|и|ю|ь)|нед\.?"),
    ("month", r"months?|месяц(?:а|ев)?|мес\.?"),
    ("quarter", r"quarters?|квартал(?:а|ов)?"),
    ("year", r"years?|y|год(?:а|ов)?|лет"),
)
_NUMBER = r"\d{1,9}(?:[.,]\d{1,2})?"
"""At most two decimal places: `1,000 days` may mean a thousand or one, and is refused."""
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNIT_WORDS)
_DURATION = re.compile(rf"\s*(?P<low>{_NUMBER})(?:\s*[-–—]\s*(?P<high>{_NUMBER}))?\s*(?:{_UNIT})\s*\Z", re.IGNORECASE)

EXAMPLES = "10 days, 6-8 weeks, 36 months, 15 minutes"


@record
class Duration:
    """An amount of time, exact, in days, with the unit it was written in."""

    days: Fraction
    unit: str = "day"

    @property
    def count(self) -> Fraction:
        """How many of its own units it is."""
        return self.days / UNITS[self.unit]

    @property
    def months(self) -> Fraction:
        return self.days / UNITS["month"]


@record
class Timeline:
    """When work is done: after so many days, or on a date."""

    days: Estimate | None = None
    unit: str = "day"
    due: date | None = None


def parse_duration(text: str) -> Duration:
    """`36 months`, `15 minutes`, `2 недели`. Raises ValueError for anything else, a range included."""
    low, high, unit = _parse(text)
    if high is not None:
        raise ValueError("a single duration is expected, not a range")
    return Duration(low * UNITS[unit], unit)


def parse_timeline(text: str) -> Timeline:
    """`6-8 weeks`, `10 days`, or a date such as `2027-03-01`. Raises ValueError for anything else."""
    stripped = text.strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", stripped):
        return Timeline(due=date.fromisoformat(stripped))
    low, high, unit = _parse(text)
    factor = UNITS[unit]
    if high is None:
        return Timeline(Estimate.exactly(low * factor), unit)
    return Timeline(Estimate.between(low * factor, high * factor), unit)


def _parse(text: str) -> tuple[Fraction, Fraction | None, str]:
    match = _DURATION.match(text[:80]) if len(text) <= 80 else None
    if match is None:
        raise ValueError("not a duration")
    unit = next(name for name, _ in _UNIT_WORDS if match.group(name))
    high = match.group("high")
    return _number(match.group("low")), None if high is None else _number(high), unit


def _number(text: str) -> Fraction:
    return Fraction(Decimal(text.replace(",", ".")))
