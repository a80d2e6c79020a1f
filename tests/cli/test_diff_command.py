"""`reqkit diff`: against a folder, against a git revision, and the sentences where there is neither."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from reqkit.changes import revision
from tests.cli.conftest import Run
from tests.cli.test_terminal import CONTROL, OWN_COLOURS, hostile, on_a_terminal
from tests.golden import agrees
from tests.workspaces import BRIEF, NORTH, SOUND, write

SMALL = Path(__file__).parents[1] / "data" / "small"
LATER = {
    **SOUND,
    "requirements/choice/brief.yaml": BRIEF.replace("180 days", "1 year").replace("seats: 10", "seats: 12").replace("OPS-01", "OPS-07"),
    "vendors/north.yaml": NORTH.replace("security.mfa: available", "security.mfa: unavailable").replace("900,", "800,"),
}


def git(folder: Path, *arguments: str) -> None:
    """With nobody's configuration but the repository's."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = (
        "-c",
        "user.name=Somebody",
        "-c",
        "user.email=somebody@example.com",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True, env=environment)


def commit(folder: Path, tag: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-m", tag, "--allow-empty")
    git(folder, "tag", tag)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the workspace in a folder of it: as it was at the tag `first`, and changed since without a commit."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    top = tmp_path / "top"
    root = write(top / "choosing a crm", SOUND)
    git(tmp_path, "init", str(top))
    commit(top, "first")
    write(root, LATER)
    return root


def data(run: Run, *arguments: object) -> dict[str, object]:
    outcome = run(*arguments, "--format", "json")
    assert outcome.code == 0, outcome.err
    return dict(json.loads(outcome.out))


def refused(run: Run, *arguments: object) -> str:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("reqkit: ")
    return outcome.err


def ids(entries: object) -> list[str]:
    assert isinstance(entries, list)
    return [entry["id"] for entry in entries]


# --- revisions


@pytest.mark.parametrize("name", ["first", "HEAD", "main", "HEAD^{commit}"])
def test_a_workspace_is_compared_with_what_it_was(run: Run, repository: Path, name: str) -> None:
    found = data(run, "-C", repository, "diff", "--since", name)
    assert found["changed"] is True
    assert [entry["field"] for entry in found["header"]] == ["seats"]  # type: ignore[attr-defined]
    assert ids(found["changed_by_meaning"]) == ["SEC-01"]
    assert ids(found["changed_otherwise"]) == ["OPS-07"]
    assert [(entry["vendor"], entry["id"], entry["why"]) for entry in found["answers"]] == [("north", "OPS-07", "moved")]  # type: ignore[attr-defined]
    assert not list(repository.parent.glob("**/.reqkit*"))


def test_nothing_is_changed_since_what_is_there(run: Run, repository: Path) -> None:
    commit(repository, "second")
    outcome = run("-C", repository, "diff", "choice", "--since", "second")
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "Ничего не изменилось по смыслу.")
    assert "changed by meaning" in run("-C", repository, "diff", "--since", "second", "--lang", "en").out
    assert data(run, "-C", repository, "diff", "--since", "HEAD")["changed"] is False
    assert data(run, "-C", repository, "diff", "--since", "HEAD~1")["changed"] is True


def test_a_file_that_is_moved_and_annotated_is_no_change(run: Run, repository: Path) -> None:
    text = (repository / "requirements/choice/brief.yaml").read_text(encoding="utf-8")
    commit(repository, "second")
    head, tail = text.split("requirements:\n")
    (repository / "requirements/choice/brief.yaml").write_text("# рамка\n" + head, encoding="utf-8")
    (repository / "requirements/choice/more.yaml").write_text("requirements:\n" + tail, encoding="utf-8")
    assert data(run, "-C", repository, "diff", "--since", "second")["changed"] is False


@pytest.mark.parametrize("name", ["nothing", "-p", "--output=x", "first..HEAD", "HEAD:vendors", "", "a\nb", "x" * 300, "\x1b[2J"])
def test_what_is_no_revision_is_refused(run: Run, repository: Path, name: str) -> None:
    error = refused(run, "-C", repository, "diff", f"--since={name}")
    assert "HEAD~1" in error
    assert CONTROL.findall(error.replace("\n", "")) == []


def test_before_the_workspace_was_there(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path / "top", {"note.txt": "1"})
    git(tmp_path, "init", str(root))
    commit(root, "empty")
    write(root, SOUND)
    assert "empty" in refused(run, "-C", root, "diff", "--since", "empty")
    commit(root, "first")
    write(root, {"requirements/other/brief.yaml": BRIEF})
    assert "choice" in refused(run, "-C", root, "diff", "other", "--since", "first")


def test_without_a_repository_or_without_git(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(sound.parent))
    assert "не в репозитории" in refused(run, "-C", sound, "diff", "--since", "HEAD")
    monkeypatch.setattr(revision.shutil, "which", lambda _: None)
    assert "git" in refused(run, "-C", sound, "diff", "--since", "HEAD")


def test_more_than_can_be_read_is_refused(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revision, "MAX_FILES", 2)
    assert "предел 2" in refused(run, "-C", repository, "diff", "--since", "first")
    monkeypatch.setattr(revision, "MAX_FILES", 20)
    monkeypatch.setattr(revision, "MAX_BYTES", 100)
    assert "МБ" in refused(run, "-C", repository, "diff", "--since", "first")


