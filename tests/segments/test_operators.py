"""Every property with every operator it may have: it reads, it reads aloud in both languages, and what it asks for is in the catalogue."""

from __future__ import annotations

from typing import Any

import pytest

from reqkit.findings.collector import Collector
from reqkit.match.wording import aspect_label, aspect_question, short_label
from reqkit.segments.operators import legal_operators
from reqkit.segments.property import Property
from reqkit.segments.property_source import shipped_properties
from reqkit.segments.reader import segment_of
from reqkit.segments.sentence import segment_sentence
from tests.segments.samples import Data, catalogue, full_clause, item, read, sample_clause

PROPERTIES = tuple(shipped_properties())
_ON_AN_AXIS = ("gt", "gte", "lt", "lte", "between")


def conditions(prop: Property) -> list[Data]:
    """The property with every operator, bare and with everything that goes with it."""
    found = []
    for operator in legal_operators(prop):
        for clause in (sample_clause(prop, operator), full_clause(prop, operator)):
            if "axis" in prop.details and operator in _ON_AN_AXIS:
                clause = {**clause, "axis": "recency", "value": [3, 5] if operator == "between" else 4}
            found.append(clause)
    return found


@pytest.mark.parametrize("prop", PROPERTIES, ids=[prop.id for prop in PROPERTIES])
def test_a_property_with_every_operator(prop: Property) -> None:
    written = conditions(prop)
    collector = Collector()
    used = item({"property": "contact.phone", "op": "is_set"}, "SEG-A")
    asked = read({"segments": [*(item(clause, f"SEG-{number}") for number, clause in enumerate(written)), used]}, collector)[:-1]
    assert [(finding.code.name, finding.message("en")) for finding in collector.findings] == []
    assert len(asked) == len(written)
    for each, clause in zip(asked, written, strict=True):
        _is_sound(each, clause)


def _is_sound(asked: Any, clause: Data) -> None:
    texts = [segment_sentence(segment_of(asked), {}, language) for language in ("ru", "en")]
    for aspect in asked.aspects:
        parameter = catalogue().parameter(aspect.capability, aspect.parameter)
        assert all(option in parameter.options for option in getattr(aspect.demand, "options", ())), aspect.key
        for words in (aspect_label(catalogue(), aspect), short_label(catalogue(), aspect), aspect_question(catalogue(), aspect)):
            texts += [words.in_language("ru"), words.in_language("en")]
    for text in texts:
        assert text, clause
        assert not any(mark in text for mark in ("{", "}", "None", "Fraction", "  ", " ,", "Detail(")), (clause, text)
    keys = {aspect.key for aspect in asked.aspects}
    plain_use = keys == {"segments.nested_segments"}
    assert plain_use or {aspect.capability for aspect in asked.aspects} >= {"segments", "segments.operators"}
    assert len(keys) == len(asked.aspects)
