"""When a thing asked runs at a vendor, as a condition on the work that is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.verdict import State
from reqkit.model.sheet import Plan
from reqkit.values.record import record

Way = frozenset[str]
"""Work that brings an aspect once all of it is done."""


@record
class Condition:
    """Any of the alternatives; of it every aspect; of each any of its ways. What is there without work needs none and is left out."""

    alternatives: tuple[tuple[tuple[Way, ...], ...], ...]

    @property
    def works(self) -> frozenset[str]:
        """All the work that it may hang on."""
        return frozenset().union(*(way for alternative in self.alternatives for aspect in alternative for way in aspect))

    @property
    def is_met_at_once(self) -> bool:
        return () in self.alternatives

    def since(self, begun: Fraction, done: Callable[[str], Fraction]) -> Fraction:
        """The day from which it holds. `begun` is the first day that it can, `done` the day on which a piece of work is done."""
        return min(
            max([begun, *(min(max(done(work) for work in way) for way in aspect) for aspect in alternative)])
            for alternative in self.alternatives
        )


def condition(
    satisfactions: Satisfactions, item: str, plan: Plan | None, works: frozenset[str] | None, *, silence_is_yes: bool = False
) -> Condition | None:
    """When a thing asked runs on a plan with some work ordered (None: with any); None where it does not.

    With `silence_is_yes` unanswered aspects are taken to be there.
    """
    verdict = satisfactions.match.verdicts[item]
    found: set[tuple[tuple[Way, ...], ...]] = set()
    blocks = verdict.others or ((),)
    for block, offered in zip(blocks, satisfactions.ways(item, plan), strict=True):
        needed: set[tuple[Way, ...]] = set()
        for aspect, offers in zip((*verdict.aspects, *block), offered, strict=True):
            if silence_is_yes and aspect.state is State.UNANSWERED:
                continue
            needed.add(_smallest(offer.works for offer in offers if works is None or offer.works <= works))
        if () not in needed:
            found.add(tuple(sorted((ways for ways in needed if frozenset() not in ways), key=_written)))
    return Condition(tuple(sorted(found, key=lambda alternative: [_written(ways) for ways in alternative]))) if found else None


def _smallest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Without those that take all the work of another and more."""
    kept: list[Way] = []
    for way in sorted(set(ways), key=lambda way: (len(way), sorted(way))):
        if not any(smaller <= way for smaller in kept):
            kept.append(way)
    return tuple(kept)


def _written(ways: tuple[Way, ...]) -> list[list[str]]:
    return [sorted(way) for way in ways]
