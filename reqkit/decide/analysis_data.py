"""An analysis as plain data: the JSON that a report is saved as, and that goes with its PDF."""

from __future__ import annotations

from typing import Any

from reqkit.decide.analysis import Analysis
from reqkit.decide.business.data import business_data
from reqkit.decide.configuration.data import purchase_data
from reqkit.decide.crosscheck.data import cross_check_data, weight_sets_data
from reqkit.decide.data import comparison_data
from reqkit.decide.delivery.data import delivery_data
from reqkit.decide.robustness.data import full_data
from reqkit.decide.sensitivity.data import sensitivity_data
from reqkit.values.text import Language


def analysis_data(analysis: Analysis, language: Language) -> dict[str, Any]:
    """The comparison and everything that defends it."""
    comparison = analysis.comparison
    return {
        **comparison_data(analysis, language),
        "robustness": full_data(analysis.robustness, comparison.brief),
        "deliveries": {vendor: delivery_data(plan, comparison.brief, language) for vendor, plan in analysis.deliveries.items()},
        "purchases": {vendor: purchase_data(bought, language) for vendor, bought in analysis.purchases.items()},
        "sensitivity": None if analysis.sensitivity is None else sensitivity_data(analysis.sensitivity),
        "weight_sets": None if analysis.weight_sets is None else weight_sets_data(analysis.weight_sets, language),
        "cross_check": None if analysis.cross_check is None else cross_check_data(analysis.cross_check),
        "business": None if analysis.business is None else business_data(analysis.business, comparison.brief, language),
    }
