"""When an offer runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import gcd
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, Place, Reader, Schema, UnreadableError, block, blocks, key, several
from reqkit.mechanics.values import CLOCK_TIME, COUNT, DAY, DURATION, MOMENT, POSITIVE, WORD, YES, one_of
from reqkit.model.fields import describe, shown
from reqkit.values.duration import Duration

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ANY_DAYS: Final = "any"
LAST_DAY: Final = "last"
CLOCKS = ("store", "company", "customer")
MAX_WINDOWS = 48
_WINDOW = re.compile(r"\s*(\d{1,2}:\d{2})\s*[-–—]\s*(\d{1,2}:\d{2})\s*\Z")
ANCHOR = one_of("birth_date", "registration", "last_order", "first_order", "card_issue", "tier_entry")
FEB29 = one_of("feb_28", "mar_01")
RECEIPT_MOMENT = one_of("receipt_opened", "receipt_closed", "item_punched")


def _weekdays(raw: Any, place: Place) -> tuple[str, ...] | Literal["any"]:
    """Days and stretches of days: `[mon-fri, sun]`; `any` demands that every combination can be chosen."""
    if raw == ANY_DAYS:
        return ANY_DAYS
    days: list[str] = []
    for index, item in enumerate(raw if isinstance(raw, list) else [raw]):
        found = _stretch(item)
        if not found:
            where = place / index if isinstance(raw, list) else place
            raise where.refuse("not-a-choice", given=shown(describe(item)), choices=(*DAYS, "mon-fri", ANY_DAYS))
        days += found
    if not days:
        raise place.unfit("weekdays", raw)
    return tuple(dict.fromkeys(days))


def _stretch(item: Any) -> list[str]:
    """The days of `mon-fri` or of `mon`, none for anything else; a stretch that runs over the end of the week goes round."""
    ends = [part.strip() for part in item.split("-")] if isinstance(item, str) else []
    if not 1 <= len(ends) <= 2 or not all(end in DAYS for end in ends):
        return []
    start, length = DAYS.index(ends[0]), (DAYS.index(ends[-1]) - DAYS.index(ends[0])) % 7 + 1
    return [DAYS[(start + step) % 7] for step in range(length)]


def _month_day(raw: Any, place: Place) -> int | Literal["last"]:
    if raw == LAST_DAY:
        return LAST_DAY
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise place.unfit("month_day", raw)
    if not 1 <= raw <= 31:
        raise place.refuse("impossible-month-day", given=shown(raw))
    return raw


def _clock(raw: Any, place: Place) -> str:
    """Whose clock: the store's, the company's, the customer's, or that of a zone such as Europe/Moscow."""
    if isinstance(raw, str) and (raw in CLOCKS or raw == "UTC" or _is_zone(raw)):
        return raw
    raise place.refuse("not-a-choice", given=shown(describe(raw)), choices=(*CLOCKS, "UTC", "Europe/Moscow"))


def _is_zone(name: str) -> bool:
    """Whether it is a zone of the time zone database; where a machine has none, any name of that form is taken."""
    if "/" not in name or len(name) > 60:
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return not available_timezones()
    return True


def _recurrence(raw: Any, place: Place) -> str:
    """A recurrence rule by RFC 5545, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=FR."""
    text = raw.removeprefix("RRULE:") if isinstance(raw, str) and len(raw) <= 500 else ""
    parts = [part.partition("=") for part in text.split(";")]
    if not all(name and value for name, _, value in parts) or "FREQ" not in [name for name, _, _ in parts]:
        raise place.unfit("recurrence", raw)
    return text


WEEKDAYS = Reader(_weekdays, {"type": ["string", "array"]})
MONTH_DAY = Reader(_month_day, {"type": ["integer", "string"]})
CLOCK = Reader(_clock, {"type": "string"})
CLOCK_DEMAND = Demands("clock", words=CLOCKS, other="named_zone")
RECURRENCE = Reader(_recurrence, {"type": "string"})


class TimeWindow(Clause):
    """Part of a day, `15:00-18:00`. Whether its ends belong to it may be said here or once for the schedule."""

    from_ = key(CLOCK_TIME, name="from")
    to = key(CLOCK_TIME)
    start_inclusive = key(YES)
    end_inclusive = key(YES)

    @classmethod
    def other_forms(cls) -> list[Schema]:
        return [{"type": "string", "pattern": r"^\s*\d{1,2}:\d{2}\s*[-–—]\s*\d{1,2}:\d{2}\s*$"}]

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        if isinstance(raw, Mapping):
            missing = next((name for name in ("from", "to") if name not in raw), None)
            if missing is not None:
                raise place.refuse("missing-key", key=missing)
            return super().entries(raw, place)
        ends = _WINDOW.match(raw) if isinstance(raw, str) and len(raw) <= 40 else None
        if ends is None:
            raise place.refuse("bad-hours", given=shown(describe(raw)))
        return [("from", ends[1], place), ("to", ends[2], place)]

    @classmethod
    def read(cls, raw: Any, place: Place) -> TimeWindow:
        window = super().read(raw, place)
        if window.from_ is None or window.to is None:
            raise UnreadableError
        return window

    @property
    def start(self) -> int:
        """Minutes since midnight."""
        return self.from_ or 0

    @property
    def end(self) -> int:
        """Minutes since midnight; at or before `start` where the window runs over midnight."""
        return self.to or 0

    @property
    def overnight(self) -> bool:
        return self.end <= self.start


