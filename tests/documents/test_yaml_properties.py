"""Laws of reading: what PyYAML writes is read back equal, and every place points at the text that was written there."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.documents.document import Document, Location, parse_document

EXPONENT_WITHOUT_POINT = re.compile(r"[-+]?[0-9]+[eE][-+]?[0-9]+\Z")
"""A number by YAML 1.2, text by the YAML 1.1 that PyYAML writes: written bare, and rightly read as a number."""

CHARACTERS = st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\x85\u2028\u2029\ufeff")
TEXT = st.text(alphabet=CHARACTERS, max_size=30).filter(lambda text: not EXPONENT_WITHOUT_POINT.match(text))
LOOKALIKES = st.sampled_from(
    [
        "no",
        "on",
        "15:00",
        "08:00",
        "2026-03-10",
        "1_000",
        "0755",
        "null",
        "~",
        "",
        "true",
        "5",
        "0x1F",
        "-",
        "?",
        "a: b",
        "# x",
        "«да»",
        "<<",
    ]
)
SCALAR = st.one_of(TEXT, LOOKALIKES, st.integers(min_value=-(10**18), max_value=10**18), st.booleans(), st.none())
KEY = st.one_of(TEXT, LOOKALIKES)
DATA = st.recursive(SCALAR, lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(KEY, inner, max_size=5)), max_leaves=20)
STYLE = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([20, 80, 10_000]),
        "indent": st.sampled_from([2, 4, 7]),
        "line_break": st.sampled_from(["\n", "\r\n"]),
        "explicit_start": st.booleans(),
        "sort_keys": st.just(False),
    }
)


class _Plain(yaml.SafeDumper):
    """Without anchors: a value used twice is written twice."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def written(data: Any, style: dict[str, Any]) -> Document:
    text = yaml.dump(data, Dumper=_Plain, **style)
    return parse_document("x.yaml", text.encode())


@given(DATA, STYLE)
@settings(max_examples=80)
def test_what_was_written_is_read_back_equal(data: Any, style: dict[str, Any]) -> None:
    document = written(data, style)
    assert document.problems == ()
    assert document.data == data
    assert types(document.data) == types(data)


def types(data: Any) -> Any:
    """Data with its scalars replaced by their types, since 1 == True."""
    if isinstance(data, dict):
        return {key: types(value) for key, value in data.items()}
    return [types(item) for item in data] if isinstance(data, list) else type(data)


@given(st.dictionaries(KEY, DATA, min_size=1, max_size=4), STYLE)
@settings(max_examples=40)
def test_every_place_points_at_the_text_that_was_written(data: dict[str, Any], style: dict[str, Any]) -> None:
    document = written(data, style)
    for path, value in scalars(data):
        assert said_at(document, Location(document, path)) == value, path
        if isinstance(path[-1], str):
            assert as_key(said_at(document, Location(document, path).key())) == path[-1], path


@given(DATA.filter(lambda data: isinstance(data, list | dict)), STYLE)
@settings(max_examples=40)
def test_values_are_found_in_the_order_in_which_they_stand(data: Any, style: dict[str, Any]) -> None:
    document = written(data, style)
    places = [Location(document, path).span() for path, value in scalars(data) if value is not None]
    starts = [(span.line, span.column) for span in places]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)


def scalars(data: Any, above: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    """Every scalar with the path to it, in the order written."""
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in scalars(value, (*above, key))]
    if isinstance(data, list):
        return [leaf for index, value in enumerate(data) for leaf in scalars(value, (*above, index))]
    return [(above, data)]


def said_at(document: Document, location: Location) -> Any:
    """What stands in the file between the ends of a place, read on its own."""
    span = location.span()
    lines = document.text.splitlines(keepends=True)
    held = lines[span.line - 1 : span.end_line]
    held[-1] = held[-1][: span.end_column - 1]
    held[0] = held[0][span.column - 1 :]
    alone = parse_document("y.yaml", ("- " + "".join(held)).encode())
    assert alone.problems == ()
    (value,) = alone.data
    return value


def as_key(read: Any) -> str:
    """Keys are text, whatever they would be as values; PyYAML quotes what is not plain text."""
    return str(read)
