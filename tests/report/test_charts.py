"""Charts: one specification each, drawn as a small, safe picture whose words and alternative text tell the figures."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import floor, log10
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.report.chart_address import address, specification
from reqkit.report.charts.balance import Balance, Balances, balances
from reqkit.report.charts.canvas import NARROW
from reqkit.report.charts.drawing import draw
from reqkit.report.charts.flips import Flip, Flips, flips
from reqkit.report.charts.frontier import Frontier, Frontiers, frontiers
from reqkit.report.charts.inlining import inlined
from reqkit.report.charts.lettering import cut, width, wrapped
from reqkit.report.charts.reducing import reduced
from reqkit.report.charts.scales import MoneyScale, plain, round_range, ticks
from reqkit.report.charts.schedule import Bar, Plan, Schedule, schedule
from reqkit.report.charts.spreading import spread
from reqkit.report.charts.waterfall import Waterfall, waterfall
from reqkit.report.paper import PicturesOnly, RefusedError, to_pdf
from reqkit.report.parts import Chart, Points, Table, charts_in
from reqkit.report.press import Press
from reqkit.report.render import environment
from reqkit.values.text import LANGUAGES, Language
from tests.report.chart_samples import CHARTS, one_balance, one_costs, one_frontier, one_ranking
from tests.report.test_pdf import elements

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> ]]> &amp; \x00\x07\u202e \"x\" 'y' {{7*7}} ${8*8} שלום עולם " + "ы" * 10_000


def picture(chart: Chart, *, narrow: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(draw(specification(chart.narrow_address if narrow else chart.address)))


def labels(root: ElementTree.Element) -> list[str]:
    return [" ".join(part.strip() for part in text.itertext()) for text in root.iter(f"{SVG}text")]


def boxes(root: ElementTree.Element) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom of every line of text, in the units of the view box; taken a little large."""
    found = []
    for group in root.iter(f"{SVG}g"):
        size, bold, anchor = float(group.get("font-size", "11")), group.get("font-weight") == "bold", group.get("text-anchor", "start")
        for text in group.iter(f"{SVG}text"):
            line = text.text or ""
            long = width(line, size, bold=bold)
            start = float(text.get("x", "0")) - {"middle": long / 2, "end": long}.get(anchor, 0)
            base = float(text.get("y", "0"))
            found.append((start, base - size * 0.75, start + long, base + size * 0.25, line))
    return found


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 14, 30])
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_within_its_sheet(name: str, count: int, language: Language, narrow: bool) -> None:
    chart = CHARTS[name](language, count)
    root = picture(chart, narrow=narrow)
    *_, across, down = map(float, root.get("viewBox", "").split())
    if narrow:
        assert across == NARROW
    else:
        assert across == pytest.approx(chart.width * 96 / 25.4, abs=0.5)
        assert down == pytest.approx(chart.height * 96 / 25.4, abs=0.5)
    found = boxes(root)
    assert found
    for left, top, right, bottom, text in found:
        assert left >= -1, text
        assert right <= across + 1, text
        assert top >= -1, text
        assert bottom <= down + 1, text


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_no_label_covers_another(name: str, language: Language, narrow: bool) -> None:
    found = boxes(picture(CHARTS[name](language, 14), narrow=narrow))
    for index, (left, top, right, bottom, text) in enumerate(found):
        for other_left, other_top, other_right, other_bottom, other in found[index + 1 :]:
            across = min(right, other_right) - max(left, other_left)
            down = min(bottom, other_bottom) - max(top, other_top)
            assert across < 2 or down < 2, (text, other)


@pytest.mark.parametrize("name", CHARTS)
def test_the_same_figures_give_the_same_bytes(name: str) -> None:
    first, second = CHARTS[name]("ru", 5), CHARTS[name]("ru", 5)
    assert first.address == second.address
    draw.cache_clear()
    svg = draw(specification(first.address))
    draw.cache_clear()
    assert draw(specification(second.address)) == svg


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_holds_nothing_but_shapes_and_text(name: str) -> None:
    for element in picture(CHARTS[name]("ru", 3)).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "g", "path", "text"}
        assert not {"id", "class", "style", "href"} & set(element.attrib)
        assert not any("url(" in value for value in element.attrib.values())


@pytest.mark.parametrize("name", CHARTS)
def test_hostile_text_stays_text(name: str) -> None:
    chart = CHARTS[name]("ru", 2, lambda _: HOSTILE)
    root = picture(chart)
    told = " ".join(labels(root))
    assert "<script>" in told
    assert "ы" * 100 not in told
    assert not {"\x00", "\x07", "\u202e"} & set(told)
    assert not list(root.iter(f"{SVG}script"))


def placed(chart: Chart, edition: str) -> str:
    source = '{% import "parts.html.j2" as parts %}<html lang="ru"><head><title>x</title></head><body>{{ parts.chart(c, e) }}</body></html>'
    return environment().from_string(source).render(c=chart, e=edition)


