"""The schemas accept what the toolkit accepts, refuse typical mistakes, and are valid schemas themselves."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from reqkit.check.runner import check_project
from reqkit.documents.document import parse_document
from reqkit.findings.finding import has_errors
from reqkit.source.schema import schemas
from reqkit.source.workspace import Workspace, load

ROOT = Path(__file__).parents[2]


@cache
def shipped() -> dict[str, dict[str, Any]]:
    return schemas(None)


def plain(value: Any) -> Any:
    """JSON knows no Decimal."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


def fault(kind: str, text: str, found: dict[str, dict[str, Any]] | None = None) -> str | None:
    """What the schema has against a file's text; None where it has nothing."""
    document = parse_document("file.yaml", text.encode())
    assert not document.problems
    error = best_match(Draft202012Validator((found or shipped())[kind]).iter_errors(plain(document.data)))
    return None if error is None else f"{error.json_path}: {error.message}"


REST = {
    "brief": "brief: {title: T}",
    "requirements": "requirements: [{id: A-1, title: T, priority: must, needs: {security.audit_log: {retention: 1 day, events: login}}}]",
    "vendor": "vendor: {id: v, name: V}",
    "plans": "plans: [{id: small}, {id: medium}]",
}


def is_refused(kind: str, text: str, folder: Path) -> bool:
    """Whether the toolkit itself finds errors in a file, once other files bring what it leaves out."""
    for place, sections in (("requirements/demo", ("brief", "requirements")), ("vendors/v", ("vendor", "plans"))):
        (folder / place).mkdir(parents=True)
        for section in sections:
            if f"{section}:" not in text:
                (folder / place / f"{section}.yaml").write_text(REST[section])
    (folder / ("requirements/demo" if kind == "brief" else "vendors/v") / "tried.yaml").write_text(text)
    return has_errors(check_project(load(Workspace(folder))))


def requirement(needs: str) -> str:
    return f"requirements: [{{id: A-1, title: T, priority: must, needs: {needs}}}]"


def capability(said: str) -> str:
    return f"capabilities: {{{said}}}"


@pytest.mark.parametrize("kind", ["brief", "sheet", "catalogue"])
def test_the_schema_is_a_valid_schema(kind: str) -> None:
    schema = shipped()[kind]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


FILES = [
    *(("brief", path) for path in sorted(ROOT.glob("requirements/*/*.yaml"))),
    *(("sheet", path) for path in sorted([*ROOT.glob("vendors/*.yaml"), *ROOT.glob("vendors/*/*.yaml")])),
    *(("catalogue", path) for path in sorted([*ROOT.glob("reqkit/catalogue/data/*.yaml"), *ROOT.glob("catalogue/*.yaml")])),
]


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.relative_to(ROOT).as_posix() for _, path in FILES])
def test_every_shipped_file_fits(kind: str, path: Path) -> None:
    assert fault(kind, path.read_text(encoding="utf-8"), schemas(Workspace(ROOT)) if kind == "catalogue" else None) is None


