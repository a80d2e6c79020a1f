"""`reqkit init`: a workspace to begin with, or one more brief in a workspace that is there."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import language_option, refuse
from reqkit.cli.output import fallback_language, say

if TYPE_CHECKING:
    from reqkit.values.text import Language

STARTERS = ("grocery-loyalty", "sales-crm", "empty")


@click.command()
@click.argument("folder", metavar="[DIR]", required=False)
@click.option("--from", "starter", type=click.Choice(STARTERS), help="What to begin with; default: asked on a terminal, else empty.")
@click.option("--name", metavar="BRIEF", help="The brief's folder in requirements/.")
@click.option("--title", metavar="TEXT", help="The brief's title.")
@click.option("--yes", is_flag=True, help="Ask nothing, take the defaults.")
@language_option
@click.pass_context
def init(
    context: click.Context,
    folder: str | None,
    starter: str | None,
    name: str | None,
    title: str | None,
    yes: bool,
    language: Language | None,
) -> None:
    """Begin a workspace in DIR (default: here): a brief, a sample sheet, help for editors. Nothing is overwritten.

    In a workspace that is there already, only a new brief is added.
    """
    from reqkit.cli.init_files import refuse_taken, write_all
    from reqkit.cli.init_questions import ask_what, is_asked, terms
    from reqkit.start.plan import FOLDERS, PLACES, brief_files, workspace_files
    from reqkit.start.starters import BRIEF_NAME, brief_texts
    from reqkit.start.terms import changes

    spoken = language or fallback_language()
    root, is_new = _place(Path(context.obj or "."), folder, spoken)
    _check_words(name, title, spoken)
    if is_new:
        refuse_taken(root, PLACES, spoken)
    asks = starter is None and not yes and is_asked()
    chosen = starter or (ask_what(spoken) if asks else "empty")
    brief = name or BRIEF_NAME.get(chosen, chosen)
    _check_free(root, brief, spoken)
    texts = brief_texts(chosen, spoken)
    said, wanted = terms(chosen, texts, title, spoken, asks=asks)
    files = brief_files(brief, texts, {**_language_key(texts["brief.yaml"], spoken), **changes(wanted, said)})
    if is_new:
        files |= workspace_files(chosen, brief, wanted.title or brief, spoken)
    data = {place: text.encode() for place, text in files.items()} | (_schemas(root, spoken) if is_new else {})
    write_all(root, data, spoken, folders=FOLDERS if is_new else ())
    _tell(root, brief, tuple(data), folder, spoken, is_new=is_new)


def _place(base: Path, folder: str | None, language: Language) -> tuple[Path, bool]:
    """Where the workspace is or will be, and whether it is new."""
    from reqkit.start.wording import INSIDE, NOT_A_FOLDER

    root = base / folder if folder is not None else base
    if not base.is_dir() or (os.path.lexists(root) and not root.is_dir()):
        refuse(NOT_A_FOLDER.fill(language, {"path": str(root if base.is_dir() else base)}))
    if _workspace(root, exact=True) is not None:
        return root, False
    around = _workspace(root, exact=False) if folder is None else None
    if around is not None:
        refuse(INSIDE.fill(language, {"root": around, "quoted": shlex.quote(around)}))
    return root, True


def _workspace(folder: Path, *, exact: bool) -> str | None:
    from reqkit.source.workspace import Workspace, WorkspaceError

    try:
        return str(Workspace.find(folder, exact=exact).root)
    except WorkspaceError:
        return None


def _check_words(name: str | None, title: str | None, language: Language) -> None:
    from reqkit.model.fields import read_name
    from reqkit.start.terms import is_sound
    from reqkit.start.wording import BAD_NAME, BAD_TITLE

    if name is not None:
        try:
            read_name(name)
        except ValueError:
            refuse(BAD_NAME.fill(language, {"given": name[:100]}))
    if title is not None and not is_sound("title", title):
        refuse(BAD_TITLE.in_language(language))


def _check_free(root: Path, brief: str, language: Language) -> None:
    from reqkit.start.wording import BRIEF_TAKEN

    if os.path.lexists(root / "requirements" / brief):
        refuse(BRIEF_TAKEN.fill(language, {"brief": brief}))


def _language_key(text: str, language: Language) -> dict[str, str | None]:
    """The brief's language, where the file has another."""
    from reqkit.documents.document import parse_document

    data = parse_document("brief.yaml", text.encode()).data
    header = data.get("brief") if isinstance(data, dict) else None
    return {} if isinstance(header, dict) and header.get("language", "ru") == language else {"language": language}


def _schemas(root: Path, language: Language) -> dict[str, bytes]:
    from reqkit.cli.schema import FOLDER, as_file, file_name
    from reqkit.source.schema import schemas
    from reqkit.source.workspace import Workspace

    return {f"{FOLDER}/{file_name(name)}": as_file(each) for name, each in schemas(Workspace(root), language).items()}


def _tell(root: Path, brief: str, places: tuple[str, ...], folder: str | None, language: Language, *, is_new: bool) -> None:
    from reqkit.cli.schema import FOLDER
    from reqkit.start.wording import ADDED, CREATED, NEXT

    shown = str(root if folder is not None else root.resolve())
    say((CREATED if is_new else ADDED).fill(language, {"root": shown, "brief": brief}))
    for place in (*places, *(("reports/",) if is_new else ())):
        say(f"  {place}")
    here = root.resolve() == Path.cwd()
    commands = [] if here else [f"cd {shlex.quote(str(root))}"]
    commands += [] if is_new or (root / FOLDER / "brief.schema.json").exists() else ["reqkit schema --write"]
    commands += [f"reqkit validate {brief}", f"reqkit rank {brief}", f"reqkit report {brief}"]
    say("\n" + NEXT.in_language(language))
    for command in commands[:3]:
        say(f"  {command}")
