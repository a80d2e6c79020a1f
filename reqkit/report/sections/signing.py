"""Before signing: whom to ask about what, then every question once, in full, with those it goes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reqkit.decide.result import Question, QuestionKind, RankedVendor
from reqkit.locale import report as common
from reqkit.locale import report_signing as say
from reqkit.locale.kinds import PRIORITIES
from reqkit.model.brief import Priority
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Cell, Column, Row, Table
from reqkit.report.sections.asking import question_text
from reqkit.report.sections.visit import visit_guide
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

MOST = 12
"""So many unanswered requirements are named for a vendor, all the musts in any case; the matrix shows the rest."""
_LONGEST = 400
_NAMED = 6
_TOPICS, _OWN = 16, 6
"""So many things asked are printed with their questions, all the musts in any case; and all questions to the leader where only so many
more are lighter."""


@record
class Asking:
    """A question and whom to put it to, by name and by id."""

    text: str
    vendors: str
    ids: tuple[str, ...]


@record
class Topic:
    """A requirement (its id is `item`), or the terms, with the questions about it; `figure` says what hangs on it."""

    item: str
    lead: str
    figure: str
    questions: tuple[Asking, ...]


@record
class Signing:
    """Section 9."""

    intro: str
    vendors: Table | None
    silent: str
    heading: str
    topics: tuple[Topic, ...]
    notes: tuple[str, ...]
    none: str
    visits: tuple[Block, ...]


@dataclass
class _Gathered:
    """A question and the vendors it goes to, while they are gathered."""

    question: Question
    vendors: list[RankedVendor] = field(default_factory=list)


def signing(speaker: Speaker) -> Signing | None:
    if not speaker.comparison.ranking:
        return None
    asked = [vendor for vendor in speaker.answering if vendor.questions]
    silent = speaker.say(say.SILENT_QUESTIONS, names=speaker.names(speaker.silent)) if speaker.silent else ""
    topics, notes = _printed(speaker, asked)
    if speaker.briefly and len(_addressed(topics)) == 1:  # the heading names it
        topics = tuple(replace(topic, questions=tuple(replace(one, vendors="") for one in topic.questions)) for topic in topics)
    return Signing(
        intro=" ".join((*_lead(speaker), speaker.say(say.SIGNING_INTRO))) if asked else "",
        vendors=_vendors(speaker, asked) if asked else None,
        silent=silent,
        heading=_heading(speaker, topics) if topics else "",
        topics=topics,
        notes=notes,
        none="" if asked or silent else speaker.say(say.SIGNING_NONE),
        visits=visit_guide(speaker),
    )


def _lead(speaker: Speaker) -> tuple[str, ...]:
    """How much is open with the leader, and who has most open."""
    leader = speaker.leader
    if leader is None:
        return ()
    name, count = speaker.name(leader), len(leader.questions)
    musts = sum(question.is_must for question in leader.questions)
    lead = speaker.say(say.LEAD, vendor=name, count=count, musts=musts) if count else speaker.say(say.LEAD_NONE, vendor=name)
    most = max(speaker.answering, key=lambda vendor: len(vendor.questions))
    if len(most.questions) <= count:
        return (lead,)
    return (lead, speaker.say(say.LEAD_MOST, vendor=speaker.name(most), count=len(most.questions)))


def _printed(speaker: Speaker, asked: Sequence[RankedVendor]) -> tuple[tuple[Topic, ...], tuple[str, ...]]:
    """On paper the questions to those still in, all about musts and the weightiest others; on screen every one."""
    if not speaker.briefly:
        return _topics(speaker, asked), ()
    still = [vendor for vendor in asked if vendor in speaker.in_play]
    out = [vendor for vendor in asked if vendor not in still]
    topics = _topics(speaker, still)
    musts = sum(topic.item in speaker.musts for topic in topics)
    weightiest, lighter = topics[: max(musts, _TOPICS)], topics[max(musts, _TOPICS) :]
    own = [topic for topic in lighter if _is_to_leader(speaker, topic)]
    kept = (*weightiest, *(own if len(own) <= _OWN else ()))
    notes = []
    left = sum(len(topic.questions) for topic in topics) - sum(len(topic.questions) for topic in kept)
    if left:
        notes.append(speaker.say(say.MORE_TOPICS, count=left, brief=speaker.comparison.brief.name))
    if out:
        notes.append(speaker.say(say.OUT_LEFT_OUT, names=speaker.some([speaker.name(vendor) for vendor in out], _NAMED)))
    return kept, tuple(notes)


def _is_to_leader(speaker: Speaker, topic: Topic) -> bool:
    return speaker.leader is not None and any(speaker.leader.vendor in question.ids for question in topic.questions)


def _heading(speaker: Speaker, topics: Sequence[Topic]) -> str:
    """Says whom the questions go to where it is one vendor."""
    addressed = _addressed(topics)
    if len(addressed) != 1:
        return speaker.say(say.QUESTIONS_HEADING)
    return speaker.say(say.QUESTIONS_TO_ONE, vendor=speaker.called(next(iter(addressed))))


def _addressed(topics: Sequence[Topic]) -> set[str]:
    return {vendor for topic in topics for question in topic.questions for vendor in question.ids}


# --- whom to ask about what


def _vendors(speaker: Speaker, vendors: Sequence[RankedVendor]) -> Table:
    """What is to be confirmed takes room from the rest only where there is much of it."""
    most = max(len(_to_confirm(vendor)) for vendor in vendors)
    columns = (
        Column(speaker.say(common.COL_VENDOR), "30mm"),
        Column(speaker.say(say.COL_QUESTIONS), "15mm", "number"),
        Column(speaker.say(common.COL_OPEN_MUSTS), "45mm", "after"),
        Column(speaker.say(say.COL_WEIGHTIEST)),
        Column(speaker.say(say.COL_TO_CONFIRM), "46mm" if most >= _NAMED else "28mm"),
    )
    return Table(speaker.say(say.ASKING_TABLE), columns, tuple(_vendor(speaker, vendor) for vendor in vendors), "words asking")


def _vendor(speaker: Speaker, vendor: RankedVendor) -> Row:
    unanswered = [question for question in vendor.questions if question.kind is QuestionKind.UNANSWERED]
    musts = _codes(question for question in unanswered if question.is_must)
    others = _codes(sorted((question for question in unanswered if not question.is_must), key=lambda question: -question.weight))
    confirm = _to_confirm(vendor)
    most = max(0, MOST - len(musts))
    none = speaker.say(common.DASH)
    cells = (
        Cell(speaker.name(vendor)),
        Cell(speaker.number(len(vendor.questions)), kind="number"),
        Cell(", ".join(musts) or none, kind="strong after"),
        Cell(_first(speaker, others, most) or none),
        Cell(speaker.some(confirm, _NAMED) or none),
    )
    return Row(cells)


def _to_confirm(vendor: RankedVendor) -> list[str]:
    return _codes(question for question in vendor.questions if question.asked and question.kind is not QuestionKind.UNANSWERED)


def _codes(questions: Iterable[Question]) -> list[str]:
    """The requirements that questions are about, each once; their codes do not break at a hyphen."""
    return list(dict.fromkeys(question.asked.id.replace("-", "\u2011") for question in questions if question.asked))


def _first(speaker: Speaker, codes: list[str], most: int) -> str:
    if codes and not most:
        return speaker.say(say.ONLY_MORE, count=len(codes))
    return speaker.some(codes, most)


# --- the questions


def _topics(speaker: Speaker, vendors: Sequence[RankedVendor]) -> tuple[Topic, ...]:
    """Musts first, then by weight; about terms last. What is only to be confirmed is the same question of each, and stands in the table."""
    gathered: dict[tuple[object, ...], _Gathered] = {}
    for vendor in vendors:
        for question in vendor.questions:
            if question.kind is QuestionKind.UNPROVEN:
                continue
            gathered.setdefault(_key(question), _Gathered(question)).vendors.append(vendor)
    topics: dict[str, list[_Gathered]] = {}
    for found in gathered.values():
        topics.setdefault(found.question.asked.id if found.question.asked else "", []).append(found)
    weights, musts = speaker.comparison.weights.items, speaker.musts
    order = sorted(topics, key=lambda item: (item == "", item not in musts, -weights.get(item, 0)))
    return tuple(_topic(speaker, item, topics[item]) for item in order)


def _key(question: Question) -> tuple[object, ...]:
    """What makes two vendors' questions the same."""
    detail = question.detail.in_language("en") if question.detail else ""
    return question.kind, question.asked.id if question.asked else "", tuple(aspect.key for aspect in question.aspects), detail


