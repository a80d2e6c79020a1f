"""What to ask each vendor."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.result import Question
from reqkit.locale import workbook as say
from reqkit.locale.kinds import PRIORITIES
from reqkit.report.sections.asking import question_text
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names
from reqkit.report.workbook.model import Block, Kind, Page, Value


def questions(speaker: Speaker) -> Page | None:
    called = names(speaker)
    rows = [_row(speaker, question, called[vendor.vendor]) for vendor in speaker.answering for question in vendor.questions]
    if not rows:
        return None
    columns = (
        column(speaker, say.VENDOR, 28, Kind.STRONG),
        column(speaker, say.KIND, 22),
        column(speaker, say.ID, 16, Kind.CODE),
        column(speaker, say.TITLE, 44),
        column(speaker, say.PRIORITY, 15),
        column(speaker, say.WEIGHT, 9, Kind.SHARE_FINE),
        column(speaker, say.QUESTION, 80),
    )
    block = Block(columns, rows, "reqkit_questions")
    return Page(speaker.say(say.QUESTIONS), speaker.say(say.QUESTIONS), (speaker.say(say.QUESTIONS_LEAD),), (block,), frozen=1)


def _row(speaker: Speaker, question: Question, name: str) -> tuple[Value, ...]:
    asked, kind = question.asked, speaker.say(say.QUESTION_KINDS[question.kind])
    if asked is None:
        return name, kind, "", speaker.say(say.TERMS), "", Fraction(0), question_text(speaker, question)
    priority = speaker.say(PRIORITIES[asked.item.priority])
    return name, kind, asked.id, speaker.title(asked), priority, question.weight, question_text(speaker, question)
