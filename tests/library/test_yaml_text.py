"""What is written is read back as it was, and looks as people write it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.documents.document import parse_document
from reqkit.library.shelf import library
from reqkit.library.spoken import as_written
from reqkit.library.yaml_text import as_item, dump, scalar
from reqkit.values.text import LANGUAGES, Language

TRICKY = [
    "15:00-18:00", "10:00", "no", "on", "yes", "y", "null", "~", "true", "", " ", "1_000", "0755", "0x1F", "0b1", "1e5", "-", "- a", "a: b",
    "a #b", "#b", "a:", "'", '"', "a'b", 'a"b', "{x}", "[x]", "a, b", "?", "a?", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "=", "<<",
    "\t", "a\nb", "a\n", "\x85", "\u2028", "\ufeff", "\x7f", "…", "«да»", "2027-01-15", "03-08", "100", "1.5", "+7 495", "1,5", "{a.b}, c",
    "\\", "a\\b", "🙂", "- ", "---", "...", "a ", " a",
]  # fmt: skip
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(10**12), 10**12), st.text(max_size=12), st.sampled_from(TRICKY),
        st.decimals(-1000, 1000, places=2).filter(lambda number: number != 0),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=4)),
    max_leaves=12,
)  # fmt: skip


def read(text: str) -> Any:
    document = parse_document("written.yaml", text.encode("utf-8", "surrogatepass"))
    assert not document.problems, (text, document.problems)
    return document.data


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    assert read(f"key: {scalar(text)}\n") == {"key": text}
    assert read(f"key: [{scalar(text, inside=True)}, 1]\n") == {"key": [text, 1]}
    assert read(f"{{{scalar(text, inside=True)}: 1}}\n") == {text: 1}


@pytest.mark.parametrize("text", ["no", "on", "10:00", "15:00-18:00", "0755", "1_000", "true", "~"])
def test_what_other_readers_take_for_something_else_is_quoted(text: str) -> None:
    assert yaml.safe_load(scalar(text)) == text


@given(st.dictionaries(st.text(min_size=1, max_size=8), VALUES, min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_data_is_read_back(data: dict[str, Any]) -> None:
    try:
        written = dump(data).encode().decode()
    except UnicodeEncodeError:  # half a character, which no file can hold
        return
    assert read(written) == data
    assert read("items:\n" + as_item(data, 2)) == {"items": [data]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("both", [False, True])
def test_every_entry_is_read_back(language: Language, both: bool) -> None:
    bodies = [as_written(entry.body, language, both=both) for entry in library().entries.values()]
    assert read("items:\n" + "".join(as_item(body, 2) for body in bodies)) == {"items": bodies}


def test_it_looks_as_people_write_it() -> None:
    data = {
        "id": "SEG-A",
        "title": "Именинники: три дня",
        "where": {"all": [{"property": "contact.age", "op": "between", "value": [18, 24]}, {"not": {"segment": "SEG-B"}}]},
        "schedule": {"weekdays": "mon-fri", "hours": "15:00-18:00", "from": "2027-01-15"},
        "acceptance": ["Предложение, которое длиннее и потому стоит на строке само по себе."],
        "rate": Decimal("99.90"),
    }
    assert as_item(data, 2) == (
        "  - id: SEG-A\n"
        '    title: "Именинники: три дня"\n'
        "    where:\n"
        "      all:\n"
        "        - {property: contact.age, op: between, value: [18, 24]}\n"
        "        - not: {segment: SEG-B}\n"
        '    schedule: {weekdays: mon-fri, hours: "15:00-18:00", from: 2027-01-15}\n'
        "    acceptance:\n"
        "      - Предложение, которое длиннее и потому стоит на строке само по себе.\n"
        "    rate: 99.90\n"
    )
