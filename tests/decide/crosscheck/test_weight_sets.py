"""Weight sets side by side, and how far they agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from math import factorial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.crosscheck.agreement import concordance
from reqkit.decide.crosscheck.data import weight_sets_data
from reqkit.decide.crosscheck.result import WeightSets
from tests.generate import Maker, Style
from tests.inline import Data, compare, errors

# --- Kendall's W


def test_views_that_agree_and_views_that_do_not() -> None:
    assert concordance([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) == 1
    assert concordance([[1, 2, 3], [3, 2, 1]]) == 0
    assert concordance([[1, 2, 3], [2, 3, 1], [3, 1, 2]]) == 0


def test_concordance_by_hand() -> None:
    """Three judges and four things: rank totals 4, 6, 9, 11 about a mean of 7.5; S = 29; W = 12 · 29 / (9 · 60)."""
    assert concordance([[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 4, 3]]) == Fraction(12 * 29, 9 * 60)


def test_concordance_with_ties_by_hand() -> None:
    """Two judges, three things: 1, 2.5, 2.5 and 1, 2, 3. Totals 2, 4.5, 5.5 about 4; S = 6.5; W = 12 · 6.5 / (4 · 24 − 2 · 6)."""
    assert concordance([[1, 2, 2], [1, 2, 3]]) == Fraction(12 * 13, 2 * (4 * 24 - 2 * 6))


def test_nothing_to_compare() -> None:
    assert concordance([]) is None
    assert concordance([[1, 2, 3]]) is None
    assert concordance([[1], [1]]) is None
    assert concordance([[1, 1], [1, 1]]) == 1


@settings(deadline=None)
@given(
    st.integers(2, 5).flatmap(lambda size: st.lists(st.lists(st.integers(1, size), min_size=size, max_size=size), min_size=2, max_size=5))
)
def test_concordance_is_a_share_and_does_not_hang_on_names(rankings: list[list[int]]) -> None:
    found = concordance(rankings)
    assert found is not None
    assert 0 <= found <= 1
    backwards = [list(reversed(ranks)) for ranks in rankings]
    assert concordance(list(reversed(backwards))) == found
    assert concordance([rankings[0]] * 3) == 1


def test_without_ties_it_is_the_mean_correlation_of_pairs() -> None:
    """W = ((m − 1) r + 1) / m, r the mean of Spearman's correlation over all pairs (Kendall & Babington Smith 1939)."""
    orders = list(permutations(range(1, 5)))
    assert len(orders) == factorial(4)
    for rankings in (orders[3:6], orders[7:11], orders[::5]):
        pairs = [(one, other) for one in rankings for other in rankings if one is not other]
        mean = sum((_spearman(one, other) for one, other in pairs), Fraction(0)) / len(pairs)
        assert concordance(rankings) == ((len(rankings) - 1) * mean + 1) / len(rankings)


def _spearman(one: Sequence[int], other: Sequence[int]) -> Fraction:
    size = len(one)
    return 1 - Fraction(6 * sum((a - b) ** 2 for a, b in zip(one, other, strict=True)), size**3 - size)


# --- in a brief


def brief(sets: Data | None, **decision: Any) -> Data:
    return {
        "brief": {"title": "З", "horizon": "1 year", "budget": {"target": 100, "ceiling": 1000}},
        "decision": {
            "axes": {"fit": 3, "cost": 1},
            "categories": {"sales": 1, "security": 1},
            **({} if sets is None else {"weight_sets": sets}),
            **decision,
        },
        "requirements": [
            {"id": "SAL", "title": "П", "priority": "should", "category": "sales", "needs": {"store": {"encrypted": True}}},
            {"id": "SEC", "title": "Б", "priority": "should", "category": "security", "needs": {"calls": {"recording": True}}},
        ],
    }


def vendor(name: str, price: int, **capabilities: Any) -> Data:
    return {
        "vendor": {"id": name, "name": name.upper()},
        "plans": [{"id": "one", "price": {"amount": price, "per": "once"}}],
        "customizations": {"build": {"title": "Р", "cost": 600, "timeline": "1 day"}},
        "capabilities": capabilities,
    }


SHEETS: dict[str, Any] = {
    "seller": vendor("seller", 300, store={"encrypted": "available"}, calls={"recording": "unavailable"}),
    "guard": vendor("guard", 400, store={"encrypted": "unavailable"}, calls={"recording": "available"}),
    "silent": {"vendor": {"id": "silent", "name": "Молчун"}},
}
SETS = {
    "it": {"title": {"ru": "ИТ", "en": "IT"}, "categories": {"sales": 1, "security": 9}},
    "sales": {"judgements": [{"more": "sales", "than": "security", "by": 9}]},
    "finance": {"axes": {"cost": 1}},
}


