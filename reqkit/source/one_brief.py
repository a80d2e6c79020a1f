"""What the brief to vendors is made from: a brief and the catalogue. No sheet is opened, so nothing of any vendor can get into it."""

from __future__ import annotations

from dataclasses import dataclass

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from reqkit.locale.brief import BROKEN_BRIEF
from reqkit.locale.message import Filled
from reqkit.model.brief import Brief
from reqkit.source.brief_source import read_brief
from reqkit.source.workspace import Workspace, WorkspaceError


@dataclass(frozen=True)
class Source:
    """A brief, the catalogue that it is written in, its files, and what was found wrong in them."""

    brief: Brief
    catalogue: Catalogue
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def open_source(workspace: Workspace, given: str | None) -> Source:
    """Raises WorkspaceError where there is no such brief, or it cannot be read at all."""
    name = workspace.brief_name(given)
    collector = Collector()
    catalogue = workspace.catalogue(collector)
    documents = workspace.brief_documents(name)
    brief = read_brief(name, documents, catalogue, collector) if documents else None
    if brief is None:
        raise WorkspaceError(Filled(BROKEN_BRIEF, {"name": name}))
    return Source(brief, catalogue, documents, tuple(collector.findings))
