"""Effects other than a lower price: points, coupons, cards, games, memberships."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.values import COUNT_OR_UNLIMITED, DAY, DURATION, MOMENT, NUMBER, POSITIVE, SETTING, WORD, YES, by_name, one_of

ROUNDING_MODE = one_of("floor", "half_up", "ceil")
POINTS_BASIS = one_of("items_total", "paid_total", "paid_by_money_only")
CONFIRMATION = one_of("none", "sms_code", "app_qr", "pin")


class PointsEarn(Clause):
    """Points for a purchase: so many `points` per so much money, or `percent` of it. Both say the same where a point is worth a rouble."""

    short = "percent"
    percent = key(SETTING, Demands("earn_percent", exact=True))
    points = key(NUMBER)
    per = key(NUMBER)
    by_tier = key(by_name(NUMBER), Demands("by_tier", "earn_rate"))
    basis = key(POINTS_BASIS, Demands("points_basis"))
    rate_source = key(one_of("fixed", "tier", "product_scope", "price_list"), Demands("points_rates", prefix="by_"))
    rounding = key(ROUNDING_MODE, Demands("points_rounding"))
    rounding_level = key(one_of("receipt", "line", "unit"), Demands("points_rounding", prefix="per_"))
    delivery_in_basis = key(YES, Demands("points_basis", "with_delivery", "without_delivery"))
    promo_goods_rate = key(NUMBER, Demands("points_rates", "promo_goods_rate"))
    excluded = block(Products, Demands("points_rates", "excluded_goods"))
    pending = key(DURATION)


class PointsFixed(Clause):
    """A number of points, given once for what set the offer off."""

    short = "points"
    points = key(SETTING, Demands("points_amount"))
    valid = key(DURATION, Demands("points_rates", "own_validity"))


class PointsMultiplier(Clause):
    """Points times a factor. `adds_to_base`: over and above the usual points, not instead of them."""

    short = "factor"
    factor = key(SETTING, Demands("points_factor", exact=True))
    of = block(Products)
    adds_to_base = key(YES, Demands("points_rates", "adds_to_base", "replaces_base"))


class PointsBurn(Clause):
    """Points as payment: `points` points are worth `worth` roubles; `max_share` is the part of the receipt payable so, in per cent."""

    points = key(NUMBER)
    worth = key(NUMBER)
    max_share = key(SETTING, Demands("burn_share"))
    min_points = key(NUMBER, Demands("burning", "min_points"))
    step = key(NUMBER, Demands("burning", "step"))
    forbidden = block(Products, Demands("burning", "forbidden_scope"))
    confirm_by = several(CONFIRMATION, Demands("burning", prefix="confirm_"))
    earn_on_rest = key(YES, Demands("burning", "earn_on_rest", "no_earn_on_rest"))


class Cashback(Clause):
    """Per cent of the purchase that come back later."""

    short = "percent"
    percent = key(SETTING, Demands("earn_percent", exact=True))
    by_tier = key(by_name(NUMBER), Demands("by_tier", "earn_rate"))
    to = key(one_of("points", "card", "wallet"), Demands("cashback", prefix="to_"))
    posted = key(DURATION, Demands("cashback", "delayed"))
    expires = key(DURATION, Demands("cashback", "expiry"))


class IssueCoupon(Clause):
    """A coupon for later: valid from so long after issue, for so long."""

    short = "for"
    for_ = key(one_of("next_receipt", "friend"), Demands("issued_coupons", prefix="for_"), name="for")
    template = key(WORD)
    valid_from = key(DURATION, Demands("issued_coupons", "valid_from"))
    valid = key(DURATION, Demands("issued_coupons", "valid_for"))
    medium = several(one_of("printed", "electronic"), Demands("issued_coupons"))
    percent = key(NUMBER)
    amount = key(NUMBER)


class StoredValue(Clause):
    """Money put on a card or account beforehand."""

    short = "kind"
    kind = key(one_of("gift_card", "ewallet", "deposit"), Demands("stored_value"))
    nominals = several(NUMBER, Demands("stored_value", "set_nominals"))
    any_nominal = key(YES, Demands("stored_value", "any_nominal"))
    partial = key(YES, Demands("stored_value", "partial_use", "whole_use_only"))
    min_balance = key(NUMBER)
    expires = key(DURATION, Demands("stored_value", "expiry"))
    refund = key(one_of("to_card", "money", "none"), Demands("stored_value", prefix="refund_"))
    reduces_tax_base = key(YES, Demands("stored_value", "as_discount", "as_payment"))


class TierChange(Clause):
    """A tier by name, or steps up or down (`+1`, `-1`), for good or until a date or for a while."""

    short = "to"
    to = key(WORD)
    until = key(DAY)
    lasting = key(DURATION)


class LotteryTicket(Clause):
    """Tickets of a draw: `count` for each `per` roubles, or for the purchase."""

    short = "count"
    count = key(POSITIVE)
    per = key(NUMBER)
    max_per_receipt = key(COUNT_OR_UNLIMITED)
    draw = key(WORD)
    draw_on = key(MOMENT)
    terms = key(WORD)


class Notify(Clause):
    """A message to the customer, and nothing else."""

    short = "channel"
    channel = key(one_of("sms", "email", "push", "messenger", "call", "receipt"), Demands("notices"))
    template = key(WORD)


class Membership(Clause):
    """A card or subscription that is paid for."""

    short = "price"
    price = key(NUMBER)
    period = key(DURATION, Demands("memberships", "period"))
    benefits = several(WORD, Demands("memberships", "benefits"))
    auto_renewal = key(YES, Demands("memberships", "auto_renewal", "renewal_by_hand"))
    refund = key(one_of("none", "proportional", "full"), Demands("memberships", prefix="refund_"))


class PartnerEarn(Clause):
    """Points that a partner gives or takes: `rate` is in per cent, `separate_balance` whether they are kept apart."""

    short = "partner"
    partner = key(WORD)
    rate = key(NUMBER)
    settlement = key(DURATION, Demands("partners", "settlement"))
    separate_balance = key(YES, Demands("partners", "separate_balance", "common_balance"))
