"""Category weights from judgements in pairs: published problems, laws that hold of any judgements, and what a brief may state."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.decide.result import Consistency, Weights
from reqkit.decide.weighing.eigenvalue import completed
from reqkit.decide.weighing.judgements import RANDOM_INDEX, connected, judged, random_index
from reqkit.locale.judgements import JudgedText
from reqkit.model.brief import Judgement
from tests.decide.case_files import case
from tests.inline import Data, compare, errors

DONEGAN_DODD = {4: 0.8286, 7: 1.2519}
"""Random indices of Donegan & Dodd (1991), in the precision that AHPy keeps; two of the published ratios stand on them."""


def judgement(more: str, than: str, by: Fraction | int) -> Judgement:
    return Judgement(more=more, than=than, by=Fraction(by)) if by >= 1 else Judgement(more=than, than=more, by=1 / Fraction(by))


def of_matrix(matrix: list[list[float | None]]) -> list[Judgement]:
    """The judgements above the diagonal, categories named by their numbers."""
    found = []
    for row, column in combinations(range(len(matrix)), 2):
        value = matrix[row][column]
        if value is not None:
            found.append(judgement(str(row), str(column), Fraction(value).limit_denominator(9)))
    return found


def shares(weights: dict[str, Fraction], size: int) -> list[float]:
    total = sum(weights.values())
    return [float(weights[str(number)] / total) for number in range(size)]


def index(consistency: Consistency) -> float:
    """The consistency index: λ_max beyond the number of categories, for each but one."""
    return (consistency.largest - consistency.size) / (consistency.size - 1)


# --- published problems


def test_the_house_of_saaty_1990_contradicts_itself() -> None:
    """Its ratio stands on Saaty's random index of 1.41 for eight categories."""
    given_case = case("ahp_saaty1990_house")
    expected, tolerance = given_case["expected"], given_case["tolerance"]
    found = judged(of_matrix(given_case["matrix"]))
    assert found is not None
    assert shares(dict(found.weights), 8) == pytest.approx(expected["weights"], abs=tolerance)
    assert found.consistency.largest == pytest.approx(expected["lambda_max"], abs=tolerance)
    assert index(found.consistency) == pytest.approx(expected["ci"], abs=tolerance)
    assert found.consistency.ratio == pytest.approx(expected["cr"], abs=tolerance)
    assert not found.consistency.is_acceptable
    # Saaty's own advice (1990, p. 18) is to look at the judgement whose ratio is furthest from that of the weights: 6 against 0.46.
    worst = found.consistency.worst
    assert worst is not None
    assert (worst.judgement.more, worst.judgement.than, worst.judgement.by) == ("2", "6", 6)
    assert worst.implied < 1


def test_the_drinks_of_saaty_2008_agree_well_enough() -> None:
    """The ratio of 0.022 comes of either of Saaty's indices for seven, 1.32 (1980) and 1.35 (2008); that of AHPy of Donegan & Dodd's."""
    given_case = case("ahp_saaty2008_drinks")
    expected, tolerance = given_case["expected"], given_case["tolerance"]
    found = judged(of_matrix(given_case["matrix"]))
    assert found is not None
    assert shares(dict(found.weights), 7) == pytest.approx(expected["weights"], abs=tolerance)
    assert found.consistency.ratio == pytest.approx(expected["cr"], abs=tolerance)
    assert index(found.consistency) / DONEGAN_DODD[7] == pytest.approx(expected["cr_donegan_dodd"], abs=tolerance)
    assert found.consistency.is_acceptable
    assert found.consistency.worst is None


def test_the_incomplete_matrix_of_bozoki_fulop_and_ronyai_2010() -> None:
    """Its ratio stands on Donegan & Dodd's index for a complete matrix of four."""
    given_case = case("ahp_incomplete_bozoki2010")
    expected, tolerance = given_case["expected"], given_case["tolerance"]
    found = judged(of_matrix(given_case["matrix"]))
    assert found is not None
    assert found.consistency.missing == 1
    assert shares(dict(found.weights), 4) == pytest.approx(expected["weights"], abs=tolerance)
    assert index(found.consistency) / DONEGAN_DODD[4] == pytest.approx(expected["cr_donegan_dodd"], abs=tolerance)
    full = completed(np.array(given_case["matrix"], dtype=float))
    assert full.matrix[2, 3] == pytest.approx(expected["missing_c_d"], abs=tolerance)
    assert full.matrix[3, 2] == pytest.approx(1 / expected["missing_c_d"], abs=tolerance)


# --- laws


