"""A form that comes back as it went changes nothing, whatever has been done to the file but to its answers."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.forms.tools import FIRST_ROW, answers_of, cell_of, exported, filled, reqkit, saved, sheets, snapshot, workspace
from tests.workspaces import NORTH, SOUND

ROOT = Path(__file__).parents[2]
ANSWERS = {
    ("OPS-01", "availability"): "можно доработать",
    ("OPS-01", "cost_from"): "300 тыс. руб.",
    ("OPS-01", "cost_to"): "300 000",
    ("OPS-01", "time_from"): "2–3 недели",
    ("SEC-02", "note"): "Проверено на демо",
    ("SEC-01 security.audit_log.events=login", "availability"): "нет",
}


@pytest.mark.parametrize("style", ["xlsx", "yaml"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("vendor", ["north", "south", "newcomer"])
def test_nothing_changes_without_an_edit(tmp_path: Path, vendor: str, language: str, style: str) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(exported(root, vendor, style, language)))
    assert result.exit_code == 0, result.output
    assert snapshot(root) == before


@pytest.mark.parametrize(("brief", "vendor"), [("sales-crm", "megaplan"), ("sales-crm", "bitrix24"), ("grocery-loyalty", "example-bereza")])
@pytest.mark.parametrize("style", ["xlsx", "yaml"])
def test_nothing_changes_in_real_sheets(tmp_path: Path, brief: str, vendor: str, style: str) -> None:
    if not list((ROOT / "vendors").glob(f"{vendor}*")) or not (ROOT / "requirements" / brief).is_dir():
        pytest.skip(f"no {vendor} or {brief} in this workspace")
    shutil.copytree(ROOT / "requirements" / brief, tmp_path / "requirements" / brief)
    (tmp_path / "vendors").mkdir()
    for path in (ROOT / "vendors").glob(f"{vendor}*"):
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, tmp_path / "vendors" / path.name)
    form = exported(tmp_path, vendor, style, brief=brief)
    before = snapshot(tmp_path)
    result = reqkit(tmp_path, "form", "import", str(form))
    assert (result.exit_code, snapshot(tmp_path)) == (0, before), result.output


@pytest.mark.parametrize("style", ["xlsx", "yaml"])
def test_nothing_changes_where_texts_hold_what_a_file_has_no_letters_for(tmp_path: Path, style: str) -> None:
    odd = r'"a\a b\e[31m _x0041_ \r\x85\u2028 z"'
    north = NORTH.replace("name: Север CRM", f"name: {odd}").replace("note: только удалённо", f"note: {odd}")
    assert north.count(odd) == 2, "the sheet says it twice"
    root = workspace(tmp_path, {**SOUND, "vendors/north.yaml": north})
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(exported(root, "north", style)))
    assert result.exit_code == 0, result.output
    assert snapshot(root) == before


def test_a_line_end_that_the_spreadsheet_spells_out_is_none_in_the_sheet(tmp_path: Path) -> None:
    """Excel writes a carriage return into a cell as `_x000D_`."""
    root = workspace(tmp_path)
    cells = {("profile", "name"): "Север_x000D_\nCRM", ("OPS-01", "note"): "одно_x000D_\nдва"}
    result = reqkit(root, "form", "import", str(filled(exported(root), cells)))
    sheet = (root / "vendors/north.yaml").read_text(encoding="utf-8")
    assert "name: Север CRM\n" in sheet, result.output
    assert "_x000D_" not in sheet


def test_line_ends_and_a_byte_order_mark_survive(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    sheet = root / "vendors/north.yaml"
    sheet.write_bytes(b"\xef\xbb\xbf" + sheet.read_text(encoding="utf-8").replace("\n", "\r\n").encode())
    before = sheet.read_bytes()
    reqkit(root, "form", "import", str(exported(root)))
    assert sheet.read_bytes() == before
    result = reqkit(root, "form", "import", str(filled(exported(root), {("SEC-02", "note"): "да"})))
    assert result.exit_code == 0, result.output
    after = sheet.read_bytes()
    assert after.startswith(b"\xef\xbb\xbfvendor:\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")


def _rows_reversed(book: Any) -> None:
    sheet = sheets(book)["answers"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW)]
    for line, values in enumerate(reversed(rows), start=FIRST_ROW):
        for column, value in enumerate(values, start=1):
            sheet.cell(line, column).value = value


def _rows_inserted(book: Any) -> None:
    for sheet in sheets(book).values():
        sheet.insert_rows(FIRST_ROW + 1, 3)
        sheet.insert_rows(sheet.max_row, 2)


def _columns_widened(book: Any) -> None:
    for sheet in book.worksheets:
        for letter in "CDEFGHIJK":
            sheet.column_dimensions[letter].width = 60


def _filtered(book: Any) -> None:
    sheet = sheets(book)["answers"]
    sheet.auto_filter.add_filter_column(6, ["есть"])
    for row in range(FIRST_ROW, sheet.max_row, 2):
        sheet.row_dimensions[row].hidden = True


def _copied(book: Any) -> None:
    book.copy_worksheet(sheets(book)["answers"])


def _columns_moved(book: Any) -> None:
    sheet = sheets(book)["answers"]
    sheet.insert_cols(8, 2)


def _state_lost(book: Any) -> None:
    del book["_reqkit"]


def _nothing(_: Any) -> None:
    pass


CHANGES = [_nothing, _rows_reversed, _rows_inserted, _columns_widened, _filtered, _copied, _columns_moved, _state_lost]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the answers come to when the workbook is only filled in."""
    root = workspace(tmp_path_factory.mktemp("wanted"))
    result = reqkit(root, "form", "import", str(filled(exported(root), ANSWERS)))
    assert result.exit_code == 0, result.output
    return answers_of(root, "north")


