"""What a mechanic leaves unsaid: its score and the questions to ask."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.conditions import Condition
from reqkit.mechanics.mechanic import Mechanic
from reqkit.mechanics.presets import Need, needs, presets
from reqkit.mechanics.programme import Profiles
from reqkit.values.record import record
from reqkit.values.text import Text


@record
class Gaps:
    """How many of the points that have to be said are said, and the needs that are open; a score of `said` out of `needed`."""

    said: int
    needed: int
    open: tuple[Need, ...]

    @property
    def questions(self) -> tuple[Text, ...]:
        """What to ask, in the order in which it matters."""
        return tuple(need.question for need in self.open)


def mechanic_gaps(mechanic: Mechanic, profiles: Profiles | None = None) -> Gaps:
    """What a mechanic says and leaves open, in view of what the company-wide sections say for all mechanics.

    A key that was written but could not be read counts as said: what is wrong with it is reported elsewhere.
    """
    known = profiles or Profiles()
    wanted = tuple(dict.fromkeys(_wanted(mechanic)))
    missing = tuple(need for need in wanted if not any(_says(mechanic, known, path) for path in need.say))
    return Gaps(len(wanted) - len(missing), len(wanted), missing)


def _wanted(mechanic: Mechanic) -> Iterator[Need]:
    """The needs of its preset, or of its effect; and of every key that brings questions with it."""
    table = needs()
    preset = presets().get(mechanic.preset or "")
    if preset is not None:
        yield from preset.needs
    elif mechanic.effect is None:
        yield table.by_id["effect"]
    else:
        for effect in mechanic.effect.kinds:
            yield from table.by_effect[effect]
    for paths, brought in table.by_keys.items():
        if all(_says(mechanic, Profiles(), path) for path in paths):
            yield from brought


def _says(mechanic: Mechanic, profiles: Profiles, path: str) -> bool:
    """Whether a key is said in the mechanic or, where the company has a section for it, there."""
    head, *steps = path.split(".")
    if head in AXES and (head in mechanic.unread or _reaches(getattr(mechanic, head), steps)):
        return True
    return head in SECTIONS and _reaches(profiles.section(head), steps)


def _reaches(block: Clause | None, steps: list[str]) -> bool:
    if block is None:
        return False
    if isinstance(block, Condition) and steps:
        return any(_reaches_here(each, steps) for each in block.every())
    return not steps or _reaches_here(block, steps)


def _reaches_here(block: Clause, steps: list[str]) -> bool:
    key = type(block).keys[steps[0]]
    value = getattr(block, key.attribute)
    if value is None or value == ():
        return False
    if len(steps) == 1:
        return True
    members = value if isinstance(value, tuple) else (value,)
    return any(_reaches(member, steps[1:]) for member in members if isinstance(member, Clause))
