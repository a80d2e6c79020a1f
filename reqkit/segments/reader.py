"""The section `segments:` of a brief, read into things asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked, AskedKind
from reqkit.segments.aspects import aspects_of
from reqkit.segments.clause_reader import Surroundings
from reqkit.segments.meaning import meanings
from reqkit.segments.model import Segment, SegmentItem, clauses, uses
from reqkit.segments.property import Properties
from reqkit.segments.tree_reader import TreeReader
from reqkit.segments.uses import trace
from reqkit.segments.window import read_clock
from reqkit.source.intake import accept


def read_segments(
    items: Iterable[tuple[Any, Location]],
    properties: Properties,
    catalogue: Catalogue,
    collector: Collector,
    *,
    currency: str = "RUB",
    taken: Mapping[str, Location] | None = None,
) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """Every segment in the order written, and the ids of those that could not be read.

    `items` are the members of the section with their places, `properties` come from `read_properties`, `currency` is the brief's, and
    `taken` are the ids that other sections of the brief have already given away.
    """
    read: dict[str, tuple[Segment, Location]] = {}
    broken: set[str] = set()
    for raw, location in items:
        item = accept(SegmentItem, raw, location, collector)
        if item is None:
            if isinstance(raw, dict) and isinstance(raw.get("id"), str):
                broken.add(raw["id"])
            continue
        other = (taken or {}).get(item.id) or (read[item.id][1] if item.id in read else None)
        if other is not None:
            collector.add("duplicate-id", location / "id", id=item.id, other=other)
            continue
        segment = _segment(item, location, properties, currency, collector)
        if segment is None:
            broken.add(item.id)
        else:
            read[item.id] = (segment, location)
    segments = {name: segment for name, (segment, _) in read.items()}
    _refer(segments, broken, collector)
    return _asked(read, segments, catalogue), frozenset(broken - set(read))


def _segment(item: SegmentItem, location: Location, properties: Properties, currency: str, collector: Collector) -> Segment | None:
    clock = read_clock(item.time_zone, location / "time_zone", collector) if item.time_zone is not None else None
    around = Surroundings(properties, currency, item.null_rule, item.count, clock)
    where = TreeReader(around, collector).read(item.where, location / "where")
    if where is None:
        return None
    return Segment.model_construct(**{**dict(item), "time_zone": clock, "where": where})


def _refer(segments: Mapping[str, Segment], broken: set[str], collector: Collector) -> None:
    """References that lead nowhere; one to a segment with mistakes of its own is not another mistake."""
    for name, segment in segments.items():
        for used, place in uses(segment.where):
            if used not in segments and used not in broken:
                collector.add("unknown-segment", place, given=used, choices=[other for other in segments if other != name])


def _asked(read: Mapping[str, tuple[Segment, Location]], segments: Mapping[str, Segment], catalogue: Catalogue) -> tuple[Asked, ...]:
    traced = trace(segments)
    places = {name: location for name, (_, location) in read.items()}
    aspects = aspects_of(segments, places, traced, catalogue)
    said = meanings(segments, traced)
    return tuple(Asked(AskedKind.SEGMENT, segment, aspects[name], (), said[name], location) for name, (segment, location) in read.items())


def segment_of(asked: Asked) -> Segment:
    """The segment a thing asked for is. Raises TypeError for one that is none."""
    if not isinstance(asked.item, Segment):
        raise TypeError(f"{asked.id} is no segment")
    return asked.item


def properties_used(asked: Asked) -> tuple[str, ...]:
    """The names of the properties a segment's own conditions are on, each once."""
    return tuple(dict.fromkeys(clause.subject.id for clause in clauses(segment_of(asked).where)))