def found(sets: Data | None, sheets: dict[str, Any] = SHEETS, weights: str | None = None, **decision: Any) -> WeightSets:
    comparison = compare(brief(sets, **decision), sheets, weights)
    assert not errors(comparison.findings)
    result = Analysis(comparison).weight_sets
    assert result is not None
    return result


def test_each_party_ranks_by_its_own_weights() -> None:
    result = found(SETS)
    assert [view.name for view in result.views] == [None, "it", "sales", "finance"]
    assert [view.ranking[0].vendor for view in result.views] == ["seller", "guard", "seller", "seller"]
    assert [view.rank("guard") for view in result.views] == [2, 1, 2, 2]
    assert result.views[1].title is not None
    assert result.views[2].weights.consistency is not None
    assert result.views[2].weights.categories["sales"] == Fraction(9, 10)
    assert result.views[3].weights.name == "finance"


def test_agreement_leaves_out_whom_the_weights_cannot_move() -> None:
    """The silent vendor is last in every view, which is no agreement of the parties."""
    result = found(SETS)
    assert result.vendors == ("seller", "guard")
    assert result.agreement == float(concordance([[1, 2], [2, 1], [1, 2], [1, 2]]) or 0) == 0.25


def test_each_view_is_the_ranking_that_its_own_comparison_gives() -> None:
    """Over generated briefs: nothing is shared between views that must not be."""
    for seed in range(12):
        data, sheets = Maker(seed, Style(vendors=(2, 3))).case()
        used = {item.get("category", "general") for item in data["requirements"]}
        data.setdefault("decision", {})["weight_sets"] = {
            "one": {"categories": {name: 1 + number * 7 for number, name in enumerate(sorted(used))}},
            "other": {"axes": {"fit": 1, "cost": 5, "time": 5}},
            "same": {"title": "Как в запросе"},
        }
        views = Analysis(compare(data, sheets)).weight_sets
        assert views is not None
        for view in views.views:
            alone = compare(data, sheets, view.name)
            assert view.weights == alone.weights
            assert _told(view.ranking) == _told(alone.ranking)


def _told(ranking: Sequence[Any]) -> list[tuple[Any, ...]]:
    return [
        (
            each.vendor,
            each.rank,
            each.score,
            each.fit,
            each.configuration.plan,
            [work.id for work in each.configuration.works],
            each.categories,
        )
        for each in ranking
    ]


def test_another_party_may_buy_something_else() -> None:
    """One sheet, work on either side, money for one of the two: the configuration follows the weights."""
    paid = {"availability": "customizable", "cost": 600, "timeline": "1 day"}
    sheets = {"acme": vendor("acme", 300, store={"encrypted": paid}, calls={"recording": paid})}
    result = found({"it": SETS["it"], "sales": SETS["sales"]}, sheets)
    bought = [view.ranking[0].after for view in result.views[1:]]
    assert bought == [{"SEC"}, {"SAL"}]
    assert result.agreement is None


def test_a_comparison_by_a_set_still_shows_the_briefs_own_weights_first() -> None:
    result = found(SETS, weights="it")
    assert [view.name for view in result.views] == [None, "it", "sales", "finance"]
    assert result.views[0].ranking[0].vendor == "seller"
    assert result.views[1].ranking[0].vendor == "guard"


def test_without_sets_there_is_nothing_to_lay_side_by_side() -> None:
    assert Analysis(compare(brief(None), SHEETS)).weight_sets is None


@pytest.mark.parametrize("sheets", [{}, {"silent": SHEETS["silent"]}, {"seller": SHEETS["seller"]}])
def test_with_nobody_to_compare_there_is_no_agreement(sheets: dict[str, Any]) -> None:
    result = found(SETS, sheets)
    assert result.agreement is None
    assert len(result.views) == 4


def test_as_data() -> None:
    data = json.loads(json.dumps(weight_sets_data(found(SETS), "en")))
    assert data["agreement"] == 0.25
    assert data["vendors"] == ["seller", "guard"]
    assert [(view["set"], view["title"]) for view in data["views"]][:2] == [(None, None), ("it", "IT")]
    assert data["views"][2]["weights"]["categories"] == {"sales": 0.9, "security": 0.1}
    assert data["views"][2]["weights"]["consistency"]["ratio"] == 0
    assert [entry["rank"] for entry in data["views"][1]["ranking"]] == [1, 2, 3]
    assert data["views"][1]["ranking"][0]["vendor"] == "guard"
