"""Choose a marketing CRM well: briefs and capability sheets in YAML, findings, verdicts, a ranking, a report.

A program that embeds the toolkit needs nothing else than what is here:

    workspace = open_workspace(Path("."))
    findings = validate(workspace)
    analysis = analyse(compare(workspace, "sales-crm"))
    pdf = render_pdf(analysis, "ru")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from reqkit.decide.analysis import Analysis
    from reqkit.decide.result import Comparison
    from reqkit.findings.finding import Finding
    from reqkit.source.workspace import Workspace
    from reqkit.values.text import Language

__all__ = [
    "analyse",
    "compare",
    "open_workspace",
    "render_brief",
    "render_feedback",
    "render_html",
    "render_pdf",
    "render_workbook",
    "validate",
]


def open_workspace(folder: Path | str) -> Workspace:
    """The workspace that holds a folder. Raises WorkspaceError where there is none."""
    from reqkit.source.workspace import Workspace

    return Workspace.find(Path(folder))


def validate(workspace: Workspace, briefs: tuple[str, ...] | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with some briefs (all, if none are named) and their sheets, in the order of files and lines."""
    from reqkit.check.runner import check_project
    from reqkit.source.workspace import load

    return check_project(load(workspace, briefs))


def compare(workspace: Workspace, brief: str | None = None, *, weights: str | None = None) -> Comparison:
    """A brief against its vendors. `weights` names one of the brief's weight sets.

    Raises WorkspaceError where the brief does not exist or cannot be read at all, and for an unknown weight set.
    """
    from reqkit.pipeline import compare_brief

    return compare_brief(workspace, brief, weights)


def analyse(comparison: Comparison) -> Analysis:
    """What defends a comparison: how sure it is, what would change it, what it earns; each part worked out when first asked for."""
    from reqkit.decide.analysis import Analysis

    return Analysis(comparison)


def render_html(analysis: Analysis, language: Language) -> str:
    """The comparison brief as one self-contained page."""
    from reqkit.report.render import render_html as render

    return render(analysis, language)


def render_pdf(analysis: Analysis, language: Language) -> bytes:
    """The comparison brief as PDF/UA; the same comparison gives the same bytes."""
    from reqkit.report.render import render_pdf as render

    return render(analysis, language)


def render_workbook(analysis: Analysis, language: Language) -> bytes:
    """The comparison brief as XLSX; the same comparison gives the same bytes."""
    from reqkit.report.workbook.render import render_workbook as render

    return render(analysis, language)


def render_feedback(comparison: Comparison, vendor: str, language: Language, *, show_weights: bool = False) -> bytes:
    """What one vendor gets back, as PDF/UA: how its answers were understood, without budget, weights (unless they may be shown) or others.

    Raises KeyError for a vendor that is not compared.
    """
    from reqkit.report.feedback.render import feedback, render_feedback_pdf

    return render_feedback_pdf(feedback(comparison, vendor, show_weights=show_weights), language)


def render_brief(workspace: Workspace, brief: str | None, language: Language, *, show_weights: bool = False) -> bytes:
    """The brief that is sent to vendors, as PDF/UA; without weights, yearly values and reasons unless they are to be shown.

    Raises WorkspaceError where the brief does not exist or cannot be read at all.
    """
    from reqkit.locale.brief import BROKEN_BRIEF
    from reqkit.report.brief.render import render_brief_pdf
    from reqkit.source.one_brief import open_source

    return render_brief_pdf(open_source(workspace, brief, BROKEN_BRIEF), language, show_weights=show_weights)
