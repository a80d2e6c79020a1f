"""Worked problems with published results: total cost, prices that turn a relative score round, weighted sums.

How far a weight must move (Triantaphyllou & Sanchez 1997) is tested with the flip points.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.result import Comparison, Standing
from tests.decide.case_files import case
from tests.inline import Data, compare, errors, ranked


def scored(matrix: list[list[Any]], weights: list[float], ideals: list[Any]) -> Comparison:
    """Alternatives as vendors, criteria as graded requirements whose worth is the value over the ideal."""
    names = [f"c{number}" for number in range(1, len(weights) + 1)]
    brief = {
        "brief": {"title": "З"},
        "requirements": [
            {
                "id": f"CRIT-{number}", "title": name, "priority": "should", "weight": str(weight),
                "needs": {"scores": {name: {"min": 0, "ideal": str(ideal)}}},
            }
            for number, (name, weight, ideal) in enumerate(zip(names, weights, ideals, strict=True), start=1)
        ],
    }  # fmt: skip
    sheets = {
        f"a{number}": {
            "vendor": {"id": f"a{number}", "name": f"A{number}"},
            "capabilities": {"scores": {name: str(value) for name, value in zip(names, row, strict=True)}},
        }
        for number, row in enumerate(matrix, start=1)
    }
    comparison = compare(brief, sheets)
    assert not errors(comparison.findings)
    return comparison


# --- total cost of ownership


COLUMNS = ("software", "setup", "training", "integrations", "migration", "admin")


def owned(row: list[int], years: int) -> Comparison:
    """One of the three systems for 15 people: software as a plan per seat, what recurs as running costs, the rest paid once."""
    paid = dict(zip(COLUMNS, row, strict=True))
    once = {"once": {"cost": paid["training"] + paid["migration"], "timeline": "1 day"}}
    running = {
        name: {"cost": 0, "running_cost": {"amount": paid[name], "per": "year"}, "timeline": "1 day"} for name in ("integrations", "admin")
    }
    needs = dict(zip((*once, *running), ("templates", "encrypted", "recording"), strict=True))
    capability = {"templates": "mail", "encrypted": "store", "recording": "calls"}
    data = {
        "vendor": {"id": "crm", "name": "CRM", "implementation": {"cost": paid["setup"], "timeline": "1 day"}},
        "plans": [{"id": "team", "price": {"amount": str(Fraction(paid["software"], 15 * 12)), "per": "seat_month"}}],
        "customizations": {**once, **running},
        "capabilities": {capability[flag]: {flag: {"availability": "customizable", "customization": name}} for name, flag in needs.items()},
    }
    brief = {
        "brief": {"title": "З", "currency": "USD", "seats": 15, "horizon": f"{years} years"},
        "requirements": [
            {"id": f"REQ-{number}", "title": flag, "priority": "must", "needs": {capability[flag]: {flag: True}}}
            for number, flag in enumerate(needs.values(), start=1)
        ],
    }
    return compare(brief, {"crm": data})


@pytest.mark.parametrize("number", range(3))
def test_total_cost_of_a_crm_for_fifteen_people(number: int) -> None:
    given = case("tco_crm_15_users")
    row, expected = given["matrix"][number], given["expected"]
    totals = []
    for years in (1, 2, 3):
        cost = owned(row, years).ranking[0].configuration.cost
        assert cost is not None
        assert cost.low == cost.expected == cost.high
        totals.append(cost.expected)
    first, second, third = totals
    assert first == expected["year1"][number]
    assert second - first == third - second == expected["year2_plus"][number]
    assert abs(first / 15 - expected["year1_per_user"][number]) <= Fraction(str(given["tolerance"]))


# --- prices


def bids(matrix: list[list[int]], header: Data) -> Comparison:
    """Quality out of a hundred, graded, and a price; quality counts for 60, cost for 40."""
    brief = {
        "brief": {"title": "З", **header},
        "decision": {"axes": {"fit": 60, "cost": 40}},
        "requirements": [{"id": "QUAL", "title": "К", "priority": "should", "needs": {"scores": {"c1": {"min": 0, "ideal": 100}}}}],
    }
    sheets = {
        name: {
            "vendor": {"id": name, "name": name},
            "plans": [{"id": "bid", "price": {"amount": price, "per": "once"}}],
            "capabilities": {"scores": {"c1": quality}},
        }
        for name, (quality, price) in zip("abc", matrix, strict=False)
    }
    return compare(brief, sheets)


def test_a_hopeless_cheap_bid_flips_a_relative_price_score_and_not_this_one() -> None:
    given = case("price_relative_rank_reversal")
    relative = given["expected"]
    assert relative["with_third"]["ranks"][:2] != relative["without_third"]["ranks"]
    header = {"budget": {"target": 60, "ceiling": 180}}
    three, two = bids(given["matrix"], header), bids(given["matrix"][:2], header)
    order = [vendor.vendor for vendor in three.ranking if vendor.vendor != "c"]
    assert order == [vendor.vendor for vendor in two.ranking]
    for name in "ab":
        assert ranked(three, name).score == ranked(two, name).score
    assert ranked(three, "a").score == Fraction(60, 100) * Fraction(90, 100) + Fraction(40, 100) * Fraction(180 - 120, 120)


def test_a_bid_of_nothing_is_scored_and_wipes_nobody_out() -> None:
    given = case("price_relative_zero_bid")
    zero = given["matrix"][1].index(0)
    weights = [str(weight) for weight in given["weights"]]
    brief: Data = {"brief": {"title": "З"}, "requirements": []}
    names = ("rate", "fee", "extra")
    sheets: dict[str, Data] = {}
    catalogue = {"rate": ("store", "fee"), "fee": ("scores", "price"), "extra": ("store", "steps")}
    for number, (name, weight) in enumerate(zip(names, weights, strict=True), start=1):
        capability, parameter = catalogue[name]
        brief["requirements"].append(
            {
                "id": f"PRICE-{number}", "title": name, "priority": "should", "weight": weight,
                "needs": {capability: {parameter: {"max": 100, "ideal": 0, "floor": 100}}},
            }
        )  # fmt: skip
    for bidder, row in zip(("bidder1", "bidder2"), given["matrix"], strict=True):
        capabilities: Data = {}
        for name, price in zip(names, row, strict=True):
            capability, parameter = catalogue[name]
            capabilities.setdefault(capability, {})[parameter] = price
        sheets[bidder] = {"vendor": {"id": bidder, "name": bidder}, "capabilities": capabilities}
    comparison = compare(brief, sheets)
    shares = [Fraction(weight) for weight in weights]
    for bidder, row in zip(("bidder1", "bidder2"), given["matrix"], strict=True):
        worth = [1 - Fraction(price, 100) for price in row]
        assert ranked(comparison, bidder).fit == sum(share * part for share, part in zip(shares, worth, strict=True)) / sum(shares)
    assert given["matrix"][0][zero] == 10
    assert ranked(comparison, "bidder1").fit > 0


@pytest.mark.parametrize(("target", "ceiling"), [(0, 0), (0, 100), (50, 100)])
def test_a_price_of_nothing_is_worth_a_whole_cost_axis(target: int, ceiling: int) -> None:
    comparison = bids([[50, 0]], {"budget": {"target": target, "ceiling": ceiling}})
    assert comparison.ranking[0].score == Fraction(60, 100) * Fraction(1, 2) + Fraction(40, 100)
    assert comparison.ranking[0].standing is Standing.QUALIFIES


# --- weighted sums


def test_simple_additive_weighting_of_afshari_mojahed_and_yusuff() -> None:
    given = case("saw_afshari2010_personnel")
    best = [max(column) for column in zip(*given["matrix"], strict=True)]
    comparison = scored(given["matrix"], given["weights"], best)
    for number, expected in enumerate(given["expected"]["scores"], start=1):
        assert float(ranked(comparison, f"a{number}").fit) == pytest.approx(expected, abs=given["tolerance"])
    assert [vendor.vendor for vendor in comparison.ranking] == [f"a{number}" for number in given["expected"]["best_first"]]


def test_the_weighted_sum_of_triantaphyllou_and_sanchez() -> None:
    given = case("wsm_triantaphyllou1997_sensitivity")
    comparison = scored(given["matrix"], given["weights"], [1] * 4)
    for number, (score, rank) in enumerate(zip(given["expected"]["scores"], given["expected"]["ranks"], strict=True), start=1):
        vendor = ranked(comparison, f"a{number}")
        assert float(vendor.fit) == pytest.approx(score, abs=given["tolerance"])
        assert vendor.rank == rank


def test_weighted_sums_are_exact() -> None:
    given = case("wsm_triantaphyllou1997_sensitivity")
    comparison = scored(given["matrix"], given["weights"], [1] * 4)
    shares = [Fraction(str(weight)) for weight in given["weights"]]
    for number, row in enumerate(given["matrix"], start=1):
        by_hand = sum(share * Fraction(str(value)) for share, value in zip(shares, row, strict=True)) / sum(shares)
        assert ranked(comparison, f"a{number}").fit == by_hand
