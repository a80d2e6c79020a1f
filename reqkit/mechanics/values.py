"""Values that mechanics are made of: numbers, settings, limits, days, moments, hours, names; exact, and bounded in size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple, TypeVar

from reqkit.catalogue.quantity import read_number
from reqkit.mechanics.keys import Place, Reader
from reqkit.model.fields import describe, shown
from reqkit.values.duration import Duration, parse_duration
from reqkit.values.record import record

MAX_STEPS = 200
MAX_COUNT = 10**9

UNLIMITED: Final = "unlimited"
"""Said where there is deliberately no limit, which is not the same as saying nothing."""
Unlimited = Literal["unlimited"]
Cap = Fraction | Unlimited
Count = int | Unlimited
T = TypeVar("T")


@record
class Setting:
    """A value, or the range in which it must be settable and the step: percent, money, points, whatever the key means."""

    low: Fraction
    high: Fraction
    step: Fraction | None = None
    is_range: bool = False

    @property
    def exact(self) -> Fraction | None:
        return None if self.is_range else self.low


@record
class Moment:
    """A day, or a moment of it (minutes since midnight and seconds); `offset` from UTC is in minutes where one is written."""

    day: date
    minute: int | None = None
    second: int = 0
    offset: int | None = None

    @property
    def order(self) -> tuple[date, int, int]:
        """Comparable within one clock."""
        return (self.day, self.minute or 0, self.second)

    def __str__(self) -> str:
        if self.minute is None:
            return self.day.isoformat()
        text = f"{self.day.isoformat()}T{clock_text(self.minute)}:{self.second:02d}"
        if self.offset is None:
            return text
        return f"{text}{'-' if self.offset < 0 else '+'}{clock_text(abs(self.offset))}"


class Step(NamedTuple):
    """From this threshold on, this value."""

    threshold: Fraction
    value: Fraction


def clock_text(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def read_amount(raw: Any, place: Place) -> Fraction:
    """A number that is not negative, exact."""
    try:
        value = read_number(raw)
    except ValueError:
        raise place.unfit("number", raw) from None
    if value < 0:
        raise place.refuse("number-below", given=shown(raw), limit=0)
    return value


def _count(raw: Any, place: Place) -> int:
    value = read_amount(raw, place)
    if value.denominator != 1:
        raise place.unfit("whole_number", raw)
    if value > MAX_COUNT:
        raise place.refuse("number-above", given=shown(raw), limit=MAX_COUNT)
    return int(value)


def _positive(raw: Any, place: Place) -> int:
    value = _count(raw, place)
    if value < 1:
        raise place.refuse("number-below", given=shown(raw), limit=1)
    return value


def _integer(raw: Any, place: Place) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) <= MAX_COUNT:
        return raw
    raise place.unfit("whole_number", raw)


def _cap(raw: Any, place: Place) -> Cap:
    return UNLIMITED if raw == UNLIMITED else read_amount(raw, place)


def _count_or_unlimited(raw: Any, place: Place) -> Count:
    return UNLIMITED if raw == UNLIMITED else _positive(raw, place)


def _setting(raw: Any, place: Place) -> Setting:
    """A number, or `{from: 0, to: 100, step: 0.01}`: any value in the range must be settable."""
    if not isinstance(raw, Mapping):
        value = read_amount(raw, place)
        return Setting(value, value)
    if "from" not in raw or "to" not in raw or not set(raw) <= {"from", "to", "step"}:
        raise place.unfit("setting", raw)
    low, high = read_amount(raw["from"], place / "from"), read_amount(raw["to"], place / "to")
    if low > high:
        raise place.refuse("range-upside-down", low=shown(raw["from"]), high=shown(raw["to"]))
    step = None if raw.get("step") is None else read_amount(raw["step"], place / "step")
    if step == 0:
        raise (place / "step").unfit("setting", raw["step"])
    return Setting(low, high, step, is_range=True)


_CLOCK_TIME = re.compile(r"(\d{1,2}):(\d{2})\Z")


def read_clock_time(raw: Any, place: Place) -> int:
    """Minutes since midnight; 24:00 is the end of the day."""
    match = _CLOCK_TIME.match(raw.strip()) if isinstance(raw, str) and len(raw) <= 20 else None
    if match is None:
        raise place.refuse("bad-hours", given=shown(describe(raw)))
    hour, minute = int(match[1]), int(match[2])
    if minute > 59 or hour * 60 + minute > 24 * 60:
        raise place.refuse("impossible-time", given=shown(raw))
    return hour * 60 + minute


def _day(raw: Any, place: Place) -> date:
    if not isinstance(raw, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
        raise place.unfit("date", raw)
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise place.refuse("impossible-date", given=raw) from None


def _moment(raw: Any, place: Place) -> Moment:
    """`2027-01-15`, or `2027-01-15T10:00`, with seconds and an offset from UTC where they matter."""
    if not isinstance(raw, str) or "T" not in raw or len(raw) > 40:
        return Moment(_day(raw, place))
    _day(raw.partition("T")[0], place)
    try:
        value = datetime.fromisoformat(raw)
    except ValueError:
        raise place.unfit("date", raw) from None
    offset = value.utcoffset()
    minutes = None if offset is None else int(offset.total_seconds()) // 60
    return Moment(value.date(), value.hour * 60 + value.minute, value.second, minutes)


def read_word(raw: Any, place: Place) -> str:
    """An id or another short text of one line; a plain number is taken as written."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw)
    if not isinstance(raw, str) or not raw.strip():
        raise place.unfit("word", raw)
    if len(raw) > 500:
        raise place.refuse("text-too-long", limit=500)
    return raw.strip()


