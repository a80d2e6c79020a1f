"""What is said of an aspect: the statements that speak of it, by the precedence of the language.

An assessment outranks an answer's aspect, that the answer as a whole, that a capability statement. Where any of several options will do,
each option is settled on its own, by the first voice that speaks of it.

An aspect that a scenario has from its segment was asked about there too: where the scenario itself is not answered, the answer to the
segment speaks of it, the nearest in its origin first, and before any capability statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reqkit.catalogue.quantity import AnyOption
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.freshness import is_stale
from reqkit.model.sheet import Availability, Statement, Voice
from reqkit.values.record import record


@record
class Said:
    """The statements that count for one aspect, and the first voice that made one.

    `partial`: only that the capability is there, not whether what is demanded of it is. `stale`: said before the demand changed.
    """

    statements: tuple[Statement, ...]
    voice: Voice
    partial: bool = False
    stale: bool = False


def said_of(voices: Iterable[Voice], brief: Brief, asked: Asked, aspect: Aspect) -> Said | None:
    """What counts for an aspect, from the voice that outranks the others down; None where nobody speaks of it."""
    unsettled: list[str | None] = [*aspect.demand.options] if isinstance(aspect.demand, AnyOption) else [None]
    found: list[Statement] = []
    first: Voice | None = None
    partial: Said | None = None
    stale = False
    for voice in voices:
        answers = voice.answers.get(brief.name) or {}
        for name in (asked.id, *aspect.origin, *aspect.shared) if answers else ():
            answer = answers.get(name)
            answered = answer.about(aspect.key) if answer else ()
            if answer is not None and answered:
                stale = is_stale(answer, brief, name, aspect)
                found += answered
                first, unsettled = first or voice, []
                break
        for option in tuple(unsettled):
            statements, whole = by_capability(voice, aspect, option)
            if statements:
                found += statements
                first = first or voice
                unsettled.remove(option)
            elif whole:
                partial = partial or Said(whole, voice, partial=True)
        if not unsettled:
            break
    if first is not None and (not unsettled or not refuses(found)):
        return Said(tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found), first, stale=stale)
    return partial


def by_capability(voice: Voice, aspect: Aspect, option: str | None) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """What a voice's capability statements say of an aspect (of one of its options), and of the capability only as a whole.

    A capability that is not there has none of its parameters; one that is there, or can be built, says nothing of any of them. A
    capability of which some parameter is there is there itself.
    """
    if aspect.capability is None:
        return (), ()
    if aspect.parameter is not None:
        said = voice.statements.get((aspect.capability, aspect.parameter, option), ())
        said = said or (voice.statements.get((aspect.capability, aspect.parameter, None), ()) if option is not None else ())
        if said:
            return said, ()
    whole = voice.statements.get((aspect.capability, None, None), ())
    if aspect.parameter is None:
        return whole or _through_parameters(voice, aspect.capability), ()
    return (whole, ()) if refuses(whole) else ((), whole)


def refuses(statements: Sequence[Statement]) -> bool:
    """Whether all that is said is no."""
    return all(statement.availability is Availability.UNAVAILABLE for statement in statements)


def _through_parameters(voice: Voice, capability: str) -> tuple[Statement, ...]:
    return tuple(
        statement
        for (name, parameter, _), statements in voice.statements.items()
        if name == capability and parameter is not None
        for statement in statements
        if statement.availability is not Availability.UNAVAILABLE
    )
