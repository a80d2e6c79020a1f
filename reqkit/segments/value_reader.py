"""What stands under `value:`, read as the property's type and the operator ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from reqkit.catalogue.quantity import read_number
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.fields import describe, shown
from reqkit.segments.operators import Operator, Takes
from reqkit.segments.property import Property, PropertyType
from reqkit.segments.values import Amount, Area, Month, MonthDay, Pair, Scalar, Times, Value, measure, parse_date, parse_moment
from reqkit.values.duration import Duration, parse_duration

MAX_LIST = 1_000
MAX_WORD = 200
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_DAY = re.compile(r"(?:--)?(\d{2})-(\d{2})\Z")
_PHONE = re.compile(r"\+?[0-9() \-]{1,24}\Z")
_MONEY = re.compile(r"(?P<amount>-?[0-9]+(?:\.[0-9]+)?) (?P<currency>[A-Z]{3})\Z")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_CELL = re.compile(r"[0-9]{2,4}\Z")

EXPECTED: Mapping[str, Message] = {
    "word": Message("слово или короткий текст", "a word or a short text"),
    "number": Message("число", "a number"),
    "whole": Message("целое число", "a whole number"),
    "money": Message("сумма: 3000, 3000.50 или {{amount: 3000, currency: USD}}", "an amount: 3000, 3000.50 or {{amount: 3000, currency: USD}}"),
    "percent": Message("процент: 30 или «30 %»", "a percentage: 30 or “30%”"),
    "phone": Message("номер телефона или его начало: «+7 495»", "a phone number or its beginning: “+7 495”"),
    "email": Message("адрес электронной почты", "an e-mail address"),
    "pattern": Message("регулярное выражение", "a regular expression"),
    "area": Message("область: {{around: \"55.75,37.62\", radius: 5 km}}", "an area: {{around: \"55.75,37.62\", radius: 5 km}}"),
    "month": Message("месяц: 3, march, this month или next month", "a month: 3, march, this month or next month"),
    "list": Message("список значений", "a list of values"),
    "one": Message("одно значение; для нескольких есть оператор in", "one value; for several there is the operator in"),
    "pair": Message("два значения: [от, до]", "two values: [from, to]"),
    "times": Message("число раз: 3, {{at_least: 3}}, {{at_most: 2}} или {{exactly: 1}}", "a number of times: 3, {{at_least: 3}}, {{at_most: 2}} or {{exactly: 1}}"),
    "segment": Message("идентификатор сегмента: SEG-VIP", "the id of a segment: SEG-VIP"),
    "cell": Message("группа цифрами: «555», или ось axis и её оценка", "a group in digits: “555”, or an axis and its score"),
}  # fmt: skip


class _Refused(Exception):
    """A value that does not fit; the finding it becomes."""

    def __init__(self, code: str, **arguments: Any) -> None:
        super().__init__(code)
        self.code, self.arguments = code, arguments


def _unlike(expected: str, raw: object) -> _Refused:
    return _Refused("bad-property-value", expected=EXPECTED[expected], found=describe(raw))


class ValueReader:
    """Reads the values of one condition; `currency` is the brief's, for amounts that name none."""

    def __init__(self, prop: Property, operator: Operator, place: Location, currency: str, collector: Collector) -> None:
        self.prop, self.operator, self.place, self.currency, self.collector = prop, operator, place, currency, collector
        self.by_axis = False

    def read(self, raw: Any, *, by_axis: bool = False) -> Value | None:
        """The value, or None after a finding. `by_axis`: a score is asked for on one of its axes, not as a group."""
        self.by_axis = by_axis
        try:
            return self._value(raw)
        except _Refused as refused:
            self._report(refused, self.place)
            return None

    def _report(self, refused: _Refused, place: Location) -> None:
        self.collector.add(refused.code, place, **refused.arguments)

    def _value(self, raw: Any) -> Value | None:
        match self.operator.takes:
            case Takes.ONE:
                if isinstance(raw, list):
                    raise _unlike("one", raw)
                return self._scalar(raw)
            case Takes.SEVERAL:
                return self._several(raw)
            case Takes.PAIR:
                return self._pair(raw)
            case Takes.DURATION:
                return _positive(raw)
            case Takes.DATE:
                return _moment(raw, self.prop.type)
            case Takes.MONTH_DAY:
                return _month_day(raw)
            case Takes.MONTH:
                return _month(raw)
            case Takes.COUNT:
                return _times(raw)
        if not isinstance(raw, str) or not raw or len(raw) > 64:
            raise _unlike("segment", raw)
        return raw

    def _several(self, raw: Any) -> tuple[Scalar, ...] | None:
        written = raw if isinstance(raw, list) else [raw]
        if not written:
            raise _unlike("list", raw)
        if len(written) > MAX_LIST:
            raise _Refused("too-many-values", limit=MAX_LIST)
        found: dict[Scalar, None] = {}
        sound = True
        for index, item in enumerate(written):
            try:
                found[self._scalar(item)] = None
            except _Refused as refused:
                sound = False
                self._report(refused, self.place / index if isinstance(raw, list) else self.place)
        return tuple(found) if sound else None

    def _pair(self, raw: Any) -> Pair:
        if isinstance(raw, dict) and set(raw) == {"from", "to"}:
            raw = [raw["from"], raw["to"]]
        if not isinstance(raw, list) or len(raw) != 2:
            raise _unlike("pair", raw)
        low, high = (self._scalar(end) for end in raw)
        first, last = measure(low), measure(high)
        if first is not None and last is not None and first > last:
            raise _Refused("range-upside-down", low=shown(raw[0]), high=shown(raw[1]))
        return Pair(low, high)

    def _scalar(self, raw: Any) -> Scalar:
        if self.prop.type is PropertyType.SCORE:
            return self._score(raw)
        if self.operator.id == "matches":
            return _pattern(raw)
        if self.operator.id in ("contains", "starts_with"):
            return _word(raw)
        if self.prop.type is PropertyType.MONEY:
            return self._bounded(read_amount(raw, self.currency), raw)
        reader = _SCALARS.get(self.prop.type)
        if reader is not None:
            return self._bounded(reader(raw), raw)
        word = _word(raw)
        if self.prop.values and word not in self.prop.values:
            raise _Refused("unknown-property-value", given=shown(word), choices=self.prop.values, property=self.prop.id)
        return word

    def _score(self, raw: Any) -> Scalar:
        if "axis" in self.prop.details and not self.by_axis:
            if isinstance(raw, bool) or not _CELL.match(str(raw)):
                raise _unlike("cell", raw)
            return str(raw)
        return self._bounded(_number(raw), raw)

    def _bounded(self, value: Scalar, raw: Any) -> Scalar:
        size = measure(value)
        low, high = self.prop.lowest, self.prop.highest
        if size is not None and low is not None and size < low:
            raise _Refused("number-below", given=shown(raw), limit=_plain(low))
        if size is not None and high is not None and size > high:
            raise _Refused("number-above", given=shown(raw), limit=_plain(high))
        return value


