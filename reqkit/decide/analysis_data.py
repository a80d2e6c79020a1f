"""An analysis as plain data: the JSON that a report is saved as, and that goes with its PDF."""

from __future__ import annotations

from typing import Any

from reqkit.decide.analysis import Analysis
from reqkit.decide.business.data import business_data
from reqkit.decide.data import comparison_data
from reqkit.decide.delivery_data import delivery_data
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
        "sensitivity": None if analysis.sensitivity is None else sensitivity_data(analysis.sensitivity),
        "business": None if analysis.business is None else business_data(analysis.business, comparison.brief, language),
    }
