"""What one vendor gets back tells nothing of the others, of the budget or of weights; and it tells all of its own."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest

from reqkit import compare, open_workspace
from reqkit.decide.published import own_files, published
from reqkit.decide.result import Comparison
from reqkit.report.attachments import Attachment
from reqkit.report.feedback import render
from reqkit.report.feedback.data import feedback_data, feedback_inputs
from reqkit.report.press import Press
from reqkit.values.text import LANGUAGES, Language
from tests.generate import Maker, Style
from tests.inline import compare as compare_data
from tests.report.cases import alpha, beta
from tests.report.samples import Data, Vendor, comparison, header, requirements

ROOT = Path(__file__).resolve().parents[2]


class Kept(Press):
    """A press that prints nothing and shows what it would have printed: a PDF is made from this and from nothing else."""

    def __init__(self) -> None:
        self.html = ""
        self.attached: tuple[Attachment, ...] = ()

    def print(self, html: str, attached: Any = tuple) -> bytes:
        self.html, self.attached = html, attached()
        return b""


def exports(found: Comparison, vendor: str, language: Language, *, show_weights: bool = False) -> Iterator[str]:
    """Every text that goes out for a vendor: page, paper, data and what goes with the PDF."""
    press, of = Kept(), render.feedback(found, vendor, show_weights=show_weights)
    render.render_feedback_pdf(of, language, press)
    yield press.html
    yield render.render_feedback_html(of, language)
    yield render.render_feedback_json(of, language).decode()
    yield from (attachment.data.decode() for attachment in press.attached)


def plain(text: str) -> str:
    """Without the signs that group figures, in small letters."""
    return re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d)", "", text).lower()


def strings(data: Any) -> Iterator[str]:
    """Every text and figure of four characters or more that is written in a file."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from (*strings(key), *strings(value))
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)
    elif data is not None and not isinstance(data, bool) and len(str(data)) > 3:
        yield str(data)


def secrets(found: Comparison, vendor: str) -> dict[str, tuple[str, ...]]:
    """What the other vendors and the team have written of vendors, with the words it begins with; but for what this one, the brief as it
    is sent or the catalogue says as well."""
    shared = [value.in_language(language) for language in LANGUAGES for value in _shared(found)]
    known = _runs("\n".join([json.dumps(feedback_inputs(published(found, vendor)), ensure_ascii=False), *shared]))
    own = own_files(found, vendor)
    others = [document for document in found.inputs if document.name.startswith("vendors/") and document.name not in own]
    written = {text for document in others for text in strings(document.data) if _is_telling(text)}
    names = {name for other in found.ranking if other.vendor != vendor for name in (other.vendor, *other.name.all())}
    runs = {text: tuple(_words(text)[:_RUN]) for text in written | names}
    return {text: run for text, run in runs.items() if run and run not in known[len(run) - 1]}


def _is_telling(text: str) -> bool:
    """Several words, or a figure that is not round: single words are everybody's, as are those of the language."""
    return not _CODE.fullmatch(text) and (" " in text.strip() or len(re.sub("[^1-9]", "", text)) > 3)


def leaks(found: Comparison, vendor: str, language: Language, *, show_weights: bool = False) -> set[str]:
    runs = _runs("\n".join(exports(found, vendor, language, show_weights=show_weights)))
    return {secret for secret, run in secrets(found, vendor).items() if run in runs[len(run) - 1]}


_CODE = re.compile(r"[a-z0-9_.=|-]*[a-z_][a-z0-9_.=|-]*")
"""A word of the language, which everybody writes in."""
_RUN = 7
"""So many words in a row are somebody's own."""


def _words(text: str) -> list[str]:
    return re.findall(r"[\w.-]*\w", plain(text))


def _runs(text: str) -> list[set[tuple[str, ...]]]:
    """Every run of words, by length: whatever is looked for, the text is read once."""
    words = _words(text)
    return [{tuple(words[start : start + length]) for start in range(len(words) - length + 1)} for length in range(1, _RUN + 1)]


def _shared(found: Comparison) -> Iterator[Any]:
    """Words of the catalogue, which everybody uses."""
    for capability in found.catalogue.capabilities.values():
        yield capability.title
        for parameter in capability.parameters.values():
            yield from (text for text in (parameter.title, *parameter.options.values()) if text)


