"""Limits in words."""

from __future__ import annotations

from fractions import Fraction

from reqkit.locale.message import Message
from reqkit.mechanics.limits import Budget, Limits, MaxDiscount, Units, Uses
from reqkit.mechanics.values import UNLIMITED
from reqkit.mechanics.wording.effects import guards_text
from reqkit.mechanics.wording.speaker import Speaker, bracketed
from reqkit.mechanics.wording.when import clock_phrase

_NONE = Message("без ограничений", "without limits")
_OFTEN = Message("не чаще {times} {period} {of}", "at most {times} {period} {of}")
_TIMES = Message("не больше {times} {of}", "at most {times} {of}")
_UNLIMITED = Message("число применений {of} не ограничено", "any number of uses {of}")
_UNLIMITED_IN_ALL = Message("общее число применений не ограничено", "any number of uses in all")
_OF: dict[str, Message] = {
    "total": Message("всего", "in all"),
    "per_customer": Message("на клиента", "per customer"),
    "per_code": Message("на код", "per code"),
    "per_receipt": Message("на чек", "per receipt"),
    "per_day": Message("за день", "per day"),
    "per_store": Message("на магазин", "per store"),
    "per_employee": Message("на сотрудника", "per employee"),
}
_PERIODS: dict[str, Message] = {
    "receipt": Message("в одном чеке", "in a receipt"),
    "hour": Message("в час", "an hour"),
    "day": Message("в день", "a day"),
    "week": Message("в неделю", "a week"),
    "month": Message("в месяц", "a month"),
    "quarter": Message("в квартал", "a quarter"),
    "year": Message("в год", "a year"),
    "all_time": Message("за всё время", "ever"),
}
_ROLLING: dict[bool, Message] = {
    True: Message("скользящий период", "over any such stretch of time"),
    False: Message("по календарю", "by the calendar"),
}
_UNITS_RECEIPT = Message("не больше {n} {n:единицы|единиц|единиц} в чеке", "at most {n} {n:unit|units} per receipt")
_UNITS_CUSTOMER = Message("не больше {n} {n:единицы|единиц|единиц} на клиента", "at most {n} {n:unit|units} per customer")
_BUDGET = Message("бюджет {limit}", "a budget of {limit}")
_NO_BUDGET = Message("без предела бюджета", "no limit to the budget")
_BUDGET_OF: dict[str, Message] = {
    "campaign": Message("на всю акцию", "for the whole offer"),
    "store": Message("на магазин", "per store"),
    "customer": Message("на клиента", "per customer"),
    "code": Message("на код", "per code"),
}
_BUDGET_FORMS: dict[str, Message] = {
    "uses": Message("{n} {n:применение|применения|применений}", "{n} {n:use|uses}"),
    "units": Message("{n} {n:единица|единицы|единиц}", "{n} {n:unit|units}"),
    "points": Message("{n} {n:балл|балла|баллов}", "{n} {n:point|points}"),
}
_ON_REACH: dict[str, Message] = {
    "stop": Message("при исчерпании останавливается", "stops when spent"),
    "partial": Message("последнему — сколько осталось", "the last one gets what is left"),
    "warn": Message("при исчерпании предупреждает", "warns when spent"),
}
_WARN = Message("предупреждение на {percent}", "a warning at {percent}")
_RELEASED: dict[bool, Message] = {
    True: Message("возврат товара восстанавливает бюджет", "a return restores the budget"),
    False: Message("возврат товара не восстанавливает бюджет", "a return does not restore the budget"),
}
_CAPS: dict[str, Message] = {
    "per_unit": Message("не больше {cap} с единицы", "at most {cap} off a unit"),
    "per_line": Message("не больше {cap} со строки", "at most {cap} off a line"),
    "per_receipt": Message("не больше {cap} с чека", "at most {cap} off a receipt"),
}
_NO_CAPS: dict[str, Message] = {
    "per_unit": Message("без предела скидки на единицу", "no cap per unit"),
    "per_line": Message("без предела скидки на строку", "no cap per line"),
    "per_receipt": Message("без предела скидки на чек", "no cap per receipt"),
}
_SHARE = Message("не больше {percent} чека", "at most {percent} of the receipt")
_FLOOR = Message("цена не ниже {money}", "never below {money}")
_MARGIN = Message("наценка не ниже {percent}", "a margin of at least {percent}")
_NOT_BELOW: dict[str, Message] = {
    "zero": Message("цена не ниже нуля", "never below zero"),
    "one_kopeck": Message("цена не ниже одной копейки", "never below one kopeck"),
    "cost": Message("цена не ниже себестоимости", "never below cost"),
    "min_retail_price": Message("цена не ниже минимальной розничной", "never below the minimum retail price"),
}
_CANCELLED: dict[bool, Message] = {
    True: Message("отмена заказа возвращает применение", "a cancelled order gives the use back"),
    False: Message("отмена заказа не возвращает применение", "a cancelled order does not give the use back"),
}
_GUARDS = Message("защита: {guards}", "guarded: {guards}")


