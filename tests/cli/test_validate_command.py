"""`reqkit validate`: exit codes, languages, and findings as text, JSON, SARIF and annotations."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from reqkit.findings.codes import CODES
from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, Files, write

FORMATS = ("text", "json", "sarif", "github")
ERRORS: Files = {
    **SOUND,
    "requirements/choice/brief.yaml": BRIEF.replace("priority: should", "priority: shuld"),
    "vendors/north.yaml": NORTH.replace("availability: unavailable", "availability: unavailable, cost: 500"),
}
WARNING: Files = {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("priority: could", "priority: wont\n    weight: 5")}
NOTE: Files = {**SOUND, "requirements/choice/later.yaml": "# допишем позже\n"}


@pytest.mark.parametrize("style", ["text", "json"])
@pytest.mark.parametrize(
    ("files", "strict", "code"),
    [(SOUND, False, 0), (SOUND, True, 0), (NOTE, False, 0), (NOTE, True, 0), (WARNING, False, 0), (WARNING, True, 1), (ERRORS, False, 1)],
    ids=["sound", "sound strict", "note", "note strict", "warning", "warning strict", "errors"],
)
def test_the_exit_code_says_how_bad_it_is(run: Run, tmp_path: Path, files: Files, strict: bool, code: int, style: str) -> None:
    options = ["--strict"] if strict else []
    assert run("-C", write(tmp_path, files), "validate", "--format", style, *options).code == code


@pytest.mark.parametrize("style", FORMATS)
def test_a_command_that_cannot_run_says_so_on_stderr_alone(run: Run, sound: Path, style: str) -> None:
    outcome = run("-C", sound, "validate", "chioce", "--format", style)
    assert outcome.code == 2
    assert outcome.out == ""
    assert "choice" in outcome.err


def test_nothing_to_report_is_one_sentence(run: Run, sound: Path) -> None:
    assert run("-C", sound, "validate").out == "Замечаний нет.\n"
    assert run("-C", sound, "validate", "--lang", "en").out == "Nothing to report.\n"


def test_a_finding_for_people_has_its_place_its_line_and_a_mend(run: Run, tmp_path: Path) -> None:
    out = run("-C", write(tmp_path, ERRORS), "validate").out
    assert "requirements/choice/brief.yaml:21:15: ошибка [not-a-choice]" in out
    assert "  21 |     priority: shuld\n" in out
    assert "     |               ^^^^^\n" in out
    assert "Возможно, имелось в виду: should." in out
    assert out.endswith("Итого: 2 ошибки.\n")


def test_json_holds_what_the_language_promises_and_nothing_else_is_on_stdout(run: Run, tmp_path: Path) -> None:
    outcome = run("-C", write(tmp_path, ERRORS), "validate", "--format", "json")
    found = json.loads(outcome.out)["findings"]
    assert outcome.err == ""
    assert [entry["code"] for entry in found] == ["not-a-choice", "unavailable-with-cost"]
    for entry in found:
        assert set(entry) >= {"code", "severity", "message", "file", "line", "column", "help"}
        assert entry["severity"] in ("error", "warning", "note")
        assert entry["line"] >= 1
        assert entry["column"] >= 1
        assert (tmp_path / entry["file"]).is_file()


def sarif(run: Run, root: Path) -> dict[str, Any]:
    """The log, after checking it against the structure of SARIF 2.1.0 (OASIS, sections 3.13 to 3.49)."""
    log = json.loads(run("-C", root, "validate", "--format", "sarif").out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (only,) = log["runs"]
    assert only["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = only["tool"]["driver"]["rules"]
    assert only["tool"]["driver"]["name"] == "reqkit"
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["id"] in CODES
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=:@%/-]+", uri), "a URI holds no spaces and no other alphabets (RFC 3986)"
    return only


def test_sarif_of_a_sound_workspace_has_no_results(run: Run, sound: Path) -> None:
    assert sarif(run, sound)["results"] == []


def test_sarif_has_every_finding(run: Run, tmp_path: Path) -> None:
    results = sarif(run, write(tmp_path, {**NOTE, **ERRORS}))["results"]
    assert [(entry["ruleId"], entry["level"]) for entry in results] == [
        ("not-a-choice", "error"),
        ("empty-file", "note"),
        ("unavailable-with-cost", "error"),
    ]


def test_sarif_names_files_by_uri(run: Run, tmp_path: Path) -> None:
    files = {**SOUND, "requirements/choice/Раздел 2 (новый).yaml": "requirements: []\nлишнее: 1\n"}
    (result,) = sarif(run, write(tmp_path, files))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == "requirements/choice/Раздел 2 (новый).yaml"


def test_annotations_are_one_workflow_command_a_line(run: Run, tmp_path: Path) -> None:
    lines = run("-C", write(tmp_path, ERRORS), "validate", "--format", "github").out.splitlines()
    assert len(lines) == 2
    for line in lines:
        assert re.match(r"::error file=[^,]+,line=\d+,col=\d+,title=[a-z-]+::.+", line)


def test_a_hostile_key_cannot_forge_an_annotation(run: Run, tmp_path: Path) -> None:
    files = {**SOUND, "requirements/choice/x.yaml": '"a\\n::error file=x::b\\r100%": 1\n'}
    out = run("-C", write(tmp_path, files), "validate", "--format", "github").out
    assert len(out.splitlines()) == 1
    assert "\r" not in out
    assert "100%25" in out


def test_annotations_of_a_sound_workspace_are_none(run: Run, sound: Path) -> None:
    assert run("-C", sound, "validate", "--format", "github").out.strip() == ""


# --- what the files switch off

REASON = "отдельная цена согласована"
SWITCHED_OFF: Files = {
    **ERRORS,
    "requirements/choice/brief.yaml": BRIEF,
    "vendors/north.yaml": NORTH.replace("availability: unavailable, note", "availability: unavailable, cost: 500, note").replace(
        "только удалённо}", f"только удалённо}}  # reqkit: allow unavailable-with-cost -- {REASON}"
    ),
}


def test_what_is_switched_off_is_counted_and_does_no_harm(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, SWITCHED_OFF)
    assert run("-C", root, "validate", "--strict").code == 0
    assert run("-C", root, "validate").out == "Замечаний нет.\nОтключено с указанием причины: 1.\n"
    assert run("-C", root, "validate", "--lang", "en").out == "Nothing to report.\nSwitched off with a reason: 1.\n"
    assert run("-C", root, "validate", "--format", "github").out.strip() == ""


def test_json_names_what_is_switched_off_and_why(run: Run, tmp_path: Path) -> None:
    data = json.loads(run("-C", write(tmp_path, SWITCHED_OFF), "validate", "--format", "json").out)
    assert data["findings"] == []
    (entry,) = data["suppressed"]
    assert set(entry) == {"code", "message", "file", "line", "reason"}
    assert (entry["code"], entry["file"], entry["reason"]) == ("unavailable-with-cost", "vendors/north.yaml", REASON)
    assert json.loads(run("-C", write(tmp_path, SOUND), "validate", "--format", "json").out) == {"findings": [], "suppressed": []}


def test_sarif_marks_what_is_switched_off(run: Run, tmp_path: Path) -> None:
    warned = WARNING["requirements/choice/brief.yaml"]
    results = sarif(run, write(tmp_path, {**SWITCHED_OFF, "requirements/choice/brief.yaml": warned}))["results"]
    assert [(entry["ruleId"], entry["suppressions"]) for entry in results] == [
        ("wont-with-weight", []),
        ("unavailable-with-cost", [{"kind": "inSource", "justification": REASON}]),
    ]


# --- which briefs, which language


def two_briefs(root: Path) -> Path:
    other = {"requirements/other/brief.yaml": "brief: {title: Другой}\nrequirements: [{id: X-1, title: x, priority: mst}]\n"}
    return write(root, {**SOUND, **other})


def test_all_briefs_are_checked_unless_some_are_named(run: Run, tmp_path: Path) -> None:
    root = two_briefs(tmp_path)
    assert run("-C", root, "validate").code == 1
    assert run("-C", root, "validate", "choice").code == 0
    assert run("-C", root, "validate", "other").code == 1
    assert run("-C", root, "validate", "choice", "other", "choice").out.count("mst") == 2


def test_the_language_is_the_option_then_the_brief_then_the_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BRIEF.replace("seats: 10", "seats: ten")
    russian = write(tmp_path / "ru", {**SOUND, "requirements/choice/brief.yaml": broken})
    english = write(tmp_path / "en", {**SOUND, "requirements/choice/brief.yaml": broken.replace("  seats", "  language: en\n  seats")})
    unreadable = write(tmp_path / "none", {**SOUND, "requirements/choice/brief.yaml": "brief: [\n"})
    assert "ошибка" in run("-C", russian, "validate").out
    assert "error" in run("-C", english, "validate").out
    assert "ошибка" in run("-C", english, "validate", "--lang", "ru").out
    assert "ошибка" in run("-C", unreadable, "validate").out
    monkeypatch.setenv("REQKIT_LANG", "en")
    assert "error" in run("-C", russian, "validate").out
    monkeypatch.delenv("REQKIT_LANG")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "error" in run("-C", unreadable, "validate").out
    assert "ошибка" in run("-C", russian, "validate").out


@pytest.mark.parametrize(
    "arguments",
    [["validate", "--format", "xml"], ["validate", "--lang", "de"], ["validate", "--nonsense"], ["vaildate"], ["rank", "a", "b"]],
)
def test_a_command_line_that_makes_no_sense_ends_with_2(run: Run, sound: Path, arguments: list[str]) -> None:
    outcome = run("-C", sound, *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err


@pytest.mark.parametrize("command", [[], ["validate"], ["match"], ["rank"], ["report"], ["schema"]])
@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.usefixtures("elsewhere")
def test_every_command_explains_itself(run: Run, command: list[str], option: str) -> None:
    outcome = run(*command, option)
    assert outcome.code == 0
    assert "Usage:" in outcome.out


# --- watching


def test_watching_checks_again_after_a_change_and_ends_quietly(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = iter(["change", "nothing", "interrupt"])

    def wait(_: float) -> None:
        match next(waits):
            case "change":
                (sound / "requirements/choice/brief.yaml").write_text(BRIEF.replace("should", "shuld"), encoding="utf-8")
            case "interrupt":
                raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", wait)
    outcome = run("-C", sound, "validate", "--watch")
    assert outcome.code == 0
    assert outcome.out.count("Замечаний нет.") == 1
    assert outcome.out.count("[not-a-choice]") == 1


def test_watching_outlives_a_brief_that_is_removed(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that saves by renaming makes a file vanish for a moment: that must not end the watch."""
    brief = sound / "requirements/choice/brief.yaml"
    steps = iter(["remove", "restore", "interrupt"])

    def wait(_: float) -> None:
        match next(steps):
            case "remove":
                brief.rename(brief.with_suffix(".tmp"))
            case "restore":
                brief.with_suffix(".tmp").rename(brief)
            case "interrupt":
                raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", wait)
    outcome = run("-C", sound, "validate", "choice", "--watch")
    assert outcome.code == 0
    assert outcome.out.count("Замечаний нет.") == 2


@pytest.mark.parametrize(
    ("count", "russian", "english"),
    [
        (1, "1 ошибка", "1 error"),
        (2, "2 ошибки", "2 errors"),
        (5, "5 ошибок", "5 errors"),
        (11, "11 ошибок", "11 errors"),
        (21, "21 ошибка", "21 errors"),
        (22, "22 ошибки", "22 errors"),
        (112, "112 ошибок", "112 errors"),
    ],
)
def test_findings_are_counted_in_the_right_form(run: Run, tmp_path: Path, count: int, russian: str, english: str) -> None:
    mistakes = "".join(f"  - {{id: X-{number}, title: x, priority: mst}}\n" for number in range(count))
    root = write(tmp_path, {**SOUND, "requirements/choice/more.yaml": f"requirements:\n{mistakes}"})
    assert run("-C", root, "validate").out.endswith(f"Итого: {russian}.\n")
    assert run("-C", root, "validate", "--lang", "en").out.endswith(f"In all: {english}.\n")
