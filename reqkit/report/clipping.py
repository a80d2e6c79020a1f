"""Other people's texts as they may be printed: on one line, without what does not show, and no longer than there is room for."""

from __future__ import annotations

import re

LONGEST_TEXT = 600
_KEPT = 0.5
"""So much of either end is worth keeping for the sake of whole words."""
_UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]")
"""Characters that show nothing or turn the text around them: they have no business in a printed report."""
_SPACES = re.compile("[^\\S\u00a0]+")
_WITHIN_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|[%₽$€])")


def clipped(text: str, longest: int = LONGEST_TEXT) -> str:
    """Somebody's text as it may be printed: on one line, without unseen characters, cut with an ellipsis where it is too long.

    The spaces within a number, and before its sign, are such as no line breaks at.
    """
    flat = _WITHIN_NUMBER.sub("\u00a0", _SPACES.sub(" ", _UNSEEN.sub("", text)).strip())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"


def shortened(text: str, longest: int) -> str:
    """A text with an ellipsis in place of its middle where it is too long; what is left ends and begins with whole words if it can."""
    if len(text) <= longest:
        return text
    end = (longest - 1) // 3
    head, tail = text[: longest - 1 - end], text[-end:]
    if text[len(head)] != " " and len(whole := head.rpartition(" ")[0]) >= len(head) * _KEPT:
        head = whole
    if text[-end - 1] != " " and len(whole := tail.partition(" ")[2]) >= len(tail) * _KEPT:
        tail = whole
    return f"{head.rstrip()}…{tail.lstrip()}"
