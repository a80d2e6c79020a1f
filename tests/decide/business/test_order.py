"""The order of work that loses least: as good as the best of all there are, found here by trying every one, in another way."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.decide.business import exact, order
from reqkit.decide.business.order import best_order, worth_a_day_first
from reqkit.decide.business.running import Condition
from reqkit.decide.business.stakes import Stakes, in_turn
from reqkit.match.schedule import Timetable, in_order

NAMES = "abcdef"
ZERO = Fraction(0)
Alternatives = list[list[list[list[str]]]]
"""Of each alternative its aspects, of each aspect the ways to have it, of each way its work."""


class Case:
    """Work with what it requires and waits for, what hangs on it, until when."""

    def __init__(
        self,
        days: Mapping[str, int],
        requires: Mapping[str, str],
        earning: list[tuple[int, Alternatives]],
        *,
        teams: int = 1,
        promised: Mapping[str, int] | None = None,
        earliest: Mapping[str, int] | None = None,
        horizon: int = 100,
        begun: int = 3,
        until: int | None = None,
    ) -> None:
        self.teams, self.horizon, self.until = teams, Fraction(horizon), None if until is None else Fraction(until)
        self.table = Timetable(
            Fraction(begun),
            {name: Fraction(length) for name, length in days.items()},
            {name: tuple(requires.get(name, "")) for name in days},
            {name: Fraction(day) for name, day in (promised or {}).items()},
            {name: Fraction(day) for name, day in (earliest or {}).items()},
        )
        self.earning = [
            (
                Fraction(value),
                Condition(tuple(tuple(tuple(self._closed(way) for way in ways) for ways in aspects) for aspects in alternatives)),
            )
            for value, alternatives in earning
        ]

    def _closed(self, way: list[str]) -> frozenset[str]:
        """A way holds all that its work requires."""
        found = set(way)
        while more := {needed for name in found for needed in self.table.requires.get(name, ())} - found:
            found |= more
        return frozenset(found)

    @property
    def stakes(self) -> Stakes:
        return Stakes(self.table, self.teams, self.earning, self.horizon, self.until)

    def earned(self, ends: Mapping[str, Fraction]) -> Fraction:
        """What all that hangs on the work earns until the horizon, by the days on which the work is done, counted from the contract."""
        done = {**self.table.promised, **ends}
        starts = ((value, condition.since(self.table.begun, done.__getitem__)) for value, condition in self.earning)
        return sum((value * max(ZERO, self.horizon - start) for value, start in starts), ZERO)

    def earned_in(self, names: tuple[str, ...]) -> Fraction:
        assert sorted(names) == sorted(self.table.days)
        placed = in_order(names, self.table.days, self.table.requires, self.teams, self.table.earliest, ZERO)
        assert all(placed[needed][2] <= placed[name][1] for name in names for needed in self.table.requires[name])
        return self.earned({name: self.table.begun + end for name, (_, _, end) in placed.items()})

    def orders(self) -> Iterator[tuple[str, ...]]:
        for names in itertools.permutations(sorted(self.table.days)):
            if all(names.index(needed) < names.index(name) for name in names for needed in self.table.requires[name]):
                yield names

    def most(self) -> Fraction:
        """Over every order, each piece into the first gap that a free team and what it waits for leave."""
        best = ZERO
        for names in self.orders():
            spans: dict[str, tuple[Fraction, Fraction]] = {}
            for name in names:
                ready = max([ZERO, self.table.earliest.get(name, ZERO), *(spans[needed][1] for needed in self.table.requires[name])])
                for start in sorted({ready, *(end for _, end in spans.values() if end > ready)}):
                    end = start + self.table.days[name]
                    moments = {start, *(begun for begun, _ in spans.values() if start < begun < end)}
                    if all(sum(begun <= moment < done for begun, done in spans.values()) < self.teams for moment in moments):
                        spans[name] = (start, end)
                        break
            ends = {name: self.table.begun + end for name, (_, end) in spans.items()}
            if self.until is None or max(ends.values()) <= self.until:
                best = max(best, self.earned(ends))
        return best


@st.composite
def cases(draw: st.DrawFn, teams: int, most: int, *, promises: bool) -> Case:
    names = NAMES[: draw(st.integers(1, most))]
    days = {name: draw(st.integers(1, 12)) for name in names}
    requires = {
        name: "".join(draw(st.sets(st.sampled_from(names[:place]), max_size=2))) if place else "" for place, name in enumerate(names)
    }
    promised = draw(st.dictionaries(st.sampled_from("pq"), st.integers(0, 30), max_size=2)) if promises else {}
    earliest = draw(st.dictionaries(st.sampled_from(names), st.integers(1, 20), max_size=2)) if promises else {}
    way = st.lists(st.sampled_from([*names, *promised]), min_size=1, max_size=3, unique=True)
    alternatives = st.lists(st.lists(st.lists(way, min_size=1, max_size=2), min_size=1, max_size=2), min_size=1, max_size=2)
    earning = draw(st.lists(st.tuples(st.integers(0, 9), alternatives), min_size=1, max_size=4))
    horizon = draw(st.sampled_from([15, 40, 100]))
    return Case(days, requires, earning, teams=teams, promised=promised, earliest=earliest, horizon=horizon)


def check(case: Case, *, held: bool = False) -> None:
    """With `held` nothing may end later than it does in the first order."""
    own = in_turn(sorted(case.table.days), case.table.requires)
    if held:
        placed = in_order(own, case.table.days, case.table.requires, case.teams, case.table.earliest, ZERO)
        case.until = case.table.begun + max(end for _, _, end in placed.values())
    found = best_order(case.stakes, own)
    assert found.proven
    assert case.earned_in(found.order) == case.most()


@settings(max_examples=60, deadline=None)
@given(cases(1, 6, promises=False))
def test_on_one_team_no_order_earns_more(case: Case) -> None:
    check(case)


@settings(max_examples=60, deadline=None)
@given(cases(1, 5, promises=True), st.booleans())
def test_on_one_team_that_has_to_wait_no_order_earns_more(case: Case, held: bool) -> None:
    check(case, held=held)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 3).flatmap(lambda teams: cases(teams, 5, promises=True)), st.booleans())
def test_on_several_teams_no_order_earns_more(case: Case, held: bool) -> None:
    check(case, held=held)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 2).flatmap(lambda teams: cases(teams, 6, promises=True)), st.data())
def test_what_cannot_be_proven_is_no_worse_than_where_it_began(case: Case, data: st.DataObject) -> None:
    own = in_turn(data.draw(st.permutations(sorted(case.table.days))), case.table.requires)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "STEPS", 0)
        patch.setattr(exact, "TURNS", 0)
        found = best_order(case.stakes, own)
    assert found.proven == (not case.stakes.names)
    assert case.earned_in(found.order) >= max(case.earned_in(own), case.earned_in(worth_a_day_first(case.stakes)))


def test_twelve_pieces_of_work_each_of_their_own_worth_are_proven() -> None:
    """Smith's rule (1956): on one team, what is worth most a day first."""
    names = [f"w{number:02}" for number in range(12)]
    days = {name: 3 + (number * 7) % 11 for number, name in enumerate(names)}
    worth = {name: 1 + (number * 5) % 13 for number, name in enumerate(names)}
    case = Case(days, {}, [(worth[name], [[[[name]]]]) for name in names], horizon=1000)
    found = best_order(case.stakes, names)
    smith = tuple(sorted(names, key=lambda name: Fraction(days[name], worth[name])))
    assert found.proven
    assert case.earned_in(found.order) == case.earned_in(smith)


