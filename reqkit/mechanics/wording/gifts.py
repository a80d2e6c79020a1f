"""Buy X get Y, gifts and delivery in words."""

from __future__ import annotations

from fractions import Fraction

from reqkit.locale.message import Message
from reqkit.mechanics.discounts import (
    BuyXGetY,
    DeliveryOff,
    Gift,
    PriceTag,
)
from reqkit.mechanics.values import UNLIMITED
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_BUY_GET = Message("при покупке {buy} — ещё {get} {reward}", "buy {buy}, get {get} {reward}")
_UNITS = Message("{n} {n:единицы|единиц|единиц}", "{n} {n:unit|units}")
_UNITS_GOT = Message("{n} {n:единица|единицы|единиц}", "{n} more {n:unit|units}")
_OF = Message("{units} {goods}", "{units} of {goods}")
_KILOGRAMS = Message("{n} кг", "{n} kg")
_FREE = Message("бесплатно", "free")
_LESS = Message("со скидкой {size}", "at {size} off")
_AT = Message("по цене {size}", "at {size}")
_REWARD_UNKNOWN = Message("с выгодой", "at a reward")
_POOLS: dict[str, Message] = {
    "same_line": Message("в той же строке чека", "in the same line of the receipt"),
    "same_product": Message("того же товара", "of the same product"),
    "same_scope": Message("любого товара из той же группы", "of any product of the same group"),
    "cross": Message("другого товара", "of another product"),
}
_REWARD_PER: dict[str, Message] = {
    "each_get_unit": Message("на каждую такую единицу", "for each such unit"),
    "occurrence": Message("на каждое срабатывание", "each time it applies"),
    "bundle": Message("на весь набор", "for the bundle"),
}
_PARTIAL: dict[bool, Message] = {
    True: Message("неполный набор тоже подходит", "fewer units will do"),
    False: Message("только полный набор", "only when complete"),
}
_TIMES = Message("не больше {times} в чеке", "at most {times} per receipt")
_ANY_TIMES = Message("сколько угодно раз в чеке", "any number of times per receipt")
_IN_RECEIPT: dict[bool, Message] = {
    True: Message("товар должен быть в чеке", "the product must be in the receipt"),
    False: Message("товар добавляется в чек", "the product is added to the receipt"),
}
_GIFT = Message("подарок: {names}", "a gift: {names}")
_GIFT_FOR = Message("подарок за {scope}: {names}", "a gift for {scope}: {names}")
_GIFT_CHOICE = Message("подарок на выбор: {names}", "a gift of choice: {names}")
_GIFT_PER = Message("{n} за каждые {m} {m:единицу|единицы|единиц}", "{n} for every {m} {m:unit|units}")
_GIFT_COUNT = Message("{n} {n:штука|штуки|штук}", "{n} {n:piece|pieces}")
_GIFT_MOST = Message("не больше {n} {n:подарка|подарков|подарков} в чеке", "at most {n} {n:gift|gifts} per receipt")
_WORTH = Message("стоит {money}", "worth {money}")
_ON_TOP: dict[bool, Message] = {
    True: Message("добавляется в чек сам", "added to the receipt"),
    False: Message("должен быть в чеке", "must be in the receipt"),
}
_SHOWN: dict[str, Message] = {
    "zero": Message("в чеке по нулевой цене", "shown at zero"),
    "nominal": Message("в чеке по символической цене", "shown at a nominal price"),
    "full_price_with_discount": Message("в чеке по полной цене со скидкой", "shown at full price with a discount"),
}
_STOCK: dict[str, Message] = {
    "skip": Message("если кончился — не выдаётся", "skipped when out of stock"),
    "substitute": Message("если кончился — заменяется", "replaced when out of stock"),
    "promise": Message("если кончился — выдаётся позже", "owed when out of stock"),
}
_CHOSEN: dict[str, Message] = {
    "till": Message("выбирают на кассе", "chosen at the till"),
    "site": Message("выбирают на сайте", "chosen on the site"),
    "app": Message("выбирают в приложении", "chosen in the app"),
    "messenger": Message("выбирают в мессенджере", "chosen in a messenger"),
}
_DELIVERY_FREE = Message("бесплатная доставка", "free delivery")
_DELIVERY_LESS = Message("доставка дешевле на {size}", "delivery cheaper by {size}")
_DELIVERY_CHEAPER = Message("льготная доставка", "cheaper delivery")
_DELIVERY_COST = Message("при стоимости доставки до {money}", "for a delivery cost of up to {money}")
_METHODS = Message("способ: {names}", "by {names}")
_TAG = Message("ценник показывает {prices}", "the price tag shows {prices}")
_TAG_OLD = Message("зачёркнутую старую цену", "the old price struck through")
_TAG_30 = Message("наименьшую цену за 30 дней", "the lowest price of 30 days")


