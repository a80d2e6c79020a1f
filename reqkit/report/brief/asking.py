"""What has to be answered about a thing asked: one question a parameter, with everything that is needed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reqkit.catalogue.capability import Parameter
from reqkit.catalogue.quantity import Bound, Demand
from reqkit.locale import brief as say
from reqkit.match.wording import demand_text
from reqkit.model.asked import Asked, Aspect
from reqkit.report.brief.speaker import Speaker
from reqkit.values.record import record

MOST_LISTED = 150
"""So many words of one list are printed; who asks for more asks for them in the questionnaire."""


@record
class Questions:
    """The questions of one thing asked; of `alternatives` one must be met whole, whatever else is asked."""

    all: tuple[str, ...]
    alternatives: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.all or self.alternatives)


def questions(speaker: Speaker, asked: Asked) -> Questions:
    """What it has from a segment or a mechanic is asked there; what is stated in words is a question as it stands."""
    blocks = [" ".join(_questions(speaker, block)) for block in asked.alternatives]
    numbered = (speaker.say(say.ALTERNATIVE, number=number, questions=block) for number, block in enumerate(blocks, start=1))
    return Questions(tuple(_questions(speaker, asked.aspects)), tuple(numbered))


def _questions(speaker: Speaker, aspects: Iterable[Aspect]) -> Iterator[str]:
    groups: dict[tuple[str, str | None], list[Demand]] = {}
    for aspect in aspects:
        if aspect.capability is not None and not aspect.origin:
            groups.setdefault((aspect.capability, aspect.parameter), []).append(aspect.demand)
    for (capability, name), demands in groups.items():
        known = speaker.catalogue.capabilities[capability]
        if name is None:
            question = speaker.text(known.question)
            yield question or speaker.say(say.IS_THERE, label=speaker.text(known.title))
        else:
            yield _of_parameter(speaker, known.parameters[name], demands)


def _of_parameter(speaker: Speaker, parameter: Parameter, demands: list[Demand]) -> str:
    question = speaker.text(parameter.question) or speaker.say(say.IS_THERE, label=speaker.text(parameter.title))
    needed = [text for demand in demands if (text := _needed(speaker, parameter, demand))]
    if not needed:
        return question
    listed = ("; " if any(", " in each for each in needed) else ", ").join(needed[:MOST_LISTED])
    if len(needed) > MOST_LISTED:
        listed = speaker.say(say.AND_MORE, items=listed, count=len(needed) - MOST_LISTED)
    return speaker.say(say.NEEDED, question=question, demands=listed)


def _needed(speaker: Speaker, parameter: Parameter, demand: Demand) -> str:
    """What is demanded, and where more is worth more, up to where."""
    text = demand_text(parameter, demand)
    if text is None:
        return ""
    needed = speaker.text(text)
    if isinstance(demand, Bound) and demand.ideal is not None and demand.ideal.value != demand.limit.value:
        ideal = demand_text(parameter, Bound(demand.ideal))
        assert ideal is not None
        return speaker.say(say.BETTER, needed=needed, ideal=speaker.text(ideal))
    return needed
