"""`reqkit explain`: findings, what is asked for, capabilities, and verdicts with everything that was said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reqkit.explain.code import explain_code, template
from reqkit.findings.codes import CODES
from reqkit.values.text import LANGUAGES, Language
from tests.cli.conftest import Run
from tests.cli.test_terminal import CONTROL, hostile
from tests.golden import agrees
from tests.workspaces import BRIEF, NORTH, SOUND, write

SMALL = Path(__file__).parents[1] / "data" / "small"
OTHER = {**SOUND, "requirements/other/brief.yaml": BRIEF.replace("SEC-02", "SEC-03")}


def refused(run: Run, *arguments: object) -> str:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("reqkit: ")
    assert len(outcome.err.splitlines()) == 1
    return outcome.err


# --- findings


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_reads_without_what_is_filled_in(language: Language) -> None:
    for name in CODES:
        found = explain_code(name)
        assert found is not None
        for message in (found.code.message, found.code.help):
            assert "<>" not in template(message, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_is_explained_without_a_workspace(run: Run, elsewhere: Path, language: str) -> None:
    outcome = run("-C", elsewhere, "explain", "unknown-key", "--lang", language)
    assert outcome.code == 0
    assert "unknown-key" in outcome.out
    data = json.loads(run("-C", elsewhere, "explain", "unknown-key", "--lang", language, "--format", "json").out)
    assert data["severity"] == "error"
    assert not data["can_be_switched_off"]


def test_a_warning_says_how_it_is_switched_off(run: Run, sound: Path) -> None:
    assert "# reqkit: allow weasel-word" in run("-C", sound, "explain", "weasel-word").out


def test_a_finding_is_said_in_the_language_of_the_briefs(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("  seats: 10", "  language: en\n  seats: 10")})
    assert "What to do" in run("-C", root, "explain", "weasel-word").out


def test_a_vendor_has_no_findings_to_explain(run: Run, sound: Path) -> None:
    assert "--vendor" in refused(run, "-C", sound, "explain", "weasel-word", "--vendor", "north")


# --- what is asked for


@pytest.mark.parametrize(("given", "meant"), [("weasel-wrd", "weasel-word"), ("SEC-O1", "SEC-01"), ("security.audit_lg", "audit_log")])
def test_a_slip_of_the_pen_is_answered_with_what_was_meant(run: Run, sound: Path, given: str, meant: str) -> None:
    assert meant in refused(run, "-C", sound, "explain", given)


def test_an_id_says_what_it_is_and_what_it_needs(run: Run, sound: Path) -> None:
    outcome = run("-C", sound, "explain", "SEC-01", "--lang", "en")
    assert outcome.code == 0
    assert outcome.err == ""
    for word in ("Audit log", "must", "50.0%", "security.audit_log.events=login", "requirements/choice/brief.yaml:17", "3 aspects"):
        assert word in outcome.out


def test_an_id_in_several_briefs_has_to_be_told_apart(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, OTHER)
    assert "choice, other" in refused(run, "-C", root, "explain", "SEC-01")
    assert json.loads(run("-C", root, "explain", "SEC-01", "--brief", "other", "--format", "json").out)["brief"] == "other"
    assert json.loads(run("-C", root, "explain", "SEC-03", "--format", "json").out)["brief"] == "other"
    assert "SEC-03" in refused(run, "-C", root, "explain", "SEC-03", "--brief", "choice")


def test_of_several_briefs_the_one_that_compares_the_vendor_is_meant(run: Run, tmp_path: Path) -> None:
    other = OTHER["requirements/other/brief.yaml"]
    assert isinstance(other, str)
    root = write(tmp_path, {**OTHER, "requirements/other/brief.yaml": other.replace("  seats: 10", "  vendors: [south]\n  seats: 10")})
    data = json.loads(run("-C", root, "explain", "SEC-01", "--vendor", "north", "--format", "json").out)
    assert (data["brief"], data["vendor"], data["verdict"]) == ("choice", "north", "customizable")


def test_what_cannot_be_read_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": BRIEF.replace("priority: should", "priority: shuld")})
    assert "reqkit validate choice" in refused(run, "-C", root, "explain", "SEC-02")


# --- verdicts


def test_a_verdict_lists_what_counts_and_what_it_overrules(run: Run, tmp_path: Path) -> None:
    files = {
        **SOUND,
        "vendors/north/demo.yaml": "assessment: {by: ИТ, on: 2026-11-20}\ncapabilities: {security.mfa: unavailable}\n",
        "vendors/north.yaml": NORTH + "    SEC-02: {availability: customizable, cost: 5, timeline: 1 week, seen: a}\n",
    }
    root = write(tmp_path, files)
    data = json.loads(run("-C", root, "explain", "SEC-02", "--vendor", "north", "--format", "json").out)
    [aspect] = data["aspects"]
    said = [(each["source"], each["assessment"], each["bearing"], each["decides"], each["stale"]) for each in aspect["statements"]]
    assert said == [
        ("capability", "ИТ", "counts", True, False),
        ("answer", None, "overruled", False, True),
        ("capability", None, "overruled", False, False),
    ]
    assert [each["place"] for each in aspect["statements"]] == [
        {"file": "vendors/north/demo.yaml", "line": 2},
        {"file": "vendors/north.yaml", "line": 22},
        {"file": "vendors/north.yaml", "line": 18},
    ]
    text = run("-C", root, "explain", "SEC-02", "--vendor", "north").out
    for word in ("проверка (ИТ): описание системы: нет  решает", "перекрыто", "vendors/north.yaml:22"):
        assert word in text


def test_work_says_what_else_it_serves(run: Run, sound: Path) -> None:
    [work] = json.loads(run("-C", sound, "explain", "SEC-01", "--vendor", "north", "--format", "json").out)["works"]
    assert (work["id"], work["ordered"], work["serves_also"]) == ("long-log", True, [])
    one = json.loads(run("-C", sound, "explain", "SEC-01:retention", "--vendor", "north", "--format", "json").out)
    assert [each["aspect"] for each in one["aspects"]] == ["security.audit_log.retention"]


def test_a_vendor_that_is_not_compared_is_refused_with_those_that_are(run: Run, sound: Path) -> None:
    assert "north, south" in refused(run, "-C", sound, "explain", "SEC-01", "--vendor", "nort")


@pytest.mark.parametrize("what", ["security.audit_log", "security.audit_log.events", "security.audit_log.events=login"])
def test_a_capability_says_who_asks_and_what_a_vendor_states(run: Run, sound: Path, what: str) -> None:
    data = json.loads(run("-C", sound, "explain", what, "--vendor", "south", "--format", "json").out)
    assert {each["id"] for each in data["asked_for"]} == {"SEC-01"}
    assert {each["verdict"] for each in data["asked_for"]} == {"available"}
    assert data["statements"]
    assert "SEC-01" in run("-C", sound, "explain", what).out


def test_errors_in_what_a_verdict_is_made_from_are_said(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path, {**SOUND, "vendors/east.yaml": "vendor: {id: east, name: Восток}\ncapabilities: {nothing.here: available}\n"})
    outcome = run("-C", root, "explain", "SEC-01", "--vendor", "east")
    assert outcome.code == 1
    assert "unknown-capability" in outcome.err


@pytest.mark.parametrize("style", ["text", "json"])
@pytest.mark.parametrize(
    "what", [["SEC-01"], ["SEC-01", "--vendor", "north"], ["security.audit_log", "--vendor", "north"], ["\x1b[2J"]], ids=str
)
def test_a_text_of_a_file_cannot_command_the_terminal(run: Run, tmp_path: Path, what: list[str], style: str) -> None:
    outcome = run("-C", write(tmp_path, hostile()), "explain", *what, "--format", style, colour=True)
    assert CONTROL.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("code", ["unknown-brief"]),
        ("asked", ["SRV-02"]),
        ("work", ["TILL-03", "--vendor", "alpha"]),
        ("overruled", ["SRV-02", "--vendor", "beta"]),
        ("stale", ["TILL-03", "--vendor", "beta"]),
        ("free", ["SRV-03", "--vendor", "alpha"]),
        ("capability", ["shop.till", "--vendor", "beta"]),
    ],
)
def test_what_is_printed_is_what_is_expected(run: Run, name: str, arguments: list[str], language: str, update_golden: bool) -> None:
    outcome = run("-C", SMALL, "explain", *arguments, "--lang", language)
    assert outcome.code == 0
    agrees(SMALL / "expected" / f"explain-{name}.{language}.txt", outcome.out, update=update_golden)


def test_how_grave_a_finding_is_and_how_much_a_thing_asked_matters_are_different_words(run: Run, sound: Path) -> None:
    labels = [{line.split("  ")[0] for line in run("-C", sound, "explain", what).out.splitlines()} for what in ("duplicate-id", "SEC-01")]
    assert "Строгость" in labels[0] - labels[1]
    assert "Важность" in labels[1] - labels[0]
