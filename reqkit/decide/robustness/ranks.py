"""Who takes which rank in each sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL = 5e-6
"""Scores so close are level: several times what sums of hundreds of weights lose in single precision."""
TIER = 4.0
"""More than scores can differ by: whoever qualifies stands before whoever does not."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """`ahead` are the vendors before each, `level` those beside it, (vendors, samples)."""

    ahead: NDArray[np.uint8]
    level: NDArray[np.uint8]

    @property
    def first(self) -> NDArray[np.float64]:
        """Each vendor's part of the first place, (vendors, samples): vendors that are level share the places they take together."""
        parts: NDArray[np.float64] = (self.ahead == 0) / (1.0 + self.level)
        return parts

    def counts(self) -> NDArray[np.int64]:
        """How often each vendor has so many ahead of it and so many beside it, (vendors, ahead, level)."""
        size = len(self.ahead)
        vendors = np.arange(size, dtype=np.int64)[:, None] * (size * size)
        cells = vendors + self.ahead * np.int64(size) + self.level
        return np.bincount(cells.ravel(), minlength=size**3).reshape(size, size, size)


def places(tiers: NDArray[np.float64], scores: NDArray[np.float64]) -> Places:
    """By tier, the highest first, and within it by score; (vendors, samples), with tiers of one sample for all samples."""
    keys = tiers * TIER + scores
    beats = (keys[:, None, :] > keys[None, :, :] + LEVEL).view(np.uint8)
    ahead, behind = beats.sum(axis=0, dtype=np.uint8), beats.sum(axis=1, dtype=np.uint8)
    return Places(ahead, (len(keys) - 1 - ahead - behind).astype(np.uint8))


def acceptability(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Rank acceptability, (vendors, ranks), from how often each had so many ahead and beside."""
    size = len(counts)
    shares: NDArray[np.float64] = np.zeros((size, size))
    for ahead in range(size):
        for level in range(size - ahead):
            shares[:, ahead : ahead + level + 1] += counts[:, ahead, level, None] / (level + 1)
    shares /= counts[0].sum()
    return shares
