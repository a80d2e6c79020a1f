"""What an offer is applied to, in words, and which units get it."""

from __future__ import annotations

from reqkit.locale.message import Message
from reqkit.mechanics.scope import EveryNUnits, ProductSet, Receipt, Scope, UnitPick
from reqkit.mechanics.values import UNLIMITED
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_RECEIPT = Message("весь чек", "the whole receipt")
_PART = Message("{goods} в чеке", "{goods} in the receipt")
_WITHOUT = Message("без учёта: {names}", "not counting {names}")
_LEFT_OUT: dict[str, Message] = {
    "delivery": Message("доставка", "delivery"),
    "tips": Message("чаевые", "tips"),
    "gift_cards": Message("подарочные карты", "gift cards"),
    "excise_goods": Message("подакцизные товары", "excise goods"),
}
_UNIT = Message("единицу {goods}", "a unit of {goods}")
_SET = Message("комплект из {n} {n:единицы|единиц|единиц} {goods}", "a set of {n} {n:unit|units} of {goods}")
_SET_PATTERN = Message("комплект: {parts}", "a set of {parts}")
_PART_OF_SET = Message("{n} × {goods}", "{n} × {goods}")
_SET_UNKNOWN = Message("комплект {goods}", "a set of {goods}")
_ANY_GOODS = Message("товаров", "goods")
_MAX_SETS = Message("не больше {n} {n:комплекта|комплектов|комплектов} в чеке", "at most {n} {n:set|sets} per receipt")
_ANY_SETS = Message("комплектов в чеке сколько угодно", "any number of sets per receipt")
_BUILD: dict[str, Message] = {
    "price_asc": Message("комплект собирается из самых дешёвых", "made up of the cheapest"),
    "price_desc": Message("комплект собирается из самых дорогих", "made up of the dearest"),
    "receipt_order": Message("комплект собирается по порядку в чеке", "made up in receipt order"),
}
_WHOLE: dict[bool, Message] = {
    True: Message("только полный", "whole sets only"),
    False: Message("и неполный", "incomplete sets too"),
}
_SPLIT: dict[str, Message] = {
    "proportional": Message("цена делится по строкам пропорционально", "the price is split over lines in proportion"),
    "equal": Message("цена делится по строкам поровну", "the price is split over lines equally"),
    "first_item": Message("скидка относится на первый товар", "the discount goes to the first item"),
}
_EVERY = Message("каждую {n}-ю единицу {goods}", "one unit in every {n} of {goods}")
_EVERY_UNKNOWN = Message("каждую N-ю единицу {goods}", "one unit in every N of {goods}")
_COUNTED: dict[str, Message] = {
    "line": Message("счёт в каждой строке", "counted in each line"),
    "receipt": Message("счёт по всему чеку", "counted over the receipt"),
}
_LEFTOVERS: dict[str, Message] = {
    "full_price": Message("остаток — по полной цене", "leftovers at full price"),
    "carried_over": Message("остаток переносится на следующий чек", "leftovers are carried to the next receipt"),
}
_DELIVERY = Message("доставку", "delivery")
_DELIVERY_BY = Message("доставку способом {names}", "delivery by {names}")
_SERVICE = Message("плату за обслуживание", "the service charge")
_NEXT = Message("следующую покупку", "the next purchase")

_PICK = Message("выбор единиц: {rules}", "choice of units: {rules}")
_SORT: dict[str, Message] = {
    "price_asc": Message("сначала дешёвые", "cheapest first"),
    "price_desc": Message("сначала дорогие", "dearest first"),
    "receipt_order": Message("по порядку в чеке", "in receipt order"),
    "line_total_desc": Message("сначала из строк с большей суммой", "largest lines first"),
}
_ONLY = Message("только {n} {n:единица|единицы|единиц}", "only {n} {n:unit|units}")
_NTH = Message("только {n}-я по счёту", "only number {n}")
_MODE: dict[str, Message] = {
    "per_set": Message("в каждом комплекте отдельно", "in each set separately"),
    "across_sets": Message("по всем комплектам сразу", "over all sets together"),
}
_PER_LINE = Message("не больше {n} {n:единицы|единиц|единиц} в строке", "at most {n} {n:unit|units} per line")
_PER_RECEIPT = Message("не больше {n} {n:единицы|единиц|единиц} в чеке", "at most {n} {n:unit|units} per receipt")
_NO_LIMIT = Message("без предела в чеке", "no limit per receipt")
_CONSUMED: dict[str, Message] = {
    "reusable": Message("единица может участвовать и в других акциях", "a unit may count for other offers too"),
    "locked": Message("единица участвует только в одной акции", "a unit counts for one offer only"),
}


