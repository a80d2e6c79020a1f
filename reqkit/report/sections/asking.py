"""How questions to vendors are worded: one question per capability and parameter, whatever number of aspects it covers."""

from __future__ import annotations

from reqkit.decide.result import Question, QuestionKind
from reqkit.locale import report as common
from reqkit.locale import report_signing as say
from reqkit.match.wording import aspect_question, demand_text
from reqkit.model.asked import Aspect
from reqkit.report.speaker import Speaker

_MANY = 3
"""Of more parameters than these one question is asked, which lists them."""


def question_text(speaker: Speaker, question: Question, *, with_kind: bool = True) -> str:
    """What to ask, in full sentences; `with_kind` says first why it is asked, where that is not silence."""
    if question.asked is None:
        return speaker.text(question.detail) if question.detail else speaker.say(say.QUESTION_KINDS[question.kind])
    groups = _by_parameter(question.aspects)
    if len(groups) > _MANY:
        asking = speaker.say(say.QUESTION_LIST, labels=speaker.listed(question.aspects))
    else:
        asking = " ".join(_of_parameter(speaker, question, group) for group in groups)
    if question.kind is QuestionKind.UNANSWERED or not with_kind:
        return asking
    return " ".join(part for part in (speaker.say(say.QUESTION_KINDS[question.kind]), asking) if part)


def _by_parameter(aspects: tuple[Aspect, ...]) -> list[list[Aspect]]:
    groups: dict[tuple[str | None, str | None], list[Aspect]] = {}
    for aspect in aspects:
        groups.setdefault((aspect.capability, aspect.parameter), []).append(aspect)
    return list(groups.values())


def _of_parameter(speaker: Speaker, question: Question, aspects: list[Aspect]) -> str:
    first = aspects[0]
    if first.is_free:
        item = question.asked.item if question.asked else None
        statement = speaker.text((item.statement or item.title) if item else common.NOT_STATED)
        return speaker.say(say.QUESTION_WORDS, statement=statement)
    catalogue = speaker.comparison.catalogue
    if len(aspects) == 1 or first.parameter is None:
        return speaker.text(aspect_question(catalogue, first))
    parameter = catalogue.parameter(first.capability or "", first.parameter)
    demands = [demand_text(parameter, aspect.demand) for aspect in aspects]
    if not parameter.question or None in demands:
        return " ".join(speaker.text(aspect_question(catalogue, aspect)) for aspect in aspects)
    listed = "; ".join(speaker.text(demand) for demand in demands if demand is not None)
    return speaker.say(say.QUESTION_NEED, question=speaker.text(parameter.question), demands=listed)
