"""The workbook read back: its numbers are those of the JSON, its texts stay texts, and the same report is the same file."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reqkit import render_workbook
from reqkit.decide.analysis import Analysis
from reqkit.decide.analysis_data import analysis_data
from reqkit.decide.business.data import business_data
from reqkit.decide.figures import share
from reqkit.decide.result import Comparison
from reqkit.decide.robustness.result import View
from reqkit.locale import workbook as say
from reqkit.locale.message import Message
from reqkit.report.workbook import writing
from reqkit.report.workbook.model import Block, Column, Kind, Page
from reqkit.report.workbook.writing import LONGEST, write, written
from reqkit.values.text import LANGUAGES, Language
from tests.generate import Maker
from tests.inline import compare
from tests.report.cases import alpha, beta, every_conclusion
from tests.report.samples import Vendor, comparison, header, requirements

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "{=1+1}",
    '=HYPERLINK("http://x")',
    "http://example.com",
    "0012",
    "\t=1",
    "\u202e=1",
)


def opened(found: Comparison, language: Language = "en") -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_workbook(Analysis(found), language)))


def table(book: Any, name: str) -> list[dict[str, Any]]:
    """The rows of a table under its defined name, by their headings."""
    (sheet, area), *_ = book.defined_names[f"reqkit_{name}"].destinations
    head, *rows = book[sheet][area]
    return [{cell.value: value.value for cell, value in zip(head, row, strict=True)} for row in rows]


def mixed() -> Comparison:
    return comparison(
        alpha("++~+?+"), beta("+-++-+", price={"from": 50_000, "to": 70_000}), Vendor("gamma", "Gamma", "?~++~+", price=None),
        Vendor("quiet", "Quiet", "??????"), axes={"fit": 60, "cost": 25, "time": 15},
    )  # fmt: skip


@pytest.mark.parametrize("found", [mixed(), *(compare(*Maker(seed).case()) for seed in (1, 6, 31, 36, 38))])
def test_the_numbers_are_those_of_the_json(found: Comparison) -> None:
    book, data = opened(found), analysis_data(Analysis(found), "en")
    rows = table(book, "ranking")
    assert [row["Vendor id"] for row in rows] == [vendor["vendor"] for vendor in data["ranking"]]
    for row, vendor in zip(rows, data["ranking"], strict=True):
        assert (row["Rank"], row["Fit after work"], row["Fit today"]) == (vendor["rank"], vendor["fit"], vendor["fit_today"])
        assert row["Score of 100"] == pytest.approx(100 * vendor["score"], abs=1e-4)
        assert (row["Musts met"], row["Questions answered"]) == (
            row["Musts in all"] - len(vendor["failed_musts"]) - len(vendor["unanswered_musts"]),
            vendor["answered"],
        )
        cost = vendor["cost"]
        assert row["Cost, expected"] == (float(cost["expected"]) if cost else "not stated")
        assert row["Days, expected"] == ("not stated" if vendor["days"] is None else vendor["days"])
    lines = [line for vendor in data["ranking"] for line in vendor["configuration"]["lines"] if any(vendor["coverage"] for _ in "1")]
    if lines:
        priced = [(row["Line"], row["Expected"]) for row in table(book, "costs")]
        assert priced == [(line["title"], float(line["amount"]["expected"]) if line["amount"] else "not stated") for line in lines]
    answering = {vendor["vendor"] for vendor in data["ranking"] if vendor["answered"]}
    verdicts = [verdict for verdict in data["verdicts"] if verdict["vendor"] in answering]
    if not verdicts:
        return
    said = {(row["Aspect"], row["Key of the aspect"], row["Id"]): row for row in table(book, "aspects")}
    assert len(table(book, "aspects")) == len(verdicts)
    assert {key[1:] for key in said} == {(verdict["aspect"], verdict["id"]) for verdict in verdicts}
    expected = sorted((verdict["id"], verdict["source"]["line"]) for verdict in verdicts if verdict["source"])
    assert sorted((row["Id"], row["Line of the file"]) for row in table(book, "aspects") if row["File"]) == expected


def test_dates_money_and_shares_are_what_they_are() -> None:
    book = opened(mixed())
    first = table(book, "ranking")[0]
    assert isinstance(first["Ready on"], datetime)
    sheet = book["Ranking"]
    heads = {cell.value: cell.column for cell in next(row for row in sheet.iter_rows() if row[0].value == "Rank")}
    row = next(row[0].row for row in sheet.iter_rows() if row[1].value == "alpha")
    assert sheet.cell(row, heads["Cost, expected"]).number_format == '"RUB"\\ #,##0'
    assert sheet.cell(row, heads["Fit today"]).number_format == "0.0%"
    assert sheet.cell(row, heads["Ready on"]).is_date
    assert sheet.freeze_panes is not None
    assert sheet.auto_filter.ref is not None


def test_work_has_its_dates_and_its_place_in_the_sheet() -> None:
    found = mixed()
    rows = [row for row in table(opened(found), "works") if row["Vendor"] == "Alpha"]
    deliveries = Analysis(found).deliveries["alpha"]
    assert len(rows) == 2
    assert (rows[1]["Start, day"], rows[1]["End, day"]) == (28, 49)
    assert rows[1]["End"].date() == date(2027, 3, 5)
    assert (rows[1]["End, day"], rows[1]["At the latest, day"]) == (deliveries.end, deliveries.latest)
    assert rows[1]["File"] == "vendors/alpha/1.yaml"


def test_fit_is_a_formula_with_its_value_in_place() -> None:
    found = mixed()
    data = render_workbook(Analysis(found), "en")
    formulas, values = (openpyxl.load_workbook(io.BytesIO(data), data_only=only)["Scores by category"] for only in (False, True))
    last = formulas.max_row
    assert str(formulas.cell(last, 3).value).startswith("=SUMPRODUCT($B")
    shown = [values.cell(last, 3 + place).value for place in range(3)]
    assert shown == [round(float(vendor.fit), 6) for vendor in found.ranking if not vendor.is_silent]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_people_wrote_is_never_a_formula(text: str) -> None:
    items = requirements(6)
    items[0]["title"] = text
    found = comparison(Vendor("evil", text, "++++++", note=text), beta("++++++", note=text), items=items, title=text)
    data = render_workbook(Analysis(found), "en")
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                if str(cell.value or "")[:1] in ("=", "+", "-", "@") and cell.data_type != "f":
                    assert cell.quotePrefix
                if cell.data_type == "f":
                    assert str(cell.value).startswith(("=SUM(", "=SUBTOTAL(", "=SUMPRODUCT("))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]


def test_a_cell_takes_no_more_than_excel_does() -> None:
    assert written("a" * 40_000) == "a" * (LONGEST - 1) + "…"
    emoji = written("\U0001f600" * 20_000)
    assert len(emoji.encode("utf-16-le")) <= 2 * LONGEST
    assert emoji.endswith("\U0001f600…")
    assert written("a\x00b\x1fc\u00add\ufffe\ud800e") == "abcde"


def test_a_share_is_shown_as_in_the_report_and_stays_a_number() -> None:
    """What is neither nothing nor all is not rounded to that; sorting and sums go by the number itself."""
    shares = (0.0, 0.004, 0.5, Fraction(996, 1000), Fraction(9996, 10_000), 1.0)
    block = Block((Column("a", 9, Kind.SHARE), Column("b", 9, Kind.SHARE_FINE)), [(share, share) for share in shares], "t")
    found = write([Page("p", "P", (), (block,))], "ru", "₽", {})
    rows = list(openpyxl.load_workbook(io.BytesIO(found)).worksheets[0].iter_rows(min_row=3))[-len(shares) :]
    assert [[cell.value for cell in row] for row in rows] == [[float(share)] * 2 for share in shares]
    formats = [[cell.number_format.strip('"').replace("\u00a0", " ") for cell in row] for row in rows]
    assert formats == [["0%", "0.0%"], ["<1 %", "0.0%"], ["0%", "0.0%"], [">99 %", "0.0%"], [">99 %", ">99,9 %"], ["0%", "0.0%"]]


def test_more_rows_than_a_sheet_holds_are_cut_with_a_word_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_ROWS", 5)
    block = Block((Column("Number", 10, Kind.WHOLE), Column("Text", 20)), [(number, "x") for number in range(9)], "reqkit_many")
    book = openpyxl.load_workbook(io.BytesIO(write([Page("Many", "Many", ("Lead.",), (block,))], "en", "RUB", {"title": "t"})))
    texts = [cell.value for row in book["Many"].iter_rows() for cell in row]
    assert "Only the first 5 rows of 9 are shown: a sheet holds no more." in texts
    assert [row["Number"] for row in table(book, "many")] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", list(every_conclusion()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_it_comes_to_has_a_workbook(name: str, language: Language) -> None:
    book = opened(every_conclusion()[name], language)
    assert book.sheetnames[0] == say.DECISION.in_language(language)
    assert book.sheetnames[-1] == say.METHOD.in_language(language)
    texts = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [text for text in texts if "Fraction(" in text or "Estimate(" in text or text == "None"]


def test_vendors_of_one_name_are_told_apart() -> None:
    book = opened(comparison(Vendor("one", "Same", "++++++"), Vendor("two", "Same", "+++++-")))
    assert {row["Vendor"] for row in table(book, "costs")} == {"Same (one)", "Same (two)"}


def test_the_same_report_is_the_same_file() -> None:
    assert render_workbook(Analysis(mixed()), "ru") == render_workbook(Analysis(mixed()), "ru")


def test_every_sentence_is_in_both_languages_and_fits() -> None:
    messages = {name: value for name, value in vars(say).items() if isinstance(value, Message)}
    assert all(message.ru and message.en and message.ru != message.en for message in messages.values())
    for name in (
        "DECISION",
        "RANKING",
        "CATEGORIES",
        "COSTS",
        "WORKS",
        "MATRIX",
        "ASPECTS",
        "SCENARIOS",
        "FLIPS",
        "BUSINESS",
        "QUESTIONS",
        "METHOD",
    ):
        for text in (messages[name].ru, messages[name].en):
            assert len(text) <= 31
            assert not set(text) & set("[]:*?/\\'")


def test_the_business_case_is_that_of_the_analysis() -> None:
    items = requirements(6)
    items[1]["value"], items[2]["value"] = 12_000_000, 24_000_000
    analysis = Analysis(comparison(alpha("++~+++"), beta("+?++++", price=None), items=items))
    assert analysis.business is not None
    data = business_data(analysis.business, analysis.comparison.brief, "en")["vendors"]
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(analysis, "en")))
    for row, vendor in zip(table(book, "business"), data, strict=True):
        assert (row["Earned until the end"], row["Earned at most"]) == (float(vendor["earned"]), float(vendor["possible"]))
        assert row["Net"] == ("not stated" if vendor["net"] is None else float(vendor["net"]))
        months = [float(balance) for balance in vendor["monthly"]]
        name = row["Vendor"]
        if months:
            assert [balance[name] for balance in table(book, "balances")] == months
    earnings = [earning for vendor in data for earning in vendor["earnings"]]
    assert [row["Earned until the end"] for row in table(book, "earnings")] == [float(earning["earned"]) for earning in earnings]
    assert [row["Runs from day"] for row in table(book, "earnings")] == [earning["starts"] for earning in earnings]


def test_chances_are_those_of_the_analysis() -> None:
    analysis = Analysis(comparison(alpha("++~+?+"), beta("+~++-+"), Vendor("quiet", "Quiet", "??????")))
    assert analysis.robustness is not None
    both = analysis.robustness.views[View.BOTH]
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(analysis, "en")))
    first = {row["Vendor id"]: row["Chance of being first"] for row in table(book, "ranking")}
    assert first == {"alpha": round(both.first("alpha"), 6), "beta": round(both.first("beta"), 6), "quiet": None}
    rows = [row for row in table(book, "chances") if row["What varies"] == "weights and data" and row["Emphasis"] == both.emphasis]
    assert [[row["Rank 1"], row["Rank 2"]] for row in rows] == [
        [round(chance, 6) for chance in chances[:2]] for chances in both.ranks.values()
    ]
    spreads = {row["Vendor"]: row for row in table(book, "spreads")}
    assert spreads["Alpha"]["Cost, expected: median"] == round(analysis.robustness.vendors["alpha"].cost.median, 2)  # type: ignore[union-attr]


def test_weight_sets_and_methods_are_those_of_the_analysis() -> None:
    asked = requirements(6)
    sets = {"it": {"title": {"ru": "ИТ", "en": "The IT team"}, "categories": {"sales": 10, "security": 90}}}
    decision = {"axes": {"fit": 70, "cost": 30}, "weight_sets": sets}
    brief = {"brief": header(["sales", "security"]), "decision": decision, "requirements": asked}
    vendors = (alpha("++++?+"), beta("++~+-+", price=60_000))
    analysis = Analysis(compare(brief, {vendor.id: vendor.sheet(asked) for vendor in vendors}))
    assert analysis.weight_sets is not None
    assert analysis.cross_check is not None
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(analysis, "en")))
    rows = table(book, "weight_sets")
    assert {row["Whose weights"] for row in rows} == {"The brief", "The IT team"}
    expected = [(vendor.rank, share(vendor.fit)) for view in analysis.weight_sets.views for vendor in view.ranking]
    assert [(row["Rank"], row["Fit after work"]) for row in rows] == expected
    shares = {row["Of what"]: (row["The brief"], row["The IT team"]) for row in table(book, "weights")}
    assert shares["Area security"] == (0.5, 0.9)
    ranks = [one.ranks[vendor] for one in analysis.cross_check.methods for vendor in analysis.cross_check.vendors]
    assert [row["Rank"] for row in table(book, "methods")] == ranks


def test_flip_points_are_those_of_the_analysis() -> None:
    found = comparison(alpha("++++?+", price=180_000), beta("+-++-+"), axes={"fit": 60, "cost": 40})
    analysis, book = Analysis(found), opened(found)
    sensitivity = analysis.sensitivity
    assert sensitivity is not None
    rows = table(book, "weight_flips")
    assert [(row["Now"], row["Flips at"]) for row in rows] == [
        (share(flip.now), "cannot" if flip.at is None else share(flip.at)) for flip in sensitivity.flips
    ]
    assert any(flip.at is not None for flip in sensitivity.flips)
    assert [row["Now"] for row in table(book, "price_flips")] == [float(flip.now) for flip in sensitivity.prices]
    assert len(table(book, "answer_flips")) == len(sensitivity.answers) > 0
    assert [(row["Rank if no"], row["Rank if yes"]) for row in table(book, "silences")] == [
        (one.worst_rank, one.best_rank) for one in sensitivity.silences
    ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice Calc is not installed: scripts/system-packages test")
def test_libreoffice_works_the_formulas_out_to_the_same(tmp_path: Path) -> None:
    found = mixed()
    path = tmp_path / "report.xlsx"
    path.write_bytes(render_workbook(Analysis(found), "en"))
    folder = tmp_path / "office"
    command = [
        str(OFFICE),
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        str(folder),
    ]
    environment = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run([*command, str(path)], capture_output=True, timeout=120, check=True, env=environment)
    command[command.index("ods")] = "xlsx"
    subprocess.run([*command, str(folder / "report.ods")], capture_output=True, timeout=120, check=True, env=environment)
    book = openpyxl.load_workbook(folder / "report.xlsx", data_only=True)
    sheet = book["Scores by category"]
    last = max(row[0].row for row in sheet.iter_rows() if row[0].value == "Fit")
    fits = [float(vendor.fit) for vendor in found.ranking if not vendor.is_silent]
    assert [sheet.cell(last, 3 + place).value for place in range(3)] == pytest.approx(fits, abs=1e-5)
    costs = book["Costs"]
    total = next(row for row in costs.iter_rows() if row[0].value == "Sum of the rows shown")
    priced = [
        line.amount.expected for vendor in found.ranking if not vendor.is_silent for line in vendor.configuration.lines if line.amount
    ]
    assert total[4].value == pytest.approx(float(sum(priced)))
