"""A vendor's sheet from its files: the vendor's own word, and the buying team's assessments beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.catalogue.capability import Catalogue, Kind, Parameter
from reqkit.documents.document import Document, Location
from reqkit.findings.collector import Collector
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.evidence import CLAIM, Evidence
from reqkit.model.fields import describe, shown
from reqkit.model.fingerprint import fingerprint
from reqkit.model.sheet import (
    STATEMENT_KEYS,
    Answer,
    AssessmentHeader,
    Customization,
    Plan,
    Sheet,
    Statement,
    StatementKey,
    VendorProfile,
    Voice,
)
from reqkit.source.intake import EXPECTED, accept
from reqkit.source.sections import Sections
from reqkit.source.statements import StatementReader

SECTIONS = ("vendor", "plans", "customizations", "capabilities", "answers")
ASSESSMENT_SECTIONS = ("assessment", "capabilities", "answers")


def read_sheet(
    vendor: str,
    documents: tuple[Document, ...],
    catalogue: Catalogue,
    briefs: Mapping[str, Brief | None],
    collector: Collector,
) -> Sheet | None:
    """A vendor's sheet; None where there is no usable `vendor:` section.

    `briefs` are all the briefs of the workspace by name; answers are read for those that are given, and None stands for a brief that
    exists but is not of interest now.
    """
    for document in documents:
        collector.add_problems(document)
    assessed = tuple(document for document in documents if isinstance(document.data, dict) and "assessment" in document.data)
    own = tuple(document for document in documents if document not in assessed)
    sections = Sections(own, SECTIONS, collector)
    profile, location = _profile(vendor, sections, own or documents, collector)
    reader = StatementReader(collector)
    claims = Voice(_capabilities(sections, catalogue, reader), _answers(sections, catalogue, briefs, reader))
    plans, plan_locations, lost_plan = _plans(sections, collector)
    customizations, customization_locations, lost_work = _customizations(sections, collector)
    assessments = _assessments(vendor, assessed, catalogue, briefs, collector)
    if profile is None:
        return None
    return Sheet(
        vendor=profile,
        plans=plans,
        customizations=customizations,
        claims=claims,
        assessments=assessments,
        location=location,
        fingerprint=fingerprint([document.data for document in documents]),
        files=tuple(document.name for document in documents),
        plan_locations=plan_locations,
        customization_locations=customization_locations,
        incomplete=sections.incomplete or lost_plan or lost_work,
    )


def _profile(
    vendor: str, sections: Sections, documents: tuple[Document, ...], collector: Collector
) -> tuple[VendorProfile | None, Location]:
    written = sections.single("vendor")
    if written is None:
        place = Location(documents[0] if documents else Document(vendor))
        if not sections.incomplete:
            collector.add("missing-key", place, key="vendor")
        return None, place
    raw, location = written
    if not isinstance(raw, dict):
        collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
        return None, location
    profile = accept(VendorProfile, raw, location, collector)
    if profile is not None and profile.id != vendor:
        collector.add("vendor-id-differs", location / "id", given=profile.id, name=vendor)
        profile = profile.model_copy(update={"id": vendor})
    return profile, location


def _plans(sections: Sections, collector: Collector) -> tuple[tuple[Plan, ...], dict[str, Location], bool]:
    """The plans, where they stand, and whether any could not be read."""
    plans: dict[str, Plan] = {}
    places: dict[str, Location] = {}
    lost = False
    for raw, location in sections.items("plans"):
        plan = accept(Plan, raw, location, collector)
        if plan is None:
            lost = True
        elif plan.id in plans:
            collector.add("duplicate-id", location / "id", id=plan.id, other=places[plan.id])
        else:
            plans[plan.id], places[plan.id] = plan, location
    return tuple(plans.values()), places, lost


def _customizations(sections: Sections, collector: Collector) -> tuple[dict[str, Customization], dict[str, Location], bool]:
    """The customizations, where they stand, and whether any could not be read."""
    found: dict[str, Customization] = {}
    places: dict[str, Location] = {}
    lost = False
    for name, raw, location in sections.entries("customizations"):
        customization = accept(Customization, raw, location, collector)
        if customization is None:
            lost = True
        else:
            found[name], places[name] = customization, location
    return found, places, lost


def _assessments(
    vendor: str, documents: Iterable[Document], catalogue: Catalogue, briefs: Mapping[str, Brief | None], collector: Collector
) -> tuple[Voice, ...]:
    """Each assessment is a voice of its own; the latest comes first, of one day the last file."""
    voices = []
    for document in documents:
        sections = Sections((document,), ASSESSMENT_SECTIONS, collector)
        written = sections.single("assessment")
        header = accept(AssessmentHeader, *written, collector) if written else None
        evidence = CLAIM if header is None else Evidence(kind=header.kind, on=header.on)
        reader = StatementReader(collector, evidence)
        statements, answers = _capabilities(sections, catalogue, reader), _answers(sections, catalogue, briefs, reader)
        if header is None:
            continue
        if header.vendor is not None and header.vendor != vendor and written:
            collector.add("vendor-id-differs", written[1] / "vendor", given=header.vendor, name=vendor)
            continue
        voices.append(Voice(statements, answers, header))
    newest_last = sorted(voices, key=lambda voice: (voice.assessment.on or "") if voice.assessment else "")
    return tuple(reversed(newest_last))


def _capabilities(sections: Sections, catalogue: Catalogue, reader: StatementReader) -> Mapping[StatementKey, tuple[Statement, ...]]:
    statements: dict[StatementKey, tuple[Statement, ...]] = {}
    for name, raw, location in sections.entries("capabilities"):
        capability = catalogue.get(name)
        if capability is None and catalogue.may_hold(name):
            continue
        if capability is None:
            reader.collector.add("unknown-capability", location.key(), given=shown(name), choices=catalogue.capabilities)
            continue
        statements.update(reader.capability(capability, raw, location))
    return statements


def _answers(
    sections: Sections, catalogue: Catalogue, briefs: Mapping[str, Brief | None], reader: StatementReader
) -> Mapping[str, Mapping[str, Answer]]:
    answers: dict[str, dict[str, Answer]] = {}
    for name, raw, location in sections.entries("answers"):
        if name not in briefs:
            reader.collector.add("unknown-brief", location.key(), given=shown(name), choices=briefs)
            continue
        brief = briefs[name]
        if brief is None:
            continue
        if not isinstance(raw, dict):
            reader.collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
            continue
        for item_id, said in raw.items():
            asked = brief.get(item_id)
            if asked is not None:
                answers.setdefault(name, {})[item_id] = _answer(asked, said, location / item_id, catalogue, reader)
            elif item_id not in brief.broken and not brief.incomplete:
                reader.collector.add("unknown-asked", (location / item_id).key(), given=shown(item_id), choices=brief.by_id, brief=name)
    return answers


def _answer(asked: Asked, raw: Any, location: Location, catalogue: Catalogue, reader: StatementReader) -> Answer:
    """An answer as a whole, its aspects, and the value it may state where just one aspect can have one."""
    whole: tuple[Statement, ...] = ()
    aspects: dict[str, tuple[Statement, ...]] = {}
    seen = None
    if isinstance(raw, dict):
        seen = raw.get("seen")
        if seen is not None and (isinstance(seen, bool) or not isinstance(seen, str | int)):
            reader.collector.add("wrong-type", location / "seen", expected=EXPECTED["text"], found=describe(seen))
            seen = None
        if isinstance(raw.get("aspects"), dict):
            aspects = _aspects(asked, raw["aspects"], location / "aspects", catalogue, reader)
        elif raw.get("aspects") is not None:
            reader.collector.add("wrong-type", location / "aspects", expected=EXPECTED["mapping"], found=describe(raw["aspects"]))
        said = {key: value for key, value in raw.items() if key not in ("seen", "aspects")}
        valued = [aspect for aspect in asked.every_aspect() if _takes_value(catalogue, aspect)]
        if "value" in said and len(valued) == 1 and valued[0].key not in aspects:
            aspect = valued[0]
            aspects[aspect.key] = reader.values(_parameter(catalogue, aspect), said, location, {})
            del said["value"]
        if set(said) & set(STATEMENT_KEYS) - {"evidence", "note", "plan"} or set(said) - set(STATEMENT_KEYS):
            whole = reader.plain(said, location)
    elif raw == []:
        reader.plain(None, location)
    else:
        whole = reader.plain(raw, location)
    mark, *marks = str(seen).split() if seen is not None else (None,)
    return Answer(whole, aspects, mark, location, frozenset(mark for mark in marks if mark))


def _aspects(
    asked: Asked, raw: Mapping[str, Any], location: Location, catalogue: Catalogue, reader: StatementReader
) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, tuple[Statement, ...]] = {}
    for ending, said in raw.items():
        place = location / ending
        meant = asked.aspects_ending_in(ending)
        if not meant and asked.incomplete:
            continue
        if len(meant) != 1:
            keys = [aspect.key for aspect in (meant or asked.every_aspect())]
            code = "ambiguous-aspect" if meant else "unknown-aspect"
            reader.collector.add(code, place.key(), given=shown(ending), choices=keys, id=asked.id)
            continue
        aspect = meant[0]
        if _takes_value(catalogue, aspect):
            found[aspect.key] = reader.values(_parameter(catalogue, aspect), said, place, {})
        else:
            found[aspect.key] = reader.plain(said, place)
    return {key: statements for key, statements in found.items() if statements}


def _takes_value(catalogue: Catalogue, aspect: Aspect) -> bool:
    if aspect.parameter is None:
        return False
    kind = _parameter(catalogue, aspect).kind
    return kind.is_bounded or kind in (Kind.LEVEL, Kind.RANGE)


def _parameter(catalogue: Catalogue, aspect: Aspect) -> Parameter:
    return catalogue.parameter(aspect.capability or "", aspect.parameter or "")
