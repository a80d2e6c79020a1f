"""A page of HTML to PDF, shut off from the outside world: nothing is fetched but the report's own pictures."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.etree import ElementTree

import weasyprint
from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML
from weasyprint.html import UA_STYLESHEET
from weasyprint.urls import URLFetcher, URLFetcherResponse

from reqkit.report.attachments import Attachment
from reqkit.report.chart_address import CHART, specification
from reqkit.report.charts.drawing import draw
from reqkit.report.lettering import set_whole_lines
from reqkit.report.marks import Mark, drawing
from reqkit.report.strips import picture
from reqkit.report.wire import receive, receive_all

if TYPE_CHECKING:
    from weasyprint import Document

Drawn: TypeAlias = Callable[[], Mapping[str, str]]
MARK = "mark:"
_PSEUDO_ELEMENT = 3
"""Its place in what `cssselect2` keeps of a selector."""
_ALWAYS = datetime(2000, 1, 1)
"""The date of every attachment: the same inputs give the same bytes."""
_SAMPLE = '<html lang="ru"><p style="hyphens: auto; width: 2cm">Предварительно <b>…</b> <i>…</i></p></html>'
_OPTIONS: dict[str, Any] = {"pdf_variant": "pdf/ua-1"}


class RefusedError(ValueError):
    """Something outside the report was asked for."""


class _Page(HTML):  # type: ignore[misc]
    """A page of HTML; one that is well-formed XML as well, as every page of ours is, takes a twentieth of the time to read."""

    def __init__(self, text: str, pictures: PicturesOnly) -> None:
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError:
            super().__init__(string=text, url_fetcher=pictures)
            return
        self.base_url, self.url_fetcher, self.media_type = None, pictures, "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_ordinary_styles(), *super()._ua_stylesheets(forms)[1:]]


@cache
def _ordinary_styles() -> CSS:
    """WeasyPrint's own style sheet without the marks of notes, which we have none of, and with list markers only on what is in a list.

    It gives all six to every element, so that there would be six times as many styles to work out as there are elements.
    """
    sheet = copy(UA_STYLESHEET)
    sheet.matcher = matcher = copy(sheet.matcher)
    by_mark: dict[str | None, list[Any]] = {}
    for entry in matcher.other_selectors:
        by_mark.setdefault(entry[_PSEUDO_ELEMENT], []).append(entry)
    matcher.other_selectors = by_mark.get(None, [])
    items = matcher.lower_local_name_selectors
    matcher.lower_local_name_selectors = {**items, "li": [*items.get("li", []), *by_mark.get("marker", [])]}
    return sheet


class PicturesOnly(URLFetcher):  # type: ignore[misc]
    """Draws the report's own pictures by their addresses and refuses every other address: no file, no network.

    Charts that somebody else has `drawn`, by their addresses, are not drawn again.
    """

    def __init__(self, drawn: Drawn = dict) -> None:
        super().__init__()
        self._drawn = drawn

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the signature is WeasyPrint's
        try:
            svg = self._picture(url)
        except (KeyError, ValueError) as error:
            raise RefusedError(url[:100]) from error
        return URLFetcherResponse(url, svg, {"Content-Type": "image/svg+xml"})

    def _picture(self, url: str) -> str:
        if url.startswith(MARK):
            return drawing(Mark(url.removeprefix(MARK)))
        if url.startswith(CHART):
            return self._drawn().get(url) or draw(specification(url))
        return picture(url)


def to_pdf(html: str, attached: Sequence[Attachment] = ()) -> bytes:
    """The same page gives the same bytes. The file has no identifier, which is optional: with one, everything would be encoded twice."""
    with _no_collection():
        return written(laid_out(html), attached)


def laid_out(html: str, drawn: Drawn = dict) -> Document:
    set_whole_lines()
    return _Page(html, PicturesOnly(drawn)).render(**_OPTIONS)


def written(document: Document, attached: Sequence[Attachment]) -> bytes:
    files = [
        weasyprint.Attachment(string=one.data, name=one.name, description=one.description, created=_ALWAYS, modified=_ALWAYS)
        for one in attached
    ]
    relationships = {one.name: one.relationship for one in attached}

    def relate(_: Document, pdf: Any) -> None:
        """What each file is to the document, which WeasyPrint only says in PDF/A (ISO 32000-2, 14.13)."""
        found: list[Any] = [entry for entry in pdf.objects if isinstance(entry, dict) and entry.get("Type") == "/Filespec"]
        for entry in found:
            entry["AFRelationship"] = f"/{relationships[entry['UF'].string]}"
        if found:
            pdf.catalog["AF"] = b"[" + b" ".join(entry.reference for entry in found) + b"]"

    pdf: bytes = document.write_pdf(finisher=relate, attachments=files, **_OPTIONS)
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


def main() -> None:
    """One page, its charts and the files that go with it, in blocks, to a PDF.

    The page is laid out while the charts are still being drawn and the files still being made.
    """
    to_pdf(_SAMPLE)  # fonts are looked for, style sheets and hyphens read while the page is still being written
    with _no_collection():
        drawn = cache(lambda: json.loads(receive(sys.stdin.buffer)))
        document = laid_out(receive(sys.stdin.buffer).decode(), drawn)
        drawn()  # also where the page shows none
        sys.stdout.buffer.write(written(document, receive_all(sys.stdin.buffer)))
        sys.stdout.flush()
        os._exit(0)  # the other side waits for the end, and taking apart what was laid out would take half a second


if __name__ == "__main__":
    main()
