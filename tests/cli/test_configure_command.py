"""`reqkit configure`: what to buy from one vendor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, write

CHEAP = ("--vendor", "north", "--lang", "en")


@pytest.fixture
def choice(tmp_path: Path) -> Path:
    return write(tmp_path, {"requirements/choice/brief.yaml": BRIEF, "vendors/north.yaml": NORTH})


def data(run: Run, folder: Path, *options: str) -> dict[str, Any]:
    outcome = run("-C", folder, "configure", *CHEAP, "--format", "json", *options)
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_what_to_order_and_what_it_buys(run: Run, choice: Path) -> None:
    found = data(run, choice)
    assert (found["plan"], found["musts"], found["obstacles"]) == ("large", {"met": 1, "all": 1}, [])
    [work] = found["works"]
    assert (work["id"], work["serves"], work["days"]) == ("long-log", ["SEC-01"], 18)
    assert work["fit"] > 0
    assert found["ready_on"] == "2027-02-16"
    assert [missing["id"] for missing in found["missing"]] == ["OPS-01"]
    assert found["lacking"] == []


def test_less_money_buys_less_and_says_how_much_more_it_takes(run: Run, choice: Path) -> None:
    found = data(run, choice, "--budget", "400 000")
    assert found["works"] == []
    assert found["musts"]["met"] == 0
    assert {"id": "SEC-01", "state": "unavailable", "buildable": True} in found["missing"]
    [lacking] = found["lacking"]
    assert lacking == {"money": "24000.00", "days": None, "musts": 1, "fit": lacking["fit"], "gained": ["SEC-01"]}
    assert lacking["fit"] > 0


def test_less_time_buys_less_and_says_how_many_days_more_it_takes(run: Run, choice: Path) -> None:
    found = data(run, choice, "--by", "2027-02-01")
    assert found["works"] == []
    assert [(lacking["money"], lacking["days"]) for lacking in found["lacking"]] == [(None, 15)]


def test_where_nothing_can_be_bought_it_says_so(run: Run, choice: Path) -> None:
    outcome = run("-C", choice, "configure", *CHEAP, "--budget", "1000")
    assert outcome.code == 0
    assert "Cannot be bought: over the budget ceiling even without any work." in outcome.out
    assert "With RUB" in outcome.out
    assert data(run, choice, "--budget", "1000")["obstacles"] == ["over_ceiling"]


def test_the_terminal_reads_in_both_languages(run: Run, choice: Path) -> None:
    for language, words in (
        ("ru", ("Заказать", "Чего не будет", "Обязательные", "Что можно получить за каждую сумму")),
        ("en", ("To order", "What stays missing", "Musts met", "What each sum buys at best")),
    ):
        outcome = run("-C", choice, "configure", "--vendor", "north", "--lang", language, "--frontier")
        assert (outcome.code, outcome.err) == (0, "")
        assert all(word in outcome.out for word in words)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--vendor", "nord"), "There is no vendor “nord” in this comparison. There are: north."),
        ((*CHEAP, "--budget", "much"), "“much” is no budget"),
        ((*CHEAP, "--budget", "-5"), "“-5” is no budget"),
        ((*CHEAP, "--by", "soon"), "“soon” is no date"),
        ((*CHEAP, "--by", "2027-01-15"), "the contract is on 15 Jan 2027. Name a later day"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(run: Run, choice: Path, options: tuple[str, ...], told: str) -> None:
    outcome = run("-C", choice, "configure", *options, *(() if "--lang" in options else ("--lang", "en")))
    assert outcome.code == 2
    assert told in outcome.err
