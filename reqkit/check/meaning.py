"""What is well formed and still cannot be right."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.kinds import AXES
from reqkit.locale.message import Filled, Message
from reqkit.locale.numbers import DateText, NumberText
from reqkit.model.brief import Axis, Brief, Priority
from reqkit.source.workspace import Project

_MEASURES = {Axis.COST: "budget: {target, ceiling}", Axis.TIME: "contract_on, go_live_by"}
_CUSTOMERS = Message("{customers} {customers:клиента|клиентов|клиентов}", "{customers} {customers:customer|customers}")
_ANY_CUSTOMERS = Message("любое число клиентов", "any number of customers")


def someone_is_compared(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        if not project.sheets_for(brief) and not project.unreadable:
            collector.add("no-vendors", brief.location)


def something_counts(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        if brief.asked and not any(asked.item.points for asked in brief.asked):
            collector.add("nothing-counts", brief.location)


def budget_is_in_order(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        budget = brief.header.budget
        if budget.target is not None and budget.ceiling is not None and budget.target > budget.ceiling:
            place = brief.location.down("budget", "target")
            collector.add("target-above-ceiling", place, target=NumberText(budget.target), ceiling=NumberText(budget.ceiling))


def dates_are_in_order(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        contract, live = brief.header.contract_on, brief.header.go_live_by
        place = brief.location / "go_live_by"
        if live is not None and contract is None and "contract_on" not in brief.faulty:
            collector.add("live-without-contract", place)
        elif live is not None and contract is not None and live <= contract:
            collector.add("live-before-contract", place, live=DateText(live), contract=DateText(contract))


def axes_have_measures(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        for axis, weight in brief.decision.axes.items():
            if weight and axis in _MEASURES and _measure_is_missing(brief, axis):
                place = brief.decision_location.down("axes", axis.value)
                collector.add("axis-without-measure", place.key(), axis=AXES[axis], missing=_MEASURES[axis])


def _measure_is_missing(brief: Brief, axis: Axis) -> bool:
    """Not where what there is of it is out of order or could not be read: that is reported already."""
    header, faulty = brief.header, brief.faulty
    if axis is Axis.COST:
        return "budget" not in faulty and (header.budget.target is None or header.budget.ceiling is None)
    return header.go_live_by is None and not faulty & {"go_live_by", "contract_on"}


def weights_are_not_all_zero(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        decision, place = brief.decision, brief.decision_location
        sets: list[tuple[Mapping[Any, Fraction], Location]] = [(decision.axes, place / "axes"), (decision.categories, place / "categories")]
        for name, chosen in decision.weight_sets.items():
            inner = place.down("weight_sets", name)
            sets += [(chosen.axes or {}, inner / "axes"), (chosen.categories or {}, inner / "categories")]
        for weights, where in sets:
            if weights and not any(weights.values()):
                collector.add("weights-all-zero", where)


def unwanted_things_have_no_weight(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        for asked in brief.asked:
            if asked.item.priority is Priority.WONT and asked.item.weight:
                collector.add("wont-with-weight", asked.location / "weight")


def work_does_not_require_itself(project: Project, collector: Collector) -> None:
    for sheet in project.sheets:
        requires = {name: customization.requires for name, customization in sheet.customizations.items()}
        for cycle in _cycles(requires):
            place = sheet.customization_locations[cycle[0]] / "requires"
            collector.add("requires-itself", place, given=cycle[0], cycle=" → ".join((*cycle, cycle[0])))


def _cycles(requires: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each circle once, from the first of its members as written."""
    found: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for start in requires:
        path: list[str] = []
        stack = [(start, iter(requires[start]))] if start not in settled else []
        if stack:
            path.append(start)
        while stack:
            name, rest = stack[-1]
            following = next((step for step in rest if step in requires and step not in settled), None)
            if following is None:
                settled.add(name)
                path.pop()
                stack.pop()
            elif following in path:
                found.append(tuple(path[path.index(following) :]))
            else:
                path.append(following)
                stack.append((following, iter(requires[following])))
    return found


def plans_are_large_enough(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        seats, customers = brief.header.seats, brief.header.customers
        for sheet in project.sheets_for(brief):
            if sheet.plans and not any(plan.covers(seats, customers) for plan in sheet.plans):
                clients = _ANY_CUSTOMERS if customers is None else Filled(_CUSTOMERS, {"customers": customers})
                place = sheet.plan_locations[sheet.plans[-1].id]
                collector.add("seats-beyond-plans", place, seats=seats or 1, customers=clients)


def plans_go_from_cheap_to_dear(project: Project, collector: Collector) -> None:
    """Only plans with single prices for the same thing can be told apart without a brief."""
    for sheet in project.sheets:
        for plan, following in zip(sheet.plans, sheet.plans[1:], strict=False):
            if len(plan.price) != 1 or len(following.price) != 1:
                continue
            first, second = plan.price[0], following.price[0]
            alike = first.per is second.per and first.cost.currency == second.cost.currency and first.cost.vat == second.cost.vat
            if alike and first.cost.amount.expected > second.cost.amount.expected:
                collector.add("plan-gap", sheet.plan_locations[plan.id], given=plan.id, next=following.id)


RULES = (
    someone_is_compared,
    something_counts,
    budget_is_in_order,
    dates_are_in_order,
    axes_have_measures,
    weights_are_not_all_zero,
    unwanted_things_have_no_weight,
    work_does_not_require_itself,
    plans_are_large_enough,
    plans_go_from_cheap_to_dear,
)
