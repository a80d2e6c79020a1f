"""The folders a workspace is made of, and what is read from them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import field
from functools import cached_property
from pathlib import Path

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.ahead import ReadAhead
from reqkit.documents.document import Document, Location
from reqkit.documents.reader import Problem, Span
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from reqkit.locale.message import Filled, Message
from reqkit.locale.system import system_refusal
from reqkit.model.brief import Brief
from reqkit.model.sheet import Sheet
from reqkit.segments.catalogue import with_segment_parameters
from reqkit.source.brief_source import read_brief
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.source.root import workspace_root
from reqkit.source.sheet_source import read_sheet
from reqkit.values.record import record
from reqkit.values.text import Language

SUFFIXES = (".yaml", ".yml")
_NO_WORKSPACE = Message(
    "Здесь нет рабочей папки: ни в «{folder}», ни выше нет папок requirements/ и vendors/. Перейдите в неё или назовите её: -C ПАПКА.",
    "There is no workspace here: neither “{folder}” nor any folder above it holds requirements/ or vendors/. "
    "Go there, or name it with -C DIR.",
)
_NO_FOLDER = Message("Папки «{folder}» нет.", "There is no folder “{folder}”.")
_NO_BRIEFS = Message(
    "В «{folder}» нет ни одного запроса. Запрос — это папка requirements/<имя>/ с файлами .yaml.",
    "There is no brief in “{folder}”. A brief is a folder requirements/<name>/ with .yaml files.",
)
_UNREADABLE = Message("Папка «{folder}» не читается: {reason}.", "The folder “{folder}” cannot be read: {reason}.")
_NO_SUCH_BRIEF = Message(
    "Запроса «{given}» нет. {suggestion}Есть: {choices}.",
    "There is no brief “{given}”. {suggestion}There are: {choices}.",
)
_WHICH_BRIEF = Message("Назовите запрос, их здесь несколько: {choices}.", "Name a brief, there are several here: {choices}.")


class WorkspaceError(Exception):
    """The command cannot run: no workspace, no such brief. Holds a sentence that says why and what to do.

    `language` is the brief's, where there is one by then.
    """

    def __init__(self, reason: Filled, language: Language | None = None) -> None:
        super().__init__(reason.in_language("en"))
        self.reason, self.language = reason, language

    def in_language(self, language: Language) -> str:
        return self.reason.in_language(language)


def _refuse(message: Message, **arguments: object) -> WorkspaceError:
    return WorkspaceError(Filled(message, arguments))


def _entries(folder: Path) -> list[Path]:
    """What is in a folder. Raises WorkspaceError where that may not be seen."""
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise _refuse(_UNREADABLE, folder=folder.name, reason=system_refusal(error)) from None


@record(slots=False)
class Workspace:
    """A workspace on disk. Files are read when asked for, each once; `ahead` may have read some of them by then."""

    root: Path
    ahead: ReadAhead = field(default_factory=ReadAhead, compare=False, repr=False)

    @classmethod
    def find(cls, start: Path, *, exact: bool = False) -> Workspace:
        """The workspace that holds a folder, found by walking up; with `exact`, that folder itself. Raises WorkspaceError."""
        if not start.is_dir():
            raise _refuse(_NO_FOLDER, folder=str(start))
        root = workspace_root(start, exact=exact)
        if root is None:
            raise _refuse(_NO_WORKSPACE, folder=str(start.resolve()))
        return cls(root)

    @cached_property
    def brief_names(self) -> tuple[str, ...]:
        folder = self.root / "requirements"
        if not folder.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in _entries(folder) if entry.is_dir() and not entry.name.startswith(".")))

    def brief_name(self, given: str | None) -> str:
        """The brief meant by a name or a path, or the only one there is. Raises WorkspaceError."""
        names = self.brief_names
        if not names:
            raise _refuse(_NO_BRIEFS, folder=str(self.root))
        if given is None:
            if len(names) > 1:
                raise _refuse(_WHICH_BRIEF, choices=names)
            return names[0]
        if given in names:
            return given
        name = self._name_of_path(Path(given))
        if name is not None:
            return name
        from reqkit.findings.suggest import did_you_mean

        suggestion = next((found for part in (given, *Path(given).parts) if (found := did_you_mean(part, names))), "")
        raise _refuse(_NO_SUCH_BRIEF, given=given[:100], suggestion=suggestion, choices=names)

    def _name_of_path(self, path: Path) -> str | None:
        for candidate in (Path.cwd() / path, self.root / path):
            try:
                inside = candidate.resolve().relative_to(self.root.resolve() / "requirements")
            except (ValueError, OSError):
                continue
            if inside.parts and inside.parts[0] in self.brief_names:
                return inside.parts[0]
        return None

    @cached_property
    def vendor_names(self) -> tuple[str, ...]:
        folder = self.root / "vendors"
        if not folder.is_dir():
            return ()
        names = set()
        for entry in _entries(folder):
            if entry.name.startswith("."):
                continue
            if entry.suffix in SUFFIXES:
                names.add(entry.stem)
            elif entry.is_dir() and self._files(entry) != ():
                names.add(entry.name)
        return tuple(sorted(names))

    def brief_documents(self, name: str) -> tuple[Document, ...]:
        return self._folder(self.root / "requirements" / name)

    def sheet_documents(self, vendor: str) -> tuple[Document, ...]:
        folder = self.root / "vendors"
        files = [folder / f"{vendor}{suffix}" for suffix in SUFFIXES if os.path.lexists(folder / f"{vendor}{suffix}")]
        documents = tuple(self._document(file) for file in files)
        return documents + self._folder(folder / vendor) if (folder / vendor).is_dir() else documents

    def catalogue_documents(self) -> tuple[Document, ...]:
        folder = self.root / "catalogue"
        return self._folder(folder) if folder.is_dir() else ()

    def catalogue(self, collector: Collector) -> Catalogue:
        """The shipped capabilities and the workspace's own."""
        return _with_shipped(self.catalogue_documents(), collector)

    def state(self) -> tuple[tuple[str, int, int], ...]:
        """When every file was last changed and how large it is: differs after any change."""
        files = [file for part in ("requirements", "vendors", "catalogue") for file in sorted((self.root / part).rglob("*.y*ml"))]
        stamps = []
        for file in files:
            try:
                found = file.stat()
            except OSError:
                continue
            stamps.append((str(file), found.st_mtime_ns, found.st_size))
        return tuple(stamps)

    def _folder(self, folder: Path) -> tuple[Document, ...]:
        """The YAML files of a folder, read; a folder that may not be read is a document with that problem."""
        files = self._files(folder)
        if isinstance(files, OSError):
            problem = Problem("file-unreadable", Span(1, 1, 1, 1), {"reason": system_refusal(files)})
            return (Document(folder.relative_to(self.root).as_posix(), problems=(problem,)),)
        return tuple(self._document(file) for file in files)

    def _files(self, folder: Path) -> tuple[Path, ...] | OSError:
        """The YAML files of a folder, or why they are not to be seen."""
        try:
            return tuple(sorted(entry for entry in folder.iterdir() if entry.suffix in SUFFIXES and not entry.name.startswith(".")))
        except OSError as error:
            return error

    def _document(self, file: Path) -> Document:
        return self.ahead.document(file, file.relative_to(self.root).as_posix())