def test_on_paper_it_is_a_figure_with_its_words_as_text() -> None:
    chart = one_ranking("ru", 3)
    pdf = to_pdf(placed(chart, "paper"))
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    figures = [element for element in elements(reader) if element["/S"] == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == [chart.alt]
    text = " ".join(reader.pages[0].extract_text().split())
    assert " ".join(chart.title.split()) in text
    assert "баллов из 100" in text
    assert "Берёза Лояльность" in text
    assert to_pdf(placed(chart, "paper")) == pdf


def test_on_screen_it_is_part_of_the_page_in_two_widths() -> None:
    chart = one_ranking("ru", 2, lambda _: '" onload="alert(1)')
    html = inlined(placed(chart, "screen"))
    assert "<img" not in html
    assert "chart:" not in html
    found = [ElementTree.fromstring(svg) for svg in re.findall("<svg.*?</svg>", html)]
    assert [root.get("class") for root in found] == ["chart wide", "chart small"]
    for root in found:
        assert root.get("role") == "img"
        assert root.get("aria-label") == chart.alt
        assert set(root.attrib) == {"viewBox", "font-family", "class", "role", "aria-label"}


def test_an_address_says_all_that_is_drawn() -> None:
    spec: dict[str, Any] = {"mark": "point", "name": "ю" * 1000}
    assert json.loads(specification(address(spec))) == spec
    for url in ("chart:", "chart:!!!", "chart:AAAA", "chart:" + "A" * 100):
        with pytest.raises(RefusedError):
            PicturesOnly().fetch(url)


def test_nothing_is_loaded_from_an_address_in_a_specification() -> None:
    spec = {"data": {"url": "https://example.org/data.json"}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}}
    with pytest.raises(ValueError, match="may not load"):
        draw(json.dumps(spec))


def test_only_what_draws_is_kept() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>x</script><style>*{}</style><a href="x"><text>in</text></a>'
        '<g class="a" id="b" transform="translate(1,2)"><path d="M0.04,-0.01h1" fill="red" onclick="x"/><path d="M1,1H3A1,1,0,1,1,4,5Z" '
        'fill="red"/></g><foreignObject/><line x2="5" stroke="blue"/><path d="M1,1" display="none" fill="red"/><text font-size="11px">a '
        '&lt;b&gt;</text><text font-size="11px" transform="translate(1,1)"><tspan>c</tspan><tspan x="0" dy="12.5">d</tspan></text></svg>'
    )
    assert reduced(svg).partition(">")[2] == (
        '<path fill="red" d="M1,2h1M2,3H4A1,1,0,1,1,5,7Z"/><path stroke="blue" fill="none" d="M0,0L5,0"/><g font-size="11">'
        '<text x="0" y="0">a &lt;b&gt;</text><text x="1" y="1">c</text><text x="1" y="13.5">d</text></g></svg>'
    )


def test_text_is_wrapped_between_words_and_cut_with_an_ellipsis() -> None:
    text = "Кузница Программ и маркетинговых коммуникаций для торговли"
    lines = wrapped(text, 150, 11, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width(line, 11) <= 150 for line in lines)
    assert text.startswith(lines[0])
    assert wrapped("", 100, 11, 2) == [""]
    assert wrapped("короткое", 100, 11, 2) == ["короткое"]
    assert len(wrapped("ы" * 10_000, 150, 11, 3)) == 3
    assert cut("abc", 1, 11) == "…"


def test_the_ranking_tells_its_figures() -> None:
    chart = one_ranking("en", 4)
    for row in range(4):
        assert plain(90 - row * 7.5, "en") in chart.alt
        assert plain(90 - row * 7.5, "en") in labels(picture(chart))
    assert "in samples" in chart.alt


