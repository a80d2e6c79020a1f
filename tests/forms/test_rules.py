"""One form model: its words are those of the language, its rules the same for every format."""

from __future__ import annotations

from enum import StrEnum

import pytest

from reqkit.forms.fields import _HOLD, CHOICES, LABELS, SORTS, Field, missing, out_of_place
from reqkit.values.duration import UNITS

A, D, V, C, T, U, W = (
    Field.AVAILABILITY, Field.DELIVERY, Field.VALUE, Field.COST_FROM, Field.TIME_FROM, Field.TIME_UNIT, Field.CUSTOMIZATION,
)  # fmt: skip


@pytest.mark.parametrize(("name", "words"), _HOLD.items(), ids=[name.value for name in _HOLD])
def test_choices_are_the_words_of_the_language(name: Field, words: type[StrEnum]) -> None:
    assert [choice.id for choice in CHOICES[name]] == [word.value for word in words]


def test_every_field_has_a_label_and_a_sort() -> None:
    assert set(LABELS) == set(SORTS) == set(Field)
    assert {choice.id for choice in CHOICES[Field.TIME_UNIT]} <= set(UNITS)


@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        ({}, ()),
        ({A: "available"}, ()),
        ({A: "unavailable"}, ()),
        ({A: "customizable"}, (C, T)),
        ({A: "customizable", D: "paid", C: "1"}, (T,)),
        ({A: "customizable", C: "1", T: "2"}, (U,)),
        ({A: "customizable", C: "1", T: "2", U: "week"}, ()),
        ({A: "customizable", C: "1", T: "2027-03-01"}, ()),
        ({A: "customizable", D: "included"}, (T,)),
        ({A: "customizable", D: "roadmap", T: "2", U: "week"}, (T,)),
        ({A: "customizable", D: "roadmap", T: "2027-03-01"}, ()),
        ({A: "customizable", W: "module"}, ()),
        ({A: "customizable", W: "module", Field.RUNNING: "100"}, (Field.RUNNING_PER,)),
        ({C: "100"}, (A,)),
        ({Field.NOTE: "x"}, ()),
        ({V: "10"}, ()),
    ],
)
def test_what_an_answer_makes_necessary(values: dict[Field, str], lacking: tuple[Field, ...]) -> None:
    assert missing(values) == lacking


@pytest.mark.parametrize(
    ("values", "extra"),
    [
        ({A: "available", C: "1"}, (C,)),
        ({A: "unavailable", T: "1", U: "week"}, (T, U)),
        ({A: "available", D: "paid"}, (D,)),
        ({A: "available", D: "configuration"}, ()),
        ({A: "customizable", D: "roadmap", C: "1"}, ()),
    ],
)
def test_what_does_not_go_with_an_answer(values: dict[Field, str], extra: tuple[Field, ...]) -> None:
    assert out_of_place(values) == extra
