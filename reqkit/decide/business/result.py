"""What a configuration earns over the horizon. Money is exact, in the brief's currency; days count from the contract.

Costs are in the brief's VAT convention. What a scenario earns is the brief's own figure, taken as it stands: VAT does not apply to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from reqkit.decide.delivery.delivery import Delivery
from reqkit.model.asked import Asked
from reqkit.values.record import record


class Runs(StrEnum):
    """Whether something that earns runs with the chosen configuration, and if not, why."""

    TODAY = "today"
    AFTER_WORK = "after_work"
    NO_TIME = "no_time"
    """It would, but nobody said when."""
    UNANSWERED = "unanswered"
    NOT_ORDERED = "not_ordered"
    """Work would bring it that the configuration does not hold."""
    NOT_ON_PLAN = "not_on_plan"
    """The vendor has it on another plan."""
    CANNOT = "cannot"


@record(eq=False)
class Earning:
    """One thing asked that states a yearly value, as scenarios do: the day it runs from (None where it does not), and what it earns from
    then until the horizon ends. `possible` is what it earns at most if every silence turns out a yes, and work without a time takes none.
    """

    scenario: Asked
    value: Fraction
    runs: Runs
    starts: Fraction | None
    earned: Fraction
    possible: Fraction


@record(eq=False)
class VendorCase:
    """One vendor's case, with its work done in the order of `delivery`: the one that earns most, by `gain` more than the comparison's own.

    `delivery` ends no later than the go-live limit, or than the comparison's own plan where that is late; it is None where the time is not
    known. `proven`: no other order earns more; else it is the best of those tried.
    `net` is what is earned less the expected total cost, None where the cost is unknown. `monthly` is the balance at the end of each month
    (twelfths of a year of 365 days; the last ends with the horizon), so that its last is `net`; it is empty where the cost is unknown or
    the horizon longer than a hundred years. `payback` is the month, counted from 1, from whose end on what was earned covers what was spent
    until the horizon ends; None where there is none or nothing is earned.
    """

    vendor: str
    earnings: tuple[Earning, ...]
    earned: Fraction
    possible: Fraction
    cost: Fraction | None
    net: Fraction | None
    payback: int | None
    delivery: Delivery | None
    gain: Fraction
    proven: bool
    monthly: tuple[Fraction, ...]


@record(eq=False)
class BusinessCase:
    """Every answering vendor's, by id. `horizon` is in months from the contract. `most` is who earns most net, None where no vendor's cost
    is known or several earn the same; `most_qualified` the same among those that qualify.
    """

    horizon: Fraction
    cases: Mapping[str, VendorCase]
    most: str | None
    most_qualified: str | None
