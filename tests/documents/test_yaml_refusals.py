"""What is no plain YAML file is refused with a code and a position, quickly, and without anything being raised."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reqkit.documents.document import Document, Location, parse_document, read_document
from reqkit.documents.reader import Problem
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Finding

DEEP = 100_000


def refused(text: str | bytes) -> list[tuple[str, int, int]]:
    """Code, line and column of everything wrong with a text."""
    document = parse_document("x.yaml", text.encode() if isinstance(text, str) else text)
    return [(problem.code, problem.span.line, problem.span.column) for problem in document.problems]


def only(text: str | bytes) -> tuple[Document, Problem]:
    document = parse_document("x.yaml", text.encode() if isinstance(text, str) else text)
    (problem,) = document.problems
    return document, problem


# --- keys


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3", 3, 1),
        ("{a: 1, b: 2, a: 3}", 1, 14),
        ("x:\n  - a: 1\n    'a': 2", 3, 5),
        ("5: x\n'5': y", 2, 1),
        ("a: 1\n? a\n: 2", 2, 3),
    ],
)
def test_a_key_given_twice(text: str, line: int, column: int) -> None:
    assert refused(text) == [("duplicate-key", line, column)]


def test_every_repetition_of_a_key_is_reported_and_the_first_value_stands() -> None:
    text = "a: 1\na: 2\nb: {c: 3, c: 4}\na: 5"
    assert refused(text) == [("duplicate-key", 2, 1), ("duplicate-key", 3, 11), ("duplicate-key", 4, 1)]
    assert parse_document("x.yaml", text.encode()).data == {"a": 1, "b": {"c": 3}}


def test_the_same_key_in_another_block_is_another_key() -> None:
    assert refused("a: {x: 1}\nb: {x: 2}\nc: [{x: 3}, {x: 4}]") == []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("x: &x {a: 1}\ny:\n  <<: *x\n  b: 2", 3, 3), ("{<<: {a: 1}}", 1, 2), ("<<: [1]", 1, 1)],
)
def test_merge_keys(text: str, line: int, column: int) -> None:
    assert refused(text) == [("merge-key", line, column)]


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert parse_document("x.yaml", b"'<<': 1").data == {"<<": 1}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("[a]: b", 1, 1), ("x: 1\n{a: 1}: b", 2, 1), ("? - a\n  - b\n: c", 1, 3), ("? {a: b}\n: c", 1, 3), ("{[a]: b}", 1, 2)],
)
def test_a_key_that_is_no_word(text: str, line: int, column: int) -> None:
    assert refused(text) == [("key-not-text", line, column)]


# --- tags


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: !foo 5", 1, 4),
        ("a: !!python/object/apply:os.system [x]", 1, 4),
        ("a: !!binary aGVs", 1, 4),
        ("a: !!timestamp 2026-03-10", 1, 4),
        ("a: !!set {x}", 1, 4),
        ("a:\n  - !!omap [x: 1]", 2, 5),
        ("a: !<tag:example.com,2026:x> {b: 1}", 1, 4),
        ("%TAG !e! tag:example.com,2026:\n---\na: !e!x b", 3, 4),
        ("a: !!str [x]", 1, 4),
        ("a: !!map [x]", 1, 4),
        pytest.param("!foo a: b", 1, 1, id="a tag on a key"),
        pytest.param("a: {!!binary aGVs: b}", 1, 5, id="a tag on a key in flow style"),
    ],
)
def test_unknown_tags(text: str, line: int, column: int) -> None:
    assert refused(text) == [("unknown-tag", line, column)]


# --- aliases


@pytest.mark.parametrize(
    ("text", "name", "line", "column"),
    [
        ("a: 1\nb: *nobody", "nobody", 2, 4),
        ("a: *later\nb: &later 1", "later", 1, 4),
        pytest.param("a: [*one, 2]", "one", 1, 5, id="before a comma"),
        pytest.param("a: {b: *one}", "one", 1, 8, id="before a brace"),
        ("a: *x-1 # remark", "x-1", 1, 4),
    ],
)
def test_an_alias_of_nothing_is_named(text: str, name: str, line: int, column: int) -> None:
    _, problem = only(text)
    assert (problem.code, problem.span.line, problem.span.column) == ("undefined-alias", line, column)
    assert problem.arguments == {"name": name}


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: &a {b: *a}", "a: &a\n  - b: [1, {c: *a}]", "&a [x, *a]"])
def test_an_alias_of_what_holds_it(text: str) -> None:
    assert [code for code, _, _ in refused(text)] == ["circular-alias"]


def test_aliases_within_bounds_are_what_they_stand_for() -> None:
    document = parse_document("x.yaml", b"a: &a [1, {b: 2}]\nc: *a\nd: [*a, *a]")
    assert document.problems == ()
    assert document.data["d"] == [[1, {"b": 2}], [1, {"b": 2}]]


def bomb(levels: int, width: int) -> str:
    lines = [f"x0: &x0 [{', '.join(['lol'] * width)}]"]
    lines += [f"x{level}: &x{level} [{', '.join([f'*x{level - 1}'] * width)}]" for level in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        bomb(9, 9),
        bomb(60, 2),
        bomb(3, 1_000),
        "a: &a {" + ", ".join(f"k{n}: v" for n in range(2_000)) + "}\nb: [" + ", ".join(["*a"] * 2_000) + "]",
    ],
)
def test_aliases_that_explode_are_refused_without_being_expanded(text: str) -> None:
    document, problem = only(text)
    assert problem.code == "alias-bomb"
    assert document.data is None


def test_a_long_list_without_an_alias_is_no_explosion_of_aliases() -> None:
    assert refused("- a\n" * 60_000) == []


def test_aliases_do_not_get_around_the_bound_of_nesting() -> None:
    """Each level of aliases adds sixty levels of lists: thousands in all, in a file of a few kilobytes."""
    lines = ["x0: &x0 [1]", *(f"x{n}: &x{n} {'[' * 60}*x{n - 1}{']' * 60}" for n in range(1, 57))]
    document, problem = only("\n".join(lines))
    assert problem.code in ("too-deep", "alias-bomb")
    assert document.data is None


# --- nesting and size


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "[" * DEEP + "]" * DEEP,
        "{" * DEEP,
        "{a: " * DEEP + "1" + "}" * DEEP,
        "- " * DEEP + "x",
        "? " * DEEP + "x",
        "[{a: " * DEEP,
        "[[a: " * DEEP,
        "\n".join(" " * depth + "a:" for depth in range(1_000)),
        "\n".join(" " * depth + "-" for depth in range(1_000)),
    ],
    ids=["[", "[]", "{", "{a:}", "-", "?", "[{a:", "[[a:", "block mappings", "block lists"],
)
def test_nesting_beyond_bounds(text: str) -> None:
    document, problem = only(text)
    assert problem.code == "too-deep"
    assert document.data is None
    assert problem.span.column > 1


@pytest.mark.parametrize(
    "text", ["&a " * DEEP, "!" * DEEP, "'" * (DEEP + 1), '"' + "\\" * DEEP, ": " * DEEP, "- [" * 20 + "a: " * DEEP, "*" * DEEP]
)
def test_other_endless_repetitions_are_refused(text: str) -> None:
    assert len(refused(text)) == 1


def test_nesting_that_people_write_is_read() -> None:
    text = "".join(f"{'  ' * depth}level:\n" for depth in range(40))
    assert refused(text) == []


def test_the_deepest_nesting_is_the_same_in_flow_and_in_block_style() -> None:
    def depth(make: object) -> int:
        assert callable(make)
        return next(count for count in range(1, 200) if refused(make(count)))

    flow = depth(lambda count: "[" * count + "]" * count)
    assert depth(lambda count: "- " * count + "x") in (flow, flow - 1)
    assert depth(lambda count: "{a: " * count + "x" + "}" * count) in (flow, flow - 1)


def test_a_file_beyond_bounds_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(64 * 1024**2)  # a hole: nothing is written
    document = read_document(path, "huge.yaml")
    assert [problem.code for problem in document.problems] == ["file-too-large"]
    assert document.text == ""


def test_a_text_beyond_bounds_that_came_another_way() -> None:
    assert [code for code, _, _ in refused(b" " * (32 * 1024 * 1024 + 1))] == ["file-too-large"]


# --- encodings and characters


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        pytest.param("utf-16-le", "UTF-16", id="utf-16-le without a mark"),
        pytest.param("utf-16-be", "UTF-16", id="utf-16-be without a mark"),
        pytest.param("utf-32", "UTF-32", id="utf-32"),
        ("cp1251", "Windows-1251"),
    ],
)
def test_another_encoding_is_named(encoding: str, named: str) -> None:
    document, problem = only("title: Программа лояльности сети супермаркетов\n".encode(encoding))
    assert problem.code == "wrong-encoding"
    assert problem.arguments == {"encoding": named}
    assert document.data is None


def test_another_encoding_is_named_although_all_the_keys_are_latin() -> None:
    text = "requirements:\n  - id: SEC-02\n    title: Вход со вторым фактором\n    priority: should\n    needs:\n      security.mfa: true\n"
    _, problem = only(text.encode("cp1251"))
    assert problem.arguments == {"encoding": "Windows-1251"}


def test_another_encoding_is_shown_where_it_shows() -> None:
    assert refused(b"a: 1\nb: 2\ntitle: " + "Привет".encode("cp1251")) == [("wrong-encoding", 3, 8)]
    assert refused("ключ: да\nтут: ".encode() + b"\xff\xfe") == [("wrong-encoding", 2, 6)]


def test_a_damaged_byte_in_a_russian_text_is_not_taken_for_another_encoding() -> None:
    _, problem = only("title: Программа лояльности сети супермаркетов\nnote: ".encode() + b"\xff")
    assert problem.code == "wrong-encoding"
    assert problem.arguments["encoding"] != "Windows-1251"


@pytest.mark.parametrize("data", [b"a: \xc3(", b"a: \xed\xa0\x80", b"a: \xf8\x88\x80\x80\x80", b"a: \xc0\xaf", b"\x80", b"a: x\xe2\x82"])
def test_bytes_that_are_no_utf_8(data: bytes) -> None:
    assert [code for code, _, _ in refused(data)] == ["wrong-encoding"]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x90", "\x9b", "\ufffe", "\uffff"])
def test_control_characters(character: str) -> None:
    assert refused(f"a: 1\nb: x{character}y") == [("control-character", 2, 5)]
    assert refused(f"a: 1\nb: 'x{character}y'") == [("control-character", 2, 6)]
    assert refused(f"a: 1\n# x{character}y") == [("control-character", 2, 4)]


@pytest.mark.parametrize("before", ["Привет", "中文", "🙂🙂", "é", "\ufeff"])
def test_control_characters_are_found_behind_other_letters(before: str) -> None:
    assert refused(f"a: {before}\nb: {before}\x07") == [("control-character", 2, 4 + len(before))]


# --- lines


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n\tb: 1", 2, 1),
        ("\ta: 1", 1, 1),
        ("a:\n  b: 1\n \tc: 2", 3, 2),
        ("a:\n  - x\n\t- y", 3, 1),
        ("a: |\n\ttext", 2, 1),
        ("ключ:\r\n\tb: 1", 2, 1),
    ],
)
def test_tabs_for_indents(text: str, line: int, column: int) -> None:
    assert refused(text) == [("tab-indent", line, column)]


@pytest.mark.parametrize("text", ["a:\tb", "a: b\t# remark", "a: [\n\tb,\n\tc]", "a: 'b\n\tc'", "a: |\n  b\n  \tc"])
def test_tabs_that_indent_nothing(text: str) -> None:
    assert refused(text) == []


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\n---\nb: 2", 2), ("---\na: 1\n---\nb: 2", 3), ("---\n---", 2), ("- a\n---\n- b\n---\n- c", 2)]
)
def test_several_documents(text: str, line: int) -> None:
    assert refused(text) == [("several-documents", line, 1)]


@pytest.mark.parametrize("text", ["---\na: 1", "a: 1\n...", "--- {a: 1}", "%YAML 1.2\n---\na: 1\n...\n# remark"])
def test_one_document_with_its_marks(text: str) -> None:
    document = parse_document("x.yaml", text.encode())
    assert document.problems == ()
    assert document.data == {"a": 1}


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"   \n\n", b"# only a remark\n", b"---\n", b"---\n...\n", b"\xef\xbb\xbf", b"\r\n\r\n", b"null"]
)
def test_a_file_with_nothing_in_it_is_nothing_and_no_problem(data: bytes) -> None:
    document = parse_document("x.yaml", data)
    assert document.data is None
    assert document.problems == ()
    assert Location(document).span().line <= data.count(b"\n") + 1


# --- mistakes of writing

MISTAKES = {
    "a colon in a text": ("a: 1\nb: c: d\n", 2),
    "a quote left open": ("a: 1\nb: 'c\nd: e\nf: g\n", 2),
    "a double quote left open": ('a: 1\nb: "c\nd: e\nf: g\n', 2),
    "a bracket left open": ("a: 1\nb: [c, d\n", 2),
    "a brace left open": ("a: 1\nb: {c: d\n", 2),
    "a line without a colon": ("a: 1\nb\n\n", 2),
    "text after a quote": ("a: 1\nb: 'c' d\n", 2),
    "an apostrophe in quotes": ("a: 1\nb: 'it's'\n", 2),
    "a bracket too many": ("a: 1\nb: [c]]\n", 2),
    "an indent of its own": ("a:\n    b: 1\n   c: 2\n", 3),
    "a percent sign first": ("a: 1\nb: %c\n", 2),
    "a back quote first": ("a: 1\nb: `c`\n", 2),
    "an at sign first": ("a: 1\nb: @c\n", 2),
    "an asterisk first": ("a: 1\nb: **c**\n", 2),
    "a wrong escape": ('a: 1\nb: "c\\d"\n', 2),
    "a list in a text": ("a: 1\nb: - c\n", 2),
    "a list that is no list": ("a: 1\n- b\n", 2),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_writing_is_found_on_the_line_where_it_was_made(mistake: str) -> None:
    text, line = MISTAKES[mistake]
    document, problem = only(text)
    assert problem.code in ("not-yaml", "undefined-alias")
    assert problem.span.line == line
    assert document.line(problem.span.line).strip()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_writing_is_described_in_the_language_of_the_reader(mistake: str) -> None:
    """The parser speaks English: not a word of it may reach a Russian message."""
    document, problem = only(MISTAKES[mistake][0])
    message = Finding(CODES[problem.code], Location(document, fixed=problem.span), problem.arguments).message("ru")
    assert re.findall(r"[A-Za-z]{2,}", message.replace("YAML", "")) == []


def test_an_anchor_may_be_used_anew_as_yaml_1_2_allows() -> None:
    document = parse_document("x.yaml", b"a: &x 1\nb: &x 2\nc: *x")
    assert document.problems == ()
    assert document.data == {"a": 1, "b": 2, "c": 2}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{ru: Сколько хранится журнал?, en: How long?}", {"ru": "Сколько хранится журнал?", "en": "How long?"}),
        ("{ru: Сколько хранится журнал?}", {"ru": "Сколько хранится журнал?"}),
        ("{ru: Сколько? Где?, en: x}", {"ru": "Сколько? Где?", "en": "x"}),
        ("{url: https://example.com/?q=1}", {"url": "https://example.com/?q=1"}),
        ("{что?: да}", {"что?": "да"}),
        pytest.param("[?x, b]", ["?x", "b"], id="a question mark first"),
        pytest.param("{a: ?x}", {"a": "?x"}, id="a question mark first in a value"),
    ],
)
def test_question_marks_inside_brackets_are_text_as_yaml_1_2_allows(text: str, read: object) -> None:
    document = parse_document("x.yaml", text.encode())
    assert document.problems == ()
    assert document.data == read


# --- whatever it is

NASTY = st.text(alphabet=st.sampled_from("ab:-?#[]{},&*!|>'\"%@` \t\n\r0159.eE<=~\\\x00\x07\u0416\u2028\ufeff"), max_size=60)


@given(NASTY)
@example("")
@example("&a [*a]")
@example("{? : }")
def test_no_text_is_too_odd_to_be_reported(text: str) -> None:
    document = parse_document("x.yaml", text.encode())
    for problem in document.problems:
        assert problem.code in CODES
        assert 1 <= problem.span.line <= len(text) + 2
        finding = Finding(CODES[problem.code], Location(document, fixed=problem.span), problem.arguments)
        assert finding.message("ru")
        assert finding.message("en")


@given(st.binary(max_size=60))
def test_no_bytes_are_too_odd_to_be_reported(data: bytes) -> None:
    found = {code for code, _, _ in refused(data)}
    assert found <= set(CODES)
    try:
        data.decode()
    except UnicodeDecodeError:
        assert found == {"wrong-encoding"}
