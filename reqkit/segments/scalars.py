"""Single values as YAML holds them: words, numbers, money, dates, days of the year, areas."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reqkit.catalogue.quantity import read_number
from reqkit.locale.message import Message
from reqkit.model.fields import describe, shown
from reqkit.segments.property import PropertyType
from reqkit.segments.values import Amount, Area, Month, MonthDay, Scalar, Times, parse_date, parse_moment
from reqkit.values.duration import Duration, parse_duration

MAX_LIST = 1_000
MAX_WORD = 200
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_DAY = re.compile(r"(?:--)?(\d{2})-(\d{2})\Z")
_PHONE = re.compile(r"\+?[0-9() \-]{1,24}\Z")
_MONEY = re.compile(r"(?P<amount>-?[0-9]+(?:\.[0-9]+)?) (?P<currency>[A-Z]{3})\Z")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")

EXPECTED: Mapping[str, Message] = {
    "word": Message("слово или короткий текст", "a word or a short text"),
    "number": Message("число", "a number"),
    "whole": Message("целое число", "a whole number"),
    "money": Message(
        "сумма: 3000, 3000.50 или {{amount: 3000, currency: USD}}", "an amount: 3000, 3000.50 or {{amount: 3000, currency: USD}}"
    ),
    "percent": Message("процент: 30 или «30 %»", "a percentage: 30 or “30%”"),
    "phone": Message("номер телефона или его начало: «+7 495»", "a phone number or its beginning: “+7 495”"),
    "email": Message("адрес электронной почты", "an e-mail address"),
    "pattern": Message("регулярное выражение", "a regular expression"),
    "area": Message("область: {{around: \"55.75,37.62\", radius: 5 km}}", "an area: {{around: \"55.75,37.62\", radius: 5 km}}"),
    "month": Message("месяц: 3, march, this month или next month", "a month: 3, march, this month or next month"),
    "list": Message("список значений", "a list of values"),
    "one": Message("одно значение; для нескольких есть оператор in", "one value; for several there is the operator in"),
    "pair": Message("два значения: [от, до]", "two values: [from, to]"),
    "times": Message(
        "число раз: 3, {{at_least: 3}}, {{at_most: 2}} или {{exactly: 1}}",
        "a number of times: 3, {{at_least: 3}}, {{at_most: 2}} or {{exactly: 1}}",
    ),
    "segment": Message("код сегмента: SEG-VIP", "the id of a segment: SEG-VIP"),
    "cell": Message("группа цифрами: «555», или ось axis и её оценка", "a group in digits: “555”, or an axis and its score"),
}  # fmt: skip


class UnfitError(ValueError):
    """A value that does not fit; the finding it becomes."""

    def __init__(self, code: str, **arguments: Any) -> None:
        super().__init__(code)
        self.code, self.arguments = code, arguments


def unlike(expected: str, raw: object) -> UnfitError:
    return UnfitError("bad-property-value", expected=EXPECTED[expected], found=describe(raw))


def plain(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else str(Decimal(number.numerator) / Decimal(number.denominator))


def read_word(raw: Any) -> str:
    if isinstance(raw, bool) or not isinstance(raw, str | int) or not str(raw).strip() or len(str(raw)) > MAX_WORD:
        raise unlike("word", raw)
    return str(raw).strip()


def read_plain(raw: Any) -> Fraction:
    try:
        return read_number(raw)
    except ValueError:
        raise unlike("number", raw) from None


def _whole(raw: Any) -> Fraction:
    number = read_plain(raw)
    if number.denominator != 1:
        raise unlike("whole", raw)
    return number


def _percent(raw: Any) -> Fraction:
    try:
        return read_number(raw.rstrip(" %\u00a0") if isinstance(raw, str) else raw)
    except ValueError:
        raise unlike("percent", raw) from None


def read_amount(raw: Any, currency: str) -> Amount:
    """`3000`, `3000.50`, `3000 USD` or `{amount: 3000, currency: USD}`."""
    named = raw.get("currency") if isinstance(raw, dict) and set(raw) == {"amount", "currency"} else None
    if isinstance(named, str) and _CURRENCY.match(named):
        return Amount(read_plain(raw["amount"]), named)
    if isinstance(raw, str) and len(raw) <= 40 and (match := _MONEY.match(raw)):
        return Amount(read_plain(match["amount"]), match["currency"])
    try:
        return Amount(read_number(raw), currency)
    except ValueError:
        raise unlike("money", raw) from None


def read_positive(raw: Any) -> Duration:
    try:
        if isinstance(raw, str) and (length := parse_duration(raw)).days > 0:
            return length
    except ValueError:
        pass
    raise UnfitError("bad-duration", given=shown(describe(raw)))


def read_moment(raw: Any, kind: PropertyType) -> Scalar:
    found = parse_moment(raw) if kind is PropertyType.DATETIME else parse_date(raw)
    if found is None:
        raise UnfitError("bad-date", given=shown(describe(raw)))
    return found


def read_month_day(raw: Any) -> MonthDay:
    match = _MONTH_DAY.match(raw) if isinstance(raw, str) else None
    month, day = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        raise UnfitError("bad-month-day", given=shown(describe(raw)))
    return MonthDay(month, day)


def read_month(raw: Any) -> Month:
    if isinstance(raw, int) and not isinstance(raw, bool) and 1 <= raw <= 12:
        return Month(raw)
    if isinstance(raw, str):
        word = " ".join(raw.lower().split())
        if word in _MONTHS:
            return Month(_MONTHS.index(word) + 1)
        if word in ("this month", "next month"):
            return Month(ahead=int(word == "next month"))
    raise unlike("month", raw)


def read_times(raw: Any) -> Times:
    """A plain number is the least; None, where nothing is written, is once."""
    if raw is None:
        return Times()
    bounds = raw if isinstance(raw, dict) else {"at_least": raw}
    if not bounds or not set(bounds) <= {"at_least", "at_most", "exactly"} or ("exactly" in bounds and len(bounds) > 1):
        raise unlike("times", raw)
    if not all(isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= 10**6 for number in bounds.values()):
        raise unlike("times", raw)
    least, most = bounds.get("exactly", bounds.get("at_least")), bounds.get("exactly", bounds.get("at_most"))
    if least is not None and most is not None and least > most:
        raise UnfitError("range-upside-down", low=shown(least), high=shown(most))
    return Times(least, most)


def read_pattern(raw: Any) -> str:
    """A regular expression that at least compiles; the systems' dialects differ in more than can be checked here."""
    word = read_word(raw)
    try:
        re.compile(word)
    except (re.error, OverflowError, RecursionError):
        raise unlike("pattern", raw) from None
    return word