class Hours(Clause):
    """Windows of every day, or of each weekday separately (`mon-fri: …`, `sat: …`).

    `any`, `windows_per_day`, `step` and `overnight` say what the company must be able to set up, without saying which hours.
    """

    other_keys = r"^(mon|tue|wed|thu|fri|sat|sun)\s*-\s*(mon|tue|wed|thu|fri|sat|sun)$|^from$|^to$"
    daily = blocks(TimeWindow)
    mon = blocks(TimeWindow, Demands("hours", "per_weekday"))
    tue = blocks(TimeWindow, Demands("hours", "per_weekday"))
    wed = blocks(TimeWindow, Demands("hours", "per_weekday"))
    thu = blocks(TimeWindow, Demands("hours", "per_weekday"))
    fri = blocks(TimeWindow, Demands("hours", "per_weekday"))
    sat = blocks(TimeWindow, Demands("hours", "per_weekday"))
    sun = blocks(TimeWindow, Demands("hours", "per_weekday"))
    any_ = key(YES, Demands("hours", "any_window"), name="any")
    windows_per_day = key(POSITIVE, Demands("windows_per_day", bound=True))
    step = key(DURATION, Demands("time_step", bound=True))
    overnight = key(YES, Demands("hours", "over_midnight"))

    @classmethod
    def other_forms(cls) -> list[Schema]:
        return [{"const": "any"}, {"type": "null"}, cls.keys["daily"].schema()]

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        if raw == "any":
            return [("any", True, place)]
        if not isinstance(raw, Mapping):
            return [("daily", raw, place)]
        if "from" in raw or "to" in raw:
            return [("daily", [raw], place)]
        written = super().entries(raw, place)
        return [(day, value, where) for name, value, where in written for day in _stretch(name) or [name]]

    def examine(self, place: Place) -> None:
        if len(self.every) > 7 * MAX_WINDOWS or self.most_per_day > MAX_WINDOWS:
            raise place.refuse("list-too-long", limit=MAX_WINDOWS)

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        first = next(iter(self.values), "daily")
        if any(window.overnight for window in self.every):
            yield first, Demands("hours", "over_midnight"), True
        if self.most_per_day > 1:
            yield first, Demands("windows_per_day", bound=True), self.most_per_day
        step = gcd(60, *(minute for window in self.every for minute in (window.start, window.end)))
        if step < 60:
            yield first, Demands("time_step", bound=True), Duration(Fraction(step, 24 * 60), "minute")

    @property
    def by_day(self) -> dict[str, tuple[TimeWindow, ...]]:
        """The windows of each weekday that has its own."""
        return {day: windows for day in DAYS if (windows := getattr(self, day))}

    @property
    def every(self) -> tuple[TimeWindow, ...]:
        return (*self.daily, *(window for windows in self.by_day.values() for window in windows))

    @property
    def most_per_day(self) -> int:
        return max((len(self.daily), *(len(windows) for windows in self.by_day.values())))


class Dates(Clause):
    """From the first day or moment to the last; either end may be left open."""

    worded = True
    from_ = key(MOMENT, name="from")
    to = key(MOMENT)
    end_inclusive = key(YES, Demands("dates", "end_inclusive", "end_exclusive"))
    granularity = key(one_of("moment", "day"), Demands("dates", prefix="by_"))
    clock = key(CLOCK, CLOCK_DEMAND)
    any_ = key(YES, Demands("dates", "any_dates"), name="any")

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if (self.from_ is None) != (self.to is None):
            yield "to" if self.from_ is None else "from_", Demands("dates", "open_ended"), True


class BusinessCalendar(Clause):
    """Days that are in no fixed place: `holidays`, or a country's working calendar; `exclude` turns them into days without the offer."""

    short = "production_calendar"
    holidays = several(DAY, Demands("dates", "own_holidays"))
    production_calendar = key(WORD, Demands("dates", "production_calendar"))
    exclude = key(YES, Demands("dates", "exclusions"))


class Relative(Clause):
    """Days around a date of the customer's own. Where it is 29 February, `feb29` says what stands for it in other years."""

    short = "anchor"
    anchor = key(ANCHOR, Demands("anchors"))
    days_before = key(COUNT)
    days_after = key(COUNT)
    feb29 = key(FEB29, Demands("anchors", prefix="leap_day_"))
    once_per_year = key(YES, Demands("anchors", "once_per_year"))
    min_days_since_edit = key(COUNT, Demands("anchors", "edit_guard"))


class Schedule(Clause):
    """Everything said here holds at once. `always` and `any` may stand alone as words: `any` demands free choice of days and hours.

    `moment` is the moment of a purchase that is compared; `overnight_day` the weekday that a window over midnight belongs to.
    """

    worded = True
    always = key(YES)
    any_ = key(YES, (Demands("dates", "any_dates"), Demands("weekdays", "any_subset"), Demands("hours", "any_window")), name="any")
    dates = block(Dates, Demands("schedule", "dates"))
    weekdays = key(WEEKDAYS, Demands("schedule", "weekdays"))
    hours = block(Hours, Demands("schedule", "hours"))
    month_days = several(MONTH_DAY, Demands("schedule", "month_days"))
    recurrence = key(RECURRENCE, Demands("schedule", "recurrence"))
    calendar = block(BusinessCalendar, Demands("schedule", "calendar"))
    exclude = several(DAY, Demands("dates", "exclusions"))
    relative = block(Relative, Demands("schedule", "relative"))
    clock = key(CLOCK, CLOCK_DEMAND)
    moment = key(RECEIPT_MOMENT, Demands("hours", prefix="by_"))
    start_inclusive = key(YES, Demands("hours", "start_inclusive", "start_exclusive"))
    end_inclusive = key(YES, Demands("hours", "end_inclusive", "end_exclusive"))
    overnight_day = key(one_of("window_start", "calendar"), Demands("hours", prefix="night_by_"))

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if self.weekdays == ANY_DAYS:
            yield "weekdays", Demands("weekdays", "any_subset"), True
