"""What a condition restricts: from its property, operator and value to quantities and the rooms it leaves them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from datetime import datetime
from fractions import Fraction

from reqkit.segments.logic.measures import days_of_year, end_of, family_of, size_of, start_of, with_whole_ends
from reqkit.segments.logic.restriction import Absent, Key, Restriction, Restrictions
from reqkit.segments.logic.room import Members, Room, Scale, widened
from reqkit.segments.model import Clause, NullRule
from reqkit.segments.property import Aggregate, Property, PropertyType
from reqkit.segments.values import Amount, Month, MonthDay, Pair, Scalar, Times, measure
from reqkit.segments.window import WindowKind
from reqkit.values.duration import Duration

_TRUE, _FALSE = Room(only=frozenset({True})), Room(only=frozenset({False}))
_SHORT_MONTH, _LONG_MONTH = 28, 31
_SLACK = Fraction(2)
"""Calendar days and spans of 24 hours may differ by a day at either end."""
_PUT_THE_OTHER_WAY = {"not_in_last": "in_last", "not_in": "in"}
_HIERARCHIES = (PropertyType.PLACE, PropertyType.PRODUCT, PropertyType.CUSTOMER)
"""Words that hold one another, as a country does a city: two at once are no contradiction."""
_DATES = (PropertyType.DATE, PropertyType.DATETIME, PropertyType.ANNIVERSARY)
_TEXTS = (PropertyType.STRING, PropertyType.EMAIL)


_BOUNDED = ("lt", "lte", "gt", "gte", "between", "in", "not_in", "eq", "ne")


def name_of(prop: Property) -> str:
    """The property, or the one it is another word for: only conditions on one property can clash."""
    return prop.opposite_of or prop.same_as or prop.id


class ReadingRoom:
    """Reads each condition once, and gives what it is about a short number, so that it is quick to compare."""

    def __init__(self) -> None:
        self.read: dict[tuple[Clause, bool], Restrictions] = {}
        self.numbers: dict[Key, int] = {}

    def restrictions(self, clause: Clause, denied: bool) -> Restrictions:
        """What the condition restricts, or, denied, what its contrary does."""
        found = self.read.get((clause, denied))
        if found is None:
            found = self.read[clause, denied] = _Reading(clause, self._number).restrictions(denied=denied)
        return found

    def may_be_empty(self, clause: Clause) -> bool:
        """Whether the condition could ask for a value that there is not: a quick look before a thorough one."""
        prop = clause.subject
        return clause.operator.id in _BOUNDED and (bool(prop.values) or prop.lowest is not None or prop.highest is not None)

    def _number(self, about: Key) -> int:
        return self.numbers.setdefault(about, len(self.numbers))


class _Reading:
    """One condition. The key of what it restricts is the property's name, the number of everything that narrows it down, and the axis."""

    def __init__(self, clause: Clause, number: Callable[[Key], int]) -> None:
        self.clause, self.prop, self.op = clause, clause.subject, clause.operator.id
        name = name_of(self.prop)
        narrowed: Key = (clause.details, clause.filters, clause.aggregate, clause.basis, clause.refunds)
        self.base: Key = (name, number((*narrowed, self._window())))
        self.timeless: Key = (name, number((*narrowed, None)))
        self.presence: Key = (*self.base, "presence")

    def restrictions(self, *, denied: bool) -> Restrictions:
        main = self._main()
        opposite = main.room.opposite() if main is not None else None
        if not denied:
            if main is None:
                opaque = self._opaque()
                return Restrictions(opaque, self._beside(opaque))
            return Restrictions(main, (*self._beside(main), *(() if opposite is not None else (self._opaque(),))))
        if main is None or opposite is None:  # the contrary is no single room
            opaque = self._opaque()
            return Restrictions(opaque._replace(room=_FALSE if opaque.room is _TRUE else _TRUE))
        contrary = main._replace(room=opposite, absent=main.absent.contrary())
        return Restrictions(contrary, tuple(self._latest(contrary)))

    def _opaque(self) -> Restriction:
        """The condition as a plain yes or no, by its words; what is put the other way round is a no to the same."""
        plain = self.op if self.prop.several else _PUT_THE_OTHER_WAY.get(self.op, self.op)
        key = (*self.base, "so", plain, self._value(), self.clause.counting, self.clause.clock)
        return Restriction(key, _TRUE if plain == self.op else _FALSE)

    def _window(self) -> Hashable:
        """The stretch of time, by what was made of its counting and clock, whether it or the segment says so."""
        window = self.clause.window
        if window is None:
            return None
        bounds = (window.kind, window.length, window.period, window.start, window.end, window.since)
        return (*bounds, self.clause.counting, self.clause.clock)

    def _value(self) -> Hashable:
        return frozenset(self.clause.value) if isinstance(self.clause.value, tuple) else self.clause.value

    def _absent(self) -> Absent:
        rule = self.clause.null_rule
        if rule is NullRule.MATCHES_EMPTY:
            return Absent.UNSURE
        if not self.clause.operator.denies or rule is NullRule.EXCLUDED:
            return Absent.NO
        return Absent.YES if rule is NullRule.MATCHES_NEGATIVE else Absent.IF_LENIENT

    def _restriction(self, axis: Key, room: Room | Members, scale: Scale, *, total: bool = False) -> Restriction:
        return Restriction((*self.base, *axis), room, scale, Absent.NO if total else self._absent(), None if total else self.presence)

    def _beside(self, main: Restriction) -> tuple[Restriction, ...]:
        """A condition that only a known value meets says that there is one; spans of months are also held against spans of days."""
        found = []
        zero = self.clause.adds_up and isinstance(main.room, Room) and main.room.admits(Fraction(0))
        asks = self.op in ("is_set", "is_not_set", "did", "did_not", "can_contact", "cannot_contact", "in_segment")
        if not asks and not zero and self._absent() is Absent.NO:
            found.append(Restriction(self.presence, _TRUE))
        if main.key[-3:-2] == ("ago",) and isinstance(main.room, Room):
            found.append(self._restriction(("about ago",), self._about(main.room, str(main.key[-2])), Scale()))
        return (*found, *self._latest(main))

    def _latest(self, main: Restriction) -> Iterator[Restriction]:
        """How long ago something last happened follows from how often it did: what did in the last 30 days did in the last 90 too."""
        axis = main.key[len(self.base)]
        counted = axis == "times" or (axis == "value" and self.clause.aggregate is Aggregate.COUNT)
        window = self.clause.window
        if (
            not counted
            or not isinstance(main.room, Room)
            or (window is not None and window.kind not in (WindowKind.LAST, WindowKind.ALL_TIME))
        ):
            return
        some, none = not main.room.admits(Fraction(0)), main.room.high == 0 or main.room.only == frozenset({Fraction(0)})
        length = window.length if window is not None else None
        happened: Key = (*self.timeless, "happened")
        if some or (none and length is None):
            yield Restriction(happened, _TRUE if some else _FALSE)
        if (some or none) and length is not None:
            room = Room(high=size_of(length)) if some else Room(low=size_of(length), low_open=True)
            spans = ("latest", *family_of(length), (self.clause.counting, self.clause.clock))
            yield Restriction((*self.timeless, *spans), room, Scale(lowest=Fraction(0)), Absent.NO if some else Absent.YES, happened)

    def _main(self) -> Restriction | None:
        """None where no room says what the condition says: patterns, areas, and any one of several values."""
        if self.op in ("is_set", "is_not_set"):
            return Restriction(self.presence, _TRUE if self.op == "is_set" else _FALSE)
        if self.prop.several and self.clause.aggregate is None:
            return None
        if self.op in ("can_contact", "cannot_contact"):
            return self._restriction(("may",), _TRUE if self.op == "can_contact" else _FALSE, Scale(), total=True)
        if self.op in ("is_true", "is_false"):
            return self._restriction(("value",), _TRUE if self.op == "is_true" else _FALSE, Scale())
        if self.op.startswith("contains_"):
            return self._restriction(("members",), self._members(), Scale(), total=True)
        if self.op in ("did", "did_not"):
            return self._times()
        if self.op.startswith("anniversary"):
            return self._yearly()
        if self.clause.operator.relative:
            return self._ago()
        if self.op == "matches" or self.prop.type in (PropertyType.GEO, PropertyType.MEMBERSHIP, PropertyType.PHONE):
            return None
        if self.prop.type in _HIERARCHIES and "level" not in self.clause.detail:
            return None if self.op == "starts_with" else self._restriction(("value",), self._labels(), Scale())
        return self._day() if self.prop.type in _DATES else self._plain()

    def _members(self) -> Members:
        words = frozenset(self.clause.value) if isinstance(self.clause.value, tuple) else frozenset()
        if self.op == "contains_all":
            return Members(must=words)
        return Members(one_of=(words,)) if self.op == "contains_any" else Members(must_not=words)

    def _labels(self) -> Members:
        words = frozenset(self.clause.value) if isinstance(self.clause.value, tuple) else frozenset({self.clause.value})
        return Members(must_not=words) if self.op in ("ne", "not_in") else Members(one_of=(words,))

    def _times(self) -> Restriction:
        times = self.clause.value if isinstance(self.clause.value, Times) else Times()
        if (self.op == "did_not") != (self.prop.opposite_of is not None):
            times = Times(None, 0)
        room = Room(low=None if times.least is None else Fraction(times.least), high=None if times.most is None else Fraction(times.most))
        return self._restriction(("times",), room, Scale(whole=True, lowest=Fraction(0)), total=True)

    def _yearly(self) -> Restriction | None:
        match self.clause.value:
            case MonthDay() as day:
                return self._restriction(("day of the year",), Room(only=days_of_year(day.month, day.day)), Scale())
            case Month(number=int() as month):
                return self._restriction(("day of the year",), Room(only=days_of_year(month)), Scale())
            case Duration() as length:
                axis = (self.op, *family_of(length), self.clause.counting, self.clause.clock)
                return self._restriction(axis, Room(low=Fraction(0), high=size_of(length)), Scale(lowest=Fraction(0)))
        return None

    def _ago(self) -> Restriction | None:
        """How long ago, in days or in months: the two are not exchangeable."""
        length = self.clause.value
        if not isinstance(length, Duration):
            return None
        size = size_of(length)
        rooms = {
            "in_last": Room(low=Fraction(0), high=size),
            "more_than_ago": Room(low=size, low_open=True),
            "in_next": Room(low=-size, high=Fraction(0)),
        }
        room = rooms.get(self.op)
        if not self.prop.ahead and self.op == "not_in_last":
            room = Room(low=size, low_open=True)
        if not self.prop.ahead and self.op == "in_last":
            room = Room(high=size)
        axis = ("ago", *family_of(length), (self.clause.counting, self.clause.clock))
        return None if room is None else self._restriction(axis, room, Scale(lowest=None if self.prop.ahead else Fraction(0)))

    def _about(self, room: Room, family: str) -> Room:
        shortest, longest = (_SHORT_MONTH, _LONG_MONTH) if family == "months" else (1, 1)
        low, high = room.low, room.high
        return widened(
            room._replace(
                low=None if low is None else low * (shortest if low > 0 else longest),
                high=None if high is None else high * (longest if high > 0 else shortest),
            ),
            _SLACK,
        )

    def _day(self) -> Restriction:
        value, moment = self.clause.value, self.prop.type is PropertyType.DATETIME
        first, last = (value.low, value.high) if isinstance(value, Pair) else (value, value)
        start, end = start_of(first), end_of(last)
        whole = Scale(whole=not moment)
        match self.op:
            case "before":
                room = Room(high=start, high_open=True)
            case "after":
                room = Room(low=end, low_open=isinstance(last, datetime))
            case _:
                room = Room(low=start, high=end, high_open=not isinstance(last, datetime))
        return self._restriction(("day",), room if moment else with_whole_ends(room), whole)

    def _plain(self) -> Restriction:
        value, prop = self.clause.value, self.prop
        whole = prop.type is PropertyType.INT
        words = frozenset(prop.values) if prop.values and prop.type in (PropertyType.ENUM, PropertyType.CONSENT) else None
        scale = Scale(whole, prop.lowest, prop.highest, words)
        axis: Key = ("value", value.currency if isinstance(value, Amount) else None)
        values = value if isinstance(value, tuple) else (value.low, value.high) if isinstance(value, Pair) else (value,)
        sizes = [self._comparable(item) for item in values if isinstance(item, Scalar)]
        first, last = sizes[0], sizes[-1]
        match self.op:
            case "eq" | "in":
                room = Room(only=frozenset(sizes))
            case "ne" | "not_in":
                room = Room(without=frozenset(sizes))
            case "starts_with":
                room = Room(prefix=str(first))
            case "contains":
                room = Room(parts=frozenset({str(first)}))
            case _:
                room = self._between(first, last)
        return self._restriction(axis, with_whole_ends(room) if whole else room, scale, total=self.clause.adds_up)

    def _between(self, first: object, last: object) -> Room:
        low = first if isinstance(first, Fraction) else None
        high = last if isinstance(last, Fraction) else None
        match self.op:
            case "gt" | "gte":
                return Room(low=low, low_open=self.op == "gt")
            case "lt" | "lte":
                return Room(high=high, high_open=self.op == "lt")
        return Room(low=low, high=high)

    def _comparable(self, value: Scalar) -> object:
        """Text is compared without regard to case."""
        if isinstance(value, str):
            return value.casefold() if self.prop.type in _TEXTS else value
        return measure(value)
