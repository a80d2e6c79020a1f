"""Changes to files that people wrote: every key can be changed, taken away and joined by others, and all other lines stay."""

from __future__ import annotations

import copy
import difflib
from collections.abc import Iterator
from typing import Any

import pytest

from reqkit.documents.document import parse_document
from reqkit.forms.sheet_edit import EditError, edited
from tests.forms.test_filling import COMMENTED
from tests.workspaces import NORTH, SOUTH

FOLDED = """\
vendor:
  id: x
  name: >-
    A long
    name
  note: |
    two

    lines

plans:
- id: a
  title: "quoted: title"
-   id: b
    price:
    - {amount: 1, per: month}
    - amount: 2
      per: year
answers:
  b:   {A-1: available,   A-2: [available, {availability: customizable, cost: 5, timeline: 1 week}]}
  c:
    A-1:
    A-2: ~
    "A-3": 'it''s'   # quote
customizations: {}
"""
FILES = {"commented": COMMENTED, "north": NORTH, "south": SOUTH, "folded": FOLDED, "windows": COMMENTED.replace("\n", "\r\n")}
VALUES: tuple[Any, ...] = (
    "text",
    "да: «нет», # тут",
    5,
    {"a": 1, "b": {"c": "d"}},
    {"long": "слово " * 40, "x": ["1", "2"]},
    "строка\nвторая",
)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield (*path, key)
        yield from places(value, (*path, key))


def at(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


CASES = [(name, path) for name, text in FILES.items() for path in places(parse_document(name, text.encode()).data)]


@pytest.mark.parametrize(("name", "path"), CASES, ids=[f"{name}-{'.'.join(map(str, path))}" for name, path in CASES])
def test_any_place_can_be_changed(name: str, path: tuple[Any, ...]) -> None:
    text = FILES[name]
    document = parse_document(name, text.encode())
    for value in VALUES:
        wanted = copy.deepcopy(document.data)
        at(wanted, path[:-1])[path[-1]] = value
        changed = edited(document, wanted)  # reads itself again, and refuses anything but what is wanted
        assert ("\r\n" in changed) == ("\r\n" in text)
        assert changed.count("\r\n") in (0, changed.count("\n"))


@pytest.mark.parametrize("name", FILES)
def test_keys_come_and_go_and_the_rest_stays(name: str) -> None:
    text = FILES[name]
    document = parse_document(name, text.encode())
    for path in [(), *(path for path in places(document.data) if isinstance(at(document.data, path), dict))]:
        wanted = copy.deepcopy(document.data)
        block = at(wanted, path)
        block["new-one"], block["new-two"] = {"availability": "available", "note": "x" * 130}, "короткий"
        gone = [line for line in difflib.ndiff(text.splitlines(), edited(document, wanted).splitlines()) if line.startswith("- ")]
        assert len(gone) <= 1, (path, gone)
        for key in list(at(document.data, path)):
            if len(at(document.data, path)) == 1 or (key in ("id", "amount") and isinstance(path[-1], int)):
                continue  # the only key of a block, and the first one beside a dash, are never taken away
            wanted = copy.deepcopy(document.data)
            del at(wanted, path)[key]
            edited(document, wanted)


def test_what_an_alias_stands_for_is_not_touched() -> None:
    document = parse_document("x", b"answers:\n  b:\n    A: &one {availability: available}\n    B: *one\n")
    wanted = copy.deepcopy(document.data)
    wanted["answers"]["b"]["B"] = {"availability": "available", "note": "mine"}
    with pytest.raises(EditError):
        edited(document, wanted)


def test_a_file_of_comments_only_can_be_filled() -> None:
    document = parse_document("x", "# пока пусто\n".encode())
    assert edited(document, {"answers": {"b": {"A": "available"}}}).startswith("# пока пусто\nanswers:")
