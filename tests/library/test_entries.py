"""Every entry is sound: alone and among all the others, in Russian, in English and in both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reqkit.library.entry import Kind
from reqkit.library.shelf import library
from reqkit.library.spoken import is_text
from reqkit.mechanics.presets import presets
from reqkit.values.text import LANGUAGES, Language, Text
from tests.library.briefs import checked, data_of, told

ENTRIES = library().entries
PAGE = Path(__file__).parents[2] / "docs" / "library.md"
PACKS = {"functions": 25, "security": 15, "consent-152fz": 12, "data-quality": 10, "operations": 10}
_REFERENCE = re.compile(r"(?:SEG|MEC|SCN)-[A-Z0-9-]+\Z")
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_alone_leaves_nothing_to_find(name: str) -> None:
    brief, found = checked(data_of([ENTRIES[name]], both=True))
    assert not found, told(found)
    assert ENTRIES[name].id in {asked.id for asked in brief.asked}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("both", [False, True])
def test_all_of_them_together_leave_nothing_to_find(language: Language, both: bool) -> None:
    brief, found = checked(data_of(ENTRIES.values(), language, both=both))
    assert not found, told(found)
    assert {asked.id for asked in brief.asked} == {entry.id for entry in ENTRIES.values()}


def test_there_is_what_was_promised() -> None:
    kinds = Counter(entry.kind for entry in ENTRIES.values())
    assert kinds[Kind.SEGMENTS] >= 60
    assert kinds[Kind.SCENARIOS] >= 14
    assert {entry.body.get("preset") for entry in ENTRIES.values() if entry.kind is Kind.MECHANICS} == set(presets())
    for pack, least in PACKS.items():
        assert len(library().themes[pack].entries) >= least


def test_ids_and_names_are_unique_and_well_formed() -> None:
    ids = Counter(entry.id for entry in ENTRIES.values())
    assert not [name for name, times in ids.items() if times > 1]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in library().names)
    assert not set(library().entries) & set(library().themes)


def test_every_text_is_there_in_both_languages() -> None:
    for theme in library().themes.values():
        assert _is_whole(theme.title), theme.name
    for entry in ENTRIES.values():
        for text in (entry.title, entry.about, *([entry.fill] if entry.fill else [])):
            assert _is_whole(text), text
        for value in _inside(entry.body):
            if isinstance(value, dict) and set(value) & set(LANGUAGES):
                assert is_text(value), value
                assert _is_whole(Text(ru=value["ru"], en=value["en"])), value
            elif isinstance(value, str):
                assert not _RUSSIAN.search(value), value


def test_an_entry_names_just_what_it_refers_to() -> None:
    for entry in ENTRIES.values():
        referred = {value for value in _inside(entry.body, texts=False) if isinstance(value, str) and _REFERENCE.match(value)}
        used = [ENTRIES[each] for each in entry.uses]
        assert referred - {entry.id} == {each.id for each in used if not each.is_rules}, entry.name
        assert len(set(entry.uses)) == len(entry.uses), entry.name


def test_the_page_names_every_theme_and_entry() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert not [name for name in library().names if f"`{name}`" not in page]


def test_whoever_is_written_to_is_a_segment_of_the_library() -> None:
    for entry in ENTRIES.values():
        if entry.kind is Kind.SCENARIOS:
            assert entry.body["segment"] in {ENTRIES[name].id for name in entry.uses}
            assert set(entry.body["texts"]) == set(entry.body["channels"])


def test_sections_that_a_brief_has_once_say_which_they_are() -> None:
    rules = [entry for entry in ENTRIES.values() if entry.is_rules]
    assert {entry.section for entry in rules} == {"calculation", "points", "tiers"}
    assert all("id" not in entry.body for entry in rules)


def _is_whole(text: Text) -> bool:
    """Both languages, each in its own letters."""
    return (
        bool(text.ru and text.en) and bool(_RUSSIAN.search(text.ru or "") or _has_no_words(text.ru)) and not _RUSSIAN.search(text.en or "")
    )


def _has_no_words(text: str | None) -> bool:
    return not re.search(r"[a-z]{3}", text or "")


def _inside(value: Any, *, texts: bool = True) -> Iterator[Any]:
    """Every value in a body; of a text in both languages only itself."""
    if is_text(value):
        if texts:
            yield value
        return
    yield value
    if isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _inside(member, texts=texts)
