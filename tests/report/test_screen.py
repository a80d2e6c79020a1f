"""The report's page at work in a real browser: it ranks as the decision model does, sorts, filters, and can be read without its script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reqkit import render_html
from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.sensitivity.result import Weighed
from reqkit.decide.weighing.weights import weigh
from reqkit.locale.certainty import leader_chance
from reqkit.locale.screen import WORDS
from reqkit.model.brief import Axis
from reqkit.report.speaker import Speaker
from reqkit.values.text import Language
from tests.browser import CHROMIUM, MISSING, Browser, Page
from tests.generate import Maker
from tests.inline import compare
from tests.report.cases import alpha, beta, every_conclusion
from tests.report.samples import Vendor, comparison, requirements

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then((found) =>
  found.violations.map((each) => each.id + ': ' + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')))"""
MOVE = """((id, value) => {{ const slider = document.querySelector(`.slider input[data-id="${{id}}"]`);
  slider.value = value; slider.dispatchEvent(new Event('input')); }})({id}, {value})"""
ROWS = """[...document.querySelectorAll('.live tbody tr')].map((row) =>
  [row.dataset.vendor, ...[...row.cells].map((cell) => cell.innerText)])"""
THREE = (alpha("+?+~-++"), beta("++-+++?"), Vendor("gamma", "Gamma", "?~++~-+", price=150_000), Vendor("quiet", "Quiet", "???????"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


def opened(browser: Browser, folder: Path, found: Comparison, language: Language = "en", **options: Any) -> Page:
    path = folder / "report.html"
    path.write_text(render_html(Analysis(found), language), encoding="utf-8")
    return browser.open(path, **options)


def move(page: Page, name: str, value: int) -> None:
    page.run(MOVE.format(id=json.dumps(name), value=value))


def rows(page: Page) -> list[list[str]]:
    """By vendor: its id, rank, move, rank in the report, name, standing, score now and in the report, fit now and in the report."""
    return [list(row) for row in page.run(ROWS)]


Scored = list[tuple[int, RankedVendor, Fraction, Fraction]]
"""Rank, vendor, fit and score, in order."""


def scored(found: Comparison, axes: Mapping[Axis, Fraction], categories: Mapping[str, Fraction]) -> Scored:
    """By the formulas of the decision model, from what everything asked is worth, with the configurations as they are."""
    decision = found.brief.decision.model_copy(update={"axes": dict(axes), "categories": dict(categories)})
    weights = weigh(found.brief, decision)
    result = []
    for vendor in found.ranking:
        fit = sum((share * vendor.satisfied[item].worth for item, share in weights.items.items()), Fraction(0))
        values = {**vendor.axis_values, Axis.FIT: fit}
        result.append((vendor, fit, sum((share * values[axis] for axis, share in weights.axes.items()), Fraction(0))))
    place = {vendor.vendor: (vendor.standing.order, -score) for vendor, _, score in result}
    ranks = {name: 1 + sum(other < own for other in place.values()) for name, own in place.items()}
    return sorted(((ranks[vendor.vendor], vendor, fit, score) for vendor, fit, score in result), key=lambda each: each[0])


def shown(speaker: Speaker, ranking: Scored) -> list[list[str]]:
    return [
        [vendor.vendor, str(rank), speaker.points(score), speaker.per_cent(fit)]
        for rank, vendor, fit, score in ranking
        if not vendor.is_silent
    ]


def brief_of(row: list[str]) -> list[str]:
    return [row[0], row[1], row[6], row[8]]


def moved(weights: dict[Any, Fraction], name: Any, value: int) -> dict[Any, Fraction]:
    """One share at so many per cent, the others in proportion."""
    rest = sum((share for each, share in weights.items() if each != name), Fraction(0))
    share = Fraction(value, 100)
    return {each: share if each == name else own * (1 - share) / rest for each, own in weights.items()}


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("seed", [1, 6, 11, 36])
def test_with_the_weights_of_the_brief_nothing_differs(browser: Browser, tmp_path: Path, seed: int, language: Language) -> None:
    brief, sheets = Maker(seed).case()
    found = compare(brief, sheets)
    page = opened(browser, tmp_path, found, language)
    speaker = Speaker(Analysis(found), language)
    expected = [
        [vendor.vendor, str(vendor.rank), speaker.points(vendor.score), speaker.per_cent(vendor.fit)] for vendor in speaker.answering
    ]
    if len(speaker.answering) > 1:
        assert [brief_of(row) for row in rows(page)] == expected
        assert all((row[1], row[2], row[6], row[8]) == (row[3], "=", row[7], row[9]) for row in rows(page))
        assert page.run("document.querySelector('#weights-live').classList.contains('changed')") is False
    assert page.problems() == []
    page.close()


@pytest.mark.parametrize("seed", [1, 12, 36, 38])
def test_moved_weights_rank_as_the_model_does(browser: Browser, tmp_path: Path, seed: int) -> None:
    brief, sheets = Maker(seed).case()
    found = compare(brief, sheets)
    page, speaker = opened(browser, tmp_path, found), Speaker(Analysis(found), "en")
    axes, categories = dict(found.weights.axes), dict(found.weights.categories)
    steps = [(Axis.FIT, 35), *((category, 10 + 15 * place) for place, category in enumerate(list(categories)[:3])), (Axis.FIT, 90)]
    for name, value in steps:
        kind = axes if name in axes else categories
        if len(kind) < 2 or name not in kind:
            continue
        changed = moved(kind, name, value)
        kind.update(changed)
        move(page, str(name), value)
        assert [brief_of(row) for row in rows(page)] == shown(speaker, scored(found, axes, categories)), (name, value)
    page.run("document.querySelector('.live-bar button').click()")
    assert all(row[1] == row[3] and row[6] == row[7] for row in rows(page))
    page.close()


def test_weight_sets_are_a_choice_and_a_slider_comes_back_where_it_was(browser: Browser, tmp_path: Path) -> None:
    sets = {"it": {"title": {"ru": "ИТ", "en": "The IT team"}, "categories": {"sales": 10, "security": 90}}}
    asked = requirements(7)
    brief = {
        "brief": {"title": "T", "budget": {"target": 3_000_000, "ceiling": 10_000_000}},
        "decision": {"axes": {"fit": 70, "cost": 30}, "weight_sets": sets},
        "requirements": asked,
    }
    found = compare(brief, {vendor.id: vendor.sheet(asked) for vendor in THREE})
    page, speaker = opened(browser, tmp_path, found), Speaker(Analysis(found), "en")
    page.choose("#live-whose", "1")
    it = found.brief.decision.weighted_by("it")
    assert [brief_of(row) for row in rows(page)] == shown(speaker, scored(found, it.axes, it.categories))
    before = rows(page)
    for value in (80, 100, 0, 33):
        move(page, "sales", value)
    assert page.run("document.querySelector('#live-whose').value") == "own"
    move(page, "sales", 10)
    assert rows(page) == before
    assert "Quiet" in page.text("#weights-live")
    page.close()


def test_the_order_changes_on_the_page_where_the_analysis_says(browser: Browser, tmp_path: Path) -> None:
    found = comparison(alpha("++++-+", price=180_000), beta("+-++-+"), axes={"fit": 60, "cost": 40})
    page, sensitivity = opened(browser, tmp_path, found), Analysis(found).sensitivity
    assert sensitivity is not None
    weights = {**found.weights.axes, **found.weights.categories}
    flips = [flip for flip in sensitivity.flips if flip.at and flip.at < 1 and flip.kind is not Weighed.ITEM]
    assert len(flips) >= 2
    for flip in flips:
        assert flip.at is not None
        below, above = int(flip.at * 100), int(flip.at * 100) + 1
        if flip.at * 100 == below:
            below -= 1
        leaders = []
        for value in (below, above):
            move(page, flip.name, value)
            leaders.append(rows(page)[0][0])
        before, after = leaders if weights[flip.name] < flip.at else reversed(leaders)  # type: ignore[index]
        assert (before, after) == (sensitivity.leader, flip.rival), flip
        page.run("document.querySelector('.live-bar button').click()")
    page.close()


def test_the_keyboard_moves_a_slider_and_everything_is_said(browser: Browser, tmp_path: Path) -> None:
    found = comparison(*THREE[:2], items=requirements(7))
    page = opened(browser, tmp_path, found)
    page.run("document.querySelector('.slider input[data-id=fit]').focus()")
    page.press("ArrowLeft", times=3)
    assert page.text(".slider output") == "67%"
    assert page.run("document.querySelector('.slider input').getAttribute('aria-valuetext')") == "67%"
    told = page.text(".conclusion")
    page.wait(f"document.querySelector('[role=status]').textContent === {json.dumps(told)}")
    assert page.run("document.querySelector('#weights-live').classList.contains('changed')") is True
    page.close()


@pytest.mark.parametrize("name", list(every_conclusion()))
def test_whatever_it_comes_to_is_told_on_the_page(browser: Browser, tmp_path: Path, name: str) -> None:
    found = every_conclusion()[name]
    page = opened(browser, tmp_path, found)
    if len(Speaker(Analysis(found), "en").answering) < 2:
        assert page.run("document.querySelector('#weights-live')") is None
    else:
        starts = {
            "winner": "Alpha leads|Only Alpha",
            "unsure": "Alpha leads",
            "tie": "A tie at",
            "close": "No clear winner",
            "unresolved": "No vendor",
            "nobody_qualifies": "Nobody",
        }
        told = page.text(".conclusion")
        assert re.match(starts[name.split(",")[0]], told), told
        assert (f"its chance of being first, worked out with the report's weights, is {_first_chance(found)}" in told) == (name == "unsure")
    assert page.problems() == []
    page.close()


def _first_chance(found: Comparison) -> str:
    return leader_chance(Analysis(found), "en")


# --- tables


def column(page: Page, table: str, place: int) -> list[str]:
    return list(page.run(f"[...document.querySelectorAll('{table} tbody tr')].map((row) => row.cells[{place}].innerText)"))


def test_tables_are_sorted_by_figures_three_times_round(browser: Browser, tmp_path: Path) -> None:
    cheap, dear, free = alpha("+++++++", price=90_000), beta("++-++++", price=1_000_000), Vendor("gamma", "Gamma", "++++++-", price=None)
    page = opened(browser, tmp_path, comparison(cheap, dear, free, items=requirements(7)))
    head = "document.querySelectorAll('.shortlist thead tr:last-child th')[9]"
    original = column(page, ".shortlist", 1)
    seen = []
    for _ in range(3):
        page.run(f"{head}.querySelector('button').click()")
        seen.append((page.run(f"{head}.getAttribute('aria-sort')"), column(page, ".shortlist", 1)))
    assert seen == [("ascending", ["Alpha", "Beta", "Gamma"]), ("descending", ["Beta", "Alpha", "Gamma"]), (None, original)]
    page.run(f"{head}.querySelector('button').focus()")
    page.press("Enter")
    assert page.run(f"{head}.getAttribute('aria-sort')") == "ascending"
    page.wait("document.querySelector('[role=status]').textContent.includes('ascending')")
    page.close()


def test_equal_rows_keep_their_order_and_stretched_cells_count(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, comparison(alpha("+?-~?+"), beta("-?++?-"), items=requirements(6, ("sales",))))
    table = ".matrix"
    page.run("document.querySelectorAll('.matrix thead th')[2].querySelector('button').click()")
    codes = [text.split()[0] for text in column(page, table, 0)]
    assert codes == ["REQ-01", "REQ-06", "REQ-04", "REQ-02", "REQ-05", "REQ-03"]
    page.close()


def visible(page: Page, selector: str) -> list[str]:
    return list(
        page.run(
            f"[...document.querySelectorAll('{selector}')].filter((each) => each.offsetParent).map((each) => each.innerText.split(' ')[0])"
        )
    )


def set_filter(page: Page, name: str, value: str, which: str = "matrix") -> None:
    page.run(
        f"(() => {{ const field = document.querySelector('#filter-{which}-{name}'); field.value = {json.dumps(value)};"
        " field.dispatchEvent(new Event('input')); })()"
    )


def test_the_matrix_is_filtered_by_each_condition(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, comparison(alpha("+?-~++"), beta("+?++?-")))
    row = "tr[data-item] th"
    count = "#filter-matrix .count"
    assert page.text(count) == "6 of 6 requirements shown"
    cases = [
        ({"find": "req-03 Requirement"}, ["REQ-03"]),
        ({"priority": "must"}, ["REQ-01", "REQ-04"]),
        ({"category": "security"}, ["REQ-04", "REQ-05", "REQ-06"]),
        ({"state": "u"}, ["REQ-02", "REQ-05"]),
        ({"state": "differ"}, ["REQ-03", "REQ-04", "REQ-05", "REQ-06"]),
        ({"state": "u", "vendor": "alpha"}, ["REQ-02"]),
        ({"state": "x", "vendor": "beta", "priority": "could"}, ["REQ-06"]),
        ({"state": "x", "priority": "must"}, []),
    ]
    for wanted, expected in cases:
        for name, value in wanted.items():
            set_filter(page, name, value)
        assert visible(page, row) == expected, wanted
        assert page.text(count) == f"{len(expected)} of 6 requirements shown"
        assert page.run("document.querySelector('#matrix .nothing').hidden") is bool(expected)
        page.run("document.querySelector('#filter-matrix button').click()")
        assert len(visible(page, row)) == 6
    set_filter(page, "vendor", "beta")
    said = "[...document.querySelectorAll('.comment')].filter((each) => each.offsetParent).map((each) => each.innerText).join()"
    assert "Beta." in page.run(said)
    assert "Alpha." not in page.run(said)
    assert visible(page, ".commented") == ["REQ-01", "REQ-03", "REQ-04", "REQ-06"]
    assert page.run("[...document.querySelectorAll('.matrix thead th')].filter((each) => !each.hidden).length") == 3 * 2
    page.close()


def test_questions_are_filtered(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, comparison(alpha("+?+++?"), beta("+?++++")))
    assert page.text("#filter-signing .count") == "2 of 2 questions shown"
    set_filter(page, "vendor", "beta", "signing")
    assert visible(page, ".topic") == ["REQ-02"]
    set_filter(page, "find", "nowhere", "signing")
    assert visible(page, ".topic") == visible(page, ".question") == []
    page.wait("document.querySelector('[role=status]').textContent.startsWith('No such questions')")
    page.close()


# --- for everybody


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, width: int) -> None:
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed: pip install -e .[test]")
    page = opened(browser, tmp_path, comparison(*THREE, items=requirements(7)), "ru", width=width)
    move(page, "fit", 20)
    page.run((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8") + "; 0")
    assert page.run(AXE) == []
    assert page.run("document.documentElement.scrollWidth <= innerWidth") is True
    page.close()


def test_without_its_script_everything_is_there_and_no_control_is(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "bare.html"
    html = render_html(Analysis(comparison(*THREE, items=requirements(7))), "en")
    path.write_text(re.sub(r"<script>.*</script>", "", html, flags=re.DOTALL), encoding="utf-8")
    page = browser.open(path)
    assert page.run("document.querySelectorAll('button, input, select').length") == 0
    assert page.run("document.querySelector('#weights-live').offsetParent") is None
    assert len(visible(page, "tr[data-item] th")) == 7
    page.close()


def test_what_others_wrote_does_nothing(browser: Browser, tmp_path: Path) -> None:
    hostile = "</script><script>hacked = 1</script><img src=x onerror='hacked = 1'>\u2028{n} {{7*7}} <!-- "
    found = comparison(Vendor("evil", hostile, "+?++++", note=hostile), beta("++-+++"), title=hostile)
    page = opened(browser, tmp_path, found)
    move(page, "fit", 10)
    assert page.run("typeof hacked") == "undefined"
    assert page.problems() == []
    page.close()


def test_every_sentence_is_in_both_languages_and_used() -> None:
    folder = Path(__file__).parents[2] / "reqkit/report/screen"
    scripts = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.js"))
    assert not re.search("[а-яё]", scripts, re.IGNORECASE)
    made = re.findall(r"say\(`(\w+)\$", scripts)
    for name, message in WORDS.items():
        assert message.ru != message.en
        assert name in ("as_reported", "of_brief") or f"'{name}'" in scripts or any(name.startswith(start) for start in made), name
    for name in re.findall(r"say\('(\w+)'", scripts):
        assert name in WORDS, name
