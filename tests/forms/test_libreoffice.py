"""A form filled in LibreOffice: converted there and back, it imports as the original does; and its formulas count as the rules do."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.forms.test_round_trip import ANSWERS
from tests.forms.tools import answers_of, cell_of, exported, filled, reqkit, sheets, snapshot, workspace

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice Calc is not installed: scripts/system-packages test")


def converted(paths: list[Path], kind: str, folder: Path) -> None:
    """All of the files at once: the program takes longest to start."""
    command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", str(folder)]
    done = subprocess.run(
        [*command, *map(str, paths)], capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "HOME": str(folder)}
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def through_office(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A form as it went out, and one filled in: xlsx, to ods, to xlsx."""
    root = workspace(tmp_path_factory.mktemp("office"))
    folder = root / "office"
    folder.mkdir()
    plain = exported(root)
    typed = filled(plain, ANSWERS)
    incomplete = plain.with_name("incomplete.xlsx")
    shutil.copy(filled(plain, {("OPS-01", "availability"): "можно доработать", ("OPS-01", "note"): ""}), incomplete)
    typed = filled(plain, ANSWERS)
    originals = [plain, typed, incomplete]
    converted(originals, "ods", folder)
    converted([folder / f"{path.stem}.ods" for path in originals], "xlsx", folder)
    return {
        "root": root,
        "plain": folder / plain.name,
        "typed": folder / typed.name,
        "incomplete": folder / "incomplete.xlsx",
        "original": typed,
    }


def test_nothing_changes_without_an_edit(tmp_path: Path, through_office: dict[str, Any]) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(through_office["plain"]))
    assert (result.exit_code, snapshot(root)) == (0, before), result.output


def test_what_was_filled_in_comes_out_as_from_the_original(tmp_path: Path, through_office: dict[str, Any]) -> None:
    answers = []
    for name in ("original", "typed"):
        root = workspace(tmp_path / name)
        result = reqkit(root, "form", "import", str(through_office[name]))
        assert result.exit_code == 0, result.output
        answers.append(answers_of(root, "north"))
    assert answers[0] == answers[1]


def test_the_workbook_says_itself_what_is_missing(through_office: dict[str, Any]) -> None:
    """LibreOffice has worked the formulas out anew."""
    book = openpyxl.load_workbook(through_office["incomplete"], data_only=True)
    sheet = sheets(book)["answers"]
    row = cell_of(book, "OPS-01", "availability").row
    texts = [str(cell.value) for cell in sheet[row] if cell.value]
    assert "Стоимость от; Срок от (или дата); " in texts
    assert sheet["C4"].value == "Заполнено 2 из 3"
    whole = sheets(openpyxl.load_workbook(through_office["typed"], data_only=True))["answers"]
    assert whole["C4"].value == "Заполнено 3 из 3"
