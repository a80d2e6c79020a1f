"""Who has answered how much of a brief, and what is stale, incomplete or contradictory in the answers."""

from __future__ import annotations

from reqkit.check.sheets import contradictions
from reqkit.forms.build import build_form
from reqkit.forms.fields import missing
from reqkit.forms.model import Form, FormRow, Why
from reqkit.forms.opening import Opened
from reqkit.forms.progress import answered
from reqkit.model.sheet import Sheet
from reqkit.source.workspace import WorkspaceError
from reqkit.values.record import record
from reqkit.values.text import Text


@record
class VendorStatus:
    """Of the things asked: how many are answered, wholly or in part, stale, or lack something; ids in the brief's order.

    `vendor_name` is empty, and everything is zero, for a vendor that has no sheet; `broken` says that its sheet cannot be read.
    """

    vendor: str
    name: Text
    total: int
    answered: int
    in_part: int
    stale: tuple[str, ...]
    incomplete: tuple[str, ...]
    contradictory: tuple[str, ...]
    broken: bool = False


def statuses(opened: Opened) -> tuple[VendorStatus, ...]:
    """The brief's vendors, and whoever else has answered it."""
    known = opened.workspace.vendor_names
    names = opened.brief.header.vendors
    others = () if names is None else (vendor for vendor in known if vendor not in names and _has_answered(opened, vendor))
    return tuple(_status(opened, vendor) for vendor in dict.fromkeys((*(known if names is None else names), *others)))


def _has_answered(opened: Opened, vendor: str) -> bool:
    answers = (each.data.get("answers") for each in opened.workspace.sheet_documents(vendor) if isinstance(each.data, dict))
    return any(isinstance(said, dict) and opened.brief.name in said for said in answers)


def _status(opened: Opened, vendor: str) -> VendorStatus:
    total = len(opened.brief.asked)
    try:
        sheet, _, _ = opened.sheet(vendor)
    except WorkspaceError:
        return VendorStatus(vendor, Text(plain=vendor), total, 0, 0, (), (), (), broken=True)
    form = build_form(opened.brief, vendor, sheet, opened.catalogue, opened.brief.header.language, everything=True)
    things = [row for row in form.rows if row.parent is None]
    states = {row.key: _answered(form, row) for row in things}
    lacking = [row.asked_id for row in form.rows if missing(row.values)]
    return VendorStatus(
        vendor,
        form.vendor_name,
        total,
        sum(state == 1 for state in states.values()),
        sum(0 < state < 1 for state in states.values()),
        tuple(row.key for row in things if row.why is Why.CHANGED),
        tuple(dict.fromkeys(lacking)),
        _contradictory(opened, sheet),
    )


def _answered(form: Form, row: FormRow) -> float:
    """1 where all of it is answered (now or before it changed), 0 where nothing is."""
    rows = form.children.get(row.key, ())
    if row.why is not Why.NEW or answered(form, row):
        return 1
    told = sum(each.why is not Why.NEW or bool(each.values) for each in rows)
    return told / len(rows) if rows and told < len(rows) else 0.5 if told else 0


def _contradictory(opened: Opened, sheet: Sheet | None) -> tuple[str, ...]:
    return () if sheet is None else contradictions(opened.brief, sheet)
