"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable

from reqkit.locale.message import Filled, Message

_MEANT = Message("Возможно, имелось в виду: {nearest}. ", "Did you mean {nearest}? ")
_NO_VENDOR = Message(
    "Поставщика «{name}» в этом сравнении нет. {suggestion}Есть: {known}.",
    "There is no vendor “{name}” in this comparison. {suggestion}There are: {known}.",
)


def did_you_mean(given: str, choices: Iterable[str]) -> Filled | str:
    """A sentence that names the choice most like what was written, ready to stand before another; empty where none is like it."""
    nearest = closest(given, choices)
    return Filled(_MEANT, {"nearest": nearest}) if nearest else ""


def no_such_vendor(given: str, known: Iterable[str]) -> Filled:
    """That a comparison has no such vendor, and which it has."""
    names = tuple(known)
    return Filled(_NO_VENDOR, {"name": given[:100], "suggestion": did_you_mean(given, names), "known": names})


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
