"""The verdict on one aspect: every form of demand on every type of parameter against every form of statement (language §4 and §5).

Each row is what is demanded of the capability `store`, what a sheet says of it, and the verdict.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from reqkit.match.verdict import State
from tests.inline import aspect, compare, errors, one, parsed, sheet, whole

YES, WORK, SILENT, NO = State.AVAILABLE, State.CUSTOMIZABLE, State.UNANSWERED, State.UNAVAILABLE
PAID = "{availability: customizable, cost: 5000, timeline: 1 week}"

FLAGS = [
    ("{encrypted: true}", "{encrypted: available}", YES),
    ("{encrypted: true}", "{encrypted: true}", YES),
    ("{encrypted: true}", "{encrypted: {availability: available, delivery: third_party}}", YES),
    ("{encrypted: true}", "{encrypted: {delivery: configuration}}", YES),
    ("{encrypted: true}", f"{{encrypted: {PAID}}}", WORK),
    ("{encrypted: true}", "{encrypted: {delivery: paid, cost: 5000, timeline: 1 week}}", WORK),
    ("{encrypted: true}", "{encrypted: {delivery: included, timeline: 1 week}}", WORK),
    ("{encrypted: true}", "{encrypted: {delivery: roadmap, timeline: 2027-03-01}}", WORK),
    ("{encrypted: true}", "{encrypted: unavailable}", NO),
    ("{encrypted: true}", "{encrypted: false}", NO),
    ("{encrypted: true}", f"{{encrypted: [unavailable, {PAID}]}}", WORK),
    ("{encrypted: true}", f"{{encrypted: [{PAID}, available]}}", YES),
    ("{encrypted: true}", "{rows: 5}", SILENT),
]
SETS = [
    ("{where: [cloud]}", "{where: [cloud, own]}", YES),
    ("{where: [cloud]}", "{where: cloud}", YES),
    ("{where: cloud}", "{where: {cloud: available}}", YES),
    ("{where: [cloud]}", "{where: [own]}", SILENT),
    ("{where: [cloud]}", "{where: {cloud: unavailable, own: available}}", NO),
    ("{where: [cloud]}", f"{{where: {{cloud: {PAID}}}}}", WORK),
    ("{where: [cloud]}", f"{{where: {{cloud: [{PAID}, unavailable]}}}}", WORK),
    ("{where: [cloud]}", "{where: [own, {option: cloud, delivery: roadmap, timeline: 2027-03-01}]}", WORK),
    ("{where: [cloud]}", "{where: available}", YES),
    ("{where: [cloud]}", f"{{where: {PAID}}}", WORK),
    ("{where: [cloud]}", "{where: unavailable}", NO),
    ("{where: [cloud]}", "{where: {note: Сказано обо всём., cloud: available}}", YES),
]
ANY_OF = [
    ("{where: {any_of: [cloud, own]}}", "{where: [own]}", YES),
    ("{where: {any_of: [cloud, own]}}", "{where: [phone]}", SILENT),
    ("{where: {any_of: [cloud, own]}}", "{where: {cloud: unavailable}}", SILENT),
    ("{where: {any_of: [cloud, own]}}", "{where: {cloud: unavailable, own: unavailable}}", NO),
    ("{where: {any_of: [cloud, own]}}", "{where: unavailable}", NO),
    ("{where: {any_of: [cloud, own]}}", f"{{where: {{cloud: unavailable, own: {PAID}}}}}", WORK),
    ("{where: {any_of: [cloud, own]}}", f"{{where: {{cloud: {PAID}, own: available}}}}", YES),
    ("{where: {any_of: [cloud, own]}}", "{where: available}", YES),
    ("{where: {any_of: [cloud]}}", "{where: [cloud]}", YES),
]
MORE = [
    ("{rows: 5}", "{rows: 5}", YES),
    ("{rows: 5}", "{rows: 4.99}", NO),
    ("{rows: 5}", "{rows: '12.5'}", YES),
    ("{rows: 5}", "{rows: {value: 6}}", YES),
    ("{rows: 5}", "{rows: {value: 6, availability: customizable, cost: 1, timeline: 1 day}}", WORK),
    ("{rows: 5}", "{rows: {value: 4, availability: customizable, cost: 1, timeline: 1 day}}", NO),
    ("{rows: 5}", "{rows: {value: 6, delivery: included, timeline: 1 day}}", WORK),
    ("{rows: 5}", "{rows: {value: 6, availability: unavailable}}", NO),
    ("{rows: 5}", "{rows: [3, {value: 9, availability: customizable, cost: 1, timeline: 1 day}]}", WORK),
    ("{rows: 5}", "{rows: [3, {value: 9, availability: customizable, cost: 1, timeline: 1 day}, 7]}", YES),
    ("{rows: 5}", "{rows: available}", YES),
    ("{rows: 5}", "{rows: unavailable}", NO),
    ("{rows: 5}", f"{{rows: {PAID}}}", WORK),
    ("{rows: {min: 3, ideal: 5}}", "{rows: 4}", YES),
    ("{rows: {min: 3, ideal: 5}}", "{rows: 2}", NO),
    ("{rows: {min: 3}}", "{rows: 3}", YES),
]
LESS = [
    ("{steps: 3}", "{steps: 3}", YES),
    ("{steps: 3}", "{steps: 2}", YES),
    ("{steps: 3}", "{steps: 4}", NO),
    ("{steps: {max: 5, ideal: 2, floor: 6}}", "{steps: 5}", YES),
    ("{steps: {min: 5, ideal: 2, floor: 6}}", "{steps: 6}", NO),
    ("{steps: 3}", "{steps: [4, {value: 1, delivery: paid, cost: 1, timeline: 1 day}]}", WORK),
]
DURATIONS = [
    ("{kept: 365 days}", "{kept: 1 year}", YES),
    ("{kept: 1 year}", "{kept: 12 months}", YES),
    ("{kept: 365 days}", "{kept: 180 days}", NO),
    ("{kept: 2 недели}", "{kept: 14 days}", YES),
    ("{kept: 180 days}", "{kept: [90 days, {value: 10 years, availability: customizable, cost: 1, timeline: 1 day}]}", WORK),
    ("{kept: {min: 30 days, ideal: 1 year}}", "{kept: 90 days}", YES),
    ("{answer: 4 hours}", "{answer: 15 minutes}", YES),
    ("{answer: 4 hours}", "{answer: 1 day}", NO),
    ("{answer: {max: 1 day, ideal: 1 hour, floor: 2 days}}", "{answer: 12 hours}", YES),
]
MONEY = [
    ("{cover: 500}", "{cover: 500}", YES),
    ("{cover: 500}", "{cover: 499.99}", NO),
    ("{cover: 500}", "{cover: {amount: 6, currency: USD}}", YES),
    ("{cover: 500}", "{cover: {amount: 5, currency: USD}}", NO),
    ("{cover: 500}", "{cover: {value: {amount: 6, currency: USD}, availability: customizable, cost: 1, timeline: 1 day}}", WORK),
    ("{fee: 500}", "{fee: {amount: 5, currency: USD}}", YES),
    ("{fee: 500}", "{fee: {amount: 6, currency: USD}}", NO),
    ("{fee: 0}", "{fee: 0}", YES),
    ("{cover: {amount: 5, currency: USD}}", "{cover: 500}", YES),
    ("{cover: {amount: 5, currency: USD}}", "{cover: 400}", NO),
    ("{fee: {amount: 5, currency: USD}}", "{fee: 400}", YES),
    ("{fee: {amount: 5, currency: USD}}", "{fee: 500}", NO),
    ("{fee: {amount: 5, currency: USD}}", "{fee: {amount: 5, currency: USD}}", YES),
]
LEVELS = [
    ("{care: medium}", "{care: medium}", YES),
    ("{care: medium}", "{care: high}", YES),
    ("{care: medium}", "{care: low}", NO),
    ("{care: low}", "{care: low}", YES),
    ("{care: medium}", "{care: {value: high, availability: customizable, cost: 1, timeline: 1 day}}", WORK),
    ("{care: medium}", "{care: [low, {value: high, availability: customizable, cost: 1, timeline: 1 day}]}", WORK),
    ("{care: medium}", "{care: available}", YES),
    ("{care: medium}", "{care: unavailable}", NO),
]
RANGES = [
    ("{discount: {min: 0, max: 100}}", "{discount: {min: 0, max: 100}}", YES),
    ("{discount: {min: 5, max: 20}}", "{discount: {min: 0, max: 100}}", YES),
    ("{discount: {min: 0, max: 100}}", "{discount: {min: 0, max: 99}}", NO),
    ("{discount: {min: -1, max: 50}}", "{discount: {min: 0, max: 99}}", NO),
    ("{discount: {min: 0, max: 100, step: 1}}", "{discount: {min: 0, max: 100, step: 0.5}}", YES),
    ("{discount: {min: 0, max: 100, step: 0.5}}", "{discount: {min: 0, max: 100, step: 1}}", NO),
    ("{discount: {min: 0, max: 100, step: 0.5}}", "{discount: {min: 0, max: 100}}", YES),
    ("{discount: {min: 0, max: 100}}", "{discount: {min: 0, max: 100, step: 5}}", NO),
    ("{discount: {min: 10, max: 20, step: 10}}", "{discount: {min: 5, max: 50, step: 5}}", YES),
    ("{discount: {min: 10, max: 20, step: 5}}", "{discount: {min: 1, max: 50, step: 5}}", NO),
    ("{discount: {min: 10, max: 10}}", "{discount: {min: 0, max: 50, step: 5}}", YES),
    ("{discount: {min: 12, max: 12}}", "{discount: {min: 0, max: 50, step: 5}}", NO),
    ("{discount: {min: 0, max: 1, step: 0.1}}", "{discount: {min: 0, max: 1, step: 0.1}}", YES),
    ("{discount: {min: 0, max: 10}}", "{discount: {value: {min: 0, max: 20}, availability: customizable, cost: 1, timeline: 1 day}}", WORK),
    ("{discount: {min: 0, max: 10}}", "{discount: unavailable}", NO),
]
CAPABILITY = [
    ("true", "available", YES),
    ("true", "unavailable", NO),
    ("true", PAID, WORK),
    ("true", "{availability: available, rows: 5}", YES),
    ("true", "{rows: 5}", YES),
    ("true", "{where: [own]}", YES),
    ("true", f"{{encrypted: {PAID}}}", WORK),
    ("true", "{encrypted: unavailable}", SILENT),
    ("{}", "available", YES),
    ("{encrypted: true}", "available", SILENT),
    ("{rows: 5}", "{availability: available, evidence: demo}", SILENT),
    ("{encrypted: true}", PAID, SILENT),
    ("{encrypted: true}", "unavailable", NO),
    ("{rows: {min: 3, ideal: 5}}", "unavailable", NO),
    ("{where: {any_of: [cloud, own]}}", "unavailable", NO),
    ("{encrypted: true}", "{availability: unavailable, encrypted: available}", YES),
    ("{where: [cloud]}", "{availability: available, where: {cloud: unavailable}}", NO),
]


@pytest.mark.parametrize(
    ("demand", "stated", "verdict"), [*FLAGS, *SETS, *ANY_OF, *MORE, *LESS, *DURATIONS, *MONEY, *LEVELS, *RANGES, *CAPABILITY]
)
def test_one_demand_against_one_statement(demand: str, stated: str, verdict: State) -> None:
    header = {"rates": {"USD": 92.5}, "contract_on": "2027-01-15"}
    vendor = one({"store": parsed(demand)}, sheet({"store": parsed(stated.replace("2027-03-01", "'2027-03-01'"))}), header=header)
    assert aspect(vendor).state is verdict
    assert whole(vendor).state is verdict


def test_a_sheet_that_says_nothing_leaves_everything_unanswered() -> None:
    needs = {"store": {"where": ["cloud"], "rows": 5}, "mail": True}
    vendor = one(needs, sheet())
    assert {verdict.state for verdict in whole(vendor).every()} == {SILENT}
    assert vendor.unanswered_musts == ("REQ",)


def test_each_option_demanded_is_an_aspect_of_its_own_and_any_of_is_one() -> None:
    every = whole(one({"store": {"where": ["cloud", "own"]}}, sheet({"store": {"where": ["cloud"]}}))).every()
    assert [(verdict.aspect.key, verdict.state) for verdict in every] == [("store.where=cloud", YES), ("store.where=own", SILENT)]
    alternatives = whole(one({"store": {"where": {"any_of": ["cloud", "own"]}}}, sheet({"store": {"where": ["own"]}}))).every()
    assert [(verdict.aspect.key, verdict.state) for verdict in alternatives] == [("store.where=cloud|own", YES)]


def test_all_of_and_any_of_together() -> None:
    needs = {"store": {"where": {"all_of": ["phone"], "any_of": ["cloud", "own"]}}}
    every = whole(one(needs, sheet({"store": {"where": ["own"]}}))).every()
    assert [(verdict.aspect.key, verdict.state) for verdict in every] == [("store.where=phone", SILENT), ("store.where=cloud|own", YES)]


def test_a_text_is_shown_and_never_matched() -> None:
    vendor = one({"store": True}, sheet({"store": {"remark": "Хранит."}}))
    assert aspect(vendor).state is YES
    demanded = one({"store": {"remark": True}, "mail": True}, sheet({"store": {"remark": "Хранит."}, "mail": "available"}))
    assert [verdict.aspect.key for verdict in whole(demanded).every()] == ["mail"]


def test_a_value_in_a_currency_without_a_rate_is_never_compared_as_if_it_were_the_briefs() -> None:
    vendor = one(
        {"store": {"cover": 500}}, sheet({"store": {"cover": {"amount": 600, "currency": "EUR"}}}), header={"rates": {"USD": 92.5}}
    )
    assert aspect(vendor).state not in (YES, WORK)


def test_a_value_in_a_currency_without_a_rate_is_reported() -> None:
    brief = {
        "brief": {"title": "Запрос"},
        "requirements": [{"id": "REQ", "title": "Т", "priority": "must", "needs": {"store": {"cover": 500}}}],
    }
    comparison = compare(brief, {"acme": sheet({"store": {"cover": {"amount": 600, "currency": "EUR"}}})})
    assert [finding.code.name for finding in comparison.findings] == ["missing-rate"]


def test_the_sheets_own_currency_is_that_of_a_bare_amount() -> None:
    stated = sheet({"store": {"cover": 6}}, vendor={"currency": "USD"})
    assert aspect(one({"store": {"cover": 500}}, stated, header={"rates": {"USD": 92.5}})).state is YES
    assert aspect(one({"store": {"cover": 500}}, stated, header={"rates": {"USD": 80}})).state is NO


# --- the cheapest of several values


@pytest.mark.parametrize(
    ("demand", "ways", "cost", "days"),
    [
        ("{kept: 180 days}", [("200 days", 90_000, "1 week"), ("300 days", 40_000, "9 weeks")], 40_000, 63),
        ("{kept: 250 days}", [("200 days", 10_000, "1 week"), ("300 days", 40_000, "9 weeks")], 40_000, 63),
        ("{kept: 180 days}", [("200 days", 40_000, "3 weeks"), ("300 days", 40_000, "2 weeks")], 40_000, 14),
        ("{kept: {min: 100 days, ideal: 400 days}}", [("200 days", 40_000, "2 weeks"), ("300 days", 40_000, "2 weeks")], 40_000, 14),
    ],
)
def test_of_several_values_the_cheapest_that_will_do(demand: str, ways: list[tuple[str, int, str]], cost: int, days: int) -> None:
    stated = [{"value": value, "availability": "customizable", "cost": price, "timeline": time} for value, price, time in ways]
    for order in (stated, stated[::-1]):
        verdict = aspect(one({"store": parsed(demand)}, sheet({"store": {"kept": order}})))
        assert verdict.state is WORK
        assert verdict.cost is not None
        assert verdict.days is not None
        assert (verdict.cost.expected, verdict.days.expected) == (cost, days)


def test_of_several_ways_stated_in_an_answer_the_cheapest_too() -> None:
    ways = [{"availability": "customizable", "cost": price, "timeline": "1 week"} for price in (90_000, 20_000)]
    for order in (ways, ways[::-1]):
        verdict = aspect(one({"store": {"encrypted": True}}, sheet(answers={"REQ": order})))
        assert verdict.cost is not None
        assert verdict.cost.expected == 20_000


def test_a_running_cost_counts_over_the_horizon_when_ways_are_compared() -> None:
    dear = {"availability": "customizable", "cost": 100, "running_cost": {"amount": 1000, "per": "month"}, "timeline": "1 week"}
    cheap = {"availability": "customizable", "cost": 20_000, "timeline": "2 weeks"}
    for months, cost in ((36, 20_000), (12, 12_100)):
        verdict = aspect(
            one({"store": {"encrypted": True}}, sheet({"store": {"encrypted": [dear, cheap]}}), header={"horizon": f"{months} months"})
        )
        assert verdict.cost is not None
        assert verdict.cost.expected == cost


# --- graded demands


@pytest.mark.parametrize(
    ("demand", "stated", "worth"),
    [
        ("{rows: {min: 3, ideal: 5}}", "{rows: 3}", "3/5"),
        ("{rows: {min: 3, ideal: 5}}", "{rows: 4}", "4/5"),
        ("{rows: {min: 3, ideal: 5}}", "{rows: 5}", "1"),
        ("{rows: {min: 3, ideal: 5}}", "{rows: 50}", "1"),
        ("{rows: {min: 3, ideal: 5}}", "{rows: 2}", "0"),
        ("{rows: {min: 3, ideal: 5}}", "{rows: available}", "3/5"),
        ("{rows: {min: 0, ideal: 5}}", "{rows: 0}", "0"),
        ("{rows: {min: 0, ideal: 5}}", "{rows: 2}", "2/5"),
        ("{rows: {min: 3, ideal: 5, floor: 3}}", "{rows: 4}", "1/2"),
        ("{rows: {min: 3, ideal: 5, floor: 3}}", "{rows: 3}", "0"),
        ("{rows: 3}", "{rows: 4}", "1"),
        ("{rows: {min: 3}}", "{rows: 4}", "1"),
        ("{steps: {max: 5, ideal: 2, floor: 6}}", "{steps: 5}", "1/4"),
        ("{steps: {max: 5, ideal: 2, floor: 6}}", "{steps: 4}", "1/2"),
        ("{steps: {max: 5, ideal: 2, floor: 6}}", "{steps: 1}", "1"),
        ("{steps: {max: 5, ideal: 2, floor: 6}}", "{steps: 5.5}", "0"),
        ("{kept: {min: 90 days, ideal: 1 year}}", "{kept: 6 months}", "1/2"),
        ("{answer: {max: 1 day, ideal: 0 hours, floor: 2 days}}", "{answer: 12 hours}", "3/4"),
        ("{cover: {min: 500, ideal: 1850}}", "{cover: {amount: 10, currency: USD}}", "1/2"),
        ("{fee: {max: 925, ideal: 0, floor: 1850}}", "{fee: {amount: 5, currency: USD}}", "3/4"),
        ("{fee: {max: 925, ideal: 0, floor: 1850}}", "{fee: 0}", "1"),
    ],
)
def test_what_a_graded_demand_is_worth(demand: str, stated: str, worth: str) -> None:
    vendor = one({"store": parsed(demand)}, sheet({"store": parsed(stated)}), header={"rates": {"USD": 92.5}})
    assert vendor.fit == Fraction(worth)


def test_the_declared_lower_bound_is_the_floor_where_the_demand_gives_none() -> None:
    for value, worth in ((2, "0"), (5, "3/8"), (10, "1")):
        vendor = one({"mail": {"rate": {"min": 2, "ideal": 10}}}, sheet({"mail": {"rate": value}}))
        assert vendor.fit == Fraction(worth)


def test_a_thing_asked_is_worth_the_mean_of_its_aspects_and_nothing_unless_all_are_met() -> None:
    needs = {"store": {"rows": {"min": 2, "ideal": 4}, "encrypted": True}}
    assert one(needs, sheet({"store": {"rows": 3, "encrypted": "available"}})).fit == Fraction(7, 8)
    assert one(needs, sheet({"store": {"rows": 3, "encrypted": "unavailable"}})).fit == 0
    assert one(needs, sheet({"store": {"rows": 3}})).fit == 0


# --- what stated work costs


@pytest.mark.parametrize(
    ("said", "low", "expected", "high"),
    [
        ("{cost: 90000, timeline: 1 week}", 90_000, 90_000, 90_000),
        ("{cost: {from: 350000, to: 500000}, timeline: 1 week}", 350_000, 425_000, 500_000),
        ("{cost: {from: 10, to: 40, mid: 10}, timeline: 1 week}", 10, 15, 40),
        ("{cost: {from: 499}, timeline: 1 week}", 499, 499, 499),
        ("{cost: '90000.50', timeline: 1 week}", "90000.5", "90000.5", "90000.5"),
        ("{cost: 100, currency: USD, timeline: 1 week}", 9250, 9250, 9250),
        ("{cost: {amount: 100, currency: USD}, timeline: 1 week}", 9250, 9250, 9250),
        ("{cost: {amount: 122, vat: included}, timeline: 1 week}", 100, 100, 100),
        ("{cost: 122, vat: included, timeline: 1 week}", 100, 100, 100),
        ("{cost: 5, running_cost: {amount: 10, per: month}, timeline: 1 week}", 365, 365, 365),
        ("{cost: 5, running_cost: {amount: 10, per: year}, timeline: 1 week}", 35, 35, 35),
        ("{delivery: included, timeline: 1 week}", 0, 0, 0),
        ("{delivery: roadmap, timeline: '2027-03-01'}", 0, 0, 0),
    ],
)
def test_what_stated_work_costs(said: str, low: int | str, expected: int | str, high: int | str) -> None:
    stated = {"availability": "customizable", **parsed(said)}
    header = {"rates": {"USD": 92.5}, "horizon": "36 months", "contract_on": "2027-01-15"}
    cost = aspect(one({"store": {"encrypted": True}}, sheet({"store": {"encrypted": stated}}), header=header)).cost
    assert cost is not None
    assert (cost.low, cost.expected, cost.high) == (Fraction(low), Fraction(expected), Fraction(high))
    assert cost.open_ended is ("from: 499" in said)


def test_work_without_a_stated_cost_or_in_a_currency_without_a_rate_has_no_cost_rather_than_none_at_all() -> None:
    for said in ({"timeline": "1 week"}, {"cost": 5, "currency": "EUR", "timeline": "1 week"}):
        verdict = aspect(one({"store": {"encrypted": True}}, sheet({"store": {"encrypted": {"availability": "customizable", **said}}})))
        assert (verdict.state, verdict.cost) == (WORK, None)


def test_a_promised_date_counts_from_the_contract() -> None:
    stated = {"store": {"encrypted": {"delivery": "roadmap", "timeline": "2027-03-01"}}}
    days = aspect(one({"store": {"encrypted": True}}, sheet(stated), header={"contract_on": "2027-01-15"})).days
    assert days is not None
    assert days.expected == 45
    assert aspect(one({"store": {"encrypted": True}}, sheet(stated))).days is None


def test_unknown_words_are_findings_and_say_nothing() -> None:
    brief = {
        "brief": {"title": "Запрос"},
        "requirements": [{"id": "REQ", "title": "Т", "priority": "must", "needs": {"store": {"where": ["cloud"], "rows": 5}}}],
    }
    comparison = compare(brief, {"acme": sheet({"store": {"where": ["clod"], "rows": "many"}})})
    assert {verdict.state for verdict in whole(comparison.ranking[0]).every()} == {SILENT}
    assert len(errors(comparison.findings)) == 2
