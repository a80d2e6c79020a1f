"""How amounts are worked out: the section `calculation:` of a brief, and what a mechanic does differently."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import CALCULATION, Demands, block, blocks, key, several
from reqkit.mechanics.values import NUMBER, YES, one_of

BASE = one_of("original", "running")
MODE = one_of("half_up", "half_down", "half_even", "floor", "ceil", "none")
CONFLICT = one_of(
    "all_in_order",
    "best_per_line",
    "best_per_line_in_lane",
    "order_then_stop_on_item",
    "first_exclusive",
    "one_per_receipt",
    "one_receipt_reward",
    "one_of_each_layer",
)


class _OfCalculation(Clause):
    capability = CALCULATION


class Rounding(_OfCalculation):
    """What is rounded, at which level and how: `to` is the unit (0.01, 0.1, 1, 5); the mode `none` keeps fractions."""

    short = "mode"
    level = key(one_of("unit", "line", "order", "points"), Demands("rounding_level"))
    mode = key(MODE, Demands("rounding_mode"))
    target = key(one_of("discount", "resulting_price"), Demands("rounding_target"))
    to = key(NUMBER, Demands("rounding_unit", bound=True))


class Distribution(_OfCalculation):
    """How a discount on the receipt is spread over its lines, and which line gets what is left over by rounding."""

    short = "method"
    method = key(one_of("proportional_value", "by_quantity", "equal", "per_tax_rate", "fill_other_lines_first"), Demands("distribution"))
    base = key(BASE, Demands("distribution_base"))
    quotient = key(one_of("floor", "half_up", "half_down", "none"), Demands("distribution_quotient"))
    remainder = key(one_of("first_line", "last_line", "largest_line", "largest_fraction"), Demands("distribution_remainder"))
    persisted_on_lines = key(YES, Demands("distribution", "persisted_on_lines"))


class Tax(_OfCalculation):
    """How discounts meet value added tax and excise."""

    discount_applies = key(one_of("gross", "net"), Demands("tax"))
    per_tax_rate_lines = key(YES, Demands("tax", "per_tax_rate_lines"))
    excise_excluded = key(YES, Demands("tax", "excise_excluded"))


class FiscalRounding(_OfCalculation):
    """Rounding of the receipt's total for payment."""

    to_rouble = key(YES, Demands("fiscal_rounding", "to_rouble"))
    channel_specific = key(YES, Demands("fiscal_rounding", "channel_specific"))


class Calculation(_OfCalculation):
    """Every key is a point on which commerce systems are known to disagree."""

    percent_base_line = key(BASE, Demands("percent_base_line"))
    percent_base_order = key(BASE, Demands("percent_base_order"))
    condition_base = key(one_of("original", "running", "running_without_rewards"), Demands("condition_base"))
    threshold_operator = key(one_of("gte", "gt"), Demands("threshold_operator"))
    amount_off_each = key(one_of("unit", "line"), Demands("amount_off_each"))
    rounding = blocks(Rounding)
    distribution = block(Distribution)
    floor_handling = key(one_of("cut", "redistribute_to_other_lines"), Demands("floor_handling"))
    tax = block(Tax)
    negative_protection = several(one_of("per_unit", "per_line", "per_order"), Demands("negative_protection"))
    fiscal_rounding = block(FiscalRounding)
    conflict = key(CONFLICT, Demands("conflict"))
    layers_in_turn = key(YES, Demands("conflict", "layers_in_turn"))
    recheck_conditions_after_each = key(YES, Demands("conflict", "recheck_conditions"))
    reward_pick = key(one_of("price_asc", "price_desc", "receipt_order", "line_total_desc"), Demands("reward_pick"))
    reward_shown_as = key(one_of("reduced_lines", "negative_lines"), Demands("reward_shown_as"))
