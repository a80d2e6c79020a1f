"""What vendors said to each requirement, in sentences: vendors that say the same are named together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reqkit.decide.result import RankedVendor
from reqkit.locale import report as say
from reqkit.match.verdict import AskedVerdict, AspectVerdict
from reqkit.model.asked import Asked
from reqkit.report.marks import Mark
from reqkit.report.parts import Glyph
from reqkit.report.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Comment:
    """One thing that was said, by whom, and what it rests on; `marks` say that it is stale or was checked."""

    glyph: Glyph
    vendors: str
    text: str
    evidence: str
    marks: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
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
            found.append(Commented(one.id, title, said))
    return tuple(found)


def _said(speaker: Speaker, asked: Asked) -> tuple[Comment, ...]:
    grouped: dict[tuple[Glyph, str, str, tuple[Glyph, ...]], list[RankedVendor]] = {}
    for vendor in speaker.answering:
        verdict = vendor.verdict(asked.id)
        for aspect, block in _aspects(verdict):
            if aspect.statement is None:
                continue
            text = speaker.text(aspect.reason)
            if block is not None:
                text = f"{text} {_of_block(speaker, verdict, block)}"
            evidence = speaker.evidence(aspect.evidence) if aspect.evidence else ""
            key = (speaker.state(aspect.state), text, evidence, _marks(speaker, aspect))
            said_by = grouped.setdefault(key, [])
            if vendor not in said_by:
                said_by.append(vendor)
    return tuple(
        Comment(glyph, speaker.names(vendors), text, evidence, marks) for (glyph, text, evidence, marks), vendors in grouped.items()
    )


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
