"""Schedules that cannot be kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.numbers import DateText
from reqkit.mechanics.programme import Offered, Programme
from reqkit.mechanics.schedule import ANY_DAYS, DAYS, LAST_DAY, Dates, Hours, Schedule, TimeWindow
from reqkit.mechanics.values import clock_text

DAY = 24 * 60
WEEK = 7 * DAY
MAX_RANGE = 366
"""Longer stretches of days hold every weekday and every day of the month."""


def hours_end_after_they_start(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for schedule in offered.every(Schedule):
            if schedule.hours is None or not _ends_too_early(schedule):
                continue
            for window, _ in _windows(schedule.hours):
                if window.overnight:
                    ends: dict[str, Any] = {"start": clock_text(window.start), "end": clock_text(window.end)}
                    collector.add("hours-end-before-start", offered.at(window, "from_"), **ends)


def _ends_too_early(schedule: Schedule) -> bool:
    """Whether a window ends before it starts and nobody says that it runs over midnight."""
    hours = schedule.hours
    if hours is None or schedule.overnight_day is not None or hours.overnight:
        return False
    return any(window.overnight for window in hours.every)


def hours_do_not_overlap(programme: Programme, collector: Collector) -> None:
    """Two windows of one day that share a minute, and windows over midnight that reach into the next day's."""
    for offered in programme.mechanics:
        for schedule in offered.every(Schedule):
            if schedule.hours is not None and not _ends_too_early(schedule):
                _overlaps(offered, schedule.hours, collector)


def _overlaps(offered: Offered, hours: Hours, collector: Collector) -> None:
    spans = sorted(_spans(hours), key=lambda span: (span[0], span[1]))
    written = {id(window): index for index, window in enumerate(hours.every)}
    reported: set[int] = set()
    reach, holder = -1, None
    for start, end, window in [*spans, *((start + WEEK, end + WEEK, window) for start, end, window in spans)]:
        if start < reach and holder is not None and window is not holder and id(window) not in reported and id(holder) not in reported:
            reported.add(id(window))
            first, second = sorted((holder, window), key=lambda each: written[id(each)])
            collector.add("hours-overlap", offered.at(second, "from_"), first=_text(first), second=_text(second))
        if end > reach:
            reach, holder = end, window


def _spans(hours: Hours) -> Iterator[tuple[int, int, TimeWindow]]:
    """Every window as minutes of the week; a day's own windows take the place of those of every day."""
    by_day = hours.by_day
    for index, day in enumerate(DAYS):
        for window in by_day.get(day, hours.daily):
            start = index * DAY + window.start
            yield start, index * DAY + window.end + (DAY if window.overnight else 0), window


def _windows(hours: Hours) -> Iterator[tuple[TimeWindow, str]]:
    yield from ((window, "daily") for window in hours.daily)
    seen: set[int] = set()
    for day, windows in hours.by_day.items():
        for window in windows:
            place = window.place("from_")
            key = id(place.path) if place is not None else id(window)
            if key not in seen:
                seen.add(key)
                yield window, day


def _text(window: TimeWindow) -> str:
    return f"{clock_text(window.start)}–{clock_text(window.end)}"


def dates_are_in_order(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for dates in offered.every(Dates):
            if dates.from_ is None or dates.to is None:
                continue
            empty = dates.end_inclusive is False and dates.from_.order == dates.to.order
            if dates.to.order < dates.from_.order or empty:
                arguments: dict[str, Any] = {"start": DateText(dates.from_.day), "end": DateText(dates.to.day)}
                collector.add("dates-out-of-order", offered.at(dates, "to"), **arguments)


def schedules_run_on_some_day(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for schedule in offered.every(Schedule):
            dates = schedule.dates
            if dates is None or dates.from_ is None or dates.to is None or dates.to.order < dates.from_.order:
                continue
            first, last = dates.from_.day, dates.to.day
            if (last - first).days <= MAX_RANGE and not any(_runs_on(schedule, day) for day in _days(first, last)):
                collector.add("schedule-never-runs", _place(offered, schedule), start=DateText(first), end=DateText(last))


def _runs_on(schedule: Schedule, day: date) -> bool:
    if schedule.weekdays is not None and schedule.weekdays != ANY_DAYS and DAYS[day.weekday()] not in schedule.weekdays:
        return False
    if schedule.month_days and day.day not in schedule.month_days:
        is_last = (day + timedelta(days=1)).month != day.month if day < date.max else True
        if not (is_last and LAST_DAY in schedule.month_days):
            return False
    return day not in schedule.exclude


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=count) for count in range((last - first).days + 1))


def _place(offered: Offered, schedule: Schedule) -> Location:
    named = next(name for name in ("exclude", "weekdays", "month_days", "dates") if name in schedule.values)
    return offered.at(schedule, named)


RULES = (hours_end_after_they_start, hours_do_not_overlap, dates_are_in_order, schedules_run_on_some_day)
