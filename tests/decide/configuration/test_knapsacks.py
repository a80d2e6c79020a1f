"""Published knapsacks as purchases: things asked for of a stated weight, each built by a piece of work with a price (and a time)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.knapsack.solver import Model
from reqkit.decide.result import Comparison
from tests.decide.case_files import case
from tests.inline import compare, sheet

CONTRACT = date(2027, 1, 1)


def bought(data: dict[str, Any]) -> tuple[Comparison, Chooser]:
    """The first row of a case is money, a second is days of one team."""
    asked = [{"id": f"R-{number}", "title": "Вещь", "priority": "should", "weight": value} for number, value in enumerate(data["values"])]
    answers = {
        f"R-{number}": {
            "availability": "customizable",
            "cost": Fraction(row[0]).__int__(),
            "timeline": f"{Fraction(row[-1]).__int__()} days",
        }
        for number, row in enumerate(zip(*data["costs"], strict=True))
    }
    header: dict[str, Any] = {"title": "Запрос", "contract_on": CONTRACT.isoformat(), "budget": {"ceiling": data["capacities"][0]}}
    if len(data["capacities"]) > 1:
        header["go_live_by"] = (CONTRACT + timedelta(days=data["capacities"][1])).isoformat()
    plan = {"id": "p", "price": {"amount": 0, "per": "once"}}
    comparison = compare({"brief": header, "requirements": asked}, {"acme": sheet(answers=answers, plans=[plan])})
    return comparison, Chooser(comparison.brief, comparison.brief.decision, comparison.weights, comparison.ranking[0].match)


@pytest.mark.parametrize("name", ["knap_burkardt_p01", "knap_burkardt_p07"])
def test_one_limit(name: str) -> None:
    data = case(name, parse_float=str)
    comparison, chooser = bought(data)
    whole = sum(data["values"])
    selection = {f"R-{number}" for number, taken in enumerate(data["expected"]["selection"]) if taken}
    [vendor] = comparison.ranking
    assert vendor.fit == Fraction(data["expected"]["optimum"], whole)
    assert vendor.after == selection
    frontier = chooser.frontier()
    point = frontier.within(Fraction(data["capacities"][0]))
    assert point is not None
    assert frontier.fits[point] == vendor.fit
    assert frontier.works(point) == {work.id for work in vendor.configuration.works}
    assert frontier.fits[-1] == 1


def test_money_and_time_limit_together() -> None:
    """Weingartner & Ness (1967): two limits, 28 projects."""
    data = case("knap_weing1_two_budgets", parse_float=str)
    comparison, chooser = bought(data)
    [vendor] = comparison.ranking
    optimum = Fraction(data["expected"]["optimum"], sum(data["values"]))
    assert vendor.fit == optimum
    assert chooser.choose().proven
    frontier = chooser.frontier()
    point = frontier.within(Fraction(data["capacities"][0]))
    assert point is not None
    assert frontier.fits[point] == optimum


@pytest.mark.parametrize("name", ["knap_petersen_mknap1_1", "knap_petersen_mknap1_2", "knap_petersen_mknap1_3", "knap_weing1_two_budgets"])
def test_any_number_of_limits_for_the_solver(name: str) -> None:
    """Petersen (1967): ten limits."""
    data = case(name, parse_float=str)
    model = Model()
    columns = [model.column(1, whole=True) for _ in data["values"]]
    for row, capacity in zip(data["costs"], data["capacities"], strict=True):
        model.row({column: float(cost) for column, cost in zip(columns, row, strict=True) if float(cost)}, high=float(capacity))
    values = [float(value) for value in data["values"]]
    found = model.solved(model.loaded(), dict(zip(columns, values, strict=True)))
    reached = sum(value * found[column] for value, column in zip(values, columns, strict=True))
    assert reached == pytest.approx(float(data["expected"]["optimum"]), abs=1e-5)
