"""The tree of a segment's conditions, from plain data, within bounds."""

from __future__ import annotations

from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe, shown
from reqkit.segments.clause_reader import Surroundings, read_clause
from reqkit.segments.model import MAX_CLAUSES, MAX_DEPTH, Group, Logic, Node, Not, Use

_GROUPS = {logic.value: logic for logic in Logic}


class TreeReader:
    """Reads one segment's tree. What cannot be read is left out after its finding; groups know that something is missing."""

    def __init__(self, around: Surroundings, collector: Collector) -> None:
        self.around, self.collector = around, collector
        self.left = MAX_CLAUSES

    def read(self, raw: Any, place: Location, depth: int = 0) -> Node | None:
        if depth > MAX_DEPTH:
            self.collector.add("segment-too-deep", place, limit=MAX_DEPTH)
            return None
        if not isinstance(raw, dict) or not raw:
            self.collector.add("bad-condition", place, found=describe(raw) if raw != {} else "{}")
            return None
        kinds = [key for key in ("all", "any", "not", "segment") if key in raw]
        if not kinds:
            return self._clause(raw, place)
        if len(raw) > 1:
            extra = next(key for key in raw if key != kinds[0])
            self.collector.add("mixed-condition", (place / extra).key(), key=shown(extra), other=kinds[0])
            return None
        kind = kinds[0]
        if kind == "segment":
            return self._use(raw[kind], place)
        if kind == "not":
            member = self.read(raw[kind], place / kind, depth + 1)
            return None if member is None else Not(member, place)
        return self._group(_GROUPS[kind], raw[kind], place, depth)

    def _use(self, written: Any, place: Location) -> Use | None:
        if not isinstance(written, str) or not written or len(written) > 64:
            self.collector.add("bad-id", place / "segment", given=shown(written))
            return None
        return Use(written, place / "segment") if self._counts(place) else None

    def _group(self, logic: Logic, written: Any, place: Location, depth: int) -> Group | None:
        inside = place / logic.value
        if not isinstance(written, list):
            self.collector.add("bad-group", inside, logic=logic.value, found=describe(written))
            return None
        members = []
        for index, item in enumerate(written):
            if self.left < 0:
                break
            members.append(self.read(item, inside / index, depth + 1))
        read = tuple(member for member in members if member is not None)
        return Group(logic, read, place, whole=len(read) == len(written))

    def _clause(self, raw: dict[str, Any], place: Location) -> Node | None:
        return read_clause(raw, place, self.around, self.collector) if self._counts(place) else None

    def _counts(self, place: Location) -> bool:
        """Whether one more condition is within the bound; the first beyond it is a finding."""
        self.left -= 1
        if self.left == -1:
            self.collector.add("segment-too-large", place, limit=MAX_CLAUSES)
        return self.left >= 0
