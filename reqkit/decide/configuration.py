"""What to buy from a vendor: the plan and the work (decision model §3), exactly.

Configurations are compared lexicographically: fewest musts missed, most fit, least cost, least time, least work. A few pieces of work are
tried in every combination; with more, each plan is a mixed-integer programme. Whatever is found is evaluated exactly, and what is above
the budget ceiling or past the go-live limit is never chosen where anything else can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from reqkit.decide.cost import cost_lines, fits, total_cost, work_lines
from reqkit.decide.delivery import implementation_days, importance
from reqkit.decide.programme import Block, Limits, Piece, Programme, grouped, ways_of
from reqkit.decide.result import Configuration, Obstacle, Weights
from reqkit.decide.satisfaction import NO_WORK, Satisfaction, Satisfactions, open_to_silence
from reqkit.match.schedule import readiness, time_of
from reqkit.match.verdict import AskedVerdict, VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Decision, Priority
from reqkit.model.sheet import Plan
from reqkit.values.estimate import Estimate

FEW = 6
"""So many pieces of work are tried in every combination."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The configuration found, what it satisfies today and after its work, and why nothing can be bought, if so."""

    configuration: Configuration
    today: Mapping[str, Satisfaction]
    after: Mapping[str, Satisfaction]
    obstacles: tuple[Obstacle, ...]


class _Goodness(NamedTuple):
    """What a configuration is good for, the first before the next: the weight of the musts met, their number, the fit.

    Weight and fit are in the whole numbers of `Weights.units`. A must without weight still counts as a must.
    """

    musts_weight: int
    musts: int
    fit: Fraction


class _Price(NamedTuple):
    """An expected cost; the known before the unknown."""

    is_unknown: bool
    amount: Fraction


