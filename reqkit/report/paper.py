"""A page of HTML to PDF, shut off from the outside world: nothing is fetched but the report's own pictures."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from reqkit.report.marks import Mark, drawing
from reqkit.report.strips import picture

MARK = "mark:"


class RefusedError(ValueError):
    """Something outside the report was asked for."""


class PicturesOnly(URLFetcher):  # type: ignore[misc]
    """Draws the report's own pictures by their addresses and refuses every other address: no file, no network."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the signature is WeasyPrint's
        try:
            svg = drawing(Mark(url.removeprefix(MARK))) if url.startswith(MARK) else picture(url)
        except (KeyError, ValueError) as error:
            raise RefusedError(url[:100]) from error
        return URLFetcherResponse(url, svg, {"Content-Type": "image/svg+xml"})


def to_pdf(html: str) -> bytes:
    """The same page gives the same bytes. The file has no identifier, which is optional: with one, everything would be encoded twice."""
    with _no_collection():
        pdf: bytes = HTML(string=html, url_fetcher=PicturesOnly()).write_pdf(pdf_variant="pdf/ua-1")
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


if __name__ == "__main__":
    to_pdf("<p>…")  # fonts are looked for and style sheets read while the page is still being written
    sys.stdout.buffer.write(to_pdf(sys.stdin.buffer.read().decode()))
