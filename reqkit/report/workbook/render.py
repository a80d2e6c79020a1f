"""The report as a workbook: every sheet in order, as bytes."""

from __future__ import annotations

from collections.abc import Callable

from reqkit.decide.analysis import Analysis
from reqkit.locale import report as words
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.model import Page
from reqkit.report.workbook.pages.aspects import aspects
from reqkit.report.workbook.pages.business import business
from reqkit.report.workbook.pages.categories import categories
from reqkit.report.workbook.pages.certainty import certainty
from reqkit.report.workbook.pages.costs import costs
from reqkit.report.workbook.pages.decision import decision
from reqkit.report.workbook.pages.flips import flips
from reqkit.report.workbook.pages.matrix import matrix
from reqkit.report.workbook.pages.method import method
from reqkit.report.workbook.pages.questions import questions
from reqkit.report.workbook.pages.ranking import ranking
from reqkit.report.workbook.pages.scenarios import scenarios
from reqkit.report.workbook.pages.weight_sets import weight_sets
from reqkit.report.workbook.pages.works import works
from reqkit.report.workbook.writing import write
from reqkit.values.text import Language

Builder = Callable[[Speaker], Page | None]

PAGES: tuple[Builder, ...] = (
    decision,
    ranking,
    categories,
    costs,
    works,
    matrix,
    aspects,
    scenarios,
    certainty,
    flips,
    weight_sets,
    business,
    questions,
    method,
)
"""In order; one that has nothing to show is left out."""


def render_workbook(analysis: Analysis, language: Language) -> bytes:
    """The report as XLSX. The same comparison in the same language gives the same bytes."""
    speaker = Speaker(analysis, language)
    pages = [page for build in PAGES if (page := build(speaker)) is not None]
    title = speaker.text(analysis.comparison.brief.header.title, 160)
    properties = {"title": title, "subject": speaker.say(words.SUBJECT, title=title), "author": f"reqkit {analysis.comparison.version}"}
    return write(pages, language, speaker.currency, properties)
