"""A loyalty mechanic, and the profiles that all of them share."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, Field, PrivateAttr

from reqkit.mechanics.audience import Audience
from reqkit.mechanics.calculation import Calculation
from reqkit.mechanics.conditions import Condition, within_bounds
from reqkit.mechanics.effects import Effect
from reqkit.mechanics.limits import Limits
from reqkit.mechanics.points import Points
from reqkit.mechanics.schedule import Schedule
from reqkit.mechanics.scope import Scope, UnitPick
from reqkit.mechanics.stacking import Stacking
from reqkit.mechanics.tiers import Tiers
from reqkit.mechanics.trigger import Trigger
from reqkit.model.brief import AskedItem, Priority
from reqkit.model.fields import LineField

CATEGORY = "loyalty"
AXES = ("trigger", "schedule", "audience", "conditions", "scope", "unit_pick", "effect", "limits", "stacking", "calculation")
"""The keys of a mechanic that say what it is, in the order in which a sentence tells them."""

ProfileName = Literal["calculation", "points", "tiers"]
ProfileSection = Calculation | Points | Tiers


class Mechanic(AskedItem):
    """One entry of `mechanics:`. An axis that is None is unsaid: what that leaves open is asked, and never assumed.

    Axes that a preset fills are as if they had been written; `calculation` holds only what differs from the company's profile.
    """

    model_config = ConfigDict(defer_build=True)

    category: LineField = CATEGORY
    preset: LineField | None = None
    trigger: Trigger | None = None
    schedule: Schedule | None = None
    audience: Audience | None = None
    conditions: Annotated[Condition | None, AfterValidator(lambda found: found and within_bounds(found))] = None
    scope: Scope | None = None
    unit_pick: UnitPick | None = None
    effect: Effect | None = None
    limits: Limits | None = None
    stacking: Stacking | None = None
    calculation: Calculation | None = None

    _unread: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def unread(self) -> frozenset[str]:
        """The keys that were written but could not be read: what they say is unknown, not unsaid."""
        return self._unread


class Profile(AskedItem):
    """A company-wide section, asked about once. Its id is fixed: CALCULATION, POINTS, TIERS."""

    model_config = ConfigDict(defer_build=True)

    category: LineField = CATEGORY
    priority: Priority = Priority.SHOULD
    section: ClassVar[str]


class CalculationProfile(Profile):
    """The section `calculation:`."""

    section = "calculation"
    content: Calculation = Field(default_factory=Calculation)


class PointsProfile(Profile):
    """The section `points:`."""

    section = "points"
    content: Points = Field(default_factory=Points)


class TiersProfile(Profile):
    """The section `tiers:`."""

    section = "tiers"
    content: Tiers = Field(default_factory=Tiers)
