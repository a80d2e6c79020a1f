"""The version that a brief is compared with: another folder, or the workspace at a git revision."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reqkit.changes import words as say
from reqkit.changes.compare import changes_between
from reqkit.changes.model import Changes
from reqkit.changes.revision import at_revision
from reqkit.decide.result import Comparison
from reqkit.documents.document import Document, read_document
from reqkit.locale.message import Filled
from reqkit.pipeline import compare_brief
from reqkit.source.workspace import SUFFIXES, Workspace, WorkspaceError
from reqkit.values.record import record


def changes_since(workspace: Workspace, brief: str | None, since: str) -> Changes:
    """What changed in a brief, its sheets and the workspace's catalogue. Raises WorkspaceError where there is nothing to compare with."""
    name = workspace.brief_name(brief)
    before = _before(workspace, name, since)
    return changes_between(before, compare_brief(workspace, name))


def _before(workspace: Workspace, brief: str, since: str) -> Comparison:
    with _version(workspace, brief, since) as (former, name):
        if name not in former.brief_names:
            choices = former.brief_names or ("-",)
            raise WorkspaceError(Filled(say.NO_BRIEF_THEN, {"given": since[:100], "brief": name, "choices": choices}))
        try:
            return compare_brief(former, name)
        except WorkspaceError as error:
            raise WorkspaceError(Filled(say.THEN, {"given": since[:100], "reason": error.reason})) from None


@contextmanager
def _version(workspace: Workspace, brief: str, since: str) -> Iterator[tuple[Workspace, str]]:
    """The workspace to read the former version from, and what the brief is called there."""
    found = _folder(workspace, brief, since)
    if found is not None:
        yield found
        return
    with at_revision(workspace.root, since) as folder:
        yield Workspace(folder), brief


def _folder(workspace: Workspace, brief: str, since: str) -> tuple[Workspace, str] | None:
    """A workspace, a brief of another workspace, or a folder with a brief's files; None for what is none of these."""
    for folder in (Path.cwd() / since, workspace.root / since):
        try:
            if not since or not folder.is_dir():
                continue
            folder = folder.resolve()
            if any((folder / part).is_dir() for part in ("requirements", "vendors")):
                other = Workspace(folder)
                only = other.brief_names[0] if len(other.brief_names) == 1 else brief
                return other, brief if brief in other.brief_names else only
            if folder.parent.name == "requirements" and folder.parents[1] != workspace.root.resolve():
                return Workspace(folder.parents[1]), folder.name
            if any(entry.suffix in SUFFIXES for entry in folder.iterdir()):
                return _WithBriefFrom(workspace.root, brief=brief, folder=folder), brief
        except (OSError, ValueError):
            continue
    return None


@record(slots=False, kw_only=True)
class _WithBriefFrom(Workspace):
    """A workspace in which one brief is read from another folder: the sheets, and their answers to it, are those of now."""

    brief: str
    folder: Path

    def brief_documents(self, name: str) -> tuple[Document, ...]:
        if name != self.brief:
            return super().brief_documents(name)
        entries = sorted(entry for entry in self.folder.iterdir() if entry.suffix in SUFFIXES and not entry.name.startswith("."))
        return tuple(read_document(entry, f"{self.folder.name}/{entry.name}") for entry in entries)
