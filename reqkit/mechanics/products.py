"""Which goods a rule speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands, block, key, several
from reqkit.mechanics.values import NUMBER, POSITIVE, WORD, WORDS, YES, by_name, one_of

PRODUCT_KEY = one_of("sku", "group", "brand", "tag", "attribute", "price_range", "unit_of_measure")

LONG_LIST = 100
"""From so many goods on it matters how long a list a system can take."""


class PriceRange(Clause):
    """Unit prices from `from` (included) to `to` (included)."""

    from_ = key(NUMBER, name="from")
    to = key(NUMBER)


class Products(Clause):
    """Goods by what they are; several keys narrow each other, several values of one key widen it.

    `by` names the ways in which the company must be able to choose goods, without saying which goods: a demand on the system.
    """

    worded = True
    all_ = key(YES, name="all")
    skus = several(WORD, Demands("products", "sku"))
    groups = several(WORD, Demands("products", "group"))
    brands = several(WORD, Demands("products", "brand"))
    tags = several(WORD, Demands("products", "tag"))
    attributes = key(by_name(WORDS), Demands("products", "attribute"))
    price = block(PriceRange, Demands("products", "price_range"))
    unit_of_measure = several(WORD, Demands("products", "unit_of_measure"))
    by = several(PRODUCT_KEY, Demands("products"))
    exclude: Products | None = block(lambda: Products, Demands("products", "exclusion"))
    child_groups = key(YES, Demands("products", "child_groups"))
    exclude_discounted = key(YES, Demands("products", "exclude_discounted"))
    exclude_min_price_goods = key(YES, Demands("products", "exclude_min_price_goods"))
    exclude_gifts = key(YES, Demands("products", "exclude_gifts"))
    exclude_excise = key(YES, Demands("products", "exclude_excise"))
    max_list_size = key(POSITIVE, Demands("list_size", bound=True))

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        if len(self.skus) > LONG_LIST:
            yield "skus", Demands("list_size", bound=True), len(self.skus)

    @property
    def chooses(self) -> bool:
        """Whether it says which goods (or that all are meant), and not only how they may be chosen."""
        return bool(
            self.all_ or self.skus or self.groups or self.brands or self.tags or self.attributes or self.price or self.unit_of_measure
        )
