"""`reqkit schema`: JSON Schemas that let editors check and complete briefs, sheets and catalogues."""

from __future__ import annotations

import click

from reqkit.cli.output import print_json

NAMES = ("brief", "sheet", "catalogue")


@click.command()
@click.argument("name", type=click.Choice(NAMES), required=False)
@click.pass_context
def schema(context: click.Context, name: str | None) -> None:
    """Print the JSON Schema of a kind of file, or all of them by name."""
    from pathlib import Path

    from reqkit.source.schema import schemas
    from reqkit.source.workspace import Workspace, WorkspaceError

    try:
        workspace: Workspace | None = Workspace.find(Path(context.obj or "."))
    except WorkspaceError:
        workspace = None
    found = schemas(workspace)
    print_json(found if name is None else found[name])
