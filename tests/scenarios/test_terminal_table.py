"""When scenarios run, on the terminal: a table or a list, with every sum on one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reqkit import compare, open_workspace
from reqkit.cli import terminal
from reqkit.cli.tables import ranking_table
from reqkit.decide.analysis import Analysis
from tests.scenarios.briefs import BIRTHDAY, brief
from tests.scenarios.test_aspects import FULL
from tests.workspaces import write

SUM = "12 850 000–16 800 000 ₽".replace(" ", "\u00a0")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 132])
def test_no_sum_of_a_scenario_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(terminal, "WIDTH_WHEN_PIPED", width)
    costly = FULL.replace("cost: 100000", "cost: {from: 12850000, to: 16800000}")
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY)})
    for vendor in ("mango", "lemon", "pear"):
        write(tmp_path, {f"vendors/{vendor}.yaml": costly.replace("mango", vendor)})
    ranking_table(Analysis(compare(open_workspace(tmp_path))), "ru")
    out = capsys.readouterr().out
    assert out.count(SUM) >= 3
    assert "SCN-BIRTHDAY" in out


def test_a_scenario_that_runs_today_takes_no_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    today = FULL.replace("{availability: customizable, customization: segments}", "available")
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY), "vendors/mango.yaml": today})
    ranking_table(Analysis(compare(open_workspace(tmp_path))), "ru")
    assert "0 дней" not in capsys.readouterr().out
