"""Trees of conditions taken apart: what must hold, and what there is a choice of."""

from __future__ import annotations

from reqkit.documents.document import Location
from reqkit.segments.model import Clause, Group, Logic, Node, Not, Use
from reqkit.values.record import record


@record(eq=False)
class Literal:
    """A single condition or use, or its contrary."""

    node: Clause | Use
    denied: bool


@record(eq=False)
class Choice:
    """Several ways, one of which must hold: each a node or its contrary."""

    place: Location
    ways: tuple[tuple[Node, bool], ...]


def parted(node: Node, denied: bool) -> tuple[list[Literal], list[Choice]]:
    """A node, or its contrary, as conditions that must all hold and choices, one way of each of which must.

    A choice with a way that could not be read is left out: that way may be any.
    """
    if isinstance(node, Not):
        return parted(node.member, not denied)
    if not isinstance(node, Group):
        return [Literal(node, denied)], []
    if (node.logic is Logic.ANY) != denied and (len(node.members) > 1 or not node.whole):
        return [], [Choice(node.location, tuple((member, denied) for member in node.members))] if node.whole else []
    literals: list[Literal] = []
    choices: list[Choice] = []
    for member in node.members:
        more, ways = parted(member, denied)
        literals += more
        choices += ways
    return literals, choices
