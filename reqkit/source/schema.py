"""JSON Schemas (draft 2020-12) of the files people write, for editors that check and complete them.

They are made from the models and the catalogue, and are a little laxer than the check: what hangs on another file is left to it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from reqkit.catalogue.capability import Better, Catalogue, Kind
from reqkit.findings.collector import Collector
from reqkit.mechanics.axes import SECTIONS
from reqkit.mechanics.mechanic import CATEGORY
from reqkit.mechanics.schema import loyalty_definitions, mechanic_properties, section_properties
from reqkit.model.brief import AskedItem, BriefHeader, Decision, Requirement
from reqkit.model.evidence import Evidence
from reqkit.model.sheet import AssessmentHeader, Customization, Plan, StatementFields, VendorProfile
from reqkit.scenarios.model import Scenario
from reqkit.segments.capabilities import with_segment_parameters
from reqkit.segments.model import SegmentItem
from reqkit.segments.property import Entity, WindowUse
from reqkit.segments.property_source import MEMBER_TYPES, OWN_TYPES
from reqkit.source.catalogue_source import RESERVED, read_catalogue, shipped_documents
from reqkit.source.schema_vocabulary import (
    FIELDS,
    JUDGED,
    JUDGED_TERMS,
    WORD,
    Schema,
    closed,
    either,
    list_of,
    needs,
    ref,
    stated,
    statements,
    vocabulary,
)
from reqkit.source.workspace import Workspace

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(workspace: Workspace | None) -> dict[str, Schema]:
    """The schemas of "brief", "sheet" and "catalogue" files, with the capabilities of a workspace's own catalogue, if one is given."""
    documents = (*shipped_documents(), *(workspace.catalogue_documents() if workspace else ()))
    catalogue = with_segment_parameters(read_catalogue(documents, Collector()))
    return {"brief": _brief(catalogue), "sheet": _sheet(catalogue), "catalogue": _catalogue()}


def _brief(catalogue: Catalogue) -> Schema:
    known = {
        **_models(BriefHeader, Decision, Requirement, SegmentItem, Scenario, AskedItem),
        **vocabulary(catalogue),
        **loyalty_definitions(),
    }
    known["needs"] = needs(catalogue)
    known["Requirement"]["properties"] |= {"needs": ref("needs"), "needs_any": list_of(ref("needs"))}
    known["Scenario"]["properties"]["channels"] = either(ref("Channel"), list_of(ref("Channel")))
    known["Scenario"]["properties"]["trigger"] = either(ref("Trigger"), {"enum": ["manual", "segment_entered"]})
    common = known.pop("AskedItem")["properties"]
    loyalty = {**common, "category": {**common["category"], "default": CATEGORY}}
    sections = {
        "brief": ref("BriefHeader"),
        "decision": ref("Decision"),
        "requirements": list_of(ref("Requirement")),
        "properties": {**_by_name(_PROPERTY), "propertyNames": {"pattern": rf"^({'|'.join(Entity)})\.[a-z][a-z0-9_]*$"}},
        "segments": list_of(ref("SegmentItem")),
        "mechanics": list_of({**closed({**loyalty, **mechanic_properties()}), "required": ["id", "title", "priority"]}),
        "scenarios": list_of(ref("Scenario")),
        **{name: _profile(name, loyalty) for name in SECTIONS},
    }
    return _file("brief", "requirements/<brief>/*.yaml", sections, known)


def _profile(section: str, common: dict[str, Schema]) -> Schema:
    """A company-wide section: its own keys, and those of anything asked for except the id."""
    return closed({**{key: value for key, value in common.items() if key != "id"}, **section_properties(section)})


