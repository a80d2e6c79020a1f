"""The business case of docs/decision-model.md: the page, the toolkit and the arithmetic agree."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path

from reqkit import compare, open_workspace
from reqkit.check.runner import check_project
from reqkit.decide.analysis import Analysis
from reqkit.decide.business.result import BusinessCase, Runs, VendorCase
from reqkit.decide.delivery.delivery import Delivery
from reqkit.source.workspace import load

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "fast-or-cheap"
PAGE = (ROOT / "docs" / "decision-model.md").read_text(encoding="utf-8").partition("## The business case")[2]


@cache
def analysis() -> Analysis:
    return Analysis(compare(open_workspace(EXAMPLE)))


def case(name: str) -> VendorCase:
    found = analysis().business
    assert isinstance(found, BusinessCase)
    return found.cases[name]


def row(label: str) -> list[str]:
    """The cells of the page's last row that opens with a label, without emphasis."""
    line = [line for line in PAGE.splitlines() if line.startswith(f"| {label} |")][-1]
    return [cell.strip().replace("*", "").replace("−", "-") for cell in line.strip("|").split("|")[1:]]


def shown(*figures: Fraction | int) -> list[str]:
    return [f"{round(figure):,}" for figure in figures]


def plan(delivery: Delivery | None) -> dict[str, tuple[Fraction, Fraction]]:
    assert delivery is not None
    return {placement.work.id: (placement.start, placement.end) for placement in delivery.placements}


def test_nothing_is_wrong_with_it() -> None:
    assert check_project(load(open_workspace(EXAMPLE))) == ()


def test_what_runs_from_when_and_what_it_earns() -> None:
    runs = {earning.scenario.id: (earning.runs, earning.starts, earning.earned) for earning in case("mason").earnings}
    assert runs == {
        "SCN-HELLO": (Runs.TODAY, 15, 350_000),
        "SCN-COUPON": (Runs.AFTER_WORK, 75, 580_000),
        "SCN-CART": (Runs.AFTER_WORK, 25, 510_000),
        "SCN-CALL": (Runs.UNANSWERED, None, 0),
    }
    assert all((earning.runs, earning.starts) == (Runs.TODAY, 15) for earning in case("swift").earnings)
    for number, scenario in enumerate(("SCN-HELLO", "SCN-COUPON", "SCN-CART")):
        earned = [case(name).earnings[number].earned for name in ("swift", "mason")]
        assert [cell.split(" = ")[1] for cell in row(scenario)] == shown(*earned)
    assert case("mason").earnings[3].possible == 175_000
    assert row("SCN-CALL")[1] == "0, at most 175,000"


def test_what_is_left_and_when_it_is_paid_back() -> None:
    swift, mason = case("swift"), case("mason")
    assert row("together") == shown(swift.earned, mason.earned)
    assert row("total cost") == shown(swift.cost or 0, mason.cost or 0) == ["1,180,000", "460,000"]
    assert (swift.net, mason.net) == (570_000, 980_000)
    assert row("**net benefit**") == shown(570_000, 980_000)
    for month in (1, 4, 5):
        assert row(f"balance after month {month}") == shown(swift.monthly[month - 1], mason.monthly[month - 1])
    assert row("paid back in month") == [str(swift.payback), str(mason.payback)]
    first = Fraction(365, 12)
    assert mason.monthly[0] == (first - 15) * 1_000 + (first - 25) * 1_500 - 160_000
    found = analysis().business
    assert found is not None
    assert (found.most, found.most_qualified) == ("mason", "mason")
    assert [vendor.vendor for vendor in analysis().comparison.ranking] == ["swift", "mason"]


def test_the_order_that_earns_most() -> None:
    own, best = plan(analysis().deliveries["mason"]), plan(case("mason").delivery)
    assert own == {"reports": (15, 25), "cart": (25, 35), "segments": (35, 55), "coupons": (55, 85)}
    assert best == {"cart": (15, 25), "segments": (25, 45), "coupons": (45, 75), "reports": (75, 85)}
    assert (case("mason").gain, case("mason").proven) == (35_000, True)
    assert "= **35,000** more" in PAGE
