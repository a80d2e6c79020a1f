"""One mistake gives one finding: what follows from it is not reported as well, and it hides nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspaces import Files, codes, findings, write

HEADER = "brief:\n  title: Выбор CRM\n"
REQUIREMENTS = """\
requirements:
  - id: SEC-01
    title: Журнал изменений
    priority: must
    category: security
    needs:
      security.audit_log: {retention: 180 days}
  - id: OPS-01
    title: Выезд специалиста в магазин
    priority: should
    category: operations
"""
SHEET = "vendor: {id: mango, name: Манго CRM}\n"
CAPABILITIES = "capabilities:\n  security.audit_log: {retention: 365 days}\n"
BRIEF_FILE, MORE_FILE, SHEET_FILE = "requirements/crm/brief.yaml", "requirements/crm/more.yaml", "vendors/mango.yaml"


def workspace(brief: str = HEADER + REQUIREMENTS, sheet: str = SHEET + CAPABILITIES, **others: str | bytes) -> Files:
    """`others` are more files, `__` for a slash in their names."""
    return {BRIEF_FILE: brief, SHEET_FILE: sheet, **{f"{name.replace('__', '/')}.yaml": text for name, text in others.items()}}


ONE_MISTAKE: dict[str, tuple[str, Files]] = {
    # of the brief
    "a contract date that is none": (
        "bad-date",
        workspace(HEADER + "  contract_on: 2027-02-31\n  go_live_by: 2027-07-01\ndecision: {axes: {fit: 60, time: 40}}\n" + REQUIREMENTS),
    ),
    "a go-live date that is none": (
        "bad-date",
        workspace(HEADER + "  contract_on: 2027-01-15\n  go_live_by: летом\ndecision: {axes: {fit: 60, time: 40}}\n" + REQUIREMENTS),
    ),
    "a budget that is none": (
        "bad-money",
        workspace(
            HEADER + "  budget: {target: 400 тысяч, ceiling: 900000}\ndecision: {axes: {fit: 60, cost: 40}}\n" + REQUIREMENTS,
        ),
    ),
    "a budget upside down": (
        "target-above-ceiling",
        workspace(HEADER + "  budget: {target: 900000, ceiling: 400000}\ndecision: {axes: {fit: 60, cost: 40}}\n" + REQUIREMENTS),
    ),
    "dates in the wrong order": (
        "live-before-contract",
        workspace(HEADER + "  contract_on: 2027-07-01\n  go_live_by: 2027-01-15\ndecision: {axes: {fit: 60, time: 40}}\n" + REQUIREMENTS),
    ),
    "a go-live date without a contract date": (
        "live-without-contract",
        workspace(HEADER + "  go_live_by: 2027-01-15\ndecision: {axes: {fit: 60, time: 40}}\n" + REQUIREMENTS),
    ),
    "a rate for a currency that is none": (
        "not-a-choice",
        workspace(
            HEADER + "  rates: {usd: 92.50}\n" + REQUIREMENTS,
            SHEET + "plans: [{id: base, price: {amount: 25, per: month, currency: USD}}]\n",
        ),
    ),
    "a chance above one": ("number-above", workspace(HEADER + "decision: {evidence: {statement: 85}}\n" + REQUIREMENTS)),
    "a chance below nothing": ("number-below", workspace(HEADER + "decision: {evidence: {demo: -0.1}}\n" + REQUIREMENTS)),
    "a chance that is no number": ("bad-number", workspace(HEADER + "decision: {evidence: {demo: often}}\n" + REQUIREMENTS)),
    "a chance of evidence that is none": ("not-a-choice", workspace(HEADER + "decision: {evidence: {rumour: 0.2}}\n" + REQUIREMENTS)),
    "requirements that are no list": ("wrong-type", workspace(HEADER + "requirements: {SEC-01: Журнал изменений}\n")),
    "a requirement without a priority": (
        "missing-key",
        workspace(
            HEADER + "decision: {categories: {operations: 50, security: 50}}\n" + REQUIREMENTS.replace("    priority: should\n", ""),
            SHEET + CAPABILITIES + "answers: {crm: {OPS-01: available}}\n",
        ),
    ),
    "a brief that is a list": ("wrong-type", workspace("- Журнал изменений\n")),
    "a category written wrong": (
        "unknown-category",
        workspace(
            HEADER + "decision: {categories: {operations: 50, security: 50}}\n" + REQUIREMENTS.replace(": operations", ": operatons")
        ),
    ),
    "a capability written wrong": (
        "unknown-capability",
        workspace(
            HEADER + REQUIREMENTS.replace("security.audit_log", "security.audit_lg"),
            SHEET + "answers: {crm: {SEC-01: {aspects: {retention: 365 days}}}}\n",
        ),
    ),
    "two capabilities that are not there": (
        "unknown-capability unknown-capability",
        workspace(HEADER + REQUIREMENTS.replace("security.audit_log: {retention: 180 days}", "{a.b: true, c.d: true}")),
    ),
    "an option written wrong": (
        "unknown-option",
        workspace(
            HEADER + REQUIREMENTS.replace("retention: 180 days", "events: [login, exprt]"),
            SHEET + "answers: {crm: {SEC-01: {aspects: {events=login: available, events=export: available}}}}\n",
        ),
    ),
    "a demand that cannot be read": (
        "bad-demand",
        workspace(
            HEADER + REQUIREMENTS.replace("180 days", "полгода"), SHEET + "answers: {crm: {SEC-01: {aspects: {retention: 365 days}}}}\n"
        ),
    ),
    # of the files
    "a file of requirements that is no YAML": (
        "not-yaml",
        workspace(
            HEADER + "decision: {categories: {security: 50, operations: 50}}\n" + REQUIREMENTS.split("  - id: OPS-01")[0],
            SHEET + CAPABILITIES + "answers: {crm: {OPS-01: available}}\n",
            requirements__crm__more="requirements:\n  - id: OPS-01\n    title: Выезд: специалиста\n    priority: should\n",
        ),
    ),
    "a file of requirements in another encoding": (
        "wrong-encoding",
        workspace(
            sheet=SHEET + CAPABILITIES + "answers: {crm: {OPS-02: available}}\n",
            requirements__crm__more="requirements:\n  - {id: OPS-02, title: Обучение сотрудников магазина, priority: could}\n".encode(
                "cp1251"
            ),
        ),
    ),
    "the file of the brief itself is no YAML": (
        "not-yaml",
        workspace(
            "brief:\n  title: Выбор: CRM\n",
            SHEET + CAPABILITIES + "answers: {crm: {SEC-01: {availability: available}}}\n",
            requirements__crm__more=REQUIREMENTS,
        ),
    ),
    "a sheet that is no YAML": ("not-yaml", workspace(HEADER + "  vendors: [mango]\n" + REQUIREMENTS, "vendor: {id: mango\n")),
    "a sheet that is empty": ("missing-key", workspace(sheet="# ещё не заполнен\n")),
    "a sheet that is a list": ("wrong-type", workspace(sheet="- vendor\n")),
    "a value that was refused": (
        "unknown-tag",
        workspace(HEADER + REQUIREMENTS.replace("priority: should", "priority: !important should")),
    ),
    "an alias of itself": ("circular-alias", workspace(HEADER + REQUIREMENTS + "    tags: &tags [магазин, *tags]\n")),
    "a number out of bounds": ("number-out-of-bounds", workspace(HEADER + REQUIREMENTS + "    tags: [1e99]\n")),
    # of the catalogue
    "a catalogue that is no YAML": (
        "not-yaml",
        workspace(
            HEADER + REQUIREMENTS + "    needs: {stores.visits: {days: 3}}\n",
            SHEET + "capabilities:\n  stores.visits: {days: 2}\n",
            catalogue__own="capabilities:\n  stores.visits: {title: Выезды\n",
        ),
    ),
    "a parameter of a type that is none": (
        "not-a-choice",
        workspace(
            HEADER + REQUIREMENTS + "    needs: {stores.visits: {days: 3}}\n",
            SHEET + "capabilities:\n  stores.visits: {days: 2}\n",
            catalogue__own="capabilities:\n  stores.visits: {title: Выезды, parameters: {days: {type: nmber, better: less}}}\n",
        ),
    ),
    "a catalogue's section written wrong": ("unknown-key", workspace(catalogue__own="capabilites:\n  stores.visits: {title: Выезды}\n")),
    # of the sheet
    "a plan whose id is none": (
        "bad-vendor-id",
        workspace(sheet=SHEET + "plans: [{id: base}, {id: Pro}]\ncapabilities:\n  security.mfa: {availability: available, plan: pro}\n"),
    ),
    "a customization that is none": (
        "wrong-type",
        workspace(
            sheet=SHEET
            + "customizations: {log: 90000, pos: {cost: 1, timeline: 1 week, requires: log}}\n"
            + "capabilities:\n  security.mfa: {availability: customizable, customization: log}\n"
        ),
    ),
    "a customization's cost that is none": (
        "bad-money",
        workspace(sheet=SHEET + "customizations: {log: {cost: 90 тысяч, timeline: 3 weeks}}\n"),
    ),
    "a customization's timeline that is none": (
        "bad-duration",
        workspace(sheet=SHEET + "customizations: {log: {cost: 90000, timeline: скоро}}\n"),
    ),
    "a statement's cost that is none": (
        "bad-money",
        workspace(sheet=SHEET + "capabilities:\n  security.mfa: {availability: customizable, cost: 90 тысяч, timeline: 3 weeks}\n"),
    ),
    "a statement's timeline that is none": (
        "bad-duration",
        workspace(sheet=SHEET + "capabilities:\n  security.mfa: {availability: customizable, cost: 90000, timeline: скоро}\n"),
    ),
    "a statement's delivery that is none": (
        "not-a-choice",
        workspace(sheet=SHEET + "capabilities:\n  security.mfa: {availability: customizable, delivery: incl, timeline: 3 weeks}\n"),
    ),
    "a fingerprint that is none": (
        "wrong-type",
        workspace(sheet=SHEET + CAPABILITIES + "answers: {crm: {OPS-01: {availability: available, seen: [1]}}}\n"),
    ),
    "a vendor without a name": ("missing-key", workspace(HEADER + "  vendors: [mango]\n" + REQUIREMENTS, "vendor: {id: mango}\n")),
    "a vendor whose id is none": ("bad-vendor-id", workspace(sheet="vendor: {id: Манго, name: Манго CRM}\n")),
    "an unknown brief with many answers": (
        "unknown-brief",
        workspace(sheet=SHEET + CAPABILITIES + "answers: {crm-2024: {SEC-01: available, SEC-02: available}}\n"),
    ),
}


@pytest.mark.parametrize("name", ONE_MISTAKE)
def test_one_mistake_is_one_finding(name: str, tmp_path: Path) -> None:
    expected, files = ONE_MISTAKE[name]
    assert codes(findings(write(tmp_path, files))) == expected.split()


HIDDEN: dict[str, tuple[set[str], Files]] = {
    "requirements beside a brief that is no YAML": (
        {"not-yaml", "not-a-choice", "unknown-capability"},
        workspace(
            "brief:\n  title: Выбор: CRM\n",
            requirements__crm__more=REQUIREMENTS.replace("must", "mst").replace("should\n", "should\n    needs: {a.b: true}\n"),
        ),
    ),
    "requirements and decision of a brief without a title": (
        {"missing-key", "not-a-choice", "number-below"},
        workspace("brief: {seats: 5}\ndecision: {categories: {security: -1}}\n" + REQUIREMENTS.replace("must", "mst")),
    ),
    "requirements without any brief": ({"missing-key", "not-a-choice"}, workspace(REQUIREMENTS.replace("must", "mst"))),
    "capabilities of a vendor without a name": (
        {"missing-key", "unknown-capability", "unknown-asked"},
        workspace(sheet="vendor: {id: mango}\ncapabilities: {a.b: available}\nanswers: {crm: {SEC-09: available}}\n"),
    ),
    "capabilities beside a profile that is no YAML": (
        {"not-yaml", "unknown-capability"},
        {
            BRIEF_FILE: HEADER + REQUIREMENTS,
            "vendors/mango/profile.yaml": "vendor: {id: mango\n",
            "vendors/mango/security.yaml": "capabilities: {a.b: available}\n",
        },
    ),
    "plans of a sheet without a vendor": ({"missing-key", "duplicate-id"}, workspace(sheet="plans: [{id: base}, {id: base}]\n")),
    "a block of alternatives beside one that is no block": (
        {"wrong-type", "unknown-capability"},
        workspace(HEADER + REQUIREMENTS + "    needs_any: [{a.b: true}, да]\n"),
    ),
    "an assessment without its author": (
        {"missing-key", "unknown-capability"},
        {**workspace(), "vendors/mango/demo.yaml": "assessment: {kind: demo}\ncapabilities: {a.b: available}\n"},
    ),
    "the other rates beside one that is none": (
        {"bad-money", "unknown-plan"},
        workspace(
            HEADER + "  rates: {USD: 92.50, EUR: сто}\n" + REQUIREMENTS,
            SHEET
            + "plans: [{id: base, price: {amount: 25, per: month, currency: USD}}]\n"
            + "capabilities: {security.mfa: {availability: available, plan: pro}}\n",
        ),
    ),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_one_mistake_hides_no_other(name: str, tmp_path: Path) -> None:
    expected, files = HIDDEN[name]
    assert set(codes(findings(write(tmp_path, files)))) == expected


SILENT: dict[str, Files] = {
    "a sheet that is only an assessment": {
        BRIEF_FILE: HEADER + REQUIREMENTS,
        SHEET_FILE: "assessment: {by: Отдел ИТ}\n" + CAPABILITIES,
    },
    "a sheet that is its own assessment": {
        BRIEF_FILE: HEADER + REQUIREMENTS,
        SHEET_FILE: SHEET + "assessment: {by: Отдел ИТ}\n" + CAPABILITIES,
    },
    "an assessment of another vendor": {
        **workspace(),
        "vendors/mango/demo.yaml": "assessment: {by: Отдел ИТ, vendor: other}\n" + CAPABILITIES,
    },
    "a rate of nothing": workspace(HEADER + "  rates: {USD: 0}\n" + REQUIREMENTS),
    "a horizon of nothing": workspace(HEADER + "  horizon: 0 months\n" + REQUIREMENTS),
    "a tolerance that nobody can reach": workspace(HEADER + "decision: {tolerance: 5}\n" + REQUIREMENTS),
    "a plan without something that is not there": workspace(sheet=SHEET + "plans: [{id: base, without: [security.mfaa]}]\n"),
    "an answer that says nothing": workspace(sheet=SHEET + CAPABILITIES + "answers: {crm: {SEC-01: []}}\n"),
    "a declared range upside down": workspace(
        catalogue__own="capabilities:\n  stores.visits: {title: Выезды, parameters: {days: {type: number, better: less, min: 9, max: 1}}}\n"
    ),
    "a capability whose name breaks the keys of aspects": workspace(catalogue__own="capabilities:\n  '=1+1': {title: Формула}\n"),
    "a number with underscores": workspace(HEADER + "  seats: 1_000\n" + REQUIREMENTS),
    "a number with a leading zero": workspace(HEADER + "  seats: 0755\n" + REQUIREMENTS),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_cannot_be_meant_is_not_passed_over_in_silence(name: str, tmp_path: Path) -> None:
    assert findings(write(tmp_path, SILENT[name]))


@pytest.mark.parametrize(
    ("brief", "sheet", "file", "line", "column"),
    [
        pytest.param(HEADER + "decision: {axes: {fit: 60, price: 40}}\n" + REQUIREMENTS, SHEET, BRIEF_FILE, 3, 28, id="an axis"),
        pytest.param(HEADER + "  rates: {usd: 92.50}\n" + REQUIREMENTS, SHEET, BRIEF_FILE, 3, 11, id="a currency"),
        pytest.param(
            HEADER + "decision: {weight_sets: {Отдел ИТ: {axes: {fit: 1}}}}\n" + REQUIREMENTS, SHEET, BRIEF_FILE, 3, 26, id="a weight set"
        ),
        pytest.param(
            HEADER + REQUIREMENTS, SHEET + "plans:\n  - {id: a, price: {amount: 5, per: week}}\n", SHEET_FILE, 3, 37, id="a period"
        ),
        pytest.param(
            HEADER + REQUIREMENTS, SHEET + "plans:\n  - {id: a, price: {amount: сто, per: month}}\n", SHEET_FILE, 3, 29, id="an amount"
        ),
        pytest.param(
            HEADER + REQUIREMENTS,
            SHEET + "plans:\n  - {id: a, price: {amount: {from: 5, to: 2}, per: month}}\n",
            SHEET_FILE,
            3,
            29,
            id="a range of amounts",
        ),
        pytest.param(
            HEADER + REQUIREMENTS,
            SHEET + "plans:\n  - {id: a, price: {amount: 5, per: month, currency: USD}}\n",
            SHEET_FILE,
            3,
            54,
            id="a currency without a rate",
        ),
    ],
)
def test_a_finding_points_at_the_word_that_is_wrong(tmp_path: Path, brief: str, sheet: str, file: str, line: int, column: int) -> None:
    (finding,) = findings(write(tmp_path, workspace(brief, sheet)))
    span = finding.span()
    assert (finding.file, span.line, span.column) == (file, line, column)


@pytest.mark.parametrize(
    ("brief", "sheet", "quoted"),
    [
        pytest.param(HEADER + "decision: {axes: {fit: 60, price: 40}}\n" + REQUIREMENTS, SHEET, "price", id="an axis"),
        pytest.param(
            HEADER + REQUIREMENTS,
            SHEET + "capabilities: {security.mfa: {availability: available, evidence: слухи}}\n",
            "слухи",
            id="evidence",
        ),
        pytest.param(HEADER + "  budget: {target: 900.5, ceiling: 400}\n" + REQUIREMENTS, SHEET, "900,5", id="an amount with kopecks"),
        pytest.param(
            HEADER + REQUIREMENTS, SHEET + "plans: [{id: a, price: {amount: {to: 5000}, per: month}}]\n", "to: 5000", id="a block"
        ),
    ],
)
def test_a_finding_quotes_what_was_written(tmp_path: Path, brief: str, sheet: str, quoted: str) -> None:
    (finding,) = findings(write(tmp_path, workspace(brief, sheet)))
    assert quoted in finding.message("ru")


@pytest.mark.parametrize(
    "catalogue",
    [
        "capabilities:\n  stores.visits: {title: Выезды, parameters: [days]}\n",
        "capabilities:\n  stores.visits: {title: Выезды, parameters: days}\n",
        "capabilities:\n  stores.visits: {title: Выезды, parameters: 5}\n",
        "capabilities:\n  stores.visits: {title: Выезды, refs: 5}\n",
        "capabilities:\n  stores.visits: {title: [Выезды], question: 5, note: {de: x}, checked: может быть}\n",
        "capabilities:\n  stores.visits: {parameters: {kinds: {type: set, options: 5}}}\n",
        "capabilities:\n  stores.visits: {parameters: {kinds: {type: set, options: [[a], null]}}}\n",
        "capabilities: 5\n",
        "5\n",
    ],
)
def test_no_catalogue_is_too_odd_to_be_reported(tmp_path: Path, catalogue: str) -> None:
    found = findings(write(tmp_path, workspace(catalogue__own=catalogue)))
    assert {finding.file for finding in found} == {"catalogue/own.yaml"}
