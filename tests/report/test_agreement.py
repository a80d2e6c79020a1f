"""What the JSON, the page and the paper say of chances, prices, answers and money earned is the same."""

from __future__ import annotations

import io
import json
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pypdf
import pytest

from reqkit.decide.analysis import Analysis
from reqkit.report.render import render_html, render_pdf
from tests.report.cases import alpha, beta
from tests.report.samples import Vendor, comparison, requirements


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    items = [{**item, "value": 1_234_567 * (index + 1)} for index, item in enumerate(requirements(9))]
    vendors = (alpha("+++++++++", price=180_000), beta("++++-++++", price=150_000), Vendor("gamma", "Gamma", "?+++~++++", price=80_000))
    return Analysis(comparison(*vendors, items=items, axes={"fit": 60, "cost": 25, "time": 15}))


@pytest.fixture(scope="module")
def texts(analysis: Analysis) -> dict[str, str]:
    pdf = render_pdf(analysis, "en")
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    paper = plain(" ".join(page.extract_text() for page in reader.pages))
    screen = plain(re.sub(r"(?s)<script.*?</script>|<style>.*?</style>|<[^>]+>", " ", render_html(analysis, "en")))
    return {"paper": paper, "screen": screen, "data": reader.attachments["results.json"][0].decode()}


@pytest.fixture(scope="module")
def data(texts: dict[str, str]) -> Any:
    return json.loads(texts["data"])


def whole(value: str) -> str:
    return f"{Decimal(value).quantize(Decimal(1), ROUND_HALF_UP):,}"


@pytest.mark.parametrize("edition", ["paper", "screen"])
def test_money_earned(edition: str, texts: dict[str, str], data: Any) -> None:
    cases = data["business"]["vendors"]
    assert len(cases) == 3
    for case in cases:
        assert whole(case["earned"]) in texts[edition]
        assert case["net"] is None or whole(case["net"]) in texts[edition]


@pytest.mark.parametrize("edition", ["paper", "screen"])
def test_prices_that_change_the_order(edition: str, texts: dict[str, str], data: Any) -> None:
    prices = [price for price in data["sensitivity"]["prices"] if price["at"] is not None]
    assert prices
    for price in prices:
        assert whole(price["at"]) in texts[edition]


@pytest.mark.parametrize("edition", ["paper", "screen"])
def test_chances_of_being_first(edition: str, analysis: Analysis, texts: dict[str, str]) -> None:
    robustness = analysis.robustness
    assert robustness is not None
    for vendor in analysis.comparison.ranking:
        share = next(iter(robustness.views.values())).first(vendor.vendor)
        shown = f"{round(share * 100)}" if 0.005 <= share <= 0.995 else None
        name = vendor.name.in_language("en")
        assert shown is None or re.search(rf"{name} [^A-Z]*{shown}\b", texts[edition]), (name, shown)


@pytest.mark.parametrize("edition", ["paper", "screen"])
def test_how_many_answers_change_the_winner(edition: str, texts: dict[str, str], data: Any) -> None:
    answers = data["sensitivity"]["answers"]
    expected = "No single answer changes the winner." if not answers else f"{len(answers)} single answer"
    assert expected in texts[edition]
