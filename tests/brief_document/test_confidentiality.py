"""What is not the vendors' to know is not in what they get, in no form and no place."""

from __future__ import annotations

import io
import re
import zlib

import pypdf
import pytest

from reqkit.report.brief.render import render_brief_html, render_brief_pdf
from reqkit.source.one_brief import Source
from reqkit.values.text import LANGUAGES, Language

ALWAYS_SECRET = (
    *("7777701", "8888802", "6666604", "4.75"),  # budget, another vendor's price, the weight of an item
    *("zircon", "obsidian", "HIDDEN-VIEW", "HIDDEN-OWNER", "HIDDEN-SOURCE", "hidden-tag", "HIDDEN-PLAN", "HIDDEN-NOTE", "bakery/"),
)
WEIGHTS = ("5555503", "43%", "31%", "61%", "27%", "HIDDEN-REASON")


def plain(text: str) -> str:
    """Without the blanks and signs that group figures, in small letters."""
    return re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d)", "", text).replace("\u00a0%", "%").lower()


def found(text: str, secrets: tuple[str, ...]) -> list[str]:
    return [secret for secret in secrets if secret.lower() in plain(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_keeps_them(bakery: Source, language: Language) -> None:
    html = render_brief_html(bakery, language)
    body = html[html.index("<body") :]
    assert found(html, ALWAYS_SECRET[:-1]) == []
    assert found(body, (*ALWAYS_SECRET, *WEIGHTS)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_values_and_reasons_are_shown_on_demand_and_the_rest_is_not(bakery: Source, language: Language) -> None:
    html = render_brief_html(bakery, language, show_weights=True)
    assert found(html, ALWAYS_SECRET) == []
    assert found(html, ("5555503", "61%", "27%", "HIDDEN-REASON")) == ["5555503", "61%", "27%", "HIDDEN-REASON"]


def test_no_byte_of_the_pdf_holds_them(bakery: Source) -> None:
    """Neither its text, nor its properties, nor any of its streams."""
    pdf = render_brief_pdf(bakery, "en")
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = " ".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    assert found(text, (*ALWAYS_SECRET, *WEIGHTS)) == []
    streams = [match[1] for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)]
    raw = b"".join([pdf, *(_inflated(stream) for stream in streams)]).lower()
    assert not [secret for secret in ALWAYS_SECRET[:3] + ALWAYS_SECRET[4:] if secret.lower().encode() in raw]
    assert "/EmbeddedFiles" not in str(reader.trailer["/Root"])


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream.strip(b"\r\n"))
    except zlib.error:
        return stream
