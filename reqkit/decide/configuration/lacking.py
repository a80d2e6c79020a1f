"""What a limit of money or time keeps back, and how far it would have to be lifted for that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from math import ceil

from reqkit.decide.configuration.candidate import Aim, Candidate
from reqkit.decide.configuration.configuration import Chooser, Chosen
from reqkit.decide.result import Configuration
from reqkit.decide.satisfaction import Satisfaction
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief
from reqkit.values.record import record

_NONE = Fraction(0)


@record(eq=False)
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


@record
class _Reached:
    """What there is without lifting anything; nothing where nothing can be bought."""

    musts: frozenset[str]
    fit: Fraction


def lacking(chooser: Chooser, chosen: Chosen) -> Iterator[Lacking]:
    """For each limit by itself; for both together where that brings more musts than either, or where neither alone brings anything."""
    header = chooser.brief.header
    before = _Reached(frozenset(), _NONE) if chosen.obstacles else _Reached(_musts(chooser, chosen.after), chooser.fit(chosen.after))
    alone: list[Lacking] = []
    if header.budget.ceiling is not None:
        alone += _lifted(chooser, before, 0, money=True, time=False)
    if header.days_to_go_live is not None:
        alone += _lifted(chooser, before, 0, money=False, time=True)
    yield from alone
    if header.budget.ceiling is not None and header.days_to_go_live is not None:
        most = max((len(before.musts) + one.musts for one in alone), default=0)
        yield from _lifted(chooser, before, most + 1 if alone else 0, money=True, time=True)


def _lifted(chooser: Chooser, before: _Reached, musts: int, *, money: bool, time: bool) -> Iterator[Lacking]:
    """Without a limit, if that brings any musts, or any fit, and in all at least so many musts."""
    free = chooser.under(_without(chooser.brief, money=money, time=time))
    for aim in (Aim.MUSTS, Aim.ALL):
        best, _ = free.best(aim)
        met = _musts(free, best.satisfied)
        gains = met - before.musts if aim is Aim.MUSTS else best.goodness.fit > before.fit * free.weights.whole
        if gains and len(met) >= max(len(before.musts), musts) and not free.candidates.obstacles(best):
            yield _least(chooser, free, best, before, aim, money=money, time=time)
            return


def _least(chooser: Chooser, free: Chooser, best: Candidate, before: _Reached, aim: Aim, *, money: bool, time: bool) -> Lacking:
    """How far limits must be lifted: money first, then time, each as little as brings the same."""
    header, brief = chooser.brief.header, free.brief
    ceiling, limit = header.budget.ceiling, header.days_to_go_live
    more = late = None
    if money and ceiling is not None and not best.price.is_unknown:
        more = max(_NONE, best.price.amount - ceiling)
        brief = _with_ceiling(brief, ceiling + more)
    days = free.days(best.works)
    if time and limit is not None and days is not None:
        goal = best.goodness.towards(aim)

        def enough(more_days: int) -> bool:
            other = free.under(_by(brief, limit + more_days))
            found, _ = other.best(aim)
            return not other.candidates.obstacles(found) and found.goodness.towards(aim) >= goal

        late = _first(enough, max(0, ceil(days.expected) - limit))
        brief = _by(brief, limit + late)
    within = free.under(brief)
    bought = within.choose()
    met = _musts(within, bought.after)
    gained = tuple(asked for asked in brief.asked if asked.id in met - before.musts)
    return Lacking(more, late, len(met) - len(before.musts), within.fit(bought.after) - before.fit, gained, bought.configuration)


def _first(enough: Callable[[int], bool], certain: int) -> int:
    """The least number that is enough, where `certain` is and more always is."""
    low, high = 0, certain
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return high


def _musts(chooser: Chooser, satisfied: Mapping[str, Satisfaction]) -> frozenset[str]:
    return frozenset(item for item in chooser.candidates.musts if satisfied[item].is_met)


def _without(brief: Brief, *, money: bool, time: bool) -> Brief:
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
