"""Points and cashback in words."""

from __future__ import annotations

from fractions import Fraction

from reqkit.locale.message import Message
from reqkit.mechanics.rewards import (
    Cashback,
    PointsBurn,
    PointsEarn,
    PointsFixed,
    PointsMultiplier,
)
from reqkit.mechanics.wording.discounts import by_tier
from reqkit.mechanics.wording.goods import goods
from reqkit.mechanics.wording.speaker import Speaker, bracketed

_EARN = Message("начисление баллов: {size} за {scope}", "points earned: {size} on {scope}")
_EARN_BY_TIER = Message("начисление баллов за {scope} по уровню: {sizes}", "points earned on {scope} by tier: {sizes}")
_EARN_BY_TIER_ALONE = Message("начисление баллов по уровню: {sizes}", "points earned by tier: {sizes}")
_EARN_ALONE = Message("начисление баллов: {size}", "points earned: {size}")
_PER_MONEY = Message("{points} за каждые {money}", "{points} for every {money}")
_PER_PURCHASE = Message("{points} за покупку", "{points} for a purchase")
_OF_PURCHASE = Message("{percent} от суммы", "{percent} of the amount")
_BASES: dict[str, Message] = {
    "items_total": Message("на всю сумму товаров", "on the total of the goods"),
    "paid_total": Message("на сумму к оплате", "on the amount payable"),
    "paid_by_money_only": Message("только на оплаченное деньгами", "only on what is paid in money"),
}
_RATE_SOURCES: dict[str, Message] = {
    "fixed": Message("ставка единая", "one rate for all"),
    "tier": Message("ставка зависит от уровня", "the rate depends on the tier"),
    "product_scope": Message("ставка зависит от товара", "the rate depends on the product"),
    "price_list": Message("ставка из прайс-листа", "the rate comes from a price list"),
}
_ROUNDING: dict[str, Message] = {
    "floor": Message("округление вниз", "rounded down"),
    "half_up": Message("обычное округление", "rounded half up"),
    "ceil": Message("округление вверх", "rounded up"),
}
_LEVELS: dict[str, Message] = {
    "receipt": Message("округление по чеку", "rounded per receipt"),
    "line": Message("округление по строке", "rounded per line"),
    "unit": Message("округление по единице", "rounded per unit"),
}
_DELIVERY: dict[bool, Message] = {
    True: Message("доставка учитывается", "delivery counts"),
    False: Message("доставка не учитывается", "delivery does not count"),
}
_PROMO_RATE = Message("на акционные товары {percent}", "{percent} on promoted goods")
_NO_PROMO = Message("на акционные товары не начисляются", "none on promoted goods")
_EXCLUDED = Message("не за {goods}", "not on {goods}")
_PENDING = Message("доступны через {time}", "usable after {time}")
_AT_ONCE = Message("доступны сразу", "usable at once")
_FIXED = Message("{points} в подарок", "a gift of {points}")
_FIXED_RANGE = Message("баллы в подарок: {size}", "a gift of points: {size}")
_VALID = Message("действуют {time}", "valid for {time}")
_TIMES = Message("баллы ×{factor} за {scope}", "{factor}× points on {scope}")
_TIMES_ALONE = Message("баллы ×{factor}", "{factor}× points")
_ADDS: dict[bool, Message] = {
    True: Message("сверх обычных баллов", "on top of the usual points"),
    False: Message("вместо обычных баллов", "instead of the usual points"),
}
_BURN = Message("оплата баллами", "payment in points")
_WORTH = Message("{points} = {money}", "{points} = {money}")
_SHARE = Message("до {percent} чека", "up to {percent} of the receipt")
_MIN_POINTS = Message("не меньше {points}", "at least {points}")
_MIN_FORMS = Message("{n} {n:балла|баллов|баллов}", "{n} {n:point|points}")
_STEP = Message("с шагом {points}", "in steps of {points}")
_STEP_FORMS = Message("{n} {n:балл|балла|баллов}", "{n} {n:point|points}")
_FORBIDDEN = Message("кроме {goods}", "except for {goods}")
_CONFIRMED = Message("подтверждение: {ways}", "confirmed by {ways}")
CONFIRMATIONS: dict[str, Message] = {
    "none": Message("не требуется", "nothing"),
    "sms_code": Message("код по SMS", "an SMS code"),
    "app_qr": Message("QR-код в приложении", "a QR code in the app"),
    "pin": Message("ПИН-код", "a PIN"),
}
_ON_REST: dict[bool, Message] = {
    True: Message("на остаток чека баллы начисляются", "points are earned on the rest"),
    False: Message("на остаток чека баллы не начисляются", "no points are earned on the rest"),
}
_CASHBACK = Message("кэшбэк {size} за {scope}", "{size} cashback on {scope}")
_CASHBACK_TIERS = Message("по уровню ({sizes})", "tiered ({sizes})")
_CASHBACK_ALONE = Message("кэшбэк {size}", "{size} cashback")
_TO: dict[str, Message] = {
    "points": Message("баллами", "as points"),
    "card": Message("на карту", "to the card"),
    "wallet": Message("на электронный счёт", "to a wallet"),
}
_EXPIRES = Message("действует {time}", "valid for {time}")
_POSTED = Message("через {time}", "after {time}")


