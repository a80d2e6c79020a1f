"""What hangs on what vendors have not answered (decision model §5)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.ranking import appraise
from reqkit.decide.result import Comparison, RankedVendor, Standing
from reqkit.decide.sensitivity.changes import with_all_said
from reqkit.decide.sensitivity.lead import Lead
from reqkit.decide.sensitivity.result import Silence


def silences(comparison: Comparison, lead: Lead) -> tuple[Silence, ...]:
    """Of every vendor that has answered some and not all, in the order of the ranking; all others are taken as they are.

    That a silence means no changes nothing but the gate: it has counted as nothing all along.
    """
    return tuple(_silences(comparison, lead))


def _silences(comparison: Comparison, lead: Lead) -> Iterator[Silence]:
    brief = comparison.brief
    for vendor in lead.vendors:
        said = with_all_said(vendor.match)
        if not said:
            continue
        as_no = Standing.FAILS if vendor.unanswered_musts else vendor.standing
        as_yes = appraise(Chooser(brief, brief.decision, comparison.weights, vendor.match).revised(said))
        yield Silence(
            vendor.vendor,
            worst_rank=_rank(comparison, vendor, as_no, vendor.score),
            best_rank=_rank(comparison, vendor, as_yes.standing, as_yes.score),
            weight=vendor.fit_high - vendor.fit,
        )


def _rank(comparison: Comparison, vendor: RankedVendor, standing: Standing, score: Fraction) -> int:
    """The place that a vendor would have among the others."""
    place = standing.order, -score
    return 1 + sum((other.standing.order, -other.score) < place for other in comparison.ranking if other is not vendor)
