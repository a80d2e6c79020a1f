"""Conditions in words: every one a statement that can stand after "if"."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.locale.message import Message
from reqkit.mechanics.conditions import Compared, Condition, DateInPeriod, DaysSince, InWindow, MinSpend, NthOrder
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed, numbered
from reqkit.mechanics.wording.when import around, relative_notes, schedule_phrase
from reqkit.mechanics.wording.who import audience_phrase

_IF = Message("если {conditions}", "if {conditions}")
_ANY = Message("либо {options}", "either {options}")
_OR = Message(", либо ", " or ")
_NOT = Message("кроме случая, когда {condition}", "unless {condition}")
_OPS: dict[str, Message] = {
    "gte": Message("не меньше {value}", "at least {value}"),
    "gt": Message("больше {value}", "more than {value}"),
    "eq": Message("ровно {value}", "exactly {value}"),
    "lte": Message("не больше {value}", "at most {value}"),
    "lt": Message("меньше {value}", "less than {value}"),
}
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
_IS: dict[str, Message] = {
    "store": Message("магазин — {names}", "the store is {names}"),
    "region": Message("регион — {names}", "the region is {names}"),
    "delivery_method": Message("способ доставки — {names}", "the delivery method is {names}"),
}
_NOT_ONE = Message("кроме {names}", "but not {names}")
_STORE_GROUPS = Message("группа магазинов — {names}", "the group of stores is {names}")
_MIN_COST = Message("стоимость от {value}", "costing at least {value}")
_CHANNEL = Message("канал продаж — {names}", "the sales channel is {names}")
_CHANNELS: dict[str, Message] = {
    "pos": Message("касса", "the till"), "web": Message("сайт", "the web shop"), "app": Message("приложение", "the app"),
    "marketplace": Message("маркетплейс", "a marketplace"), "call_centre": Message("колл-центр", "the call centre"),
    "kiosk": Message("терминал", "a kiosk"), "table_qr": Message("QR-код на столе", "the QR code on the table"),
}  # fmt: skip
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
_WHO = Message("покупка — {audience}", "the purchase is {audience}")
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
    yield from _of_customer(speaker, condition)
    yield from _of_place(speaker, condition)


def _of_customer(speaker: Speaker, condition: Condition) -> Iterator[str]:
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
        yield speaker.say(_CHANNEL, names=_words(speaker, _CHANNELS, condition.channel.any_of))
    if condition.order_kind is not None:
        yield speaker.say(_ORDER_KIND, names=_words(speaker, _KINDS, condition.order_kind.any_of))
    if condition.payment_method is not None:
        payment = condition.payment_method
        notes = [speaker.say(_MIXED[payment.mixed])] if payment.mixed is not None else []
        yield speaker.say(_PAYMENT, names=_words(speaker, _PAYMENTS, payment.any_of)) + bracketed(notes)
    if condition.schedule is not None and schedule_phrase(speaker, condition.schedule):
        yield speaker.say(_WHEN, schedule=schedule_phrase(speaker, condition.schedule))
    if condition.requires:
        yield speaker.say(_REQUIRES, names=speaker.titled(condition.requires))
    if condition.excludes:
        yield speaker.say(_EXCLUDES, names=speaker.titled(condition.excludes, "or"))


def compared(speaker: Speaker, block: Compared, value: str) -> str:
    return speaker.say(_OPS[block.op or "gte"], value=value)


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


def _nth(speaker: Speaker, nth: NthOrder) -> str:
    text = speaker.say(_EVERY_NTH, n=nth.every) if nth.every is not None else speaker.say(_NTH, n=nth.n or 1)
    notes = [speaker.say(_COUNTED[nth.counts])] if nth.counts is not None else []
    notes += [speaker.say(_WITHIN, time=speaker.lasting(nth.window))] if nth.window is not None else []
    notes += [_words(speaker, _CHANNELS, nth.channel)] if nth.channel else []
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


def _words(speaker: Speaker, table: dict[str, Message], words: tuple[str, ...]) -> str:
    return speaker.listed([speaker.say(table[word]) for word in words], "or")
