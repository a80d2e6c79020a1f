"""A record does what a frozen dataclass does, but for refusing changes, which is the type checker's part."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.values.record import record


@record
class Point:
    x: int
    y: int = 0
    note: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Frozen:
    x: int
    y: int = 0


@record
class Nothing:
    pass


@record(eq=False)
class Unequal:
    x: int


@record
class Named:
    x: int

    def __repr__(self) -> str:
        return "named"

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 7


@given(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2), st.integers(0, 2))
def test_records_are_equal_where_dataclasses_are(x: int, y: int, other_x: int, other_y: int) -> None:
    same = Point(x, y, "a") == Point(other_x, other_y, "b")
    assert same == (Frozen(x, y) == Frozen(other_x, other_y))
    assert not same or hash(Point(x, y, "a")) == hash(Point(other_x, other_y, "b"))


def test_a_record_is_shown_like_a_dataclass_and_equals_none_of_another_kind() -> None:
    assert repr(Point(1, 2, "unseen")) == "Point(x=1, y=2)"
    assert Point(1) != Frozen(1)
    assert Nothing() == Nothing() != Point(1)
    assert hash(Nothing()) == hash(Nothing())


def test_what_a_class_says_itself_stands() -> None:
    assert (repr(Named(1)), Named(1) == Named(2), hash(Named(1))) == ("named", True, 7)


def test_without_equality_everything_is_itself() -> None:
    one = Unequal(1)
    assert one == one
    assert one != Unequal(1)
    assert len({one, Unequal(1)}) == 2


def test_records_are_copied_and_sent_like_dataclasses() -> None:
    point = Point(1, 2, "n")
    assert replace(point, y=5) == Point(1, 5)
    assert pickle.loads(pickle.dumps(point)).note == "n"
    match point:
        case Point(x, y):
            assert (x, y) == (1, 2)
    with pytest.raises(AttributeError):
        point.z = 1  # type: ignore[attr-defined]
