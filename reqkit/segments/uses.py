"""Which segment uses which: an order in which what is used comes first, and the circles in which there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reqkit.documents.document import Location
from reqkit.segments.model import MAX_DEPTH, Segment, uses
from reqkit.values.record import record


@record
class Uses:
    """`order` holds every segment after all those it uses, circles apart. `cycles` name each circle once, from the first written of it.

    `depth` is how many segments deep a segment reaches; beyond the bound nothing is followed.
    """

    order: tuple[str, ...]
    used: Mapping[str, tuple[str, ...]]
    places: Mapping[tuple[str, str], Location]
    cycles: tuple[tuple[str, ...], ...]
    depth: Mapping[str, int]

    def followed(self, segment: str) -> tuple[str, ...]:
        """The segments whose conditions become this one's: none that closes a circle or lies too deep."""
        within = self.depth.get(segment, 0)
        return tuple(name for name in self.used.get(segment, ()) if name in self.depth and self.depth[name] < within <= MAX_DEPTH)


def trace(segments: Mapping[str, Segment]) -> Uses:
    """Which of the segments refer to which; what is unknown is left out. The cost grows with the references, however long the chains."""
    places: dict[tuple[str, str], Location] = {}
    for name, segment in segments.items():
        for used, place in uses(segment.where):
            if used in segments:
                places.setdefault((name, used), place)
    used_by = _grouped(tuple(places), segments)
    order, cycles = _sorted(used_by)
    depth: dict[str, int] = {}
    circular = {name for cycle in cycles for name in cycle}
    for name in order:
        inner = [depth[used] for used in used_by[name] if used in depth and used not in circular]
        depth[name] = 1 + max(inner, default=-1)
    for name in circular:
        depth.pop(name, None)
    return Uses(order, used_by, places, cycles, depth)


def _grouped(pairs: Sequence[tuple[str, str]], segments: Mapping[str, Segment]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {name: [] for name in segments}
    for name, used in pairs:
        found[name].append(used)
    return {name: tuple(used) for name, used in found.items()}


def _sorted(used_by: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Depth first, without recursion: chains may be as long as a file."""
    order: list[str] = []
    cycles: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for start in used_by:
        if start in settled:
            continue
        path: dict[str, int] = {start: 0}
        stack = [(start, iter(used_by[start]))]
        while stack:
            name, rest = stack[-1]
            following = next((step for step in rest if step not in settled), None)
            if following is None:
                settled.add(name)
                order.append(name)
                path.pop(name)
                stack.pop()
            elif following in path:
                cycles.append(tuple(path)[path[following] :])
            else:
                path[following] = len(path)
                stack.append((following, iter(used_by[following])))
    return tuple(order), tuple(cycles)
