"""The guide for visits to references: what to look at, why, and whom to ask, at those of the leader and of the runner-up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reqkit.decide.result import QuestionKind, RankedVendor
from reqkit.locale import report_signing as say
from reqkit.match.verdict import State
from reqkit.model.asked import Asked
from reqkit.model.sheet import Reference
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Cell, Column, Row, Table
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

_MOST = 8
_MOST_REFERENCES = 4
_REFUSALS = ("refused", "none", "no")
_LOOKED_AT = (QuestionKind.CONTRADICTION, QuestionKind.STALE, QuestionKind.UNPROVEN)
"""What can be seen at a customer's, the most telling first."""


@record
class _Look:
    """Something to look at and why."""

    asked: Asked
    why: str


def visit_guide(speaker: Speaker) -> tuple[Block, ...]:
    """One block for the leader and one for the runner-up."""
    vendors = [vendor for vendor in (speaker.leader, speaker.runner_up) if vendor is not None]
    return tuple(_block(speaker, vendor, first=index == 0) for index, vendor in enumerate(vendors))


def _block(speaker: Speaker, vendor: RankedVendor, *, first: bool) -> Block:
    looks = list(_looks(speaker, vendor))
    name = speaker.name(vendor)
    lead = speaker.say(say.GUIDE_LEAD, vendor=name, count=len(looks)) if looks else speaker.say(say.GUIDE_CLEAR, vendor=name)
    notes = [speaker.say(say.GUIDE_MORE, count=len(looks) - _MOST)] if len(looks) > _MOST else []
    notes += [speaker.say(say.ALSO_ASK)] if first else []
    return Block(
        heading=speaker.say(say.GUIDE) if first else "",
        sentence=f"{lead} {_references(speaker, vendor)}",
        table=_table(speaker, vendor, looks[:_MOST]) if looks else None,
        notes=tuple(notes),
    )


def _looks(speaker: Speaker, vendor: RankedVendor) -> Iterator[_Look]:
    """Each thing asked once: contradictions and stale answers, unproven musts, then musts that are still to be built."""
    seen: set[str] = set()
    found = [question for question in vendor.questions if question.asked is not None and question.kind in _LOOKED_AT]
    found.sort(key=lambda question: (_LOOKED_AT.index(question.kind), -speaker.comparison.weights.items.get(_id(question.asked), 0)))
    for question in found:
        if question.asked is not None and question.asked.id not in seen:
            seen.add(question.asked.id)
            yield _Look(question.asked, speaker.say(say.WHY[question.kind]))
    for item in speaker.musts:
        if item not in seen and item in vendor.after and vendor.satisfied[item].state is State.CUSTOMIZABLE:
            yield _Look(vendor.verdict(item).asked, speaker.say(say.WHY_BUILT))


def _id(asked: Asked | None) -> str:
    return asked.id if asked is not None else ""


def _table(speaker: Speaker, vendor: RankedVendor, looks: list[_Look]) -> Table:
    """Why to look, where it is the same throughout, is said over the table."""
    reasons = {look.why for look in looks}
    once = len(reasons) == 1
    columns = (
        Column(speaker.say(say.COL_LOOK)),
        *(() if once else (Column(speaker.say(say.COL_WHY), "58mm"),)),
        Column(speaker.say(say.COL_WHOM), "58mm" if once else "44mm"),
    )
    rows = tuple(_row(speaker, look, once=once) for look in looks)
    name = speaker.name(vendor)
    caption = speaker.say(say.GUIDE_TABLE_ONCE, vendor=name, why=reasons.pop()) if once else speaker.say(say.GUIDE_TABLE, vendor=name)
    return Table(caption, columns, rows, "words small")


def _row(speaker: Speaker, look: _Look, *, once: bool) -> Row:
    why = () if once else (Cell(look.why),)
    return Row((Cell(speaker.item(look.asked.id)), *why, Cell(_whom(speaker, look.asked))))


def _whom(speaker: Speaker, asked: Asked) -> str:
    """Who at a customer's knows: by the capability that most of it comes down to."""
    rooms = Counter(aspect.capability.partition(".")[0] for aspect in asked.every_aspect() if aspect.capability)
    room = rooms.most_common(1)[0][0] if rooms else ""
    return speaker.say(say.ROLES.get(room, say.ROLE_ANY))


def _references(speaker: Speaker, vendor: RankedVendor) -> str:
    """Where one can go; what to ask for where nobody can be visited."""
    references = vendor.match.sheet.vendor.references
    if not references:
        return speaker.say(say.REFERENCES_NONE)
    listed = speaker.some([_reference(speaker, reference) for reference in references], _MOST_REFERENCES, "; ")
    told = speaker.say(say.REFERENCES, references=listed)
    if all(reference.visit is not None and reference.visit.strip().lower() in _REFUSALS for reference in references):
        return f"{told} {speaker.say(say.REFERENCES_REFUSED)}"
    return told


def _reference(speaker: Speaker, reference: Reference) -> str:
    about = [speaker.text(reference.configuration, 120)] if reference.configuration else []
    if reference.visit:
        known = say.VISITS.get(reference.visit.strip().lower())
        about.append(speaker.say(known) if known else clipped(reference.visit, 60))
    about += [speaker.loose_date(reference.on)] if reference.on else []
    told = speaker.say(say.REFERENCE_ABOUT, about="; ".join(about)) if about else ""
    return speaker.say(say.REFERENCE, company=speaker.text(reference.company, 80), about=told)
