"""The PDF is tagged, describes itself, holds what the page holds, and is the same every time."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from weasyprint import HTML

from reqkit import analyse, render_pdf
from reqkit.decide.analysis_data import analysis_data
from reqkit.decide.result import Comparison
from reqkit.documents.document import parse_document
from reqkit.report import paper
from reqkit.report.attachments import files
from reqkit.report.paper import PicturesOnly, RefusedError, to_pdf
from reqkit.report.press import Press
from reqkit.report.render import page
from reqkit.report.render import render_pdf as render_pdf_on
from reqkit.report.view import report
from reqkit.values.text import LANGUAGES, Language
from tests.report.cases import alpha, beta
from tests.report.samples import Vendor, comparison, requirements


@pytest.fixture(scope="module")
def found() -> Comparison:
    note = "<b>bold</b> javascript:alert(1) " + "word" * 60
    return comparison(alpha("?+~+-+"), beta("+~??++", note=note), Vendor("gamma", "Gamma", "??????"))


@pytest.fixture(scope="module")
def pdf(found: Comparison) -> bytes:
    return render_pdf(analyse(found), "en")


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def elements(reader: pypdf.PdfReader) -> list[Any]:
    """Every element of the tag tree."""
    result, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]  # type: ignore[index]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, pypdf.generic.DictionaryObject):
            continue
        result.append(element)
        children = element.get("/K", [])
        waiting += children if isinstance(children, list) else [children]
    return [element for element in result if "/S" in element]


def titles(outline: list[Any]) -> list[str]:
    return [title for entry in outline for title in (titles(entry) if isinstance(entry, list) else [entry.title])]


def test_the_same_comparison_gives_the_same_bytes(found: Comparison, pdf: bytes) -> None:
    assert render_pdf(analyse(found), "en") == pdf


def test_it_is_pdf_ua(reader: pypdf.PdfReader) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()


def test_it_describes_itself(reader: pypdf.PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == "A CRM for the sales team"
    assert reader.metadata.author == "Sample Trading House"
    assert str(reader.metadata["/CreationDate"]) == "D:20261120"


def test_sections_are_bookmarks(reader: pypdf.PdfReader) -> None:
    found = titles(reader.outline)
    assert [re.sub(r"^[\d.]+ ", "", title) for title in found if title[0].isdigit()] == [
        "The decision on a page",
        "Who fell out and why",
        "Where the scores come from",
        "Money",
        "Time",
        "How sure it is",
        "Before signing",
        "Appendix: The full matrix",
        "Appendix: Weights",
        "Appendix: Method and origin of the figures",
    ]


def test_tags_are_complete(reader: pypdf.PdfReader) -> None:
    found = elements(reader)
    kinds = Counter(element["/S"] for element in found)
    assert kinds["/H2"] == 10
    assert kinds["/Table"] == kinds["/Caption"]
    assert all(element.get("/Alt") for element in found if element["/S"] == "/Figure")
    assert all(element["/A"].get("/Headers") for element in found if element["/S"] == "/TD" and element.get("/K"))


def test_the_decision_is_on_page_one(reader: pypdf.PdfReader) -> None:
    first = reader.pages[0].extract_text()
    assert "Too early to decide" in first
    assert "Alpha" in first
    assert "Gamma" in first
    assert "Who fell out" not in first


def test_the_text_is_english_and_says_where_one_is(reader: pypdf.PdfReader) -> None:
    pages = [page.extract_text() for page in reader.pages]
    assert re.findall("[а-яё]+", " ".join(pages), re.IGNORECASE) == []
    assert all(f"p. {number} of {len(pages)}" in text.replace("\n", " ") for number, text in enumerate(pages, start=1))


def test_nothing_in_it_is_a_link(reader: pypdf.PdfReader) -> None:
    actions = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert actions == []


def test_a_crowd_does_not_push_the_decision_off_page_one() -> None:
    title = "A system for keeping customers of a federal chain of shops for house and garden"
    crowd = [Vendor(f"v{number}", f"Vendor number {number}, limited", "+?~", price=50_000 + number) for number in range(24)]
    found = comparison(*crowd, Vendor("silent", "Silent", "???"), title=title, budget={"target": 9_000_000, "ceiling": 5_000_000})
    view = report(analyse(found), "en")
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(page(replace(view, sections=view.sections[:2]), "paper")))).pages
    assert "reqkit test." in pages[0].extract_text()
    assert "Who fell out and why" in pages[1].extract_text()


def test_nothing_outside_is_fetched() -> None:
    fetcher = PicturesOnly()
    for url in ("http://example.org/a.png", "file:///etc/hostname", "data:text/plain,x", "ftp://example.org/"):
        with pytest.raises(RefusedError):
            fetcher.fetch(url)
    for url in ("mark:?", "mark:<b>", "strip:27/", "strip:27/a<b>", "strip:27/a\n", "strip:27/u1", "ground:x", "bar:1/2", "bar:1/2/3/4"):
        with pytest.raises(RefusedError):
            fetcher.fetch(url)


@pytest.mark.parametrize("url", ["mark:available", "strip:27/au1/2cx!a+", "ground:13", "bar:0/35.5/100"])
def test_its_own_pictures_are_drawn(url: str) -> None:
    svg = ElementTree.fromstring(PicturesOnly().fetch(url).read())
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert "viewBox" in svg.attrib


def test_a_crowd_is_drawn_and_said_in_words() -> None:
    """From five vendors on a row of verdicts is a picture: its alternative text names every vendor, and the head still repeats."""
    names = [f"Имя <{number}> & Ко" for number in range(14)]
    found = comparison(*(Vendor(f"v{number}", name, "+-~?+?") for number, name in enumerate(names)))
    view = report(analyse(found), "ru")
    part = replace(view, sections=tuple(section for section in view.sections if section.name == "matrix"))
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(page(part, "paper"))))
    figures = [element for element in elements(reader) if element["/S"] == "/Figure"]
    told = [element["/Alt"] for element in figures if all(name in element["/Alt"] for name in names)]
    assert len(told) == 4  # the others were answered by no one, and a cell says so
    text = " ".join(one.extract_text() for one in reader.pages)
    assert all(name in text for name in names)


def test_results_and_inputs_go_with_it(found: Comparison, reader: pypdf.PdfReader) -> None:
    results, inputs = (json.loads(reader.attachments[name][0]) for name in ("results.json", "inputs.json"))
    assert results == json.loads(json.dumps(analysis_data(analyse(found), "en")))
    assert [entry["file"] for entry in inputs["files"]] == sorted(document.name for document in found.inputs)
    assert {entry["file"]: entry["text"] for entry in inputs["files"]} == {document.name: document.text for document in found.inputs}
    assert inputs["vendors"] == {vendor.vendor: vendor.match.sheet.fingerprint for vendor in found.ranking}
    assert inputs["brief"]["fingerprint"] == found.brief.fingerprint


def test_attachments_say_what_they_are(reader: pypdf.PdfReader) -> None:
    root: Any = reader.trailer["/Root"]
    entries = [entry.get_object() for entry in root["/AF"]]
    assert [(entry["/UF"], entry["/AFRelationship"]) for entry in entries] == [("results.json", "/Data"), ("inputs.json", "/Source")]
    assert all(entry["/Desc"] for entry in entries)
    assert {entry["/EF"]["/F"]["/Params"]["/ModDate"] for entry in entries} == {"D:20000101000000Z"}
    assert all(entry["/EF"]["/F"]["/Filter"] == "/FlateDecode" for entry in entries)


def test_a_file_too_many_is_known_by_its_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reqkit.report.attachments.MOST_TEXT", 5)
    entries = files([parse_document("b.yaml", b"b: 12"), parse_document("a.yaml", b"a: 1"), parse_document("b.yaml", b"b: 12")])
    assert [(entry["file"], entry["text"]) for entry in entries] == [("a.yaml", "a: 1"), ("b.yaml", None)]
    assert entries[1]["sha256"] == sha256(b"b: 12").hexdigest()


def test_the_press_prints_the_same(found: Comparison, pdf: bytes) -> None:
    press = Press()
    assert render_pdf_on(analyse(found), "en", press) == pdf


def test_a_page_that_is_no_xml_is_read_as_html() -> None:
    found = io.BytesIO(to_pdf('<html lang="en"><title>T</title><p>One &ensp; page<br>only'))
    assert "page" in pypdf.PdfReader(found).pages[0].extract_text()


def test_a_page_is_laid_out_as_if_nothing_was_left_out_of_its_styles(found: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [
        page(report(analyse(found), "ru", "paper"), "paper"),
        '<html lang="en"><head><title>T</title></head><body><ol><li>one</li></ol></body></html>',
    ]
    made = [to_pdf(html) for html in pages]
    monkeypatch.setattr(paper, "_Page", lambda text, pictures: HTML(string=text, url_fetcher=pictures))
    assert made == [to_pdf(html) for html in pages]


def test_every_page_of_ours_is_xml_which_is_read_sooner(found: Comparison) -> None:
    ElementTree.fromstring(page(report(analyse(found), "ru", "paper"), "paper"))


def test_without_a_process_to_print_the_page_is_made_here(found: Comparison, pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    press = Press()
    assert render_pdf_on(analyse(found), "en", press) == pdf
    press.stop()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 5, 14, 24])
def test_long_names_do_not_push_the_decision_off_page_one(count: int, language: Language) -> None:
    """The longest legal forms, a tie among the first, and every list on the page."""
    russian = "Общество с ограниченной ответственностью «Информационно-вычислительный центр № {}»"
    english = "Limited liability company Information and computing centre No. {}"
    answers = ["".join("+~?+-+++~"[(number + place) % (9 if place % 3 else 1)] for place in range(18)) for number in range(count)]
    names = [{"ru": russian.format(number), "en": english.format(number)} for number in range(count)]
    crowd = [Vendor(f"v{number}", names[number], answers[number], price=50_000 + number * 1000) for number in range(count)]
    view = report(analyse(comparison(*crowd, items=requirements(18))), language, "paper")
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(page(replace(view, sections=view.sections[:2]), "paper")))).pages
    assert "reqkit test." in pages[0].extract_text()
    assert view.sections[1].heading in pages[1].extract_text()
    decision: Any = view.sections[0].body
    assert len(decision.shortlist.rows) >= min(count, 8)
