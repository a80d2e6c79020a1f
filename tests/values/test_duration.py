"""Durations and timelines: what is read, in Russian and English, what is refused, and that a year is twelve months is 365 days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.values.duration import UNITS, Duration, parse_duration, parse_timeline

READ = [
    ("36 months", Fraction(36 * 365, 12), "month"),
    ("1 month", Fraction(365, 12), "month"),
    ("12 months", 365, "month"),
    ("1 year", 365, "year"),
    ("3 years", 1095, "year"),
    ("365 days", 365, "day"),
    ("1 quarter", Fraction(365, 4), "quarter"),
    ("15 minutes", Fraction(15, 1440), "minute"),
    ("90 seconds", Fraction(90, 86400), "second"),
    ("24 hours", 1, "hour"),
    ("4 h", Fraction(4, 24), "hour"),
    ("2 weeks", 14, "week"),
    ("10 working days", 14, "working_day"),
    ("5 business days", 7, "working_day"),
    ("7 calendar days", 7, "day"),
    ("0 days", 0, "day"),
    ("1.5 weeks", Fraction(21, 2), "week"),
    ("1,5 месяца", Fraction(3 * 365, 24), "month"),
    ("10days", 10, "day"),
    ("  10   days  ", 10, "day"),
    ("10\u00a0дней", 10, "day"),
    ("2 WEEKS", 14, "week"),
    ("1 день", 1, "day"),
    ("2 дня", 2, "day"),
    ("5 дней", 5, "day"),
    ("5 дн.", 5, "day"),
    ("3 суток", 3, "day"),
    ("10 рабочих дней", 14, "working_day"),
    ("1 рабочий день", Fraction(7, 5), "working_day"),
    ("5 раб. дней", 7, "working_day"),
    ("14 календарных дней", 14, "day"),
    ("1 неделя", 7, "week"),
    ("6 недель", 42, "week"),
    ("2 нед.", 14, "week"),
    ("1 месяц", Fraction(365, 12), "month"),
    ("6 мес.", Fraction(365, 2), "month"),
    ("36 месяцев", 1095, "month"),
    ("2 квартала", Fraction(365, 2), "quarter"),
    ("1 год", 365, "year"),
    ("2 года", 730, "year"),
    ("5 лет", 1825, "year"),
    ("30 минут", Fraction(30, 1440), "minute"),
    ("15 мин", Fraction(15, 1440), "minute"),
    ("1 час", Fraction(1, 24), "hour"),
    ("8 часов", Fraction(8, 24), "hour"),
    ("30 секунд", Fraction(30, 86400), "second"),
]
REFUSED = [
    "",
    "days",
    "10",
    "-5 days",
    "+5 days",
    "ten days",
    "10 parrots",
    "10 days or so",
    "about 10 days",
    "1e3 days",
    "1 1/2 years",
    "10 days 4 hours",
    "10 000 days",
    "1,000 days",
    "1.000 дней",
    "6-8 weeks",
    "2027-03-01",
    "до 8 недель",
    "полгода",
    "5 денег",
    "10 частей",
    "9" * 30 + " days",
    "5 days" + " " * 100,
    "∞ days",
    "null",
]


@pytest.mark.parametrize(("text", "days", "unit"), READ)
def test_read(text: str, days: Fraction | int, unit: str) -> None:
    assert parse_duration(text) == Duration(Fraction(days), unit)


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_duration(text)


def test_twelve_months_a_year_and_365_days_are_the_same() -> None:
    same = {parse_duration(text).days for text in ("12 months", "1 year", "365 days", "4 quarters", "12 месяцев", "1 год")}
    assert same == {Fraction(365)}


@given(st.integers(min_value=0, max_value=10**6), st.sampled_from(sorted(UNITS)))
def test_a_duration_counts_back_in_its_own_unit(count: int, unit: str) -> None:
    word = {"working_day": "working days"}.get(unit, f"{unit}s")
    read = parse_duration(f"{count} {word}")
    assert (read.count, read.unit) == (count, unit)
    assert read.months == read.days * 12 / 365


@pytest.mark.parametrize(
    ("text", "low", "expected", "high"),
    [
        ("6-8 weeks", 42, 49, 56),
        ("6 – 8 weeks", 42, 49, 56),
        ("6—8 недель", 42, 49, 56),
        ("10 days", 10, 10, 10),
        ("1-1,5 месяца", Fraction(365, 12), Fraction(365 * 5, 48), Fraction(365, 8)),
        ("4 weeks", 28, 28, 28),
    ],
)
def test_a_timeline_of_a_length(text: str, low: Fraction | int, expected: Fraction | int, high: Fraction | int) -> None:
    timeline = parse_timeline(text)
    assert timeline.due is None
    assert timeline.days is not None
    assert (timeline.days.low, timeline.days.expected, timeline.days.high) == (low, expected, high)


def test_a_timeline_to_a_date() -> None:
    timeline = parse_timeline(" 2027-03-01 ")
    assert (timeline.due, timeline.days) == (date(2027, 3, 1), None)


@pytest.mark.parametrize(
    "text", ["8-6 weeks", "2027-02-30", "2027-13-01", "2027-3-1", "soon", "", "2027", "6-8", "6-8-10 weeks", "01.03.2027"]
)
def test_a_timeline_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_timeline(text)
