"""Properties: what customers can be selected by, each with its type and what a condition on it may say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from reqkit.findings.suggest import closest
from reqkit.values.record import record
from reqkit.values.text import Text


class PropertyType(StrEnum):
    """What a property holds; its operators follow from it."""

    STRING = "string"
    ENUM = "enum"
    SET = "set"
    BOOL = "bool"
    INT = "int"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DATETIME = "datetime"
    ANNIVERSARY = "anniversary"
    DURATION = "duration"
    PHONE = "phone"
    EMAIL = "email"
    GEO = "geo"
    PLACE = "place"
    PRODUCT = "product"
    CUSTOMER = "customer"
    EVENT = "event"
    MEMBERSHIP = "membership"
    CONSENT = "consent"
    SCORE = "score"


class Entity(StrEnum):
    """What a property belongs to: the part of its name before the dot."""

    CONTACT = "contact"
    COMPANY = "company"
    DEAL = "deal"
    PURCHASES = "purchases"
    DIGITAL = "digital"
    LOYALTY = "loyalty"
    COMPUTED = "computed"


class WindowUse(StrEnum):
    """Whether a condition on a property is about a stretch of time."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Aggregate(StrEnum):
    """How many values become one."""

    COUNT = "count"
    DISTINCT_COUNT = "distinct_count"
    SUM = "sum"
    AVG = "avg"
    MEDIAN = "median"
    MIN = "min"
    MAX = "max"
    FIRST = "first"
    LAST = "last"


class DetailKind(StrEnum):
    """What a detail of a condition holds. `word` is one of its listed values, `text` is free."""

    WORD = "word"
    TEXT = "text"
    WORDS = "words"
    FLAG = "flag"
    NUMBER = "number"
    MONEY = "money"
    DURATION = "duration"


@record(eq=False)
class Detail:
    """A key of its own that a condition on a property takes: the channel of a consent, the kind of a balance.

    `renames`: its value's label says better than the property's title what the condition is about (`город` for the place of residence).
    `implies` are capability and parameter that must offer the value as an option.
    """

    name: str
    kind: DetailKind
    title: Text
    values: Mapping[str, Text] = field(default_factory=dict)
    required: bool = False
    renames: bool = False
    implies: tuple[str, str] | None = None


@record(eq=False)
class FilterKey:
    """What purchases, deals or events can be narrowed down to; without `values` any word will do."""

    name: str
    title: Text
    values: Mapping[str, Text] = field(default_factory=dict)


@record(eq=False)
class Property:
    """Something customers can be selected by. `title` is nominative, so that it fits into any sentence.

    `values` label the words of an enum, a set or a consent; where there are none, any word will do. `of` is the type of a set's members.
    `unit` is `year`, `day` or `point`, or a text of the brief's own. `several`: a customer may have many, and any one that meets a
    condition will do.
    `ahead`: its date may lie in the future. `same_as` and `opposite_of` name another property that says the same, or the contrary.
    `implies` are capability, parameter and option that the property stands on.
    """

    id: str
    type: PropertyType
    title: Text
    values: Mapping[str, Text] = field(default_factory=dict)
    occasion: Text = field(default_factory=Text)
    of: PropertyType | None = None
    unit: str | Text | None = None
    lowest: Fraction | None = None
    highest: Fraction | None = None
    several: bool = False
    window: WindowUse = WindowUse.NONE
    aggregates: tuple[Aggregate, ...] = ()
    default_aggregate: Aggregate | None = None
    filters: tuple[FilterKey, ...] = ()
    basis: bool = False
    details: Mapping[str, Detail] = field(default_factory=dict)
    operators: tuple[str, ...] = ()
    implies: tuple[str, str, str] | None = None
    ahead: bool = False
    same_as: str | None = None
    opposite_of: str | None = None
    custom: bool = False

    @property
    def entity(self) -> Entity:
        return Entity(self.id.partition(".")[0])


@record(eq=False)
class Properties:
    """All properties by name: the shipped ones and a brief's own."""

    by_id: Mapping[str, Property]

    def get(self, name: str) -> Property | None:
        return self.by_id.get(name)

    def __iter__(self) -> Iterator[Property]:
        return iter(self.by_id.values())

    def like(self, given: str) -> tuple[str, ...]:
        """What may have been meant: the same name under another entity, or else that entity's properties and the likeliest of all."""
        entity, _, last = given.partition(".")
        namesakes = tuple(name for name in self.by_id if name.partition(".")[2] == last)
        if namesakes:
            return namesakes
        near = [name for name in self.by_id if name.partition(".")[0] == entity] or list(self.by_id)
        likeliest = closest(given, self.by_id)
        return tuple(dict.fromkeys((*near, *((likeliest,) if likeliest else ()))))

    def with_own(self, own: Mapping[str, Property]) -> Properties:
        return Properties({**self.by_id, **own}) if own else self


TYPE_TITLES: Mapping[PropertyType, Text] = {
    PropertyType.STRING: Text(ru="текст", en="text"),
    PropertyType.ENUM: Text(ru="значение из списка", en="value from a list"),
    PropertyType.SET: Text(ru="набор значений", en="set of values"),
    PropertyType.BOOL: Text(ru="да/нет", en="yes/no"),
    PropertyType.INT: Text(ru="целое число", en="whole number"),
    PropertyType.DECIMAL: Text(ru="дробное число", en="decimal number"),
    PropertyType.MONEY: Text(ru="деньги", en="money"),
    PropertyType.PERCENT: Text(ru="процент", en="per cent"),
    PropertyType.DATE: Text(ru="дата", en="date"),
    PropertyType.DATETIME: Text(ru="дата и время", en="date and time"),
    PropertyType.ANNIVERSARY: Text(ru="ежегодная дата", en="yearly date"),
    PropertyType.DURATION: Text(ru="длительность", en="duration"),
    PropertyType.PHONE: Text(ru="телефон", en="phone"),
    PropertyType.EMAIL: Text(ru="электронная почта", en="e-mail"),
    PropertyType.GEO: Text(ru="точка на карте", en="point on the map"),
    PropertyType.PLACE: Text(ru="место", en="place"),
    PropertyType.PRODUCT: Text(ru="товар или группа", en="product or group"),
    PropertyType.CUSTOMER: Text(ru="человек или компания", en="person or company"),
    PropertyType.EVENT: Text(ru="событие", en="event"),
    PropertyType.MEMBERSHIP: Text(ru="участие в сегменте", en="segment membership"),
    PropertyType.CONSENT: Text(ru="согласие", en="consent"),
    PropertyType.SCORE: Text(ru="оценка", en="score"),
}
"""What the types are called."""
