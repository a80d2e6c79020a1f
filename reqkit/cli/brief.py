"""`reqkit brief`: the brief that is sent to vendors, as PDF or HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, finish, language_option, open_workspace, refuse, refuse_other_formats, warn_of, write_file
from reqkit.cli.output import fallback_language, say

if TYPE_CHECKING:
    from reqkit.report.press import Press
    from reqkit.source.one_brief import Source
    from reqkit.values.text import Language

FORMATS = (".pdf", ".html")


@click.command("brief")
@brief_argument
@click.option("-o", "output", metavar="FILE", help="FILE.pdf or .html; default: reports/<brief>/brief.<lang>.pdf.")
@click.option("--show-weights", is_flag=True, help="Also show how answers are judged, yearly values and reasons; never the budget.")
@language_option
@click.pass_context
def brief_command(context: click.Context, brief: str | None, output: str | None, show_weights: bool, language: Language | None) -> None:
    """Write the brief that is sent to vendors: what is needed, in plain words, with a row for every answer."""
    from reqkit.locale.brief import BROKEN_BRIEF
    from reqkit.source.one_brief import open_source
    from reqkit.source.workspace import WorkspaceError

    refuse_other_formats(output, FORMATS, language)
    workspace = open_workspace(context, language)
    press = _press(context) if output is None or Path(output).suffix.lower() == ".pdf" else None
    try:
        source = open_source(workspace, brief, BROKEN_BRIEF)
    except WorkspaceError as error:
        refuse(error.in_language(language or fallback_language()))
    spoken = language or source.brief.header.language
    path = Path(output) if output else workspace.root / "reports" / source.brief.name / f"brief.{spoken}.pdf"
    write_file(path, _render(source, spoken, press, show_weights=show_weights), spoken)
    say(str(path if output else path.relative_to(workspace.root)))
    warn_of(source.findings, spoken)
    finish(source.findings)


def _press(context: click.Context) -> Press:
    """Warms up while the brief is read, and goes with the command."""
    from reqkit.report.press import Press

    press = Press()
    context.call_on_close(press.stop)
    return press


def _render(source: Source, language: Language, press: Press | None, *, show_weights: bool) -> bytes:
    from reqkit.report.brief.render import render_brief_html, render_brief_pdf

    if press is not None:
        return render_brief_pdf(source, language, press, show_weights=show_weights)
    return render_brief_html(source, language, show_weights=show_weights).encode(errors="replace")
