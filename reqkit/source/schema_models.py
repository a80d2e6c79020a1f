"""The models as JSON Schema definitions: laxer where the reader is, and told in words of their own instead of the code's."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from reqkit.source.schema_shapes import Schema, closed, shared_shapes, with_shared_shapes
from reqkit.source.schema_words import Speaker


class _Generator(GenerateJsonSchema):
    """Field names are their own titles, and only defaults that a person could have written are told."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's signature
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if isinstance(default, StrEnum):
            return {**inner, "default": default.value}
        return {**inner, "default": default} if isinstance(default, str | int) else inner


def model_definitions(speaker: Speaker, *models: type[BaseModel]) -> dict[str, Schema]:
    """The models, the choices they hold and the shapes of their values, each key and each word explained."""
    _, found = models_json_schema([(model, "validation") for model in models], schema_generator=_Generator)
    definitions: dict[str, Schema] = {**with_shared_shapes(found["$defs"]), **shared_shapes()}
    return {name: _definition(name, schema, definitions, speaker) for name, schema in definitions.items()}


def _definition(name: str, schema: Schema, known: dict[str, Schema], speaker: Speaker) -> Schema:
    if "enum" in schema:
        return speaker.choice(name, schema["enum"])
    body = {key: value for key, value in schema.items() if key not in ("title", "description")}
    for key, field in body.get("properties", {}).items():
        if "patternProperties" in field:
            field["additionalProperties"] = False
        words = known.get(field.get("propertyNames", {}).get("$ref", "").removeprefix("#/$defs/"), {})
        if "enum" in words:
            body["properties"][key] = _by_word(field, words["enum"], field["propertyNames"]["$ref"], speaker)
    explained: Schema = speaker.explained(name, body)
    return explained


def _by_word(field: Schema, words: list[str], reference: str, speaker: Speaker) -> Schema:
    """A block whose keys are the words of a choice, spelt out so that an editor proposes them."""
    choice = reference.removeprefix("#/$defs/")
    return closed({word: {"description": speaker.word(choice, word), **field["additionalProperties"]} for word in words})
