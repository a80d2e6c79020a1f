"""The texts of an entry as a brief has them: in its own language, or in both."""

from __future__ import annotations

from typing import Any

from reqkit.values.text import LANGUAGES, Language

_BILINGUAL = frozenset(("title", "statement", "rationale", "acceptance", "texts"))
"""Keys of an entry under which a brief takes a text in both languages; anywhere deeper it takes words as they are."""


def is_text(value: Any) -> bool:
    """Whether a value is a text in both languages."""
    return isinstance(value, dict) and set(value) == set(LANGUAGES)


def in_language(value: Any, language: Language) -> Any:
    """The same data with every text in one language."""
    if is_text(value):
        return value[language]
    if isinstance(value, dict):
        return {key: in_language(item, language) for key, item in value.items()}
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    return value


def as_written(body: Any, language: Language, *, both: bool = False) -> dict[str, Any]:
    """A body as it goes into a brief; with `both`, texts stay in two languages wherever a brief can hold them so."""
    return {key: value if both and key in _BILINGUAL else in_language(value, language) for key, value in body.items()}
