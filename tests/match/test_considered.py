"""Every statement that is considered: those that count are those that the verdict is made from, and those before them are none."""

from __future__ import annotations

import pytest

from reqkit.decide.result import Comparison
from reqkit.model.asked import Asked, Aspect
from reqkit.model.considered import Bearing, Considered, Source, considered
from reqkit.model.said import said_of
from reqkit.model.sheet import Sheet
from tests.generate import Maker
from tests.inline import Data, compare, sheet
from tests.match.test_precedence import LEVELS, NEEDS, spoken


def heard(comparison: Comparison, sheet_: Sheet, asked: Asked, aspect: Aspect) -> tuple[Considered, ...]:
    return considered((*sheet_.assessments, sheet_.claims), comparison.brief, asked, aspect)


def of_one(needs: Data, files: list[Data]) -> tuple[Considered, ...]:
    """What is considered for the one aspect of the one requirement."""
    brief = {"brief": {"title": "Запрос"}, "requirements": [{"id": "REQ", "title": "Т", "priority": "must", "needs": needs}]}
    comparison = compare(brief, {"acme": files})
    asked = comparison.brief.asked[0]
    return heard(comparison, comparison.ranking[0].match.sheet, asked, asked.aspects[0])


def test_all_levels_of_precedence_are_listed_and_the_first_counts() -> None:
    found = of_one(NEEDS, spoken(dict.fromkeys(LEVELS, "available")))
    assert [each.bearing for each in found] == [Bearing.COUNTS, *[Bearing.OVERRULED] * 5]
    assert [each.source for each in found] == [Source.ANSWER_TO_ASPECT, Source.ANSWER, Source.CAPABILITY] * 2
    assert [each.voice.assessment is not None for each in found] == [True] * 3 + [False] * 3
    assert [each.answered for each in found] == ["REQ", "REQ", None] * 2


@pytest.mark.parametrize("level", LEVELS)
def test_whoever_speaks_alone_counts(level: str) -> None:
    assert [each.bearing for each in of_one(NEEDS, spoken({level: "unavailable"}))] == [Bearing.COUNTS]


def test_several_ways_stated_in_one_place_all_count() -> None:
    ways = ["90 days", {"value": "1 year", "availability": "customizable", "cost": 5, "timeline": "1 week"}]
    found = of_one({"store": {"kept": "180 days"}}, [sheet({"store": {"kept": ways}})])
    assert [each.bearing for each in found] == [Bearing.COUNTS, Bearing.COUNTS]


def test_that_a_capability_is_there_says_nothing_of_what_is_demanded_of_it() -> None:
    assert [each.bearing for each in of_one(NEEDS, [sheet({"store": "available"})])] == [Bearing.IN_PART]


def test_one_option_refused_is_not_enough_where_another_would_do() -> None:
    needs = {"store": {"where": {"any_of": ["cloud", "own"]}}}
    assert [each.bearing for each in of_one(needs, [sheet({"store": {"where": {"cloud": "unavailable"}}})])] == [Bearing.NOT_ENOUGH]
    both = of_one(needs, [sheet({"store": {"where": {"cloud": "unavailable", "own": "available"}}})])
    assert [each.bearing for each in both] == [Bearing.COUNTS, Bearing.COUNTS]


def test_an_answer_to_another_version_is_stale() -> None:
    [found] = of_one(NEEDS, [sheet(None, {"REQ": {"availability": "available", "seen": "abcdef12"}})])
    assert found.stale
    assert found.answered == "REQ"


@pytest.mark.parametrize("seed", range(40))
def test_what_counts_is_what_the_verdict_is_made_from(seed: int) -> None:
    comparison = compare(*Maker(seed).case())
    for vendor in comparison.ranking:
        sheet_ = vendor.match.sheet
        for verdict in vendor.match.verdicts.values():
            for each in verdict.every():
                found = heard(comparison, sheet_, verdict.asked, each.aspect)
                said = said_of((*sheet_.assessments, sheet_.claims), comparison.brief, verdict.asked, each.aspect)
                counting = {one.statement for one in found if one.bearing is Bearing.COUNTS}
                assert counting == (set() if said is None or said.partial else set(said.statements))
                if each.statement is not None:
                    assert each.statement in counting
                if said is not None and said.partial:
                    assert {one.statement for one in found if one.bearing is Bearing.IN_PART} >= set(said.statements)
                if said is not None and not said.partial:
                    first = next(one for one in found if one.bearing is Bearing.COUNTS)
                    assert first.voice is said.voice
                    assert any(one.stale for one in found if one.bearing is Bearing.COUNTS) is said.stale
