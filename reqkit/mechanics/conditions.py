"""Under which conditions an offer applies: a tree of conditions on the receipt, the customer, the place, the payment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reqkit.mechanics.audience import Audience, Choice
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, Place, Schema, block, blocks, key, reference, several
from reqkit.mechanics.products import Products
from reqkit.mechanics.schedule import FEB29, Schedule
from reqkit.mechanics.values import COUNT, DURATION, INTEGER, NUMBER, POSITIVE, SETTING, WORD, YES, one_of

OP = one_of("gte", "gt", "eq", "lte", "lt")
SPEND_BASE = one_of("original", "running", "after_promo_before_points", "paid")
CALENDAR_PERIOD = one_of("day", "week", "month", "quarter", "year", "all_time")
SALE_CHANNEL = one_of("pos", "web", "app", "marketplace", "call_centre", "kiosk", "table_qr")
ORDER_KIND = one_of("dine_in", "pickup", "delivery", "table")
PAYMENT = one_of("cash", "card", "sbp", "invoice", "gift_card", "points")
TREE = ("all", "any", "not")
MAX_DEPTH = 12
MAX_CONDITIONS = 200


class Compared(Clause):
    """A figure and how it is compared; unsaid, `op` follows the company's threshold rule."""

    short = "value"
    op = key(OP)


class MinSpend(Compared):
    """What is bought comes to so much: `base` is before or after other offers, `of` only these goods."""

    value = key(SETTING, Demands("threshold"))
    base = key(SPEND_BASE, Demands("spend_base"))
    tax = key(one_of("included", "excluded"), Demands("spend_base", prefix="tax_"))
    of = block(Products, Demands("spend_base", "of_products"))
    delivery_in_base = key(YES, Demands("spend_base", "with_delivery", "without_delivery"))


class MinQty(Compared):
    """So many units."""

    value = key(POSITIVE)
    of = block(Products)
    distinct = key(YES, Demands("quantity_rules", "distinct_skus"))


class LineQty(Compared):
    """So many units in one line."""

    value = key(POSITIVE)


class Contains(Products):
    """Goods that must be in the receipt."""

    min_qty = key(POSITIVE, Demands("quantity_rules", "contained_quantity"))
    all_of = key(YES, Demands("quantity_rules", "all_listed"))


class Weight(Compared):
    """Kilograms."""

    value = key(NUMBER)
    of = block(Products)


class NthOrder(Clause):
    """The n-th purchase, or every n-th. `counts` says which purchases are counted."""

    short = "n"
    n = key(POSITIVE)
    every = key(POSITIVE)
    counts = key(one_of("completed", "paid", "not_cancelled"), Demands("order_counting"))
    window = key(DURATION, Demands("order_counting", "in_window"))
    channel = several(SALE_CHANNEL, Demands("order_counting", "by_channel"))


class FirstOrder(Clause):
    """The first purchase of all, or the first in this channel."""

    in_channel = key(YES, Demands("order_counting", "by_channel"))
    counts = key(one_of("completed", "paid", "not_cancelled"), Demands("order_counting"))


class DaysSince(Compared):
    """Days since something happened. `none_matches`: it also holds where it never happened."""

    event = key(one_of("last_order", "registration", "last_visit"), Demands("days_since"))
    unit = key(one_of("calendar_day", "elapsed_day"), Demands("days_since"))
    value = key(COUNT)
    none_matches = key(YES, Demands("days_since", "never_matches", "never_excluded"))


class InWindow(Compared):
    """What came together over a time: `window` slides, `period` is a calendar one."""

    value = key(NUMBER)
    window = key(DURATION, Demands("totals", "rolling"))
    period = key(CALENDAR_PERIOD, Demands("totals", "calendar"))
    of = block(Products, Demands("totals", "of_products"))


class Birthday(Clause):
    """A window around the birthday."""

    days_before = key(COUNT)
    days_after = key(COUNT)
    once_per_year = key(YES, Demands("anchors", "once_per_year"))
    min_days_since_edit = key(COUNT, Demands("anchors", "edit_guard"))
    feb29 = key(FEB29, Demands("anchors", prefix="leap_day_"))


class DateInPeriod(Clause):
    """A date of the customer lies in this, the previous (-1) or the next (1) day, week, month or year."""

    property_ = key(WORD, name="property")
    period = key(one_of("day", "week", "month", "quarter", "year"))
    offset = key(INTEGER)
    week_starts = key(one_of("mon", "sun"))


class Age(Compared):
    """Full years."""

    value = key(COUNT)


class Consent(Clause):
    """The customer has agreed to a channel."""

    short = "channel"
    channel = key(one_of("sms", "email", "push", "call", "messenger"))
    status = key(one_of("granted", "not_withdrawn"))


class Balance(Compared):
    """Points on the account."""

    value = key(NUMBER)


class Store(Choice):
    """Stores by id or by group of stores."""

    store_groups = several(WORD)


class Channels(Clause):
    """Where the purchase is made."""

    short = "any_of"
    any_of = several(SALE_CHANNEL, Demands("sale_channels"))


class OrderKinds(Clause):
    """How the order is served."""

    short = "any_of"
    any_of = several(ORDER_KIND)


