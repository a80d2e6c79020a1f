"""Total cost: what the language says of prices (plans over the horizon, ranges, currencies, VAT, running costs), and that every figure
can be traced to what was written."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.cost.basis import basis_of
from reqkit.decide.cost.cost import cost_lines
from reqkit.decide.data import rank_data
from reqkit.decide.result import CostLine, LineKind, RankedVendor
from reqkit.locale.costs import basis_text
from reqkit.match.work import WorkBook
from reqkit.model.brief import BriefHeader
from reqkit.values.estimate import Estimate, total
from reqkit.values.money import Vat
from reqkit.values.text import Language
from tests.generate import Maker, Style
from tests.inline import Data, compare, one, parsed, ranked, sheet

HEADER: Data = {
    "currency": "RUB", "vat": "excluded", "vat_rate": 20, "rates": {"USD": 90}, "horizon": "24 months", "seats": 10, "customers": 5000,
    "contract_on": "2027-01-15",
}  # fmt: skip


def bought(price: Any = None, *, profile: Data | None = None, works: Data | None = None, header: Data | None = None) -> RankedVendor:
    """A vendor with one plan at a price, of which all of some works are wanted."""
    names = list(works or {})
    answer: Any = {"availability": "customizable", "customization": names} if names else "available"
    plan = {"id": "p"} | ({} if price is None else {"price": price})
    said = sheet(answers={"REQ": answer}, plans=[plan], customizations=works or {}, vendor=profile or {})
    return one(None, said, header={**HEADER, **(header or {})})


def figures(amount: Estimate | None) -> tuple[Fraction, ...] | None:
    return None if amount is None else (amount.low, amount.expected, amount.high)


def line(vendor: RankedVendor, kind: LineKind) -> CostLine:
    return next(found for found in vendor.configuration.lines if found.kind is kind)


def described(vendor: RankedVendor, language: Language) -> str:
    """How the plan's one price comes to its line, with plain spaces."""
    header = BriefHeader.model_validate({"title": "З", **HEADER})
    (part,) = basis_of(line(vendor, LineKind.PLAN), header)
    return basis_text(part, header, language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        ("{amount: 700, per: once}", 700),
        ("{amount: 700, per: month}", 700 * 24),
        ("{amount: 700, per: year}", 700 * 2),
        ("{amount: 700, per: seat_month}", 700 * 10 * 24),
        ("{amount: 700, per: seat_year}", 700 * 10 * 2),
        ("{amount: 700, per: thousand_customers_month}", 700 * 5 * 24),
        ("[{amount: 100, per: once}, {amount: 10, per: month}, {amount: 1, per: seat_month}]", 100 + 240 + 240),
        ("{amount: 2, per: month, currency: USD}", 2 * 90 * 24),
        ("{amount: 120, per: month, vat: included}", 100 * 24),
        ("{amount: 120, per: month, vat: exempt}", 120 * 24),
        ("{amount: 12, per: year, currency: USD, vat: included}", 10 * 90 * 2),
    ],
)
def test_a_plan_over_the_horizon(price: str, expected: int) -> None:
    assert figures(bought(parsed(price)).configuration.cost) == (expected,) * 3


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        ("{amount: {from: 100, to: 400}, per: month}", (100 * 24, 250 * 24, 400 * 24)),
        ("{amount: {from: 100, to: 400, mid: 130}, per: month}", (100 * 24, 170 * 24, 400 * 24)),
        ("{amount: {from: 100}, per: month}", (100 * 24,) * 3),
    ],
)
def test_a_range_has_three_points_and_the_expected_is_the_pert_mean(price: str, expected: tuple[int, ...]) -> None:
    cost = bought(parsed(price)).configuration.cost
    assert figures(cost) == expected
    assert cost is not None
    assert cost.open_ended == ("to" not in price)


@pytest.mark.parametrize(("horizon", "expected"), [("24 months", 2400), ("2 years", 2400), ("1 year", 1200), ("73 days", 240)])
def test_recurring_prices_scale_with_the_horizon(horizon: str, expected: int) -> None:
    for price in ({"amount": 100, "per": "month"}, {"amount": 1200, "per": "year"}):
        assert figures(bought(price, header={"horizon": horizon}).configuration.cost) == (expected,) * 3


@pytest.mark.parametrize(
    ("price", "header"),
    [
        (None, {}),
        ({"amount": 1, "per": "seat_month"}, {"seats": None}),
        ({"amount": 1, "per": "thousand_customers_month"}, {"customers": None}),
        ({"amount": 1, "per": "month", "currency": "EUR"}, {}),
    ],
)
def test_what_hangs_on_something_unsaid_makes_the_total_unknown_and_never_nothing(price: Any, header: Data) -> None:
    vendor = bought(price, header=header, profile={"implementation": {"cost": 5}})
    assert vendor.configuration.cost is None
    assert line(vendor, LineKind.PLAN).amount is None
    assert figures(line(vendor, LineKind.IMPLEMENTATION).amount) == (5, 5, 5)


