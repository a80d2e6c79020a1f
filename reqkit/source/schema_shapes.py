"""The pieces that JSON Schemas are put together from, and the shapes of values that many keys share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reqkit.model.fields import SHAPES

Schema = dict[str, Any]

_UNITS = (
    r"seconds?|sec|minutes?|min|hours?|h|(calendar |working |business )?days?|d|weeks?|w|months?|quarters?|years?|y|[А-Яа-яЁё][А-Яа-яЁё. ]*"
)
_NUMBER: Schema = {"type": "number"}
QUANTITIES: Mapping[str, Schema] = {
    "duration": {
        "type": "string",
        "pattern": rf"^\s*\d{{1,9}}([.,]\d{{1,6}})?\s*({_UNITS})\s*$",
        "examples": ["180 days", "15 minutes", "2 weeks"],
    },
    "money": {
        "type": "object",
        "properties": {"amount": _NUMBER, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}},
        "required": ["amount", "currency"],
        "additionalProperties": False,
    },
    "range": {
        "type": "object",
        "properties": {"min": _NUMBER, "max": _NUMBER, "step": {"type": "number", "exclusiveMinimum": 0}},
        "required": ["min", "max"],
        "additionalProperties": False,
    },
}


def ref(definition: str) -> Schema:
    return {"$ref": f"#/$defs/{definition}"}


def either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def or_null(schema: Schema) -> Schema:
    return either(schema, {"type": "null"})


def list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def one_or_several(item: Schema) -> Schema:
    return either(item, list_of(item))


def closed(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def by_name(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": value}


def shared_shapes() -> dict[str, Schema]:
    """Quantities and the shapes of texts, amounts, costs and prices, as definitions."""
    return {**QUANTITIES, **{name: _within(shape, name) for name, shape in SHAPES.items()}}


def with_shared_shapes(schema: Any) -> Any:
    """The same schema, with a reference wherever a shared shape is spelt out."""
    return _within(schema, None)


def _within(schema: Any, but: str | None) -> Any:
    if isinstance(schema, list):
        return [_within(item, None) for item in schema]
    if not isinstance(schema, dict):
        return schema
    for name, shape in SHAPES.items():
        if name != but and schema == shape:
            return ref(name)
    return {key: _within(value, None) for key, value in schema.items()}


def reached(document: Schema) -> Schema:
    """A document without the definitions that nothing in it leads to."""
    known = document.get("$defs", {})
    body = {key: value for key, value in document.items() if key != "$defs"}
    wanted: dict[str, None] = {}
    pending = list(_references(body))
    while pending:
        name = pending.pop()
        if name not in wanted:
            wanted[name] = None
            pending += _references(known[name])
    kept = {name: schema for name, schema in known.items() if name in wanted}
    return {**body, "$defs": kept} if kept else body


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from _references(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value.removeprefix("#/$defs/").partition("/")[0]
            else:
                yield from _references(value)
