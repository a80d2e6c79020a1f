"""Effects that lower a price: percentages, amounts, prices, ladders, buy X get Y, delivery."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, Place, block, key, listing, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.values import CAP, COUNT_OR_UNLIMITED, LADDER, NUMBER, POSITIVE, SETTING, WORD, YES, by_name, one_of

_BOUNDS = ("from", "to", "step")
BASE = one_of("original", "running")
MEASURE = one_of("item_total", "line_total", "eligible_qty", "weight", "period_spend", "order_no")


class Valued(Clause):
    """A reward with a size: a value, or a range in which it must be settable (`from`, `to`, `step` may stand directly in the block)."""

    short = "value"
    other_keys = "^(from|to|step)$"

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        found = list(super().entries(raw, place))
        bounds = {name: value for name, value, _ in found if name in _BOUNDS}
        if not bounds:
            return found
        return [("value", bounds, place), *(entry for entry in found if entry[0] not in _BOUNDS)]


class PercentOff(Valued):
    """Per cent. `base`: of the original price or of what other offers have left; `cap`: in money, on each `cap_scope`."""

    value = key(SETTING, Demands("percent", exact=True))
    by_tier = key(by_name(NUMBER), Demands("by_tier", "discount"))
    cap = key(CAP, Demands("caps", "money_cap"))
    cap_scope = key(one_of("unit", "line", "receipt", "set"), Demands("caps", prefix="per_"))
    base = key(BASE, Demands("percent_base"))


class AmountOff(Valued):
    """Money off each `per`."""

    value = key(SETTING, Demands("amount"))
    by_tier = key(by_name(NUMBER), Demands("by_tier", "discount"))
    per = key(one_of("unit", "line", "set", "order", "occurrence"), Demands("amount_per"))
    cap = key(CAP, Demands("caps", "money_cap"))


class FixedPrice(Valued):
    """A price instead of the usual one, in money or from a price list."""

    value = key(SETTING, Demands("price"))
    per = key(one_of("unit", "set", "cart"), Demands("price_per"))
    price_list = key(WORD, Demands("price_per", "price_list"))


class Tiered(Clause):
    """A reward that grows with what is measured; `applies_to` the whole of it or only what lies above the threshold."""

    measure = key(MEASURE, Demands("ladder"))
    base = key(NUMBER)
    tiers = listing(LADDER)
    threshold_op = key(one_of("gte", "gt"), Demands("ladder"))
    applies_to = key(one_of("whole", "excess"), Demands("ladder"))
    mix_and_match = key(YES, Demands("ladder", "mix_and_match", "same_product_only"))

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if self.tiers:
            yield "tiers", Demands("ladder_steps", bound=True), len(self.tiers)


class TieredPercent(Tiered):
    """Per cent by step."""


class TieredAmount(Tiered):
    """Money by step."""


class ProgressiveAmount(Clause):
    """Money off the first unit, and off each further one."""

    first = key(NUMBER)
    next = key(NUMBER)
    max_units = key(COUNT_OR_UNLIMITED)


class BuyXGetY(Clause):
    """Who buys `buy` units gets `get` more at the reward: `pool` says from among what, `partial_get` whether fewer will do."""

    buy = key(NUMBER)
    get = key(NUMBER)
    pool = key(one_of("same_line", "same_product", "same_scope", "cross"), Demands("buy_get"))
    buy_from = block(Products)
    get_from = block(Products)
    get_percent = key(NUMBER, Demands("buy_get", "get_percent"))
    get_amount = key(NUMBER, Demands("buy_get", "get_amount"))
    get_price = key(NUMBER, Demands("buy_get", "get_price"))
    per = key(one_of("each_get_unit", "occurrence", "bundle"), Demands("buy_get"))
    partial_get = key(YES, Demands("buy_get", "partial_get", "whole_get_only"))
    max_occurrences = key(COUNT_OR_UNLIMITED, Demands("buy_get", "max_occurrences"))
    in_receipt = key(YES, Demands("buy_get", "must_be_in_receipt", "added_to_receipt"))


class Gift(Clause):
    """Goods for nothing or next to nothing: `qty_per_match` units for each `match_units` that match."""

    short = "sku"
    sku = key(WORD)
    choice = several(WORD, Demands("gifts", "choice"))
    count = key(POSITIVE)
    qty_per_match = key(POSITIVE, Demands("gifts", "per_match"))
    match_units = key(POSITIVE)
    qty_per_order = key(COUNT_OR_UNLIMITED)
    unit_value = key(NUMBER)
    added_on_top = key(YES, Demands("gifts", "added_on_top", "must_be_in_receipt"))
    price_shown = key(one_of("zero", "nominal", "full_price_with_discount"), Demands("gifts", prefix="price_"))
    out_of_stock = key(one_of("skip", "substitute", "promise"), Demands("gifts", prefix="stock_out_"))
    chosen_at = key(one_of("till", "site", "app", "messenger"), Demands("gifts", prefix="chosen_at_"))


class DeliveryOff(Clause):
    """Delivery at less, or free; `max_cost` is the dearest delivery the company still pays for."""

    free = key(YES, Demands("delivery_off", "free"))
    percent = key(SETTING, Demands("delivery_off", "percent"))
    amount = key(SETTING, Demands("delivery_off", "amount"))
    max_cost = key(CAP, Demands("delivery_off", "max_cost"))
    methods = several(WORD, Demands("delivery_off", "methods"))


class PriceTag(Clause):
    """How the discount is shown on the shelf. The lowest price of 30 days is EU law (Directive 2019/2161)."""

    strikethrough = key(YES, Demands("price_tags", "strikethrough"))
    lowest_30_day_price_shown = key(YES, Demands("price_tags", "lowest_30_day_price"))
