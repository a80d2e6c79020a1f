"""Lower prices in words: each effect as a noun that a scope may follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from reqkit.locale.message import Message
from reqkit.mechanics.discounts import (
    AmountOff,
    FixedPrice,
    PercentOff,
    ProgressiveAmount,
    Tiered,
)
from reqkit.mechanics.values import UNLIMITED, Cap
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
_MAX_UNITS = Message("не больше {n} {n:единицы|единиц|единиц}", "at most {n} {n:unit|units}")
_ANY_UNITS = Message("сколько угодно единиц", "any number of units")


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
    text += bracketed([scope])
    notes = []
    if effect.max_units is not None:
        notes.append(speaker.say(_ANY_UNITS) if effect.max_units == UNLIMITED else speaker.say(_MAX_UNITS, n=effect.max_units))
    return text + bracketed(notes)
