"""Goods in words."""

from __future__ import annotations

from typing import Literal

from reqkit.locale.message import Message
from reqkit.mechanics.products import PriceRange, Products
from reqkit.mechanics.wording.speaker import Speaker

Case = Literal["what", "of"]
"""The form of the first noun: what is reduced (goods), or of what it is a part (of goods). Only Russian tells them apart."""

_GOODS: dict[Case, Message] = {"what": Message("товары", "goods"), "of": Message("товаров", "goods")}
_ALL: dict[Case, Message] = {"what": Message("все товары", "all goods"), "of": Message("любых товаров", "any goods")}
_ANY_OF: dict[str, dict[Case, Message]] = {
    "sku": {"what": Message("отдельные товары", "single products"), "of": Message("отдельных товаров", "single products")},
    "group": {"what": Message("группы товаров", "groups of products"), "of": Message("групп товаров", "groups of products")},
    "brand": {"what": Message("бренды", "brands"), "of": Message("брендов", "brands")},
    "tag": {"what": Message("товары с метками", "tagged products"), "of": Message("товаров с метками", "tagged products")},
    "attribute": {
        "what": Message("товары с заданными свойствами", "products with given attributes"),
        "of": Message("товаров с заданными свойствами", "products with given attributes"),
    },
    "price_range": {
        "what": Message("товары в диапазоне цен", "products in a price range"),
        "of": Message("товаров в диапазоне цен", "products in a price range"),
    },
    "unit_of_measure": {
        "what": Message("товары в заданных единицах", "products sold in a given unit"),
        "of": Message("товаров в заданных единицах", "products sold in a given unit"),
    },
}
_OF_CHOICE = Message("{goods} на выбор компании", "{goods} of the company's choice")
_ONE: dict[str, Message] = {
    "groups": Message("группы {names}", "of the group {names}"),
    "brands": Message("бренда {names}", "of the brand {names}"),
    "tags": Message("с меткой {names}", "tagged {names}"),
    "skus": Message("с артикулом {names}", "with the SKU {names}"),
    "unit_of_measure": Message("в единицах {names}", "sold by {names}"),
}
_SEVERAL: dict[str, Message] = {
    "groups": Message("групп {names}", "of the groups {names}"),
    "brands": Message("брендов {names}", "of the brands {names}"),
    "tags": Message("с метками {names}", "tagged {names}"),
    "skus": Message("с артикулами {names}", "with the SKUs {names}"),
    "unit_of_measure": Message("в единицах {names}", "sold by {names}"),
}
_LONG_LIST = 5
_AND_MORE = Message("{names} и ещё {n}", "{names} and {n} more")
_ATTRIBUTE = Message("со свойством {name}: {values}", "with {name}: {values}")
_FROM_TO = Message("по цене от {low} до {high}", "priced from {low} to {high}")
_FROM = Message("по цене от {low}", "priced from {low}")
_TO = Message("по цене до {high}", "priced up to {high}")
_CHILD = Message("с вложенными группами", "with their subgroups")
_EXCEPT = Message("кроме {goods}", "except {goods}")
_WITHOUT: dict[str, Message] = {
    "exclude_discounted": Message("кроме товаров со скидкой", "except discounted goods"),
    "exclude_min_price_goods": Message("кроме товаров с минимальной розничной ценой", "except goods under a minimum price"),
    "exclude_gifts": Message("кроме подарков", "except gifts"),
    "exclude_excise": Message("кроме подакцизных товаров", "except excise goods"),
}
_LIST_SIZE = Message("в списке до {n} {n:товара|товаров|товаров}", "in a list of up to {n} {n:product|products}")


def goods(speaker: Speaker, products: Products, case: Case = "what") -> str:
    """`товары групп «coffee», «bakery», кроме подарков`."""
    parts = [_head(speaker, products, case)]
    parts[0] = " ".join([parts[0], *_narrowed(speaker, products)])
    if products.child_groups:
        parts[0] += f" ({speaker.say(_CHILD)})"
    if products.exclude is not None:
        parts.append(speaker.say(_EXCEPT, goods=goods(speaker, products.exclude, "of")))
    parts += [speaker.say(message) for name, message in _WITHOUT.items() if getattr(products, name)]
    if products.max_list_size is not None:
        parts.append(speaker.say(_LIST_SIZE, n=products.max_list_size))
    return ", ".join(parts)


def _head(speaker: Speaker, products: Products, case: Case) -> str:
    if products.by:
        named = speaker.listed([speaker.say(_ANY_OF[way][case]) for way in products.by])
        return speaker.say(_OF_CHOICE, goods=named)
    narrowed = bool(_narrowed(speaker, products))
    return speaker.say((_GOODS if narrowed else _ALL)[case])


def _narrowed(speaker: Speaker, products: Products) -> list[str]:
    found = []
    for name in _ONE:
        values: tuple[str, ...] = getattr(products, name)
        if values:
            found.append(speaker.say((_ONE if len(values) == 1 else _SEVERAL)[name], names=_names(speaker, values)))
    for name, values in (products.attributes or {}).items():
        found.append(speaker.say(_ATTRIBUTE, name=speaker.quoted(name), values=_names(speaker, values)))
    if products.price is not None:
        found.append(_price(speaker, products.price))
    return [part for part in found if part]


def _names(speaker: Speaker, values: tuple[str, ...]) -> str:
    shown = ", ".join(speaker.title(value) for value in values[:_LONG_LIST])
    more = len(values) - _LONG_LIST
    return speaker.say(_AND_MORE, names=shown, n=more) if more > 0 else shown


def _price(speaker: Speaker, price: PriceRange) -> str:
    low = None if price.from_ is None else speaker.money(price.from_)
    high = None if price.to is None else speaker.money(price.to)
    if low is not None and high is not None:
        return speaker.say(_FROM_TO, low=low, high=high)
    if low is not None:
        return speaker.say(_FROM, low=low)
    return speaker.say(_TO, high=high) if high is not None else ""
