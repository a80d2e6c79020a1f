"""When scenarios run at a vendor: today, after work, never; and what stands in the way."""

from __future__ import annotations

from enum import StrEnum

from reqkit.match.verdict import AskedVerdict, AspectVerdict, State, VendorMatch
from reqkit.model.asked import AskedKind
from reqkit.model.sheet import Plan
from reqkit.values.estimate import Estimate
from reqkit.values.record import record


class Readiness(StrEnum):
    """What a vendor's verdict on a scenario means for marketing."""

    TODAY = "today"
    AFTER_WORK = "after_work"
    OTHER_PLAN = "other_plan"
    UNANSWERED = "unanswered"
    CANNOT = "cannot"


_OF_STATE = {
    State.AVAILABLE: Readiness.TODAY,
    State.CUSTOMIZABLE: Readiness.AFTER_WORK,
    State.UNANSWERED: Readiness.UNANSWERED,
    State.UNAVAILABLE: Readiness.CANNOT,
}


@record(eq=False)
class ScenarioReadiness:
    """One scenario at one vendor. `days` and `cost` are of the work it needs by itself, as in its verdict; None where there is none or it
    is not stated. `blocking` are the aspects because of which it does not run today: those in the state that decides, or those that the
    plan to be bought does not hold. `plan` is the one that does, where that is another.
    """

    verdict: AskedVerdict
    readiness: Readiness
    blocking: tuple[AspectVerdict, ...]
    plan: Plan | None = None

    @property
    def days(self) -> Estimate | None:
        return self.verdict.days

    @property
    def cost(self) -> Estimate | None:
        return self.verdict.cost


def scenarios_of(match: VendorMatch) -> tuple[ScenarioReadiness, ...]:
    """Every scenario of the brief, in its order, on whatever plan it takes."""
    return tuple(_readiness(verdict) for verdict in match.verdicts.values() if verdict.asked.kind is AskedKind.SCENARIO)


def _readiness(verdict: AskedVerdict) -> ScenarioReadiness:
    blocking = () if verdict.state is State.AVAILABLE else tuple(each for each in verdict.counted() if each.state is verdict.state)
    return ScenarioReadiness(verdict, _OF_STATE[verdict.state], blocking)
