"""How each answer was understood: the verdict and its reason, and of what the buying team checked only what it found."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.decide.result import RankedVendor
from reqkit.locale import report_feedback as say
from reqkit.locale.report_matrix import ACCOUNT_ALL, ACCOUNT_BUILT, ACCOUNT_MISSING, ACCOUNT_REST, ACCOUNT_SILENT
from reqkit.locale.states import STATES
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.model.brief import Priority
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table
from reqkit.report.sections.account import MANY, bare, few
from reqkit.report.speaker import Speaker

_MESSAGES = (
    (State.UNAVAILABLE, ACCOUNT_MISSING),
    (State.UNANSWERED, ACCOUNT_SILENT),
    (State.CUSTOMIZABLE, ACCOUNT_BUILT),
)


def musts(speaker: Speaker, vendor: RankedVendor) -> Blocks | None:
    """Those that decide whether the offer passes."""
    if not speaker.musts:
        return None
    open_musts = [item for item in speaker.musts if item in (*vendor.failed_musts, *vendor.unanswered_musts)]
    if not open_musts:
        return Blocks((Block(sentence=speaker.say(say.MUSTS_ALL)),))
    table = _table(speaker, speaker.say(say.MUSTS_TABLE), [vendor.verdict(item) for item in open_musts])
    return Blocks((Block(sentence=speaker.say(say.MUSTS_OPEN, count=len(open_musts)), table=table),))


def answers(speaker: Speaker, vendor: RankedVendor) -> Blocks:
    """Everything that is asked, by category."""
    blocks: list[Block] = []
    for category in speaker.comparison.brief.categories:
        asked = [one for one in speaker.comparison.brief.asked if one.item.category == category and one.item.priority is not Priority.WONT]
        if asked:
            verdicts = [vendor.verdict(one.id) for one in asked]
            table = _table(speaker, speaker.say(say.ANSWERS_TABLE, category=speaker.category(category)), verdicts)
            blocks.append(Block(sentence="" if blocks else speaker.say(say.ANSWERS_LEAD), table=table))
    return Blocks(tuple(blocks))


def _table(speaker: Speaker, caption: str, verdicts: list[AskedVerdict]) -> Table:
    columns = (
        Column(speaker.say(say.COL_ITEM), "56mm"),
        Column(speaker.say(say.COL_VERDICT), "30mm"),
        Column(speaker.say(say.COL_UNDERSTOOD)),
    )
    rows = tuple(
        Row(
            (
                Cell(speaker.item(verdict.asked.id)),
                Cell(speaker.say(STATES[verdict.state]), glyph=speaker.state(verdict.state)),
                Cell(understood(speaker, verdict)),
            ),
            kind="must" if verdict.asked.item.priority is Priority.MUST else "",
        )
        for verdict in verdicts
    )
    return Table(caption, columns, rows, "words understood")


def understood(speaker: Speaker, verdict: AskedVerdict) -> str:
    """In the words of the comparison, but of nothing that the buying team wrote."""
    parts = list(_many(speaker, verdict) if len(verdict.every()) > MANY else _few(speaker, verdict))
    if verdict.stale:
        parts.append(speaker.say(say.STALE))
    return " ".join(dict.fromkeys(parts))


def _few(speaker: Speaker, verdict: AskedVerdict) -> Iterator[str]:
    counted = verdict.counted()
    if any(aspect.claimed is not None for aspect in counted):
        for aspect in counted:
            yield speaker.text(said(aspect).reason)
            if aspect.claimed is not None:
                yield _checked(speaker, aspect)
    else:
        notes = dict.fromkeys(bare(speaker, aspect)[1] for aspect in counted)
        if len(notes) > 1:
            yield from few(speaker, counted, lambda aspect: speaker.text(aspect.reason))
            return
        yield from few(speaker, counted, lambda aspect: bare(speaker, aspect)[0])
        yield from filter(None, notes)


def _many(speaker: Speaker, verdict: AskedVerdict) -> Iterator[str]:
    claims = [said(aspect) for aspect in verdict.counted()]
    for state, message in _MESSAGES:
        if listed := [claim.aspect for claim in claims if claim.state is state]:
            yield speaker.say(message, labels=speaker.listed(listed))
    there = sum(claim.state is State.AVAILABLE for claim in claims)
    if there:
        yield speaker.say(ACCOUNT_ALL if there == len(claims) else ACCOUNT_REST)
    statements = (claim.statement for claim in claims if claim.statement is not None)
    for note in dict.fromkeys(statement.said.note for statement in statements if statement.said.note):
        yield speaker.text(note)
    for aspect in verdict.counted():
        if aspect.claimed is not None:
            yield _checked(speaker, aspect)


def said(aspect: AspectVerdict) -> AspectVerdict:
    """What the vendor itself says, whether or not an assessment overrules it."""
    return aspect if aspect.claimed is None else said(aspect.claimed)


def _checked(speaker: Speaker, aspect: AspectVerdict) -> str:
    return speaker.say(say.CHECKED, state=speaker.say(STATES[aspect.state]))
