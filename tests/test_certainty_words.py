"""How sure a ranking is, in words: what is below the bar never reads as reaching it, nor a little as nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reqkit.locale.numbers import percent


@pytest.mark.parametrize(
    ("share", "places", "russian", "english"),
    [
        (0.0, 0, "0 %", "0%"),
        (0.0001, 0, "<1 %", "<1%"),
        (0.0049, 0, "<1 %", "<1%"),
        (0.005, 0, "1 %", "1%"),
        (0.77, 0, "77 %", "77%"),
        (0.994, 0, "99 %", "99%"),
        (0.9951, 0, ">99 %", ">99%"),
        (1.0, 0, "100 %", "100%"),
        (0.796, 1, "79,6 %", "79.6%"),
        (0.0001, 1, "<0,1 %", "<0.1%"),
        (0.9999, 1, ">99,9 %", ">99.9%"),
    ],
)
def test_a_share_in_words(share: float, places: int, russian: str, english: str) -> None:
    assert percent(share, "ru", places).replace("\u00a0", " ") == russian
    assert percent(share, "en", places) == english


def test_an_exact_share_goes_by_the_same_rule() -> None:
    """However little is missing."""
    assert percent(Fraction(10**30 - 1, 10**30), "en") == ">99%"
    assert percent(Fraction(1, 10**30), "en", 1) == "<0.1%"
    assert percent(Fraction(1, 3), "en", 1) == "33.3%"
    assert percent(Fraction(1, 2), "ru", 1) == "50,0\u00a0%"
