"""The gate and the two fits: who qualifies, who only after work, who cannot be judged yet, who fails (decision model §2 to §4)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.result import Conclusion, Obstacle, RankedVendor, Standing
from reqkit.values.text import LANGUAGES
from tests.inline import Data, compare, one, ranked, sheet, whole

WORK: Data = {"availability": "customizable", "cost": 5000, "timeline": "2 weeks"}
PLAN: Data = {"plans": [{"id": "base", "price": {"amount": 100, "per": "once"}}]}
TIMES: Data = {"contract_on": "2027-01-15"}


def item(number: int, needs: Data, priority: str = "must", **fields: Any) -> Data:
    return {"id": f"REQ-{number}", "title": f"Требование {number}", "priority": priority, "needs": needs, **fields}


def judged(requirements: list[Data], data: Data, header: Data | None = None, decision: Data | None = None) -> RankedVendor:
    brief = {"brief": {"title": "Запрос", **(header or {})}, "requirements": requirements, "decision": decision or {}}
    return compare(brief, {"acme": data}).ranking[0]


ENCRYPTED, TEMPLATES = {"store": {"encrypted": True}}, {"mail": {"templates": True}}


@pytest.mark.parametrize(
    ("first", "second", "standing"),
    [
        ("available", "available", Standing.QUALIFIES),
        ("available", WORK, Standing.QUALIFIES_AFTER_WORK),
        (WORK, WORK, Standing.QUALIFIES_AFTER_WORK),
        ("available", None, Standing.UNRESOLVED),
        (WORK, None, Standing.UNRESOLVED),
        (None, None, Standing.UNRESOLVED),
        ("available", "unavailable", Standing.FAILS),
        (None, "unavailable", Standing.FAILS),
        (WORK, "unavailable", Standing.FAILS),
    ],
)
def test_two_musts(first: Any, second: Any, standing: Standing) -> None:
    said = {"store": {"encrypted": first}, "mail": {"templates": second}}
    capabilities = {name: block for name, block in said.items() if next(iter(block.values())) is not None}
    vendor = judged([item(1, ENCRYPTED), item(2, TEMPLATES)], sheet(capabilities, **PLAN))
    assert vendor.standing is standing
    assert vendor.standing.qualified is (standing in (Standing.QUALIFIES, Standing.QUALIFIES_AFTER_WORK))
    assert vendor.failed_musts == (("REQ-2",) if second == "unavailable" else ())
    assert ("REQ-1" in vendor.unanswered_musts, "REQ-2" in vendor.unanswered_musts) == (first is None, second is None)


@pytest.mark.parametrize("priority", ["should", "could", "wont"])
def test_what_is_no_must_decides_no_standing(priority: str) -> None:
    for said in ("unavailable", None):
        capabilities: Data = {"store": {"encrypted": "available"}} | ({"mail": {"templates": said}} if said else {})
        vendor = judged([item(1, ENCRYPTED), item(2, TEMPLATES, priority)], sheet(capabilities, **PLAN))
        assert vendor.standing is Standing.QUALIFIES


def test_a_must_half_of_which_can_be_built_and_half_is_unanswered_cannot_be_judged_yet() -> None:
    """Work that buys nothing as long as the rest is silent is not ordered; that makes the must no less open."""
    vendor = judged([item(1, {**ENCRYPTED, **TEMPLATES})], sheet({"store": {"encrypted": WORK}}, **PLAN))
    assert (vendor.failed_musts, vendor.unanswered_musts, vendor.standing) == ((), ("REQ-1",), Standing.UNRESOLVED)


def test_a_must_in_one_alternative_of_which_silence_is_all_that_is_left_cannot_be_judged_yet() -> None:
    blocks = {"needs_any": [{"store": {"encrypted": True}, "mail": {"templates": True}}, {"portal": True}]}
    data = sheet({"store": {"encrypted": WORK}, "portal": "unavailable"}, **PLAN)
    asked = {"id": "REQ-1", "title": "Т", "priority": "must", **blocks}
    assert judged([asked], data).standing is Standing.UNRESOLVED


def test_unanswered_counts_as_an_interval() -> None:
    vendor = judged(
        [item(1, ENCRYPTED), item(2, TEMPLATES, "should"), item(3, {"portal": True}, "could")], sheet({"store": {"encrypted": True}})
    )
    assert (vendor.fit, vendor.fit_high) == (Fraction(3, 6), 1)
    refused = judged([item(1, ENCRYPTED), item(2, TEMPLATES, "should")], sheet({"store": {"encrypted": True}, "mail": "unavailable"}))
    assert (refused.fit, refused.fit_high) == (Fraction(3, 5), Fraction(3, 5))


def test_fit_today_leaves_out_what_has_to_be_built() -> None:
    vendor = judged(
        [item(1, ENCRYPTED), item(2, TEMPLATES, "should")], sheet({"store": {"encrypted": True}, "mail": {"templates": WORK}}, **PLAN)
    )
    assert (vendor.fit_today, vendor.fit) == (Fraction(3, 5), 1)
    assert (vendor.today, vendor.after) == ({"REQ-1"}, {"REQ-1", "REQ-2"})


# --- partly counted


MIXED: Data = {"store": {"encrypted": True, "where": ["cloud", "own"], "rows": {"min": 2, "ideal": 4}}}


@pytest.mark.parametrize(
    ("said", "none", "proportional"),
    [
        ({"encrypted": True, "where": ["cloud", "own"], "rows": 4}, "1", "1"),
        ({"encrypted": True, "where": ["cloud", "own"], "rows": 2}, "7/8", "7/8"),
        ({"encrypted": True, "where": ["cloud"], "rows": 4}, "0", "3/4"),
        ({"encrypted": False, "where": ["cloud"], "rows": 1}, "0", "1/4"),
        ({"rows": 3}, "0", "3/16"),
        ({}, "0", "0"),
    ],
)
def test_partly_there_counts_for_nothing_or_in_proportion(said: Data, none: str, proportional: str) -> None:
    data = sheet({"store": said} if said else {})
    for partial, fit in (("none", none), ("proportional", proportional)):
        vendor = judged([item(1, MIXED)], data, decision={"partial": partial})
        assert vendor.fit == Fraction(fit)
        assert vendor.standing is not Standing.QUALIFIES or none != "0"


# --- alternatives


def test_the_alternative_worth_most_counts_however_it_is_to_be_had() -> None:
    """What can be built to the ideal is worth more than what is there and just good enough."""
    blocks = [{"store": {"rows": {"min": 2, "ideal": 10}}}, {"mail": {"templates": True}}]
    data = sheet({"store": {"rows": 2}, "mail": {"templates": WORK}}, **PLAN)
    vendor = one(None, data, needs_any=blocks)
    assert (vendor.fit_today, vendor.fit) == (Fraction(2, 10), 1)


def test_a_second_alternative_takes_nothing_from_the_first() -> None:
    built = {"mail": {"templates": WORK}}
    blocks = [{"store": {"rows": {"min": 2, "ideal": 10}}}, {"mail": {"templates": True}}]
    without, both = (one(None, sheet({**said, **built}, **PLAN), needs_any=blocks) for said in ({}, {"store": {"rows": 2}}))
    assert both.fit >= without.fit


def test_partly_counted_the_alternative_of_which_most_is_there_counts() -> None:
    needs = [{"store": {"encrypted": True, "where": ["cloud", "own"]}}, {"mail": {"templates": True}}]
    asked = {"id": "REQ-1", "title": "Т", "priority": "should", "needs_any": needs}
    data = sheet({"store": {"encrypted": True, "where": {"cloud": "available", "own": "unavailable"}}})
    assert judged([asked], data, decision={"partial": "proportional"}).fit == Fraction(2, 3)


def test_silence_about_one_alternative_keeps_its_whole_worth_possible() -> None:
    blocks = [{"store": {"rows": {"min": 2, "ideal": 10}}}, {"mail": {"templates": True}}]
    vendor = one(None, sheet({"store": {"rows": 2}}, **PLAN), needs_any=blocks)
    assert (vendor.fit, vendor.fit_high) == (Fraction(1, 5), 1)


# --- money and time as hard limits


def test_work_above_the_ceiling_is_not_ordered_and_the_must_is_failed() -> None:
    header = {**TIMES, "budget": {"target": 1000, "ceiling": 5099}}
    data = sheet({"store": {"encrypted": WORK}}, **PLAN)
    vendor = judged([item(1, ENCRYPTED)], data, header)
    assert (vendor.standing, vendor.failed_musts, vendor.configuration.works) == (Standing.FAILS, ("REQ-1",), ())
    enough = judged([item(1, ENCRYPTED)], data, {**TIMES, "budget": {"target": 1000, "ceiling": 5100}})
    assert enough.standing is Standing.QUALIFIES_AFTER_WORK
    assert enough.configuration.cost is not None
    assert enough.configuration.cost.expected == 5100


def test_work_past_the_go_live_limit_is_not_ordered() -> None:
    data = sheet({"store": {"encrypted": WORK}}, **PLAN, vendor={"implementation": {"timeline": "1 week"}})
    late = judged([item(1, ENCRYPTED)], data, {**TIMES, "go_live_by": "2027-02-04"})
    assert (late.standing, late.fit) == (Standing.FAILS, 0)
    in_time = judged([item(1, ENCRYPTED)], data, {**TIMES, "go_live_by": "2027-02-05"})
    assert (in_time.standing, in_time.fit) == (Standing.QUALIFIES_AFTER_WORK, 1)
    assert in_time.configuration.days is not None
    assert in_time.configuration.days.expected == 21


def test_a_plan_above_the_ceiling_cannot_be_bought_whatever_it_can_do() -> None:
    vendor = judged([item(1, ENCRYPTED)], sheet({"store": {"encrypted": True}}, **PLAN), {"budget": {"target": 10, "ceiling": 99}})
    assert (vendor.standing, vendor.obstacles) == (Standing.FAILS, (Obstacle.OVER_CEILING,))
    assert vendor.failed_musts == ()


def test_an_implementation_past_the_limit_is_too_late() -> None:
    data = sheet({"store": {"encrypted": True}}, **PLAN, vendor={"implementation": {"timeline": "1 year"}})
    vendor = judged([item(1, ENCRYPTED)], data, {**TIMES, "go_live_by": "2027-07-01"})
    assert (vendor.standing, vendor.obstacles) == (Standing.FAILS, (Obstacle.TOO_LATE,))


def test_a_dearer_plan_is_taken_for_more_fit_only_within_the_ceiling() -> None:
    plans = [{"id": "small", "price": {"amount": 100, "per": "once"}}, {"id": "big", "price": {"amount": 900, "per": "once"}}]
    data = sheet({"store": {"encrypted": True}, "mail": {"templates": {"availability": "available", "plan": "big"}}}, plans=plans)
    asked = [item(1, ENCRYPTED), item(2, TEMPLATES, "could")]
    for ceiling, plan, fit in ((1000, "big", 1), (899, "small", Fraction(3, 4))):
        vendor = judged(asked, data, {"budget": {"target": 10, "ceiling": ceiling}})
        assert vendor.configuration.plan is not None
        assert (vendor.configuration.plan.id, vendor.fit) == (plan, fit)


def test_the_cheaper_plan_is_taken_where_the_dearer_one_brings_nothing() -> None:
    plans = [{"id": "dear", "price": {"amount": 900, "per": "once"}}, {"id": "cheap", "price": {"amount": 100, "per": "once"}}]
    vendor = judged([item(1, ENCRYPTED)], sheet({"store": {"encrypted": True}}, plans=plans))
    assert vendor.configuration.plan is not None
    assert vendor.configuration.plan.id == "cheap"


@pytest.mark.parametrize(
    ("without", "demand", "said", "met"),
    [
        ("mail", {"mail": {"templates": True}}, {"mail": {"templates": True}}, False),
        ("mail.templates", {"mail": {"templates": True}}, {"mail": {"templates": True}}, False),
        ("mail.kinds=rich", {"mail": {"kinds": ["rich"]}}, {"mail": {"kinds": ["rich"]}}, False),
        ("mail.kinds=rich", {"mail": {"kinds": ["plain"]}}, {"mail": {"kinds": ["rich", "plain"]}}, True),
        ("mail.kinds", {"mail": {"kinds": {"any_of": ["rich", "plain"]}}}, {"mail": {"kinds": ["rich", "plain"]}}, False),
        ("mail.kinds=rich", {"mail": {"kinds": {"any_of": ["rich", "plain"]}}}, {"mail": {"kinds": ["rich"]}}, False),
        ("mail.kinds=rich", {"mail": {"kinds": {"any_of": ["rich", "plain"]}}}, {"mail": {"kinds": ["rich", "plain"]}}, True),
        ("store", {"mail": {"templates": True}}, {"mail": {"templates": True}}, True),
    ],
)
def test_a_plan_goes_without_what_it_says(without: str, demand: Data, said: Data, met: bool) -> None:
    plans = [{"id": "only", "price": {"amount": 1, "per": "once"}, "without": [without]}]
    assert judged([item(1, demand)], sheet(said, plans=plans)).standing.qualified is met


def test_a_plan_that_goes_without_what_nobody_knows_is_reported() -> None:
    """A slip of the pen here would silently give the plan what it lacks."""
    brief = {"brief": {"title": "З"}, "requirements": [item(1, TEMPLATES)]}
    plans = [{"id": "only", "price": {"amount": 1, "per": "once"}, "without": ["mial.templates"]}]
    findings = compare(brief, {"acme": sheet({"mail": {"templates": True}}, plans=plans)}).findings
    assert any("mial.templates" in finding.message("en") for finding in findings)


def test_a_plan_goes_without_in_every_alternative() -> None:
    blocks = [{"store": {"rows": 9}}, {"store": {"rows": 5}, "mail": {"templates": True}}]
    plans = [{"id": "only", "price": {"amount": 1, "per": "once"}, "without": ["store.rows"]}]
    vendor = one(None, sheet({"store": {"rows": 6}, "mail": {"templates": True}}, plans=plans), needs_any=blocks)
    assert vendor.standing is Standing.FAILS


def test_seats_beyond_every_plan_leave_price_and_standing_open() -> None:
    data = sheet({"store": {"encrypted": True}}, plans=[{"id": "tiny", "seats": {"to": 5}, "price": {"amount": 1, "per": "month"}}])
    vendor = judged([item(1, ENCRYPTED)], data, {"seats": 6})
    assert (vendor.standing, vendor.configuration.plan, vendor.configuration.cost) == (Standing.UNRESOLVED, None, None)
    assert any(question.kind.value == "no_plan" for question in vendor.questions)
    assert judged([item(1, ENCRYPTED)], data, {"seats": 5}).standing is Standing.QUALIFIES


# --- unknown figures and axes


AXES: Data = {"axes": {"fit": 60, "cost": 25, "time": 15}}
MEASURED: Data = {**TIMES, "go_live_by": "2027-04-25", "budget": {"target": 100, "ceiling": 1100}}


def test_the_score_on_all_three_axes() -> None:
    data = sheet(
        {"store": {"encrypted": True}},
        plans=[{"id": "base", "price": {"amount": 600, "per": "once"}}],
        vendor={"implementation": {"cost": 0, "timeline": "25 days"}},
    )
    vendor = judged([item(1, ENCRYPTED)], data, MEASURED, AXES)
    assert {axis.value: value for axis, value in vendor.axis_values.items()} == {"fit": 1, "cost": Fraction(1, 2), "time": Fraction(3, 4)}
    assert vendor.score == Fraction(60 + Fraction(25, 2) + Fraction(45, 4)) / 100


def test_an_unknown_cost_is_worth_nothing_and_might_be_worth_all() -> None:
    vendor = judged([item(1, ENCRYPTED)], sheet({"store": {"encrypted": True}}), MEASURED, AXES)
    assert vendor.configuration.cost is None
    assert [axis.value for axis in vendor.unknown_axes] == ["cost"]
    assert (vendor.score, vendor.score_high) == (Fraction(75, 100), 1)
    assert vendor.standing is Standing.QUALIFIES


def test_work_of_unknown_cost_makes_the_whole_cost_unknown() -> None:
    vendor = judged([item(1, ENCRYPTED)], sheet({"store": {"encrypted": {"availability": "customizable", "timeline": "1 week"}}}, **PLAN))
    assert vendor.configuration.works
    assert vendor.configuration.cost is None


def test_nobodys_silence_is_taken_for_readiness() -> None:
    silent = judged([item(1, ENCRYPTED)], sheet(**PLAN), MEASURED, AXES)
    assert silent.configuration.days is None
    assert silent.is_silent
    assert silent.score == Fraction(25, 100)


@pytest.mark.parametrize(
    ("header", "axes", "kept", "dropped"),
    [
        (MEASURED, {"fit": 60, "cost": 25, "time": 15}, {"fit": "3/5", "cost": "1/4", "time": "3/20"}, []),
        ({}, {"fit": 60, "cost": 25, "time": 15}, {"fit": "1"}, ["cost", "time"]),
        (TIMES, {"fit": 1, "time": 1}, {"fit": "1"}, ["time"]),
        ({"budget": {"target": 1}}, {"fit": 1, "cost": 1}, {"fit": "1"}, ["cost"]),
        ({"budget": {"target": 1, "ceiling": 2}}, {"fit": 3, "cost": 1, "time": 4}, {"fit": "3/4", "cost": "1/4"}, ["time"]),
        ({}, {"cost": 1}, {"fit": "1"}, ["cost"]),
        (MEASURED, {}, {"fit": "1"}, []),
        (MEASURED, {"fit": 1, "cost": 0}, {"fit": "1"}, []),
    ],
)
def test_an_axis_without_a_measure_is_dropped_and_the_others_are_rescaled(header: Data, axes: Data, kept: Data, dropped: list[str]) -> None:
    brief = {"brief": {"title": "Запрос", **header}, "requirements": [item(1, ENCRYPTED)], "decision": {"axes": axes}}
    weights = compare(brief, {"acme": sheet()}).weights
    assert {axis.value: weight for axis, weight in weights.axes.items()} == {axis: Fraction(weight) for axis, weight in kept.items()}
    assert [axis.value for axis in weights.dropped] == dropped


def test_what_was_assumed_reads_in_each_language() -> None:
    data = sheet({"store": {"encrypted": True}}, **PLAN, vendor={"vat": "included"})
    vendor = judged([item(1, ENCRYPTED)], data, {"vat_rate": 7.5})
    russian, english = (" ".join(each.in_language(language) for each in vendor.assumptions) for language in LANGUAGES)
    assert "7,5" in russian
    assert "7.5" in english


# --- conclusions


def test_conclusions() -> None:
    brief = {
        "brief": {"title": "З"},
        "requirements": [item(1, ENCRYPTED), item(2, TEMPLATES, "should", weight=1), item(3, {"portal": True}, "could", weight=96)],
    }

    def concluded(**said: Data) -> Conclusion:
        return compare(
            brief, {name: {"vendor": {"id": name, "name": name}, "capabilities": some} for name, some in said.items()}
        ).conclusion

    must, almost = (
        {"store": {"encrypted": True}, "portal": True},
        {"store": {"encrypted": True}, "portal": True, "mail": {"templates": True}},
    )
    assert concluded(a=almost) is Conclusion.WINNER
    assert concluded(a=almost, b={"store": {"encrypted": True}}) is Conclusion.WINNER
    assert concluded(a=must, b=must) is Conclusion.TIE
    assert concluded(a=must, b=almost) is Conclusion.CLOSE
    assert concluded(a=must, b={"store": {"encrypted": False}, "portal": True}) is Conclusion.WINNER
    assert concluded(a={"portal": True}) is Conclusion.UNRESOLVED
    assert concluded(a={"store": {"encrypted": False}}) is Conclusion.NOBODY_QUALIFIES
    assert concluded(a={}, b={}) is Conclusion.NOBODY_ANSWERED
    assert concluded() is Conclusion.NO_VENDORS


def test_states_stand_in_order_and_the_failed_are_still_scored() -> None:
    brief = {"brief": {"title": "З"}, "requirements": [item(1, ENCRYPTED), item(2, TEMPLATES, "could", weight=20)]}
    sheets = {
        "fails": {"store": {"encrypted": False}, "mail": {"templates": True}},
        "open": {"mail": {"templates": True}},
        "later": {"store": {"encrypted": WORK}},
        "now": {"store": {"encrypted": True}},
    }
    comparison = compare(
        brief, {name: {"vendor": {"id": name, "name": name}, "capabilities": said, **PLAN} for name, said in sheets.items()}
    )
    assert {vendor.vendor: vendor.rank for vendor in comparison.ranking} == {"later": 1, "now": 1, "open": 3, "fails": 4}
    assert ranked(comparison, "fails").score == Fraction(20, 23)
    assert whole(ranked(comparison, "fails"), "REQ-1").state.value == "unavailable"


# --- no more work than it takes


def test_work_that_a_later_choice_makes_superfluous_is_not_ordered() -> None:
    """The first must is built the cheap way; the second takes the platform, which does for both."""
    platform = {"availability": "customizable", "customization": "platform"}
    cheap = {"availability": "customizable", "cost": 10, "timeline": "1 day"}
    works = {"platform": {"cost": 5000, "timeline": "2 weeks"}}
    data = sheet({"store": {"encrypted": [cheap, platform]}, "mail": {"templates": platform}}, customizations=works, **PLAN)
    vendor = judged([item(1, ENCRYPTED), item(2, TEMPLATES)], data)
    assert [work.id for work in vendor.configuration.works] == ["platform"]
    assert vendor.standing is Standing.QUALIFIES_AFTER_WORK


def test_under_a_ceiling_two_cheaper_musts_are_built_in_place_of_a_dear_one() -> None:
    dear, cheap = ({"availability": "customizable", "cost": cost, "timeline": "1 day"} for cost in (900, 450))
    data = sheet({"store": {"encrypted": dear}, "mail": {"templates": cheap}, "portal": cheap}, **PLAN)
    asked = [item(1, ENCRYPTED, weight=4), item(2, TEMPLATES), item(3, {"portal": True})]
    vendor = judged(asked, data, {"budget": {"target": 10, "ceiling": 1000}})
    assert vendor.failed_musts == ("REQ-1",)


@pytest.mark.parametrize("teams", [1, 2, 3])
def test_the_same_work_takes_as_long_in_a_verdict_as_in_the_configuration(teams: int) -> None:
    works = {
        "a": {"cost": 1, "timeline": "10 days"},
        "b": {"cost": 1, "timeline": "4 days", "requires": "a"},
        "c": {"cost": 1, "timeline": "2-6 days"},
        "d": {"cost": 1, "timeline": "2027-02-01"},
        "e": {"cost": 1, "timeline": "5 days", "requires": "d"},
    }
    built = {"availability": "customizable", "customization": ["b", "c", "e"]}
    data = sheet({"store": {"encrypted": built}}, customizations=works, vendor={"teams": teams}, **PLAN)
    vendor = judged([item(1, ENCRYPTED)], data, TIMES)
    assert vendor.configuration.days == whole(vendor, "REQ-1").days is not None
