"""Total cost of ownership over the brief's horizon, line by line (decision model §3)."""

from __future__ import annotations

from collections.abc import Iterable

from reqkit.decide.result import CostLine, LineKind
from reqkit.locale.message import Message
from reqkit.match.verdict import Work
from reqkit.match.work import WorkBook, over_horizon
from reqkit.model.brief import BriefHeader
from reqkit.model.sheet import Plan, Sheet
from reqkit.values.estimate import Estimate, total
from reqkit.values.text import Text

_IMPLEMENTATION = Message("Внедрение", "Implementation")
_PLAN_UNKNOWN = Message("Тариф не назван", "Plan not stated")


def plan_cost(plan: Plan, book: WorkBook) -> Estimate | None:
    """What a plan comes to over the horizon; None where it has no price, or one that hangs on what the brief does not say."""
    if not plan.price:
        return None
    money = book.header.money
    parts = []
    for price in plan.price:
        amount, times = book.convert(price.cost), money.occurrences(price.per)
        if amount is None or times is None:
            return None
        parts.append(amount.scaled(times))
    return total(parts)


def cost_lines(plan: Plan | None, works: Iterable[Work], sheet: Sheet, book: WorkBook) -> tuple[CostLine, ...]:
    """The plan, the implementation where one is stated, and each piece of work with what it costs to run."""
    lines = [_plan_line(plan, book)]
    implementation = sheet.vendor.implementation.cost
    if implementation is not None:
        lines.append(CostLine(LineKind.IMPLEMENTATION, _text(_IMPLEMENTATION), book.convert(implementation)))
    lines += (line for work in works for line in work_lines(work, book))
    return tuple(lines)


def work_lines(work: Work, book: WorkBook) -> tuple[CostLine, ...]:
    """A piece of work, and what it costs to run where it does."""
    running = over_horizon(work, book.header)
    line = CostLine(LineKind.WORK, work.title, work.cost)
    return (line, CostLine(LineKind.RUNNING, work.title, running)) if running is None or running.high else (line,)


def total_cost(lines: Iterable[CostLine]) -> Estimate | None:
    """The sum of the lines; None where any of them is not stated."""
    amounts = [line.amount for line in lines]
    known = [amount for amount in amounts if amount is not None]
    return total(known) if len(known) == len(amounts) else None


def fits(plan: Plan, header: BriefHeader) -> bool:
    """Whether a plan is for as many seats and customers as the brief has."""
    return plan.covers(header.seats, header.customers)


def _plan_line(plan: Plan | None, book: WorkBook) -> CostLine:
    if plan is None:
        return CostLine(LineKind.PLAN, _text(_PLAN_UNKNOWN), None)
    return CostLine(LineKind.PLAN, plan.title or Text(plain=plan.id), plan_cost(plan, book))


def _text(message: Message) -> Text:
    return Text(ru=message.ru, en=message.en)
