"""Every question to every vendor that answered anything: the verdict, the reason, the evidence, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.decide.result import RankedVendor
from reqkit.locale import workbook as say
from reqkit.locale.kinds import EVIDENCE, PRIORITIES
from reqkit.match.verdict import AspectVerdict, State
from reqkit.match.wording import aspect_label
from reqkit.report.clipping import clipped
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import LONG, column, names, verdict, yes
from reqkit.report.workbook.model import Block, Kind, Page, Value
from reqkit.values.estimate import Estimate


def aspects(speaker: Speaker) -> Page | None:
    vendors, called = speaker.answering, names(speaker)
    if not vendors:
        return None
    labels: dict[int, str] = {}
    rows = [row for vendor in vendors for row in _rows(speaker, vendor, called[vendor.vendor], labels)]
    columns = (
        column(speaker, say.VENDOR, 24, Kind.STRONG),
        column(speaker, say.ID, 15, Kind.CODE),
        column(speaker, say.TITLE, 40),
        column(speaker, say.PRIORITY, 14),
        column(speaker, say.ASPECT, 44),
        column(speaker, say.VERDICT, 18),
        column(speaker, say.REASON, 60),
        column(speaker, say.EXPECTED, 15, Kind.MONEY),
        column(speaker, say.DURATION, 9, Kind.WHOLE),
        column(speaker, say.EVIDENCE, 22),
        column(speaker, say.EVIDENCE_REF, 24),
        column(speaker, say.EVIDENCE_ON, 12, Kind.CODE),
        column(speaker, say.STALE, 9),
        column(speaker, say.CLAIMED, 18),
        column(speaker, say.PLAN, 14),
        column(speaker, say.FILE, 30, Kind.CODE),
        column(speaker, say.ROW, 10, Kind.WHOLE),
        column(speaker, say.ASPECT_KEY, 34, Kind.CODE),
    )
    block = Block(columns, rows, "reqkit_aspects")
    return Page(speaker.say(say.ASPECTS), speaker.say(say.ASPECTS), (speaker.say(say.ASPECTS_LEAD),), (block,), frozen=2)


def _rows(speaker: Speaker, vendor: RankedVendor, name: str, labels: dict[int, str]) -> Iterator[tuple[Value, ...]]:
    """`labels` remembers how aspects read: every vendor is asked the same."""
    for whole in vendor.match.verdicts.values():
        title, priority = speaker.title(whole.asked), speaker.say(PRIORITIES[whole.asked.item.priority])
        for found in whole.every():
            label = labels.get(id(found.aspect))
            if label is None:
                label = labels[id(found.aspect)] = speaker.sentence(speaker.text(aspect_label(speaker.comparison.catalogue, found.aspect)))
            yield name, whole.asked.id, title, priority, label, *_said(speaker, found), found.aspect.key


def _said(speaker: Speaker, found: AspectVerdict) -> tuple[Value, ...]:
    evidence, statement = found.evidence, found.statement
    file: Value = ""
    line: Value = ""
    if statement is not None:
        file, line = statement.location.file, statement.location.span().line
    return (
        verdict(speaker, found.state), speaker.text(found.reason, LONG), _expected(found, found.cost), _expected(found, found.days),
        speaker.say(EVIDENCE[evidence.kind]) if evidence else "", clipped(evidence.ref) if evidence and evidence.ref else "",
        str(evidence.on) if evidence and evidence.on else "", yes(speaker, found.stale),
        verdict(speaker, found.claimed.state) if found.claimed else "", statement.said.plan or "" if statement else "", file, line,
    )  # fmt: skip


def _expected(found: AspectVerdict, estimate: Estimate | None) -> Value:
    """Empty where there is no work to price; not stated where there is."""
    if estimate is not None:
        return estimate.expected
    return None if found.state is State.CUSTOMIZABLE else ""
