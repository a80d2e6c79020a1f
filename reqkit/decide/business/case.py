"""The business case: what each vendor's configuration earns over the horizon against what it costs (decision model §6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from reqkit.decide.business.cash import balances, earned_by, payback
from reqkit.decide.business.order import best_order
from reqkit.decide.business.result import BusinessCase, Earning, Runs, VendorCase
from reqkit.decide.business.running import Condition, condition
from reqkit.decide.business.stakes import Stakes
from reqkit.decide.delivery.delivery import Delivery, implementation_days, scheduled
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.schedule import Slot, Timetable, days_until, in_order, timetable
from reqkit.match.verdict import State, Work
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief, Priority

_DAY_0 = Fraction(0)


def business(comparison: Comparison, deliveries: Mapping[str, Delivery]) -> BusinessCase | None:
    """`deliveries` are the comparison's own plans. None where nothing that is wanted states a yearly value."""
    earning = earning_of(comparison.brief)
    if not earning:
        return None
    answering = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    cases = {vendor.vendor: _Case(comparison.brief, vendor, earning).case(deliveries.get(vendor.vendor)) for vendor in answering}
    qualified = [cases[vendor.vendor] for vendor in answering if vendor.standing.qualified]
    return BusinessCase(comparison.brief.header.horizon.months, cases, _most(cases.values()), _most(qualified))


def earning_of(brief: Brief) -> tuple[Asked, ...]:
    """What states a yearly value, as scenarios do; nothing that is not wanted."""
    return tuple(asked for asked in brief.asked if asked.item.value is not None and asked.item.priority is not Priority.WONT)


def _most(cases: Iterable[VendorCase]) -> str | None:
    known = [(case.net, case.vendor) for case in cases if case.net is not None]
    best = max((net for net, _ in known), default=None)
    first = [vendor for net, vendor in known if net == best]
    return first[0] if len(first) == 1 else None


class _Case:
    """One vendor, its configuration, and when each thing that earns runs with it."""

    def __init__(self, brief: Brief, vendor: RankedVendor, earning: Sequence[Asked]) -> None:
        self.brief, self.vendor, self.earning = brief, vendor, earning
        self.horizon = brief.header.horizon.days
        self.before = implementation_days(vendor.match, brief.header)
        self.plan = vendor.configuration.plan
        self.works = vendor.configuration.work_ids
        self.satisfactions = Satisfactions(vendor.match, proportional=brief.decision.partial == "proportional")
        self.conditions = {asked.id: condition(self.satisfactions, asked.id, self.plan, self.works) for asked in earning}

    def case(self, own: Delivery | None) -> VendorCase:
        plan, proven = (None, False) if own is None else self._best(own)
        before = self._earnings(own)
        earnings = before if plan is None else self._earnings(plan)
        gain = _earned(earnings) - _earned(before)
        if gain <= 0:  # as good as it is
            plan, earnings, gain = own, before, _DAY_0
        configuration = self.vendor.configuration
        earned, cost = _earned(earnings), configuration.cost
        monthly = balances(self.brief.header, configuration, plan, earnings)
        return VendorCase(
            vendor=self.vendor.vendor,
            earnings=earnings,
            earned=earned,
            possible=sum((earning.possible for earning in earnings), _DAY_0),
            cost=None if cost is None else cost.expected,
            net=None if cost is None else earned - cost.expected,
            payback=payback(monthly, earned),
            delivery=plan,
            gain=gain,
            proven=proven,
            monthly=monthly,
        )

    # --- the order of the work

    def _best(self, own: Delivery) -> tuple[Delivery | None, bool]:
        """The plan that earns most, and whether none earns more."""
        header, teams = self.brief.header, own.teams
        if self.before is None:
            return None, False
        works = {work.id: work for work in self.vendor.configuration.works}
        table = timetable(works, header.contract_on, self.before, "expected")
        limit = header.days_to_go_live
        until = None if limit is None else max(Fraction(limit), own.end)
        earning = [(asked.item.value, found) for asked in self.earning if asked.item.value and (found := self.conditions[asked.id])]
        placed = [placement.work.id for placement in own.placements if placement.team is not None]
        ordered = best_order(Stakes(table, teams, earning, self.horizon), placed)
        held = Stakes(table, teams, earning, self.horizon, until)
        if not held.is_in_time(ordered.order):
            ordered = best_order(held, placed)

        def by_order(table: Timetable) -> dict[str, Slot]:
            slots = in_order(ordered.order, table.days, table.requires, teams, table.earliest, _DAY_0)
            return {name: Slot(*slot) for name, slot in slots.items()}

        return scheduled(header, self.vendor, by_order), ordered.proven

    # --- what is earned

    def _earnings(self, plan: Delivery | None) -> tuple[Earning, ...]:
        return tuple(self._earning(asked, asked.item.value or _DAY_0, plan) for asked in self.earning)

    def _earning(self, asked: Asked, value: Fraction, plan: Delivery | None) -> Earning:
        found = self.conditions[asked.id]
        starts = None if found is None else self._starts(found, plan)
        earned = earned_by(value, starts, self.horizon)
        possible = earned if starts is not None else earned_by(value, self._soonest(asked, found, plan), self.horizon)
        return Earning(asked, value, self._runs(asked, found, starts), starts, earned, possible)

    def _starts(self, found: Condition, plan: Delivery | None) -> Fraction | None:
        """The first day on which it runs: never before the implementation is done."""
        if self.before is None:
            return None
        if found.is_met_at_once:
            return self.before.expected
        return None if plan is None else found.since(plan.begun, plan.ends.__getitem__)

    def _runs(self, asked: Asked, found: Condition | None, starts: Fraction | None) -> Runs:
        if found is not None:
            return Runs.NO_TIME if starts is None else Runs.TODAY if found.is_met_at_once else Runs.AFTER_WORK
        if self.vendor.satisfied[asked.id].state is State.UNANSWERED:
            return Runs.UNANSWERED
        if condition(self.satisfactions, asked.id, self.plan, None) is not None:
            return Runs.NOT_ORDERED
        stated = self.vendor.verdict(asked.id).state
        return Runs.NOT_ON_PLAN if stated in (State.AVAILABLE, State.CUSTOMIZABLE) else Runs.CANNOT

    def _soonest(self, asked: Asked, found: Condition | None, plan: Delivery | None) -> Fraction | None:
        """The first day on which it could run if every silence were a yes; work without a time takes none, work not ordered its own."""
        if found is None:
            if self.vendor.satisfied[asked.id].state is not State.UNANSWERED:
                return None
            found = condition(self.satisfactions, asked.id, self.plan, None, silence_is_yes=True)
        begun = self.before.expected if self.before is not None else _DAY_0
        ends = plan.ends if plan is not None else {}

        def done(name: str) -> Fraction:
            return ends[name] if name in ends else self._done_alone(self.vendor.match.works[name], begun)

        return None if found is None else found.since(begun, done)

    def _done_alone(self, work: Work, begun: Fraction) -> Fraction:
        contract = self.brief.header.contract_on
        if work.due is not None:
            return begun if contract is None else max(begun, Fraction(days_until(work.due, contract)))
        return begun if work.days is None else begun + work.days.expected


def _earned(earnings: Iterable[Earning]) -> Fraction:
    return sum((earning.earned for earning in earnings), _DAY_0)
