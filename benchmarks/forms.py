"""Measures questionnaires as whole processes, and prints medians. Nothing is asserted: a machine's speed is no test.

python benchmarks/forms.py [--runs N]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import openpyxl
import yaml

REQKIT = str(Path(sys.executable).with_name("reqkit"))
SIZES = ((200, 5), (300, 7))
"""Things asked, and aspects of each."""
ANSWERS = ("есть", "нет", "можно доработать")
WORK = {"cost_from": "от 100 до 200 тыс. руб.", "time_from": "2–3 недели"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="runs of each command (default: 5)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        for things, aspects in SIZES:
            for what, times in measured(Path(name) / str(things), things, aspects, runs):
                shown = f"{median(times):.2f} s  ({min(times):.2f}–{max(times):.2f})"
                print(f"{what + f', {things} things, {things * aspects:,} aspects':<58}{shown}")


def measured(root: Path, things: int, aspects: int, runs: int) -> Iterator[tuple[str, list[float]]]:
    """Export of an empty form, and of everything; import of a form that is filled in all over."""
    generate(root, things, aspects)
    folder = root / "out"
    export = [REQKIT, "-C", str(root), "form", "export", "bench", "--vendor", "oak", "--all", "-o", str(folder)]
    yield "export xlsx", _times(export, runs)
    yield "export yaml", _times([*export, "--format", "yaml"], runs)
    form = folder / "bench-oak.ru.xlsx"
    yield "import xlsx, nothing changed", _times([REQKIT, "-C", str(root), "form", "import", str(form), "--dry-run"], runs)
    fill(form)
    bring_in = [REQKIT, "-C", str(root), "form", "import", str(form)]
    yield (
        "import xlsx, every aspect answered",
        _times(bring_in, runs, before=lambda: (root / "vendors/oak/bench.yaml").unlink(missing_ok=True)),
    )
    yield "export xlsx, prefilled", _times(export, runs)
    yield "form status", _times([REQKIT, "-C", str(root), "form", "status", "bench"], runs)


def generate(root: Path, things: int, aspects: int) -> None:
    """A brief over a catalogue of its own, so that no two things ask the same."""
    options = [f"option_{number}" for number in range(aspects)]
    parameter = {"type": "set", "title": "Варианты", "options": options}
    capabilities = {
        f"bench.area_{number}": {"title": f"Область {number}", "parameters": {"options": parameter}} for number in range(things)
    }
    requirements = [
        {
            "id": f"REQ-{number:03}", "title": f"Требование номер {number}", "priority": "should", "category": f"group-{number // 20}",
            "acceptance": "На показе видно, что это работает на данных заказчика.", "needs": {f"bench.area_{number}": {"options": options}},
        }
        for number in range(things)
    ]  # fmt: skip
    brief = {"brief": {"title": "Запрос для измерений", "vendors": ["oak"]}, "requirements": requirements}
    for name, data in (("catalogue/bench.yaml", {"capabilities": capabilities}), ("requirements/bench/brief.yaml", brief)):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    profile = root / "vendors/oak/profile.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text("vendor: {id: oak, name: Oak CRM}\n", encoding="utf-8")


def fill(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if sheet["C1"].value == "answers")
    columns = {sheet.cell(2, column).value: column for column in range(1, sheet.max_column + 1)}
    for row in range(6, sheet.max_row + 1):
        if " " not in str(sheet.cell(row, 1).value):
            continue
        answer = ANSWERS[row % 3]
        sheet.cell(row, columns["availability"]).value = answer
        for name, value in WORK.items() if answer == ANSWERS[2] else ():
            sheet.cell(row, columns[name]).value = value
    book.save(path)


def _times(command: list[str], runs: int, before: Callable[[], object] = lambda: None) -> list[float]:
    found = []
    for _ in range(runs + 1):
        before()
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True)
        found.append(time.perf_counter() - start)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr}")
    return found[1:]


if __name__ == "__main__":
    main()
