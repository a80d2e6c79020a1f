"""Windows: the stretch of time a condition looks at, and how its days are counted."""

from __future__ import annotations

import re
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe, shown
from reqkit.segments.property import Properties, PropertyType
from reqkit.segments.values import parse_date
from reqkit.values.duration import Duration, parse_duration
from reqkit.values.record import record
from reqkit.values.text import Text


class WindowKind(StrEnum):
    """How a window is bounded."""

    ALL_TIME = "all_time"
    LAST = "last"
    PERIOD = "period"
    BETWEEN = "between"
    AGO = "ago"
    SINCE = "since"


class Counting(StrEnum):
    """Whole calendar days (weeks, months …), or spans of 24 hours back from now."""

    CALENDAR = "calendar"
    ELAPSED = "elapsed"


CLOCKS = ("company", "customer", "utc")
"""Whose clock says what day it is; a named time zone (Europe/Moscow) will do too."""

PERIODS = tuple(f"{which} {unit}" for unit in ("day", "week", "month", "quarter", "half-year", "year") for which in ("this", "last"))
_SHORT = {"today": "this day", "yesterday": "last day", "all time": None, "all": None, "ever": None}
EXAMPLES = "last 90 days, this month, last quarter, all time, {last: 90 days, count: calendar, clock: customer}, {between: [2026-01-01, 2026-03-31]}, {from: 180 days ago, to: 90 days ago}, {since: contact.registration_date, within: 30 days}"  # noqa: E501 - one list


@record
class Window:
    """A stretch of time. `length` is of `last` and bounds `since`; `start` and `end` are days, or spans before now."""

    kind: WindowKind
    length: Duration | None = None
    period: str | None = None
    start: date | Duration | None = None
    end: date | Duration | None = None
    since: str | None = None
    since_title: Text = field(default_factory=Text, compare=False)
    counting: Counting | None = None
    clock: str | None = None

    @property
    def moves(self) -> bool:
        """Whether it moves with the calendar, so that someone has to say whose."""
        return self.kind in (WindowKind.LAST, WindowKind.PERIOD, WindowKind.AGO)

    @property
    def counts_days(self) -> bool:
        """Whether calendar days and spans of 24 hours would give different customers."""
        spans = [span for span in (self.length, self.start, self.end) if isinstance(span, Duration)]
        return self.kind in (WindowKind.LAST, WindowKind.AGO) and any(span.unit not in ("second", "minute", "hour") for span in spans)

    @property
    def counts_weeks(self) -> bool:
        return self.kind is WindowKind.PERIOD and (self.period or "").endswith("week")


_ZONE = re.compile(r"[A-Z][A-Za-z_]+(?:/[A-Za-z_+\-0-9]+){1,2}\Z")
_LAST = re.compile(r"(?:in |over )?(?:the )?last\s+(?P<length>\d.*)\Z")
_BETWEEN = re.compile(r"between\s+(?P<low>\S+)\s+and\s+(?P<high>\S+)\Z")
_KINDS = ("last", "period", "between", "from", "since")


def is_clock(word: str) -> bool:
    """Whether a word says whose clock counts: one of CLOCKS, or the name of a time zone."""
    return word in CLOCKS or _ZONE.match(word) is not None


def read_clock(raw: Any, place: Location, collector: Collector) -> str | None:
    """`company`, `customer`, `utc` or a time zone; anything else is a finding."""
    if isinstance(raw, str) and is_clock(raw):
        return raw
    collector.add("not-a-choice", place, given=shown(raw), choices=(*CLOCKS, "Europe/Moscow"))
    return None


def read_counting(raw: Any, place: Location, collector: Collector) -> Counting | None:
    if isinstance(raw, str) and raw in set(Counting):
        return Counting(raw)
    collector.add("not-a-choice", place, given=shown(raw), choices=[word.value for word in Counting])
    return None


def read_window(raw: Any, place: Location, properties: Properties, collector: Collector) -> Window | None:
    """A window as people write it; what cannot be read is a finding and None."""
    if isinstance(raw, dict):
        return _Block(raw, place, properties, collector).window()
    if isinstance(raw, str) and len(raw) <= 120:
        return _phrase(" ".join(raw.split()), place, collector)
    collector.add("bad-window", place, given=describe(raw), examples=EXAMPLES)
    return None


