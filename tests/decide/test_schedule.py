"""Readiness: work on a vendor's teams in parallel, what it requires first (decision model §3).

The schedule is a list schedule: never shorter than the longest chain or than the work shared out evenly, never longer than Graham's bound
(R. L. Graham 1969: 2 − 1/m times the best), and exact where there is one team.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.decide.configuration.timetable import Timetable
from reqkit.match.schedule import makespan
from tests.inline import Data, one, sheet

NAMES = "abcde"
Jobs = tuple[dict[str, Fraction], dict[str, tuple[str, ...]]]


@st.composite
def jobs(draw: st.DrawFn) -> Jobs:
    """Up to five pieces of work, each requiring some of the earlier ones."""
    names = NAMES[: draw(st.integers(min_value=1, max_value=len(NAMES)))]
    days = {name: Fraction(draw(st.integers(min_value=1, max_value=20))) for name in names}
    requires = {name: tuple(draw(st.sets(st.sampled_from(names[:place]), max_size=2))) if place else () for place, name in enumerate(names)}
    return days, requires


def chain(days: Mapping[str, Fraction], requires: Mapping[str, tuple[str, ...]]) -> Fraction:
    """The longest chain of work that has to wait for each other."""
    ends: dict[str, Fraction] = {}
    for name in days:
        ends[name] = days[name] + max([Fraction(0), *(ends[other] for other in requires[name])])
    return max(ends.values())


def shortest(days: Mapping[str, Fraction], requires: Mapping[str, tuple[str, ...]], teams: int) -> Fraction:
    """The shortest schedule there is: every order of the work, each piece as early as what it requires and a free team allow."""
    best = sum(days.values(), Fraction(0))
    for order in itertools.permutations(days):
        if any(order.index(other) > order.index(name) for name in order for other in requires[name]):
            continue
        spans: dict[str, tuple[Fraction, Fraction]] = {}
        for name in order:
            ready = max([Fraction(0), *(spans[other][1] for other in requires[name])])
            for start in sorted({ready, *(end for _, end in spans.values() if end > ready)}):
                end = start + days[name]
                moments = {start, *(begun for begun, _ in spans.values() if start < begun < end)}
                if all(sum(begun <= moment < done for begun, done in spans.values()) < teams for moment in moments):
                    spans[name] = (start, end)
                    break
        best = min(best, max(end for _, end in spans.values()))
    return best


@given(jobs(), st.integers(min_value=1, max_value=4), st.dictionaries(st.sampled_from(NAMES), st.integers(0, 9).map(Fraction)))
def test_a_schedule_lies_between_the_best_and_grahams_bound(work: Jobs, teams: int, worth: dict[str, Fraction]) -> None:
    days, requires = work
    length = makespan(days, requires, teams, lambda name: worth.get(name, Fraction(0)))
    best = shortest(days, requires, teams)
    assert length >= chain(days, requires)
    assert length * teams >= sum(days.values())
    assert best <= length <= best * (2 - Fraction(1, teams))


@given(jobs())
def test_one_team_takes_as_long_as_all_the_work_together(work: Jobs) -> None:
    days, requires = work
    assert makespan(days, requires, 1, lambda _: Fraction(1)) == sum(days.values())


@given(jobs())
def test_teams_enough_take_as_long_as_the_longest_chain(work: Jobs) -> None:
    days, requires = work
    assert makespan(days, requires, len(days), lambda _: Fraction(1)) == chain(days, requires)


def test_the_highest_value_a_day_goes_first() -> None:
    """Of three on two teams the long one first takes two days, and the long one last three: which it is hangs on value a day alone."""
    days = {"a": Fraction(1), "b": Fraction(1), "long": Fraction(2)}
    requires: dict[str, tuple[str, ...]] = dict.fromkeys(days, ())
    for worth, length in (({"a": 1, "b": 1, "long": 3}, 2), ({"a": 1, "b": 1, "long": 1}, 3), ({"a": 3, "b": 2, "long": 3}, 3)):
        values = {name: Fraction(value) for name, value in worth.items()}
        assert makespan(days, requires, 2, values.__getitem__) == length


def test_nothing_to_do_takes_no_time() -> None:
    assert makespan({}, {}, 1, lambda _: Fraction(0)) == 0


# --- of a sheet


def ready(works: Data, *, teams: int = 1, implementation: str | None = None, header: Data | None = None) -> tuple[Fraction, ...] | None:
    """Low, expected and high days until a requirement is met whose two options need the first and the last of some works."""
    names = list(works)
    built = {"availability": "customizable"}
    said = {"cloud": {**built, "customization": names[0]}, "own": {**built, "customization": names[-1]}}
    profile: Data = {"teams": teams} | ({"implementation": {"timeline": implementation}} if implementation else {})
    data = sheet(
        {"store": {"where": said}}, customizations=works, vendor=profile, plans=[{"id": "p", "price": {"amount": 1, "per": "once"}}]
    )
    vendor = one({"store": {"where": ["cloud", "own"]}}, data, header={"contract_on": "2027-01-15", **(header or {})})
    days = vendor.configuration.days
    return (days.low, days.expected, days.high) if days else None


def work(timeline: str, *requires: str) -> Data:
    return {"cost": 1, "timeline": timeline, "requires": list(requires)}


@pytest.mark.parametrize(
    ("works", "teams", "implementation", "expected"),
    [
        ({"a": work("10 days"), "b": work("4 days")}, 1, None, 14),
        ({"a": work("10 days"), "b": work("4 days")}, 2, None, 10),
        ({"a": work("10 days"), "b": work("4 days", "a")}, 2, None, 14),
        ({"a": work("10 days"), "b": work("4 days")}, 1, "2 weeks", 28),
        ({"a": work("10 days"), "b": work("4 days")}, 2, "2 weeks", 24),
        ({"a": work("10 days"), "hidden": work("30 days"), "b": work("4 days", "hidden")}, 1, None, 44),
        ({"a": work("10 days"), "hidden": work("30 days"), "b": work("4 days", "hidden")}, 2, None, 34),
        ({"a": work("2027-03-01"), "b": work("4 days")}, 1, None, 45),
        ({"a": work("2027-03-01"), "b": work("60 days")}, 1, None, 60),
        ({"a": work("2027-03-01"), "b": work("4 days", "a")}, 1, None, 49),
        ({"a": work("2027-03-01"), "b": work("2027-02-01")}, 1, "1 year", 365),
        ({"a": work("2026-12-01"), "b": work("4 days", "a")}, 1, None, 4),
    ],
)
def test_readiness(works: Data, teams: int, implementation: str | None, expected: int) -> None:
    assert ready(works, teams=teams, implementation=implementation) == (expected, expected, expected)


def test_each_point_of_a_range_is_scheduled() -> None:
    works = {"a": work("1-3 weeks"), "b": work("2-2 weeks")}
    assert ready(works) == (21, 28, 35)
    assert ready(works, teams=2) == (14, 14, 21)
    assert ready(works, implementation="1-3 weeks") == (28, 42, 56)


def test_work_without_a_time_or_with_a_date_that_counts_from_no_contract_has_no_readiness() -> None:
    assert ready({"a": {"cost": 1}, "b": work("4 days")}) is None
    assert ready({"a": work("2027-03-01"), "b": work("4 days")}, header={"contract_on": None}) is None


@given(jobs(), st.integers(1, 4), st.dictionaries(st.sampled_from(NAMES), st.integers(0, 30)), st.integers(0, 31))
def test_a_timetable_takes_as_long_as_the_schedule(some: Jobs, teams: int, earliest: dict[str, int], chosen: int) -> None:
    """In whole units, of any part of the work that holds what it requires."""
    days, requires = some
    places = {name: place for place, name in enumerate(days)}
    own = {name for name in days if chosen >> places[name] & 1}
    while any(not own.issuperset(requires[name]) for name in own):
        own = {name for name in own if own.issuperset(requires[name])}
    value = {name: Fraction(places[name] + 1, 7) for name in days}
    order = sorted(days, key=lambda name: (-value[name] / days[name], days[name], name))
    table = Timetable(
        order=[places[name] for name in order],
        days={places[name]: int(days[name]) for name in days},
        needs={places[name]: sum(1 << places[needed] for needed in requires[name]) for name in days},
        earliest={places[name]: day for name, day in earliest.items() if name in days and day},
        teams=teams,
    )
    waits = {name: Fraction(day) for name, day in earliest.items() if name in own and day}
    built = makespan({name: days[name] for name in days if name in own}, requires, teams, value.__getitem__, waits)
    works = sum(1 << places[name] for name in own)
    assert table.makespan(works) == built
    assert all((table.makespan(works, enough) > enough) == (built > enough) for enough in range(0, 60, 7))