def _plain(number: Fraction) -> str:
    return str(int(number)) if number.denominator == 1 else str(float(number))


def _word(raw: Any) -> str:
    if isinstance(raw, bool) or not isinstance(raw, str | int) or not str(raw).strip() or len(str(raw)) > MAX_WORD:
        raise _unlike("word", raw)
    return str(raw).strip()


def _number(raw: Any) -> Fraction:
    try:
        return read_number(raw)
    except ValueError:
        raise _unlike("number", raw) from None


def _whole(raw: Any) -> Fraction:
    number = _number(raw)
    if number.denominator != 1:
        raise _unlike("whole", raw)
    return number


def _percent(raw: Any) -> Fraction:
    try:
        return read_number(raw.rstrip(" %\u00a0") if isinstance(raw, str) else raw)
    except ValueError:
        raise _unlike("percent", raw) from None


def read_amount(raw: Any, currency: str) -> Amount:
    """`3000`, `3000.50`, `3000 USD` or `{amount: 3000, currency: USD}`."""
    if isinstance(raw, dict) and set(raw) == {"amount", "currency"} and isinstance(raw["currency"], str) and _CURRENCY.match(raw["currency"]):
        return Amount(_number(raw["amount"]), raw["currency"])
    if isinstance(raw, str) and len(raw) <= 40 and (match := _MONEY.match(raw)):
        return Amount(_number(match["amount"]), match["currency"])
    try:
        return Amount(read_number(raw), currency)
    except ValueError:
        raise _unlike("money", raw) from None