def _phrase(text: str, place: Location, collector: Collector) -> Window | None:
    text = text.lower() if text.lower() in _SHORT else text
    if text in _SHORT:
        period = _SHORT[text]
        return Window(WindowKind.PERIOD, period=period) if period else Window(WindowKind.ALL_TIME)
    if text in PERIODS:
        return Window(WindowKind.PERIOD, period=text)
    if match := _LAST.match(text):
        length = _span(match["length"], place, collector)
        return Window(WindowKind.LAST, length=length) if length else None
    if match := _BETWEEN.match(text):
        return _dates(match["low"], match["high"], place, place, collector)
    collector.add("bad-window", place, given=shown(text), choices=("last 90 days", *PERIODS, "all time"), examples=EXAMPLES)
    return None


class _Block:
    """A window written as a block: its kind, and how its days are counted."""

    def __init__(self, raw: dict[str, Any], place: Location, properties: Properties, collector: Collector) -> None:
        self.raw, self.place, self.properties, self.collector = raw, place, properties, collector

    def window(self) -> Window | None:
        kinds = [key for key in _KINDS if key in self.raw]
        known = {"count", "clock", *kinds, *(("to",) if "from" in kinds else ()), *(("within",) if "since" in kinds else ())}
        unknown = [key for key in self.raw if key not in known]
        for key in unknown:
            choices = (*_KINDS, "to", "within", "count", "clock")
            self.collector.add("unknown-key", (self.place / key).key(), key=shown(key), given=key, choices=choices)
        if len(kinds) != 1:
            if not unknown:
                self.collector.add("bad-window", self.place, given=describe(self.raw), examples=EXAMPLES)
            return None
        counting = read_counting(self.raw["count"], self.place / "count", self.collector) if "count" in self.raw else None
        clock = read_clock(self.raw["clock"], self.place / "clock", self.collector) if "clock" in self.raw else None
        bare = self._bare(kinds[0])
        if bare is None:
            return None
        return replace(bare, counting=counting, clock=clock)

    def _bare(self, kind: str) -> Window | None:
        written, place = self.raw[kind], self.place / kind
        if kind == "last":
            length = _span(written, place, self.collector)
            return Window(WindowKind.LAST, length=length) if length else None
        if kind == "period":
            if written in (*PERIODS, *_SHORT):
                return _phrase(written, place, self.collector)
            self.collector.add("not-a-choice", place, given=shown(written), choices=(*PERIODS, "today", "yesterday", "all time"))
            return None
        if kind == "since":
            return self._since(written, place)
        if kind == "from":
            return self._from(written, self.raw.get("to"), place, self.place / "to")
        if not isinstance(written, list) or len(written) != 2:
            self.collector.add("bad-window", place, given=describe(written), examples=EXAMPLES)
            return None
        return _dates(written[0], written[1], place / 0, place / 1, self.collector)

    def _since(self, written: Any, place: Location) -> Window | None:
        dates = (PropertyType.DATE, PropertyType.DATETIME, PropertyType.ANNIVERSARY)
        known = self.properties.get(written) if isinstance(written, str) else None
        if known is None or known.type not in dates:
            choices = [prop.id for prop in self.properties if prop.type in dates]
            self.collector.add("unknown-property", place, given=shown(written), choices=choices)
            return None
        length = _span(self.raw["within"], self.place / "within", self.collector) if "within" in self.raw else None
        return Window(WindowKind.SINCE, length=length, since=known.id, since_title=known.title)

    def _from(self, low: Any, high: Any, place: Location, other: Location) -> Window | None:
        if not (isinstance(low, str) and low.endswith(" ago")):
            return _dates(low, high, place, other, self.collector)
        start = _span(low.removesuffix(" ago"), place, self.collector)
        if not (isinstance(high, str) and high.endswith(" ago")):
            self.collector.add("bad-window", other if high is not None else place, given=describe(high), examples=EXAMPLES)
            return None
        end = _span(high.removesuffix(" ago"), other, self.collector)
        if start is None or end is None:
            return None
        if start.days <= end.days:
            self.collector.add("range-upside-down", place, low=shown(low), high=shown(high))
            return None
        return Window(WindowKind.AGO, start=start, end=end)


def _span(raw: Any, place: Location, collector: Collector) -> Duration | None:
    try:
        if isinstance(raw, str) and (length := parse_duration(raw)).days > 0:
            return length
    except ValueError:
        pass
    collector.add("bad-duration", place, given=shown(describe(raw)))
    return None


def _dates(low: Any, high: Any, place: Location, other: Location, collector: Collector) -> Window | None:
    ends = []
    for written, where in ((low, place), (high, other)):
        ends.append(parse_date(written))
        if ends[-1] is None:
            collector.add("bad-date", where, given=shown(describe(written)))
    start, end = ends
    if start is None or end is None:
        return None
    if start > end:
        collector.add("range-upside-down", place, low=start.isoformat(), high=end.isoformat())
        return None
    return Window(WindowKind.BETWEEN, start=start, end=end)
