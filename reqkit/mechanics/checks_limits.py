"""Limits that contradict each other, and conditions that can never hold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.locale.numbers import NumberText
from reqkit.mechanics.conditions import Compared, Condition
from reqkit.mechanics.discounts import AmountOff
from reqkit.mechanics.limits import Budget, Limits
from reqkit.mechanics.programme import Offered, Programme
from reqkit.mechanics.rewards import PointsFixed
from reqkit.mechanics.trigger import Coupon
from reqkit.mechanics.values import UNLIMITED, Count, Setting

NAMES: dict[str, Message] = {
    "total": Message("всего", "in all"),
    "per_customer": Message("на клиента", "per customer"),
    "per_code": Message("на код", "per code"),
    "per_receipt": Message("на чек", "per receipt"),
    "per_day": Message("на день", "per day"),
    "per_store": Message("на магазин", "per store"),
    "per_employee": Message("на сотрудника", "per employee"),
    "budget": Message("бюджет", "budget"),
    "pool_size": Message("набор кодов", "pool of codes"),
}
_WITHIN: tuple[tuple[str, str], ...] = (
    ("per_customer", "total"),
    ("per_code", "total"),
    ("per_day", "total"),
    ("per_store", "total"),
    ("per_employee", "total"),
    ("per_receipt", "per_customer"),
    ("per_receipt", "per_day"),
    ("per_receipt", "total"),
)
"""A limit on the left counts only uses that the one on the right counts too, so that it cannot be the larger one."""

CONDITION_NAMES: dict[str, Message] = {
    "min_spend": Message("сумма покупки", "purchase amount"),
    "min_qty": Message("количество товаров", "number of units"),
    "line_qty": Message("количество в строке", "quantity in a line"),
    "weight": Message("вес", "weight"),
    "age": Message("возраст", "age"),
    "balance": Message("баланс баллов", "points balance"),
    "days_since": Message("дней с события", "days since the event"),
    "spend_in_window": Message("покупки за период", "purchases in the period"),
    "orders_in_window": Message("число покупок за период", "number of purchases in the period"),
}


def limits_can_be_reached(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        limits = offered.mechanic.limits
        if limits is None:
            continue
        uses = {name: value.uses for name, value in limits.of_uses.items()}
        for inner, outer in _WITHIN:
            if _above(uses.get(inner), uses.get(outer)):
                arguments: dict[str, Any] = {"given": uses[inner], "name": NAMES[inner], "other": NAMES[outer], "limit": uses[outer]}
                collector.add("limit-unreachable", offered.at(limits, inner), **arguments)
                break
        _pool_is_large_enough(offered, limits, uses.get("total"), collector)


def _pool_is_large_enough(offered: Offered, limits: Limits, total: Count | None, collector: Collector) -> None:
    for coupon in offered.every(Coupon):
        per_code = limits.per_code.uses if limits.per_code is not None else 1
        if coupon.pool_size is None or per_code is None or per_code == UNLIMITED:
            continue
        most = coupon.pool_size * per_code
        if _above(total, most):
            arguments: dict[str, Any] = {"given": total, "name": NAMES["total"], "other": NAMES["pool_size"], "limit": most}
            collector.add("limit-unreachable", offered.at(limits, "total"), **arguments)


def _above(first: Count | None, second: Count | None) -> bool:
    return isinstance(first, int) and isinstance(second, int) and first > second


def budgets_pay_for_a_use(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        limits = offered.mechanic.limits
        budget = limits.budget if limits is not None else None
        if budget is None or not isinstance(budget.limit, Fraction):
            continue
        cost = _cost_of_a_use(offered, budget)
        if cost is not None and budget.limit < cost:
            arguments: dict[str, Any] = {"given": NumberText(budget.limit), "cost": NumberText(cost)}
            collector.add("budget-below-use", offered.at(budget, "limit"), **arguments)


def _cost_of_a_use(offered: Offered, budget: Budget) -> Fraction | None:
    """What one use takes of a budget at least, where that is certain."""
    if budget.kind in (None, "money"):
        sizes = [amount.value.low for amount in offered.every(AmountOff) if amount.value is not None]
    elif budget.kind == "points":
        sizes = [points.points.low for points in offered.every(PointsFixed) if points.points is not None]
    else:
        sizes = [Fraction(1)]
    return min(sizes, default=None)


def conditions_say_something(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        root = offered.mechanic.conditions
        if root is None:
            continue
        for condition in root.every():
            if not condition.values and condition is root:
                collector.add("conditions-empty", offered.location / "conditions", given="conditions")
            for attribute in ("all_", "any_", "not_"):
                if attribute in condition.values and _is_empty(condition, attribute):
                    name = attribute.rstrip("_")
                    collector.add("conditions-empty", offered.at(condition, attribute), given=name)


def _is_empty(condition: Condition, attribute: str) -> bool:
    found = getattr(condition, attribute)
    members = found if isinstance(found, tuple) else (found,)
    return not members or any(not member.values for member in members)


def conditions_can_hold(programme: Programme, collector: Collector) -> None:
    """Bounds on one figure that leave no value, among conditions that all have to hold."""
    for offered in programme.mechanics:
        if offered.mechanic.conditions is None:
            continue
        bounds: dict[tuple[str, str], tuple[Fraction | None, Fraction | None]] = {}
        for name, compared in _required(offered.mechanic.conditions):
            value = compared.values.get("value")
            exact = value.exact if isinstance(value, Setting) else Fraction(value) if value is not None else None
            if exact is None:
                continue
            others = {key: each for key, each in compared.values.items() if key not in ("value", "op")}
            low, high = bounds.get((name, repr(others)), (None, None))
            op = compared.op or "gte"
            if op in ("gte", "gt", "eq"):
                low = exact if low is None else max(low, exact)
            if op in ("lte", "lt", "eq"):
                high = exact if high is None else min(high, exact)
            bounds[name, repr(others)] = (low, high)
            if low is not None and high is not None and (low > high or (low == high and op in ("lt", "gt"))):
                arguments: dict[str, Any] = {"name": CONDITION_NAMES[name], "low": NumberText(low), "high": NumberText(high)}
                collector.add("conditions-never-hold", offered.at(compared, "value"), **arguments)
                break


def _required(condition: Condition) -> Iterator[tuple[str, Compared]]:
    """The comparisons that must hold whatever else does."""
    for name in CONDITION_NAMES:
        compared = getattr(condition, name)
        if isinstance(compared, Compared):
            yield name, compared
    for branch in condition.all_:
        yield from _required(branch)


RULES = (limits_can_be_reached, budgets_pay_for_a_use, conditions_say_something, conditions_can_hold)
