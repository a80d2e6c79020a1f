"""Time that work takes, and dates: `2–3 недели`, `от 2 до 3 нед.`, `10 р.д.`, `15.03.2026`, `к концу марта 2027`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from reqkit.forms.numerals import plain
from reqkit.forms.reading.letters import clean, in_cyrillic, is_mixed
from reqkit.forms.reading.numbers import NUMBER, number_of
from reqkit.forms.reading.phrases import BETWEEN, FROM, UP_TO, refuse_if_nothing, without_about
from reqkit.forms.reading.result import RefusedError
from reqkit.locale.message import Message
from reqkit.locale.numbers import Case, DateText, in_units
from reqkit.values.duration import UNITS, parse_duration
from reqkit.values.record import record
from reqkit.values.text import Language

_NOT_TIME = Message(
    "«{given}» не читается как срок. Напишите так: 2–3 недели, 10 рабочих дней или 15.03.2027; остальное — в комментарий.",
    "“{given}” does not read as a time. Write 2-3 weeks, 10 working days or 2027-03-15; anything else goes into the comment.",
)
_WHICH_DAY = Message(
    "«{given}» — это {first} или {second}? Напишите дату так: {first_written}.",
    "Is “{given}” {first} or {second}? Write the date as {first_iso}.",
)
_NO_DAY = Message("Такой даты, как «{given}», нет.", "There is no such date as “{given}”.")
_NO_YEAR = Message(
    "В «{given}» нет дня, месяца или года. Напишите дату целиком: 15.03.2027.",
    "“{given}” lacks a day, a month or a year. Write the whole date: 2027-03-15.",
)
_UPSIDE_DOWN = Message("В «{given}» начало больше конца.", "In “{given}” the lower end is above the upper one.")

_MONTHS = (
    "янв jan", "фев feb", "мар mar", "апр apr", "май мая мае маю may", "июн jun", "июл jul", "авг aug", "сен sep", "окт oct", "ноя nov", "дек dec",
)  # fmt: skip
_COUNTS: Mapping[str, Fraction] = {
    word: Fraction(value)
    for value, words in enumerate(
        (
            "",
            "один одна одну одного one a an",
            "два две двух two",
            "три трех three",
            "четыре four",
            "пять five",
            "шесть six",
            "семь seven",
            "восемь eight",
            "девять nine",
            "десять ten",
            "одиннадцать eleven",
            "двенадцать twelve",
        )
    )
    for word in words.split()
} | {"полтора": Fraction(3, 2), "полторы": Fraction(3, 2)}
_EXTRA_UNITS: Mapping[str, str] = {"р.д": "working_day", "рд": "working_day", "р/д": "working_day", "раб.дн": "working_day",
    "раб.дней": "working_day", "раб. д": "working_day", "wd": "working_day", "к.д": "day", "кд": "day", "д": "day", "дн": "day",
    "н": "week", "wk": "week", "wks": "week", "mo": "month", "mos": "month", "yr": "year", "yrs": "year", "г": "year", "кв": "quarter",
    "половиной": "", "м": "month", "m": "month"}  # fmt: skip
_HALF_YEAR = re.compile(r"полгода|пол года|half a year|half-year")
_AT_ONCE = re.compile(r"сразу|сейчас|немедленно|immediately|now|at once|right away")
_QUARTER = re.compile(r"(?:(?P<n>[1-4]|i{1,3}|iv)\s*(?:-?й\s*)?(?:кв(?:артал)?\w*\.?)|q(?P<q>[1-4]))\s*(?P<y>20\d\d)\s*(?:г(?:ода|\.)?)?\Z")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_BY = r"(?:к|до|на|by|until|before|on|не позднее|no later than)\s+"
_SHAPE = re.compile(
    rf"(?:(?P<from>{FROM})\s*)?(?P<n1>{NUMBER})\s*(?P<u1>[a-zа-я][a-zа-я ./]*?)?(?:\s*(?P<between>{BETWEEN})\s*(?P<n2>{NUMBER})\s*(?P<u2>[a-zа-я][a-zа-я ./]*)?)?\Z"
)
_LIMIT = re.compile(rf"{UP_TO}\s*(?P<n>{NUMBER})\s*(?P<u>[a-zа-я][a-zа-я ./]*)?\Z")


@record
class Span:
    """What a cell says of time: a number or two, in a unit where it names one, or a day."""

    low: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None
    due: date | None = None
    guessed: bool = False

    def in_language(self, language: Language) -> str:
        if self.due is not None:
            return DateText(self.due).in_language(language)
        low, high = (None if each is None else plain(each) for each in (self.low, self.high))
        if self.unit is None or self.low is None:
            return f"{low}–{high}" if high else str(low)
        text = in_units(self.high or self.low, self.unit, language, Case.NOMINATIVE)
        return f"{low}–{text}" if high else text


def read_span(given: str) -> Span:
    """Raises RefusedError."""
    text = clean(given).casefold().replace("ё", "е").strip(" ;,!")
    text = in_cyrillic(text) if is_mixed(text) else text
    refuse_if_nothing(text, given)
    text, about = without_about(text)
    if (day := _day(text, given)) is not None:
        return Span(due=day[0], guessed=about or day[1])
    if _HALF_YEAR.fullmatch(text):
        return Span(Fraction(6), None, "month", guessed=about)
    if _AT_ONCE.fullmatch(text):
        return Span(Fraction(0), None, "day", guessed=True)
    return _span(_in_figures(text), given, guessed=about)


def read_day(given: str) -> tuple[date, bool]:
    """A date, and whether it had to be interpreted. Raises RefusedError."""
    text = clean(given).casefold().replace("ё", "е").strip(" ;,!")
    found = _day(text, given)
    if found is None:
        raise RefusedError(_NOT_TIME, given=given)
    return found


def _span(text: str, given: str, *, guessed: bool) -> Span:
    if limit := _LIMIT.match(text):
        return Span(number_of(limit["n"]), None, _unit(limit["u"], given), guessed=True)
    shape = _SHAPE.match(text)
    if shape is None:
        raise RefusedError(_NOT_TIME, given=given)
    low, unit = number_of(shape["n1"]), _unit(shape["u1"], given)
    if shape["n2"] is None:
        if unit is None and 2000 <= low <= 2100:
            raise RefusedError(_NO_YEAR, given=given)
        return Span(low, None, unit, guessed=guessed)
    high, other = number_of(shape["n2"]), _unit(shape["u2"], given)
    if unit is not None and other is not None and unit != other:
        low, high = (Fraction((number * UNITS[each]).__ceil__()) for number, each in ((low, unit), (high, other)))
        unit = other = "day"
        guessed = True
    if low > high:
        raise RefusedError(_UPSIDE_DOWN, given=given)
    return Span(low, high, other or unit, guessed=guessed)


def _unit(words: str | None, given: str) -> str | None:
    word = (words or "").strip(" .")
    if not word:
        return None
    if word in _EXTRA_UNITS:
        return _EXTRA_UNITS[word]
    for variant in (word, f"{word}."):
        try:
            return parse_duration(f"1 {variant}").unit
        except ValueError:
            continue
    raise RefusedError(_NOT_TIME, given=given)


def _in_figures(text: str) -> str:
    """`две недели`, `a week`, `месяц`: number words as figures, a bare unit as one."""
    first, _, rest = text.partition(" ")
    if first in _COUNTS and rest:
        number = _COUNTS[first]
        return f"{number.numerator if number.denominator == 1 else '1,5'} {rest}"
    if not any(character.isdigit() for character in text):
        try:
            parse_duration(f"1 {text}")
        except ValueError:
            return text
        return f"1 {text}"
    return text


def _day(text: str, given: str) -> tuple[date, bool] | None:
    """A date and whether it is a guess; None where the text speaks of something else."""
    text = re.sub(rf"^{_BY}", "", text).removesuffix(" г.").removesuffix(" года").removesuffix(" г").removesuffix("г.").strip()
    text = re.sub(r"\s+(?:00:00(?::00)?)\Z", "", text)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:t00:00:00)?", text):
        return _date(int(found[1]), int(found[2]), int(found[3]), given), False
    if found := re.fullmatch(r"(\d{1,2})([.-])(\d{1,2})\2(\d{4}|\d\d)", text):
        return _date(_year(found[4]), int(found[3]), int(found[1]), given), len(found[4]) == 2
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        return _slashes(int(found[1]), int(found[2]), int(found[3]), given), False
    if found := _QUARTER.match(text):
        quarter = int(found["q"]) if found["q"] else _ROMAN.get(found["n"]) or int(found["n"])
        return _month_end(int(found["y"]), quarter * 3), True
    return _named(text, given)


def _named(text: str, given: str) -> tuple[date, bool] | None:
    """A date with the month in letters; without a day, the last one of the month."""
    words = re.findall(r"[a-zа-я]+|\d+", re.sub(r"(?<=\d)(?:st|nd|rd|th|-?го|-?е)\b", "", text))
    months = [
        number
        for word in words
        for number, names in enumerate(_MONTHS, start=1)
        if any(word.startswith(name) for name in names.split()) and len(word) <= 9
    ]
    figures = [int(word) for word in words if word.isdigit()]
    others = [
        word
        for word in words
        if not word.isdigit() and word not in ("в", "к", "конец", "конце", "концу", "конца", "in", "end", "of", "the", "by", "г", "года")
    ]
    if len(months) != 1 or len(others) != 1 or len(figures) > 2:
        return None
    years = [figure for figure in figures if 2000 <= figure <= 2100]
    days = [figure for figure in figures if 1 <= figure <= 31]
    if len(years) != 1 or len(years) + len(days) != len(figures):
        raise RefusedError(_NO_YEAR, given=given)
    return (_date(years[0], months[0], days[0], given), False) if days else (_month_end(years[0], months[0]), True)


def _slashes(first: int, second: int, year: int, given: str) -> date:
    """`15/03/2026` has one reading, `03/04/2026` two: which comes first hangs on the country."""
    if first > 12 or first == second:
        return _date(year, second, first, given)
    if second > 12:
        return _date(year, first, second, given)
    one, two = _date(year, second, first, given), _date(year, first, second, given)
    raise RefusedError(
        _WHICH_DAY, given=given, first=DateText(one), second=DateText(two), first_written=f"{one:%d.%m.%Y}", first_iso=one.isoformat()
    )


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _date(year: int, month: int, day: int, given: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise RefusedError(_NO_DAY, given=given) from None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