def _phone(raw: Any) -> str:
    word = read_word(raw)
    if not _PHONE.match(word):
        raise unlike("phone", raw)
    return word


def _email(raw: Any) -> str:
    word = read_word(raw)
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", word):
        raise unlike("email", raw)
    return word


def _area(raw: Any) -> Area:
    if isinstance(raw, dict) and set(raw) == {"around", "radius"}:
        match = re.fullmatch(r"(\d{1,5}(?:\.\d{1,3})?) ?(km|м|m|км)", raw["radius"]) if isinstance(raw["radius"], str) else None
        if match and isinstance(raw["around"], str) and raw["around"].strip() and Fraction(match[1]) > 0:
            return Area(read_word(raw["around"]), Fraction(match[1]) / (1 if match[2] in ("km", "км") else 1000))
    raise unlike("area", raw)


SCALARS: Mapping[PropertyType, Callable[[Any], Scalar]] = {
    PropertyType.INT: _whole,
    PropertyType.DECIMAL: read_plain,
    PropertyType.PERCENT: _percent,
    PropertyType.DURATION: read_positive,
    PropertyType.DATE: lambda raw: read_moment(raw, PropertyType.DATE),
    PropertyType.ANNIVERSARY: lambda raw: read_moment(raw, PropertyType.ANNIVERSARY),
    PropertyType.DATETIME: lambda raw: read_moment(raw, PropertyType.DATETIME),
    PropertyType.PHONE: _phone,
    PropertyType.EMAIL: _email,
    PropertyType.GEO: _area,
}  # fmt: skip
