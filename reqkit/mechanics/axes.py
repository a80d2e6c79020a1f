"""Which kind of block each axis of a mechanic is."""

from __future__ import annotations

from typing import Any

from reqkit.mechanics.audience import Audience
from reqkit.mechanics.base import Clause
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.conditions import Condition, read_conditions
from reqkit.mechanics.effects import Effect
from reqkit.mechanics.keys import Place
from reqkit.mechanics.limits import Limits
from reqkit.mechanics.points import Points
from reqkit.mechanics.schedule import Schedule
from reqkit.mechanics.scope import Scope, UnitPick
from reqkit.mechanics.stacking import Stacking
from reqkit.mechanics.tiers import Tiers
from reqkit.mechanics.trigger import Trigger

AXES: dict[str, type[Clause]] = {
    "trigger": Trigger,
    "schedule": Schedule,
    "audience": Audience,
    "conditions": Condition,
    "scope": Scope,
    "unit_pick": UnitPick,
    "effect": Effect,
    "limits": Limits,
    "stacking": Stacking,
    "calculation": Calculation,
}
"""The keys of a mechanic that say what it is."""

SECTIONS: dict[str, type[Clause]] = {"calculation": Calculation, "points": Points, "tiers": Tiers}
"""The company-wide sections."""


def read_axis(axis: str, raw: Any, place: Place) -> Clause:
    """Raises UnreadableError where nothing of it can be read; what is wrong has been reported."""
    return read_conditions(raw, place) if AXES[axis] is Condition else AXES[axis].read(raw, place)
