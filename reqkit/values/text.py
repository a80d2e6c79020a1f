"""Human text in one language or in several."""

from __future__ import annotations

from typing import Literal, get_args

from reqkit.values.record import record

Language = Literal["ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@record
class Text:
    """A text in Russian, in English, or in the language its file is written in (`plain`)."""

    plain: str | None = None
    ru: str | None = None
    en: str | None = None

    def in_language(self, language: Language) -> str:
        """The text in the language asked for; where there is none, the one there is: a text is never dropped."""
        wanted, other = (self.ru, self.en) if language == "ru" else (self.en, self.ru)
        for text in (wanted, self.plain, other):
            if text:
                return text
        return ""

    def __bool__(self) -> bool:
        return bool(self.plain or self.ru or self.en)

    def all(self) -> tuple[str, ...]:
        return tuple([text for text in (self.plain, self.ru, self.en) if text])
