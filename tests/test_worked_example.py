"""The worked example of docs/decision-model.md: the page, the toolkit and the arithmetic agree."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from reqkit import compare, open_workspace
from reqkit.check.runner import check_project
from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, Conclusion, RankedVendor, Standing
from reqkit.decide.robustness.result import Dominance, View
from reqkit.decide.sensitivity.result import Sensitivity, Silence
from reqkit.model.brief import Axis
from reqkit.source.workspace import load

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "three-offers"
PAGE = (ROOT / "docs" / "decision-model.md").read_text(encoding="utf-8")


@cache
def comparison() -> Comparison:
    return compare(open_workspace(EXAMPLE))


def vendor(name: str) -> RankedVendor:
    return next(found for found in comparison().ranking if found.vendor == name)


def row(label: str) -> list[str]:
    """The cells of the page's first table row that opens with a label, without emphasis."""
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| {label} |"))
    return [cell.strip().replace("*", "") for cell in line.strip("|").split("|")[1:]]


def test_nothing_is_wrong_with_it() -> None:
    assert check_project(load(open_workspace(EXAMPLE))) == ()


@pytest.mark.parametrize(("item", "weight"), [("SAL-01", 36), ("SAL-02", 24), ("SEC-01", 30), ("SEC-02", 10)])
def test_weights(item: str, weight: int) -> None:
    assert comparison().weights.items[item] == Fraction(weight, 100)
    assert f"**{weight}%** |" in next(line for line in PAGE.splitlines() if line.startswith(f"| {item} |") and "/" in line)


def test_fit() -> None:
    alfa = vendor("alfa")
    fits = [alfa.fit_today, alfa.fit, vendor("beta").fit, vendor("gamma").fit]
    assert fits == [Fraction(62, 100), Fraction(92, 100), Fraction(90, 100), Fraction(46, 100)]
    assert row("**fit**")[1:] == [f"{int(fit * 100)}%" for fit in fits]


def test_cost() -> None:
    costs = [vendor(name).configuration.cost for name in ("alfa", "beta", "gamma")]
    assert [cost.expected if cost else None for cost in costs] == [470_000, 800_000, 60_000]
    assert costs[0] is not None
    assert (costs[0].low, costs[0].high) == (420_000, 520_000)
    assert row("**total**") == ["470,000 (420,000–520,000)", "800,000", "60,000"]
    assert [vendor(name).axis_values[Axis.COST] for name in ("alfa", "beta", "gamma")] == [1, Fraction(1, 2), 1]


def test_time() -> None:
    days = [vendor(name).configuration.days for name in ("alfa", "beta", "gamma")]
    assert [time.expected if time else None for time in days] == [63, 14, 0]
    assert row("ready after") == ["28 + 35 = 63 days (56–70)", "14 days", "0 days"]
    values = [vendor(name).axis_values[Axis.TIME] for name in ("alfa", "beta", "gamma")]
    assert values == [Fraction(37, 100), Fraction(86, 100), 1]


def test_gate() -> None:
    standings = [vendor(name).standing for name in ("alfa", "beta", "gamma")]
    assert standings == [Standing.QUALIFIES_AFTER_WORK, Standing.QUALIFIES, Standing.UNRESOLVED]
    assert vendor("gamma").unanswered_musts == ("SEC-01",)


def test_score_and_conclusion() -> None:
    scores = [vendor(name).score for name in ("alfa", "beta", "gamma")]
    assert scores == [Fraction(8575, 10000), Fraction(794, 1000), Fraction(676, 1000)]
    assert row("**score**") == ["85.75%", "79.4%", "67.6%"]
    assert [found.vendor for found in comparison().ranking] == ["alfa", "beta", "gamma"]
    assert comparison().conclusion is Conclusion.WINNER
    assert scores[0] - scores[1] == Fraction(635, 10000)


def test_how_sure() -> None:
    """The figures of the table, within what sampling leaves open."""
    found = Analysis(comparison()).robustness
    assert found is not None
    names = ("alfa", "beta", "gamma")
    shares = {
        "meets every must within the limits": [found.vendors[name].qualifies for name in names],
        "is first": [found.views[View.BOTH].first(name) for name in names],
        "is first with the answers as they are, other weights": [found.views[View.WEIGHTS].first(name) for name in names],
        "is first with the weights as they are, other answers": [found.views[View.DATA].first(name) for name in names],
    }
    for title, expected in shares.items():
        assert row(title) == [f"{share:.0%}" for share in expected]
    assert shares["meets every must within the limits"] == pytest.approx([0.85**3, 0.85**3, 0.85**2 / 2], abs=0.015)
    assert found.shift is not None
    assert (found.shift.winner, round(found.shift.total, 3)) == ("beta", 0.159)
    assert found.dominances == (Dominance("alfa", "gamma"),)
    assert Analysis(comparison()).conclusion is Conclusion.UNSURE


def test_what_silence_could_change() -> None:
    beta, gamma = vendor("beta"), vendor("gamma")
    assert (beta.fit_high, beta.score_high) == (1, Fraction(854, 1000))
    assert (gamma.fit_high, gamma.score_high) == (Fraction(76, 100), Fraction(856, 1000))
    for figure in ("100% and its score 85.4%", "76% and its score 85.6%", "6.35 points"):
        assert figure in " ".join(PAGE.split())


# --- what would change the order


@cache
def sensitivity() -> Sensitivity:
    found = Analysis(comparison()).sensitivity
    assert found is not None
    return found


def test_flip_weights() -> None:
    section = PAGE[PAGE.index("## What would change the order") :]
    lines = [line for line in section.splitlines() if line.startswith("| ") and line.rstrip(" |").endswith("%")]
    told = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    flips = [flip for flip in sensitivity().flips if flip.at is not None]
    assert told == [(flip.name, f"{float(flip.now):.0%}", f"{float(flip.at or 0):.1%}") for flip in flips]
    assert {flip.name for flip in sensitivity().flips if flip.at is None} == {"fit", "SAL-01", "SEC-01"}


def test_flip_prices() -> None:
    prices = {flip.vendor: flip.at for flip in sensitivity().prices}
    assert prices == {"beta": 698_400, "alfa": 701_600, "gamma": None}
    assert "Beta would tie at 698,400 roubles instead of 800,000, Alfa would lose its lead at 701,600 instead of 470,000." in PAGE


def test_flip_answers_and_silences() -> None:
    answers = [(flip.vendor, flip.item, flip.by_gate) for flip in sensitivity().answers]
    assert answers == [("alfa", "SAL-02", False), ("alfa", "SAL-01", True), ("alfa", "SEC-01", True), ("alfa", "SEC-01", True)]
    assert {flip.winner for flip in sensitivity().answers} == {"beta"}
    assert Silence("gamma", worst_rank=3, best_rank=2, weight=Fraction(3, 10)) in sensitivity().silences
