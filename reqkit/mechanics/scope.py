"""What an offer is applied to, and which units of it."""

from __future__ import annotations

from reqkit.mechanics.base import Clause, Kinds
from reqkit.mechanics.keys import Demands, block, blocks, key, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.values import COUNT_OR_UNLIMITED, POSITIVE, WORD, YES, one_of

SORT = one_of("price_asc", "price_desc", "receipt_order", "line_total_desc")
EXCLUDED = one_of("delivery", "tips", "gift_cards", "excise_goods")


class Receipt(Clause):
    """The receipt as a whole, or what these goods come to in it."""

    only = block(Products, Demands("receipt_scope", "part_of_receipt"))
    excludes = several(EXCLUDED, Demands("receipt_scope", prefix="without_"))


class PartOfSet(Products):
    """So many units of these goods in each set."""

    count = key(POSITIVE)


class ProductSet(Clause):
    """Sets put together from the receipt: `size` units of the same goods (`of`), or a `pattern` of several kinds."""

    short = "size"
    size = key(POSITIVE, Demands("sets", "size"))
    of = block(Products)
    pattern = blocks(PartOfSet, Demands("sets", "pattern"))
    max_sets = key(COUNT_OR_UNLIMITED, Demands("sets", "max_sets"))
    build_order = key(one_of("price_asc", "price_desc", "receipt_order"), Demands("sets", prefix="build_"))
    whole_sets_only = key(YES, Demands("sets", "whole_sets_only", "incomplete_sets"))
    price_split = key(one_of("proportional", "equal", "first_item"), Demands("sets", prefix="split_"))

    @property
    def units(self) -> int | None:
        """How many units make up one set, where that is said."""
        if self.size is not None:
            return self.size
        counts = [part.count or 1 for part in self.pattern]
        return sum(counts) if counts else None


class EveryNUnits(Clause):
    """Every n-th unit. `counted` says whether units are counted in each line or over the receipt; `leftovers` what odd ones do."""

    short = "n"
    n = key(POSITIVE)
    of = block(Products)
    counted = key(one_of("line", "receipt"), Demands("nth_rules", prefix="counted_by_"))
    leftovers = key(one_of("full_price", "carried_over"), Demands("nth_rules"))


class DeliveryScope(Clause):
    """The delivery fee."""

    methods = several(WORD)


class Bare(Clause):
    """A scope without particulars."""


class Scope(Kinds):
    """Exactly one of these."""

    axis = "scope"
    receipt = block(Receipt)
    lines = block(Products)
    unit = block(Products)
    set_ = block(ProductSet, name="set")
    every_n_units = block(EveryNUnits)
    delivery = block(DeliveryScope)
    service_fee = block(Bare)
    next_receipt = block(Bare)


class UnitPick(Clause):
    """Which units get the reward: the first `count` in this order, or only the `nth`; in each set, or over all of them."""

    short = "sort"
    sort = key(SORT, Demands("unit_pick"))
    count = key(COUNT_OR_UNLIMITED, Demands("unit_pick", "count"))
    nth = key(POSITIVE, Demands("unit_pick", "nth"))
    mode = key(one_of("per_set", "across_sets"), Demands("unit_pick"))
    max_units_per_line = key(COUNT_OR_UNLIMITED, Demands("unit_pick", "max_units_per_line"))
    max_units_per_receipt = key(COUNT_OR_UNLIMITED, Demands("unit_pick", "max_units_per_receipt"))
    consumed_units = key(one_of("reusable", "locked"), Demands("unit_pick"))
