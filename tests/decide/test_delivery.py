"""The delivery plan: the same schedule that the days of a configuration come from, piece by piece, on the vendor's teams."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.delivery.data import delivery_data
from reqkit.decide.delivery.delivery import Delivery
from reqkit.match.schedule import Slot, list_schedule, makespan, readiness
from reqkit.match.verdict import Work
from reqkit.values.estimate import ZERO, Estimate
from reqkit.values.text import Text
from tests.decide.test_schedule import Jobs, jobs, work
from tests.generate import Maker, Style
from tests.inline import Data, compare, sheet

STYLE = Style(teams=(1, 1, 2, 3), pressed=False, customizations=6)


def planned(
    works: Data, *, teams: int = 1, implementation: str | None = None, header: Data | None = None, weights: Data | None = None
) -> tuple[Delivery | None, Analysis]:
    """The plan of a vendor of which one requirement a work is wanted; `weights` are theirs, by the name of the work."""
    profile: Data = {"teams": teams} | ({"implementation": {"timeline": implementation}} if implementation else {})
    ids = {name: f"REQ-{number}" for number, name in enumerate(works)}
    brief = {
        "brief": {"title": "З", "contract_on": "2027-01-15", **(header or {})},
        "requirements": [
            {"id": item, "title": name, "priority": "should", "weight": (weights or {}).get(name, 1)} for name, item in ids.items()
        ],
    }
    answers = {item: {"availability": "customizable", "customization": name} for name, item in ids.items()}
    plans = [{"id": "p", "price": {"amount": 1, "per": "once"}}]
    comparison = compare(brief, {"acme": sheet(answers=answers, customizations=works, vendor=profile, plans=plans)})
    analysis = Analysis(comparison)
    return analysis.deliveries.get("acme"), analysis


def spans(plan: Delivery) -> dict[str, tuple[int | None, Fraction, Fraction]]:
    return {placement.work.id: (placement.team, placement.start, placement.end) for placement in plan.placements}


def check(days: dict[str, Fraction], requires: dict[str, tuple[str, ...]], slots: dict[str, Slot], teams: int) -> None:
    """What any plan must hold: all the work, each piece for as long as it takes, after what it requires, one at a time on a team."""
    assert set(slots) == set(days)
    for name, slot in slots.items():
        assert slot.end - slot.start == days[name]
        assert slot.team is not None
        assert 0 <= slot.team < teams
        assert all(slots[needed].end <= slot.start for needed in requires[name])
    for team in range(teams):
        own = sorted((slot.start, slot.end) for slot in slots.values() if slot.team == team)
        assert all(before[1] <= after[0] for before, after in pairwise(own))


@given(
    jobs(),
    st.integers(1, 4),
    st.lists(st.integers(0, 9), min_size=5, max_size=5),
    st.dictionaries(st.sampled_from("ab"), st.integers(1, 30)),
)
def test_a_plan_keeps_teams_and_order_and_its_length_is_the_makespan(
    found: Jobs, teams: int, worth: list[int], waits: dict[str, int]
) -> None:
    days, requires = found
    values = {name: Fraction(value) for name, value in zip("abcde", worth, strict=True)}
    earliest = {name: Fraction(day) for name, day in waits.items() if name in days}
    slots = list_schedule(days, requires, teams, values.__getitem__, earliest)
    check(days, requires, slots, teams)
    assert all(slots[name].start >= day for name, day in earliest.items())
    assert max(slot.end for slot in slots.values()) == makespan(days, requires, teams, values.__getitem__, earliest)


@pytest.mark.parametrize("seed", range(150))
def test_the_plan_of_a_configuration_ends_on_the_day_it_is_ready(seed: int) -> None:
    brief, sheets = Maker(seed, STYLE).case()
    comparison = compare(brief, sheets)
    deliveries = Analysis(comparison).deliveries
    for vendor in comparison.ranking:
        days, plan = vendor.configuration.days, deliveries.get(vendor.vendor)
        assert (plan is None) == (days is None or vendor.is_silent)
        if plan is None or days is None:
            continue
        assert (plan.end, plan.latest) == (days.expected, days.high)
        built = {entry.work.id: entry for entry in plan.placements if entry.team is not None}
        assert {entry.work.id for entry in plan.placements} == {work.id for work in vendor.configuration.works}
        assert all(entry.start >= plan.begun and entry.latest >= entry.end for entry in built.values())
        check(
            {name: entry.work.days.expected for name, entry in built.items() if entry.work.days},
            {name: tuple(needed for needed in entry.work.requires if needed in built) for name, entry in built.items()},
            {name: Slot(entry.team, entry.start, entry.end) for name, entry in built.items()},
            plan.teams,
        )
        for entry in plan.placements:
            assert entry.work.due is None or entry.team is None
            for needed in entry.work.requires if entry.team is not None else ():
                assert plan.ends[needed] <= entry.start


def test_the_implementation_comes_first_and_the_most_wanted_a_day_before_the_rest() -> None:
    plan, _ = planned({"slow": work("20 days"), "quick": work("5 days")}, implementation="1-3 weeks", weights={"slow": 3, "quick": 1})
    assert plan is not None
    assert (plan.begun, plan.begun_latest) == (14, 21)
    assert spans(plan) == {"quick": (0, 14, 19), "slow": (0, 19, 39)}
    assert [placement.latest for placement in plan.placements] == [26, 46]
    assert (plan.end, plan.latest) == (39, 46)


def test_two_teams_build_side_by_side() -> None:
    plan, _ = planned({"a": work("10 days"), "b": work("4 days"), "c": work("5 days", "b")}, teams=2)
    assert plan is not None
    assert spans(plan) == {"a": (1, 0, 10), "b": (0, 0, 4), "c": (0, 4, 9)}


def test_what_is_promised_is_a_date_on_no_team_and_what_requires_it_waits() -> None:
    plan, _ = planned({"a": work("2027-03-01"), "b": work("4 days", "a"), "c": work("10 days")}, implementation="1 week")
    assert plan is not None
    assert spans(plan) == {"a": (None, 45, 45), "b": (0, 45, 49), "c": (0, 7, 17)}


def test_a_promise_that_comes_before_the_implementation_is_of_use_after_it() -> None:
    plan, _ = planned({"a": work("2027-01-20")}, implementation="30 days")
    assert plan is not None
    assert (spans(plan), plan.ends, plan.end) == ({"a": (None, 5, 5)}, {"a": 30}, 30)


def test_shorter_work_that_makes_a_longer_schedule_leaves_the_expected_day_as_planned() -> None:
    """Graham's anomaly (1969): with each piece a day shorter the same list on three teams takes a day longer."""
    days = {"a": 3, "b": 2, "c": 2, "d": 2, "i": 9, "e": 4, "f": 4, "g": 4, "h": 4}
    requires = dict.fromkeys("efgh", ("d",)) | {"i": ("a",)}

    def found(low: int) -> Estimate | None:
        works = {
            name: Work(
                name, Text(plain=name), ZERO, ZERO, Estimate(*map(Fraction, (count - low, count, count))), None, requires.get(name, ())
            )
            for name, count in days.items()
        }
        return readiness(works, 3, None, lambda name: Fraction(1, 100 ** "abcdefghi".index(name)), ZERO)

    short = {name: Fraction(count - 1) for name, count in days.items()}
    needs = {name: requires.get(name, ()) for name in days}
    assert makespan(short, needs, 3, lambda name: Fraction(1, 100 ** "abcdefghi".index(name))) == 13
    assert found(1) == found(0) == Estimate.exactly(12)