@pytest.mark.parametrize(
    "needs",
    [
        "{security.mfa: true}",
        "{security.mfa: null}",
        "{security.audit_log: {events: [login, export], retention: 180 days, old_and_new_values: true}}",
        "{security.audit_log: {events: login}}",
        "{telephony: {mode: {any_of: [own_pbx, third_party]}}}",
        "{security.audit_log: {events: {all_of: [login], any_of: [export, print]}}}",
        "{security.audit_log: {retention: {min: 180 days, ideal: 2 года}}}",
        "{security.sessions: {idle_timeout: {max: 15 minutes, ideal: 5 minutes, floor: 1 hour}}}",
        "{analytics.reports: {ready_made: {min: 10, ideal: 40.5}}}",
        "{support: {response: medium}}",
    ],
)
def test_demands_of_every_kind_fit(needs: str, tmp_path: Path) -> None:
    assert fault("brief", requirement(needs)) is None
    assert fault("brief", f"requirements: [{{id: A-1, title: T, priority: must, needs_any: [{needs}]}}]") is None
    assert not is_refused("brief", requirement(needs), tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        "trigger: manual, channels: sms",
        "trigger: {daily: '10:00', clock: customer}, channels: [sms, email], personalize: [contact.first_name], repeat: 1 year",
        "trigger: {event: purchase, after: 2 hours}, channels: [push], texts: {push: {ru: Спасибо, en: Thank you}}, purpose: news",
        "trigger: {date: 2027-03-08, at: '9:30'}, channels: [email], quiet_hours: '21:00-09:00', value: 100000",
    ],
)
def test_scenarios_of_every_kind_fit(said: str, tmp_path: Path) -> None:
    text = f"scenarios: [{{id: SCN-A, title: T, priority: must, {said}}}]"
    assert fault("brief", text) is None
    consent = (
        "{all: ["
        + ", ".join(f"{{property: contact.consent, channel: {word}, op: can_contact}}" for word in ("sms", "email", "push"))
        + "]}"
    )
    segment = f"segments: [{{id: SEG-A, title: T, priority: must, refresh: 1 day, where: {consent}}}]"
    assert not is_refused("brief", f"{text.replace('trigger', 'segment: SEG-A, trigger')}\n{segment}", tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "brief: {title: T, budjet: {target: 1}}",
        "brief: {currency: RUB}",
        "brief: {title: T, rates: {usd: 92.5}}",
        "brief: {title: T, contract_on: 15.01.2027}",
        "brief: {title: T, seats: 0}",
        "scenarios: [{id: SCN-A, title: T, priority: must, trigger: {daily: ten}, channels: [sms]}]",
        "scenarios: [{id: SCN-A, title: T, priority: must, trigger: manual, channels: [pigeon]}]",
        "scenarios: [{id: SCN-A, title: T, priority: must, channels: [sms]}]",
        "mechanics: [{id: MEC-A, title: T, priority: must, effect: {percentoff: 5}}]",
        "segments: {id: SEG-A}",
        "segments: [{id: SEG-A, title: T, priority: must}]",
        "properties: {shoe_size: {type: int}}",
        "properties: {contact.shoe_size: {type: size}}",
        "mechanics: [{id: MEC-A, title: T, priority: must, preset: happy_hour}]",
        "mechanics: [{id: MEC-A, title: T, priority: must, efect: {percent_off: 5}}]",
        "points: {expiery: never}",
        "tiers: {id: TIERS}",
        "requirements: {id: A-1}",
        "requirements: [{id: a-1, title: T, priority: must}]",
        "requirements: [{id: A-1, title: T, priority: urgent}]",
        "requirements: [{id: A-1, title: {de: T}, priority: must}]",
        "decision: {axes: {price: 50}}",
        requirement("{security.audit: true}"),
        requirement("{security.mfa: false}"),
        requirement("{security.audit_log: {event: [login]}}"),
        requirement("{security.audit_log: {events: [sign_in]}}"),
        requirement("{security.audit_log: {events: []}}"),
        requirement("{security.audit_log: {old_and_new_values: false}}"),
        requirement("{security.audit_log: {retention: 365}}"),
        requirement("{security.audit_log: {retention: 365 parrots}}"),
        requirement("{security.audit_log: {retention: {ideal: 365 days}}}"),
        requirement("{security.sessions: {idle_timeout: {min: 15 minutes, ideal: 5 minutes}}}"),
        requirement("{support: {response: excellent}}"),
        requirement("[security.mfa]"),
    ],
)
def test_mistakes_in_a_brief_are_refused(text: str, tmp_path: Path) -> None:
    assert fault("brief", text) is not None
    assert is_refused("brief", text, tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        "security.mfa: available",
        "security.mfa: false",
        "security.mfa: {availability: customizable, cost: {from: 1000, to: 2000}, timeline: 2-3 weeks, evidence: demo}",
        "security.mfa: {delivery: roadmap, timeline: 2027-03-01}",
        "security.audit_log: {plan: medium, evidence: {kind: published, ref: R, on: 2021}, events: [login, export]}",
        "security.audit_log: {events: login}",
        "security.audit_log: {events: unavailable}",
        "security.audit_log: {events: [login, {option: export, availability: customizable, cost: 1, timeline: 1 day}]}",
        "security.audit_log: {events: {note: N, login: available, export: [available, {delivery: included, timeline: 1 day}]}}",
        "security.audit_log: {retention: 180 days}",
        "security.audit_log: {retention: [180 days, {value: 10 years, availability: customizable, cost: 90000, timeline: 3 weeks}]}",
        "security.audit_log: {retention: unavailable, old_and_new_values: true}",
        "support: {response: {value: high, plan: medium}}",
    ],
)
def test_statements_of_every_kind_fit(said: str, tmp_path: Path) -> None:
    assert fault("sheet", capability(said)) is None
    assert not is_refused("sheet", capability(said), tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "plans: [{id: small, price: {amount: 1}}]",
        "plans: [{id: small, price: {amount: 1, per: day}}]",
        "plans: [{id: small, seats: 5}]",
        "customizations: {loyalty: {price: 5}}",
        "vendor: {id: Bitrix, name: B}",
        "assessment: {by: us}\nplans: []",
        "assessment: {by: us, kind: rumour}",
        "capabilities: [security.mfa]",
        capability("security.mfas: available"),
        capability("security.mfa: perhaps"),
        capability("security.mfa: {cost: 100}"),
        capability("security.mfa: {availability: customizable, price: 100}"),
        capability("security.mfa: {availability: customizable, cost: {to: 100}}"),
        capability("security.audit_log: {events: [sign_in]}"),
        capability("security.audit_log: {events: {sign_in: available}}"),
        capability("security.audit_log: {events: [{option: login, note: N}]}"),
        capability("security.audit_log: {retention: 180}"),
        capability("security.audit_log: {retention: {value: 180}}"),
        capability("support: {response: excellent}"),
        "answers: {demo: [A-1]}",
        "answers: {demo: {A-1: yes}}",
        "answers: {demo: {A-1: {cost: 5}}}",
    ],
)
def test_mistakes_in_a_sheet_are_refused(text: str, tmp_path: Path) -> None:
    assert fault("sheet", text) is not None
    assert is_refused("sheet", text, tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        "available",
        "false",
        "{availability: customizable, cost: 20000, timeline: 2 weeks, note: N, seen: 5b3f9c1e}",
        "{aspects: {retention: 90 days, events=login: available}, seen: 12345678}",
        "{value: 180 days, evidence: demo}",
    ],
)
def test_answers_fit(said: str, tmp_path: Path) -> None:
    answers = f"answers: {{demo: {{A-1: {said}}}}}"
    assert fault("sheet", answers) is None
    assert not is_refused("sheet", answers, tmp_path)


