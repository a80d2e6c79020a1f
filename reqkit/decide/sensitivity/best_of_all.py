"""Whether a configuration that gives the most of everything stays the best when an answer changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.result import Configuration
from reqkit.decide.satisfaction import Satisfactions
from reqkit.model.sheet import Plan

_Buy = tuple[Plan | None, frozenset[str]]


class BestOfAll:
    """A configuration with which everything that counts is worth what it can be worth at all, while every other plan, and the same with any
    piece of its work left out, falls short somewhere.

    As long as this holds with an answer changed, nothing gives as much and costs less. `musts` and `weighed` are what counts.
    """

    def __init__(
        self,
        chooser: Chooser,
        found: Satisfactions,
        plans: Iterable[Plan | None],
        musts: Collection[str],
        weighed: Collection[str],
        chosen: Configuration,
    ) -> None:
        self._chooser, self._found, self._musts = chooser, found, musts
        self._counting = frozenset((*musts, *weighed))
        self._chosen: _Buy = chosen.plan, chosen.work_ids
        self._plans = tuple(plans)

    def stays(self, found: Satisfactions) -> bool:
        """`found` is what the things asked that the answer touches are worth then."""
        items = self._counting.intersection(found.match.verdicts)
        return (
            self._is_best
            and all(self._is_as_good(item, found, self._chosen, most) for item in items for most in self._most)
            and all(
                short - items or any(not self._is_as_good(item, found, buy, self._chosen) for item in items)
                for buy, short in self._lesser.items()
            )
        )

    @cached_property
    def _is_best(self) -> bool:
        if any(self._chooser.is_open(plan) for plan in self._plans):
            return False
        everything = (self._is_as_good(item, self._found, self._chosen, most) for item in self._counting for most in self._most)
        return all(everything) and all(self._lesser.values())

    @cached_property
    def _most(self) -> tuple[_Buy, ...]:
        """On every plan all the work that can be had."""
        return tuple((plan, self._chooser.able(plan)) for plan in self._plans)

    @cached_property
    def _lesser(self) -> dict[_Buy, frozenset[str]]:
        """The most that can be had without a piece of the chosen work, or on another plan, and what is less good with it."""
        return {
            buy: frozenset(item for item in self._counting if not self._is_as_good(item, self._found, buy, self._chosen))
            for buy in self._less()
        }

    def _less(self) -> Iterator[_Buy]:
        plan, works = self._chosen
        for other, able in self._most:
            if other is not plan:
                yield other, able
            else:
                yield from ((plan, self._chooser.standing(able - {name})) for name in works)

    def _is_as_good(self, item: str, found: Satisfactions, one: _Buy, other: _Buy) -> bool:
        here, there = found.of(item, *one), found.of(item, *other)
        return here is there or (here.worth >= there.worth and (here.is_met or not there.is_met or item not in self._musts))
