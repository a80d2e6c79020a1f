"""What vendors said to each requirement, in sentences: vendors that say the same are named together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reqkit.decide.result import RankedVendor
from reqkit.locale import report_matrix as say
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.model.asked import Asked
from reqkit.model.brief import Priority
from reqkit.model.evidence import EvidenceKind
from reqkit.report.marks import Mark
from reqkit.report.parts import Glyph
from reqkit.report.sections.account import MANY, account, bare, notes
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

_MOST_VENDORS = 6
"""The answers of so many vendors are told of on paper."""


@record
class Comment:
    """One thing that was said, with what it rests on, and by whom, by name and by id; `marks` say that it is stale or was checked.

    What is `plain`, that all of it is there, the matrix shows.
    """

    glyph: Glyph
    vendors: str
    ids: tuple[str, ...]
    text: str
    marks: tuple[Glyph, ...]
    plain: bool


@record
class _Saying:
    """What one vendor says of one aspect, or of all; `note` and `block` are told once for all that have the same."""

    glyph: Glyph
    text: str
    evidence: str
    marks: tuple[Glyph, ...]
    plain: bool = False
    decides: bool = True
    note: str = ""
    block: str = ""


@record
class Commented:
    """A requirement and everything that was said to it."""

    code: str
    title: str
    comments: tuple[Comment, ...]


def comments(speaker: Speaker, asked: Sequence[Asked]) -> tuple[Commented, ...]:
    """The requirements that anybody said anything to."""
    found = []
    for one in asked:
        said = _said(speaker, one)
        if said:
            title = speaker.title(one)
            if one.alternatives:
                title = f"{title} ({speaker.say(say.BLOCKS_OF_ITEM, total=len(one.alternatives))})"
            elif all(aspect.is_free for aspect in one.aspects):
                title = f"{title} ({speaker.say(say.IN_WORDS)})"
            found.append(Commented(one.id, title, said))
    return tuple(found)


def told_of(speaker: Speaker) -> tuple[RankedVendor, ...]:
    """Whose answers are told of: on paper those of the first that are still in."""
    return speaker.in_play[:_MOST_VENDORS] if speaker.briefly else speaker.answering


def _said(speaker: Speaker, asked: Asked) -> tuple[Comment, ...]:
    """Those who say the same are named together; what the same ones say of one kind, on the same evidence, is said together."""
    sayings: dict[_Saying, list[RankedVendor]] = {}
    for vendor in told_of(speaker):
        for saying in _sayings(speaker, vendor.verdict(asked.id)):
            if speaker.briefly and not saying.decides:
                continue
            said_by = sayings.setdefault(saying, [])
            if vendor not in said_by:
                said_by.append(vendor)
    texts: dict[tuple[Glyph, tuple[RankedVendor, ...], str, tuple[Glyph, ...], bool], list[_Saying]] = {}
    for saying, vendors in sayings.items():
        key = saying.glyph, tuple(vendors), saying.evidence, saying.marks, saying.plain
        texts.setdefault(key, []).append(saying)
    found = []
    for (glyph, by, evidence, marks, plain), parts in texts.items():
        text = _joined(parts)
        told = speaker.say(say.RESTS_ON, text=text, evidence=evidence) if evidence else text
        found.append(Comment(glyph, speaker.names(by), tuple(vendor.vendor for vendor in by), told, marks, plain))
    return tuple(found)


def _joined(sayings: Sequence[_Saying]) -> str:
    """A note that all have is told at the end, others with what they were added to."""
    notes = {saying.note for saying in sayings}
    shared = notes.pop() if len(notes) == 1 else ""
    groups: dict[tuple[str, str], list[str]] = {}
    for saying in sayings:
        groups.setdefault(("" if shared else saying.note, saying.block), []).append(saying.text)
    parts = [part for after, told in groups.items() for part in (*told, *after)]
    return " ".join(part for part in (*parts, shared) if part)


def _sayings(speaker: Speaker, verdict: AskedVerdict) -> Iterator[_Saying]:
    if len(verdict.every()) > MANY:
        yield from _together(speaker, verdict)
        return
    for aspect, block in _aspects(verdict):
        if aspect.statement is None:
            continue
        text, note = bare(speaker, aspect)
        marks, evidence = _marks(speaker, aspect), _evidence(speaker, aspect)
        decides, of_block = _decides(speaker, [aspect], marks), "" if block is None else _of_block(speaker, verdict, block)
        yield _Saying(speaker.state(aspect.state), text, evidence, marks, decides=decides, note=note, block=of_block)


def _together(speaker: Speaker, verdict: AskedVerdict) -> Iterator[_Saying]:
    """Of many aspects in one go; what they rest on where it is the same for all."""
    said = [aspect for aspect in verdict.counted() if aspect.statement is not None]
    if said:
        evidence = {_evidence(speaker, aspect) for aspect in said}
        marks = dict.fromkeys(mark for aspect in said for mark in _marks(speaker, aspect))
        text = account(speaker, verdict)
        if verdict.block is not None:
            text = f"{text} {_of_block(speaker, verdict, verdict.block)}"
        plain = text == speaker.say(say.ACCOUNT_ALL) and not marks
        rests_on = evidence.pop() if len(evidence) == 1 else ""
        decides = bool(text) and _decides(speaker, verdict.counted(), tuple(marks))
        yield _Saying(speaker.state(verdict.state), text, rests_on, tuple(marks), plain, decides)


def _decides(speaker: Speaker, aspects: Sequence[AspectVerdict], marks: Sequence[Glyph]) -> bool:
    """What is refused, stale, overruled or said in so many words, and what of a must has to be built.

    All work is told of with the money and the time, and what is only unanswered is asked before signing.
    """
    if marks or notes(speaker, aspects):
        return True
    must = any(aspect.asked.item.priority is Priority.MUST for aspect in aspects)
    told = (State.UNAVAILABLE, State.CUSTOMIZABLE) if must else (State.UNAVAILABLE,)
    return any(aspect.state in told for aspect in aspects)


def _evidence(speaker: Speaker, aspect: AspectVerdict) -> str:
    """What it rests on; on paper the vendor's mere word goes without saying."""
    if aspect.evidence is None or (speaker.briefly and aspect.evidence.kind is EvidenceKind.STATEMENT):
        return ""
    return speaker.evidence(aspect.evidence)


def _aspects(verdict: AskedVerdict) -> Iterator[tuple[AspectVerdict, int | None]]:
    """Every aspect with the number of the alternative it belongs to, if any."""
    for aspect in verdict.aspects:
        yield aspect, None
    for index, block in enumerate(verdict.others):
        for aspect in block:
            yield aspect, index


def _of_block(speaker: Speaker, verdict: AskedVerdict, block: int) -> str:
    message = say.BLOCK_COUNTED if block == verdict.block else say.BLOCK_OTHER
    return speaker.say(message, number=block + 1, total=len(verdict.others))


def _marks(speaker: Speaker, aspect: AspectVerdict) -> tuple[Glyph, ...]:
    marks = []
    if aspect.stale:
        marks.append(speaker.glyph(Mark.STALE, say.STALE))
    if aspect.claimed is not None:
        differs = aspect.claimed.state is not aspect.state
        marks.append(speaker.glyph(Mark.ASSESSED, say.ASSESSED_AGAINST if differs else say.ASSESSED))
    return tuple(marks)
