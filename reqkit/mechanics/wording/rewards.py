"""Coupons, cards, tiers, draws and memberships in words."""

from __future__ import annotations

from reqkit.locale import numbers
from reqkit.locale.message import Message
from reqkit.mechanics.rewards import (
    IssueCoupon,
    LotteryTicket,
    Membership,
    Notify,
    PartnerEarn,
    StoredValue,
    TierChange,
)
from reqkit.mechanics.wording.speaker import Speaker, bracketed
from reqkit.mechanics.wording.who import channel_names

_EXPIRES = Message("действует {time}", "valid for {time}")
_COUPON: dict[str, Message] = {
    "next_receipt": Message("купон на следующую покупку", "a coupon for the next purchase"),
    "friend": Message("купон для друга", "a coupon for a friend"),
}
_A_COUPON = Message("купон", "a coupon")
_OFF = Message("скидка {size}", "{size} off")
_TEMPLATE = Message("по шаблону {name}", "made from the template {name}")
_VALID_FROM = Message("действует через {time} после выдачи", "valid from {time} after issue")
_MEDIA: dict[str, Message] = {
    "printed": Message("печатный", "printed"),
    "electronic": Message("электронный", "electronic"),
}
_SOME_STORED = Message("карта или счёт с деньгами", "a card or balance with money")
_STORED: dict[str, Message] = {
    "gift_card": Message("подарочная карта", "a gift card"),
    "ewallet": Message("электронный счёт", "an electronic wallet"),
    "deposit": Message("депозит", "a deposit"),
}
_NOMINALS = Message("номиналы {values}", "nominals {values}")
_ANY_NOMINAL = Message("любой номинал", "any nominal")
_PARTIAL: dict[bool, Message] = {
    True: Message("можно тратить по частям", "usable in parts"),
    False: Message("тратится только целиком", "used at once"),
}
_MIN_BALANCE = Message("остаток не меньше {money}", "balance of at least {money}")
_REFUNDS: dict[str, Message] = {
    "to_card": Message("при возврате товара деньги идут на карту", "refunds go back to the card"),
    "money": Message("при возврате товара — деньгами", "refunds are paid in money"),
    "none": Message("без возврата", "no refunds"),
}
_BOOKED: dict[bool, Message] = {
    True: Message("учитывается как скидка", "booked as a discount"),
    False: Message("учитывается как оплата", "booked as payment"),
}
_TIER = Message("уровень {tier}", "the tier {tier}")
_TIER_UP = Message("повышение на {n} {n:уровень|уровня|уровней}", "a rise by {n} {n:tier|tiers}")
_TIER_DOWN = Message("понижение на {n} {n:уровень|уровня|уровней}", "a fall by {n} {n:tier|tiers}")
_UNTIL = Message("по {day}", "until {day}")
_LASTING = Message("на {time}", "for {time}")
_TICKETS = Message("{n} {n:билет|билета|билетов} розыгрыша", "{n} {n:ticket|tickets} of a draw")
_FOR_EVERY = Message("за каждые {money}", "for every {money}")
_MAX_TICKETS = Message("не больше {n} {n:билета|билетов|билетов} за чек", "at most {n} {n:ticket|tickets} per receipt")
_DRAW = Message("розыгрыш {name}", "the draw {name}")
_TERMS = Message("правила: {terms}", "terms: {terms}")
_NOTIFY = Message("сообщение клиенту", "a message to the customer")
_MEMBERSHIP = Message("платное участие", "a paid membership")
_MEMBERSHIP_FOR = Message("платное участие за {money}", "a paid membership at {money}")
_PERIOD = Message("на {time}", "for {time}")
_BENEFITS = Message("даёт: {names}", "gives: {names}")
_RENEWS: dict[bool, Message] = {
    True: Message("продлевается само", "renews by itself"),
    False: Message("продлевается вручную", "renewed by hand"),
}
_LEAVING: dict[str, Message] = {
    "none": Message("деньги не возвращаются", "not refunded"),
    "proportional": Message("деньги возвращаются за остаток срока", "the rest is refunded"),
    "full": Message("деньги возвращаются полностью", "refunded in full"),
}
_PARTNER = Message("баллы партнёра {name}", "points from the partner {name}")
_PARTNERS = Message("баллы партнёров", "points from partners")
_SETTLED = Message("взаиморасчёты раз в {time}", "settled every {time}")
_BALANCE: dict[bool, Message] = {
    True: Message("на отдельном балансе", "kept on a balance of their own"),
    False: Message("на общем балансе", "kept on the common balance"),
}
_POINTS_GIVEN = Message("{n} {n:балл|балла|баллов}", "{n} {n:point|points}")


