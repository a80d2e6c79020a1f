"""What a sheet states, as written, to statements about capabilities, parameters and options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reqkit.catalogue.capability import Capability, Kind, Parameter
from reqkit.catalogue.quantity import Value, read_extent, read_quantity
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.evidence import CLAIM, Evidence
from reqkit.model.fields import describe, shown
from reqkit.model.sheet import STATEMENT_KEYS, Availability, Delivery, Statement, StatementFields, StatementKey
from reqkit.source.intake import EXPECTED, accept
from reqkit.source.needs import KIND_NAMES
from reqkit.values.record import record

_WORDS: Mapping[object, Availability] = {
    **{availability.value: availability for availability in Availability},
    True: Availability.AVAILABLE,
    False: Availability.UNAVAILABLE,
}
_INHERITED = ("evidence", "note", "plan")
"""What a block may say once for everything inside it."""

_STATEMENT_FORMS: dict[Kind, Message] = {
    Kind.FLAG: Message(
        "Отвечают так: available, unavailable или блок с availability.", "State available, unavailable or a block with availability."
    ),
    Kind.SET: Message(
        "Отвечают списком того, что есть, или блоком «вариант: available».",
        "State a list of what is there, or a block of “option: available”.",
    ),
    Kind.NUMBER: Message("Отвечают так: 5 или {{value: 5, availability: …}}.", "State 5, or {{value: 5, availability: …}}."),
    Kind.DURATION: Message(
        "Отвечают так: 180 days или {{value: 180 days, availability: …}}.", "State 180 days, or {{value: 180 days, availability: …}}."
    ),
    Kind.MONEY: Message(
        "Отвечают так: 500000 или {{value: 500000, availability: …}}.", "State 500000, or {{value: 500000, availability: …}}."
    ),
    Kind.LEVEL: Message(
        "Отвечают одним словом или {{value: слово, availability: …}}.", "State one word, or {{value: word, availability: …}}."
    ),
    Kind.RANGE: Message("Отвечают так: {{min: 0, max: 100, step: 0.5}}.", "State {{min: 0, max: 100, step: 0.5}}."),
    Kind.TEXT: Message("Отвечают текстом.", "State a text."),
}

Statements = dict[StatementKey, tuple[Statement, ...]]


@record
class StatementReader:
    """Reads statements of one sheet. `default` is the evidence of a statement that names none."""

    collector: Collector
    default: Evidence = CLAIM

    def capability(self, capability: Capability, raw: Any, location: Location) -> Statements:
        """Everything said under one capability: of it as a whole, and parameter by parameter."""
        key: StatementKey = (capability.id, None, None)
        if _is_word(raw):
            statement = self._statement(raw, location, {})
            return {key: (statement,)} if statement else {}
        if not isinstance(raw, dict):
            self.collector.add("wrong-type", location, expected=EXPECTED["capability"], found=describe(raw), choices=capability.parameters)
            return {}
        result: Statements = {}
        common = {name: value for name, value in raw.items() if name in STATEMENT_KEYS}
        if set(common) - set(_INHERITED):
            statement = self._statement(common, location, {})
            if statement:
                result[key] = (statement,)
        inherited = {name: common[name] for name in _INHERITED if name in common}
        for name, said in raw.items():
            if name in STATEMENT_KEYS:
                continue
            parameter = capability.parameters.get(name)
            if name in capability.broken:
                continue
            if parameter is None:
                choices = (*capability.parameters, *STATEMENT_KEYS)
                self.collector.add("unknown-parameter", (location / name).key(), given=name, choices=choices, capability=capability.id)
                continue
            for option, statements in self.parameter(parameter, said, location / name, inherited).items():
                result[capability.id, name, option] = statements
        return result

    def parameter(
        self, parameter: Parameter, raw: Any, location: Location, inherited: Mapping[str, Any]
    ) -> dict[str | None, tuple[Statement, ...]]:
        """What is said of a parameter, by option (None: of the parameter as a whole)."""
        if parameter.kind is Kind.SET:
            return self._set(parameter, raw, location, inherited)
        statements = self.values(parameter, raw, location, inherited)
        return {None: statements} if statements else {}

    def values(self, parameter: Parameter, raw: Any, location: Location, inherited: Mapping[str, Any]) -> tuple[Statement, ...]:
        """One statement, or a list of several about the same parameter."""
        items = [(location / index, item) for index, item in enumerate(raw)] if isinstance(raw, list) else [(location, raw)]
        read = (self._value(parameter, item, place, inherited) for place, item in items)
        return tuple(statement for statement in read if statement is not None)

    def plain(
        self, raw: Any, location: Location, inherited: Mapping[str, Any] | None = None, option: str | None = None
    ) -> tuple[Statement, ...]:
        """Statements about something without a value: a flag, an option, a requirement in words."""
        items = [(location / index, item) for index, item in enumerate(raw)] if isinstance(raw, list) else [(location, raw)]
        read = (self._statement(item, place, inherited or {}, option=option) for place, item in items)
        return tuple(statement for statement in read if statement is not None)

    def _set(
        self, parameter: Parameter, raw: Any, location: Location, inherited: Mapping[str, Any]
    ) -> dict[str | None, tuple[Statement, ...]]:
        if isinstance(raw, list):
            return self._listed(parameter, raw, location, inherited)
        if isinstance(raw, dict) and ("availability" not in raw or "availability" in parameter.options):
            inner = {**inherited, **{name: raw[name] for name in _INHERITED if name in raw and name not in parameter.options}}
            result: dict[str | None, tuple[Statement, ...]] = {}
            for option, said in raw.items():
                if option in parameter.options:
                    result[option] = self.plain(said, location / option, inner, option)
                elif option not in _INHERITED:
                    self._unknown_option(parameter, option, (location / option).key())
            return result
        if isinstance(raw, str | int) and not isinstance(raw, bool) and str(raw) in parameter.options:
            return self._listed(parameter, [raw], location, inherited)
        if isinstance(raw, str) and raw not in _WORDS:
            self._unknown_option(parameter, raw, location)
            return {}
        if not isinstance(raw, dict) and not _is_word(raw):
            self._bad(parameter, raw, location)
            return {}
        return {None: self.plain(raw, location, inherited)}

    def _listed(
        self, parameter: Parameter, items: list[Any], location: Location, inherited: Mapping[str, Any]
    ) -> dict[str | None, tuple[Statement, ...]]:
        result: dict[str | None, tuple[Statement, ...]] = {}
        for index, item in enumerate(items):
            place = location / index
            option, said = (
                (item.get("option"), {key: value for key, value in item.items() if key != "option"})
                if isinstance(item, dict)
                else (item, True)
            )
            if isinstance(option, bool | dict | list) or option is None:
                self._bad(parameter, item, place)
            elif str(option) not in parameter.options:
                self._unknown_option(parameter, str(option), place)
            else:
                result[str(option)] = result.get(str(option), ()) + self.plain(said, place, inherited, str(option))
        return result

    def _value(self, parameter: Parameter, raw: Any, location: Location, inherited: Mapping[str, Any]) -> Statement | None:
        if parameter.kind is Kind.FLAG or _is_word(raw):
            return self._statement(raw, location, inherited, parameter)
        if isinstance(raw, dict) and ("value" in raw or "availability" in raw):
            said = {key: value for key, value in raw.items() if key != "value"}
            if "value" not in raw:
                return self._statement(said, location, inherited, parameter)
            value = self._read(parameter, raw["value"], location / "value")
            said.setdefault("availability", _implied(said))
            return self._statement(said, location, inherited, parameter, value) if value is not None else None
        value = self._read(parameter, raw, location)
        return self._statement(True, location, inherited, parameter, value) if value is not None else None

    def _read(self, parameter: Parameter, raw: Any, location: Location) -> Value | None:
        try:
            if parameter.kind is Kind.LEVEL:
                if isinstance(raw, str | int) and not isinstance(raw, bool):
                    if str(raw) in parameter.levels:
                        return str(raw)
                    self.collector.add("unknown-option", location, given=shown(raw), choices=parameter.levels, parameter=parameter.name)
                    return None
            elif parameter.kind is Kind.RANGE:
                return read_extent(raw)
            elif parameter.kind.is_bounded:
                return read_quantity(parameter, raw)
            elif isinstance(raw, str) and len(raw) <= 5000:
                return raw
        except ValueError:
            pass
        self._bad(parameter, raw, location)
        return None

    def _statement(
        self,
        raw: Any,
        location: Location,
        inherited: Mapping[str, Any],
        parameter: Parameter | None = None,
        value: Value | None = None,
        option: str | None = None,
    ) -> Statement | None:
        if _is_word(raw):
            said: dict[str, Any] = {"availability": _WORDS[raw]}
        elif isinstance(raw, dict):
            said = dict(raw)
            if "availability" not in said and "delivery" in said:
                said["availability"] = _implied(said)
        elif parameter is not None:
            self._bad(parameter, raw, location)
            return None
        else:
            self.collector.add(
                "wrong-type", location, expected=EXPECTED["statement"], found=describe(raw), choices=[word.value for word in Availability],
                given=raw if isinstance(raw, str) else None,
            )  # fmt: skip
            return None
        for name in _INHERITED:
            if name in inherited:
                said.setdefault(name, inherited[name])
        fields = accept(StatementFields, said, location, self.collector)
        if fields is None:
            return None
        return Statement(fields, fields.evidence or self.default, location, value, option)

    def _unknown_option(self, parameter: Parameter, given: str, location: Location) -> None:
        self.collector.add("unknown-option", location, given=shown(given), choices=parameter.options, parameter=parameter.name)

    def _bad(self, parameter: Parameter, raw: Any, location: Location) -> None:
        choices = parameter.options if parameter.kind is Kind.SET else parameter.levels
        self.collector.add(
            "bad-statement", location, choices=choices, parameter=parameter.name, kind=KIND_NAMES[parameter.kind],
            found=describe(raw), expected=_STATEMENT_FORMS[parameter.kind],
        )  # fmt: skip


def _is_word(raw: Any) -> bool:
    return isinstance(raw, bool | str) and raw in _WORDS


def _implied(said: Mapping[str, Any]) -> str:
    """The availability that a delivery implies, `available` where there is none."""
    later = (Delivery.PAID, Delivery.INCLUDED, Delivery.ROADMAP)
    return Availability.CUSTOMIZABLE if said.get("delivery") in later else Availability.AVAILABLE
