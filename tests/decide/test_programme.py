"""The mixed-integer programme finds what trying every combination of work finds, in the whole lexicographic order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reqkit.decide import configuration
from reqkit.decide.result import RankedVendor
from tests.generate import Maker, Style
from tests.inline import compare

MANY = Style(requirements=(4, 10), vendors=(3, 3), plans=2, customizations=5, own_work=2, alternatives=0.3, foreign_demands=False)
STYLES = {
    "one team": MANY,
    "several teams": replace(MANY, teams=(2, 3)),
    "no limits": replace(MANY, pressed=False),
    "assessments": replace(MANY, assessments=True, plans=1),
}


def chosen(monkeypatch: pytest.MonkeyPatch, brief: Any, sheets: Any, few: int) -> dict[str, RankedVendor]:
    """`few`: with so many pieces of work at most every combination is tried."""
    monkeypatch.setattr(configuration, "FEW", few)
    return {vendor.vendor: vendor for vendor in compare(brief, sheets).ranking}


def figures(vendor: RankedVendor) -> tuple[Any, ...]:
    bought = vendor.configuration
    cost = bought.cost.expected if bought.cost is not None else None
    return vendor.failed_musts, vendor.unanswered_musts, vendor.fit, cost, bought.days.expected if bought.days is not None else None


@pytest.mark.parametrize("style", STYLES)
def test_the_programme_finds_what_trying_everything_finds(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ordered = 0
    for seed in range(40):
        brief, sheets = Maker(1000 + seed, STYLES[style]).case()
        tried = chosen(monkeypatch, brief, sheets, few=20)
        solved = chosen(monkeypatch, brief, sheets, few=0)
        for name, vendor in tried.items():
            assert figures(solved[name]) == figures(vendor), f"Maker({1000 + seed}, {STYLES[style]}) {name}"
            ordered += bool(vendor.configuration.works)
    assert ordered > 20
