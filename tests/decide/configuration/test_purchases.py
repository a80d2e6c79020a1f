"""The purchases of a comparison: of those that answered, each as `configure` finds it."""

from __future__ import annotations

from reqkit.decide.analysis import Analysis
from tests.decide.configuration.test_exact import SHARED
from tests.generate import Maker
from tests.inline import compare, sheet


def test_each_answering_vendor_has_the_configuration_it_is_ranked_by() -> None:
    brief, sheets = Maker(1003, SHARED).case()
    comparison = compare(brief, {**sheets, "silent": {"vendor": {"id": "silent", "name": "Silent"}}})
    purchases = Analysis(comparison).purchases
    assert "silent" not in purchases
    assert list(purchases) == [vendor.vendor for vendor in comparison.ranking if not vendor.is_silent]
    for vendor in comparison.ranking:
        if not vendor.is_silent:
            found = purchases[vendor.vendor]
            assert (found.configuration, found.fit, found.fit_today) == (vendor.configuration, vendor.fit, vendor.fit_today)
            assert purchases[vendor.vendor] is found


def test_they_are_weighed_as_the_comparison_is() -> None:
    brief = {
        "brief": {"title": "Запрос", "budget": {"ceiling": 100}},
        "decision": {"weight_sets": {"it": {"categories": {"a": 1, "b": 9}}}, "categories": {"a": 9, "b": 1}},
        "requirements": [{"id": name, "title": name, "priority": "should", "category": name.lower()} for name in ("A", "B")],
    }
    built = {name: {"availability": "customizable", "cost": 60, "timeline": "1 week"} for name in ("A", "B")}
    offered = {"acme": sheet(answers=built, plans=[{"id": "p", "price": {"amount": 10, "per": "once"}}])}
    serves = [
        [bought.serves[0].id for bought in Analysis(compare(brief, offered, weights)).purchases["acme"].bought] for weights in (None, "it")
    ]
    assert serves == [["A"], ["B"]]
