"""Files that are no honest form: each refused with one sentence, soon, and without eating the memory."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from reqkit.forms.filled import FormError
from reqkit.forms.importing import read_form
from tests.forms.tools import cell_of, exported, reqkit, saved, sheets, snapshot, workspace

SHEET = "xl/worksheets/sheet2.xml"
NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return exported(workspace(tmp_path_factory.mktemp("hostile"))).read_bytes()


def changed(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """A workbook with parts replaced, added or (None) left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def _part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def _zip_bomb(data: bytes) -> bytes:
    return changed(data, {SHEET: b"<worksheet>" + b" " * (80 * 1024 * 1024) + b"</worksheet>"})


def _packed_tight(data: bytes) -> bytes:
    return changed(data, {"xl/media/a.bin": b"\0" * (40 * 1024 * 1024)})


def _entities(data: bytes) -> bytes:
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return changed(data, {SHEET: b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + b"]><worksheet>&l9;</worksheet>"})


def _wide_entities(data: bytes) -> bytes:
    return changed(data, {SHEET: '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "b">]><worksheet/>'.encode("utf-16")})


def _empty_rows(data: bytes) -> bytes:
    rows = b"".join(b'<row r="%d"/>' % number for number in range(1, 1_048_577))
    return changed(data, {SHEET: b"<worksheet " + NAMESPACE + b"><sheetData>" + rows + b"</sheetData></worksheet>"})


def _macros(data: bytes) -> bytes:
    return changed(data, {"xl/vbaProject.bin": b"\xcc\x61"})


def _macro_type(data: bytes) -> bytes:
    types = _part(data, "[Content_Types].xml").replace(b"spreadsheetml.sheet.main", b"x.macroEnabled.main")
    return changed(data, {"[Content_Types].xml": types})


def _external(data: bytes) -> bytes:
    return changed(data, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


def _object(data: bytes) -> bytes:
    return changed(data, {"xl/embeddings/oleObject1.bin": b"x"})


def _encrypted(_: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096


def _foreign(_: bytes) -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "Прайс-лист"
    return saved(book)


def _truncated(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def _damaged(data: bytes) -> bytes:
    return changed(data, {SHEET: _part(data, SHEET)[:-400]})


def _broken_stream(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + b"\xff" * 64 + data[middle + 64 :]


def _no_zip(_: bytes) -> bytes:
    return b"<html><body>Not found</body></html>"


def _empty(_: bytes) -> bytes:
    return b""


HOSTILE = [
    _zip_bomb, _packed_tight, _entities, _wide_entities, _empty_rows, _macros, _macro_type, _external, _object, _encrypted, _foreign,
    _truncated, _damaged, _broken_stream, _no_zip, _empty,
]  # fmt: skip


@pytest.mark.parametrize("make", HOSTILE, ids=[make.__name__.strip("_") for make in HOSTILE])
def test_one_sentence_and_soon(tmp_path: Path, form: bytes, make: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(make(form))
    start = time.process_time()
    with pytest.raises(FormError) as refused:
        read_form(path)
    assert time.process_time() - start < 1
    for language in ("ru", "en"):
        sentence = refused.value.reason.in_language(language)  # type: ignore[arg-type]
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert len(sentence) < 200


@pytest.mark.parametrize("make", [_zip_bomb, _empty_rows, _entities], ids=["zip_bomb", "empty_rows", "entities"])
def test_within_200_megabytes(tmp_path: Path, form: bytes, make: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(make(form))
    program = (
        "import sys\nfrom pathlib import Path\nfrom reqkit.forms.importing import FormError, read_form\n"
        "try:\n    read_form(Path(sys.argv[1]))\nexcept FormError:\n    print(Path('/proc/self/status').read_text())\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    highest = next(int(line.split()[1]) for line in done.stdout.splitlines() if line.startswith("VmHWM"))
    assert highest < 200 * 1024


def test_far_cells_cost_nothing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root)
    book = openpyxl.load_workbook(path)
    sheets(book)["answers"]["XFD1048576"] = "x"
    path.write_bytes(saved(book))
    start = time.process_time()
    read_form(path)
    assert time.process_time() - start < 1


def test_a_formula_without_a_value_is_named(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root)
    book = openpyxl.load_workbook(path)
    cell = cell_of(book, "OPS-01", "note")
    cell.value = "=1+1"
    path.write_bytes(saved(book))
    before = snapshot(root)
    result = reqkit(root, "form", "import", str(path))
    assert result.exit_code == 1
    assert cell.coordinate in result.output
    assert "формула без результата" in result.output
    assert snapshot(root) == before


def test_a_form_of_another_brief_or_a_vendor_outside_the_folder_is_refused(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = exported(root, style="yaml")
    text = path.read_text(encoding="utf-8")
    for old, new in (("brief: choice", "brief: other"), ("vendor: north", "vendor: ../../north")):
        path.write_text(text.replace(old, new), encoding="utf-8")
        result = reqkit(root, "form", "import", str(path))
        assert result.exit_code == 2
        assert len(result.output.strip().splitlines()) == 1