@pytest.mark.parametrize("change", CHANGES, ids=[change.__name__ for change in CHANGES])
def test_the_form_of_the_file_does_not_matter(tmp_path: Path, change: Callable[[Any], None], wanted: Any) -> None:
    root = workspace(tmp_path)
    path = exported(root)
    book = openpyxl.load_workbook(path)
    change(book)
    path.write_bytes(saved(book))
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(path))
    assert (result.exit_code, snapshot(root)) == (0, before), result.output

    book = openpyxl.load_workbook(exported(root))
    for (key, field), value in ANSWERS.items():
        cell_of(book, key, field).value = value
    change(book)
    path.write_bytes(saved(book))
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 0, result.output
    assert answers_of(root, "north") == wanted


def test_two_copies_that_disagree_are_both_named(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root)
    book = openpyxl.load_workbook(path)
    first = sheets(book)["answers"]
    second = book.copy_worksheet(first)
    for sheet, value in ((first, "есть"), (second, "можно доработать")):
        cell = cell_of(book, "OPS-01", "availability")
        sheet[cell.coordinate].value = value
    path.write_bytes(saved(book))
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 1
    assert "одна и та же строка" in result.output
    assert snapshot(root) == before


def test_a_row_of_ones_own_is_not_lost_in_silence(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root)
    book = openpyxl.load_workbook(path)
    sheet = sheets(book)["answers"]
    sheet.cell(sheet.max_row + 2, cell_of(book, "OPS-01", "note").column).value = "Ещё умеем печатать ценники"
    path.write_bytes(saved(book))
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 1
    assert "ценники" in result.output


def test_the_workbook_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    first = exported(root).read_bytes()
    assert exported(root).read_bytes() == first


def test_texts_go_in_as_texts(tmp_path: Path) -> None:
    """Whatever a sheet or a brief says, no cell but the form's own is a formula."""
    root = workspace(tmp_path)
    sheet = root / "vendors/north.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("только удалённо", "'=HYPERLINK(\"http://x\")'"), encoding="utf-8")
    path = exported(root)
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    cell = cell_of(book, "OPS-01", "note")
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')
    assert reqkit(root, "form", "import", str(path)).exit_code == 0


@pytest.mark.parametrize("style", ["xlsx", "html", "yaml"])
def test_a_broken_sheet_keeps_no_form_from_the_others(tmp_path: Path, style: str) -> None:
    root = workspace(tmp_path, {**SOUND, "vendors/a-broken.yaml": "vendor: {id: ["})
    result = reqkit(root, "form", "export", "choice", "--all", "--format", style, "--lang", "en", "-o", str(root / "out"))
    assert sorted(path.name for path in (root / "out").iterdir()) == [f"choice-north.en.{style}", f"choice-south.en.{style}"]
    assert "“a-broken”" in result.stderr
    assert result.exit_code == 1
    alone = reqkit(root, "form", "export", "choice", "--all", "--vendor", "a-broken", "-o", str(root / "out"))
    assert (alone.exit_code, len(alone.stderr.splitlines())) == (2, 1)
