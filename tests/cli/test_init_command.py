"""`reqkit init`: a workspace that works at once, in which nothing is overwritten."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from reqkit.check.runner import check_project
from reqkit.cli import main
from reqkit.pipeline import compare_brief
from reqkit.source import catalogue_source, workspace
from reqkit.source.workspace import Workspace, load
from reqkit.start.header import as_yaml, with_keys
from reqkit.start.starters import SHIPPED, STARTERS, shipped_folder
from reqkit.start.terms import Terms, changes, is_sound, terms_of
from reqkit.values.text import LANGUAGES, Language
from tests.cli.conftest import Outcome, Run

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
Answer = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _the_whole_catalogue(_little_of_the_shipped_catalogue: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "shipped_documents", catalogue_source.shipped_documents)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """The command on a terminal where somebody types these lines."""

    def typed(lines: list[str], *arguments: object) -> Outcome:
        monkeypatch.setattr("reqkit.cli.init_questions.is_asked", lambda: True)
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], input="".join(f"{line}\n" for line in lines))
        gc.enable()
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return typed


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def header(root: Path, brief: str) -> str:
    return (root / "requirements" / brief / "brief.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("starter", STARTERS)
def test_what_is_created_is_sound_and_can_be_ranked(run: Run, tmp_path: Path, starter: str, language: Language) -> None:
    root = tmp_path / "new"
    outcome = run("init", root, "--from", starter, "--lang", language)
    assert (outcome.code, outcome.err) == (0, "")
    created = Workspace.find(root, exact=True)
    project = load(created)
    assert [finding.code.name for finding in check_project(project)] == []
    assert [brief.header.language for brief in project.briefs] == [language]
    assert compare_brief(created, None).ranking[0].vendor == "example"


@pytest.mark.parametrize("starter", SHIPPED)
def test_a_shipped_brief_is_copied_whole(run: Run, tmp_path: Path, starter: str) -> None:
    run("init", tmp_path / "new", "--from", starter)
    source = shipped_folder(starter)
    assert source is not None
    for entry in source.iterdir():
        written = (tmp_path / "new" / "requirements" / starter / entry.name).read_text(encoding="utf-8")
        text = MODELINE.sub("", written, count=1)
        if entry.name == "brief.yaml":
            commented = [line for line in text.splitlines() if line not in entry.read_text(encoding="utf-8").splitlines()]
            assert commented
            assert all(line.startswith("  # ") for line in commented)
        else:
            assert text == entry.read_text(encoding="utf-8")


def test_everything_an_editor_needs_is_there(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "new"
    run("init", root)
    for path in root.rglob("*.yaml"):
        found = MODELINE.match(path.read_text(encoding="utf-8"))
        assert found is not None, path
        assert (path.parent / found[1]).resolve().parent == (root / ".reqkit").resolve()
        assert json.loads((path.parent / found[1]).read_bytes())["$schema"].endswith("2020-12/schema")
    settings = json.loads((root / ".vscode" / "settings.json").read_bytes())["yaml.schemas"]
    assert all((root / schema).is_file() for schema in settings)
    assert settings[".reqkit/brief.schema.json"] == "requirements/**/*.yaml"
    assert json.loads((root / ".vscode" / "extensions.json").read_bytes()) == {"recommendations": ["redhat.vscode-yaml"]}
    assert (root / "reports").is_dir()
    assert "reqkit rank crm" in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("elsewhere")
def test_it_says_what_was_created_and_what_to_do_next(run: Run) -> None:
    outcome = run("init", "my crm", "--lang", "en")
    listed = [line.strip() for line in outcome.out.splitlines()]
    assert {"requirements/crm/brief.yaml", "vendors/example.yaml", ".reqkit/brief.schema.json", "reports/"} <= set(listed)
    assert listed[-3:] == ["cd 'my crm'", "reqkit validate crm", "reqkit rank crm"]
    assert set(files(Path("my crm"))) == {line for line in listed if "/" in line or line == "README.md"} - {"reports/"}


def test_it_begins_in_the_current_folder(run: Run, elsewhere: Path) -> None:
    outcome = run("init", "--yes", "--name", "choice", "--title", "Выбор: CRM")
    assert outcome.code == 0
    assert outcome.out.splitlines()[-3:] == ["  reqkit validate choice", "  reqkit rank choice", "  reqkit report choice"]
    assert '  title: "Выбор: CRM"\n' in header(elsewhere, "choice")
    assert "  choice:\n" in (elsewhere / "vendors" / "example.yaml").read_text(encoding="utf-8")
    assert run("validate", "--strict").code == 0


def test_the_language_is_the_terminal_s_unless_said_otherwise(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("init", tmp_path / "a").out.startswith("Создана")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert run("init", tmp_path / "b").out.startswith("Created")
    assert "language: en" in header(tmp_path / "b", "crm")
    assert run("init", tmp_path / "c", "--lang", "ru").out.startswith("Создана")
    schema = json.loads((tmp_path / "c" / ".reqkit" / "brief.schema.json").read_bytes())
    assert schema["description"].startswith("Запрос: ")


@pytest.mark.parametrize("place", ["README.md", "vendors.yaml/../README.md", ".vscode/settings.json", ".reqkit/sheet.schema.json"])
def test_nothing_is_overwritten(run: Run, tmp_path: Path, place: str) -> None:
    there = (tmp_path / place).resolve()
    there.parent.mkdir(parents=True, exist_ok=True)
    there.write_text("mine")
    before = files(tmp_path)
    outcome = run("init", tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert there.name in outcome.err
    assert files(tmp_path) == before


def test_in_a_workspace_only_a_brief_is_added(run: Run, sound: Path) -> None:
    before = files(sound)
    outcome = run("init", sound, "--from", "sales-crm", "--lang", "ru")
    assert outcome.code == 0
    after = files(sound)
    assert {name for name in after if name not in before} == {name for name in after if name.startswith("requirements/sales-crm/")}
    assert {name: after[name] for name in before} == before
    assert "  reqkit schema --write" in outcome.out.splitlines()


def test_a_brief_that_is_there_is_left_alone(run: Run, sound: Path) -> None:
    before = files(sound)
    outcome = run("init", sound, "--name", "choice")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--name" in outcome.err
    assert files(sound) == before
    assert run("init", sound, "--name", "other").code == 0


def test_a_folder_inside_a_workspace_is_not_taken_for_a_new_one(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sound / "vendors")
    before = files(sound)
    outcome = run("init")
    assert (outcome.code, outcome.out) == (2, "")
    assert str(sound) in outcome.err
    assert files(sound) == before
    assert run("init", "apart").code == 0


@pytest.mark.parametrize("name", ["Выбор", "../up", "a/b", ".hidden", "", "x" * 65])
def test_a_brief_s_name_is_plain(run: Run, tmp_path: Path, name: str) -> None:
    outcome = run("init", tmp_path / "new", "--name", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("title", ["", "  ", "a\nb", "x" * 501])
def test_a_title_is_one_line(run: Run, tmp_path: Path, title: str) -> None:
    assert run("init", tmp_path / "new", "--title", title).code == 2
    assert not (tmp_path / "new").exists()


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert run("init", tmp_path / "file").code == 2
    assert run("-C", tmp_path / "nowhere", "init").code == 2


def test_what_cannot_be_written_whole_is_not_written_at_all(run: Run, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file where a folder is needed")
    before = files(tmp_path)
    outcome = run("init", tmp_path)
    assert outcome.code != 0
    assert files(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_a_brief_that_this_installation_lacks(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reqkit.start.starters.shipped_folder", lambda _: None)
    outcome = run("init", tmp_path / "new", "--from", "sales-crm")
    assert (outcome.code, outcome.out) == (2, "")
    assert "sales-crm" in outcome.err


def test_questions_are_asked_on_a_terminal(answer: Answer, tmp_path: Path) -> None:
    root = tmp_path / "new"
    typed = ["7", "1", "Наша CRM", "-", "20x", "20", "9 8", "400 000 - 600 000", "2027-09-01 2027-03-01", "2027-03-01 2027-09-01"]
    outcome = answer(typed, "init", root, "--lang", "ru")
    assert outcome.code == 0
    assert outcome.out.count("Нужно целое число") == outcome.out.count("Нужны две суммы") == outcome.out.count("Нужны две даты") == 1
    text = header(root, "sales-crm")
    for line in (
        "title: Наша CRM",
        "seats: 20",
        "budget: {target: 400000, ceiling: 600000}",
        "contract_on: 2027-03-01",
        "go_live_by: 2027-09-01",
    ):
        assert f"\n  {line}\n" in text
    assert "\n  # organization: {ru:" in text
    assert load(Workspace(root)).findings == ()


def test_enter_takes_what_is_proposed(answer: Answer, run: Run, tmp_path: Path) -> None:
    assert answer([""] * 6, "init", tmp_path / "asked", "--lang", "en").code == 0
    assert run("init", tmp_path / "silent", "--lang", "en", "--yes").code == 0
    assert files(tmp_path / "asked") == files(tmp_path / "silent")


def test_what_is_said_is_not_asked(answer: Answer, tmp_path: Path) -> None:
    assert answer([], "init", tmp_path / "a", "--from", "empty").code == 0
    assert answer([], "init", tmp_path / "b", "--yes").code == 0
    outcome = answer(["3", "", "", "", ""], "init", tmp_path / "c", "--title", "T", "--lang", "en")
    assert outcome.code == 0
    assert "What to call" not in outcome.out


def test_giving_up_leaves_nothing(answer: Answer, tmp_path: Path) -> None:
    assert answer(["1"], "init", tmp_path / "new").code == 130
    assert not (tmp_path / "new").exists()


def test_nobody_is_asked_where_there_is_no_room(answer: Answer, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    outcome = answer([], "init", tmp_path)
    assert (outcome.code, outcome.out) == (2, "")


BRIEF = """\
# first
brief:
  title: {ru: Выбор, en: Choice}  # called so
  description: |
    one

    two
  vendors:
    - a
    # not b
    - c

  # about seats
  seats: 12   # people
