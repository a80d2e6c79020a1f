"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable


def closest(given: str, choices: Iterable[str], cutoff: float = 70.0) -> str | None:
    """The choice most like what was written, if any is like it (similarity in per cent; the last part of a dotted name counts too)."""
    from rapidfuzz import fuzz, utils

    best: tuple[float, str] | None = None
    wanted = utils.default_process(given[:200])
    for choice in choices:
        candidate = utils.default_process(choice)
        score = max(fuzz.ratio(wanted, candidate), fuzz.ratio(wanted, utils.default_process(choice.rpartition(".")[2])) - 1)
        if score >= cutoff and (best is None or score > best[0]):
            best = (score, choice)
    return best[1] if best else None