def points_earn(speaker: Speaker, effect: PointsEarn, scope: str) -> str:
    text = _rate(speaker, effect, scope)
    source = None if effect.by_tier else effect.rate_source
    notes = []
    for value, table in ((effect.basis, _BASES), (source, _RATE_SOURCES), (effect.rounding, _ROUNDING)):
        notes += [speaker.say(table[value])] if value is not None else []
    notes += [speaker.say(_LEVELS[effect.rounding_level])] if effect.rounding_level is not None else []
    notes += [speaker.say(_DELIVERY[effect.delivery_in_basis])] if effect.delivery_in_basis is not None else []
    if effect.promo_goods_rate is not None:
        rate = effect.promo_goods_rate
        notes.append(speaker.say(_PROMO_RATE, percent=speaker.percent(rate)) if rate else speaker.say(_NO_PROMO))
    notes += [speaker.say(_EXCLUDED, goods=goods(speaker, effect.excluded))] if effect.excluded is not None else []
    if effect.pending is not None:
        waits = effect.pending.days > 0
        notes.append(speaker.say(_PENDING, time=speaker.lasting(effect.pending)) if waits else speaker.say(_AT_ONCE))
    return text + bracketed(notes)


def _rate(speaker: Speaker, effect: PointsEarn, scope: str) -> str:
    tiers = by_tier(speaker, effect.by_tier, speaker.percent)
    if tiers:
        return speaker.say(_EARN_BY_TIER, sizes=tiers, scope=scope) if scope else speaker.say(_EARN_BY_TIER_ALONE, sizes=tiers)
    if effect.per is not None:
        points = speaker.unknown() if effect.points is None else speaker.points(effect.points)
        size = speaker.say(_PER_MONEY, points=points, money=speaker.money(effect.per))
    elif effect.points is not None:
        size = speaker.say(_PER_PURCHASE, points=speaker.points(effect.points))
    else:
        size = speaker.say(_OF_PURCHASE, percent=speaker.percent_setting(effect.percent))
    return speaker.say(_EARN, size=size, scope=scope) if scope else speaker.say(_EARN_ALONE, size=size)


def points_fixed(speaker: Speaker, effect: PointsFixed) -> str:
    exact = effect.points.exact if effect.points is not None else None
    if exact is not None:
        text = speaker.say(_FIXED, points=speaker.points(exact))
    else:
        text = speaker.say(_FIXED_RANGE, size=speaker.number_setting(effect.points))
    return text + bracketed([speaker.say(_VALID, time=speaker.lasting(effect.valid))] if effect.valid is not None else [])


def points_multiplier(speaker: Speaker, effect: PointsMultiplier, scope: str) -> str:
    of = goods(speaker, effect.of) if effect.of is not None else scope
    factor = speaker.number_setting(effect.factor)
    text = speaker.say(_TIMES, factor=factor, scope=of) if of else speaker.say(_TIMES_ALONE, factor=factor)
    return text + bracketed([speaker.say(_ADDS[effect.adds_to_base])] if effect.adds_to_base is not None else [])


def points_burn(speaker: Speaker, effect: PointsBurn) -> str:
    notes = []
    if effect.worth is not None or effect.points is not None:
        money = speaker.unknown() if effect.worth is None else speaker.money(effect.worth)
        notes.append(speaker.say(_WORTH, points=speaker.points(effect.points or Fraction(1)), money=money))
    notes += [speaker.say(_SHARE, percent=speaker.percent_setting(effect.max_share))] if effect.max_share is not None else []
    notes += [speaker.say(_MIN_POINTS, points=_counted(speaker, effect.min_points, _MIN_FORMS))] if effect.min_points is not None else []
    notes += [speaker.say(_STEP, points=_counted(speaker, effect.step, _STEP_FORMS))] if effect.step is not None else []
    notes += [speaker.say(_FORBIDDEN, goods=goods(speaker, effect.forbidden, "of"))] if effect.forbidden is not None else []
    if effect.confirm_by:
        ways = speaker.listed([speaker.say(CONFIRMATIONS[way]) for way in effect.confirm_by], "or")
        notes.append(speaker.say(_CONFIRMED, ways=ways))
    notes += [speaker.say(_ON_REST[effect.earn_on_rest])] if effect.earn_on_rest is not None else []
    return speaker.say(_BURN) + bracketed(notes)


def _counted(speaker: Speaker, value: Fraction, forms: Message) -> str:
    return speaker.say(forms, n=int(value)) if value.denominator == 1 else speaker.points(value)


def cashback(speaker: Speaker, effect: Cashback, scope: str) -> str:
    tiers = by_tier(speaker, effect.by_tier, speaker.percent)
    size = speaker.say(_CASHBACK_TIERS, sizes=tiers) if tiers else speaker.percent_setting(effect.percent)
    text = speaker.say(_CASHBACK, size=size, scope=scope) if scope else speaker.say(_CASHBACK_ALONE, size=size)
    notes = [speaker.say(_TO[effect.to])] if effect.to is not None else []
    notes += [speaker.say(_POSTED, time=speaker.lasting(effect.posted))] if effect.posted is not None else []
    notes += [speaker.say(_EXPIRES, time=speaker.lasting(effect.expires))] if effect.expires is not None else []
    return text + bracketed(notes)
