"""Segments from plain data or YAML text, without files, and a sample value for every property and operator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document, Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding, in_order
from reqkit.model.asked import Asked
from reqkit.segments.catalogue import with_segment_parameters
from reqkit.segments.checks import check_segments
from reqkit.segments.model import Segment
from reqkit.segments.operators import OPERATORS, Takes
from reqkit.segments.property import Detail, DetailKind, Property, PropertyType
from reqkit.segments.property_source import read_properties, shipped_properties
from reqkit.segments.reader import read_segments, segment_of
from reqkit.source.catalogue_source import read_catalogue, shipped_documents

Data = dict[str, Any]


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue with the parameters that segments add, read once."""
    collector = Collector()
    found = with_segment_parameters(read_catalogue(shipped_documents(), collector))
    assert not collector.findings
    return found


def read(text: str | Data, collector: Collector, *, currency: str = "RUB") -> tuple[Asked, ...]:
    """The segments of a file, as the brief's reader would read them; what is wrong goes to the collector."""
    written = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    document = parse_document("segments.yaml", written.encode())
    assert not document.problems, document.problems
    top = Location(document)
    own = document.data.get("properties") or {}
    properties = read_properties([(name, raw, top.down("properties", name)) for name, raw in own.items()], collector)
    items = [(raw, top.down("segments", index)) for index, raw in enumerate(document.data["segments"])]
    return read_segments(items, properties, catalogue(), collector, currency=currency)[0]


def read_plain(items: list[Data], collector: Collector) -> tuple[Asked, ...]:
    """Segments of plain data that no file stands behind: quicker, where no line is asked for."""
    top = Location(Document("segments.yaml"))
    places = [(raw, top.down("segments", index)) for index, raw in enumerate(items)]
    return read_segments(places, shipped_properties(), catalogue(), collector)[0]


def checked(text: str | Data) -> tuple[Finding, ...]:
    """Everything that reading and checking find, in order."""
    collector = Collector()
    check_segments(read(text, collector), collector)
    return in_order(collector.findings)


def marked(findings: Iterable[Finding]) -> list[str]:
    """`code:line` of findings."""
    return [f"{finding.code.name}:{finding.span().line}" for finding in findings]


def item(where: Any, name: str = "SEG-A", **terms: Any) -> Data:
    return {"id": name, "title": {"ru": f"Сегмент {name}", "en": f"Segment {name}"}, "priority": "must", "where": where, **terms}


def one(where: Any, **terms: Any) -> Asked:
    """The one segment of these conditions, in which nothing may be wrong to read."""
    collector = Collector()
    found = read_plain([item(where, **terms)], collector)
    assert not collector.findings, [(f.code.name, f.message("en"), f.help("en")) for f in collector.findings]
    return found[0]


def segments(asked: Iterable[Asked]) -> Mapping[str, Segment]:
    return {each.id: segment_of(each) for each in asked}


def sample_clause(prop: Property, operator: str) -> Data:
    """A condition on the property with the operator, with everything it must have and nothing else."""
    clause: Data = {"property": prop.id, "op": operator}
    clause |= {detail.name: _detail(detail) for detail in prop.details.values() if detail.required}
    value = _value(prop, operator)
    return clause if value is None else {**clause, "value": value}


def full_clause(prop: Property, operator: str) -> Data:
    """The same with everything else that goes with the property."""
    clause = sample_clause(prop, operator) | {detail.name: _detail(detail) for detail in prop.details.values() if detail.name != "axis"}
    if prop.window != "none":
        clause["window"] = {"last": "90 days", "count": "calendar", "clock": "customer"}
    if prop.aggregates:
        clause["aggregate"] = prop.aggregates[-1].value
    if prop.filters:
        clause["filter"] = {key.name: list(key.values)[:2] or ["A-1", "B-2"] for key in prop.filters[:2]}
    return clause


def _detail(detail: Detail) -> Any:
    if detail.values:
        return next(iter(detail.values))
    return {
        DetailKind.TEXT: "весна",
        DetailKind.WORDS: ["coffee", "tea"],
        DetailKind.FLAG: True,
        DetailKind.NUMBER: 2,
        DetailKind.MONEY: 500,
        DetailKind.DURATION: "30 days",
    }[detail.kind]


def _value(prop: Property, operator: str) -> Any:
    one = _one(prop)
    match OPERATORS[operator].takes:
        case Takes.NOTHING | Takes.COUNT:
            return None
        case Takes.SEVERAL:
            words = list(prop.values)[:3]
            return words or [one]
        case Takes.PAIR:
            return [one, one]
        case Takes.DURATION:
            return "21 days"
        case Takes.DATE:
            return "2026-03-08"
        case Takes.MONTH_DAY:
            return "02-29"
        case Takes.MONTH:
            return 3
        case Takes.SEGMENT:
            return "SEG-A"
    return one


def _one(prop: Property) -> Any:
    if prop.values:
        return next(iter(prop.values))
    if "axis" in prop.details:
        return "555"
    return {
        PropertyType.INT: 5,
        PropertyType.DECIMAL: "2.5",
        PropertyType.MONEY: "3000.50",
        PropertyType.PERCENT: 30,
        PropertyType.SCORE: 4,
        PropertyType.DURATION: "2 hours",
        PropertyType.DATE: "2026-03-08",
        PropertyType.DATETIME: "2026-03-08 15:00",
        PropertyType.ANNIVERSARY: "1990-03-08",
        PropertyType.PHONE: "+7 495",
        PropertyType.EMAIL: "anna@example.org",
        PropertyType.GEO: {"around": "55.75,37.62", "radius": "5 km"},
    }.get(prop.type, "спорт")
