"""Numbers, money, dates and durations as people of a language write them. Babel, which knows how, is imported when first needed."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Literal

from reqkit.locale.message import Message
from reqkit.locale.nouns import counted
from reqkit.values.duration import UNITS, Duration
from reqkit.values.estimate import Estimate
from reqkit.values.money import decimal_string
from reqkit.values.record import record
from reqkit.values.text import Language, Text


class Case(Enum):
    """The Russian cases that amounts of time are written in."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    ACCUSATIVE = "accusative"


_UNIT_FORMS: dict[str, Message] = {
    "second": Message("{n:секунда|секунды|секунд}", "{n:second|seconds}"),
    "minute": Message("{n:минута|минуты|минут}", "{n:minute|minutes}"),
    "hour": Message("{n:час|часа|часов}", "{n:hour|hours}"),
    "day": Message("{n:день|дня|дней}", "{n:day|days}"),
    "working_day": Message("{n:рабочий день|рабочих дня|рабочих дней}", "{n:working day|working days}"),
    "week": Message("{n:неделя|недели|недель}", "{n:week|weeks}"),
    "month": Message("{n:месяц|месяца|месяцев}", "{n:month|months}"),
    "quarter": Message("{n:квартал|квартала|кварталов}", "{n:quarter|quarters}"),
    "year": Message("{n:год|года|лет}", "{n:year|years}"),
}
_UNIT_GENITIVES: dict[str, Message] = {
    "second": Message("{n:секунды|секунд|секунд}", "{n:second|seconds}"),
    "minute": Message("{n:минуты|минут|минут}", "{n:minute|minutes}"),
    "hour": Message("{n:часа|часов|часов}", "{n:hour|hours}"),
    "day": Message("{n:дня|дней|дней}", "{n:day|days}"),
    "working_day": Message("{n:рабочего дня|рабочих дней|рабочих дней}", "{n:working day|working days}"),
    "week": Message("{n:недели|недель|недель}", "{n:week|weeks}"),
    "month": Message("{n:месяца|месяцев|месяцев}", "{n:month|months}"),
    "quarter": Message("{n:квартала|кварталов|кварталов}", "{n:quarter|quarters}"),
    "year": Message("{n:года|лет|лет}", "{n:year|years}"),
}
"""After words that take the genitive in Russian: «не менее 1 года», «не более 4 часов», «от 21 дня»."""
_UNIT_ACCUSATIVES: dict[str, Message] = {
    **_UNIT_FORMS,
    "second": Message("{n:секунду|секунды|секунд}", "{n:second|seconds}"),
    "minute": Message("{n:минуту|минуты|минут}", "{n:minute|minutes}"),
    "week": Message("{n:неделю|недели|недель}", "{n:week|weeks}"),
}
"""As lengths of time: «молчит 1 неделю»."""
_MONEY = Message("{amount}\u00a0{currency}", "{currency}\u00a0{amount}")
_SIGNED = Message("{amount}\u00a0{currency}", "{currency}{amount}")
_OR_MORE = Message("{value} и больше", "{value} or more")
_FROM = Message("от {value}", "from {value}")


def number(value: Fraction | int, language: Language, places: int = 2, *, padded: bool = False) -> str:
    """Grouped by thousands, at most so many decimal places, none for a whole number; `padded`: so many places in any case."""
    from babel.numbers import format_decimal

    exact = Fraction(value)
    if padded:
        return format_decimal(decimal_string(exact, places), "#,##0." + "0" * places, locale=language)
    if exact.denominator == 1:
        return format_decimal(int(exact), "#,##0", locale=language)
    return format_decimal(decimal_string(exact, places), "#,##0." + "#" * places, locale=language)


def per_cent(share: Fraction | float, language: Language, places: int = 0) -> str:
    """A share 0..1 as a number of per cent, rounded half up; a little is never shown as nothing, nor almost all as all."""
    sign, least = beyond(share, places), Fraction(1, 10 ** (places + 2))
    if sign:
        shown = least if sign == "<" else 1 - least
    else:
        shown = share if isinstance(share, Fraction) else Fraction(share).limit_denominator(10**12)
    return sign + number(Fraction(decimal_string(shown * 100, places)), language, places, padded=places > 0)


def beyond(share: Fraction | float, places: int = 0) -> Literal["<", ">", ""]:
    """On which side of what would be shown a share lies that is rounded to nothing or to all though it is neither."""
    half = Fraction(1, 2 * 10 ** (places + 2))
    if 0 < share < half:
        return "<"
    return ">" if 1 - half <= share < 1 else ""


def percent(share: Fraction | float, language: Language, places: int = 0) -> str:
    """The same with its sign."""
    return with_per_cent(per_cent(share, language, places), language)


def with_per_cent(figure: str, language: Language) -> str:
    """`40 %`, `40%`: on one line in either language."""
    return f"{figure}\u00a0%" if language == "ru" else f"{figure}%"


def money(value: Fraction, currency: str, language: Language) -> str:
    """Money rounded to whole units of the currency once it reaches a hundred, to the minor unit below that."""
    return in_currency(_amount(value, language), currency, language)


