"""The aspects a segment comes down to: what a system must have to build it, wherever in its conditions that is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import AnyOption, Bound, Demand, Exists, Quantity
from reqkit.documents.document import Location
from reqkit.model.asked import Aspect, aspect_key
from reqkit.model.gathering import gathered
from reqkit.segments.capabilities import detail_option
from reqkit.segments.catalogue import OPERATORS, SEGMENTS
from reqkit.segments.clause_reader import MEMBERSHIP
from reqkit.segments.model import Clause, Group, Logic, Node, Not, Segment, Use
from reqkit.segments.uses import Uses
from reqkit.segments.window import CLOCKS


def aspects_of(
    segments: Mapping[str, Segment], places: Mapping[str, Location], uses: Uses, catalogue: Catalogue
) -> dict[str, tuple[Aspect, ...]]:
    """Every segment's aspects: its own, and with their origin those of the segments it uses."""
    found: dict[str, tuple[Aspect, ...]] = {}
    for name in uses.order:
        own = own_aspects(segments[name], places[name])
        used = (replace(aspect, origin=(other, *aspect.origin)) for other in uses.followed(name) for aspect in found[other])
        found[name] = gathered((*own, *used), catalogue)
    return found


def own_aspects(segment: Segment, place: Location) -> Iterator[Aspect]:
    """What the segment itself says, in the order written; keys may repeat."""
    yield from _shape(segment.where)
    yield from _conditions(segment.where)
    if segment.refresh is not None:
        limit = Quantity(segment.refresh.days, segment.refresh.unit)
        yield _aspect(SEGMENTS, "refresh", Bound(limit), place / "refresh")
    if segment.null_rule is not None:
        yield _option(SEGMENTS, "null_rule", segment.null_rule.value, place / "null_rule")
    if segment.week_starts is not None:
        yield _option(SEGMENTS, "week_starts", segment.week_starts.value, place / "week_starts")


def _aspect(capability: str, parameter: str | None, demand: Demand, place: Location) -> Aspect:
    return Aspect(aspect_key(capability, parameter, demand), demand, place, capability, parameter)


def _option(capability: str, parameter: str, option: str, place: Location) -> Aspect:
    return _aspect(capability, parameter, AnyOption((option,)), place)


def _shape(where: Node) -> Iterator[Aspect]:
    """Depth of nesting, and which kinds of logic go together."""
    logics: dict[Logic, Group] = {}
    for node, _ in _nodes(where):
        if isinstance(node, Group) and len(node.members) > 1:
            logics.setdefault(node.logic, node)
    for logic, group in logics.items():
        yield _option(SEGMENTS, "logic", logic.value, group.location)
    if len(logics) > 1:
        inner = list(logics.values())[-1]
        yield _option(SEGMENTS, "logic", "mixed", inner.location)
    for node, _ in _nodes(where):
        if isinstance(node, Not):
            over = "not_group" if isinstance(node.member, Group) and len(node.member.members) > 1 else "not"
            yield _option(SEGMENTS, "logic", over, node.location)
    deepest, depth = max(_nodes(where), key=lambda found: found[1], default=(where, 0))
    if depth > 1:
        yield _aspect(SEGMENTS, "nesting", Bound(Quantity(Fraction(depth))), deepest.location)


def _nodes(node: Node, depth: int = 0) -> Iterator[tuple[Node, int]]:
    """Every node with the number of groups around it, itself included."""
    level = depth + 1 if isinstance(node, Group) and len(node.members) > 1 else depth
    yield node, level
    members = node.members if isinstance(node, Group) else (node.member,) if isinstance(node, Not) else ()
    for member in members:
        yield from _nodes(member, level)


def _conditions(node: Node) -> Iterator[Aspect]:
    match node:
        case Use():
            yield _aspect(SEGMENTS, "nested_segments", Exists(), node.location)
        case Clause():
            yield from clause_aspects(node)
        case Not():
            yield from _conditions(node.member)
        case Group():
            for member in node.members:
                yield from _conditions(member)


def clause_aspects(clause: Clause) -> Iterator[Aspect]:
    """What one condition asks for: the property, the operator on its type, and all that is said beside them."""
    prop, place = clause.subject, clause.location
    if prop.custom:
        yield _option(SEGMENTS, "custom_property", prop.type.value, place)
    else:
        yield _option(SEGMENTS, "property", prop.id, place)
    yield _option(OPERATORS, prop.type.value, clause.operator.id, place)
    if prop.id == MEMBERSHIP:
        yield _aspect(SEGMENTS, "nested_segments", Exists(), place)
    if prop.implies is not None:
        yield _option(*prop.implies, place)
    for name, value in clause.details:
        detail = prop.details[name]
        if detail.implies is not None:
            yield _option(*detail.implies, str(value), place)
        else:
            yield _option(SEGMENTS, "details", detail_option(prop, detail), place)
    yield from _time(clause)
    if clause.aggregate is not None:
        yield _option(SEGMENTS, "aggregates", clause.aggregate.value, place)
    for term in clause.filters:
        yield _option(SEGMENTS, "filters", term.name, place)
    for parameter, word in (("basis", clause.basis), ("refunds", clause.refunds), ("feb29", clause.feb29), ("null_rule", clause.null_rule)):
        if word is not None and (parameter != "null_rule" or clause.operator.denies):
            yield _option(SEGMENTS, parameter, word.value, place)


def _time(clause: Clause) -> Iterator[Aspect]:
    place = clause.location
    if clause.window is not None:
        yield _option(SEGMENTS, "windows", clause.window.kind.value, place)
    if clause.counting is not None:
        yield _option(SEGMENTS, "counting", clause.counting.value, place)
    if clause.clock is not None:
        yield _option(SEGMENTS, "clocks", clause.clock if clause.clock in CLOCKS else "named_zone", place)
