"""Fingerprints of what was answered: which answers go stale when a brief changes, and what is asked again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl

from tests.forms.tools import answers_of, exported, filled, reqkit, sheets, workspace

ANSWERED = {
    ("SEC-01 security.audit_log.events=login", "availability"): "есть",
    ("SEC-01 security.audit_log.events=export", "availability"): "есть",
    ("SEC-01 security.audit_log.retention", "value"): "365 дней",
    ("SEC-02", "availability"): "есть",
    ("OPS-01", "availability"): "нет",
}


def _answered(tmp_path: Path) -> Path:
    root = workspace(tmp_path)
    result = reqkit(root, "form", "import", str(filled(exported(root, "newcomer"), ANSWERED)))
    assert result.exit_code == 0, result.output
    return root


def _change_brief(root: Path, old: str, new: str) -> None:
    brief = root / "requirements/choice/brief.yaml"
    text = brief.read_text(encoding="utf-8")
    assert old in text
    brief.write_text(text.replace(old, new), encoding="utf-8")


def _keys(path: Path) -> list[str]:
    sheet = sheets(openpyxl.load_workbook(path))["answers"]
    return [key for row in range(6, sheet.max_row + 1) if (key := sheet.cell(row, 1).value) and not key.startswith("#")]


def _stale(root: Path) -> set[tuple[str, str]]:
    found: list[Any] = json.loads(reqkit(root, "match", "choice", "--vendor", "newcomer", "--format", "json").stdout)["verdicts"]
    return {(verdict["id"], verdict["aspect"]) for verdict in found if verdict["stale"]}


def test_marks_are_kept_thing_by_thing_and_aspect_by_aspect(tmp_path: Path) -> None:
    seen = answers_of(_answered(tmp_path), "newcomer")["SEC-01"]["seen"]
    assert len(seen.split()) == 4
    assert len(answers_of(tmp_path, "newcomer")["OPS-01"]["seen"].split()) == 1


def test_only_the_changed_aspect_goes_stale(tmp_path: Path) -> None:
    root = _answered(tmp_path)
    assert not _stale(root)
    _change_brief(root, "retention: 180 days", "retention: 200 days")
    assert _stale(root) == {("SEC-01", "security.audit_log.retention")}


def test_other_words_make_everything_stale(tmp_path: Path) -> None:
    root = _answered(tmp_path)
    _change_brief(
        root, "    needs: {security.mfa: true}", "    needs: {security.mfa: true}\n    acceptance: A code is asked for at every sign-in."
    )
    assert _stale(root) == {("SEC-02", "security.mfa")}


def test_a_new_version_asks_what_is_new_or_changed(tmp_path: Path) -> None:
    root = _answered(tmp_path)
    result = reqkit(root, "form", "export", "choice", "--vendor", "newcomer", "-o", str(root / "none"))
    assert result.exit_code == 0
    assert not (root / "none").exists()
    _change_brief(root, "retention: 180 days", "retention: 200 days")
    _change_brief(root, "events: [login, export]", "events: [login, export, view_record]")
    path = exported(root, "newcomer", delta=True)
    assert _keys(path) == ["SEC-01", "SEC-01 security.audit_log.events=view_record", "SEC-01 security.audit_log.retention"]

    confirmed = filled(path, {("SEC-01 security.audit_log.retention", "confirm"): "да"})
    result = reqkit(root, "form", "import", str(confirmed))
    assert result.exit_code == 0, result.output
    assert not _stale(root)
    answer = answers_of(root, "newcomer")["SEC-01"]
    assert answer["aspects"]["retention"] == "365 days"
    assert _keys(exported(root, "newcomer", delta=True)) == ["SEC-01", "SEC-01 security.audit_log.events=view_record"]


def test_an_old_form_answers_the_old_question(tmp_path: Path) -> None:
    """A brief that changed while the form was out: the answer is taken, and is stale at once."""
    root = workspace(tmp_path)
    path = filled(exported(root, "newcomer"), ANSWERED)
    _change_brief(root, "retention: 180 days", "retention: 200 days")
    assert reqkit(root, "form", "import", str(path)).exit_code == 0
    assert _stale(root) == {("SEC-01", "security.audit_log.retention")}


def test_what_is_asked_no_longer_is_said_so(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = filled(exported(root, "newcomer"), ANSWERED)
    _change_brief(root, "id: SEC-02", "id: SEC-03")
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 1
    assert "SEC-02" in result.output
    assert "больше нет" in result.output


def test_a_plain_mark_still_holds_for_the_whole(tmp_path: Path) -> None:
    """Sheets written before aspects had marks, and marks written by hand."""
    root = workspace(tmp_path)
    sheet = root / "vendors/newcomer.yaml"
    sheet.write_text(
        "vendor: {id: newcomer, name: Newcomer}\nanswers:\n  choice:\n    SEC-01: {availability: available, seen: abcdef01}\n",
        encoding="utf-8",
    )
    assert {name for name, _ in _stale(root)} == {"SEC-01"}
    result = reqkit(root, "validate")
    assert "stale-answer" in result.output