def in_currency(amount: str, currency: str, language: Language) -> str:
    """An amount with its currency: `350 000 ₽`; in English before it, a sign close to it: `RUB 350,000`, `$350,000`."""
    sign = symbol(currency, language)
    message = _MONEY if sign.isalpha() or language == "ru" else _SIGNED
    return message.fill(language, {"amount": amount, "currency": sign})


def money_range(estimate: Estimate, currency: str, language: Language) -> str:
    """`350 000–500 000 ₽`, or one figure where the ends are the same; open-ended ones are "from" one figure, or from two "or more"."""
    amount = _amount(estimate.high, language)
    if estimate.is_range:
        amount = f"{_amount(estimate.low, language)}–{amount}"
    text = in_currency(amount, currency, language)
    if not estimate.open_ended:
        return text
    return (_OR_MORE if estimate.is_range else _FROM).fill(language, {"value": text})


def _amount(value: Fraction, language: Language) -> str:
    from babel.numbers import format_decimal

    whole = abs(value) >= 100 or value.denominator == 1
    return format_decimal(decimal_string(value, 0 if whole else 2), "#,##0" if whole else "#,##0.00", locale=language)


def symbol(currency: str, language: Language) -> str:
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(currency, locale=language)


def in_units(count: Fraction, unit: str, language: Language, case: Case = Case.NOMINATIVE) -> str:
    """`2 недели`, `1.5 weeks`; in the genitive `2 недель`. A fraction governs the unit itself: `1,5 недели` in either case."""
    forms = {Case.NOMINATIVE: _UNIT_FORMS, Case.GENITIVE: _UNIT_GENITIVES, Case.ACCUSATIVE: _UNIT_ACCUSATIVES}[case]
    forms = forms if count.denominator == 1 else _UNIT_GENITIVES
    return f"{number(count, language)} {forms[unit].fill(language, {'n': _governing(count, language)})}"


def _governing(count: Fraction, language: Language) -> int:
    """The whole number whose word form goes with a count: a fraction takes the singular in Russian, the plural in English."""
    if count.denominator == 1:
        return int(count)
    return 1 if language == "ru" else 2


def duration(value: Duration, language: Language, case: Case = Case.NOMINATIVE) -> str:
    return in_units(value.count, value.unit, language, case)


def days(value: Fraction, language: Language, case: Case = Case.NOMINATIVE) -> str:
    """Days of work or waiting, rounded up to whole days: a part of a day is a day on the calendar."""
    return in_units(Fraction(value.__ceil__()), "day", language, case)


def days_range(estimate: Estimate, language: Language) -> str:
    low, high = estimate.low.__ceil__(), estimate.high.__ceil__()
    if low != high:
        text = f"{number(low, language)}–{days(estimate.high, language)}"
        return _OR_MORE.fill(language, {"value": text}) if estimate.open_ended else text
    if estimate.open_ended:
        return _FROM.fill(language, {"value": days(estimate.high, language, Case.GENITIVE)})
    return days(estimate.high, language)


def calendar_date(value: date, language: Language) -> str:
    from babel.dates import format_date

    return format_date(value, "d MMMM y" if language == "ru" else "d MMM y", locale=language)


def loose_date(value: str, language: Language) -> str:
    """A date that may lack its day, or its month too: `18 ноября 2026`, `ноябрь 2026`, `2026`."""
    from babel.dates import format_date

    year, *rest = (int(part) for part in value.split("-"))
    if not rest:
        return str(year)
    if len(rest) == 1:
        return format_date(date(year, rest[0], 1), "LLLL y" if language == "ru" else "LLL y", locale=language)
    return calendar_date(date(year, *rest), language)


def largest_unit(value: Fraction) -> Duration:
    """A number of days in the largest unit it is a whole number of."""
    for unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        if (value / UNITS[unit]).denominator == 1:
            return Duration(value, unit)
    return Duration(value)


@record
class MoneyText:
    """Money that reads in either language."""

    estimate: Estimate
    currency: str

    def in_language(self, language: Language) -> str:
        return money_range(self.estimate, self.currency, language)


@record
class DaysText:
    """Days that read in either language."""

    estimate: Estimate

    def in_language(self, language: Language) -> str:
        return days_range(self.estimate, language)


@record
class DurationText:
    """A duration that reads in either language; `case` is the one that the words before it take in Russian."""

    value: Duration
    case: Case = Case.NOMINATIVE

    def in_language(self, language: Language) -> str:
        return duration(self.value, language, self.case)


@record
class NumberText:
    """A number, with its unit where it has one, that reads in either language."""

    value: Fraction
    unit: Text | None = None
    case: Case = Case.NOMINATIVE

    def in_language(self, language: Language) -> str:
        text = number(self.value, language, places=6)
        if not self.unit:
            return text
        return f"{text} {counted(self.value, self.unit.in_language(language), language, genitive=self.case is Case.GENITIVE)}"


@record
class DateText:
    """A date that reads in either language."""

    value: date

    def in_language(self, language: Language) -> str:
        return calendar_date(self.value, language)
