"""From YAML text to the loyalty part of a brief, without the rest of one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Document, Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import Family, Finding, in_order
from reqkit.mechanics.checks import check_programme
from reqkit.mechanics.mechanic import Mechanic, Profile
from reqkit.mechanics.programme import Programme, programme_of
from reqkit.mechanics.reading import PROFILES, read_mechanics, read_profile
from reqkit.model.asked import Asked
from reqkit.source.catalogue_source import read_catalogue, shipped_documents

DATA = Path(__file__).parent / "data"


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue(shipped_documents(), Collector())


class Loyalty:
    """What was read of a text, and everything found wrong on the way."""

    def __init__(self, document: Document, segments: tuple[str, ...] = ()) -> None:
        collector = Collector()
        collector.add_problems(document)
        top = Location(document)
        data = document.data if isinstance(document.data, dict) else {}
        entries = data.get("mechanics") or []
        asked, self.broken = read_mechanics(
            ((raw, top.down("mechanics", index)) for index, raw in enumerate(entries)), catalogue(), collector
        )
        profiles = [read_profile(name, data[name], top / name, catalogue(), collector) for name in PROFILES if data.get(name) is not None]
        self.asked: tuple[Asked, ...] = (*asked, *(profile for profile in profiles if profile is not None))
        self.read_findings = in_order(collector.findings)
        self.programme: Programme = programme_of(self.asked, self.broken | frozenset(segments))
        check_programme(self.programme, collector)
        self.findings: tuple[Finding, ...] = in_order(collector.findings)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong, beside what is left open."""
        return tuple(finding for finding in self.findings if finding.code.family is not Family.VAGUENESS)

    @property
    def mechanics(self) -> tuple[Mechanic, ...]:
        return tuple(asked.item for asked in self.asked if isinstance(asked.item, Mechanic))

    def mechanic(self, name: str | None = None) -> Mechanic:
        """The mechanic of that id, or the only one."""
        return next(mechanic for mechanic in self.mechanics if name in (None, mechanic.id))

    def profile(self, section: str) -> Profile:
        return next(asked.item for asked in self.asked if isinstance(asked.item, Profile) and asked.item.section == section)

    def aspect_keys(self, name: str | None = None) -> list[str]:
        """The keys of the aspects of a thing asked for."""
        asked = next(each for each in self.asked if name in (None, each.id))
        return [aspect.key for aspect in asked.aspects]


def loyalty(text: str, *segments: str) -> Loyalty:
    """The loyalty part of a brief written as YAML; `segments` are ids of segments that are known."""
    return Loyalty(parse_document("brief.yaml", text.encode()), segments)


def loyalty_of(data: dict[str, Any], *segments: str) -> Loyalty:
    """The same from plain data; JSON is YAML."""
    return loyalty(json.dumps(data, ensure_ascii=False), *segments)


def loyalty_file(name: str, *segments: str) -> Loyalty:
    """The same from a file of the data folder."""
    return Loyalty(parse_document(name, (DATA / name).read_bytes()), segments)


def one(axes: str, *segments: str) -> Loyalty:
    """A single mechanic `LOY-A`, given its axes as YAML without indentation."""
    lines = "\n".join(f"    {line}" for line in axes.strip("\n").splitlines())
    return loyalty(f"mechanics:\n  - id: LOY-A\n    title: Акция\n    priority: must\n{lines}\n", *segments)


def told(findings: tuple[Finding, ...]) -> list[str]:
    """Findings as short texts, for messages of tests."""
    return [f"{finding.location} {finding.code.name}: {finding.message('en')}" for finding in findings]
