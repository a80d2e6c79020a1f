"""What is counted, in the form that its number takes. Catalogues name units by the plural: `баллов`, `points`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from reqkit.locale.message import Count
from reqkit.values.text import Language

_RUSSIAN: Mapping[str, tuple[str, str]] = {
    "лет": ("год", "года"),
    "попыток": ("попытка", "попытки"),
    "предложений": ("предложение", "предложения"),
    "промежутков": ("промежуток", "промежутка"),
    "ролей": ("роль", "роли"),
    "свойств": ("свойство", "свойства"),
    "секунд": ("секунда", "секунды"),
    "ступеней": ("ступень", "ступени"),
    "строк": ("строка", "строки"),
    "уровней": ("уровень", "уровня"),
    "условий": ("условие", "условия"),
}
"""By the genitive plural: one, and two of them. Masculine nouns in -ов need no entry."""
_ENGLISH: Mapping[str, str] = {"criteria": "criterion", "properties": "property"}


def counted(count: Fraction, unit: str, language: Language, *, genitive: bool = False) -> str:
    """The unit as it stands after a number: `1 балл`, `2 балла`, `5 баллов`; after «не менее» `1 балла`, `2 баллов`.

    What is no noun known here stays as it is.
    """
    noun, space, rest = unit.partition(" ")
    if language == "en":
        one = _ENGLISH.get(noun) or (noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "ms")) else noun)
        return f"{one if count == 1 else noun}{space}{rest}"
    single, few = _RUSSIAN.get(noun) or ((noun[:-2], f"{noun[:-2]}а") if noun.endswith("ов") else (noun, noun))
    if count.denominator != 1:
        return f"{few}{space}{rest}"
    forms = (few, noun, noun) if genitive else (single, few, noun)
    return f"{format(Count(int(count)), '|'.join(forms))}{space}{rest}"