class PaymentMethod(Clause):
    """How it is paid. `mixed` says what holds where only a part is paid so."""

    short = "any_of"
    any_of = several(PAYMENT, Demands("payment_methods"))
    mixed = key(one_of("all", "any", "share"), Demands("payment_methods", prefix="mixed_"))


class DeliveryMethod(Clause):
    """How it is delivered."""

    short = "any_of"
    any_of = several(WORD)
    min_cost = key(NUMBER)


class Condition(Clause):
    """One condition, several that must all hold, or `all`, `any`, `not` over further ones. A bare list is `all`."""

    all_: tuple[Condition, ...] = blocks(lambda: Condition, name="all")
    any_: tuple[Condition, ...] = blocks(lambda: Condition, name="any")
    not_: Condition | None = block(lambda: Condition, name="not")
    min_spend = block(MinSpend, Demands("conditions", "min_spend"))
    min_qty = block(MinQty, Demands("conditions", "min_qty"))
    line_qty = block(LineQty, Demands("conditions", "line_qty"))
    contains = block(Contains, Demands("conditions", "contains"))
    has_no = block(Products, Demands("conditions", "has_no"))
    weight = block(Weight, Demands("conditions", "weight"))
    nth_order = block(NthOrder, Demands("conditions", "nth_order"))
    first_order = block(FirstOrder, Demands("conditions", "first_order"))
    days_since = block(DaysSince, Demands("conditions", "days_since"))
    spend_in_window = block(InWindow, Demands("conditions", "spend_in_window"))
    orders_in_window = block(InWindow, Demands("conditions", "orders_in_window"))
    birthday = block(Birthday, Demands("conditions", "birthday"))
    date_in_period = block(DateInPeriod, Demands("conditions", "date_in_period"))
    age = block(Age, Demands("conditions", "age"))
    consent = block(Consent, Demands("conditions", "consent"))
    balance = block(Balance, Demands("conditions", "balance"))
    store = block(Store, Demands("conditions", "store"))
    region = block(Choice, Demands("conditions", "region"))
    channel = block(Channels, Demands("conditions", "channel"))
    order_kind = block(OrderKinds, Demands("conditions", "order_kind"))
    payment_method = block(PaymentMethod, Demands("conditions", "payment_method"))
    delivery_method = block(DeliveryMethod, Demands("conditions", "delivery_method"))
    requires = several(WORD, Demands("conditions", "cross_promotion"))
    excludes = several(WORD, Demands("conditions", "cross_promotion"))
    audience = block(Audience)
    schedule = block(Schedule)

    @classmethod
    def other_forms(cls) -> list[Schema]:
        return [{"type": "array", "items": reference(cls)}]

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        return [("all", raw, place)] if isinstance(raw, list) else super().entries(raw, place)

    def over(self, implied: Condition | None) -> Condition:
        """What is implied of a condition goes to where that condition is said in the tree, and to its root where it is not."""
        if implied is None:
            return self
        said = {each.attribute for node in self.every() for each in node.said}
        laid = self._merged({name: value for name, value in implied.values.items() if name in said})
        added = {name: value for name, value in implied.values.items() if name not in said}
        return Condition({**added, **laid.values}, self.__dict__["_places"])

    def _merged(self, implied: dict[str, Any]) -> Condition:
        values: dict[str, Any] = {}
        for name, value in self.values.items():
            if name in ("all_", "any_"):
                values[name] = tuple(branch._merged(implied) for branch in value)
            elif name == "not_":
                values[name] = value._merged(implied)
            else:
                values[name] = value.over(implied[name]) if isinstance(value, Clause) and name in implied else value
        return Condition(values, self.__dict__["_places"])

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if self.combines:
            yield "all_", Demands("conditions", "tree"), True
        if self.depth > 1 and self.combines:
            yield "all_", Demands("condition_depth", bound=True), self.depth

    @property
    def kinds(self) -> tuple[str, ...]:
        """The conditions that stand here themselves."""
        return tuple(each.name for each in self.said if each.name not in TREE)

    @property
    def branches(self) -> tuple[Condition, ...]:
        """The conditions one step below."""
        return (*self.all_, *self.any_, *((self.not_,) if self.not_ is not None else ()))

    @property
    def depth(self) -> int:
        return 1 + max((branch.depth for branch in self.branches), default=0)

    @property
    def combines(self) -> bool:
        """Whether it needs more than conditions that all hold."""
        return bool(self.any_) or self.not_ is not None or any(branch.combines for branch in self.branches)

    def every(self) -> Iterator[Condition]:
        """This condition and all below it."""
        yield self
        for branch in self.branches:
            yield from branch.every()


def read_conditions(raw: Any, place: Place) -> Condition:
    """The tree of conditions of a mechanic; one that nobody could read is refused."""
    found = Condition.read(raw, place)
    if found.depth > MAX_DEPTH:
        raise place.refuse("conditions-too-deep", limit=MAX_DEPTH, depth=found.depth)
    if sum(len(each.kinds) for each in found.every()) > MAX_CONDITIONS:
        raise place.refuse("list-too-long", limit=MAX_CONDITIONS)
    return found
