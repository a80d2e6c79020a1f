"""What to buy from one vendor in so many words: the work to order and what each piece buys, what stays missing, what more money or time
would bring, and the value–cost frontier (decision model §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from reqkit.decide.configuration.configuration import Chooser, Chosen
from reqkit.decide.configuration.frontier import Frontier, steps
from reqkit.decide.configuration.lacking import Lacking, lacking
from reqkit.decide.result import Comparison, Configuration, Obstacle, Weights
from reqkit.match.verdict import State, VendorMatch, Work
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief, Decision, Priority
from reqkit.values.record import record

MOST_SHOWN = 60
"""So many points of a frontier are told in full."""


@record(eq=False)
class Bought:
    """A piece of work, the things asked that would be missed without it, and the fit that would be lost (0..1)."""

    work: Work
    serves: tuple[Asked, ...]
    fit: Fraction


@record(eq=False)
class Missing:
    """A thing asked that is not met, and whether it is refused or unanswered; `buildable`: more work or another plan would bring it."""

    asked: Asked
    state: State
    buildable: bool


@record(eq=False)
class Point:
    """A configuration that no other beats in both cost and fit; `adds` is the work it has and the next cheaper one shown has not, `drops`
    the work that one has and this has not."""

    configuration: Configuration
    fit: Fraction
    adds: tuple[Work, ...]
    drops: tuple[Work, ...]


@record(eq=False)
class Purchase:
    """The best configuration of a vendor within a budget and by a date; `proven` where it is certain that none is better.

    `curve` is the whole frontier, past the ceiling too; None where it was not asked for. `frontier` are its points within the ceiling from
    the cheapest up, for the eye: of more than `MOST_SHOWN` those at which fit has grown noticeably. `cut` says that the curve itself has
    more points than could be held.
    """

    brief: Brief
    match: VendorMatch
    configuration: Configuration
    obstacles: tuple[Obstacle, ...]
    proven: bool
    fit: Fraction
    fit_today: Fraction
    musts_met: int
    musts: int
    bought: tuple[Bought, ...]
    missing: tuple[Missing, ...]
    lacking: tuple[Lacking, ...]
    frontier: tuple[Point, ...]
    cut: bool
    curve: Frontier | None

    @property
    def out_of_reach(self) -> tuple[Missing, ...]:
        """The musts that no money and no time would bring: the vendor refuses them or has not answered."""
        return tuple(one for one in self.missing if one.asked.item.priority is Priority.MUST and not one.buildable)


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
    curve = chooser.frontier() if with_frontier else None
    musts = [asked.id for asked in brief.asked if asked.item.priority is Priority.MUST]
    return Purchase(
        brief=brief,
        match=match,
        configuration=chosen.configuration,
        obstacles=chosen.obstacles,
        proven=chosen.proven,
        fit=chooser.fit(chosen.after),
        fit_today=chooser.fit(chosen.today),
        musts_met=sum(chosen.after[item].is_met for item in musts),
        musts=len(musts),
        bought=tuple(_bought(brief, chooser, chosen)),
        missing=tuple(_missing(brief, chooser, chosen)),
        lacking=tuple(lacking(chooser, chosen)),
        frontier=tuple(points(chooser, curve, curve.steps(MOST_SHOWN, brief.header.budget.ceiling))) if curve else (),
        cut=curve is not None and curve.cut,
        curve=curve,
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
    within_reach = chooser.within_reach()
    for asked in brief.asked:
        found = chosen.after[asked.id]
        if asked.item.priority is not Priority.WONT and not found.is_met:
            yield Missing(asked, found.state, asked.id in within_reach)


def points(chooser: Chooser, curve: Frontier, places: Iterable[int]) -> Iterator[Point]:
    """Some points of a frontier in full, each against the one before."""
    before: frozenset[str] = frozenset()
    for place in places:
        works = curve.works(place)
        adds, drops = (tuple(chooser.match.works[name] for name in sorted(names)) for names in (works - before, before - works))
        yield Point(chooser.configuration(curve.plans[place], works), curve.fits[place], adds, drops)
        before = works


def fewer(points: Sequence[Point], most: int) -> list[Point]:
    """Those points at which fit has grown noticeably, each against the one before among these."""
    result: list[Point] = []
    for place in steps([point.fit for point in points], most):
        own = {work.id: work for work in points[place].configuration.works}
        before = {work.id: work for work in result[-1].configuration.works} if result else {}
        adds, drops = (tuple(one[name] for name in sorted(one.keys() - other)) for one, other in ((own, before), (before, own)))
        result.append(replace(points[place], adds=adds, drops=drops))
    return result
