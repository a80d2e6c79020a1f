"""What must be true: one statement is one claim, one question one answer, and drawing few claims gives what drawing all would."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.robustness.claims import claims_of
from reqkit.decide.robustness.conditions import Conditions, conditions
from reqkit.decide.robustness.draws import Draw
from reqkit.decide.robustness.problem import Contender, problem
from reqkit.decide.robustness.streams import stream
from reqkit.decide.satisfaction import Ground
from tests.decide.robustness.enumerated import of_conditions, of_verdicts
from tests.generate import Maker, Style
from tests.inline import Data, compare, sheet

SMALL = Style(requirements=(2, 5), vendors=(1, 1), alternatives=0.4)
few = settings(max_examples=60, phases=[Phase.explicit, Phase.generate], deadline=None)
WORK: Data = {"availability": "customizable", "cost": 5000, "timeline": "2 weeks"}


def asked(number: int, needs: Any = None, priority: str = "must", **fields: Any) -> Data:
    return {
        "id": f"REQ-{number}",
        "title": f"Требование {number}",
        "priority": priority,
        **({} if needs is None else {"needs": needs}),
        **fields,
    }


def compared(requirements: list[Data], said: Data, **decision: Any) -> Comparison:
    brief = {"brief": {"title": "З", "contract_on": "2027-01-15"}, "requirements": requirements, "decision": decision}
    return compare(brief, {"acme": said})


def contender(comparison: Comparison) -> Contender:
    return problem(comparison).contenders[0]


def as_chosen(comparison: Comparison, vendor: RankedVendor, rows: tuple[str, ...]) -> Conditions:
    """The conditions of the configuration as it is, without work that waits for an answer."""
    ground = Ground.of(vendor.match, vendor.configuration.plan, frozenset(work.id for work in vendor.configuration.works))
    claims = claims_of(vendor.match, rows, ground, comparison.brief.decision.chances)
    return conditions(claims, rows, proportional=comparison.brief.decision.partial == "proportional")


def qualifies(found: Contender, samples: int = 60_000) -> float:
    met = Draw(found.conditions).held(stream(1, found.vendor, 0), samples).met
    return float(np.logical_and.reduce(met[list(found.musts)], axis=0).mean())


@few
@given(seed=st.integers(0, 10**6))
def test_few_draws_give_what_all_claims_give(seed: int) -> None:
    """Every way in which the claims can turn out, with its chance, is the same whether all are drawn or only what can come apart."""
    brief, sheets = Maker(seed, SMALL).case()
    comparison = compare(brief, sheets)
    vendor = comparison.ranking[0]
    rows = tuple(item["id"] for item in brief["requirements"])
    if not any(aspect.offers for item in rows for aspect in vendor.match.verdicts[item].every()):
        return
    expected = of_verdicts(comparison, vendor, rows, most=9)
    if expected is None:
        return
    found = of_conditions(as_chosen(comparison, vendor, rows), most=14)
    assert found is not None
    assert found.keys() == expected.keys()
    assert all(found[outcome] == pytest.approx(chance, abs=1e-9) for outcome, chance in expected.items())


@few
@given(seed=st.integers(0, 10**6))
def test_what_is_drawn_is_worth_what_it_is_on_the_mean(seed: int) -> None:
    brief, sheets = Maker(seed, SMALL).case()
    comparison = compare(brief, sheets)
    rows = tuple(item["id"] for item in brief["requirements"])
    posed = as_chosen(comparison, comparison.ranking[0], rows)
    exact = of_conditions(posed, most=12)
    if exact is None:
        return
    held = Draw(posed).held(stream(seed, "acme", 0), 20_000)
    for row in range(len(rows)):
        mean = sum(chance * outcome[row][0] for outcome, chance in exact.items())
        met = sum(chance * outcome[row][1] for outcome, chance in exact.items())
        assert held.worths[row].mean() == pytest.approx(mean, abs=0.018)
        assert held.met[row].mean() == pytest.approx(met, abs=0.018)


# --- what is one claim and what is several


def test_a_statement_that_serves_several_aspects_is_true_once() -> None:
    """Three encrypted stores asked three times rest on one statement; three statements fail each on its own."""
    alike = [asked(number, {"store": {"encrypted": True}}) for number in (1, 2, 3)]
    once = compared(alike, sheet({"store": {"encrypted": "available"}}))
    assert qualifies(contender(once)) == pytest.approx(0.85, abs=0.006)
    unlike = [asked(1, {"store": {"encrypted": True}}), asked(2, {"mail": {"templates": True}}), asked(3, {"portal": True})]
    thrice = compared(unlike, sheet({"store": {"encrypted": "available"}, "mail": {"templates": "available"}, "portal": "available"}))
    assert qualifies(contender(thrice)) == pytest.approx(0.85**3, abs=0.008)


def test_an_answer_to_the_whole_is_one_claim() -> None:
    needs = {"store": {"encrypted": True, "where": ["cloud", "own"]}, "mail": {"templates": True}}
    found = contender(compared([asked(1, needs)], sheet(answers={"REQ-1": "available"})))
    assert qualifies(found) == pytest.approx(0.85, abs=0.006)


def test_a_question_asked_twice_is_answered_once() -> None:
    needs = {"mail": {"templates": True}}
    said = sheet({"portal": "available"}, answers={"REQ-3": {"availability": "available", "evidence": "reference_visit"}})
    found = contender(compared([asked(1, needs), asked(2, needs), asked(3, {"portal": True})], said))
    assert qualifies(found) == pytest.approx(0.5, abs=0.008)


def test_requirements_in_words_are_questions_of_their_own() -> None:
    words = [asked(number, statement=f"Словами, {number}.") for number in (1, 2)]
    said = sheet(answers={"REQ-3": {"availability": "available", "evidence": "reference_visit"}})
    found = contender(compared([*words, asked(3, {"portal": True})], said))
    assert qualifies(found) == pytest.approx(0.25, abs=0.008)


@pytest.mark.parametrize(
    ("evidence", "chance"), [("statement", 0.85), ("published", 0.9), ("document", 0.95), ("demo", 0.98), ("reference_visit", 1.0)]
)
def test_the_chance_of_a_claim_is_that_of_its_evidence(evidence: str, chance: float) -> None:
    said = sheet({"portal": {"availability": "available", "evidence": evidence}})
    assert qualifies(contender(compared([asked(1, {"portal": True})], said))) == pytest.approx(chance, abs=0.006)
    told = compared([asked(1, {"portal": True})], said, evidence={evidence: 0.3})
    assert qualifies(contender(told)) == pytest.approx(0.3, abs=0.008)


def test_an_assessment_counts_as_its_kind() -> None:
    brief = {"brief": {"title": "З"}, "requirements": [asked(1, {"portal": True})]}
    files = [sheet({"portal": "available"}), {"assessment": {"by": "Комиссия", "kind": "demo"}, "capabilities": {"portal": "available"}}]
    found = problem(compare(brief, {"acme": files})).contenders[0]
    assert qualifies(found) == pytest.approx(0.98, abs=0.004)


def test_a_refusal_stays_a_refusal_and_a_claim_without_a_chance_never_holds() -> None:
    refused = compared([asked(1, {"portal": True})], sheet({"portal": "unavailable"}))
    assert qualifies(contender(refused)) == 0
    unbelieved = compared([asked(1, {"portal": True})], sheet({"portal": "available"}), evidence={"statement": 0})
    assert qualifies(contender(unbelieved)) == 0


def test_either_of_two_options_is_enough() -> None:
    needs = {"store": {"where": {"any_of": ["cloud", "own"]}}}
    found = contender(compared([asked(1, needs)], sheet({"store": {"where": {"cloud": "available", "own": "available"}}})))
    assert qualifies(found) == pytest.approx(1 - 0.15**2, abs=0.004)


def test_either_of_two_alternatives_is_enough() -> None:
    needs = [{"portal": True}, {"mail": {"templates": True}}]
    found = contender(compared([asked(1, needs_any=needs)], sheet({"portal": "available", "mail": {"templates": "available"}})))
    assert qualifies(found) == pytest.approx(1 - 0.15**2, abs=0.004)


def test_what_is_better_and_doubtful_falls_back_on_what_is_worse_and_sure() -> None:
    needs = {"store": {"rows": {"min": 10, "ideal": 100, "floor": 0}}}
    said = {
        "store": {
            "rows": [{"value": 100, "availability": "available"}, {"value": 50, "availability": "available", "evidence": "reference_visit"}]
        }
    }
    held = Draw(contender(compared([asked(1, needs)], sheet(said))).conditions).held(stream(1, "acme", 0), 60_000)
    assert held.met.all()
    assert held.worths.mean() == pytest.approx(0.85 * 1 + 0.15 * 0.5, abs=0.004)


# --- the configuration


def test_what_is_not_ordered_is_not_there() -> None:
    needs = {"portal": True}
    brief = {
        "brief": {"title": "З", "budget": {"target": 1, "ceiling": 10}},
        "requirements": [asked(1, needs, "should"), asked(2, {"store": True})],
    }
    plans = {"plans": [{"id": "base", "price": {"amount": 1, "per": "once"}}]}
    comparison = compare(brief, {"acme": sheet({"portal": WORK, "store": "available"}, **plans)})
    assert comparison.ranking[0].configuration.works == ()
    held = Draw(contender(comparison).conditions).held(stream(1, "acme", 0), 5000)
    assert not held.met[0].any()
    assert held.met[1].any()


def test_work_that_waits_for_an_answer_is_ordered_where_the_answer_is_yes() -> None:
    """A must with one aspect to be built and one unanswered: nothing is ordered now, and half of the time it will be, at its price."""
    needs = {"portal": True, "mail": {"templates": True}}
    plans = {"plans": [{"id": "base", "price": {"amount": 1000, "per": "once"}}]}
    reference = {**WORK, "evidence": "reference_visit"}
    comparison = compared([asked(1, needs)], sheet({"portal": reference}, **plans))
    vendor = comparison.ranking[0]
    assert vendor.unanswered_musts == ("REQ-1",)
    assert vendor.configuration.works == ()
    found = contender(comparison)
    assert qualifies(found) == pytest.approx(0.5, abs=0.008)
    assert [measure.spread.median for measure in found.measures.values() if measure.spread] == [6000.0, 14.0]


def test_a_vendor_whose_plans_are_all_too_small_may_have_a_larger_one() -> None:
    plans = {"plans": [{"id": "base", "seats": {"to": 3}, "price": {"amount": 1000, "per": "once"}}]}
    brief = {"brief": {"title": "З", "seats": 10}, "requirements": [asked(1, {"portal": True}, "should")]}
    found = problem(compare(brief, {"acme": sheet({"portal": "available"}, **plans)})).contenders[0]
    assert qualifies(found) == pytest.approx(0.5, abs=0.008)
