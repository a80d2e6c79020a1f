"""A loyalty mechanic, and the profiles that all of them share."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import PrivateAttr

from reqkit.mechanics.audience import Audience
from reqkit.mechanics.axes import AXES
from reqkit.mechanics.base import Clause
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.conditions import Condition
from reqkit.mechanics.effects import Effect
from reqkit.mechanics.limits import Limits
from reqkit.mechanics.schedule import Schedule
from reqkit.mechanics.scope import Scope, UnitPick
from reqkit.mechanics.stacking import Stacking
from reqkit.mechanics.trigger import Trigger
from reqkit.model.brief import AskedItem, Priority
from reqkit.model.fields import LineField

CATEGORY = "loyalty"


class Mechanic(AskedItem):
    """One entry of `mechanics:`. An axis that is None is unsaid: what that leaves open is asked, and never assumed.

    Axes that a preset fills are as if they had been written; `calculation` holds only what differs from the company's profile.
    """

    category: LineField = CATEGORY
    preset: LineField | None = None
    trigger: Trigger | None = None
    schedule: Schedule | None = None
    audience: Audience | None = None
    conditions: Condition | None = None
    scope: Scope | None = None
    unit_pick: UnitPick | None = None
    effect: Effect | None = None
    limits: Limits | None = None
    stacking: Stacking | None = None
    calculation: Calculation | None = None

    _unread: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def unread(self) -> frozenset[str]:
        """The keys that were written but could not be read whole: what they say is unknown, not unsaid."""
        return self._unread

    @property
    def axes(self) -> Iterator[Clause]:
        """The axes that are said."""
        return (block for axis in AXES if (block := getattr(self, axis)) is not None)

    def with_unread(self, keys: frozenset[str]) -> Mechanic:
        """The same, knowing which of its keys could not be read."""
        copy = self.model_copy()
        copy._unread = keys
        return copy


class Profile(AskedItem):
    """A company-wide section (`calculation:`, `points:`, `tiers:`), asked about once. Its id is its name in capitals."""

    category: LineField = CATEGORY
    priority: Priority = Priority.SHOULD
    content: Clause

    @property
    def section(self) -> str:
        return self.id.lower()
