"""What segments ask of a system: every property, operator and term once, the stricter demand, with its place and its origin."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.catalogue.capability import Better, Kind, Parameter
from reqkit.catalogue.quantity import (
    AnyOption,
    AtLeastLevel,
    Bound,
    Covers,
    Exists,
    Extent,
    Quantity,
    satisfies,
)
from reqkit.catalogue.stricter import stricter
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked
from reqkit.values.text import Text
from tests.segments.samples import item, one, read

EXAMPLE = Path(__file__).parents[1] / "data" / "language" / "segments.yaml"
STAFF = "  - {id: SEG-STAFF, title: Сотрудники, priority: must, where: {property: contact.suppression, op: contains_any, value: [staff]}}\n"


def keys(asked: Asked) -> set[str]:
    return {aspect.key for aspect in asked.aspects}


def place(asked: Asked, key: str) -> str:
    """`line:column` of an aspect."""
    return str(next(aspect for aspect in asked.aspects if aspect.key == key).location).partition(":")[2]


def test_the_example_of_the_language() -> None:
    collector = Collector()
    birthday, staff = read(EXAMPLE.read_text(encoding="utf-8") + STAFF, collector)
    of_staff = {"segments.property=contact.suppression", "segments.operators.set=contains_any"}
    assert keys(staff) == of_staff
    assert keys(birthday) == {
        "segments.property=contact.birth_date",
        "segments.operators.anniversary=anniversary_in_next",
        "segments.feb29=mar_01",
        "segments.property=contact.consent",
        "segments.operators.consent=can_contact",
        "consent.registry.channels=sms",
        "segments.property=purchases.spend",
        "segments.operators.money=gte",
        "segments.windows=last",
        "segments.aggregates=sum",
        "segments.property=contact.tier",
        "segments.operators.enum=in",
        "segments.logic=all",
        "segments.logic=any",
        "segments.logic=mixed",
        "segments.logic=not",
        "segments.nesting",
        "segments.nested_segments",
        "segments.refresh",
        *of_staff,
    }
    assert place(birthday, "segments.property=contact.birth_date") == "11:11"
    assert place(birthday, "segments.windows=last") == "14:15"
    assert place(birthday, "segments.nested_segments") == "16:26"
    assert place(birthday, "segments.refresh") == "17:14"
    demands = {aspect.key: aspect.demand for aspect in birthday.aspects}
    assert demands["segments.nesting"] == Bound(Quantity(Fraction(2)))
    assert demands["segments.refresh"] == Bound(Quantity(Fraction(15, 1440), "minute"))
    origins = {aspect.key: aspect.origin for aspect in birthday.aspects}
    assert {key for key, origin in origins.items() if origin} == of_staff
    assert origins["segments.property=contact.suppression"] == ("SEG-STAFF",)


CLAUSES: dict[str, tuple[dict[str, Any], set[str]]] = {
    "a window with its counting and clock": (
        {"property": "digital.app_open", "op": "did", "window": {"last": "7 days", "count": "elapsed", "clock": "utc"}},
        {"segments.windows=last", "segments.counting=elapsed", "segments.clocks=utc"},
    ),
    "a named time zone": (
        {"property": "digital.app_open", "op": "did", "window": {"period": "this week", "clock": "Europe/Moscow"}},
        {"segments.windows=period", "segments.clocks=named_zone"},
    ),
    "aggregate, filters, basis, refunds": (
        {
            "property": "purchases.spend",
            "op": "gte",
            "value": 1,
            "window": "all time",
            "aggregate": "max",
            "filter": {"group": "tea", "store": "A"},
            "basis": "paid",
            "refunds": "ignored",
        },
        {
            *("segments.windows=all_time", "segments.aggregates=max", "segments.filters=group", "segments.filters=store"),
            *("segments.basis=paid", "segments.refunds=ignored"),
        },
    ),
    "a detail": (
        {"property": "loyalty.balance", "kind": "spendable", "op": "gte", "value": 1},
        {"segments.details=loyalty.balance.kind"},
    ),
    "consent with a purpose": (
        {"property": "contact.consent", "channel": "push", "purpose": "news", "op": "cannot_contact", "null_rule": "excluded"},
        {"consent.registry.channels=push", "consent.registry.purposes=news", "segments.null_rule=excluded"},
    ),
    "consent to processing": (
        {"property": "contact.pd_processing_consent", "op": "eq", "value": "granted"},
        {"consent.registry.purposes=pd_processing"},
    ),
    "entry into a segment": (
        {"property": "computed.segment_membership", "op": "in_segment", "value": "SEG-B", "event": "entered", "window": "last 7 days"},
        {
            *("segments.nested_segments", "segments.operators.membership=in_segment", "segments.windows=last"),
            "segments.details=computed.segment_membership.event",
        },
    ),
}


@pytest.mark.parametrize(("clause", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_what_stands_beside_a_condition_is_asked_for(clause: dict[str, Any], expected: set[str]) -> None:
    other = item({"property": "contact.phone", "op": "is_set"}, "SEG-B")
    asked = read({"segments": [item(clause), other]}, Collector())[0]
    own = {aspect.key for aspect in asked.aspects if not aspect.origin}
    kind = next(key for key in own if key.startswith("segments.operators."))
    assert own - {kind, f"segments.property={clause['property']}"} == expected - {kind}


def test_a_null_rule_is_asked_for_where_it_matters() -> None:
    age = {"property": "contact.age", "op": "gte", "value": 18, "null_rule": "excluded"}
    assert "segments.null_rule=excluded" not in keys(one(age))
    assert "segments.null_rule=excluded" in keys(one({**age, "op": "ne"}))
    assert "segments.null_rule=excluded" in keys(one({"property": "contact.age", "op": "is_set"}, null_rule="excluded"))


def test_own_properties_are_asked_for_by_their_type() -> None:
    own = {"contact.pet": {"type": "enum", "values": ["cat"]}, "contact.size": {"type": "int"}}
    where = {"all": [{"property": "contact.pet", "op": "eq", "value": "cat"}, {"property": "contact.size", "op": "gt", "value": 3}]}
    asked = read({"properties": own, "segments": [item(where)]}, Collector())[0]
    assert keys(asked) == {
        *("segments.custom_property=enum", "segments.custom_property=int"),
        *("segments.operators.enum=eq", "segments.operators.int=gt", "segments.logic=all"),
    }


AGE, TIER = {"property": "contact.age", "op": "gte", "value": 18}, {"property": "contact.tier", "op": "eq", "value": "vip"}
SHAPES: dict[str, tuple[Any, set[str], int | None]] = {
    "one condition": (AGE, set(), None),
    "a list": ({"all": [AGE, TIER]}, {"all"}, None),
    "a list of one": ({"all": [AGE]}, set(), None),
    "a list in a list of one": ({"all": [{"any": [AGE, TIER]}]}, {"any"}, None),
    "a choice in a list": ({"all": [AGE, {"any": [AGE, TIER]}]}, {"all", "any", "mixed"}, 2),
    "a list in a choice": ({"any": [AGE, {"all": [AGE, TIER]}]}, {"all", "any", "mixed"}, 2),
    "a denied condition": ({"not": AGE}, {"not"}, None),
    "a denied list": ({"all": [AGE, {"not": {"any": [AGE, TIER]}}]}, {"all", "any", "mixed", "not_group"}, 2),
    "three levels": ({"all": [AGE, {"any": [TIER, {"all": [AGE, TIER]}]}]}, {"all", "any", "mixed"}, 3),
}


@pytest.mark.parametrize(("where", "logic", "depth"), SHAPES.values(), ids=SHAPES)
def test_logic_and_nesting(where: Any, logic: set[str], depth: int | None) -> None:
    asked = one(where)
    assert {key.partition("=")[2] for key in keys(asked) if key.startswith("segments.logic")} == logic
    bounds = [aspect.demand for aspect in asked.aspects if aspect.key == "segments.nesting"]
    assert bounds == ([] if depth is None else [Bound(Quantity(Fraction(depth)))])


def chain() -> tuple[Asked, ...]:
    """Three segments, each using the next."""
    segments = [
        item({"all": [AGE, {"segment": "SEG-B"}]}, "SEG-A", refresh="1 day"),
        item({"all": [{"segment": "SEG-C"}, TIER]}, "SEG-B", refresh="1 hour"),
        item({"any": [TIER, {"all": [AGE, TIER, {"not": {"property": "contact.email", "op": "is_set"}}]}]}, "SEG-C", refresh="2 days"),
    ]
    return read({"segments": segments}, Collector())


def test_demands_of_used_segments_carry_the_chain_that_led_to_them() -> None:
    first = chain()[0]
    origins = {aspect.key: aspect.origin for aspect in first.aspects}
    assert origins["segments.property=contact.age"] == ()
    assert origins["segments.property=contact.tier"] == ("SEG-B",), "the nearest segment that asks for it"
    assert origins["segments.property=contact.email"] == ("SEG-B", "SEG-C")
    assert origins["segments.nesting"] == ("SEG-B", "SEG-C")


def test_of_two_demands_the_stricter_stands() -> None:
    first, second, third = chain()
    refresh = {asked.id: next(aspect for aspect in asked.aspects if aspect.key == "segments.refresh") for asked in (first, second, third)}
    assert refresh["SEG-A"].demand == refresh["SEG-B"].demand
    assert refresh["SEG-A"].origin == ("SEG-B",), "an hour is stricter than a day"
    assert refresh["SEG-B"].origin == (), "an hour is stricter than two days"
    assert refresh["SEG-C"].origin == ()


def test_circles_give_own_aspects_only() -> None:
    asked = read({"segments": [item({"segment": "SEG-B"}, "SEG-A"), item({"all": [{"segment": "SEG-A"}, AGE]}, "SEG-B")]}, Collector())
    assert keys(asked[0]) == {"segments.nested_segments"}
    assert "segments.property=contact.age" in keys(asked[1])


def parameter(kind: Kind, better: Better = Better.MORE) -> Parameter:
    levels = {"low": Text(), "medium": Text(), "high": Text()} if kind is Kind.LEVEL else {}
    return Parameter("p", kind, Text(), levels=levels, better=better)


def bound(value: int, unit: str | None = None) -> Bound:
    return Bound(Quantity(Fraction(value), unit))


def test_stricter() -> None:
    more, less = parameter(Kind.NUMBER), parameter(Kind.DURATION, Better.LESS)
    assert stricter(more, bound(3), bound(5)) == bound(5)
    assert stricter(less, bound(3), bound(5)) == bound(3)
    graded = Bound(Quantity(Fraction(3)), Quantity(Fraction(5)))
    assert stricter(more, bound(3), graded) is graded, "of equal bounds the one that says more"
    assert stricter(parameter(Kind.MONEY), bound(3, "RUB"), bound(5, "USD")) == bound(3, "RUB"), "no rate, no order"
    levels = parameter(Kind.LEVEL)
    assert stricter(levels, AtLeastLevel("low"), AtLeastLevel("high")) == AtLeastLevel("high")
    assert stricter(parameter(Kind.FLAG), Exists(), Exists()) == Exists()
    assert stricter(parameter(Kind.SET), AnyOption(("a",)), AnyOption(("a",))) == AnyOption(("a",))


extents = st.builds(
    lambda low, width, step: Extent(Fraction(low), Fraction(low + width), step if width else None),
    st.integers(0, 5),
    st.integers(0, 5),
    st.sampled_from((Fraction(1), Fraction(1, 2), Fraction(2, 3), None)),
)


@given(extents, extents, extents)
def test_what_covers_the_stricter_range_covers_both(first: Extent, second: Extent, offered: Extent) -> None:
    both = stricter(parameter(Kind.RANGE), Covers(first), Covers(second))

    def covered(demand: Any) -> bool:
        return satisfies(parameter(Kind.RANGE), demand, offered, lambda amount, _: amount)

    if covered(both):
        assert covered(Covers(first))
        assert covered(Covers(second))
