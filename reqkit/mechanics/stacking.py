"""How an offer goes together with others."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.values import COUNT, WORD, YES, one_of

LAYER = one_of("shelf", "line", "set", "receipt", "delivery", "points", "payment")
WITHIN = one_of("all_sequential", "all_from_original", "best_for_customer", "worst", "first", "exclusive_groups", "priority_groups")
EXCLUSIVITY = one_of("combinable", "exclusive_always", "exclusive_if_eligible", "stop_further_on_item", "stop_further_on_receipt")
WITH_POINTS = one_of("earn_and_burn", "either_earn_or_burn", "no_earn_on_discounted", "no_burn_on_discounted", "no_burn_with_coupon")


class ExplainRefusal(Clause):
    """What the cashier or customer is told where the offer does not apply."""

    code = key(WORD)
    text = key(YES)
    missing_amount = key(YES)


class Stacking(Clause):
    """`layer` is resolved before the next one, and `within` it several offers are settled; `order` 1 is applied first.

    `only_with` and `incompatible_with` name other mechanics; `groups` are named groups of which one offer wins; `lane` numbers a layer
    of one's own.
    """

    short = "within"
    layer = key(LAYER, (Demands("stacking", "layers"), Demands("layers")))
    lane = key(COUNT, Demands("layers", "own_lanes"))
    order = key(COUNT, Demands("stacking", "order"))
    ties = key(one_of("creation", "id"), Demands("stacking", prefix="ties_by_"))
    within = key(WITHIN, Demands("stacking"))
    exclusivity = key(EXCLUSIVITY, Demands("stacking"))
    groups = several(WORD, Demands("stacking", "named_groups"))
    incompatible_with = several(WORD, Demands("stacking", "incompatible_with"))
    only_with = several(WORD, Demands("stacking", "only_with"))
    combines_with = several(WORD, Demands("stacking", "combines_with"))
    with_points = several(WITH_POINTS, Demands("stacking"))
    recheck = key(YES, Demands("stacking", "recheck_conditions"))
    explain_refusal = block(ExplainRefusal, Demands("stacking", "explain_refusal"))