def test_money_is_shown_in_a_unit_that_suits_it() -> None:
    for unit, word in ((1e-2, "₽ за"), (1e3, "тыс. ₽"), (1e6, "млн ₽"), (1e9, "млрд ₽")):
        assert any(
            label.startswith(word.replace(" ", "\u00a0", 1) if "за" not in word else word)
            for label in labels(picture(one_costs("ru", 5, unit=unit)))
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", [0.0, 1e-2, 1.0, 1e15])
def test_tiny_huge_and_no_money_is_drawn(unit: float, language: Language) -> None:
    if unit:
        assert labels(picture(one_frontier(language, 3, unit=unit)))
        assert labels(picture(one_balance(language, 3, unit=unit)))
    chart = one_costs(language, 3, unit=unit)
    for *_, text in boxes(picture(chart)):
        assert len(text) < 60
    assert "e+" not in chart.alt
    assert "nan" not in chart.alt


def test_equal_and_empty_figures_are_drawn() -> None:
    same = Frontiers((Frontier("A", ((5.0, 50.0),), (5.0, 50.0)), Frontier("B", (), (5.0, 50.0))), None, None, "₽", "год", "с НДС", "t")
    assert "A" in " ".join(labels(picture(frontiers(same, "ru"))))
    nothing = Frontiers((Frontier("A", ((0.0, 0.0), (0.0, 0.0)), None),), 0.0, 0.0, "₽", "год", "с НДС", "t")
    assert picture(frontiers(nothing, "ru"))
    flat = Waterfall("A", "B", 50.0, 50.0, "50", "50", (), "t")
    assert "No category" in waterfall(flat, "en").alt
    assert labels(picture(waterfall(flat, "en"))).count("50") >= 2
    level = Balances((Balance("A", (0.0, 0.0), None), Balance("B", (-3.0,), None)), "₽", "t")
    assert picture(balances(level, "ru"))
    still = Flips("A", "B", (Flip("x", "ось", 20.0, 20.0, "20 %", "20 %"),), "t")
    assert picture(flips(still, "ru"))
    soon = Schedule((Plan("A", 0, 0, "сразу", (), 0, 0, "сразу"),), None, None, "", "t")
    assert "A" in labels(picture(schedule(soon, "ru")))


@pytest.mark.parametrize("days", [1, 6, 20, 45, 200, 900, 5000, 40_000])
def test_a_calendar_of_any_length_has_a_handful_of_marks(days: int) -> None:
    bar = Bar("работа", 0, 0, float(days), float(days), "", "")
    plan = Plan("A", 0, 0, "", (bar,), float(days), float(days), "конец")
    found = boxes(picture(schedule(Schedule((plan,), date(2027, 1, 31), None, "", "t"), "ru")))
    marks = sorted((left, right) for left, top, right, _, text in found if left > 150 and top > 60 and text != "дата по календарю")
    assert 1 <= len({left for left, _ in marks}) <= 16
    assert all(first[1] < second[0] for first, second in pairwise(marks) if second[0] - first[0] > 6)


def test_labels_move_apart_and_keep_their_order() -> None:
    wanted = [10.0, 11.0, 12.0, 90.0]
    places = spread(wanted, 13, 0, 100)
    assert places == sorted(places)
    assert all(second - first >= 13 - 1e-9 for first, second in pairwise(places))
    assert places[3] == 90
    assert spread([], 13, 0, 100) == []
    assert min(spread([0.0] * 5, 13, 0, 100)) >= 0
    assert max(spread([100.0] * 5, 13, 0, 100)) <= 100


@given(st.decimals(-(10**12), 10**12, places=4), st.decimals(-(10**12), 10**12, places=4), st.integers(2, 10))
def test_ticks_are_round_and_span_the_figures(first: Decimal, second: Decimal, count: int) -> None:
    low, high = sorted((float(first), float(second)))
    found = ticks(low, high, count)
    assert found[0] <= Fraction(low)
    assert found[-1] >= Fraction(high)
    assert 2 <= len(found) <= count + 4
    (step,) = {after - before for before, after in pairwise(found)}
    assert step / Fraction(10) ** floor(log10(step) + 1e-9) in (1, 2, 5)


def test_the_press_draws_beforehand_what_is_in_a_report() -> None:
    chart, table = one_ranking("ru", 2), Table("", (), ())
    assert list(charts_in((Points("", (), ""), (table, chart), None, "text"))) == [chart]
    html = placed(chart, "paper")
    for charts in (True, False):
        press = Press(charts=charts)
        try:
            press.draw([chart.address])
            assert press.print(html) == to_pdf(html)
        finally:
            press.stop()


def test_without_a_process_to_draw_charts_they_are_drawn_where_the_page_is_printed() -> None:
    chart = one_ranking("ru", 2)
    html = placed(chart, "paper")
    press = Press(charts=True)
    try:
        assert press._engraver is not None
        press._engraver.kill()
        press._engraver.wait()
        press.draw([chart.address])
        assert press.print(html) == to_pdf(html)
    finally:
        press.stop()


def test_the_engraver_draws_what_the_page_would() -> None:
    addresses = [one_ranking("ru", 2).address, one_ranking("en", 3).address]
    command = [sys.executable, "-m", "reqkit.report.charts.engraver"]
    lines = "".join(json.dumps([address]) + "\n" for address in addresses)
    drawn = subprocess.run(command, input=lines.encode(), capture_output=True, check=True).stdout
    assert json.loads(drawn) == {address: draw(specification(address)) for address in addresses}


@pytest.mark.parametrize(
    ("low", "high", "span"),
    [
        (37_950_000, 39_300_000, "38,0–39,3"),
        (38_000_000, 39_000_000, "38–39"),
        (3_140_000, 4_200_000, "3,14–4,20"),
        (9_870_000, 10_200_000, "9,9–10,2"),
        (99_600_000, 140_000_000, "100–140"),
        (9_960_000, 10_030_000, "10"),
        (0, 4_200_000, "0,0–4,2"),
    ],
)
def test_both_ends_of_a_range_have_as_many_decimals(low: int, high: int, span: str) -> None:
    assert MoneyScale(1_000_000, "", "ru").span(low, high) == span
    assert (round_range(Fraction(low), Fraction(high), "₽", "ru") or "").startswith(f"{span}\u00a0")


@given(st.integers(0, 10**10), st.integers(0, 10**10), st.sampled_from([1, 1_000, 1_000_000]))
def test_a_range_is_never_shown_turned_around(one: int, other: int, unit: int) -> None:
    ends = [float(end) for end in MoneyScale(unit, "", "en").span(*sorted((one, other))).replace(",", "").replace("<", "").split("–")]
    assert ends == sorted(ends)
