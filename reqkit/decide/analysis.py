"""Everything that is worked out of a comparison to defend it; each part when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from reqkit.decide.result import Comparison, Conclusion
from reqkit.decide.robustness.result import View
from reqkit.values.record import record

if TYPE_CHECKING:
    from reqkit.decide.business.result import BusinessCase
    from reqkit.decide.configuration.purchase import Purchase
    from reqkit.decide.crosscheck.result import CrossCheck, WeightSets
    from reqkit.decide.delivery.delivery import Delivery
    from reqkit.decide.robustness.result import Robustness
    from reqkit.decide.sensitivity.result import Sensitivity

SURE = 0.8
"""Below this chance of being first nobody is called the winner."""


@record(eq=False, slots=False)
class Analysis:
    """A comparison and what defends it. What speaks of vendors speaks of those that have answered anything.

    Terminal, JSON, HTML, XLSX and PDF are all made from this one object.
    """

    comparison: Comparison

    @cached_property
    def conclusion(self) -> Conclusion:
        """That of the comparison; a winner only where it is sure enough of being first."""
        found = self.comparison.conclusion
        if found is not Conclusion.WINNER or self.robustness is None:
            return found
        leader = self.comparison.ranking[0]
        if leader.is_silent:  # without a must even one that has said nothing can lead, and nothing it has said can be doubted
            return found
        return found if self.robustness.views[View.BOTH].first(leader.vendor) >= SURE else Conclusion.UNSURE

    @cached_property
    def purchases(self) -> Mapping[str, Purchase]:
        """The best configuration of each answering vendor with what it buys, what is missing, and its value–cost frontier.

        Each is worked out when it is first looked up.
        """
        from reqkit.decide.configuration.purchase import Purchases

        return Purchases(self.comparison)

    @cached_property
    def deliveries(self) -> Mapping[str, Delivery]:
        """The plan of each answering vendor's chosen configuration; none for one whose time is not known."""
        from reqkit.decide.delivery.delivery import delivery

        answering = (vendor for vendor in self.comparison.ranking if not vendor.is_silent)
        found = ((vendor.vendor, delivery(self.comparison, vendor)) for vendor in answering)
        return {vendor: plan for vendor, plan in found if plan is not None}

    @cached_property
    def robustness(self) -> Robustness | None:
        """None with no answering vendor."""
        from reqkit.decide.robustness.robustness import robustness

        return robustness(self.comparison)

    @cached_property
    def sensitivity(self) -> Sensitivity | None:
        """None with no answering vendor."""
        from reqkit.decide.sensitivity.sensitivity import sensitivity

        return sensitivity(self.comparison)

    @cached_property
    def weight_sets(self) -> WeightSets | None:
        """None where the brief states no weight sets."""
        from reqkit.decide.crosscheck.weight_sets import weight_sets

        return weight_sets(self.comparison)

    @cached_property
    def cross_check(self) -> CrossCheck | None:
        """None with fewer than two vendors to rank, or where nothing has any weight."""
        from reqkit.decide.crosscheck.check import cross_check

        return cross_check(self.comparison)

    @cached_property
    def business(self) -> BusinessCase | None:
        """None where nothing that is wanted states a yearly value, as scenarios do."""
        from reqkit.decide.business.case import business

        return business(self.comparison, self.deliveries)
