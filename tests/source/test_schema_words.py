"""Editors can explain every key and every word, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from reqkit.cli.schema import NAMES, as_file
from reqkit.source.schema import schemas
from reqkit.source.schema_words import words
from reqkit.values.text import LANGUAGES, Language

Schema = dict[str, Any]
REFINING = "allOf"
"""Members of an `allOf` narrow down keys that the definition beside them has explained."""
CONDITIONS = ("if", "then", "dependentSchemas", "not")
"""What holds only together with something else explains nothing."""
MAX_BYTES = 700_000


@cache
def shipped(language: Language) -> dict[str, Schema]:
    return schemas(None, language)


def keys(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of every block, with its path and its schema."""
    if isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from keys(item, f"{path}/{index}")
    elif isinstance(schema, dict):
        for name, value in schema.items():
            if name in (*CONDITIONS, REFINING):
                continue
            if name == "properties":
                for key, inner in value.items():
                    yield f"{path}.{key}", inner
                    yield from keys(inner, f"{path}.{key}")
            elif name not in ("enum", "examples"):
                yield from keys(value, f"{path}/{name}")


def description(schema: Any, document: Schema) -> str | None:
    """What an editor shows at a key: its own description, or that of the definition it refers to."""
    while isinstance(schema, dict) and "description" not in schema and "$ref" in schema:
        schema = document["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema.get("description") if isinstance(schema, dict) else None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained(name: str, language: Language) -> None:
    document = shipped(language)[name]
    assert [path for path, schema in keys(document) if not description(schema, document)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_differ_in_nothing_but_words(name: str) -> None:
    def bare(schema: Any) -> Any:
        if isinstance(schema, list):
            return [bare(item) for item in schema]
        if isinstance(schema, dict) and not isinstance(schema.get("title"), dict) and not isinstance(schema.get("description"), dict):
            return {key: bare(value) for key, value in schema.items() if key not in ("title", "description", "enumDescriptions")}
        return {key: bare(value) for key, value in schema.items()} if isinstance(schema, dict) else schema

    assert bare(shipped("ru")[name]) == bare(shipped("en")[name])


def test_explanations_are_in_the_language_asked_for() -> None:
    brief = {language: shipped(language)["brief"]["$defs"]["BriefHeader"]["properties"]["seats"]["description"] for language in LANGUAGES}
    assert brief["ru"].startswith("Сколько будет пользователей")
    assert brief["en"].startswith("How many users")
    english = json.dumps({name: shipped("en")[name]["$defs"]["SegmentItem"] for name in ("brief",)}, ensure_ascii=False)
    assert not any("а" <= letter <= "я" for letter in english.lower())


def choices(schema: Any) -> Iterator[Schema]:
    if isinstance(schema, list):
        for item in schema:
            yield from choices(item)
    elif isinstance(schema, dict):
        if "enumDescriptions" in schema:
            yield schema
        for value in schema.values():
            yield from choices(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_choice_has_one_explanation(name: str) -> None:
    for choice in choices(shipped("ru")[name]):
        assert len(choice["enum"]) == len(choice["enumDescriptions"])
        assert all(isinstance(text, str) and text for text in choice["enumDescriptions"])


@pytest.mark.parametrize(
    ("definition", "word", "told"),
    [
        ("Priority", "must", "обязательно"),
        ("Vat", "excluded", "без НДС"),
        ("Channel", "robot_call", "звонок робота"),
        ("NullRule", "excluded", "клиент без значения"),
        ("security.audit_log.events", "export", "выгрузка"),
    ],
)
def test_words_are_explained_in_a_brief(definition: str, word: str, told: str) -> None:
    choice = shipped("ru")["brief"]["$defs"][definition]
    assert choice["enumDescriptions"][choice["enum"].index(word)].startswith(told)


def test_words_are_explained_in_a_sheet() -> None:
    known = shipped("en")["sheet"]["$defs"]
    for definition, word, told in (
        ("word", "customizable", "can be built"),
        ("Delivery", "roadmap", "on the roadmap"),
        ("EvidenceKind", "demo", "shown in a demo"),
    ):
        choice = known[definition]
        assert choice["enumDescriptions"][choice["enum"].index(word)].startswith(told)


def test_presets_and_keys_of_mechanics_are_explained() -> None:
    mechanic = shipped("en")["brief"]["properties"]["mechanics"]["items"]["properties"]
    assert {"const": "happy_hours", "description": "Happy hours"} in mechanic["preset"]["oneOf"]
    percent = shipped("en")["brief"]["$defs"]["loyalty.PercentOff"]["anyOf"][0]["properties"]
    assert percent["value"]["description"] == "Per cent."
    kinds = shipped("en")["brief"]["$defs"]["loyalty.Coupon"]["anyOf"][0]["properties"]["code_kind"]["anyOf"][0]
    assert kinds["enumDescriptions"][kinds["enum"].index("shared")] == "one code for all"


def references(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from references(item)
    elif isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].removeprefix("#/$defs/")
        for value in schema.values():
            yield from references(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_leads_somewhere_and_nothing_is_left_over(name: str) -> None:
    document = shipped("ru")[name]
    assert set(references(document)) == set(document.get("$defs", {}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_stay_small(language: Language) -> None:
    assert all(len(as_file(schema)) < MAX_BYTES for schema in shipped(language).values())


@pytest.mark.parametrize("package", ["reqkit.source", "reqkit.segments"])
def test_no_word_is_explained_in_vain(package: str) -> None:
    """Every entry is shown somewhere; one for a key or a word that is gone is to be removed."""
    shown = json.dumps(shipped("en"), ensure_ascii=False)
    messages = {**words(package).keys, **words(package).words}
    idle = [
        name
        for name, each in messages.items()
        if json.dumps(each.in_language("en").replace("`", ""), ensure_ascii=False)[1:-1] not in shown
    ]
    assert idle == []
