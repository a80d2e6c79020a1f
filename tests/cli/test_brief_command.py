"""`reqkit brief`: what is written and where, and that no sheet is opened for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, SOUND, write


def test_the_pdf_goes_to_the_reports_of_the_workspace(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reqkit.report.brief.render.render_brief_pdf", lambda *_, **__: b"%PDF-")
    outcome = run("-C", sound, "brief", "--lang", "en")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "reports/choice/brief.en.pdf\n"
    assert (sound / outcome.out.strip()).read_bytes() == b"%PDF-"


def test_a_page_is_written_where_it_is_wanted(run: Run, sound: Path, elsewhere: Path) -> None:
    outcome = run("-C", sound, "brief", "-o", "out.html")
    assert (outcome.code, outcome.out, outcome.err) == (0, "out.html\n", "")
    html = (elsewhere / "out.html").read_text(encoding="utf-8")
    assert "Журнал изменений" in html
    assert "Как будут оценены ответы" not in html
    run("-C", sound, "brief", "-o", "out.html", "--show-weights")
    assert "Как будут оценены ответы" in (elsewhere / "out.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("elsewhere")
def test_sheets_are_not_opened(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path / "root", {**SOUND, "vendors/north.yaml": "vendor: [broken"})
    assert run("-C", root, "brief", "-o", "out.html").code == 0


@pytest.mark.parametrize("name", ["out.json", "out", "brief."])
def test_a_name_of_no_known_format_is_refused_before_any_work(run: Run, sound: Path, elsewhere: Path, name: str) -> None:
    outcome = run("-C", sound, "brief", "-o", name)
    assert outcome.code == 2
    assert ".pdf, .html" in outcome.err
    assert list(elsewhere.iterdir()) == []


def test_errors_do_not_keep_it_from_being_written(run: Run, tmp_path: Path, elsewhere: Path) -> None:
    root = write(tmp_path / "root", {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("could", "culd")})
    outcome = run("-C", root, "brief", "-o", "out.html")
    assert (outcome.code, outcome.out) == (1, "out.html\n")
    assert "[not-a-choice]" in outcome.err
    assert "Черновик" in (elsewhere / "out.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("elsewhere")
def test_a_brief_that_cannot_be_read_is_one_sentence(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path / "root", {**SOUND, "requirements/choice/brief.yaml": "requirements: []"})
    for name in ("choice", "chioce"):
        outcome = run("-C", root, "brief", name, "-o", "out.html")
        assert (outcome.code, outcome.out) == (2, "")
        assert len(outcome.err.strip().splitlines()) == 1
