"""How far limits must be lifted is the least that brings as much; checked against every configuration there is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil

from reqkit.decide.configuration.lacking import Lacking, lacking
from tests.decide.configuration.brute import Brute, Tried
from tests.decide.configuration.test_exact import SHARED, chooser_of
from tests.generate import Maker, Style
from tests.inline import compare

TIGHT = replace(SHARED, teams=(1, 2), customizations=5, own_work=1, alternatives=0.2)


def key(one: Tried, *, fit: bool) -> tuple[object, ...]:
    return (*one.musts, one.fit if fit else 0)


def check_one(brute: Brute, found: Lacking, told: str) -> None:
    header = brute.brief.header
    ceiling, limit = header.budget.ceiling, header.days_to_go_live
    assert found.musts > 0 or found.fit > 0, told
    money_free, time_free = found.money is not None, found.days is not None
    able = [
        one
        for one in brute.all
        if (money_free or not one.over) and (time_free or not one.late) and one.cost is not None and one.days is not None
    ]
    bare = {one.plan.id if one.plan else None for one in able if not one.works}
    able = [one for one in able if (one.plan.id if one.plan else None) in bare]
    aim_fit = found.musts <= 0
    most = max(key(one, fit=aim_fit) for one in able)
    best = [one for one in able if key(one, fit=aim_fit) == most]
    if found.money is not None and ceiling is not None:
        cheapest = min(one.cost for one in best if one.cost is not None)
        assert found.money == max(Fraction(0), cheapest - ceiling), told
        best = [one for one in best if one.cost is not None and one.cost <= ceiling + found.money]
    if found.days is not None and limit is not None:
        soonest = min(one.days for one in best if one.days is not None)
        assert found.days == max(0, ceil(soonest) - limit), told


def known(brute: Brute) -> bool:
    return all(one.cost is not None and one.days is not None for one in brute.all)


def test_the_least_that_brings_as_much() -> None:
    seen = {"money": 0, "days": 0, "both": 0, "musts": 0}
    for seed in range(120):
        brief, sheets = Maker(5000 + seed, TIGHT).case()
        if seed % 2:
            brief["brief"]["go_live_by"] = "2027-01-29" if seed % 4 == 1 else "2027-02-12"
        comparison = compare(brief, sheets)
        for vendor in comparison.ranking:
            brute = Brute(comparison.brief, comparison.weights, vendor.match)
            if not known(brute):
                continue
            chooser = chooser_of(comparison, vendor)
            chosen = chooser.choose()
            for one in lacking(chooser, chosen):
                check_one(brute, one, f"Maker({5000 + seed}, TIGHT) {vendor.vendor}")
                seen["money" if one.days is None else "days" if one.money is None else "both"] += 1
                seen["musts"] += one.musts > 0
                if not chosen.obstacles and one.musts > 0:
                    assert one.gained
                    assert not any(chosen.after[asked.id].is_met for asked in one.gained)
    assert all(count > 3 for count in seen.values()), seen


def test_nothing_is_lacking_where_no_limit_keeps_anything_back() -> None:
    style = Style(requirements=(3, 6), pressed=False)
    for seed in range(20):
        brief, sheets = Maker(seed, style).case()
        comparison = compare(brief, sheets)
        for vendor in comparison.ranking:
            chooser = chooser_of(comparison, vendor)
            assert not list(lacking(chooser, chooser.choose()))
