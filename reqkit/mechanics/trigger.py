"""What sets an offer off."""

from __future__ import annotations

from reqkit.mechanics.base import Clause, Kinds
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.values import COUNT_OR_UNLIMITED, DAY, DURATION, POSITIVE, SETTING, WORD, YES, by_name, one_of

CODE_KIND = one_of("shared", "unique_pool", "generated_personal")
COUPON_CHANNEL = one_of("sms", "email", "push", "messenger", "receipt", "flyer", "app", "site", "partner", "staff")
IDENTIFICATION = one_of("phone", "card", "app_qr", "email", "face", "cashier_search")
EVENT_KIND = one_of(
    "registration",
    "profile_filled",
    "birthday",
    "name_day",
    "review",
    "survey",
    "visit",
    "app_install",
    "referral_accepted",
    "tier_changed",
    "segment_entered",
    "silence_days",
    "nth_order",
    "payment",
    "custom_event",
)
ITEM_SOURCE = one_of("analytics", "segment", "purchase_history", "manual_list", "supplier")


class Automatic(Clause):
    """Nothing has to be done: the offer applies once its conditions hold."""


class Coupon(Clause):
    """A code is presented. `format` is a pattern such as AAA-9999; `expires` counts from issue."""

    short = "code_kind"
    code_kind = key(CODE_KIND, Demands("coupons"))
    codes = several(WORD)
    format = key(WORD, Demands("coupons", "own_format"))
    case_sensitive = key(YES, Demands("coupons", "case_sensitive", "case_insensitive"))
    pool_size = key(POSITIVE, Demands("coupon_pool", bound=True))
    per_receipt_codes = key(COUNT_OR_UNLIMITED, Demands("coupons", "codes_per_receipt"))
    expires = key(DURATION, Demands("coupons", "expiry"))
    expires_on = key(DAY, Demands("coupons", "expiry"))
    sent_by = several(COUPON_CHANNEL, Demands("coupon_channels"))
    status_feedback = key(YES, Demands("coupons", "status_feedback"))
    release_on_cancel = key(YES, Demands("coupons", "release_on_cancel", "kept_on_cancel"))


class CardOrPhone(Clause):
    """The customer is recognized."""

    short = "identify_by"
    identify_by = several(IDENTIFICATION, Demands("identification"))
    anonymous_allowed = key(YES, Demands("identification", "anonymous"))


class CashierManual(Clause):
    """The cashier decides, within `max_percent`; `by_role` gives roles limits of their own."""

    short = "max_percent"
    max_percent = key(SETTING, Demands("manual_discount", "max_percent"))
    by_role = key(by_name(SETTING), Demands("manual_discount", "by_role"))
    role = key(WORD)
    reasons = several(WORD, Demands("manual_discount", "reasons"))
    reason_required = key(YES, Demands("manual_discount", "reason_required"))
    report = key(YES, Demands("manual_discount", "report"))


class Event(Clause):
    """Something happens. `once`: a customer is rewarded for it one time only."""

    short = "kinds"
    kinds = several(EVENT_KIND, Demands("events"))
    name = key(WORD)
    once = key(YES, Demands("events", "once"))
    after = key(DURATION)


class Personal(Clause):
    """Goods or rewards are picked for each customer separately."""

    short = "source"
    source = key(ITEM_SOURCE, Demands("personal_offers"))
    per_customer = key(POSITIVE, Demands("personal_count", bound=True))
    lifetime = key(DURATION, Demands("personal_offers", "lifetime"))
    activation = key(one_of("automatic", "by_customer"), Demands("personal_offers", prefix="activation_"))


class Trigger(Kinds):
    """Without any, an offer applies automatically."""

    axis = "trigger"
    automatic = block(Automatic)
    coupon = block(Coupon)
    card_or_phone = block(CardOrPhone)
    cashier_manual = block(CashierManual)
    event = block(Event)
    personal = block(Personal)
