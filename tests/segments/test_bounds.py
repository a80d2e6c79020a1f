"""Hostile and huge input: bounded, reported once, and nothing raises."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.documents.document import Document, Location
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from reqkit.model.asked import Asked
from reqkit.segments.checks import check_segments
from reqkit.segments.model import MAX_CLAUSES, MAX_DEPTH
from reqkit.segments.property_source import read_properties
from reqkit.segments.reader import segment_of
from reqkit.segments.sentence import segment_sentence
from reqkit.segments.terms import segment_terms
from tests.segments.samples import item, read_plain

AGE = {"property": "contact.age", "op": "gte", "value": 18}


def judged(items: list[Any]) -> tuple[tuple[Asked, ...], list[Finding]]:
    collector = Collector()
    asked = read_plain(items, collector)
    check_segments(asked, collector)
    return asked, collector.findings


def codes(items: list[Any]) -> list[str]:
    return [finding.code.name for finding in judged(items)[1] if finding.code.name != "segment-vague"]


def nested(depth: int) -> Any:
    node: Any = AGE
    for _ in range(depth):
        node = {"all": [node]}
    return node


def test_depth_is_bounded() -> None:
    assert codes([item(nested(MAX_DEPTH))]) == []
    assert codes([item(nested(MAX_DEPTH + 1))]) == ["segment-too-deep"]
    deep: Any = AGE
    for _ in range(40):
        deep = {"not": deep}
    assert codes([item(deep)]) == ["segment-too-deep"]


def test_the_number_of_conditions_is_bounded() -> None:
    tiers = [{"property": "contact.tier", "op": "ne", "value": f"t{number}", "null_rule": "excluded"} for number in range(MAX_CLAUSES + 5)]
    assert codes([item({"all": tiers[:MAX_CLAUSES]})]) == []
    asked, findings = judged([item({"all": tiers})])
    assert [finding.code.name for finding in findings if finding.code.name != "segment-vague"] == ["segment-too-large"]
    assert len(asked) == 1


def test_lists_are_bounded() -> None:
    many = {"property": "contact.tier", "op": "in", "value": [str(number) for number in range(1001)]}
    assert codes([item(many)]) == ["too-many-values"]


def test_long_chains_are_followed_only_so_far() -> None:
    chain = [item({"all": [{"segment": f"SEG-{number + 1}"}, AGE]}, f"SEG-{number}") for number in range(3000)]
    asked, findings = judged([*chain, item({"property": "contact.phone", "op": "is_set"}, "SEG-3000")])
    assert len(asked) == 3001
    names = [finding.code.name for finding in findings]
    assert names.count("segment-chain-too-long") == 1
    assert max(len(aspect.origin) for each in asked for aspect in each.aspects) <= MAX_DEPTH


def test_many_uses_of_one_segment_do_not_multiply() -> None:
    """Each uses the next twice: 2 to the power of the depth, if anyone went through them all."""
    doubled = [
        item({"any": [{"segment": f"SEG-{number + 1}"}, {"not": {"segment": f"SEG-{number + 1}"}}]}, f"SEG-{number}")
        for number in range(12)
    ]
    asked, _ = judged([*doubled, item(AGE, "SEG-12")])
    assert len(asked) == 13


def test_a_great_circle() -> None:
    circle = [item({"segment": f"SEG-{(number + 1) % 2000}"}, f"SEG-{number}") for number in range(2000)]
    assert codes(circle) == ["segment-cycle"]


@pytest.mark.parametrize("pattern", ["(" * 90, "a{1000000000000}", "(?P<n>a)(?P<n>b)", "[", "\\"], ids=range(5))
def test_patterns_that_cannot_be_read_are_findings(pattern: str) -> None:
    assert codes([item({"property": "contact.email", "op": "matches", "value": pattern})]) == ["bad-property-value"]


scalars = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(("all", "gte", "contact.age", "last 3 days", "02-30"))
)
words = st.sampled_from(
    (
        *("property", "op", "value", "window", "aggregate", "filter", "null_rule", "feb29", "count", "clock", "basis", "channel"),
        *("all", "any", "not", "segment", "last", "between", "from", "to", "since", "at_least", "amount", "currency", "around", "radius"),
    )
)
junk = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words | st.text(max_size=4), inner, max_size=4), max_leaves=12
)
names = st.sampled_from(("contact.age", "contact.birth_date", "purchases.spend", "contact.consent", "computed.rfm", "contact.location"))
operators = st.sampled_from(
    ("gte", "in", "between", "in_last", "anniversary_on", "anniversary_in_month", "did", "can_contact", "eq", "is_set")
)
own = st.fixed_dictionaries(
    {"type": st.sampled_from(("enum", "set", "int", "date", "event"))},
    optional={
        "values": junk,
        "title": junk,
        "min": junk,
        "max": junk,
        "unit": junk,
        "several": junk,
        "of": junk,
        "window": junk,
        "occasion": junk,
    },
)
nearly = st.fixed_dictionaries(
    {"property": names, "op": operators},
    optional={
        "value": junk,
        "window": junk,
        "filter": junk,
        "aggregate": junk,
        "null_rule": junk,
        "channel": junk,
        "axis": junk,
        "clock": junk,
        "feb29": junk,
    },
)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(("contact.x", "deal.y", "z", "contact.age")), junk | own, max_size=2))
def test_no_property_raises(entries: dict[str, Any]) -> None:
    collector = Collector()
    top = Location(Document("properties.yaml"))
    read_properties([(name, raw, top / name) for name, raw in entries.items()], collector)
    assert all(finding.message("ru") for finding in collector.findings)


@settings(max_examples=150)
@given(junk | nearly | st.lists(nearly, max_size=3).map(lambda members: {"all": members}), st.dictionaries(words, junk, max_size=2))
def test_nothing_raises(where: Any, terms: dict[str, Any]) -> None:
    asked, findings = judged([{**item(where), **terms}])
    for finding in findings:
        assert finding.message("ru")
        assert finding.help("en") is not None
    for each in asked:
        for language in ("ru", "en"):
            segment_sentence(segment_of(each), {}, language)
            segment_terms(segment_of(each), language)
