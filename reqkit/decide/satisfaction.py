"""What everything asked is worth at a vendor on a plan once some work is done (decision model §2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from reqkit.catalogue.quantity import AnyOption
from reqkit.match.asked_verdict import worst
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Offer, State, VendorMatch
from reqkit.model.sheet import Plan

NO_WORK: frozenset[str] = frozenset()
_ZERO, _ONE = Fraction(0), Fraction(1)
_MET = (State.AVAILABLE, State.CUSTOMIZABLE)


class Satisfaction(NamedTuple):
    """What one thing asked is worth under a configuration (0..1), whether all of it is there, and in which state it is.

    `high` is what it would be worth if every unanswered aspect turned out true.
    """

    worth: Fraction
    high: Fraction
    state: State

    @property
    def is_met(self) -> bool:
        return self.state in _MET


_SILENT = Satisfaction(_ZERO, _ONE, State.UNANSWERED)
_MISSING = Satisfaction(_ZERO, _ZERO, State.UNAVAILABLE)


class Ground(NamedTuple):
    """Where an offer is weighed: the place of the plan among the vendor's, what that plan goes without, and the work done."""

    place: int
    without: tuple[str, ...]
    works: frozenset[str] | None
    """None: whatever work it takes."""

    @classmethod
    def of(cls, match: VendorMatch, plan: Plan | None, works: frozenset[str] | None) -> Ground:
        return cls(place_of(match, plan), () if plan is None else plan.without, works)

    def holds(self, offer: Offer, aspect: AspectVerdict) -> bool:
        if offer.plan > self.place or (self.works is not None and not offer.works <= self.works):
            return False
        return not (self.without and _is_left_out(self.without, aspect, offer))


class Satisfactions:
    """One vendor's, worked out once for each plan and the work that a thing asked can use."""

    def __init__(self, match: VendorMatch, *, proportional: bool) -> None:
        self.match, self.proportional = match, proportional
        self._every_plan = any(plan.without for plan in match.sheet.plans)
        self._useful: dict[str, frozenset[str]] = {}
        gated, needing = set[str](), dict[str, list[str]]()
        for item, verdict in match.verdicts.items():
            self._useful[item], hangs_on_plan = _hangs_on(verdict)
            if hangs_on_plan or self._every_plan:
                gated.add(item)
            for work in self._useful[item]:
                needing.setdefault(work, []).append(item)
        self._gated = frozenset(gated)
        self._needing = {work: frozenset(items) for work, items in needing.items()}
        self._ways: dict[tuple[str, int], tuple[tuple[tuple[Offer, ...], ...], ...]] = {}
        self._known: dict[str, dict[tuple[int, frozenset[str]], Satisfaction]] = {item: {} for item in match.verdicts}

    def revised(self, match: VendorMatch, items: Collection[str]) -> Satisfactions:
        """Of the same vendor where other verdicts hold on these things asked; what was worked out of the others is kept."""
        other = copy(self)
        useful = {item: _hangs_on(match.verdicts[item])[0] for item in items}
        gained = {work: {item for item in items if work in useful[item]} for work in frozenset().union(*useful.values())}
        lost = frozenset().union(*(self._useful[item] for item in items))
        other.match = match
        other._useful = {**self._useful, **useful}
        other._needing = {
            **self._needing,
            **{work: self._needing.get(work, NO_WORK).difference(items).union(gained.get(work, ())) for work in lost.union(gained)},
        }
        gated = (item for item in items if self._every_plan or _hangs_on(match.verdicts[item])[1])
        other._gated = self._gated.difference(items).union(gated)
        other._known = {**self._known, **{item: {} for item in items}}
        other._ways = {place: ways for place, ways in self._ways.items() if place[0] not in items}
        other.__dict__.pop("_unmoved", None)
        return other

    def every(self, plan: Plan | None, works: frozenset[str]) -> dict[str, Satisfaction]:
        unmoved, moving = self._unmoved
        found = dict(unmoved)
        for item in moving:
            found[item] = self.of(item, plan, works)
        return found

    @cached_property
    def _unmoved(self) -> tuple[dict[str, Satisfaction], tuple[str, ...]]:
        """What everything is worth without work on no plan in particular, and the things asked for which these matter."""
        moving = tuple(item for item, useful in self._useful.items() if useful or item in self._gated)
        return {item: self.of(item, None, NO_WORK) for item in self._useful}, moving

    def of(self, item: str, plan: Plan | None, works: frozenset[str]) -> Satisfaction:
        useful = self._useful[item]
        done = works & useful if useful else NO_WORK
        place = place_of(self.match, plan) if item in self._gated else -1
        known = self._known[item].get((place, done))
        if known is None:
            known = self._known[item][place, done] = self._evaluated(self.match.verdicts[item], Ground.of(self.match, plan, done))
        return known

    def useful(self, item: str) -> frozenset[str]:
        """The work that serves a thing asked."""
        return self._useful[item]

    def useful_on(self, item: str, plan: Plan | None) -> frozenset[str]:
        """The work that serves a thing asked on a plan."""
        if item not in self._gated:
            return self._useful[item]
        offers = (offer for alternative in self.ways(item, plan) for aspect in alternative for offer in aspect)
        return NO_WORK.union(*(offer.works for offer in offers))

    def improvable(self) -> tuple[str, ...]:
        """The things asked that some work serves."""
        return tuple(item for item, useful in self._useful.items() if useful)

    def served_by(self, works: Iterable[str]) -> frozenset[str]:
        """The things asked that some of this work can serve."""
        return NO_WORK.union(*(self._needing.get(work, NO_WORK) for work in works))

    def ways(self, item: str, plan: Plan | None) -> tuple[tuple[tuple[Offer, ...], ...], ...]:
        """By alternative and aspect, every offer that the plan does not hold back, whatever work it takes."""
        key = item, place_of(self.match, plan) if item in self._gated else -1
        if key not in self._ways:
            verdict, anything = self.match.verdicts[item], Ground.of(self.match, plan, None)
            self._ways[key] = tuple(
                tuple(tuple(offer for offer in aspect.offers if anything.holds(offer, aspect)) for aspect in (*verdict.aspects, *block))
                for block in verdict.others or ((),)
            )
        return self._ways[key]

    def _evaluated(self, verdict: AskedVerdict, ground: Ground) -> Satisfaction:
        """With alternatives, the best of them each on its own: that one more is offered takes nothing from another."""
        if not verdict.others:
            return self._combined([_of_aspect(aspect, ground) for aspect in verdict.aspects])
        needed = [_of_aspect(aspect, ground) for aspect in verdict.aspects]
        alternatives = [self._combined([*needed, *(_of_aspect(aspect, ground) for aspect in block)]) for block in verdict.others]
        return Satisfaction(
            max(found.worth for found in alternatives),
            max(found.high for found in alternatives),
            min((found.state for found in alternatives), key=lambda state: state.badness),
        )

    def _combined(self, aspects: list[Satisfaction]) -> Satisfaction:
        if len(aspects) == 1:
            return aspects[0]
        state = worst(aspect.state for aspect in aspects)
        met = self.proportional or state in _MET
        possible = self.proportional or state is not State.UNAVAILABLE
        worth = _mean([aspect.worth for aspect in aspects]) if met else _ZERO
        return Satisfaction(worth, _mean([aspect.high for aspect in aspects]) if possible else _ZERO, state)


