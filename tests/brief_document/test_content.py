"""What a vendor reads: everything that is asked, in its order and words, in both languages."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from reqkit.report.brief.items import Category, Item
from reqkit.report.brief.properties import PropertiesNeeded
from reqkit.report.brief.render import render_brief_html
from reqkit.report.brief.view import SharedRules, VendorBrief, vendor_brief
from reqkit.source.one_brief import Source
from reqkit.values.text import LANGUAGES, Language
from tests.brief_document.samples import REQUIREMENTS, source
from tests.report.test_html import HOSTILE, LONG, Page


def items(view: VendorBrief) -> dict[str, Item]:
    found: list[Item] = []
    for part in view.parts:
        if isinstance(part.body, SharedRules):
            found += part.body.items
        elif isinstance(part.body, Category):
            found += [item for group in part.body.groups for item in group.items]
    return {item.code: item for item in found}


def everything(value: object) -> str:
    """All the text of a view."""
    if isinstance(value, str):
        return value + "\n"
    if is_dataclass(value):
        return "".join(everything(getattr(value, field.name)) for field in fields(value))
    return "".join(map(everything, value)) if isinstance(value, tuple) else ""


@pytest.fixture(scope="module")
def view(bakery: Source) -> VendorBrief:
    return vendor_brief(bakery, "en")


def test_the_parts_come_in_order(view: VendorBrief) -> None:
    assert [part.heading for part in view.parts] == [
        "How to answer",
        "What is to happen",
        "Rules of the whole loyalty programme",
        "Security",
        "Offers",
        "Segments",
        "Campaigns",
        "What has to be known of a customer",
    ]


def test_the_terms_are_on_the_first_page(view: VendorBrief) -> None:
    rows = {row.cells[0].text: row.cells[1].text for row in view.terms.rows}
    assert rows["Go-live by"] == "1 Jul 2027"
    assert rows["Users of the system"] == "23"
    assert rows["Customers in the base"] == "456,000"
    assert rows["Prices"] == "RUB, VAT excluded"
    assert rows["Version of the brief"] == "1.2-draft"
    assert rows["Rates of exchange"] == "1 USD = RUB\u00a092.50 (of 20 Nov 2026)"
    assert rows["What is asked"] == "7 items, 3 of them musts"


def test_everything_is_asked_once_and_the_rest_is_named(view: VendorBrief, bakery: Source) -> None:
    assert [asked.id for asked in bakery.brief.asked if asked.id not in items(view)] == ["SEC-04"]
    security = next(part.body for part in view.parts if part.heading == "Security")
    assert isinstance(security, Category)
    assert [group.heading for group in security.groups] == ["Musts", "Shoulds", "Coulds"]
    assert security.lead == "3 items: 1 must, 1 should, 1 could."
    assert [point.lead for point in security.later] == ["SEC-04 Encryption by GOST"]


def test_aspects_of_one_parameter_are_one_question(view: VendorBrief) -> None:
    asked = items(view)["SEC-01"]
    assert asked.questions.all == (
        "Which events are recorded? Needed: sign-in, export.",
        "How long is the log kept? Needed: at least 180 days (better still: at least 365 days).",
    )
    assert [(note.lead, note.text) for note in asked.notes] == [("How it will be tested:", "An export made in the demo is in the log.")]


def test_alternatives_are_told_apart(view: VendorBrief) -> None:
    asked = items(view)["SEC-02"]
    assert not asked.questions.all
    assert [text.split(".")[0] for text in asked.questions.alternatives] == ["Alternative 1", "Alternative 2"]
    assert "One of these" in asked.one_of


def test_what_is_stated_in_words_is_a_question_as_it_stands(view: VendorBrief) -> None:
    asked = items(view)["SEC-03"]
    assert asked.told == ("A specialist comes to the bakery.",)
    assert not asked.questions


def test_a_scenario_is_told_with_segment_and_mechanic_and_asks_for_its_own(view: VendorBrief) -> None:
    told = everything(view.parts[1].body)
    assert "Every day at 10:00" in told
    assert "SEG-BIRTHDAY “Whose birthday is today”. Contacts where birthday is today" in told
    assert "MEC-FIFTH “A fifth off pastry”. 20% off" in told
    asked = items(view)["SCN-BIRTHDAY"]
    assert any(note.text == "SEG-BIRTHDAY, MEC-FIFTH." for note in asked.notes)
    assert not any("yearly" in question for question in asked.questions.all)


def test_properties_are_listed_with_what_needs_them(view: VendorBrief) -> None:
    body = view.parts[-1].body
    assert isinstance(body, PropertiesNeeded)
    common, own = ({row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in table.rows} for table in body.tables)
    assert common["First name"][-1] == "SCN\u2011BIRTHDAY"
    assert common["Phone"][-1] == "SCN\u2011BIRTHDAY"
    assert common["Date of birth"][-1] == "SEG\u2011BIRTHDAY"
    assert own == {"Favourite bread": ["customer", "value from a list", "rye, wheat", "SEG\u2011BIRTHDAY"]}


@pytest.mark.parametrize("show_weights", [False, True])
def test_each_language_stands_alone(bakery: Source, show_weights: bool) -> None:
    english = everything(vendor_brief(bakery, "en", show_weights=show_weights))
    assert re.findall("[а-яё]+", english, re.IGNORECASE) == []
    russian = everything(vendor_brief(bakery, "ru", show_weights=show_weights))
    words = set(re.findall(r"(?<![\w/.-])[a-z]{3,}(?![\w/.-])", russian))
    assert words <= {"brief", "item", "number", "words", "small", "terms", "answering", "scenarios", "shared", "category", "properties"} | {
        "code", "judging", "figures", "pastry", "reqkit",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_brief_gives_the_same_page(bakery: Source, language: Language) -> None:
    assert render_brief_html(bakery, language) == render_brief_html(bakery, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_read_by_its_headings(bakery: Source, language: Language) -> None:
    html = render_brief_html(bakery, language, show_weights=True)
    assert not re.search(r"https?://|@import|url\(|<script|<link", html)
    assert "default-src 'none'" in html
    assert html.count("<table") == html.count("<caption>")
    page = Page(html)
    links = [value for name, value in page.attributes if name in ("href", "src")]
    ids = {value for name, value in page.attributes if name == "id"}
    assert len(links) == len(ids) == 9
    assert {link.removeprefix("#") for link in links} == ids


def test_text_of_the_files_stays_text(tmp_path: Path) -> None:
    evil = HOSTILE.replace('"', "'")
    lines = ["requirements:"]
    for priority in ("must", "wont"):
        lines += [
            f"  - id: EVIL-{priority.upper()}",
            f'    title: "{evil}"',
            f"    priority: {priority}",
            f'    category: "{evil[:40]}"',
            f'    statement: "{evil} {LONG * 20}"',
            f'    acceptance: "{evil}"',
        ]
    found = source(tmp_path, requirements=REQUIREMENTS + "\n".join(lines[1:]) + "\n")
    assert found.brief.get("EVIL-MUST")
    page = Page(render_brief_html(found, "en", show_weights=True))
    assert not {"script", "img", "iframe", "object", "link", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    text = "".join(page.text)
    assert "<script>alert(1)</script>" in text
    assert "{{7*7}}" in text
    assert LONG * 16 not in text


def test_what_cannot_be_read_makes_it_a_draft(tmp_path: Path) -> None:
    found = source(tmp_path, requirements=REQUIREMENTS.replace("could", "culd"))
    assert found.findings
    assert vendor_brief(found, "en").banner.startswith("A draft")
