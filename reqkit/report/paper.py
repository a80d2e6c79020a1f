"""A page of HTML to PDF, shut off from the outside world: nothing is fetched but the report's own glyphs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from reqkit.report.marks import Mark, drawing

SCHEME = "mark:"


class RefusedError(ValueError):
    """Something outside the report was asked for."""


class GlyphsOnly(URLFetcher):  # type: ignore[misc]
    """Serves the glyphs by name and refuses every other address: no file, no network."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the signature is WeasyPrint's
        if not url.startswith(SCHEME):
            raise RefusedError(url[:100])
        return URLFetcherResponse(url, drawing(Mark(url.removeprefix(SCHEME))), {"Content-Type": "image/svg+xml"})


def to_pdf(html: str, identifier: bytes) -> bytes:
    with _no_collection():
        pdf: bytes = HTML(string=html, url_fetcher=GlyphsOnly()).write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return pdf


@contextmanager
def _no_collection() -> Iterator[None]:
    """The layout keeps half a million small objects alive until it ends; looking through them for garbage takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
