"""Problems of the literature as the sampler takes them: a table of values and a model of weights, without a brief or sheets."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.robustness.claims import certainly
from reqkit.decide.robustness.conditions import conditions
from reqkit.decide.robustness.measures import Measure, measure
from reqkit.decide.robustness.problem import Contender, Problem
from reqkit.decide.robustness.weighting import Group, Weighting
from reqkit.model.brief import Axis


def uniform(count: int) -> Weighting:
    """Weights uniform on the whole simplex, with an emphasis of 1: each criterion is a category of its own."""
    share = Fraction(1, count)
    groups = tuple(Group(f"c{number}", share, (f"c{number}",), (0,), (share,)) for number in range(1, count + 1))
    return Weighting(groups, {f"c{number}": 1 / count for number in range(1, count + 1)}, stated=True, noise=False)


def ordinal(count: int = 3) -> Weighting:
    """Weights uniform among those that do not rise: the criteria are a must, a should and a could."""
    names = tuple(f"c{number}" for number in range(1, count + 1))
    group = Group("all", Fraction(1), names, tuple(range(count)), (Fraction(0),) * count)
    return Weighting((group,), dict.fromkeys(names, 1 / count), stated=True, noise=False)


def posed(weighting: Weighting, matrix: Sequence[Sequence[float]]) -> Problem:
    """Alternatives `a1`, `a2`, … with a row of values each."""
    return Problem(weighting, 1.0, tuple(_contender(f"a{place}", weighting.items, row) for place, row in enumerate(matrix, start=1)))


def _contender(name: str, items: Sequence[str], row: Sequence[float]) -> Contender:
    found = conditions(certainly(zip(items, row, strict=True)), items, proportional=False)
    return Contender(name, found, (), tuple(row), 0, False, {Axis.COST: _nothing(), Axis.TIME: _nothing()})


def _nothing() -> Measure:
    return measure(None, None, None, 0.0)
