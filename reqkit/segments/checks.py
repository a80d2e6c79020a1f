"""The rules that segments are checked by. Each takes the segments of one brief and puts what it finds into the collector."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked
from reqkit.segments.clause_words import ClauseText
from reqkit.segments.gaps import Axis, WithAnswers, needs_feb29, needs_window, segment_gaps
from reqkit.segments.logic.reasoning import Reasoner
from reqkit.segments.model import MAX_DEPTH, Group, Node, Not, Segment, clauses
from reqkit.segments.reader import segment_of
from reqkit.segments.uses import trace

SegmentRule = Callable[[Sequence[Asked], Collector], None]

_SAID_ELSEWHERE = frozenset({Axis.WINDOW, Axis.FEB29})
"""What has a finding of its own at the condition."""


def _by_id(segments: Sequence[Asked]) -> Mapping[str, Segment]:
    return {asked.id: segment_of(asked) for asked in segments}


def groups_are_not_empty(segments: Sequence[Asked], collector: Collector) -> None:
    """A group whose members could not be read has its findings already."""
    for asked in segments:
        for group in _groups(segment_of(asked).where):
            if not group.members and group.whole:
                collector.add("empty-group", group.location / group.logic.value, logic=group.logic.value)


def segments_do_not_circle(segments: Sequence[Asked], collector: Collector) -> None:
    """Each circle once, at the reference that closes it; and chains that are too long to follow."""
    uses = trace(_by_id(segments))
    places: Mapping[str, Location] = {asked.id: asked.location for asked in segments}
    for cycle in uses.cycles:
        collector.add("segment-cycle", uses.places[cycle[-1], cycle[0]], cycle=" → ".join((*cycle, cycle[0])))
    for name, depth in uses.depth.items():
        if depth == MAX_DEPTH + 1:
            collector.add("segment-chain-too-long", places[name] / "where", limit=MAX_DEPTH)


def conditions_go_together(segments: Sequence[Asked], collector: Collector) -> None:
    by_id = _by_id(segments)
    Reasoner(by_id, trace(by_id), collector).run()


def windows_are_named(segments: Sequence[Asked], collector: Collector) -> None:
    for asked in segments:
        for clause in clauses(segment_of(asked).where):
            if needs_window(clause) and clause.window is None:
                collector.add("window-missing", clause.location, clause=ClauseText(clause))


def leap_days_are_settled(segments: Sequence[Asked], collector: Collector) -> None:
    for asked in segments:
        for clause in clauses(segment_of(asked).where):
            if needs_feb29(clause) and clause.feb29 is None:
                collector.add("feb29-unsaid", clause.location)


def segments_say_enough(segments: Sequence[Asked], collector: Collector) -> None:
    for asked in segments:
        gaps = segment_gaps(segment_of(asked), skip=_SAID_ELSEWHERE)
        if gaps.questions:
            questions = WithAnswers(gaps.questions)
            collector.add("segment-vague", asked.location, id=asked.id, said=gaps.said, needed=gaps.needed, questions=questions)


def _groups(node: Node) -> Iterator[Group]:
    if isinstance(node, Not):
        yield from _groups(node.member)
    elif isinstance(node, Group):
        yield node
        for member in node.members:
            yield from _groups(member)


RULES: tuple[SegmentRule, ...] = (
    groups_are_not_empty,
    segments_do_not_circle,
    conditions_go_together,
    windows_are_named,
    leap_days_are_settled,
    segments_say_enough,
)


def check_segments(segments: Sequence[Asked], collector: Collector) -> None:
    """All the rules, over the segments of one brief."""
    for rule in RULES:
        rule(segments, collector)
