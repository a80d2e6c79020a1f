"""A form that came back: what stands in its cells, by key, whatever file it came in."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.forms.fields import Field
from reqkit.forms.model import Section
from reqkit.forms.reading.cell import Raw
from reqkit.locale.message import Filled
from reqkit.values.record import record
from reqkit.values.text import Language

FORMAT = "1"
"""Of answer files and of the hidden rows of workbooks; raised when a form of the old kind can no longer be read."""


@record
class Meta:
    """Which form it is: the brief, the vendor, the language of its labels, and the state of the brief when it was made."""

    form: str
    brief: str
    vendor: str
    language: Language
    fingerprint: str = ""
    format: str = FORMAT


@record
class Cell:
    """What stands in a cell, and where: the sheet and the cell, or the line of a file."""

    raw: Raw
    sheet: str
    place: str


@record
class FilledRow:
    """A row by its key; an empty key is a new plan or customization. `seen` is the fingerprint of what the row asked."""

    section: Section
    key: str
    cells: Mapping[Field, Cell]
    seen: str = ""


@record
class Note:
    """Something about the file itself that its sender should know."""

    sheet: str
    place: str
    reason: Filled


@record
class FilledForm:
    """`before` is what stood in the cells when the form was made, as shown; None where the file does not say."""

    name: str
    meta: Meta
    rows: tuple[FilledRow, ...]
    before: Mapping[tuple[Section, str], Mapping[Field, str]] | None = None
    notes: tuple[Note, ...] = ()


class FormError(Exception):
    """A file that cannot be taken at all; holds the sentence that says why."""

    def __init__(self, reason: Filled) -> None:
        super().__init__(reason.in_language("en"))
        self.reason = reason
