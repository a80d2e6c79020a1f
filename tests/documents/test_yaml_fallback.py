"""Where PyYAML was built without its C parser its Python parser reads the same data, from the same places, with the same problems."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reqkit.documents import reader

ROOT = Path(__file__).parents[2]
FILES = (
    *sorted(ROOT.glob("requirements/*/*.yaml")),
    *sorted(ROOT.glob("vendors/*.yaml")),
    *sorted(ROOT.glob("tests/data/language/*.yaml")),
    ROOT / "reqkit/catalogue/data/security.yaml",
    ROOT / "reqkit/catalogue/data/sales.yaml",
)
SOUND = {
    "block": "a: 1\nb:\n  - x\n  - y: z\n    w: [1, 2]\n",
    "flow": "{a: 1, b: [x, {y: 'z'}, \"w\"], c: {}}\n",
    "texts": 'a: |\n  one\n  two\nb: >-\n  three\n  four\nc: five\n  six\nd: "seven\n  eight"\n',
    "words": "[no, on, 15:00, 2026-03-10, 1_000, 0755, true, null, 1.50, 1e3, ~, '5', !!str 5]\n",
    "cyrillic": "ключ: значение\nсписок: [а, {б: в}]\n",
    "beyond the basic plane": "🙂: 🙂🙂 # 🙂\nb: {c: 🙂}\n",
    "crlf": "a: 1\r\nb:\r\n  c: 'd\r\n    e'\r\n",
    "aliases": "a: &a [1, {b: 2}]\nc: *a\nd: {e: *a}\n",
    "marks": "%YAML 1.2\n--- # remark\na: 1\n...\n",
    "nothing": "# remark\n",
    "no value": "a:\nb: {c: , d}\n",
    "explicit keys": "? a\n: b\n? - c\n: d\n",
    "question marks": "{ru: Сколько хранится журнал?, en: How long?}\n",
    "question mark within": "[https://example.com/?q=1, b]\n",
    "question mark that ends a key": "{что?, где: тут?}\n",
    "anchor used anew": "a: &x {b: 1}\nc: &x [*x]\nd: *x\n",
    "question mark first": "{a: ?x, b: [??]}\n",
    "question mark in a block": "a: Сколько?\nb: где? когда?\n",
}
BROKEN = {
    "duplicate keys": "a: 1\na: 2\nb: {c: 1, c: 2}\n",
    "merge key": "a: &a {b: 1}\nc:\n  <<: *a\n",
    "tags": "a: !x 1\nb: !!set {c}\n",
    "undefined alias": "a: [1, *nobody]\n",
    "circular alias": "a: &a [*a]\n",
    "deep flow": "[" * 1_000,
    "deep mappings": "{a: " * 1_000,
    "deep block": "- " * 1_000,
    "tab": "a:\n\tb: 1\n",
    "control character": "a: жж\nb: x\x07\n",
    "several documents": "a: 1\n---\nb: 2\n",
    "open quote": "a: 'b\nc: d\n",
    "open bracket": "a: [b\nc: d\n",
    "colon": "a: b: c\n",
    "no colon": "a: 1\nb\n",
    "wrong escape": 'a: "\\q"\n',
    "numbers": "[1e99, 99999999999999999999999999999999999999999]\n",
    "bomb": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"b{n}: &b{n} [{','.join(['*a' if n == 0 else f'*b{n - 1}'] * 9)}]\n" for n in range(8)),
}


@pytest.fixture(params=[str(path.relative_to(ROOT)) for path in FILES])
def shipped(request: pytest.FixtureRequest) -> str:
    return (ROOT / str(request.param)).read_text(encoding="utf-8")


def places(root: Any, data: Any) -> Iterator[tuple[object, ...]]:
    """Where every key and every scalar begins and ends."""

    def walk(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[object, ...]]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield path, key, span(reader.find_node(root, (*path, key), at_key=True))
                yield from walk(inner, (*path, key))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from walk(inner, (*path, index))
        elif value is not None:
            yield path, value, span(reader.find_node(root, path))

    yield from walk(data, ())


def span(node: yaml.Node | None) -> tuple[int, ...]:
    assert node is not None
    found = reader.node_span(node)
    return found.line, found.column, found.end_line, found.end_column


def outcome(module: ModuleType, text: str) -> tuple[Any, list[Any], list[Any]]:
    """Data, places, and problems with the lines and columns where they begin."""
    root, data, problems = module.read(text)
    return data, list(places(root, data)), [(problem.code, problem.span.line, problem.span.column) for problem in problems]


def test_shipped_files_are_read_alike(pure_reader: ModuleType, shipped: str) -> None:
    assert outcome(pure_reader, shipped) == outcome(reader, shipped)


@pytest.mark.parametrize("name", SOUND)
def test_sound_texts_are_read_alike(pure_reader: ModuleType, name: str) -> None:
    expected = outcome(reader, SOUND[name])
    assert outcome(pure_reader, SOUND[name]) == expected


@pytest.mark.parametrize("name", BROKEN)
def test_broken_texts_have_the_same_problems(pure_reader: ModuleType, name: str) -> None:
    data, _, problems = outcome(reader, BROKEN[name])
    assert problems
    other, _, found = outcome(pure_reader, BROKEN[name])
    assert other == data
    assert [(code, line) for code, line, _ in found] == [(code, line) for code, line, _ in problems]


@pytest.mark.parametrize(
    "name", [name for name in BROKEN if name not in ("open quote", "open bracket", "colon", "no colon", "wrong escape")]
)
def test_problems_with_a_code_of_their_own_begin_at_the_same_column(pure_reader: ModuleType, name: str) -> None:
    assert outcome(pure_reader, BROKEN[name])[2] == outcome(reader, BROKEN[name])[2]


@given(
    st.recursive(
        st.text(alphabet="аb?:-#[]{},'\" 01", max_size=8) | st.integers(-99, 99) | st.booleans(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(alphabet="абв?- ", min_size=1, max_size=5), inner, max_size=4),
        max_leaves=10,
    ),
    st.booleans(),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_written_is_read_alike(pure_reader: ModuleType, data: Any, flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    assert outcome(pure_reader, text) == outcome(reader, text)


def test_nesting_without_end_does_not_crash_the_python_parser(pure_reader: ModuleType) -> None:
    for text in ("[" * 100_000, "- " * 100_000, "{" * 5_000, "? " * 5_000):
        _, data, problems = pure_reader.read(text)
        assert data is None
        assert [problem.code for problem in problems] == ["too-deep"]
