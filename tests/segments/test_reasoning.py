"""The reasoning is right: what a customer can meet is never called impossible, and what is called idle changes nobody's membership."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from reqkit.segments.checks import conditions_go_together
from tests.segments.customers import Customer, conditions, customers, few_topics, meets
from tests.segments.samples import Data, item, read_plain

IMPOSSIBLE = ("contradiction", "impossible-condition")


def judged(where: Data, others: dict[str, Data]) -> list[Finding]:
    """What the reasoning says of the segment of these conditions, beside others that it may use."""
    collector = Collector()
    asked = read_plain([item(where), *(item(other, name) for name, other in others.items())], collector)
    assert not collector.findings, [(finding.code.name, finding.message("en")) for finding in collector.findings]
    conditions_go_together(asked, collector)
    return [finding for finding in collector.findings if finding.location is not None and finding.location.path[:2] == ("segments", 0)]


@st.composite
def met(draw: st.DrawFn, topics: tuple[str, ...], customer: Customer, others: dict[str, Data], depth: int = 3) -> Data:
    """A tree that the customer meets; the ways not taken are single conditions of any kind."""
    kind = draw(st.sampled_from(("condition", "all", "any", "not", "segment") if depth else ("condition",)))
    if kind == "all":
        return {"all": draw(st.lists(met(topics, customer, others, depth - 1), min_size=2, max_size=4))}
    if kind == "any":
        ways = [draw(met(topics, customer, others, depth - 1)), *draw(st.lists(conditions(*topics), min_size=1, max_size=3))]
        return {"any": draw(st.permutations(ways))}
    if kind == "not":
        failed = [{"not": draw(met(topics, customer, others, depth - 1))}, *draw(st.lists(conditions(*topics), max_size=2))]
        return {"not": {"all": draw(st.permutations(failed))}}
    node = {"segment": draw(st.sampled_from(sorted(others)))} if kind == "segment" and others else draw(conditions(*topics))
    return node if meets(customer, node, others) else {"not": node}


def at(where: Data, path: tuple[str | int, ...]) -> tuple[Any, bool]:
    """What stands at a place of the segment's conditions, and whether it is denied there."""
    denied, node = False, where
    for step in path:
        denied ^= step == "not"
        node = node[step]  # type: ignore[index]
    return node, denied


def place(finding: Finding) -> tuple[str | int, ...]:
    """The path below `where`, without the key of a segment's reference."""
    assert finding.location is not None
    path = finding.location.path[3:]
    return path[:-1] if path[-1:] == ("segment",) else path


@st.composite
def segments_met(draw: st.DrawFn) -> tuple[Customer, dict[str, Data], Data]:
    customer, topics = draw(customers()), draw(few_topics())
    others: dict[str, Data] = {}
    for name in ("SEG-B", "SEG-C"):
        others[name] = {"all": draw(st.lists(conditions(*topics), min_size=1, max_size=2))}
    return customer, others, draw(met(topics, customer, others))


def many_customers() -> st.SearchStrategy[list[Customer]]:
    return st.lists(customers(), min_size=15, max_size=15)


def members_and_ways(topics: tuple[str, ...]) -> st.SearchStrategy[tuple[list[Data], list[Data]]]:
    plain = conditions(*topics)
    denied = plain.map(lambda clause: {"not": clause})
    return st.tuples(st.lists(plain | denied, min_size=1, max_size=4), st.lists(plain, min_size=2, max_size=3))


@settings(max_examples=120)
@given(segments_met())
def test_what_a_customer_can_meet_is_not_impossible(made: tuple[Customer, dict[str, Data], Data]) -> None:
    customer, others, where = made
    assert meets(customer, where, others)
    for finding in judged(where, others):
        if finding.code.name not in (*IMPOSSIBLE, "impossible-branch"):
            continue
        node, denied = at(where, place(finding))
        assert meets(customer, node, others) == denied, (finding.code.name, finding.message("ru"), where)


@settings(max_examples=80)
@given(few_topics().flatmap(lambda topics: st.lists(conditions(*topics), min_size=2, max_size=5)), many_customers())
def test_what_is_impossible_is_met_by_nobody(members: list[Data], everyone: list[Customer]) -> None:
    where = {"all": members}
    if any(finding.code.name in IMPOSSIBLE for finding in judged(where, {})):
        assert not any(meets(customer, where, {}) for customer in everyone)


@settings(max_examples=120)
@given(few_topics().flatmap(members_and_ways), many_customers())
def test_what_is_idle_changes_nobody(made: tuple[list[Data], list[Data]], everyone: list[Customer]) -> None:
    members, ways = made
    others = {"SEG-B": {"all": ways[:1]}}
    where: Data = {"all": [*members, {"any": ways}, {"segment": "SEG-B"}]}
    for finding in judged(where, others):
        changed = without(where, finding)
        if changed is not None:
            for customer in everyone:
                assert meets(customer, where, others) == meets(customer, changed, others), (finding.code.name, finding.message("ru"))


def without(where: Data, finding: Finding) -> Data | None:
    """The conditions without what a finding calls idle; None for a finding of another kind."""
    path = place(finding)
    if finding.code.name not in ("redundant-condition", "covered-branch", "impossible-branch", "idle-group"):
        return None
    changed = deepcopy(where)
    holder: Any = changed
    cut = max(index for index, step in enumerate(path) if isinstance(step, int))
    for step in path[:cut]:
        holder = holder[step]
    del holder[path[cut]]
    return changed


@settings(max_examples=60)
@given(segments_met(), st.randoms(use_true_random=False))
def test_the_order_of_conditions_changes_neither_aspects_nor_fingerprint(made: tuple[Customer, dict[str, Data], Data], random: Any) -> None:
    _, others, where = made
    first, second = (
        read_plain([item(each), *(item(other, name) for name, other in others.items())], Collector())[0]
        for each in (where, shuffled(where, random))
    )
    assert {(aspect.key, aspect.demand) for aspect in first.aspects} == {(aspect.key, aspect.demand) for aspect in second.aspects}
    assert first.fingerprint == second.fingerprint


def shuffled(node: Data, random: Any) -> Data:
    for logic in ("all", "any"):
        if logic in node:
            members = [shuffled(member, random) for member in node[logic]]
            random.shuffle(members)
            return {logic: members}
    return {"not": shuffled(node["not"], random)} if "not" in node else node
