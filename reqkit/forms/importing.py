"""A file that came back, from its bytes to the new texts of the vendor's sheet, and what to tell the vendor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reqkit.forms.answers import updated
from reqkit.forms.build import build_form
from reqkit.forms.filled import FilledForm, FormError
from reqkit.forms.intake import Intake, take_in
from reqkit.forms.opening import Opened, open_brief
from reqkit.forms.sheet_edit import EditError
from reqkit.locale.message import Filled, Message
from reqkit.locale.system import system_refusal
from reqkit.source.workspace import Workspace
from reqkit.values.record import record

_UNREADABLE = Message("Файл не читается: {reason}.", "The file cannot be read: {reason}.")
_NO_BRIEF = Message("Анкета к запросу «{name}», а такого здесь нет.", "The form belongs to the brief “{name}”, which is not here.")
_NOT_EDITABLE = Message(
    "Лист поставщика нельзя изменить, не тронув написанного людьми (например, из-за ссылок & и *). Внесите ответы вручную.",
    "The vendor's sheet cannot be changed without touching what people wrote (because of anchors & and *, for instance). "
    "Enter the answers by hand.",
)
_MAX = 64 * 1024 * 1024


@record(slots=False)
class Imported:
    """What a file comes to. `texts` are the files of the sheet that change, by name relative to the workspace."""

    path: Path
    intake: Intake
    opened: Opened
    texts: Mapping[str, str]
    proposals: bool

    @property
    def filled(self) -> FilledForm:
        return self.intake.filled

    @property
    def vendor(self) -> str:
        return self.intake.filled.meta.vendor


def read_form(path: Path) -> FilledForm:
    """A workbook, a YAML or a JSON file, told apart by what is in it. Raises FormError."""
    try:
        if path.stat().st_size > _MAX:
            from reqkit.forms.xlsx_guard import check_workbook

            check_workbook(b"\0" * _MAX)
        data = path.read_bytes()
    except OSError as error:
        raise FormError(Filled(_UNREADABLE, {"reason": system_refusal(error)})) from None
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")) or path.suffix.casefold() in (".xlsx", ".xlsm", ".xls"):
        from reqkit.forms.xlsx_read import read_workbook

        return read_workbook(path.name, data)
    from reqkit.forms.answer_file import read_answer_file

    return read_answer_file(path.name, data)


def import_form(workspace: Workspace, path: Path, *, proposals: bool) -> Imported:
    """Everything but the writing. Raises FormError, WorkspaceError."""
    filled = read_form(path)
    if filled.meta.brief not in workspace.brief_names:
        raise FormError(Filled(_NO_BRIEF, {"name": filled.meta.brief[:80]}))
    opened = open_brief(workspace, filled.meta.brief)
    sheet, documents, _ = opened.sheet(filled.meta.vendor)
    form = build_form(opened.brief, filled.meta.vendor, sheet, opened.catalogue, filled.meta.language, everything=True)
    intake = take_in(form, filled)
    try:
        texts = updated(filled.meta.vendor, documents, intake, proposals=proposals)
    except EditError:
        raise FormError(Filled(_NOT_EDITABLE, {})) from None
    return Imported(path, intake, opened, texts, proposals)


def encoded(workspace: Workspace, name: str, text: str) -> bytes:
    """A file's new text as bytes, with the mark of order that it began with."""
    path = workspace.root / name
    mark = b"\xef\xbb\xbf" if path.is_file() and path.read_bytes()[:3] == b"\xef\xbb\xbf" else b""
    return mark + text.encode()
