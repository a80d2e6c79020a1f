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
