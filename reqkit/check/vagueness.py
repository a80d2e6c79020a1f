"""Soft words in the texts that vendors answer to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reqkit.check.lexicon import Lexicon, Soft, shipped_lexicon
from reqkit.documents.document import Location
from reqkit.documents.reader import KeyPath, Span
from reqkit.findings.collector import Collector
from reqkit.locale.message import Message
from reqkit.model.asked import Asked
from reqkit.source.workspace import Project
from reqkit.values.record import record
from reqkit.values.text import Language, Text

MAX_QUESTIONS = 5
"""So many can be taken in at a glance; the words are all named."""
_QUOTED = {"ru": "«{}»", "en": "“{}”"}


@record
class Words:
    """Soft words as they are written, each once."""

    found: tuple[Soft, ...]

    def in_language(self, language: Language) -> str:
        return ", ".join(dict.fromkeys(_QUOTED[language].format(soft.word) for soft in self.found))


@record
class Questions:
    """What to say instead, with the words that each question replaces."""

    found: tuple[Soft, ...]

    def in_language(self, language: Language) -> str:
        words: dict[Message, list[Soft]] = {}
        for soft in self.found:
            words.setdefault(soft.ask, []).append(soft)
        asked = list(words.items())[:MAX_QUESTIONS]
        return " ".join(f"{Words(tuple(several)).in_language(language)} — {ask.in_language(language)}" for ask, several in asked)


def texts_can_be_tested(project: Project, collector: Collector) -> None:
    """One finding a text, at its first soft word."""
    if not any(brief.asked for brief in project.briefs):
        return
    lexicon = shipped_lexicon()
    for brief in project.briefs:
        for asked in brief.asked:
            answered = _answered(asked)
            if not answered or not lexicon.may_find("\n".join([written for text, _ in answered for written in text.all()])):
                continue
            for text, place in _texts(asked):
                found = lexicon.soft_words(text)
                if found:
                    collector.add("weasel-word", _at_word(place, lexicon), id=asked.id, words=Words(found), questions=Questions(found))
            for text, place in _whole_demand(asked):
                bare = lexicon.bare_support(text)
                if bare is not None:
                    collector.add("weasel-word", place, id=asked.id, words=Words((bare,)), questions=Questions((bare,)))


def _answered(asked: Asked) -> list[tuple[Text, KeyPath]]:
    """What a vendor answers to, and where it is written. Beside exact demands the title is a name and nothing more."""
    item = asked.item
    found: list[tuple[Text, KeyPath]] = [(item.title, ("title",))] if _is_free(asked) else []
    if item.statement is not None:
        found.append((item.statement, ("statement",)))
    return [*found, *((sentence, ("acceptance", index)) for index, sentence in enumerate(item.acceptance))]


def _is_free(asked: Asked) -> bool:
    """Whether words are all there is of a demand. What has needs that could not be read is taken to say enough."""
    return not (asked.incomplete or asked.alternatives) and (not asked.aspects or asked.is_worded)


def _texts(asked: Asked) -> Iterator[tuple[str, Location]]:
    """The same in every language that it is written in."""
    for text, (key, *index) in _answered(asked):
        place = asked.location / key
        yield from _spoken(text, place.down(*index) if index and _is_list(place) else place)


def _whole_demand(asked: Asked) -> Iterator[tuple[str, Location]]:
    """The text that is everything a free requirement says; none where there is more than one."""
    item = asked.item
    if _is_free(asked) and not item.acceptance:
        key = "statement" if item.statement else "title"
        yield from _spoken(item.statement or item.title, asked.location / key)


def _spoken(text: Text, place: Location) -> Iterator[tuple[str, Location]]:
    for written, where in ((text.plain, place), (text.ru, place / "ru"), (text.en, place / "en")):
        if written:
            yield written, where


def _is_list(place: Location) -> bool:
    value = place.document.data
    for step in place.path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return False
    return isinstance(value, list)


def _at_word(place: Location, lexicon: Lexicon) -> Location:
    """The first soft word as it stands in the file; the whole text where the way it is quoted or folded hides it."""
    whole = place.span()
    source = _source(place, whole)
    found = lexicon.soft_words("\n".join(source))
    if not found:
        return place
    before = "\n".join(source)[: found[0].start].split("\n")
    line, column = whole.line + len(before) - 1, len(before[-1]) + (whole.column if len(before) == 1 else 1)
    end = column + found[0].end - found[0].start if "\n" not in found[0].word else column + 1
    return Location(place.document, place.path, fixed=Span(line, column, line, end))


def _source(place: Location, span: Span) -> Sequence[str]:
    """The lines that a value is written on, from its first character to its last."""
    lines = [place.document.line(number) for number in range(span.line, span.end_line + 1)]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return lines


RULES = (texts_can_be_tested,)
