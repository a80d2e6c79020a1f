"""`reqkit validate`: everything that is wrong with briefs and sheets."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import finish, language_option, open_workspace, refuse
from reqkit.cli.output import fallback_language, say, say_coloured, say_json, use_colour

if TYPE_CHECKING:
    from reqkit.check.switches import Review
    from reqkit.documents.ahead import ReadAhead
    from reqkit.source.workspace import Project, Workspace
    from reqkit.values.text import Language


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option("--format", "style", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until interrupted.")
@language_option
@click.pass_context
def validate(context: click.Context, briefs: tuple[str, ...], style: str, strict: bool, watch: bool, language: Language | None) -> None:
    """Check briefs (all, if none is named) and the sheets that answer them."""
    ahead = _read_ahead(Path(context.obj or "."), briefs)
    workspace = replace(open_workspace(context, language), ahead=ahead)
    if watch:
        _watch(workspace, briefs, language)
    project, language = _read(workspace, briefs, language)
    found = _review(project, briefs)
    _print(found, style, language)
    finish(found.findings, strict=strict)


def _read_ahead(folder: Path, briefs: Sequence[str]) -> ReadAhead:
    """Begins to read the files before anything else is imported; which vendors a brief compares, it says itself."""
    from reqkit.documents.ahead import ReadAhead, read_ahead
    from reqkit.source.root import workspace_root

    root = workspace_root(folder)
    wanted = [f"requirements/{name}" for brief in briefs if (name := Path(brief).name) != ".."] or ["requirements", "vendors"]
    return read_ahead(root, wanted) if root is not None else ReadAhead()


def _read(workspace: Workspace, given: tuple[str, ...], language: Language | None) -> tuple[Project, Language]:
    from reqkit.source.workspace import WorkspaceError, load

    try:
        names = tuple(dict.fromkeys(workspace.brief_name(name) for name in given)) or None
        if names is None and not workspace.vendor_names:
            workspace.brief_name(workspace.brief_names[0] if workspace.brief_names else None)
        project = load(workspace, names)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))
    spoken: Language = language if language is not None else next((brief.header.language for brief in project.briefs), fallback_language())
    return project, spoken


def _review(project: Project, given: tuple[str, ...]) -> Review:
    from reqkit.check.runner import review_project

    return review_project(project, whole=not given)


def _print(review: Review, style: str, language: Language) -> None:
    findings, suppressed = review.findings, review.suppressed
    if style == "text":
        from reqkit.findings.reporters.text import as_text

        say_coloured(as_text(findings, language, colour=use_colour(sys.stdout), suppressed=len(suppressed)))
    elif style == "github":
        from reqkit.findings.reporters.github import as_github

        say(as_github(findings, language))
    else:
        from reqkit.findings.reporters.data import as_json, as_sarif

        write = as_json if style == "json" else as_sarif
        say_json(write(findings, language, suppressed))


def _watch(workspace: Workspace, briefs: tuple[str, ...], language: Language | None) -> None:
    """Prints the findings anew after every change, until the user interrupts."""
    import time

    from reqkit.source.workspace import Workspace

    seen: object = None
    try:
        while True:
            now = workspace.state()
            if now != seen:
                seen = now
                workspace = Workspace(workspace.root)
                project, spoken = _read(workspace, briefs, language)
                found = _review(project, briefs)
                click.clear()
                _print(found, "text", spoken)
            time.sleep(0.5)
    except KeyboardInterrupt:
        sys.exit(0)
