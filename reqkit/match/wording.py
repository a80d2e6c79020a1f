"""How aspects, demands and stated values read: labels, questions, reasons."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reqkit.catalogue.capability import Better, Capability, Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import AnyOption, AtLeastLevel, Bound, Covers, Demand, Extent, Quantity, Value
from reqkit.locale.message import Filled, Localized, Message
from reqkit.locale.numbers import Case, DurationText, NumberText, largest_unit, money, number
from reqkit.model.asked import Aspect
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_IN_WORDS = Message("требование в целом", "the requirement as a whole")
_WITH_PARAMETER = Message("{capability}: {parameter}", "{capability}: {parameter}")
_WITH_DEMAND = Message("{capability}: {parameter} — {demand}", "{capability}: {parameter} — {demand}")
_SHORT = Message("{parameter} — {demand}", "{parameter} — {demand}")
_AT_LEAST = Message("не менее {value}", "at least {value}")
_AT_MOST = Message("не более {value}", "at most {value}")
_EXTENT = Message("от {low} до {high}", "from {low} to {high}")
_EXTENT_STEP = Message("от {low} до {high} с шагом {step}", "from {low} to {high} in steps of {step}")
_LEVEL = Message("не ниже «{level}»", "“{level}” or better")
_OR = Message(" или ", " or ")
_HAVE = Message("Есть ли: {label}?", "Is this available: {label}?")
_NEED = Message("{question} Требуется: {demand}.", "{question} Needed: {demand}.")


@record
class _Joined:
    parts: tuple[Text, ...]

    def in_language(self, language: Language) -> str:
        return _OR.in_language(language).join(part.in_language(language) for part in self.parts)


@record
class _MoneyValue:
    amount: Fraction
    currency: str | None

    def in_language(self, language: Language) -> str:
        return money(self.amount, self.currency, language) if self.currency else number(self.amount, language)


def aspect_label(catalogue: Catalogue, aspect: Aspect) -> Localized:
    """What is asked, in a few words: `Журнал изменений: события — вход в систему`."""
    found = _lookup(catalogue, aspect)
    if found is None:
        return _IN_WORDS
    capability, parameter = found
    if parameter is None:
        return capability.title
    demand = demand_text(parameter, aspect.demand)
    if demand is None:
        return Filled(_WITH_PARAMETER, {"capability": capability.title, "parameter": parameter.title})
    return Filled(_WITH_DEMAND, {"capability": capability.title, "parameter": parameter.title, "demand": demand})


def offer_label(catalogue: Catalogue, aspect: Aspect, value: Value | None, option: str | None) -> Localized:
    """What is offered for an aspect: its label with the value stated, or with the one of several options that is there."""
    found = _lookup(catalogue, aspect)
    capability, parameter = found or (None, None)
    if capability is None or parameter is None:
        return aspect_label(catalogue, aspect)
    named = parameter.options.get(option) if option else None
    offered = named if value is None else value_text(parameter, value)
    if offered is None:
        return aspect_label(catalogue, aspect)
    return Filled(_WITH_DEMAND, {"capability": capability.title, "parameter": parameter.title, "demand": offered})


def short_label(catalogue: Catalogue, aspect: Aspect) -> Localized:
    """The same without what goes without saying beside the title of the thing asked: `вход в систему`."""
    found = _lookup(catalogue, aspect)
    if found is None or found[1] is None:
        return aspect_label(catalogue, aspect)
    parameter = found[1]
    demand = demand_text(parameter, aspect.demand)
    if demand is None:
        return parameter.title
    return demand if parameter.kind is Kind.SET else Filled(_SHORT, {"parameter": parameter.title, "demand": demand})


def listed(catalogue: Catalogue, aspects: Iterable[Aspect]) -> tuple[Localized, ...]:
    """Several aspects in few words: what is demanded of one parameter stands together, `Свойства для отбора — телефон, пол`."""
    demands: dict[tuple[str | None, str | None], list[Localized]] = {}
    for aspect in aspects:
        found = _lookup(catalogue, aspect)
        parameter = found[1] if found else None
        demand = demand_text(parameter, aspect.demand) if parameter else None
        demands.setdefault((aspect.capability, aspect.parameter), []).extend([demand] if demand else [])
    result: list[Localized] = []
    for (capability, parameter_name), said in demands.items():
        if capability is None:
            result.append(_IN_WORDS)
            continue
        known = catalogue.capabilities[capability]
        title = known.title if parameter_name is None else known.parameters[parameter_name].title
        result.append(Filled(_SHORT, {"parameter": title, "demand": tuple(said)}) if said else title)
    return tuple(result)


def aspect_question(catalogue: Catalogue, aspect: Aspect) -> Localized:
    """The question to put to a vendor about an aspect, with what is needed."""
    found = _lookup(catalogue, aspect)
    if found is None:
        return _IN_WORDS
    capability, parameter = found
    label = aspect_label(catalogue, aspect)
    question = (parameter.question if parameter else capability.question) or Filled(_HAVE, {"label": label})
    demand = demand_text(parameter, aspect.demand) if parameter else None
    return Filled(_NEED, {"question": question, "demand": demand}) if demand else question


def demand_text(parameter: Parameter, demand: Demand) -> Localized | None:
    """What is demanded of a parameter; None where the parameter's name says it all."""
    match demand:
        case AnyOption(options):
            return _Joined(tuple(parameter.options[option] for option in options))
        case Bound(limit):
            bound = _AT_LEAST if parameter.better is Better.MORE else _AT_MOST
            return Filled(bound, {"value": _quantity(parameter, limit, Case.GENITIVE)})
        case AtLeastLevel(level):
            return Filled(_LEVEL, {"level": parameter.levels[level]})
        case Covers(extent):
            return _extent(parameter, extent)
    return None


def value_text(parameter: Parameter, value: Value) -> Localized | None:
    """What a sheet states of a parameter; None where it is just said to be there."""
    if isinstance(value, Quantity):
        return _quantity(parameter, value)
    if isinstance(value, Extent):
        return _extent(parameter, value)
    if isinstance(value, str):
        return parameter.levels.get(value) or Text(plain=value)
    return None


def _lookup(catalogue: Catalogue, aspect: Aspect) -> tuple[Capability, Parameter | None] | None:
    if aspect.capability is None:
        return None
    capability = catalogue.capabilities[aspect.capability]
    return capability, None if aspect.parameter is None else capability.parameters[aspect.parameter]


def _quantity(parameter: Parameter, quantity: Quantity, case: Case = Case.NOMINATIVE) -> Localized:
    if parameter.kind is Kind.DURATION:
        return DurationText(Duration(quantity.value, quantity.unit) if quantity.unit else largest_unit(quantity.value), case)
    if parameter.kind is Kind.MONEY:
        return _MoneyValue(quantity.value, quantity.unit)
    return NumberText(quantity.value, parameter.unit or None, case)


def _extent(parameter: Parameter, extent: Extent) -> Localized:
    unit = parameter.unit or None
    ends = {"low": NumberText(extent.low), "high": NumberText(extent.high, unit, Case.GENITIVE)}
    if extent.step is None:
        return Filled(_EXTENT, ends)
    return Filled(_EXTENT_STEP, {**ends, "step": NumberText(extent.step, unit)})
