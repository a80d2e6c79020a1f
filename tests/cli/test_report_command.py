"""`reqkit report`: what is written, where, and that a failed writing leaves the old file and nothing else."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, SOUND, write


def test_the_pdf_goes_to_the_reports_of_the_workspace(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rendering takes seconds and is tested elsewhere; here it is about the place."""
    monkeypatch.setattr("reqkit.report.render.render_pdf", lambda *_: b"%PDF-")
    outcome = run("-C", sound, "report")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "reports/choice/comparison.ru.pdf\n"
    assert (sound / outcome.out.strip()).read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.html", b"<!"),
        ("out.HTML", b"<!"),
        ("out.xlsx", b"pk\x03\x04"),
        ("out.json", b"{"),
        ("deep/er/out.json", b"{"),
        ("отчёт 1.json", b"{"),
    ],
)
def test_the_format_follows_the_name(run: Run, sound: Path, elsewhere: Path, name: str, start: bytes) -> None:
    outcome = run("-C", sound, "report", "-o", name)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{name}\n"
    assert (elsewhere / name).read_bytes().lower().startswith(start)


def test_the_json_is_of_one_piece_with_match_and_rank(run: Run, sound: Path, elsewhere: Path) -> None:
    run("-C", sound, "report", "-o", "out.json", "--lang", "en")
    data = json.loads((elsewhere / "out.json").read_text(encoding="utf-8"))
    assert data["ranking"] == json.loads(run("-C", sound, "rank", "--format", "json", "--lang", "en").out)["ranking"]
    assert data["verdicts"] == json.loads(run("-C", sound, "match", "--format", "json", "--lang", "en").out)["verdicts"]
    assert data["findings"] == []


@pytest.mark.parametrize("name", ["out.docx", "out", "out.pdf.zip", ".pdf/", "report."])
def test_a_name_of_no_known_format_is_refused_before_any_work(run: Run, sound: Path, elsewhere: Path, name: str) -> None:
    outcome = run("-C", sound, "report", "-o", name)
    assert outcome.code == 2
    assert ".pdf, .html, .xlsx, .json" in outcome.err
    assert list(elsewhere.iterdir()) == []


def test_errors_do_not_keep_the_report_from_being_written(run: Run, tmp_path: Path, elsewhere: Path) -> None:
    root = write(tmp_path / "root", {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("could", "culd")})
    outcome = run("-C", root, "report", "-o", "out.json")
    assert (outcome.code, outcome.out) == (1, "out.json\n")
    assert "[not-a-choice]" in outcome.err
    assert [entry["code"] for entry in json.loads((elsewhere / "out.json").read_text(encoding="utf-8"))["findings"]] == ["not-a-choice"]


# --- when writing fails

TOO_LONG = "a" * 300


@pytest.mark.parametrize(
    "name", ["folder.json", "file.txt/out.json", f"{TOO_LONG}.json", pytest.param(f"{TOO_LONG}/out.json", id="a long folder")]
)
def test_a_place_that_cannot_be_written_is_one_sentence(run: Run, sound: Path, elsewhere: Path, name: str) -> None:
    (elsewhere / "folder.json").mkdir()
    (elsewhere / "file.txt").touch()
    outcome = run("-C", sound, "report", "-o", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.strip().splitlines()) == 1


