"""What a file holds stays as it is, byte for byte, and new members stand where they belong."""

from __future__ import annotations

from typing import Any

import pytest

from reqkit.documents.document import parse_document
from reqkit.library.placing import placed

NEW = [{"id": "SEG-NEW", "title": "Новый", "where": {"property": "contact.age", "op": "gte", "value": 55}}]
ITEM = "  - id: SEG-NEW\n    title: Новый\n    where: {property: contact.age, op: gte, value: 55}\n"
OLD = "# Наши сегменты\nsegments:\n  - {id: SEG-OLD, title: Старый}  # давно\n"


def added(text: str, new: Any = NEW, section: str = "segments") -> str | None:
    written = placed(text.encode(), section, new)
    return None if written is None else written.decode()


def test_an_empty_file_begins_with_the_section() -> None:
    assert added("") == f"segments:\n{ITEM}"


def test_members_follow_the_last_one() -> None:
    assert added(OLD) == f"{OLD}\n{ITEM}"


def test_a_comment_at_the_end_stays_before_them() -> None:
    text = f"{OLD}  # и ещё придумать\n\n"
    assert added(text) == f"{text}{ITEM}"


def test_a_line_that_is_not_ended_is_ended() -> None:
    assert added(OLD.rstrip("\n")) == f"{OLD}\n{ITEM}"


def test_another_section_is_left_alone_and_the_new_one_follows() -> None:
    text = "mechanics:\n  - {id: MEC-OLD}\n"
    assert added(text) == f"{text}\nsegments:\n{ITEM}"


def test_a_section_in_the_middle_grows_in_its_place() -> None:
    head, tail = OLD, "\n# Механики\nmechanics:\n  - {id: MEC-OLD, title: |\n      }\n".replace(", title: |\n      }", "}")
    assert added(head + tail) == f"{head}\n{ITEM}{tail}"


def test_an_empty_section_is_filled() -> None:
    assert added("segments:\n") == f"segments:\n{ITEM}"


def test_a_list_that_is_not_indented_goes_on_so() -> None:
    text = "segments:\n- id: SEG-OLD\n"
    assert added(text) == text + "\n" + "".join(f"{line[2:]}\n" for line in ITEM.splitlines())


def test_line_ends_and_the_byte_order_mark_are_kept() -> None:
    data = b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode()
    written = placed(data, "segments", NEW)
    assert written is not None
    assert written.startswith(data)
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_a_section_of_its_own_is_written_whole_and_only_once() -> None:
    rules = {"currency": {"name": "баллы", "rate": 1}}
    assert added(OLD, rules, "points") == f"{OLD}\npoints:\n  currency: {{name: баллы, rate: 1}}\n"
    assert added("points:\n  currency: листья\n", rules, "points") is None


@pytest.mark.parametrize(
    "text",
    [
        "segments: [{id: SEG-OLD}]\n",
        "{segments: []}\n",
        "segments:\n  - id: SEG-OLD\n    title: |+\n      Старый\n",
        "segments:\n  - {id: SEG-OLD}\n...\n",
        "segments: текст\n",
        "- segments\n",
        "текст\n",
        "segments: [\n",
        "segments:\n\t- {id: SEG-OLD}\n",
        "segments: *нет\n",
    ],
)
def test_where_it_cannot_be_done_nothing_is(text: str) -> None:
    assert added(text) is None


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        OLD + "mechanics: []\n",
        "segments:\n  - id: SEG-OLD\n    title: |\n      Старый\n\n# дальше\nbrief:\n  title: x\n",
        "segments:\n  - id: SEG-OLD\n    where:\n      all:\n        - {property: a,\n           op: is_set}\n\n\nbrief: {title: «я»}\n",
        "segments:\n  - id: SEG-OLD\n    title:\nbrief: {title: x}\n",
        "a: &a {id: SEG-OLD}\nsegments:\n  - *a\nbrief: {title: x}\n",
        "segments:\n  - id: SEG-OLD\n    title: Старый\n      и длинный\nbrief: {title: x}\n",
        'segments:\n  - id: SEG-OLD\n    title: "Старый\n      и длинный"\n# конец\n',
        "%YAML 1.2\n---\nsegments:\n  - id: SEG-OLD\n",
    ],
)
def test_all_that_was_there_is_there_in_its_order(text: str) -> None:
    written = placed(text.encode(), "segments", NEW)
    assert written is not None
    start = 0
    for line in text.encode().splitlines(keepends=True):
        start = written.index(line, start) + len(line)
    before, after = parse_document("", text.encode()), parse_document("", written)
    assert not after.problems
    assert after.data == {**before.data, "segments": [*before.data["segments"], *NEW]}
