"""The JSON Schema of mechanics takes what the reader takes, and refuses slips of the pen."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from reqkit.documents.document import parse_document
from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.schema import _kinds, loyalty_definitions, mechanic_properties, section_properties
from reqkit.mechanics.schema_words import written
from reqkit.model.brief import AskedItem
from tests.mechanics.reading import DATA

FILES = ["presets.yaml", "demands.yaml", *(f"programmes/{path.name}" for path in sorted((DATA / "programmes").glob("*.yaml")))]


@cache
def validator() -> Draft202012Validator:
    common: dict[str, Any] = {key: {} for key in AskedItem.model_fields}
    mechanic = {"type": "object", "properties": {**common, **mechanic_properties()}, "additionalProperties": False}
    sections = {
        name: {"type": "object", "properties": {**common, **section_properties(name)}, "additionalProperties": False} for name in SECTIONS
    }
    properties = {"mechanics": {"type": "array", "items": mechanic}, **sections}
    schema = {"type": "object", "properties": properties, "additionalProperties": False, "$defs": loyalty_definitions()}
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(value: Any) -> Any:
    """Data as JSON has it: exact decimals become numbers."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("name", FILES)
def test_what_is_sound_fits(name: str) -> None:
    error = best_match(validator().iter_errors(plain(parse_document(name, (DATA / name).read_bytes()).data)))
    assert error is None, f"{error.json_path}: {error.message}"


@pytest.mark.parametrize(
    "axes",
    [
        "effect: {percentoff: 20}",
        "effect: {percent_off: {vale: 20}}",
        "effect: discount",
        "scope: {lines: {group: [a]}}",
        "stacking: {within: best}",
        "trigger: {coupon: {code_kind: common}}",
        "schedule: {weekday: [mon]}",
        'schedule: {hours: ["15-18"]}',
        "preset: happyhours",
        "conditions: {minspend: 5}",
        "limits: {per_customer: {use: 1}}",
    ],
)
def test_slips_of_the_pen_are_refused(axes: str) -> None:
    data = {"mechanics": [{"id": "A", "title": "T", "priority": "must", **yaml.safe_load(axes)}]}
    assert not validator().is_valid(data)


def test_every_axis_is_described() -> None:
    assert set(mechanic_properties()) == {"preset", *AXES}


def test_words_are_of_keys_that_there_are() -> None:
    kinds = list(_kinds(Clause))
    known = {f"{kind.__name__}.{name}" for kind in kinds for name in kind.keys} | {name for kind in kinds for name in kind.keys}
    assert set(written()["keys"]) <= known
    assert set(written()["axes"]) == set(mechanic_properties())
    assert all(text.ru and text.en for entries in written().values() for text in entries.values())
