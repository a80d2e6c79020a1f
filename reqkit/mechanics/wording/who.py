"""Triggers and audiences in words."""

from __future__ import annotations

from reqkit.locale import numbers
from reqkit.locale.message import Message
from reqkit.mechanics.audience import Audience, Choice, SegmentChoice, TierChoice
from reqkit.mechanics.trigger import CardOrPhone, CashierManual, Coupon, Event, Personal, Trigger
from reqkit.mechanics.wording.speaker import Speaker, bracketed, phrases

_EVERYONE = Message("для всех клиентов", "for all customers")
_STAFF = Message("для сотрудников", "for staff")
_STAFF_OF = Message("для сотрудников категории {names}", "for staff of the category {names}")
_SEGMENT = Message("для сегмента {names}", "for the segment {names}")
_SEGMENTS = Message("для сегментов {names}", "for the segments {names}")
_NOT_SEGMENT = Message("кроме сегмента {names}", "except the segment {names}")
_NOT_SEGMENTS = Message("кроме сегментов {names}", "except the segments {names}")
_TIER = Message("для уровня {names}", "for the tier {names}")
_TIERS = Message("для уровней {names}", "for the tiers {names}")
_NOT_TIER = Message("кроме уровня {names}", "except the tier {names}")
_NOT_TIERS = Message("кроме уровней {names}", "except the tiers {names}")
_FROM_TIER = Message("для уровня {names} и выше", "for the tier {names} and above")
_GROUP = Message("для группы клиентов {names}", "for the customer group {names}")
_GROUPS = Message("для групп клиентов {names}", "for the customer groups {names}")
_NOT_GROUP = Message("кроме группы клиентов {names}", "except the customer group {names}")
_NOT_GROUPS = Message("кроме групп клиентов {names}", "except the customer groups {names}")
_NOT_STAFF = Message("кроме сотрудников", "except staff")
_NOT_STAFF_OF = Message("кроме сотрудников категории {names}", "except staff of the category {names}")
_NOT_FROM_TIER = Message("кроме уровня {names} и выше", "except the tier {names} and above")
_COMPUTED: dict[str, Message] = {
    "realtime": Message("сегмент обновляется сразу", "the segment is updated at once"),
    "nightly": Message("сегмент обновляется ночью", "the segment is updated nightly"),
    "manual": Message("сегмент обновляют вручную", "the segment is updated by hand"),
}

_COUPON: dict[str | None, Message] = {
    None: Message("По промокоду", "With a promo code"),
    "shared": Message("По общему промокоду", "With a shared promo code"),
    "unique_pool": Message("По уникальному купону", "With a unique coupon"),
    "generated_personal": Message("По личному промокоду", "With a personal promo code"),
}
_CODES = Message("{coupon} {names}", "{coupon} {names}")
_FORMAT = Message("вид кода {format}", "format {format}")
_POOL = Message("{n} {n:код|кода|кодов}", "{n} {n:code|codes}")
_CASE: dict[bool, Message] = {
    True: Message("регистр букв важен", "case matters"),
    False: Message("регистр букв не важен", "case does not matter"),
}
_PER_RECEIPT = Message("не больше {n} {n:кода|кодов|кодов} в чеке", "at most {n} {n:code|codes} per receipt")
_EXPIRES = Message("действует {time}", "valid for {time}")
_EXPIRES_ON = Message("действует по {day}", "valid to {day}")
_SENT = Message("раздача: {channels}", "handed out by {channels}")
_CHANNELS: dict[str, Message] = {
    "sms": Message("SMS", "SMS"), "email": Message("электронная почта", "e-mail"), "push": Message("push-уведомление", "push"),
    "messenger": Message("мессенджер", "messenger"), "receipt": Message("печать на чеке", "print on the receipt"),
    "flyer": Message("листовка", "flyer"), "app": Message("приложение", "app"), "site": Message("сайт", "site"),
    "partner": Message("партнёр", "partner"), "staff": Message("сотрудник", "staff"), "call": Message("звонок", "call"),
}  # fmt: skip
_FEEDBACK = Message("кассир видит причину отказа", "the cashier sees why a code is refused")
_RELEASE: dict[bool, Message] = {
    True: Message("при отмене заказа код возвращается", "freed when the order is cancelled"),
    False: Message("при отмене заказа код сгорает", "spent even when the order is cancelled"),
}
_IDENTIFIED = Message("Для клиентов, опознанных на кассе ({ways})", "For customers identified at the till ({ways})")
_MEMBERS = Message("Для клиентов, опознанных на кассе", "For customers identified at the till")
_WAYS: dict[str, Message] = {
    "phone": Message("номер телефона", "phone number"), "card": Message("карта", "card"),
    "app_qr": Message("QR-код в приложении", "QR code in the app"),
    "email": Message("адрес почты", "e-mail address"), "face": Message("лицо", "face"),
    "cashier_search": Message("поиск кассиром", "cashier's look-up"),
}  # fmt: skip
_ANONYMOUS = Message("можно без опознания", "also without identification")
_BY_HAND = Message("Вручную кассиром", "By the cashier's hand")
_UP_TO = Message("до {percent}", "up to {percent}")
_ROLE = Message("{role} — до {percent}", "{role} — up to {percent}")
_ROLE_ONLY = Message("роль: {role}", "role: {role}")
_REASONS = Message("причины: {names}", "reasons: {names}")
_REASON_NEEDED = Message("причина обязательна", "a reason is required")
_REPORT = Message("с отчётом", "with a report")
_EVENTS: dict[str, Message] = {
    "registration": Message("за регистрацию", "for signing up"),
    "profile_filled": Message("за заполненную анкету", "for filling in the profile"),
    "birthday": Message("ко дню рождения", "for the birthday"),
    "name_day": Message("к именинам", "for the name day"),
    "review": Message("за отзыв", "for a review"),
    "survey": Message("за участие в опросе", "for taking a survey"),
    "visit": Message("за визит", "for a visit"),
    "app_install": Message("за установку приложения", "for installing the app"),
    "referral_accepted": Message("за приведённого друга", "for a friend who came"),
    "tier_changed": Message("при смене уровня", "on a change of tier"),
    "segment_entered": Message("при попадании в сегмент", "on entering a segment"),
    "silence_days": Message("при отсутствии покупок", "after days without a purchase"),
    "nth_order": Message("за очередную покупку", "for a further purchase"),
    "payment": Message("при оплате", "on payment"),
    "custom_event": Message("при событии", "on an event"),
}
_NAMED = Message("{event} {name}", "{event} {name}")
_AFTER = Message("через {time}", "after {time}")
_ONCE = Message("один раз на клиента", "once per customer")
_PERSONAL = Message("Личное предложение", "Personal offer")
_SOURCES: dict[str, Message] = {
    "analytics": Message("подбирает аналитика", "picked by analytics"),
    "segment": Message("по сегменту", "by segment"),
    "purchase_history": Message("по истории покупок", "by purchase history"),
    "manual_list": Message("по загруженному списку", "from an uploaded list"),
    "supplier": Message("от поставщика товара", "from the supplier of the goods"),
}
_AT_ONCE = Message("до {n} {n:предложения|предложений|предложений} на клиента", "up to {n} {n:offer|offers} per customer")
_LIVES = Message("живёт {time}", "lives for {time}")
_ACTIVATION: dict[str, Message] = {
    "automatic": Message("действует само", "active by itself"),
    "by_customer": Message("клиент включает сам", "activated by the customer"),
}


