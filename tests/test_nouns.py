"""Units stand in the form that their number takes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reqkit.locale.nouns import counted
from reqkit.values.text import Language


@pytest.mark.parametrize(
    ("count", "unit", "language", "genitive", "expected"),
    [
        (1, "баллов", "ru", False, "балл"),
        (2, "баллов", "ru", False, "балла"),
        (5, "баллов", "ru", False, "баллов"),
        (11, "баллов", "ru", False, "баллов"),
        (21, "баллов", "ru", False, "балл"),
        (1, "баллов", "ru", True, "балла"),
        (2, "баллов", "ru", True, "баллов"),
        (1, "промежутков", "ru", False, "промежуток"),
        (2, "уровней", "ru", False, "уровня"),
        (1, "запросов в секунду", "ru", False, "запрос в секунду"),
        (3, "лет", "ru", False, "года"),
        (1, "%", "ru", False, "%"),
        (2, "раз в год", "ru", False, "раз в год"),
        (2, "ед. валюты", "ru", False, "ед. валюты"),
        (1, "points", "en", False, "point"),
        (2, "points", "en", True, "points"),
        (1, "properties", "en", False, "property"),
        (1, "receipts per minute", "en", False, "receipt per minute"),
        (1, "ms", "en", False, "ms"),
    ],
)
def test_a_unit_takes_the_form_of_its_number(count: int, unit: str, language: Language, genitive: bool, expected: str) -> None:
    assert counted(Fraction(count), unit, language, genitive=genitive) == expected


def test_a_fraction_takes_the_genitive_singular() -> None:
    assert counted(Fraction(3, 2), "строк", "ru") == "строки"
    assert counted(Fraction(3, 2), "lines", "en") == "lines"
