"""Where the weights of the categories are said to be from."""

from __future__ import annotations

from typing import Any

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Consistency
from reqkit.report.sections.weights import weights
from reqkit.report.speaker import Speaker
from reqkit.values.text import Language
from tests.inline import Data, compare
from tests.report.samples import header, requirements

CATEGORIES = ("sales", "security", "training")
SALES, TRAINING = {"more": "sales", "than": "security", "by": 3}, {"more": "security", "than": "training", "by": 2}


def said(decision: Data, weight_set: str | None = None) -> tuple[str, str]:
    brief = {"brief": header(CATEGORIES), "decision": decision, "requirements": requirements(6, CATEGORIES)}
    analysis = Analysis(compare(brief, {"acme": {"vendor": {"id": "acme", "name": "Acme"}}}, weight_set))
    found = [weights(Speaker(analysis, language)) for language in ("ru", "en")]
    russian, english = (blocks.blocks[0].sentence for blocks in found if blocks is not None)
    assert russian
    assert english
    return russian, english


def third(by: int, more: str = "sales", than: str = "training") -> Data:
    return {"judgements": [SALES, TRAINING, {"more": more, "than": than, "by": by}]}


@pytest.mark.parametrize(
    ("decision", "russian", "english"),
    [
        ({}, "не заданы", "states no weights"),
        ({"categories": dict.fromkeys(CATEGORIES, 1)}, "заданы в запросе.", "are stated in the brief."),
        (
            {"judgements": [SALES, TRAINING]},
            "следуют из 2 попарных сравнений; ни одно не следует из других, поэтому их согласованность не проверить. "
            "1 пару никто не сравнивал: она выведена из остальных.",
            "follow from 2 comparisons in pairs; none follows from the others, so that nothing tests whether they agree. "
            "1 pair was compared by nobody and follows from the rest.",
        ),
        (
            third(6),
            "из 3 попарных сравнений, которые не противоречат друг другу.",
            "3 comparisons in pairs, which do not contradict each other.",
        ),
        (
            third(5),
            "из 3 попарных сравнений; они согласуются: отношение согласованности 0,003 при допустимых 0,1.",
            "3 comparisons in pairs; they agree well enough: a consistency ratio of 0.003, where up to 0.1 is acceptable.",
        ),
        (
            third(6, "training", "sales"),
            "и они противоречат друг другу: отношение согласованности 1,38 при допустимых 0,1. "
            "Первым стоит пересмотреть сравнение категорий «Раздел «sales»» и «Раздел «security»».",
            "and these contradict each other: a consistency ratio of 1.38, where up to 0.1 is acceptable. "
            "The comparison of “Area sales” and “Area security” is the first to go over.",
        ),
    ],
)
def test_where_weights_are_from(decision: Data, russian: str, english: str) -> None:
    told = said(decision)
    assert russian in told[0]
    assert english in told[1]


def test_a_single_comparison_has_nothing_to_agree_with() -> None:
    brief = {"brief": header(CATEGORIES[:2]), "decision": {"judgements": [SALES]}, "requirements": requirements(6, CATEGORIES[:2])}
    analysis = Analysis(compare(brief, {"acme": {"vendor": {"id": "acme", "name": "Acme"}}}))
    told: tuple[tuple[Language, str], ...] = (("ru", "следуют из 1 попарного сравнения."), ("en", "follow from 1 comparison in pairs."))
    for language, end in told:
        found = weights(Speaker(analysis, language))
        assert found is not None
        assert str(found.blocks[0].sentence).endswith(end)


def test_of_a_weight_set_that_judges_where_the_decision_has_numbers() -> None:
    decision: Any = {"categories": dict.fromkeys(CATEGORIES, 1), "weight_sets": {"it": {"judgements": [SALES, TRAINING]}}}
    assert "2 comparisons in pairs" in said(decision, "it")[1]
    decision = {"judgements": [SALES, TRAINING], "weight_sets": {"it": {"categories": dict.fromkeys(CATEGORIES, 1)}}}
    assert "are stated in the brief." in said(decision, "it")[1]


@pytest.mark.parametrize(
    ("ratio", "shown"), [(0.0, "0"), (0.169, "0.17"), (0.1, "0.1"), (0.1004, "0.1004"), (0.0004, "0.0004"), (0.0999, "0.1")]
)
def test_no_ratio_is_rounded_across_the_limit(ratio: float, shown: str) -> None:
    assert str(float(Consistency(ratio, 3.0, 3, (), 0, None).shown)).removesuffix(".0") == shown
