"""The workspace that is shipped, end to end: every sheet is ranked, every statement has a source, every output says the same."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from reqkit.cli import main
from reqkit.decide.analysis import Analysis
from reqkit.decide.data import comparison_data, rank_data
from reqkit.decide.result import Comparison
from reqkit.model.evidence import EvidenceKind
from reqkit.pipeline import compare_brief
from reqkit.report.render import render_html, render_pdf
from reqkit.source.workspace import Workspace

ROOT = Path(__file__).parents[2]
BRIEF = "sales-crm"
SHEETS = sorted(
    file.stem if file.suffix == ".yaml" else file.name
    for file in (ROOT / "vendors").iterdir()
    if file.suffix != ".md" and not file.name.startswith("example-")
)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare_brief(Workspace(ROOT), BRIEF)


def test_every_sheet_is_in_the_ranking(comparison: Comparison) -> None:
    assert sorted(vendor.vendor for vendor in comparison.ranking) == SHEETS
    assert comparison.unreadable == ()


def test_every_statement_names_a_source_that_is_listed(comparison: Comparison) -> None:
    listed = set(re.findall(r"^\| `([a-z0-9-]+)` \|", (ROOT / "vendors" / "SOURCES.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert listed
    count = 0
    for vendor in comparison.match.vendors:
        for statements in vendor.sheet.claims.statements.values():
            for statement in statements:
                count += 1
                place = str(statement.location)
                assert statement.evidence.kind in (EvidenceKind.STATEMENT, EvidenceKind.PUBLISHED), place
                assert statement.evidence.ref, place
                assert set(re.split(r",\s*", statement.evidence.ref)) <= listed, place
        for plan in vendor.sheet.plans:
            assert plan.evidence.ref, (vendor.vendor, plan.id)
            assert set(re.split(r",\s*", plan.evidence.ref)) <= listed, (vendor.vendor, plan.id)
    assert count > 100


def printed(hash_seed: str) -> bytes:
    """What a process of its own prints; `PYTHONHASHSEED` sets the order of its sets."""
    program = ["-c", "from reqkit.cli import main; main()"]
    arguments = ["-C", str(ROOT), "rank", BRIEF, "--format", "json", "--lang", "ru"]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run([sys.executable, *program, *arguments], capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_the_ranking_is_the_same_bytes_whatever_the_order_of_sets(comparison: Comparison) -> None:
    first = printed("0")
    assert first == printed("1")
    assert json.loads(first) == rank_data(Analysis(comparison), "ru")


def test_the_last_vendor_changes_nothing_above_it_by_leaving(comparison: Comparison, tmp_path: Path) -> None:
    last = comparison.ranking[-1].vendor
    folder = tmp_path / "requirements" / BRIEF
    folder.mkdir(parents=True)
    (tmp_path / "vendors").symlink_to(ROOT / "vendors", target_is_directory=True)
    for file in (ROOT / "requirements" / BRIEF).glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        (folder / file.name).write_text(text.replace(f"    - {last}\n", "") if file.name == "brief.yaml" else text, encoding="utf-8")
    there, back = (rank_data(Analysis(found), "ru")["ranking"] for found in (comparison, compare_brief(Workspace(tmp_path), BRIEF)))
    assert len(back) == len(there) - 1
    assert back == [entry for entry in there if entry["vendor"] != last]


# --- all outputs say the same


class _Rows(HTMLParser):
    """The cells of every table row of a page, as text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def flat(text: str) -> str:
    """The text with every stretch of space as one plain space, without soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def rounded(share: float, places: int = 0) -> str:
    """A share in per cent, rounded half up, as Russian writes it."""
    per_cent = (Decimal(str(share)) * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return str(per_cent).replace(".", ",")


def money(entry: Mapping[str, Any]) -> str:
    """The cost of a vendor in whole roubles, as Russian writes it."""
    cost = entry["cost"]
    if cost is None:
        return "не указана"
    low, high = (f"{Decimal(cost[end]).quantize(Decimal(1), ROUND_HALF_UP):,}".replace(",", " ") for end in ("low", "high"))
    return ("от " if cost["from"] else "") + (low if low == high else f"{low}–{high}")


def ranking(comparison: Comparison) -> list[dict[str, Any]]:
    return list(comparison_data(Analysis(comparison), "ru")["ranking"])


def test_the_saved_json_and_the_printed_one_agree(comparison: Comparison, tmp_path: Path) -> None:
    target = tmp_path / "comparison.json"
    run = CliRunner().invoke(main, ["-C", str(ROOT), "report", BRIEF, "-o", str(target), "--lang", "ru"])
    assert run.exit_code == 0, run.output
    saved = json.loads(target.read_text(encoding="utf-8"))
    assert saved["ranking"] == rank_data(Analysis(comparison), "ru")["ranking"] == ranking(comparison)


def test_the_terminal_says_what_the_json_says(comparison: Comparison) -> None:
    run = CliRunner().invoke(main, ["-C", str(ROOT), "rank", BRIEF, "--lang", "ru"])
    lines = [flat(line) for line in run.stdout.splitlines()]
    text = flat(run.stdout)
    for entry in ranking(comparison):
        assert entry["name"] in text
        if not entry["answered"]:
            continue
        line = next(line for line in lines if line.startswith(f"{entry['rank']} {entry['name']} "))
        assert f" {rounded(entry['fit'])} % " in line, line
        assert f" {rounded(entry['score'], 1)} % " in line, line
        assert entry["cost"] is None or f" {money(entry)} ₽ " in line, line


def test_the_page_says_what_the_json_says(comparison: Comparison) -> None:
    html = render_html(Analysis(comparison), "ru")
    page = _Rows()
    page.feed(html)
    rows = [[flat(cell) for cell in row] for row in page.rows]
    for entry in ranking(comparison):
        if not entry["answered"]:
            assert entry["name"] in flat(html)
            continue
        row = next(row for row in rows if row[:2] == [str(entry["rank"]), entry["name"]])
        for shown in (rounded(entry["fit_today"]), rounded(entry["fit"]), rounded(entry["score"], 1), money(entry)):
            assert shown in row, (shown, row)


def test_the_pdf_says_what_the_json_says(comparison: Comparison) -> None:
    pages = PdfReader(io.BytesIO(render_pdf(Analysis(comparison), "ru"))).pages
    text = flat(" ".join(page.extract_text() for page in pages[:2]))
    for entry in ranking(comparison):
        assert entry["name"] in text
        if entry["answered"]:
            figures = [rounded(entry["fit_today"]), rounded(entry["fit"]), rounded(entry["score"], 1)]
            row = (
                rf"\b{entry['rank']} {re.escape(entry['name'])} \D*\d+/\d+ {' '.join(figures)} [<>]?\d+ [<>]?\d+ {re.escape(money(entry))}"
            )
            assert re.search(row, text), row
