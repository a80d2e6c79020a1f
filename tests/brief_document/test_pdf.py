"""The brief to vendors as PDF: tagged, with working page numbers, the same every time."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import Any

import pypdf
import pytest

from reqkit.report.brief.render import render_brief_pdf
from reqkit.source.one_brief import Source
from tests.report.test_pdf import elements, titles


@pytest.fixture(scope="module")
def pdf(bakery: Source) -> bytes:
    return render_brief_pdf(bakery, "ru")


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def test_the_same_brief_gives_the_same_bytes(bakery: Source, pdf: bytes) -> None:
    assert render_brief_pdf(bakery, "ru") == pdf


def test_it_is_pdf_ua_and_describes_itself(reader: pypdf.PdfReader) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ru"
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Выбор CRM для пекарен"
    assert str(reader.metadata["/CreationDate"]) == "D:20261120"


def test_tags_are_complete(reader: pypdf.PdfReader) -> None:
    found = elements(reader)
    kinds = Counter(element["/S"] for element in found)
    assert kinds["/H1"] == 1
    assert kinds["/H2"] == 9
    assert kinds["/H4"] == 6  # every thing asked but the shared rules, which stand a level higher, and what is not needed now
    assert kinds["/Table"] == kinds["/Caption"]
    assert kinds["/Link"] == 8
    assert all(element["/A"].get("/Headers") for element in found if element["/S"] == "/TD" and element.get("/K"))


def test_the_contents_lead_to_the_parts(reader: pypdf.PdfReader) -> None:
    parts = [f"part-{number}" for number in range(1, 9)]
    places = [reader.get_destination_page_number(reader.named_destinations[part]) for part in parts]
    links = [note.get_object()["/Dest"] for page in reader.pages for note in page.get("/Annots", [])]
    assert links == parts
    printed = re.findall(r"^\d+$", reader.pages[0].extract_text(), re.MULTILINE)
    assert [str(place + 1) for place in places] == printed[:8]
    for number, place in enumerate(places, start=1):
        assert re.search(rf"^{number} \w", reader.pages[place].extract_text(), re.MULTILINE)


def test_bookmarks_hold_everything_asked(reader: pypdf.PdfReader) -> None:
    found = titles(reader.outline)
    assert found[0] == "1 Как отвечать"
    assert any(title.startswith("SEC-01") for title in found)
    assert "Содержание" not in found


def test_every_row_of_answers_is_whole(reader: pypdf.PdfReader) -> None:
    text = " ".join(page.extract_text() for page in reader.pages)
    assert text.count("можно доработать") == text.count("Стоимость:") == text.count("Срок:") == 7
