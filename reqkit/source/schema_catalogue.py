"""The schema of a workspace's own catalogue."""

from __future__ import annotations

from reqkit.catalogue.capability import Better, Kind
from reqkit.source.catalogue_source import RESERVED
from reqkit.source.schema_shapes import Schema, by_name, closed, either
from reqkit.source.schema_words import Speaker

_TEXT: Schema = either(
    {"type": "string"},
    {"type": "object", "properties": {"ru": {"type": "string"}, "en": {"type": "string"}}, "additionalProperties": False},
)
_LABELS: Schema = either(by_name(either(_TEXT, {"type": "null"})), {"type": "array", "items": {"type": ["string", "number"]}})


def catalogue_schema(speaker: Speaker) -> tuple[Schema, dict[str, Schema]]:
    """The one section of a catalogue, and what it refers to: nothing."""
    names = {"pattern": r"^[a-z0-9_]+(\.[a-z0-9_]+)*$"}
    return {"capabilities": {**by_name(_capability(speaker)), "propertyNames": names}}, {}


def _capability(speaker: Speaker) -> Schema:
    names = {"pattern": "^[a-z0-9_]+$", "not": {"enum": sorted(RESERVED)}}
    keys = {
        "title": _TEXT,
        "question": _TEXT,
        "note": _TEXT,
        "refs": {"type": "array", "items": {"type": "string"}},
        "checked": {"type": "boolean"},
        "parameters": {**by_name(_parameter(speaker)), "propertyNames": names},
    }
    found: Schema = speaker.explained("Capability", closed(keys))
    return found


def _parameter(speaker: Speaker) -> Schema:
    keys = {
        "type": speaker.choice("Kind", [kind.value for kind in Kind]),
        "title": _TEXT,
        "question": _TEXT,
        "options": _LABELS,
        "levels": _LABELS,
        "unit": _TEXT,
        "better": speaker.choice("Better", [better.value for better in Better]),
        "min": {"type": ["number", "string"]},
        "max": {"type": ["number", "string"]},
    }
    needed = {"set": "options", "level": "levels", **{kind.value: "better" for kind in Kind if kind.is_bounded}}
    conditions = [{"if": {"properties": {"type": {"const": kind}}}, "then": {"required": [key]}} for kind, key in needed.items()]
    found: Schema = speaker.explained("Parameter", {**closed(keys), "required": ["type"], "allOf": conditions})
    return found
