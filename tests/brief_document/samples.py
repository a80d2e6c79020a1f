"""A small workspace with something of everything in it, and with secrets that must not leave it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reqkit.source.one_brief import Source, open_source
from reqkit.source.workspace import Workspace
from tests.workspaces import write

HEADER = """\
brief:
  title: {ru: Выбор CRM для пекарен, en: A CRM for bakeries}
  organization: {ru: ООО «Образец», en: Sample LLC}
  description: {ru: Сорок пекарен и доставка., en: Forty bakeries and delivery.}
  language: ru
  seats: 23
  customers: 456000
  contract_on: 2027-01-15
  go_live_by: 2027-07-01
  rates: {USD: 92.50}
  rates_on: 2026-11-20
  budget: {target: 7777701, ceiling: 8888802}
  vendors: [zircon, obsidian]
  categories:
    security: {title: {ru: Безопасность, en: Security}}
    loyalty: {title: {ru: Акции, en: Offers}}
    segments: {title: {ru: Сегменты, en: Segments}}
    campaigns: {title: {ru: Рассылки, en: Campaigns}}
  version: 1.2-draft
  dated: 2026-11-20
decision:
  axes: {fit: 61, cost: 27, time: 12}
  categories: {security: 43, loyalty: 31, segments: 17, campaigns: 9}
  weight_sets:
    finance: {title: HIDDEN-VIEW, axes: {fit: 20, cost: 80}}
"""
REQUIREMENTS = """\
requirements:
  - id: SEC-01
    title: {ru: Журнал изменений, en: Audit log}
    priority: must
    category: security
    weight: 4.75
    needs:
      security.audit_log: {events: [login, export], retention: {min: 180 days, ideal: 365 days}}
    acceptance: {ru: Выгрузка на показе видна в журнале., en: An export made in the demo is in the log.}
    rationale: HIDDEN-REASON
    owner: HIDDEN-OWNER
    source: HIDDEN-SOURCE
    tags: [hidden-tag]
  - id: SEC-02
    title: {ru: Защита входа, en: Protection of sign-in}
    priority: should
    category: security
    needs_any:
      - security.mfa: true
      - security.ip_filter: true
  - id: SEC-03
    title: {ru: Выезд специалиста, en: A specialist on site}
    priority: could
    category: security
    statement: {ru: Специалист приезжает в пекарню., en: A specialist comes to the bakery.}
  - id: SEC-04
    title: {ru: Шифрование по ГОСТ, en: Encryption by GOST}
    priority: wont
    category: security
    needs: {security.audit_log: {events: [view_record]}}
"""
LOYALTY = """\
calculation:
  priority: must
  percent_base_line: original
  rounding: [{level: line, mode: half_up, target: discount, to: 0.01}]
properties:
  contact.favourite_bread:
    type: enum
    title: {ru: любимый хлеб, en: favourite bread}
    values: {rye: {ru: ржаной, en: rye}, wheat: {ru: пшеничный, en: wheat}}
segments:
  - id: SEG-BIRTHDAY
    title: {ru: Именинники, en: Whose birthday is today}
    priority: should
    category: segments
    refresh: 1 day
    time_zone: customer
    where:
      all:
        - {property: contact.birth_date, op: anniversary_is_today, feb29: mar_01}
        - {property: contact.favourite_bread, op: in, value: [rye]}
        - {property: contact.consent, channel: sms, op: can_contact}
mechanics:
  - id: MEC-FIFTH
    title: {ru: Пятая часть на выпечку, en: A fifth off pastry}
    priority: should
    scope: {lines: {groups: [pastry]}}
    effect: {percent_off: {value: 20, base: original}}
scenarios:
  - id: SCN-BIRTHDAY
    title: {ru: Поздравление, en: A greeting}
    priority: must
    segment: SEG-BIRTHDAY
    trigger: {daily: "10:00", clock: customer}
    channels: [sms]
    personalize: [contact.first_name]
    mechanic: MEC-FIFTH
    value: 5555503
"""
SHEET = """\
vendor: {id: zircon, name: ZIRCON CRM, currency: RUB, vat: excluded}
plans: [{id: one, title: HIDDEN-PLAN, price: {amount: 6666604, per: month}}]
capabilities: {security.mfa: {availability: available, note: HIDDEN-NOTE}}
"""
FILES: Mapping[str, str] = {
    "requirements/bakery/brief.yaml": HEADER,
    "requirements/bakery/requirements.yaml": REQUIREMENTS,
    "requirements/bakery/loyalty.yaml": LOYALTY,
    "vendors/zircon.yaml": SHEET,
    "vendors/obsidian.yaml": SHEET.replace("zircon", "obsidian").replace("ZIRCON", "OBSIDIAN"),
}


def source(root: Path, **files: str) -> Source:
    """The brief of the sample workspace; `files` stand in for its own by their names without folder and ending."""
    changed = {f"requirements/bakery/{name}.yaml": text for name, text in files.items()}
    return open_source(Workspace.find(write(root, {**FILES, **changed})), None)
