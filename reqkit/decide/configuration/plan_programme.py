"""The programme of one plan of a vendor, for work that shares too much for a sweep."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.configuration.candidate import Aim, Candidate, Candidates
from reqkit.decide.knapsack.programme import Block, Limits, Piece, Programme, grouped, ways_of
from reqkit.match.schedule import time_of
from reqkit.model.sheet import Plan

_NOTHING = Fraction(0)


def solved(
    candidates: Candidates, bare: Candidate, hope: Candidate, useful: tuple[str, ...], aim: Aim, *, only_priced: bool = False
) -> tuple[Candidate, bool] | None:
    """The best that ordering work makes of a plan, and whether it is proven best; None where nothing was found that can be bought.

    `hope` is the plan with all the work there is.
    """
    known = _worth_of_work(candidates, hope, aim) if not candidates.obstacles(hope) else ()
    made = _programme(candidates, bare, useful, aim, only_priced=only_priced)
    found = made.best(lambda works: bool(candidates.obstacles(candidates.moved(bare, works))), known)
    if found is None:
        return None
    return _trimmed(candidates, candidates.moved(bare, found.works), useful, aim), found.proven


def _worth_of_work(candidates: Candidates, candidate: Candidate, aim: Aim) -> tuple[float, ...]:
    """Weight and number of the musts met and the fit, of what work can better alone, as shares: what a programme adds up."""
    found = {item: candidate.satisfied[item] for item in candidates.satisfactions.improvable()}
    shares = {item: _share(candidates, item) for item in found}
    met = [item for item in candidates.musts.intersection(found) if found[item].is_met]
    musts = (float(sum((shares[item] for item in met), _NOTHING)), float(len(met))) if aim is not Aim.FIT else (0.0, 0.0)
    if aim is Aim.MUSTS:
        return musts
    return *musts, float(sum((shares[item] * satisfied.worth for item, satisfied in found.items()), _NOTHING))


def _programme(candidates: Candidates, bare: Candidate, useful: tuple[str, ...], aim: Aim, *, only_priced: bool) -> Programme:
    blocks = [block for item in candidates.satisfactions.improvable() for block in _blocks(candidates, item, bare.plan, aim)]
    pieces = {name: _piece(candidates, name, priced=not bare.price.is_unknown) for name in useful}
    header, before = candidates.brief.header, candidates.before
    money = None if header.budget.ceiling is None or bare.price.is_unknown else header.budget.ceiling - bare.price.amount
    limit = header.days_to_go_live
    days = None if limit is None or before is None else limit - before.expected
    return Programme(pieces, blocks, Limits(money, days, candidates.match.sheet.vendor.teams, only_priced))


def _blocks(candidates: Candidates, item: str, plan: Plan | None, aim: Aim) -> Iterator[Block]:
    share = _share(candidates, item)
    must = share if item in candidates.musts and aim is not Aim.FIT else None
    worth = share if aim is not Aim.MUSTS else _NOTHING
    for alternative in candidates.satisfactions.ways(item, plan):
        groups = grouped(ways_of((offer.works, offer.worth) for offer in aspect) for aspect in alternative)
        can_be_whole = () not in groups
        if candidates.satisfactions.proportional:
            yield Block(item, groups, worth, whole=False)
            if must is not None and can_be_whole:
                yield Block(item, groups, _NOTHING, whole=True, must=must)
        elif can_be_whole:
            yield Block(item, groups, worth, whole=True, must=must)


def _piece(candidates: Candidates, name: str, *, priced: bool) -> Piece:
    """Promised dates count from the contract, the days of a team from when the implementation is done.

    Without a price for the plan no cost can be compared, without days for the implementation no time.
    """
    work, price, before = candidates.match.works[name], candidates.prices[name], candidates.before
    cost = _NOTHING if not priced else None if price.is_unknown else price.amount
    if before is None:
        return Piece(cost, _NOTHING, False, work.requires)
    time, promised = time_of(work, candidates.brief.header.contract_on), work.due is not None
    days = None if time is None else max(_NOTHING, time.expected - before.expected) if promised else time.expected
    return Piece(cost, days, promised, work.requires)


def _trimmed(candidates: Candidates, candidate: Candidate, useful: tuple[str, ...], aim: Aim) -> Candidate:
    """Bettered by single pieces as long as that goes: what the programme, in floating point and without the schedule, may miss."""
    load = candidates.load
    while True:
        own = load.mask(candidate.works)
        fewer = [own & ~load.mask((name,)) for name in sorted(candidate.works)]
        more = [own | load.closed[load.names.index(name)] for name in useful if name not in candidate.works]
        attempts = (candidates.moved(candidate, load.works(mask)) for mask in (*map(load.whole_only, fewer), *more))
        best = min((candidate, *attempts), key=lambda one: candidates.preference(one, aim))
        if best is candidate:
            return candidate
        candidate = best


def _share(candidates: Candidates, item: str) -> Fraction:
    return Fraction(candidates.weights.units[item], candidates.weights.whole)
