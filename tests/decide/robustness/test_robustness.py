"""How sure a ranking is: laws that hold of every comparison, and the cases in which there is little to be unsure of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import SURE, Analysis
from reqkit.decide.data import rank_data
from reqkit.decide.result import Comparison, Conclusion, Standing
from reqkit.decide.robustness.data import full_data
from reqkit.decide.robustness.problem import Contender, problem
from reqkit.decide.robustness.ranks import acceptability
from reqkit.decide.robustness.result import Robustness, View
from reqkit.decide.robustness.robustness import robustness
from reqkit.decide.robustness.sampling import sample
from tests.decide.robustness.enumerated import of_conditions
from tests.generate import Maker, Style
from tests.inline import BRIEF, Data, compare

PAIR = Style(requirements=(2, 4), vendors=(2, 2), own_work=0, customizations=0)
SEVERAL = Style(requirements=(3, 8), vendors=(2, 4))
SEEDS = st.integers(0, 10**6)
few = settings(max_examples=25, phases=[Phase.explicit, Phase.generate], deadline=None)
SAMPLES = 1500


def surely(comparison: Comparison, samples: int = SAMPLES) -> Robustness:
    found = robustness(comparison, samples, 7)
    assert found is not None
    return found


def asked(number: int, priority: str = "must", category: str = "general", **fields: Any) -> Data:
    return {"id": f"REQ-{number}", "title": f"Требование {number}", "priority": priority, "category": category, **fields}


def answering(vendor: str, said: str, evidence: str = "reference_visit", **sections: Any) -> Data:
    """What a vendor says to one requirement after another: yes, no or nothing."""
    word = {"+": "available", "-": "unavailable"}
    answers = {
        f"REQ-{number}": {"availability": word[letter], "evidence": evidence}
        for number, letter in enumerate(said, start=1)
        if letter in word
    }
    return {"vendor": {"id": vendor, "name": vendor}, "answers": {BRIEF: answers}, **sections}


def compared(requirements: list[Data], sheets: dict[str, Data], header: Data | None = None, **decision: Any) -> Comparison:
    return compare({"brief": {"title": "З", **(header or {})}, "requirements": requirements, "decision": decision}, sheets)


# --- laws


@few
@given(seed=SEEDS)
def test_shares_add_up_and_spreads_are_in_order(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    comparison = compare(brief, sheets)
    found = robustness(comparison, SAMPLES, 7)
    answering = {vendor.vendor: vendor for vendor in comparison.ranking if not vendor.is_silent}
    if found is None:
        assert not answering
        return
    assert found.vendors.keys() == answering.keys()
    for shares in (*found.views.values(), *found.emphases.values()):
        table = np.array(list(shares.ranks.values()))
        assert table.sum(axis=0) == pytest.approx(1.0)
        assert table.sum(axis=1) == pytest.approx(1.0)
        assert 0 <= shares.error <= 0.0254  # half at 1,500 samples
    for name, spread in found.vendors.items():
        for each in (spread.fit, spread.score, spread.cost, spread.days):
            assert each is None or each.low <= each.median <= each.high
        assert -1e-6 <= spread.fit.low <= spread.fit.high <= 1 + 1e-6
        assert 0 <= spread.qualifies <= (0 if answering[name].standing is Standing.FAILS else 1)
        first = found.views[View.BOTH].first(name)
        assert (spread.central is None) == (first == 0)
        if spread.central:
            assert sum(spread.central.values()) == pytest.approx(1.0, abs=1e-5)


@few
@given(seed=SEEDS)
def test_the_order_of_vendors_and_the_number_of_threads_change_nothing(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    forwards, backwards = compare(brief, sheets), compare(brief, dict(reversed(sheets.items())))
    one, other = robustness(forwards, SAMPLES, 7), robustness(backwards, SAMPLES, 7)
    if one is None or other is None:
        assert one is other
        return
    for mine, theirs in zip((*one.views.values(), *one.emphases.values()), (*other.views.values(), *other.emphases.values()), strict=True):
        assert {name: pytest.approx(row) for name, row in theirs.ranks.items()} == mine.ranks
    assert dict(one.vendors) == dict(other.vendors)
    assert set(one.dominances) == set(other.dominances)
    cases = ((View.BOTH, 4), (View.DATA, 4), (View.WEIGHTS, 4))
    alone, threaded = (sample(problem(forwards), 5000, 7, cases, threads=threads) for threads in (1, 2))
    assert all(np.array_equal(acceptability(alone.counts[case]), acceptability(threaded.counts[case])) for case in cases)
    assert np.array_equal(alone.scores, threaded.scores)


def turned_round(data: Any) -> Any:
    """The same with the keys of every mapping in the opposite order."""
    if isinstance(data, dict):
        return {key: turned_round(value) for key, value in reversed(data.items())}
    return [turned_round(value) for value in data] if isinstance(data, list) else data


@few
@given(seed=SEEDS)
def test_the_order_in_which_a_brief_and_sheets_are_written_changes_nothing(seed: int) -> None:
    """What is asked may stand in any order, over any files."""
    brief, sheets = Maker(seed, SEVERAL).case()
    other = {**turned_round(brief), "requirements": [*reversed(turned_round(brief["requirements"]))]}
    one, two = (robustness(compare(*case), SAMPLES, 7) for case in ((brief, sheets), (other, turned_round(sheets))))
    if one is None or two is None:
        assert one is two
        return
    for mine, theirs in zip((*one.views.values(), *one.emphases.values()), (*two.views.values(), *two.emphases.values()), strict=True):
        assert {name: pytest.approx(row) for name, row in theirs.ranks.items()} == mine.ranks


@few
@given(seed=SEEDS)
def test_one_who_is_out_takes_nothing_from_anybody(seed: int) -> None:
    """Whoever is added draws of its own: nobody's fit, score, cost or time changes, and one that is out comes after all that are not."""
    brief, sheets = Maker(seed, SEVERAL).case()
    before = robustness(compare(brief, sheets), SAMPLES, 7)
    refusal = {"vendor": {"id": "z", "name": "Z"}, "answers": {BRIEF: {item["id"]: "unavailable" for item in brief["requirements"]}}}
    comparison = compare(brief, {**sheets, "z": refusal})
    after = surely(comparison)
    if before is None:
        return
    for name, spread in before.vendors.items():
        assert after.vendors[name].fit == spread.fit
        assert after.vendors[name].score == spread.score
        assert after.vendors[name].qualifies == spread.qualifies
    out = {vendor.vendor for vendor in comparison.ranking if vendor.standing is Standing.FAILS}
    if out == {"z"}:
        for view, shares in before.views.items():
            assert {name: after.views[view].ranks[name][:-1] for name in shares.ranks} == shares.ranks