def test_without_a_known_time_there_is_no_plan() -> None:
    assert planned({"a": {"cost": 1}})[0] is None


def test_teams_without_number_take_no_memory() -> None:
    plan, _ = planned({"a": work("10 days"), "b": work("4 days")}, teams=10**12)
    assert plan is not None
    assert plan.end == 10


def test_the_plan_as_data_has_days_and_dates() -> None:
    plan, analysis = planned({"a": work("36 hours"), "b": work("4 days", "a")}, implementation="10 days")
    assert plan is not None
    data = delivery_data(plan, analysis.comparison.brief, "en")
    json.dumps(data)
    assert data["implementation"] == {"end": 10, "end_on": "2027-01-25", "latest": 10, "latest_on": "2027-01-25"}
    assert [(entry["id"], entry["team"], entry["start"], entry["end"]) for entry in data["works"]] == [("a", 1, 10, 12), ("b", 1, 12, 16)]
    assert data["works"][1]["requires"] == ["a"]
    assert (data["end"], data["end_on"]) == (16, date(2027, 1, 31).isoformat())


def test_days_without_a_contract_or_beyond_a_lifetime_have_no_date() -> None:
    for header, timeline in (({"contract_on": None}, "10 days"), ({}, "999999999 years")):
        plan, analysis = planned({"a": work(timeline)}, header=header)
        assert plan is not None
        assert delivery_data(plan, analysis.comparison.brief, "ru")["end_on"] is None
