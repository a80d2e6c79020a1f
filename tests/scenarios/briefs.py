"""Briefs with scenarios, as YAML text around the part that a test is about."""

from __future__ import annotations

import textwrap
from pathlib import Path

from reqkit.findings.finding import Finding
from reqkit.model.asked import Asked
from reqkit.source.workspace import Project, Workspace, load
from tests.workspaces import findings, write

HEAD = """\
brief: {title: Программа, contract_on: 2027-01-15}
segments:
  - id: SEG-STAFF
    title: Сотрудники
    priority: should
    refresh: 1 day
    where: {property: contact.tags, op: contains_any, value: [staff]}
  - id: SEG-BIRTHDAY
    title: Именинники
    priority: must
    refresh: 15 minutes
    time_zone: customer
    where:
      all:
        - {property: contact.birth_date, op: anniversary_is_today, feb29: mar_01}
        - {property: contact.consent, channel: sms, op: can_contact}
        - not: {segment: SEG-STAFF}
mechanics:
  - id: LOY-BIRTHDAY
    title: Скидка имениннику
    priority: should
    effect: {percent_off: 10}
    scope: receipt
scenarios:
"""
BIRTHDAY = """\
id: SCN-BIRTHDAY
title: Поздравление
priority: must
segment: SEG-BIRTHDAY
trigger: {daily: "10:00"}
channels: [sms]
personalize: [contact.first_name, contact.patronymic, contact.gender]
mechanic: LOY-BIRTHDAY
"""
SHEET = "vendor: {id: mango, name: Манго}\n"


def brief(*scenarios: str, head: str = HEAD) -> str:
    return head + "".join("  - " + textwrap.indent(scenario.strip(), "    ").strip() + "\n" for scenario in scenarios)


def project(root: Path, text: str, sheet: str = SHEET) -> Project:
    write(root, {"requirements/b/brief.yaml": text, "vendors/mango.yaml": sheet})
    return load(Workspace.find(root))


def asked(root: Path, text: str, name: str = "SCN-BIRTHDAY") -> Asked:
    found = project(root, text).briefs[0].get(name)
    assert found is not None
    return found


def found_in(root: Path, text: str, sheet: str = SHEET) -> tuple[Finding, ...]:
    """What is found, what segments and mechanics leave open apart."""
    write(root, {"requirements/b/brief.yaml": text, "vendors/mango.yaml": sheet})
    return tuple(finding for finding in findings(root) if finding.code.name not in ("segment-vague", "mechanic-vague", "mechanic-open"))
