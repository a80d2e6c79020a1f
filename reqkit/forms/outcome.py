"""What became of a changed cell of a filled form."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.forms.fields import Field
from reqkit.forms.filled import Cell
from reqkit.forms.model import Section
from reqkit.forms.reading.cell import cell_text
from reqkit.forms.reading.result import Status
from reqkit.locale.message import Filled
from reqkit.values.record import record


@record
class Outcome:
    """What became of one cell that was changed. `values` are canonical; an empty one takes the field away."""

    section: Section
    key: str
    field: Field
    cell: Cell
    status: Status
    values: Mapping[Field, str]
    reason: Filled | None = None

    @property
    def given(self) -> str:
        return cell_text(self.cell.raw).strip()
