"""What goes to one vendor holds nothing of any other: every byte of every export is searched."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.forms.tools import exported, filled, reqkit, workspace
from tests.workspaces import BRIEF, NORTH, SOUTH

SECRETS = (
    "Юг CRM",
    "south",
    "south-special",
    "Особая доработка Юга",
    "7777.77",
    "7777,77",
    "918273",
    "Найдено на показе у Юга",
    "Секрет оценки Севера",
)
ASSESSED = """\
assessment: {by: Секрет оценки Севера, kind: demo, on: 2026-11-20}
capabilities:
  security.audit_log: {events: {login: unavailable}}
"""
FILES = {
    "requirements/choice/brief.yaml": BRIEF.replace("  seats: 10\n", "  seats: 10\n  vendors: [north, south]\n")
    .replace("400000", "487651")
    .replace("900000", "912345"),
    "vendors/north/sheet.yaml": NORTH,
    "vendors/north/demo.yaml": ASSESSED,
    "vendors/south.yaml": SOUTH
    + """\
customizations:
  south-special: {title: Особая доработка Юга, cost: 918273, timeline: 3 weeks, note: "7777.77 в месяц"}
answers:
  choice:
    OPS-01: {availability: available, note: Найдено на показе у Юга}
""",
}
INTERNAL = ("487651", "912345", "487 651", "912 345")
"""The brief's budget: nobody's business but the customer's."""


def contents(data: bytes) -> str:
    """Everything in a file, unpacked where it is an archive."""
    texts = [data.decode("utf-8", "replace"), data.decode("utf-16", "replace")]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            texts += [name + "\n" + archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return "\n".join(texts)


def _clean(data: bytes) -> None:
    text = contents(data)
    for secret in (*SECRETS, *INTERNAL):
        assert secret not in text, secret


@pytest.mark.parametrize("style", ["xlsx", "html", "yaml"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("delta", [False, True])
def test_a_form_holds_nothing_of_others(tmp_path: Path, style: str, language: str, *, delta: bool) -> None:
    root = workspace(tmp_path, FILES)
    named = ("--format", style, "--lang", language, "-o", str(root / "out"))
    for vendor in ("north", "newcomer"):
        result = reqkit(root, "form", "export", "choice", "--vendor", vendor, *named, *(() if delta else ("--all",)))
        assert result.exit_code == 0, result.output
    files = list((root / "out").iterdir())
    assert files
    for path in files:
        _clean(path.read_bytes())
        assert not any(secret in path.name for secret in SECRETS)


def test_neither_do_the_annotated_copy_and_the_letter(tmp_path: Path) -> None:
    root = workspace(tmp_path, FILES)
    path = filled(exported(root), {("OPS-01", "availability"): "да, но", ("SEC-02", "availability"): "+"})
    assert reqkit(root, "form", "import", str(path)).exit_code == 1
    made = [file for file in (root / "out").iterdir() if ".checked." in file.name or ".letter." in file.name]
    assert len(made) == 2
    for file in made:
        _clean(file.read_bytes())


def test_the_search_would_find_it(tmp_path: Path) -> None:
    root = workspace(tmp_path, FILES)
    text = contents(exported(root, "south").read_bytes())
    assert all(secret in text for secret in ("Юг CRM", "south-special", "Найдено на показе у Юга"))
