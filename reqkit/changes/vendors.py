"""What changed at each vendor: its verdicts on what is asked now as before, its terms, its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reqkit.changes.entries import differences
from reqkit.changes.model import AnswerChange, Renewal, VendorChange, VerdictChange
from reqkit.changes.terms import term_entries
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.match.verdict import AspectVerdict
from reqkit.match.wording import aspect_label
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.freshness import stale_aspects
from reqkit.model.sheet import Answer, Sheet, Voice


def vendor_changes(before: Comparison, after: Comparison, former: Mapping[str, str]) -> tuple[VendorChange, ...]:
    """In the order of the later ranking, then those that are not compared any more. `former` are ids before by ids now."""
    old = {vendor.vendor: vendor for vendor in before.ranking}
    new = {vendor.vendor: vendor for vendor in after.ranking}
    return tuple(_vendor(before, old.get(name), after, new.get(name), former) for name in dict.fromkeys((*new, *old)))


def _vendor(
    before: Comparison, old: RankedVendor | None, after: Comparison, new: RankedVendor | None, former: Mapping[str, str]
) -> VendorChange:
    if old is None or new is None:
        return VendorChange(old, new, sheet_changed=True, verdicts=(), evidence=0, terms=())
    pairs = tuple(_pairs(old, new, former))
    verdicts = tuple(
        VerdictChange(aspect_label(after.catalogue, now.aspect), then, now) for then, now in pairs if _answer(then) != _answer(now)
    )
    evidence = sum(then.evidence != now.evidence for then, now in pairs if _answer(then) == _answer(now))
    sheets = old.match.sheet, new.match.sheet
    terms = differences(
        term_entries(sheets[0], before.brief.header.currency),
        term_entries(sheets[1], after.brief.header.currency),
    )
    return VendorChange(old, new, sheets[0].fingerprint != sheets[1].fingerprint, verdicts, evidence, terms)


def _pairs(old: RankedVendor, new: RankedVendor, former: Mapping[str, str]) -> Iterator[tuple[AspectVerdict, AspectVerdict]]:
    """The verdicts on the same aspect. What a scenario has from its segment is judged there."""
    for item, verdict in new.match.verdicts.items():
        earlier = old.match.verdicts.get(former.get(item, ""))
        known = {each.aspect.key: each for each in earlier.every()} if earlier is not None else {}
        for now in verdict.every():
            then = known.get(now.aspect.key)
            if then is not None and not now.aspect.origin and not now.aspect.shared:
                yield then, now


def _answer(verdict: AspectVerdict) -> tuple[object, ...]:
    return verdict.state, verdict.cost, verdict.days


def answer_changes(before: Comparison, after: Comparison, former: Mapping[str, str]) -> tuple[AnswerChange, ...]:
    """The answers that do not answer what is asked now, vendor after vendor."""
    then = {vendor.vendor: vendor for vendor in before.ranking}
    return tuple(
        each
        for vendor in after.ranking
        for each in (*_outdated(vendor, before, after, former), *_moved(vendor, then.get(vendor.vendor), before, after, former))
    )


def _outdated(vendor: RankedVendor, before: Comparison, after: Comparison, former: Mapping[str, str]) -> Iterator[AnswerChange]:
    for voice in _voices(vendor.match.sheet):
        for item, answer in voice.answers.get(after.brief.name, {}).items():
            asked, earlier = after.brief.get(item), before.brief.get(former.get(item, ""))
            if asked is None or earlier is None:
                continue
            by = voice.assessment.by if voice.assessment else None
            if answer.seen is None and not answer.seen_aspects:
                if earlier.fingerprint != asked.fingerprint:
                    yield AnswerChange(vendor, asked, Renewal.UNMARKED, answer.location, by)
            elif aspects := _gone_stale(answer, before.brief, earlier, after.brief, asked):
                yield AnswerChange(vendor, asked, Renewal.STALE, answer.location, by, aspects=aspects)


def _gone_stale(answer: Answer, before: Brief, earlier: Asked, after: Brief, asked: Asked) -> tuple[Aspect, ...]:
    """The aspects that an answer is stale of now and was not before; none of an answer that was stale as a whole already."""
    if not answer.seen_aspects and answer.seen != earlier.fingerprint:
        return ()
    then = {aspect.key for aspect in stale_aspects(answer, before, earlier)}
    return tuple(aspect for aspect in stale_aspects(answer, after, asked) if aspect.key not in then)


def _moved(
    vendor: RankedVendor, then: RankedVendor | None, before: Comparison, after: Comparison, former: Mapping[str, str]
) -> Iterator[AnswerChange]:
    """Answers to an id that what they answer does not have any more, where there is none to its new one."""
    answered = {item for voice in _voices(vendor.match.sheet) for item in voice.answers.get(after.brief.name, {})}
    renamed = {old: new for new, old in former.items() if old != new and new not in answered}
    for voice in _voices(then.match.sheet) if then is not None and renamed else ():
        for item, answer in voice.answers.get(before.brief.name, {}).items():
            asked = after.brief.get(renamed.get(item, ""))
            if asked is not None:
                yield AnswerChange(
                    vendor, asked, Renewal.MOVED, answer.location, voice.assessment.by if voice.assessment else None, former=item
                )


def _voices(sheet: Sheet) -> tuple[Voice, ...]:
    return (sheet.claims, *sheet.assessments)
