"""Numbers, money, dates and durations as each language writes them; what belongs together is not torn apart at the end of a line."""

from __future__ import annotations

import unicodedata
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.locale.numbers import (
    calendar_date,
    days,
    days_range,
    duration,
    in_units,
    largest_unit,
    money,
    money_range,
    number,
    percent,
)
from reqkit.values.duration import Duration, parse_duration
from reqkit.values.estimate import Estimate
from reqkit.values.text import Language


def plain(text: str) -> str:
    """The text with every kind of space as a plain one."""
    return "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in text)


@pytest.mark.parametrize(
    ("value", "russian", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1 000", "1,000"),
        (1234567, "1 234 567", "1,234,567"),
        (Fraction(3, 2), "1,5", "1.5"),
        (Fraction("1234.5678"), "1 234,57", "1,234.57"),
        (Fraction(1, 3), "0,33", "0.33"),
        (Fraction("0.005"), "0,01", "0.01"),
        (Fraction("1.999"), "2", "2"),
        (-5, "-5", "-5"),
    ],
)
def test_numbers(value: Fraction | int, russian: str, english: str) -> None:
    assert plain(number(value, "ru")) == russian
    assert plain(number(value, "en")) == english


@pytest.mark.parametrize(
    ("share", "places", "russian", "english"),
    [
        ("0", 0, "0 %", "0%"),
        ("1", 0, "100 %", "100%"),
        ("0.125", 0, "13 %", "13%"),
        ("0.005", 0, "1 %", "1%"),
        ("0.6004", 1, "60,0 %", "60.0%"),
        ("0.3335", 1, "33,4 %", "33.4%"),
    ],
)
def test_shares_as_per_cent_are_rounded_half_up(share: str, places: int, russian: str, english: str) -> None:
    assert plain(percent(Fraction(share), "ru", places)) == russian
    assert plain(percent(Fraction(share), "en", places)) == english


@pytest.mark.parametrize(
    ("value", "currency", "russian"),
    [
        ("350000", "RUB", "350 000 ₽"),
        ("99.5", "RUB", "99,50 ₽"),
        ("0", "RUB", "0 ₽"),
        ("100.5", "RUB", "101 ₽"),
        ("1234567.4", "USD", "1 234 567 $"),
        ("12", "USD", "12 $"),
    ],
)
def test_russian_money(value: str, currency: str, russian: str) -> None:
    assert plain(money(Fraction(value), currency, "ru")) == russian


@pytest.mark.parametrize(
    ("value", "currency", "digits"),
    [("350000", "RUB", "350,000"), ("99.5", "RUB", "99.50"), ("0", "USD", "0"), ("100.5", "USD", "101"), ("1234567.4", "EUR", "1,234,567")],
)
def test_english_money(value: str, currency: str, digits: str) -> None:
    text = plain(money(Fraction(value), currency, "en"))
    assert digits in text
    assert text.replace(digits, "").strip() in {"RUB", "₽", "$", "€"}


@given(
    st.fractions(min_value=0, max_value=10**12, max_denominator=100),
    st.sampled_from(["RUB", "USD", "EUR", "KZT"]),
    st.sampled_from(["ru", "en"]),
)
def test_money_is_never_torn_apart_at_the_end_of_a_line(value: Fraction, currency: str, language: Language) -> None:
    assert " " not in money(value, currency, language)


@given(st.fractions(min_value=0, max_value=10, max_denominator=1000), st.sampled_from(["ru", "en"]), st.integers(0, 2))
def test_a_percentage_is_never_torn_apart_at_the_end_of_a_line(share: Fraction, language: Language, places: int) -> None:
    assert " " not in percent(share, language, places)


