"""The brief to vendors as one HTML page, and as PDF/UA."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reqkit.report.brief.view import VendorBrief, vendor_brief
from reqkit.report.parts import Edition
from reqkit.report.render import environment, style
from reqkit.source.one_brief import Source
from reqkit.values.text import Language

if TYPE_CHECKING:
    from reqkit.report.press import Press

_STYLES: Mapping[Edition, tuple[str, ...]] = {
    "screen": ("base.css", "tables.css", "screen.css", "brief.css", "brief-screen.css"),
    "paper": ("base.css", "tables.css", "paper.css", "brief.css", "brief-paper.css"),
}


def render_brief_html(source: Source, language: Language, *, show_weights: bool = False) -> str:
    """One self-contained page: no script, no network, nothing outside the file."""
    return page(vendor_brief(source, language, show_weights=show_weights), "screen")


def render_brief_pdf(source: Source, language: Language, press: Press | None = None, *, show_weights: bool = False) -> bytes:
    """Tagged PDF (PDF/UA-1). The same brief in the same language, with the same fonts, gives the same bytes."""
    html = page(vendor_brief(source, language, show_weights=show_weights), "paper")
    if press is not None:
        return press.print(html)
    from reqkit.report.paper import to_pdf

    return to_pdf(html)


def page(view: VendorBrief, edition: Edition) -> str:
    styles = "\n".join(style(name) for name in _STYLES[edition])
    return environment().get_template("brief/page.html.j2").render(brief=view, edition=edition, style=styles)
