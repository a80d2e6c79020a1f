"""The catalogue as JSON Schema: its options and levels, and what a brief may demand of each capability."""

from __future__ import annotations

from fractions import Fraction

from reqkit.catalogue.capability import Better, Capability, Catalogue, Kind, Parameter
from reqkit.source.schema_shapes import Schema, closed, either, list_of, ref
from reqkit.source.schema_words import Speaker

_SHARED = {Kind.DURATION: "duration", Kind.NUMBER: "number", Kind.MONEY: "money"}


def vocabulary(catalogue: Catalogue, speaker: Speaker) -> dict[str, Schema]:
    """What the other schemas refer to: the options and levels of every parameter, under its key."""
    return {
        key_of(capability, parameter): speaker.labelled(parameter.levels if parameter.kind is Kind.LEVEL else parameter.options)
        for capability in catalogue.capabilities.values()
        for parameter in capability.parameters.values()
        if parameter.kind in (Kind.LEVEL, Kind.SET)
    }


def demands(catalogue: Catalogue, speaker: Speaker) -> dict[str, Schema]:
    """One `needs` block of a requirement, and what it refers to."""
    writer = _Demands(speaker)
    blocks = {capability.id: writer.of(capability) for capability in catalogue.capabilities.values()}
    return {"needs": closed(blocks), **writer.shared}


def quantities(parameter: Parameter) -> list[Schema]:
    """A number, a duration or an amount of money; the declared bounds of a duration are left to the check."""
    if parameter.kind is Kind.DURATION:
        return [ref("duration")]
    bounds = {"minimum": parameter.lowest, "maximum": parameter.highest}
    number = {"type": "number", **{key: _number(bound) for key, bound in bounds.items() if bound is not None}}
    return [number, ref("money")] if parameter.kind is Kind.MONEY else [number]


def is_plain(parameter: Parameter) -> bool:
    """Whether a quantity is like every other of its kind, so that one definition serves them all."""
    return parameter.kind is Kind.DURATION or (parameter.lowest is None and parameter.highest is None)


def key_of(capability: Capability, parameter: Parameter) -> str:
    return f"{capability.id}.{parameter.name}"


class _Demands:
    """What may be demanded; what many parameters have in common goes into `shared`."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        words = {word: speaker.key("asked", word) for word in ("any_of", "all_of")}
        self.shared: dict[str, Schema] = {"Chosen": {**closed(words), "minProperties": 1}}

    def of(self, capability: Capability) -> Schema:
        found = {
            parameter.name: {**self.speaker.titled(parameter.title, parameter.question, parameter.unit), **demand}
            for parameter in capability.parameters.values()
            if (demand := self._demand(capability, parameter)) is not None
        }
        is_there: Schema = {"enum": [True, None]}
        title = self.speaker.titled(capability.title, capability.question, capability.note)
        return {**title, **either(is_there, closed(found))}

    def _demand(self, capability: Capability, parameter: Parameter) -> Schema | None:
        """What may be demanded of a parameter; None for a text, which is never matched."""
        match parameter.kind:
            case Kind.TEXT:
                return None
            case Kind.FLAG:
                return {"const": True}
            case Kind.RANGE:
                return ref("range")
            case Kind.LEVEL:
                return ref(key_of(capability, parameter))
            case Kind.SET:
                return self._options(key_of(capability, parameter))
        if not is_plain(parameter):
            return self._bound(parameter)
        name = f"Asked.{_SHARED[parameter.kind]}.{parameter.better.value}"
        self.shared.setdefault(name, self._bound(parameter))
        return ref(name)

    def _options(self, key: str) -> Schema:
        """One option, a list of them, or a block that says whether all or any of them will do."""
        several = f"Asked.{key}"
        self.shared[several] = either(ref(key), {**list_of(ref(key)), "minItems": 1})
        block = {"allOf": [ref("Chosen"), {"properties": {"any_of": ref(several), "all_of": ref(several)}}]}
        return either(*self.shared[several]["anyOf"], block)

    def _bound(self, parameter: Parameter) -> Schema:
        """A bound, or one with an ideal. Where less is better, it may be called `max`, and a floor must be given with an ideal."""
        value = either(*quantities(parameter))
        less = parameter.better is Better.LESS
        extra: Schema = {"dependentRequired": {"ideal": ["floor"]}} if less else {}
        graded = [
            {
                **closed({key: {**self.speaker.key("asked", key), **value} for key in (bound, "ideal", "floor")}),
                "required": [bound],
                **extra,
            }
            for bound in (("min", "max") if less else ("min",))
        ]
        return either(*quantities(parameter), *graded)


def _number(exact: Fraction) -> int | float:
    return int(exact) if exact.denominator == 1 else float(exact)
