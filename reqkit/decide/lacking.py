"""What a limit of money or time keeps back, and how far it would have to be lifted for that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from math import ceil

from reqkit.decide.candidate import Aim
from reqkit.decide.configuration import Chooser, Chosen
from reqkit.decide.result import Configuration
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief, Priority

_NONE = Fraction(0)


@dataclass(frozen=True, slots=True, eq=False)
class Lacking:
    """What lifting a limit brings: with so much more money, or so many more days, so many more musts and so much more fit.

    Money and days are the least that bring the most musts there can be, or with none to be gained the most fit; None where that limit stays
    or where what it takes is not known. `gained` are the musts that would be met and are not, `configuration` is what would be bought.
    """

    money: Fraction | None
    days: int | None
    musts: int
    fit: Fraction
    gained: tuple[Asked, ...]
    configuration: Configuration


@dataclass(frozen=True, slots=True)
class _Reached:
    musts: frozenset[str]
    fit: Fraction


def lacking(chooser: Chooser, chosen: Chosen) -> Iterator[Lacking]:
    """For each limit by itself; for both together where that brings more musts than either, or where neither alone brings anything."""
    header = chooser.brief.header
    ceiling, limit = header.budget.ceiling, header.days_to_go_live
    before = _Reached(frozenset(), _NONE) if chosen.obstacles else _reached(chooser, chosen)
    lifted: list[tuple[bool, bool]] = []
    lifted += [(True, False)] if ceiling is not None else []
    lifted += [(False, True)] if limit is not None else []
    found: list[Lacking] = []
    for money, time in lifted:
        found += _lifted(chooser, before, money=money, time=time)
    yield from found
    if len(lifted) == 2:
        most = max((one.musts for one in found), default=0)
        yield from (one for one in _lifted(chooser, before, money=True, time=True) if not found or one.musts > most)


def _lifted(chooser: Chooser, before: _Reached, *, money: bool, time: bool) -> Iterator[Lacking]:
    free = chooser.under(_within(chooser.brief, money=money, time=time))
    for aim in (Aim.MUSTS, Aim.ALL):
        best = free.choose(aim)
        reached = _reached(free, best)
        better = reached.musts - before.musts if aim is Aim.MUSTS else reached.fit > before.fit
        if best.obstacles or not better or len(reached.musts) < len(before.musts):
            continue
        yield _least(chooser, free, best, before, aim, money=money, time=time)
        return


def _least(chooser: Chooser, free: Chooser, best: Chosen, before: _Reached, aim: Aim, *, money: bool, time: bool) -> Lacking:
    """How far limits must be lifted: money first, then time, each as little as brings the same."""
    header = chooser.brief.header
    cost, ceiling, limit = best.configuration.cost, header.budget.ceiling, header.days_to_go_live
    brief = free.brief
    more = late = None
    if money and cost is not None and ceiling is not None:
        more = max(_NONE, cost.expected - ceiling)
        brief = _with_ceiling(brief, ceiling + more)
    days = best.configuration.days
    if time and days is not None and limit is not None:
        goal = _worth(free, best, aim)

        def enough(more_days: int) -> bool:
            other = free.under(_by(brief, limit + more_days))
            found = other.choose(aim)
            return not found.obstacles and _worth(other, found, aim) >= goal

        late = _first(enough, max(0, ceil(days.expected) - limit))
        brief = _by(brief, limit + late)
    within = free.under(brief)
    bought = within.choose()
    reached = _reached(within, bought)
    gained = tuple(asked for asked in brief.asked if asked.id in reached.musts - before.musts)
    return Lacking(more, late, len(reached.musts) - len(before.musts), reached.fit - before.fit, gained, bought.configuration)


def _first(enough: Callable[[int], bool], certain: int) -> int:
    """The least number that is enough, where `certain` is and more always is."""
    low, high = 0, certain
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return high


def _worth(chooser: Chooser, chosen: Chosen, aim: Aim) -> tuple[int, int, Fraction]:
    """What a configuration is chosen for, the first before the next: musts by weight and number, fit."""
    met = _reached(chooser, chosen).musts
    fit = chooser.fit(chosen.after) if aim is Aim.ALL else _NONE
    return sum(chooser.weights.units[item] for item in met), len(met), fit


def _reached(chooser: Chooser, chosen: Chosen) -> _Reached:
    musts = (asked.id for asked in chooser.brief.asked if asked.item.priority is Priority.MUST)
    return _Reached(frozenset(item for item in musts if chosen.after[item].is_met), chooser.fit(chosen.after))


def _within(brief: Brief, *, money: bool, time: bool) -> Brief:
    """The brief without a limit."""
    if money:
        brief = _with_ceiling(brief, None)
    return replace(brief, header=brief.header.model_copy(update={"go_live_by": None})) if time else brief


def _with_ceiling(brief: Brief, ceiling: Fraction | None) -> Brief:
    budget = brief.header.budget.model_copy(update={"ceiling": ceiling})
    return replace(brief, header=brief.header.model_copy(update={"budget": budget}))


def _by(brief: Brief, days: int) -> Brief:
    contract = brief.header.contract_on
    by = None if contract is None else contract + timedelta(days=days)
    return replace(brief, header=brief.header.model_copy(update={"go_live_by": by}))
