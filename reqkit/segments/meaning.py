"""What a segment means, written out in one way: the same for the same customers, however its conditions are laid out."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum

from reqkit.model.fingerprint import fingerprint
from reqkit.segments.model import Clause, Group, Node, Not, Segment, clauses
from reqkit.segments.property import Property
from reqkit.segments.uses import Uses
from reqkit.values.duration import Duration

_SAID = tuple(field.name for field in dataclasses.fields(Clause) if field.name not in ("subject", "operator", "location"))


def meanings(segments: Mapping[str, Segment], uses: Uses) -> dict[str, dict[str, object]]:
    """What every segment says, as plain data; it changes with those it uses too, since they are part of what is asked."""
    found: dict[str, dict[str, object]] = {}
    for name in uses.order:
        segment = segments[name]
        own = {clause.subject.id: clause.subject for clause in clauses(segment.where) if clause.subject.custom}
        found[name] = {
            "where": _node(segment.where),
            "terms": [_plain(term) for term in (segment.refresh, segment.null_rule, segment.week_starts)],
            "uses": {other: fingerprint(found[other]) if other in found else "" for other in uses.used.get(name, ())},
            "properties": {each: _property(prop) for each, prop in own.items()},
        }
    return found


def _node(node: Node) -> str:
    match node:
        case Clause():
            said = ((name, getattr(node, name)) for name in _SAID)
            words = [f"{name}={_plain(value)}" for name, value in said if value is not None and value != ()]
            return f"{node.subject.id} {node.operator.id} {' '.join(words)}"
        case Group():
            return f"{node.logic.value}({', '.join(sorted(_node(member) for member in node.members))})"
        case Not():
            return f"not({_node(node.member)})"
    return f"segment {node.segment}"


def _property(prop: Property) -> list[object]:
    return [prop.type.value, sorted(prop.values)]


def _plain(value: object) -> str:
    """Values by what they are worth: 12 months and 1 year are one, and so are [gold, vip] and [vip, gold]."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return repr(value)
    if isinstance(value, Duration):
        return f"{value.months} months" if value.unit in ("month", "quarter", "year") else f"{value.days} days"
    if isinstance(value, tuple):
        return f"[{', '.join(sorted(_plain(item) for item in value))}]"
    if isinstance(value, Enum):
        return str(value.value)
    if dataclasses.is_dataclass(value):
        return f"{{{', '.join(_plain(getattr(value, field.name)) for field in dataclasses.fields(value) if field.compare)}}}"
    return str(value)
