"""Whatever is typed, a cell is read, proposed or refused; nothing breaks, and what is shown is read back."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.forms.fields import CHOICES, Field
from reqkit.forms.numerals import plain
from reqkit.forms.reading.cell import read_cell
from reqkit.forms.reading.result import Status
from reqkit.forms.showing import number_text

WORDS = st.sampled_from(
    [
        "от",
        "до",
        "из",
        "1",
        "2,5",
        "1.200",
        "300 000",
        "тыс",
        "млн",
        "руб.",
        "р.",
        "$",
        "USD",
        "%",
        "-",
        "–",
        "~",
        "около",
        "без НДС",
        "с",
        "недели",
        "нед.",
        "мес",
        "март",
        "2027",
        "15.03.2026",
        "Q2",
        "есть",
        "нет",
        "да",
        "но",
        "можно",
        "и",
        "from",
        "to",
        "about",
        "per",
        "month",
        "weeks",
        "VAT",
        "(",
        ")",
        "/",
        "*",
        "=",
        "#",
        "!",
        "'",
        "½",
        "²",
        "١٢",
        "Ⅷ",
        "1e9",
        "0x1F",
        "nan",
        "inf",
    ]
)
TYPED = st.one_of(
    st.text(max_size=40), st.lists(WORDS, max_size=7).map(" ".join), st.floats(), st.integers(), st.booleans(), st.datetimes()
)


@settings(max_examples=400)
@given(st.sampled_from(list(Field)), TYPED)
def test_nothing_breaks(name: Field, typed: object) -> None:
    reading = read_cell(name, typed, CHOICES.get(name, ()))  # type: ignore[arg-type]
    assert (reading.reason is None) == (reading.status is Status.READ)
    assert reading.status is not Status.REFUSED or not reading.values
    if reading.reason is not None:
        assert reading.reason.in_language("ru")
        assert reading.reason.in_language("en")


@settings(max_examples=100)
@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["ru", "en"]))
def test_numbers_are_read_as_they_are_shown(value: int, language: str) -> None:
    for number in (Fraction(value), Fraction(value, 100), Fraction(value, 8)):
        text = plain(number)
        shown = number_text(text, language)  # type: ignore[arg-type]
        reading = read_cell(Field.COST_FROM, shown)
        if reading.status is not Status.REFUSED:  # 1,125 would be two numbers, and is asked about
            assert reading.values[Field.COST_FROM] == text
        else:
            assert len(text.partition(".")[2]) == 3
