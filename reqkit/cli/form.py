"""`reqkit form`: questionnaires to vendors, and their answers back into the sheets."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import ERRORS_FOUND, language_option, open_workspace, refuse, write_file
from reqkit.cli.output import CANNOT_RUN, fallback_language, print_json, say

if TYPE_CHECKING:
    from reqkit.forms.importing import Imported
    from reqkit.forms.model import Form
    from reqkit.forms.opening import Opened
    from reqkit.source.workspace import Workspace
    from reqkit.values.text import Language

FORMATS = ("xlsx", "html", "yaml")


@click.group("form")
def form_group() -> None:
    """Questionnaires for vendors: export, import, who has answered."""


@form_group.command("export")
@click.argument("brief", required=False)
@click.option("--vendor", "vendors", multiple=True, metavar="V", help="For this vendor; may be repeated. Default: the brief's vendors.")
@click.option("--format", "style", type=click.Choice(FORMATS), default="xlsx", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Ask everything, also what the vendor has answered already.")
@click.option("-o", "--output", metavar="DIR", help="Where to; default: reports/<brief>/forms.")
@language_option
@click.pass_context
def export(
    context: click.Context,
    brief: str | None,
    vendors: tuple[str, ...],
    style: str,
    everything: bool,
    output: str | None,
    language: Language | None,
) -> None:
    """Write a form for each vendor, prefilled with what its sheet says."""
    from reqkit.forms.build import build_form
    from reqkit.forms.exporting import NOTHING_TO_ASK, WITH_ERRORS, WRITTEN, file_name, render
    from reqkit.forms.opening import open_brief
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    try:
        opened = open_brief(workspace, brief)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))
    spoken = language or opened.brief.header.language
    folder = Path(output) if output else workspace.root / "reports" / opened.brief.name / "forms"
    codes: list[int] = []
    for vendor in dict.fromkeys(vendors or _vendors(opened)):
        try:
            sheet, _, errors = opened.sheet(vendor)
        except WorkspaceError as error:  # the others get their forms all the same
            say(f"reqkit: {error.in_language(spoken)}", err=True)
            codes.append(CANNOT_RUN)
            continue
        form = build_form(opened.brief, vendor, sheet, opened.catalogue, spoken, everything=everything)
        if not form.rows:
            say(NOTHING_TO_ASK.fill(spoken, {"vendor": vendor}))
            codes.append(0)
            continue
        path = folder / file_name(form, style)
        write_file(path, render(form, style), spoken)
        say(WRITTEN.fill(spoken, _told(form, path)))
        codes.append(ERRORS_FOUND if errors else 0)
        if errors:
            say(WITH_ERRORS.fill(spoken, {"vendor": vendor, "n": len(errors)}), err=True)
    sys.exit(_together(codes))


@form_group.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--accept", is_flag=True, help="Write what was understood with a reservation, too.")
@language_option
@click.pass_context
def import_(context: click.Context, files: tuple[str, ...], dry_run: bool, accept: bool, language: Language | None) -> None:
    """Take filled forms into the vendors' sheets; what cannot be taken is left as it was, and listed."""
    workspace = open_workspace(context, language)
    codes = [_import_one(workspace, Path(name), dry_run=dry_run, accept=accept, language=language) for name in files]
    sys.exit(_together(codes))


@form_group.command("status")
@click.argument("brief", required=False)
@click.option("--format", "style", type=click.Choice(["table", "json"]), default="table", show_default=True)
@language_option
@click.pass_context
def status(context: click.Context, brief: str | None, style: str, language: Language | None) -> None:
    """Show who has answered how much, and what is stale, incomplete or contradictory."""
    from reqkit.forms.opening import open_brief
    from reqkit.forms.status import statuses
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    try:
        opened = open_brief(workspace, brief)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))
    spoken = language or opened.brief.header.language
    found = statuses(opened)
    if style == "json":
        from reqkit.forms.status_table import status_data

        print_json(status_data(opened.brief, found, spoken))
    else:
        from reqkit.forms.status_table import status_table

        status_table(found, spoken)


def _together(codes: Sequence[int]) -> int:
    """The exit code of several files: the command could not run only where it could not for any of them."""
    return CANNOT_RUN if codes and all(code == CANNOT_RUN for code in codes) else min(max(codes, default=0), ERRORS_FOUND)


def _vendors(opened: Opened) -> tuple[str, ...]:
    named = opened.brief.header.vendors
    return opened.workspace.vendor_names if named is None else named


def _told(form: Form, path: Path) -> dict[str, object]:
    from reqkit.forms.progress import progress

    done, total = progress(form)
    return {"path": _shown(path), "done": done, "total": total}


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _import_one(workspace: Workspace, path: Path, *, dry_run: bool, accept: bool, language: Language | None) -> int:
    """One file, from beginning to end; returns the exit code that it deserves."""
    from reqkit.forms.filled import FormError
    from reqkit.forms.importing import import_form
    from reqkit.forms.reading.result import Status
    from reqkit.forms.remarks import lines, summary
    from reqkit.source.workspace import WorkspaceError

    try:
        imported = import_form(workspace, path, proposals=accept)
    except FormError as error:
        say(f"reqkit: {path}: {error.reason.in_language(language or fallback_language())}", err=True)
        return CANNOT_RUN
    except WorkspaceError as error:
        say(f"reqkit: {path}: {error.in_language(language or fallback_language())}", err=True)
        return CANNOT_RUN
    spoken = language or imported.opened.brief.header.language
    say(summary(imported, spoken))
    for line in lines(imported, spoken):
        say(line)
    open_ = (
        imported.intake.by_status(Status.REFUSED) or imported.filled.notes or (imported.intake.by_status(Status.PROPOSED) and not accept)
    )
    if dry_run:
        _show_changes(imported, workspace)
    else:
        _write(imported, workspace, spoken, answer=bool(open_))
    return ERRORS_FOUND if open_ else 0


def _show_changes(imported: Imported, workspace: Workspace) -> None:
    """The lines that would change, file by file."""
    import difflib

    for name, text in imported.texts.items():
        path = workspace.root / name
        before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        changes = difflib.unified_diff(before.splitlines(), text.splitlines(), name, name, lineterm="", n=1)
        for line in changes:
            say(line)


def _write(imported: Imported, workspace: Workspace, language: Language, *, answer: bool) -> None:
    """The sheet, and, where something is open, the annotated copy and the letter beside the form."""
    from reqkit.forms.exporting import CHANGED_FILE, COPY, LETTER
    from reqkit.forms.importing import encoded
    from reqkit.forms.remarks import annotated, letter

    for name, text in imported.texts.items():
        write_file(workspace.root / name, encoded(workspace, name, text), language)
        say(CHANGED_FILE.fill(language, {"path": name}))
    if answer:
        stem = imported.path.name.rpartition(".")[0].removesuffix(".checked") or imported.path.name
        copy, mail = imported.path.with_name(f"{stem}.checked.xlsx"), imported.path.with_name(f"{stem}.letter.txt")
        write_file(copy, annotated(imported), language)
        write_file(mail, letter(imported).encode(), language)
        say(COPY.fill(language, {"path": _shown(copy)}))
        say(LETTER.fill(language, {"path": _shown(mail)}))