def issue_coupon(speaker: Speaker, effect: IssueCoupon) -> str:
    text = speaker.say(_COUPON[effect.for_]) if effect.for_ is not None else speaker.say(_A_COUPON)
    notes = [speaker.say(_OFF, size=speaker.percent(effect.percent))] if effect.percent is not None else []
    notes += [speaker.say(_OFF, size=speaker.money(effect.amount))] if effect.amount is not None else []
    notes += [speaker.say(_TEMPLATE, name=speaker.quoted(effect.template))] if effect.template is not None else []
    notes += [speaker.say(_VALID_FROM, time=speaker.lasting(effect.valid_from))] if effect.valid_from is not None else []
    notes += [speaker.say(_EXPIRES, time=speaker.lasting(effect.valid))] if effect.valid is not None else []
    notes += [speaker.listed([speaker.say(_MEDIA[medium]) for medium in effect.medium], "or")] if effect.medium else []
    return text + bracketed(notes)


def stored_value(speaker: Speaker, effect: StoredValue) -> str:
    text = speaker.say(_SOME_STORED if effect.kind is None else _STORED[effect.kind])
    notes = [speaker.say(_NOMINALS, values=", ".join(speaker.money(value) for value in effect.nominals))] if effect.nominals else []
    notes += [speaker.say(_ANY_NOMINAL)] if effect.any_nominal else []
    notes += [speaker.say(_PARTIAL[effect.partial])] if effect.partial is not None else []
    notes += [speaker.say(_MIN_BALANCE, money=speaker.money(effect.min_balance))] if effect.min_balance is not None else []
    notes += [speaker.say(_EXPIRES, time=speaker.lasting(effect.expires))] if effect.expires is not None else []
    notes += [speaker.say(_REFUNDS[effect.refund])] if effect.refund is not None else []
    notes += [speaker.say(_BOOKED[effect.reduces_tax_base])] if effect.reduces_tax_base is not None else []
    return text + bracketed(notes)


def tier_change(speaker: Speaker, effect: TierChange) -> str:
    to = effect.to or ""
    if to.lstrip("+-").isdigit():
        text = speaker.say(_TIER_DOWN if to.startswith("-") else _TIER_UP, n=int(to.lstrip("+-")))
    else:
        text = speaker.say(_TIER, tier=speaker.title(to) if to else speaker.unknown())
    notes = [speaker.say(_UNTIL, day=numbers.calendar_date(effect.until, speaker.language))] if effect.until is not None else []
    notes += [speaker.say(_LASTING, time=speaker.lasting(effect.lasting))] if effect.lasting is not None else []
    return text + bracketed(notes)


def lottery_ticket(speaker: Speaker, effect: LotteryTicket) -> str:
    text = speaker.say(_TICKETS, n=effect.count or 1)
    if effect.per is not None:
        text = f"{text} {speaker.say(_FOR_EVERY, money=speaker.money(effect.per))}"
    notes = [speaker.say(_MAX_TICKETS, n=effect.max_per_receipt)] if isinstance(effect.max_per_receipt, int) else []
    if effect.draw is not None or effect.draw_on is not None:
        named = [speaker.quoted(effect.draw)] if effect.draw is not None else []
        named += [speaker.moment(effect.draw_on)] if effect.draw_on is not None else []
        notes.append(speaker.say(_DRAW, name=", ".join(named)))
    notes += [speaker.say(_TERMS, terms=effect.terms)] if effect.terms is not None else []
    return text + bracketed(notes)


def notify(speaker: Speaker, effect: Notify) -> str:
    notes = [channel_names(speaker, (effect.channel,))] if effect.channel is not None else []
    notes += [speaker.say(_TEMPLATE, name=speaker.quoted(effect.template))] if effect.template is not None else []
    return speaker.say(_NOTIFY) + bracketed(notes)


def membership(speaker: Speaker, effect: Membership) -> str:
    text = speaker.say(_MEMBERSHIP) if effect.price is None else speaker.say(_MEMBERSHIP_FOR, money=speaker.money(effect.price))
    notes = [speaker.say(_PERIOD, time=speaker.lasting(effect.period))] if effect.period is not None else []
    notes += [speaker.say(_BENEFITS, names=", ".join(effect.benefits))] if effect.benefits else []
    notes += [speaker.say(_RENEWS[effect.auto_renewal])] if effect.auto_renewal is not None else []
    notes += [speaker.say(_LEAVING[effect.refund])] if effect.refund is not None else []
    return text + bracketed(notes)


def partner_earn(speaker: Speaker, effect: PartnerEarn) -> str:
    text = speaker.say(_PARTNERS) if effect.partner is None else speaker.say(_PARTNER, name=speaker.quoted(effect.partner))
    notes = [speaker.percent(effect.rate)] if effect.rate is not None else []
    notes += [speaker.say(_SETTLED, time=speaker.every(effect.settlement))] if effect.settlement is not None else []
    notes += [speaker.say(_BALANCE[effect.separate_balance])] if effect.separate_balance is not None else []
    return text + bracketed(notes)
