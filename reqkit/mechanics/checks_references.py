"""Names that lead nowhere, and offers that contradict each other or themselves."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.mechanics.audience import SegmentChoice, TierChoice
from reqkit.mechanics.base import Clause
from reqkit.mechanics.conditions import Condition
from reqkit.mechanics.discounts import AmountOff, PercentOff
from reqkit.mechanics.programme import Offered, Programme
from reqkit.mechanics.rewards import Cashback, PointsEarn, TierChange
from reqkit.mechanics.stacking import Stacking

_COMBINING = ("all_sequential", "all_from_original")
_EXCLUDING = ("exclusive_always", "exclusive_if_eligible", "stop_further_on_receipt")
_BY_TIER: tuple[type[Clause], ...] = (PercentOff, AmountOff, PointsEarn, Cashback)
_STEPS = ("+1", "1", "-1")


def segments_exist(programme: Programme, collector: Collector) -> None:
    known = programme.segments | programme.broken
    for offered in programme.mechanics:
        for choice in offered.every(SegmentChoice):
            for name, place in _names(offered, choice, ("any_of", "none_of")):
                if name not in known:
                    collector.add("unknown-segment", place, given=name, choices=sorted(programme.segments))


def tiers_exist(programme: Programme, collector: Collector) -> None:
    tiers = programme.profiles.tiers
    known = tiers.names if tiers is not None else ()
    for offered in programme.mechanics:
        for name, place in _tiers_named(offered):
            if name not in known:
                collector.add("unknown-tier", place, given=name, choices=known)
    if tiers is not None and tiers.thresholds:
        reached = [step.tier for step in tiers.thresholds]
        for attribute in ("fields_per_tier", "retain_thresholds"):
            named = tiers.fields_per_tier or {} if attribute == "fields_per_tier" else [step.tier for step in tiers.retain_thresholds]
            for name in named:
                if name not in reached:
                    collector.add("unknown-tier", programme.place("tiers", tiers, attribute), given=name, choices=reached)


def _tiers_named(offered: Offered) -> Iterator[tuple[str, Location]]:
    for choice in offered.every(TierChoice):
        yield from _names(offered, choice, ("any_of", "none_of", "at_least"))
    for kind in _BY_TIER:
        for block in offered.every(kind):
            place = offered.at(block, "by_tier")
            yield from ((name, (place / name).key()) for name in block.values.get("by_tier") or {})
    for change in offered.every(TierChange):
        if change.to is not None and change.to not in _STEPS:
            yield change.to, offered.at(change, "to")


def _names(offered: Offered, block: Clause, attributes: tuple[str, ...]) -> Iterator[tuple[str, Location]]:
    """The names behind some keys, each with its place."""
    for attribute in attributes:
        value = getattr(block, attribute)
        if isinstance(value, str):
            yield value, offered.at(block, attribute)
        else:
            yield from ((name, offered.at(block, attribute) / index) for index, name in enumerate(value or ()))


def mechanics_exist(programme: Programme, collector: Collector) -> None:
    known = frozenset(programme.ids) | programme.broken
    for offered in programme.mechanics:
        for name, place in _mechanics_named(offered):
            if name == offered.mechanic.id:
                collector.add("refers-to-itself", place, given=name)
            elif name not in known:
                collector.add(
                    "unknown-mechanic", place, given=name, choices=[each for each in programme.ids if each != offered.mechanic.id]
                )


def _mechanics_named(offered: Offered) -> Iterator[tuple[str, Location]]:
    for stacking in offered.every(Stacking):
        yield from _names(offered, stacking, ("incompatible_with", "only_with", "combines_with"))
    for condition in offered.every(Condition):
        yield from _names(offered, condition, ("requires", "excludes"))


def mechanics_do_not_require_each_other(programme: Programme, collector: Collector) -> None:
    """Each circle once, at the first of its members as written."""
    requires = {offered.mechanic.id: tuple(dict.fromkeys(_required(offered))) for offered in programme.mechanics}
    settled: set[str] = set()
    for offered in programme.mechanics:
        start = offered.mechanic.id
        if start in settled:
            continue
        path: list[str] = [start]
        stack = [iter(requires[start])]
        while stack:
            following = next((name for name in stack[-1] if name in requires and name not in settled and name != path[-1]), None)
            if following is None:
                settled.add(path.pop())
                stack.pop()
            elif following in path:
                cycle = path[path.index(following) :]
                _in_a_circle(programme, cycle, collector)
            else:
                path.append(following)
                stack.append(iter(requires[following]))


def _required(offered: Offered) -> Iterator[str]:
    for condition in offered.every(Condition):
        yield from condition.requires


def _in_a_circle(programme: Programme, cycle: list[str], collector: Collector) -> None:
    first = min(cycle, key=programme.ids.index)
    turned = cycle[cycle.index(first) :] + cycle[: cycle.index(first)]
    offered = next(each for each in programme.mechanics if each.mechanic.id == first)
    for condition in offered.every(Condition):
        for name, place in _names(offered, condition, ("requires",)):
            if name == turned[1 % len(turned)]:
                collector.add("mechanics-in-a-circle", place, given=first, cycle=" → ".join((*turned, first)))
                return


def offers_stack_one_way(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        for stacking in offered.every(Stacking):
            combined = next((name for name in ("only_with", "combines_with") if getattr(stacking, name)), None)
            if combined is None and stacking.within in _COMBINING:
                combined = "within"
            if stacking.exclusivity in _EXCLUDING and combined is not None:
                shown = stacking.within if combined == "within" else combined
                place = offered.at(stacking, "exclusivity")
                collector.add("stacked-both-ways", place, exclusive=stacking.exclusivity, combined=shown)
            together = {*stacking.only_with, *stacking.combines_with}
            for name, place in _names(offered, stacking, ("incompatible_with",)):
                if name in together:
                    collector.add("with-and-against", place, given=name)


RULES = (segments_exist, tiers_exist, mechanics_exist, mechanics_do_not_require_each_other, offers_stack_one_way)
