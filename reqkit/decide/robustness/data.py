"""How sure a ranking is, as plain data: in short for `reqkit rank --format json`, whole for what a report is saved as."""

from __future__ import annotations

from typing import Any

from reqkit.decide.robustness.result import Acceptability, Robustness, Spread, VendorSpread, View
from reqkit.model.brief import Brief

PLACES = 4
"""Sampled shares are not more exact than that."""


def first_data(found: Robustness | None, vendor: str) -> float | None:
    """A vendor's chance of being first; None for one that has not answered anything."""
    if found is None or vendor not in found.vendors:
        return None
    return round(found.views[View.BOTH].first(vendor), PLACES)


def robustness_data(found: Robustness | None) -> dict[str, Any] | None:
    """In short: how the chances of being first were come by."""
    if found is None:
        return None
    both = found.views[View.BOTH]
    return {
        "samples": found.samples,
        "seed": found.seed,
        "emphasis": both.emphasis,
        "error": round(both.error, PLACES),
        "evidence": {kind.value: round(chance, PLACES) for kind, chance in found.chances.items()},
    }


def full_data(found: Robustness | None, brief: Brief) -> dict[str, Any] | None:
    """Everything. Costs are in the brief's money, days from the contract."""
    if found is None:
        return None
    shift = found.shift
    return {
        **(robustness_data(found) or {}),
        "currency": brief.header.currency,
        "views": {view.value: _acceptability(shares) for view, shares in found.views.items()},
        "emphases": {str(emphasis): _acceptability(shares) for emphasis, shares in found.emphases.items()},
        "vendors": {vendor: _vendor(spread) for vendor, spread in found.vendors.items()},
        "dominances": [{"better": one.better, "worse": one.worse} for one in found.dominances],
        "shift": shift
        and {"winner": shift.winner, "total": round(shift.total, 6), "changes": {item: round(by, 6) for item, by in shift.changes.items()}},
    }


def _acceptability(shares: Acceptability) -> dict[str, Any]:
    return {
        "emphasis": shares.emphasis,
        "error": round(shares.error, PLACES),
        "ranks": {vendor: [round(share, PLACES) for share in row] for vendor, row in shares.ranks.items()},
    }


def _vendor(found: VendorSpread) -> dict[str, Any]:
    return {
        "qualifies": round(found.qualifies, PLACES),
        "fit": _spread(found.fit, PLACES),
        "score": _spread(found.score, PLACES),
        "cost": _spread(found.cost, 2),
        "days": _spread(found.days, 1),
        "central": found.central and {category: round(weight, PLACES) for category, weight in found.central.items()},
        "core": {work: index.value for work, index in found.core.items()},
    }


def _spread(found: Spread | None, places: int) -> dict[str, float] | None:
    if found is None:
        return None
    return {"low": round(found.low, places), "median": round(found.median, places), "high": round(found.high, places)}
