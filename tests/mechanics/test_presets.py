"""The presets: they fill what they imply, give way to what is written, and know what is still missing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reqkit.mechanics.gaps import mechanic_gaps
from reqkit.mechanics.presets import needs, presets
from reqkit.mechanics.programme import Profiles
from tests.mechanics.reading import catalogue, loyalty_file, one, told

ROOT = Path(__file__).parents[2]


def test_there_are_the_forty_two_everyday_mechanics() -> None:
    assert len(presets()) == 42
    assert all(preset.needs for preset in presets().values())


@pytest.mark.parametrize("name", presets())
def test_a_preset_alone_is_read_and_its_needs_are_open(name: str) -> None:
    read = one(f"preset: {name}")
    assert not read.faults, told(read.faults)
    gaps = mechanic_gaps(read.mechanic())
    assert gaps.open
    assert gaps.said + len(gaps.open) == gaps.needed
    assert read.aspect_keys()[0] != "loyalty.offer"


@pytest.mark.parametrize("name", presets())
def test_what_a_preset_stands_for_is_in_the_catalogue(name: str) -> None:
    parameters = catalogue().capabilities["loyalty.offer"].parameters
    for parameter, options in presets()[name].demands.items():
        assert set(options) <= set(parameters[parameter].options)


def test_every_preset_is_shown_in_full_and_leaves_nothing_open() -> None:
    read = loyalty_file("presets.yaml", "SEG-LOYAL")
    assert not read.findings, told(read.findings)
    assert {mechanic.preset for mechanic in read.mechanics} == set(presets())
    for mechanic in read.mechanics:
        assert not mechanic_gaps(mechanic, read.programme.profiles).open


def test_written_keys_win_over_the_preset() -> None:
    mechanic = one("preset: cheapest_free\neffect: {percent_off: 50}\nunit_pick: {sort: price_desc}").mechanic()
    assert mechanic.effect is not None
    assert mechanic.effect.percent_off is not None
    assert mechanic.effect.percent_off.value is not None
    assert mechanic.effect.percent_off.value.exact == 50
    assert mechanic.unit_pick is not None
    assert (mechanic.unit_pick.sort, mechanic.unit_pick.count) == ("price_desc", 1)


def test_another_kind_takes_the_place_of_the_preset_s() -> None:
    mechanic = one("preset: line_percent\nscope: receipt\neffect: {amount_off: 100}").mechanic()
    assert mechanic.scope is not None
    assert mechanic.scope.kinds == ("receipt",)
    assert mechanic.effect is not None
    assert mechanic.effect.kinds == ("amount_off",)


def test_a_condition_of_the_preset_joins_the_one_that_is_written() -> None:
    mechanic = one("preset: winback\neffect: {percent_off: 5}\nconditions: {all: [{days_since: 90}, {min_spend: 100}]}").mechanic()
    assert mechanic.conditions is not None
    assert mechanic.conditions.days_since is None
    inner = mechanic.conditions.all_[0].days_since
    assert inner is not None
    assert (inner.event, inner.op, inner.value) == ("last_order", "gte", 90)


def test_what_follows_from_a_preset_stands_at_the_preset() -> None:
    read = one("preset: happy_hours")
    aspect = next(each for each in read.asked[0].aspects if each.key == "loyalty.offer.schedule=hours")
    assert aspect.location.span().line == 5


def test_an_unknown_preset_is_reported_once_with_a_suggestion() -> None:
    read = one("preset: hapy_hours\neffect: {percent_off: 20}")
    assert [finding.code.name for finding in read.findings] == ["unknown-preset"]
    assert "happy_hours" in read.findings[0].help("en")


def test_every_need_has_keys_that_exist_and_a_question_in_both_languages() -> None:
    mechanic = one("effect: {percent_off: 5}").mechanic()
    for need in needs().by_id.values():
        assert need.question.ru
        assert need.question.ru.endswith("?")
        assert need.question.en
        assert need.question.en.endswith("?")
    every = tuple(needs().by_id.values())
    table = yaml.safe_load((ROOT / "reqkit/mechanics/data/needs.yaml").read_text(encoding="utf-8"))
    used = {name for names in (*table["effects"].values(), *table["keys"].values()) for name in names}
    used |= {need.id for preset in presets().values() for need in preset.needs} | {"effect"}
    assert {need.id for need in every} == used
    assert mechanic_gaps(mechanic, Profiles()).needed


@pytest.mark.parametrize("path", sorted({path for need in needs().by_id.values() for path in need.say}))
def test_the_keys_that_answer_a_need_can_be_written(path: str) -> None:
    """A need that nothing can answer would be asked for ever."""
    from reqkit.mechanics.axes import AXES, SECTIONS
    from reqkit.mechanics.base import Clause

    head, *steps = path.split(".")
    kind: type[Clause] = (AXES | SECTIONS)[head]
    for step in steps:
        key = kind.keys[step]
        named = key.schema()
        reference = named.get("$ref") or next((each["$ref"] for each in named.get("anyOf", ()) if "$ref" in each), None)
        if reference is None:
            assert step == steps[-1], f"{path}: nothing lies below {step}"
            break
        kind = next(each for each in _every_kind(Clause) if each.__name__ == reference.rpartition("loyalty.")[2])


def _every_kind(kind: type) -> list[type]:
    return [each for inner in kind.__subclasses__() for each in (inner, *_every_kind(inner))]
