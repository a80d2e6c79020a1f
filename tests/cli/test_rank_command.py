"""`reqkit rank`: who leads, at what price, by when, and what happens where a price or a plan is missing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, Files, write


def ranked(run: Run, root: Path, *options: str) -> dict[str, Any]:
    """The entries of the ranking by vendor."""
    return {entry["vendor"]: entry for entry in json.loads(run("-C", root, "rank", "--format", "json", *options).out)["ranking"]}


def test_the_table_names_every_vendor_and_the_leader(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "rank")
    assert outcome.code == 0
    assert outcome.err == ""
    for word in ("Выбор CRM", "Север CRM", "Юг CRM", "подходит", "Стоимость за 36 месяцев, без НДС."):
        assert word in outcome.out
    assert "Choosing a CRM" in run("-C", sound, "rank", "--lang", "en").out


def test_json_holds_what_the_language_promises(run: Run, sound: Path) -> None:
    data = json.loads(run("-C", sound, "rank", "--format", "json").out)
    assert set(data) >= {"brief", "ranking"}
    assert len(data["ranking"]) == 2
    for entry in data["ranking"]:
        assert set(entry) >= {
            *("vendor", "name", "rank", "state", "qualified", "failed_musts", "unanswered_musts"),
            *("fit", "fit_today", "score", "coverage", "cost", "days"),
        }
        assert entry["state"] in ("qualifies", "qualifies_after_work", "unresolved", "fails")
        assert entry["qualified"] == (entry["state"] in ("qualifies", "qualifies_after_work"))
        assert 0 <= entry["fit_today"] <= entry["fit"] <= 1
        assert all(re.fullmatch(r"\d+\.\d\d", entry["cost"][point]) for point in ("low", "expected", "high"))
    north = data["ranking"][0]
    assert north["cost"] == {"low": "414000.00", "expected": "424000.00", "high": "434000.00", "from": False}


def test_a_weight_set_changes_the_weights_and_is_named(run: Run, sound: Path) -> None:
    data = json.loads(run("-C", sound, "rank", "--weights", "finance", "--format", "json").out)
    assert data["weights"]["set"] == "finance"
    assert data["weights"]["axes"] == {"fit": 0.2, "cost": 0.8}
    assert "Набор весов: finance." in run("-C", sound, "rank", "--weights", "finance").out


def test_an_unknown_weight_set_ends_with_2_and_a_suggestion(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "rank", "--weights", "finanse")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "finanse" in outcome.err
    assert "Возможно, имелось в виду: finance." in outcome.err


def test_a_weight_set_where_there_is_none(run: Run, tmp_path: Path) -> None:
    plain = re.sub(r"  weight_sets:\n.*\n", "", BRIEF)
    outcome = run("-C", write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": plain}), "rank", "--weights", "finance")
    assert outcome.code == 2
    assert "ни одного" in outcome.err


def test_an_unknown_weight_set_is_refused_in_the_language_of_the_brief(run: Run, tmp_path: Path) -> None:
    english = BRIEF.replace("brief:\n", "brief:\n  language: en\n", 1)
    outcome = run("-C", write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": english}), "rank", "--weights", "finanse")
    assert outcome.code == 2
    assert "Did you mean" in outcome.err


def test_no_vendor_at_all(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {"requirements/choice/brief.yaml": BRIEF})
    outcome = run("-C", root, "rank")
    assert outcome.code == 0
    assert "Сравнивать некого" in outcome.out
    assert json.loads(run("-C", root, "rank", "--format", "json").out)["ranking"] == []
    assert run("-C", root, "match").code == 0
    assert json.loads(run("-C", root, "match", "--format", "json").out)["verdicts"] == []
    assert run("-C", root, "validate").code == 0
    assert run("-C", root, "validate", "--strict").code == 1


def test_no_answer_from_anybody(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {"requirements/choice/brief.yaml": BRIEF, "vendors/north.yaml": "vendor: {id: north, name: Север CRM}\n"})
    outcome = run("-C", root, "rank")
    assert outcome.code == 0
    assert "Север CRM" in outcome.out
    assert ranked(run, root)["north"]["cost"] is None


def test_a_currency_without_a_rate_is_an_error_and_an_unknown_cost(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "vendors/north.yaml": NORTH.replace("currency: RUB", "currency: USD")})
    outcome = run("-C", root, "rank")
    assert outcome.code == 1
    assert "[missing-rate]" in outcome.err
    found = ranked(run, root)
    assert found["north"]["cost"] is None
    assert found["south"]["cost"] is not None


def test_seats_beyond_every_plan_leave_the_vendor_unresolved(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("seats: 10", "seats: 1000")})
    outcome = run("-C", root, "rank")
    assert outcome.code == 0
    found = ranked(run, root)
    assert (found["north"]["state"], found["north"]["cost"]) == ("unresolved", None)
    assert run("-C", root, "validate").code == 0
    assert "[seats-beyond-plans]" in run("-C", root, "validate").out


def test_answers_to_an_unknown_brief_are_an_error_and_count_for_nothing(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "vendors/north.yaml": NORTH.replace("  choice:\n", "  chioce:\n")})
    outcome = run("-C", root, "rank")
    assert outcome.code == 1
    assert "[unknown-brief]" in outcome.err
    assert "choice" in outcome.err
    matched = json.loads(run("-C", root, "match", "--format", "json").out)["requirements"]
    assert {entry["verdict"] for entry in matched if entry["id"] == "OPS-01"} == {"unanswered"}


BROKEN_SHEET: Files = {**SOUND, "vendors/east.yaml": "vendor: {id: east, name: Восток\ncapabilities: {}\n"}
BROKEN_SECTION: Files = {**SOUND, "requirements/choice/more.yaml": "requirements:\n  - id: X-1\n    title: Вход: второй\n"}


@pytest.mark.parametrize("command", [["rank"], ["match", "--format", "csv"]], ids=" ".join)
@pytest.mark.parametrize("files", [BROKEN_SHEET, BROKEN_SECTION], ids=["a sheet", "a section"])
def test_a_broken_file_beside_healthy_ones(run: Run, tmp_path: Path, files: Files, command: list[str]) -> None:
    outcome = run("-C", write(tmp_path, files), *command)
    assert outcome.code == 1
    assert "north" in outcome.out or "Север" in outcome.out
    assert "[not-yaml]" in outcome.err


def test_a_sheet_that_could_not_be_read_is_named_in_the_result(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, BROKEN_SHEET)
    assert json.loads(run("-C", root, "rank", "--format", "json").out)["unreadable"] == ["east"]


@pytest.mark.parametrize("horizon", ["100 days", "5 weeks", "1.5 years"])
def test_the_terms_name_the_horizon_as_it_is(run: Run, tmp_path: Path, horizon: str) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("  seats", f"  horizon: {horizon}\n  seats")})
    out = run("-C", root, "rank", "--lang", "en").out
    months = {"100 days": "3.29 months", "5 weeks": "1.15 months", "1.5 years": "18 months"}[horizon]
    assert f"Cost over {horizon}," in out or f"Cost over {months}," in out


@pytest.mark.parametrize(
    "name", ["CRM [beta]", "CRM [/b]", "[red]CRM", "CRM \\[x]", "[link=https://example.com]CRM[/link]", ":warning: CRM"]
)
@pytest.mark.parametrize("command", ["rank", "match"])
def test_a_name_is_shown_letter_by_letter(run: Run, tmp_path: Path, command: str, name: str) -> None:
    """Square brackets and colons are not marks of style."""
    files = {
        "requirements/choice/brief.yaml": BRIEF.replace("{ru: Выбор CRM, en: Choosing a CRM}", f"'{name}'"),
        "vendors/north.yaml": NORTH.replace("name: Север CRM", f"name: '{name}'"),
        "vendors/quiet.yaml": f"vendor: {{id: quiet, name: '{name}'}}\n",
    }
    outcome = run("-C", write(tmp_path, files), command)
    assert outcome.code == 0
    assert outcome.out.count(name) >= 2
