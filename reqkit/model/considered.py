"""Every statement that could speak of an aspect, in the order of precedence, and what became of it.

`said_of` stops where an aspect is settled; this goes on, for people who want to know what was overruled. The two follow the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from reqkit.catalogue.quantity import AnyOption
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.freshness import is_stale
from reqkit.model.said import by_capability, refuses
from reqkit.model.sheet import Statement, Voice
from reqkit.values.record import record


class Source(StrEnum):
    """Where a statement stands, within one voice from what goes before to what comes last."""

    ANSWER_TO_ASPECT = "answer_to_aspect"
    ANSWER = "answer"
    CAPABILITY = "capability"


class Bearing(StrEnum):
    """What a statement does for an aspect."""

    COUNTS = "counts"
    OVERRULED = "overruled"
    IN_PART = "in_part"
    """It says that the capability is there, and nothing of what is demanded of it."""
    NOT_ENOUGH = "not_enough"
    """It refuses some of the options, any of which would do, while nobody speaks of the others."""


@record
class Considered:
    """One statement, whose it is, and what it does. `answered` is the id whose answer it is part of; None for a capability statement."""

    voice: Voice
    source: Source
    statement: Statement
    bearing: Bearing
    answered: str | None = None
    stale: bool = False


def considered(voices: Iterable[Voice], brief: Brief, asked: Asked, aspect: Aspect) -> tuple[Considered, ...]:
    """Every statement that speaks of an aspect, those that outrank others first."""
    options: list[str | None] = [*aspect.demand.options] if isinstance(aspect.demand, AnyOption) else [None]
    unsettled = set(options)
    found: list[Considered] = []
    for voice in voices:
        for each in _answers(voice, brief, asked, aspect):
            found.append(replace(each, bearing=Bearing.COUNTS) if unsettled and _of_one_answer(found, each) else each)
        if any(each.bearing is Bearing.COUNTS and each.answered for each in found):
            unsettled.clear()
        found += _by_capability(voice, aspect, options, unsettled)
    counting = [each.statement for each in found if each.bearing is Bearing.COUNTS]
    if counting and unsettled and refuses(counting):
        found = [replace(each, bearing=Bearing.NOT_ENOUGH) if each.bearing is Bearing.COUNTS else each for each in found]
    return tuple(found)


def _answers(voice: Voice, brief: Brief, asked: Asked, aspect: Aspect) -> Iterator[Considered]:
    """The answers of one voice: to the thing asked, then to what the aspect comes from; of each the aspect's own before the whole."""
    answers = voice.answers.get(brief.name, {})
    for name in dict.fromkeys((asked.id, *aspect.origin, *aspect.shared)) if answers else ():
        answer = answers.get(name)
        if answer is None:
            continue
        stale = is_stale(answer, brief, name, aspect)
        for source, statements in ((Source.ANSWER_TO_ASPECT, answer.aspects.get(aspect.key, ())), (Source.ANSWER, answer.whole)):
            for statement in statements:
                yield Considered(voice, source, statement, Bearing.OVERRULED, name, stale)


def _of_one_answer(found: Iterable[Considered], each: Considered) -> bool:
    """Whether no other answer counts already: several ways may be stated in one, and all of them do."""
    counting = [other for other in found if other.bearing is Bearing.COUNTS and other.answered is not None]
    return all((other.voice, other.answered, other.source) == (each.voice, each.answered, each.source) for other in counting)


def _by_capability(voice: Voice, aspect: Aspect, options: Iterable[str | None], unsettled: set[str | None]) -> Iterator[Considered]:
    """The capability statements of one voice, each once; those that settle an option take it out of `unsettled`."""
    bearings: dict[Statement, Bearing] = {}
    for option in options:
        statements, whole = by_capability(voice, aspect, option)
        for statement in statements:
            if option in unsettled or bearings.get(statement) is None:
                bearings[statement] = Bearing.COUNTS if option in unsettled else Bearing.OVERRULED
        for statement in whole:
            bearings.setdefault(statement, Bearing.IN_PART)
        if statements:
            unsettled.discard(option)
    for statement, bearing in bearings.items():
        yield Considered(voice, Source.CAPABILITY, statement, bearing)
