"""What a segment makes sure of before anybody in it is written to: that they agreed, or that they wrote first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from reqkit.segments.model import Clause, Group, Logic, Node, Not, Segment, Use

CONSENT = "contact.consent"
WROTE = "digital.message_received"
_AGREED = ("granted", ("granted",))


def everybody_agreed(segment: Segment, segments: Mapping[str, Segment], channels: Collection[str]) -> bool:
    """Whether everybody in the segment has agreed to one of these channels (the consent registry's words) at least."""
    return _everybody(
        segment.where,
        lambda clause, denied: (found := _agreed_to(clause, denied=denied)) is not None and found[0] in channels,
        segments,
        frozenset((segment.id,)),
    )


def everybody_wrote_first(segment: Segment, segments: Mapping[str, Segment]) -> bool:
    return _everybody(
        segment.where,
        lambda clause, denied: clause.subject.id == WROTE and clause.operator.id == ("did_not" if denied else "did"),
        segments,
        frozenset((segment.id,)),
    )


def consents(segment: Segment, segments: Mapping[str, Segment]) -> dict[str, set[str | None]]:
    """The channels whose consent the segment looks at, be it for some of its members, and the purposes it is for (None: any)."""
    found: dict[str, set[str | None]] = {}
    for clause, denied in _clauses(segment.where, segments, frozenset((segment.id,))):
        agreed = _agreed_to(clause, denied=denied)
        if agreed is not None:
            found.setdefault(agreed[0], set()).add(agreed[1])
    return found


def _agreed_to(clause: Clause, *, denied: bool) -> tuple[str, str | None] | None:
    """The channel and the purpose that a condition says there is consent to."""
    if clause.subject.id != CONSENT:
        return None
    operator = clause.operator.id
    agreed = operator == "cannot_contact" if denied else operator == "can_contact" or (operator in ("eq", "in") and clause.value in _AGREED)
    return (str(clause.detail.get("channel")), clause.detail.get("purpose")) if agreed else None


def _everybody(node: Node, holds: Callable[[Clause, bool], bool], segments: Mapping[str, Segment], within: frozenset[str]) -> bool:
    """Whether a condition is on everybody a tree admits. `within` are the segments being looked through, so that circles end."""
    match node:
        case Not(member=Clause() as member):
            return holds(member, True)
        case Group():
            every = all if node.logic is Logic.ANY else any
            return bool(node.members) and every(_everybody(member, holds, segments, within) for member in node.members)
    used = _used(node)
    if used is not None:
        inner = segments.get(used)
        return inner is not None and used not in within and _everybody(inner.where, holds, segments, within | {used})
    return isinstance(node, Clause) and holds(node, False)


def _clauses(node: Node, segments: Mapping[str, Segment], within: frozenset[str]) -> Iterator[tuple[Clause, bool]]:
    """Every condition of a tree and of the segments it uses, and whether it is denied."""
    match node:
        case Not(member=Clause() as member):
            yield member, True
            return
        case Group():
            for each in node.members:
                yield from _clauses(each, segments, within)
            return
    used = _used(node)
    if used is not None:
        if used in segments and used not in within:
            yield from _clauses(segments[used].where, segments, within | {used})
    elif isinstance(node, Clause):
        yield node, False


def _used(node: Node) -> str | None:
    """The segment that a node refers to, if it does."""
    if isinstance(node, Use):
        return node.segment
    return str(node.value) if isinstance(node, Clause) and node.operator.id == "in_segment" else None
