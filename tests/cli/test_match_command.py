"""`reqkit match`: every verdict as a table, as JSON and as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, write

VERDICTS = ("available", "customizable", "unavailable", "unanswered")


def test_the_table_shows_every_thing_asked_of_every_vendor(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "match")
    assert outcome.code == 0
    assert outcome.err == ""
    for word in ("Север CRM (north)", "Юг CRM (south)", "SEC-01", "SEC-02", "OPS-01", "можно доработать", "нет ответа"):
        assert word in outcome.out
    assert "can be built" in run("-C", sound, "match", "--lang", "en").out


def test_json_holds_what_the_language_promises(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "match", "--format", "json")
    data = json.loads(outcome.out)
    assert outcome.err == ""
    assert set(data) >= {"brief", "verdicts", "requirements"}
    for entry in data["verdicts"]:
        assert set(entry) >= {"vendor", "id", "aspect", "verdict", "cost", "days", "reason", "evidence", "stale"}
        assert entry["verdict"] in VERDICTS
        assert entry["reason"]
    assert [(entry["vendor"], entry["id"], entry["verdict"]) for entry in data["requirements"]] == [
        ("north", "SEC-01", "customizable"),
        ("north", "SEC-02", "available"),
        ("north", "OPS-01", "unavailable"),
        ("south", "SEC-01", "available"),
        ("south", "SEC-02", "unanswered"),
        ("south", "OPS-01", "unanswered"),
    ]


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def test_csv_has_the_rows_of_the_json(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "match", "--format", "csv")
    assert outcome.code == 0
    expected = json.loads(run("-C", sound, "match", "--format", "json").out)["verdicts"]
    found = rows(outcome.out)
    assert [(row["vendor"], row["id"], row["aspect"], row["verdict"]) for row in found] == [
        (entry["vendor"], entry["id"], entry["aspect"], entry["verdict"]) for entry in expected
    ]
    costs = {row["id"]: row["cost"] for row in found if row["verdict"] == "customizable"}
    assert costs == {"SEC-01": "50000.00"}


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(0)"])
def test_no_cell_of_the_csv_is_a_formula(run: Run, tmp_path: Path, formula: str) -> None:
    """The names of vendors' files and of a workspace's own capabilities are the words of strangers."""
    files = {
        **SOUND,
        "catalogue/own.yaml": f"capabilities:\n  '{formula}': {{title: Формула}}\n",
        "requirements/choice/more.yaml": f"requirements: [{{id: X-1, title: x, priority: could, needs: {{'{formula}': true}}}}]\n",
        f"vendors/{formula}.yaml": NORTH,
    }
    out = run("-C", write(tmp_path, files), "match", "--format", "csv").out
    cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
    assert any(formula in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")] == []


def test_cells_that_hold_commas_quotes_and_lines_stay_one_cell(run: Run, tmp_path: Path) -> None:
    note = 'note: "да, но \\"потом\\"\\nи не всё"'
    files = {**SOUND, "vendors/north.yaml": NORTH.replace("note: только удалённо", note)}
    found = rows(run("-C", write(tmp_path, files), "match", "--format", "csv").out)
    (row,) = (row for row in found if row["id"] == "OPS-01" and row["vendor"] == "north")
    assert row["reason"].endswith('да, но "потом"\nи не всё')


def test_some_vendors_only_in_the_order_named(run: Run, sound: Path) -> None:
    data = json.loads(run("-C", sound, "match", "--vendor", "south", "--vendor", "north", "--vendor", "south", "--format", "json").out)
    assert list(dict.fromkeys(entry["vendor"] for entry in data["requirements"])) == ["south", "north"]
    assert "Север" not in run("-C", sound, "match", "--vendor", "south").out


@pytest.mark.parametrize(
    ("language", "words"), [("ru", ("Возможно, имелось в виду: north.", "north, south")), ("en", ("Did you mean north?",))]
)
def test_an_unknown_vendor_ends_with_2_and_a_suggestion(run: Run, sound: Path, language: str, words: tuple[str, ...]) -> None:
    outcome = run("-C", sound, "match", "--vendor", "nroth", "--lang", language)
    assert outcome.code == 2
    assert outcome.out == ""
    for word in words:
        assert word in outcome.err


def test_errors_in_the_sheets_are_said_on_stderr_and_in_the_exit_code(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("priority: could", "priority: culd")})
    for style in ("table", "json", "csv"):
        outcome = run("-C", root, "match", "--format", style)
        assert outcome.code == 1
        assert "[not-a-choice]" in outcome.err
        assert "[not-a-choice]" not in outcome.out
    json.loads(run("-C", root, "match", "--format", "json").out)
