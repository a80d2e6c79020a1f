"""What is said of an aspect: the statements that speak of it, at the first level of precedence at which anything does."""

from __future__ import annotations

from dataclasses import dataclass

from reqkit.catalogue.quantity import AnyOption
from reqkit.model.asked import Aspect
from reqkit.model.sheet import Availability, Statement, Voice


@dataclass(frozen=True, slots=True)
class Said:
    """What one voice says of an aspect.

    `partial`: only that the capability is there, not whether what is demanded of it is. `stale`: said before the demand changed.
    """

    statements: tuple[Statement, ...]
    partial: bool = False
    stale: bool = False


def by_capability(voice: Voice, aspect: Aspect) -> Said | None:
    """What the capability statements say: of the option or parameter, else of the whole capability.

    A capability that is not there has none of its parameters; one that is there, or can be built, says nothing of any of them (`partial`).
    A capability of which some parameter is there is there itself.
    """
    if aspect.capability is None:
        return None
    whole = voice.statements.get((aspect.capability, None, None), ())
    if aspect.parameter is None:
        return Said(whole) if whole else _through_parameters(voice, aspect.capability)
    if isinstance(aspect.demand, AnyOption):
        said = _of_options(voice, aspect, aspect.demand)
    else:
        of_parameter = voice.statements.get((aspect.capability, aspect.parameter, None), ())
        said = Said(of_parameter) if of_parameter else None
    if said is not None:
        return said
    if whole:
        refused = all(statement.availability is Availability.UNAVAILABLE for statement in whole)
        return Said(whole) if refused else Said(whole, partial=True)
    return None


def _of_options(voice: Voice, aspect: Aspect, demand: AnyOption) -> Said | None:
    """Any of the options will do: all that is said of any counts, and a refusal only once every option is refused."""
    capability, parameter = aspect.capability or "", aspect.parameter
    of_set = voice.statements.get((capability, parameter, None), ())
    by_option = [voice.statements.get((capability, parameter, option), ()) or of_set for option in demand.options]
    offered = tuple(
        statement for statements in by_option for statement in statements if statement.availability is not Availability.UNAVAILABLE
    )
    if offered:
        return Said(tuple(dict.fromkeys(offered)))
    if all(by_option):
        return Said(tuple(dict.fromkeys(statement for statements in by_option for statement in statements)))
    return None


def _through_parameters(voice: Voice, capability: str) -> Said | None:
    found = [
        statement
        for (name, parameter, _), statements in voice.statements.items()
        if name == capability and parameter is not None
        for statement in statements
        if statement.availability is not Availability.UNAVAILABLE
    ]
    return Said(tuple(found)) if found else None