def limits_phrases(speaker: Speaker, limits: Limits) -> list[str]:
    """`не чаще 1 раза в день на клиента`, `не больше 300 ₽ с чека`, each by itself."""
    found = [speaker.say(_NONE)] if limits.none else []
    found += [_uses(speaker, name, uses) for name, uses in limits.of_uses.items()]
    found += _units(speaker, limits.units) if limits.units is not None else []
    found += _max_discount(speaker, limits.max_discount) if limits.max_discount is not None else []
    found += [_budget(speaker, limits.budget)] if limits.budget is not None else []
    return found


def limits_asides(speaker: Speaker, limits: Limits) -> list[str]:
    """What is said beside the limits themselves: cancelled orders, guards against abuse."""
    found = [speaker.say(_CANCELLED[limits.released_on_cancel])] if limits.released_on_cancel is not None else []
    found += [speaker.say(_GUARDS, guards=guards_text(speaker, limits.guards))] if limits.guards else []
    return found


def _uses(speaker: Speaker, name: str, uses: Uses) -> str:
    of = speaker.say(_OF[name])
    if uses.uses == UNLIMITED:
        return speaker.say(_UNLIMITED_IN_ALL) if name == "total" else speaker.say(_UNLIMITED, of=of)
    times = speaker.unknown() if uses.uses is None else speaker.times(uses.uses)
    text = speaker.say(_TIMES, times=times, of=of)
    if uses.per is not None:
        text = speaker.say(_OFTEN, times=times, period=speaker.say(_PERIODS[uses.per]), of=of)
    notes = [speaker.say(_ROLLING[uses.rolling])] if uses.rolling is not None else []
    return text + bracketed([*notes, clock_phrase(speaker, uses.clock)] if uses.clock is not None else notes)


def _units(speaker: Speaker, units: Units) -> list[str]:
    period = f" {speaker.say(_PERIODS[units.per])}" if units.per is not None else ""
    found = [speaker.say(_UNITS_RECEIPT, n=units.per_receipt)] if isinstance(units.per_receipt, int) else []
    found += [speaker.say(_UNITS_CUSTOMER, n=units.per_customer) + period] if isinstance(units.per_customer, int) else []
    return found


def _max_discount(speaker: Speaker, most: MaxDiscount) -> list[str]:
    found = []
    for name, message in _CAPS.items():
        cap = getattr(most, name)
        if cap == UNLIMITED:
            found.append(speaker.say(_NO_CAPS[name]))
        elif cap is not None:
            found.append(speaker.say(message, cap=speaker.money(cap)))
    found += [speaker.say(_SHARE, percent=speaker.percent(most.percent_of_receipt))] if most.percent_of_receipt is not None else []
    found += [speaker.say(_FLOOR, money=speaker.money(most.floor_price))] if most.floor_price is not None else []
    found += [speaker.say(_MARGIN, percent=speaker.percent(most.margin_floor))] if most.margin_floor is not None else []
    found += [speaker.say(_NOT_BELOW[most.final_price_not_below])] if most.final_price_not_below is not None else []
    return found


def _budget(speaker: Speaker, budget: Budget) -> str:
    if budget.limit == UNLIMITED:
        return speaker.say(_NO_BUDGET)
    limit = Fraction(budget.limit) if budget.limit is not None else None
    if limit is None:
        shown = speaker.unknown()
    elif budget.kind in _BUDGET_FORMS and limit.denominator == 1:
        shown = speaker.say(_BUDGET_FORMS[budget.kind], n=int(limit))
    else:
        shown = speaker.money(limit)
    text = speaker.say(_BUDGET, limit=shown)
    text += f" {speaker.say(_PERIODS[budget.per])}" if budget.per is not None else ""
    notes = [speaker.say(_BUDGET_OF[budget.of])] if budget.of is not None else []
    notes += [speaker.say(_ON_REACH[budget.on_reach])] if budget.on_reach is not None else []
    notes += [speaker.say(_WARN, percent=speaker.percent(budget.warn_at))] if budget.warn_at is not None else []
    notes += [speaker.say(_RELEASED[budget.released_on_refund])] if budget.released_on_refund is not None else []
    return text + bracketed(notes)
