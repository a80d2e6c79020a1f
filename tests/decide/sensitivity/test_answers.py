"""The single answers that change the winner are those, and only those, after which the edited sheets make another first."""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.sensitivity.data import sensitivity_data
from reqkit.decide.sensitivity.result import AnswerFlip
from reqkit.match.verdict import State
from tests.decide.sensitivity.changed_answers import Exhaustive, Found, Sheets, is_ambiguous
from tests.generate import Maker, Style
from tests.inline import Data, compare, sheet

SEEDS = st.integers(min_value=0, max_value=2**32)
MUCH_WORK = Style(requirements=(4, 8), vendors=(2, 2), customizations=10, own_work=5, teams=(1, 2, 3), plans=2)
SEVERAL = Style(requirements=(2, 5), vendors=(2, 3), customizations=3, teams=(1, 2))
few = settings(max_examples=14, phases=[Phase.explicit, Phase.generate], deadline=None)


def check(brief: Data, sheets: Sheets) -> None:
    case = Exhaustive(brief, sheets)
    found = Analysis(case.comparison).sensitivity
    if found is None:
        return
    vendors = {vendor.vendor: vendor for vendor in case.vendors}
    told = {Found(flip.vendor, frozenset(flip.rests), flip.winner, flip.by_gate) for flip in found.answers}
    assert len(told) == len(found.answers)
    for flip in told ^ case.flips():
        assert is_ambiguous(vendors[flip.vendor], flip.rests), flip


@few
@given(seed=SEEDS)
@example(seed=33)  # a refusal in an assessment overrules what others say of the parameters
def test_every_answer_that_changes_who_is_first_is_found_and_no_other(seed: int) -> None:
    check(*Maker(seed, SEVERAL).case())


@settings(few, max_examples=6)
@given(seed=SEEDS)
def test_it_is_where_there_is_much_work_to_choose_from_and_most_vendors_qualify(seed: int) -> None:
    brief, sheets = Maker(seed, MUCH_WORK).case()
    for item in brief["requirements"]:
        item["priority"] = {"must": "should"}.get(item["priority"], item["priority"])
    check(brief, sheets)


