"""Everything that published systems are tested with can be said in the language, and nothing of it is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.mechanics.cases import (
    axes_to_condition,
    condition_to_axes,
    exact,
    to_calculation,
    to_mechanic,
    to_promotion,
    to_semantics,
)
from tests.mechanics.reading import DATA, loyalty_of, told

OFFERS: list[dict[str, Any]] = json.loads((DATA / "cases" / "offers.json").read_text(encoding="utf-8"))["cases"]
CONDITIONS: list[dict[str, Any]] = json.loads((DATA / "cases" / "conditions.json").read_text(encoding="utf-8"))["cases"]


def test_all_cases_are_here() -> None:
    assert len(OFFERS) == 137
    assert len(CONDITIONS) == 45


@pytest.mark.parametrize("case", OFFERS, ids=[case["id"] for case in OFFERS])
def test_an_offer_reads_and_keeps_every_parameter(case: dict[str, Any]) -> None:
    mechanics = [to_mechanic(promotion, number) for number, promotion in enumerate(case["promotions"], start=1)]
    read = loyalty_of({"mechanics": mechanics})
    assert not read.faults, told(read.faults)
    assert [exact(to_promotion(mechanic)) for mechanic in read.mechanics] == [exact(promotion) for promotion in case["promotions"]]
    assert all(asked.aspects for asked in read.asked)


@pytest.mark.parametrize("case", OFFERS, ids=[case["id"] for case in OFFERS])
def test_a_system_s_way_of_calculating_reads_and_keeps_every_parameter(case: dict[str, Any]) -> None:
    semantics = case.get("semantics") or {}
    read = loyalty_of({"calculation": to_calculation(semantics)})
    assert not read.faults, told(read.faults)
    assert exact(to_semantics(read.profile("calculation").content)) == exact(semantics)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CONDITIONS, ids=[case["id"] for case in CONDITIONS])
def test_a_condition_reads_and_keeps_every_parameter(case: dict[str, Any]) -> None:
    mechanic = {"id": "C-1", "title": "C", "priority": "must", "effect": {"percent_off": 10}, **condition_to_axes(case["condition"])}
    read = loyalty_of({"mechanics": [mechanic]})
    assert not read.read_findings, told(read.read_findings)
    assert exact(axes_to_condition(read.mechanic())) == exact(case["condition"])


def test_what_a_case_over_midnight_leaves_open_is_asked_for() -> None:
    """Systems disagree on such windows; the language wants the weekday said that the night belongs to."""
    open_cases = set()
    for case in CONDITIONS:
        mechanic = {"id": "C-1", "title": "C", "priority": "must", "effect": {"percent_off": 10}, **condition_to_axes(case["condition"])}
        faults = loyalty_of({"mechanics": [mechanic]}).faults
        if faults:
            assert {finding.code.name for finding in faults} == {"hours-end-before-start"}, told(faults)
            open_cases.add(case["id"])
    assert open_cases == {"cond-003", "cond-005"}