def _positive(raw: Any) -> Duration:
    try:
        if isinstance(raw, str) and (length := parse_duration(raw)).days > 0:
            return length
    except ValueError:
        pass
    raise _Refused("bad-duration", given=shown(describe(raw)))


def _moment(raw: Any, kind: PropertyType) -> Scalar:
    found = parse_moment(raw) if kind is PropertyType.DATETIME else parse_date(raw)
    if found is None:
        raise _Refused("bad-date", given=shown(describe(raw)))
    return found


def _month_day(raw: Any) -> MonthDay:
    match = _MONTH_DAY.match(raw) if isinstance(raw, str) else None
    month, day = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        raise _Refused("bad-month-day", given=shown(describe(raw)))
    return MonthDay(month, day)


def _month(raw: Any) -> Month:
    if isinstance(raw, int) and not isinstance(raw, bool) and 1 <= raw <= 12:
        return Month(raw)
    if isinstance(raw, str):
        word = " ".join(raw.lower().split())
        if word in _MONTHS:
            return Month(_MONTHS.index(word) + 1)
        if word in ("this month", "next month"):
            return Month(ahead=int(word == "next month"))
    raise _unlike("month", raw)


def _times(raw: Any) -> Times:
    """A plain number is the least; None, where nothing is written, is once."""
    if raw is None:
        return Times()
    bounds = raw if isinstance(raw, dict) else {"at_least": raw}
    if not bounds or not set(bounds) <= {"at_least", "at_most", "exactly"} or ("exactly" in bounds and len(bounds) > 1):
        raise _unlike("times", raw)
    if not all(isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= 10**6 for number in bounds.values()):
        raise _unlike("times", raw)
    least, most = bounds.get("exactly", bounds.get("at_least")), bounds.get("exactly", bounds.get("at_most"))
    if least is not None and most is not None and least > most:
        raise _Refused("range-upside-down", low=shown(least), high=shown(most))
    return Times(least, most)


def _pattern(raw: Any) -> str:
    """A regular expression that at least compiles; the systems' dialects differ in more than can be checked here."""
    word = _word(raw)
    try:
        re.compile(word)
    except (re.error, OverflowError, RecursionError):
        raise _unlike("pattern", raw) from None
    return word


def _phone(raw: Any) -> str:
    word = _word(raw)
    if not _PHONE.match(word):
        raise _unlike("phone", raw)
    return word


def _email(raw: Any) -> str:
    word = _word(raw)
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", word):
        raise _unlike("email", raw)
    return word


def _area(raw: Any) -> Area:
    if isinstance(raw, dict) and set(raw) == {"around", "radius"}:
        match = re.fullmatch(r"(\d{1,5}(?:\.\d{1,3})?) ?(km|м|m|км)", raw["radius"]) if isinstance(raw["radius"], str) else None
        if match and isinstance(raw["around"], str) and raw["around"].strip() and Fraction(match[1]) > 0:
            return Area(_word(raw["around"]), Fraction(match[1]) / (1 if match[2] in ("km", "км") else 1000))
    raise _unlike("area", raw)


_SCALARS: Mapping[PropertyType, Callable[[Any], Scalar]] = {
    PropertyType.INT: _whole,
    PropertyType.DECIMAL: _number,
    PropertyType.PERCENT: _percent,
    PropertyType.DURATION: _positive,
    PropertyType.DATE: lambda raw: _moment(raw, PropertyType.DATE),
    PropertyType.ANNIVERSARY: lambda raw: _moment(raw, PropertyType.ANNIVERSARY),
    PropertyType.DATETIME: lambda raw: _moment(raw, PropertyType.DATETIME),
    PropertyType.PHONE: _phone,
    PropertyType.EMAIL: _email,
    PropertyType.GEO: _area,
}  # fmt: skip
