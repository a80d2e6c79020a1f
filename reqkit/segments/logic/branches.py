"""Ways of a choice that add nobody, since another one holds whenever they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reqkit.segments.logic.context import Entry
from reqkit.segments.logic.parts import Choice, parted

_COMPARED = 16

Report = Callable[[str, Entry, Entry], None]


def report_covered(choice: Choice, mains: Sequence[Sequence[Entry]], report: Report) -> None:
    """`mains` are the conditions of each way. Only a way that is one single condition can be told to be wider than another."""
    single: dict[object, list[int]] = {}
    for index, (node, denied) in enumerate(choice.ways):
        literals, choices = parted(node, denied)
        if len(literals) == 1 and not choices and mains[index]:
            single.setdefault(mains[index][0].restriction.key, []).append(index)
    covered: set[int] = set()
    for index, entries in enumerate(mains):
        for entry in entries:
            by = _wider(index, entry, single.get(entry.restriction.key, ()), mains, covered)
            if by is not None:
                covered.add(index)
                report("covered-branch", entry, by)
                break


def _wider(index: int, entry: Entry, others: Sequence[int], mains: Sequence[Sequence[Entry]], covered: set[int]) -> Entry | None:
    """Of two equal ways the later one is idle."""
    for other in others[:_COMPARED]:
        if other == index or other in covered:
            continue
        candidate = mains[other][0]
        equal = entry.restriction.follows_from(candidate.restriction)
        if candidate.restriction.follows_from(entry.restriction) and not (equal and other > index):
            return candidate
    return None
