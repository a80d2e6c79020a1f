"""Random numbers, by what they are for: the same for the same seed, whatever else is drawn, in whatever order, on however many threads."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEPS = 1 << 16
"""Chances are told apart to one part in so many."""
_ALL_BITS = (1 << 64) - 1


def stream(seed: int, purpose: str, chunk: int) -> np.random.Generator:
    """The stream of one chunk of samples for one purpose, such as a vendor's claims."""
    digest = sha256(purpose.encode()).digest()
    words = [int.from_bytes(digest[start : start + 4], "big") for start in range(0, 16, 4)]
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, *words], spawn_key=(chunk,))))


def words(generator: np.random.Generator, rows: int, count: int) -> NDArray[np.uint16]:
    """Uniform numbers below `STEPS`, shape (rows, count): four of them are one draw of 64 bits."""
    size = rows * count
    drawn = generator.integers(0, _ALL_BITS, size=-(-size // 4), dtype=np.uint64, endpoint=True)
    return drawn.view(np.uint16)[:size].reshape(rows, count)
