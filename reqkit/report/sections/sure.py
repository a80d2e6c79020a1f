"""How sure the ranking is: chances, what would change the winner, who would rank otherwise, and what silence hides."""

from __future__ import annotations

from reqkit.report.parts import Block, Blocks
from reqkit.report.sections.agreement import other_methods, weight_sets
from reqkit.report.sections.chances import chances
from reqkit.report.sections.changes import what_would_change
from reqkit.report.speaker import Speaker


def sure(speaker: Speaker) -> Blocks | None:
    """Nothing where nobody has answered."""
    if not speaker.answering:
        return None
    blocks: list[Block | None] = [*chances(speaker), *what_would_change(speaker), weight_sets(speaker), other_methods(speaker)]
    return Blocks(tuple(block for block in blocks if block is not None))
