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
from reqkit.values.money import Per, Price
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
    lines = [_plan_line(plan, sheet, book)]
    implementation, place = sheet.vendor.implementation.cost, sheet.location / "implementation"
    if implementation is not None:
        stated = book.stated(Price(implementation, Per.ONCE), place / "cost")
        lines.append(CostLine(LineKind.IMPLEMENTATION, _text(_IMPLEMENTATION), book.convert(implementation), (stated,), place))
    lines += (line for work in works for line in work_lines(work, book))
    return tuple(lines)


def work_lines(work: Work, book: WorkBook) -> tuple[CostLine, ...]:
    """A piece of work, and what it costs to run where it does."""
    running = over_horizon(work, book.header)
    line = CostLine(LineKind.WORK, work.title, work.cost, (work.stated,) if work.stated else (), work.location)
    if running is not None and not running.high:
        return (line,)
    stated = (work.stated_running,) if work.stated_running else ()
    return line, CostLine(LineKind.RUNNING, work.title, running, stated, work.location)


def total_cost(lines: Iterable[CostLine]) -> Estimate | None:
    """The sum of the lines; None where any of them is not stated."""
    amounts = [line.amount for line in lines]
    known = [amount for amount in amounts if amount is not None]
    return total(known) if len(known) == len(amounts) else None


def fits(plan: Plan, header: BriefHeader) -> bool:
    """Whether a plan is for as many seats and customers as the brief has."""
    return plan.covers(header.seats, header.customers)


def _plan_line(plan: Plan | None, sheet: Sheet, book: WorkBook) -> CostLine:
    if plan is None:
        return CostLine(LineKind.PLAN, _text(_PLAN_UNKNOWN), None)
    place = sheet.plan_locations[plan.id]
    single = len(plan.price) == 1
    stated = tuple(book.stated(price, place / "price" if single else place.down("price", index)) for index, price in enumerate(plan.price))
    return CostLine(LineKind.PLAN, plan.title or Text(plain=plan.id), plan_cost(plan, book), stated, place)


def _text(message: Message) -> Text:
    return Text(ru=message.ru, en=message.en)