def _words(raw: Any, place: Place) -> tuple[str, ...]:
    if not isinstance(raw, list):
        return (read_word(raw, place),)
    if len(raw) > MAX_STEPS:
        raise place.refuse("list-too-long", limit=MAX_STEPS)
    return tuple(read_word(item, place / index) for index, item in enumerate(raw))


def _yes(raw: Any, place: Place) -> bool:
    if isinstance(raw, bool):
        return raw
    raise place.unfit("yes_no", raw)


def _duration(raw: Any, place: Place) -> Duration:
    try:
        if not isinstance(raw, str):
            raise ValueError
        return parse_duration(raw)
    except ValueError:
        raise place.refuse("bad-duration", given=shown(describe(raw))) from None


def _ladder(raw: Any, place: Place) -> tuple[Step, ...]:
    """`[[1000, 5], [3000, 10]]`, or `{1000: 5, 3000: 10}`."""
    return tuple(
        Step(read_amount(threshold, where), read_amount(value, where)) for threshold, value, where in pairs_of(raw, place, "ladder")
    )


def pairs_of(raw: Any, place: Place, expected: str) -> list[tuple[Any, Any, Place]]:
    """The pairs of a list of pairs, or of a block, each with its place."""
    if isinstance(raw, Mapping):
        found = [(first, second, place / first) for first, second in raw.items()]
    elif isinstance(raw, list):
        wrong = next((index for index, pair in enumerate(raw) if not isinstance(pair, list) or len(pair) != 2), None)
        if wrong is not None:
            raise (place / wrong).unfit(expected, raw[wrong])
        found = [(pair[0], pair[1], place / index) for index, pair in enumerate(raw)]
    else:
        raise place.unfit(expected, raw)
    if not found:
        raise place.unfit(expected, raw)
    if len(found) > MAX_STEPS:
        raise place.refuse("list-too-long", limit=MAX_STEPS)
    return found


def one_of(*words: str) -> Reader[str]:
    """One of these words."""

    def read(raw: Any, place: Place) -> str:
        if isinstance(raw, str) and raw in words:
            return raw
        raise place.refuse("not-a-choice", given=shown(describe(raw)), choices=words)

    return Reader(read, {"enum": list(words)})


def by_name(reader: Reader[T]) -> Reader[dict[str, T]]:
    """A block of names, each with such a value."""

    def read(raw: Any, place: Place) -> dict[str, T]:
        if not isinstance(raw, Mapping) or not raw:
            raise place.unfit("names", raw)
        if len(raw) > MAX_STEPS:
            raise place.refuse("list-too-long", limit=MAX_STEPS)
        return {read_word(name, place / name): reader.read(value, place / name) for name, value in raw.items()}

    return Reader(read, {"type": "object", "additionalProperties": reader.schema})


_NUMERIC: dict[str, Any] = {"type": ["number", "string"]}
_TEXT: dict[str, Any] = {"type": "string"}

NUMBER = Reader(read_amount, _NUMERIC)
COUNT = Reader(_count, _NUMERIC)
POSITIVE = Reader(_positive, _NUMERIC)
INTEGER = Reader(_integer, {"type": "integer"})
CAP = Reader(_cap, _NUMERIC)
COUNT_OR_UNLIMITED = Reader(_count_or_unlimited, _NUMERIC)
SETTING = Reader(
    _setting,
    {
        "anyOf": [
            _NUMERIC,
            {
                "type": "object",
                "properties": {"from": _NUMERIC, "to": _NUMERIC, "step": _NUMERIC},
                "required": ["from", "to"],
                "additionalProperties": False,
            },
        ]
    },
)
CLOCK_TIME = Reader(read_clock_time, _TEXT)
DAY = Reader(_day, _TEXT)
MOMENT = Reader(_moment, _TEXT)
WORD = Reader(read_word, {"type": ["string", "integer"]})
YES = Reader(_yes, {"type": "boolean"})
DURATION = Reader(_duration, _TEXT)
LADDER = Reader(_ladder, {"type": ["array", "object"]})
WORDS = Reader(_words, {"type": ["string", "array"]})
