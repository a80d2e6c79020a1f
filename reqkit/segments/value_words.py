"""Values as people say them, in the form that the sentence of their operator needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction

from reqkit.locale.message import Count, Message
from reqkit.locale.numbers import calendar_date, number, with_per_cent
from reqkit.segments.model import Clause
from reqkit.segments.operators import Takes
from reqkit.segments.property import PropertyType
from reqkit.segments.span_words import coming, counted, counted_of, last
from reqkit.segments.values import Amount, Area, Month, MonthDay, Pair, Scalar, Times
from reqkit.values.duration import Duration
from reqkit.values.money import decimal_string
from reqkit.values.text import Language, Text

_UNITS: Mapping[str, tuple[Message, Message]] = {
    "year": (Message("{n:год|года|лет}", "{n:year|years}"), Message("{n:года|лет|лет}", "{n:year|years}")),
    "day": (Message("{n:день|дня|дней}", "{n:day|days}"), Message("{n:дня|дней|дней}", "{n:day|days}")),
    "point": (Message("{n:балл|балла|баллов}", "{n:point|points}"), Message("{n:балла|баллов|баллов}", "{n:point|points}")),
}
"""Units after a plain number, and after «больше», «от», «до»."""

_MONTHS_IN = (
    "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip
_QUOTED = Message("«{word}»", "“{word}”")
_EXACTLY = Message("ровно {value}", "exactly {value}")
_PAIR = Message("от {low} до {high}", "between {low} and {high}")
_DATES = Message("с {low} по {high}", "between {low} and {high}")
_OR = Message("{first} или {second}", "{first} or {second}")
_AND_NOT = Message("{first} и не {second}", "{first} or {second}")
_BOTH = Message("и {first}, и {second}", "both {first} and {second}")
_ONE_OF = Message("из списка: {words}", "one of {words}")
_ANY_OF = Message("хотя бы одно из: {words}", "at least one of {words}")
_ALL_OF = Message("всё из списка: {words}", "all of {words}")
_NO = Message("значения {word}", "{word}")
_NONE_OF = Message("ни одного из: {words}", "any of {words}")
_WITHIN_LAST = Message("в {span}", "within {span}")
_WITHIN_NEXT = Message("в {span}", "in {span}")
_THIS_MONTH, _NEXT_MONTH = Message("в этом месяце", "this month"), Message("в следующем месяце", "next month")
_IN_MONTH = Message("в {month}", "in {month}")
_AT_LEAST, _AT_MOST = (
    Message(" не меньше {n} {n:раза|раз|раз}", " at least {n} {n:time|times}"),
    Message(" не больше {n} {n:раза|раз|раз}", " at most {n} {n:time|times}"),
)
_TIMES = Message(" ровно {n} {n:раз|раза|раз}", " exactly {n} {n:time|times}")
_FROM_TO = Message(" от {low} до {high} {high:раза|раз|раз}", " {low} to {high} times")
_AREA = Message("в пределах {radius} км от места «{around}»", "within {radius} km of “{around}”")
_AFTER_COMPARISON = ("gt", "gte", "lt", "lte", "between")
_DENIALS = ("не ", "нет ", "not ", "never ", "no ")
"""A label that begins so would read as the operator's own denial."""
_TEXT_OPERATORS = ("contains", "starts_with", "matches")
_TEXTUAL = (PropertyType.STRING, PropertyType.EMAIL)


def value_words(clause: Clause, language: Language) -> str:
    """What the sentence of the clause's operator puts in as its value; empty where it has none."""
    value, takes = clause.value, clause.operator.takes
    match value:
        case None:
            return ""
        case tuple():
            return _several(clause, tuple(word(clause, item, language) for item in value), language)
        case Pair(low, high):
            ends = {"low": _first_end(clause, low, language), "high": word(clause, high, language)}
            return (_DATES if isinstance(low, date) else _PAIR).fill(language, ends)
        case MonthDay():
            return _month_day(value, language)
        case Month():
            return _month(value, language)
        case Times():
            return times_words(value, language)
        case Duration() if takes is Takes.DURATION:
            return _span(clause.operator.id, value, language)
    text = word(clause, value, language)
    exact = clause.operator.id == "eq" and isinstance(value, Fraction | Amount | Duration)
    return _EXACTLY.fill(language, {"value": text}) if exact else text