SHIPPED = ("sales-crm", "grocery-loyalty")


@cache
def shipped(brief: str) -> Comparison:
    return compare(open_workspace(ROOT), brief)


@pytest.mark.parametrize("brief", SHIPPED)
def test_no_vendor_of_a_shipped_brief_learns_of_another(brief: str) -> None:
    for number, vendor in enumerate(shipped(brief).ranking):
        name, language = vendor.vendor, LANGUAGES[number % 2]
        kept, told = len(secrets(shipped(brief), name)), sorted(leaks(shipped(brief), name, language))
        assert kept > 20
        assert (name, told) == (name, [])


@pytest.mark.parametrize("brief", SHIPPED)
def test_neither_budget_nor_weights_are_told(brief: str) -> None:
    budget = shipped(brief).brief.header.budget
    assert budget.target is not None
    assert budget.ceiling is not None
    figures = {str(int(budget.target)), str(int(budget.ceiling))}
    for vendor in shipped(brief).ranking[:2]:
        text = plain("\n".join(exports(shipped(brief), vendor.vendor, "en", show_weights=True)))
        told = sorted(figure for figure in figures if re.search(rf"(?<!\d){figure}(?!\d)", text))
        assert told == []


@pytest.mark.parametrize("seed", range(6))
def test_no_vendor_of_a_made_brief_learns_of_another(seed: int) -> None:
    maker = Maker(seed, Style(vendors=(2, 4)))
    made = compare_data(*maker.case())
    for vendor in made.ranking:
        told = sorted(leaks(made, vendor.vendor, "ru", show_weights=seed % 2 == 0))
        assert told == []


HOSTILE = {"id": "gamma", "name": "Zirconia Systems", "says": "+~-?++", "note": "Obsidian clause of Zirconia"}


def test_what_others_say_changes_not_a_byte() -> None:
    mine = alpha("+~?-++")
    alone = comparison(mine)
    crowd = comparison(beta("++++++", price=12_345), mine, Vendor(**HOSTILE))  # type: ignore[arg-type]
    for language in LANGUAGES:
        assert [*exports(alone, "alpha", language)] == [*exports(crowd, "alpha", language)]


def test_budget_weights_and_values_change_nothing_but_the_fingerprint_of_the_brief() -> None:
    items = requirements(6)
    weighed = [{**item, "weight": 7 - index, "value": 1_000 * index, "rationale": "Quartz"} for index, item in enumerate(items)]
    first = comparison(alpha("+~?-++"), items=items)
    second = comparison(alpha("+~?-++"), items=weighed, axes={"fit": 1, "time": 9}, budget={"target": 7_777_701, "ceiling": 8_888_802})
    texts = [[text.replace(found.brief.fingerprint, "") for text in exports(found, "alpha", "en")] for found in (first, second)]
    assert texts[0] == texts[1]
    assert "7777701" not in plain("".join(exports(second, "alpha", "en", show_weights=True)))


@pytest.mark.parametrize("weighed", [True, False], ids=["by its weights", "by its titles"])
@pytest.mark.parametrize("show_weights", [True, False])
def test_categories_are_in_the_order_of_the_brief_that_vendors_have(weighed: bool, show_weights: bool) -> None:
    """Not in that in which files happen to be read."""
    order = ["team", "sales", "apps"]
    brief: Data = {
        "brief": header(order if not weighed else ["sales", "team"]),
        "decision": {"categories": dict.fromkeys(order, 1)} if weighed else {},
        "requirements": requirements(6, sorted(order)),
    }
    found = compare_data(brief, {"alpha": alpha("+~?-++").sheet(brief["requirements"])})
    assert list(found.brief.categories) == order
    names = [found.brief.category_title(category).in_language("en") for category in order]
    for text in [*exports(found, "alpha", "en", show_weights=show_weights)][:2]:
        places = [[match.start() for match in re.finditer(re.escape(name), text)] for name in names]
        assert all(places)
        assert [place[0] for place in places] == sorted(place[0] for place in places)
        assert [place[-1] for place in places] == sorted(place[-1] for place in places)


