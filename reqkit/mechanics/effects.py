"""What the customer gets: every kind of effect, and those that end in another one (stamps, challenges, referrals)."""

from __future__ import annotations

from reqkit.mechanics.base import Clause, Kinds
from reqkit.mechanics.discounts import (
    AmountOff,
    BuyXGetY,
    DeliveryOff,
    FixedPrice,
    Gift,
    PercentOff,
    PriceTag,
    ProgressiveAmount,
    TieredAmount,
    TieredPercent,
)
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.rewards import (
    Cashback,
    IssueCoupon,
    LotteryTicket,
    Membership,
    Notify,
    PartnerEarn,
    PointsBurn,
    PointsEarn,
    PointsFixed,
    PointsMultiplier,
    StoredValue,
    TierChange,
)
from reqkit.mechanics.values import COUNT_OR_UNLIMITED, DURATION, NUMBER, POSITIVE, WORD, YES, one_of

GUARD = one_of("one_per_phone", "one_per_device", "one_per_card", "no_self_referral", "cashier_excluded", "manual_review", "report")


class Stamp(Clause):
    """Stamps are collected until there are `target` of them, for units of these goods (`of`); then comes the reward."""

    short = "target"
    target = key(POSITIVE)
    count = key(POSITIVE)
    of = block(Products, Demands("games", "chosen_goods"))
    per_receipt = key(COUNT_OR_UNLIMITED, Demands("games", "per_receipt_cap"))
    expires = key(DURATION, Demands("games", "expiry"))
    reward: Effect | None = block(lambda: Effect)
    card = key(WORD)


class Challenge(Clause):
    """So many visits, purchases, units or roubles within `period`; `repeats`: it can be won again in the next one."""

    short = "target"
    target = key(NUMBER)
    measure = key(one_of("visits", "orders", "units", "spend"), Demands("games"))
    of = block(Products, Demands("games", "chosen_goods"))
    period = key(DURATION, Demands("games", "period"))
    repeats = key(YES, Demands("games", "repeats", "once"))
    rollback_on_refund = key(YES, Demands("games", "rollback_on_refund", "kept_on_refund"))
    reward: Effect | None = block(lambda: Effect)


class Referral(Clause):
    """Both sides of bringing a friend, and the moment at which they are rewarded."""

    referrer: Effect | None = block(lambda: Effect, Demands("referrals", "referrer_reward"))
    friend: Effect | None = block(lambda: Effect, Demands("referrals", "friend_reward"))
    moment = key(one_of("registration", "first_order", "return_period_over"), Demands("referrals", prefix="at_"))
    friend_min_spend = key(NUMBER, Demands("referrals", "friend_min_spend"))
    per_referrer = key(COUNT_OR_UNLIMITED, Demands("referrals", "per_referrer_limit"))
    guards = several(GUARD, Demands("guards"))


class Effect(Kinds):
    """At least one of these; several are given together."""

    axis = "effect"
    percent_off = block(PercentOff)
    amount_off = block(AmountOff)
    fixed_price = block(FixedPrice)
    tiered_percent = block(TieredPercent)
    tiered_amount = block(TieredAmount)
    amount_off_progressive = block(ProgressiveAmount)
    buy_x_get_y = block(BuyXGetY)
    gift = block(Gift)
    delivery_off = block(DeliveryOff)
    points_earn = block(PointsEarn)
    points_fixed = block(PointsFixed)
    points_multiplier = block(PointsMultiplier)
    points_burn = block(PointsBurn)
    cashback = block(Cashback)
    issue_coupon = block(IssueCoupon)
    stored_value = block(StoredValue)
    tier_change = block(TierChange)
    stamp = block(Stamp)
    challenge = block(Challenge)
    lottery_ticket = block(LotteryTicket)
    referral = block(Referral)
    membership = block(Membership)
    partner_earn = block(PartnerEarn)
    notify = block(Notify)
    price_tag = block(PriceTag)
