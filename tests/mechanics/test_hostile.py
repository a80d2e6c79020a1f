"""Whatever stands where a mechanic should: findings, never an exception, and sentences that can be read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.sentence import mechanic_sentence, section_sentence
from tests.mechanics.reading import Loyalty, loyalty, loyalty_of, one

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**12), st.decimals(-10, 1000, places=2).map(str), st.text(max_size=8),
    st.sampled_from(["unlimited", "any", "all", "2027-02-31", "15:00-18:00", "25:00", "1 week", "mon-fri", "{x}", "%s", "None"]),
)  # fmt: skip
WORDS = sorted(
    {name for kind in (*AXES.values(), *SECTIONS.values()) for name in kind.keys} | {"value", "from", "to", "any_of", "skus", "n"}
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)), max_leaves=12
)


def all_kinds(kind: type[Clause] = Clause) -> list[type[Clause]]:
    return [each for inner in kind.__subclasses__() for each in (inner, *all_kinds(inner))]


KEYS = sorted({name for kind in all_kinds() for name in kind.keys})


def speaks(read: Loyalty) -> None:
    for mechanic in read.mechanics:
        for language in ("ru", "en"):
            sentence = mechanic_sentence(mechanic, language)  # type: ignore[arg-type]
            assert sentence.endswith(".")
    for finding in read.findings:
        assert finding.message("ru")
        assert finding.message("en")
        assert finding.help("ru") is not None
        finding.span()


@given(st.dictionaries(st.sampled_from([*AXES, "preset"]), VALUES, max_size=4))
@settings(max_examples=100)
def test_any_axis_may_hold_anything(axes: dict[str, Any]) -> None:
    speaks(loyalty_of({"mechanics": [{"id": "A-1", "title": "T", "priority": "must", **axes}]}))


@given(st.sampled_from(sorted(AXES["effect"].keys)), st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5))
@settings(max_examples=100)
def test_any_effect_may_hold_anything(effect: str, block: dict[str, Any]) -> None:
    speaks(loyalty_of({"mechanics": [{"id": "A-1", "title": "T", "priority": "must", "effect": {effect: block}}]}))


@given(st.sampled_from(sorted(SECTIONS)), st.one_of(VALUES, st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)))
@settings(max_examples=60)
def test_any_section_may_hold_anything(section: str, block: Any) -> None:
    read = loyalty_of({section: block})
    for asked in read.asked:
        section_sentence(asked.item.content, "ru")  # type: ignore[attr-defined]
    speaks(read)


@given(VALUES)
def test_anything_may_stand_where_mechanics_should(entry: Any) -> None:
    speaks(loyalty_of({"mechanics": [entry]}))


@pytest.mark.parametrize("depth", [12, 13, 20])
def test_conditions_are_bounded_in_depth(depth: int) -> None:
    read = one("effect: notify\nconditions: " + "{not: " * (depth - 1) + "{age: 18}" + "}" * (depth - 1))
    assert ("conditions-too-deep" in [finding.code.name for finding in read.faults]) is (depth > 12)


def test_conditions_are_bounded_in_number() -> None:
    many = ", ".join("{age: 18}" for _ in range(201))
    assert [finding.code.name for finding in one(f"effect: notify\nconditions: {{all: [{many}]}}").faults] == ["list-too-long"]


def test_a_long_list_of_goods_is_told_in_few_words() -> None:
    goods = ", ".join(f"sku-{number}" for number in range(5000))
    mechanic = one(f"effect: {{percent_off: 5}}\nscope: {{lines: {{skus: [{goods}]}}}}").mechanic()
    assert len(mechanic_sentence(mechanic, "ru")) < 300


def test_braces_and_percent_signs_in_names_stay_as_they_are() -> None:
    mechanic = one('effect: {gift: "{0} %s {name}"}').mechanic()
    assert "{0} %s {name}" in mechanic_sentence(mechanic, "en")


def test_blocks_cannot_be_changed() -> None:
    mechanic = one("effect: {percent_off: 5}").mechanic()
    with pytest.raises(AttributeError):
        mechanic.effect.percent_off = None  # type: ignore[union-attr]


def test_a_broken_mechanic_does_not_hide_its_neighbours() -> None:
    read = loyalty("mechanics:\n  - {id: A}\n  - 5\n  - {id: B, title: T, priority: must, effect: {percent_off: 5}}\n")
    assert [mechanic.id for mechanic in read.mechanics] == ["B"]
