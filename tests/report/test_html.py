"""The page is one file that carries nothing foreign and lets nothing out."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from reqkit import analyse, render_html
from reqkit.values.text import LANGUAGES, Language
from tests.generate import Maker
from tests.inline import compare
from tests.report.cases import alpha, beta
from tests.report.samples import Vendor, comparison

HOSTILE = "<script>alert(1)</script> {{7*7}} <img src=x onerror=alert(2)> javascript:alert(3) </style> “quoted” & 'single'"
LONG = "Длинношеее" * 30


class Page(HTMLParser):
    """Collects the elements, their attributes, the text of a page, and apart from it what stands in scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.in_script = False
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.in_script = tag == "script"
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        (self.scripts if self.in_script else self.text).append(data)

    def handle_endtag(self, tag: str) -> None:
        self.in_script = self.in_script and tag != "script"


def hostile() -> str:
    vendor = Vendor("evil", HOSTILE[:60] + LONG, "++-+++", note=HOSTILE * 20)
    found = comparison(vendor, beta("-+++++", note=HOSTILE), title=HOSTILE, organization=HOSTILE, version="<b>1</b>")
    return render_html(analyse(found), "ru")


def test_text_of_others_stays_text() -> None:
    page = Page(hostile())
    assert not {"img", "b1", "iframe", "object", "link", "form"} & set(page.tags)
    assert page.tags.count("script") == len(page.scripts) == 2
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    text = "".join(page.text)
    assert "<script>alert(1)</script>" in text
    assert "{{7*7}}" in text
    assert "49" not in re.sub(r"\D", " ", text[: text.find("Решение")]).split()


def test_links_lead_nowhere_but_inside() -> None:
    page = Page(hostile())
    links = [value for name, value in page.attributes if name in ("href", "src", "action", "data", "xlink:href")]
    assert links
    assert all(link.startswith("#") for link in links)
    ids = {value for name, value in page.attributes if name == "id"}
    assert {link[1:] for link in links} <= ids


def test_long_texts_are_cut() -> None:
    text = "".join(Page(hostile()).text)
    assert max(len(part) for part in text.split("\n")) < 4000
    assert LONG[:100] not in text


def test_the_page_needs_nothing_from_outside() -> None:
    html = render_html(analyse(comparison(alpha("++++++"), beta("+~+?++"))), "en")
    assert not re.search(r"https?://|@import|url\(|src=|<link|innerHTML|eval\(|new Function", html)
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    script = Page(html).scripts[1]
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy == [f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_read_by_their_headings(language: Language) -> None:
    html = render_html(analyse(comparison(alpha("++++++"), beta("+~+?-+"))), language)
    assert html.count("<table") == html.count("<caption>")
    assert "<th>" not in html
    assert f'<html lang="{language}">' in html
    glyphs = re.findall(r'<svg class="[^"]*"[^>]*>', html)
    assert all('aria-label="' in glyph for glyph in glyphs if "sprite" not in glyph)
    assert set(re.findall(r'href="#(mark-[^"]+)"', html)) <= set(re.findall(r'id="(mark-[^"]+)"', html))


def test_the_english_edition_is_english() -> None:
    html = render_html(analyse(comparison(alpha("++~+++"), beta("+~+?-+", price=None), Vendor("gamma", "Gamma", "??????"))), "en")
    assert re.findall(r"[а-яё«»]+", html, re.IGNORECASE) == []


def test_figures_of_the_comparison_are_on_the_page() -> None:
    found = comparison(alpha("++~+++"), beta("+~+?++"))
    text = "".join(Page(render_html(analyse(found), "en")).text)
    for vendor in found.ranking:
        assert vendor.configuration.cost is not None
        assert f"{int(vendor.configuration.cost.expected):,}" in text
        assert str(round(float(vendor.score) * 100, 1)) in text
    assert found.brief.fingerprint in text
    assert all(vendor.match.sheet.fingerprint in text for vendor in found.ranking)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_was_compared_can_be_printed(seed: int) -> None:
    brief, sheets = Maker(seed).case()
    found = compare(brief, sheets)
    for language in LANGUAGES:
        text = "".join(Page(render_html(analyse(found), language)).text)
        assert not re.search(r"Fraction\(|Estimate\(|Text\(|\bNone(?! of)\b|<[A-Z]\w+\.", text)
        assert all(vendor.name.in_language(language) in text for vendor in found.ranking)


def test_the_same_comparison_gives_the_same_page() -> None:
    found = comparison(alpha("++~+++"), beta("+~+?++"))
    assert render_html(analyse(found), "ru") == render_html(analyse(found), "ru")
