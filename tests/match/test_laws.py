"""Laws of matching over generated briefs and sheets: more offered is never worse, and order means nothing.

Fit and standing are held to the law where money and time do not bind: musts come before fit (decision model §3), so that under a ceiling
a must that becomes affordable may rightly take the money that bought more fit. What can be had today is held to it for vendors with one
plan: a cheaper way to the same fit may rightly be a smaller plan with work instead of a larger one without.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.data import match_data, rank_data
from reqkit.decide.result import Comparison, RankedVendor, Standing
from tests.generate import Maker, Style
from tests.improve import IMPROVEMENTS, answer_what_was_open, open_aspects
from tests.inline import Data, compare, errors

SEEDS = st.integers(min_value=0, max_value=2**32)
SMALL = Style(requirements=(1, 3), vendors=(1, 1), customizations=2, alternatives=0.4)
TWO_VENDORS = Style(requirements=(2, 5), vendors=(2, 2), alternatives=0.4)
ONE_PLAN, MANY_PLANS, PRESSED = replace(SMALL, pressed=False, plans=1), replace(SMALL, pressed=False), SMALL
few = settings(max_examples=18, phases=[Phase.explicit, Phase.generate])


def files_of(sheet: Data | list[Data]) -> list[Data]:
    return sheet if isinstance(sheet, list) else [sheet]


def states(vendor: RankedVendor) -> dict[tuple[str, str], int]:
    """How bad every aspect and every thing asked is."""
    found = {
        (item, verdict.aspect.key): verdict.state.badness for item, whole in vendor.match.verdicts.items() for verdict in whole.every()
    }
    return found | {(item, ""): whole.state.badness for item, whole in vendor.match.verdicts.items()}


def worse_verdicts(before: RankedVendor, after: RankedVendor) -> list[tuple[str, str]]:
    past = states(before)
    return [key for key, state in states(after).items() if state > past[key]]


def before_and_after(
    seed: int, style: Style, improve: Callable[[random.Random, list[Data], RankedVendor], bool]
) -> tuple[RankedVendor, RankedVendor] | None:
    brief, sheets = Maker(seed, style).case()
    before = compare(brief, sheets).ranking[0]
    files = copy.deepcopy(files_of(sheets["v1"]))
    if not improve(random.Random(seed), files, before):
        return None
    after = compare(brief, {"v1": files})
    assert not errors(after.findings)
    return before, after.ranking[0]


def by(improvement: Callable[[random.Random, list[Data]], bool]) -> Callable[[random.Random, list[Data], RankedVendor], bool]:
    return lambda dice, files, _before: improvement(dice, files)


def answering(dice: random.Random, files: list[Data], before: RankedVendor) -> bool:
    """Says that something is available of which nothing was said."""
    return answer_what_was_open(dice, files, open_aspects(before.match.verdicts))


def promising(dice: random.Random, files: list[Data], before: RankedVendor) -> bool:
    """Says that something can be built of which nothing was said."""
    work = {"availability": "customizable", "cost": 5000, "timeline": "1 week"}
    return answer_what_was_open(dice, files, open_aspects(before.match.verdicts), work)


WAYS = [*(pytest.param(by(improvement), id=improvement.__name__) for improvement in IMPROVEMENTS), answering]


@pytest.mark.parametrize("improve", [*WAYS, promising])
@few
@given(seed=SEEDS)
def test_with_one_plan_more_offered_makes_nothing_worse(improve: Callable[..., bool], seed: int) -> None:
    pair = before_and_after(seed, ONE_PLAN, improve)
    if pair:
        before, after = pair
        assert worse_verdicts(before, after) == []
        assert after.fit >= before.fit
        assert after.fit_today >= before.fit_today
        assert list(Standing).index(after.standing) <= list(Standing).index(before.standing)


@pytest.mark.parametrize("improve", [*WAYS, promising])
@few
@given(seed=SEEDS)
def test_with_several_plans_more_offered_makes_no_verdict_worse_and_no_fit_smaller(improve: Callable[..., bool], seed: int) -> None:
    pair = before_and_after(seed, MANY_PLANS, improve)
    if pair:
        before, after = pair
        assert worse_verdicts(before, after) == []
        assert after.fit >= before.fit


@settings(few, max_examples=24)
@given(seed=SEEDS, way=st.sampled_from([*IMPROVEMENTS, None]))
def test_a_ceiling_and_a_limit_change_no_verdict(seed: int, way: Callable[..., bool] | None) -> None:
    pair = before_and_after(seed, PRESSED, by(way) if way else answering)
    if pair:
        assert worse_verdicts(*pair) == []


# --- order


def shuffled(dice: random.Random, data: Any) -> Any:
    """The same data with the keys of every block in another order; lists stay as they are."""
    if isinstance(data, dict):
        keys = list(data)
        dice.shuffle(keys)
        return {key: shuffled(dice, data[key]) for key in keys}
    return [shuffled(dice, item) for item in data] if isinstance(data, list) else data


def outcome(comparison: Comparison) -> dict[str, Any]:
    """All that is decided, by vendor, without the words for it."""
    return {
        vendor.vendor: {
            "states": states(vendor),
            "costs": {
                (item, verdict.aspect.key): (verdict.cost, verdict.days, verdict.stale)
                for item, whole in vendor.match.verdicts.items()
                for verdict in whole.every()
            },
            "blocks": {item: (whole.block, whole.cost, whole.days) for item, whole in vendor.match.verdicts.items()},
            "result": (vendor.rank, vendor.standing, vendor.score, vendor.fit, vendor.fit_today, vendor.failed_musts, vendor.coverage),
            "configuration": (vendor.configuration.cost, vendor.configuration.days),
        }
        for vendor in comparison.ranking
    }


@few
@given(seed=SEEDS)
def test_the_order_of_keys_and_of_sheets_decides_nothing(seed: int) -> None:
    brief, sheets = Maker(seed, TWO_VENDORS).case()
    dice = random.Random(seed)
    again = {name: shuffled(dice, sheets[name]) for name in dice.sample(sorted(sheets), len(sheets))}
    assert outcome(compare(brief, sheets)) == outcome(compare(shuffled(dice, brief), again))


@few
@given(seed=SEEDS)
def test_how_a_sheet_and_a_brief_are_spread_over_files_decides_nothing(seed: int) -> None:
    brief, sheets = Maker(seed, TWO_VENDORS).case()
    dice = random.Random(seed)
    asked = brief["requirements"]
    cut = dice.randint(0, len(asked))
    brief_files = [
        {"requirements": asked[:cut]},
        {key: value for key, value in brief.items() if key != "requirements"},
        {"requirements": asked[cut:]},
    ]
    spread = {}
    for vendor, sheet in sheets.items():
        own, *found = files_of(sheet)
        parts = [{key: value} for key, value in own.items()]
        capabilities = list(own["capabilities"].items())
        parts = [part for part in parts if "capabilities" not in part]
        parts += [{"capabilities": dict(half)} for half in (capabilities[::2], capabilities[1::2]) if half]
        spread[vendor] = [*parts, *found]
        dice.shuffle(spread[vendor])
    there, back = (
        outcome(compare(brief, sheets)),
        outcome(compare([file for file in brief_files if file.get("requirements") != []], spread)),
    )
    assert there == back


@settings(few, max_examples=6)
@given(seed=SEEDS)
def test_the_same_files_give_the_same_bytes(seed: int) -> None:
    brief, sheets = Maker(seed).case()
    texts = set()
    for _ in range(2):
        comparison = compare(brief, sheets)
        texts.add(json.dumps([match_data(comparison.match, "ru"), rank_data(Analysis(comparison), "en")], ensure_ascii=False))
    assert len(texts) == 1


@settings(few, max_examples=24)
@given(seed=SEEDS)
def test_what_is_made_reads_without_an_error_and_the_parts_agree(seed: int) -> None:
    brief, sheets = Maker(seed).case()
    comparison = compare(brief, sheets)
    assert errors(comparison.findings) == []
    for vendor in comparison.ranking:
        assert 0 <= vendor.fit_today <= vendor.fit <= vendor.fit_high <= 1
        assert 0 <= vendor.score <= vendor.score_high <= 1
        for whole in vendor.match.verdicts.values():
            counted = whole.counted()
            assert whole.state.badness == max(verdict.state.badness for verdict in counted)
            costs = [verdict.cost for verdict in counted if verdict.cost]
            if whole.cost and costs:
                assert max(cost.expected for cost in costs) <= whole.cost.expected <= sum(cost.expected for cost in costs)
