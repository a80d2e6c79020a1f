"""Text in two languages is never dropped, and counted nouns take the right form in Russian and English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.locale.message import Count, Filled, Message
from reqkit.values.text import Text


@pytest.mark.parametrize(
    ("text", "russian", "english"),
    [
        (Text(ru="Почта", en="Mail"), "Почта", "Mail"),
        (Text(ru="Почта"), "Почта", "Почта"),
        (Text(en="Mail"), "Mail", "Mail"),
        (Text(plain="CRM"), "CRM", "CRM"),
        (Text(plain="CRM", en="A CRM"), "CRM", "A CRM"),
        (Text(plain="Написано", ru="Почта", en="Mail"), "Почта", "Mail"),
        (Text(ru="", en="Mail"), "Mail", "Mail"),
        (Text(), "", ""),
    ],
)
def test_what_is_read_in_each_language(text: Text, russian: str, english: str) -> None:
    assert (text.in_language("ru"), text.in_language("en")) == (russian, english)


TEXTS = st.none() | st.text(max_size=10)


@given(TEXTS, TEXTS, TEXTS)
def test_a_text_is_empty_in_a_language_only_where_there_is_none_at_all(plain: str | None, ru: str | None, en: str | None) -> None:
    text = Text(plain, ru, en)
    for language in ("ru", "en"):
        assert bool(text.in_language(language)) is bool(text) is bool(text.all())


DAYS = Message("{n} {n:день|дня|дней}", "{n} {n:day|days}")


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "дней"), (1, "день"), (2, "дня"), (3, "дня"), (4, "дня"), (5, "дней"), (10, "дней"), (11, "дней"), (12, "дней"), (14, "дней"),
        (15, "дней"), (20, "дней"), (21, "день"), (22, "дня"), (25, "дней"), (100, "дней"), (101, "день"), (102, "дня"), (111, "дней"),
        (112, "дней"), (121, "день"), (1011, "дней"), (1_000_001, "день"),
    ],
)  # fmt: skip
def test_russian_forms(number: int, form: str) -> None:
    assert DAYS.fill("ru", {"n": number}) == f"{number} {form}"


@pytest.mark.parametrize(("number", "form"), [(0, "days"), (1, "day"), (2, "days"), (11, "days"), (21, "days"), (101, "days")])
def test_english_forms(number: int, form: str) -> None:
    assert DAYS.fill("en", {"n": number}) == f"{number} {form}"


@given(st.integers(min_value=0, max_value=10**9))
def test_the_russian_form_hangs_on_the_last_two_digits_alone(number: int) -> None:
    form = f"{Count(number):день|дня|дней}"
    assert form == f"{Count(number % 100):день|дня|дней}"
    assert form == f"{Count(number + 100):день|дня|дней}"


def test_a_filled_sentence_reads_its_arguments_in_the_language_asked_for() -> None:
    sentence = Filled(
        Message("Есть: {what}, {names}.", "There: {what}, {names}."), {"what": Text(ru="почта", en="mail"), "names": ("a", "b")}
    )
    assert sentence.in_language("ru") == "Есть: почта, a, b."
    assert sentence.in_language("en") == "There: mail, a, b."
