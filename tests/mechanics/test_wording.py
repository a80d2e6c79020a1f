"""Nothing that is said is dropped on the way to a sentence, and no two different things read the same."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from reqkit.mechanics.sentence import mechanic_sentence, section_sentence
from reqkit.values.text import Language
from tests.mechanics.reading import Loyalty, loyalty_of, told
from tests.mechanics.samples import block, mechanics, sections

LANGUAGES: tuple[Language, ...] = ("ru", "en")

COMPANIONS: dict[str, dict[str, Any]] = {
    "dates": {"from": "2027-03-01"},
    "calendar": {"production_calendar": "RU"},
    "percent_off": {"value": 20, "cap": 300},
    "units": {"per_customer": 5},
    "budget": {"limit": 1000},
    "price": {"from": 1},
    "scope": {"delivery": {}},
    "explain_refusal": {"missing_amount": True},
    "receipt": {"excludes": "tips"},
}
"""What a key needs beside it to mean anything, by the block it stands in."""

UNTOLD = {"all", "any", "op", "offset", "kinds", "everyone", "computed", "code", "text", "kind"}
"""Keys of which some value, in some places, says no more than leaving them out does: `all` alone, `op: gte`, a budget in money."""


def sentence(read: Loyalty, language: Language) -> str:
    item = read.asked[0].item
    return mechanic_sentence(item, language) if hasattr(item, "effect") else section_sentence(item.content, language)  # type: ignore[attr-defined,arg-type]


def mechanic(axes: Any) -> Loyalty:
    return loyalty_of({"mechanics": [{"id": "A", "title": "T", "priority": "must", **axes}]})


def axes(path: tuple[str, ...], value: Any) -> tuple[Any, Any]:
    """The smallest axes that say something, and the same without it."""
    *outer, name = path
    beside = {key: each for key, each in COMPANIONS.get(outer[-1] if outer else "", {}).items() if key != name}
    return block(tuple(outer), {**beside, name: value}), block(tuple(outer), beside)


def test_everything_in_a_mechanic_is_told_and_told_apart() -> None:
    dropped, alike = [], []
    heard: dict[tuple[str, tuple[str, ...]], dict[str, Any]] = defaultdict(dict)
    for path, value in mechanics():
        said, unsaid = axes(path, value)
        read, without = mechanic(said), mechanic(unsaid)
        assert not read.read_findings, (path, value, told(read.read_findings))
        for language in LANGUAGES:
            found, known = sentence(read, language), heard[language, path]
            assert "{" not in found, (path, found)
            assert "None" not in found, (path, found)
            if value is False:
                continue
            if path[-1] not in UNTOLD and found == sentence(without, language):
                dropped.append((language, path, value))
            if found in known and path[-1] != "computed":
                alike.append((language, path, value, known[found]))
            known[found] = value
    assert not dropped
    assert not alike


def test_everything_in_a_section_is_told_and_told_apart() -> None:
    dropped, alike = [], []
    for language in LANGUAGES:
        heard: dict[tuple[str, ...], dict[str, Any]] = defaultdict(dict)
        for path, value in sections():
            read = loyalty_of(block(path, value))
            assert not read.read_findings, (path, value, told(read.read_findings))
            found = sentence(read, language)
            assert "{" not in found, (path, found)
            if not found and value is not False:
                dropped.append((language, path, value))
            if found and value is not False:
                if found in heard[path]:
                    alike.append((language, path, value, heard[path][found]))
                heard[path][found] = value
    assert not dropped
    assert not alike


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_number_agrees_with_its_noun(language: Language) -> None:
    found = {
        count: sentence(mechanic({"effect": {"points_fixed": count}}), language).replace("\u00a0", " ") for count in (1, 2, 5, 11, 21, 1000)
    }
    if language == "ru":
        assert "1 балл в" in found[1]
        assert "2 балла в" in found[2]
        assert "11 баллов в" in found[11]
        assert "21 балл в" in found[21]
        assert "1 000 баллов в" in found[1000]
    else:
        assert "1 point." in found[1]
        assert "21 points." in found[21]
