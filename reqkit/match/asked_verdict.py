"""The verdict on a thing asked as a whole: the worst of its aspects, the best of its alternatives, work counted once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from reqkit.locale.message import Filled, Listed, Localized, Message
from reqkit.locale.numbers import DaysText, MoneyText
from reqkit.match import reasons
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.match.work import WorkBook
from reqkit.model.asked import Asked
from reqkit.values.estimate import Estimate

_NAMED = 3
"""So many aspects are named in the reason of a whole; the rest are counted."""
_NO_WORK: frozenset[str] = frozenset()


def whole_verdict(
    asked: Asked,
    vendor: str,
    needed: tuple[AspectVerdict, ...],
    blocks: tuple[tuple[AspectVerdict, ...], ...],
    labels: Mapping[int, Localized],
    book: WorkBook,
) -> AskedVerdict:
    if not blocks and len(needed) == 1:  # as it mostly is
        return _of_one(asked, vendor, needed)
    block = min(range(len(blocks)), key=lambda index: _preference(blocks[index], book)) if blocks else None
    counted = needed if block is None else (*needed, *blocks[block])
    state = worst(verdict.state for verdict in counted)
    works = frozenset(work for verdict in counted if verdict.best for work in verdict.best.works)
    cost, days = book.estimate(works) if state is State.CUSTOMIZABLE else (None, None)
    reason = _reason(state, counted, labels, None if cost is None else MoneyText(cost, book.header.currency), days)
    if block is not None:
        reason = Filled(reasons.THROUGH_BLOCK, {"reason": reason, "number": block + 1, "total": len(blocks)})
    return AskedVerdict(vendor, asked, state, needed, blocks, block, reason, cost, days, works)


def _of_one(asked: Asked, vendor: str, needed: tuple[AspectVerdict, ...]) -> AskedVerdict:
    """Of a thing asked that has just one aspect: its verdict."""
    [only] = needed
    works = only.offers[0].works if only.offers else _NO_WORK
    cost, days = (only.cost, only.days) if only.state is State.CUSTOMIZABLE else (None, None)
    return AskedVerdict(vendor, asked, only.state, needed, (), None, only.reason, cost, days, works)


def worst(states: Iterable[State]) -> State:
    """Any unavailable, else any unanswered, else any customizable, else available (decision model §1)."""
    found = State.AVAILABLE
    for state in states:
        if state is State.UNAVAILABLE:
            return state
        if state is State.UNANSWERED or found is State.AVAILABLE:
            found = state
    return found


def _preference(block: Sequence[AspectVerdict], book: WorkBook) -> tuple[int, bool, Fraction, Fraction]:
    """The best alternative: in the best state, then the cheapest, then worth most; the first written where they are alike."""
    state = worst(verdict.state for verdict in block)
    cost, _ = book.estimate(frozenset(work for verdict in block if verdict.best for work in verdict.best.works))
    value = sum((verdict.best.worth for verdict in block if verdict.best), Fraction(0))
    return state.badness, cost is None, cost.expected if cost else Fraction(0), -value / len(block)


def _reason(
    state: State,
    counted: Sequence[AspectVerdict],
    labels: Mapping[int, Localized],
    cost: MoneyText | None,
    days: Estimate | None,
) -> Filled:
    if len(counted) == 1:
        return counted[0].reason
    named = [verdict for verdict in counted if verdict.state is state]
    if state is State.AVAILABLE:
        return Filled(reasons.ALL_AVAILABLE, {"count": len(counted)})
    arguments: dict[str, object] = {"count": len(named), "total": len(counted), "labels": _labels(named, labels)}
    if state is not State.CUSTOMIZABLE:
        return Filled(_BY_STATE[state], arguments)
    arguments["cost"] = Filled(reasons.COST_UNKNOWN, {}) if cost is None else cost
    arguments["time"] = Filled(reasons.TIME_UNKNOWN, {}) if days is None else Filled(reasons.TIME, {"time": DaysText(days)})
    return Filled(_BY_STATE[state], arguments)


_BY_STATE: Mapping[State, Message] = {
    State.CUSTOMIZABLE: reasons.ALL_WITH_WORK,
    State.UNANSWERED: reasons.SOME_UNANSWERED,
    State.UNAVAILABLE: reasons.SOME_UNAVAILABLE,
}


def _labels(verdicts: Sequence[AspectVerdict], labels: Mapping[int, Localized]) -> object:
    named = tuple(labels[id(verdict.aspect)] for verdict in verdicts)
    if len(named) <= _NAMED:
        return Listed(named)
    return Filled(reasons.AND_MORE, {"labels": Listed(named[:_NAMED]), "count": len(named) - _NAMED})
