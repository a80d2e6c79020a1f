"""The catalogue as JSON Schema: what a brief may demand of each capability, and what a sheet may state of it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reqkit.catalogue.capability import Better, Capability, Catalogue, Kind, Parameter
from reqkit.model.sheet import STATEMENT_KEYS, Availability
from reqkit.values.text import Text

Schema = dict[str, Any]

WORD: Schema = {"enum": [*(word.value for word in Availability), True, False]}
FIELDS: Schema = {key: {"$ref": f"#/$defs/StatementFields/properties/{key}"} for key in STATEMENT_KEYS}
"""What can be said with any statement; the schema of a sheet defines it."""

JUDGED: Schema = {"anyOf": [{"required": ["availability"]}, {"required": ["delivery"]}]}
"""A statement has an availability, or a delivery that implies one."""

JUDGED_TERMS: Schema = {
    "dependentSchemas": dict.fromkeys(("cost", "currency", "vat", "running_cost", "timeline", "customization"), JUDGED),
}
"""Where neither has to be there, it has to be beside the terms of some work."""

_UNITS = (
    r"seconds?|sec|minutes?|min|hours?|h|(calendar |working |business )?days?|d|weeks?|w|months?|quarters?|years?|y|[А-Яа-яЁё][А-Яа-яЁё. ]*"
)
_QUANTITIES: dict[str, Schema] = {
    "duration": {
        "type": "string",
        "pattern": rf"^\s*\d{{1,9}}([.,]\d{{1,6}})?\s*({_UNITS})\s*$",
        "examples": ["180 days", "15 minutes", "2 weeks"],
    },
    "money": {
        "type": "object",
        "properties": {"amount": {"type": "number"}, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}},
        "required": ["amount", "currency"],
        "additionalProperties": False,
    },
    "range": {
        "type": "object",
        "properties": {"min": {"type": "number"}, "max": {"type": "number"}, "step": {"type": "number", "exclusiveMinimum": 0}},
        "required": ["min", "max"],
        "additionalProperties": False,
    },
}


def vocabulary(catalogue: Catalogue) -> dict[str, Schema]:
    """What the other schemas refer to: quantities, and the options and levels of every parameter, under its key."""
    choices = {
        _key(capability, parameter): _choice(parameter.levels if parameter.kind is Kind.LEVEL else parameter.options)
        for capability in catalogue.capabilities.values()
        for parameter in capability.parameters.values()
        if parameter.kind in (Kind.LEVEL, Kind.SET)
    }
    return {**_QUANTITIES, **choices}


def needs(catalogue: Catalogue) -> Schema:
    """One `needs` block of a requirement."""
    return closed({capability.id: _needed(capability) for capability in catalogue.capabilities.values()})


def stated(catalogue: Catalogue) -> Schema:
    """The section `capabilities` of a sheet or an assessment. It refers to what `statements` and the schema of a sheet define."""
    return closed({capability.id: _said_of(capability) for capability in catalogue.capabilities.values()})


def statements(catalogue: Catalogue) -> dict[str, Schema]:
    """What a sheet may state once of each parameter; a list of such statements is several ways to have it."""
    return {
        f"{_key(capability, parameter)}.said": either(*_said_once(capability, parameter))
        for capability in catalogue.capabilities.values()
        for parameter in capability.parameters.values()
        if parameter.kind is not Kind.FLAG
    }


def ref(definition: str) -> Schema:
    return {"$ref": f"#/$defs/{definition}"}


def either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def closed(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def described(title: Text, *texts: Text) -> Schema:
    """Title and description in every language there is."""
    lines = [line for text in texts for line in text.all()]
    return {"title": " / ".join(dict.fromkeys(title.all())), **({"description": "\n".join(lines)} if lines else {})}


def _needed(capability: Capability) -> Schema:
    demands = {
        parameter.name: {**described(parameter.title, parameter.question, parameter.unit), **demand}
        for parameter in capability.parameters.values()
        if (demand := _demand(capability, parameter)) is not None
    }
    is_there: Schema = {"enum": [True, None]}
    return {**described(capability.title, capability.question, capability.note), **either(is_there, closed(demands))}


def _demand(capability: Capability, parameter: Parameter) -> Schema | None:
    """What may be demanded of a parameter; None for a text, which is never matched."""
    match parameter.kind:
        case Kind.TEXT:
            return None
        case Kind.FLAG:
            return {"const": True}
        case Kind.RANGE:
            return ref("range")
        case Kind.LEVEL:
            return ref(_key(capability, parameter))
        case Kind.SET:
            option = ref(_key(capability, parameter))
            options = either(option, {**list_of(option), "minItems": 1})
            return either(*options["anyOf"], {**closed({"any_of": options, "all_of": options}), "minProperties": 1})
    return either(*_quantities(parameter), *_graded(parameter))


def _graded(parameter: Parameter) -> list[Schema]:
    """A bound with an ideal. Where less is better, the bound may be called `max`, and a floor must be given with an ideal."""
    value = either(*_quantities(parameter))
    less = parameter.better is Better.LESS
    extra: Schema = {"dependentRequired": {"ideal": ["floor"]}} if less else {}
    return [
        {**closed({bound: value, "ideal": value, "floor": value}), "required": [bound], **extra}
        for bound in (("min", "max") if less else ("min",))
    ]


def _said_of(capability: Capability) -> Schema:
    parameters = {
        parameter.name: {**described(parameter.title, parameter.question, parameter.unit), **_said_of_parameter(capability, parameter)}
        for parameter in capability.parameters.values()
    }
    block = {**closed({**FIELDS, **parameters}), **JUDGED_TERMS}
    return {**described(capability.title, capability.question, capability.note), **either(WORD, block)}


def _said_of_parameter(capability: Capability, parameter: Parameter) -> Schema:
    if parameter.kind is Kind.FLAG:
        return ref("said")
    once = ref(f"{_key(capability, parameter)}.said")
    if parameter.kind is not Kind.SET:
        return either(once, list_of(once))
    option = ref(_key(capability, parameter))
    item = either(option, {**closed({"option": option, **FIELDS}), "required": ["option"], **JUDGED})
    return either(once, list_of(item))


def _said_once(capability: Capability, parameter: Parameter) -> list[Schema]:
    if parameter.kind is Kind.SET:
        shared = {key: FIELDS[key] for key in ("evidence", "note", "plan")}
        by_option = closed({**shared, **dict.fromkeys(parameter.options, ref("said"))})
        return [WORD, ref(_key(capability, parameter)), by_option, ref("statement")]
    values = _values(capability, parameter)
    with_value = {**closed({"value": either(*values), **FIELDS}), "required": ["value"]}
    return [WORD, *values, with_value, ref("statement")]


def _values(capability: Capability, parameter: Parameter) -> list[Schema]:
    if parameter.kind is Kind.LEVEL:
        return [ref(_key(capability, parameter))]
    if parameter.kind is Kind.RANGE:
        return [ref("range")]
    if parameter.kind is Kind.TEXT:
        return [{"type": "string", "maxLength": 5000}]
    return _quantities(parameter)


def _quantities(parameter: Parameter) -> list[Schema]:
    """A number, a duration or an amount of money; the declared bounds of a duration are left to the check."""
    if parameter.kind is Kind.DURATION:
        return [ref("duration")]
    bounds = {"minimum": parameter.lowest, "maximum": parameter.highest}
    number = {"type": "number", **{key: _number(bound) for key, bound in bounds.items() if bound is not None}}
    return [number, ref("money")] if parameter.kind is Kind.MONEY else [number]


def _number(exact: Fraction) -> int | float:
    return int(exact) if exact.denominator == 1 else float(exact)


def _choice(labels: Mapping[str, Text]) -> Schema:
    """One of some words, each with what it means; a word made of digits is read from YAML as a number."""
    words: list[tuple[str | int, Text]] = [*labels.items(), *((int(word), label) for word, label in labels.items() if word.isdecimal())]
    return {"enum": [word for word, _ in words], "enumDescriptions": [" / ".join(dict.fromkeys(label.all())) for _, label in words]}


def _key(capability: Capability, parameter: Parameter) -> str:
    return f"{capability.id}.{parameter.name}"
