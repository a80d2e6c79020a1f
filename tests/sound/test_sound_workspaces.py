"""Sound workspaces, one a folder, in which everything the language allows is written in all its forms: none gives a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from reqkit import compare, open_workspace
from reqkit.findings.reporters.data import as_json
from reqkit.findings.reporters.text import as_text
from reqkit.match.verdict import State
from reqkit.values.text import Language
from tests.golden import agrees
from tests.workspaces import findings

HERE = Path(__file__).parent
CASES = tuple(sorted(path.name for path in HERE.iterdir() if (path / "requirements").is_dir()))
BRIEFS = tuple((case, brief) for case in CASES for brief in sorted(path.name for path in (HERE / case / "requirements").iterdir()))


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_found(case: str, update_golden: bool) -> None:
    found = findings(HERE / case)
    languages: tuple[Language, ...] = ("ru", "en")
    for language in languages:
        agrees(HERE / case / f"expected.{language}.txt", as_text(found, language) + "\n", update=update_golden)
    agrees(HERE / case / "expected.json", as_json(found, "en") + "\n", update=update_golden)
    assert found == ()


@pytest.mark.parametrize(("case", "brief"), BRIEFS)
def test_a_comparison_can_be_made(case: str, brief: str) -> None:
    comparison = compare(open_workspace(HERE / case), brief)
    assert comparison.findings == ()
    assert comparison.unreadable == ()
    assert comparison.ranking


def verdicts(case: str, brief: str, vendor: str) -> dict[str, State]:
    comparison = compare(open_workspace(HERE / case), brief)
    (matched,) = (found for found in comparison.match.vendors if found.vendor == vendor)
    return {item: verdict.state for item, verdict in matched.verdicts.items()}


def test_every_form_of_statement_answers_the_demand_it_is_meant_for() -> None:
    found = verdicts("every-form-of-demand-and-statement", "stores", "north")
    others = {
        "ANY-1": State.CUSTOMIZABLE,  # a second factor, built free of charge
        "CAP-1": State.UNAVAILABLE,  # no doors
        "FREE-1": State.UNANSWERED,
        "NUM-3": State.CUSTOMIZABLE,  # five specialists where four are there
        "SET-1": State.CUSTOMIZABLE,  # training costs
        "SET-3": State.CUSTOMIZABLE,
    }
    assert found == {**dict.fromkeys(found, State.AVAILABLE), **others}


def test_a_brief_spread_over_files_is_one_brief() -> None:
    assert verdicts("spread-over-files", "crm", "mango") == {
        "SEC-01": State.CUSTOMIZABLE,
        "SEC-02": State.CUSTOMIZABLE,
        "OPS-01": State.AVAILABLE,
    }


def test_assessments_overrule_the_vendor() -> None:
    assert verdicts("assessments", "crm", "mango") == {"SEC-01": State.CUSTOMIZABLE, "OPS-01": State.UNAVAILABLE}


def test_answers_are_kept_apart_by_brief() -> None:
    assert verdicts("answers-to-two-briefs", "grocery", "mango")["OPS-01"] is State.CUSTOMIZABLE
    assert verdicts("answers-to-two-briefs", "sales", "other") == {"OPS-01": State.UNAVAILABLE}