@pytest.mark.parametrize(
    ("low", "high", "open_ended", "russian"),
    [
        ("350000", "500000", False, "350 000–500 000 ₽"),
        ("350000", "350000", False, "350 000 ₽"),
        ("499", "499", True, "от 499 ₽"),
        ("1000", "2000", True, "1 000–2 000 ₽ и больше"),
        ("1.50", "2.50", False, "1,50–2,50 ₽"),
        ("0.40", "0.60", False, "0,40–0,60 ₽"),
        ("99.60", "150", False, "99,60–150 ₽"),
    ],
)
def test_ranges_of_money_show_each_end_as_it_would_be_shown_alone(low: str, high: str, open_ended: bool, russian: str) -> None:
    estimate = Estimate(Fraction(low), Fraction(low), Fraction(high), open_ended)
    assert plain(money_range(estimate, "RUB", "ru")) == russian
    english = plain(money_range(estimate, "RUB", "en"))
    for end in (low, high):
        shown = plain(money(Fraction(end), "RUB", "en")).strip("RUB ₽")
        assert shown in english
    assert (english.startswith("from ") or english.endswith(" or more")) is open_ended


@pytest.mark.parametrize(
    ("text", "russian", "english"),
    [
        ("1 week", "1 неделя", "1 week"),
        ("2 недели", "2 недели", "2 weeks"),
        ("36 months", "36 месяцев", "36 months"),
        ("1.5 weeks", "1,5 недели", "1.5 weeks"),
        ("21 days", "21 день", "21 days"),
        ("11 лет", "11 лет", "11 years"),
        ("1 working day", "1 рабочий день", "1 working day"),
        ("5 рабочих дней", "5 рабочих дней", "5 working days"),
        ("0.5 часа", "0,5 часа", "0.5 hours"),
        ("90 секунд", "90 секунд", "90 seconds"),
        ("2 квартала", "2 квартала", "2 quarters"),
        ("1 минута", "1 минута", "1 minute"),
    ],
)
def test_durations_read_in_the_unit_they_were_written_in(text: str, russian: str, english: str) -> None:
    assert plain(duration(parse_duration(text), "ru")) == russian
    assert plain(duration(parse_duration(text), "en")) == english


@given(
    st.integers(min_value=0, max_value=5000),
    st.sampled_from(["second", "minute", "hour", "day", "working_day", "week", "month", "quarter"]),
)
def test_what_is_shown_in_whole_units_is_read_back_as_the_same(count: int, unit: str) -> None:
    for language in ("ru", "en"):
        shown = in_units(Fraction(count), unit, language)
        if count < 1000:
            assert parse_duration(shown) == parse_duration(f"{count} {unit.replace('_', ' ')}s")


@pytest.mark.parametrize(
    ("low", "high", "russian", "english"),
    [
        ("42", "56", "42–56 дней", "42–56 days"),
        ("1", "1", "1 день", "1 day"),
        ("0.2", "0.9", "1 день", "1 day"),
        ("13.1", "21", "14–21 день", "14–21 days"),
        ("0", "0", "0 дней", "0 days"),
    ],
)
def test_days_of_work_are_rounded_up_to_whole_days(low: str, high: str, russian: str, english: str) -> None:
    estimate = Estimate.between(Fraction(low), Fraction(high))
    assert plain(days_range(estimate, "ru")) == russian
    assert plain(days_range(estimate, "en")) == english
    assert plain(days(Fraction(high), "ru")) == russian.rpartition("–")[2]


@pytest.mark.parametrize(
    ("day", "russian", "english"),
    [(date(2027, 3, 1), "1 марта 2027", "1 Mar 2027"), (date(2026, 12, 31), "31 декабря 2026", "31 Dec 2026")],
)
def test_dates(day: date, russian: str, english: str) -> None:
    assert plain(calendar_date(day, "ru")).removesuffix(" г.") == russian
    assert plain(calendar_date(day, "en")) == english


@pytest.mark.parametrize(
    ("value", "unit", "count"),
    [
        (Fraction(365), "year", 1), (Fraction(730), "year", 2), (Fraction(365, 12), "month", 1), (Fraction(14), "week", 2),
        (Fraction(10), "day", 10), (Fraction(1, 24), "hour", 1), (Fraction(15, 1440), "minute", 15), (Fraction(1, 86400), "second", 1),
    ],
)  # fmt: skip
def test_the_largest_unit_that_measures_a_time_in_whole_numbers(value: Fraction, unit: str, count: int) -> None:
    found = largest_unit(value)
    assert found == Duration(value, unit)
    assert found.count == count
