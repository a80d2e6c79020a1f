"""`reqkit schema`: JSON Schemas that let editors check, complete and explain briefs, sheets and catalogues."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from reqkit.cli.common import language_option, refuse, write_file
from reqkit.cli.output import fallback_language, print_json, say

if TYPE_CHECKING:
    from pathlib import Path

    from reqkit.source.workspace import Workspace
    from reqkit.values.text import Language

NAMES = ("brief", "sheet", "catalogue")
FOLDER = ".reqkit"
"""Where a workspace keeps the schemas that its editors use."""


@click.command()
@click.argument("name", type=click.Choice(NAMES), required=False)
@click.option("--write", is_flag=True, help="Write files into .reqkit/ of the workspace instead of printing.")
@click.option("-o", "folder", metavar="DIR", help="Write the files into this folder.")
@language_option
@click.pass_context
def schema(context: click.Context, name: str | None, write: bool, folder: str | None, language: Language | None) -> None:
    """Print or write the JSON Schema of a kind of file, or all of them by name."""
    from pathlib import Path

    from reqkit.source.schema import schemas
    from reqkit.source.workspace import Workspace, WorkspaceError

    try:
        workspace: Workspace | None = Workspace.find(Path(context.obj or "."))
    except WorkspaceError as error:
        if write and folder is None:
            refuse(error.in_language(language or fallback_language()))
        workspace = None
    spoken = language or _language_of(workspace) or fallback_language()
    found = schemas(workspace, spoken)
    chosen = found if name is None else {name: found[name]}
    if folder is not None:
        _write(chosen, Path(folder), Path(folder), spoken)
    elif write and workspace is not None:
        _write(chosen, workspace.root / FOLDER, Path(FOLDER), spoken)
    else:
        print_json(chosen if name is None else chosen[name])


def file_name(name: str) -> str:
    return f"{name}.schema.json"


def as_file(schema: dict[str, Any]) -> bytes:
    """As an editor reads it: in one line, since nobody else does."""
    return (json.dumps(schema, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _write(chosen: dict[str, Any], folder: Path, shown: Path, language: Language) -> None:
    for name, each in chosen.items():
        write_file(folder / file_name(name), as_file(each), language)
        say(str(shown / file_name(name)))


def _language_of(workspace: Workspace | None) -> Language | None:
    """What the workspace's briefs are written in, where they agree."""
    from reqkit.source.workspace import WorkspaceError

    if workspace is None:
        return None
    found: set[Language] = set()
    try:
        for name in workspace.brief_names:
            headers = [
                each.data["brief"] for each in workspace.brief_documents(name) if isinstance(each.data, dict) and "brief" in each.data
            ]
            found |= {"en" if isinstance(header, dict) and header.get("language") == "en" else "ru" for header in headers}
    except WorkspaceError:
        return None
    return found.pop() if len(found) == 1 else None
