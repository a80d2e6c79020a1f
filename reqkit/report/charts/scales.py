"""Round figures for an axis, and the unit that money is shown in."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor, log10

from reqkit.locale import charts as say
from reqkit.locale.numbers import number
from reqkit.values.money import decimal_string
from reqkit.values.record import record
from reqkit.values.text import Language


def ticks(low: float, high: float, count: int = 6) -> list[Fraction]:
    """Multiples of 1, 2 or 5 times a power of ten from the last at or below `low` to the first at or above `high`, about so many."""
    if not high > low:
        high = low + (abs(low) or 1)
    raw = (high - low) / count
    power = Fraction(10) ** floor(log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw)
    first, last = floor(Fraction(low) / step), ceil(Fraction(high) / step)
    return [step * index for index in range(first, last + 1)]


def plain(value: Fraction | float, language: Language, places: int = 1, *, padded: bool = False) -> str:
    """A number with a true minus; a little is never shown as nothing. `padded`: with so many places in any case."""
    exact = Fraction(value).limit_denominator(10**9)
    rounded = Fraction(decimal_string(exact, places))
    if not rounded and exact:
        return ("<" if exact > 0 else ">−") + number(Fraction(1, 10**places), language, places)
    return number(rounded, language, places, padded=padded).replace("-", "−")


def round_money(amount: Fraction, symbol: str, language: Language) -> str | None:
    """`32,9 млн ₽`, `RUB 32.9 million`, as on the charts; None where the whole sum is short enough."""
    return _in_words(amount, symbol, language, lambda scale: scale.text(amount))


def round_range(low: Fraction, high: Fraction, symbol: str, language: Language) -> str | None:
    """`3,1–4,2 млн ₽`: both ends in the unit of the larger; None where the whole sums are short enough."""
    return _in_words(high, symbol, language, lambda scale: scale.span(low, high))


def _in_words(largest: Fraction, symbol: str, language: Language, shown: Callable[[MoneyScale], str]) -> str | None:
    for unit, message in say.MONEY_IN_WORDS:
        if abs(largest) >= unit:
            return message.fill(language, {"value": shown(MoneyScale(unit, "", language)), "currency": symbol})
    return None


@record
class MoneyScale:
    """Money in thousands, millions or billions: `unit` is the number of whole units, `title` the unit with the currency."""

    unit: int
    title: str
    language: Language

    @classmethod
    def of(cls, largest: Fraction | float, symbol: str, language: Language) -> MoneyScale:
        """The scale in which the largest sum has one to four figures before the point."""
        for unit, title in say.MONEY_UNITS:
            if abs(float(largest)) >= unit or unit == 1:
                return cls(unit, title.fill(language, {"currency": symbol}), language)
        raise AssertionError("the last unit is one")

    def text(self, amount: Fraction | float) -> str:
        """An amount in this unit, with three figures that matter at most."""
        value = Fraction(amount) / self.unit
        return plain(value, self.language, self._places(value))

    def span(self, low: Fraction | float, high: Fraction | float) -> str:
        """From one amount to a larger one, both with as many decimals as either needs; one figure where they are shown alike."""
        ends = [Fraction(amount) / self.unit for amount in (low, high)]
        most = self._places(ends[1])
        rounded = [Fraction(decimal_string(end, most)) for end in ends]
        places = next(count for count in range(most + 1) if all((10**count * end).denominator == 1 for end in rounded))
        return "–".join(dict.fromkeys(plain(end, self.language, places, padded=places > 0) for end in ends))

    def _places(self, value: Fraction) -> int:
        if self.unit == 1:
            return 0 if abs(value) >= 100 or value.denominator == 1 else 2
        return 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
