"""Conditions in words: every one a statement that can stand after "if"."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.locale.message import Message
from reqkit.mechanics.conditions import Condition, MinSpend
from reqkit.mechanics.wording.comparing import SALE_CHANNELS, compared, words
from reqkit.mechanics.wording.customer_conditions import of_customer
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed
from reqkit.mechanics.wording.when import schedule_phrase

_IF = Message("если {conditions}", "if {conditions}")
_ANY = Message("либо {options}", "either {options}")
_OR = Message(", либо ", " or ")
_NOT = Message("кроме случая, когда {condition}", "unless {condition}")
_SPEND = Message("сумма чека {value}", "the receipt comes to {value}")
_SPEND_OF = Message("сумма {goods} в чеке {value}", "{goods} in the receipt come to {value}")
_THRESHOLD = Message("сумма чека достигла порога, который задаётся {value}", "the receipt reaches a threshold to be set {value}")
_SPEND_BASES: dict[str, Message] = {
    "original": Message("до скидок", "before discounts"),
    "running": Message("после других скидок", "after other discounts"),
    "after_promo_before_points": Message("после акций, до списания баллов", "after offers, before points"),
    "paid": Message("по оплаченной сумме", "by the amount paid"),
}
_TAX: dict[str, Message] = {"included": Message("с НДС", "with VAT"), "excluded": Message("без НДС", "without VAT")}
_DELIVERY: dict[bool, Message] = {True: Message("с доставкой", "with delivery"), False: Message("без доставки", "without delivery")}
_UNITS = Message("в чеке {goods} — {value}", "the receipt holds {value} of {goods}")
_UNITS_OF_ANY = Message("в чеке товаров — {value}", "the receipt holds {value} units")
_DISTINCT = Message("разных", "different ones")
_IN_LINE = Message("количество в одной строке чека — {value}", "one line of the receipt holds {value} units")
_CONTAINS = Message("в чеке есть {goods}", "the receipt holds {goods}")
_AT_LEAST_UNITS = Message("не меньше {n} {n:единицы|единиц|единиц}", "at least {n} {n:unit|units}")
_ALL_OF = Message("все перечисленные", "all of those listed")
_HAS_NO = Message("в чеке нет {goods}", "the receipt holds no {goods}")
_WEIGHT = Message("вес {goods} {value} кг", "{goods} weigh {value} kg")
_ALL_GOODS = Message("покупки", "the goods")
_IS: dict[str, Message] = {
    "store": Message("магазин — {names}", "the store is {names}"),
    "region": Message("регион — {names}", "the region is {names}"),
    "delivery_method": Message("способ доставки — {names}", "the delivery method is {names}"),
}
_NOT_ONE = Message("кроме {names}", "but not {names}")
_STORE_GROUPS = Message("группа магазинов — {names}", "the group of stores is {names}")
_MIN_COST = Message("стоимость от {value}", "costing at least {value}")
_CHANNEL = Message("канал продаж — {names}", "the sales channel is {names}")
_ORDER_KIND = Message("вид заказа — {names}", "the kind of order is {names}")
_KINDS: dict[str, Message] = {
    "dine_in": Message("в зале", "dine-in"), "pickup": Message("самовывоз", "pick-up"),
    "delivery": Message("доставка", "delivery"), "table": Message("за столом", "at the table"),
}  # fmt: skip
_PAYMENT = Message("способ оплаты — {names}", "the payment method is {names}")
_PAYMENTS: dict[str, Message] = {
    "cash": Message("наличные", "cash"), "card": Message("банковская карта", "bank card"), "sbp": Message("СБП", "SBP"),
    "invoice": Message("счёт", "invoice"), "gift_card": Message("подарочная карта", "gift card"), "points": Message("баллы", "points"),
}  # fmt: skip
_MIXED: dict[str, Message] = {
    "all": Message("весь чек", "the whole receipt"),
    "any": Message("хотя бы часть чека", "any part of the receipt"),
    "share": Message("пропорционально доле", "in proportion to the share"),
}
_REQUIRES = Message("сработала акция {names}", "the offer {names} has applied")
_EXCLUDES = Message("не сработала акция {names}", "the offer {names} has not applied")
_WHEN = Message("покупка сделана {schedule}", "the purchase is made {schedule}")


def conditions_phrase(speaker: Speaker, condition: Condition) -> str:
    """`если сумма чека не меньше 1 000 ₽ (до скидок) и способ оплаты — СБП`."""
    text = condition_text(speaker, condition)
    if not text or _only_exceptions(condition):
        return text
    return speaker.say(_IF, conditions=text)


def condition_text(speaker: Speaker, condition: Condition, *, inner: bool = False) -> str:
    """A condition without its "if"; exceptions come last, where nothing can be taken for part of them."""
    branches = sorted(condition.all_, key=_is_exception)
    parts = list(_own(speaker, condition))
    parts += [text for each in branches if not _is_exception(each) and (text := condition_text(speaker, each))]
    options = [text for each in condition.any_ if (text := condition_text(speaker, each, inner=True))]
    if options:
        parts.append(speaker.say(_ANY, options=speaker.say(_OR).join(options)) if len(options) > 1 else options[0])
    exceptions = [each.not_ for each in branches if _is_exception(each)] + [condition.not_]
    texts = [condition_text(speaker, each, inner=True) for each in exceptions if each is not None]
    excluded = [speaker.say(_NOT, condition=text) for text in texts if text]
    joined = ", ".join([*([speaker.listed(parts)] if parts else []), *excluded])
    return f"({joined})" if inner and len(parts) + len(excluded) > 1 else joined


def _only_exceptions(condition: Condition) -> bool:
    """Whether it says only when the offer does not apply."""
    return set(condition.values) <= {"not_", "all_"} and all(_is_exception(each) for each in condition.all_)


def _is_exception(condition: Condition) -> bool:
    return condition.not_ is not None and len(condition.values) == 1


def _own(speaker: Speaker, condition: Condition) -> Iterator[str]:
    """The conditions that stand in this block itself."""
    if condition.min_spend is not None:
        yield _min_spend(speaker, condition.min_spend)
    if condition.min_qty is not None:
        notes = [speaker.say(_DISTINCT)] if condition.min_qty.distinct else []
        value = compared(speaker, condition.min_qty, speaker.known(condition.min_qty.value))
        of = condition.min_qty.of
        text = speaker.say(_UNITS_OF_ANY, value=value) if of is None else speaker.say(_UNITS, goods=goods(speaker, of, "of"), value=value)
        yield text + bracketed(notes)
    if condition.line_qty is not None:
        yield speaker.say(_IN_LINE, value=compared(speaker, condition.line_qty, speaker.known(condition.line_qty.value)))
    if condition.contains is not None:
        notes = [speaker.say(_AT_LEAST_UNITS, n=condition.contains.min_qty)] if condition.contains.min_qty else []
        notes += [speaker.say(_ALL_OF)] if condition.contains.all_of else []
        yield speaker.say(_CONTAINS, goods=goods(speaker, condition.contains)) + bracketed(notes)
    if condition.has_no is not None:
        yield speaker.say(_HAS_NO, goods=goods(speaker, condition.has_no, "of"))
    if condition.weight is not None:
        of = condition.weight.of
        named = speaker.say(_ALL_GOODS) if of is None else goods(speaker, of, "of")
        yield speaker.say(_WEIGHT, goods=named, value=compared(speaker, condition.weight, speaker.known(condition.weight.value)))
    yield from of_customer(speaker, condition)
    yield from _of_place(speaker, condition)


def _of_place(speaker: Speaker, condition: Condition) -> Iterator[str]:
    for name, message in _IS.items():
        block = getattr(condition, name)
        if block is None:
            continue
        parts = [speaker.say(message, names=speaker.titled(block.any_of, "or"))] if block.any_of else []
        if getattr(block, "none_of", ()):
            parts.append(speaker.say(_NOT_ONE, names=speaker.titled(block.none_of, "or")))
        if getattr(block, "store_groups", ()):
            parts.append(speaker.say(_STORE_GROUPS, names=speaker.titled(block.store_groups, "or")))
        if getattr(block, "min_cost", None) is not None:
            parts.append(speaker.say(_MIN_COST, value=speaker.money(block.min_cost)))
        yield ", ".join(parts)
    if condition.channel is not None:
        yield speaker.say(_CHANNEL, names=words(speaker, SALE_CHANNELS, condition.channel.any_of))
    if condition.order_kind is not None:
        yield speaker.say(_ORDER_KIND, names=words(speaker, _KINDS, condition.order_kind.any_of))
    if condition.payment_method is not None:
        payment = condition.payment_method
        notes = [speaker.say(_MIXED[payment.mixed])] if payment.mixed is not None else []
        yield speaker.say(_PAYMENT, names=words(speaker, _PAYMENTS, payment.any_of)) + bracketed(notes)
    if condition.schedule is not None and schedule_phrase(speaker, condition.schedule):
        yield speaker.say(_WHEN, schedule=schedule_phrase(speaker, condition.schedule))
    if condition.requires:
        yield speaker.say(_REQUIRES, names=speaker.titled(condition.requires))
    if condition.excludes:
        yield speaker.say(_EXCLUDES, names=speaker.titled(condition.excludes, "or"))


def _min_spend(speaker: Speaker, spend: MinSpend) -> str:
    value = compared(speaker, spend, speaker.money_setting(spend.value))
    if spend.value is not None and spend.value.is_range:
        text = speaker.say(_THRESHOLD, value=speaker.money_setting(spend.value))
    elif spend.of is None:
        text = speaker.say(_SPEND, value=value)
    else:
        text = speaker.say(_SPEND_OF, goods=goods(speaker, spend.of, "of"), value=value)
    notes = [speaker.say(_SPEND_BASES[spend.base])] if spend.base is not None else []
    notes += [speaker.say(_TAX[spend.tax])] if spend.tax is not None else []
    notes += [speaker.say(_DELIVERY[spend.delivery_in_base])] if spend.delivery_in_base is not None else []
    return text + bracketed(notes)
