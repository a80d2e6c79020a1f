"""An independent second scorer: the language (§3-5) and the decision model (§1, 2 and 4) again, in plain Python fractions.

It imports nothing of reqkit and reads YAML its own way: every scalar as a string (`yaml.BaseLoader`). It is slow and short on purpose:
the best configuration is found by trying every plan with every set of work, in the lexicographic order of the decision model §3.

Where the pages are silent it takes what the product documents: a word without a value is worth what the least satisfying value is; a
capability is there where any parameter of it is; an unstated implementation takes no time and no money, except at a vendor that has said
nothing at all; a category that stated weights leave out weighs nothing; of unknown costs and times the known ones are preferred, and an
unknown cost is not above a ceiling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Any

from tests.decide.second_scorer.sheet import ZERO, Raw, Sheet, Statement, Terms, Triple, added, days_of

AVAILABLE, CUSTOMIZABLE, UNANSWERED, UNAVAILABLE = range(4)
"""States, from the best: the state of several together is the greatest."""

_POINTS = {"must": 3, "should": 2, "could": 1, "wont": 0}


@dataclass(frozen=True)
class Aspect:
    key: str
    capability: str | None
    parameter: str | None
    demand: Raw
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """One way to have an aspect: from a plan on, once some work is done."""

    state: int
    worth: Fraction
    plan: int
    work: frozenset[str]
    option: str | None


@dataclass(frozen=True)
class Scored:
    """A vendor at one configuration. `days` is None where unknown; a schedule may take anything from it to `longest`.

    A must that is missed is unanswered where silence is all that is left, now or once everything is built; `unbuilt`: where some of that
    work is not in this configuration. `fit_high` takes the silence for a yes, and such work for done.
    """

    fit: Fraction
    fit_today: Fraction
    fit_high: Fraction
    failed: tuple[str, ...]
    unanswered: tuple[str, ...]
    unbuilt: bool
    cost: Triple | None
    days: Fraction | None
    longest: Fraction | None
    axes: Mapping[str, Fraction]
    score: Fraction
    standing: str


class Vendor(Sheet):
    """A vendor's ways to have each aspect, and what they come to at a configuration."""

    def __init__(self, scorer: SecondScorer, files: Sequence[tuple[str, Raw]]) -> None:
        keys = {item: [aspect.key for block in blocks for aspect in block] for item, blocks in scorer.asked.items()}
        super().__init__(scorer.name, scorer.terms, scorer.catalogue, keys, files)
        self.scorer = scorer
        self.ways: dict[tuple[str, int, int], list[Way] | None] = {}
        for item, blocks in scorer.asked.items():
            for number, block in enumerate(blocks):
                for index, aspect in enumerate(block):
                    self.ways[item, number, index] = self._ways(item, aspect)

    # --- matching

    def _ways(self, item: str, aspect: Aspect) -> list[Way] | None:
        """Every way to have an aspect; none at all: unavailable. None: unanswered."""
        spoken = [self._said(item, aspect, option) for option in aspect.options or (None,)]
        said = [statement for statements in spoken for statement in statements or ()]
        offered = [way for way in (self._way(aspect, statement) for statement in dict.fromkeys(said)) if way]
        if not offered and any(statements is None for statements in spoken):
            return None
        return offered

    def _said(self, item: str, aspect: Aspect, option: str | None) -> list[Statement] | None:
        """What the first voice that speaks of an aspect (of one option of it) says."""
        for voice in self.voices:
            said = voice.aspects.get((item, aspect.key)) or voice.whole.get(item)
            if said:
                return said
            if aspect.capability is None:
                continue
            whole = voice.statements.get((aspect.capability, None, None))
            if aspect.parameter is None:
                inside = [
                    statement
                    for (name, parameter, _), statements in voice.statements.items()
                    if name == aspect.capability and parameter
                    for statement in statements
                    if not statement.refused
                ]
                if whole or inside:
                    return whole or inside
                continue
            key = (aspect.capability, aspect.parameter)
            said = (voice.statements.get((*key, option)) if option else None) or voice.statements.get((*key, None))
            if said:
                return said
            if whole and whole[0].refused:
                return whole
        return None

    def _way(self, aspect: Aspect, statement: Statement) -> Way | None:
        if statement.refused:
            return None
        worth = self.scorer.worth(aspect, statement.value, self.profile.get("currency", self.terms.currency))
        if worth is None:
            return None
        state = AVAILABLE if statement.delivered else CUSTOMIZABLE
        return Way(state, worth, statement.plan, statement.work, statement.option)

    def cheapest(self, item: str, block: int, index: int) -> tuple[int, Triple | None] | None:
        """The state of one aspect by itself, and the cost of its cheapest work; None where it is unanswered."""
        ways = self.ways[item, block, index]
        if ways is None:
            return None
        if not ways:
            return UNAVAILABLE, None
        state = min(way.state for way in ways)
        if state == AVAILABLE:
            return state, None
        costs = [cost for way in ways if (cost := self.work_cost(way.work)) is not None]
        return state, min(costs, key=lambda cost: cost[1]) if costs else None

    @property
    def answered(self) -> tuple[int, int]:
        return sum(ways is not None for ways in self.ways.values()), len(self.ways)

    # --- one configuration

    def lacks(self, plan: int | None, aspect: Aspect, way: Way) -> bool:
        """Whether a plan goes without what a way offers."""
        if plan is None or aspect.capability is None:
            return False
        name = aspect.capability if aspect.parameter is None else f"{aspect.capability}.{aspect.parameter}"
        options = (way.option,) if way.option else aspect.options
        without = self.plans[plan].get("without", [])
        if any(name == lacked or name.startswith(f"{lacked}.") for lacked in without):
            return True
        return bool(options) and all(f"{name}={option}" in without for option in options)

    def had(self, aspect: Aspect, ways: list[Way] | None, plan: int | None, work: frozenset[str]) -> tuple[int, Fraction]:
        """The state of an aspect at a configuration, and what it is worth."""
        if ways is None:
            return UNANSWERED, Fraction(0)
        held = [way for way in ways if (plan is None or way.plan <= plan) and way.work <= work and not self.lacks(plan, aspect, way)]
        if not held:
            return UNAVAILABLE, Fraction(0)
        best = max(held, key=lambda way: (way.worth, -way.state))
        return best.state, best.worth

    def satisfied(self, item: str, plan: int | None, work: frozenset[str]) -> tuple[int, Fraction, Fraction]:
        """State, worth, and worth if everything unanswered were there, of one thing asked at a configuration."""
        alternatives = self.scorer.asked[item][1:]
        found = []
        for block in range(1, len(alternatives) + 1) if alternatives else (0,):
            numbers = {0, block}
            had = [
                self.had(aspect, self.ways[item, number, index], plan, work)
                for number in sorted(numbers)
                for index, aspect in enumerate(self.scorer.asked[item][number])
            ]
            state = max(had_state for had_state, _ in had)
            mean = sum((worth for _, worth in had), Fraction(0)) / len(had)
            high = sum((Fraction(1) if had_state == UNANSWERED else worth for had_state, worth in had), Fraction(0)) / len(had)
            if not self.scorer.proportional:
                mean, high = mean if state <= CUSTOMIZABLE else Fraction(0), high if state != UNAVAILABLE else Fraction(0)
            found.append((state, mean, high))
        return min(state for state, _, _ in found), max(mean for _, mean, _ in found), max(high for _, _, high in found)

    def work_cost(self, work: Iterable[str]) -> Triple | None:
        parts = []
        for name in sorted(work):
            piece = self.works[name]
            if piece.cost is None or piece.running is None:
                return None
            parts += [piece.cost, piece.running]
        return added(parts)

    def cost(self, plan: int | None, work: frozenset[str]) -> Triple | None:
        if plan is None or "price" not in self.plans[plan]:
            return None
        written = self.plans[plan]["price"]
        prices = [self.terms.price(price, self.profile) for price in ([written] if isinstance(written, dict) else written)]
        base = self.profile.get("implementation", {}).get("cost")
        parts = [*prices, self.work_cost(work), ZERO if base is None else self.terms.money(base, self.profile)]
        known = [part for part in parts if part is not None]
        return added(known) if prices and len(known) == len(parts) else None

    def days(self, work: frozenset[str]) -> tuple[Fraction, Fraction] | None:
        """The least and the most days a sensible schedule takes: the same where there is one team and nothing to wait for."""
        before = self.profile.get("implementation", {}).get("timeline")
        start = Fraction(0)
        if before is None:
            if not self.answered[0]:
                return None
        else:
            length, due = self.when(before)
            start = length[1] if length else self._until(due)
        pieces = [self.works[name] for name in work]
        if any(piece.days is None and (piece.due is None or self.terms.contract is None) for piece in pieces):
            return None
        built = sum((piece.days[1] for piece in pieces if piece.days), Fraction(0))
        promised = max([Fraction(0), *(self._until(piece.due) for piece in pieces if piece.due)])
        teams = int(self.profile.get("teams", "1"))
        ends: dict[str, Fraction] = {}

        def end(name: str) -> Fraction:
            if name not in ends:
                piece = self.works[name]
                ready = max([start, *(end(other) for other in piece.requires)])
                ends[name] = ready + piece.days[1] if piece.days else self._until(piece.due)
            return ends[name]

        chain = max([start, *(end(name) for name in work)])
        waits = any(self.works[other].due for name in work for other in self.works[name].requires)
        least = max(start + built / teams, promised, chain)
        return least, max(start, promised) + built if waits else max(start + built, promised)

    def _until(self, due: date | None) -> Fraction:
        assert due is not None
        assert self.terms.contract is not None
        return Fraction(max(0, (due - self.terms.contract).days))

    def score(self, plan: int | None, work: frozenset[str], days: Fraction | None = None) -> Scored:
        """Everything about a configuration. `days` settles the time where several schedules are sensible."""
        scorer, terms = self.scorer, self.terms
        after = {item: self.satisfied(item, plan, work) for item in scorer.asked}
        today = {item: self.satisfied(item, plan, frozenset()) for item in scorer.asked}
        musts = scorer.musts
        most = frozenset(self.works)
        possible = {item: self.satisfied(item, plan, most) for item in scorer.asked}
        missed = [item for item in musts if after[item][0] > CUSTOMIZABLE]
        silent = tuple(item for item in missed if UNANSWERED in (after[item][0], possible[item][0]))
        failed = tuple(item for item in missed if item not in silent)
        fit = sum((scorer.weights[item] * worth for item, (_, worth, _) in after.items()), Fraction(0))
        highs = {item: (possible if possible[item][0] == UNANSWERED else after)[item][2] for item in scorer.asked}
        high = sum((scorer.weights[item] * worth for item, worth in highs.items()), Fraction(0))
        fit_today = sum((scorer.weights[item] * worth for item, (_, worth, _) in today.items()), Fraction(0))
        cost, span = self.cost(plan, work), self.days(work)
        ready = span and (days if days is not None and span[0] <= days <= span[1] else span[0])
        values = {"fit": fit, "cost": Fraction(0), "time": Fraction(0)}
        if cost and terms.target is not None and terms.ceiling is not None:
            if cost[1] <= terms.target:
                values["cost"] = Fraction(1)
            elif cost[1] < terms.ceiling:
                values["cost"] = (terms.ceiling - cost[1]) / (terms.ceiling - terms.target)
        if ready is not None and terms.limit is not None:
            values["time"] = max(Fraction(0), 1 - ready / terms.limit)
        axes = {axis: values[axis] for axis in scorer.axes}
        standing = "fails"
        if not failed and self.feasible(cost, ready):
            met_today = all(today[item][0] == AVAILABLE for item in musts)
            standing = "qualifies" if met_today else "qualifies_after_work"
            if silent or (self.plans and plan is None):
                standing = "unresolved"
        total = sum((weight * axes[axis] for axis, weight in scorer.axes.items()), Fraction(0))
        unbuilt = any(after[item][0] == UNAVAILABLE for item in silent)
        return Scored(fit, fit_today, high, failed, silent, unbuilt, cost, ready, span and span[1], axes, total, standing)

    # --- the best configuration

    def feasible(self, cost: Triple | None, days: Fraction | None) -> bool:
        over = self.terms.ceiling is not None and cost is not None and cost[1] > self.terms.ceiling
        late = self.terms.limit is not None and days is not None and days > self.terms.limit
        return not over and not late

    def fitting(self) -> list[int | None]:
        """The plans that are for as many seats and customers as the brief has."""

        def covers(plan: Raw) -> bool:
            limits = ((plan.get("seats", {}).get("to"), self.terms.seats), (plan.get("customers", {}).get("to"), self.terms.customers))
            return all(limit is None or asked is None or asked <= Fraction(limit) for limit, asked in limits)

        return [index for index, plan in enumerate(self.plans) if covers(plan)] or [None]

    def configurations(self) -> Iterator[tuple[int | None, frozenset[str]]]:
        """Every plan with every set of useful work that holds what it requires."""
        useful = sorted({name for ways in self.ways.values() for way in ways or () for name in way.work})
        for count in range(len(useful) + 1):
            for names in combinations(useful, count):
                work = frozenset(names)
                if self.closed(work) == work:
                    for plan in self.fitting():
                        yield plan, work

    def objective(self, plan: int | None, work: frozenset[str]) -> tuple[Any, ...]:
        """Smaller is better: musts missed by weight and by number, fit, cost, time."""
        found = {item: self.satisfied(item, plan, work) for item in self.scorer.asked}
        missed = [item for item in self.scorer.musts if found[item][0] > CUSTOMIZABLE]
        fit = sum((self.scorer.weights[item] * worth for item, (_, worth, _) in found.items()), Fraction(0))
        cost, span = self.cost(plan, work), self.days(work)
        return (
            sum((self.scorer.weights[item] for item in missed), Fraction(0)),
            len(missed),
            -fit,
            (cost is None, cost[1] if cost else Fraction(0)),
            (span is None, span[0] if span else Fraction(0)),
        )

    def best(self) -> tuple[int | None, frozenset[str]] | None:
        """The best configuration that money and time allow; None where there is none."""
        allowed = [
            (plan, work)
            for plan, work in self.configurations()
            if self.feasible(self.cost(plan, work), (self.days(work) or (None, None))[0])
        ]
        return min(allowed, key=lambda chosen: self.objective(*chosen)) if allowed else None


