"""Which workspace and which brief a command is about: by name, by path, by being the only one; and the way out where that fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, SOUND, write

COMMANDS = (["validate"], ["match"], ["rank"], ["report", "-o", "out.json"])
NEED_ONE_BRIEF = COMMANDS[1:]
OTHER = {"requirements/other/brief.yaml": BRIEF.replace("Выбор CRM", "Другой выбор")}


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A workspace of two briefs."""
    return write(tmp_path / "two", {**SOUND, **OTHER})


def refused(run: Run, *arguments: object) -> str:
    """The one sentence with which a command says that it cannot run."""
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("reqkit: ")
    assert len(outcome.err.splitlines()) == 1
    return outcome.err


# --- the workspace


@pytest.mark.parametrize(
    ("command", "below"), [*((command, "vendors") for command in COMMANDS), (["rank"], ""), (["rank"], "requirements/choice")], ids=str
)
def test_the_workspace_is_found_from_any_folder_in_it(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch, below: str, command: list[str]
) -> None:
    monkeypatch.chdir(sound / below)
    assert run(*command).code == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("elsewhere")
def test_the_workspace_can_be_named(run: Run, sound: Path, command: list[str]) -> None:
    assert run("-C", sound, *command).code == 0
    assert run("-C", Path("..") / sound.name, *command).code == 0
    assert run("-C", sound / "requirements" / "choice", *command).code == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("elsewhere")
def test_outside_of_a_workspace(run: Run, command: list[str]) -> None:
    assert "-C" in refused(run, *command)
    assert "no workspace" in refused(run, *command, "--lang", "en")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_not_there(run: Run, sound: Path, command: list[str]) -> None:
    assert "nowhere" in refused(run, "-C", sound / "nowhere", *command)
    assert "brief.yaml" in refused(run, "-C", sound / "requirements/choice/brief.yaml", *command)


# --- the brief


@pytest.mark.parametrize(
    "given",
    ["choice", "requirements/choice", "requirements/choice/", "requirements/choice/brief.yaml", "./requirements/../requirements/choice"],
)
def test_a_brief_is_named_by_its_folder_or_its_path(run: Run, two: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.chdir(two)
    out = run("rank", given).out
    assert "Выбор CRM" in out
    assert "Другой выбор" not in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_path(run: Run, two: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.chdir(two)
    assert run(*command, "requirements/choice").code == 0


@pytest.mark.usefixtures("elsewhere")
def test_a_path_may_start_at_the_current_folder_at_the_workspace_or_at_the_root(
    run: Run, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("-C", two, "rank", "requirements/choice").code == 0
    assert run("-C", two, "rank", two / "requirements" / "choice").code == 0
    monkeypatch.chdir(two / "requirements" / "other")
    assert "Другой выбор" in run("rank", ".").out
    assert "Другой выбор" not in run("rank", "../choice").out


def test_the_right_brief_is_taken(run: Run, two: Path) -> None:
    assert "Другой выбор" in run("-C", two, "rank", "other").out
    assert "Другой выбор" not in run("-C", two, "rank", "choice").out


@pytest.mark.parametrize("command", NEED_ONE_BRIEF)
@pytest.mark.usefixtures("elsewhere")
def test_of_several_briefs_one_must_be_named(run: Run, two: Path, command: list[str]) -> None:
    assert "choice, other" in refused(run, "-C", two, *command)


@pytest.mark.parametrize(
    ("command", "given", "meant"),
    [*((command, "chioce", "choice") for command in COMMANDS), (["rank"], "othr", "other"), (["rank"], "requirements/chioce", "choice")],
    ids=str,
)
@pytest.mark.usefixtures("elsewhere")
def test_an_unknown_brief(run: Run, two: Path, command: list[str], given: str, meant: str) -> None:
    message = refused(run, "-C", two, *command, given)
    assert f"Возможно, имелось в виду: {meant}." in message
    assert "choice, other" in message
    assert f"Did you mean {meant}?" in refused(run, "-C", two, *command, given, "--lang", "en")


@pytest.mark.parametrize("given", ["zzz", "", "..", "/", "vendors/north.yaml", "x" * 5_000, "*", "вообще не запрос"])
@pytest.mark.usefixtures("elsewhere")
def test_what_is_like_no_brief(run: Run, two: Path, given: str) -> None:
    message = refused(run, "-C", two, "rank", given)
    assert "choice, other" in message
    assert len(message) < 500


@pytest.mark.parametrize("command", NEED_ONE_BRIEF)
def test_a_workspace_without_briefs(run: Run, tmp_path: Path, command: list[str]) -> None:
    root = write(tmp_path, {"vendors/north.yaml": SOUND["vendors/north.yaml"]})
    assert "requirements/" in refused(run, "-C", root, *command)


def test_an_empty_workspace_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    assert "requirements/" in refused(run, "-C", tmp_path, "validate")


@pytest.mark.parametrize("command", NEED_ONE_BRIEF)
@pytest.mark.usefixtures("elsewhere")
def test_an_empty_folder_is_no_brief_to_compare(run: Run, sound: Path, command: list[str]) -> None:
    (sound / "requirements" / "empty").mkdir()
    assert "empty" in refused(run, "-C", sound, *command, "empty")


def test_an_empty_folder_is_an_error_of_the_workspace(run: Run, sound: Path) -> None:
    (sound / "requirements" / "empty").mkdir()
    outcome = run("-C", sound, "validate")
    assert outcome.code == 1
    assert "requirements/empty" in outcome.out
    assert "[empty-brief]" in outcome.out


@pytest.mark.parametrize("command", NEED_ONE_BRIEF)
def test_a_brief_that_cannot_be_read_is_no_brief_to_compare(run: Run, tmp_path: Path, command: list[str]) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": "brief: {title: [\n"})
    assert "reqkit validate choice" in refused(run, "-C", root, *command)


def test_hidden_folders_and_other_files_are_no_briefs(run: Run, sound: Path) -> None:
    write(sound, {"requirements/.git/x.yaml": "x", "requirements/README.md": "x", "vendors/.x.yaml": "x", "vendors/SOURCES.md": "x"})
    assert run("-C", sound, "rank").code == 0
    assert run("-C", sound, "validate").out == "Замечаний нет.\n"
