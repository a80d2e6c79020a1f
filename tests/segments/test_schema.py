"""The JSON Schema of conditions: never stricter than the reader, and sharp enough for slips of the pen."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from reqkit.documents.document import parse_document
from reqkit.findings.collector import Collector
from reqkit.segments.operators import OPERATORS, legal_operators
from reqkit.segments.property import Property
from reqkit.segments.property_source import shipped_properties
from reqkit.segments.schema import segment_definitions
from reqkit.segments.window import PERIODS
from reqkit.source.schema_words import Speaker
from tests.segments.samples import full_clause, read_plain, sample_clause
from tests.segments.samples import item as segment

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted(ROOT.glob("requirements/*/*.yaml")),
    *sorted((ROOT / "tests" / "segments" / "data").glob("*.yaml")),
    *sorted(ROOT.glob("reqkit/start/data/*/brief/segments.yaml")),
]
PROPERTIES = list(shipped_properties())


@cache
def validator() -> Draft202012Validator:
    schema = {"$ref": "#/$defs/Where", "$defs": segment_definitions(Speaker.of("ru"))}
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


def fault(where: Any) -> str | None:
    error = best_match(validator().iter_errors(plain(where)))
    return None if error is None else f"{error.json_path}: {error.message}"


def is_read(where: Any) -> bool:
    """Whether the reader itself has nothing against it."""
    collector = Collector()
    read_plain([segment(where)], collector)
    return not collector.findings


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])
def test_segments_of_every_file_fit(path: Path) -> None:
    found = parse_document(path.name, path.read_bytes()).data or {}
    for each in found.get("segments") or ():
        assert fault(each["where"]) is None, each["id"]


@pytest.mark.parametrize("prop", PROPERTIES, ids=[prop.id for prop in PROPERTIES])
def test_every_condition_on_a_property_fits(prop: Property) -> None:
    operators = legal_operators(prop)
    clauses = [sample_clause(prop, operator) for operator in operators] + [full_clause(prop, operators[0])]
    assert [(clause, said) for clause in clauses if (said := fault(clause)) is not None] == []


def test_every_operator_is_known_where_the_property_is_one_of_the_brief_s_own() -> None:
    assert [name for name in OPERATORS if fault({"property": "contact.shoe_size", "op": name, "value": 45}) is not None] == []


SOUND = [
    {"all": []},
    {"property": "contact.birth_date", "op": "anniversary_in_next", "value": "7 days", "feb29": "mar_01", "clock": "Asia/Omsk"},
    {"any": [{"segment": "SEG-B"}, {"not": {"segment": "SEG-B"}}]},
    {"op": "in_segment", "value": "SEG-B"},
    {"property": "purchases.spend", "op": "gte", "value": {"amount": 5, "currency": "USD"}, "window": "all time", "basis": "paid"},
    {"property": "purchases.spend", "op": "gte", "value": "5 USD", "window": None, "refunds": None, "null_rule": None, "filter": None},
    {"property": "purchases.spend", "op": "gte", "value": 5, "filter": {"channel": {"not": ["web"]}, "store": 7}},
    *(
        {"property": "purchases.spend", "op": "gte", "value": 5, "window": window}
        for window in (
            *PERIODS,
            "TODAY",
            "in the last 90 days",
            "between 2027-01-01 and 2027-03-31",
            {"period": "ever"},
            {"last": "90 days", "count": "elapsed", "clock": "Europe/Moscow"},
            {"between": ["2027-01-01", "2027-03-31"]},
            {"from": "180 days ago", "to": "90 days ago"},
            {"since": "contact.registration_date", "within": "30 days"},
        )
    ),
]


@pytest.mark.parametrize("where", SOUND, ids=json.dumps)
def test_what_is_read_fits(where: Any) -> None:
    assert is_read(where) or "SEG-B" in json.dumps(where)
    assert fault(where) is None


@pytest.mark.parametrize(
    "where",
    [
        {},
        [],
        {"every": []},
        {"all": {"segment": "SEG-B"}},
        {"property": "contact.age"},
        {"op": "gte", "value": 5, "property": "client.age"},
        {"property": "contact.age", "op": "at_least", "value": 5},
        {"property": "contact.gender", "op": "gte", "value": "f"},
        {"property": "contact.birth_date", "op": "in_next", "value": "7 days"},
        {"property": "contact.age", "op": "gte", "values": 5},
        {"property": "contact.age", "op": "gte", "value": 5, "null_rule": "include"},
        {"property": "contact.consent", "channel": "pigeon", "op": "can_contact"},
        {"property": "purchases.spend", "op": "gte", "value": 5, "window": {"since": "registration"}},
        {"property": "purchases.spend", "op": "gte", "value": 5, "window": {"lasts": "90 days"}},
        {"property": "purchases.spend", "op": "gte", "value": 5, "filter": {"shop": "A"}},
        {"property": "purchases.spend", "op": "gte", "value": 5, "filter": {"channel": "shop"}},
        {"property": "purchases.spend", "op": "gte", "value": 5, "basis": "net"},
    ],
    ids=json.dumps,
)
def test_mistakes_are_refused(where: Any) -> None:
    assert fault(where) is not None
    assert not is_read(where)


def test_an_editor_proposes_properties_and_operators_with_their_titles() -> None:
    known = segment_definitions(Speaker.of("en"))
    assert {"const": "contact.birth_date", "description": "date of birth"} in known["Property"]["anyOf"]
    operators = [case["then"]["properties"]["op"] for case in known["Where"]["allOf"] if "op" in case["then"]["properties"]]
    assert all(len(each["enum"]) == len(each["enumDescriptions"]) for each in operators)
    assert operators[-1]["enum"] == list(OPERATORS)
    gender = next(
        case for case in known["Where"]["allOf"] if case["if"].get("properties", {}).get("property") == {"pattern": r"^(contact\.gender)$"}
    )
    assert gender["then"]["properties"]["value"]["anyOf"][0]["enum"] == ["f", "m", "unknown"]