_NOTHING = Fraction(0)
_FREE = _Price(False, _NOTHING)
_UNKNOWN_PRICE = _Price(True, _NOTHING)


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A plan and work to order, with what everything asked is then worth."""

    plan: Plan | None
    works: frozenset[str]
    satisfied: Mapping[str, Satisfaction]
    goodness: _Goodness
    price: _Price

    @property
    def worse_by(self) -> tuple[int, int, Fraction, _Price]:
        """Smaller is better."""
        return -self.goodness.musts_weight, -self.goodness.musts, -self.goodness.fit, self.price


class Chooser:
    """Finds the configuration of one vendor for one brief.

    For a frontier of fit and cost nothing else counts: the musts do not come first, and what has no price cannot be bought.
    """

    def __init__(self, brief: Brief, decision: Decision, weights: Weights, match: VendorMatch, *, for_frontier: bool = False) -> None:
        self.brief, self.weights, self.match = brief, weights, match
        self.book = WorkBook(brief.header, match.sheet, dict(match.works))
        self._satisfactions = Satisfactions(match, proportional=decision.partial == "proportional")
        self._musts = frozenset(asked.id for asked in brief.asked if not for_frontier and asked.item.priority is Priority.MUST)
        self._only_priced = for_frontier
        self._prices = {name: _price(total_cost(work_lines(work, self.book))) for name, work in match.works.items()}
        self._values = {name: importance(name, self._satisfactions, weights) for name in match.works}
        self._base_prices: dict[str, _Price] = {}
        self._days: dict[frozenset[str], Estimate | None] = {}
        self._possible: dict[tuple[str, str], bool] = {}
        self._before = implementation_days(match, brief.header)

    def revised(self, verdicts: Mapping[str, AskedVerdict]) -> Chooser:
        """For the same vendor, had it answered some things asked otherwise with the same work; what hangs on none of them is kept."""
        other = copy(self)
        other.match = replace(self.match, verdicts={**self.match.verdicts, **verdicts})
        other._satisfactions = self._satisfactions.revised(other.match, verdicts.keys())
        other._before = implementation_days(other.match, self.brief.header)
        other._values = {name: importance(name, other._satisfactions, self.weights) for name in self.match.works}
        if other._values != self._values or other._before != self._before:
            other._days = {}
        if other._before != self._before:
            other._possible = {}
        return other

    def able(self, plan: Plan | None) -> frozenset[str]:
        """The work that serves anything on a plan and can be had within the limits, each piece by itself."""
        return self._able(plan, self._useful(plan))

    def days(self, works: frozenset[str]) -> Estimate | None:
        """When all of some work is done; None where it is not known."""
        return self._readiness(works)

    def choose(self) -> Chosen:
        plans: list[Plan | None] = [plan for plan in self.match.sheet.plans if fits(plan, self.brief.header)]
        best = self._best([self._candidate(plan, NO_WORK) for plan in plans or [None]])
        return Chosen(
            self._configuration(best),
            self.satisfied(best.plan, NO_WORK),
            self.satisfied(best.plan, best.works),
            self._obstacles(best),
        )

    def satisfied(self, plan: Plan | None, works: frozenset[str]) -> dict[str, Satisfaction]:
        """What everything asked is worth on a plan once some work is done."""
        with_all_work = self._satisfactions.every(plan, frozenset(self.match.works))
        return open_to_silence(self._satisfactions.every(plan, works), with_all_work)

    def fit(self, satisfied: Mapping[str, Satisfaction]) -> Fraction:
        return self.weights.sum((item, found.worth) for item, found in satisfied.items())

    def standing(self, works: frozenset[str]) -> frozenset[str]:
        """What can be done of some work: all that holds everything it requires."""
        while True:
            kept = frozenset(name for name in works if works.issuperset(self.match.works[name].requires))
            if kept == works:
                return works
            works = kept

    # --- the search

    def _best(self, bare: Sequence[_Candidate]) -> _Candidate:
        """Of the plans without work, with what work betters each; a plan that no work could bring up to the best is left out."""
        best = min(bare, key=self._preference)
        hopes = [(self._moved(candidate, frozenset(self.match.works)), candidate) for candidate in bare]
        for hope, candidate in sorted(hopes, key=lambda pair: pair[0].worse_by[:3]):
            if self._obstacles(candidate) or (not self._obstacles(best) and hope.goodness < best.goodness):
                continue
            best = min(best, self._with_work(candidate, hope), key=self._preference)
        return best

    def _with_work(self, bare: _Candidate, hope: _Candidate) -> _Candidate:
        """The best that ordering work makes of a plan. `hope` is the same plan with all the work there is."""
        useful = self._useful(bare.plan)
        if not useful:
            return bare
        least = self._least_of_all(bare, useful)
        if least is not None:
            return least
        if len(useful) <= FEW:
            return min((self._moved(bare, works) for works in self._combinations(useful)), key=self._preference)
        known = () if self._obstacles(hope) else self._worth_of_work(hope)
        found = self._programme(bare, useful).best(lambda works: bool(self._obstacles(self._moved(bare, works))), known)
        return bare if found is None else self._trimmed(self._moved(bare, found), useful)

    def _least_of_all(self, bare: _Candidate, useful: tuple[str, ...]) -> _Candidate | None:
        """What is needed of all the work that can be had, where each piece of it is needed or of no use and what is needed can be bought.

        Nothing else is as good and as cheap, unless it adds what is not needed and costs nothing: with it several teams may be done sooner.
        None where it takes a search: a limit binds, or pieces stand in for each other.
        """
        able = self._able(bare.plan, useful)
        everything = self._moved(bare, able)
        needed = frozenset(name for name in able if self._is_worse(everything, self.standing(able - {name})))
        least = self._moved(everything, needed)
        if least.goodness != everything.goodness or self._obstacles(least):
            return None
        free = [name for name in sorted(able - needed) if least.price.is_unknown or self._prices[name] == _FREE]
        if len(free) > FEW:
            return None
        some = (needed.union(names) for size in range(len(free) + 1) for names in combinations(free, size))
        return min((self._moved(least, works) for works in some if self.standing(works) == works), key=self._preference)

    def _is_worse(self, everything: _Candidate, fewer: frozenset[str]) -> bool:
        """Whether some of the work is less good than all of it; it is never better."""
        for item in self._satisfactions.served_by(everything.works - fewer):
            now, before = self._satisfactions.of(item, everything.plan, fewer), everything.satisfied[item]
            if now is before:
                continue
            if (self.weights.units[item] and now.worth != before.worth) or (item in self._musts and now.is_met is not before.is_met):
                return True
        return False

    def _able(self, plan: Plan | None, useful: tuple[str, ...]) -> frozenset[str]:
        """The work of use on a plan that is within the limits by itself."""
        return self.standing(frozenset(name for name in useful if self._can_be_had(plan, name)))

    def _can_be_had(self, plan: Plan | None, name: str) -> bool:
        """Not where a piece of work with what it requires is above the ceiling or past the limit all by itself, however many are at it."""
        key = "" if plan is None else plan.id, name
        if key not in self._possible:
            works = self._with_required(name)
            alone = {one: self.match.works[one] for one in sorted(works)}
            limit, contract = self.brief.header.days_to_go_live, self.brief.header.contract_on
            days = None if limit is None else readiness(alone, len(alone), contract, self._values.__getitem__, self._before)
            in_time = limit is None or days is None or days.expected <= limit
            self._possible[key] = in_time and not self._is_over_ceiling(self._price_of(plan, works))
        return self._possible[key]

    def _with_required(self, name: str) -> frozenset[str]:
        found: frozenset[str] = NO_WORK
        more = frozenset((name,))
        while more:
            found |= more
            more = frozenset().union(*(self.match.works[one].requires for one in more)) - found
        return found

    def _worth_of_work(self, candidate: _Candidate) -> tuple[float, float, float]:
        """Weight and number of the musts met and the fit, of what work can better alone, as shares: what a programme adds up."""
        found = {item: candidate.satisfied[item] for item in self._satisfactions.improvable()}
        shares = {item: Fraction(self.weights.units[item], self.weights.whole) for item in found}
        met = [item for item in self._musts.intersection(found) if found[item].is_met]
        fit = sum((shares[item] * satisfied.worth for item, satisfied in found.items()), _NOTHING)
        return float(sum((shares[item] for item in met), _NOTHING)), float(len(met)), float(fit)

    def _useful(self, plan: Plan | None) -> tuple[str, ...]:
        """The work that serves anything on a plan, what is required comes before what requires it where it can."""
        useful = (self._satisfactions.useful_on(item, plan) for item in self._satisfactions.improvable())
        return tuple(sorted(frozenset().union(*useful)))

    def _combinations(self, useful: tuple[str, ...]) -> Iterator[frozenset[str]]:
        """Every set of some work that holds all it requires."""
        for size in range(len(useful) + 1):
            for names in combinations(useful, size):
                works = frozenset(names)
                if self.standing(works) == works:
                    yield works

    def _programme(self, bare: _Candidate, useful: tuple[str, ...]) -> Programme:
        blocks = [block for item in self._satisfactions.improvable() for block in self._blocks(item, bare.plan)]
        pieces = {name: self._piece(name, priced=not bare.price.is_unknown) for name in useful}
        ceiling, price = self.brief.header.budget.ceiling, bare.price
        money = None if ceiling is None or price.is_unknown else ceiling - price.amount
        limit, before = self.brief.header.days_to_go_live, self._before
        days = None if limit is None or before is None else limit - before.expected
        return Programme(pieces, blocks, Limits(money, days, self.match.sheet.vendor.teams, self._only_priced))

    def _blocks(self, item: str, plan: Plan | None) -> Iterator[Block]:
        share = Fraction(self.weights.units[item], self.weights.whole)
        must = share if item in self._musts else None
        for alternative in self._satisfactions.ways(item, plan):
            groups = grouped(ways_of((offer.works, offer.worth) for offer in aspect) for aspect in alternative)
            can_be_whole = () not in groups
            if self._satisfactions.proportional:
                yield Block(item, groups, share, whole=False)
                if must is not None and can_be_whole:
                    yield Block(item, groups, Fraction(0), whole=True, must=must)
            elif can_be_whole:
                yield Block(item, groups, share, whole=True, must=must)

    def _piece(self, name: str, *, priced: bool) -> Piece:
        """Promised dates count from the contract, the days of a team from when the implementation is done.

        Without a price for the plan no cost can be compared, without days for the implementation no time.
        """
        work, price, before = self.match.works[name], self._prices[name], self._before
        cost = _NOTHING if not priced else None if price.is_unknown else price.amount
        if before is None:
            return Piece(cost, _NOTHING, False, work.requires)
        time, promised = time_of(work, self.brief.header.contract_on), work.due is not None
        days = None if time is None else max(_NOTHING, time.expected - before.expected) if promised else time.expected
        return Piece(cost, days, promised, work.requires)

    def _trimmed(self, candidate: _Candidate, useful: tuple[str, ...]) -> _Candidate:
        """Bettered by single pieces as long as that goes: what the programme, in floating point and without the schedule, may miss."""
        while True:
            fewer = [self.standing(candidate.works - {name}) for name in sorted(candidate.works)]
            more = [candidate.works | {name, *self.match.works[name].requires} for name in useful if name not in candidate.works]
            attempts = (self._moved(candidate, works) for works in (*fewer, *more) if self.standing(works) == works)
            best = min((candidate, *attempts), key=self._preference)
            if best is candidate:
                return candidate
            candidate = best

    # --- candidates

    def _candidate(self, plan: Plan | None, works: frozenset[str]) -> _Candidate:
        satisfied = self._satisfactions.every(plan, works)
        met = [item for item in self._musts if satisfied[item].is_met]
        units = self.weights.units
        goodness = _Goodness(sum(units[item] for item in met), len(met), self.fit(satisfied) * self.weights.whole)
        return _Candidate(plan, works, satisfied, goodness, self._price_of(plan, works))

    def _moved(self, candidate: _Candidate, works: frozenset[str]) -> _Candidate:
        """The same with other work: only what that work serves is looked at again."""
        satisfied = dict(candidate.satisfied)
        weight, musts, fit = candidate.goodness
        for item in self._satisfactions.served_by(works ^ candidate.works):
            before, now = satisfied[item], self._satisfactions.of(item, candidate.plan, works)
            if now is before:
                continue
            satisfied[item], units = now, self.weights.units[item]
            if now.worth != before.worth:
                fit += units * (now.worth - before.worth)
            if item in self._musts and now.is_met is not before.is_met:
                sign = 1 if now.is_met else -1
                weight, musts = weight + sign * units, musts + sign
        return _Candidate(candidate.plan, works, satisfied, _Goodness(weight, musts, fit), self._price_of(candidate.plan, works))

    def _configuration(self, candidate: _Candidate) -> Configuration:
        works = tuple(self.match.works[name] for name in sorted(candidate.works))
        lines = cost_lines(candidate.plan, works, self.match.sheet, self.book)
        return Configuration(candidate.plan, works, lines, total_cost(lines), self._readiness(candidate.works))

    def _price_of(self, plan: Plan | None, works: frozenset[str]) -> _Price:
        parts = [self._price_without_work(plan), *(self._prices[name] for name in works)]
        if any(part.is_unknown for part in parts):
            return _UNKNOWN_PRICE
        return _Price(False, sum((part.amount for part in parts), _NOTHING))

    def _price_without_work(self, plan: Plan | None) -> _Price:
        key = "" if plan is None else plan.id
        if key not in self._base_prices:
            self._base_prices[key] = _price(total_cost(cost_lines(plan, (), self.match.sheet, self.book)))
        return self._base_prices[key]

    def _readiness(self, works: frozenset[str]) -> Estimate | None:
        if works not in self._days:
            vendor, contract = self.match.sheet.vendor, self.brief.header.contract_on
            named = {name: self.match.works[name] for name in sorted(works)}
            self._days[works] = readiness(named, vendor.teams, contract, self._values.__getitem__, self._before)
        return self._days[works]

    # --- limits and preferences

    def _obstacles(self, candidate: _Candidate) -> tuple[Obstacle, ...]:
        over = (Obstacle.OVER_CEILING,) if self._is_over_ceiling(candidate.price) else ()
        return (*over, Obstacle.TOO_LATE) if self._is_late(candidate) else over

    def _is_over_ceiling(self, price: _Price) -> bool:
        ceiling = self.brief.header.budget.ceiling
        if price.is_unknown:
            return self._only_priced
        return ceiling is not None and price.amount > ceiling

    def _is_late(self, candidate: _Candidate) -> bool:
        limit = self.brief.header.days_to_go_live
        if limit is None:
            return False
        days = self._readiness(candidate.works)
        return days is not None and days.expected > limit

    def _preference(self, candidate: _Candidate) -> tuple[object, ...]:
        """Smaller is better: what can be bought first."""
        return len(self._obstacles(candidate)), candidate.worse_by, self._delay(candidate)

    def _delay(self, candidate: _Candidate) -> tuple[bool, Fraction, int]:
        """Smaller is better: a known readiness before an unknown one, the sooner first, then less work."""
        days = self._readiness(candidate.works)
        return days is None, days.expected if days else _NOTHING, len(candidate.works)


def _price(estimate: Estimate | None) -> _Price:
    return _UNKNOWN_PRICE if estimate is None else _Price(False, estimate.expected)
