"""What a configuration earns over the horizon. Money is exact, in the brief's currency and VAT convention; days count from the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from reqkit.decide.delivery import Delivery
from reqkit.model.asked import Asked


@dataclass(frozen=True, slots=True, eq=False)
class Earning:
    """One scenario: its yearly value, the day it runs from (None: it does not, or nobody said), what it earns until the horizon ends."""

    scenario: Asked
    value: Fraction
    starts: Fraction | None
    earned: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class VendorCase:
    """One vendor's case. `net` is what is earned less the expected total cost, None where the cost is unknown; `payback` the month in which
    what is earned first covers what is spent, None where it never does within the horizon; `delivery` the order of the work that
    maximizes `net`; `gain` by how much it beats the delivery order of the comparison; `monthly` the balance at the end of each month."""

    vendor: str
    earnings: tuple[Earning, ...]
    earned: Fraction
    cost: Fraction | None
    net: Fraction | None
    payback: int | None
    delivery: Delivery | None
    gain: Fraction
    monthly: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True, eq=False)
class BusinessCase:
    """Every answering vendor's, by id. `most` is who earns most net, None where no vendor's cost is known or several earn the same."""

    horizon: Fraction
    cases: Mapping[str, VendorCase]
    most: str | None
