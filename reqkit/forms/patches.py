"""Canonical values into the plain data of a sheet: only the keys of fields that changed are touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.forms.fields import Field, Values, is_date
from reqkit.forms.numerals import as_yaml
from reqkit.forms.stated import BETWEEN, STEP
from reqkit.model.sheet import Availability
from reqkit.values.text import Language

_SIMPLE = {
    Field.AVAILABILITY: "availability",
    Field.DELIVERY: "delivery",
    Field.PLAN: "plan",
    Field.WEBSITE: "website",
    Field.TITLE: "title",
    Field.NAME: "name",
}
_TERMS = {Field.CURRENCY: "currency", Field.VAT: "vat"}
_WORDS = {True: "available", False: "unavailable"}

Data = dict[str, Any]


def patched(raw: Any, values: Values, changed: Iterable[Field], language: Language, parameter: Parameter | None = None) -> Data:
    """A statement, customization or answer with the fields `changed` as in `values`; everything else in it stays."""
    data: Data = as_block(raw)
    names = set(changed)
    for name in (*_SIMPLE, Field.NOTE):
        if name in names:
            _put(data, _SIMPLE.get(name, "note"), _spoken(data.get(_SIMPLE.get(name, "note")), values.get(name, ""), name, language))
    if Field.VALUE in names:
        _put(data, "value", value_data(parameter, values[Field.VALUE]) if values.get(Field.VALUE) else None)
    if names & {Field.COST_FROM, Field.COST_TO}:
        _cost(data, values)
    for name, key in _TERMS.items():
        if name in names:
            inner = data.get("cost")
            holder = inner if isinstance(inner, dict) and key in inner else data
            _put(holder, key, values.get(name))
    if names & {Field.RUNNING, Field.RUNNING_PER}:
        _put(data, "running_cost", price_data(values.get(Field.RUNNING, ""), values.get(Field.RUNNING_PER, "")))
    if names & {Field.TIME_FROM, Field.TIME_TO, Field.TIME_UNIT}:
        _put(data, "timeline", time_data(values))
    for name, key in ((Field.CUSTOMIZATION, "customization"), (Field.REQUIRES, "requires")):
        if name in names:
            parts = [part for part in values.get(name, "").split("; ") if part]
            _put(data, key, parts[0] if len(parts) == 1 else parts or None)
    if names & {Field.EVIDENCE, Field.EVIDENCE_REF}:
        _evidence(data, values)
    return data


def as_block(raw: Any) -> Data:
    """A statement as a block, whatever short form it is written in."""
    if isinstance(raw, dict):
        return {key: dict(value) if isinstance(value, dict) else value for key, value in raw.items()}
    if raw is None or raw == []:
        return {}
    if isinstance(raw, bool):
        return {"availability": _WORDS[raw]}
    if isinstance(raw, str) and raw in [word.value for word in Availability]:
        return {"availability": raw}
    return {"value": raw}


def as_short(data: Data) -> Any:
    """A block as a word or a bare value, where it says nothing more."""
    if set(data) == {"availability"}:
        return data["availability"]
    if set(data) == {"value"} and not isinstance(data["value"], dict):
        return data["value"]
    if set(data) == {"value", "availability"} and data["availability"] == Availability.AVAILABLE and not isinstance(data["value"], dict):
        return data["value"]
    return data


def value_data(parameter: Parameter | None, text: str) -> Any:
    """A canonical value as a sheet states it."""
    if parameter is None or parameter.kind in (Kind.LEVEL, Kind.DURATION, Kind.TEXT):
        count, _, unit = text.partition(" ")
        return f"{count} {unit.removesuffix('s')}" if parameter is not None and parameter.kind is Kind.DURATION and count == "1" else text
    if parameter.kind is Kind.RANGE:
        ends, _, step = text.partition(STEP)
        low, _, high = ends.partition(BETWEEN)
        extent: Data = {"min": as_yaml(low), "max": as_yaml(high)}
        return {**extent, "step": as_yaml(step)} if step else extent
    amount, _, currency = text.partition(" ")
    return {"amount": as_yaml(amount), "currency": currency} if currency else as_yaml(amount)


def time_data(values: Values) -> str | None:
    """`2027-03-01`, `6 weeks`, `6-8 weeks`."""
    low, high, unit = (values.get(name, "") for name in (Field.TIME_FROM, Field.TIME_TO, Field.TIME_UNIT))
    if not low or is_date(low):
        return low or None
    words = unit.replace("_", " ")
    if high and high != low:
        return f"{low}-{high} {words}s"
    return f"{low} {words if low == '1' else f'{words}s'}"


def price_data(text: str, per: str) -> Data | None:
    """`{amount: 4500, per: month}` from `4500`, `from 499`, `100..200 USD vat included`."""
    if not text:
        return None
    opened = text.startswith("from ")
    amount, *extras = text.removeprefix("from ").split(" ")
    low, _, high = amount.partition(BETWEEN)
    figure: Any = {"from": as_yaml(low), "to": as_yaml(high)} if high else {"from": as_yaml(low)} if opened else as_yaml(low)
    data: Data = {"amount": figure, "per": per}
    for extra in extras:
        if len(extra) == 3 and extra.isupper():
            data["currency"] = extra
        elif extra != "vat":
            data["vat"] = extra
    return data


def cost_data(values: Values) -> Any:
    """A number where both ends are the same, a lower bound where there is no upper one."""
    low, high = values.get(Field.COST_FROM, ""), values.get(Field.COST_TO, "")
    if not low:
        return None
    if not high:
        return {"from": as_yaml(low)} if low != "0" else 0
    return as_yaml(low) if low == high else {"from": as_yaml(low), "to": as_yaml(high)}


def profile_patched(raw: Any, values: Values, changed: Iterable[Field], language: Language) -> Data:
    """The section `vendor:`; cost and time are of its implementation."""
    names = set(changed)
    data = patched(raw, values, names & {Field.NAME, Field.WEBSITE, Field.CURRENCY, Field.VAT, Field.NOTE}, language)
    if Field.TEAMS in names:
        _put(data, "teams", as_yaml(values[Field.TEAMS]) if values.get(Field.TEAMS) else None)
    work = names & {Field.COST_FROM, Field.COST_TO, Field.TIME_FROM, Field.TIME_TO, Field.TIME_UNIT}
    if work:
        _put(data, "implementation", patched(data.get("implementation"), values, work, language) or None)
    return data


def plan_patched(raw: Any, values: Values, changed: Iterable[Field], language: Language) -> Data:
    names = set(changed)
    data = patched(raw, values, names & {Field.TITLE, Field.NOTE}, language)
    for name, key in ((Field.SEATS_TO, "seats"), (Field.CUSTOMERS_TO, "customers")):
        if name in names:
            _put(data, key, {"to": as_yaml(values[name])} if values.get(name) else None)
    if names & {Field.PRICE, Field.PRICE_PER, Field.PRICE_2, Field.PRICE_2_PER}:
        held = data.get("price")
        prices = list(held) if isinstance(held, list) else [held] if held else []
        pairs = ((Field.PRICE, Field.PRICE_PER), (Field.PRICE_2, Field.PRICE_2_PER))
        first = [each for amount, per in pairs if (each := price_data(values.get(amount, ""), values.get(per, "month"))) is not None]
        prices = [*first, *prices[2:]]
        _put(data, "price", prices[0] if len(prices) == 1 else prices or None)
    return data


def _cost(data: Data, values: Values) -> None:
    figure, held = cost_data(values), data.get("cost")
    if figure is not None and isinstance(held, dict) and "amount" in held:
        data["cost"] = {**held, "amount": figure}
    else:
        _put(data, "cost", figure)


def _evidence(data: Data, values: Values) -> None:
    held = data.get("evidence")
    block: Data = dict(held) if isinstance(held, dict) else {"kind": held} if held else {}
    _put(block, "kind", values.get(Field.EVIDENCE))
    _put(block, "ref", values.get(Field.EVIDENCE_REF))
    _put(data, "evidence", block["kind"] if set(block) == {"kind"} else block or None)


def _spoken(held: Any, value: str, name: Field, language: Language) -> Any:
    """A text in the form's language, beside the other one where the sheet has both."""
    if not value:
        return None
    return {**held, language: value} if isinstance(held, dict) and name in (Field.NOTE, Field.TITLE, Field.NAME) else value


def _put(data: Data, key: str, value: Any) -> None:
    if value is None or value == "":
        data.pop(key, None)
    else:
        data[key] = value


def changed_fields(before: Mapping[Field, str], after: Mapping[Field, str]) -> tuple[Field, ...]:
    return tuple(name for name in Field if before.get(name, "") != after.get(name, "") and name is not Field.CONFIRM)
