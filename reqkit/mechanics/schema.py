"""The loyalty sections of a brief as JSON Schema, made from the keys themselves, for the schema that editors use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Key, Schema, reference
from reqkit.mechanics.presets import presets

if TYPE_CHECKING:
    from reqkit.mechanics.schema_words import Meanings


def loyalty_definitions(meanings: Meanings | None = None) -> dict[str, Schema]:
    """Every kind of block under the name `reference` gives it, each as a block or in one of its short forms."""
    return {f"loyalty.{kind.__name__}": _definition(kind, meanings) for kind in _kinds(Clause)}


def mechanic_properties(meanings: Meanings | None = None) -> dict[str, Schema]:
    """The keys of a mechanic beside those that everything asked for has."""
    language = meanings.language if meanings else "ru"
    named = [{"const": name, "description": preset.title.in_language(language)} for name, preset in presets().items()]
    keys: dict[str, Schema] = {"preset": {"oneOf": named}}
    keys |= {axis: _or_null(reference(kind)) for axis, kind in AXES.items()}
    return {name: {"description": meanings.axis(name), **schema} if meanings else schema for name, schema in keys.items()}


def section_properties(section: str, meanings: Meanings | None = None) -> dict[str, Schema]:
    """The keys of a company-wide section (`calculation`, `points`, `tiers`) beside those that everything asked for has."""
    return _properties(SECTIONS[section], meanings)


def _definition(kind: type[Clause], meanings: Meanings | None) -> Schema:
    block: Schema = {"type": "object", "properties": _properties(kind, meanings), "additionalProperties": False}
    if kind.other_keys is not None:
        block["patternProperties"] = {kind.other_keys: {}}
    return {"anyOf": [block, *(_short_form(form, kind, meanings) for form in kind.other_forms())]}


def _properties(kind: type[Clause], meanings: Meanings | None) -> dict[str, Any]:
    return {name: _property(kind, key, meanings) for name, key in kind.keys.items()}


def _property(kind: type[Clause], key: Key, meanings: Meanings | None) -> Schema:
    if meanings is None:
        return _or_null(key.schema())
    return {"description": meanings.key(kind, key), **_or_null(_labelled(key.schema(), kind, key, meanings))}


def _labelled(schema: Any, kind: type[Clause], key: Key, meanings: Meanings) -> Any:
    """A key's schema in which every word says what it means."""
    if isinstance(schema, list):
        return [_labelled(each, kind, key, meanings) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "enum" in schema:
        return {**schema, "enumDescriptions": [meanings.word(kind, key, word) for word in schema["enum"]]}
    return {name: _labelled(value, kind, key, meanings) for name, value in schema.items()}


def _short_form(form: Schema, kind: type[Clause], meanings: Meanings | None) -> Schema:
    """A bare word is one of the block's keys, or a value of the key that it is short for."""
    if meanings is None:
        return form
    words = form.get("enum")
    if words is not None and all(word in kind.keys for word in words):
        return {"enum": words, "enumDescriptions": [meanings.key(kind, kind.keys[word]) for word in words]}
    short = kind.keys.get(kind.short or "")
    return form if short is None else _labelled(form, kind, short, meanings)


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _kinds(kind: type[Clause]) -> Iterator[type[Clause]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _kinds(inner)
