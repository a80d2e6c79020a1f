"""Money is exact: nothing is lost by converting, adding or taking tax out and in, and rounding happens once, half up, when it is shown."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.values.estimate import Estimate, total
from reqkit.values.money import Cost, MissingRateError, MoneyOfBrief, Per, Vat, decimal_string

KOPECKS = st.integers(min_value=0, max_value=10**15)
AMOUNTS = KOPECKS.map(lambda kopecks: Fraction(kopecks, 100))
RATES = st.decimals(min_value="0.0001", max_value="100000", places=4).map(Fraction)
VAT_RATES = st.decimals(min_value=0, max_value=1, places=4).map(Fraction)


def money(
    vat: Vat = Vat.EXCLUDED, rate: Fraction = Fraction(22, 100), rates: dict[str, Fraction] | None = None, **terms: object
) -> MoneyOfBrief:
    known = {"horizon": Fraction(36), "seats": 10, "customers": 5000, **terms}
    return MoneyOfBrief("RUB", vat, rate, rates or {}, **known)  # type: ignore[arg-type]


def cost(amount: Fraction | int, currency: str | None = None, vat: Vat | None = None) -> Cost:
    return Cost(Estimate.exactly(amount), currency, vat)


@given(st.lists(AMOUNTS, min_size=1, max_size=60), st.randoms(use_true_random=False))
def test_a_sum_is_the_same_in_any_order_and_loses_no_kopeck(amounts: list[Fraction], dice: random.Random) -> None:
    shuffled = list(amounts)
    dice.shuffle(shuffled)
    there, back = (total(Estimate.exactly(amount) for amount in some) for some in (amounts, shuffled))
    assert there == back
    assert there.expected * 100 == sum(int(amount * 100) for amount in amounts)


@given(st.lists(AMOUNTS, min_size=1, max_size=20), RATES)
def test_converting_a_sum_is_the_sum_of_what_is_converted(amounts: list[Fraction], rate: Fraction) -> None:
    terms = money(rates={"USD": rate})
    together = terms.convert(cost(sum(amounts, Fraction(0)), "USD"), None, None)
    apart = total(terms.convert(cost(amount, "USD"), None, None) for amount in amounts)
    assert together == apart
    assert together.expected == sum(amounts, Fraction(0)) * rate


@given(AMOUNTS, RATES)
def test_converting_there_and_back_gives_the_same_amount(amount: Fraction, rate: Fraction) -> None:
    there = money(rates={"USD": rate}).convert(cost(amount, "USD"), None, None)
    back = MoneyOfBrief("USD", Vat.EXCLUDED, Fraction(0), {"RUB": 1 / rate}, Fraction(36), None, None)
    assert back.convert(Cost(there, "RUB"), None, None).expected == amount


@given(AMOUNTS, VAT_RATES)
def test_tax_put_on_and_taken_off_gives_the_same_amount(amount: Fraction, rate: Fraction) -> None:
    gross = money(Vat.INCLUDED, rate).convert(cost(amount, vat=Vat.EXCLUDED), None, None)
    assert gross.expected == amount * (1 + rate)
    assert money(Vat.EXCLUDED, rate).convert(Cost(gross, None, Vat.INCLUDED), None, None).expected == amount


@pytest.mark.parametrize(
    ("brief", "stated", "expected"),
    [
        (Vat.EXCLUDED, Vat.EXCLUDED, 1220),
        (Vat.EXCLUDED, Vat.INCLUDED, 1000),
        (Vat.INCLUDED, Vat.INCLUDED, 1220),
        (Vat.INCLUDED, Vat.EXCLUDED, Fraction(14884, 10)),
        (Vat.EXCLUDED, Vat.EXEMPT, 1220),
        (Vat.INCLUDED, Vat.EXEMPT, 1220),
        (Vat.INCLUDED, None, 1220),
        (Vat.EXCLUDED, None, 1220),
    ],
)
def test_an_amount_of_1220_under_each_tax_convention(brief: Vat, stated: Vat | None, expected: Fraction) -> None:
    assert money(brief).convert(cost(1220, vat=stated), None, None).expected == expected


def test_the_cost_names_its_own_currency_and_tax_before_the_sheet_does() -> None:
    terms = money(rates={"USD": Fraction("92.5"), "EUR": Fraction(100)})
    assert terms.convert(cost(10, "USD"), "EUR", None).expected == 925
    assert terms.convert(cost(10), "EUR", None).expected == 1000
    assert terms.convert(cost(10), None, None).expected == 10
    assert terms.convert(cost(122, vat=Vat.EXCLUDED), None, Vat.INCLUDED).expected == 122
    assert terms.convert(cost(122), None, Vat.INCLUDED).expected == 100


def test_a_currency_without_a_rate_is_refused_and_never_taken_at_par() -> None:
    with pytest.raises(MissingRateError) as refused:
        money().convert(cost(5, "EUR"), None, None)
    assert refused.value.currency == "EUR"


@pytest.mark.parametrize(
    ("per", "times"),
    [
        (Per.ONCE, 1),
        (Per.MONTH, 36),
        (Per.YEAR, 3),
        (Per.SEAT_MONTH, 360),
        (Per.SEAT_YEAR, 30),
        (Per.THOUSAND_CUSTOMERS_MONTH, 180),
    ],
)
def test_how_often_each_kind_of_price_is_paid_over_36_months_for_10_seats_and_5000_customers(per: Per, times: int) -> None:
    assert money().occurrences(per) == times


def test_a_price_by_seats_or_customers_that_nobody_counted_is_not_known() -> None:
    silent = money(seats=None, customers=None)
    assert [silent.occurrences(per) for per in (Per.SEAT_MONTH, Per.SEAT_YEAR, Per.THOUSAND_CUSTOMERS_MONTH)] == [None, None, None]
    assert silent.occurrences(Per.MONTH) == 36


@given(st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=10**6), st.integers(min_value=0, max_value=6))
def test_a_decimal_string_is_the_value_rounded_half_up(value: Fraction, places: int) -> None:
    with localcontext(prec=60):
        exact = abs(Decimal(value.numerator) / Decimal(value.denominator))
        by_decimal = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = decimal_string(value, places)
    assert Decimal(text).copy_abs() == by_decimal
    assert text.startswith("-") == (value < 0 and by_decimal != 0)
    assert len(text.partition(".")[2]) == places


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("0.005", 2, "0.01"),
        ("0.004999", 2, "0.00"),
        ("2.675", 2, "2.68"),
        ("-0.005", 2, "-0.01"),
        ("-0.001", 2, "0.00"),
        ("1e2", 2, "100.00"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("1000000000000000.01", 2, "1000000000000000.01"),
    ],
)
def test_decimal_strings(value: str, places: int, expected: str) -> None:
    assert decimal_string(Fraction(value), places) == expected


@given(st.integers(min_value=10**15, max_value=10**40))
def test_a_decimal_string_keeps_every_kopeck_however_much_it_is(kopecks: int) -> None:
    roubles, rest = divmod(kopecks, 100)
    assert decimal_string(Fraction(kopecks, 100)) == f"{roubles}.{rest:02d}"
