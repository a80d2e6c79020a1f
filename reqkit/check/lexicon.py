"""Soft words: lists of them with the question that replaces each, and where a text uses one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from reqkit.check.inflection import forms, spelled
from reqkit.documents.document import parse_document
from reqkit.locale.message import Message

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?;…](?=\s)|\n\s*\n")
_GAP = re.compile(r"[\s\-‐‑–]+\Z")
_GAP_AFTER_ABBREVIATION = re.compile(r"\.?[\s\-‐‑–]*\Z")
_COMMON = frozenset(["и", "в", "не", "на", "and", "with", "from", "the", "of", "to", "as", "in", "on"])
_ABBREVIATION = 1
"""A word of no more letters may be cut short by a point: «т. д.»."""
_ITSELF = "~"
_ANYTHING_AFTER = "*"

Token = tuple[int, int, str]
"""Where a word begins and ends in a text, and how it is spelled for comparing."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


def _contexts(unless: Iterable[str]) -> tuple[Context, ...]:
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


@dataclass(frozen=True, slots=True)
class Group:
    """Words that the same question replaces. `measured`: a number in the sentence answers it already."""

    ask: Message
    measured: bool
    unless: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A soft word or phrase. It is looked for by the word at `key`, the longest that is written out and is not in every other text."""

    slots: tuple[Slot, ...]
    key: int
    group: Group

    @classmethod
    def of(cls, written: str, group: Group) -> Pattern:
        slots = tuple(map(Slot.of, written.split()))
        written_out = [index for index, slot in enumerate(slots) if slot.forms and not slot.beginnings]
        return cls(slots, max(written_out, key=lambda index: _rarity(slots[index])), group)

    def fits(self, text: str, tokens: Sequence[Token]) -> bool:
        """Whether words of a text, as many as the pattern has, are those of the pattern with nothing that parts them."""
        fits = all(slot.fits(word) for slot, (_, _, word) in zip(self.slots, tokens, strict=True))
        return fits and all(_belong_together(text, *pair) for pair in pairwise(tokens))


def _rarity(slot: Slot) -> int:
    return 0 if slot.forms & _COMMON else min(map(len, slot.forms))


@dataclass(frozen=True, slots=True)
class Soft:
    """A soft word in a text: as it stands there, where it begins and ends, and the question that replaces it."""

    word: str
    start: int
    end: int
    ask: Message


@dataclass(frozen=True, slots=True)
class Support:
    """How a text asks for "support of discounts": a subject or none, a head word, and a few words that name what is to be supported."""

    ask: Message
    subjects: frozenset[str]
    heads: frozenset[str]
    links: frozenset[str]
    help: Slot
    at_most: int

    @classmethod
    def of(cls, data: dict[str, Any]) -> Support:
        subjects, heads, links = (frozenset(data[key]) for key in ("subjects", "heads", "links"))
        ask = Message(data["ask"]["ru"], data["ask"]["en"])
        return cls(ask, subjects, heads, links, Slot.of(*data["help"]), data["at_most"])

    def bare(self, text: str) -> Soft | None:
        words = _WORD.findall(spelled(text))
        if self.heads.isdisjoint(words):
            return None
        head = next(index for index, word in enumerate(words) if word in self.heads)
        rest = words[head + 1 :]
        if rest and rest[0] in self.links:
            rest = rest[1:]
        named = 0 < len(rest) <= self.at_most and not self.help.fits(rest[0])
        if not named or not self.subjects.issuperset(words[:head]) or any(map(_has_digit, rest)):
            return None
        found = list(_WORD.finditer(text))[head]
        return Soft(found.group(), found.start(), found.end(), self.ask)


class Lexicon:
    """All the patterns, found by one word of each, so that a text without any costs one look at each of its words."""

    def __init__(self, groups: Iterable[dict[str, Any]], numbers: Iterable[str], support: dict[str, Any]) -> None:
        self.patterns: dict[str, list[Pattern]] = {}
        self._support = Support.of(support)
        self._numbers = frozenset(form for number in numbers for form in forms(f"={number}"))
        for entry in groups:
            group = Group(Message(entry["ask"]["ru"], entry["ask"]["en"]), entry.get("measured", False), _contexts(entry.get("unless", ())))
            for written in entry["words"]:
                pattern = Pattern.of(written, group)
                for form in pattern.slots[pattern.key].forms:
                    self.patterns.setdefault(form, []).append(pattern)

    def soft_words(self, text: str) -> tuple[Soft, ...]:
        """The soft words of a text, in order."""
        if self.patterns.keys().isdisjoint(_WORD.findall(spelled(text))):
            return ()
        tokens = [(found.start(), found.end(), spelled(found.group())) for found in _WORD.finditer(text)]
        matches = sorted(self._matches(text, tokens), key=lambda match: (match[0], -match[1]))
        measured = self._measured(text, tokens) if any(group.measured for _, _, group in matches) else ()
        found, beyond = [], 0
        for first, last, group in matches:
            if first < beyond:
                continue
            beyond = last + 1
            plain = any(context.holds(tokens, first, last) for context in group.unless)
            if not plain and not (group.measured and measured[first]):
                start, end = tokens[first][0], tokens[last][1]
                found.append(Soft(" ".join(text[start:end].split()), start, end, group.ask))
        return tuple(found)

    def bare_support(self, text: str) -> Soft | None:
        """The head of a text that asks for the support of something, and for nothing more."""
        return self._support.bare(text)

    def _matches(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Group]]:
        for index, token in enumerate(tokens):
            for pattern in self.patterns.get(token[2], ()):
                first = index - pattern.key
                last = first + len(pattern.slots) - 1
                if first == last or (first >= 0 and last < len(tokens) and pattern.fits(text, tokens[first : last + 1])):
                    yield first, last, pattern.group

    def _measured(self, text: str, tokens: Sequence[Token]) -> Sequence[bool]:
        """For each word, whether its sentence has a number in it."""
        sentence, sentences, with_number = 0, [], set()
        for index, (start, _, word) in enumerate(tokens):
            if index and _SENTENCE_END.search(text, tokens[index - 1][1], start):
                sentence += 1
            sentences.append(sentence)
            if word.isdecimal() or word in self._numbers:
                with_number.add(sentence)
        return [sentence in with_number for sentence in sentences]


def _belong_together(text: str, word: Token, following: Token) -> bool:
    gap = _GAP_AFTER_ABBREVIATION if len(word[2]) <= _ABBREVIATION else _GAP
    return gap.match(text, word[1], following[0]) is not None


def _has_digit(word: str) -> bool:
    return any(map(str.isdecimal, word))


@cache
def shipped_lexicon() -> Lexicon:
    """The lists that come with the toolkit."""
    file = resources.files("reqkit.check").joinpath("data", "weasel_words.yaml")
    data = parse_document("weasel_words.yaml", file.read_bytes()).data
    return Lexicon(data["groups"], data["numbers"], data["support"])
