"""What the customer gets, in words: every effect, and those that end in another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from reqkit.locale.message import Message
from reqkit.mechanics.effects import Challenge, Effect, Referral, Stamp
from reqkit.mechanics.wording import discounts, gifts, points, rewards
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_STAMPS = Message("после {n} {n:штампа|штампов|штампов} — {reward}", "after {n} {n:stamp|stamps}: {reward}")
_STAMPS_UNKNOWN = Message("за собранные штампы — {reward}", "for a full stamp card: {reward}")
_REWARD_UNKNOWN = Message("награда (не указано)", "a reward (not stated)")
_STAMP_FOR = Message("штамп — за {goods}", "a stamp for {goods}")
_STAMP_COUNT = Message("{n} {n:штамп|штампа|штампов} за покупку", "{n} {n:stamp|stamps} per purchase")
_PER_RECEIPT = Message("не больше {n} {n:штампа|штампов|штампов} за чек", "at most {n} {n:stamp|stamps} per receipt")
_CARD = Message("карточка {name}", "the card {name}")
_CARD_LASTS = Message("карточка действует {time}", "the card is valid for {time}")
_TARGETS: dict[str | None, Message] = {
    "visits": Message("за {n} {n:визит|визита|визитов}", "for {n} {n:visit|visits}"),
    "orders": Message("за {n} {n:покупку|покупки|покупок}", "for {n} {n:purchase|purchases}"),
    "units": Message("за {n} {n:купленную единицу|купленные единицы|купленных единиц}", "for {n} {n:unit|units} bought"),
    None: Message("за {n} {n:выполнение|выполнения|выполнений}", "for {n} {n:completion|completions}"),
}
_TARGET_OF: dict[str, Message] = {
    "visits": Message("за визиты (число не указано)", "for visits (how many is not stated)"),
    "orders": Message("за покупки (число не указано)", "for purchases (how many is not stated)"),
    "units": Message("за купленные единицы (число не указано)", "for units bought (how many is not stated)"),
    "spend": Message("за сумму покупок (не указано)", "for an amount of purchases (not stated)"),
}
_SPEND_TARGET = Message("за покупки на {money}", "for purchases of {money}")
_TARGET_UNKNOWN = Message("за выполнение цели", "for reaching the target")
_CHALLENGE = Message("{target} — {reward}", "{target}: {reward}")
_WITHIN = Message("срок — {time}", "within {time}")
_COUNTED = Message("считаются {goods}", "counting {goods}")
_REPEATS: dict[bool, Message] = {
    True: Message("можно выполнить снова", "can be won again"),
    False: Message("только один раз", "once only"),
}
_ROLLBACK: dict[bool, Message] = {
    True: Message("при возврате товара награда отменяется", "undone when goods are returned"),
    False: Message("при возврате товара награда остаётся", "kept when goods are returned"),
}
_ALSO = Message(", а также ", ", and also ")
_REFERRER = Message("пригласившему — {reward}", "for the referrer: {reward}")
_FRIEND = Message("другу — {reward}", "for the friend: {reward}")
_REFERRAL = Message("награда за приведённого друга", "a reward for bringing a friend")
_MOMENTS: dict[str, Message] = {
    "registration": Message("в момент регистрации друга", "when the friend signs up"),
    "first_order": Message("после первой покупки друга", "after the friend's first purchase"),
    "return_period_over": Message("после срока возврата первой покупки", "after the return period of the first purchase"),
}
_FRIEND_SPEND = Message("друг покупает не меньше чем на {money}", "the friend spends at least {money}")
_FRIENDS = Message("не больше {n} {n:друга|друзей|друзей} на клиента", "at most {n} {n:friend|friends} per customer")
_GUARDS: dict[str, Message] = {
    "one_per_phone": Message("один раз на номер телефона", "once per phone number"),
    "one_per_device": Message("один раз на устройство", "once per device"),
    "one_per_card": Message("один раз на карту", "once per card"),
    "no_self_referral": Message("себя пригласить нельзя", "no self-referral"),
    "cashier_excluded": Message("кассир не участвует в своём чеке", "cashiers are excluded from their own receipts"),
    "manual_review": Message("ручная проверка", "manual review"),
    "report": Message("отчёт о применении", "a report on its use"),
}


def effect_text(speaker: Speaker, effect: Effect, scope: str, methods: tuple[str, ...] = ()) -> str:
    """`скидка 20 % на товары групп «coffee», «bakery»`; several effects one after another. `methods` are those of the delivery meant."""
    parts = []
    told = any(kind in _OF_SCOPE for kind in effect.kinds)
    for kind in effect.kinds:
        if kind == "price_tag" and len(effect.kinds) > 1:
            continue
        block = getattr(effect, kind)
        if kind == "delivery_off":
            parts.append(gifts.delivery_off(speaker, block, methods))
        elif kind in _OF_SCOPE:
            parts.append(_OF_SCOPE[kind](speaker, block, scope))
        else:
            text = _ALONE[kind](speaker, block)
            parts.append(text if told or kind in _SCOPE_IMPLIED else text + bracketed([scope]))
    return speaker.say(_ALSO).join(part for part in parts if part)


def price_tag_text(speaker: Speaker, effect: Effect) -> str:
    """What the price tag shows, where it comes with another effect."""
    return gifts.price_tag(speaker, effect.price_tag) if effect.price_tag is not None and len(effect.kinds) > 1 else ""


def guards_text(speaker: Speaker, guards: tuple[str, ...]) -> str:
    return ", ".join(speaker.say(_GUARDS[guard]) for guard in guards)


def _reward(speaker: Speaker, reward: Effect | None) -> str:
    text = effect_text(speaker, reward, "") if reward is not None else ""
    return text or speaker.say(_REWARD_UNKNOWN)


def _stamp(speaker: Speaker, stamp: Stamp) -> str:
    reward = _reward(speaker, stamp.reward)
    text = speaker.say(_STAMPS_UNKNOWN, reward=reward) if stamp.target is None else speaker.say(_STAMPS, n=stamp.target, reward=reward)
    notes = [speaker.say(_STAMP_FOR, goods=goods(speaker, stamp.of))] if stamp.of is not None else []
    notes += [speaker.say(_STAMP_COUNT, n=stamp.count)] if stamp.count is not None else []
    notes += [speaker.say(_PER_RECEIPT, n=stamp.per_receipt)] if isinstance(stamp.per_receipt, int) else []
    notes += [speaker.say(_CARD, name=speaker.quoted(stamp.card))] if stamp.card is not None else []
    notes += [speaker.say(_CARD_LASTS, time=speaker.lasting(stamp.expires))] if stamp.expires is not None else []
    return text + bracketed(notes)


def _challenge(speaker: Speaker, challenge: Challenge) -> str:
    target = speaker.say(_TARGET_UNKNOWN if challenge.measure is None else _TARGET_OF[challenge.measure])
    if challenge.target is not None and challenge.measure == "spend":
        target = speaker.say(_SPEND_TARGET, money=speaker.money(challenge.target))
    elif challenge.target is not None:
        target = speaker.say(_TARGETS[challenge.measure], n=int(challenge.target))
    text = speaker.say(_CHALLENGE, target=target, reward=_reward(speaker, challenge.reward))
    notes = [speaker.say(_WITHIN, time=speaker.duration(challenge.period))] if challenge.period is not None else []
    notes += [speaker.say(_COUNTED, goods=goods(speaker, challenge.of))] if challenge.of is not None else []
    notes += [speaker.say(_REPEATS[challenge.repeats])] if challenge.repeats is not None else []
    notes += [speaker.say(_ROLLBACK[challenge.rollback_on_refund])] if challenge.rollback_on_refund is not None else []
    return text + bracketed(notes)


def _referral(speaker: Speaker, referral: Referral) -> str:
    sides = [speaker.say(_REFERRER, reward=_reward(speaker, referral.referrer))] if referral.referrer is not None else []
    sides += [speaker.say(_FRIEND, reward=_reward(speaker, referral.friend))] if referral.friend is not None else []
    text = ", ".join(sides) or speaker.say(_REFERRAL)
    notes = [speaker.say(_MOMENTS[referral.moment])] if referral.moment is not None else []
    notes += [speaker.say(_FRIEND_SPEND, money=speaker.money(referral.friend_min_spend))] if referral.friend_min_spend is not None else []
    notes += [speaker.say(_FRIENDS, n=referral.per_referrer)] if isinstance(referral.per_referrer, int) else []
    notes += [guards_text(speaker, referral.guards)] if referral.guards else []
    return text + bracketed(notes)


def _percents(speaker: Speaker, effect: Any, scope: str) -> str:
    return discounts.ladder(speaker, effect, scope, speaker.percent)


def _amounts(speaker: Speaker, effect: Any, scope: str) -> str:
    return discounts.ladder(speaker, effect, scope, speaker.money)


_OF_SCOPE: Mapping[str, Callable[[Speaker, Any, str], str]] = {
    "percent_off": discounts.percent_off,
    "amount_off": discounts.amount_off,
    "fixed_price": discounts.fixed_price,
    "tiered_percent": _percents,
    "tiered_amount": _amounts,
    "amount_off_progressive": discounts.progressive,
    "buy_x_get_y": gifts.buy_x_get_y,
    "gift": gifts.gift,
    "points_earn": points.points_earn,
    "points_multiplier": points.points_multiplier,
    "cashback": points.cashback,
}
"""Effects that say themselves what they are on."""

_ALONE: Mapping[str, Callable[[Speaker, Any], str]] = {
    "price_tag": gifts.price_tag,
    "points_fixed": points.points_fixed,
    "points_burn": points.points_burn,
    "issue_coupon": rewards.issue_coupon,
    "stored_value": rewards.stored_value,
    "tier_change": rewards.tier_change,
    "lottery_ticket": rewards.lottery_ticket,
    "notify": rewards.notify,
    "membership": rewards.membership,
    "partner_earn": rewards.partner_earn,
    "stamp": _stamp,
    "challenge": _challenge,
    "referral": _referral,
}
_SCOPE_IMPLIED = ("price_tag", "notify")