def test_links_of_a_revision_are_not_followed(run: Run, repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("vendor: {id: secret, name: Тайна}\n", encoding="utf-8")
    (repository / "vendors" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    commit(repository, "linked")
    (repository / "vendors" / "secret.yaml").unlink()
    found = data(run, "-C", repository, "diff", "--since", "linked")
    assert "secret" not in json.dumps(found["ranking"])


def test_a_brief_that_could_not_be_read_then(run: Run, repository: Path) -> None:
    (repository / "requirements/choice/brief.yaml").write_text("brief: [\n", encoding="utf-8")
    commit(repository, "broken")
    write(repository, LATER)
    assert "В версии broken" in refused(run, "-C", repository, "diff", "--since", "broken")


# --- folders


def test_another_workspace(run: Run, sound: Path, tmp_path: Path) -> None:
    root = write(tmp_path / "later", LATER)
    found = data(run, "-C", root, "diff", "--since", sound)
    assert ids(found["changed_by_meaning"]) == ["SEC-01"]
    back = data(run, "-C", sound, "diff", "--since", root)
    assert ids(back["changed_by_meaning"]) == ["SEC-01"]


def test_a_folder_of_a_brief_is_read_with_the_sheets_of_now(run: Run, sound: Path, tmp_path: Path) -> None:
    write(tmp_path, {"kept/brief.yaml": BRIEF.replace("180 days", "90 days")})
    found = data(run, "-C", sound, "diff", "--since", tmp_path / "kept")
    assert ids(found["changed_by_meaning"]) == ["SEC-01"]
    assert found["header"] == []
    [vendor] = found["vendors"]  # type: ignore[misc]
    assert not vendor["sheet_changed"]
    assert [(entry["before"]["verdict"], entry["after"]["verdict"]) for entry in vendor["verdicts"]] == [("available", "customizable")]


def test_a_brief_of_another_workspace_is_read_with_the_sheets_of_that(run: Run, sound: Path, tmp_path: Path) -> None:
    root = write(tmp_path / "later", {**LATER, "requirements/second/brief.yaml": LATER["requirements/choice/brief.yaml"]})
    found = data(run, "-C", sound, "diff", "--since", root / "requirements" / "second")
    assert ids(found["changed_by_meaning"]) == ["SEC-01"]
    assert [entry["vendor"] for entry in found["vendors"] if entry["sheet_changed"]] == ["north"]  # type: ignore[attr-defined]


# --- what is printed


def test_errors_on_either_side_are_counted_and_are_no_failure(run: Run, sound: Path, tmp_path: Path) -> None:
    root = write(tmp_path / "later", {**LATER, "vendors/east.yaml": "vendor: {id: east, name: Восток}\ncapabilities: {x.y: available}\n"})
    outcome = run("-C", root, "diff", "--since", sound)
    assert outcome.code == 0
    assert "Ошибок прежде 0, теперь 2" in outcome.err


@pytest.mark.parametrize("style", ["text", "json"])
def test_a_text_of_a_file_cannot_command_the_terminal(run: Run, sound: Path, tmp_path: Path, style: str) -> None:
    root = write(tmp_path / "hostile", hostile())
    for one, other in ((root, sound), (sound, root)):
        outcome = run("-C", one, "diff", "--since", other, "--format", style, colour=True)
        assert outcome.code == 0
        assert CONTROL.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("width", [60, 140])
def test_a_terminal_gets_lines_that_fit_it(sound: Path, tmp_path: Path, width: int) -> None:
    root = write(tmp_path / "later", LATER)
    for command in (["diff", "--since", str(root)], ["explain", "SEC-01", "--vendor", "north"], ["explain", "weasel-word"]):
        shown = OWN_COLOURS.sub("", on_a_terminal(sound, command, {"COLUMNS": str(width)}))
        assert CONTROL.findall(shown) == []
        assert max(len(line) for line in shown.splitlines() if not line.startswith("reqkit: ")) <= width


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_printed_is_what_is_expected(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, update_golden: bool
) -> None:
    """The small workspace, and what it was: cheaper, with fewer tills, and other words for one thing."""
    before = tmp_path / "before"
    for part in ("requirements", "vendors", "catalogue"):
        shutil.copytree(SMALL / part, before / part)
    replace(
        before / "requirements/shop/brief.yaml",
        ("ceiling: 1500000", "ceiling: 1200000"),
        ("axes: {fit: 60, cost: 25, time: 15}", "axes: {fit: 70, cost: 20, time: 10}"),
        ("{min: 10, ideal: 20}", "{min: 16, ideal: 20}"),
        ("checks: [digital], offline", "checks: [digital, paper], offline"),
        ("id: SRV-01", "id: SRV-09"),
        ("Выезд мастера", "Приезд мастера"),
        ("  - id: TILL-03", "  - {id: TILL-04, title: Весы, priority: could, category: till}\n  - id: TILL-03"),
    )
    replace(before / "vendors/alpha.yaml", ("amount: 600", "amount: 500"), ("offline: {", "offline: unavailable  # {"))
    monkeypatch.chdir(tmp_path)
    outcome = run("-C", SMALL, "diff", "--since", "before", "--lang", language)
    assert (outcome.code, outcome.err) == (0, "")
    agrees(SMALL / "expected" / f"diff.{language}.txt", outcome.out, update=update_golden)


def replace(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
