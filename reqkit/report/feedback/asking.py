"""The questions to the vendor, all of them, and what is wrong in its files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reqkit.decide.result import Question, QuestionKind, RankedVendor
from reqkit.findings.finding import Finding, Severity
from reqkit.locale import report as common
from reqkit.locale import report_feedback as say
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Blocks, Cell, Column, Point, Row, Table
from reqkit.report.sections.asking import question_text
from reqkit.report.sections.method import place_of
from reqkit.report.speaker import Speaker

_MUSTS, _SAID, _OTHERS, _TERMS = range(4)
"""The groups of questions, in their order: the second is about what has been answered already."""
_LONGEST = 600
_MOST_FINDINGS = 60


def asking(speaker: Speaker, vendor: RankedVendor) -> Blocks:
    """By what is asked for, what decides first; what only wants proof is one request and a list of what to prove."""
    if not vendor.questions:
        return Blocks((Block(sentence=speaker.say(say.QUESTIONS_NONE)),))
    lead = Block(sentence=speaker.say(say.QUESTIONS_LEAD, count=len(vendor.questions)))
    return Blocks((lead, *_groups(speaker, vendor.questions)))


def _groups(speaker: Speaker, questions: Sequence[Question]) -> Iterator[Block]:
    groups: dict[tuple[int, QuestionKind], list[Question]] = {}
    for question in questions:
        groups.setdefault(_group(question), []).append(question)
    for (place, kind), found in sorted(groups.items(), key=lambda group: (group[0][0], tuple(QuestionKind).index(group[0][1]))):
        heading, sentence = say.QUESTION_GROUPS[place], ""
        if place == _SAID:
            heading, sentence = say.SAID_GROUPS[kind], speaker.say(say.SAID_REQUESTS[kind], count=len(found))
        yield Block(speaker.say(heading), sentence, points=tuple(_point(speaker, question, place) for question in found), dense=True)


def _group(question: Question) -> tuple[int, QuestionKind]:
    """Which group a question is in, and within what has been said already for which reason it is asked again."""
    if question.asked is None:
        return _TERMS, QuestionKind.UNANSWERED
    if question.kind in say.SAID_GROUPS:
        return _SAID, question.kind
    return (_MUSTS if question.is_must else _OTHERS), QuestionKind.UNANSWERED


def _point(speaker: Speaker, question: Question, place: int) -> Point:
    if question.asked is None:
        return Point("", clipped(question_text(speaker, question), _LONGEST))
    if question.kind is QuestionKind.UNPROVEN:
        text = speaker.listed(question.aspects) if any(not aspect.is_free for aspect in question.aspects) else ""
    else:
        text = clipped(question_text(speaker, question, with_kind=False), _LONGEST)
    return Point(speaker.item(question.asked.id), text, _figure(speaker, question, place))


def _figure(speaker: Speaker, question: Question, place: int) -> str:
    """That it is a must, where the heading over it does not say so."""
    return speaker.say(say.MUST) if place == _SAID and question.is_must and question.kind is not QuestionKind.UNPROVEN else ""


def findings(speaker: Speaker) -> Blocks | None:
    found = [finding for finding in speaker.comparison.findings if finding.severity is not Severity.NOTE]
    if not found:
        return None
    columns = (Column(speaker.say(common.COL_PLACE), "60mm"), Column(speaker.say(common.COL_MESSAGE)))
    table = Table(
        speaker.say(common.FINDINGS_TABLE), columns, tuple(_finding(speaker, finding) for finding in found[:_MOST_FINDINGS]), "words small"
    )
    more = len(found) - _MOST_FINDINGS
    notes = (speaker.say(say.FINDINGS_MORE, count=more),) if more > 0 else ()
    return Blocks((Block(sentence=speaker.say(say.FINDINGS_LEAD, count=len(found)), table=table, notes=notes),))


def _finding(speaker: Speaker, finding: Finding) -> Row:
    return Row((Cell(place_of(finding), kind="code"), Cell(speaker.sentence(clipped(finding.message(speaker.language))))))
