"""`reqkit report`: the ranked comparison brief as PDF, HTML, XLSX or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import brief_argument, compare_or_refuse, fallback_language, finish, language_option, refuse, warn_of, write_file
from reqkit.cli.output import say

if TYPE_CHECKING:
    from reqkit.decide.analysis import Analysis
    from reqkit.report.press import Press
    from reqkit.values.text import Language

FORMATS = (".pdf", ".html", ".xlsx", ".json")


@click.command()
@brief_argument
@click.option("-o", "output", metavar="FILE", help="FILE.pdf, .html, .xlsx or .json; default: reports/<brief>/comparison.<lang>.pdf.")
@language_option
@click.pass_context
def report(context: click.Context, brief: str | None, output: str | None, language: Language | None) -> None:
    """Write the comparison brief of a brief's vendors."""
    if output is not None and Path(output).suffix.lower() not in FORMATS:
        from reqkit.locale.message import Message

        message = Message("Имя файла оканчивается на {formats}, а не на «{given}».", "The file's name ends in {formats}, not in “{given}”.")
        refuse(message.fill(language or fallback_language(), {"formats": FORMATS, "given": Path(output).suffix or output}))
    from reqkit.decide.analysis import Analysis

    press = _press(context) if output is None or Path(output).suffix.lower() == ".pdf" else None
    comparison = compare_or_refuse(context, brief, language)
    spoken = language or comparison.brief.header.language
    root = _root(context)
    path = Path(output) if output else root / "reports" / comparison.brief.name / f"comparison.{spoken}.pdf"
    write_file(path, _render(Analysis(comparison), path.suffix.lower(), spoken, press), spoken)
    say(str(path if output else path.relative_to(root)))
    warn_of(comparison.findings, spoken)
    finish(comparison.findings)


def _root(context: click.Context) -> Path:
    from reqkit.cli.common import open_workspace

    return open_workspace(context, None).root


def _press(context: click.Context) -> Press:
    """Warms up while the comparison is worked out, and goes with the command."""
    from reqkit.report.press import Press

    press = Press(charts=True)
    context.call_on_close(press.stop)
    return press


def _render(analysis: Analysis, suffix: str, language: Language, press: Press | None) -> bytes:
    if suffix == ".json":
        from reqkit.decide.analysis_data import analysis_data
        from reqkit.report.attachments import as_json

        return as_json(analysis_data(analysis, language))
    if suffix == ".xlsx":
        from reqkit.report.workbook.render import render_workbook

        return render_workbook(analysis, language)
    from reqkit.report.render import render_html, render_pdf

    return render_pdf(analysis, language, press) if suffix == ".pdf" else render_html(analysis, language).encode(errors="replace")
