"""From a name to its explanation: a thing asked for in its brief or a part of the catalogue, and at a vendor if one is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from reqkit.catalogue.capability import Catalogue
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.explain import words as say
from reqkit.explain.asked import AskedExplained, explain_asked
from reqkit.explain.capability import CapabilityExplained, Part, keys, part_of, stated_of, wanted_by
from reqkit.explain.reading import Reader
from reqkit.explain.verdict import VerdictExplained, explain_verdict
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Finding
from reqkit.findings.suggest import did_you_mean, no_such_vendor
from reqkit.locale.message import Filled, Message
from reqkit.model.asked import Asked
from reqkit.model.brief import Brief
from reqkit.pipeline import compare_brief
from reqkit.source.workspace import Workspace, WorkspaceError, load_briefs
from reqkit.values.record import record
from reqkit.values.text import Language

Explained = AskedExplained | VerdictExplained | CapabilityExplained


@record
class Found:
    """An explanation, the language of the brief it is from, and what was found wrong where a vendor was looked at."""

    explained: Explained
    language: Language | None
    findings: tuple[Finding, ...] = ()


def look_up(workspace: Workspace, what: str, vendor: str | None = None, brief: str | None = None) -> Found:
    """Raises WorkspaceError where there is no such thing, or more than one."""
    catalogue, briefs = load_briefs(workspace, None if brief is None else (workspace.brief_name(brief),))
    name, _, ending = what.partition(":")
    holding = [each for each in briefs if each.get(name) is not None]
    if vendor is not None:
        holding = [each for each in holding if _compares(each, vendor)] or holding
    if len(holding) > 1:
        raise _refusal(say.SEVERAL_BRIEFS, id=name, briefs=tuple(each.name for each in holding))
    if holding:
        return _asked(workspace, holding[0], catalogue, name, ending, vendor)
    part = part_of(what, catalogue)
    if part is None:
        raise _unknown(what, briefs, catalogue)
    return _capability(workspace, briefs, catalogue, part, vendor)


def _asked(workspace: Workspace, brief: Brief, catalogue: Catalogue, name: str, ending: str, vendor: str | None) -> Found:
    documents = workspace.brief_documents(brief.name)
    if vendor is None:
        asked = brief.get(name)
        assert asked is not None
        found = explain_asked(Reader(brief, catalogue, documents), asked)
        meant = _meant(asked, ending)
        return Found(replace(found, needs=tuple(need for need in found.needs if need.aspect.key in meant)), brief.header.language)
    comparison = compare_brief(workspace, brief.name)
    reader = Reader(comparison.brief, comparison.catalogue, documents)
    verdict = explain_verdict(comparison, reader, name, _vendor(comparison, vendor))
    meant = _meant(verdict.verdict.asked, ending)
    verdict = replace(verdict, aspects=tuple(each for each in verdict.aspects if each.need.aspect.key in meant))
    return Found(verdict, brief.header.language, comparison.findings)


def _capability(workspace: Workspace, briefs: tuple[Brief, ...], catalogue: Catalogue, part: Part, vendor: str | None) -> Found:
    found = CapabilityExplained(part, wanted_by(part, briefs, catalogue))
    language = briefs[0].header.language if briefs else None
    if vendor is None:
        return Found(found, language)
    asking = {each.brief.name for each in found.wanted}
    verdicts, sheet, findings = {}, None, []
    asked = [each for each in briefs if each.name in asking] or list(briefs)
    for brief in [each for each in asked if _compares(each, vendor)] or asked:
        comparison = compare_brief(workspace, brief.name)
        ranked = _vendor(comparison, vendor)
        sheet = sheet or ranked.match.sheet
        findings += [finding for finding in comparison.findings if finding not in findings]
        every = [(item, each) for item, verdict in ranked.match.verdicts.items() for each in verdict.every()]
        verdicts.update({(brief.name, item, each.aspect.key): each for item, each in every})
    wanted = tuple(replace(each, verdict=verdicts.get((each.brief.name, each.asked.id, each.aspect.key))) for each in found.wanted)
    return Found(CapabilityExplained(part, wanted, sheet, stated_of(part, sheet) if sheet else ()), language, tuple(findings))


def _compares(brief: Brief, vendor: str) -> bool:
    return brief.header.vendors is None or vendor in brief.header.vendors


def _meant(asked: Asked, ending: str) -> frozenset[str]:
    """The keys of the aspects that an ending may mean; all of them where none is given."""
    every = tuple(aspect.key for aspect in asked.every_aspect())
    meant = frozenset(aspect.key for aspect in asked.aspects_ending_in(ending)) if ending else frozenset(every)
    if not meant:
        raise _refusal(say.NO_ASPECT, id=asked.id, given=ending[:100], suggestion=did_you_mean(ending, every), keys=every)
    return meant


def _vendor(comparison: Comparison, name: str) -> RankedVendor:
    known = {vendor.vendor: vendor for vendor in comparison.ranking}
    if name not in known:
        raise WorkspaceError(no_such_vendor(name, sorted(known)))
    return known[name]


def _unknown(given: str, briefs: Collection[Brief], catalogue: Catalogue) -> WorkspaceError:
    for brief in briefs:
        if given in brief.broken:
            return _refusal(say.BROKEN, id=given, brief=brief.name)
    ids: Iterable[str] = (asked.id for brief in briefs for asked in brief.asked)
    suggestion = did_you_mean(given, (*CODES, *ids)) or did_you_mean(given, keys(catalogue))
    return _refusal(say.UNKNOWN, given=given[:100], suggestion=suggestion)


def _refusal(message: Message, **arguments: object) -> WorkspaceError:
    return WorkspaceError(Filled(message, arguments))
