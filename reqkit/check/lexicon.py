"""Soft words: lists of them with the question that replaces each, and where a text uses one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any

from reqkit.check.inflection import forms, spelled
from reqkit.check.patterns import Group, Pattern, Slot, Token, contexts
from reqkit.documents.document import parse_document
from reqkit.locale.message import Message
from reqkit.values.record import record

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?;…](?=\s)|\n\s*\n")


@record
class Soft:
    """A soft word in a text: as it stands there, where it begins and ends, and the question that replaces it."""

    word: str
    start: int
    end: int
    ask: Message


@record
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
            group = Group(Message(entry["ask"]["ru"], entry["ask"]["en"]), entry.get("measured", False), contexts(entry.get("unless", ())))
            for written in entry["words"]:
                pattern = Pattern.of(written, group)
                for form in pattern.slots[pattern.key].forms:
                    self.patterns.setdefault(form, []).append(pattern)
        self._words = frozenset(self.patterns) | self._support.heads

    def may_find(self, text: str) -> bool:
        """Whether a text, or any of several put together, is worth a closer look; most are not."""
        return not self._words.isdisjoint(_WORD.findall(spelled(text)))

    def soft_words(self, text: str) -> tuple[Soft, ...]:
        """The soft words of a text, in order."""
        if not self.may_find(text):
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


def _has_digit(word: str) -> bool:
    return any(map(str.isdecimal, word))


@cache
def shipped_lexicon() -> Lexicon:
    """The lists that come with the toolkit."""
    file = resources.files("reqkit.check").joinpath("data", "weasel_words.yaml")
    data = parse_document("weasel_words.yaml", file.read_bytes()).data
    return Lexicon(data["groups"], data["numbers"], data["support"])
