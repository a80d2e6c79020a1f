"""What each stage of a report costs, in one process: seconds of processor time, median of several runs, and its part of the whole.

python benchmarks/stages.py [WORKSPACE BRIEF] [--runs N]

Without a workspace: the shipped briefs, and a generated one of 200 requirements and 12 vendors. `reqkit report` does some of this side by
side in two processes (`reqkit/report/press.py`), so that it takes less time than the sum.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import TypeVar

import reqkit
from reqkit.report.attachments import attachments
from reqkit.report.chart_address import specification
from reqkit.report.charts.drawing import draw, warm_up
from reqkit.report.paper import laid_out, written
from reqkit.report.parts import charts_in
from reqkit.report.render import page
from reqkit.report.view import report

ResultT = TypeVar("ResultT")
ROOT = Path(__file__).resolve().parents[1]
PARTS = ("robustness", "sensitivity", "weight_sets", "cross_check", "deliveries", "business")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workspace", nargs="?", type=Path)
    parser.add_argument("brief", nargs="?")
    parser.add_argument("--runs", type=int, default=3, help="runs of each stage (default: 3)")
    given = parser.parse_args()
    warm_up()
    if given.workspace is not None:
        print_stages(given.workspace, given.brief, given.runs)
        return
    for brief in ("sales-crm", "grocery-loyalty"):
        print_stages(ROOT, brief, given.runs)
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([sys.executable, ROOT / "benchmarks" / "generate.py", "200", name, "--vendors", "12"], check=True)
        print_stages(Path(name), "generated", given.runs)


def print_stages(workspace: Path, brief: str, runs: int) -> None:
    measured: dict[str, list[float]] = {}
    for _ in range(runs):
        for stage, seconds in _stages(workspace, brief):
            measured.setdefault(stage, []).append(seconds)
    medians = {stage: median(times) for stage, times in measured.items()}
    whole = sum(medians.values())
    print(f"{brief}: {whole:.2f} s")
    for stage, seconds in medians.items():
        print(f"  {stage:<24}{seconds:8.3f} s {seconds / whole:6.1%}")


def _stages(workspace: Path, brief: str) -> Iterator[tuple[str, float]]:
    comparison, seconds = _timed(lambda: reqkit.compare(reqkit.open_workspace(workspace), brief))
    yield "read, match and rank", seconds
    analysis = reqkit.analyse(comparison)
    for part in PARTS:
        yield part.replace("_", " "), _timed(lambda part=part: getattr(analysis, part))[1]  # type: ignore[misc]
    yield "purchases and frontiers", _timed(lambda: [found.frontier for found in analysis.purchases.values()])[1]
    view, seconds = _timed(lambda: report(analysis, "ru", "paper"))
    yield "sections in words", seconds
    draw.cache_clear()
    yield "charts", _timed(lambda: [draw(specification(chart.address)) for chart in charts_in(view)])[1]
    html, seconds = _timed(lambda: page(view, "paper"))
    yield "page", seconds
    document, seconds = _timed(lambda: laid_out(html))
    yield "layout", seconds
    files, seconds = _timed(lambda: attachments(analysis, "ru"))
    yield "results and inputs", seconds
    yield "writing the PDF", _timed(lambda: written(document, files))[1]


def _timed(work: Callable[[], ResultT]) -> tuple[ResultT, float]:
    gc.collect()
    gc.disable()
    start = time.process_time()
    result = work()
    taken = time.process_time() - start
    gc.enable()
    return result, taken


if __name__ == "__main__":
    main()
