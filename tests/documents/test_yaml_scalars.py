"""Every scalar is read by YAML 1.2 core rules made stricter (language, section 2): what is text stays text, numbers stay exact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.documents.document import parse_document

TEXTS = (
    *("no", "No", "NO", "yes", "Yes", "on", "On", "off", "OFF", "y", "n"),
    *("True", "TRUE", "False", "FALSE", "Null", "NULL", "None", "nil"),
    *("15:00", "08:00", "8:00", "15:00:30", "190:20:30", "15:00-18:00"),
    *("2026-03-10", "2026-3-1", "2026-03-10T10:00:00Z", "02-29"),
    *("1_000", "1_000.5", "_1", "1_", "1__0"),
    *("0755", "007", "00", "-01", "+007", "00.5", "-00"),
    *("0x1F", "0o17", "0b1", "0x", "1f"),
    *(".5", "5.", "-.5", "1.5.1", "1,5", "1 000", "1e", "e3", "1e3.5", "1.e3"),
    *(".inf", "-.inf", "+.inf", ".Inf", ".nan", ".NaN", "inf", "nan", "Infinity"),
    *("--1", "+-1", "+", "1-2", "6-8 weeks", "365 days", "1%", "$5", "12:"),
    *("١٢", "²", "½", "１２", "Ⅻ"),
    *("да", "нет", "Программа лояльности", "a#b", "a:b", "<", "=", "/", "(x)"),
)
NUMBERS: tuple[tuple[str, Any], ...] = (
    ("0", 0),
    ("-0", 0),
    ("+5", 5),
    ("-17", -17),
    ("3000000", 3_000_000),
    ("1234567890123456789012345678901234567890", 1234567890123456789012345678901234567890),
    ("92.50", Decimal("92.50")),
    ("0.1", Decimal("0.1")),
    ("-0.5", Decimal("-0.5")),
    ("+1.0", Decimal("1.0")),
    ("0.0000000000000000000000001", Decimal("1e-25")),
    ("1e3", Decimal(1000)),
    ("1E3", Decimal(1000)),
    ("1e+3", Decimal(1000)),
    ("1.5e-3", Decimal("0.0015")),
    ("0e0", Decimal(0)),
    ("1e30", Decimal(10) ** 30),
    ("1e-30", Decimal(10) ** -30),
)
WORDS: tuple[tuple[str, Any], ...] = (("true", True), ("false", False), ("null", None), ("~", None))
PLACES = ("{}", "a: {}", "a:   {}   # remark", "- {}", "[{}]", "[x, {}, y]", "{{a: {}}}", "{{x: 1, a: {} }}", "? a\n: {}")


def values(text: str) -> list[Any]:
    """All the scalars of a text, keys left out; none of it may be a problem."""
    document = parse_document("x.yaml", text.encode())
    assert document.problems == ()

    def gathered(data: Any) -> list[Any]:
        if isinstance(data, dict):
            return [leaf for item in data.values() for leaf in gathered(item)]
        return [leaf for item in data for leaf in gathered(item)] if isinstance(data, list) else [data]

    return gathered(document.data)


def value(text: str) -> Any:
    (only,) = values(text)
    return only


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_no_plain_number_and_no_keyword_is_text(text: str) -> None:
    assert value(f"a: '{text}'") == text
    if not text.endswith(":"):
        assert value(f"a: {text}") == text


@pytest.mark.parametrize(("written", "read"), [*NUMBERS, *WORDS])
@pytest.mark.parametrize("place", PLACES)
def test_numbers_and_keywords_are_what_they_say_wherever_they_stand(place: str, written: str, read: object) -> None:
    found = values(place.format(written))
    assert any(item == read and type(item) is type(read) for item in found), found


@pytest.mark.parametrize("place", [place for place in PLACES if place != "{}"])
@pytest.mark.parametrize("text", ["no", "on", "15:00", "2026-03-10", "1_000", "0755", "True"])
def test_text_that_other_readers_take_for_something_else_is_text_wherever_it_stands(place: str, text: str) -> None:
    assert text in values(place.format(text))


@pytest.mark.parametrize("written", ["a:", "a: ", "a: # remark", "a:\n", "[a: ]", "- "])
def test_nothing_written_is_nothing(written: str) -> None:
    assert value(written) is None


@pytest.mark.parametrize("written", ["5", "-0.5", "true", "null", "~", "", "1e3", "no"])
@pytest.mark.parametrize("quoted", ["'{}'", '"{}"', "|-\n  {}", ">-\n  {}", "!!str {}", "!!str '{}'"])
def test_what_is_quoted_or_tagged_as_text_is_text(quoted: str, written: str) -> None:
    assert value("a: " + quoted.format(written)) == written


@pytest.mark.parametrize("written", ["5", "true", "null"])
def test_the_non_specific_tag_makes_text(written: str) -> None:
    assert value(f"a: ! {written}") == written


@pytest.mark.parametrize(("written", "read"), [("!!int 5", 5), ("!!int '5'", 5), ("!!bool true", True), ("!!null ~", None)])
def test_a_standard_tag_that_fits_is_allowed(written: str, read: object) -> None:
    assert value(f"a: {written}") is read or value(f"a: {written}") == read


@pytest.mark.parametrize("key", ["no", "5", "0755", "true", "null", "15:00", "2026-03-10", "'5'", "!!str 5"])
def test_keys_are_always_text(key: str) -> None:
    document = parse_document("x.yaml", f"{key}: x".encode())
    assert document.problems == ()
    assert document.data == {key.removeprefix("!!str ").strip("'"): "x"}


@pytest.mark.parametrize(
    "written",
    [
        "12345678901234567890123456789012345678901",
        "0." + "1" * 60,
        "9" * 5_000,
        "1e31",
        "1e-31",
        "1e999999999",
        "-1E+400",
        pytest.param("1e9999999999", id="exponent of ten digits"),
        pytest.param("1e" + "9" * 400, id="exponent of 400 digits"),
    ],
)
def test_a_number_that_no_brief_can_mean_is_refused_and_the_rest_is_read(written: str) -> None:
    document = parse_document("x.yaml", f"a: 1\nb:   {written}\nc: 3".encode())
    assert [(problem.code, problem.span.line, problem.span.column) for problem in document.problems] == [("number-out-of-bounds", 2, 6)]
    assert document.data == {"a": 1, "b": None, "c": 3}


def test_the_longest_number_is_no_problem_as_text() -> None:
    assert value(f"a: '{'9' * 41}'") == "9" * 41


@pytest.mark.parametrize("text", ["\ue000", "\ue03f", "x\uf8ffy", "\U000f0000", "\u200b", "\xad", "🙂", "e\u0301"])
@pytest.mark.parametrize("place", ["a: {}", "a: '{}'", "[{}]", "{{{}: {}}}"])
def test_rare_characters_are_kept(place: str, text: str) -> None:
    assert value(place.format(text, text)) == text


@given(st.integers(min_value=1 - 10**39, max_value=10**39))
def test_whole_numbers_are_exact(number: int) -> None:
    read = value(f"a: {number}")
    assert read == number
    assert type(read) is int


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6))
def test_decimal_numbers_are_exact(number: Decimal) -> None:
    read = value(f"[{number:f}]")
    assert isinstance(read, Decimal)
    assert read == number


@given(st.integers(min_value=-999, max_value=999), st.integers(min_value=-30, max_value=30))
def test_powers_of_ten_are_exact(mantissa: int, exponent: int) -> None:
    assert value(f"a: {mantissa}e{exponent}") == Decimal(mantissa).scaleb(exponent)
