"""The catalogue as JSON Schema: what a sheet may state of each capability."""

from __future__ import annotations

from reqkit.catalogue.capability import Capability, Catalogue, Kind, Parameter
from reqkit.model.sheet import STATEMENT_KEYS, Availability
from reqkit.source.schema_shapes import Schema, by_name, closed, either, list_of, ref
from reqkit.source.schema_vocabulary import is_plain, key_of, quantities
from reqkit.source.schema_words import Speaker

WORD = ref("word")
FIELDS: Schema = {key: ref(f"Term.{key}") for key in STATEMENT_KEYS}
"""What can be said with any statement."""
_JUDGED: Schema = {"anyOf": [{"required": ["availability"]}, {"required": ["delivery"]}]}
"""A statement has an availability, or a delivery that implies one."""
_JUDGED_TERMS: Schema = {
    "dependentSchemas": dict.fromkeys(("cost", "currency", "vat", "running_cost", "timeline", "customization"), _JUDGED),
}
"""Where neither has to be there, it has to be beside the terms of some work."""
_VALUES: tuple[Schema, ...] = ({"type": ["number", "string"]}, {"type": "object", "required": ["min", "max"]})
"""What can be stated of an aspect whose parameter only the brief knows."""


def saying(fields: Schema, speaker: Speaker) -> dict[str, Schema]:
    """What is said in a statement, whatever it is about: as a word, as a block, with a value, of an option, as an answer.

    `fields` are the properties of `StatementFields`.
    """
    one = either(WORD, ref("statement"))
    value, option = {**speaker.key("stated", "value")}, {**speaker.key("stated", "option")}
    seen = {**speaker.key("stated", "seen"), "type": ["string", "integer"]}
    aspects = {**speaker.key("stated", "aspects"), **by_name(ref("aspect"))}
    valued = {**value, **either(*_VALUES)}
    return {
        **{f"Term.{key}": fields[key] for key in STATEMENT_KEYS},
        "judged": _JUDGED_TERMS,
        "word": speaker.choice("Availability", [*(word.value for word in Availability), True, False]),
        "statement": {**closed(FIELDS), **_JUDGED},
        "said": either(*one["anyOf"], list_of(one)),
        "valued": {**closed({"value": value, **FIELDS}), "required": ["value"]},
        "optioned": {**closed({"option": option, **FIELDS}), "required": ["option"], **_JUDGED},
        "aspect": either(ref("said"), *_VALUES, closed({"value": valued, **FIELDS}), {"type": "array"}),
        "answer": either(ref("said"), {**closed({**FIELDS, "value": valued, "seen": seen, "aspects": aspects}), **_JUDGED_TERMS}),
    }


def stated(catalogue: Catalogue, speaker: Speaker) -> tuple[Schema, dict[str, Schema]]:
    """The section `capabilities` of a sheet or an assessment, and what it refers to beside `saying`."""
    writer = _Statements(speaker)
    return closed({capability.id: writer.of(capability) for capability in catalogue.capabilities.values()}), writer.shared


class _Statements:
    """What may be stated; what is said once of a parameter goes into `shared`, since a list of it is several ways to have it."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.shared: dict[str, Schema] = {}

    def of(self, capability: Capability) -> Schema:
        parameters = {
            parameter.name: {
                **self.speaker.titled(parameter.title, parameter.question, parameter.unit),
                **self._parameter(capability, parameter),
            }
            for parameter in capability.parameters.values()
        }
        title = self.speaker.titled(capability.title, capability.question, capability.note)
        return {**title, **either(WORD, {**closed({**FIELDS, **parameters}), "allOf": [ref("judged")]})}

    def _parameter(self, capability: Capability, parameter: Parameter) -> Schema:
        if parameter.kind is Kind.FLAG:
            return ref("said")
        key = key_of(capability, parameter)
        if parameter.kind is Kind.SET:
            self.shared[f"Said.{key}"] = self._options(key, parameter)
            of_option = {"allOf": [ref("optioned"), {"properties": {"option": ref(key)}}]}
            return either(ref(f"Said.{key}"), list_of(either(ref(key), of_option)))
        shared = parameter.kind is not Kind.LEVEL and is_plain(parameter)
        name = f"Said.{parameter.kind.value}" if shared else f"Said.{key}"
        self.shared.setdefault(name, self._value(key, parameter))
        return either(ref(name), list_of(ref(name)))

    def _options(self, key: str, parameter: Parameter) -> Schema:
        shared = {name: FIELDS[name] for name in ("evidence", "note", "plan")}
        options = {
            option: {"description": label.in_language(self.speaker.language) or option, **ref("said")}
            for option, label in parameter.options.items()
        }
        return either(WORD, ref(key), closed({**shared, **options}), ref("statement"))

    def _value(self, key: str, parameter: Parameter) -> Schema:
        values = self._values(key, parameter)
        with_value = {"allOf": [ref("valued"), {"properties": {"value": either(*values)}}]}
        return either(WORD, *values, with_value, ref("statement"))

    def _values(self, key: str, parameter: Parameter) -> list[Schema]:
        match parameter.kind:
            case Kind.LEVEL:
                return [ref(key)]
            case Kind.RANGE:
                return [ref("range")]
            case Kind.TEXT:
                return [{"type": "string", "maxLength": 5000}]
        return quantities(parameter)