@settings(few, max_examples=6)
@given(seed=SEEDS)
def test_it_is_where_prices_and_times_are_not_known(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    dice = Random(seed)
    for data in sheets.values():
        own = data if isinstance(data, dict) else data[0]
        for terms in (*own.get("customizations", {}).values(), *own.get("plans", [])):
            for key in ("cost", "timeline", "price"):
                if dice.random() < 0.3:
                    terms.pop(key, None)
    check(brief, sheets)


# --- by hand: a must of 3 points, a should of 2, a could of 1


def asked(number: int, priority: str, needs: Data, **fields: Any) -> Data:
    return {"id": f"REQ-{number}", "title": "Т", "priority": priority, "needs": needs, **fields}


BRIEF_OF_THREE: Data = {
    "brief": {"title": "З"},
    "requirements": [
        asked(1, "must", {"portal": True}),
        asked(2, "should", {"store": {"encrypted": True, "where": ["cloud"]}}),
        asked(3, "could", {"store": {"encrypted": True}}),
    ],
}


def offer(name: str, capabilities: Data, answers: Data | None = None, **sections: Any) -> Data:
    return sheet(capabilities, answers, vendor={"id": name, "name": name}, **sections)


def flips(*sheets: Data, brief: Data = BRIEF_OF_THREE) -> tuple[AnswerFlip, ...]:
    found = Analysis(compare(brief, {data["vendor"]["id"]: data for data in sheets})).sensitivity
    assert found is not None
    return found.answers


ALL = {"portal": "available", "store": {"encrypted": "available", "where": {"cloud": "available"}}}
SOME = {"portal": "available", "store": {"encrypted": "available", "where": {"cloud": "unavailable"}}}


def test_one_statement_that_serves_two_things_falls_as_one_and_is_called_by_the_weightier() -> None:
    first, second = offer("first", ALL), offer("second", SOME)
    by_score = [flip for flip in flips(first, second) if not flip.by_gate]
    assert [(flip.item, flip.aspect, flip.winner, flip.weight) for flip in by_score] == [
        ("REQ-2", "store.encrypted", "second", Fraction(1, 2)),
    ]
    assert by_score[0].rests == (("REQ-2", "store.encrypted"), ("REQ-3", "store.encrypted"))
    assert (by_score[0].before, by_score[0].after) == (State.AVAILABLE, State.UNAVAILABLE)
    assert by_score[0].location is not None
    assert str(by_score[0].location).startswith("vendors/first/1.yaml:1:")


def test_a_must_of_the_leader_unseats_it_by_the_gate_and_comes_last() -> None:
    found = flips(offer("first", ALL), offer("second", SOME))
    assert [(flip.item, flip.by_gate, flip.winner) for flip in found] == [("REQ-2", False, "second"), ("REQ-1", True, "second")]


def test_nobody_is_left_where_no_other_qualifies() -> None:
    found = flips(offer("first", ALL), offer("second", {"portal": "unavailable", "store": {"encrypted": "available"}}))
    assert [(flip.vendor, flip.item, flip.winner) for flip in found] == [("first", "REQ-1", None)]


def test_drawing_level_is_no_change() -> None:
    """Without the place of its data the leader is as good as the other, and still among the first."""
    assert all(flip.aspect != "store.where=cloud" for flip in flips(offer("first", ALL), offer("second", SOME)))


def test_a_whole_answer_falls_whole() -> None:
    found = flips(
        offer("first", {"portal": "available"}, {"REQ-2": "available"}), offer("second", {"portal": "available"}, {"REQ-3": "available"})
    )
    assert [(flip.item, flip.aspect, flip.rests) for flip in found if flip.vendor == "first" and not flip.by_gate] == [
        ("REQ-2", None, (("REQ-2", "store.encrypted"), ("REQ-2", "store.where=cloud")))
    ]


def test_an_answer_that_can_be_built_instead_costs_what_it_costs() -> None:
    """The leader falls back on work, and that puts it behind on the cost axis alone."""
    brief = {
        "brief": {"title": "З", "budget": {"target": 0, "ceiling": 100}},
        "requirements": [asked(1, "must", {"store": {"rows": 5}}), asked(2, "could", {"portal": True}, weight=1)],
        "decision": {"axes": {"fit": 1, "cost": 1}},
    }
    plans = [{"id": "p", "price": {"amount": 0, "per": "once"}}]
    build = {"value": 9, "availability": "customizable", "cost": 80, "timeline": "1 day"}
    first = offer("first", {"portal": "available", "store": {"rows": [6, build]}}, plans=plans)
    second = offer("second", {"portal": "unavailable", "store": {"rows": 6}}, plans=plans)
    (flip, *rest) = flips(first, second, brief=brief)
    assert (flip.item, flip.before, flip.after, flip.winner, flip.by_gate) == (
        "REQ-1",
        State.AVAILABLE,
        State.CUSTOMIZABLE,
        "second",
        False,
    )
    assert not rest


def test_a_silence_of_a_rival_on_what_two_things_need_is_one_answer() -> None:
    first = offer("first", {"portal": "available", "store": {"encrypted": "unavailable", "where": {"cloud": "available"}}})
    quiet = {"portal": "available", "store": {"where": {"cloud": "available"}}}
    found = [flip for flip in flips(first, offer("quiet", quiet)) if flip.vendor == "quiet"]
    assert [(flip.item, flip.aspect, flip.before, flip.after, flip.winner, flip.location) for flip in found] == [
        ("REQ-2", "store.encrypted", State.UNANSWERED, State.AVAILABLE, "quiet", None)
    ]
    assert len(found[0].rests) == 2


def test_a_silence_on_a_whole_thing_is_told_where_no_part_of_it_is_enough() -> None:
    asked_for = [asked(1, "could", {"portal": True}), asked(2, "should", {"store": {"encrypted": True, "where": ["cloud"]}})]
    brief = {"brief": {"title": "З"}, "requirements": asked_for}
    found = flips(offer("first", {"portal": "available"}), offer("quiet", {"portal": "unavailable"}), brief=brief)
    assert [(flip.vendor, flip.item, flip.aspect) for flip in found if flip.vendor == "quiet"] == [("quiet", "REQ-2", None)]


def test_where_nobody_qualifies_the_answer_that_lets_somebody_pass_is_told_the_leaders_own_too() -> None:
    quiet = offer("quiet", {"store": {"encrypted": "available", "where": {"cloud": "available"}}})
    refuses = offer("refuses", {"portal": "unavailable", "store": {"encrypted": "available"}})
    found = flips(quiet, refuses)
    assert [(flip.vendor, flip.item, flip.before, flip.winner, flip.by_gate) for flip in found] == [
        ("quiet", "REQ-1", State.UNANSWERED, "quiet", True),
        ("refuses", "REQ-1", State.UNAVAILABLE, "refuses", True),
    ]


def test_two_musts_missing_cannot_be_mended_by_one_answer() -> None:
    brief = {
        "brief": {"title": "З"},
        "requirements": [asked(1, "must", {"portal": True}), asked(2, "must", {"store": {"encrypted": True}})],
    }
    assert flips(offer("one", {"calls": "available", "portal": "unavailable"}), brief=brief) == ()


def test_of_equals_any_loss_of_the_first_and_any_gain_of_the_other_decides() -> None:
    found = flips(offer("first", SOME), offer("second", SOME))
    assert {(flip.vendor, flip.item, flip.aspect, flip.winner) for flip in found if not flip.by_gate} == {
        ("first", "REQ-2", "store.encrypted", "second"),
        ("second", "REQ-2", "store.where=cloud", "second"),
    }


def test_as_data() -> None:
    found = Analysis(compare(BRIEF_OF_THREE, {"first": offer("first", ALL), "second": offer("second", SOME)})).sensitivity
    assert found is not None
    data = json.loads(json.dumps(sensitivity_data(found)))
    assert (data["leader"], data["rival"]) == ("first", "second")
    assert data["answers"][0] == {
        "vendor": "first", "id": "REQ-2", "aspect": "store.encrypted", "before": "available", "after": "unavailable", "winner": "second",
        "by_gate": False, "weight": 0.5, "source": {"file": "vendors/first/1.yaml", "line": 1},
        "rests": [{"id": "REQ-2", "aspect": "store.encrypted"}, {"id": "REQ-3", "aspect": "store.encrypted"}],
    }  # fmt: skip
    assert {"kind": "item", "name": "REQ-1", "rival": "second", "now": 0.5, "at": None} in data["weights"]
