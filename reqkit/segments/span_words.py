"""Stretches of time as people say them: in Russian a number, its noun and the word before them take three cases; here they all are."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Count
from reqkit.locale.numbers import number
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language


@record
class _Noun:
    """`after` are the accusative forms after 1, 2, 5; `of` the genitive ones after 1 and 2; `feminine` picks the word before it."""

    after: str
    of: str
    english: str
    feminine: bool = False


_NOUNS: Mapping[str, _Noun] = {
    "second": _Noun("секунду|секунды|секунд", "секунды|секунд|секунд", "second|seconds", feminine=True),
    "minute": _Noun("минуту|минуты|минут", "минуты|минут|минут", "minute|minutes", feminine=True),
    "hour": _Noun("час|часа|часов", "часа|часов|часов", "hour|hours"),
    "day": _Noun("день|дня|дней", "дня|дней|дней", "day|days"),
    "working_day": _Noun("рабочий день|рабочих дня|рабочих дней", "рабочего дня|рабочих дней|рабочих дней", "working day|working days"),
    "week": _Noun("неделю|недели|недель", "недели|недель|недель", "week|weeks", feminine=True),
    "month": _Noun("месяц|месяца|месяцев", "месяца|месяцев|месяцев", "month|months"),
    "quarter": _Noun("квартал|квартала|кварталов", "квартала|кварталов|кварталов", "quarter|quarters"),
    "year": _Noun("год|года|лет", "года|лет|лет", "year|years"),
}
_LAST = {False: ("последний", "последние"), True: ("последнюю", "последние")}
_NEXT = {False: ("ближайший", "ближайшие"), True: ("ближайшую", "ближайшие")}


def counted(length: Duration, language: Language) -> str:
    """`1 неделю`, `90 дней`, `90 days`: after «за», «через», or by itself in English."""
    return _with_noun(length, _NOUNS[length.unit].after, language)


def counted_of(length: Duration, language: Language) -> str:
    """`1 недели`, `21 дня`, `90 дней`: after «больше», «не меньше», «от», «до»."""
    return _with_noun(length, _NOUNS[length.unit].of, language)


def last(length: Duration, language: Language) -> str:
    """`последние 90 дней`, `последнюю неделю`; `the last 90 days`, `the last week`."""
    return _which(length, language, _LAST, "the last")


def coming(length: Duration, language: Language) -> str:
    """`ближайшие 3 дня`, `ближайшую неделю`; `the next 3 days`, `the next week`."""
    return _which(length, language, _NEXT, "the next")


def _which(length: Duration, language: Language, words: Mapping[bool, tuple[str, str]], english: str) -> str:
    noun = _NOUNS[length.unit]
    if length.count == 1:
        single = noun.after if language == "ru" else noun.english
        return f"{words[noun.feminine][0] if language == 'ru' else english} {single.split('|')[0]}"
    return f"{words[noun.feminine][1] if language == 'ru' else english} {counted(length, language)}"


def _with_noun(length: Duration, russian: str, language: Language) -> str:
    noun = _NOUNS[length.unit]
    figure = number(length.count, language, places=6)
    if length.count.denominator != 1:
        return f"{figure} {noun.of.split('|')[0] if language == 'ru' else noun.english.split('|')[1]}"
    return f"{figure} {format(Count(length.count), russian if language == 'ru' else noun.english)}"
