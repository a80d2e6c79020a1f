"""How values read inside a sentence about a mechanic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from fractions import Fraction

from reqkit.locale import numbers
from reqkit.locale.message import Count, Message
from reqkit.mechanics.values import Moment, Setting, clock_text
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_RANGE = Message("от {low} до {high}", "anything from {low} to {high}")
_RANGE_STEP = Message("от {low} до {high} с шагом {step}", "anything from {low} to {high} in steps of {step}")
_AND = Message("{first} и {last}", "{first} and {last}")
_OR = Message("{first} или {last}", "{first} or {last}")
_NOT_SAID = Message("(не указано)", "(not stated)")
_AT_TIME = Message("{time} {day}", "{time} on {day}")


_TIMES = Message("{n} {n:раза|раз|раз}", "{n} {n:time|times}")


class _Grouped(Count):
    """A count that is written as its language writes numbers."""

    language: Language

    def __new__(cls, value: int, language: Language) -> _Grouped:
        found = super().__new__(cls, value)
        found.language = language
        return found

    def __format__(self, forms: str) -> str:
        return super().__format__(forms) if forms else numbers.number(int(self), self.language)


@record
class Speaker:
    """A language, the currency of the brief, and what segments, tiers and mechanics are called by their ids."""

    language: Language
    currency: str = "RUB"
    titles: Mapping[str, Text] = field(default_factory=dict)

    def say(self, message: Message, **arguments: str | int) -> str:
        """The sentence with its places filled; whole numbers are grouped as the language has it, and pick their word forms."""
        template = message.ru if self.language == "ru" else message.en
        shown = {name: value if isinstance(value, str) else _Grouped(value, self.language) for name, value in arguments.items()}
        return template.format(**shown)

    def money(self, value: Fraction) -> str:
        return numbers.money(value, self.currency, self.language)

    def number(self, value: Fraction | int) -> str:
        return numbers.number(value, self.language, places=6)

    def unknown(self) -> str:
        """What stands where a figure is not said."""
        return self.say(_NOT_SAID)

    def known(self, value: Fraction | int | None) -> str:
        """A number, or that it is not said."""
        return self.unknown() if value is None else self.number(value)

    def percent(self, value: Fraction | int) -> str:
        """Of a figure that is in per cent already."""
        return numbers.with_per_cent(self.number(value), self.language)

    def duration(self, value: Duration) -> str:
        """As a subject: `6 месяцев`, `1 неделя`."""
        return numbers.duration(value, self.language)

    def lasting(self, value: Duration) -> str:
        """As a length of time, which is another case in Russian: `1 неделю`."""
        return numbers.duration(value, self.language, numbers.Case.ACCUSATIVE)

    def every(self, value: Duration) -> str:
        """As an interval: `месяц`, `2 недели`."""
        return self.lasting(value).removeprefix("1 ")

    def times(self, count: int) -> str:
        """`1 раза`, `5 раз`; `once`, `twice`, `5 times`."""
        if self.language == "en" and count in (1, 2):
            return "once" if count == 1 else "twice"
        return self.say(_TIMES, n=count)

    def points(self, value: Fraction | int) -> str:
        return numbered(self, value, Message("{n:балл|балла|баллов}", "{n:point|points}"), Message("балла", "points"))

    def percent_setting(self, value: Setting | None) -> str:
        return self._setting(value, self.percent)

    def money_setting(self, value: Setting | None) -> str:
        return self._setting(value, self.money)

    def number_setting(self, value: Setting | None) -> str:
        return self._setting(value, self.number)

    def _setting(self, value: Setting | None, text: Callable[[Fraction], str]) -> str:
        if value is None:
            return self.unknown()
        if not value.is_range:
            return text(value.low)
        high = text(value.high)
        signed = self.language == "en" and not high.endswith("%")
        ends = {"low": text(value.low) if signed else self.number(value.low), "high": high}
        if value.step is None:
            return self.say(_RANGE, **ends)
        return self.say(_RANGE_STEP, **ends, step=text(value.step))

    def moment(self, value: Moment) -> str:
        day = numbers.calendar_date(value.day, self.language)
        return day if value.minute is None else self.say(_AT_TIME, time=clock_text(value.minute), day=day)

    def quoted(self, text: str) -> str:
        return f"«{text}»" if self.language == "ru" else f"“{text}”"

    def title(self, name: str) -> str:
        """What something is called by its id, quoted; the id itself where it has no title."""
        known = self.titles.get(name)
        return self.quoted(known.in_language(self.language) if known else name)

    def titled(self, names: Iterable[str], last: str = "and") -> str:
        return self.listed([self.title(name) for name in names], last)

    def listed(self, items: Iterable[str], last: str = "and") -> str:
        """`a, b and c`, or with `or`."""
        parts = list(items)
        if len(parts) < 2:
            return "".join(parts)
        return self.say(_OR if last == "or" else _AND, first=", ".join(parts[:-1]), last=parts[-1])


def numbered(speaker: Speaker, value: Fraction | int, forms: Message, of_fraction: Message) -> str:
    """A number and the word counted; a fraction takes a form of its own in Russian."""
    exact = Fraction(value)
    word = forms.fill(speaker.language, {"n": int(exact)}) if exact.denominator == 1 else of_fraction.in_language(speaker.language)
    return f"{speaker.number(exact)} {word}"


def phrases(*parts: str | None) -> str:
    """Phrases that are there, with commas between them."""
    return ", ".join(part for part in parts if part)


def bracketed(notes: Iterable[str]) -> str:
    """Notes in brackets behind a phrase, if there are any."""
    found = [note for note in notes if note]
    return f" ({'; '.join(found)})" if found else ""
