"""When each piece of a configuration's work is done, as a plan on the vendor's teams (decision model §3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from reqkit.decide.result import Comparison, RankedVendor, Weights
from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.schedule import Slot, Timetable, days_until, list_schedule, time_of, timetable
from reqkit.match.verdict import VendorMatch, Work
from reqkit.model.brief import Brief, BriefHeader
from reqkit.values.estimate import ZERO, Estimate
from reqkit.values.record import record

_A_CENTURY = 36_500


@record(eq=False)
class Placement:
    """One piece of work on the plan, in days from the contract at the expected durations. `team` counts from 0; None for what is promised
    for a date whoever builds it: nobody knows when that is begun, so `start` equals `end`. `latest` is the end at the high durations.
    """

    work: Work
    team: int | None
    start: Fraction
    end: Fraction
    latest: Fraction


@record(eq=False)
class Delivery:
    """A configuration's plan: the implementation from day 0 to `begun` (at its high duration to `begun_latest`), then the work in the order
    of its starts; `end` is the day on which all is done.

    `end` and `latest` equal the configuration's expected and high days.
    """

    begun: Fraction
    begun_latest: Fraction
    teams: int
    placements: tuple[Placement, ...]
    end: Fraction
    latest: Fraction

    @property
    def ends(self) -> Mapping[str, Fraction]:
        """The day on which each piece of work is done and can be used: not before the implementation is."""
        return {placement.work.id: max(self.begun, placement.end) for placement in self.placements}


Scheduler = Callable[[Timetable], Mapping[str, Slot]]
"""Puts what teams build on the plan, in days from when they begin."""


def delivery(comparison: Comparison, vendor: RankedVendor) -> Delivery | None:
    """The schedule that the vendor's days come from, piece by piece; None where the time is not known."""
    if vendor.configuration.days is None:
        return None
    brief, teams = comparison.brief, vendor.match.sheet.vendor.teams
    satisfactions = Satisfactions(vendor.match, proportional=brief.decision.partial == "proportional")

    def by_value(table: Timetable) -> Mapping[str, Slot]:
        values = {work: importance(work, satisfactions, comparison.weights) for work in table.days}
        return list_schedule(table.days, table.requires, teams, values.__getitem__, table.earliest)

    return scheduled(brief.header, vendor, by_value)


def scheduled(header: BriefHeader, vendor: RankedVendor, scheduler: Scheduler) -> Delivery | None:
    """The chosen configuration's work on a plan of one's own making; None where the time is not known."""
    works = {work.id: work for work in vendor.configuration.works}
    before = implementation_days(vendor.match, header)
    if before is None or any(time_of(work, header.contract_on) is None for work in works.values()):
        return None
    expected, high = (_placed(timetable(works, header.contract_on, before, point), scheduler) for point in ("expected", "high"))
    placements = [Placement(works[name], slot.team, slot.start, slot.end, max(slot.end, high[name].end)) for name, slot in expected.items()]
    placements.sort(key=lambda placement: (placement.start, placement.end, placement.team or 0, placement.work.id))
    return Delivery(
        begun=before.expected,
        begun_latest=before.high,
        teams=vendor.match.sheet.vendor.teams,
        placements=tuple(placements),
        end=max([before.expected, *(placement.end for placement in placements)]),
        latest=max([before.high, *(placement.latest for placement in placements)]),
    )


def _placed(table: Timetable, scheduler: Scheduler) -> dict[str, Slot]:
    """All the work, in days from the contract."""
    built = {name: Slot(slot.team, table.begun + slot.start, table.begun + slot.end) for name, slot in scheduler(table).items()}
    return built | {name: Slot(None, due, due) for name, due in table.promised.items()}


def implementation_days(match: VendorMatch, header: BriefHeader) -> Estimate | None:
    """How long the implementation takes. Of a vendor that has not answered anything, silence about it is no promise of day 0."""
    timeline, contract = match.sheet.vendor.implementation.timeline, header.contract_on
    if timeline is None:
        return ZERO if match.answered[0] else None
    if timeline.due is not None and contract is not None:
        return Estimate.exactly(days_until(timeline.due, contract))
    return timeline.days


def importance(work: str, satisfactions: Satisfactions, weights: Weights) -> Fraction:
    """The weight (0..1) of everything asked that a piece of work serves."""
    return Fraction(sum(weights.units[item] for item in satisfactions.served_by((work,))), weights.whole)


def by_days(brief: Brief, days: Fraction) -> date | None:
    """The day so many days after the contract; None where the brief names no contract, or after more than a hundred years."""
    contract = brief.header.contract_on
    return None if contract is None or days > _A_CENTURY else contract + timedelta(days=ceil(days))
