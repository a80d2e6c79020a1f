"""Rendering: the report as one HTML page, and as PDF/UA."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from reqkit.decide.analysis import Analysis
from reqkit.report.attachments import attachments
from reqkit.report.charts.inlining import inlined
from reqkit.report.marks import drawn, outline
from reqkit.report.parts import Edition
from reqkit.report.screen.page import Screen, of_screen
from reqkit.report.speaker import Speaker
from reqkit.report.view import Report, report
from reqkit.values.text import Language

if TYPE_CHECKING:
    from jinja2 import Environment

    from reqkit.report.press import Press

_STYLES: Mapping[Edition, tuple[str, ...]] = {
    "screen": ("base.css", "tables.css", "screen.css", "live.css"),
    "paper": ("base.css", "tables.css", "paper.css"),
}


def render_html(analysis: Analysis, language: Language) -> str:
    """The report as one self-contained page: its own script, which nothing else can be run beside, and no network.

    Without the script everything can be read; with it tables are sorted and filtered and weights moved.
    """
    return page(report(analysis, language), "screen", of_screen(Speaker(analysis, language)))


def render_pdf(analysis: Analysis, language: Language, press: Press | None = None) -> bytes:
    """The report as tagged PDF (PDF/UA-1) with its results and inputs attached.

    The same comparison in the same language, with the same fonts, gives the same bytes. A `press` started beforehand prints it sooner.
    """
    html = page(report(analysis, language, "paper", press.draw if press is not None else None), "paper")
    if press is not None:
        return press.print(html, lambda: attachments(analysis, language))
    from reqkit.report.paper import to_pdf

    return to_pdf(html, attachments(analysis, language))


def page(view: Report, edition: Edition, screen: Screen | None = None) -> str:
    """A report, or part of one, as HTML; `screen` is what a script of its own works with."""
    styles = "\n".join(style(name) for name in _STYLES[edition])
    sprite = tuple((mark.value, outline(mark)) for mark in drawn()) if edition == "screen" else ()
    html = environment().get_template("report.html.j2").render(report=view, edition=edition, style=styles, sprite=sprite, screen=screen)
    return inlined(html) if edition == "screen" else html


@cache
def environment() -> Environment:
    """The templates, with everything from outside escaped."""
    from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

    compiled = None
    with suppress(RuntimeError, OSError):  # no folder for temporary files of one's own: every report compiles its templates anew
        compiled = FileSystemBytecodeCache()
    return Environment(
        bytecode_cache=compiled,
        loader=PackageLoader("reqkit.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style(name: str) -> str:
    """A style sheet by its file's name."""
    from importlib.resources import files

    return (files("reqkit.report") / "style" / name).read_text(encoding="utf-8")
