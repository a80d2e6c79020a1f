"""`reqkit report`: the ranked comparison brief as PDF, HTML, XLSX or JSON, or what one vendor gets back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reqkit.cli.common import (
    brief_argument,
    compare_or_refuse,
    finish,
    language_option,
    refuse,
    refuse_other_formats,
    warn_of,
    write_file,
)
from reqkit.cli.output import say

if TYPE_CHECKING:
    from reqkit.decide.analysis import Analysis
    from reqkit.decide.result import Comparison
    from reqkit.report.press import Press
    from reqkit.values.text import Language

FORMATS = (".pdf", ".html", ".xlsx", ".json")
FEEDBACK_FORMATS = (".pdf", ".html", ".json")


@click.command()
@brief_argument
@click.option("-o", "output", metavar="FILE", help="FILE.pdf, .html, .xlsx or .json; default: reports/<brief>/comparison.<lang>.pdf.")
@click.option("--for", "vendor", metavar="V", help="What is sent back to this vendor: nothing of the others or the budget.")
@click.option("--show-weights", is_flag=True, help="With --for: also what the categories weigh; never the budget.")
@language_option
@click.pass_context
def report(
    context: click.Context, brief: str | None, output: str | None, vendor: str | None, show_weights: bool, language: Language | None
) -> None:
    """Write the comparison brief of a brief's vendors."""
    if show_weights and vendor is None:
        raise click.UsageError("--show-weights goes with --for.")
    refuse_other_formats(output, FORMATS if vendor is None else FEEDBACK_FORMATS, language)
    press = _press(context, charts=vendor is None) if output is None or Path(output).suffix.lower() == ".pdf" else None
    from reqkit.decide.analysis import Analysis  # only now: the press starts before anything large is imported

    comparison = compare_or_refuse(context, brief, language)
    spoken = language or comparison.brief.header.language
    root = _root(context)
    if vendor is not None:
        _known(comparison, vendor, spoken)
    name = "comparison" if vendor is None else f"for-{vendor}"
    path = Path(output) if output else root / "reports" / comparison.brief.name / f"{name}.{spoken}.pdf"
    suffix = path.suffix.lower()
    if vendor is None:
        made = _render(Analysis(comparison), suffix, spoken, press)
    else:
        made = _feedback(comparison, vendor, suffix, spoken, press, show_weights=show_weights)
    write_file(path, made, spoken)
    say(str(path if output else path.relative_to(root)))
    warn_of(comparison.findings, spoken)
    finish(comparison.findings)


def _known(comparison: Comparison, vendor: str, language: Language) -> None:
    from reqkit.findings.suggest import no_such_vendor

    known = [match.vendor for match in comparison.match.vendors]
    if vendor not in known:
        refuse(no_such_vendor(vendor, known).in_language(language))


def _root(context: click.Context) -> Path:
    from reqkit.cli.common import open_workspace

    return open_workspace(context, None).root


def _press(context: click.Context, *, charts: bool) -> Press:
    """Warms up while the comparison is worked out, and goes with the command. What a vendor gets back has no `charts`."""
    from reqkit.report.press import Press

    press = Press(charts=charts)
    context.call_on_close(press.stop)
    return press


def _render(analysis: Analysis, suffix: str, language: Language, press: Press | None) -> bytes:
    if suffix == ".json":
        from reqkit.decide.analysis_data import analysis_data
        from reqkit.report.attachments import as_json

        return as_json(analysis_data(analysis, language), indent=2)
    if suffix == ".xlsx":
        from reqkit.report.workbook.render import render_workbook

        return render_workbook(analysis, language)
    from reqkit.report.render import render_html, render_pdf

    return render_pdf(analysis, language, press) if suffix == ".pdf" else render_html(analysis, language).encode(errors="replace")


def _feedback(comparison: Comparison, vendor: str, suffix: str, language: Language, press: Press | None, *, show_weights: bool) -> bytes:
    from reqkit.report.feedback.render import feedback, render_feedback_html, render_feedback_json, render_feedback_pdf

    of = feedback(comparison, vendor, show_weights=show_weights)
    if suffix == ".json":
        return render_feedback_json(of, language)
    if suffix == ".html":
        return render_feedback_html(of, language).encode(errors="replace")
    return render_feedback_pdf(of, language, press)
