"""The terms of a segment beside its sentence: how days are counted, who is left out for want of data, how soon it is up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from reqkit.locale.message import Message
from reqkit.segments.model import Feb29, NullRule, Segment, WeekStarts, clauses
from reqkit.segments.span_words import counted
from reqkit.segments.window import Counting
from reqkit.values.text import Language

_WORDS: Mapping[StrEnum, Message] = {
    Counting.CALENDAR: Message("считаются календарные дни", "days are calendar days"),
    Counting.ELAPSED: Message("дни — отрезки по 24 часа", "days are spans of 24 hours"),
    NullRule.EXCLUDED: Message("клиенты без данных не подходят", "customers without the data are left out"),
    NullRule.MATCHES_NEGATIVE: Message("клиенты без данных подходят под отрицание", "customers without the data meet negative conditions"),
    NullRule.MATCHES_EMPTY: Message("неизвестное сравнивается как пустое", "the unknown is compared as empty"),
    WeekStarts.MON: Message("неделя начинается с понедельника", "the week starts on Monday"),
    WeekStarts.SUN: Message("неделя начинается с воскресенья", "the week starts on Sunday"),
    Feb29.FEB_28: Message("день рождения 29 февраля отмечают 28 февраля", "29 February is kept on 28 February"),
    Feb29.MAR_01: Message("день рождения 29 февраля отмечают 1 марта", "29 February is kept on 1 March"),
}
_CLOCKS: Mapping[str, Message] = {
    "company": Message("время по часам компании", "by the company's clock"),
    "customer": Message("время по часам клиента", "by the customer's clock"),
    "utc": Message("время всемирное (UTC)", "by UTC"),
}
_ZONE = Message("время по поясу {zone}", "by the time of {zone}")
_REFRESH = Message("обновление не позже чем через {span}", "up to date within {span}")


def segment_terms(segment: Segment, language: Language) -> str:
    """`считаются календарные дни; часы клиента; обновление не позже чем через 15 минут`; empty where nothing is said."""
    return "; ".join(dict.fromkeys(_terms(segment, language)))


def _terms(segment: Segment, language: Language) -> Iterator[str]:
    every = tuple(clauses(segment.where))
    for counting in (segment.count, *(clause.counting for clause in every)):
        if counting is not None:
            yield _WORDS[counting].in_language(language)
    for clock in (segment.time_zone, *(clause.clock for clause in every)):
        if clock is not None:
            yield _CLOCKS[clock].in_language(language) if clock in _CLOCKS else _ZONE.fill(language, {"zone": clock})
    said = (segment.null_rule, *(clause.null_rule for clause in every), segment.week_starts, *(clause.feb29 for clause in every))
    for word in said:
        if word is not None:
            yield _WORDS[word].in_language(language)
    if segment.refresh is not None:
        yield _REFRESH.fill(language, {"span": counted(segment.refresh, language)})
