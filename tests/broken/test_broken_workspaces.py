"""Broken workspaces, one a folder: which findings they give, in which words, in both languages.

A folder that is named for a code holds one mistake and must give that one finding and no other; the rest hold several mistakes at once.
`pytest --update-golden` writes the expected texts anew.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from reqkit.findings.codes import CODES, mechanics, scenarios, segments
from reqkit.findings.finding import Finding, Severity
from reqkit.findings.reporters.data import as_json
from reqkit.findings.reporters.text import as_text
from reqkit.values.text import Language
from tests.golden import agrees
from tests.workspaces import codes, findings

HERE = Path(__file__).parent
CASES = tuple(sorted(path.name for path in HERE.iterdir() if (path / "requirements").is_dir()))
SINGLE = tuple(case for case in CASES if case in CODES)
SEVERAL = tuple(case for case in CASES if case not in CODES)
WITHOUT_A_CASE = {
    "file-unreadable": "needs a file whose rights forbid reading it",
    "file-too-large": "needs a file of 32 megabytes",
}
"""Codes that a folder of small files cannot give; the tests of the reader and of the command line make them."""
BRIEF, SHEET = "requirements/crm/brief.yaml", "vendors/mango.yaml"
MISTAKEN_LINES = {
    ("a-brief-with-many-mistakes", BRIEF): {*range(2, 13), 14, 15, 16, 18, 20, 22, 24, 25, 29, 30, 31, 32},
    ("a-sheet-with-many-mistakes", SHEET): {4, 5, 6, 7, 10, 11, 12, 14, 15, 17, 18, 20, 23, 24, 27, 28, 29},
    ("answers-gone-astray", SHEET): {9, 12, 14, 15, 16, 17, 18},
    ("assessments-gone-astray", "vendors/mango/demo.yaml"): {1, 4, 5},
    ("assessments-gone-astray", "vendors/mango/visit.yaml"): {1, 4},
    ("every-kind-of-catalogue-mistake", "catalogue/own.yaml"): {3, *range(5, 14)},
    ("every-kind-of-demand", BRIEF): {9, 10, 11, 12, 14, 15, 16, 17, 19, 20},
    ("every-kind-of-statement", SHEET): {6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19},
    ("slips-of-the-pen", BRIEF): {7, 8, 9, 11, 13},
}


@cache
def found(case: str) -> tuple[Finding, ...]:
    return findings(HERE / case)


def test_every_code_has_a_case() -> None:
    """The codes that are common to everything; those of segments and of mechanics are declared and tested in rooms of their own."""
    assert set(SINGLE) | set(WITHOUT_A_CASE) == set(CODES) - {name for room in (segments, mechanics, scenarios) for name in room.CODES}


@pytest.mark.parametrize("case", SINGLE)
def test_one_mistake_gives_one_finding(case: str) -> None:
    assert codes(found(case)) == [case]


@pytest.mark.parametrize("case", SEVERAL)
def test_several_mistakes_are_all_found_in_one_run(case: str) -> None:
    assert len(found(case)) >= 3


@pytest.mark.parametrize(("case", "file"), MISTAKEN_LINES)
def test_every_line_with_a_mistake_has_a_finding_and_no_other_line(case: str, file: str) -> None:
    lines = {finding.span().line for finding in found(case) if finding.file == file}
    assert lines == MISTAKEN_LINES[case, file]


def test_a_broken_file_does_not_hide_the_others() -> None:
    files = {finding.file for finding in found("a-broken-file-beside-healthy-ones") if finding.severity is Severity.ERROR}
    assert files == {
        "requirements/crm/a-broken.yaml",
        "requirements/crm/brief.yaml",
        "requirements/crm/security.yaml",
        "vendors/broken.yaml",
        "vendors/mango.yaml",
    }


@pytest.mark.parametrize("case", CASES)
def test_every_finding_points_into_its_file(case: str) -> None:
    for finding in found(case):
        path = HERE / case / finding.file
        span = finding.span()
        assert path.exists()
        if path.is_file():
            lines = path.read_bytes().decode("utf-8", "replace").split("\n")
            assert 1 <= span.line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1


@pytest.mark.parametrize("case", CASES)
def test_a_mend_can_be_read_at_a_glance(case: str) -> None:
    """All the legal values are listed, never cut; only of the catalogue's capabilities are there too many for a glance."""
    for finding in found(case):
        if finding.code.name == "unknown-capability":
            continue
        assert len(finding.help("ru")) <= 500, finding.code.name
        assert len(finding.help("en")) <= 500, finding.code.name


@pytest.mark.parametrize("case", CASES)
def test_a_russian_message_is_russian(case: str) -> None:
    """Words of the language itself (keys, options, ids) may be Latin; words of a programmer's English may not."""
    foreign = ("mapping", "list […]", "true/false", "expected", "found ", "did not", "reserved", "Errno")
    for finding in found(case):
        message = finding.message("ru")
        assert [word for word in foreign if word in message] == [], message


@pytest.mark.parametrize("case", [case for case in CASES if case not in ("wrong-encoding", "control-character")])
def test_nothing_readable_is_shown_as_unreadable(case: str) -> None:
    """Non-breaking spaces between digits, for one, are spaces and not control characters."""
    assert "�" not in as_text(found(case), "ru")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("case", CASES)
def test_the_text_is_the_expected_one(case: str, language: Language, update_golden: bool) -> None:
    agrees(HERE / case / f"expected.{language}.txt", as_text(found(case), language) + "\n", update=update_golden)


@pytest.mark.parametrize("case", CASES)
def test_the_data_is_the_expected_one(case: str, update_golden: bool) -> None:
    text = as_json(found(case), "en")
    assert [entry["code"] for entry in json.loads(text)["findings"]] == codes(found(case))
    agrees(HERE / case / "expected.json", text + "\n", update=update_golden)


@pytest.mark.parametrize("case", CASES)
def test_findings_stand_in_the_order_of_files_and_lines(case: str) -> None:
    places = [(finding.file, finding.span().line, finding.span().column) for finding in found(case)]
    assert places == sorted(places)
