"""What to order where no limit binds: what is needed of all the work that can be had, without any search."""

from __future__ import annotations

from itertools import combinations

from reqkit.decide.configuration.candidate import Aim, Candidate, Candidates
from reqkit.decide.configuration.workload import Workload
from reqkit.model.sheet import Plan

FEW = 6
"""So many pieces of work that cost nothing are tried in every combination."""


def least_of_all(candidates: Candidates, bare: Candidate, useful: tuple[str, ...]) -> Candidate | None:
    """What is needed of all the work that can be had, where each piece of it is needed or of no use and what is needed can be bought.

    Nothing else is as good and as cheap, unless it adds what is not needed and costs nothing: with it several teams may be done sooner.
    None where it takes a search: a limit binds, pieces stand in for each other, or something is unknown that a limit is about.
    """
    if is_open(candidates, useful):
        return None
    load = candidates.load
    had = able(candidates, bare.plan, useful)
    everything = candidates.moved(bare, had)
    needed = frozenset(name for name in had if _is_worse(candidates, everything, _standing(load, had - {name})))
    least = candidates.moved(everything, needed)
    if least.goodness != everything.goodness or candidates.obstacles(least):
        return None
    free = [name for name in sorted(had - needed) if least.price.is_unknown or candidates.prices[name].is_nothing]
    if len(free) > FEW:
        return None
    some = (needed.union(names) for size in range(len(free) + 1) for names in combinations(free, size))
    tried = (candidates.moved(least, works) for works in some if _standing(load, works) == works)
    return min(tried, key=lambda one: candidates.preference(one, Aim.ALL))


def is_open(candidates: Candidates, useful: tuple[str, ...]) -> bool:
    """Whether something is unknown that a limit is about: together with that, nothing is above the ceiling or late."""
    load, header = candidates.load, candidates.brief.header
    wanted = load.mask(useful)
    is_unpriced = bool(wanted & load.unpriced) and header.budget.ceiling is not None
    return is_unpriced or (bool(wanted & load.untimed) and header.days_to_go_live is not None)


def able(candidates: Candidates, plan: Plan | None, useful: tuple[str, ...]) -> frozenset[str]:
    """The work of use on a plan that is within the limits by itself."""
    return _standing(candidates.load, frozenset(name for name in useful if _can_be_had(candidates, plan, name)))


def _can_be_had(candidates: Candidates, plan: Plan | None, name: str) -> bool:
    """Not where a piece of work with what it requires is above the ceiling or past the limit all by itself, however many are at it."""
    key = plan.id if plan else None, name
    if key not in candidates.possible:
        load = candidates.load
        needed = load.closed[load.names.index(name)]
        in_time = bool(needed & load.untimed) or not needed & load.late
        candidates.possible[key] = in_time and not candidates.is_over_ceiling(candidates.price_of(plan, load.works(needed)))
    return candidates.possible[key]


def _is_worse(candidates: Candidates, everything: Candidate, fewer: frozenset[str]) -> bool:
    """Whether some of the work is less good than all of it; it is never better."""
    for item in candidates.satisfactions.served_by(everything.works - fewer):
        now, before = candidates.satisfactions.of(item, everything.plan, fewer), everything.satisfied[item]
        if now is before:
            continue
        is_lost = item in candidates.musts and now.is_met is not before.is_met
        if is_lost or (candidates.weights.units[item] and now.worth != before.worth):
            return True
    return False


def _standing(load: Workload, works: frozenset[str]) -> frozenset[str]:
    return load.works(load.whole_only(load.mask(works)))
