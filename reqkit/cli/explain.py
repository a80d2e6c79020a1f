"""`reqkit explain`: what a finding means, where a need comes from, how a verdict came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reqkit.cli.common import finish, language_option, open_workspace, refuse, warn_of
from reqkit.cli.output import fallback_language, print_json

if TYPE_CHECKING:
    from reqkit.explain.code import CodeExplained
    from reqkit.explain.lookup import Explained
    from reqkit.values.text import Language


@click.command()
@click.argument("what", metavar="CODE|ID")
@click.option("--vendor", metavar="V", help="How this vendor's verdict came about.")
@click.option("--brief", metavar="BRIEF", help="Look in this brief only.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
@click.pass_context
def explain(context: click.Context, what: str, vendor: str | None, brief: str | None, style: str, language: Language | None) -> None:
    """Explain a finding by its CODE, what a brief asks for by its ID, or a capability of the catalogue.

    ID:KEY is one aspect of what is asked for; an ending of its key will do.
    """
    from reqkit.explain.code import explain_code

    code = explain_code(what)
    if code is not None:
        _explain_code(code, vendor, style, language or _language_here(context))
        return
    from reqkit.explain.lookup import look_up
    from reqkit.source.workspace import WorkspaceError

    workspace = open_workspace(context, language)
    try:
        found = look_up(workspace, what, vendor, brief)
    except WorkspaceError as error:
        refuse(error.in_language(language or _language_here(context)).strip())
    spoken = language or found.language or fallback_language()
    if style == "json":
        print_json(_data(found.explained, spoken))
    else:
        _show(found.explained, spoken)
    warn_of(found.findings, spoken)
    finish(found.findings)


def _explain_code(found: CodeExplained, vendor: str | None, style: str, spoken: Language) -> None:
    if vendor is not None:
        from reqkit.explain.words import NO_VENDOR_OF_CODE

        refuse(NO_VENDOR_OF_CODE.fill(spoken, {"name": found.code.name}))
    if style == "json":
        from reqkit.explain.data import code_data

        print_json(code_data(found, spoken))
    else:
        from reqkit.cli.explain_pages import code_page

        code_page(found, spoken)


def _data(explained: Explained, language: Language) -> object:
    from reqkit.explain.asked import AskedExplained
    from reqkit.explain.data import asked_explained_data, capability_data, verdict_explained_data
    from reqkit.explain.verdict import VerdictExplained

    match explained:
        case AskedExplained():
            return asked_explained_data(explained, language)
        case VerdictExplained():
            return verdict_explained_data(explained, language)
    return capability_data(explained, language)


def _show(explained: Explained, language: Language) -> None:
    from reqkit.cli.explain_pages import asked_page, capability_page
    from reqkit.cli.explain_verdict import verdict_page
    from reqkit.explain.asked import AskedExplained
    from reqkit.explain.verdict import VerdictExplained

    match explained:
        case AskedExplained():
            asked_page(explained, language)
        case VerdictExplained():
            verdict_page(explained, language)
        case _:
            capability_page(explained, language)


def _language_here(context: click.Context) -> Language:
    """The language of the workspace's first brief that says one; the terminal's where there is no workspace."""
    from pathlib import Path

    from reqkit.source.workspace import Workspace, WorkspaceError

    try:
        workspace = Workspace.find(Path(context.obj or "."))
        sections = [document.data for name in workspace.brief_names for document in workspace.brief_documents(name)]
    except WorkspaceError:
        return fallback_language()
    for data in sections:
        header = data.get("brief") if isinstance(data, dict) else None
        if isinstance(header, dict):
            return "en" if header.get("language") == "en" else "ru"
    return fallback_language()
