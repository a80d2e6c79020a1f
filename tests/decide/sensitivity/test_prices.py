"""The price at which the order changes: the comparison made again with that price, a little less and a little more."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison
from reqkit.decide.sensitivity.result import PriceFlip
from tests.inline import Data, compare, ranked, sheet

FLAGS = ("templates", "encrypted", "recording")
CAPABILITY = {"templates": "mail", "encrypted": "store", "recording": "calls"}
CENT = Fraction(1, 100)
WORDS = st.sampled_from(["available", "available", "unavailable", None])


def brief(target: int | None, ceiling: int | None, axes: Data | None = None, musts: int = 0) -> Data:
    budget = {key: value for key, value in (("target", target), ("ceiling", ceiling)) if value is not None}
    return {
        "brief": {"title": "З", "budget": budget},
        "requirements": [
            {
                "id": f"REQ-{number}", "title": flag, "priority": "must" if number <= musts else "should", "weight": number,
                "needs": {CAPABILITY[flag]: {flag: True}},
            }
            for number, flag in enumerate(FLAGS, start=1)
        ],
        "decision": {"axes": axes or {"fit": 1, "cost": 1}},
    }  # fmt: skip


def offer(name: str, price: Any, *words: str | None) -> Data:
    said = {CAPABILITY[flag]: {flag: word} for flag, word in zip(FLAGS, words, strict=True) if word is not None}
    plans = [] if price is None else [{"id": "p", "price": {"amount": str(price), "per": "once"}}]
    return sheet(said, plans=plans, vendor={"id": name, "name": name})


ALL = ("available", "available", "available")
LITTLE = ("unavailable", "unavailable", "available")


def at_price(asked: Data, sheets: dict[str, Data], vendor: str, price: Fraction) -> Comparison:
    """The comparison with another price, in whole kopecks."""
    amount = f"{price.numerator * 100 // price.denominator / 100:.2f}"
    changed = {**sheets[vendor], "plans": [{"id": "p", "price": {"amount": amount, "per": "once"}}]}
    return compare(asked, {**sheets, vendor: changed})


def flips(asked: Data, *sheets: Data) -> dict[str, PriceFlip]:
    found = Analysis(compare(asked, {data["vendor"]["id"]: data for data in sheets})).sensitivity
    assert found is not None
    return {flip.vendor: flip for flip in found.prices}


def is_ahead(comparison: Comparison, one: str, other: str) -> bool:
    return ranked(comparison, one).rank < ranked(comparison, other).rank


@settings(max_examples=40, deadline=None)
@given(
    prices=st.lists(st.integers(0, 300), min_size=2, max_size=3),
    words=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=3),
    budget=st.tuples(st.integers(0, 200), st.integers(0, 100)),
    axes=st.sampled_from([{"fit": 3, "cost": 1}, {"fit": 1, "cost": 1}, {"fit": 1}, {"cost": 1}]),
    musts=st.integers(0, 1),
)
def test_below_a_rivals_price_it_leads_and_above_the_leaders_it_does_not(
    prices: list[int], words: list[tuple[str | None, ...]], budget: tuple[int, int], axes: Data, musts: int
) -> None:
    asked = brief(budget[0], sum(budget), axes, musts)
    sheets = {f"v{number}": offer(f"v{number}", price, *said) for number, (price, said) in enumerate(zip(prices, words, strict=False))}
    found = Analysis(compare(asked, sheets)).sensitivity
    if found is None:
        return
    known = [flip for flip in found.prices if flip.at is not None]
    assert list(found.prices[: len(known)]) == sorted(known, key=lambda flip: abs((flip.at or 0) - flip.now))
    for flip in found.prices:
        is_leader = flip.vendor == found.leader
        others = {flip.rival, flip.vendor}
        pair = {name: data for name, data in sheets.items() if name in others}
        if flip.at is None:
            extremes = (Fraction(0), Fraction(sum(budget)), Fraction(10**6))
            ahead = [is_ahead(at_price(asked, pair, flip.vendor, price), flip.vendor, flip.rival) for price in extremes]
            behind = [is_ahead(at_price(asked, pair, flip.vendor, price), flip.rival, flip.vendor) for price in extremes]
            assert not any(behind if is_leader else ahead)
            continue
        less = at_price(asked, pair, flip.vendor, max(Fraction(0), floor(flip.at * 100) * CENT - CENT))
        more = at_price(asked, pair, flip.vendor, ceil(flip.at * 100) * CENT + CENT)
        assert not is_ahead(more, flip.vendor, flip.rival) or flip.at < budget[0]  # below the target nothing is worth more
        assert not is_ahead(less, flip.rival, flip.vendor)
        if flip.by_gate:
            assert flip.at == sum(budget)
            assert is_ahead(more, flip.rival, flip.vendor)
        elif (flip.at * 100).denominator == 1:
            exact = at_price(asked, pair, flip.vendor, flip.at)
            assert ranked(exact, flip.vendor).score == ranked(exact, flip.rival).score


# --- by hand: target 100, ceiling 200, fit and cost alike; two of six points of fit behind are a third of the way back


def test_a_rival_that_is_dearer_ties_where_cost_makes_up_for_fit() -> None:
    """Fit 1 against 1/2, cost 1/2 against 3/4: the rival needs 1; the leader stands 1/4 above, and loses it at 175."""
    asked = brief(100, 200)
    found = flips(asked, offer("one", 150, *ALL), offer("two", 125, *LITTLE))
    assert found["two"] == PriceFlip("two", "one", Fraction(125), Fraction(100))
    assert found["one"] == PriceFlip("one", "two", Fraction(150), Fraction(175))


def test_a_rival_whose_cost_cannot_make_up_for_its_fit_has_no_price() -> None:
    asked = brief(100, 200, {"fit": 3, "cost": 1})
    found = flips(asked, offer("one", 100, *ALL), offer("two", 90, *LITTLE))
    assert found["two"].at is None


def test_a_leader_that_no_cost_axis_could_unseat_falls_out_of_the_gate_above_the_ceiling() -> None:
    asked = brief(100, 200, {"fit": 3, "cost": 1})
    found = flips(asked, offer("one", 100, *ALL), offer("two", 200, *LITTLE))
    assert found["one"] == PriceFlip("one", "two", Fraction(100), Fraction(200), by_gate=True)


def test_without_a_cost_axis_only_the_ceiling_counts() -> None:
    sheets = (offer("one", 100, *ALL), offer("two", 90, "unavailable", "available", "available"))
    with_ceiling, without = (flips(brief(None, ceiling, {"fit": 1}), *sheets) for ceiling in (200, None))
    assert (with_ceiling["one"].at, with_ceiling["one"].by_gate) == (200, True)
    assert (with_ceiling["two"].at, without["one"].at, without["two"].at) == (None, None, None)


def test_a_rival_that_only_its_price_keeps_out_comes_in_at_the_ceiling_and_wins_where_it_scores_as_much() -> None:
    dear = offer("dear", 250, *ALL)
    poor = offer("poor", 150, *LITTLE)
    assert flips(brief(100, 200, {"fit": 3, "cost": 1}), dear, poor)["dear"] == PriceFlip(
        "dear", "poor", Fraction(250), Fraction(200), True
    )
    assert flips(brief(100, 200), dear, offer("good", 100, "unavailable", "available", "available"))["dear"].at == Fraction(350, 3)


def test_where_the_target_is_the_ceiling_the_whole_axis_is_won_or_lost_there() -> None:
    asked = brief(200, 200)
    dear, poor = offer("dear", 250, *ALL), offer("poor", 150, "unavailable", "available", "available")
    assert flips(asked, dear, poor)["dear"] == PriceFlip("dear", "poor", Fraction(250), Fraction(200), by_gate=True)


def test_a_must_missed_is_not_bought_and_a_price_not_known_is_not_told_of() -> None:
    asked = brief(100, 200, musts=1)
    found = flips(
        asked,
        offer("one", 150, "available", "unavailable", "unavailable"),
        offer("two", 10, "unavailable", "available", "available"),
        offer("three", None, "available", "unavailable", "unavailable"),
    )
    assert found["two"].at is None
    assert "three" not in found


@pytest.mark.parametrize("price", [50, 150])
def test_equals_tie_at_the_present_price(price: int) -> None:
    alike = [offer(name, price, *ALL) for name in ("one", "two")]
    assert {flip.at for flip in flips(brief(100, 200), *alike).values()} == {Fraction(price)}