@st.composite
def connected_judgements(draw: st.DrawFn, most: int = 7) -> list[Judgement]:
    """A tree of judgements, and some more."""
    size = draw(st.integers(2, most))
    pairs = {(draw(st.integers(0, number - 1)), number) for number in range(1, size)}
    pairs |= set(draw(st.lists(st.sampled_from(list(combinations(range(size), 2))), max_size=8)))
    scale = st.sampled_from([Fraction(by) for by in range(1, 10)] + [Fraction(1, by) for by in range(2, 10)])
    return [judgement(str(one), str(other), draw(scale)) for one, other in sorted(pairs)]


def matrix_of(judgements: Iterable[Judgement], size: int) -> Any:
    matrix = np.full((size, size), np.nan)
    np.fill_diagonal(matrix, 1)
    for each in judgements:
        matrix[int(each.more), int(each.than)], matrix[int(each.than), int(each.more)] = float(each.by), float(1 / each.by)
    return matrix


@settings(deadline=None, max_examples=60)
@given(connected_judgements(), st.integers(0, 2**32))
def test_no_completion_has_a_smaller_principal_eigenvalue(judgements: list[Judgement], seed: int) -> None:
    found = judged(judgements)
    assert found is not None
    size = found.consistency.size
    matrix = matrix_of(judgements, size)
    full = completed(matrix)
    assert full.largest == pytest.approx(found.consistency.largest, abs=1e-9)
    dice = np.random.default_rng(seed)
    gaps = np.triu(np.isnan(matrix))
    for spread in (0.01, 0.3, 2.0):
        other = full.matrix.copy()
        moved = np.where(gaps, other * np.exp(dice.normal(size=other.shape) * spread), 0)
        other[gaps] = moved[gaps]
        other.T[gaps] = 1 / moved[gaps]
        assert max(np.linalg.eigvals(other).real) >= full.largest - 1e-9


@settings(deadline=None, max_examples=60)
@given(connected_judgements(), st.randoms(use_true_random=False))
def test_the_weights_hang_neither_on_order_nor_on_names(judgements: list[Judgement], dice: Any) -> None:
    found = judged(judgements)
    shuffled = [Judgement(more=f"n{each.more}", than=f"n{each.than}", by=each.by) for each in judgements]
    dice.shuffle(shuffled)
    other = judged(shuffled)
    assert found is not None
    assert other is not None
    size = found.consistency.size
    renamed = {name.removeprefix("n"): weight for name, weight in other.weights.items()}
    assert shares(renamed, size) == pytest.approx(shares(dict(found.weights), size), rel=3e-5)
    assert other.consistency.ratio == pytest.approx(found.consistency.ratio, abs=1e-6)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=8), st.integers(0, 2**32))
def test_judgements_that_agree_give_back_their_weights_exactly(weights: list[int], seed: int) -> None:
    """Complete or not; and then nothing contradicts anything."""
    pairs = list(combinations(range(len(weights)), 2))
    dice = np.random.default_rng(seed)
    kept = {(number - 1, number) for number in range(1, len(weights))} | {pair for pair in pairs if dice.random() < 0.5}
    found = judged(judgement(str(one), str(other), Fraction(weights[one], weights[other])) for one, other in sorted(kept))
    assert found is not None
    total = sum(found.weights.values())
    assert [found.weights[str(number)] / total for number in range(len(weights))] == [Fraction(each, sum(weights)) for each in weights]
    assert found.consistency.ratio == 0
    assert found.consistency.largest == len(weights)
    assert found.consistency.worst is None


def test_changing_the_worst_judgement_lowers_the_ratio_most() -> None:
    """Held against every judgement changed to every value on the scale."""
    matrix = case("ahp_saaty1990_house")["matrix"]
    found = judged(of_matrix(matrix))
    assert found is not None
    scale = [float(by) for by in range(1, 10)] + [1 / by for by in range(2, 10)]
    best: dict[tuple[int, int], float] = {}
    for row, column in combinations(range(len(matrix)), 2):
        changed = np.array([matrix] * len(scale))
        changed[:, row, column], changed[:, column, row] = scale, [1 / by for by in scale]
        best[row, column] = min(np.linalg.eigvals(changed).real.max(axis=1))
    worst = found.consistency.worst
    assert worst is not None
    assert min(best, key=lambda pair: best[pair]) == (int(worst.judgement.more), int(worst.judgement.than))


def test_two_categories_are_always_consistent() -> None:
    found = judged([judgement("a", "b", 3)])
    assert found is not None
    assert dict(found.weights) == {"a": 1, "b": Fraction(1, 3)}
    assert (found.consistency.ratio, found.consistency.size, found.consistency.missing) == (0, 2, 0)


