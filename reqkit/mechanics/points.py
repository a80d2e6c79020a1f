"""The section `points:` of a brief: how points come, wait, expire, are spent and taken back."""

from __future__ import annotations

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import POINTS, Demands, block, key, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.schedule import MONTH_DAY
from reqkit.mechanics.values import CAP, COUNT_OR_UNLIMITED, DURATION, MOMENT, NUMBER, POSITIVE, WORD, YES, one_of

KIND = one_of("spendable", "qualifying_only", "promo")
OPERATION = one_of("earn", "activate", "burn", "return", "expire", "correct", "transfer", "clawback")
CONFIRMATION = one_of("none", "sms_code", "app_qr", "pin")
ROUND_TO = one_of("none", "day_end", "month_end", "quarter_end", "half_year_end", "year_end")


class _OfPoints(Clause):
    capability = POINTS


class PointsCurrency(_OfPoints):
    """`rate` is what one point is worth in money."""

    short = "name"
    name = key(WORD)
    rate = key(NUMBER)
    kinds = several(KIND, Demands("kinds"))
    several_balances = key(COUNT_OR_UNLIMITED, Demands("kinds", "several_balances"))


class Accrual(_OfPoints):
    """After what points are earned, and when they can be spent."""

    short = "moment"
    moment = key(one_of("payment", "receipt_closed", "delivery", "return_period_over"), Demands("accrual"))
    pending = key(DURATION, Demands("posting", "after_pending"))
    posted_on = key(one_of("immediately", "after_pending", "fixed_month_day"), Demands("posting"))
    month_day = key(MONTH_DAY)


class Expiry(_OfPoints):
    """By which rule points expire; `warn_before` counts back from then."""

    short = "policy"
    policy = key(one_of("never", "lot_age", "inactivity", "fixed_date", "calendar_period_end"), Demands("expiry"))
    after = key(DURATION, Demands("validity", bound=True))
    on = key(MOMENT)
    round_to = key(ROUND_TO, Demands("expiry_rounding"))
    extend_on = several(one_of("activity", "purchase", "manual"), Demands("extension"))
    warn_before = several(DURATION, Demands("expiry_warning", flag=True))


class Burn(_OfPoints):
    """How points pay: `max_share_of_receipt` is in per cent of the receipt."""

    short = "max_share_of_receipt"
    order = key(one_of("earliest_expiring_first", "oldest_first", "promo_first"), Demands("burn_order"))
    max_share_of_receipt = key(NUMBER, Demands("burning", "max_share_of_receipt"))
    min_points = key(NUMBER, Demands("burning", "min_points"))
    max_points = key(CAP, Demands("burning", "max_points"))
    step = key(NUMBER, Demands("burning", "step"))
    min_money_left = key(NUMBER, Demands("burning", "min_money_left"))
    min_receipt = key(NUMBER, Demands("burning", "min_receipt"))
    forbidden_scope = block(Products, Demands("burning", "forbidden_scope"))
    confirm_by = several(CONFIRMATION, Demands("confirmation"))
    per_day = key(COUNT_OR_UNLIMITED, Demands("burning", "per_day"))
    earn_on_rest = key(YES, Demands("burning", "earn_on_rest", "no_earn_on_rest"))


class PointsRefund(_OfPoints):
    """What returning goods does to points spent on them and earned with them."""

    spent_points = key(one_of("returned", "lost", "money"), Demands("refunds", prefix="spent_"))
    returned_lot = key(one_of("original_expiry", "new_expiry"), Demands("refunds"))
    earned_points = key(one_of("clamp_to_zero", "allow_negative", "block_refund"), Demands("refunds", prefix="earned_"))
    partial_refund = key(one_of("proportional", "by_line"), Demands("refunds", prefix="partial_"))
    tier_recalculated = key(YES, Demands("refunds", "tier_recalculated"))


class Reserve(_OfPoints):
    """Points held for an order until it is paid or dropped."""

    hold_on_order = key(YES, Demands("reserve", flag=True))
    release_after = key(DURATION)


class Ledger(_OfPoints):
    """How operations are recorded."""

    append_only = key(YES, Demands("ledger", "append_only"))
    operations = several(OPERATION, Demands("ledger_operations"))
    actor_and_reason = key(YES, Demands("ledger", "actor_and_reason"))
    idempotency_key = key(YES, Demands("ledger", "idempotency_key"))


class Transfer(_OfPoints):
    """Moving and pooling points; `family_account` is the most members."""

    between_customers = key(YES, Demands("transfer", "between_customers"))
    family_account = key(POSITIVE, Demands("transfer", "family_account"))
    merge_cards = key(YES, Demands("transfer", "merge_cards"))


class Fraud(_OfPoints):
    """What is stopped or reported as abuse."""

    earns_per_day = key(COUNT_OR_UNLIMITED, Demands("fraud", "earns_per_day"))
    burns_per_day = key(COUNT_OR_UNLIMITED, Demands("fraud", "burns_per_day"))
    amount_alert = key(NUMBER, Demands("fraud", "amount_alert"))
    cashier_card_detection = key(YES, Demands("fraud", "cashier_card_detection"))


class Accounting(_OfPoints):
    """What the accounts need."""

    liability_report = key(YES, Demands("accounting", "liability_report"))
    ifrs15_breakage = key(YES, Demands("accounting", "ifrs15_breakage"))


class Points(_OfPoints):
    """The life of points, for the company as a whole."""

    currency = block(PointsCurrency)
    accrual = block(Accrual)
    expiry = block(Expiry)
    burn = block(Burn)
    either_earn_or_burn = key(YES, Demands("burning", "either_earn_or_burn", "earn_and_burn"))
    refund = block(PointsRefund)
    reserve = block(Reserve)
    ledger = block(Ledger)
    transfer = block(Transfer)
    fraud = block(Fraud)
    accounting = block(Accounting)