def trigger_phrase(speaker: Speaker, trigger: Trigger | None) -> str:
    """`По общему промокоду «SUMMER»`; nothing for an offer that applies by itself."""
    if trigger is None:
        return ""
    parts = []
    for block in (trigger.coupon, trigger.card_or_phone, trigger.cashier_manual, trigger.event, trigger.personal):
        match block:
            case Coupon():
                parts.append(_coupon(speaker, block))
            case CardOrPhone():
                ways = speaker.listed([speaker.say(_WAYS[way]) for way in block.identify_by], "or")
                shown = speaker.say(_IDENTIFIED, ways=ways) if ways else speaker.say(_MEMBERS)
                parts.append(shown + bracketed([speaker.say(_ANONYMOUS)] if block.anonymous_allowed else []))
            case CashierManual():
                parts.append(speaker.say(_BY_HAND) + bracketed(_cashier(speaker, block)))
            case Event():
                parts.append(_event(speaker, block))
            case Personal():
                parts.append(speaker.say(_PERSONAL) + bracketed(_personal(speaker, block)))
    return phrases(*parts)


def _coupon(speaker: Speaker, coupon: Coupon) -> str:
    text = speaker.say(_COUPON[coupon.code_kind])
    if coupon.codes:
        text = speaker.say(_CODES, coupon=text, names=", ".join(speaker.quoted(code) for code in coupon.codes))
    notes = [speaker.say(_FORMAT, format=coupon.format)] if coupon.format else []
    if coupon.pool_size is not None:
        notes.append(speaker.say(_POOL, n=coupon.pool_size))
    if coupon.case_sensitive is not None:
        notes.append(speaker.say(_CASE[coupon.case_sensitive]))
    if isinstance(coupon.per_receipt_codes, int):
        notes.append(speaker.say(_PER_RECEIPT, n=coupon.per_receipt_codes))
    if coupon.expires is not None:
        notes.append(speaker.say(_EXPIRES, time=speaker.lasting(coupon.expires)))
    if coupon.expires_on is not None:
        notes.append(speaker.say(_EXPIRES_ON, day=numbers.calendar_date(coupon.expires_on, speaker.language)))
    if coupon.sent_by:
        notes.append(speaker.say(_SENT, channels=", ".join(speaker.say(_CHANNELS[channel]) for channel in coupon.sent_by)))
    if coupon.status_feedback:
        notes.append(speaker.say(_FEEDBACK))
    if coupon.release_on_cancel is not None:
        notes.append(speaker.say(_RELEASE[coupon.release_on_cancel]))
    return text + bracketed(notes)


