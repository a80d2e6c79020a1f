"""Patterns of words: what a list of soft words is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reqkit.check.inflection import forms, spelled
from reqkit.locale.message import Message
from reqkit.values.record import record

_GAP = re.compile(r"[\s\-‐‑–]+\Z")
_GAP_AFTER_ABBREVIATION = re.compile(r"\.?[\s\-‐‑–]*\Z")
_COMMON = frozenset(
    ("и", "в", "не", "на", "с", "как", "только", "можно", "нужно", "весь",
     "and", "with", "without", "from", "the", "of", "to", "as", "in", "on", "first", "many", "whole")
)  # fmt: skip
"""Words that are in every other text: a phrase is not looked for by them where it has another."""
_ABBREVIATION = 1
"""A word of no more letters may be cut short by a point: «т. д.»."""
_ITSELF = "~"
_ANYTHING_AFTER = "*"

Token = tuple[int, int, str]
"""Where a word begins and ends in a text, and how it is spelled for comparing."""


@record
class Slot:
    """One word of a pattern: any of some forms, or anything that begins in some way."""

    forms: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, *written: str) -> Slot:
        """`a|b` is either, `a*` whatever begins so, and anything else all the forms of a word."""
        parts = [part for word in written for part in word.split("|")]
        exact = (form for part in parts if not part.endswith(_ANYTHING_AFTER) for form in forms(part))
        return cls(frozenset(exact), tuple(spelled(part[:-1]) for part in parts if part.endswith(_ANYTHING_AFTER)))

    def fits(self, word: str) -> bool:
        return word in self.forms or word.startswith(self.beginnings)


@record
class Context:
    """Words around a soft word that make a plain one of it: `before` and `after` it."""

    before: tuple[Slot, ...]
    after: tuple[Slot, ...]

    def holds(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        start, end = first - len(self.before), last + 1 + len(self.after)
        if start < 0 or end > len(tokens):
            return False
        around = (*tokens[start:first], *tokens[last + 1 : end])
        return all(slot.fits(token[2]) for slot, token in zip((*self.before, *self.after), around, strict=True))


def contexts(unless: Iterable[str]) -> tuple[Context, ...]:
    """All that is written of them; those of one word before or one word after are put together, to be looked at once."""
    before, after, wider = [], [], []
    for written in unless:
        words = written.split()
        middle = words.index(_ITSELF)
        match words[:middle], words[middle + 1 :]:
            case [word], []:
                before.append(word)
            case [], [word]:
                after.append(word)
            case left, right:
                wider.append(Context(tuple(map(Slot.of, left)), tuple(map(Slot.of, right))))
    return (Context((Slot.of(*before),), ()), Context((), (Slot.of(*after),)), *wider)


@record
class Group:
    """Words that the same question replaces. `measured`: a number in the sentence answers it already."""

    ask: Message
    measured: bool
    unless: tuple[Context, ...]


@record
class Pattern:
    """A soft word or phrase. It is looked for by the word at `key`, the longest that is written out and is not in every other text."""

    slots: tuple[Slot, ...]
    key: int
    group: Group

    @classmethod
    def of(cls, written: str, group: Group) -> Pattern:
        slots = tuple(map(Slot.of, written.split()))
        written_out = [index for index, slot in enumerate(slots) if slot.forms and not slot.beginnings]
        return cls(slots, max(written_out, key=lambda index: (_rarity(slots[index]), index)), group)

    def fits(self, text: str, tokens: Sequence[Token]) -> bool:
        """Whether words of a text, as many as the pattern has, are those of the pattern with nothing that parts them."""
        fits = all(slot.fits(word) for slot, (_, _, word) in zip(self.slots, tokens, strict=True))
        return fits and all(_belong_together(text, *pair) for pair in pairwise(tokens))


def _rarity(slot: Slot) -> int:
    return 0 if slot.forms & _COMMON else min(map(len, slot.forms))


def _belong_together(text: str, word: Token, following: Token) -> bool:
    gap = _GAP_AFTER_ABBREVIATION if len(word[2]) <= _ABBREVIATION else _GAP
    return gap.match(text, word[1], following[0]) is not None
