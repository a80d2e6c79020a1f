"""`reqkit diff`: what changed by meaning since another version, which answers go stale, how the ranking moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, language_option, open_workspace, refuse
from reqkit.cli.output import fallback_language, print_json, say

if TYPE_CHECKING:
    from reqkit.changes.model import Changes
    from reqkit.values.text import Language


@click.command()
@brief_argument
@click.option("--since", required=True, metavar="REV|FOLDER", help="A git revision, another workspace, or a folder with a brief's files.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
@click.pass_context
def diff(context: click.Context, brief: str | None, since: str, style: str, language: Language | None) -> None:
    """Show what changed in a brief and its sheets by meaning, not by line."""
    from reqkit.changes.versions import changes_since
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    try:
        changes = changes_since(workspace, brief, since)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))
    spoken = language or changes.after.brief.header.language
    if style == "json":
        from reqkit.changes.data import changes_data

        print_json(changes_data(changes, since, spoken))
    else:
        from reqkit.cli.diff_page import changes_page

        changes_page(changes, since, spoken)
    _note_errors(changes, spoken)


def _note_errors(changes: Changes, language: Language) -> None:
    """What is wrong on either side makes the result provisional."""
    from reqkit.changes.data import errors
    from reqkit.changes.words import ERRORS

    before, after = errors(changes.before.findings), errors(changes.after.findings)
    if before or after:
        arguments = {"before": before, "after": after, "brief": changes.after.brief.name}
        say(f"reqkit: {ERRORS.fill(language, arguments)}", err=True)
