"""Ranking methods as published, on a decision matrix: a row per alternative, a column per criterion. NumPy is needed only here.

Weights add up to 1; `more` says of each criterion whether more of it is better. A criterion on which all are equal tells nobody apart and
counts for none; nothing is ever divided by zero.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reqkit.values.record import record

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]
Flags = NDArray[np.bool_]


def topsis(matrix: Matrix, weights: Vector, more: Flags) -> Vector:
    """Closeness to the ideal, 0..1, columns normalized by their Euclidean length (Hwang & Yoon 1981).

    Where nothing tells the alternatives apart, so that ideal and anti-ideal are one, it is ½ for all.
    """
    lengths = np.sqrt((matrix**2).sum(axis=0))
    weighted = weights * matrix / np.where(lengths > 0, lengths, 1.0)
    highest, lowest = weighted.max(axis=0), weighted.min(axis=0)
    ideal, worst = np.where(more, highest, lowest), np.where(more, lowest, highest)
    far = np.sqrt(((weighted - ideal) ** 2).sum(axis=1))
    near = np.sqrt(((weighted - worst) ** 2).sum(axis=1))
    both = far + near
    return np.where(both > 0, near / np.where(both > 0, both, 1.0), 0.5)


@record(eq=False)
class Vikor:
    """The smaller the better: `regret` is the weighted sum of what is missed (S), `worst` the greatest part of it (R), `measure` both
    together (Q). `compromise` holds the rows of the compromise solution: one where it is clearly and stably first, or else several."""

    regret: Vector
    worst: Vector
    measure: Vector
    compromise: tuple[int, ...]


def vikor(matrix: Matrix, weights: Vector, more: Flags, majority: float = 0.5) -> Vikor:
    """VIKOR (Opricovic & Tzeng 2004); `majority` is the weight v of the sum against that of the greatest part."""
    highest, lowest = matrix.max(axis=0), matrix.min(axis=0)
    missed = weights * _scaled(np.where(more, highest - matrix, matrix - lowest), highest - lowest)
    regret, worst = missed.sum(axis=1), missed.max(axis=1)
    measure = majority * _from_least(regret) + (1 - majority) * _from_least(worst)
    return Vikor(regret, worst, measure, _compromise(regret, worst, measure))


def _compromise(regret: Vector, worst: Vector, measure: Vector) -> tuple[int, ...]:
    """The first by Q alone where it is ahead by 1/(m − 1) and first by S or R too; with the second where it is only ahead; or else with all
    that are not behind it by so much."""
    order = np.argsort(measure, kind="stable")
    ahead = 1 / (len(measure) - 1) if len(measure) > 1 else 0.0
    close = [int(row) for row in order if measure[row] - measure[order[0]] < ahead - _NOISE]
    if len(close) > 1:
        return tuple(close)
    first = order[0]
    is_stable = regret[first] <= regret.min() + _NOISE or worst[first] <= worst.min() + _NOISE
    return tuple(int(row) for row in order[: 1 if is_stable else 2])


def promethee(matrix: Matrix, weights: Vector, more: Flags, indifference: Vector, preference: Vector) -> Vector:
    """Net flows of PROMETHEE II, −1..1, with linear preference (Brans & Vincke 1985, type V).

    By criterion, a difference up to `indifference` is none, one from `preference` on a full one, and one between them counts in proportion;
    where both are the same, any difference above counts in full.
    """
    signed = np.where(more, matrix, -matrix)
    beyond = signed[:, None, :] - signed[None, :, :] - indifference
    span = preference - indifference
    degree = np.where(span > 0, np.clip(_scaled(beyond, span), 0.0, 1.0), (beyond > 0).astype(float))
    better = degree @ weights
    others = max(len(matrix) - 1, 1)
    return np.asarray((better.sum(axis=1) - better.sum(axis=0)) / others)


_NOISE = 1e-12


def _scaled(values: Matrix, span: Vector) -> Matrix:
    """In proportion to a span; nothing where there is none."""
    return np.where(span > 0, values / np.where(span > 0, span, 1.0), 0.0)


def _from_least(values: Vector) -> Vector:
    """0 for the least, 1 for the greatest; 0 where they are the same but for noise, which this would blow up."""
    span = values.max() - values.min()
    return np.zeros(len(values)) if span <= _NOISE else np.asarray((values - values.min()) / span)