def scope_text(speaker: Speaker, scope: Scope) -> str:
    """`товары групп «coffee», «bakery»`, `весь чек`: what stands after "a discount on"."""
    if scope.receipt is not None:
        return _receipt(speaker, scope.receipt)
    if scope.lines is not None:
        return goods(speaker, scope.lines)
    if scope.unit is not None:
        return speaker.say(_UNIT, goods=goods(speaker, scope.unit, "of"))
    if scope.set_ is not None:
        return _set(speaker, scope.set_)
    if scope.every_n_units is not None:
        return _every(speaker, scope.every_n_units)
    if scope.delivery is not None:
        methods = scope.delivery.methods
        return speaker.say(_DELIVERY_BY, names=speaker.titled(methods, "or")) if methods else speaker.say(_DELIVERY)
    if scope.service_fee is not None:
        return speaker.say(_SERVICE)
    return speaker.say(_NEXT) if scope.next_receipt is not None else ""


def _receipt(speaker: Speaker, receipt: Receipt) -> str:
    text = speaker.say(_RECEIPT) if receipt.only is None else speaker.say(_PART, goods=goods(speaker, receipt.only))
    left = [speaker.say(_WITHOUT, names=", ".join(speaker.say(_LEFT_OUT[each]) for each in receipt.excludes))] if receipt.excludes else []
    return text + bracketed(left)


def _set(speaker: Speaker, found: ProductSet) -> str:
    named = goods(speaker, found.of, "of") if found.of is not None else speaker.say(_ANY_GOODS)
    if found.pattern:
        parts = [speaker.say(_PART_OF_SET, n=part.count or 1, goods=goods(speaker, part)) for part in found.pattern]
        text = speaker.say(_SET_PATTERN, parts=speaker.listed(parts))
    elif found.size is not None:
        text = speaker.say(_SET, n=found.size, goods=named)
    else:
        text = speaker.say(_SET_UNKNOWN, goods=named)
    notes = []
    if found.max_sets is not None:
        notes.append(speaker.say(_ANY_SETS) if found.max_sets == UNLIMITED else speaker.say(_MAX_SETS, n=found.max_sets))
    if found.build_order is not None:
        notes.append(speaker.say(_BUILD[found.build_order]))
    if found.whole_sets_only is not None:
        notes.append(speaker.say(_WHOLE[found.whole_sets_only]))
    if found.price_split is not None:
        notes.append(speaker.say(_SPLIT[found.price_split]))
    return text + bracketed(notes)


def _every(speaker: Speaker, every: EveryNUnits) -> str:
    named = goods(speaker, every.of, "of") if every.of is not None else speaker.say(_ANY_GOODS)
    text = speaker.say(_EVERY_UNKNOWN, goods=named) if every.n is None else speaker.say(_EVERY, n=every.n, goods=named)
    notes = [speaker.say(_COUNTED[every.counted])] if every.counted is not None else []
    notes += [speaker.say(_LEFTOVERS[every.leftovers])] if every.leftovers is not None else []
    return text + bracketed(notes)


def pick_phrase(speaker: Speaker, pick: UnitPick) -> str:
    """`выбор единиц: сначала дешёвые, только 1 единица, в каждом комплекте отдельно`."""
    rules = [speaker.say(_SORT[pick.sort])] if pick.sort is not None else []
    if isinstance(pick.count, int):
        rules.append(speaker.say(_ONLY, n=pick.count))
    if pick.nth is not None:
        rules.append(speaker.say(_NTH, n=pick.nth))
    if pick.mode is not None:
        rules.append(speaker.say(_MODE[pick.mode]))
    for value, message in ((pick.max_units_per_line, _PER_LINE), (pick.max_units_per_receipt, _PER_RECEIPT)):
        if value == UNLIMITED:
            rules.append(speaker.say(_NO_LIMIT))
        elif value is not None:
            rules.append(speaker.say(message, n=value))
    if pick.consumed_units is not None:
        rules.append(speaker.say(_CONSUMED[pick.consumed_units]))
    return speaker.say(_PICK, rules=", ".join(rules)) if rules else ""