def test_more_work_than_can_be_proven_is_still_done_in_smiths_order() -> None:
    names = [f"w{number:02}" for number in range(30)]
    days = {name: 3 + (number * 7) % 11 for number, name in enumerate(names)}
    worth = {name: 1 + (number * 5) % 13 for number, name in enumerate(names)}
    case = Case(days, {}, [(worth[name], [[[[name]]]]) for name in names], horizon=10_000)
    found = best_order(case.stakes, names)
    assert not found.proven
    assert case.earned_in(found.order) == case.earned_in(tuple(sorted(names, key=lambda name: Fraction(days[name], worth[name]))))


def test_work_that_is_of_use_together_is_one_step_however_much_it_is() -> None:
    names = [f"w{number:02}" for number in range(40)]
    halves = (names[:20], names[20:])
    case = Case(dict.fromkeys(names, 2), {}, [(1, [[[list(halves[0])]]]), (3, [[[list(halves[1])]]])], horizon=1000)
    found = best_order(case.stakes, names)
    assert found.proven
    assert set(found.order[:20]) == set(halves[1])


def test_what_nothing_hangs_on_is_done_last() -> None:
    case = Case({"a": 5, "b": 5, "c": 1}, {"b": "a"}, [(1, [[[["b"]]]])])
    assert best_order(case.stakes, "cab").order == ("a", "b", "c")


def test_no_order_is_taken_that_ends_too_late() -> None:
    """Two teams: the pair first is worth more, and makes the whole late."""
    days, earning = {"a": 4, "b": 4, "long": 8}, [(5, [[[["a", "b"]]]]), (1, [[[["long"]]]])]
    free = Case(days, {}, earning, teams=2, begun=0)
    held = Case(days, {}, earning, teams=2, begun=0, until=8)
    assert set(best_order(free.stakes, ("long", "a", "b")).order[:2]) == {"a", "b"}
    found = best_order(held.stakes, ("long", "a", "b"))
    assert found.order.index("long") < 2
    assert found.proven
    assert held.earned_in(found.order) == held.most()


def test_nothing_is_searched_for_where_the_horizon_ends_before_the_work_begins() -> None:
    case = Case({"a": 5, "b": 5}, {}, [(1, [[[["b"]]]])], begun=50, horizon=40)
    assert best_order(case.stakes, "ab") == order.Ordered(("a", "b"), proven=True)


def test_work_that_requires_itself_is_ordered_all_the_same() -> None:
    for teams in (1, 2):
        case = Case({"a": 5, "b": 5, "c": 2}, {"a": "b", "b": "a"}, [(1, [[[["a"]]]]), (1, [[[["c"]]]])], teams=teams)
        assert sorted(best_order(case.stakes, "abc").order) == ["a", "b", "c"]
