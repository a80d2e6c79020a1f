"""Quantities that demands and statements are made of: how they are read and compared."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from reqkit.catalogue.capability import Better, Kind, Parameter
from reqkit.values.duration import parse_duration
from reqkit.values.record import record

ToBriefMoney = Callable[[Fraction, str | None], Fraction]
"""An amount and the currency it is in (None: the speaker's own) to the brief's currency."""


@record
class Quantity:
    """A number, a duration (in days) or an amount of money; `unit` is the duration's or the currency it was written in."""

    value: Fraction
    unit: str | None = None


@record
class Extent:
    """An offered or demanded range of values with the step they can be set at; without a step any value can be."""

    low: Fraction
    high: Fraction
    step: Fraction | None = None


@record
class Exists:
    """The capability or flag must be there."""


@record
class AnyOption:
    """One of these options of a set must be there; mostly there is just one."""

    options: tuple[str, ...]


@record
class Bound:
    """A quantity must reach `limit`. With an `ideal` the demand is graded: worth 0 at `floor`, 1 at `ideal`."""

    limit: Quantity
    ideal: Quantity | None = None
    floor: Quantity | None = None


@record
class AtLeastLevel:
    """A level at or above this word must be offered."""

    level: str


@record
class Covers:
    """The offered range must hold this one, at its step."""

    extent: Extent


Demand = Exists | AnyOption | Bound | AtLeastLevel | Covers
Value = Quantity | Extent | str | bool
"""What a sheet states of a parameter: a quantity, a range, a level or text, or just that it is there."""


_ZERO, _ONE = Fraction(0), Fraction(1)
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")


def read_number(raw: object) -> Fraction:
    """A plain number, or a text holding one. Raises ValueError for anything else."""
    if isinstance(raw, bool) or raw is None:
        raise ValueError("not a number")
    if isinstance(raw, int | Decimal):
        return Fraction(raw)
    if isinstance(raw, str) and len(raw) <= 40 and _PLAIN_NUMBER.match(raw):
        return Fraction(Decimal(raw))
    raise ValueError("not a number")


def read_quantity(parameter: Parameter, raw: object) -> Quantity:
    """A quantity of the parameter's kind as YAML holds it. Raises ValueError where it is none or outside the declared bounds."""
    if parameter.kind is Kind.DURATION:
        if not isinstance(raw, str):
            raise ValueError("not a duration")
        duration = parse_duration(raw)
        quantity = Quantity(duration.days, duration.unit)
    elif parameter.kind is Kind.MONEY and isinstance(raw, dict):
        if set(raw) != {"amount", "currency"} or not isinstance(raw["currency"], str):
            raise ValueError("not an amount of money")
        quantity = Quantity(read_number(raw["amount"]), raw["currency"])
    else:
        quantity = Quantity(read_number(raw))
    below = parameter.lowest is not None and quantity.value < parameter.lowest
    above = parameter.highest is not None and quantity.value > parameter.highest
    if below or above:
        raise ValueError("outside the declared bounds")
    return quantity


def read_extent(raw: object) -> Extent:
    """`{min: 0, max: 100, step: 0.5}`. Raises ValueError where it is no range."""
    if not isinstance(raw, dict) or not {"min", "max"} <= set(raw) <= {"min", "max", "step"}:
        raise ValueError("not a range")
    extent = Extent(read_number(raw["min"]), read_number(raw["max"]), read_number(raw["step"]) if raw.get("step") is not None else None)
    if extent.low > extent.high or (extent.step is not None and extent.step <= 0):
        raise ValueError("not a range")
    return extent


def satisfies(parameter: Parameter, demand: Demand, value: Value, convert: ToBriefMoney) -> bool:
    """Whether a stated value meets a demand on the same parameter."""
    if isinstance(demand, Bound):
        if not isinstance(value, Quantity):
            return False
        offered, limit = _comparable(parameter, value, convert), _demanded(parameter, demand.limit, convert)
        return offered >= limit if parameter.better is Better.MORE else offered <= limit
    if isinstance(demand, AtLeastLevel):
        return isinstance(value, str) and parameter.level_rank(value) >= parameter.level_rank(demand.level)
    if isinstance(demand, Covers):
        return isinstance(value, Extent) and _covers(value, demand.extent)
    return True


def worth(parameter: Parameter | None, demand: Demand, value: Value | None, convert: ToBriefMoney) -> Fraction:
    """What a satisfied demand is worth, 0..1: 1 unless graded; graded, (value − floor) / (ideal − floor), clipped.

    A graded demand that is met without a stated value is worth what its least satisfying value is.
    """
    if parameter is None or not isinstance(demand, Bound) or demand.ideal is None:
        return _ONE
    limit, ideal = (_demanded(parameter, quantity, convert) for quantity in (demand.limit, demand.ideal))
    floor = _demanded(parameter, demand.floor, convert) if demand.floor else graded_floor(parameter, demand)
    offered = _comparable(parameter, value, convert) if isinstance(value, Quantity) else limit
    share = (offered - floor) / (ideal - floor)
    return min(_ONE, max(_ZERO, share))


def graded_floor(parameter: Parameter, demand: Bound) -> Fraction:
    """The value that is worth nothing: the demand's own floor, or the parameter's declared lower bound, or 0."""
    if demand.floor is not None:
        return demand.floor.value
    return parameter.lowest if parameter.lowest is not None else Fraction(0)


def _comparable(parameter: Parameter, value: Quantity, convert: ToBriefMoney) -> Fraction:
    return convert(value.value, value.unit) if parameter.kind is Kind.MONEY else value.value


def _demanded(parameter: Parameter, quantity: Quantity, convert: ToBriefMoney) -> Fraction:
    """A demanded quantity; an amount that names no currency is in the brief's own."""
    return convert(quantity.value, quantity.unit) if parameter.kind is Kind.MONEY and quantity.unit else quantity.value


def _covers(offered: Extent, demanded: Extent) -> bool:
    """Every value demanded can be set: the ends lie inside, and both the demanded start and step fall on offered steps."""
    if offered.low > demanded.low or offered.high < demanded.high:
        return False
    if offered.step is None:
        return True
    if demanded.low == demanded.high:
        return ((demanded.low - offered.low) / offered.step).denominator == 1
    if demanded.step is None:
        return False
    return ((demanded.low - offered.low) / offered.step).denominator == 1 and (demanded.step / offered.step).denominator == 1