def test_the_sheets_currency_and_vat_hold_where_a_price_names_none() -> None:
    profile = {"currency": "USD", "vat": "included", "implementation": {"cost": {"amount": 1200, "currency": "RUB"}}}
    works = {
        "own": {"cost": 12, "timeline": "1 day"},
        "other": {"cost": 700, "currency": "RUB", "vat": "excluded", "timeline": "1 day", "running_cost": {"amount": 5, "per": "month"}},
        "mixed": {"cost": {"amount": 6, "currency": "USD"}, "currency": "RUB", "vat": "exempt", "timeline": "1 day"},
    }
    vendor = bought({"amount": 12, "per": "once"}, profile=profile, works=works)
    found = {(entry.kind, entry.title.in_language("ru")): figures(entry.amount) for entry in vendor.configuration.lines}
    assert {key: value and value[0] for key, value in found.items()} == {
        (LineKind.PLAN, "p"): 900,
        (LineKind.IMPLEMENTATION, "Внедрение"): 1000,
        (LineKind.WORK, "own"): 900,
        (LineKind.WORK, "other"): 700,
        (LineKind.RUNNING, "other"): 5 * 24,
        (LineKind.WORK, "mixed"): 540,
    }


def test_work_is_paid_once_however_much_it_serves_and_brings_what_it_requires() -> None:
    works = {
        "base": {"cost": 1000, "timeline": "1 day", "running_cost": {"amount": 120, "per": "year"}},
        "top": {"cost": 10, "timeline": "1 day", "requires": "base"},
    }
    said = {"availability": "customizable", "customization": "top"}
    brief = {
        "brief": {"title": "З", **HEADER},
        "requirements": [{"id": f"REQ-{number}", "title": "Т", "priority": "should"} for number in range(3)],
    }
    answers = {f"REQ-{number}": said for number in range(3)}
    plans = [{"id": "p", "price": {"amount": 0, "per": "once"}}]
    vendor = compare(brief, {"acme": sheet(answers=answers, customizations=works, plans=plans)}).ranking[0]
    assert [work.id for work in vendor.configuration.works] == ["base", "top"]
    assert figures(vendor.configuration.cost) == (1000 + 240 + 10,) * 3


def test_the_smallest_plan_that_is_large_enough_and_holds_what_is_asked() -> None:
    plans = [
        {"id": "small", "seats": {"to": 5}, "price": {"amount": 1, "per": "seat_month"}},
        {"id": "some", "customers": {"to": 4000}, "price": {"amount": 2, "per": "seat_month"}},
        {"id": "fits", "seats": {"to": 10}, "price": {"amount": 3, "per": "seat_month"}},
        {"id": "more", "price": {"amount": 4, "per": "seat_month"}},
    ]
    for said, plan, monthly in (("available", "fits", 30), ({"availability": "available", "plan": "more"}, "more", 40)):
        configuration = one(None, sheet(answers={"REQ": said}, plans=plans), header=HEADER).configuration
        assert configuration.plan is not None
        assert (configuration.plan.id, figures(configuration.cost)) == (plan, (monthly * 24,) * 3)


def test_what_is_included_or_promised_costs_nothing_unless_it_says_so() -> None:
    for delivery, timeline in (("included", "2 weeks"), ("roadmap", "2027-03-01")):
        for cost, expected in ((None, 0), (70, 70)):
            said = {"delivery": delivery, "timeline": timeline} | ({} if cost is None else {"cost": cost})
            plans = [{"id": "p", "price": {"amount": 0, "per": "once"}}]
            vendor = one(None, sheet(answers={"REQ": said}, plans=plans), header=HEADER)
            assert figures(vendor.configuration.cost) == (expected,) * 3
            assert line(vendor, LineKind.WORK).source is not None


# --- where figures come from


@pytest.mark.parametrize("seed", range(150))
def test_lines_add_up_to_the_total_and_what_was_written_to_the_lines(seed: int) -> None:
    brief, sheets = Maker(seed, Style(teams=(1, 2))).case()
    comparison = compare(brief, sheets)
    header = comparison.brief.header
    for vendor in comparison.ranking:
        configuration = vendor.configuration
        amounts = [entry.amount for entry in configuration.lines]
        known = [amount for amount in amounts if amount is not None]
        assert configuration.cost == (total(known) if len(known) == len(amounts) else None)
        for entry in configuration.lines:
            parts = [part.amount for part in basis_of(entry, header)]
            if entry.amount is None:
                assert not parts or None in parts
            else:
                assert total(part for part in parts if part is not None) == entry.amount
                assert None not in parts
            assert entry.source is not None or (entry.kind is LineKind.PLAN and configuration.plan is None)


