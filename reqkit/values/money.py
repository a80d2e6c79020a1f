"""Money: exact, with its currency, its tax convention, and the period or unit it is paid for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from reqkit.values.estimate import Estimate
from reqkit.values.record import record


class Vat(StrEnum):
    """Whether an amount holds value added tax; `exempt` means that none is due, so it is the same either way."""

    EXCLUDED = "excluded"
    INCLUDED = "included"
    EXEMPT = "exempt"


class Per(StrEnum):
    """What a price is paid for."""

    ONCE = "once"
    MONTH = "month"
    YEAR = "year"
    SEAT_MONTH = "seat_month"
    SEAT_YEAR = "seat_year"
    THOUSAND_CUSTOMERS_MONTH = "thousand_customers_month"


@record
class Cost:
    """An amount as it was written: its range, and its own currency and tax convention where it names them."""

    amount: Estimate
    currency: str | None = None
    vat: Vat | None = None


@record
class Price:
    """A cost and what it is paid for."""

    cost: Cost
    per: Per


class MissingRateError(Exception):
    """A currency that the brief gives no rate for."""

    def __init__(self, currency: str) -> None:
        super().__init__(currency)
        self.currency = currency


@record
class MoneyOfBrief:
    """How a brief compares prices: one currency, with or without VAT, over one horizon, for so many seats and customers.

    `rates` are units of the brief's currency for one unit of the other; `vat_rate` is a share (0.22); `horizon` is in months.
    """

    currency: str
    vat: Vat
    vat_rate: Fraction
    rates: Mapping[str, Fraction]
    horizon: Fraction
    seats: int | None
    customers: int | None

    def convert(self, cost: Cost, currency: str | None, vat: Vat | None) -> Estimate:
        """A cost in the brief's currency and tax convention; `currency` and `vat` are the sheet's own, used where the cost names none.

        Raises MissingRateError for a currency without a rate. A tax convention that nobody states is taken to be the brief's.
        """
        return cost.amount.scaled(self.rate(cost.currency or currency or self.currency) * self.tax_factor(cost.vat or vat or self.vat))

    def rate(self, currency: str) -> Fraction:
        if currency == self.currency:
            return Fraction(1)
        if currency not in self.rates:
            raise MissingRateError(currency)
        return self.rates[currency]

    def tax_factor(self, stated: Vat) -> Fraction:
        """What an amount is multiplied by for the brief's tax convention."""
        if stated == self.vat or Vat.EXEMPT in (stated, self.vat):
            return Fraction(1)
        gross = 1 + self.vat_rate
        return gross if stated is Vat.EXCLUDED else 1 / gross

    def occurrences(self, per: Per) -> Fraction | None:
        """How often a price of this kind is paid over the horizon; None where it hangs on seats or customers the brief does not give."""
        units = self.units(per)
        return None if units is None else units * self.periods(per)

    def periods(self, per: Per) -> Fraction:
        """For how many months or years of the horizon a price is paid; once for what is paid once."""
        match per:
            case Per.ONCE:
                return Fraction(1)
            case Per.YEAR | Per.SEAT_YEAR:
                return self.horizon / 12
            case Per.MONTH | Per.SEAT_MONTH | Per.THOUSAND_CUSTOMERS_MONTH:
                return self.horizon

    def units(self, per: Per) -> Fraction | None:
        """For how many seats or thousands of customers a price is paid each time; 1 where it is for the whole, None where it hangs on what
        the brief does not give.
        """
        match per:
            case Per.SEAT_MONTH | Per.SEAT_YEAR:
                return None if self.seats is None else Fraction(self.seats)
            case Per.THOUSAND_CUSTOMERS_MONTH:
                return None if self.customers is None else Fraction(self.customers, 1000)
            case Per.ONCE | Per.MONTH | Per.YEAR:
                return Fraction(1)


def decimal_string(value: Fraction, places: int = 2) -> str:
    """An exact number rounded half up to so many decimal places, with a point: for files and machines, not for people."""
    digits = str((abs(value) * 10**places + Fraction(1, 2)).__floor__()).rjust(places + 1, "0")
    sign = "-" if value < 0 and int(digits) else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
