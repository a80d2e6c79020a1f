"""Files and folders that cannot be read, interrupts, and other things that happen: a sentence or a finding, never a traceback."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, write

COMMANDS = (["validate"], ["match"], ["rank"], ["report", "-o", "out.json"])


def forbid(monkeypatch: pytest.MonkeyPatch, method: str, name: str) -> None:
    """Reading one file or folder fails as it does without the right to it; the tests may run as a user who has every right."""
    real = getattr(Path, method)

    def refuse(self: Path) -> object:
        if self.name == name:
            raise PermissionError(13, os.strerror(13), str(self))
        return real(self)

    monkeypatch.setattr(Path, method, refuse)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("elsewhere")
def test_a_sheet_without_the_right_to_read_it(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    forbid(monkeypatch, "read_bytes", "south.yaml")
    outcome = run("-C", sound, *command)
    assert outcome.code == 1
    assert "vendors/south.yaml:1:1: ошибка [file-unreadable]" in outcome.out + outcome.err


def test_one_unreadable_file_beside_healthy_ones(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(sound, {"vendors/north.yaml": NORTH.replace("availability: unavailable", "availability: unavailabel")})
    forbid(monkeypatch, "read_bytes", "south.yaml")
    found = json.loads(run("-C", sound, "validate", "--format", "json").out)["findings"]
    assert [entry["code"] for entry in found] == ["not-a-choice", "file-unreadable"]


def test_a_brief_without_the_right_to_read_it(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch, "read_bytes", "brief.yaml")
    assert run("-C", sound, "rank").code == 2
    outcome = run("-C", sound, "validate")
    assert outcome.code == 1
    assert "[file-unreadable]" in outcome.out


def test_the_reason_is_told_in_the_language_of_the_rest(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch, "read_bytes", "south.yaml")
    russian, english = (run("-C", sound, "validate", "--lang", language).out.splitlines()[0] for language in ("ru", "en"))
    assert re.findall("[a-z]{3,}", russian.partition("] ")[2]) == []
    assert re.findall("[а-я]{3,}", english) == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("folder", ["requirements", "vendors", "choice"])
@pytest.mark.usefixtures("elsewhere")
def test_a_folder_without_the_right_to_list_it(
    run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch, folder: str, command: list[str]
) -> None:
    forbid(monkeypatch, "iterdir", folder)
    outcome = run("-C", sound, *command)
    assert outcome.code in (1, 2)
    assert folder in outcome.out + outcome.err


@pytest.mark.parametrize("command", [["validate"], ["rank"]], ids=" ".join)
@pytest.mark.parametrize("name", ["vendors/south.yaml", "requirements/choice/more.yaml", "catalogue/own.yaml"])
@pytest.mark.usefixtures("elsewhere")
def test_a_folder_where_a_file_is_expected(run: Run, sound: Path, name: str, command: list[str]) -> None:
    (sound / name).unlink(missing_ok=True)
    (sound / name).mkdir(parents=True)
    outcome = run("-C", sound, *command)
    assert outcome.code == 1
    assert f"{name}:1:1: ошибка [not-a-file]" in outcome.out + outcome.err


def test_files_where_folders_are_expected(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {"requirements/choice/brief.yaml": BRIEF, "vendors": "x", "catalogue": "x"})
    assert run("-C", root, "rank").code == 0
    other = write(tmp_path / "other", {"requirements": "x", "vendors/north.yaml": NORTH})
    assert run("-C", other, "rank").code == 2


@pytest.mark.parametrize("name", ["vendors/east.yaml", "requirements/choice/more.yaml", "catalogue/own.yaml"])
def test_a_link_that_leads_nowhere_is_a_finding(run: Run, sound: Path, name: str) -> None:
    (sound / name).parent.mkdir(exist_ok=True)
    (sound / name).symlink_to("nowhere.yaml")
    outcome = run("-C", sound, "validate")
    assert outcome.code == 1
    assert f"{name}:1:1: ошибка [file-unreadable]" in outcome.out


def test_a_link_that_leads_in_a_circle_is_a_finding(run: Run, sound: Path) -> None:
    (sound / "requirements/choice/more.yaml").symlink_to("more.yaml")
    outcome = run("-C", sound, "validate")
    assert outcome.code == 1
    assert "[file-unreadable]" in outcome.out


def test_a_sheet_that_is_a_link_to_a_file_is_read(run: Run, sound: Path) -> None:
    (sound / "south.txt").write_bytes((sound / "vendors/south.yaml").read_bytes())
    (sound / "vendors/south.yaml").unlink()
    (sound / "vendors/south.yaml").symlink_to("../south.txt")
    assert run("-C", sound, "validate").out == "Замечаний нет.\n"


def test_a_huge_file_beside_healthy_ones(run: Run, sound: Path) -> None:
    with (sound / "vendors/south.yaml").open("wb") as file:
        file.truncate(64 * 1024**2)
    outcome = run("-C", sound, "rank")
    assert outcome.code == 1
    assert "[file-too-large]" in outcome.err
    assert "Север CRM" in outcome.out


@pytest.mark.parametrize("command", COMMANDS)
def test_an_interrupt_ends_quietly_and_is_no_verdict_on_the_files(
    run: Run, sound: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def interrupt(_: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupt)
    outcome = run("-C", sound, *command)
    assert outcome.out == ""
    assert outcome.code not in (0, 1)
    assert list(elsewhere.iterdir()) == []


def test_nesting_through_aliases(run: Run, tmp_path: Path) -> None:
    lines = ["x0: &x0 [1]", *(f"x{n}: &x{n} {'[' * 60}*x{n - 1}{']' * 60}" for n in range(1, 57))]
    root = write(tmp_path, {**SOUND, "requirements/choice/deep.yaml": "\n".join(lines)})
    outcome = run("-C", root, "validate")
    assert outcome.code == 1
    assert "requirements/choice/deep.yaml" in outcome.out


def test_thousands_of_mistakes_are_all_reported_in_good_time(run: Run, tmp_path: Path) -> None:
    """The work grows with the number of findings, not with its square: otherwise this takes minutes."""
    count = 10_000
    files = {**SOUND, "requirements/choice/many.yaml": "requirements: []\n" + "requirements: []\n" * count}
    out = run("-C", write(tmp_path, files), "validate").out
    assert out.count("[duplicate-key]") == count


def test_more_than_a_thousand_files_are_one_brief(run: Run, tmp_path: Path) -> None:
    more = {f"requirements/choice/{n:04}.yaml": f"requirements: [{{id: X-{n}, title: т{n}, priority: could}}]\n" for n in range(1_000)}
    root = write(tmp_path, {**SOUND, **more})
    assert run("-C", root, "validate").code == 0
    assert len(json.loads(run("-C", root, "match", "--vendor", "north", "--format", "json").out)["requirements"]) == 1_003


def test_many_files_are_all_read(run: Run, tmp_path: Path) -> None:
    more = {f"requirements/choice/{n:04}.yaml": "requirements: []\n" for n in range(2_100)}
    root = write(tmp_path, {**more, **SOUND})
    outcome = run("-C", root, "validate")
    assert outcome.code == 0
    assert "[missing-key]" not in outcome.out
