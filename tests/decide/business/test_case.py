"""The business case: what each vendor's configuration earns over the horizon, from when, and against what it costs."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.business.cash import MONTHS, payback
from reqkit.decide.business.data import business_data
from reqkit.decide.business.result import BusinessCase, Earning, Runs, VendorCase
from reqkit.decide.business.running import condition
from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.satisfaction import Satisfactions
from reqkit.pipeline import compare_brief
from reqkit.source.workspace import Workspace
from tests.decide.test_schedule import work
from tests.generate import Maker, Style
from tests.inline import Data, compare, sheet

HEADER: Data = {"title": "З", "horizon": "365 days", "contract_on": "2027-01-15"}
YEAR = 365
PLAN: Data = {"id": "p", "price": {"amount": 0, "per": "once"}}


def analysed(values: dict[str, Any], answers: Data, *, header: Data | None = None, others: Data | None = None, **sections: Any) -> Analysis:
    """One brief in which each id states a value a year (or None), and the answers of one vendor; `others` are whole sheets."""
    brief = {
        "brief": {**HEADER, **(header or {})},
        "requirements": [
            {"id": item, "title": item, "priority": "should"} | ({} if value is None else {"value": value})
            for item, value in values.items()
        ],
    }
    return Analysis(compare(brief, {"acme": sheet(answers=answers, **{"plans": [PLAN], **sections}), **(others or {})}))


def found(analysis: Analysis) -> BusinessCase:
    assert analysis.business is not None
    return analysis.business


def case(*args: Any, **sections: Any) -> VendorCase:
    return found(analysed(*args, **sections)).cases["acme"]


def needing(*names: str) -> Data:
    return {"availability": "customizable", "customization": list(names)}


def one(vendor: VendorCase, item: str = "REQ") -> Earning:
    return next(earning for earning in vendor.earnings if earning.scenario.id == item)


# --- what earns


def test_without_a_value_there_is_no_case() -> None:
    assert analysed({"REQ": None}, {"REQ": "available"}).business is None


def test_what_is_not_wanted_earns_nothing() -> None:
    brief = {"brief": HEADER, "requirements": [{"id": "REQ", "title": "Т", "priority": "wont", "value": 5}]}
    assert Analysis(compare(brief, {"acme": sheet(answers={"REQ": "available"}, plans=[PLAN])})).business is None


def test_a_value_of_nothing_is_a_case_that_earns_nothing() -> None:
    vendor = case({"REQ": 0}, {"REQ": "available"}, plans=[{"id": "p", "price": {"amount": 7, "per": "once"}}])
    assert (vendor.earned, vendor.net, vendor.payback, vendor.proven) == (0, -7, None, True)


def test_a_silent_vendor_has_no_case() -> None:
    others = {"mute": {"vendor": {"id": "mute", "name": "Mute"}}}
    assert set(found(analysed({"REQ": 5}, {"REQ": "available"}, others=others)).cases) == {"acme"}


@pytest.mark.parametrize(
    ("answer", "runs", "starts"),
    [
        ("available", Runs.TODAY, 20),
        (needing("a"), Runs.AFTER_WORK, 30),
        (needing("b"), Runs.AFTER_WORK, 34),
        (needing("promised"), Runs.AFTER_WORK, 45),
        ("unavailable", Runs.CANNOT, None),
        (None, Runs.UNANSWERED, None),
        ({"availability": "available", "plan": "large"}, Runs.TODAY, 20),
    ],
)
def test_when_it_runs(answer: Any, runs: Runs, starts: int | None) -> None:
    works = {"a": work("10 days"), "b": work("4 days", "a"), "promised": work("2027-03-01")}
    answers = {"OTHER": "available"} | ({} if answer is None else {"REQ": answer})
    profile = {"implementation": {"timeline": "20 days"}}
    plans = [PLAN, {"id": "large", "price": {"amount": 1, "per": "once"}}]
    vendor = case({"REQ": YEAR, "OTHER": None}, answers, customizations=works, vendor=profile, plans=plans)
    assert (one(vendor).runs, one(vendor).starts) == (runs, starts)
    assert one(vendor).earned == (0 if starts is None else YEAR - starts)


def test_what_is_not_ordered_or_on_another_plan_does_not_run() -> None:
    header = {"budget": {"target": 10, "ceiling": 100}}
    dear = case({"REQ": YEAR}, {"REQ": needing("a")}, header=header, customizations={"a": {"cost": 500, "timeline": "1 day"}})
    assert (one(dear).runs, dear.earned, dear.possible) == (Runs.NOT_ORDERED, 0, 0)
    plans = [PLAN, {"id": "large", "price": {"amount": 500, "per": "once"}}]
    other = case({"REQ": YEAR}, {"REQ": {"availability": "available", "plan": "large"}}, header=header, plans=plans)
    assert (one(other).runs, other.earned, other.possible) == (Runs.NOT_ON_PLAN, 0, 0)


def test_what_has_no_time_starts_nobody_knows_when() -> None:
    answers = {"REQ": needing("a"), "NOW": "available"}
    vendor = case({"REQ": YEAR, "NOW": YEAR}, answers, customizations={"a": {"cost": 10}})
    assert (one(vendor).runs, one(vendor).starts, one(vendor).possible) == (Runs.NO_TIME, None, YEAR)
    assert (one(vendor, "NOW").starts, vendor.earned, vendor.delivery, vendor.net) == (0, YEAR, None, YEAR - 10)
    assert not vendor.proven


def test_what_silence_hides_is_shown_at_its_most() -> None:
    """Half of it is unanswered, the other half needs work that is not ordered as long as it buys nothing."""
    brief = {
        "brief": HEADER,
        "requirements": [
            {"id": "REQ", "title": "Т", "priority": "should", "value": YEAR, "needs": {"store": {"encrypted": True, "where": ["own"]}}},
            {"id": "OTHER", "title": "Т", "priority": "should"},
        ],
    }
    said = sheet({"store": {"where": {"own": needing("a")}}}, {"OTHER": "available"}, plans=[PLAN], customizations={"a": work("65 days")})
    vendor = found(Analysis(compare(brief, {"acme": said}))).cases["acme"]
    assert (one(vendor).runs, vendor.earned, vendor.possible) == (Runs.UNANSWERED, 0, 300)


def test_of_several_ways_the_first_that_is_done_counts() -> None:
    brief = {
        "brief": HEADER,
        "requirements": [
            {
                "id": "REQ", "title": "Т", "priority": "must", "value": YEAR,
                "needs_any": [{"store": {"where": ["own"]}}, {"mail": {"templates": True}}],
            },
            *(
                {"id": item, "title": "Т", "priority": "must", "needs": needs}
                for item, needs in (("OWN", {"store": {"where": ["own"]}}), ("MAIL", {"mail": {"templates": True}}))
            ),
        ],
    }  # fmt: skip
    works = {"slow": work("65 days"), "quick": work("5 days")}
    said = sheet(
        {"store": {"where": {"own": needing("slow")}}, "mail": {"templates": needing("quick")}}, plans=[PLAN], customizations=works
    )
    assert one(found(Analysis(compare(brief, {"acme": said}))).cases["acme"]).starts == 5


def test_nothing_is_earned_beyond_the_horizon() -> None:
    works = {"a": work("400 days")}
    vendor = case({"REQ": YEAR}, {"REQ": needing("a")}, customizations=works)
    assert (one(vendor).runs, one(vendor).starts, one(vendor).earned) == (Runs.AFTER_WORK, 400, 0)
    assert vendor.monthly[-1] == vendor.net == -1


def test_without_a_contract_day_the_case_is_in_days() -> None:
    vendor = case({"REQ": YEAR}, {"REQ": needing("a")}, header={"contract_on": None}, customizations={"a": work("65 days")})
    assert (vendor.earned, one(vendor).starts) == (300, 65)


# --- what it costs, and when


def test_an_unknown_cost_leaves_what_is_earned() -> None:
    vendor = case({"REQ": YEAR}, {"REQ": "available"}, plans=[{"id": "p"}])
    assert (vendor.earned, vendor.cost, vendor.net, vendor.payback, vendor.monthly) == (YEAR, None, None, None, ())


def test_costs_are_paid_when_the_page_says() -> None:
    """One-off prices on the day of the contract, work on the day it is done, the rest evenly."""
    works = {
        "a": {"cost": 1000, "timeline": "40 days", "running_cost": {"amount": 12, "per": "month"}},
        "b": {"cost": {"from": 100, "to": 300}, "timeline": "30 days", "requires": "a"},
    }
    plans = [{"id": "p", "price": [{"amount": 500, "per": "once"}, {"amount": 30, "per": "month"}, {"amount": 120, "per": "year"}]}]
    profile = {"implementation": {"cost": 70}}
    vendor = case({"REQ": YEAR * 12}, {"REQ": needing("b")}, customizations=works, plans=plans, vendor=profile)
    month = Fraction(YEAR, 12)
    recurring = 30 + 10 + 12
    assert vendor.cost == 500 + 360 + 120 + 70 + 1000 + 200 + 144
    assert vendor.monthly[0] == -(500 + 70) - recurring
    assert vendor.monthly[1] == -(500 + 70) - 2 * recurring - 1000
    assert vendor.monthly[2] == -(500 + 70) - 3 * recurring - 1200 + 12 * (3 * month - 70)
    assert vendor.monthly[-1] == vendor.net == 12 * (YEAR - 70) - (vendor.cost or 0)
    assert len(vendor.monthly) == 12


def test_the_last_month_ends_with_the_horizon() -> None:
    plans = [{"id": "p", "price": {"amount": 10, "per": "month"}}]
    vendor = case({"REQ": YEAR}, {"REQ": "available"}, header={"horizon": "50 days"}, plans=plans)
    assert vendor.monthly == (Fraction(YEAR, 12) - 10, 50 - 10 * 50 / Fraction(YEAR, 12))
    assert vendor.monthly[-1] == vendor.net


def test_a_horizon_without_end_in_sight_has_no_months() -> None:
    vendor = case({"REQ": YEAR}, {"REQ": "available"}, header={"horizon": f"{MONTHS + 1} months"})
    assert vendor.monthly == ()
    assert vendor.net == vendor.earned > 0


@pytest.mark.parametrize(
    ("balances", "earned", "month"),
    [
        ((-5, -1, 0, 4), 9, 3),
        ((-5, 1, -2, 4), 9, 4),
        ((3, 4), 9, 1),
        ((-5, -4, -3), 2, None),
        ((5, -1), 6, None),
        ((0, 0), 0, None),
        ((), 5, None),
    ],
)
def test_paid_back_is_what_stays_paid_back(balances: tuple[int, ...], earned: int, month: int | None) -> None:
    assert payback([Fraction(balance) for balance in balances], Fraction(earned)) == month


def test_who_earns_most() -> None:
    def vendor(name: str, price: int | None, answer: str = "available") -> Data:
        plan = {"id": "p"} | ({} if price is None else {"price": {"amount": price, "per": "once"}})
        return {"vendor": {"id": name, "name": name}, "plans": [plan], "answers": {"test": {"REQ": "available", "MUST": answer}}}

    def most(**others: Data) -> tuple[str | None, str | None]:
        brief = {
            "brief": HEADER,
            "requirements": [
                {"id": "REQ", "title": "Т", "priority": "should", "value": YEAR},
                {"id": "MUST", "title": "Т", "priority": "must"},
            ],
        }
        result = found(Analysis(compare(brief, others)))
        return result.most, result.most_qualified

    assert most(a=vendor("a", 5), b=vendor("b", 6)) == ("a", "a")
    assert most(a=vendor("a", 5), b=vendor("b", 5)) == (None, None)
    assert most(a=vendor("a", 5, "unavailable"), b=vendor("b", 6)) == ("a", "b")
    assert most(a=vendor("a", None), b=vendor("b", 600)) == ("b", "b")
    assert most(a=vendor("a", None)) == (None, None)


# --- in which order


def test_the_order_that_earns_most_is_told_with_what_it_brings() -> None:
    works = {"idle": work("10 days"), "pays": work("20 days")}
    vendor = case({"IDLE": None, "REQ": YEAR}, {"IDLE": needing("idle"), "REQ": needing("pays")}, customizations=works)
    assert vendor.delivery is not None
    assert [placement.work.id for placement in vendor.delivery.placements] == ["pays", "idle"]
    assert (vendor.gain, vendor.proven, one(vendor).starts) == (10, True, 20)


def test_an_order_that_brings_no_more_is_left_as_it_is() -> None:
    analysis = analysed({"REQ": YEAR}, {"REQ": needing("a", "b")}, customizations={"a": work("9 days"), "b": work("4 days")})
    vendor = found(analysis).cases["acme"]
    assert vendor.gain == 0
    assert vendor.delivery is analysis.deliveries["acme"]


def test_no_order_makes_all_ready_after_the_go_live_limit() -> None:
    """On two teams the two short ones first earn more, and the long one would be late."""
    works = {"a": work("40 days"), "b": work("40 days"), "long": work("80 days")}
    answers = {"REQ": needing("a", "b"), "LONG": needing("long"), "ALSO": needing("long"), "TOO": needing("long")}
    values = {"REQ": YEAR * 10, "LONG": YEAR, "ALSO": None, "TOO": None}
    free = case(values, answers, customizations=works, vendor={"teams": 2})
    held = case(values, answers, customizations=works, vendor={"teams": 2}, header={"go_live_by": "2027-04-10"})
    assert free.delivery is not None
    assert held.delivery is not None
    assert (free.delivery.end, held.delivery.end) == (120, 80)
    assert free.gain > held.gain == 0
    assert held.proven


# --- on everything there is


def valued(seed: int) -> Analysis:
    brief, sheets = Maker(seed, Style(teams=(1, 1, 2, 3), customizations=6)).case()
    for number, item in enumerate(brief["requirements"]):
        item["value"] = 1000 * (1 + (number * seed) % 7)
    return Analysis(compare(brief, sheets))


@pytest.mark.parametrize("seed", range(120))
def test_what_earns_runs_as_soon_as_the_work_done_satisfies_it_and_the_books_close(seed: int) -> None:
    analysis = valued(seed)
    comparison, business = analysis.comparison, analysis.business
    if business is None:
        return
    for vendor in comparison.ranking:
        if vendor.is_silent:
            continue
        result, own = business.cases[vendor.vendor], analysis.deliveries.get(vendor.vendor)
        chooser = Chooser(comparison.brief, comparison.brief.decision, comparison.weights, vendor.match)
        plan = vendor.configuration.plan
        for earning in result.earnings:
            item = earning.scenario.id
            assert (earning.runs in (Runs.TODAY, Runs.AFTER_WORK, Runs.NO_TIME)) == (item in vendor.after)
            assert (earning.runs is Runs.UNANSWERED) == (vendor.satisfied[item].state == "unanswered")
            assert earning.earned <= earning.possible
            if earning.starts is None or result.delivery is None:
                continue
            ends = result.delivery.ends
            by_then = frozenset(name for name, end in ends.items() if end <= earning.starts)
            before = frozenset(name for name, end in ends.items() if end < earning.starts)
            assert chooser.satisfied(plan, by_then)[item].is_met
            assert earning.starts == result.delivery.begun or not chooser.satisfied(plan, before)[item].is_met
        assert result.earned == sum(earning.earned for earning in result.earnings)
        assert result.gain >= 0
        if result.net is not None:
            assert result.net == result.earned - (result.cost or 0) == result.monthly[-1]
        limit = comparison.brief.header.days_to_go_live
        if own is not None and result.delivery is not None and limit is not None:
            assert result.delivery.end <= max(limit, own.end)
    json.dumps(business_data(business, comparison.brief, "ru"))


@pytest.mark.parametrize("seed", range(40))
def test_a_condition_holds_for_exactly_the_work_that_satisfies(seed: int) -> None:
    analysis = valued(seed)
    proportional = analysis.comparison.brief.decision.partial == "proportional"
    for vendor in analysis.comparison.ranking:
        satisfactions = Satisfactions(vendor.match, proportional=proportional)
        names = sorted(vendor.match.works)
        for plan in vendor.match.sheet.plans or (None,):
            for works in (frozenset(names), frozenset(names[::2]), frozenset[str]()):
                for item in vendor.match.verdicts:
                    holds = condition(satisfactions, item, plan, works)
                    assert (holds is not None) == satisfactions.of(item, plan, works).is_met


def test_the_shipped_brief_has_a_case_for_every_vendor_that_answers() -> None:
    """Reckoned again from the plan and the lines alone."""
    analysis = Analysis(compare_brief(Workspace(Path(__file__).parents[3]), "grocery-loyalty"))
    business = found(analysis)
    assert business.horizon == 36
    for vendor in analysis.comparison.ranking:
        result = business.cases[vendor.vendor]
        assert result.delivery is not None
        earned = Fraction(0)
        for earning in result.earnings:
            assert earning.scenario.item.value == earning.value > 0
            if earning.starts is not None:
                assert earning.starts in {result.delivery.begun, *result.delivery.ends.values()}
                earned += earning.value / 365 * (3 * 365 - earning.starts)
        lines = [line.amount.expected for line in vendor.configuration.lines if line.amount is not None]
        assert len(lines) == len(vendor.configuration.lines)
        assert result.net == earned - sum(lines) == result.monthly[-1]
    assert business.most == max(business.cases.values(), key=lambda case: case.net or 0).vendor


def test_the_case_as_data() -> None:
    analysis = analysed(
        {"REQ": 365000, "LATER": "1825000.50"},
        {"REQ": "available", "LATER": needing("a")},
        customizations={"a": {"cost": 1000, "timeline": "165 days"}},
    )
    data = business_data(found(analysis), analysis.comparison.brief, "en")
    assert (data["currency"], data["horizon_months"], data["most"], data["most_qualified"]) == ("RUB", 12.0, "acme", "acme")
    (vendor,) = data["vendors"]
    assert (vendor["earned"], vendor["cost"], vendor["payback_month"], vendor["gain"]) == ("1365000.27", "1000.00", 1, "0.00")
    assert vendor["earnings"][1] == {
        "id": "LATER", "title": "LATER", "value": "1825000.50", "runs": "after_work", "starts": 165, "starts_on": "2027-06-29",
        "earned": "1000000.27", "possible": "1000000.27",
    }  # fmt: skip
    assert vendor["delivery"]["works"][0]["end_on"] == "2027-06-29"
    assert len(vendor["monthly"]) == 12
