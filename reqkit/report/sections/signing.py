"""Before signing: what to ask whom. A question that nobody has answered is put once, to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reqkit.decide.result import Question, QuestionKind, RankedVendor
from reqkit.locale import report as say
from reqkit.model.brief import Priority
from reqkit.report.parts import Point
from reqkit.report.sections.asking import question_text
from reqkit.report.speaker import Speaker, clipped

MOST = 12
"""So many questions without an answer are listed for a vendor, all the musts in any case; the matrix shows the rest."""
_LONGEST = 320


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask what, with how many questions are left out of the list."""

    heading: str
    note: str
    questions: tuple[Point, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Signing:
    """Section 5."""

    intro: str
    common: Asking | None
    vendors: tuple[Asking, ...]
    silent: str
    none: str


def signing(speaker: Speaker) -> Signing | None:
    if not speaker.comparison.ranking:
        return None
    common = _common(speaker.answering)
    vendors = tuple(_of_vendor(speaker, vendor, common) for vendor in speaker.answering if vendor.questions)
    silent = speaker.say(say.SILENT_QUESTIONS, names=speaker.names(speaker.silent)) if speaker.silent else ""
    return Signing(
        intro=speaker.say(say.SIGNING_INTRO),
        common=_to_all(speaker, common) if common else None,
        vendors=vendors,
        silent=silent,
        none="" if vendors or silent else speaker.say(say.SIGNING_NONE),
    )


def _key(question: Question) -> tuple[object, ...]:
    """What makes two vendors' questions the same."""
    detail = question.detail.in_language("en") if question.detail else ""
    return question.kind, question.asked.id if question.asked else "", tuple(aspect.key for aspect in question.aspects), detail


def _common(vendors: Sequence[RankedVendor]) -> tuple[Question, ...]:
    """The questions that every vendor that has answered anything must still be asked."""
    if len(vendors) < 2:
        return ()
    shared = set.intersection(*({_key(question) for question in vendor.questions} for vendor in vendors))
    return tuple(question for question in vendors[0].questions if _key(question) in shared)


def _to_all(speaker: Speaker, common: Sequence[Question]) -> Asking:
    note = speaker.say(say.COMMON_QUESTIONS_NOTE, count=len(speaker.answering))
    return Asking(speaker.say(say.COMMON_QUESTIONS), note, tuple(_point(speaker, question) for question in common), "")


def _of_vendor(speaker: Speaker, vendor: RankedVendor, common: Sequence[Question]) -> Asking:
    shared = {_key(question) for question in common}
    own = [question for question in vendor.questions if _key(question) not in shared]
    unanswered = [question for question in own if question.kind is QuestionKind.UNANSWERED]
    musts = sum(_is_must(question) for question in unanswered)
    shown = {id(question) for question in sorted(unanswered, key=lambda one: (not _is_must(one), -one.weight))[: max(MOST, musts)]}
    listed = [question for question in own if question.kind is not QuestionKind.UNANSWERED or id(question) in shown]
    left = len(own) - len(listed)
    note = speaker.say(say.VENDOR_QUESTIONS_NOTE if common else say.VENDOR_QUESTIONS_ALL, total=len(vendor.questions), common=len(common))
    return Asking(
        heading=speaker.name(vendor),
        note=note if own else speaker.say(say.VENDOR_QUESTIONS_COMMON),
        questions=tuple(_point(speaker, question) for question in listed),
        more=speaker.say(say.MORE_QUESTIONS, count=left) if left else "",
    )


def _is_must(question: Question) -> bool:
    return question.asked is not None and question.asked.item.priority is Priority.MUST


def _point(speaker: Speaker, question: Question) -> Point:
    lead = speaker.item(question.asked.id) if question.asked else speaker.say(say.ABOUT_TERMS)
    figure = speaker.percent(question.weight) if question.weight and question.kind is QuestionKind.UNANSWERED else ""
    if _is_must(question):
        must = speaker.say(say.PRIORITIES[Priority.MUST])
        figure = f"{must}, {figure}" if figure else must
    return Point(lead, clipped(question_text(speaker, question), _LONGEST), figure)
