"""The loyalty sections of a brief as JSON Schema, made from the keys themselves, for the schema that editors use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Schema, reference
from reqkit.mechanics.presets import presets


def loyalty_definitions() -> dict[str, Schema]:
    """Every kind of block under the name `reference` gives it, each as a block or in one of its short forms."""
    return {f"loyalty.{kind.__name__}": _definition(kind) for kind in _kinds(Clause)}


def mechanic_properties() -> dict[str, Schema]:
    """The keys of a mechanic beside those that everything asked for has."""
    named = {name: {"title": f"{preset.title.ru} / {preset.title.en}", "const": name} for name, preset in presets().items()}
    return {"preset": {"oneOf": list(named.values())}, **{axis: _or_null(reference(kind)) for axis, kind in AXES.items()}}


def section_properties(section: str) -> dict[str, Schema]:
    """The keys of a company-wide section (`calculation`, `points`, `tiers`) beside those that everything asked for has."""
    return _properties(SECTIONS[section])


def _definition(kind: type[Clause]) -> Schema:
    block: Schema = {"type": "object", "properties": _properties(kind), "additionalProperties": False}
    if kind.other_keys is not None:
        block["patternProperties"] = {kind.other_keys: {}}
    return {"anyOf": [block, *kind.other_forms()]}


def _properties(kind: type[Clause]) -> dict[str, Any]:
    return {name: _or_null(key.schema()) for name, key in kind.keys.items()}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _kinds(kind: type[Clause]) -> Iterator[type[Clause]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _kinds(inner)
