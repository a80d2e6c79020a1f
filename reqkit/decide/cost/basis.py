"""Where a figure comes from: each price behind a line of the total cost, as it was written, and what it was multiplied by."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reqkit.decide.result import CostLine
from reqkit.documents.document import Location
from reqkit.match.verdict import StatedPrice
from reqkit.model.brief import BriefHeader
from reqkit.values.estimate import Estimate
from reqkit.values.money import MissingRateError, Per, Vat, decimal_string
from reqkit.values.record import record


@record(eq=False)
class Basis:
    """How one stated price becomes its part of a line: `stated` × `units` × `periods` × `rate` × `tax` = `amount`, exactly.

    `units` are seats or thousands of customers, `periods` months or years of the horizon (1 where it is paid once), `rate` units of the
    brief's currency for one of its own, `tax` what its VAT convention makes of it. `units`, `rate` and `amount` are None where the brief
    does not give what they hang on. `vat_assumed`: nobody says whether the price includes VAT, and it was taken to be as in the brief.
    """

    stated: Estimate
    per: Per
    currency: str
    vat: Vat
    vat_assumed: bool
    units: Fraction | None
    periods: Fraction
    rate: Fraction | None
    tax: Fraction
    amount: Estimate | None
    location: Location


def basis_of(line: CostLine, header: BriefHeader) -> tuple[Basis, ...]:
    """One for each stated price; their amounts add up to the line. None at all where nothing is stated or nothing is charged."""
    return tuple(_basis(stated, header) for stated in line.stated)


def _basis(stated: StatedPrice, header: BriefHeader) -> Basis:
    money, per, amount = header.money, stated.price.per, stated.price.cost.amount
    currency, vat = stated.currency or header.currency, stated.vat or header.vat
    try:
        rate: Fraction | None = money.rate(currency)
    except MissingRateError:
        rate = None
    units, periods, tax = money.units(per), money.periods(per), money.tax_factor(vat)
    known = None if units is None or rate is None else amount.scaled(units * periods * rate * tax)
    return Basis(amount, per, currency, vat, stated.vat is None, units, periods, rate, tax, known, stated.location)


def source_data(location: Location | None) -> dict[str, Any] | None:
    return None if location is None else {"file": location.file, "line": location.span().line}


def basis_data(basis: Basis) -> dict[str, Any]:
    """Decimal strings; `periods`, `rate` and `vat_factor` to six places."""
    low, expected, high = (decimal_string(point) for point in (basis.stated.low, basis.stated.expected, basis.stated.high))
    return {
        "stated": {"low": low, "expected": expected, "high": high, "from": basis.stated.open_ended},
        "per": basis.per.value,
        "currency": basis.currency,
        "vat": basis.vat.value,
        "vat_assumed": basis.vat_assumed,
        "units": None if basis.units is None else _factor(basis.units),
        "periods": _factor(basis.periods),
        "rate": None if basis.rate is None else _factor(basis.rate),
        "vat_factor": _factor(basis.tax),
        "source": source_data(basis.location),
    }


def _factor(value: Fraction) -> str:
    """Up to six decimal places, without the zeros nobody needs."""
    text = decimal_string(value, 6)
    return text.rstrip("0").rstrip(".")
