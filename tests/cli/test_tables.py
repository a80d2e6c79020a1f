"""Tables on the terminal: whatever its width, no figure is broken between lines and none is lost; what is not stated is not "0 days"."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from reqkit.cli import terminal
from reqkit.cli.tables import spread, table
from reqkit.cli.terminal import as_written, kept
from tests.cli.conftest import Run
from tests.workspaces import BRIEF, NORTH, SOUND, write

WIDTHS = (40, 60, 80, 100, 132)
SUM = "12 850 000–16 800 000 ₽".replace(" ", "\u00a0")


def printed(width: int, *texts: str) -> tuple[str, bool]:
    out = Console(file=io.StringIO(), width=width, markup=False)
    grid = table("x")
    for _ in texts:
        grid.add_column("y")
    grid.add_row(*map(kept, texts))
    fits = spread(grid, out)
    with out.capture() as captured:
        out.print(grid)
    return as_written(captured.get()), fits


def test_columns_of_words_give_way_to_those_of_sums() -> None:
    for width in range(40, 120):
        text, fits = printed(width, "Предупреждение о сгорающих баллах", f"после доработки, {SUM}")
        assert fits == (width >= 14 + len(SUM) + 7)
        if fits:
            assert SUM in text
            assert re.search(r"Предупреждение\b", text)
            assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_no_figure_of_the_ranking_is_broken_or_lost(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr(terminal, "WIDTH_WHEN_PIPED", width)
    long = NORTH.replace("amount: 900,", "amount: 90000,").replace("name: Север CRM", "name: Северное сияние для больших компаний")
    rich = BRIEF.replace("ceiling: 900000", "ceiling: 90000000")
    out = run("-C", write(tmp_path, {**SOUND, "requirements/choice/brief.yaml": rich, "vendors/north.yaml": long}), "rank").out
    for figure in ("32 490 000–32 510 000 ₽", "252 000 ₽"):
        assert figure.replace(" ", "\u00a0") in out
    assert len(re.findall(r"1\s+из\s+1", out)) == 2
    for word in ("сияние", "компаний", "подойдёт", "Соответствие", "Отвечено", "Стоимость"):
        assert word in out


def test_time_that_nobody_states_is_not_no_time(run: Run, tmp_path: Path) -> None:
    """The sheet of `south` says nothing of how long its start takes, and orders no work."""
    row = next(line for line in run("-C", write(tmp_path, SOUND), "rank").out.splitlines() if "Юг CRM" in line)
    assert "не назван" in row
    started = SOUND["vendors/south.yaml"].replace("vat: excluded}", "vat: excluded, implementation: {timeline: 0 days}}")  # type: ignore[union-attr,arg-type]
    out = run("-C", write(tmp_path, {**SOUND, "vendors/south.yaml": started}), "rank").out
    assert "0 дней" in next(line for line in out.splitlines() if "Юг CRM" in line)


def test_time_of_work_alone_is_the_least(run: Run, tmp_path: Path) -> None:
    unsaid = NORTH.replace("cost: 50000, timeline: 2 weeks", "cost: 50000")
    assert "14–21 день и больше" in run("-C", write(tmp_path, {**SOUND, "vendors/north.yaml": unsaid}), "rank").out