def word(clause: Clause, value: Scalar, language: Language) -> str:
    """One value."""
    match value:
        case Fraction():
            return _figure(clause, value, language)
        case Amount():
            return money_words(value, language)
        case Duration():
            return counted_of(value, language) if clause.operator.id in _AFTER_COMPARISON else counted(value, language)
        case datetime():
            return f"{calendar_date(value, language)}, {value:%H:%M}"
        case date():
            return calendar_date(value, language)
        case Area():
            return _AREA.fill(language, {"radius": number(value.radius_km, language, places=3), "around": value.around})
    label = clause.subject.values.get(value, Text(plain=value)).in_language(language)
    if clause.subject.type is PropertyType.SET or clause.subject.type in _TEXTUAL or clause.operator.id in _TEXT_OPERATORS:
        return _QUOTED.fill(language, {"word": label})
    return _QUOTED.fill(language, {"word": label}) if label.startswith(_DENIALS) else label


def _first_end(clause: Clause, low: Scalar, language: Language) -> str:
    """The unit is said once, after the other end; English puts a currency before each."""
    if isinstance(low, Fraction):
        return number(low, language, places=6)
    if isinstance(low, Amount) and language == "ru":
        return money_words(low, language).rpartition("\u00a0")[0]
    return word(clause, low, language)


def money_words(amount: Amount, language: Language) -> str:
    """Exact: `3 000 ₽`, `99,90 ₽`, `RUB 3,000`."""
    from babel.numbers import format_currency

    whole = amount.value.denominator == 1
    places = 2 if (amount.value * 100).denominator == 1 else 6
    figures = "#,##0" if whole else "#,##0.00" + "#" * (places - 2)
    pattern = f"{figures}\u00a0¤" if language == "ru" else f"¤\u00a0{figures}"
    decimal = decimal_string(amount.value, 0 if whole else places)
    return str(format_currency(decimal, amount.currency, format=pattern, locale=language, currency_digits=False))


def times_words(times: Times, language: Language) -> str:
    """` не меньше 3 раз`; empty for once or more, which goes without saying."""
    least, most = times.least, times.most
    if least == most and least is not None:
        return _TIMES.fill(language, {"n": least})
    if least is not None and most is not None:
        return _FROM_TO.fill(language, {"low": least, "high": most})
    if most is not None:
        return _AT_MOST.fill(language, {"n": most})
    return _AT_LEAST.fill(language, {"n": least}) if least is not None and least != 1 else ""


def _figure(clause: Clause, value: Fraction, language: Language) -> str:
    text = number(value, language, places=6)
    if clause.subject.type is PropertyType.PERCENT:
        return with_per_cent(text, language)
    unit = clause.subject.unit
    if isinstance(unit, Text):
        return f"{text} {unit.in_language(language)}"
    if unit is None:
        return text
    plain, compared = _UNITS[unit]
    forms = compared if clause.operator.id in _AFTER_COMPARISON else plain
    n = Count(value) if value.denominator == 1 else Count(2)
    return f"{text} {forms.fill(language, {'n': n})}"


def _several(clause: Clause, words: Sequence[str], language: Language) -> str:
    operator, listed = clause.operator.id, ", ".join(words)
    if operator == "contains_none":
        return _NO.fill(language, {"word": listed}) if len(words) == 1 else _NONE_OF.fill(language, {"words": listed})
    if len(words) == 1:
        return words[0]
    if len(words) == 2:
        two = {"not_in": _AND_NOT, "contains_all": _BOTH}.get(operator, _OR)
        return two.fill(language, {"first": words[0], "second": words[1]})
    many = {"contains_any": _ANY_OF, "contains_all": _ALL_OF}.get(operator, _ONE_OF)
    return many.fill(language, {"words": listed})


def _span(operator: str, length: Duration, language: Language) -> str:
    if operator == "more_than_ago":
        return counted_of(length, language)
    if operator in ("in_next", "anniversary_in_next"):
        return _WITHIN_NEXT.fill(language, {"span": coming(length, language)})
    return _WITHIN_LAST.fill(language, {"span": last(length, language)})


def _month_day(day: MonthDay, language: Language) -> str:
    from babel.dates import format_date

    return str(format_date(date(2000, day.month, day.day), "d MMMM", locale=language))


def _month(month: Month, language: Language) -> str:
    if month.number is None:
        return (_NEXT_MONTH if month.ahead else _THIS_MONTH).in_language(language)
    from babel.dates import get_month_names

    name = _MONTHS_IN[month.number - 1] if language == "ru" else get_month_names("wide", "stand-alone", locale="en")[month.number]
    return _IN_MONTH.fill(language, {"month": name})
