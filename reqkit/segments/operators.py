"""The one table of operators: the types each goes with, the value it takes, what it is called, and how a condition with it reads.

Reading, checking, the catalogue and the sentences all stand on it, so that none of them can know an operator that another does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from reqkit.locale.message import Message
from reqkit.segments.property import Property, PropertyType
from reqkit.values.record import record
from reqkit.values.text import Text


class Takes(StrEnum):
    """What stands under `value:`."""

    NOTHING = "nothing"
    ONE = "one"
    SEVERAL = "several"
    PAIR = "pair"
    DURATION = "duration"
    DATE = "date"
    MONTH_DAY = "month_day"
    MONTH = "month"
    COUNT = "count"
    SEGMENT = "segment"


@record(eq=False)
class Operator:
    """One operator. `says` is the sentence of a condition; what goes into it stays as it is, no word has to change its ending:
    the title, its scope (period, narrowing), both together as the subject, and the value.

    `denies`: it holds for what is not so, and then someone has to say what becomes of customers without a value.
    `relative`: it counts from today, and then someone has to say in which days and by whose clock.
    """

    id: str
    label: Text
    types: frozenset[PropertyType]
    takes: Takes
    says: Message
    denies: bool = False
    relative: bool = False


_T = PropertyType
_WORDS = frozenset({_T.STRING, _T.ENUM, _T.PHONE, _T.EMAIL, _T.PLACE, _T.PRODUCT, _T.CUSTOMER, _T.SCORE, _T.CONSENT})
_MEASURES = frozenset({_T.INT, _T.DECIMAL, _T.MONEY, _T.PERCENT, _T.DURATION, _T.SCORE})
_DATES = frozenset({_T.DATE, _T.DATETIME, _T.ANNIVERSARY})
_FUTURE_DATES = frozenset({_T.DATE, _T.DATETIME})
_ANY = frozenset(_T) - {_T.EVENT, _T.MEMBERSHIP}
_SETS = frozenset({_T.SET})
_AREAS = frozenset({_T.GEO})


def _op(
    name: str,
    label: tuple[str, str],
    types: frozenset[PropertyType],
    takes: Takes,
    ru: str,
    en: str,
    *,
    denies: bool = False,
    relative: bool = False,
) -> Operator:
    return Operator(name, Text(ru=label[0], en=label[1]), types, takes, Message(ru, en), denies, relative)


_ALL = (
    _op("eq", ("равно", "equals"), _WORDS | _MEASURES, Takes.ONE,
        "{subject} — {value}", "{subject} is {value}"),
    _op("ne", ("не равно", "does not equal"), _WORDS | _MEASURES, Takes.ONE,
        "{subject} — не {value}", "{subject} is not {value}", denies=True),
    _op("gt", ("больше", "above"), _MEASURES, Takes.ONE,
        "{subject} больше {value}", "{subject} is above {value}"),
    _op("gte", ("не меньше", "at least"), _MEASURES, Takes.ONE,
        "{subject} не меньше {value}", "{subject} is at least {value}"),
    _op("lt", ("меньше", "below"), _MEASURES, Takes.ONE,
        "{subject} меньше {value}", "{subject} is below {value}"),
    _op("lte", ("не больше", "at most"), _MEASURES, Takes.ONE,
        "{subject} не больше {value}", "{subject} is at most {value}"),
    _op("between", ("в промежутке", "between"), _MEASURES | _DATES, Takes.PAIR,
        "{subject} — {value}", "{subject} is {value}"),
    _op("in", ("одно из", "one of"), _WORDS | {_T.INT} | _AREAS, Takes.SEVERAL,
        "{subject} — {value}", "{subject} is {value}"),
    _op("not_in", ("ни одно из", "none of"), _WORDS | {_T.INT} | _AREAS, Takes.SEVERAL,
        "{subject} — не {value}", "{subject} is not {value}", denies=True),
    _op("contains", ("содержит текст", "contains the text"), frozenset({_T.STRING, _T.EMAIL}), Takes.ONE,
        "{subject}: содержит {value}", "{subject} contains {value}"),
    _op("starts_with", ("начинается с", "starts with"), frozenset({_T.STRING, _T.PHONE, _T.EMAIL, _T.PLACE}), Takes.ONE,
        "{subject}: начинается с {value}", "{subject} starts with {value}"),
    _op("matches", ("подходит под шаблон", "matches a pattern"), frozenset({_T.STRING, _T.EMAIL}), Takes.ONE,
        "{subject}: подходит под шаблон {value}", "{subject} matches the pattern {value}"),
    _op("is_set", ("заполнено", "is filled in"), _ANY, Takes.NOTHING,
        "заполнено поле «{title}»{scope}", "“{title}”{scope} is filled in"),
    _op("is_not_set", ("не заполнено", "is not filled in"), _ANY, Takes.NOTHING,
        "не заполнено поле «{title}»{scope}", "“{title}”{scope} is not filled in"),
    _op("is_true", ("да", "yes"), frozenset({_T.BOOL}), Takes.NOTHING,
        "есть отметка «{title}»{scope}", "“{title}”{scope} is ticked"),
    _op("is_false", ("нет", "no"), frozenset({_T.BOOL}), Takes.NOTHING,
        "нет отметки «{title}»{scope}", "“{title}”{scope} is not ticked"),
    _op("contains_any", ("есть хотя бы одно", "holds any of"), _SETS, Takes.SEVERAL,
        "{subject}: есть {value}", "{subject} include {value}"),
    _op("contains_all", ("есть все", "holds all of"), _SETS, Takes.SEVERAL,
        "{subject}: есть {value}", "{subject} include {value}"),
    _op("contains_none", ("нет ни одного", "holds none of"), _SETS, Takes.SEVERAL,
        "{subject}: нет {value}", "{subject} do not include {value}", denies=True),
    _op("on", ("в этот день", "on the day"), _DATES, Takes.DATE,
        "{subject} — {value}", "{subject} is {value}"),
    _op("before", ("раньше дня", "before the day"), _DATES, Takes.DATE,
        "{subject} раньше {value}", "{subject} is before {value}"),
    _op("after", ("позже дня", "after the day"), _DATES, Takes.DATE,
        "{subject} позже {value}", "{subject} is after {value}"),
    _op("in_last", ("за последнее время", "in the last days"), _DATES, Takes.DURATION,
        "{subject} — {value}", "{subject} is {value}", relative=True),
    _op("not_in_last", ("не за последнее время", "not in the last days"), _DATES, Takes.DURATION,
        "{subject} — не {value}", "{subject} is not {value}", denies=True, relative=True),
    _op("in_next", ("в ближайшее время", "in the next days"), _FUTURE_DATES, Takes.DURATION,
        "{subject} — {value}", "{subject} is {value}", relative=True),
    _op("more_than_ago", ("раньше, чем столько назад", "more than so long ago"), _DATES, Takes.DURATION,
        "{subject} — больше {value} назад", "{subject} is more than {value} ago", denies=True, relative=True),
    _op("anniversary_is_today", ("годовщина сегодня", "anniversary is today"), _DATES, Takes.NOTHING,
        "{subject} сегодня", "{subject} is today", relative=True),
    _op("anniversary_on", ("годовщина в этот день", "anniversary on the day"), _DATES, Takes.MONTH_DAY,
        "{subject} {value}", "{subject} is on {value}"),
    _op("anniversary_in_next", ("годовщина в ближайшие дни", "anniversary in the next days"), _DATES, Takes.DURATION,
        "{subject} {value}", "{subject} is {value}", relative=True),
    _op("anniversary_in_last", ("годовщина в последние дни", "anniversary in the last days"), _DATES, Takes.DURATION,
        "{subject} {value}", "{subject} is {value}", relative=True),
    _op("anniversary_in_month", ("годовщина в этом месяце года", "anniversary in the month"), _DATES, Takes.MONTH,
        "{subject} {value}", "{subject} is {value}"),
    _op("did", ("событие было", "event happened"), frozenset({_T.EVENT}), Takes.COUNT,
        "было событие «{title}»{scope}{value}", "there was the event “{title}”{scope}{value}"),
    _op("did_not", ("события не было", "event did not happen"), frozenset({_T.EVENT}), Takes.NOTHING,
        "не было события «{title}»{scope}", "there was no event “{title}”{scope}", denies=True),
    _op("in_segment", ("входит в сегмент", "is in the segment"), frozenset({_T.MEMBERSHIP}), Takes.SEGMENT,
        "{subject} — {value}", "{subject} is {value}"),
    _op("can_contact", ("есть согласие", "may be contacted"), frozenset({_T.CONSENT}), Takes.NOTHING,
        "есть согласие {subject}", "there is consent {subject}"),
    _op("cannot_contact", ("нет согласия", "may not be contacted"), frozenset({_T.CONSENT}), Takes.NOTHING,
        "нет согласия {subject}", "there is no consent {subject}", denies=True),
)  # fmt: skip

OPERATORS: Mapping[str, Operator] = MappingProxyType({operator.id: operator for operator in _ALL})
"""Every operator of the language by its name."""


def operators_of_type(kind: PropertyType) -> tuple[Operator, ...]:
    return tuple(operator for operator in _ALL if kind in operator.types)


def legal_operators(of: Property) -> tuple[str, ...]:
    """The operators a condition on this property may use: those of its type, or fewer where the property says so.

    What cannot lie ahead is not looked for in the days to come: the first mistake made with birthdays and last purchases.
    """
    return _legal(of.type, of.operators, of.ahead)


@cache
def _legal(kind: PropertyType, named: tuple[str, ...], ahead: bool) -> tuple[str, ...]:
    every = (operator.id for operator in operators_of_type(kind))
    return tuple(name for name in every if (not named or name in named) and (ahead or name != "in_next"))
