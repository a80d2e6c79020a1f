"""What to buy from one vendor in so many words: the work to order and what each piece buys, what stays missing, what more money or time
would bring, and the value–cost frontier (decision model §3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from reqkit.decide.configuration import Chooser, Chosen
from reqkit.decide.result import Comparison, Configuration, Obstacle, Weights
from reqkit.decide.satisfaction import Satisfaction
from reqkit.match.verdict import State, VendorMatch, Work
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief, Decision, Priority

MAX_POINTS = 60
"""So many points of a frontier are looked for."""
_CENT = Fraction(1, 100)
_A_CENTURY = 36_500


@dataclass(frozen=True, slots=True, eq=False)
class Bought:
    """A piece of work, the things asked that would be missed without it, and the fit that would be lost (0..1)."""

    work: Work
    serves: tuple[Asked, ...]
    fit: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class Missing:
    """A thing asked that is not met, and whether it is refused or only unanswered; `buildable`: work not ordered would bring it."""

    asked: Asked
    state: State
    buildable: bool


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a limit keeps back: with so much more money, or so many more days, so many more musts and so much more fit."""

    money: Fraction | None
    days: int | None
    musts: int
    fit: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """A configuration that no other beats in both cost and fit; `adds` is the work it has and the next cheaper one has not."""

    configuration: Configuration
    fit: Fraction
    adds: tuple[Work, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Purchase:
    """The best configuration of a vendor within a budget and by a date. `frontier` goes from the cheapest point up; `cut` says that it has
    more points than were looked for."""

    brief: Brief
    match: VendorMatch
    configuration: Configuration
    obstacles: tuple[Obstacle, ...]
    fit: Fraction
    fit_today: Fraction
    musts_met: int
    musts: int
    bought: tuple[Bought, ...]
    missing: tuple[Missing, ...]
    lacking: tuple[Lacking, ...]
    frontier: tuple[Point, ...]
    cut: bool


def within(brief: Brief, budget: Fraction | None, by: date | None) -> Brief:
    """The brief with another ceiling or another go-live limit."""
    changed: dict[str, object] = {}
    if budget is not None:
        changed["budget"] = brief.header.budget.model_copy(update={"ceiling": budget})
    if by is not None:
        changed["go_live_by"] = by
    return replace(brief, header=brief.header.model_copy(update=changed)) if changed else brief


def purchase(brief: Brief, decision: Decision, weights: Weights, match: VendorMatch, *, with_frontier: bool = False) -> Purchase:
    """The best configuration under the brief's own limits, and everything a team asks about it."""
    chooser = Chooser(brief, decision, weights, match)
    chosen = chooser.choose()
    frontier, cut = _frontier(brief, decision, weights, match) if with_frontier else ((), False)
    musts = [asked.id for asked in brief.asked if asked.item.priority is Priority.MUST]
    return Purchase(
        brief=brief,
        match=match,
        configuration=chosen.configuration,
        obstacles=chosen.obstacles,
        fit=chooser.fit(chosen.after),
        fit_today=chooser.fit(chosen.today),
        musts_met=sum(chosen.after[item].is_met for item in musts),
        musts=len(musts),
        bought=tuple(_bought(brief, chooser, chosen)),
        missing=tuple(_missing(brief, chooser, chosen)),
        lacking=tuple(_lacking(brief, decision, weights, match, chooser, chosen)),
        frontier=frontier,
        cut=cut,
    )


class Purchases(Mapping[str, Purchase]):
    """The purchases of a comparison's answering vendors, best first, with their frontiers; each is worked out once, when looked up."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._answering = {vendor.vendor: vendor.match for vendor in comparison.ranking if not vendor.is_silent}
        self._known: dict[str, Purchase] = {}

    def __getitem__(self, vendor: str) -> Purchase:
        match = self._answering[vendor]
        if vendor not in self._known:
            brief, weights = self._comparison.brief, self._comparison.weights
            decision = brief.decision if weights.name is None else brief.decision.weighted_by(weights.name)
            self._known[vendor] = purchase(brief, decision, weights, match, with_frontier=True)
        return self._known[vendor]

    def __iter__(self) -> Iterator[str]:
        return iter(self._answering)

    def __len__(self) -> int:
        return len(self._answering)


def _bought(brief: Brief, chooser: Chooser, chosen: Chosen) -> Iterator[Bought]:
    """Each piece by what its absence would cost: work that others require takes them with it."""
    plan, works = chosen.configuration.plan, chosen.configuration.works
    names = frozenset(work.id for work in works)
    for work in works:
        without = chooser.satisfied(plan, chooser.standing(names - {work.id}))
        lost = tuple(asked for asked in brief.asked if chosen.after[asked.id].is_met and not without[asked.id].is_met)
        yield Bought(work, lost, chooser.fit(chosen.after) - chooser.fit(without))


def _missing(brief: Brief, chooser: Chooser, chosen: Chosen) -> Iterator[Missing]:
    everything = chooser.satisfied(chosen.configuration.plan, frozenset(chooser.match.works))
    for asked in brief.asked:
        found = chosen.after[asked.id]
        if asked.item.priority is not Priority.WONT and not found.is_met:
            yield Missing(asked, found.state, everything[asked.id].is_met)


def _lacking(brief: Brief, decision: Decision, weights: Weights, match: VendorMatch, chooser: Chooser, chosen: Chosen) -> Iterator[Lacking]:
    """What lifting one limit, and then both, would bring, and how far it has to be lifted for that."""
    header, before = brief.header, _reached(brief, chosen.after)
    ceiling, limit = header.budget.ceiling, header.days_to_go_live
    lifted: list[tuple[bool, bool]] = []
    lifted += [(True, False)] if ceiling is not None else []
    lifted += [(False, True)] if limit is not None else []
    lifted += [(True, True)] if len(lifted) == 2 else []
    found_one = False
    for money, time in lifted:
        if money and time and found_one:
            return
        free = replace(
            brief,
            header=header.model_copy(
                update=({"budget": header.budget.model_copy(update={"ceiling": None})} if money else {})
                | ({"go_live_by": None} if time else {})
            ),
        )
        other = Chooser(free, decision, weights, match)
        best = other.choose()
        gained = _reached(brief, best.after) - before
        fit = other.fit(best.after) - chooser.fit(chosen.after)
        if best.obstacles or (gained <= 0 and fit <= 0):
            continue
        found_one = True
        cost, days = best.configuration.cost, best.configuration.days
        more = max(Fraction(0), cost.expected - ceiling) if money and cost is not None and ceiling is not None else None
        late = max(0, ceil(days.expected) - limit) if time and days is not None and limit is not None else None
        yield Lacking(more, late, gained, fit)


def _reached(brief: Brief, satisfied: Mapping[str, Satisfaction]) -> int:
    return sum(satisfied[asked.id].is_met for asked in brief.asked if asked.item.priority is Priority.MUST)


def _frontier(brief: Brief, decision: Decision, weights: Weights, match: VendorMatch) -> tuple[tuple[Point, ...], bool]:
    """From the most fit downwards: each time the most fit that costs less than the last point, as cheaply as that can be had."""
    found: list[tuple[Configuration, Fraction]] = []
    ceiling = brief.header.budget.ceiling
    while len(found) < MAX_POINTS:
        chooser = Chooser(within(brief, ceiling, None), decision, weights, match, for_frontier=True)
        chosen = chooser.choose()
        cost = chosen.configuration.cost
        if chosen.obstacles or cost is None:
            return _points(found), False
        found.append((chosen.configuration, chooser.fit(chosen.after)))
        ceiling = cost.expected - _CENT
        if ceiling < 0:
            return _points(found), False
    return _points(found), True


def _points(found: list[tuple[Configuration, Fraction]]) -> tuple[Point, ...]:
    points: list[Point] = []
    for configuration, fit in reversed(found):
        had = {work.id for work in points[-1].configuration.works} if points else set()
        points.append(Point(configuration, fit, tuple(work for work in configuration.works if work.id not in had)))
    return tuple(points)


def by_days(brief: Brief, days: Fraction) -> date | None:
    """The day so many days after the contract; None where the brief names no contract, or after more than a hundred years."""
    contract = brief.header.contract_on
    return None if contract is None or days > _A_CENTURY else contract + timedelta(days=ceil(days))
