"""One brief and the catalogue. No sheet is opened, so that nothing of any vendor can get into what is made of them."""

from __future__ import annotations

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from reqkit.locale.message import Filled, Message
from reqkit.model.brief import Brief
from reqkit.source.brief_source import read_brief
from reqkit.source.workspace import Workspace, WorkspaceError
from reqkit.values.record import record

BROKEN_BRIEF = Message(
    "Запрос «{name}» прочитать не удалось. Что исправить, покажет reqkit validate {name}.",
    "The brief “{name}” cannot be read. What to mend: reqkit validate {name}.",
)


@record(slots=False)
class Source:
    """A brief, the catalogue that it is written in, its files, and what was found wrong in them."""

    brief: Brief
    catalogue: Catalogue
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def open_source(workspace: Workspace, given: str | None, broken: Message = BROKEN_BRIEF) -> Source:
    """Raises WorkspaceError where there is no such brief, or, in the words of `broken`, it cannot be read at all."""
    name = workspace.brief_name(given)
    collector = Collector()
    catalogue = workspace.catalogue(collector)
    documents = workspace.brief_documents(name)
    brief = read_brief(name, documents, catalogue, collector) if documents else None
    if brief is None:
        raise WorkspaceError(Filled(broken, {"name": name}))
    return Source(brief, catalogue, documents, tuple(collector.findings))