def place_of(match: VendorMatch, plan: Plan | None) -> int:
    """A plan's place from the cheapest up; with no plan known, nothing is held back by it."""
    plans = match.sheet.plans
    if plan is None:
        return len(plans)
    same = next((place for place, known in enumerate(plans) if known is plan), None)
    return plans.index(plan) if same is None else same


def _hangs_on(verdict: AskedVerdict) -> tuple[frozenset[str], bool]:
    """The work that serves a thing asked, and whether its offers start on other plans than the first."""
    works: frozenset[str] = NO_WORK
    on_plan = False
    for aspect in verdict.every():
        for offer in aspect.offers:
            if offer.works:
                works |= offer.works
            on_plan = on_plan or offer.plan > 0
    return works, on_plan


def _of_aspect(verdict: AspectVerdict, ground: Ground) -> Satisfaction:
    if verdict.state is State.UNANSWERED:
        return _SILENT
    best: Offer | None = None
    for offer in verdict.offers:
        if ground.holds(offer, verdict) and (best is None or offer.worth > best.worth):
            best = offer
    return _MISSING if best is None else Satisfaction(best.worth, best.worth, best.state)


def _is_left_out(without: Collection[str], verdict: AspectVerdict, offer: Offer) -> bool:
    """Whether a plan goes without what an offer gives: its capability or parameter, or every option it stands for."""
    aspect = verdict.aspect
    if aspect.capability is None:
        return False
    if aspect.parameter is None:
        return _is_named(without, aspect.capability)
    path = f"{aspect.capability}.{aspect.parameter}"
    options = _options(offer, aspect.demand)
    return _is_named(without, path) or (bool(options) and all(f"{path}={option}" in without for option in options))


def _is_named(names: Collection[str], path: str) -> bool:
    return any(path == name or path.startswith(f"{name}.") for name in names)


def _options(offer: Offer, demand: object) -> Sequence[str]:
    """The options that an offer stands for: the one its statement is about, or else all those that would do."""
    if offer.statement.option is not None:
        return (offer.statement.option,)
    return demand.options if isinstance(demand, AnyOption) else ()


def _mean(values: list[Fraction]) -> Fraction:
    first = values[0]
    return first if all(value is first for value in values) else sum(values, _ZERO) / len(values)


def open_to_silence(found: Mapping[str, Satisfaction], with_all_work: Mapping[str, Satisfaction]) -> dict[str, Satisfaction]:
    """Where silence is all that would be left once all work is done, a thing asked is unanswered, not missed.

    The work that it lacks buys nothing as long as the rest is silent, so it is not ordered; were the silence to mean yes, it would be.
    """
    return {
        item: Satisfaction(one.worth, with_all_work[item].high, State.UNANSWERED) if with_all_work[item].state is State.UNANSWERED else one
        for item, one in found.items()
    }
