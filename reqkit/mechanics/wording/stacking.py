"""How offers go together, in words."""

from __future__ import annotations

from reqkit.locale.message import Message
from reqkit.mechanics.stacking import Stacking
from reqkit.mechanics.wording.speaker import Speaker

_WITHIN: dict[str, Message] = {
    "all_sequential": Message(
        "несколько скидок{layer} применяются по очереди, каждая к цене после предыдущей",
        "several discounts{layer} apply one after another, each to the price after the one before",
    ),
    "all_from_original": Message(
        "несколько скидок{layer} складываются, каждая считается от исходной цены",
        "several discounts{layer} add up, each worked out from the original price",
    ),
    "best_for_customer": Message(
        "из нескольких скидок{layer} действует лучшая для клиента", "of several discounts{layer} the best for the customer applies"
    ),
    "worst": Message("из нескольких скидок{layer} действует наименьшая", "of several discounts{layer} the smallest applies"),
    "first": Message("из нескольких скидок{layer} действует первая подходящая", "of several discounts{layer} the first that fits applies"),
    "exclusive_groups": Message(
        "из нескольких скидок{layer} действует одна от каждой группы", "of several discounts{layer} one of each group applies"
    ),
    "priority_groups": Message(
        "из нескольких скидок{layer} действует одна, по приоритету группы",
        "of several discounts{layer} one applies, by priority of its group",
    ),
}
_ON_LAYER: dict[str, Message] = {
    "shelf": Message(" на ценнике", " on the shelf"),
    "line": Message(" на строку", " on a line"),
    "set": Message(" на комплект", " on a set"),
    "receipt": Message(" на чек", " on the receipt"),
    "delivery": Message(" на доставку", " on delivery"),
    "points": Message(" баллами", " in points"),
    "payment": Message(" при оплате", " at payment"),
}
_LAYERS: dict[str, Message] = {
    "shelf": Message("действует уже на ценнике", "it works on the shelf already"),
    "line": Message("считается на уровне строки", "it is worked out on the line"),
    "set": Message("считается на уровне комплекта", "it is worked out on the set"),
    "receipt": Message("считается на уровне чека", "it is worked out on the receipt"),
    "delivery": Message("считается на уровне доставки", "it is worked out on delivery"),
    "points": Message("считается при начислении баллов", "it is worked out with the points"),
    "payment": Message("считается при оплате", "it is worked out at payment"),
}
_LANE = Message("стоит в {n}-м ряду акций", "it stands in lane {n} of the offers")
_ORDER = Message("применяется {n}-й по порядку", "it is applied as number {n}")
_TIES: dict[str, Message] = {
    "creation": Message("при равном порядке раньше та, что создана раньше", "ties go to the one made earlier"),
    "id": Message("при равном порядке — по коду", "ties go by id"),
}
_EXCLUSIVITY: dict[str, Message] = {
    "combinable": Message("сочетается с любыми акциями", "it combines with any offer"),
    "exclusive_always": Message("исключает все остальные акции", "it excludes all other offers"),
    "exclusive_if_eligible": Message("если подошла, исключает остальные акции", "where it applies it excludes other offers"),
    "stop_further_on_item": Message("после неё других скидок на этот товар нет", "no further discounts on the item after it"),
    "stop_further_on_receipt": Message("после неё других скидок в чеке нет", "no further discounts on the receipt after it"),
}
_GROUP = Message("одна из группы {names}", "one of the group {names}")
_GROUPS = Message("одна из групп {names}", "one of the groups {names}")
_NOT_WITH = Message("не сочетается с {names}", "not together with {names}")
_ONLY_WITH = Message("только вместе с {names}", "only together with {names}")
_WITH = Message("сочетается с {names}", "it combines with {names}")
_POINTS: dict[str, Message] = {
    "earn_and_burn": Message("в одном чеке баллы и начисляются, и списываются", "points are earned and redeemed in one receipt"),
    "either_earn_or_burn": Message("в чеке либо начисление баллов, либо списание", "a receipt either earns or redeems points"),
    "no_earn_on_discounted": Message("на товары со скидкой баллы не начисляются", "no points are earned on discounted goods"),
    "no_burn_on_discounted": Message("товары со скидкой баллами не оплачиваются", "discounted goods cannot be paid for in points"),
    "no_burn_with_coupon": Message("вместе с купоном баллы не списываются", "no points are redeemed together with a coupon"),
}
_RECHECK = Message("условия перепроверяются после каждой акции", "conditions are rechecked after each offer")
_REFUSAL = Message("при отказе видна причина", "a refusal shows its reason")
_MISSING = Message("при отказе видно, на сколько ещё нужно купить", "a refusal shows how much is missing")


def stacking_phrases(speaker: Speaker, stacking: Stacking) -> list[str]:
    """`из нескольких скидок на строку действует лучшая для клиента`, each rule by itself."""
    found = []
    if stacking.within is not None:
        layer = speaker.say(_ON_LAYER[stacking.layer]) if stacking.layer is not None else ""
        found.append(speaker.say(_WITHIN[stacking.within], layer=layer))
    elif stacking.layer is not None:
        found.append(speaker.say(_LAYERS[stacking.layer]))
    for value, message in ((stacking.lane, _LANE), (stacking.order, _ORDER)):
        found += [speaker.say(message, n=value)] if value is not None else []
    found += [speaker.say(_TIES[stacking.ties])] if stacking.ties is not None else []
    found += [speaker.say(_EXCLUSIVITY[stacking.exclusivity])] if stacking.exclusivity is not None else []
    if stacking.groups:
        names = speaker.titled(stacking.groups)
        found.append(speaker.say(_GROUP if len(stacking.groups) == 1 else _GROUPS, names=names))
    for values, message in ((stacking.incompatible_with, _NOT_WITH), (stacking.only_with, _ONLY_WITH), (stacking.combines_with, _WITH)):
        found += [speaker.say(message, names=speaker.titled(values))] if values else []
    found += [speaker.say(_POINTS[rule]) for rule in stacking.with_points]
    found += [speaker.say(_RECHECK)] if stacking.recheck else []
    if stacking.explain_refusal is not None:
        found.append(speaker.say(_MISSING if stacking.explain_refusal.missing_amount else _REFUSAL))
    return found
