"""`reqkit form status` as a table and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reqkit.forms.status import VendorStatus
from reqkit.locale.message import Message
from reqkit.model.brief import Brief
from reqkit.values.text import Language

_HEADS = (
    Message("Поставщик", "Vendor"),
    Message("Отвечено", "Answered"),
    Message("Частично", "In part"),
    Message("Устарело", "Stale"),
    Message("Неполно", "Incomplete"),
    Message("Противоречит листу", "Contradicts the sheet"),
)
_BROKEN = Message("лист не читается", "the sheet cannot be read")
_NAMED = 4


def status_table(found: Sequence[VendorStatus], language: Language) -> None:
    from rich import box
    from rich.table import Table

    from reqkit.cli.terminal import console
    from reqkit.findings.reporters.visible import visible

    table = Table(box=box.SIMPLE_HEAD)
    for index, head in enumerate(_HEADS):
        table.add_column(head.in_language(language), justify="right" if index in (1, 2) else "left")
    for each in found:
        counts = [_BROKEN.in_language(language), ""] if each.broken else [f"{each.answered}/{each.total}", str(each.in_part or "–")]
        named = [_ids(ids) for ids in (each.stale, each.incomplete, each.contradictory)]
        table.add_row(visible(each.name.in_language(language)), *counts, *named)
    with console() as out:
        out.print(table)


def status_data(brief: Brief, found: Sequence[VendorStatus], language: Language) -> dict[str, Any]:
    vendors = [
        {
            "vendor": each.vendor,
            "name": each.name.in_language(language),
            "readable": not each.broken,
            "asked": each.total,
            "answered": each.answered,
            "in_part": each.in_part,
            "stale": list(each.stale),
            "incomplete": list(each.incomplete),
            "contradictory": list(each.contradictory),
        }
        for each in found
    ]
    return {"brief": brief.name, "vendors": vendors}


def _ids(ids: Sequence[str]) -> str:
    if not ids:
        return "–"
    shown = ", ".join(ids[:_NAMED])
    return f"{len(ids)}: {shown}{', …' if len(ids) > _NAMED else ''}"
