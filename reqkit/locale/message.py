"""A sentence in both languages, with places to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from reqkit.values.record import record
from reqkit.values.text import Language


@runtime_checkable
class Localized(Protocol):
    """Anything that knows how it reads in a language."""

    def in_language(self, language: Language) -> str: ...


class Count(int):
    """A number that picks a word form: `{n} {n:неделя|недели|недель}`, `{n} {n:week|weeks}`.

    Three forms follow the Russian plural rule, two the English one (Unicode CLDR plural rules).
    """

    def __format__(self, forms: str) -> str:
        if "|" not in forms:
            return format(int(self), forms)
        words = forms.split("|")
        return words[self._english() if len(words) == 2 else self._russian()]

    def _english(self) -> int:
        return 0 if self == 1 else 1

    def _russian(self) -> int:
        tens, units = abs(self) % 100, abs(self) % 10
        if units == 1 and tens != 11:
            return 0
        return 1 if 2 <= units <= 4 and not 12 <= tens <= 14 else 2


@record
class Message:
    """A template in Russian and in English; both name the same arguments."""

    ru: str
    en: str

    def fill(self, language: Language, arguments: Mapping[str, object] | None = None) -> str:
        template = self.ru if language == "ru" else self.en
        if not arguments:
            return template.format() if "{" in template else template
        readable = {name: _readable(value, language) for name, value in arguments.items()}
        return template.format(**{name: _before(template, name, value) for name, value in readable.items()})

    def in_language(self, language: Language) -> str:
        return self.fill(language)


@record
class Filled:
    """A message together with its arguments: a sentence that can still be read in either language."""

    message: Message
    arguments: Mapping[str, object]

    def in_language(self, language: Language) -> str:
        return self.message.fill(language, self.arguments)


@record
class Listed:
    """Members of a list that hold commas themselves."""

    items: tuple[object, ...]


def _before(template: str, name: str, value: object) -> object:
    """A value as it goes into a template: without the point it ends in («15 тыс.») where the template puts one after it."""
    return value[:-1] if isinstance(value, str) and value.endswith(".") and f"{{{name}}}." in template else value


def _readable(value: object, language: Language) -> object:
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return Count(value)
    in_language = getattr(value, "in_language", None)  # quicker by far than to ask whether it is `Localized`
    if in_language is not None:
        return in_language(language)
    if isinstance(value, Listed):
        return "; ".join(str(_readable(item, language)) for item in value.items)
    if isinstance(value, list | tuple):
        return ", ".join(str(_readable(item, language)) for item in value)
    return value