@pytest.mark.parametrize("size", [3, 15, 16, 25])
def test_contradictions_are_measured_whatever_the_number_of_categories(size: int) -> None:
    names = [str(number) for number in range(size)]
    judgements = [judgement(one, other, 2) for one, other in combinations(names, 2) if (one, other) != ("0", str(size - 1))]
    found = judged([*judgements, judgement(str(size - 1), "0", 9)])
    assert found is not None
    assert found.consistency.ratio > 0
    if size == 3:
        assert not found.consistency.is_acceptable


def test_random_indices() -> None:
    """Saaty's up to fifteen; beyond it the fit goes on from where his table ends; with pairs missing it falls, for a tree to nothing."""
    assert [random_index(size) for size in (3, 8, 15)] == [0.58, 1.41, 1.59]
    assert 1.59 < random_index(16) < random_index(17) < 1.77
    assert random_index(4, 1) == pytest.approx(RANDOM_INDEX[4] * 2 / 3)
    assert random_index(6, 10) == pytest.approx(0)


def test_a_circle_among_few_judgements_is_not_lost_among_many_categories() -> None:
    """Three judgements that go round, and others that nothing contradicts: they must not dilute it."""
    circle = [judgement("0", "1", 5), judgement("1", "2", 5), judgement("2", "0", 5)]
    chain = [judgement(str(number), str(number + 1), 2) for number in range(2, 9)]
    found = judged([*circle, *chain])
    assert found is not None
    assert not found.consistency.is_acceptable
    assert found.consistency.worst is not None
    assert found.consistency.worst.judgement in circle


def test_groups_that_judgements_connect() -> None:
    judgements = [judgement("a", "b", 2), judgement("d", "c", 3), judgement("b", "a", 3)]
    assert connected(("a", "x", "c"), judgements) == (("a", "b"), ("x",), ("d", "c"))
    assert judged(judgements) is None
    assert judged([]) is None
    assert judged([Judgement(more="a", than="a", by=Fraction(1))]) is None


def test_of_two_judgements_of_a_pair_the_first_counts() -> None:
    one, other = judged([judgement("a", "b", 2)]), judged([judgement("a", "b", 2), judgement("b", "a", 5)])
    assert one is not None
    assert other is not None
    assert one.weights == other.weights


# --- in a brief


def brief(decision: Data, categories: Iterable[str] = ("sales", "security", "training")) -> Data:
    requirements = [
        {"id": f"REQ-{number}", "title": f"Требование {number}", "priority": "should", "category": category}
        for number, category in enumerate(categories, start=1)
    ]
    return {"brief": {"title": "З"}, "decision": decision, "requirements": requirements}


SHEETS: dict[str, Any] = {"acme": {"vendor": {"id": "acme", "name": "Acme"}}}
JUDGEMENTS = [{"more": "sales", "than": "security", "by": 3}, {"more": "security", "than": "training", "by": 2}]


def weights(decision: Data, name: str | None = None) -> Weights:
    comparison = compare(brief(decision), SHEETS, name)
    assert not errors(comparison.findings), errors(comparison.findings)
    return comparison.weights


def codes(decision: Data, **other: Any) -> list[str]:
    findings = compare(brief(decision, **other), SHEETS).findings
    families = ("judge", "weights-and", "unused", "unknown", "missing", "wrong")
    return [finding.code.name for finding in findings if finding.code.name.startswith(families)]


def test_judgements_stand_for_category_weights() -> None:
    found = weights({"judgements": JUDGEMENTS})
    assert found.categories == {"sales": Fraction(6, 9), "security": Fraction(2, 9), "training": Fraction(1, 9)}
    assert found.items["REQ-1"] == Fraction(6, 9)
    assert found.consistency is not None
    assert found.consistency.ratio == 0
    assert [each.by for each in found.consistency.judgements] == [3, 2]


def test_weights_stated_as_numbers_have_no_consistency() -> None:
    assert weights({"categories": {"sales": 3, "security": 1, "training": 1}}).consistency is None


