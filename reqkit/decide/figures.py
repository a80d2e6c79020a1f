"""Figures as plain data: shares, amounts and days, as every JSON of a comparison has them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reqkit.values.estimate import Estimate
from reqkit.values.money import decimal_string

PLACES = 6
"""Shares are printed with so many decimal places; order and ties are decided exactly before that."""


def share(value: Fraction) -> float:
    return round(float(value), PLACES)


def money_data(estimate: Estimate | None) -> dict[str, Any] | None:
    """Decimal strings, exact to the minor unit."""
    if estimate is None:
        return None
    low, expected, high = (decimal_string(point) for point in (estimate.low, estimate.expected, estimate.high))
    return {"low": low, "expected": expected, "high": high, "from": estimate.open_ended}


def days_data(estimate: Estimate | None) -> int | None:
    """Expected days, a part of a day counted as a day."""
    return None if estimate is None else estimate.expected.__ceil__()
