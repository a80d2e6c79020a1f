"""`reqkit library`: ready segments, mechanics, scenarios and requirements, to be looked at and put into a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reqkit.cli.common import language_option, open_workspace, refuse, write_file
from reqkit.cli.output import fallback_language, print_json, say

if TYPE_CHECKING:
    from pathlib import Path

    from reqkit.library.entry import Entry
    from reqkit.library.plan import Plan
    from reqkit.source.workspace import Workspace
    from reqkit.values.text import Language

KINDS = ("segments", "mechanics", "scenarios", "requirements", "rules")


@click.group("library")
def library_group() -> None:
    """Ready parts of a brief: list them, look at one, add some."""


@library_group.command("list")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@click.option("--theme", metavar="NAME", help="Only entries of this theme.")
@click.option("--format", "style", type=click.Choice(["table", "json"]), default="table", show_default=True)
@language_option
def list_(words: tuple[str, ...], kind: str | None, theme: str | None, style: str, language: Language | None) -> None:
    """List the library, or what of it holds every WORD in its name, title, description or tags."""
    from reqkit.library.search import found
    from reqkit.library.shelf import library
    from reqkit.library.wording import nothing_found, unknown_name

    spoken = language or fallback_language()
    if theme is not None and theme not in library().themes:
        refuse(unknown_name(theme, library()).in_language(spoken))
    themes = found(library(), words, kind, theme)
    if style == "json":
        print_json([_data(entry, spoken) for each in themes for entry in each.entries])
    elif not themes:
        say(nothing_found(spoken))
    else:
        from reqkit.cli.library_table import library_table

        library_table(themes, spoken)


@library_group.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--both", is_flag=True, help="Texts in Russian and in English.")
@language_option
def show(names: tuple[str, ...], both: bool, language: Language | None) -> None:
    """Print the YAML that an entry or a whole theme adds, each part under the sentence that it reads back as."""
    from reqkit.library.contents import Contents
    from reqkit.library.fragment import fragment
    from reqkit.library.plan import plan
    from reqkit.library.sentences import sentences
    from reqkit.library.shelf import library

    spoken = language or fallback_language()
    wanted = _entries(names, spoken)
    planned = plan(library(), wanted, Contents.empty(spoken), both=both)
    said = sentences([addition.entry for addition in planned.added], spoken)
    say(fragment(planned.added, said), end="")


@library_group.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME... [BRIEF]")
@click.option("--to", metavar="FILE", help="A file of the brief to add to; by default segments.yaml, mechanics.yaml and so on.")
@click.option("--both", is_flag=True, help="Texts in Russian and in English, not only in the brief's language.")
@click.option("--dry-run", is_flag=True, help="Print what would be added; write nothing.")
@language_option
@click.pass_context
def add(context: click.Context, names: tuple[str, ...], to: str | None, both: bool, dry_run: bool, language: Language | None) -> None:
    """Add entries or whole themes, and what they refer to, to a brief; nothing that is there is changed."""
    from reqkit.library.files import Files
    from reqkit.library.fragment import fragment
    from reqkit.library.wording import location, outcome
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    spoken = language or fallback_language()
    try:
        wanted, brief = _wanted(names, workspace)
        planned, own = _planned(wanted, workspace, brief, both=both)
        files = Files(workspace.root / "requirements" / brief, to)
        files.take(planned)
    except WorkspaceError as error:
        refuse(error.in_language(spoken))
    spoken = language or own
    places = {name: location(path, workspace.root) for name, path in files.places.items()}
    if not dry_run:
        _write(files.changed, spoken)
    for line in outcome(planned, places, brief, spoken, dry_run=dry_run):
        say(line)
    if dry_run and planned.added:
        say("\n" + fragment(planned.added), end="")


def _entries(names: tuple[str, ...], language: Language) -> tuple[Entry, ...]:
    from reqkit.library.shelf import library
    from reqkit.library.wording import unknown_name

    for name in names:
        if name not in library():
            refuse(unknown_name(name, library()).in_language(language))
    return tuple(entry for name in names for entry in library().called(name))


def _wanted(names: tuple[str, ...], workspace: Workspace) -> tuple[tuple[Entry, ...], str]:
    """The entries and the brief: the last of several names is the brief's, unless the library has it. Raises WorkspaceError."""
    from reqkit.library.shelf import library
    from reqkit.library.wording import unknown_name, unknown_name_or_brief
    from reqkit.source.workspace import WorkspaceError

    shelf = library()
    given = names[-1] if len(names) > 1 and names[-1] not in shelf else None
    for name in names if given is None else names[:-1]:
        if name not in shelf:
            raise WorkspaceError(unknown_name(name, shelf))
    if given is None:
        return tuple(entry for name in names for entry in shelf.called(name)), workspace.brief_name(None)
    try:
        brief = workspace.brief_name(given)
    except WorkspaceError:
        if not workspace.brief_names:
            raise
        raise WorkspaceError(unknown_name_or_brief(given, shelf, workspace.brief_names)) from None
    return tuple(entry for name in names[:-1] for entry in shelf.called(name)), brief


def _planned(wanted: tuple[Entry, ...], workspace: Workspace, brief: str, *, both: bool) -> tuple[Plan, Language]:
    """What is to be added, and the brief's language. Raises WorkspaceError where the brief cannot be read whole."""
    from reqkit.library.contents import Contents
    from reqkit.library.plan import plan
    from reqkit.library.shelf import library
    from reqkit.library.wording import broken_brief
    from reqkit.source.workspace import WorkspaceError

    documents = workspace.brief_documents(brief)
    broken = next((document for document in documents if document.problems), None)
    if broken is not None:
        raise WorkspaceError(broken_brief(broken.name, brief))
    contents = Contents.of(documents)
    return plan(library(), wanted, contents, both=both), contents.language


def _write(changed: dict[Path, bytes], language: Language) -> None:
    for path, data in changed.items():
        write_file(path, data, language)


def _data(entry: Entry, language: Language) -> dict[str, Any]:
    texts = {"title": entry.title, "about": entry.about, "fill": entry.fill}
    return {
        "name": entry.name,
        "kind": entry.kind.value,
        "theme": entry.theme,
        "id": entry.id,
        **{key: text.in_language(language) for key, text in texts.items()},
        "tags": list(entry.tags),
        "uses": list(entry.uses),
    }
