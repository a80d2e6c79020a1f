"""Workspaces made for one test: files written from a mapping of paths to texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reqkit import open_workspace, validate
from reqkit.findings.finding import Finding

Files = Mapping[str, str | bytes]

BRIEF = """\
brief:
  title: {ru: Выбор CRM, en: Choosing a CRM}
  seats: 10
  contract_on: 2027-01-15
  go_live_by: 2027-07-01
  budget: {target: 400000, ceiling: 900000}
decision:
  axes: {fit: 60, cost: 25, time: 15}
  weight_sets:
    finance: {axes: {fit: 20, cost: 80}}
requirements:
  - id: SEC-01
    title: {ru: Журнал изменений, en: Audit log}
    priority: must
    needs:
      security.audit_log:
        events: [login, export]
        retention: 180 days
  - id: SEC-02
    title: {ru: Вход со вторым фактором, en: Two-step sign-in}
    priority: should
    needs: {security.mfa: true}
  - id: OPS-01
    title: {ru: Выезд специалиста в магазин, en: A specialist on site}
    priority: could
"""
NORTH = """\
vendor:
  id: north
  name: Север CRM
  currency: RUB
  vat: excluded
  implementation: {cost: 50000, timeline: 2 weeks}
plans:
  - {id: small, title: Малый, seats: {to: 5}, price: {amount: 2000, per: month}}
  - {id: large, title: Большой, seats: {to: 50}, price: {amount: 900, per: seat_month}}
customizations:
  long-log: {title: Долгое хранение журнала, cost: {from: 40000, to: 60000}, timeline: 2-3 weeks}
capabilities:
  security.audit_log:
    events: [login, export]
    retention:
      - 90 days
      - {value: 365 days, availability: customizable, customization: long-log}
  security.mfa: available
answers:
  choice:
    OPS-01: {availability: unavailable, note: только удалённо}
"""
SOUTH = """\
vendor: {id: south, name: Юг CRM, currency: RUB, vat: excluded}
plans:
  - {id: one, price: {amount: 7000, per: month}}
capabilities:
  security.audit_log:
    events: [login, export]
    retention: 365 days
"""
SOUND: Files = {
    "requirements/choice/brief.yaml": BRIEF,
    "vendors/north.yaml": NORTH,
    "vendors/south.yaml": SOUTH,
}
"""One brief and two sheets in which nothing is wrong."""


def write(root: Path, files: Files) -> Path:
    """The files below a folder, which is returned."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def findings(root: Path) -> tuple[Finding, ...]:
    """Everything that is wrong in a workspace."""
    return validate(open_workspace(root))


def codes(found: tuple[Finding, ...]) -> list[str]:
    """The codes of findings, in order."""
    return [finding.code.name for finding in found]
