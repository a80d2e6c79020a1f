"""Answers on their way into a sheet: what is taken, what is proposed, what is refused, and what stays as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reqkit import open_workspace, validate
from reqkit.findings.finding import has_errors
from tests.forms.tools import answers_of, cell_of, exported, filled, reqkit, snapshot, workspace
from tests.workspaces import SOUND

COMMENTED = """\
# what we know of them
vendor: {id: north, name: "Север CRM", currency: RUB, vat: excluded}   # as of May

plans:   # cheapest first
  - {id: small, title: Малый, seats: {to: 5}, price: {amount: 2000, per: month}}  # till summer

answers:
  # by the sales team
  choice:
    OPS-01: {availability: unavailable, note: 'только удалённо'} # why?

    SEC-01:
      evidence: demo   # seen by Anna
      aspects:
        retention: 365 days # they keep it longer
        # to be asked again
        events=export: {availability: customizable, cost: 40000, timeline: 10 days}
    SEC-02: available

# the end
"""
BUILT = {("OPS-01", "availability"): "можно доработать", ("OPS-01", "cost_from"): "100 т.р.", ("OPS-01", "time_from"): "2-3 нед."}


def _import(root: Path, cells: dict[tuple[str, str], Any], *options: str, vendor: str = "north") -> Any:
    return reqkit(root, "form", "import", str(filled(exported(root, vendor), cells)), *options)


def test_comments_order_and_quotes_survive(tmp_path: Path) -> None:
    root = workspace(tmp_path, {**SOUND, "vendors/north.yaml": COMMENTED})
    cells = {
        **BUILT,
        ("SEC-01 security.audit_log.events=export", "cost_to"): "60000",
        ("SEC-01 security.audit_log.events=login", "availability"): "есть",
        ("SEC-01 security.audit_log.retention", "value"): "1 год",
        ("SEC-02", "note"): "по SMS: да",
    }
    result = _import(root, cells)
    assert result.exit_code == 0, result.output
    text = (root / "vendors/north.yaml").read_text(encoding="utf-8")
    kept = [line for line in COMMENTED.splitlines() if not any(name in line for name in ("OPS-01", "SEC-02", "retention", "events=export"))]
    written = text.splitlines()
    assert [line for line in written if line in kept] == kept
    for comment in ("# why?", "# they keep it longer", "'только удалённо'"):
        assert comment in text
    answers = answers_of(root, "north")
    assert answers["SEC-01"]["aspects"]["events=export"] == {
        "availability": "customizable",
        "cost": {"from": 40000, "to": 60000},
        "timeline": "10 days",
    }
    assert answers["SEC-01"]["aspects"]["retention"] == "1 year"
    assert list(answers) == ["OPS-01", "SEC-01", "SEC-02"]
    assert not has_errors(validate(open_workspace(root)))


def test_a_new_vendor_gets_a_folder(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    cells = {
        **BUILT,
        ("profile", "name"): "Новая CRM",
        ("profile", "currency"): "RUB",
        ("profile", "vat"): "включён",
        ("profile", "cost_from"): "90 000",
        ("profile", "cost_to"): "90 000",
        ("profile", "time_from"): "3 недели",
        ("plans:+1", "title"): "Команда",
        ("plans:+1", "seats_to"): "до 50",
        ("plans:+1", "price"): "900 за пользователя в месяц",
        ("customizations:+1", "title"): "Модуль лояльности",
        ("customizations:+1", "cost_from"): "350-500 тыс.",
        ("customizations:+1", "time_from"): "6–8 недель",
        ("SEC-01", "availability"): "доработка",
        ("SEC-01", "customization"): "Модуль лояльности",
        ("SEC-02", "availability"): "есть",
        ("SEC-02", "plan"): "Команда",
    }
    result = _import(root, cells, vendor="newcomer")
    assert result.exit_code == 0, result.output
    assert {name for name in snapshot(root) if "newcomer" in name} == {"vendors/newcomer/choice.yaml", "vendors/newcomer/profile.yaml"}
    profile = (root / "vendors/newcomer/profile.yaml").read_text(encoding="utf-8")
    assert "id: newcomer" in profile
    assert "name: Новая CRM" in profile
    answers = answers_of(root, "newcomer")
    assert answers["SEC-01"]["customization"] == "modul-loyalnosti"
    assert answers["SEC-02"]["plan"] == "komanda"
    assert not has_errors(validate(open_workspace(root)))


def test_what_cannot_be_read_costs_nothing_else(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = answers_of(root, "north")["OPS-01"]
    cells = {
        ("OPS-01", "availability"): "можно доработать",
        ("OPS-01", "cost_from"): "по запросу",
        ("OPS-01", "time_from"): "2 нед.",
        ("SEC-02", "note"): "Проверено",
    }
    result = _import(root, cells)
    assert result.exit_code == 1
    assert "клетка" in result.output
    assert "по запросу" in result.output
    assert answers_of(root, "north")["OPS-01"] == before
    assert answers_of(root, "north")["SEC-02"]["note"] == "Проверено"


def test_proposals_wait_to_be_accepted_and_take_the_row_with_them(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    cells = {**BUILT, ("OPS-01", "cost_from"): "~100 т.р."}
    result = _import(root, cells)
    assert result.exit_code == 1
    assert snapshot(root) == before
    result = _import(root, cells, "--accept")
    assert result.exit_code == 0, result.output
    assert answers_of(root, "north")["OPS-01"]["cost"] == {"from": 100000}


def test_dry_run_writes_nothing_and_shows_everything(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    result = _import(root, BUILT, "--dry-run")
    assert result.exit_code == 0
    assert snapshot(root) == before
    assert "+    OPS-01: {availability: customizable" in result.output
    assert sorted(path.suffix for path in (root / "out").iterdir()) == [".xlsx", ".xlsx"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({("OPS-01", "availability"): "можно доработать"}, "не хватает"),
        ({("SEC-02", "cost_from"): "100000"}, "не бывает"),
        ({("OPS-01", "availability"): "есть", ("OPS-01", "time_from"): "2 нед."}, "не бывает"),
        ({**BUILT, ("OPS-01", "cost_to"): "50000"}, "больше"),
        ({**BUILT, ("OPS-01", "time_from"): "2"}, "единицу"),
        ({**BUILT, ("OPS-01", "currency"): "USD", ("OPS-01", "cost_from"): "100 EUR"}, "Валюта"),
        ({**BUILT, ("OPS-01", "delivery"): "доработка: в планах развития"}, "не хватает"),
        ({("SEC-01 security.audit_log.events=login", "note"): ""}, ""),
        ({("OPS-01", "plan"): "Громадный"}, "нет в списке"),
    ],
)
def test_rows_that_make_no_answer(tmp_path: Path, cells: dict[tuple[str, str], Any], said: str) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    result = _import(root, cells)
    assert result.exit_code == (1 if said else 0), result.output
    assert said in result.output
    assert snapshot(root) == before


def test_a_cleared_cell_is_a_question(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    cells = {("OPS-01", "note"): None}
    assert _import(root, cells).exit_code == 1
    assert snapshot(root) == before
    assert _import(root, cells, "--accept").exit_code == 0
    assert "note" not in answers_of(root, "north")["OPS-01"]


def test_a_sheet_that_changed_in_the_meantime_is_not_overrun(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = filled(exported(root), {("OPS-01", "note"): "приезжаем"})
    sheet = root / "vendors/north.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("только удалённо", "со слов Анны"), encoding="utf-8")
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 1
    assert "со слов Анны" in result.output
    assert snapshot(root) == before


def test_the_annotated_copy_can_be_corrected_and_sent_again(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = filled(exported(root), {**BUILT, ("OPS-01", "cost_from"): "договорная"})
    assert reqkit(root, "form", "import", str(path)).exit_code == 1
    copy, mail = path.with_name(f"{path.stem}.checked.xlsx"), path.with_name(f"{path.stem}.letter.txt")
    assert "договорная" in mail.read_text(encoding="utf-8")
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames[0] == "Замечания"
    assert any("договорная" in str(cell.value) for row in book["Замечания"].iter_rows() for cell in row)
    cell = cell_of(book, "OPS-01", "cost_from")
    assert cell.value == "договорная"
    assert cell.comment is not None
    cell.value = "100 000"
    book.save(copy)
    result = reqkit(root, "form", "import", str(copy))
    assert result.exit_code == 0, result.output
    assert answers_of(root, "north")["OPS-01"]["cost"] == {"from": 100000}


def test_answers_of_the_other_language_are_read(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    cells = {
        ("OPS-01", "availability"): "Can be built",
        ("OPS-01", "cost_from"): "from 1 to 2 thousand USD",
        ("OPS-01", "time_from"): "2 weeks",
    }
    result = _import(root, cells)
    assert result.exit_code == 0, result.output
    assert answers_of(root, "north")["OPS-01"]["cost"] == {"from": 1000, "to": 2000}


def test_a_yaml_form_filled_in(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root, "newcomer", "yaml")
    text = path.read_text(encoding="utf-8")
    head, key, rest = text.partition("  OPS-01:\n    availability:")
    path.write_text(f"{head}{key} можно доработать\n    cost_from: от 100 до 200 т.р.\n    time_from: 2 недели{rest}", encoding="utf-8")
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 0, result.output
    answer = answers_of(root, "newcomer")["OPS-01"]
    assert (answer["cost"], answer["timeline"]) == ({"from": 100000, "to": 200000}, "2 weeks")


def test_the_same_question_asked_twice_is_answered_once(tmp_path: Path) -> None:
    brief = SOUND["requirements/choice/brief.yaml"] + "  - {id: SEC-09, title: Ещё раз, priority: could, needs: {security.mfa: true}}\n"  # type: ignore[operator]
    root = workspace(tmp_path, {**SOUND, "requirements/choice/brief.yaml": brief})
    result = _import(root, {("SEC-02", "availability"): "есть"}, vendor="newcomer")
    assert result.exit_code == 0, result.output
    assert set(answers_of(root, "newcomer")) == {"SEC-02", "SEC-09"}


def test_several_files_at_once(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    first = filled(exported(root, "north"), BUILT)
    second = filled(exported(root, "south", language="en"), {("OPS-01", "availability"): "not available"})
    bad = root / "bad.xlsx"
    bad.write_bytes(b"nothing")
    result = reqkit(root, "form", "import", str(first), str(second), str(bad))
    assert result.exit_code == 1
    assert answers_of(root, "south")["OPS-01"]["availability"] == "unavailable"
    assert reqkit(root, "form", "import", str(bad)).exit_code == 2


def test_status_counts(tmp_path: Path) -> None:
    import json

    root = workspace(tmp_path)
    result = reqkit(root, "form", "status", "choice", "--format", "json")
    vendors = {each["vendor"]: each for each in json.loads(result.stdout)["vendors"]}
    assert vendors["north"]["answered"] == 3
    assert vendors["south"]["answered"] == 1
    assert reqkit(root, "form", "status", "choice").exit_code == 0


def test_the_same_file_twice_changes_nothing_more(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = filled(exported(root), {**BUILT, ("SEC-02", "note"): "две\nстроки: да # нет"})
    assert reqkit(root, "form", "import", str(path)).exit_code == 0
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(path))
    assert (result.exit_code, snapshot(root)) == (0, before), result.output


def test_an_aspect_row_goes_before_the_row_above_it_wherever_it_is_from(tmp_path: Path) -> None:
    """South's capabilities hold the log of sign-ins and exports; only the whole is answered in the form, and the rows below are left."""
    root = workspace(tmp_path)
    result = _import(root, {("SEC-01", "availability"): "нет"}, vendor="south")
    assert result.exit_code == 0, result.output
    answer = answers_of(root, "south")["SEC-01"]
    assert answer["availability"] == "unavailable"
    assert answer["aspects"] == {"events=login": "available", "events=export": "available", "retention": "365 days"}
    assert not has_errors(validate(open_workspace(root)))