@few
@given(seed=SEEDS)
def test_the_same_seed_gives_the_same_and_another_another_within_the_error(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    comparison = compare(brief, sheets)
    one = robustness(comparison, SAMPLES, 7)
    if one is None:
        return
    again = surely(comparison)
    assert one.views == again.views
    assert dict(one.vendors) == dict(again.vendors)
    other = robustness(comparison, SAMPLES, 8)
    assert other is not None
    for name in one.vendors:
        assert one.views[View.BOTH].first(name) == pytest.approx(other.views[View.BOTH].first(name), abs=0.09)


@few
@given(seed=SEEDS)
def test_what_is_certain_is_not_sampled_away(seed: int) -> None:
    """With claims that all hold, no silence and no ranges, the data view is the ranking."""
    brief, sheets = Maker(seed, SEVERAL).case()
    brief.setdefault("decision", {})["evidence"] = dict.fromkeys(("statement", "published", "document", "demo", "reference_visit"), 1)
    comparison = compare(brief, sheets)
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    if not vendors or any(not _is_certain(comparison, vendor.vendor) for vendor in vendors):
        return
    shares = surely(comparison, 200).views[View.DATA]
    for place, vendor in enumerate(vendors):
        level = [other for other in vendors if other.rank == vendor.rank]
        first = vendors.index(level[0])
        expected = [1 / len(level) if first <= rank < first + len(level) else 0.0 for rank in range(len(vendors))]
        assert list(shares.ranks[vendor.vendor]) == pytest.approx(expected), place


@few
@given(seed=SEEDS)
def test_shares_are_those_of_all_ways_in_which_the_claims_can_turn_out(seed: int) -> None:
    """With two vendors and the weights as they are, every pair of outcomes can be gone through."""
    brief, sheets = Maker(seed, PAIR).case()
    comparison = compare(brief, sheets)
    posed = problem(comparison)
    exact = [_outcomes(one, posed.fit, posed.weighting.weights, posed.weighting.items) for one in posed.contenders]
    if len(exact) < 2 or None in exact:
        return
    one, other = (found for found in exact if found is not None)
    first = 0.0
    for (standing, score), chance in one.items():
        for (against, its_score), its_chance in other.items():
            is_level = standing == against and abs(score - its_score) < 1e-6
            first += chance * its_chance * (0.5 if is_level else (standing, score) > (against, its_score))
    samples = 8000
    shares = acceptability(sample(posed, samples, 7, ((View.DATA, 4),)).counts[View.DATA, 4])
    assert shares[0, 0] == pytest.approx(first, abs=4.5 * (max(first * (1 - first), 1e-9) / samples) ** 0.5 + 1e-4)
    if "fails" not in {vendor.standing for vendor in comparison.ranking}:
        qualifies = sum(chance for (standing, _), chance in one.items() if standing == 1)
        assert surely(comparison, samples).vendors[posed.contenders[0].vendor].qualifies == pytest.approx(qualifies, abs=0.026)


def _outcomes(one: Contender, fit: float, weights: Mapping[str, float], items: Sequence[str]) -> dict[tuple[int, float], float] | None:
    """The chance of every tier and score; None where cost or time is a range, or the ways are too many."""
    exact = of_conditions(one.conditions, most=9)
    if exact is None or any(np.ptp(measure.points) or not measure.within.all() for measure in one.measures.values()):
        return None
    added = sum(float(measure.points[0]) for measure in one.measures.values())
    found: dict[tuple[int, float], float] = {}
    for outcome, chance in exact.items():
        score = round(fit * sum(weights[item] * worth for item, (worth, _) in zip(items, outcome, strict=False)) + added, 9)
        key = (-1 if one.is_out else int(all(outcome[row][1] for row in one.musts)), score)
        found[key] = found.get(key, 0.0) + chance
    return found


def _is_certain(comparison: Comparison, vendor: str) -> bool:
    found = next(each for each in comparison.ranking if each.vendor == vendor)
    estimates = (found.configuration.cost, found.configuration.days)
    silent = any(aspect.state == "unanswered" for verdict in found.match.verdicts.values() for aspect in verdict.every())
    return not silent and all(estimate is None or not estimate.is_range for estimate in estimates)


# --- views


def test_weights_alone_leave_answers_as_they_are() -> None:
    """A lacks what B has and the other way round: with certain answers all that counts is how they are weighed."""
    items = [asked(1, "should"), asked(2, "should")]
    found = surely(compared(items, {"a": answering("a", "+-"), "b": answering("b", "-+")}), 20_000)
    assert found.views[View.DATA].ranks == {"a": (0.5, 0.5), "b": (0.5, 0.5)}
    assert found.views[View.WEIGHTS].first("a") == pytest.approx(0.5, abs=0.02)
    assert found.views[View.WEIGHTS] == replace(found.views[View.BOTH], view=View.WEIGHTS)


def test_a_must_weighs_more_than_a_should_in_most_samples_and_in_all_without_noise() -> None:
    items = [asked(1, "should"), asked(2, "could")]
    found = surely(compared(items, {"a": answering("a", "+-"), "b": answering("b", "-+")}), 20_000)
    assert 0.75 < found.views[View.WEIGHTS].first("a") < 0.95
    assert [(one.better, one.worse) for one in found.dominances] == [("a", "b")]


def test_more_emphasis_makes_surer() -> None:
    """The heavier category decides for A; the less the categories' weights vary, the more often."""
    items = [asked(1, "should", "big"), asked(2, "should", "small")]
    decision = {"categories": {"big": 60, "small": 40}}
    found = surely(compared(items, {"a": answering("a", "+-"), "b": answering("b", "-+")}, **decision), 20_000)
    first = [found.emphases[emphasis].first("a") for emphasis in (2, 4, 16)]
    assert first == sorted(first)
    assert first[0] < 0.75 < first[2]
    assert found.emphases[4] == found.views[View.BOTH]
    central = found.vendors["a"].central
    assert central is not None
    assert central["big"] > 0.6


def test_a_range_that_reaches_over_the_ceiling_may_not_qualify() -> None:
    header = {"budget": {"target": 100, "ceiling": 200}}
    plans = [{"id": "base", "price": {"amount": {"from": 100, "to": 260, "mid": 180}, "per": "once"}}]
    comparison = compared([asked(1)], {"a": answering("a", "+", plans=plans)}, header, axes={"fit": 1, "cost": 1})
    found = surely(comparison, 20_000).vendors["a"]
    assert found.cost is not None
    assert 100 < found.cost.low < 180 < found.cost.high < 260
    assert found.qualifies == pytest.approx(0.743, abs=0.02)  # of a beta of 3 and 3 on 100..260, at 200


# --- little to be unsure of


def test_one_vendor_is_first() -> None:
    found = surely(compared([asked(1)], {"a": answering("a", "+", "statement")}))
    assert found.views[View.BOTH].ranks == {"a": (1.0,)}
    assert (found.dominances, found.shift) == ((), None)
    assert found.vendors["a"].qualifies == pytest.approx(0.85, abs=0.04)


def test_nobody_qualifies_and_somebody_is_still_before_the_other() -> None:
    found = surely(compared([asked(1), asked(2, "should")], {"a": answering("a", "-+"), "b": answering("b", "--")}))
    assert found.views[View.BOTH].ranks == {"a": (1.0, 0.0), "b": (0.0, 1.0)}
    assert found.vendors["a"].qualifies == 0
    assert found.shift is None


def test_nobody_answered() -> None:
    assert robustness(compared([asked(1)], {"a": answering("a", "?")})) is None
    assert robustness(compared([asked(1)], {})) is None
    assert Analysis(compared([asked(1)], {})).conclusion is Conclusion.NO_VENDORS


@pytest.mark.parametrize("weight", [{"weight": 0}, {"priority": "wont"}])
def test_nothing_weighs_anything(weight: Data) -> None:
    items = [{**asked(1, "should"), **weight}, {**asked(2, "should"), **weight}]
    found = surely(compared(items, {"a": answering("a", "+-"), "b": answering("b", "-+")}))
    assert all(shares.ranks == {"a": (0.5, 0.5), "b": (0.5, 0.5)} for shares in found.views.values())
    assert (found.dominances, found.shift) == ((), None)


def test_a_must_without_weight_is_still_a_must() -> None:
    items = [asked(1, weight=0), asked(2, "should")]
    found = surely(compared(items, {"a": answering("a", "++", "statement")}), 20_000)
    assert found.vendors["a"].qualifies == pytest.approx(0.85, abs=0.015)
    assert found.vendors["a"].fit.median == 1


@pytest.mark.parametrize("priority", ["must", "should", "could"])
def test_all_of_one_priority(priority: str) -> None:
    items = [asked(number, priority) for number in range(1, 4)]
    found = surely(compared(items, {"a": answering("a", "++-"), "b": answering("b", "--+")}), 20_000)
    assert found.views[View.WEIGHTS].first("a") == pytest.approx(1 - 232 / 2048, abs=0.01)  # Gamma(8) above Gamma(4): closed form
    assert len(found.dominances) == 1


def test_silence_that_decides_the_gate_is_half_a_chance() -> None:
    found = surely(compared([asked(1), asked(2)], {"a": answering("a", "+?"), "b": answering("b", "+-")}), 20_000)
    assert found.vendors["a"].qualifies == pytest.approx(0.5, abs=0.02)
    assert found.views[View.BOTH].first("a") == 1  # the other is out


def test_the_chances_of_the_brief_are_told() -> None:
    found = surely(compared([asked(1)], {"a": answering("a", "+")}, evidence={"statement": 0.5}))
    assert list(found.chances.items())[:2] == [("statement", 0.5), ("published", 0.9)]


# --- the conclusion


def test_a_winner_is_one_that_is_sure_enough() -> None:
    items = [asked(1), asked(2, "should"), asked(3, "should")]
    sure = Analysis(compared(items, {"a": answering("a", "+++"), "b": answering("b", "+--")}))
    assert sure.conclusion is Conclusion.WINNER
    unsure = Analysis(compared(items, {"a": answering("a", "++-", "statement"), "b": answering("b", "+--")}))
    assert unsure.comparison.conclusion is Conclusion.WINNER
    assert unsure.robustness is not None
    assert unsure.robustness.views[View.BOTH].first("a") < SURE
    assert unsure.conclusion is Conclusion.UNSURE


def test_one_that_has_said_nothing_may_lead_and_has_no_chance_to_tell() -> None:
    header = {"budget": {"target": 100, "ceiling": 200}}
    dear, cheap = ([{"id": "base", "price": {"amount": amount, "per": "once"}}] for amount in (199, 50))
    sheets = {"a": answering("a", "-", plans=dear), "b": answering("b", "?", plans=cheap)}
    found = Analysis(compared([asked(1, "should")], sheets, header, axes={"fit": 1, "cost": 1}))
    assert found.comparison.ranking[0].vendor == "b"
    assert found.conclusion is Conclusion.WINNER
    assert found.robustness is not None
    assert list(found.robustness.vendors) == ["a"]
    assert [entry["first"] for entry in rank_data(found, "en")["ranking"]] == [None, 1.0]


def test_everything_as_data() -> None:
    items = [asked(1), asked(2, "should"), asked(3, "could")]
    comparison = compared(items, {"a": answering("a", "++-", "demo"), "b": answering("b", "+-+")})
    told = json.loads(json.dumps(full_data(surely(comparison), comparison.brief)))
    assert (told["samples"], told["seed"], told["emphasis"]) == (SAMPLES, 7, 4)
    assert told["evidence"]["demo"] == 0.98
    assert {name: len(view["ranks"]["a"]) for name, view in told["views"].items()} == {"both": 2, "weights": 2, "data": 2}
    assert list(told["emphases"]) == ["2", "4", "16"]
    assert told["vendors"]["a"]["qualifies"] == pytest.approx(0.98, abs=0.02)
    assert told["vendors"]["a"]["days"] == {"low": 0.0, "median": 0.0, "high": 0.0}
    assert told["vendors"]["a"]["cost"] is None
    assert told["dominances"] == [{"better": "a", "worse": "b"}]
    assert told["shift"]["winner"] == "b"
    assert full_data(None, comparison.brief) is None
