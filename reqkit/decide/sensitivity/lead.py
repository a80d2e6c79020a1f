"""Who leads, and who could overtake the leader (decision model §5)."""

from __future__ import annotations

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.values.record import record


@record(eq=False)
class Lead:
    """The vendors that have answered anything, in the order of the ranking. The leader is the first of them, whatever its standing; of
    equals, the first in the order of the brief."""

    vendors: tuple[RankedVendor, ...]

    @property
    def leader(self) -> RankedVendor:
        return self.vendors[0]

    @property
    def others(self) -> tuple[RankedVendor, ...]:
        return self.vendors[1:]

    @property
    def rival(self) -> RankedVendor | None:
        """The nearest that other weights or prices could put first: the next in the same state of the gate."""
        return next((vendor for vendor in self.others if vendor.standing.order == self.leader.standing.order), None)

    @property
    def has_winner(self) -> bool:
        return self.leader.standing.qualified

    @property
    def successor(self) -> RankedVendor | None:
        """Who would be first without the leader; None where nobody else qualifies."""
        return next((vendor for vendor in self.others if vendor.standing.qualified), None)


def lead_of(comparison: Comparison) -> Lead | None:
    """None with no answering vendor."""
    answering = tuple(vendor for vendor in comparison.ranking if not vendor.is_silent)
    return Lead(answering) if answering else None
