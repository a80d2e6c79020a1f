"""Rows that came several times, from a copied sheet or a copied line, made one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reqkit.forms.fields import Field
from reqkit.forms.filled import Cell, FilledRow, Note
from reqkit.forms.model import Section
from reqkit.forms.reading.cell import cell_text
from reqkit.locale.message import Filled, Message

_CLASH = Message(
    "Здесь «{given}», а в {other} «{different}»: это одна и та же строка. Оставьте один ответ.",
    "This says “{given}”, and {other} says “{different}”: they are the same row. Leave one answer.",
)
Before = Mapping[tuple[Section, str], Mapping[Field, str]] | None


def merged(rows: Iterable[FilledRow], before: Before) -> tuple[tuple[FilledRow, ...], tuple[Note, ...]]:
    """Each key once. Of two cells the one that was changed counts; where both were, and differently, neither does."""
    by_key: dict[tuple[Section, str], list[FilledRow]] = {}
    for row in rows:
        by_key.setdefault((row.section, row.key), []).append(row)
    kept, notes = [], []
    for place, same in by_key.items():
        if len(same) == 1:
            kept.append(same[0])
            continue
        was = (before or {}).get(place, {})
        cells: dict[Field, Cell] = {}
        for name in dict.fromkeys(name for row in same for name in row.cells):
            found = [row.cells[name] for row in same if name in row.cells]
            changed = {text: cell for cell in found if (text := cell_text(cell.raw).strip()) != was.get(name, "").strip()}
            if len(changed) < 2:
                cells[name] = next(iter(changed.values()), found[0])
                continue
            first, second, *_ = changed.values()
            told = {"given": cell_text(first.raw)[:60], "different": cell_text(second.raw)[:60], "other": f"{second.sheet}!{second.place}"}
            notes.append(Note(first.sheet, first.place, Filled(_CLASH, told)))
        kept.append(FilledRow(same[0].section, same[0].key, cells, same[0].seen))
    return tuple(kept), tuple(notes)
