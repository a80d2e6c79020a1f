"""The examples of the page that fixes the language can be read, by either parser, and mean what the page says."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reqkit.documents.document import parse_document

FOLDER = Path(__file__).parents[1] / "data" / "language"
EXAMPLES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def text(name: str) -> str:
    return (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


def data(name: str) -> Any:
    document = parse_document(name, text(name).encode())
    assert document.problems == ()
    return document.data


def test_all_examples_are_here() -> None:
    assert EXAMPLES == ("brief", "catalogue", "mechanics", "requirements", "scenarios", "segments", "sheet")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_read(name: str) -> None:
    assert isinstance(data(name), dict)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_read_without_the_c_parser(pure_reader: ModuleType, name: str) -> None:
    _, read, problems = pure_reader.read(text(name))
    assert problems == []
    assert read == data(name)


def test_the_brief() -> None:
    brief = data("brief")["brief"]
    assert brief["rates"] == {"USD": Decimal("92.50")}
    assert brief["horizon"] == "36 months"
    assert brief["contract_on"] == "2027-01-15"
    assert brief["budget"] == {"target": 6_000_000, "ceiling": 10_000_000}


def test_requirements() -> None:
    log, visit = data("requirements")["requirements"]
    assert log["needs"]["security.audit_log"]["old_and_new_values"] is True
    assert "needs" not in visit


def test_times_and_dates_of_segments_mechanics_and_scenarios_are_text() -> None:
    (segment,) = data("segments")["segments"]
    assert segment["where"]["all"][0] == {
        "property": "contact.birth_date",
        "op": "anniversary_in_next",
        "value": "3 days",
        "feb29": "mar_01",
    }
    (mechanic,) = data("mechanics")["mechanics"]
    assert mechanic["schedule"]["hours"] == ["15:00-18:00"]
    (scenario,) = data("scenarios")["scenarios"]
    assert scenario["trigger"] == {"daily": "10:00"}


def test_the_catalogue() -> None:
    parameters = data("catalogue")["capabilities"]["security.audit_log"]["parameters"]
    assert parameters["retention"]["question"] == {"ru": "Сколько хранится журнал?", "en": "…"}
    assert parameters["events"]["options"] == {"login": {"ru": "вход", "en": "sign-in"}, "export": "…"}


def test_the_sheet() -> None:
    sheet = data("sheet")
    assert [plan["price"]["amount"] for plan in sheet["plans"]] == [2000, 4500]
    assert sheet["answers"]["grocery-loyalty"]["LOY-HAPPY"]["seen"] == "5b3f9c1e"
    assert sheet["capabilities"]["security.audit_log"]["retention"][0] == "180 days"
