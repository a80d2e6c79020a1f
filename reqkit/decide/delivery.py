"""When each piece of a configuration's work is done, as a plan on the vendor's teams (decision model §3)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reqkit.match.verdict import Work


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """One piece of work on the plan, in days from the contract at the expected durations. `team` counts from 0; None for what is promised
    for a date whoever builds it. `latest` is the end at the high durations."""

    work: Work
    team: int | None
    start: Fraction
    end: Fraction
    latest: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class Delivery:
    """A configuration's plan: the implementation from day 0 to `begun`, then the work; `end` is the day on which all is done.

    `end` and `latest` equal the configuration's expected and high days.
    """

    begun: Fraction
    teams: int
    placements: tuple[Placement, ...]
    end: Fraction
    latest: Fraction
