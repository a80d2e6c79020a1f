"""One brief, and one vendor's sheet, without reading anybody else's: what a form is made from holds nothing of other vendors."""

from __future__ import annotations

import re

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding, Severity
from reqkit.locale.message import Filled, Message
from reqkit.model.brief import Brief
from reqkit.model.sheet import Sheet
from reqkit.source.one_brief import open_source
from reqkit.source.sheet_source import read_sheet
from reqkit.source.workspace import Workspace, WorkspaceError
from reqkit.values.record import record

_BROKEN_SHEET = Message(
    "Лист поставщика «{name}» прочитать не удалось. Что исправить, покажет reqkit validate.",
    "The sheet of the vendor “{name}” cannot be read. What to mend: reqkit validate.",
)
_BAD_VENDOR = Message(
    "«{name}» не годится в имена поставщиков: только строчные латинские буквы, цифры, «-» и «_».",
    "“{name}” is no name of a vendor: lower-case Latin letters, digits, “-” and “_” only.",
)
_VENDOR = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}\Z")


@record(slots=False)
class Opened:
    """A brief and the catalogue that it is written in."""

    workspace: Workspace
    brief: Brief
    catalogue: Catalogue

    def sheet(self, vendor: str) -> tuple[Sheet | None, tuple[Document, ...], tuple[Finding, ...]]:
        """A vendor's sheet, its files, and the errors in them; None for a vendor that has none yet. Raises WorkspaceError."""
        if not _VENDOR.match(vendor):
            raise WorkspaceError(Filled(_BAD_VENDOR, {"name": vendor[:80]}))
        documents = self.workspace.sheet_documents(vendor)
        if not documents:
            return None, (), ()
        collector = Collector()
        briefs = {**dict.fromkeys(self.workspace.brief_names), self.brief.name: self.brief}
        sheet = read_sheet(vendor, documents, self.catalogue, briefs, collector)
        if sheet is None:
            raise WorkspaceError(Filled(_BROKEN_SHEET, {"name": vendor}))
        return sheet, documents, tuple(each for each in collector.findings if each.severity is Severity.ERROR)


def open_brief(workspace: Workspace, given: str | None) -> Opened:
    """Raises WorkspaceError where there is no such brief, or it cannot be read."""
    source = open_source(workspace, given)
    return Opened(workspace, source.brief, source.catalogue)
