"""`reqkit schema`: JSON Schemas on stdout, wherever it is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import SOUND, write

NAMES = ("brief", "sheet", "catalogue")


def test_one_schema_alone(run: Run, sound: Path) -> None:
    everything = run("-C", sound, "schema")
    assert (everything.code, everything.err) == (0, "")
    together = json.loads(everything.out)
    assert set(together) == set(NAMES)
    assert all(schema["$schema"].endswith("2020-12/schema") for schema in together.values())
    outcome = run("-C", sound, "schema", "catalogue")
    assert (outcome.code, json.loads(outcome.out)) == (0, together["catalogue"])


@pytest.mark.usefixtures("elsewhere")
def test_a_schema_can_be_had_outside_of_any_workspace(run: Run) -> None:
    assert run("schema", "brief").code == 0


def test_a_workspace_s_own_capabilities_are_in_its_schema(run: Run, tmp_path: Path) -> None:
    own = {**SOUND, "catalogue/own.yaml": "capabilities:\n  stores.visits: {title: Выезды}\n"}
    assert "stores.visits" in run("-C", write(tmp_path / "own", own), "schema", "brief").out
    assert "stores.visits" not in run("-C", write(tmp_path / "plain", SOUND), "schema", "brief").out


def test_a_broken_catalogue_does_not_keep_the_schema_back(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "catalogue/own.yaml": "capabilities: {stores.visits: [\n"})
    assert "security.audit_log" in run("-C", root, "schema", "brief").out


def test_an_unknown_schema_ends_with_2(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "schema", "vendor")
    assert (outcome.code, outcome.out) == (2, "")
    assert "sheet" in outcome.err


def test_files_are_written_into_the_workspace(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "schema", "--write")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [f".reqkit/{name}.schema.json" for name in NAMES]
    for name in NAMES:
        written = json.loads((sound / ".reqkit" / f"{name}.schema.json").read_bytes())
        assert written == json.loads(run("-C", sound, "schema", name).out)
    assert run("-C", sound, "schema", "--write", "--lang", "en").code == 0
    assert json.loads((sound / ".reqkit" / "brief.schema.json").read_bytes())["description"].startswith("Brief: ")


@pytest.mark.usefixtures("elsewhere")
def test_files_are_written_into_a_folder(run: Run) -> None:
    assert run("schema", "sheet", "-o", "some/where").out == "some/where/sheet.schema.json\n"
    assert [path.name for path in Path("some/where").iterdir()] == ["sheet.schema.json"]
    outcome = run("schema", "--write")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("reqkit: ")


def test_a_file_that_cannot_be_written_ends_with_2(run: Run, sound: Path) -> None:
    (sound / ".reqkit").write_text("")
    outcome = run("-C", sound, "schema", "--write")
    assert (outcome.code, outcome.out) == (2, "")


def test_the_schema_speaks_the_language_of_the_briefs(run: Run, tmp_path: Path) -> None:
    def title(root: Path, *arguments: str) -> str:
        return str(json.loads(run("-C", root, "schema", "brief", *arguments).out)["description"].partition(":")[0])

    english = {
        name: text.replace("brief:\n", "brief:\n  language: en\n") if isinstance(text, str) else text for name, text in SOUND.items()
    }
    assert title(write(tmp_path / "ru", SOUND)) == "Запрос"
    assert title(write(tmp_path / "en", english)) == "Brief"
    assert title(tmp_path / "en", "--lang", "ru") == "Запрос"
    assert title(tmp_path) == "Запрос"