decision:
  vendors: not these
"""


def test_a_key_is_changed_and_nothing_else() -> None:
    changed = with_keys(BRIEF, {"seats": "20", "title": "T", "vendors": None, "currency": "USD", "horizon": None})
    expected = BRIEF.replace("seats: 12", "seats: 20").replace("{ru: Выбор, en: Choice}", "T")
    expected = expected.replace("  vendors:\n    - a\n    # not b\n    - c\n", "  # vendors:\n  #   - a\n  #   # not b\n  #   - c\n")
    assert changed == expected.replace("brief:\n", "brief:\n  currency: USD\n")
    assert with_keys(BRIEF, {"description": "D"}) == BRIEF.replace("|\n    one\n\n    two", "D")
    assert with_keys("segments: []\n", {"title": "T"}) == "segments: []\n"


@pytest.mark.parametrize(
    "text", ["Наша CRM", "A: b", "# x", '"q"', "- a", "true", "12", "{a}", "a #b", "né", "T", "\\", "*x", "[", "a, b — c (d)"]
)
def test_a_text_is_read_back_as_it_was_typed(text: str) -> None:
    assert terms_of(f"brief:\n  title: {as_yaml(text)}\n", "ru", date.min).title == text


def test_dates_that_have_passed_give_way() -> None:
    text = "brief: {title: T, contract_on: 2027-01-15, go_live_by: 2027-04-01}\n"
    assert terms_of(text, "ru", date(2027, 1, 14)).dates == "2027-01-15 2027-04-01"
    assert terms_of(text, "ru", date(2027, 1, 15)).dates == "2027-03-01 2027-09-01"
    said = terms_of(text, "ru", date.min)
    assert changes(terms_of(text, "ru", date(2030, 12, 31)), said) == {"contract_on": "2031-02-01", "go_live_by": "2031-08-01"}


@pytest.mark.parametrize(
    ("question", "sound", "not_sound"),
    [
        ("seats", ["1", "120", "-"], ["0", "-1", "1.5", "ten", "", "1" * 10]),
        ("budget", ["5", "1 2", "400000 900000", "400 000 – 900 000", "-"], ["2 1", "a", "", "1 2 3", "-5 6"]),
        ("dates", ["2027-01-15 2027-07-01", "-"], ["2027-01-15", "2027-07-01 2027-01-15", "20270115 20270701", "15.01.2027 01.07.2027"]),
        ("title", ["T"], ["-", "", "a\tb"]),
    ],
)
def test_answers(question: str, sound: list[str], not_sound: list[str]) -> None:
    assert all(is_sound(question, each) for each in sound)
    assert not any(is_sound(question, each) for each in not_sound)


def test_one_amount_is_both() -> None:
    assert changes(Terms(budget="5000"), Terms()) == {"budget": "{target: 5000, ceiling: 5000}"}