def _sheet(catalogue: Catalogue) -> Schema:
    models = _models(VendorProfile, Plan, Customization, StatementFields, AssessmentHeader, Evidence)
    known = {**models, **vocabulary(catalogue), **statements(catalogue)}
    known["Evidence"] = either(ref("EvidenceKind"), models["Evidence"])
    known["statement"] = {**closed(models["StatementFields"]["properties"]), **JUDGED}
    one = either(WORD, ref("statement"))
    known["said"] = either(*one["anyOf"], list_of(one))
    known["aspect"] = either(ref("said"), *_VALUES, closed({"value": either(*_VALUES), **FIELDS}), {"type": "array"})
    seen = {"type": ["string", "integer"]}
    answered = closed({**FIELDS, "value": either(*_VALUES), "seen": seen, "aspects": _by_name(ref("aspect"))})
    known["answer"] = either(ref("said"), {**answered, **JUDGED_TERMS})
    sections = {
        "vendor": ref("VendorProfile"),
        "plans": list_of(ref("Plan")),
        "customizations": _by_name(ref("Customization")),
        "assessment": ref("AssessmentHeader"),
        "capabilities": stated(catalogue),
        "answers": _by_name(_by_name(ref("answer"))),
    }
    own_only = dict.fromkeys(("vendor", "plans", "customizations"), False)
    return {
        **_file("sheet", "vendors/<vendor>.yaml, vendors/<vendor>/*.yaml", sections, known),
        "dependentSchemas": {"assessment": {"properties": own_only}},
    }


def _catalogue() -> Schema:
    parameter = closed(
        {
            "type": {"enum": [kind.value for kind in Kind]},
            "title": _TEXT,
            "question": _TEXT,
            "options": _LABELS,
            "levels": _LABELS,
            "unit": _TEXT,
            "better": {"enum": [better.value for better in Better]},
            "min": {"type": ["number", "string"]},
            "max": {"type": ["number", "string"]},
        }
    )
    needed = {"set": "options", "level": "levels", **{kind.value: "better" for kind in Kind if kind.is_bounded}}
    conditions = [{"if": {"properties": {"type": {"const": kind}}}, "then": {"required": [key]}} for kind, key in needed.items()]
    parameters = {
        **_by_name({**parameter, "required": ["type"], "allOf": conditions}),
        "propertyNames": {"pattern": "^[a-z0-9_]+$", "not": {"enum": sorted(RESERVED)}},
    }
    capability = closed(
        {
            "title": _TEXT,
            "question": _TEXT,
            "note": _TEXT,
            "refs": {"type": "array", "items": {"type": "string"}},
            "checked": {"type": "boolean"},
            "parameters": parameters,
        }
    )
    capabilities = {**_by_name(capability), "propertyNames": {"pattern": r"^[a-z0-9_]+(\.[a-z0-9_]+)*$"}}
    return {**_file("catalogue", "catalogue/*.yaml", {"capabilities": capabilities}, {}), "required": ["capabilities"]}


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


def _models(*models: type[BaseModel]) -> dict[str, Schema]:
    _, found = models_json_schema([(model, "validation") for model in models], schema_generator=_Generator)
    definitions: dict[str, Schema] = found["$defs"]
    for definition in definitions.values():
        for field in definition.get("properties", {}).values():
            if "patternProperties" in field:
                field["additionalProperties"] = False
    return definitions


_TEXT: Schema = either(
    {"type": "string"},
    {"type": "object", "properties": {"ru": {"type": "string"}, "en": {"type": "string"}}, "additionalProperties": False},
)
_LABELS: Schema = either(
    {"type": "object", "additionalProperties": either(_TEXT, {"type": "null"})}, {"type": "array", "items": {"type": ["string", "number"]}}
)
_PROPERTY: Schema = {
    **closed(
        {
            "type": {"enum": [kind.value for kind in OWN_TYPES]},
            "title": either(_TEXT, {"type": "null"}),
            "values": either(_LABELS, {"type": "null"}),
            "unit": either(_TEXT, {"type": "null"}),
            "min": {"type": ["number", "string", "null"]},
            "max": {"type": ["number", "string", "null"]},
            "several": {"type": "boolean"},
            "of": {"enum": [*(kind.value for kind in MEMBER_TYPES), None]},
            "window": {"enum": [*(use.value for use in WindowUse), None]},
            "occasion": either(_TEXT, {"type": "null"}),
        }
    ),
    "required": ["type"],
}
"""A property of a brief's own."""
_VALUES: tuple[Schema, ...] = ({"type": ["number", "string"]}, {"type": "object", "required": ["min", "max"]})
"""What can be stated of an aspect whose parameter only the brief knows."""


def _file(name: str, place: str, sections: Schema, known: dict[str, Schema]) -> Schema:
    described = {"$schema": DIALECT, "title": f"reqkit: {name}", "description": place}
    return {**described, **closed(sections), **({"$defs": known} if known else {})}


def _by_name(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": value}
