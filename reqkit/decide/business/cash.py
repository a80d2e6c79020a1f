"""Money month by month: when costs are paid and what is earned until then (decision model §6).

What is paid once for the plan and the implementation is paid on the day of the contract, work on the day it is done (at the latest on the
last day of the horizon; where the time is not known, on the first), and everything that recurs evenly over the horizon, running costs of
work included, as in the total cost. What is earned comes in evenly from the day it begins. So the last balance is the net benefit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reqkit.decide.business.result import Earning
from reqkit.decide.cost.basis import basis_of
from reqkit.decide.delivery.delivery import Delivery
from reqkit.decide.result import Configuration, LineKind
from reqkit.model.brief import BriefHeader
from reqkit.values.duration import DAYS_PER_YEAR, UNITS
from reqkit.values.money import Per

MONTHS = 1_200
"""Nobody plans further than so many months."""
_FIRST = Fraction(0)


class _Flow(NamedTuple):
    """Money paid on the day `begins`, or evenly from it until the horizon ends."""

    amount: Fraction
    begins: Fraction
    evenly: bool = False


def balances(header: BriefHeader, configuration: Configuration, plan: Delivery | None, earnings: Iterable[Earning]) -> tuple[Fraction, ...]:
    """What is earned less what is spent by the end of each month; empty where the cost is unknown or the horizon has no end in sight."""
    horizon = header.horizon.days
    if configuration.cost is None or header.horizon.months > MONTHS:
        return ()
    flows = [flow for flow in _spent(header, configuration, plan) if flow.amount]
    return tuple(_earned(earnings, day) - _paid(flows, day, horizon) for day in month_ends(horizon))


def month_ends(horizon: Fraction) -> Iterator[Fraction]:
    """The last day of each month, a twelfth of a year; the last month ends with the horizon."""
    day = _FIRST
    while day < horizon:
        day = min(horizon, day + UNITS["month"])
        yield day


def payback(monthly: Sequence[Fraction], earned: Fraction) -> int | None:
    """The month from whose end on the balance is never below nothing."""
    if not earned:
        return None
    below = [month for month, balance in enumerate(monthly, start=1) if balance < 0]
    first = below[-1] + 1 if below else 1
    return first if first <= len(monthly) else None


def earned_by(value: Fraction, starts: Fraction | None, day: Fraction) -> Fraction:
    """What a yearly value comes to from one day to another."""
    return _FIRST if starts is None else value * max(_FIRST, day - starts) / DAYS_PER_YEAR


def _earned(earnings: Iterable[Earning], day: Fraction) -> Fraction:
    return sum((earned_by(earning.value, earning.starts, day) for earning in earnings), _FIRST)


def _paid(flows: Iterable[_Flow], day: Fraction, horizon: Fraction) -> Fraction:
    return sum((flow.amount * day / horizon if flow.evenly else flow.amount for flow in flows if flow.begins <= day), _FIRST)


def _spent(header: BriefHeader, configuration: Configuration, plan: Delivery | None) -> Iterator[_Flow]:
    """The lines of the total cost by the day they are paid."""
    done = plan.ends if plan is not None else {}
    for line in configuration.lines:
        if line.amount is None:
            continue
        if line.kind is LineKind.PLAN:
            for part in basis_of(line, header):
                if part.amount is not None:
                    yield _Flow(part.amount.expected, _FIRST, evenly=part.per is not Per.ONCE)
        elif line.kind is LineKind.IMPLEMENTATION:
            yield _Flow(line.amount.expected, _FIRST)
        elif line.kind is LineKind.RUNNING:
            yield _Flow(line.amount.expected, _FIRST, evenly=True)
    for work in configuration.works:
        if work.cost is not None:
            yield _Flow(work.cost.expected, min(header.horizon.days, done.get(work.id, _FIRST)))
