"""Every key and value of a file can be traced to the line and column at which a person finds it in an editor."""

from __future__ import annotations

import pytest

from reqkit.documents.document import Document, Location, parse_document

Path = tuple[str | int, ...]


def read(text: str | bytes) -> Document:
    document = parse_document("folder/file.yaml", text.encode() if isinstance(text, str) else text)
    assert document.problems == ()
    return document


def of_value(document: Document, *path: str | int) -> tuple[int, int]:
    span = Location(document, path).span()
    return span.line, span.column


def of_key(document: Document, *path: str | int) -> tuple[int, int]:
    span = Location(document, path).key().span()
    return span.line, span.column


BLOCK = """\
# remark
brief:
  title:   Журнал изменений   # remark
  'quoted key': "double"
  seats: 40

  items:
    - first
    -   second
    - inner: x
      other:
        - [a, b]
  empty:
  last: true
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("brief",), (2, 1), (3, 3)),
        (("brief", "title"), (3, 3), (3, 12)),
        (("brief", "quoted key"), (4, 3), (4, 17)),
        (("brief", "seats"), (5, 3), (5, 10)),
        (("brief", "items"), (7, 3), (8, 5)),
        (("brief", "items", 2, "inner"), (10, 7), (10, 14)),
        (("brief", "items", 2, "other"), (11, 7), (12, 9)),
        (("brief", "last"), (14, 3), (14, 9)),
    ],
)
def test_in_block_style(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    document = read(BLOCK)
    assert of_key(document, *path) == key
    assert of_value(document, *path) == value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("brief", "items", 0), (8, 7)),
        (("brief", "items", 1), (9, 9)),
        (("brief", "items", 2), (10, 7)),
        (("brief", "items", 2, "other", 0), (12, 11)),
        (("brief", "items", 2, "other", 0, 1), (12, 15)),
    ],
)
def test_members_of_lists(path: Path, value: tuple[int, int]) -> None:
    assert of_value(read(BLOCK), *path) == value


def test_a_key_without_a_value_has_its_value_on_its_own_line() -> None:
    line, column = of_value(read(BLOCK), "brief", "empty")
    assert line == 13
    assert column >= len("  empty:")


FLOW = """\
plans: [{id: small, price: {amount: 2000, per: month}},
        {id: "large",
         price: {amount: 1e3,per: 'год'}}, [x,  [y]]]
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("plans",), (1, 1), (1, 8)),
        (("plans", 0, "id"), (1, 10), (1, 14)),
        (("plans", 0, "price"), (1, 21), (1, 28)),
        (("plans", 0, "price", "per"), (1, 43), (1, 48)),
        (("plans", 1, "id"), (2, 10), (2, 14)),
        (("plans", 1, "price"), (3, 10), (3, 17)),
        (("plans", 1, "price", "amount"), (3, 18), (3, 26)),
        (("plans", 1, "price", "per"), (3, 30), (3, 35)),
    ],
)
def test_in_flow_style(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    document = read(FLOW)
    assert of_key(document, *path) == key
    assert of_value(document, *path) == value


def test_lists_in_flow_style() -> None:
    document = read(FLOW)
    assert of_value(document, "plans", 1) == (2, 9)
    assert of_value(document, "plans", 2, 0) == (3, 45)
    assert of_value(document, "plans", 2, 1, 0) == (3, 50)


LONG = """\
literal: |
  first line
    indented

  last line
folded: >-
  one
  two
plain: goes on
  and on
  to the end
double: "opened
  and

  closed"
after: {a: 'b
   c', d: e}
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("literal",), (1, 1), (1, 10)),
        (("folded",), (6, 1), (6, 9)),
        (("plain",), (9, 1), (9, 8)),
        (("double",), (12, 1), (12, 9)),
        (("after",), (16, 1), (16, 8)),
        (("after", "a"), (16, 9), (16, 12)),
        (("after", "d"), (17, 8), (17, 11)),
    ],
)
def test_around_texts_of_several_lines(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    document = read(LONG)
    assert of_key(document, *path) == key
    assert of_value(document, *path) == value


def test_a_text_of_several_lines_is_read_whole() -> None:
    assert read(LONG).data["literal"] == "first line\n  indented\n\nlast line\n"
    assert read(LONG).data["plain"] == "goes on and on to the end"


@pytest.mark.parametrize("text", [BLOCK, FLOW, LONG])
@pytest.mark.parametrize("change", ["byte order mark", "crlf", "document start", "both"])
def test_marks_and_line_ends_of_an_editor_move_nothing(text: str, change: str) -> None:
    plain = read(text)
    shift = 1 if change == "document start" else 0
    changed = f"---\n{text}" if shift else text
    data = changed.replace("\n", "\r\n").encode() if change in ("crlf", "both") else changed.encode()
    other = read(b"\xef\xbb\xbf" + data if change in ("byte order mark", "both") else data)
    assert other.data == plain.data
    for path in paths(plain.data):
        line, column = of_value(plain, *path)
        assert of_value(other, *path) == (line + shift, column), path
        line, column = of_key(plain, *path)
        assert of_key(other, *path) == (line + shift, column), path
    for number in range(1, text.count("\n") + 1):
        assert other.line(number + shift) == plain.line(number)


def paths(data: object, above: Path = ()) -> list[Path]:
    """Where everything stands that a finding may point at; empty values, whose place is a matter of taste, left out."""
    if isinstance(data, dict):
        inner = [path for name, item in data.items() if item is not None for path in paths(item, (*above, name))]
    elif isinstance(data, list):
        inner = [path for index, item in enumerate(data) for path in paths(item, (*above, index))]
    else:
        inner = []
    return [above, *inner] if above else inner


def test_a_byte_order_mark_takes_no_column() -> None:
    document = read("\ufeffa: b")
    assert of_key(document, "a") == (1, 1)
    assert of_value(document, "a") == (1, 4)


@pytest.mark.parametrize("letters", ["ж", "é", "中", "🙂", "e\u0301", "\u00a0х"])
def test_columns_count_characters_not_bytes(letters: str) -> None:
    document = read(f"{{ключ{letters}: зн{letters}, после: я}}")
    width = len(letters)
    assert of_key(document, f"ключ{letters}") == (1, 2)
    assert of_value(document, f"ключ{letters}") == (1, 8 + width)
    assert of_key(document, "после") == (1, 12 + 2 * width)


def test_a_span_ends_where_its_value_ends() -> None:
    document = read("a: Журнал изменений  # remark\nb: {c: 'd e'}")
    assert Location(document, ("a",)).span().end_column == 4 + len("Журнал изменений")
    assert Location(document, ("b", "c")).span().end_column == 8 + len("'d e'")
    assert Location(document, ("b", "c")).key().span().end_column == 6


def test_of_keys_given_twice_the_first_is_found() -> None:
    document = parse_document("x.yaml", b"a: 1\nb: 2\na: 3")
    assert document.data == {"a": 1, "b": 2}
    assert of_value(document, "a") == (1, 4)


def test_an_alias_is_found_at_what_it_stands_for() -> None:
    document = read("a: &x {deep: 1}\nb: *x")
    assert document.data["b"] == {"deep": 1}
    assert of_value(document, "b", "deep") == (1, 14)


def test_what_is_not_there_is_found_at_what_should_hold_it() -> None:
    document = read(BLOCK)
    assert of_value(document, "brief", "nothing", "deeper") == (3, 3)
    assert of_value(document, "brief", "items", 9) == (8, 5)
    assert of_value(document, "brief", "seats", "deeper") == (5, 10)


def test_a_location_reads_as_editors_and_terminals_link_it() -> None:
    document = read(BLOCK)
    assert str(Location(document, ("brief", "seats"))) == "folder/file.yaml:5:10"
    assert str((Location(document) / "brief").down("items", 1)) == "folder/file.yaml:9:9"


def test_lines_of_the_file_are_there_to_be_shown() -> None:
    document = read(b"a: 1\r\nb: 2\r\n")
    assert [document.line(number) for number in (0, 1, 2, 3, 99)] == ["", "a: 1", "b: 2", "", ""]


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_a_problem_is_shown_with_its_own_line_whatever_ends_the_lines_above_it(separator: str) -> None:
    document = parse_document("x.yaml", f"a: 'x{separator}  y'\nb: {{c: 1, c: 2}}\n".encode())
    (problem,) = document.problems
    assert document.line(problem.span.line)[problem.span.column - 1 :].startswith("c: 2")


@pytest.mark.parametrize("separator", ["\r", "\r\n", "\x85", "\u2028"])
def test_a_control_character_is_shown_with_its_own_line_whatever_ends_the_lines_above_it(separator: str) -> None:
    document = parse_document("x.yaml", f"a: 'x{separator}  y'\nb: x\x07y\n".encode())
    (problem,) = document.problems
    assert problem.code == "control-character"
    assert document.line(problem.span.line)[problem.span.column - 1] == "\x07"
