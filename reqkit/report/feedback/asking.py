"""The questions to the vendor, all of them, and what is wrong in its files."""

from __future__ import annotations

from reqkit.decide.result import Question, RankedVendor
from reqkit.findings.finding import Finding, Severity
from reqkit.locale import report as common
from reqkit.locale import report_feedback as say
from reqkit.model.brief import Priority
from reqkit.report.parts import Block, Blocks, Cell, Column, Point, Row, Table
from reqkit.report.sections.asking import question_text
from reqkit.report.speaker import Speaker, clipped

_LONGEST = 600
_MOST_FINDINGS = 60


def asking(speaker: Speaker, vendor: RankedVendor) -> Blocks:
    if not vendor.questions:
        return Blocks((Block(sentence=speaker.say(say.QUESTIONS_NONE)),))
    points = tuple(_point(speaker, question) for question in sorted(vendor.questions, key=lambda question: not _is_must(question)))
    return Blocks((Block(sentence=speaker.say(say.QUESTIONS_LEAD, count=len(points)), points=points),))


def _is_must(question: Question) -> bool:
    return question.asked is not None and question.asked.item.priority is Priority.MUST


def _point(speaker: Speaker, question: Question) -> Point:
    lead = speaker.item(question.asked.id) if question.asked else speaker.say(common.ABOUT_TERMS)
    return Point(lead, clipped(question_text(speaker, question), _LONGEST), speaker.say(say.MUST) if _is_must(question) else "")


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
    place = f"{clipped(finding.file, 160)}:{finding.span().line}"
    return Row((Cell(place, kind="code"), Cell(speaker.sentence(clipped(finding.message(speaker.language))))))
