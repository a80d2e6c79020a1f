"""What of a brief goes by what: scenarios by segments and mechanics, mechanics by segments and each other, segments by segments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reqkit.model.asked import Asked
from reqkit.model.brief import Brief


def used_by(brief: Brief) -> Mapping[str, tuple[Asked, ...]]:
    """By the id of what is used, everything that names it, in the order of the brief; what nobody uses is left out."""
    found: dict[str, dict[str, Asked]] = {}
    for asked in brief.asked:
        for name in names_used(asked):
            if name != asked.id:
                found.setdefault(name, {})[asked.id] = asked
    return {name: tuple(users.values()) for name, users in found.items()}


def names_used(asked: Asked) -> Iterator[str]:
    """The ids that a thing asked names; what they are, or whether there is such a thing, is not looked at."""
    from reqkit.mechanics.mechanic import Mechanic
    from reqkit.scenarios.model import Scenario
    from reqkit.segments.model import Segment, uses

    match asked.item:
        case Segment() as segment:
            yield from (name for name, _ in uses(segment.where))
        case Mechanic() as mechanic:
            yield from _of_mechanic(mechanic)
        case Scenario() as scenario:
            yield from filter(None, (scenario.segment, scenario.trigger.segment_entered, scenario.mechanic))


def _of_mechanic(mechanic: object) -> Iterator[str]:
    from reqkit.mechanics.audience import SegmentChoice
    from reqkit.mechanics.base import found_in
    from reqkit.mechanics.conditions import Condition
    from reqkit.mechanics.mechanic import Mechanic
    from reqkit.mechanics.stacking import Stacking

    assert isinstance(mechanic, Mechanic)
    for block in found_in(mechanic.axes):
        if isinstance(block, SegmentChoice):
            yield from (*(block.any_of or ()), *(block.none_of or ()))
        elif isinstance(block, Stacking):
            yield from (*(block.incompatible_with or ()), *(block.only_with or ()), *(block.combines_with or ()))
        elif isinstance(block, Condition):
            yield from (*(block.requires or ()), *(block.excludes or ()))