@record(eq=False, slots=False)
class Project:
    """What was read for some briefs: the briefs, the sheets, the catalogue, and everything found wrong on the way.

    `unreadable` names vendors whose sheets cannot be used at all; `documents` are all the files, the shipped catalogue's apart.
    """

    catalogue: Catalogue
    briefs: tuple[Brief, ...]
    sheets: tuple[Sheet, ...]
    unreadable: tuple[str, ...]
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...] = ()

    def sheets_for(self, brief: Brief) -> tuple[Sheet, ...]:
        """The sheets a brief compares, in the brief's order."""
        if brief.header.vendors is None:
            return self.sheets
        by_id = {sheet.id: sheet for sheet in self.sheets}
        return tuple(by_id[vendor] for vendor in dict.fromkeys(brief.header.vendors) if vendor in by_id)


def load(workspace: Workspace, names: tuple[str, ...] | None = None) -> Project:
    """Some briefs (all, if none are named) and the sheets they compare."""
    collector = Collector()
    read = list(workspace.catalogue_documents())
    catalogue = _with_shipped(read, collector)
    briefs = _briefs(workspace, names, catalogue, collector, read)
    sheets, unreadable = _sheets(workspace, briefs, names, catalogue, collector, read)
    return Project(catalogue, tuple(briefs), sheets, unreadable, tuple(collector.findings), tuple(read))


def _with_shipped(own: Iterable[Document], collector: Collector) -> Catalogue:
    return with_segment_parameters(read_catalogue((*shipped_documents(), *own), collector))


def load_briefs(workspace: Workspace, names: tuple[str, ...] | None = None) -> tuple[Catalogue, tuple[Brief, ...]]:
    """Some briefs (all, if none are named) without the sheets, as far as they can be read, and the catalogue that they are written in."""
    collector = Collector()
    catalogue = workspace.catalogue(collector)
    return catalogue, tuple(_briefs(workspace, names, catalogue, collector, []))


def _briefs(
    workspace: Workspace, names: tuple[str, ...] | None, catalogue: Catalogue, collector: Collector, read: list[Document]
) -> list[Brief]:
    """Every file that is looked into is added to what was `read`."""
    briefs = []
    for name in workspace.brief_names if names is None else names:
        documents = workspace.brief_documents(name)
        read += documents
        if not documents:
            collector.add("empty-brief", Location(Document(f"requirements/{name}")))
            continue
        brief = read_brief(name, documents, catalogue, collector)
        if brief is not None:
            briefs.append(brief)
    return briefs


def _sheets(
    workspace: Workspace,
    briefs: list[Brief],
    names: tuple[str, ...] | None,
    catalogue: Catalogue,
    collector: Collector,
    read: list[Document],
) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    known = workspace.vendor_names
    wanted = known
    if names is not None and briefs and all(brief.header.vendors is not None for brief in briefs):
        listed = {vendor for brief in briefs for vendor in brief.header.vendors or ()}
        wanted = tuple(vendor for vendor in known if vendor in listed)
    by_name: dict[str, Brief | None] = {**dict.fromkeys(workspace.brief_names), **{brief.name: brief for brief in briefs}}
    sheets, unreadable = [], []
    for vendor in wanted:
        documents = workspace.sheet_documents(vendor)
        read += documents
        sheet = read_sheet(vendor, documents, catalogue, by_name, collector)
        if sheet is None:
            unreadable.append(vendor)
        else:
            sheets.append(sheet)
    return tuple(sheets), tuple(unreadable)
