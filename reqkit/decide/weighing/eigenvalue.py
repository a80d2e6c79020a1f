"""The principal eigenvalue of matrices of pairwise judgements, and what makes it smallest. NumPy is needed only here."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from reqkit.values.record import record

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]

CLOSE = 1e-14
"""Where a step promises to lower λ_max by less than this, in proportion, it is the last: the error of such a step is squared."""
RIDGE = 1e-13
"""Added to the curvature, in proportion, so that equations on the brink can be solved."""
MAX_STEPS = 100


@record(eq=False)
class Complete:
    """A reciprocal matrix without gaps, its principal eigenvalue λ_max, and its right and left eigenvectors.

    `weights`, the right one, adds up to 1; the scalar product of both is 1.
    """

    matrix: Matrix
    largest: float
    weights: Vector
    left: Vector


def completed(matrix: Matrix, near: Matrix | None = None) -> Complete:
    """A reciprocal matrix whose gaps (NaN) are filled so that λ_max is smallest (Bozóki, Fülöp & Rónyai 2010).

    In the logarithms of what is missing λ_max is convex, and strictly so where the judgements connect everything (as they must): Newton's
    method with steps that never go up finds the one minimum. It begins at `near`, or else at the logarithmic least squares.
    """
    rows, columns = np.nonzero(np.triu(np.isnan(matrix)))
    logarithms = (_least_squares(matrix) if near is None else np.log(near))[rows, columns]
    found = _filled(matrix, rows, columns, logarithms)
    for _ in range(MAX_STEPS if len(rows) else 0):
        slope, bend = _derivatives(found, rows, columns)
        step = np.linalg.solve(bend + RIDGE * found.largest * np.eye(len(rows)), -slope)
        if -slope @ step <= CLOSE * found.largest:
            return _filled(matrix, rows, columns, logarithms + step)
        length = 1.0
        while (tried := _filled(matrix, rows, columns, logarithms + length * step)).largest > found.largest and length > CLOSE:
            length /= 2
        logarithms, found = logarithms + length * step, tried
    return found


def pulls(found: Complete) -> Matrix:
    """How much λ_max changes with the logarithm of each judgement, whichever way."""
    grows = found.left[:, None] * found.matrix * found.weights[None, :]
    return np.abs(grows - grows.T)


def _least_squares(matrix: Matrix) -> Matrix:
    """The logarithms of all pairs that differ least, squared, from those judged: where the search begins."""
    known = ~np.isnan(matrix)
    logarithms = np.where(known, np.log(np.where(known, matrix, 1.0)), 0.0)
    laplacian = np.diag(known.sum(axis=1)) - known.astype(float)
    levels = np.linalg.lstsq(laplacian, logarithms.sum(axis=1), rcond=None)[0]
    return np.asarray(levels[:, None] - levels[None, :])


def _filled(matrix: Matrix, rows: NDArray[Any], columns: NDArray[Any], logarithms: Vector) -> Complete:
    full = matrix.copy()
    full[rows, columns], full[columns, rows] = np.exp(logarithms), np.exp(-logarithms)
    largest, weights = _principal(full)
    _, left = _principal(full.T)
    weights /= weights.sum()
    return Complete(full, largest, weights, left / (left @ weights))


def _principal(matrix: Matrix) -> tuple[float, Vector]:
    """The eigenvalue of largest real part and its vector, which of a positive matrix are real and positive (Perron)."""
    values, vectors = np.linalg.eig(matrix)
    at = int(np.argmax(values.real))
    return float(values[at].real), np.abs(vectors[:, at].real)


def _derivatives(found: Complete, rows: NDArray[Any], columns: NDArray[Any]) -> tuple[Vector, Matrix]:
    """Of λ_max by the logarithms of the entries at (rows, columns), whose counterparts are reciprocal: gradient and Hessian."""
    size, count = len(found.weights), len(rows)
    there, back = found.matrix[rows, columns], found.matrix[columns, rows]
    every = np.arange(count)
    right = np.zeros((size, count))
    right[rows, every], right[columns, every] = there * found.weights[columns], -back * found.weights[rows]
    left = np.zeros((count, size))
    left[every, columns], left[every, rows] = found.left[rows] * there, -found.left[columns] * back
    projector = np.outer(found.weights, found.left)
    group_inverse = np.linalg.inv(found.largest * np.eye(size) - found.matrix + projector) - projector
    mixed = left @ group_inverse @ right
    bend = mixed + mixed.T + np.diag(found.left[rows] * there * found.weights[columns] + found.left[columns] * back * found.weights[rows])
    return found.left @ right, bend