def _topic(speaker: Speaker, item: str, found: list[_Gathered]) -> Topic:
    questions = tuple(
        Asking(
            clipped(question_text(speaker, one.question), _LONGEST),
            _to_whom(speaker, one.vendors),
            tuple(vendor.vendor for vendor in one.vendors),
        )
        for one in sorted(found, key=lambda one: (tuple(QuestionKind).index(one.question.kind), -len(one.vendors)))
    )
    if not item:
        return Topic(item, speaker.say(common.ABOUT_TERMS), "", questions)
    weight = speaker.comparison.weights.items.get(item)
    figure = speaker.percent(weight) if weight else ""
    if item in speaker.musts:
        must = speaker.say(PRIORITIES[Priority.MUST])
        figure = f"{must}, {figure}" if figure else must
    return Topic(item, speaker.item(item), figure, questions)


def _to_whom(speaker: Speaker, vendors: list[RankedVendor]) -> str:
    """Those who have answered something, by name; all, or all but some, where that is shorter."""
    others = [vendor for vendor in speaker.answering if vendor not in vendors]
    if not others and len(vendors) > 1:
        return speaker.say(say.TO_ALL)
    if len(vendors) > _NAMED and len(others) < len(vendors):
        return speaker.say(say.TO_ALL_BUT, names=speaker.names(others))
    return speaker.names(vendors)
