"""Measures the commands as whole processes, and prints a table. Nothing is asserted: a machine's speed is no test.

python benchmarks/run.py [--runs N]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
REQKIT = str(Path(sys.executable).with_name("reqkit"))

_BARE = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""
_IN_PROCESS = """
import gc, json, sys, time
from pathlib import Path
from reqkit.decide.ranking import decide
from reqkit.match.matcher import match
from reqkit.source.workspace import Workspace, load
project = load(Workspace(Path(sys.argv[1])))
brief = project.briefs[0]
times = []
gc.disable()  # as the command line does
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    decide(match(brief, project.sheets_for(brief), project.catalogue), project.catalogue, (), (), "")
    times.append(time.perf_counter() - start)
print(json.dumps(times))
"""


@dataclass(frozen=True)
class Row:
    """One line of the table; times in seconds. `bare` are the times of the bare parser over the same files."""

    what: str
    times: Sequence[float]
    aim: str
    bare: Sequence[float] = ()

    def cells(self) -> tuple[str, ...]:
        ratio = f"{median(self.times) / median(self.bare):.2f}" if self.bare else ""
        return self.what, _shown(median(self.times)), f"{_shown(min(self.times))}–{_shown(max(self.times))}", ratio, self.aim


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7, help="runs of each command (default: 7)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for requirements, vendors in ((1_000, 1), (10_000, 1), (200, 12)):
            subprocess.run(
                [sys.executable, HERE / "generate.py", str(requirements), folder / str(requirements), "--vendors", str(vendors)], check=True
            )
        marketing = ["--segments", "200", "--mechanics", "200"]
        subprocess.run([sys.executable, HERE / "generate.py", "1000", folder / "marketing", *marketing], check=True)
        print_table([row for row in measured(folder, runs) if row.times])


def measured(folder: Path, runs: int) -> Iterator[Row]:
    yield Row("reqkit --help", _times([REQKIT, "--help"], runs), "0.15 s")
    yield Row("validate sales-crm (43 asked, 24 sheets)", _times([REQKIT, "-C", str(ROOT), "validate", "sales-crm"], runs), "0.5 s")
    for what, workspace, aim in (
        ("validate, everything shipped", ROOT, ""),
        ("validate, 1,000 requirements", folder / "1000", "0.5 s"),
        ("validate, and 200 segments and 200 mechanics", folder / "marketing", "1.5 s"),
        ("validate, 10,000 requirements", folder / "10000", "1.5 s, × 1.33"),
    ):
        reading = [sys.executable, "-c", _BARE, *_yaml_files(workspace)]
        times, bare = _alternately([REQKIT, "-C", str(workspace), "validate"], reading, runs)
        yield Row(what, times, aim, bare)
    large = folder / "200"
    yield Row("rank, 12 vendors × 200 requirements", _times([REQKIT, "-C", str(large), "rank"], runs), "")
    inside = subprocess.run([sys.executable, "-c", _IN_PROCESS, large, str(runs)], check=True, capture_output=True, text=True)
    yield Row("  of it match and rank, after loading", json.loads(inside.stdout), "0.05 s")
    for what, workspace, brief, aim in (
        ("report sales-crm as PDF", ROOT, ["sales-crm"], "3 s"),
        ("report grocery-loyalty as PDF", ROOT, ["grocery-loyalty"], "5 s"),
        ("report, 12 vendors × 200 requirements, as PDF", large, [], "8 s"),
    ):
        command = [REQKIT, "-C", str(workspace), "report", *brief, "-o", str(folder / "r.pdf")]
        yield Row(what, _times(command, runs), aim)


def print_table(rows: Sequence[Row]) -> None:
    heading = ("whole process, unless said otherwise", "median", "min–max", "× bare parser", "aim")
    lines = [heading, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heading))]
    for number, line in enumerate(lines):
        first, *others = (
            cell.ljust(width) if not column else cell.rjust(width) for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join([first, *others]).rstrip())
        if not number:
            print("─" * (sum(widths) + 2 * (len(widths) - 1)))


def _times(command: Sequence[str], runs: int) -> list[float]:
    run = _runner(command)
    run()
    return [run() for _ in range(runs)]


def _alternately(command: Sequence[str], other: Sequence[str], runs: int) -> tuple[list[float], list[float]]:
    """Two commands in turn, so that whatever else the machine does befalls both."""
    first, second = _runner(command), _runner(other)
    first(), second()
    pairs = [(first(), second()) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _runner(command: Sequence[str]) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        taken = time.perf_counter() - start
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
        return taken

    return run


def _yaml_files(workspace: Path) -> list[str]:
    return sorted(str(path) for part in ("requirements", "vendors") for path in (workspace / part).rglob("*.yaml"))


def _shown(seconds: float) -> str:
    return f"{seconds:.3f} s"


if __name__ == "__main__":
    main()
