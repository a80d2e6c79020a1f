"""Forms sent out and filled in, as a vendor would with a spreadsheet program."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from click.testing import CliRunner, Result

from reqkit.cli import main
from tests.workspaces import SOUND, write

Cells = Mapping[tuple[str, str], Any]
"""What to type, by the key of a row (`profile` for the vendor itself) and the word of a field."""
FIRST_ROW = 6


def reqkit(root: Path, *arguments: str) -> Result:
    """The command, in this process."""
    return CliRunner().invoke(main, ["-C", str(root), *arguments], catch_exceptions=False)


def workspace(root: Path, files: Mapping[str, str | bytes] = SOUND) -> Path:
    return write(root, files)


def exported(
    root: Path, vendor: str = "north", style: str = "xlsx", language: str = "ru", *, brief: str = "choice", delta: bool = False
) -> Path:
    """The form's file, freshly written."""
    folder = root / "out"
    more = () if delta else ("--all",)
    named = ("--vendor", vendor, "--format", style, "--lang", language, "-o", str(folder))
    result = reqkit(root, "form", "export", brief, *named, *more)
    assert result.exit_code == 0, result.output
    return folder / f"{brief}-{vendor}.{language}.{style}"


def sheets(book: Any) -> dict[str, Any]:
    """The sheets of a form by their sections."""
    return {sheet["C1"].value: sheet for sheet in book.worksheets if sheet["A1"].value == "reqkit"}


def cell_of(book: Any, key: str, field: str) -> Any:
    """The cell of a row and a field."""
    for section, sheet in sheets(book).items():
        columns = {sheet.cell(2, column).value: column for column in range(1, sheet.max_column + 1)}
        for row in range(FIRST_ROW, sheet.max_row + 1):
            found = sheet.cell(row, 1).value
            if section == "profile":
                if key == "profile" and found == field:
                    return sheet.cell(row, columns["value"])
            elif found is not None and key in (found, f"{section}:{found}") and field in columns:
                return sheet.cell(row, columns[field])
    raise KeyError((key, field))


def filled(path: Path, cells: Cells) -> Path:
    """A workbook with something typed into it, saved by another program."""
    book = openpyxl.load_workbook(path)
    for (key, field), value in cells.items():
        cell_of(book, key, field).value = value
    target = path.with_name(f"filled-{path.name}")
    book.save(target)
    return target


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file of every vendor's sheet."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted((root / "vendors").rglob("*")) if path.is_file()}


def answers_of(root: Path, vendor: str, brief: str = "choice") -> Any:
    """What a vendor's sheet says to a brief, as read from its files."""
    from reqkit.source.workspace import Workspace

    for document in Workspace(root).sheet_documents(vendor):
        assert not document.problems, document.text
        found = (document.data.get("answers") or {}).get(brief)
        if found is not None:
            return found
    return {}
