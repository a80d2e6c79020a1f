"""Exact numbers as plain decimals: the canonical values of money, counts and lengths of time."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any


def plain(value: Fraction) -> str:
    """`1500000`, `2.5`: without exponent or trailing zeros; a number that no decimal writes out is rounded to six places."""
    if value.denominator == 1:
        return str(value.numerator)
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest != 1:
        value = Fraction(round(value * 10**6), 10**6)
    text = format(Decimal(value.numerator) / Decimal(value.denominator), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_yaml(text: str) -> Any:
    """A canonical number as YAML data holds it: a whole number, or an exact decimal."""
    return Decimal(text) if "." in text else int(text)
