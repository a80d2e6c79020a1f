"""The schema of a brief's files."""

from __future__ import annotations

from reqkit.catalogue.capability import Catalogue
from reqkit.mechanics.axes import SECTIONS
from reqkit.mechanics.mechanic import CATEGORY
from reqkit.mechanics.schema import loyalty_definitions, mechanic_properties, section_properties
from reqkit.mechanics.schema_words import Meanings
from reqkit.model.brief import AskedItem, BriefHeader, Decision, Requirement
from reqkit.scenarios.channels import FACTS
from reqkit.scenarios.model import Scenario, TriggerKind
from reqkit.segments.model import SegmentItem
from reqkit.segments.property import TYPE_TITLES, WindowUse
from reqkit.segments.property_source import MEMBER_TYPES, OWN_TYPES
from reqkit.segments.schema import NAME, segment_definitions
from reqkit.source.schema_models import model_definitions
from reqkit.source.schema_shapes import Schema, by_name, closed, either, list_of, one_or_several, or_null, ref
from reqkit.source.schema_vocabulary import demands, vocabulary
from reqkit.source.schema_words import Speaker

_TEXT: Schema = either({"type": "string"}, ref("text"))
LABELS: Schema = either(by_name(either(_TEXT, {"type": "null"})), {"type": "array", "items": {"type": ["string", "number"]}})
"""Words with labels, or a list of words."""


def brief_schema(catalogue: Catalogue, speaker: Speaker) -> tuple[Schema, dict[str, Schema]]:
    """The sections of a brief, and what they refer to."""
    meanings = Meanings(catalogue, speaker.language)
    known = {
        **model_definitions(speaker, BriefHeader, Decision, Requirement, SegmentItem, Scenario, AskedItem),
        **vocabulary(catalogue, speaker),
        **demands(catalogue, speaker),
        **segment_definitions(speaker),
        **{name: speaker.explained(name, schema) for name, schema in loyalty_definitions(meanings).items()},
        "OwnProperty": _own_property(speaker),
    }
    _complete(known, catalogue, speaker)
    common = known["AskedItem"]["properties"]
    loyalty = {**common, "category": {**common["category"], "default": CATEGORY}}
    mechanic = {**closed({**loyalty, **mechanic_properties(meanings)}), "required": ["id", "title", "priority"]}
    sections = {
        "brief": ref("BriefHeader"),
        "decision": ref("Decision"),
        "requirements": list_of(ref("Requirement")),
        "properties": {**by_name(ref("OwnProperty")), "propertyNames": {"pattern": NAME}},
        "segments": list_of(ref("SegmentItem")),
        "mechanics": list_of(speaker.explained("Mechanic", mechanic)),
        "scenarios": list_of(ref("Scenario")),
        **{name: _profile(name, loyalty, meanings, speaker) for name in SECTIONS},
    }
    return sections, known


def _complete(known: dict[str, Schema], catalogue: Catalogue, speaker: Speaker) -> None:
    """What the models leave to the catalogue, to other sections or to a short form."""
    needed, segment, scenario = (known[name]["properties"] for name in ("Requirement", "SegmentItem", "Scenario"))
    trigger = known["Trigger"]["properties"]
    known["Channel"] = speaker.labelled({channel.value: facts.title for channel, facts in FACTS.items()})
    needed["needs"] |= ref("needs")
    needed["needs_any"] |= list_of(ref("needs"))
    segment["where"] |= ref("Where")
    segment["time_zone"] = {**speaker.key("SegmentItem", "time_zone"), **or_null(ref("Clock"))}
    trigger["clock"] = {**speaker.key("Trigger", "clock"), **or_null(ref("Clock"))}
    scenario["channels"] = {**speaker.key("Scenario", "channels"), **one_or_several(ref("Channel"))}
    scenario["personalize"] = {**speaker.key("Scenario", "personalize"), **one_or_several(either(ref("Property"), {"type": "string"}))}
    scenario["texts"]["properties"] |= {
        channel: {**schema, "description": FACTS[channel].title.in_language(speaker.language)}
        for channel, schema in scenario["texts"]["properties"].items()
    }
    alone = [TriggerKind.MANUAL.value, TriggerKind.SEGMENT_ENTERED.value]
    meant = [str(speaker.key("Trigger", word).get("description", word)) for word in alone]
    scenario["trigger"] = {
        **speaker.key("Scenario", "trigger"),
        **either(ref("Trigger"), {"enum": alone, "enumDescriptions": meant}),
    }
    if "scenarios.events" in known and catalogue.get("scenarios") is not None:
        trigger["event"] = {**speaker.key("Trigger", "event"), **either(ref("scenarios.events"), *trigger["event"]["anyOf"])}


def _profile(section: str, common: dict[str, Schema], meanings: Meanings, speaker: Speaker) -> Schema:
    """A company-wide section: its own keys, and those of anything asked for except the id."""
    keys = {**{key: value for key, value in common.items() if key != "id"}, **section_properties(section, meanings)}
    found: Schema = speaker.explained("Mechanic", closed(keys))
    return found


def _own_property(speaker: Speaker) -> Schema:
    """A property of a brief's own."""
    titles = {kind.value: title for kind, title in TYPE_TITLES.items()}
    optional = {
        "title": _TEXT,
        "values": LABELS,
        "unit": _TEXT,
        "of": speaker.labelled({kind.value: titles[kind.value] for kind in MEMBER_TYPES}),
        "window": speaker.choice("WindowUse", [use.value for use in WindowUse]),
        "occasion": _TEXT,
    }
    keys = {
        "type": speaker.labelled({kind.value: titles[kind.value] for kind in OWN_TYPES}),
        **{name: or_null(schema) for name, schema in optional.items()},
        "min": {"type": ["number", "string", "null"]},
        "max": {"type": ["number", "string", "null"]},
        "several": {"type": "boolean"},
    }
    found: Schema = speaker.explained("OwnProperty", {**closed(keys), "required": ["type"]})
    return found