@pytest.mark.parametrize("seed", range(60))
def test_the_same_prices_in_another_currency_and_vat_convention_come_to_the_same(seed: int) -> None:
    """Whoever buys without VAT in dollars pays what one who buys with VAT in roubles pays, over the rate and without the tax."""
    brief, sheets = Maker(seed).case()
    brief["brief"] |= {"vat": "excluded", "currency": "RUB", "vat_rate": 20, "rates": {"USD": 80, "EUR": 100}}
    other = {**brief, "brief": brief["brief"] | {"vat": "included", "currency": "USD", "rates": {"RUB": "0.0125", "EUR": "1.25"}}}
    for data in sheets.values():
        profile = (data[0] if isinstance(data, list) else data)["vendor"]
        profile |= {"currency": profile.get("currency", "RUB"), "vat": profile.get("vat", "included")}
    here, there = compare(brief, sheets), compare(other, sheets)
    for vendor in here.ranking:
        match, again = vendor.match, ranked(there, vendor.vendor).match
        names = sorted(set(match.works) & set(again.works))
        for plan in (None, *match.sheet.plans):
            first, second = (
                cost_lines(plan, [found.works[name] for name in names], found.sheet, WorkBook(header, found.sheet))
                for found, header in ((match, here.brief.header), (again, there.brief.header))
            )
            assert len(first) == len(second)
            for one_line, other_line in zip(first, second, strict=True):
                if not any(stated.vat is Vat.EXEMPT for stated in one_line.stated):
                    assert other_line.amount == (one_line.amount and one_line.amount.scaled(Fraction(12, 10) / 80))


def test_a_line_names_the_place_its_price_is_written_at() -> None:
    text = """
vendor:
  id: acme
  name: Acme
  implementation:
    cost: 5
plans:
  - id: p
    price:
      - {amount: 1, per: once}
      - {amount: 2, per: month}
customizations:
  engine:
    timeline: 1 week
    cost: 300
    running_cost: {amount: 4, per: month}
answers:
  test:
    REQ: {availability: customizable, customization: engine, cost: 7, timeline: 1 day}
"""
    vendor = one(None, text, header=HEADER)
    found = [
        (entry.kind.value, entry.source and entry.source.span().line, [part.location.span().line for part in entry.stated])
        for entry in vendor.configuration.lines
    ]
    assert sorted(found) == [
        ("implementation", 6, [6]),
        ("plan", 8, [10, 11]),
        ("running", 14, [16]),
        ("work", 14, [15]),
        ("work", 19, [19]),
    ]


@pytest.mark.parametrize(
    ("price", "profile", "russian", "english"),
    [
        ("{amount: 4500, per: month}", {"vat": "excluded"}, "4 500 ₽ в месяц × 24 месяца", "RUB 4,500 a month × 24 months"),
        (
            "{amount: 99.5, per: seat_year}",
            {"vat": "excluded"},
            "99,5 ₽ за место в год × 10 мест × 2 года",
            "RUB 99.5 a seat a year × 10 seats × 2 years",
        ),
        (
            "{amount: {from: 100, to: 400}, per: once, currency: USD}",
            {"vat": "included"},
            "100–400 $ (ожидаемо 250 $) разово × 90 ₽ за USD, НДС 20 % вычтен",
            "$100–400 (expected $250) once × RUB 90 for USD, VAT of 20% taken out",
        ),
        (
            "{amount: {from: 1}, per: thousand_customers_month}",
            {},
            "от 1 ₽ за тысячу клиентов в месяц × 5 тыс. клиентов × 24 месяца, НДС не указан",
            "from RUB 1 a thousand customers a month × 5 thousand customers × 24 months, VAT not stated",
        ),
        ("{amount: 3, per: once, currency: EUR}", {"vat": "exempt"}, "3 € разово, курс EUR не задан", "€3 once, no rate for EUR"),
    ],
)
def test_a_sum_reads_as_it_was_worked_out(price: str, profile: Data, russian: str, english: str) -> None:
    vendor = bought(parsed(price), profile=profile)
    assert described(vendor, "ru") == russian
    assert described(vendor, "en") == english


def test_the_ranking_as_data_says_where_each_figure_is_from() -> None:
    comparison = compare(
        {"brief": {"title": "З", **HEADER}, "requirements": [{"id": "REQ", "title": "Т", "priority": "must"}]},
        {"acme": sheet(answers={"REQ": "available"}, plans=[{"id": "p", "price": {"amount": 12, "per": "month", "currency": "USD"}}])},
    )
    data = json.loads(json.dumps(rank_data(Analysis(comparison), "en")))
    (found,) = data["ranking"][0]["configuration"]["lines"]
    assert found["source"] == {"file": "vendors/acme/1.yaml", "line": 1}
    assert found["basis"] == [
        {
            "stated": {"low": "12.00", "expected": "12.00", "high": "12.00", "from": False},
            "per": "month", "currency": "USD", "vat": "excluded", "vat_assumed": True, "units": "1", "periods": "24", "rate": "90",
            "vat_factor": "1", "source": {"file": "vendors/acme/1.yaml", "line": 1},
            "text": "$12 a month × 24 months × RUB\u00a090 for USD, VAT not stated",
        }
    ]  # fmt: skip
    assert found["amount"]["expected"] == "25920.00"
