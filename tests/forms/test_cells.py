"""What people really type, with the reading or the refusal that each deserves."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.forms.fields import CHOICES, Field
from reqkit.forms.reading.cell import read_cell
from reqkit.forms.reading.result import Status
from reqkit.values.text import Text

READ, PROPOSED, REFUSED = Status.READ, Status.PROPOSED, Status.REFUSED

MONEY: list[tuple[Any, Status, dict[str, str]]] = [
    (300000, READ, {"cost_from": "300000"}),
    (299999.5, READ, {"cost_from": "299999.5"}),
    ("300000", READ, {"cost_from": "300000"}),
    ("300 000", READ, {"cost_from": "300000"}),
    ("300\u00a0000", READ, {"cost_from": "300000"}),
    ("300\u202f000 ₽", READ, {"cost_from": "300000", "currency": "RUB"}),
    ("300 000,50 руб.", READ, {"cost_from": "300000.5", "currency": "RUB"}),
    ("1,5 млн", READ, {"cost_from": "1500000"}),
    ("1.5 million", READ, {"cost_from": "1500000"}),
    ("1 млн 200 тыс", READ, {"cost_from": "1200000"}),
    ("350 т. р.", READ, {"cost_from": "350000", "currency": "RUB"}),
    ("300к", READ, {"cost_from": "300000"}),
    ("~300 тыс. руб.", PROPOSED, {"cost_from": "300000", "currency": "RUB"}),
    ("около 300 тысяч", PROPOSED, {"cost_from": "300000"}),
    ("approx. 2.5 million", PROPOSED, {"cost_from": "2500000"}),
    ("1.5M", PROPOSED, {"cost_from": "1500000"}),
    ("от 100 до 200 тыс.", READ, {"cost_from": "100000", "cost_to": "200000"}),
    ("100–200 т.р. без НДС", READ, {"cost_from": "100000", "cost_to": "200000", "currency": "RUB", "vat": "excluded"}),
    ("from 1 to 1.5 million RUB", READ, {"cost_from": "1000000", "cost_to": "1500000", "currency": "RUB"}),
    ("от 300 тыс.", READ, {"cost_from": "300000"}),
    ("120000 + НДС", READ, {"cost_from": "120000", "vat": "excluded"}),
    ("100 EUR incl. VAT", READ, {"cost_from": "100", "currency": "EUR", "vat": "included"}),
    ("$500", READ, {"cost_from": "500", "currency": "USD"}),
    ("500 рyб", READ, {"cost_from": "500", "currency": "RUB"}),  # with a Latin y
    ("USD 1,500,000", READ, {"cost_from": "1500000", "currency": "USD"}),
    ("1.234,50", READ, {"cost_from": "1234.5"}),
    ("1,234.50", READ, {"cost_from": "1234.5"}),
    ("1'200'000", READ, {"cost_from": "1200000"}),
    ("0", READ, {"cost_from": "0", "cost_to": "0"}),
    ("бесплатно", READ, {"cost_from": "0", "cost_to": "0"}),
    ("free of charge", READ, {"cost_from": "0", "cost_to": "0"}),
    ("входит в стоимость", PROPOSED, {"cost_from": "0", "cost_to": "0"}),
    ("1.200", REFUSED, {}),
    ("1,200", REFUSED, {}),
    ("по запросу", REFUSED, {}),
    ("договорная", REFUSED, {}),
    ("on request", REFUSED, {}),
    ("TBD", REFUSED, {}),
    ("—", REFUSED, {}),
    ("нет", REFUSED, {}),
    ("до 300 тыс.", REFUSED, {}),
    ("300-400 000", REFUSED, {}),
    ("500 у.е.", REFUSED, {}),
    ("-500", REFUSED, {}),
    ("10%", REFUSED, {}),
    ("300 тыс., но зависит от объёма", REFUSED, {}),
    ("5000 в месяц", REFUSED, {}),
    ("двести тысяч", REFUSED, {}),
    ("12 34", REFUSED, {}),
    ("#REF!", REFUSED, {}),
    (datetime(2026, 5, 1), REFUSED, {}),
    (True, REFUSED, {}),
]
TIME: list[tuple[Any, Status, dict[str, str]]] = [
    (2, READ, {"time_from": "2"}),
    ("2–3 недели", READ, {"time_from": "2", "time_to": "3", "time_unit": "week"}),
    ("от 2 до 3 нед.", READ, {"time_from": "2", "time_to": "3", "time_unit": "week"}),
    ("2-3 weeks", READ, {"time_from": "2", "time_to": "3", "time_unit": "week"}),
    ("10 р.д.", READ, {"time_from": "10", "time_unit": "working_day"}),
    ("10-15 рабочих дней", READ, {"time_from": "10", "time_to": "15", "time_unit": "working_day"}),
    ("1,5 месяца", READ, {"time_from": "1.5", "time_unit": "month"}),
    ("полгода", READ, {"time_from": "6", "time_unit": "month"}),
    ("две недели", READ, {"time_from": "2", "time_unit": "week"}),
    ("месяц", READ, {"time_from": "1", "time_unit": "month"}),
    ("a week", READ, {"time_from": "1", "time_unit": "week"}),
    ("3 недeли", READ, {"time_from": "3", "time_unit": "week"}),  # with a Latin e
    ("15.03.2026", READ, {"time_from": "2026-03-15"}),
    ("2026-03-15", READ, {"time_from": "2026-03-15"}),
    ("15/03/2026", READ, {"time_from": "2026-03-15"}),
    ("к 15.03.2026", READ, {"time_from": "2026-03-15"}),
    ("15 марта 2027 г.", READ, {"time_from": "2027-03-15"}),
    ("March 15, 2027", READ, {"time_from": "2027-03-15"}),
    (datetime(2026, 3, 15), READ, {"time_from": "2026-03-15"}),
    (date(2026, 3, 15), READ, {"time_from": "2026-03-15"}),
    ("15.03.26", PROPOSED, {"time_from": "2026-03-15"}),
    ("март 2027", PROPOSED, {"time_from": "2027-03-31"}),
    ("Q2 2027", PROPOSED, {"time_from": "2027-06-30"}),
    ("II квартал 2027", PROPOSED, {"time_from": "2027-06-30"}),
    ("~2 месяца", PROPOSED, {"time_from": "2", "time_unit": "month"}),
    ("up to 3 weeks", PROPOSED, {"time_from": "3", "time_unit": "week"}),
    ("сразу", PROPOSED, {"time_from": "0", "time_unit": "day"}),
    ("2 нед. – 1 мес.", PROPOSED, {"time_from": "14", "time_to": "31", "time_unit": "day"}),
    ("03/04/2026", REFUSED, {}),
    ("31.02.2026", REFUSED, {}),
    ("15 мая", REFUSED, {}),
    ("2027", REFUSED, {}),
    ("весной", REFUSED, {}),
    ("по договорённости", REFUSED, {}),
    ("ASAP", REFUSED, {}),
    ("1.200 дней", REFUSED, {}),
    (time(2, 30), REFUSED, {}),
]
AVAILABILITY: list[tuple[Any, Status, str]] = [
    ("есть", READ, "available"),
    ("Есть.", READ, "available"),
    ("ECTЬ", READ, "available"),  # with Latin E, C and T
    ("да", READ, "available"),
    ("Yes", READ, "available"),
    ("available", READ, "available"),
    (" AVAILABLE ", READ, "available"),
    (True, READ, "available"),
    ("✓", READ, "available"),
    ("можно доработать", READ, "customizable"),
    ("Доработка", READ, "customizable"),
    ("can be built", READ, "customizable"),
    ("нет", READ, "unavailable"),
    ("Het", READ, "unavailable"),  # Latin letters only
    ("not available", READ, "unavailable"),
    (False, READ, "unavailable"),
    ("+", PROPOSED, "available"),
    ("можно дороботать", PROPOSED, "customizable"),
    ("can be bulit", PROPOSED, "customizable"),
    ("roadmap", PROPOSED, "customizable"),
    ("да, но", REFUSED, ""),
    ("yes, but not now", REFUSED, ""),
    ("нет, но можем доработать", REFUSED, ""),
    ("есть (в тарифе Про)", REFUSED, ""),
    ("частично", REFUSED, ""),
    ("partially", REFUSED, ""),
    ("-", REFUSED, ""),
    ("?", REFUSED, ""),
    ("x", REFUSED, ""),
    ("1", REFUSED, ""),
    ("#ССЫЛКА!", REFUSED, ""),
]


def _plain(values: Any) -> dict[str, str]:
    return {name.value: value for name, value in values.items()}


@pytest.mark.parametrize(("given", "status", "values"), MONEY, ids=[str(row[0]) for row in MONEY])
def test_money(given: Any, status: Status, values: dict[str, str]) -> None:
    reading = read_cell(Field.COST_FROM, given)
    assert (reading.status, _plain(reading.values)) == (status, values)


@pytest.mark.parametrize(("given", "status", "values"), TIME, ids=[str(row[0]) for row in TIME])
def test_time(given: Any, status: Status, values: dict[str, str]) -> None:
    reading = read_cell(Field.TIME_FROM, given)
    assert (reading.status, _plain(reading.values)) == (status, values)


@pytest.mark.parametrize(("given", "status", "value"), AVAILABILITY, ids=[str(row[0]) for row in AVAILABILITY])
def test_availability(given: Any, status: Status, value: str) -> None:
    reading = read_cell(Field.AVAILABILITY, given, CHOICES[Field.AVAILABILITY])
    assert (reading.status, reading.values.get(Field.AVAILABILITY, "")) == (status, value)


@pytest.mark.parametrize(("name", "cells"), [(Field.COST_FROM, MONEY), (Field.TIME_FROM, TIME), (Field.AVAILABILITY, AVAILABILITY)])
def test_whatever_is_not_simply_read_says_why_in_both_languages(name: Field, cells: list[Any]) -> None:
    for given, status, _ in cells:
        reason = read_cell(name, given, CHOICES.get(name, ())).reason
        assert (reason is None) == (status is READ), given
        if reason is not None:
            russian, english = reason.in_language("ru"), reason.in_language("en")
            assert russian != english
            assert "{" not in russian + english


@pytest.mark.parametrize(
    ("kind", "given", "status", "value"),
    [
        (Kind.NUMBER, "10 000", READ, "10000"),
        (Kind.NUMBER, "10 отчётов", PROPOSED, "10"),
        (Kind.NUMBER, "до 500", PROPOSED, "500"),
        (Kind.NUMBER, "1.200", REFUSED, ""),
        (Kind.NUMBER, "безлимит", REFUSED, ""),
        (Kind.DURATION, "180 дней", READ, "180 days"),
        (Kind.DURATION, "1 год", READ, "1 years"),
        (Kind.DURATION, "180", REFUSED, ""),
        (Kind.DURATION, "2-3 недели", REFUSED, ""),
        (Kind.MONEY, "500 USD", READ, "500 USD"),
        (Kind.RANGE, "0–100, шаг 0,5", READ, "0..100/0.5"),
        (Kind.RANGE, "от 0 до 100", READ, "0..100"),
        (Kind.LEVEL, "Высокий", READ, "high"),
        (Kind.LEVEL, "high", READ, "high"),
    ],
)
def test_values(kind: Kind, given: str, status: Status, value: str) -> None:
    levels = {"low": Text(ru="низкий", en="low"), "high": Text(ru="высокий", en="high tier")}
    reading = read_cell(Field.VALUE, given, (), Parameter("x", kind, Text(plain="x"), levels=levels))
    assert (reading.status, reading.values.get(Field.VALUE, "")) == (status, value)


def test_an_empty_cell_says_nothing() -> None:
    for given in (None, "", "  ", "\u00a0"):
        assert read_cell(Field.COST_FROM, given).status is READ
        assert not read_cell(Field.COST_FROM, given).values
