"""A brief from its files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import Exists
from reqkit.documents.document import Document, Location
from reqkit.findings.collector import Collector
from reqkit.model.asked import FREE, Asked, AskedKind, Aspect
from reqkit.model.brief import Brief, BriefHeader, Decision, Requirement
from reqkit.model.fields import describe
from reqkit.source.intake import EXPECTED, accept, accept_noting
from reqkit.source.needs import distinct, read_needs
from reqkit.source.sections import Sections

PROFILES = ("calculation", "points", "tiers")
_MEANING = ("needs", "needs_any", "statement", "acceptance")
SECTIONS = ("brief", "decision", "requirements", "properties", "segments", "mechanics", "scenarios", *PROFILES)


def read_brief(name: str, documents: tuple[Document, ...], catalogue: Catalogue, collector: Collector) -> Brief | None:
    """The brief of a folder; None where there is no usable `brief:` section to hold it together."""
    for document in documents:
        collector.add_problems(document)
    sections = Sections(documents, SECTIONS, collector)
    header, faulty, location = _header(sections, documents, collector)
    decision = Decision()
    if (written := sections.single("decision")) is not None:
        decision = accept(Decision, *written, collector) or decision
    asked, broken = _asked(sections.items("requirements"), catalogue, collector)
    asked, broken = _with_marketing(sections, asked, broken, header, catalogue, collector)
    if header is None:
        return None
    if not asked and not broken and not sections.incomplete:
        collector.add("empty-brief", location)
    meaning = [document.data for document in documents]
    return Brief(
        name=name,
        header=header,
        decision=decision,
        asked=asked,
        location=location,
        meaning=meaning,
        files=tuple(document.name for document in documents),
        broken=broken,
        decision_location=sections.place("decision") or location,
        faulty=faulty,
        incomplete=sections.incomplete or bool(broken),
    )


def _with_marketing(
    sections: Sections,
    asked: tuple[Asked, ...],
    broken: frozenset[str],
    header: BriefHeader | None,
    catalogue: Catalogue,
    collector: Collector,
) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """The requirements, then the company-wide loyalty rules, the segments, the mechanics and the scenarios that go by them.

    A section that is not there costs nothing.
    """
    found, lost = list(asked), set(broken)
    if any(name in sections for name in (*PROFILES, "mechanics")):
        from reqkit.mechanics.reading import read_mechanics, read_profile

        for name in PROFILES:
            written = sections.single(name)
            profile = read_profile(name, *written, catalogue, collector) if written else None
            found += [profile] if profile else []
    if any(name in sections for name in ("segments", "properties", "scenarios")):
        from reqkit.segments.property_source import read_properties
        from reqkit.segments.reader import read_segments

        properties = read_properties(sections.entries("properties"), collector)
        currency = header.currency if header else BriefHeader.model_fields["currency"].default
        taken = {each.id: each.location for each in found}
        segments, unread = read_segments(sections.items("segments"), properties, catalogue, collector, currency=currency, taken=taken)
        found += segments
        lost |= unread
    if "mechanics" in sections:
        mechanics, unread = read_mechanics(sections.items("mechanics"), catalogue, collector, {each.id: each.location for each in found})
        found += mechanics
        lost |= unread
    if "scenarios" in sections:
        from reqkit.scenarios.reader import read_scenarios

        others = {each.id: each for each in found}
        scenarios, unread = read_scenarios(sections.items("scenarios"), others, frozenset(lost), properties, catalogue, collector)
        found += scenarios
        lost |= unread
    return tuple(found), frozenset(lost)


def _header(
    sections: Sections, documents: tuple[Document, ...], collector: Collector
) -> tuple[BriefHeader | None, frozenset[str], Location]:
    written = sections.single("brief")
    if written is None:
        place = Location(documents[0])
        if not sections.incomplete:
            collector.add("missing-key", place, key="brief")
        return None, frozenset(), place
    raw, location = written
    if not isinstance(raw, dict):
        collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
        return None, frozenset(), location
    return *accept_noting(BriefHeader, raw, location, collector), location


def _asked(items: Iterable[tuple[Any, Location]], catalogue: Catalogue, collector: Collector) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """Everything asked for, in order, and the ids of what is asked but could not be read."""
    asked: dict[str, Asked] = {}
    broken: set[str] = set()
    for raw, location in items:
        requirement = accept(Requirement, raw, location, collector)
        if requirement is None:
            if isinstance(raw, dict):
                broken |= {raw["id"]} if isinstance(raw.get("id"), str) else set()
                _check_needs(raw, location, catalogue, collector)
        elif requirement.id in asked:
            collector.add("duplicate-id", location / "id", id=requirement.id, other=asked[requirement.id].location)
        else:
            asked[requirement.id] = _requirement(requirement, raw, location, catalogue, collector)
    return tuple(asked.values()), frozenset(broken - set(asked))


def _check_needs(raw: dict[str, Any], location: Location, catalogue: Catalogue, collector: Collector) -> None:
    """Finds what is wrong with the needs of a requirement that is lost for another reason: one mistake hides no other."""
    if raw.get("needs") is not None:
        read_needs(raw["needs"], location / "needs", catalogue, collector)
    if isinstance(raw.get("needs_any"), list):
        for index, block in enumerate(raw["needs_any"]):
            read_needs(block, location.down("needs_any", index), catalogue, collector)


def _requirement(requirement: Requirement, raw: dict[str, Any], location: Location, catalogue: Catalogue, collector: Collector) -> Asked:
    before = collector.troubles
    needed: tuple[Aspect, ...] = ()
    alternatives: tuple[tuple[Aspect, ...], ...] = ()
    if requirement.needs is not None:
        needed = read_needs(requirement.needs, location / "needs", catalogue, collector)
    if requirement.needs_any is not None:
        places = (location.down("needs_any", index) for index in range(len(requirement.needs_any)))
        blocks = (read_needs(block, place, catalogue, collector) for block, place in zip(requirement.needs_any, places, strict=True))
        needed, *rest = distinct((needed, *(block for block in blocks if block)))
        alternatives = tuple(rest)
    if not needed and not alternatives:
        needed = (Aspect(FREE, Exists(), location),)
    meaning = {key: raw[key] for key in _MEANING if raw.get(key) is not None}
    if not requirement.needs and not requirement.needs_any:
        meaning["title"] = raw.get("title")
    incomplete = collector.troubles > before
    return Asked(AskedKind.REQUIREMENT, requirement, needed, alternatives, meaning, location, incomplete)