@pytest.mark.parametrize(
    "declared",
    [
        "{type: set}",
        "{type: level}",
        "{type: number}",
        "{type: tree}",
        "{title: T}",
        "{type: flag, hint: H}",
    ],
)
def test_mistakes_in_a_catalogue_are_refused(declared: str) -> None:
    assert fault("catalogue", "capabilities: {own.thing: {parameters: {p: {type: flag}}}}") is None
    assert fault("catalogue", f"capabilities: {{own.thing: {{parameters: {{p: {declared}}}}}}}") is not None


@pytest.mark.parametrize(
    ("capability", "parameter"), [("own.thing", "cost"), ("own.thing", "Size"), ("own/thing", "size"), ("Own", "size")]
)
def test_ids_in_a_catalogue_are_plain_and_none_is_reserved(capability: str, parameter: str) -> None:
    assert fault("catalogue", f"capabilities: {{{capability}: {{parameters: {{{parameter}: {{type: flag}}}}}}}}") is not None


def test_capabilities_of_the_workspace_are_known(tmp_path: Path) -> None:
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "requirements").mkdir()
    text = """capabilities:
  own.till_link:
    title: {ru: Касса, en: Till link}
    parameters:
      grade: {type: level, levels: {1: {en: poor}, 2: {en: good}}}
      tables: {type: range}
      fee: {type: money, better: less, min: 0}
"""
    (tmp_path / "catalogue" / "own.yaml").write_text(text, encoding="utf-8")
    found = schemas(Workspace(tmp_path))
    assert fault("catalogue", text, found) is None
    fitting = requirement("{own.till_link: {grade: 2, tables: {min: 0, max: 10}, fee: {amount: 5, currency: USD}}}")
    assert fault("brief", fitting, found) is None
    assert fault("brief", requirement("{own.till_link: {grade: 3}}"), found) is not None
    assert fault("sheet", capability("own.till_link: {grade: 2, tables: {value: {min: 0, max: 9, step: 0.5}}, fee: 10}"), found) is None
    assert fault("sheet", capability("own.till_link: {fee: -1}"), found) is not None
    described = found["brief"]["$defs"]["needs"]["properties"]["own.till_link"]
    assert described["title"] == "Касса"
    assert schemas(Workspace(tmp_path), "en")["brief"]["$defs"]["needs"]["properties"]["own.till_link"]["title"] == "Till link"
    assert fault("brief", fitting) is not None
