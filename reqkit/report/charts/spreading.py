"""Labels that would cover one another move apart."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Where labels stand that want to stand there: in the same order, at least `gap` apart, as near as that allows.

    Between `low` and `high` if there is room for all; else they overflow evenly.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    blocks: list[tuple[float, list[int]]] = []  # the middle of each block of labels that touch, and its labels
    for index in order:
        blocks.append((wanted[index], [index]))
        while len(blocks) > 1 and _bottom(blocks[-2], gap) + gap > _top(blocks[-1], gap):
            (first, upper), (second, lower) = blocks[-2], blocks[-1]
            joined = upper + lower
            blocks[-2:] = [((first * len(upper) + second * len(lower)) / len(joined), joined)]
    result = [0.0] * len(wanted)
    for middle, labels in blocks:
        for place, index in enumerate(labels):
            result[index] = middle + (place - (len(labels) - 1) / 2) * gap
    return _bounded(result, order, gap, low, high)


def _top(block: tuple[float, list[int]], gap: float) -> float:
    return block[0] - (len(block[1]) - 1) / 2 * gap


def _bottom(block: tuple[float, list[int]], gap: float) -> float:
    return block[0] + (len(block[1]) - 1) / 2 * gap


def _bounded(places: list[float], order: list[int], gap: float, low: float, high: float) -> list[float]:
    """Pushed in from the top, then from the bottom."""
    least = low
    for index in order:
        places[index] = max(places[index], least)
        least = places[index] + gap
    most = high
    for index in reversed(order):
        places[index] = min(places[index], most)
        most = places[index] - gap
    return places
