"""What to buy from a vendor: the plan and the work (decision model §3), exactly.

Configurations are compared lexicographically: fewest musts missed, most fit, least cost, least time, least work. What work is worth and
takes goes through a sweep (`choice`); work that shares too much for one is a mixed-integer programme. Whatever is found is evaluated
exactly, and what is above the budget ceiling or past the go-live limit is never chosen where anything else can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from fractions import Fraction

from reqkit.decide.configuration.candidate import Aim, Candidate, Candidates
from reqkit.decide.configuration.choice import Trades
from reqkit.decide.configuration.frontier import Frontier, Section, joined
from reqkit.decide.configuration.least import able, is_open, least_of_all
from reqkit.decide.configuration.plan_programme import solved
from reqkit.decide.cost.cost import fits
from reqkit.decide.knapsack.bundles import Bundles, Parts, TooManyError, bundles
from reqkit.decide.result import Configuration, Obstacle, Weights
from reqkit.decide.satisfaction import NO_WORK, Satisfaction, open_to_silence
from reqkit.match.verdict import AskedVerdict, VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Decision
from reqkit.model.sheet import Plan
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

FEW_POINTS = 60
"""So many points of a frontier are looked for where each is a programme of its own."""
_LEAST = Fraction(1, 100)


@record
class Chosen:
    """The configuration found, what it satisfies today and after its work, and why nothing can be bought, if so.

    `proven`: no other meets more musts, has more fit, or the same for less.
    """

    configuration: Configuration
    today: Mapping[str, Satisfaction]
    after: Mapping[str, Satisfaction]
    obstacles: tuple[Obstacle, ...]
    proven: bool


class Chooser:
    """Finds the configuration of one vendor for one brief, and its frontier."""

    def __init__(self, brief: Brief, decision: Decision, weights: Weights, match: VendorMatch, known: Chooser | None = None) -> None:
        self.brief, self.decision, self.weights, self.match = brief, decision, weights, match
        self.candidates: Candidates = Candidates(brief, decision, weights, match, known.candidates if known else None)
        self._bundles: dict[tuple[str | None, Aim], Bundles] = known._bundles if known else {}
        self._parts: Parts = known._parts if known else {}
        self._too_much: set[tuple[str | None, Aim]] = known._too_much if known else set()

    def under(self, brief: Brief) -> Chooser:
        """For the same brief under other limits of money and time."""
        return Chooser(brief, self.decision, self.weights, self.match, self)

    def revised(self, verdicts: Mapping[str, AskedVerdict]) -> Chooser:
        """For the same vendor, had it answered some things asked otherwise with the same work; what hangs on none of them is kept."""
        match = replace(self.match, verdicts={**self.match.verdicts, **verdicts})
        other = copy(self)
        other.match, other.candidates = match, self.candidates.revised(match, verdicts.keys())
        other._bundles, other._too_much = {}, set()
        other._parts = {place: part for place, part in self._parts.items() if place[1] not in verdicts}
        return other

    @property
    def book(self) -> WorkBook:
        return self.candidates.book

    def days(self, works: frozenset[str]) -> Estimate | None:
        """When all of some work is done; None where it is not known."""
        return self.candidates.readiness(works)

    def able(self, plan: Plan | None) -> frozenset[str]:
        """The work that serves anything on a plan and can be had within the limits, each piece by itself."""
        return able(self.candidates, plan, self._useful(plan))

    def is_open(self, plan: Plan | None) -> bool:
        """Whether a limit is about something that is not known of the work that serves anything on a plan."""
        return is_open(self.candidates, self._useful(plan))

    def choose(self, aim: Aim = Aim.ALL) -> Chosen:
        best, proven = self.best(aim)
        return Chosen(
            self.candidates.configuration(best),
            self.satisfied(best.plan, NO_WORK),
            self.satisfied(best.plan, best.works),
            self.candidates.obstacles(best),
            proven,
        )

    def best(self, aim: Aim = Aim.ALL) -> tuple[Candidate, bool]:
        """The configuration and whether it is proven best, without what it costs and when it is ready."""
        return self._best([self.candidates.bare(plan) for plan in self._plans], aim)

    def frontier(self) -> Frontier:
        """Of all plans together."""
        try:
            return joined(self.candidates.load, self._sections())
        except TooManyError:
            return self._solved_frontier()

    def satisfied(self, plan: Plan | None, works: frozenset[str]) -> dict[str, Satisfaction]:
        """What everything asked is worth on a plan once some work is done."""
        satisfactions = self.candidates.satisfactions
        with_all_work = satisfactions.every(plan, frozenset(self.match.works))
        return open_to_silence(satisfactions.every(plan, works), with_all_work)

    def fit(self, satisfied: Mapping[str, Satisfaction]) -> Fraction:
        return self.weights.sum((item, found.worth) for item, found in satisfied.items())

    def configuration(self, plan: Plan | None, works: frozenset[str]) -> Configuration:
        return self.candidates.configuration(self.candidates.moved(self.candidates.bare(plan), works))

    def within_reach(self) -> frozenset[str]:
        """What is met on some plan once all work is done, whatever that costs and however long it takes."""
        everything = (self.candidates.satisfactions.every(plan, frozenset(self.match.works)) for plan in self._plans)
        return frozenset(item for found in everything for item, one in found.items() if one.is_met)

    def standing(self, works: frozenset[str]) -> frozenset[str]:
        """What can be done of some work: all that holds everything it requires."""
        load = self.candidates.load
        return load.works(load.whole_only(load.mask(works)))

    # --- the search

    @property
    def _plans(self) -> Sequence[Plan | None]:
        plans: list[Plan | None] = [plan for plan in self.match.sheet.plans if fits(plan, self.brief.header)]
        return plans or [None]

    def _best(self, bare: Sequence[Candidate], aim: Aim) -> tuple[Candidate, bool]:
        """Of the plans without work, with what work betters each; a plan that no work could bring up to the best is left out."""
        candidates, proven = self.candidates, True
        best = min(bare, key=lambda one: candidates.preference(one, aim))
        hopes = [(candidates.moved(one, frozenset(self.match.works)), one) for one in bare]
        hopes.sort(key=lambda pair: pair[0].goodness.towards(aim), reverse=True)
        for hope, candidate in hopes:
            hopeless = hope.goodness.towards(aim) < best.goodness.towards(aim) and not candidates.obstacles(best)
            if hopeless or candidates.obstacles(candidate):
                continue
            found, is_proven = self._with_work(candidate, hope, aim)
            proven &= is_proven
            best = min(best, found, key=lambda one: candidates.preference(one, aim))
        return best, proven

    def _with_work(self, bare: Candidate, hope: Candidate, aim: Aim) -> tuple[Candidate, bool]:
        """The best that ordering work makes of a plan, and whether it is proven best. `hope`: with all the work there is."""
        useful = self._useful(bare.plan)
        if not useful:
            return bare, True
        least = least_of_all(self.candidates, bare, useful) if aim is Aim.ALL else None
        if least is not None:
            return least, True
        key = _key(bare.plan), aim
        if key not in self._too_much:
            try:
                return self._swept(bare, useful, aim)
            except TooManyError:
                self._too_much.add(key)
        return solved(self.candidates, bare, hope, useful, aim) or (bare, False)

    def _swept(self, bare: Candidate, useful: tuple[str, ...], aim: Aim) -> tuple[Candidate, bool]:
        candidates, load = self.candidates, self.candidates.load
        ceiling = self.brief.header.budget.ceiling
        money = None if ceiling is None or bare.price.is_unknown else ceiling - bare.price.amount
        worth, best, proven = self._worth(bare.plan, aim), bare, True
        for family in load.families(load.mask(useful), priced=not bare.price.is_unknown, only_priced=aim is Aim.FIT):
            choice = Trades(worth.values, load, family).best(money)
            proven &= choice.proven
            equals = [load.works(mask) for mask in choice.masks]
            if equals:
                works = min(equals, key=lambda works: (candidates.delay(works), sorted(works)))
                best = min(best, candidates.moved(bare, works), key=lambda one: candidates.preference(one, aim))
        return best, proven

    def _sections(self) -> Iterator[Section]:
        load = self.candidates.load
        for bare in self._priced():
            worth, useful = self._worth(bare.plan, Aim.FIT), load.mask(self._useful(bare.plan))
            for family in load.families(useful, priced=True, only_priced=True):
                curve = Trades(worth.values, load, family).curve()
                yield Section(bare.plan, bare.price.amount, bare.goodness.fit / self.weights.whole, load.unit, worth.step, curve)

    def _priced(self) -> list[Candidate]:
        """The plans whose price is known, if the implementation is done in time."""
        load = self.candidates.load
        if load.limit is not None and load.limit < 0:
            return []
        return [bare for bare in map(self.candidates.bare, self._plans) if not bare.price.is_unknown]

    def _solved_frontier(self) -> Frontier:
        """From the most fit downwards: each time the most fit that costs less than the last point, as cheaply as that can be had."""
        points: list[Candidate] = []
        limit, proven = None, True
        bare = self._priced()
        while len(points) < FEW_POINTS:
            below = self.under(_below(self.brief, limit))
            affordable = [one for one in bare if not below.candidates.obstacles(one)]
            if not affordable:
                break
            found, is_proven = below._best(affordable, Aim.FIT)
            proven &= is_proven
            points.append(found)
            limit = found.price.amount
        points.reverse()
        load = self.candidates.load
        return Frontier(
            load=load,
            costs=[one.price.amount for one in points],
            fits=[one.goodness.fit / self.weights.whole for one in points],
            plans=[one.plan for one in points],
            masks=[load.mask(one.works) for one in points],
            cut=len(points) == FEW_POINTS,
            proven=proven,
        )

    def _worth(self, plan: Plan | None, aim: Aim) -> Bundles:
        """What work is worth on a plan for what counts."""
        key = _key(plan), aim
        if key not in self._bundles:
            musts = self.candidates.musts if aim is not Aim.FIT else frozenset[str]()
            parts = self._parts
            self._bundles[key] = bundles(self.candidates.satisfactions, plan, self.weights, musts, parts, with_fit=aim is not Aim.MUSTS)
        return self._bundles[key]

    def _useful(self, plan: Plan | None) -> tuple[str, ...]:
        """The work that serves anything on a plan, with what it requires."""
        satisfactions = self.candidates.satisfactions
        return tuple(sorted(NO_WORK.union(*(satisfactions.useful_on(item, plan) for item in satisfactions.improvable()))))


def _key(plan: Plan | None) -> str | None:
    return plan.id if plan else None


def _below(brief: Brief, limit: Fraction | None) -> Brief:
    """The brief with a ceiling just below a cost; with none where there is no cost."""
    ceiling = None if limit is None else limit - _LEAST
    budget = brief.header.budget.model_copy(update={"ceiling": ceiling})
    return replace(brief, header=brief.header.model_copy(update={"budget": budget}))
