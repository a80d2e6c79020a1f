"""Measures how long it takes to sample how sure a ranking is, and prints the medians. Nothing is asserted: a machine's speed is no test.

python benchmarks/certainty.py [--samples N] [--runs N]

Two problems of 12 vendors and 200 requirements: that of benchmarks/generate.py, where most claims are drawn once for many, and one in which
every requirement hangs on claims of its own at every vendor. Times are of one view, after loading and importing.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from statistics import median

from benchmarks.generate import generate
from reqkit.decide.robustness.claims import Block, Claims
from reqkit.decide.robustness.conditions import conditions
from reqkit.decide.robustness.measures import Scale, measure
from reqkit.decide.robustness.problem import Contender, Problem, problem
from reqkit.decide.robustness.robustness import robustness
from reqkit.decide.robustness.sampling import sample
from reqkit.decide.robustness.weighting import Group, Weighting
from reqkit.model.brief import Axis
from reqkit.pipeline import compare_brief
from reqkit.source.workspace import Workspace
from reqkit.values.estimate import Estimate

VENDORS, REQUIREMENTS, CATEGORIES = 12, 200, 10
SEED = 20261121


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    samples, runs = arguments.samples, arguments.runs
    with tempfile.TemporaryDirectory() as name:
        generate(REQUIREMENTS, VENDORS, Path(name))
        comparison = compare_brief(Workspace(Path(name)), None)
    posed, unlike = problem(comparison), apart()
    print(f"{VENDORS} vendors × {REQUIREMENTS} requirements: median of {runs} runs (processor time of all threads)")
    _print(f"{samples:,} samples, generated workspace", lambda: sample(posed, samples, SEED), runs)
    _print(f"{samples:,} samples, every requirement its own claims", lambda: sample(unlike, samples, SEED), runs)
    _print("  the same on one thread", lambda: sample(unlike, samples, SEED, threads=1), runs)
    _print("getting the generated claims ready", lambda: problem(comparison), runs)
    _print("everything, at the default 10,000 samples", lambda: robustness(comparison), runs)


def apart() -> Problem:
    """One to three claims a requirement, hardly any shared; a tenth are musts; cost and time are ranges."""
    dice = random.Random(SEED)
    items = [f"R-{number}" for number in range(REQUIREMENTS)]
    groups = []
    for place in range(CATEGORIES):
        own = tuple(items[place::CATEGORIES])
        groups.append(
            Group(f"c{place}", Fraction(1, CATEGORIES), own, tuple(dice.choice((0, 1, 1, 2)) for _ in own), (Fraction(1, 6),) * len(own))
        )
    weighting = Weighting(tuple(groups), dict.fromkeys(items, 1 / REQUIREMENTS), stated=True)
    return Problem(weighting, 0.6, tuple(_contender(f"v{place}", weighting.items, dice) for place in range(VENDORS)))


def _contender(name: str, rows: tuple[str, ...], dice: random.Random) -> Contender:
    chances = tuple(dice.choice((0.85, 0.9, 0.95, 0.98)) for _ in range(50))
    things: dict[str, tuple[Block, ...]] = {}
    for item in rows:
        count = dice.randint(1, 3)
        claims = [dice.randrange(50) if dice.random() < 0.02 else len(chances) + place for place in range(count)]
        chances += tuple(dice.choice((0.85, 0.9, 0.95, 0.98)) for _ in range(count))
        things[item] = (tuple(((claim, 1.0),) for claim in claims),)
    spread = Estimate.between(Fraction(100), Fraction(200))
    return Contender(
        vendor=name,
        conditions=conditions(Claims(chances, things), rows, proportional=False),
        musts=tuple(row for row in range(len(rows)) if row % 10 == 0),
        worths=(1.0,) * len(rows),
        tier=0,
        is_out=False,
        measures={
            Axis.COST: measure(spread, Scale(100, 250, 0.25), 250, 0.2),
            Axis.TIME: measure(spread, Scale(0, 250, 0.15), 250, 0.1),
        },
    )


def _print(what: str, run: Callable[[], object], runs: int) -> None:
    run()
    taken: list[float] = []
    used: list[float] = []
    for _ in range(runs):
        start, processor = time.perf_counter(), time.process_time()
        run()
        taken.append(time.perf_counter() - start)
        used.append(time.process_time() - processor)
    print(f"{what:56} {median(taken):7.3f} s   ({median(used):.3f} s)")


if __name__ == "__main__":
    main()
