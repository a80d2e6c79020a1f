"""What the report shows is what the comparison holds."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.robustness.result import View
from reqkit.report.clipping import clipped
from reqkit.report.feedback.answers import understood
from reqkit.report.marks import Mark
from reqkit.report.parts import Table
from reqkit.report.sections.decision import Decision
from reqkit.report.sections.fallen import Fallen
from reqkit.report.sections.matrix import ACROSS, Matrix, in_parts
from reqkit.report.sections.money import Money
from reqkit.report.sections.scores import Scores
from reqkit.report.sections.signing import MOST, Signing
from reqkit.report.speaker import Speaker
from reqkit.report.view import report
from reqkit.values.text import LANGUAGES, Language
from tests.inline import compare as compare_data
from tests.report.cases import alpha, beta, every_conclusion
from tests.report.samples import Vendor, comparison, header, requirements


def body(found: Any, name: str, language: Language = "en") -> Any:
    return next(section.body for section in report(Analysis(found), language).sections if section.name == name)


def column(table: Table, index: int) -> list[str]:
    return [row.cells[index].text for row in table.rows]


def many(count: int, says: str = "++?+++") -> list[Vendor]:
    return [Vendor(f"v{index}", f"Vendor {index}", says, price=50_000 + index * 1000) for index in range(count)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_comparison_has_a_report(language: Language) -> None:
    for found in every_conclusion().values():
        sections = report(Analysis(found), language).sections
        numbered = [section for section in sections if "." not in section.number]
        assert [section.number for section in numbered] == [str(number) for number in range(1, len(numbered) + 1)]
        parts = [section.number for section in sections[len(numbered) :]]
        assert parts == [f"{len(numbered) + 1}.{number}" for number in range(1, len(parts) + 1)]
        assert {"decision", "method"} <= {section.name for section in sections}


def test_the_shortlist_holds_the_figures_of_the_ranking() -> None:
    found = comparison(alpha("++~+++"), beta("+?+-++"), Vendor("gamma", "Gamma", "??????"))
    page: Decision = body(found, "decision")
    assert page.shortlist is not None
    rows = {row.cells[1].text: [cell.text for cell in row.cells] for row in page.shortlist.rows}
    for vendor in found.ranking[:1]:
        shown = rows[vendor.name.in_language("en")]
        assert shown[0] == str(vendor.rank)
        assert [Fraction(share) for share in shown[4:6]] == [round(share * 100) for share in (vendor.fit_today, vendor.fit)]
        assert Fraction(shown[6]) == round(vendor.score * 1000) / Fraction(10)
        robustness = Analysis(found).robustness
        assert robustness is not None
        assert Fraction(shown[7]) == round(robustness.views[View.BOTH].first(vendor.vendor) * 100)
        assert vendor.configuration.cost is not None
        assert int(shown[9].replace(",", "")) == vendor.configuration.cost.expected


def test_the_silent_share_one_line() -> None:
    found = comparison(alpha("++++++"), *(Vendor(f"s{index}", f"Silent {index}", "??????") for index in range(5)))
    page: Decision = body(found, "decision")
    assert page.shortlist is not None
    assert column(page.shortlist, 1) == ["Alpha"]
    assert page.notes == ("Not one answer yet (rank 2): Silent 0, Silent 1, Silent 2, Silent 3, Silent 4.",)
    assert [row.cells[0].text for row in body(found, "money").table.rows] == ["Alpha"]
    assert "Silent 3" in body(found, "signing").silent


def test_vendors_that_do_not_fit_page_one_follow_in_section_two() -> None:
    found = comparison(*many(40))
    page: Decision = body(found, "decision")
    fallen: Fallen = body(found, "fallen")
    assert page.shortlist is not None
    assert fallen.rest is not None
    assert column(page.shortlist, 1) + column(fallen.rest, 1) == [vendor.name.in_language("en") for vendor in found.ranking]


def test_unmet_musts_come_with_the_words_of_the_vendor() -> None:
    found = comparison(alpha("++++++"), beta("-+++++", note="only for branches abroad"))
    table = body(found, "fallen").failed
    assert [row.kind for row in table.rows] == ["heading", ""]
    assert "Beta" in table.rows[0].cells[0].text
    assert "only for branches abroad" in table.rows[1].cells[1].text


def test_a_must_that_is_offered_and_not_bought_is_no_refusal() -> None:
    """Without work it costs RUB 9,992,000, with the work that the must takes it is above the ceiling."""
    found = comparison(alpha("++++++"), beta("~+++++", price=272_000), Vendor("gamma", "Gamma", "-+++++"))
    assert [vendor.failed_musts for vendor in found.ranking] == [(), ("REQ-01",), ("REQ-01",)]
    words = [row.cells[1].text for row in body(found, "fallen").failed.rows if row.kind != "heading"]
    assert sorted("Not part of what would be bought" in text for text in words) == [False, True]


def test_musts_nobody_answered_are_named_once() -> None:
    found = comparison(alpha("?++?++"), beta("?+++++"))
    open_musts = body(found, "fallen").unresolved
    assert open_musts.common == ("REQ-01 Requirement 1",)
    assert [[cell.text for cell in row.cells] for row in open_musts.table.rows] == [
        ["Beta", "nothing else", "1/2"],
        ["Alpha", "REQ-04 Requirement 4", "2/2"],
    ]


def test_the_heatmap_says_what_hangs_on_silence() -> None:
    found = comparison(alpha("+++???"), beta("++++++"))
    scores: Scores = body(found, "scores")
    (heat,) = scores.heats
    cells = {head.title: [row.cells[place] for row in heat.rows] for place, head in enumerate(heat.columns)}
    assert [(cell.text, cell.note, "silent" in cell.kind) for cell in cells["Alpha"]] == [("●\u00a0100", "", False), ("?", "", True)]
    assert [cell.text for cell in cells["Beta"]] == ["●\u00a0100", "●\u00a0100"]
    assert column(body(found, "weights").blocks[0].table, 1) == ["50", "50", "100"]


def test_many_vendors_stand_one_below_another_only_where_categories_are_few() -> None:
    few: Scores = body(comparison(*many(ACROSS)), "scores")
    (heat,) = few.heats
    assert len(heat.rows) == ACROSS
    assert all(len(row.cells) == len(heat.columns) for row in heat.rows)


def test_money_not_stated_is_never_a_nought() -> None:
    found = comparison(alpha("++++++", price=None, implementation=False), beta("++++~+", price={"from": 10_000}))
    money: Money = body(found, "money")
    rows = {row.cells[0].text: [cell.text.replace("\u00a0", " ") for cell in row.cells[1:]] for row in money.table.rows}
    assert rows["Alpha"] == ["Basic", "not stated", "not stated", "—", "—", "", "unknown", ""]
    assert rows["Beta"] == ["Basic", "from 360,000", "200,000", "300,000", "—", "from 860,000", "from 860,000", "unknown"]
    assert [listed.text.replace("\u00a0", " ") for listed in money.works] == ["REQ-05 Requirement 5: RUB 300,000, 21 days"]


@pytest.mark.parametrize(("count", "sizes"), [(1, [1]), (14, [14]), (15, [8, 7]), (24, [12, 12]), (29, [10, 10, 9])])
def test_the_matrix_is_split_evenly(count: int, sizes: list[int]) -> None:
    vendors = comparison(*many(count)).ranking
    assert [len(part) for part in in_parts(vendors, ACROSS)] == sizes


def test_the_matrix_has_every_requirement_and_every_vendor_once() -> None:
    found = comparison(*many(ACROSS + 3))
    matrix: Matrix = body(found, "matrix")
    tables = [table for category in matrix.categories for table in category.tables]
    codes = [code for category in matrix.categories for code in column(category.tables[0], 0)]
    assert [code.split()[0] for code in codes] == [asked.id for asked in found.brief.asked]
    names = [one.title for table in matrix.categories[0].tables for one in table.columns[2:]]
    assert names == [vendor.name.in_language("en") for vendor in found.ranking]
    cells = [cell for table in tables for row in table.rows for cell in row.cells[2:]]
    assert sum(cell.columns for cell in cells) == len(found.brief.asked) * len(found.ranking)
    assert [cell.columns for cell in cells if cell.columns > 1] == [9, 8]  # what no one has answered is said once a table


def test_the_picture_of_a_row_says_what_its_cells_say() -> None:
    found = comparison(*many(6, "+?~?-?"), Vendor("last", "Last", "-?+++?", stale=True))
    matrix: Matrix = body(found, "matrix")
    rows = {row.cells[0].text.split()[0]: row for category in matrix.categories for table in category.tables for row in table.rows}
    first = rows["REQ-01"].picture
    assert first is not None
    assert first.label == ("Available — Vendor 0, Vendor 1, Vendor 2, Vendor 3, Vendor 4, Vendor 5; not available, stale answer — Last.")
    assert first.address.endswith("/aaaaaax!")
    assert rows["REQ-02"].picture is None  # one cell says that no one has answered
    for row in rows.values():
        if row.picture:
            assert [name in row.picture.label for name in (vendor.name.in_language("en") for vendor in found.ranking)] == [True] * 7


def test_few_vendors_have_heads_of_their_own() -> None:
    matrix: Matrix = body(comparison(alpha("++?+++"), beta("+++-++")), "matrix")
    assert not any(table.strip.turned for category in matrix.categories for table in category.tables if table.strip)
    assert all(row.picture for category in matrix.categories for table in category.tables for row in table.rows)


def test_stale_answers_are_marked_everywhere() -> None:
    matrix: Matrix = body(comparison(alpha("+?????", stale=True), beta("++++++")), "matrix")
    first = next(row for row in matrix.categories[0].tables[0].rows if row.cells[0].text.startswith("REQ-01"))
    assert [cell.extra.mark for cell in first.cells[2:] if cell.extra] == [Mark.STALE]
    said = matrix.categories[0].comments[0].comments
    assert {comment.vendors: bool(comment.marks) for comment in said} == {"Alpha": True, "Beta": False}


def test_what_a_vendor_adds_to_several_answers_is_told_once() -> None:
    """And where it adds something else to each, each stays with its own."""
    items = [{**requirements(1)[0], "needs": {"store": {"where": ["cloud", "phone"]}}}]
    found: dict[str, str] = {}
    for name, notes in (("same", ("For a fee.", "For a fee.")), ("other", ("For a fee.", "From May on."))):
        said = {option: {"availability": "available", "note": note} for option, note in zip(("cloud", "phone"), notes, strict=True)}
        sheet = {**alpha("+").sheet(items), "answers": {}, "capabilities": {"store": {"where": said}}}
        compared = compare_data({"brief": header(["sales"]), "requirements": items}, {"alpha": sheet})
        matrix: Matrix = body(compared, "matrix")
        [commented] = matrix.categories[0].comments
        found[name] = " ".join(comment.text for comment in commented.comments)
        told = understood(Speaker(Analysis(compared), "en"), compared.ranking[0].verdict("REQ-01"))
        assert told.count("For a fee.") == 1
    assert found["same"].count("For a fee.") == 1
    assert found["same"].count("Available") == 2
    first, second = found["other"].split("For a fee.")
    assert (first.count("Available"), second.count("Available")) == (1, 1)
    assert "From May on." in second


def test_every_must_is_asked_and_the_rest_counted() -> None:
    items = requirements(60)
    found = comparison(Vendor("alpha", "Alpha", "+" + "?" * 59), items=items)
    signing: Signing = body(found, "signing")
    assert signing.vendors is not None
    cells = [cell.text for cell in signing.vendors.rows[0].cells]
    assert len(cells[2].split(", ")) == 19  # every must but the answered one, though that is more than the limit
    assert MOST < 19
    assert cells[3] == "40 more"
    assert len([topic for topic in signing.topics if topic.lead.startswith("REQ")]) == 59


def test_a_question_to_several_vendors_is_put_once() -> None:
    signing: Signing = body(comparison(alpha("+?++++"), beta("+?+?++"), Vendor("gamma", "Gamma", "++++++")), "signing")
    asked = {topic.lead: [(one.text, one.vendors) for one in topic.questions] for topic in signing.topics}
    assert asked["REQ-02 Requirement 2"] == [("Is this met: Requirement 2", "Alpha, Beta")]
    assert asked["REQ-04 Requirement 4"] == [("Is this met: Requirement 4", "Beta")]


def test_errors_and_unreadable_sheets_are_announced_on_page_one() -> None:
    found = comparison(alpha("++++++"), Vendor("broken", "Broken", "++++++", price=-5), budget={"target": 9, "ceiling": 5})
    page: Decision = body(found, "decision")
    assert any("the figures are provisional" in banner for banner in page.banners)
    assert body(found, "method").findings is not None


@pytest.mark.parametrize(
    ("share", "shown"),
    [(Fraction(0), "0"), (Fraction(1, 1000), "<1"), (Fraction(1, 3), "33"), (Fraction(999, 1000), ">99"), (Fraction(1), "100")],
)
def test_a_little_is_never_shown_as_nothing(share: Fraction, shown: str) -> None:
    assert Speaker(Analysis(comparison(alpha("++++++"))), "en").per_cent(share) == shown


def test_text_is_cut_and_cleaned() -> None:
    assert clipped("a\u202eb\u0000c\n\n d") == "abc d"
    assert clipped("x" * 2000) == "x" * 599 + "…"
    assert clipped(" at most 1\u00a0095 of 3 000 000 cards,  15 % ") == "at most 1\u00a0095 of 3\u00a0000\u00a0000 cards, 15\u00a0%"


def test_names_keep_what_tells_them_apart() -> None:
    names = [
        "Общество с ограниченной ответственностью «Север»",
        "АО «Юг»",
        "Научно-производственное объединение «" + "Длинное " * 8 + "№ 7»",
    ]
    found = comparison(*(Vendor(f"v{index}", {"ru": name}, "++++++") for index, name in enumerate(names)))
    speaker = Speaker(Analysis(found), "ru")
    assert {speaker.name(vendor) for vendor in found.ranking} >= {"ООО «Север»", "АО «Юг»"}
    longest = max((speaker.name(vendor) for vendor in found.ranking), key=len)
    assert len(longest) <= 60
    assert longest.startswith("Научно-производственное")
    assert longest.endswith("№ 7»")
