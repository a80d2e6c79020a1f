"""What must be true for each thing asked to be there: claims with their chances, and how they go together (decision model §5).

A claim is one statement of the sheet, wherever it counts: it is true or false once. A question nobody answered is a claim too, the same one
wherever it is asked.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction

from reqkit.decide.satisfaction import Ground
from reqkit.match.verdict import AspectVerdict, Offer, State, VendorMatch
from reqkit.model.evidence import EvidenceKind
from reqkit.model.sheet import Statement
from reqkit.values.record import record

CERTAIN = -1
"""The claim that holds whatever happens."""
SILENCE = 0.5
"""The chance that a question nobody answered would have been answered with yes."""

Way = tuple[int, float]
"""A claim, by its place among the chances, and what an aspect is worth through it."""
Ways = tuple[Way, ...]
"""The ways to have one aspect, the worthiest first; none for what is refused or not in the configuration."""
Block = tuple[Ways, ...]
"""Aspects that are needed together."""


@record
class Claims:
    """One vendor's: the chance of each claim, and by thing asked its alternatives."""

    chances: tuple[float, ...]
    things: Mapping[str, tuple[Block, ...]]


def claims_of(match: VendorMatch, items: Iterable[str], ground: Ground, chances: Mapping[EvidenceKind, Fraction]) -> Claims:
    """What each of some things asked hangs on, in the configuration that the ground stands for."""
    gathering = _Gathering(ground, chances)
    things = {item: gathering.thing(item, match) for item in items}
    return Claims(tuple(gathering.found), things)


def certainly(worths: Iterable[tuple[str, float]]) -> Claims:
    """Things that are worth what they are worth, and nothing hangs on any claim."""
    return Claims((), {item: ((((CERTAIN, worth),),),) for item, worth in worths})


class _Gathering:
    def __init__(self, ground: Ground, chances: Mapping[EvidenceKind, Fraction]) -> None:
        self.ground = ground
        self.chances = {kind: float(chance) for kind, chance in chances.items()}
        self.found: list[float] = []
        self._places: dict[Hashable, int] = {}

    def thing(self, item: str, match: VendorMatch) -> tuple[Block, ...]:
        verdict = match.verdicts[item]
        needed = tuple(self._ways(item, aspect) for aspect in _by_key(verdict.aspects))
        return tuple((*needed, *(self._ways(item, aspect) for aspect in _by_key(block))) for block in verdict.others or ((),))

    def _ways(self, item: str, verdict: AspectVerdict) -> Ways:
        if verdict.state is State.UNANSWERED:
            aspect = verdict.aspect
            question = (item, aspect.key) if aspect.is_free else aspect.key
            return ((self._claim(question, SILENCE), 1.0),)
        held = [offer for offer in verdict.offers if self.ground.holds(offer, verdict)]
        if len(held) == 1:
            return self._possible(((self._of(held[0].statement), float(held[0].worth)),))
        worths: dict[int, float] = {}
        for offer in sorted(held, key=_place):
            claim = self._of(offer.statement)
            worths[claim] = max(worths.get(claim, 0.0), float(offer.worth))
        return self._possible(sorted(worths.items(), key=lambda way: (-way[1], way[0])))

    def _possible(self, ways: Iterable[Way]) -> Ways:
        """What comes after a certain way, or cannot be, never counts."""
        kept: list[Way] = []
        for claim, worth in ways:
            if claim == CERTAIN:
                return (*kept, (claim, worth))
            if self.found[claim] > 0:
                kept.append((claim, worth))
        return tuple(kept)

    def _of(self, statement: Statement) -> int:
        place = statement.location
        return self._claim((place.file, place.path), self.chances[statement.evidence.kind])

    def _claim(self, about: Hashable, chance: float) -> int:
        if chance == 1:
            return CERTAIN
        place = self._places.get(about)
        if place is None:
            place = self._places[about] = len(self.found)
            self.found.append(chance)
        return place


def _place(offer: Offer) -> tuple[str, str]:
    location = offer.statement.location
    return location.file, str(location.path)


def _by_key(aspects: Iterable[AspectVerdict]) -> list[AspectVerdict]:
    """Whatever order a brief is written in, the same is drawn for the same claim."""
    return sorted(aspects, key=lambda aspect: aspect.aspect.key)
