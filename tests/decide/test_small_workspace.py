"""A small workspace on disk, whole: what `rank` and `match` print of it as JSON is kept beside it, in both languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reqkit import __version__
from reqkit.cli import main
from tests.golden import agrees

SMALL = Path(__file__).parents[1] / "data" / "small"


def printed(command: str, language: str) -> str:
    run = CliRunner().invoke(main, ["-C", str(SMALL), command, "--format", "json", "--lang", language])
    assert run.exit_code == 0, run.output
    return run.stdout


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("command", ["rank", "match"])
def test_what_is_printed_is_what_is_expected(command: str, language: str, update_golden: bool) -> None:
    text = printed(command, language).replace(f'"reqkit": "{__version__}"', '"reqkit": "…"')
    agrees(SMALL / "expected" / f"{command}.{language}.json", text, update=update_golden)


def test_the_figures_worked_out_by_hand() -> None:
    """Alpha names its prices with VAT, of which 20 % are taken off; Beta asks for 150 dollars a month, at 90 roubles each."""
    ranking = {entry["vendor"]: entry for entry in json.loads(printed("rank", "en"))["ranking"]}
    alpha, beta = ranking["alpha"], ranking["beta"]
    plan = 600 * 10 * 36
    low = plan + 60_000 + 60_000 + 240_000 + 6_000 * 36
    high = plan + 120_000 + 60_000 + 360_000 + 6_000 * 36
    assert alpha["cost"] == {
        "low": f"{low * 10 // 12}.00",
        "expected": f"{(low + high) * 10 // 24}.00",
        "high": f"{high * 10 // 12}.00",
        "from": False,
    }
    assert beta["cost"] == {"low": "486000.00", "expected": "486000.00", "high": "486000.00", "from": True}
    assert (alpha["days"], beta["days"]) == (14 + 14 + 35, 0)
    till = {"TILL-01": 3, "TILL-02": 2, "TILL-03": 1}
    weights = {name: 0.6 * points / 6 for name, points in till.items()} | {"SRV-01": 0.2, "SRV-02": 0.4 * 2 / 6, "SRV-03": 0.4 / 6}
    today = weights["TILL-02"] * 0.75 + weights["SRV-01"] + weights["SRV-02"] + weights["SRV-03"]
    assert alpha["fit_today"] == pytest.approx(today, abs=1e-6)
    assert alpha["fit"] == pytest.approx(today + weights["TILL-01"] + weights["TILL-03"], abs=1e-6)
    assert beta["fit"] == beta["fit_today"] == pytest.approx(weights["TILL-01"] + weights["TILL-02"] + weights["SRV-01"], abs=1e-6)
    assert beta["fit_high"] == pytest.approx(beta["fit"] + weights["SRV-03"], abs=1e-6)
    cost = (1_500_000 - float(alpha["cost"]["expected"])) / 1_000_000
    assert alpha["score"] == pytest.approx(0.6 * alpha["fit"] + 0.25 * cost + 0.15 * (1 - 63 / 100), abs=1e-6)
    assert beta["score"] == pytest.approx(0.6 * beta["fit"] + 0.25 + 0.15, abs=1e-6)


def entries(kind: str, language: str) -> list[dict[str, Any]]:
    return list(json.loads(printed("match", language))[kind])


def test_the_two_languages_differ_in_words_alone() -> None:
    words = {"reason", "evidence"}
    for kind in ("verdicts", "requirements"):
        russian, english = (
            [{key: row[key] for key in row if key not in words} for row in entries(kind, language)] for language in ("ru", "en")
        )
        assert russian == english
    assert [row["reason"] for row in entries("verdicts", "ru")] != [row["reason"] for row in entries("verdicts", "en")]
