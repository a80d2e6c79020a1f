"""The configuration and the frontier are what trying every plan with every set of work comes to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from reqkit.decide.configuration import choice, configuration
from reqkit.decide.configuration.configuration import Chooser, Chosen
from reqkit.decide.knapsack.bundles import TooManyError
from reqkit.decide.result import Comparison, RankedVendor
from tests.decide.configuration.brute import Brute
from tests.generate import Maker, Style
from tests.inline import compare

SHARED = Style(requirements=(4, 10), vendors=(2, 2), plans=2, customizations=5, own_work=2, alternatives=0.3, foreign_demands=False)
STYLES = {
    "one team": SHARED,
    "several teams": replace(SHARED, teams=(2, 3)),
    "no limits": replace(SHARED, pressed=False),
    "assessments": replace(SHARED, assessments=True, plans=1),
    "plans": replace(SHARED, plans=3, customizations=3, own_work=1),
    "little asked": replace(SHARED, requirements=(1, 3), teams=(1, 2)),
}


def chooser_of(comparison: Comparison, vendor: RankedVendor) -> Chooser:
    return Chooser(comparison.brief, comparison.brief.decision, comparison.weights, vendor.match)


def searched(chooser: Chooser) -> Chosen:
    """The choice where nothing is settled without a search."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(configuration, "least_of_all", lambda *_: None)
        return chooser.choose()


def check(comparison: Comparison, vendor: RankedVendor, told: str) -> None:
    """The configuration found is one of the best there are, and the frontier holds every point of it, with the work that makes it."""
    brute, chooser = Brute(comparison.brief, comparison.weights, vendor.match), chooser_of(comparison, vendor)
    by_work = {(one.plan.id if one.plan else None, one.works): one for one in brute.all}
    for chosen in (chooser.choose(), searched(chooser)):
        plan, works = chosen.configuration.plan, frozenset(work.id for work in chosen.configuration.works)
        assert by_work[plan.id if plan else None, works].worse_by == brute.best().worse_by, told
        assert chosen.proven, told
    frontier = chooser.frontier()
    assert list(zip(frontier.costs, frontier.fits, strict=True)) == brute.frontier(), told
    assert (frontier.cut, frontier.proven) == (False, True)
    for point in range(len(frontier)):
        plan = frontier.plans[point]
        made = by_work[plan.id if plan else None, frontier.works(point)]
        assert (made.cost, made.fit, made.late) == (frontier.costs[point], frontier.fits[point], False), told


@pytest.mark.parametrize("style", STYLES)
def test_what_is_found_is_what_trying_everything_finds(style: str) -> None:
    ordered = points = 0
    for seed in range(100):
        brief, sheets = Maker(1000 + seed, STYLES[style]).case()
        comparison = compare(brief, sheets)
        for vendor in comparison.ranking:
            check(comparison, vendor, f"Maker({1000 + seed}, STYLES[{style!r}]) {vendor.vendor}")
            ordered += bool(vendor.configuration.works)
            points += len(chooser_of(comparison, vendor).frontier())
    assert ordered > 20
    assert points > 50


def test_points_go_up_in_cost_and_fit() -> None:
    brief, sheets = Maker(1004, SHARED).case()
    comparison = compare(brief, sheets)
    for vendor in comparison.ranking:
        frontier = chooser_of(comparison, vendor).frontier()
        points = list(zip(frontier.costs, frontier.fits, strict=True))
        assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(points))
        for point, cost in enumerate(frontier.costs):
            assert frontier.within(cost) == point
            assert frontier.within(cost - 1) == (
                point - 1 if point and frontier.costs[point - 1] <= cost - 1 else frontier.within(cost - 1)
            )


def test_where_a_sweep_is_too_much_the_programme_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(*_: object, **__: object) -> None:
        raise TooManyError

    monkeypatch.setattr(configuration, "bundles", too_much)
    for seed in range(25):
        brief, sheets = Maker(1000 + seed, SHARED).case()
        comparison = compare(brief, sheets)
        for vendor in comparison.ranking:
            check(comparison, vendor, f"Maker({1000 + seed}, SHARED) {vendor.vendor}")


def test_what_is_not_proven_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """With hardly any patience something that can be bought is found all the same."""
    monkeypatch.setattr(choice, "FEW_STEPS", 0)
    monkeypatch.setattr(choice, "MOST_STEPS", 0)
    unproven = 0
    for seed in range(40):
        brief, sheets = Maker(1000 + seed, STYLES["several teams"]).case()
        comparison = compare(brief, sheets)
        for vendor in comparison.ranking:
            chosen = searched(chooser_of(comparison, vendor))
            unproven += not chosen.proven
            if not chosen.proven:
                assert not chosen.obstacles
    assert unproven


def test_a_ranking_says_of_whom_nothing_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "FEW_STEPS", -100)
    monkeypatch.setattr(choice, "MOST_STEPS", 0)
    monkeypatch.setattr(configuration, "least_of_all", lambda *_: None)
    told = []
    for seed in range(40):
        brief, sheets = Maker(1000 + seed, STYLES["several teams"]).case()
        told += [note.in_language("en") for vendor in compare(brief, sheets).ranking for note in vendor.assumptions]
    assert any(note.startswith("It is not proven that no configuration is better") for note in told)
