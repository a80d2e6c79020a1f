"""Who takes which rank in each sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from reqkit.values.record import record

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL = 5e-6
"""Scores so close are level: several times what sums of hundreds of weights lose in single precision."""
TIER = 4.0
"""More than scores can differ by: whoever qualifies stands before whoever does not."""


Counts = Mapping[int, "NDArray[np.int64]"]
"""By how many vendors stand beside one, how often each vendor has so many ahead of it, (vendors, ahead)."""


@record(eq=False)
class Places:
    """`ahead` are the vendors before each, `level` those beside it, (vendors, samples)."""

    ahead: NDArray[np.int64]
    level: NDArray[np.int64]

    @property
    def first(self) -> NDArray[np.float64]:
        """Each vendor's part of the first place, (vendors, samples): vendors that are level share the places they take together."""
        parts: NDArray[np.float64] = (self.ahead == 0) / (1.0 + self.level)
        return parts

    def counts(self) -> Counts:
        size = len(self.ahead)
        cells = np.arange(size)[:, None] * size + self.ahead
        if not self.level.any():
            return {0: np.bincount(cells.ravel(), minlength=size**2).reshape(size, size)}
        return {
            level: np.bincount(cells[self.level == level], minlength=size**2).reshape(size, size)
            for level in np.flatnonzero(np.bincount(self.level.ravel())).tolist()
        }


def places(tiers: NDArray[np.float64], scores: NDArray[np.float64]) -> Places:
    """By tier, the highest first, and within it by score; (vendors, samples), with tiers of one sample for all samples."""
    keys = tiers * TIER + scores
    size = len(keys)
    small = np.uint8 if size < 256 else np.uint32  # counts of vendors: the fewer bytes, the quicker
    ahead, behind = np.empty(keys.shape, small), np.empty(keys.shape, small)
    for place, own in enumerate(keys):
        np.add.reduce((keys > own + LEVEL).view(np.uint8), axis=0, dtype=small, out=ahead[place])
        np.add.reduce((keys < own - LEVEL).view(np.uint8), axis=0, dtype=small, out=behind[place])
    return Places(ahead.astype(np.int64), size - 1 - ahead.astype(np.int64) - behind)


def added(counts: Iterable[Counts]) -> Counts:
    """Of several chunks of samples together."""
    total: dict[int, NDArray[np.int64]] = {}
    for each in counts:
        for level, times in each.items():
            total[level] = total[level] + times if level in total else times
    return total


def acceptability(counts: Counts) -> NDArray[np.float64]:
    """Rank acceptability, (vendors, ranks), from how often each had so many ahead and beside."""
    size = len(next(iter(counts.values())))
    shares: NDArray[np.float64] = np.zeros((size, size))
    for level, times in counts.items():
        for ahead in range(size - level):
            shares[:, ahead : ahead + level + 1] += times[:, ahead, None] / (level + 1)
    shares /= sum(int(times[0].sum()) for times in counts.values())
    return shares
