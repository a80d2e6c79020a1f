"""What mechanics demand of a system: the keys, their places, and whether they tell vendors apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.catalogue.capability import Kind
from reqkit.catalogue.quantity import AnyOption, Bound, Covers
from reqkit.documents.document import parse_document
from reqkit.findings.collector import Collector
from reqkit.match.matcher import match
from reqkit.match.verdict import State
from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Demands
from reqkit.model.asked import AskedKind, Aspect
from reqkit.source.brief_source import read_brief
from reqkit.source.sheet_source import read_sheet
from tests.mechanics.reading import Loyalty, catalogue, loyalty, loyalty_file, one, told

LOY_HAPPY = """\
effect: {percent_off: 20}
scope: {lines: {groups: [coffee, bakery]}}
schedule: {weekdays: [mon, tue, wed, thu, fri], hours: ["15:00-18:00"], clock: store}
audience: {segment: SEG-LOYAL}
limits: {per_customer: {uses: 1, per: day}, max_discount: {per_receipt: 300}}
stacking: {layer: line, within: best_for_customer}"""

ANY_DISCOUNT = """\
effect: {percent_off: {from: 0, to: 100, step: 0.01}}
scope: {lines: {by: [sku, group]}}
schedule: {weekdays: any, hours: {windows_per_day: 2, overnight: true}}"""


def short(keys: list[str]) -> set[str]:
    return {key.removeprefix("loyalty.offer.") for key in keys}


def aspect(read: Loyalty, key: str) -> Aspect:
    return next(each for each in read.asked[0].aspects if each.key == f"loyalty.offer.{key}")


def test_the_example_of_the_language() -> None:
    assert short(one(LOY_HAPPY).aspect_keys()) == {
        "effect=percent_off", "scope=lines", "products=group", "schedule=weekdays", "schedule=hours", "clock=store", "audience=segment",
        "limits=uses", "limits=frequency", "limits_of=customer", "limit_periods=day", "limits=max_discount", "caps=per_receipt",
        "stacking=layers", "layers=line", "stacking=best_for_customer",
    }  # fmt: skip


def test_discounts_of_any_size_on_items_and_groups_at_any_time_are_complete() -> None:
    read = one(ANY_DISCOUNT)
    assert short(read.aspect_keys()) == {
        "effect=percent_off", "percent", "scope=lines", "products=sku", "products=group", "schedule=weekdays", "weekdays=any_subset",
        "schedule=hours", "windows_per_day", "hours=over_midnight",
    }  # fmt: skip
    demand = aspect(read, "percent").demand
    assert isinstance(demand, Covers)
    assert (demand.extent.low, demand.extent.high, demand.extent.step) == (0, 100, Fraction(1, 100))


def test_a_demand_stands_where_its_key_stands() -> None:
    read = one(LOY_HAPPY)
    place = aspect(read, "layers=line").location.span()
    assert (place.line, place.column) == (10, len("    stacking: {layer: ") + 1)


@pytest.mark.parametrize(
    ("axes", "key"),
    [
        ('schedule: {hours: ["22:00-02:00"], overnight_day: window_start}', "hours=over_midnight"),
        ('schedule: {hours: ["22:00-02:00"], overnight_day: window_start}', "hours=night_by_window_start"),
        ('schedule: {hours: ["10:00-12:00", "15:00-17:00"]}', "windows_per_day"),
        ('schedule: {hours: {mon: ["10:00-12:00"]}}', "hours=per_weekday"),
        ('schedule: {hours: ["10:15-12:00"]}', "time_step"),
        ("schedule: {clock: Asia/Yekaterinburg}", "clock=named_zone"),
        ("schedule: {dates: {from: 2027-01-01}}", "dates=open_ended"),
        ("trigger: {coupon: unique_pool}", "coupons=unique_pool"),
        ("trigger: {coupon: {pool_size: 1000}}", "coupon_pool"),
        ("trigger: {event: registration}", "events=registration"),
        ("conditions: {any: [{age: 18}, {min_qty: 3}]}", "conditions=tree"),
        ("conditions: {requires: LOY-B}", "conditions=cross_promotion"),
        ("audience: {segment: {none_of: SEG-A}}", "audience_rules=none_of"),
        ("limits: {per_customer: {uses: 1, per: week, rolling: true}}", "limit_periods=rolling"),
        ("limits: {budget: {limit: 5, on_reach: stop}}", "budgets=stop"),
        ("stacking: {with_points: no_burn_with_coupon}", "stacking=no_burn_with_coupon"),
        ("unit_pick: {sort: price_asc, nth: 2}", "unit_pick=nth"),
    ],
)
def test_particulars_become_aspects(axes: str, key: str) -> None:
    assert key in short(one(f"effect: notify\n{axes}").aspect_keys())


def test_a_percentage_with_a_fraction_needs_a_step() -> None:
    assert "percent" not in short(one("effect: {percent_off: 20}").aspect_keys())
    demand = aspect(one("effect: {percent_off: 12.5}"), "percent").demand
    assert isinstance(demand, Covers)
    assert demand.extent.low == demand.extent.high == Fraction(25, 2)


def test_no_limit_is_no_demand() -> None:
    keys = short(one("effect: {buy_x_get_y: {buy: 1, get: 1, max_occurrences: unlimited}}").aspect_keys())
    assert "buy_get=max_occurrences" not in keys


def test_the_harder_of_two_demands_stands() -> None:
    read = one(
        "effect: {tiered_percent: {tiers: [[1, 1], [2, 2]]}, tiered_amount: {tiers: [[1, 1], [2, 2], [3, 3]]}}\n"
        "trigger: {cashier_manual: 5}\nscope: {lines: {max_list_size: 50}}\nconditions: {contains: {max_list_size: 500}}"
    )
    steps, size = aspect(read, "ladder_steps").demand, aspect(read, "list_size").demand
    assert isinstance(steps, Bound)
    assert steps.limit.value == 3
    assert isinstance(size, Bound)
    assert size.limit.value == 500


def test_two_ranges_become_the_one_that_holds_both() -> None:
    read = one(
        "effect: {referral: {referrer: {percent_off: {from: 1, to: 20, step: 0.5}}, friend: {percent_off: {from: 5, to: 30, step: 0.2}}}}"
    )
    demand = aspect(read, "percent").demand
    assert isinstance(demand, Covers)
    assert (demand.extent.low, demand.extent.high, demand.extent.step) == (1, 30, Fraction(1, 10))


def test_a_mechanic_of_its_own_calculation_asks_for_it() -> None:
    keys = one("effect: notify\ncalculation: {distribution: equal}").aspect_keys()
    assert {"loyalty.calculation.distribution=equal", "loyalty.calculation.per_offer"} <= set(keys)


def test_profiles_have_fixed_ids_and_ask_for_what_they_say() -> None:
    read = loyalty_file("presets.yaml", "SEG-LOYAL")
    profiles = {asked.id: asked for asked in read.asked if asked.kind is AskedKind.PROFILE}
    assert set(profiles) == {"CALCULATION", "POINTS", "TIERS"}
    assert {asked.item.priority.value for asked in profiles.values()} == {"should"}
    assert {asked.item.category for asked in profiles.values()} == {"loyalty"}
    assert "loyalty.calculation.distribution=proportional_value" in read.aspect_keys("CALCULATION")
    assert "loyalty.points.expiry=lot_age" in read.aspect_keys("POINTS")
    assert "loyalty.tiers.downgrade=one_level" in read.aspect_keys("TIERS")


def test_a_profile_may_have_a_priority_and_a_title() -> None:
    profile = loyalty("points: {priority: must, category: accounts, title: Баллы, expiry: never}").profile("points")
    assert (profile.priority.value, profile.category, profile.title.plain) == ("must", "accounts", "Баллы")


def test_the_fingerprint_follows_the_meaning() -> None:
    def mark(text: str) -> str:
        return one(text).asked[0].fingerprint

    assert mark(LOY_HAPPY) == mark(f"rationale: потому что\nweight: 5\n{LOY_HAPPY}")
    assert mark(LOY_HAPPY) != mark(LOY_HAPPY.replace("20", "25"))


# --- the catalogue and the keys speak of the same things


def kinds(kind: type[Clause] = Clause) -> Iterator[type[Clause]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from kinds(inner)


def declared() -> list[tuple[str, str, Demands | None]]:
    """Every demand that a key declares, as capability, kind and key; of an axis the options its keys are called by."""
    found: list[tuple[str, str, Demands | None]] = []
    for kind in (*AXES.values(), *SECTIONS.values(), *kinds()):
        for key in kind.keys.values():
            found += [(kind.capability, f"{kind.__name__}.{key.name}", demands) for demands in key.demands]
            if kind.axis is not None:
                found.append((kind.capability, f"{kind.__name__}.{key.name}", Demands(kind.axis, yes=key.name)))
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("capability", "name", "demands"), declared(), ids=[f"{name}-{demands.parameter}" for _, name, demands in declared() if demands]
)
def test_what_a_key_demands_is_in_the_catalogue(capability: str, name: str, demands: Demands) -> None:
    parameter = catalogue().capabilities[capability].parameters[demands.parameter]
    if demands.flag:
        assert parameter.kind is Kind.FLAG
    elif demands.bound:
        assert parameter.kind.is_bounded
    elif demands.yes is not None or demands.no is not None:
        assert {demands.yes, demands.no} - {None} <= set(parameter.options)
    else:
        kind, _, key = name.partition(".")
        owner = next(each for each in kinds() if each.__name__ == kind)
        schema = owner.keys[key].schema()
        words = schema.get("enum") or next((each["enum"] for each in schema.get("anyOf", ()) if "enum" in each), None) or demands.words
        if words:
            assert {demands.prefix + word for word in words} <= set(parameter.options)
        else:
            assert parameter.kind is Kind.RANGE


def test_every_parameter_of_loyalty_can_be_demanded() -> None:
    """What a mechanic could never ask for would never be matched."""
    reached = {(capability, demands.parameter) for capability, _, demands in declared() if demands is not None}
    reached |= {("loyalty.offer", "condition_depth"), ("loyalty.offer", "ladder_steps"), ("loyalty.calculation", "per_offer")}
    for capability in ("loyalty.offer", "loyalty.calculation", "loyalty.points", "loyalty.tiers"):
        assert {(capability, name) for name in catalogue().capabilities[capability].parameters} <= reached


def test_everything_of_loyalty_is_labelled_and_asked_in_both_languages() -> None:
    for capability in ("loyalty.offer", "loyalty.calculation", "loyalty.points", "loyalty.tiers"):
        for parameter in catalogue().capabilities[capability].parameters.values():
            for text in (parameter.title, parameter.question, *parameter.options.values()):
                assert text.ru, (capability, parameter.name)
                assert text.en, (capability, parameter.name)


@pytest.mark.parametrize("name", ["presets.yaml", "demands.yaml"])
def test_every_aspect_is_of_the_catalogue(name: str) -> None:
    read = loyalty_file(name, "SEG-LOYAL", "SEG-STAFF")
    assert not read.faults, told(read.faults)
    for asked in read.asked:
        assert len({each.key for each in asked.aspects}) == len(asked.aspects)
        for each in asked.aspects:
            assert each.capability is not None
            if each.parameter is not None:
                parameter = catalogue().parameter(each.capability, each.parameter)
                if isinstance(each.demand, AnyOption):
                    assert set(each.demand.options) <= set(parameter.options), each.key


# --- vendors


def verdicts(axes: str, capabilities: dict[str, Any]) -> dict[str, State]:
    """How a vendor with these capability statements meets the aspects of one mechanic."""
    documents = (parse_document("requirements/test/brief.yaml", b"brief: {title: T}\nrequirements: []\n"),)
    brief = read_brief("test", documents, catalogue(), Collector())
    assert brief is not None
    brief = replace(brief, asked=one(axes).asked)
    collector = Collector()
    data = {"vendor": {"id": "acme", "name": "Acme"}, "capabilities": {"loyalty.offer": capabilities}}
    sheet = read_sheet("acme", (parse_document("vendors/acme.yaml", json.dumps(data).encode()),), catalogue(), {}, collector)
    assert sheet is not None
    assert not collector.findings, [finding.message("en") for finding in collector.findings]
    found = match(brief, (sheet,), catalogue()).vendors[0].verdicts["LOY-A"].every()
    return {verdict.aspect.key.removeprefix("loyalty.offer."): verdict.state for verdict in found}


RECEIPT_ONLY = {
    "scope": {"receipt": "available", "lines": "unavailable"},
    "effect": ["percent_off"],
    "percent": {"min": 0, "max": 100, "step": 1},
}
ITEMS_TOO = {
    "scope": ["receipt", "lines"], "effect": ["percent_off"], "percent": {"min": 0, "max": 100, "step": 0.01}, "products": ["sku", "group"],
    "schedule": ["weekdays", "hours"], "weekdays": ["any_subset"], "windows_per_day": 4, "hours": ["over_midnight"],
}  # fmt: skip


def test_a_vendor_who_can_discount_only_the_receipt_is_told_apart() -> None:
    found = verdicts(ANY_DISCOUNT, RECEIPT_ONLY)
    assert found["effect=percent_off"] is State.AVAILABLE
    assert found["scope=lines"] is State.UNAVAILABLE
    assert found["percent"] is State.UNAVAILABLE
    assert found["schedule=hours"] is State.UNANSWERED
    assert set(verdicts(ANY_DISCOUNT, ITEMS_TOO).values()) == {State.AVAILABLE}


def test_one_window_a_day_is_not_two() -> None:
    assert verdicts(ANY_DISCOUNT, {**ITEMS_TOO, "windows_per_day": 1})["windows_per_day"] is State.UNAVAILABLE


def test_whole_hours_do_not_do_for_a_quarter_past() -> None:
    axes = 'effect: {percent_off: 5}\nschedule: {hours: ["10:15-12:00"]}'
    assert verdicts(axes, {"time_step": "1 hour"})["time_step"] is State.UNAVAILABLE
    assert verdicts(axes, {"time_step": "1 minute"})["time_step"] is State.AVAILABLE


# --- laws


AXIS = {
    "effect": "{percent_off: {from: 0, to: 50, step: 1}}",
    "scope": "{lines: {groups: [a, b], exclude_discounted: true}}",
    "schedule": '{weekdays: [mon-fri], hours: ["10:00-12:00", "14:00-15:30"], clock: store, end_inclusive: false}',
    "audience": "{segment: [SEG-A, SEG-B], tiers: {at_least: gold}}",
    "conditions": "{all: [{min_spend: {value: 100, base: paid}}, {any: [{channel: app}, {age: 18}]}]}",
    "limits": "{total: 100, per_customer: {uses: 1, per: day}, budget: {limit: 5000, on_reach: stop}}",
    "stacking": "{layer: line, within: worst, with_points: [no_burn_with_coupon]}",
    "unit_pick": "{sort: price_asc, count: 2}",
}


@given(st.permutations(list(AXIS)))
@settings(max_examples=25)
def test_the_order_of_keys_does_not_matter(order: list[str]) -> None:
    written = one("\n".join(f"{name}: {AXIS[name]}" for name in order))
    usual = one("\n".join(f"{name}: {text}" for name, text in AXIS.items()))
    assert sorted(written.aspect_keys()) == sorted(usual.aspect_keys())
    assert written.asked[0].fingerprint == usual.asked[0].fingerprint


@given(st.sets(st.sampled_from(sorted(set(AXIS) - {"effect"}))))
@settings(max_examples=25)
def test_saying_more_never_asks_for_less(names: set[str]) -> None:
    few = one("\n".join(f"{name}: {AXIS[name]}" for name in ("effect", *sorted(names))))
    every = one("\n".join(f"{name}: {text}" for name, text in AXIS.items()))
    assert set(few.aspect_keys()) <= set(every.aspect_keys())


def test_nothing_said_asks_whether_there_are_offers_at_all() -> None:
    assert loyalty("mechanics: [{id: A, title: T, priority: must}]").aspect_keys() == ["loyalty.offer"]
