"""A brief told to vendors in one language. Everything that is printed goes through here: on one line, bounded, nothing unseen in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property

from reqkit.catalogue.capability import Catalogue
from reqkit.explain.reading import Reader
from reqkit.locale import numbers
from reqkit.locale import report as common
from reqkit.locale.message import Localized, Message
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.brief import Brief, Priority
from reqkit.report.clipping import LONGEST_TEXT, clipped
from reqkit.report.speaker import LONGEST_TITLE, UNNAMED_CATEGORY
from reqkit.source.one_brief import Source
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language, Text

LONGEST_SENTENCE = 4000
"""A sentence made from conditions may be long, and one that is cut says something else."""


@record(slots=False)
class Speaker:
    """A brief, the language it is told in, and whether vendors may see weights, yearly values and reasons."""

    source: Source
    language: Language
    open: bool

    @property
    def brief(self) -> Brief:
        return self.source.brief

    @property
    def catalogue(self) -> Catalogue:
        return self.source.catalogue

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.source.brief, self.source.catalogue, self.source.documents)

    # --- words

    def say(self, message: Message, **arguments: object) -> str:
        return message.fill(self.language, arguments)

    def text(self, text: Text | Localized, longest: int = LONGEST_TEXT) -> str:
        return clipped(text.in_language(self.language), longest)

    def title(self, asked: Asked) -> str:
        return self.text(asked.item.title, LONGEST_TITLE)

    def category(self, category: str) -> str:
        title = self.text(self.brief.category_title(category), 80)
        return self.say(common.GENERAL) if title == UNNAMED_CATEGORY else title

    def told(self, asked: Asked) -> tuple[str, ...]:
        """What a thing asked says: its statement, and of a segment, a mechanic and the like the sentence it reads back as."""
        stated = self.text(asked.item.statement, LONGEST_SENTENCE) if asked.item.statement else ""
        sentence = "" if asked.kind is AskedKind.REQUIREMENT else self.sentence(asked)
        return tuple(each for each in (stated, sentence) if each)

    def sentence(self, asked: Asked) -> str:
        return clipped(self._reader.sentence(asked, self.language), LONGEST_SENTENCE)

    # --- figures

    def number(self, value: Fraction | int) -> str:
        return numbers.number(value, self.language)

    def percent(self, share: Fraction) -> str:
        return numbers.percent(share, self.language)

    def money(self, value: Fraction) -> str:
        return numbers.money(value, self.brief.header.currency, self.language)

    def calendar_date(self, value: date) -> str:
        return numbers.calendar_date(value, self.language)

    def duration(self, value: Duration) -> str:
        return numbers.duration(value, self.language)

    # --- what is asked for

    @property
    def asked(self) -> Iterator[Asked]:
        """Everything that an answer is wanted to."""
        return (asked for asked in self.brief.asked if asked.item.priority is not Priority.WONT)

    def get(self, name: str | None, kind: AskedKind) -> Asked | None:
        """The segment or mechanic of that name."""
        found = self.brief.get(name) if name is not None else None
        return found if found is not None and found.kind is kind else None
