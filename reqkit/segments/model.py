"""A segment: who is meant, as a tree of conditions."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from reqkit.documents.document import Location
from reqkit.model.brief import AskedItem
from reqkit.model.fields import DurationField, LineField
from reqkit.segments.operators import Operator
from reqkit.segments.property import Aggregate, Property
from reqkit.segments.values import Value
from reqkit.segments.window import Counting, Window
from reqkit.values.record import record

MAX_DEPTH = 12
"""Groups within groups, and segments within segments."""
MAX_CLAUSES = 500
"""Conditions in one segment."""


class Logic(StrEnum):
    """How the members of a group go together."""

    ALL = "all"
    ANY = "any"


class NullRule(StrEnum):
    """What becomes of a customer of whom the value is not known."""

    EXCLUDED = "excluded"
    MATCHES_NEGATIVE = "matches_negative"
    MATCHES_EMPTY = "matches_empty"


class Feb29(StrEnum):
    """On which day those born on 29 February have their birthday in a common year."""

    FEB_28 = "feb_28"
    MAR_01 = "mar_01"


class Basis(StrEnum):
    """Which sum of a purchase counts."""

    BEFORE_DISCOUNT = "before_discount"
    AFTER_DISCOUNT = "after_discount"
    PAID = "paid"


class Refunds(StrEnum):
    """Whether what was brought back still counts."""

    SUBTRACTED = "subtracted"
    IGNORED = "ignored"


class WeekStarts(StrEnum):
    """The first day of a week."""

    MON = "mon"
    SUN = "sun"


@record
class FilterTerm:
    """Only (or, denied, none) of these stores, channels, product groups … count."""

    name: str
    words: tuple[str, ...]
    denied: bool = False


@record(eq=False)
class Clause:
    """One condition. What it leaves unsaid is None here; `details` are the property's own keys with their values, in the property's order.

    Counting, clock and null rule are the clause's own words or, where it has none, the segment's.
    """

    subject: Property
    operator: Operator
    value: Value | None
    location: Location
    window: Window | None = None
    aggregate: Aggregate | None = None
    filters: tuple[FilterTerm, ...] = ()
    details: tuple[tuple[str, Any], ...] = ()
    null_rule: NullRule | None = None
    feb29: Feb29 | None = None
    counting: Counting | None = None
    clock: str | None = None
    basis: Basis | None = None
    refunds: Refunds | None = None

    @property
    def adds_up(self) -> bool:
        """Whether values are counted or summed, so that nothing at all is a zero rather than an unknown."""
        return self.aggregate in (Aggregate.COUNT, Aggregate.DISTINCT_COUNT, Aggregate.SUM)

    @property
    def detail(self) -> dict[str, Any]:
        return dict(self.details)


@record(eq=False)
class Group:
    """Several conditions, all or any of which must hold. `whole` is False where a member could not be read."""

    logic: Logic
    members: tuple[Node, ...]
    location: Location
    whole: bool = True


@record(eq=False)
class Not:
    """What must not hold."""

    member: Node
    location: Location


@record(eq=False)
class Use:
    """Membership in another segment."""

    segment: str
    location: Location


Node = Clause | Group | Not | Use


def _as_it_is(raw: Any) -> Any:
    return raw


WhereField = Annotated[Any, PlainValidator(_as_it_is), WithJsonSchema({"type": "object"})]


class SegmentItem(AskedItem):
    """A segment as it is written: `where` is plain data still."""

    where: WhereField
    refresh: DurationField | None = None
    null_rule: NullRule | None = None
    time_zone: LineField | None = None
    count: Counting | None = None
    week_starts: WeekStarts | None = None


class Segment(SegmentItem):
    """A segment: its conditions as a tree. `time_zone` and `count` hold for every condition that does not say otherwise."""

    where: Annotated[Node, PlainValidator(_as_it_is), WithJsonSchema({"type": "object"})]


def clauses(node: Node) -> Iterator[Clause]:
    """Every condition of a tree, as written."""
    if isinstance(node, Clause):
        yield node
    elif isinstance(node, Group):
        for member in node.members:
            yield from clauses(member)
    elif isinstance(node, Not):
        yield from clauses(node.member)


def uses(node: Node) -> Iterator[tuple[str, Location]]:
    """The segments a tree refers to, with the places that do, as written."""
    if isinstance(node, Use):
        yield node.segment, node.location
    elif isinstance(node, Clause) and node.operator.id == "in_segment":
        yield str(node.value), node.location
    elif isinstance(node, Group):
        for member in node.members:
            yield from uses(member)
    elif isinstance(node, Not):
        yield from uses(node.member)
