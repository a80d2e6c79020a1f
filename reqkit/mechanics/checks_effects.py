"""Rewards that cannot be meant as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

from reqkit.findings.collector import Collector
from reqkit.locale.numbers import NumberText
from reqkit.mechanics.base import Clause
from reqkit.mechanics.conditions import Condition
from reqkit.mechanics.discounts import AmountOff, BuyXGetY, DeliveryOff, PercentOff, Tiered, TieredAmount, TieredPercent
from reqkit.mechanics.effects import Effect
from reqkit.mechanics.limits import MaxDiscount
from reqkit.mechanics.programme import Offered, Programme
from reqkit.mechanics.rewards import IssueCoupon, PointsBurn
from reqkit.mechanics.scope import EveryNUnits
from reqkit.mechanics.trigger import CashierManual
from reqkit.mechanics.values import UNLIMITED, Setting

HUNDRED = Fraction(100)
_DISCOUNTS: tuple[tuple[type[Clause], tuple[str, ...]], ...] = (
    (PercentOff, ("value", "by_tier")),
    (TieredPercent, ("base", "tiers")),
    (BuyXGetY, ("get_percent",)),
    (DeliveryOff, ("percent",)),
    (IssueCoupon, ("percent",)),
    (CashierManual, ("max_percent", "by_role")),
    (MaxDiscount, ("percent_of_receipt",)),
)
_SHARES: tuple[tuple[type[Clause], tuple[str, ...]], ...] = ((PointsBurn, ("max_share",)),)
_DISCOUNT_KINDS = ("percent_off", "amount_off", "tiered_percent", "tiered_amount", "amount_off_progressive")


def percentages_stay_within_the_whole(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for code, kinds in (("discount-over-100", _DISCOUNTS), ("share-over-100", _SHARES)):
            for kind, attributes in kinds:
                for block in offered.every(kind):
                    _within_the_whole(offered, block, attributes, code, collector)


def _within_the_whole(offered: Offered, block: Clause, attributes: tuple[str, ...], code: str, collector: Collector) -> None:
    for attribute in attributes:
        largest = max(_percentages(getattr(block, attribute)), default=Fraction(0))
        if largest > HUNDRED:
            collector.add(code, offered.at(block, attribute), given=NumberText(largest))


def _percentages(value: Any) -> Iterator[Fraction]:
    if isinstance(value, Setting):
        yield value.high
    elif isinstance(value, Fraction):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _percentages(each)
    elif isinstance(value, tuple):
        yield from (step.value for step in value)


def ladders_rise(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for ladder in offered.every(Tiered):
            place = offered.at(ladder, "tiers")
            thresholds = [step.threshold for step in ladder.tiers]
            values = [*([ladder.base] if ladder.base is not None else []), *(step.value for step in ladder.tiers)]
            for previous, current in pairwise(thresholds):
                arguments: dict[str, Any] = {"given": NumberText(current), "previous": NumberText(previous)}
                if current < previous:
                    collector.add("ladder-out-of-order", place, **arguments)
                    break
                if current == previous:
                    collector.add("ladder-repeated", place, given=NumberText(current))
                    break
            else:
                _values_rise(ladder, values, offered, collector)


def _values_rise(ladder: Tiered, values: list[Fraction], offered: Offered, collector: Collector) -> None:
    offset = len(values) - len(ladder.tiers)
    for index in range(1, len(values)):
        if values[index] <= values[index - 1]:
            step = ladder.tiers[index - offset]
            arguments: dict[str, Any] = {
                "given": NumberText(step.threshold),
                "value": NumberText(step.value),
                "previous": NumberText(values[index - 1]),
            }
            collector.add("ladder-not-growing", offered.at(ladder, "tiers"), **arguments)
            return


def ladders_can_be_climbed(programme: Programme, collector: Collector) -> None:
    """A step above what a condition on the receipt allows at most."""
    for offered in programme.mechanics:
        limit = _most_spent(offered.mechanic.conditions)
        if limit is None:
            continue
        for ladder in offered.every(Tiered):
            beyond = next((step for step in ladder.tiers if step.threshold > limit), None)
            if beyond is not None and ladder.measure in (None, "item_total"):
                arguments: dict[str, Any] = {"given": NumberText(beyond.threshold), "limit": NumberText(limit)}
                collector.add("ladder-unreachable", offered.at(ladder, "tiers"), **arguments)


def _most_spent(condition: Condition | None) -> Fraction | None:
    """The most that may be spent by conditions that all have to hold."""
    if condition is None:
        return None
    found = [_most_spent(branch) for branch in condition.all_]
    spend = condition.min_spend
    if spend is not None and spend.op in ("lt", "lte", "eq") and spend.value is not None and spend.of is None:
        found.append(spend.value.exact)
    return min((limit for limit in found if limit is not None), default=None)


def least_spent(condition: Condition | None) -> Fraction | None:
    """The least that must be spent on the receipt by conditions that all have to hold."""
    if condition is None:
        return None
    found = [least_spent(branch) for branch in condition.all_]
    spend = condition.min_spend
    if spend is not None and spend.op in (None, "gte", "gt", "eq") and spend.value is not None and spend.of is None:
        found.append(spend.value.exact)
    return max((limit for limit in found if limit is not None), default=None)


def caps_leave_room_for_the_reward(programme: Programme, collector: Collector) -> None:
    """A cap below the smallest reward that can ever come about: what the customer is told is then never what they get."""
    for offered in programme.mechanics:
        effect, limits = offered.mechanic.effect, offered.mechanic.limits
        smallest = _smallest_reward(offered) if effect is not None else None
        if effect is None or smallest is None:
            continue
        caps: list[tuple[Clause, str]] = [(block, "cap") for block in (effect.percent_off, effect.amount_off) if block is not None]
        if limits is not None and limits.max_discount is not None:
            caps.append((limits.max_discount, "per_receipt"))
        for block, attribute in caps:
            cap = getattr(block, attribute)
            if cap is not None and cap != UNLIMITED and cap < smallest:
                arguments: dict[str, Any] = {"cap": NumberText(cap), "effect": NumberText(smallest)}
                collector.add("cap-below-effect", offered.at(block, attribute), **arguments)
                break


def _smallest_reward(offered: Offered) -> Fraction | None:
    """In money, where it is certain: an amount, the lowest step of amounts, or a percentage of the least receipt."""
    mechanic = offered.mechanic
    for amount in offered.every(AmountOff):
        if amount.value is not None:
            return amount.value.low
    for ladder in offered.every(TieredAmount):
        if ladder.tiers:
            return min([step.value for step in ladder.tiers] + ([ladder.base] if ladder.base else []))
    effect, scope = mechanic.effect, mechanic.scope
    percent = effect.percent_off.value if effect is not None and effect.percent_off is not None else None
    least = least_spent(mechanic.conditions)
    if percent is None or least is None or scope is None or scope.kinds != ("receipt",):
        return None
    return percent.low * least / HUNDRED


def buying_is_more_than_nothing(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for block in offered.every(BuyXGetY):
            zero = next((name for name in ("buy", "get") if getattr(block, name) == 0), None)
            if zero is not None:
                collector.add("buys-nothing", offered.at(block, zero))
        for every in offered.every(EveryNUnits):
            if every.n is not None and every.n < 2:
                collector.add("every-unit", offered.at(every, "n"), given=every.n)


def rewards_fit_into_the_set(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        scope, pick, effect = offered.mechanic.scope, offered.mechanic.unit_pick, offered.mechanic.effect
        size = scope.set_.units if scope is not None and scope.set_ is not None else None
        if size is None:
            continue
        wanted: list[tuple[Clause, str]] = []
        if pick is not None and pick.mode != "across_sets":
            wanted += [(pick, "count"), (pick, "nth")]
        if effect is not None and effect.buy_x_get_y is not None:
            wanted.append((effect.buy_x_get_y, "get"))
        for block, attribute in wanted:
            value = getattr(block, attribute)
            if value is not None and value != UNLIMITED and value > size:
                collector.add("more-than-the-set", offered.at(block, attribute), given=int(value), size=size)
                break


def a_price_is_no_discount(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for effect in offered.every(Effect):
            both = [name for name in _DISCOUNT_KINDS if name in effect.kinds]
            if effect.fixed_price is not None and both:
                collector.add("price-and-discount", offered.at(effect, both[0]).key(), given=", ".join(both))


def one_thing_is_reduced(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        scope = offered.mechanic.scope
        if scope is not None and len(scope.kinds) > 1:
            collector.add("several-scopes", offered.location / "scope", given=", ".join(scope.kinds))


RULES = (
    percentages_stay_within_the_whole,
    ladders_rise,
    ladders_can_be_climbed,
    caps_leave_room_for_the_reward,
    buying_is_more_than_nothing,
    rewards_fit_into_the_set,
    a_price_is_no_discount,
    one_thing_is_reduced,
)
