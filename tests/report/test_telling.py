"""A table stands where it tells more than the sentence over it; what a sentence says is what the figures show."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison
from reqkit.decide.sensitivity.result import AnswerFlip, PriceFlip, Sensitivity, Silence
from reqkit.locale.numbers import loose_date
from reqkit.match.verdict import State
from reqkit.report.charts.lettering import width
from reqkit.report.parts import Block, Edition
from reqkit.report.sections.agreement import other_methods
from reqkit.report.sections.chances import chances
from reqkit.report.sections.changes import what_would_change
from reqkit.report.sections.fallen import Fallen, fallen
from reqkit.report.sections.money import money
from reqkit.report.sections.signing import signing
from reqkit.report.sections.time import time
from reqkit.report.speaker import Speaker
from reqkit.values.text import Language
from tests.report.cases import alpha, beta
from tests.report.samples import Vendor, comparison

GAMMA = Vendor("gamma", "Gamma", "+++++-")


def speaker(found: Comparison, edition: Edition = "paper", language: Language = "en", **parts: Any) -> Speaker:
    """With parts of the analysis as given instead of worked out."""
    analysis = Analysis(found)
    analysis.__dict__.update(parts)
    return Speaker(analysis, language, edition)


def changes(**parts: Any) -> tuple[Block, Block, Block, Block]:
    """Of three vendors, the first of which leads: weights, prices, answers, silence."""
    empty: dict[str, Any] = {"flips": (), "prices": (), "answers": (), "silences": ()}
    found = Sensitivity("alpha", "beta", **{**empty, **parts})
    weights, prices, answers, silence = what_would_change(speaker(comparison(alpha("++++++"), beta("+++++-"), GAMMA), sensitivity=found))
    return weights, prices, answers, silence


def price(vendor: str, rival: str, at: int | None) -> PriceFlip:
    return PriceFlip(vendor, rival, Fraction(100_000), Fraction(at) if at is not None else None)


def test_only_prices_that_change_something_are_listed() -> None:
    _, block, _, _ = changes(prices=(price("alpha", "beta", 150_000), price("beta", "alpha", 60_000), price("gamma", "alpha", None)))
    assert block.sentence == "If Alpha becomes dearer, from RUB\u00a0100,000 to RUB\u00a0150,000, Beta draws level."
    assert block.table is not None
    assert [[cell.text for cell in row.cells] for row in block.table.rows] == [
        ["Alpha", "100,000", "150,000", "+50", "Beta"],
        ["Beta", "100,000", "60,000", "−40", "Alpha"],
    ]
    assert block.notes == ("Whatever their price, these change nothing: Gamma.",)


def test_one_price_that_changes_something_needs_no_table() -> None:
    _, block, _, _ = changes(prices=(price("alpha", "beta", 150_000), price("beta", "alpha", None)))
    assert "150,000" in block.sentence
    assert block.table is None


def answer(item: str, winner: str | None) -> AnswerFlip:
    before, after = State.AVAILABLE, State.UNAVAILABLE
    return AnswerFlip("alpha", item, None, before, after, winner, False, (), Fraction(0), None)


def test_whom_all_answers_would_put_first_is_said_once() -> None:
    _, _, block, _ = changes(answers=(answer("REQ-01", "beta"), answer("REQ-02", "beta")))
    assert block.sentence == "2 single answers change the winner: Beta would be first. Check them first."
    assert [point.text for point in block.points] == ["if it is “not available”, not “available”"] * 2
    _, _, block, _ = changes(answers=(answer("REQ-01", "beta"), answer("REQ-02", None)))
    assert [point.text.rpartition(", ")[2] for point in block.points] == ["Beta would be first", "nobody would qualify"]


def test_silence_that_does_the_same_to_all_is_a_sentence() -> None:
    alike = tuple(Silence(vendor, 3, 1, Fraction(share, 10)) for vendor, share in (("alpha", 5), ("beta", 7)))
    _, _, _, block = changes(silences=alike)
    assert block.table is None
    assert block.sentence.startswith("Silence decides everything: each of the 2 vendors that answered may rank from 1 to 3")
    assert block.sentence.endswith("Most hangs on silence at Beta: 70% of fit.")
    _, _, _, block = changes(silences=(alike[0], Silence("beta", 3, 2, Fraction(7, 10))))
    assert block.table is not None


def test_who_leaves_musts_open_is_named() -> None:
    body = fallen(speaker(comparison(alpha("?+++++"), beta("-+++++"))))
    assert isinstance(body, Fallen)
    assert body.unresolved is not None
    assert body.unresolved.common_intro == "Alpha has not answered these musts:"


@pytest.mark.parametrize(
    ("vendors", "told"),
    [
        ((alpha("++++++"), beta("+++++-")), "is stated for 2 of 2."),
        ((alpha("++++++"), beta("+++++-", price={"from": 9})), "is stated for 2 of 2, in full for 1: the others"),
        ((alpha("++++++", implementation=False),), "is stated for 1 of 1, in full for none:"),
    ],
)
def test_a_cost_is_whole_only_with_all_its_prices(vendors: tuple[Vendor, ...], told: str) -> None:
    body = money(speaker(comparison(*vendors)))
    assert body is not None
    assert told in body.intro


def test_sums_stand_on_one_line_where_there_is_room() -> None:
    dear = {"from": 1_000_000, "to": 2_000_000}
    body = money(speaker(comparison(alpha("~+++++", price=dear), beta("+++++-"))))
    assert body is not None
    for index, column in enumerate(body.table.columns):
        if column.kind == "number":
            longest = max(width(row.cells[index].text, 7.9 * 25.4 / 72) for row in body.table.rows)
            assert longest < float(column.width.removesuffix("mm"))


def test_a_time_that_nobody_states_is_no_column_of_noughts() -> None:
    silent = (alpha("++++++", implementation=False), beta("+++++-", implementation=False))
    stated = (alpha("++++++"), beta("+++++-", implementation=False))
    heads, last = [], ""
    for vendors in (silent, stated):
        table = next(block.table for block in reversed(chances(speaker(comparison(*vendors)))) if block.table is not None)
        heads.append("Ready, days" in [column.title for column in table.columns])
        last = table.rows[-1].cells[-1].text
    assert heads == [False, True]
    assert last == "unknown"


def test_two_that_are_silent_of_their_time_are_told_of_together() -> None:
    body = time(speaker(comparison(alpha("++++++", implementation=False), beta("+++++-", implementation=False))))
    assert body is not None
    assert [block.sentence for block in body.blocks] == ["Alpha and Beta: nothing is said of the time of implementation, taken as 0 days."]


def test_the_plan_is_a_chart_on_paper_and_a_table_beside_it_on_screen() -> None:
    found = comparison(alpha("~+++++"), beta("+++++-"))
    for edition, tables in (("paper", 0), ("screen", 2)):
        body = time(speaker(found, edition))  # type: ignore[arg-type]
        assert body is not None
        assert body.blocks[0].chart is not None
        assert sum(block.table is not None for block in body.blocks) == tables


def test_questions_to_one_vendor_name_it_once() -> None:
    body = signing(speaker(comparison(alpha("++++++"), beta("+?+++-"))))
    assert body is not None
    assert body.heading == "The questions to Beta, weightiest first"
    assert {question.vendors for topic in body.topics for question in topic.questions} == {""}
    several = signing(speaker(comparison(alpha("+?++++"), beta("+?+++-"))))
    assert several is not None
    assert [question.vendors for topic in several.topics for question in topic.questions] == ["To all"]


@pytest.mark.parametrize(
    ("stated", "russian", "english"),
    [("2026", "2026", "2026"), ("2026-09", "сентябрь 2026", "Sep 2026"), ("2026-11-18", "18 ноября 2026", "18 Nov 2026")],
)
def test_loose_dates_are_written_out(stated: str, russian: str, english: str) -> None:
    assert loose_date(stated, "ru").replace("\u202f", " ") == russian
    assert loose_date(stated, "en") == english


def test_on_paper_who_is_hardly_ever_first_has_no_row_of_chances() -> None:
    found = comparison(alpha("++++++"), beta("-----+"))
    for edition, shown in (("paper", ["Alpha"]), ("screen", ["Alpha", "Beta"])):
        views = next(block.table for block in chances(speaker(found, edition)) if block.table is not None and block.table.spans)  # type: ignore[arg-type]
        assert [row.cells[0].text for row in views.rows] == shown
        assert views.caption.endswith("those that have any") == (edition == "paper")


def test_other_methods_that_agree_are_a_sentence_on_paper() -> None:
    found = comparison(alpha("++++++"), beta("+--+--"))
    for edition in ("paper", "screen"):
        block = other_methods(speaker(found, edition))  # type: ignore[arg-type]
        assert block is not None
        assert block.sentence == "Every method puts the same vendor first: Alpha."
        assert (block.table is None) == (edition == "paper")


def test_several_refusals_are_told_of_together() -> None:
    needs = {"store": {"where": ["cloud", "own"]}}
    item = {"id": "REQ-01", "title": "Leads", "priority": "must", "category": "sales", "needs": needs}
    found = comparison(alpha("+"), beta("-"), items=[item])
    body = fallen(speaker(found))
    assert body is not None
    assert body.failed is not None
    assert [row.cells[1].text for row in body.failed.rows if row.kind != "heading"] == ["Not available: Place — cloud, own server."]