@pytest.mark.parametrize("failing", ["fsync", "replace"])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    run: Run, sound: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, failing: str, reason: int
) -> None:
    (elsewhere / "out.json").write_text("old", encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise OSError(reason, os.strerror(reason))

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, fail)
        outcome = run("-C", sound, "report", "-o", "out.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "out.json" in outcome.err
    assert [(path.name, path.read_text(encoding="utf-8")) for path in elsewhere.iterdir()] == [("out.json", "old")]


def test_an_interrupt_while_writing_leaves_the_old_file_and_nothing_else(
    run: Run, sound: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "out.json").write_text("old", encoding="utf-8")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        outcome = run("-C", sound, "report", "-o", "out.json")
    assert outcome.code != 0
    assert [(path.name, path.read_text(encoding="utf-8")) for path in elsewhere.iterdir()] == [("out.json", "old")]


def test_a_disk_that_fills_while_the_pdf_is_written(sound: Path) -> None:
    """A whole process that may not write a file of more than eight kilobytes."""
    target = write(sound, {"reports/choice/comparison.ru.pdf": "old"}) / "reports" / "choice"
    done = subprocess.run(
        [sys.executable, "-c", "from reqkit.cli import main; main()", "report"],
        cwd=sound,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)),
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "comparison.ru.pdf" in done.stderr
    assert [(path.name, path.read_bytes()) for path in target.iterdir()] == [("comparison.ru.pdf", b"old")]


def test_a_file_that_was_there_is_replaced_whole(run: Run, sound: Path, elsewhere: Path) -> None:
    (elsewhere / "out.json").write_text("x" * 1_000_000, encoding="utf-8")
    assert run("-C", sound, "report", "-o", "out.json").code == 0
    json.loads((elsewhere / "out.json").read_text(encoding="utf-8"))
    assert [path.name for path in elsewhere.iterdir()] == ["out.json"]


def test_a_file_that_was_there_is_as_closed_to_others_as_before(run: Run, sound: Path, elsewhere: Path) -> None:
    (elsewhere / "out.json").touch()
    (elsewhere / "out.json").chmod(0o600)
    before = os.umask(0o027)
    try:
        for name in ("out.json", "new.json"):
            assert run("-C", sound, "report", "-o", name).code == 0
    finally:
        os.umask(before)
    assert [(elsewhere / name).stat().st_mode & 0o777 for name in ("out.json", "new.json")] == [0o600, 0o640]


def test_what_is_written_to_a_link_goes_to_the_file_it_leads_to(run: Run, sound: Path, elsewhere: Path) -> None:
    (elsewhere / "kept").mkdir()
    (elsewhere / "kept" / "real.json").touch()
    (elsewhere / "out.json").symlink_to("kept/real.json")
    assert run("-C", sound, "report", "-o", "out.json").code == 0
    assert (elsewhere / "out.json").is_symlink()
    json.loads((elsewhere / "kept" / "real.json").read_text(encoding="utf-8"))
    assert [path.name for path in (elsewhere / "kept").iterdir()] == ["real.json"]


# --- what one vendor gets back


def test_a_vendor_gets_its_own(run: Run, sound: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reqkit.report.feedback.render.render_feedback_pdf", lambda *_: b"%PDF-")
    outcome = run("-C", sound, "report", "--for", "north")
    assert (outcome.code, outcome.out) == (0, "reports/choice/for-north.ru.pdf\n")
    run("-C", sound, "report", "--for", "north", "-o", "out.json", "--lang", "en")
    data = json.loads((elsewhere / "out.json").read_text(encoding="utf-8"))
    assert data["vendor"] == "north"
    assert "ranking" not in data
    assert run("-C", sound, "report", "--for", "north", "-o", "out.html").code == 0
    assert (elsewhere / "out.html").read_bytes().lower().startswith(b"<!")


def test_an_unknown_vendor_is_one_sentence(run: Run, sound: Path, elsewhere: Path) -> None:
    outcome = run("-C", sound, "report", "--for", "nort", "--lang", "en", "-o", "out.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.strip().splitlines()) == 1
    assert "Did you mean north?" in outcome.err
    assert list(elsewhere.iterdir()) == []


def test_what_goes_with_for_only_is_refused_without_it(run: Run, sound: Path, elsewhere: Path) -> None:
    assert run("-C", sound, "report", "--show-weights").code == 2
    assert run("-C", sound, "report", "--for", "north", "-o", "out.xlsx").code == 2
    assert list(elsewhere.iterdir()) == []
