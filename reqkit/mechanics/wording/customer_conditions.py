"""Conditions on the customer in words."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.locale.message import Message
from reqkit.mechanics.conditions import Condition, DateInPeriod, DaysSince, InWindow, NthOrder
from reqkit.mechanics.wording.comparing import SALE_CHANNELS, compared, words
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed, numbered
from reqkit.mechanics.wording.when import around, relative_notes
from reqkit.mechanics.wording.who import audience_phrase

_NTH = Message("это {n}-я покупка", "this is purchase number {n}")
_EVERY_NTH = Message("это каждая {n}-я покупка", "this is every purchase with a number divisible by {n}")
_FIRST = Message("это первая покупка", "this is the first purchase")
_FIRST_HERE = Message("это первая покупка в этом канале", "this is the first purchase in this channel")
_COUNTED: dict[str, Message] = {
    "completed": Message("считаются завершённые", "completed ones are counted"),
    "paid": Message("считаются оплаченные", "paid ones are counted"),
    "not_cancelled": Message("считаются не отменённые", "those not cancelled are counted"),
}
_WITHIN = Message("за {time}", "within {time}")
_SINCE: dict[str, Message] = {
    "last_order": Message("с последней покупки прошло", "the latest purchase was"),
    "registration": Message("с регистрации прошло", "the sign-up was"),
    "last_visit": Message("с последнего визита прошло", "the latest visit was"),
}
_DAYS = Message("{n} {n:день|дня|дней}", "{n} {n:day|days}")
_DAYS_THAN = Message("{n} {n:дня|дней|дней}", "{n} {n:day|days}")
_SINCE_SOMETHING = Message("с события (не указано) прошло", "the event (not stated) was")
_SINCE_VALUE = Message("{event} {value}", "{event} {value} ago")
_DAY_UNITS: dict[str, Message] = {
    "calendar_day": Message("календарные дни", "calendar days"),
    "elapsed_day": Message("полные сутки", "full 24-hour days"),
}
_NEVER: dict[bool, Message] = {
    True: Message("кто не покупал ни разу, подходит", "those who never bought match"),
    False: Message("кто не покупал ни разу, не подходит", "those who never bought do not match"),
}
_TOTAL_SPEND = Message("сумма покупок{goods} {period} {value}", "purchases{goods} {period} come to {value}")
_TOTAL_ORDERS = Message("число покупок{goods} {period} — {value}", "the number of purchases{goods} {period} is {value}")
_OF_GOODS = Message(" {goods}", " of {goods}")
_IN_WINDOW = Message("за {time} до покупки", "in the {time} before")
_NO_PERIOD = Message("(период не указан)", "(in a period not stated)")
_PERIODS: dict[str, Message] = {
    "day": Message("за день", "in the day"), "week": Message("за неделю", "in the week"), "month": Message("за месяц", "in the month"),
    "quarter": Message("за квартал", "in the quarter"), "year": Message("за год", "in the year"),
    "all_time": Message("за всё время", "of all time"),
}  # fmt: skip
_BIRTHDAY = Message("покупка — {around}", "the purchase is made {around}")
_DATE_IN: dict[int, Message] = {
    0: Message("{name} — в текущем периоде ({period})", "{name} lies in the present {period}"),
    -1: Message("{name} — в прошлом периоде ({period})", "{name} lies in the previous {period}"),
    1: Message("{name} — в следующем периоде ({period})", "{name} lies in the next {period}"),
}
_DATE_OFFSET = Message("{name} — в периоде ({period}) со сдвигом {offset}", "{name} lies in the {period} shifted by {offset}")
_PERIOD_NAMES: dict[str, Message] = {
    "day": Message("день", "day"), "week": Message("неделя", "week"), "month": Message("месяц", "month"),
    "quarter": Message("квартал", "quarter"), "year": Message("год", "year"),
}  # fmt: skip
_WEEK_STARTS: dict[str, Message] = {
    "mon": Message("неделя — с понедельника", "weeks start on Monday"),
    "sun": Message("неделя — с воскресенья", "weeks start on Sunday"),
}
_AGE = Message("возраст клиента {value}", "the customer's age is {value}")
_YEARS = Message("{n} {n:года|лет|лет}", "{n}")
_CONSENT: dict[str | None, Message] = {
    None: Message("есть согласие на {channel}", "there is consent to {channel}"),
    "granted": Message("дано согласие на {channel}", "consent to {channel} has been given"),
    "not_withdrawn": Message("согласие на {channel} не отозвано", "consent to {channel} has not been withdrawn"),
}
_CONSENTS: dict[str, Message] = {
    "sms": Message("SMS", "SMS"), "email": Message("письма", "e-mail"), "push": Message("push-уведомления", "push messages"),
    "call": Message("звонки", "calls"), "messenger": Message("сообщения в мессенджере", "messenger messages"),
}  # fmt: skip
_BALANCE = Message("на счёте {value}", "the balance is {value}")
_POINTS_THAN = Message("{n:балла|баллов|баллов}", "{n:point|points}")
_POINTS_FRACTION = Message("балла", "points")
_WHO = Message("покупка — {audience}", "the purchase is {audience}")


def of_customer(speaker: Speaker, condition: Condition) -> Iterator[str]:
    """The conditions of a block that are about who buys and what they did before."""
    if condition.nth_order is not None:
        yield _nth(speaker, condition.nth_order)
    if condition.first_order is not None:
        first = condition.first_order
        notes = [speaker.say(_COUNTED[first.counts])] if first.counts is not None else []
        yield speaker.say(_FIRST_HERE if first.in_channel else _FIRST) + bracketed(notes)
    if condition.days_since is not None:
        yield _days_since(speaker, condition.days_since)
    for block, message in ((condition.spend_in_window, _TOTAL_SPEND), (condition.orders_in_window, _TOTAL_ORDERS)):
        if block is not None:
            yield _total(speaker, block, message)
    if condition.birthday is not None:
        birthday = condition.birthday
        place = around(speaker, "birth_date", birthday.days_before, birthday.days_after)
        yield speaker.say(_BIRTHDAY, around=place) + bracketed(relative_notes(speaker, birthday))
    if condition.date_in_period is not None:
        yield _date_in_period(speaker, condition.date_in_period)
    if condition.age is not None:
        years = speaker.unknown() if condition.age.value is None else speaker.say(_YEARS, n=condition.age.value)
        yield speaker.say(_AGE, value=compared(speaker, condition.age, years))
    if condition.consent is not None:
        channel = condition.consent.channel
        named = speaker.unknown() if channel is None else speaker.say(_CONSENTS[channel])
        yield speaker.say(_CONSENT[condition.consent.status], channel=named)
    if condition.balance is not None:
        amount = condition.balance.value
        points = speaker.unknown() if amount is None else numbered(speaker, amount, _POINTS_THAN, _POINTS_FRACTION)
        yield speaker.say(_BALANCE, value=compared(speaker, condition.balance, points))
    if condition.audience is not None and audience_phrase(speaker, condition.audience):
        yield speaker.say(_WHO, audience=audience_phrase(speaker, condition.audience))


def _nth(speaker: Speaker, nth: NthOrder) -> str:
    text = speaker.say(_EVERY_NTH, n=nth.every) if nth.every is not None else speaker.say(_NTH, n=nth.n or 1)
    notes = [speaker.say(_COUNTED[nth.counts])] if nth.counts is not None else []
    notes += [speaker.say(_WITHIN, time=speaker.lasting(nth.window))] if nth.window is not None else []
    notes += [words(speaker, SALE_CHANNELS, nth.channel)] if nth.channel else []
    return text + bracketed(notes)


def _days_since(speaker: Speaker, since: DaysSince) -> str:
    forms = _DAYS if since.op == "eq" else _DAYS_THAN
    value = compared(speaker, since, speaker.unknown() if since.value is None else speaker.say(forms, n=since.value))
    text = speaker.say(_SINCE_VALUE, event=speaker.say(_SINCE_SOMETHING if since.event is None else _SINCE[since.event]), value=value)
    notes = [speaker.say(_DAY_UNITS[since.unit])] if since.unit is not None else []
    notes += [speaker.say(_NEVER[since.none_matches])] if since.none_matches is not None else []
    return text + bracketed(notes)


def _total(speaker: Speaker, total: InWindow, message: Message) -> str:
    period = speaker.say(_NO_PERIOD if total.period is None else _PERIODS[total.period])
    if total.window is not None:
        period = speaker.say(_IN_WINDOW, time=speaker.lasting(total.window))
    of = "" if total.of is None else speaker.say(_OF_GOODS, goods=goods(speaker, total.of, "of"))
    figure = speaker.unknown()
    if total.value is not None:
        figure = speaker.money(total.value) if message is _TOTAL_SPEND else speaker.number(total.value)
    return speaker.say(message, goods=of, period=period, value=compared(speaker, total, figure))


def _date_in_period(speaker: Speaker, date: DateInPeriod) -> str:
    name = speaker.unknown() if date.property_ is None else speaker.title(date.property_)
    period = speaker.unknown() if date.period is None else speaker.say(_PERIOD_NAMES[date.period])
    offset = date.offset or 0
    if offset in _DATE_IN:
        text = speaker.say(_DATE_IN[offset], name=name, period=period)
    else:
        text = speaker.say(_DATE_OFFSET, name=name, period=period, offset=speaker.number(offset))
    return text + bracketed([speaker.say(_WEEK_STARTS[date.week_starts])] if date.week_starts is not None else [])
