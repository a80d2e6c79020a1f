"""Goes through the conditions of all segments, those used first, and says what cannot be, what is idle and what changes nothing.

Conditions can only clash or follow where they are on one property, so that a property with a single condition is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.message import Filled, Localized, Message
from reqkit.segments.clause_words import ClauseText
from reqkit.segments.logic.branches import report_covered
from reqkit.segments.logic.context import Clash, Context, Entry, Owner
from reqkit.segments.logic.parts import Choice, Literal, parted
from reqkit.segments.logic.reading import ReadingRoom, name_of
from reqkit.segments.logic.restriction import Absent, Restriction
from reqkit.segments.logic.room import Room
from reqkit.segments.model import Clause, Node, Segment, Use, clauses, uses
from reqkit.segments.uses import Uses

_DENIED = Message("не выполнено: {clause}", "not so: {clause}")
_IN_SEGMENT = Message("сегмент «{segment}»", "the segment “{segment}”")
_THROUGH = Message("{clause} (сегмент «{segment}»)", "{clause} (segment “{segment}”)")
_MAX_FACTS = 500
"""What a segment passes on to those that use it; more is not followed."""
_COMPARED = 16


@dataclass(slots=True, eq=False)
class _Verdict:
    """What became of a place: the clash with something further out, and whether it clashes in itself."""

    outer: Clash | None = None
    inner: bool = False


class Reasoner:
    """Checks segments in the order of use; what it learns of one is there for the next."""

    def __init__(self, segments: Mapping[str, Segment], traced: Uses, collector: Collector) -> None:
        self.segments, self.traced, self.collector = segments, traced, collector
        self.rooms = ReadingRoom()
        self.sound: dict[str, bool] = {}
        self.known: dict[tuple[str, bool], tuple[Entry, ...]] = {}
        self.names: dict[str, frozenset[str]] = {}
        self.followed: frozenset[str] = frozenset()
        self.crowded: frozenset[str] = frozenset()
        self.turns = count()

    def run(self) -> None:
        for name in self.traced.order:
            self.followed = frozenset(self.traced.followed(name))
            where = self.segments[name].where
            self.crowded = self._crowded(name, where)
            self.sound[name] = not self._place(where, False, Context()).inner

    def _crowded(self, name: str, where: Node) -> frozenset[str]:
        """The properties, and the segments, that more than one condition here is on; what used segments say counts too."""
        found = Counter(name_of(clause.subject) for clause in clauses(where))
        for used, _ in uses(where):
            within = {f"segment {used}", *(self.names[used] if used in self.followed else ())}
            found.update(within)
        self.names[name] = frozenset(self._plainly_said(where))
        return frozenset(each for each, times in found.items() if times > 1)

    def _plainly_said(self, where: Node) -> Iterator[str]:
        """What those who use a segment learn from it: its properties and segments outside any choice, whether it is used or left out."""
        for denied in (False, True):
            literals, choices = parted(where, denied)
            if denied and choices:
                return
            for literal in literals:
                if isinstance(literal.node, Clause):
                    yield name_of(literal.node.subject)
                else:
                    yield f"segment {literal.node.segment}"
                    yield from self.names[literal.node.segment] if literal.node.segment in self.followed else ()

    def _facts(self, name: str, denied: bool) -> tuple[Entry, ...]:
        """What holds of everyone in a segment, or of everyone outside it; nothing where that is no plain list of conditions."""
        if (name, denied) not in self.known:
            literals, choices = parted(self.segments[name].where, denied)
            found: tuple[Entry, ...] = ()
            if self.sound[name] and not (denied and choices):
                around = (self.followed, self.crowded)
                self.followed, self.crowded = frozenset(self.traced.followed(name)), self.names[name]
                context = Context()
                for literal in literals:
                    for entry in self._entries(literal):
                        context.add(entry)
                found = tuple(context.facts())[:_MAX_FACTS]
                self.followed, self.crowded = around
            self.known[name, denied] = found
        return self.known[name, denied]

    def _place(self, node: Node, denied: bool, context: Context) -> _Verdict:
        """Takes a node's conditions into a context and reports what is wrong among them."""
        literals, choices = parted(node, denied)
        verdict = _Verdict()
        for literal in literals:
            if self._impossible_alone(literal):
                verdict.inner = True
                continue
            for entry in self._entries(literal):
                context.add(entry)
        reported: set[int] = set()
        for clash in context.clashes():
            if clash.outer:
                verdict.outer = verdict.outer or clash
                continue
            verdict.inner = True
            if clash.second.owner.turn not in reported:
                reported.add(clash.second.owner.turn)
                self._report_clash(clash)
        if verdict.outer is None and not verdict.inner:
            for entry, by in context.followers():
                self._report("redundant-condition", entry, by)
            for choice in choices:
                verdict.inner |= self._choice(choice, context)
        return verdict

    def _impossible_alone(self, literal: Literal) -> bool:
        """A condition that asks for what there is not, whatever stands beside it."""
        clause = literal.node
        if not isinstance(clause, Clause) or not self.rooms.may_be_empty(clause):
            return False
        main = self.rooms.restrictions(clause, literal.denied).main
        if main.absent is not Absent.NO or not main.room.is_empty(main.scale):
            return False
        owner = self._owner(clause, literal.denied)
        self.collector.add("impossible-condition", owner.at, clause=owner.text)
        return True

    def _choice(self, choice: Choice, context: Context) -> bool:
        """Whether none of the ways is open."""
        verdicts = []
        for node, denied in choice.ways:
            follower = self._always(node, denied, context)
            if follower is not None:
                entry, by = follower
                self.collector.add("idle-group", choice.place, clause=entry.owner.text, place=by.owner.place)
                return False
            verdicts.append(self._place(node, denied, Context(parent=context)))
        dead = [verdict.outer for verdict in verdicts if verdict.outer is not None]
        if len(dead) + sum(verdict.inner for verdict in verdicts) == len(verdicts):
            if dead:
                self._report_clash(dead[0], choice.place)
            return True
        for clash in dead:
            self._report("impossible-branch", clash.second, clash.first)
        mains = [
            [entry for literal in literals for entry in self._entries(literal) if entry.main]
            for literals, _ in (parted(node, denied) for node, denied in choice.ways)
        ]
        report_covered(choice, mains, self._report)
        return False

    def _always(self, node: Node, denied: bool, context: Context) -> tuple[Entry, Entry] | None:
        """A way that is a single condition which follows from one that holds anyway."""
        literals, choices = parted(node, denied)
        if len(literals) != 1 or choices:
            return None
        entry = next((entry for entry in self._entries(literals[0]) if entry.main), None)
        state = context.look(entry.restriction.key) if entry is not None else None
        if entry is None or state is None or state.broken:
            return None
        return next(((entry, by) for by in state.entries[-_COMPARED:] if entry.restriction.follows_from(by.restriction)), None)

    def _report(self, code: str, entry: Entry, by: Entry) -> None:
        self.collector.add(code, entry.owner.at, clause=entry.owner.text, by=by.owner.text, place=by.owner.place)

    def _report_clash(self, clash: Clash, at: Location | None = None) -> None:
        first, second = clash.first.owner, clash.second.owner
        self.collector.add("contradiction", at or second.at, first=first.text, second=second.text, place=first.place)

    def _owner(self, clause: Clause, denied: bool) -> Owner:
        text: Localized = ClauseText(clause)
        return Owner(Filled(_DENIED, {"clause": text}) if denied else text, clause.location, clause.location, next(self.turns))

    def _entries(self, literal: Literal) -> Iterator[Entry]:
        """What a condition restricts; nothing where no other condition is on the same property."""
        node, denied = literal.node, literal.denied
        if isinstance(node, Use):
            yield from self._use(node, denied)
        elif name_of(node.subject) in self.crowded:
            owner = self._owner(node, denied)
            found = self.rooms.restrictions(node, denied)
            yield Entry(found.main, owner, main=True)
            for side in found.sides:
                yield Entry(side, owner, main=False)

    def _use(self, node: Use, denied: bool) -> Iterator[Entry]:
        used, turn, name = self.segments.get(node.segment), next(self.turns), f"segment {node.segment}"
        title: object = used.title if used is not None else node.segment
        text: Localized = Filled(_IN_SEGMENT, {"segment": title})
        if name in self.crowded:
            owner = Owner(Filled(_DENIED, {"clause": text}) if denied else text, node.location, node.location, turn)
            yield Entry(Restriction((name,), Room(only=frozenset({not denied}))), owner, main=True)
        if node.segment in self.followed:
            for fact in self._facts(node.segment, denied):
                if fact.restriction.key[0] in self.crowded:
                    through = Filled(_THROUGH, {"clause": fact.owner.text, "segment": title})
                    yield Entry(fact.restriction, Owner(through, fact.owner.place, node.location, turn, own=False), main=False)