def test_weights_are_told_on_demand() -> None:
    found = comparison(alpha("+~?-++"), beta("++++++"))
    shown = json.loads(render.render_feedback_json(render.feedback(found, "alpha", show_weights=True), "en"))
    kept = json.loads(render.render_feedback_json(render.feedback(found, "alpha"), "en"))
    assert shown["weights"]["categories"] == {"sales": 0.5, "security": 0.5}
    assert {"weights", "fit", "fit_today"} <= shown.keys() - kept.keys()


def test_what_the_team_wrote_of_the_vendor_stays_with_the_team() -> None:
    sheet = {
        "vendor": {"id": "acme", "name": "Acme"},
        "answers": {"test": {"REQ": {"availability": "available", "note": "We have it"}}},
    }
    check = {
        "assessment": {"by": "Onyx team", "kind": "demo"},
        "answers": {"test": {"REQ": {"availability": "unavailable", "note": "Worse than Beryl"}}},
    }
    brief = {"brief": {"title": "A brief"}, "requirements": [{"id": "REQ", "title": "Something", "priority": "must"}]}
    found = compare_data(brief, {"acme": [sheet, check]})
    texts = [*exports(found, "acme", "en")]
    assert not [text for text in texts if re.search("Beryl|Onyx", text)]
    assert all("We have it" in text for text in texts[:2])
    assert "Our own check found: not available." in texts[0]


def test_all_of_its_own_is_told() -> None:
    found = comparison(alpha("+~?-++", note="Garnet remark"), beta("++++++"))
    data = feedback_data(published(found, "alpha"), "en")
    assert [verdict["id"] for verdict in data["verdicts"]] == [asked.id for asked in found.brief.asked]
    own = next(vendor for vendor in found.ranking if vendor.vendor == "alpha")
    assert len(data["questions"]) == len(own.questions)
    assert data["requirements"] == {"available": 3, "customizable": 1, "unanswered": 1, "unavailable": 1}
    html = render.render_feedback_html(render.feedback(found, "alpha"), "en")
    assert all(asked.id in html for asked in found.brief.asked)
    assert "Garnet remark" in html
    assert "Too early" not in html
    assert "Not every must is met: 1 of 2 are, 1 are not, 0 are unanswered." in html


def test_the_pdf_holds_page_and_data() -> None:
    found = comparison(alpha("+~?-++"), beta("++++++", note="Zircon"))
    pdf = render.render_feedback_pdf(render.feedback(found, "alpha"), "en")
    assert render.render_feedback_pdf(render.feedback(found, "alpha"), "en") == pdf
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "Alpha: what we understood of the answers" in text.replace("\n", " ")
    assert not re.search("Beta|Zircon", text)
    inputs = json.loads(reader.attachments["inputs.json"][0])
    assert [entry["file"] for entry in inputs["files"]] == ["vendors/alpha/1.yaml"]
    assert json.loads(reader.attachments["results.json"][0]) == json.loads(
        render.render_feedback_json(render.feedback(found, "alpha"), "en")
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("says", ["++++++", "??????", "------", "~~~~~~", "?+++++"])
@pytest.mark.parametrize("price", [100_000, None])
def test_every_case_reads_whole(language: Language, says: str, price: int | None) -> None:
    found = comparison(alpha(says, price=price))
    body = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", render.render_feedback_html(render.feedback(found, "alpha"), language))
    assert not re.search(r"None|Fraction|Text\(|\{|\}", body)
    assert language == "ru" or not re.search("[а-яё]", body, re.IGNORECASE)


def test_a_published_comparison_ranks_as_it_did() -> None:
    """Fit, cost and time hang on no other vendor and, with the decision shown, on nothing that is kept back but the budget."""
    found = comparison(alpha("+~?-++"), beta("++++++"))
    kept = replace(published(found, "alpha", show_weights=True).ranking[0], rank=0)
    own = replace(next(vendor for vendor in found.ranking if vendor.vendor == "alpha"), rank=0)
    assert (kept.fit, kept.fit_today, kept.configuration.cost) == (own.fit, own.fit_today, own.configuration.cost)
    assert kept.fit == Fraction(own.fit)


def test_an_unknown_vendor_is_none() -> None:
    with pytest.raises(KeyError):
        published(comparison(alpha("++++++")), "omega")
