"""How long it takes to choose configurations and to find whole frontiers, for vendors who offer a great deal of work.

python benchmarks/frontier.py [--vendors V] [--works W] [--requirements N] [--runs R]

Each thing asked for takes one to three pieces of work, differently at each vendor; some pieces require others. Once what is taken together
is of one module of ten pieces, once it is any work at all, which is as tangled as it gets. Times are of one process, after loading.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.configuration.lacking import lacking
from reqkit.decide.weighing.weights import weigh
from reqkit.match.matcher import match
from reqkit.source.workspace import Workspace, load

SEED = 20261121
CATEGORIES = {"loyalty": 40, "segments": 25, "security": 20, "operations": 15}
PIECES = (1, 2, 3)
SHARES = (60, 25, 15)
TIGHT = date(2027, 12, 1)
REQUIRING = 0.15
"""So many pieces of work require another one."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vendors", type=int, default=12, metavar="V")
    parser.add_argument("--works", type=int, default=150, metavar="W")
    parser.add_argument("--requirements", type=int, default=200, metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="R")
    given = parser.parse_args()
    for what, module in (("work is shared within modules of ten pieces", 10), ("any work is shared with any", given.works)):
        with tempfile.TemporaryDirectory() as name:
            generate(Path(name), given.vendors, given.works, given.requirements, module)
            print(f"{what}:")
            measure(Path(name), given.runs)


def measure(folder: Path, runs: int) -> None:
    project = load(Workspace(folder))
    brief = project.briefs[0]
    matched = match(brief, project.sheets_for(brief), project.catalogue)
    weights = weigh(brief, brief.decision)
    hurried = replace(brief, header=brief.header.model_copy(update={"go_live_by": TIGHT}))
    print(f"  {len(matched.vendors)} vendors together, {len(brief.asked)} things asked for; median of {runs} runs in seconds")

    def timed(what: str, made: Callable[[Chooser], Any], told: Callable[[list[Any]], str], asked: Any = brief) -> None:
        times, results = [], []
        for _ in range(runs):
            choosers = [Chooser(asked, brief.decision, weights, vendor) for vendor in matched.vendors]
            start = time.perf_counter()
            results = [made(chooser) for chooser in choosers]
            times.append(time.perf_counter() - start)
        print(f"  {what:<44} {median(times):8.3f}   {told(results)}")

    def points(found: list[Any]) -> str:
        cut = sum(one.cut for one in found)
        return f"{sum(map(len, found)):,} points" + (f", {cut} cut" if cut else ", all exact" if all(one.proven for one in found) else "")

    def proven(found: list[Any]) -> str:
        return f"{sum(one.proven for one in found)} of {len(found)} proven best"

    timed("frontiers, no date in the way", Chooser.frontier, points)
    timed("configurations within a ceiling", Chooser.choose, proven)
    timed("the same, and what more money would bring", lambda chooser: list(lacking(chooser, chooser.choose())), lambda _: "")
    timed("frontiers on three teams with a tight date", Chooser.frontier, points, hurried)
    timed("configurations likewise", Chooser.choose, proven, hurried)


def generate(folder: Path, vendors: int, works: int, requirements: int, module: int) -> None:
    """Writes the workspace; the same numbers give the same files."""
    chance = random.Random(SEED)
    ids = [f"REQ-{number:04}" for number in range(1, requirements + 1)]
    names = [f"vendor-{number:02}" for number in range(1, vendors + 1)]
    header = {
        "title": "Запрос для измерений",
        "currency": "RUB",
        "contract_on": "2027-01-15",
        "go_live_by": "2037-01-15",
        "budget": {"target": 20_000_000, "ceiling": 40_000_000},
        "vendors": names,
    }
    asked = [
        {
            "id": name,
            "title": f"Пункт {name}",
            "priority": chance.choice(("must", "should", "should", "could", "could")),
            "category": chance.choice(list(CATEGORIES)),
        }
        for name in ids
    ]
    brief: dict[str, Any] = {"brief": header, "decision": {"categories": CATEGORIES}, "requirements": asked}
    _write(folder / "requirements" / "generated" / "brief.yaml", brief)
    for name in names:
        _write(folder / "vendors" / f"{name}.yaml", _sheet(name, ids, works, module, chance))


def _sheet(name: str, ids: list[str], works: int, module: int, chance: random.Random) -> dict[str, Any]:
    offered: dict[str, Any] = {}
    for number in range(1, works + 1):
        low, weeks = chance.randint(20, 1500) * 1000, chance.randint(1, 8)
        work: dict[str, Any] = {
            "title": f"Доработка {number}",
            "cost": {"from": low, "to": low * 13 // 10},
            "timeline": f"{weeks}-{weeks + 2} weeks",
        }
        earlier = list(offered)[(number - 1) // module * module :][-10:]
        if earlier and chance.random() < REQUIRING:
            work["requires"] = [chance.choice(earlier)]
        offered[f"work-{number:03}"] = work
    names = list(offered)
    answers = {}
    for item in ids:
        start = chance.randrange(0, works, module)
        together = names[start : start + module]
        needed = chance.sample(together, min(len(together), chance.choices(PIECES, SHARES)[0]))
        answers[item] = {"availability": "customizable", "customization": needed}
    return {
        "vendor": {"id": name, "name": name.capitalize(), "teams": 3, "implementation": {"cost": 300_000, "timeline": "4 weeks"}},
        "plans": [{"id": "base", "price": {"amount": 90_000, "per": "month"}}],
        "customizations": offered,
        "answers": {"generated": answers},
    }


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


if __name__ == "__main__":
    main()
