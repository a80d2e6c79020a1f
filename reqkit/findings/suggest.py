"""Did you mean …?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

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


_WORD = re.compile(r"[^\W_]+")
_PART_SCORE = 85.0
"""What is less like a name than this gives way to a name that has exactly this part."""
_SHORTEST_PART, _SHORTEST_BEGINNING = 3, 4
"""With fewer letters than these it would be chance that a name has such a part or a part that begins so."""


def closest(given: str, choices: Iterable[str], cutoff: float = 70.0) -> str | None:
    """The choice most like what was written, if any is like it (similarity in per cent; the last part of a dotted name counts too).

    A part of a single name written alone (`tuman` for `example-tuman`) is like it, and the beginning of one where nothing else is.
    Of several that are equally like it none is named.
    """
    from rapidfuzz import fuzz, utils

    best: tuple[float, str] | None = None
    alike = False
    every = tuple(dict.fromkeys(choices))
    wanted = utils.default_process(given[:200])
    for choice in every:
        candidate = utils.default_process(choice)
        score = max(fuzz.ratio(wanted, candidate), fuzz.ratio(wanted, utils.default_process(choice.rpartition(".")[2])) - 1)
        if score >= cutoff and (best is None or score >= best[0]):
            alike = best is not None and score == best[0]
            best = (score, choice)
    if alike:
        return None
    if best and best[0] > _PART_SCORE:
        return best[1]
    if len(wanted) >= _SHORTEST_PART and (having := _with_part(every, wanted.__eq__)):
        return _only(having)
    if best or len(wanted) < _SHORTEST_BEGINNING:
        return best[1] if best else None
    return _only(_with_part(every, lambda part: part.startswith(wanted)))


def _with_part(choices: Iterable[str], fits: Callable[[str], bool]) -> set[str]:
    return {choice for choice in choices if any(fits(part) for part in _WORD.findall(choice.lower()))}


def _only(choices: set[str]) -> str | None:
    """The one there is: to name one of several would be a guess."""
    return next(iter(choices)) if len(choices) == 1 else None