def buy_x_get_y(speaker: Speaker, effect: BuyXGetY, scope: str) -> str:
    bought = _units(speaker, effect.buy, _UNITS)
    if effect.buy_from is not None:
        bought = speaker.say(_OF, units=bought, goods=goods(speaker, effect.buy_from, "of"))
    got = _units(speaker, effect.get, _UNITS_GOT)
    if effect.get_from is not None:
        got = speaker.say(_OF, units=got, goods=goods(speaker, effect.get_from, "of"))
    elif effect.pool is not None:
        got = f"{got} {speaker.say(_POOLS[effect.pool])}"
    text = speaker.say(_BUY_GET, buy=bought, get=got, reward=_reward(speaker, effect))
    text += bracketed([scope])
    notes = [speaker.say(_REWARD_PER[effect.per])] if effect.per is not None else []
    notes += [speaker.say(_PARTIAL[effect.partial_get])] if effect.partial_get is not None else []
    if effect.max_occurrences is not None:
        notes.append(
            speaker.say(_ANY_TIMES)
            if effect.max_occurrences == UNLIMITED
            else speaker.say(_TIMES, times=speaker.times(effect.max_occurrences))
        )
    notes += [speaker.say(_IN_RECEIPT[effect.in_receipt])] if effect.in_receipt is not None else []
    return text + bracketed(notes)


def _units(speaker: Speaker, value: Fraction | None, forms: Message) -> str:
    if value is None:
        return speaker.unknown()
    return speaker.say(forms, n=int(value)) if value.denominator == 1 else speaker.say(_KILOGRAMS, n=speaker.number(value))


def _reward(speaker: Speaker, effect: BuyXGetY) -> str:
    if effect.get_percent is not None:
        return speaker.say(_FREE) if effect.get_percent == 100 else speaker.say(_LESS, size=speaker.percent(effect.get_percent))
    if effect.get_amount is not None:
        return speaker.say(_LESS, size=speaker.money(effect.get_amount))
    return speaker.say(_AT, size=speaker.money(effect.get_price)) if effect.get_price is not None else speaker.say(_REWARD_UNKNOWN)


def gift(speaker: Speaker, effect: Gift, scope: str) -> str:
    names = speaker.title(effect.sku) if effect.sku is not None else speaker.unknown()
    if effect.choice:
        text = speaker.say(_GIFT_CHOICE, names=speaker.titled(effect.choice, "or"))
    else:
        text = speaker.say(_GIFT_FOR, scope=scope, names=names) if scope else speaker.say(_GIFT, names=names)
    notes = []
    if effect.match_units is not None:
        notes.append(speaker.say(_GIFT_PER, n=effect.qty_per_match or 1, m=effect.match_units))
    elif effect.count is not None or effect.qty_per_match is not None:
        notes.append(speaker.say(_GIFT_COUNT, n=effect.count or effect.qty_per_match or 1))
    if isinstance(effect.qty_per_order, int):
        notes.append(speaker.say(_GIFT_MOST, n=effect.qty_per_order))
    notes += [speaker.say(_WORTH, money=speaker.money(effect.unit_value))] if effect.unit_value is not None else []
    notes += [speaker.say(_ON_TOP[effect.added_on_top])] if effect.added_on_top is not None else []
    for value, table in ((effect.price_shown, _SHOWN), (effect.out_of_stock, _STOCK), (effect.chosen_at, _CHOSEN)):
        notes += [speaker.say(table[value])] if value is not None else []
    return text + bracketed(notes)


def delivery_off(speaker: Speaker, effect: DeliveryOff, methods: tuple[str, ...] = ()) -> str:
    """`methods` are those that the scope names."""
    text = speaker.say(_DELIVERY_CHEAPER)
    if effect.free:
        text = speaker.say(_DELIVERY_FREE)
    elif effect.percent is not None:
        text = speaker.say(_DELIVERY_LESS, size=speaker.percent_setting(effect.percent))
    elif effect.amount is not None:
        text = speaker.say(_DELIVERY_LESS, size=speaker.money_setting(effect.amount))
    named = tuple(dict.fromkeys((*methods, *effect.methods)))
    notes = [speaker.say(_METHODS, names=speaker.titled(named, "or"))] if named else []
    if isinstance(effect.max_cost, Fraction):
        notes.append(speaker.say(_DELIVERY_COST, money=speaker.money(effect.max_cost)))
    return text + bracketed(notes)


def price_tag(speaker: Speaker, effect: PriceTag) -> str:
    parts = [speaker.say(_TAG_OLD)] if effect.strikethrough else []
    parts += [speaker.say(_TAG_30)] if effect.lowest_30_day_price_shown else []
    return speaker.say(_TAG, prices=speaker.listed(parts)) if parts else ""
