"""What the product is for: “support of discounts” and “10 % from 1,000” are found vague, and the exact wish tells vendors apart."""

from __future__ import annotations

from pathlib import Path

from reqkit import compare, open_workspace
from reqkit.findings.finding import Finding
from reqkit.match.verdict import State
from tests.workspaces import findings, write

SHEET = "vendor: {id: mango, name: Манго}\n"
EXACT = """\
brief: {title: Скидки}
mechanics:
  - id: MEC-ITEM
    title: Скидка на товары и группы, по часам и дням
    priority: must
    trigger: automatic
    audience: everyone
    scope: {lines: {skus: [4600001], groups: [bakery, dairy]}}
    schedule:
      weekdays: [mon, tue, wed, thu, fri]
      hours: ["15:00-18:00"]
      clock: store
      moment: receipt_closed
      end_inclusive: false
    effect: {percent_off: {value: {from: 0, to: 100, step: 0.01}, base: original}}
    limits: unlimited
    stacking: {layer: line, within: best_for_customer}
"""
RECEIPT_ONLY = "vendor: {id: receipt, name: Чек}\ncapabilities:\n  loyalty.offer: {scope: {receipt: available, lines: unavailable}}\n"


def found(root: Path, text: str, name: str) -> Finding:
    write(root, {"requirements/b/brief.yaml": text, "vendors/mango.yaml": SHEET})
    return next(finding for finding in findings(root) if finding.code.name == name)


def test_support_of_discounts_is_vague(tmp_path: Path) -> None:
    russian = "brief: {title: A}\nrequirements:\n  - {id: LOY-1, title: Поддержка скидок, priority: must}\n"
    finding = found(tmp_path / "ru", russian, "weasel-word")
    assert "Поддержка" in finding.message("ru") + finding.help("ru")
    english = russian.replace("Поддержка скидок", "Support of discounts").replace("title: A", "title: A, language: en")
    assert found(tmp_path / "en", english, "weasel-word")


def test_ten_per_cent_from_a_thousand_is_vague_and_says_what_is_missing(tmp_path: Path) -> None:
    text = (
        "brief: {title: A}\nmechanics:\n  - id: LOY-1\n    title: Скидка 10 % от 1 000 рублей\n    priority: must\n"
        "    scope: receipt\n    effect: {percent_off: 10}\n    conditions: {min_spend: 1000}\n"
    )
    asked = found(tmp_path, text, "mechanic-vague").help("ru").lower()
    for missing in ("процент берётся от", "распределяется по строкам", "другие акции", "порог считается"):
        assert missing in asked, asked


def test_the_exact_wish_is_complete(tmp_path: Path) -> None:
    write(tmp_path, {"requirements/b/brief.yaml": EXACT, "vendors/mango.yaml": SHEET})
    assert not [finding for finding in findings(tmp_path) if finding.code.name in ("mechanic-vague", "weasel-word")]


def test_the_exact_wish_tells_the_receipt_from_the_item(tmp_path: Path) -> None:
    items = RECEIPT_ONLY.replace("lines: unavailable", "lines: available").replace("id: receipt", "id: items")
    write(tmp_path, {"requirements/b/brief.yaml": EXACT, "vendors/receipt.yaml": RECEIPT_ONLY, "vendors/items.yaml": items})
    verdicts = {vendor.vendor: vendor.verdict("MEC-ITEM") for vendor in compare(open_workspace(tmp_path)).ranking}
    assert verdicts["receipt"].state is State.UNAVAILABLE
    assert verdicts["items"].state is not State.UNAVAILABLE
    refused = [aspect.aspect.key for aspect in verdicts["receipt"].counted() if aspect.state is State.UNAVAILABLE]
    assert "loyalty.offer.scope=lines" in refused
