"""Lower prices in words: each effect as a noun that a scope may follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from reqkit.locale.message import Message
from reqkit.mechanics.discounts import (
    AmountOff,
    BuyXGetY,
    DeliveryOff,
    FixedPrice,
    Gift,
    PercentOff,
    PriceTag,
    ProgressiveAmount,
    Tiered,
)
from reqkit.mechanics.values import UNLIMITED, Cap
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_PERCENT = Message("скидка {size} на {scope}", "{size} off {scope}")
_PERCENT_ALONE = Message("скидка {size}", "{size} off")
_PRICE = Message("цена {size} на {scope}", "a price of {size} for {scope}")
_PRICE_ALONE = Message("цена {size}", "a price of {size}")
_LIST_PRICE = Message("цена по прайс-листу {name} на {scope}", "the price of the list {name} for {scope}")
_LIST_PRICE_ALONE = Message("цена по прайс-листу {name}", "the price of the list {name}")
_BY_TIER = Message("скидка на {scope} по уровню: {sizes}", "a discount on {scope} by tier: {sizes}")
_BY_TIER_ALONE = Message("скидка по уровню: {sizes}", "a discount by tier: {sizes}")
_ONE_TIER = Message("{tier} — {size}", "{tier} {size}")
_CAP = Message("не больше {cap}", "at most {cap}")
_CAP_SCOPES: dict[str, Message] = {
    "unit": Message("не больше {cap} с единицы", "at most {cap} per unit"),
    "line": Message("не больше {cap} со строки", "at most {cap} per line"),
    "set": Message("не больше {cap} с комплекта", "at most {cap} per set"),
    "receipt": Message("не больше {cap} с чека", "at most {cap} per receipt"),
}
_NO_CAP = Message("без предела в деньгах", "not capped in money")
_BASES: dict[str, Message] = {
    "original": Message("до других акций", "before other offers"),
    "running": Message("после других акций", "after other offers"),
}
_PER: dict[str, Message] = {
    "unit": Message("{size} с каждой единицы", "{size} per unit"),
    "line": Message("{size} с каждой строки", "{size} per line"),
    "set": Message("{size} с каждого комплекта", "{size} per set"),
    "order": Message("{size} с чека", "{size} per receipt"),
    "occurrence": Message("{size} за каждое срабатывание", "{size} each time it applies,"),
}
_PRICE_PER: dict[str, Message] = {
    "unit": Message("{size} за единицу", "{size} per unit"),
    "set": Message("{size} за комплект", "{size} per set"),
    "cart": Message("{size} за весь чек", "{size} for the whole receipt"),
}
_SAID_BY_SCOPE = ("order", "set", "cart")
_LADDER = Message("ступенчатая скидка на {scope}: {steps}", "a stepped discount on {scope}: {steps}")
_LADDER_ALONE = Message("ступенчатая скидка: {steps}", "a stepped discount: {steps}")
_LADDER_UNKNOWN = Message("ступенчатая скидка", "a stepped discount")
_STEP = Message("от {threshold} — {size}", "{size} from {threshold}")
_BELOW = Message("ниже первой ступени — {size}", "{size} below the first step")
_MEASURES: dict[str, Message] = {
    "item_total": Message("по сумме товаров", "by the total of the goods"),
    "line_total": Message("по сумме строки", "by the total of the line"),
    "eligible_qty": Message("по количеству", "by quantity"),
    "weight": Message("по весу", "by weight"),
    "period_spend": Message("по покупкам за период", "by purchases in a period"),
    "order_no": Message("по номеру покупки", "by the number of the purchase"),
}
_PIECES = Message("{n} {n:штуки|штук|штук}", "{n} {n:unit|units}")
_KILOS = Message("{n} кг", "{n} kg")
_OPS: dict[str, Message] = {
    "gte": Message("порог входит в ступень", "the threshold belongs to the step"),
    "gt": Message("порог не входит в ступень", "the threshold does not belong to the step"),
}
_APPLIES: dict[str, Message] = {
    "whole": Message("на всю сумму", "on the whole amount"),
    "excess": Message("только на сумму сверх порога", "only on what exceeds the threshold"),
}
_MIX: dict[bool, Message] = {
    True: Message("разные товары складываются", "different products add up"),
    False: Message("только одинаковые товары", "the same product only"),
}
_PROGRESSIVE = Message(
    "скидка {first} на первую единицу и {next} на каждую следующую", "{first} off the first unit and {next} off each further one"
)
_ON = Message("{effect} ({scope})", "{effect} ({scope})")
_MAX_UNITS = Message("не больше {n} {n:единицы|единиц|единиц}", "at most {n} {n:unit|units}")
_ANY_UNITS = Message("сколько угодно единиц", "any number of units")
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


def percent_off(speaker: Speaker, effect: PercentOff, scope: str) -> str:
    tiers = by_tier(speaker, effect.by_tier, speaker.percent)
    notes = [speaker.say(_BASES[effect.base])] if effect.base is not None else []
    text = _off(speaker, tiers, speaker.percent_setting(effect.value), scope)
    return text + bracketed([*notes, *_cap(speaker, effect.cap, effect.cap_scope)])


def amount_off(speaker: Speaker, effect: AmountOff, scope: str) -> str:
    tiers = by_tier(speaker, effect.by_tier, speaker.money)
    size = speaker.money_setting(effect.value)
    if effect.per is not None and not (scope and effect.per in _SAID_BY_SCOPE):
        size = speaker.say(_PER[effect.per], size=size)
    return _off(speaker, tiers, size, scope) + bracketed(_cap(speaker, effect.cap, None))


def _off(speaker: Speaker, tiers: str, size: str, scope: str) -> str:
    if tiers:
        return speaker.say(_BY_TIER, sizes=tiers, scope=scope) if scope else speaker.say(_BY_TIER_ALONE, sizes=tiers)
    return speaker.say(_PERCENT, size=size, scope=scope) if scope else speaker.say(_PERCENT_ALONE, size=size)


def _cap(speaker: Speaker, cap: Cap | None, of: str | None) -> list[str]:
    if cap is None:
        return []
    if cap == UNLIMITED:
        return [speaker.say(_NO_CAP)]
    return [speaker.say(_CAP if of is None else _CAP_SCOPES[of], cap=speaker.money(Fraction(cap)))]


def by_tier(speaker: Speaker, sizes: Mapping[str, Fraction] | None, one: Callable[[Fraction], str]) -> str:
    """`«silver» — 3 %, «gold» — 5 %`, or nothing."""
    return ", ".join(speaker.say(_ONE_TIER, tier=speaker.title(tier), size=one(size)) for tier, size in (sizes or {}).items())


def fixed_price(speaker: Speaker, effect: FixedPrice, scope: str) -> str:
    if effect.price_list is not None:
        name = speaker.quoted(effect.price_list)
        return speaker.say(_LIST_PRICE, name=name, scope=scope) if scope else speaker.say(_LIST_PRICE_ALONE, name=name)
    size = speaker.money_setting(effect.value)
    if effect.per is not None and not (scope and effect.per in _SAID_BY_SCOPE):
        size = speaker.say(_PRICE_PER[effect.per], size=size)
    return speaker.say(_PRICE, size=size, scope=scope) if scope else speaker.say(_PRICE_ALONE, size=size)


def ladder(speaker: Speaker, effect: Tiered, scope: str, one: Callable[[Fraction], str]) -> str:
    steps = [
        speaker.say(_STEP, threshold=_threshold(speaker, effect.measure, each.threshold), size=one(each.value)) for each in effect.tiers
    ]
    steps += [speaker.say(_BELOW, size=one(effect.base))] if effect.base is not None else []
    if not steps:
        text = speaker.say(_LADDER_UNKNOWN)
    elif scope:
        text = speaker.say(_LADDER, scope=scope, steps=", ".join(steps))
    else:
        text = speaker.say(_LADDER_ALONE, steps=", ".join(steps))
    notes = [speaker.say(_MEASURES[effect.measure])] if effect.measure is not None else []
    notes += [speaker.say(_APPLIES[effect.applies_to])] if effect.applies_to is not None else []
    notes += [speaker.say(_OPS[effect.threshold_op])] if effect.threshold_op is not None else []
    notes += [speaker.say(_MIX[effect.mix_and_match])] if effect.mix_and_match is not None else []
    return text + bracketed(notes)


def _threshold(speaker: Speaker, measure: str | None, value: Fraction) -> str:
    if measure == "weight":
        return speaker.say(_KILOS, n=speaker.number(value))
    if measure in ("eligible_qty", "order_no") and value.denominator == 1:
        return speaker.say(_PIECES, n=int(value)) if measure == "eligible_qty" else speaker.number(value)
    return speaker.money(value)


def progressive(speaker: Speaker, effect: ProgressiveAmount, scope: str) -> str:
    first = speaker.money(effect.first) if effect.first is not None else speaker.unknown()
    following = speaker.money(effect.next) if effect.next is not None else speaker.unknown()
    text = speaker.say(_PROGRESSIVE, first=first, next=following)
    text = speaker.say(_ON, effect=text, scope=scope) if scope else text
    notes = []
    if effect.max_units is not None:
        notes.append(speaker.say(_ANY_UNITS) if effect.max_units == UNLIMITED else speaker.say(_MAX_UNITS, n=effect.max_units))
    return text + bracketed(notes)


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
    text = speaker.say(_ON, effect=text, scope=scope) if scope else text
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