class SecondScorer:
    """A brief and its vendors. `catalogue` is capabilities by name, `sheets` files by vendor (name and data), all as `read` gives them."""

    def __init__(self, name: str, catalogue: Raw, brief: Raw, sheets: Mapping[str, Sequence[tuple[str, Raw]]]) -> None:
        self.name, self.catalogue = name, catalogue
        self.terms = Terms(brief["brief"])
        decision = brief.get("decision", {})
        self.proportional = decision.get("partial") == "proportional"
        self.items: dict[str, Raw] = {item["id"]: item for item in brief["requirements"]}
        self.asked = {item: self._blocks(raw) for item, raw in self.items.items()}
        self.musts = [item for item, raw in self.items.items() if raw["priority"] == "must"]
        self.weights = self._weights(decision)
        self.axes = self._axes(decision)
        self.vendors = {vendor: Vendor(self, files) for vendor, files in sheets.items()}

    def _weights(self, decision: Raw) -> dict[str, Fraction]:
        own = {
            item: Fraction(0) if raw["priority"] == "wont" else Fraction(raw.get("weight", _POINTS[raw["priority"]]))
            for item, raw in self.items.items()
        }
        category = {item: raw.get("category", "general") for item, raw in self.items.items()}
        sums: dict[str, Fraction] = {}
        for item, weight in own.items():
            sums[category[item]] = sums.get(category[item], Fraction(0)) + weight
        stated = decision.get("categories")
        shares = {name: Fraction(stated.get(name, "0")) if stated else total for name, total in sums.items() if total}
        whole = sum(shares.values(), Fraction(0))
        return {
            item: shares[category[item]] / whole * weight / sums[category[item]] if weight and whole else Fraction(0)
            for item, weight in own.items()
        }

    def _axes(self, decision: Raw) -> dict[str, Fraction]:
        terms = self.terms
        measured = {
            "fit": True,
            "cost": terms.target is not None and terms.ceiling is not None,
            "time": terms.limit is not None,
        }
        kept = {
            name: Fraction(weight) for name, weight in decision.get("axes", {"fit": "1"}).items() if measured[name] and Fraction(weight)
        }
        whole = sum(kept.values(), Fraction(0))
        return {name: weight / whole for name, weight in kept.items()} if whole else {"fit": Fraction(1)}

    def _blocks(self, item: Raw) -> list[list[Aspect]]:
        """What is needed in any case, and then the alternatives."""
        written = [self._aspects(item.get("needs") or {}), *(self._aspects(block) for block in item.get("needs_any", []))]
        taken: set[str] = set()
        blocks = []
        for number, block in enumerate(written, start=1):
            named = [Aspect(f"{a.key}#{number}", a.capability, a.parameter, a.demand, a.options) if a.key in taken else a for a in block]
            taken.update(aspect.key for aspect in named)
            blocks.append(named)
        return blocks if any(blocks) else [[Aspect("statement", None, None, None)]]

    def _aspects(self, needs: Raw) -> list[Aspect]:
        found: dict[str, Aspect] = {}
        for capability, demanded in needs.items():
            if isinstance(demanded, str):
                found[capability] = Aspect(capability, capability, None, None)
                continue
            for parameter, demand in demanded.items():
                key = f"{capability}.{parameter}"
                if self.catalogue[capability]["parameters"][parameter]["type"] != "set":
                    found[key] = Aspect(key, capability, parameter, demand)
                    continue
                every: list[tuple[str, ...]] = []
                some = demand.get("all_of", []) if isinstance(demand, dict) else demand
                every += [(option,) for option in ([some] if isinstance(some, str) else some)]
                if isinstance(demand, dict) and "any_of" in demand:
                    every.append(tuple(dict.fromkeys(demand["any_of"])))
                for options in every:
                    found[f"{key}={'|'.join(options)}"] = Aspect(f"{key}={'|'.join(options)}", capability, parameter, demand, options)
        return list(found.values())

    def worth(self, aspect: Aspect, value: Raw, currency: str) -> Fraction | None:
        """What a stated value is worth to a demand, None where it does not meet it."""
        if aspect.capability is None or aspect.parameter is None:
            return Fraction(1)
        declared = self.catalogue[aspect.capability]["parameters"][aspect.parameter]
        kind, demand = declared["type"], aspect.demand
        if kind == "level":
            order = list(declared["levels"])
            return Fraction(1) if value is None or order.index(value) >= order.index(demand) else None
        if kind == "range":
            return Fraction(1) if value is None or _covers(value, demand) else None
        if kind not in ("number", "duration", "money"):
            return Fraction(1)

        def number(raw: Raw, foreign: str) -> Fraction:
            if kind == "duration":
                return days_of(raw)[0]
            if kind == "money":
                amount, own = (raw["amount"], raw["currency"]) if isinstance(raw, dict) else (raw, foreign)
                return Fraction(amount) * self.terms.rates[own]
            return Fraction(raw)

        graded = isinstance(demand, dict) and "currency" not in demand
        home = self.terms.currency
        limit = number(demand.get("min", demand.get("max")) if graded else demand, home)
        offered = limit if value is None else number(value, currency)
        more = declared["better"] == "more"
        if (offered < limit) if more else (offered > limit):
            return None
        if not graded or "ideal" not in demand:
            return Fraction(1)
        ideal = number(demand["ideal"], home)
        floor = number(demand["floor"], home) if "floor" in demand else number(declared["min"], home) if "min" in declared else Fraction(0)
        return min(Fraction(1), max(Fraction(0), (offered - floor) / (ideal - floor)))

    def ranks(self, scored: Mapping[str, Scored]) -> dict[str, int]:
        """1 for the best; equals share a rank and the next one counts them all."""
        order = {"qualifies": 0, "qualifies_after_work": 0, "unresolved": 1, "fails": 2}
        places = {vendor: (order[entry.standing], -entry.score) for vendor, entry in scored.items()}
        return {vendor: 1 + sum(other < place for other in places.values()) for vendor, place in places.items()}


def _covers(offered: Raw, demanded: Raw) -> bool:
    """Whether every value of one range can be set in the other."""
    low, high = Fraction(offered["min"]), Fraction(offered["max"])
    first, last = Fraction(demanded["min"]), Fraction(demanded["max"])
    if first < low or last > high:
        return False
    if "step" not in offered:
        return True
    grid = Fraction(offered["step"])
    if (first - low) % grid:
        return False
    if first == last:
        return True
    return "step" in demanded and Fraction(demanded["step"]) % grid == 0