def test_a_weight_set_may_judge_where_the_decision_has_numbers_and_the_other_way_round() -> None:
    numbers = {"sales": 1, "security": 1, "training": 2}
    decision = {"categories": numbers, "weight_sets": {"it": {"judgements": JUDGEMENTS}, "finance": {"axes": {"fit": 1}}}}
    assert weights(decision, "it").categories["sales"] == Fraction(6, 9)
    assert weights(decision, "finance").categories["sales"] == Fraction(1, 4)
    decision = {"judgements": JUDGEMENTS, "weight_sets": {"it": {"categories": numbers}, "finance": {"axes": {"fit": 1}}}}
    assert weights(decision, "it").categories["training"] == Fraction(1, 2)
    assert weights(decision, "it").consistency is None
    assert weights(decision, "finance").categories["sales"] == Fraction(6, 9)
    assert weights(decision, "finance").consistency is not None


@pytest.mark.parametrize("judgements", [[], [{"more": "general", "than": "spare", "by": 9}]])
def test_a_single_category_has_all_the_weight(judgements: list[Data]) -> None:
    data = brief({"judgements": judgements}, ["general"])
    data["brief"]["categories"] = {"spare": {"title": "Запас"}}
    found = compare(data, SHEETS)
    assert not errors(found.findings)
    assert found.weights.categories == {"general": 1}


def test_mistakes_in_judgements_are_found_where_they_stand() -> None:
    """One that cannot be read moves none of the others, and is not reported again as a gap."""
    text = """\
brief: {title: З}
decision:
  judgements:
    - {more: sales, than: security, by: 30}
    - {more: sales, than: training}
    - {more: sales, than: sales, by: 2}
    - {more: sales, than: trainning, by: 2}
  weight_sets:
    it:
      judgements: [{more: sales, than: security, by: 1/3}]
requirements:
  - {id: A, title: А, priority: must, category: sales}
  - {id: B, title: Б, priority: must, category: security}
  - {id: C, title: В, priority: must, category: training}
"""
    found = compare(text, SHEETS).findings
    placed = [(finding.span().line, finding.span().column, finding.code.name) for finding in found if finding.file.startswith("req")]
    assert placed == [
        (4, 41, "judgement-off-scale"),
        (5, 7, "missing-key"),
        (6, 27, "judged-against-itself"),
        (7, 27, "judged-unknown-category"),
        (10, 54, "judgement-off-scale"),
    ]


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        (JUDGEMENTS, []),
        (JUDGEMENTS[:1], ["judgements-apart"]),
        ([*JUDGEMENTS, {"more": "sales", "than": "training", "by": 6}], []),
        ([*JUDGEMENTS, {"more": "training", "than": "sales", "by": 6}], ["judgements-inconsistent"]),
        ([*JUDGEMENTS, {"more": "training", "than": "general", "by": 6}], ["judged-unknown-category"]),
        ([*JUDGEMENTS, {"more": "security", "than": "sales", "by": 6}], ["judged-twice"]),
        ("sales", ["wrong-type"]),
        ([{"more": "sales"}], ["missing-key", "missing-key"]),
        ([*JUDGEMENTS, {"more": "sales", "than": "training", "by": 5, "why": "so"}], ["unknown-key"]),
    ],
)
def test_what_is_said_of_judgements(judgements: Any, expected: list[str]) -> None:
    assert codes({"judgements": judgements}) == expected
    assert codes({"weight_sets": {"it": {"judgements": judgements}}}) == expected


def test_a_broken_judgement_leaves_the_rest_of_the_decision_alone() -> None:
    found = compare(brief({"tolerance": 0.3, "judgements": [*JUDGEMENTS, {"more": "sales", "than": "training", "by": 0}]}), SHEETS)
    assert found.brief.decision.tolerance == Fraction(3, 10)
    assert found.weights.categories["sales"] == Fraction(6, 9)


@pytest.mark.parametrize(
    ("times", "russian", "english"),
    [
        (Fraction(1), "«а» и «б» одинаково важны", "“а” and “б” matter equally"),
        (Fraction(103, 100), "«а» и «б» одинаково важны", "“а” and “б” matter equally"),
        (Fraction(2), "«а» важнее, чем «б», в 2 раза", "“а” matters 2 times as much as “б”"),
        (Fraction(5), "«а» важнее, чем «б», в 5 раз", "“а” matters 5 times as much as “б”"),
        (Fraction(5, 2), "«а» важнее, чем «б», в 2,5 раза", "“а” matters 2.5 times as much as “б”"),
        (Fraction(1, 4), "«б» важнее, чем «а», в 4 раза", "“б” matters 4 times as much as “а”"),
        (Fraction(400), "«а» важнее, чем «б», больше чем в 9 раз", "“а” matters over 9 times as much as “б”"),
    ],
)
def test_judgements_in_words(times: Fraction, russian: str, english: str) -> None:
    said = JudgedText("а", "б", times)
    assert (said.in_language("ru"), said.in_language("en")) == (russian, english)
