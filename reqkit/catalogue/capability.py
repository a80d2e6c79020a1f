"""Capabilities and their typed parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from reqkit.values.record import record
from reqkit.values.text import Text


class Kind(StrEnum):
    """The type of a parameter: what a brief may demand of it and a sheet may state."""

    FLAG = "flag"
    SET = "set"
    NUMBER = "number"
    DURATION = "duration"
    MONEY = "money"
    LEVEL = "level"
    RANGE = "range"
    TEXT = "text"

    @property
    def is_bounded(self) -> bool:
        """Whether a demand is a bound that a stated quantity must reach."""
        return self in (Kind.NUMBER, Kind.DURATION, Kind.MONEY)


class Better(StrEnum):
    """Whether a higher or a lower value is the better one."""

    MORE = "more"
    LESS = "less"


@record
class Parameter:
    """One thing that can be asked about a capability.

    `options` (of a set) and `levels` (worst first) map ids to labels; `lowest` and `highest` are the declared bounds of a quantity, in
    its base unit (days for a duration).
    """

    name: str
    kind: Kind
    title: Text
    question: Text = field(default_factory=Text)
    options: Mapping[str, Text] = field(default_factory=dict)
    levels: Mapping[str, Text] = field(default_factory=dict)
    unit: Text = field(default_factory=Text)
    better: Better = Better.MORE
    lowest: Fraction | None = None
    highest: Fraction | None = None

    def level_rank(self, word: str) -> int:
        """0 for the worst; raises KeyError for a word that is no level."""
        for rank, level in enumerate(self.levels):
            if level == word:
                return rank
        raise KeyError(word)


@record
class Capability:
    """Something a system can have, with its parameters by name; `broken` names those whose declaration could not be read."""

    id: str
    title: Text
    question: Text = field(default_factory=Text)
    note: Text = field(default_factory=Text)
    refs: tuple[str, ...] = ()
    checked: bool = True
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()


@record
class Catalogue:
    """All capabilities by id: the shipped ones and the workspace's own.

    `incomplete` says that some of the workspace's own could not be read.
    """

    capabilities: Mapping[str, Capability]
    incomplete: bool = False

    def get(self, capability: str) -> Capability | None:
        return self.capabilities.get(capability)

    def may_hold(self, name: str) -> bool:
        """Whether a name that is not there may be one of those that could not be read: the area it belongs to is unknown too."""
        area = name.partition(".")[0]
        return self.incomplete and all(known.partition(".")[0] != area for known in self.capabilities)

    def parameter(self, capability: str, parameter: str) -> Parameter:
        return self.capabilities[capability].parameters[parameter]
