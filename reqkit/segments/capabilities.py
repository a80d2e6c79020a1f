"""What segments ask of a system, as parameters of the catalogue: made from the properties and operators, so that nothing is said twice.

The catalogue's own file (`catalogue/data/segments.yaml`) holds the capabilities with their words and all that is not made from a table.
"""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.locale.message import Message
from reqkit.segments.operators import operators_of_type
from reqkit.segments.property import TYPE_TITLES, Detail, FilterKey, Property, PropertyType
from reqkit.segments.property_source import shipped_properties
from reqkit.values.text import LANGUAGES, Language, Text

_OPERATORS_QUESTION = Message(
    "Какие условия можно поставить на свойство вида «{type}»?", "Which conditions can be put on a property of the type “{type}”?"
)
_DETAIL = Message("{property}: {detail}", "{property}: {detail}")


def segment_parameters() -> dict[str, Parameter]:
    """By name: the properties, the types of own properties, the filters, the details."""
    return _of_segments(tuple(shipped_properties()))


def operator_parameters() -> dict[str, Parameter]:
    """By name: the operators of every type of property."""
    return {kind.value: _operators(kind) for kind in PropertyType}


def detail_option(prop: Property, detail: Detail) -> str:
    """`loyalty.balance.kind`: the option that a detail of a property is in the catalogue."""
    return f"{prop.id}.{detail.name}"


def _of_segments(properties: tuple[Property, ...]) -> dict[str, Parameter]:
    filters: dict[str, FilterKey] = {key.name: key for prop in properties for key in prop.filters}
    details = {
        detail_option(prop, detail): _both(_DETAIL, property=prop.title, detail=detail.title)
        for prop in properties
        for detail in prop.details.values()
        if detail.implies is None
    }
    return {
        "property": Parameter(
            "property",
            Kind.SET,
            Text(ru="Свойства для отбора", en="Properties to select by"),
            Text(ru="По каким свойствам можно отбирать клиентов?", en="By which properties can customers be selected?"),
            {prop.id: prop.title for prop in properties},
        ),
        "custom_property": Parameter(
            "custom_property",
            Kind.SET,
            Text(ru="Собственные свойства", en="Properties of one's own"),
            Text(
                ru="Свойства каких видов можно добавить самим и отбирать по ним?",
                en="Properties of which types can be added and selected by?",
            ),
            {kind.value: title for kind, title in TYPE_TITLES.items()},
        ),
        "details": Parameter(
            "details",
            Kind.SET,
            Text(ru="Уточнения условий", en="Details of conditions"),
            Text(ru="Чем можно уточнить условие на свойство?", en="By what can a condition on a property be made more exact?"),
            details,
        ),
        "filters": Parameter(
            "filters",
            Kind.SET,
            Text(ru="Отбор покупок, сделок и событий", en="Narrowing of purchases, deals and events"),
            Text(
                ru="По каким признакам отбираются покупки, сделки и события внутри условия?",
                en="By what can the purchases, deals and events within a condition be narrowed down?",
            ),
            {name: key.title for name, key in filters.items()},
        ),
    }


def _operators(kind: PropertyType) -> Parameter:
    title = TYPE_TITLES[kind]
    options: Mapping[str, Text] = {operator.id: operator.label for operator in operators_of_type(kind)}
    return Parameter(kind.value, Kind.SET, title, _both(_OPERATORS_QUESTION, type=title), options)


def _both(message: Message, **arguments: Text) -> Text:
    def filled(language: Language) -> str:
        return message.fill(language, arguments)

    return Text(**{language: filled(language) for language in LANGUAGES})