def _cashier(speaker: Speaker, cashier: CashierManual) -> list[str]:
    notes = [speaker.say(_UP_TO, percent=speaker.percent_setting(cashier.max_percent))] if cashier.max_percent is not None else []
    notes += [speaker.say(_ROLE_ONLY, role=cashier.role)] if cashier.role is not None else []
    for role, limit in (cashier.by_role or {}).items():
        notes.append(speaker.say(_ROLE, role=role, percent=speaker.percent_setting(limit)))
    if cashier.reasons:
        notes.append(speaker.say(_REASONS, names=", ".join(cashier.reasons)))
    if cashier.reason_required:
        notes.append(speaker.say(_REASON_NEEDED))
    if cashier.report:
        notes.append(speaker.say(_REPORT))
    return notes


def _event(speaker: Speaker, event: Event) -> str:
    named = [speaker.say(_EVENTS[kind]) for kind in event.kinds] or [speaker.say(_EVENTS["custom_event"])]
    text = speaker.listed(named, "or")
    if event.name:
        text = speaker.say(_NAMED, event=text, name=speaker.quoted(event.name))
    notes = [speaker.say(_AFTER, time=speaker.lasting(event.after))] if event.after is not None else []
    if event.once:
        notes.append(speaker.say(_ONCE))
    return text[:1].upper() + text[1:] + bracketed(notes)


def _personal(speaker: Speaker, personal: Personal) -> list[str]:
    notes = [speaker.say(_SOURCES[personal.source])] if personal.source is not None else []
    if personal.per_customer is not None:
        notes.append(speaker.say(_AT_ONCE, n=personal.per_customer))
    if personal.lifetime is not None:
        notes.append(speaker.say(_LIVES, time=speaker.lasting(personal.lifetime)))
    if personal.activation is not None:
        notes.append(speaker.say(_ACTIVATION[personal.activation]))
    return notes


def audience_phrase(speaker: Speaker, audience: Audience) -> str:
    """`для сегмента «Лояльные», кроме сотрудников`."""
    parts = [speaker.say(_EVERYONE)] if audience.everyone else []
    if audience.segment is not None:
        named = phrases(*_chosen(speaker, audience.segment, (_SEGMENT, _SEGMENTS), (_NOT_SEGMENT, _NOT_SEGMENTS)))
        parts.append((named or speaker.say(_SEGMENT, names=speaker.unknown())) + bracketed(_freshness(speaker, audience.segment)))
    if audience.tiers is not None:
        parts += _chosen(speaker, audience.tiers, (_TIER, _TIERS), (_NOT_TIER, _NOT_TIERS))
        parts += _from_tier(speaker, audience.tiers)
    if audience.groups is not None:
        parts += _chosen(speaker, audience.groups, (_GROUP, _GROUPS), (_NOT_GROUP, _NOT_GROUPS))
    if audience.staff_category:
        parts.append(speaker.say(_STAFF_OF, names=speaker.titled(audience.staff_category, "or")))
    elif audience.staff:
        parts.append(speaker.say(_STAFF))
    if audience.except_ is not None:
        parts += _left_out(speaker, audience.except_)
    return phrases(*parts)


def _left_out(speaker: Speaker, audience: Audience) -> list[str]:
    found = []
    for choice, messages in (
        (audience.segment, (_NOT_SEGMENT, _NOT_SEGMENTS)),
        (audience.tiers, (_NOT_TIER, _NOT_TIERS)),
        (audience.groups, (_NOT_GROUP, _NOT_GROUPS)),
    ):
        if choice is not None:
            found += _chosen(speaker, choice, messages, messages)
    if audience.tiers is not None and audience.tiers.at_least:
        found.append(speaker.say(_NOT_FROM_TIER, names=speaker.title(audience.tiers.at_least)))
    if audience.staff_category:
        found.append(speaker.say(_NOT_STAFF_OF, names=speaker.titled(audience.staff_category, "or")))
    elif audience.staff:
        found.append(speaker.say(_NOT_STAFF))
    return found


def _chosen(speaker: Speaker, choice: Choice, of: tuple[Message, Message], but: tuple[Message, Message]) -> list[str]:
    found = []
    for names, (one, several) in ((choice.any_of, of), (choice.none_of, but)):
        if names:
            found.append(speaker.say(one if len(names) == 1 else several, names=speaker.titled(names, "or")))
    return found


def _freshness(speaker: Speaker, choice: SegmentChoice) -> list[str]:
    return [speaker.say(_COMPUTED[choice.computed])] if choice.computed is not None else []


def _from_tier(speaker: Speaker, choice: TierChoice) -> list[str]:
    return [speaker.say(_FROM_TIER, names=speaker.title(choice.at_least))] if choice.at_least else []


def channel_names(speaker: Speaker, channels: tuple[str, ...]) -> str:
    return ", ".join(speaker.say(_CHANNELS[channel]) for channel in channels)
