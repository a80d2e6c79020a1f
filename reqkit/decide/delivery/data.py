"""A delivery plan as plain data. A part of a day counts as a day, of starts as of ends: what follows each other does not overlap."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import Any

from reqkit.decide.delivery.delivery import Delivery, Placement, by_days
from reqkit.model.brief import Brief
from reqkit.values.text import Language


def delivery_data(plan: Delivery, brief: Brief, language: Language) -> dict[str, Any]:
    """Days count from the contract; `…_on` are their dates, null where the brief names no contract. `implementation` is from day 0."""
    return {
        "teams": plan.teams,
        "implementation": {**_day("end", plan.begun, brief), **_day("latest", plan.begun_latest, brief)},
        "works": [_placement(placement, brief, language) for placement in plan.placements],
        **_day("end", plan.end, brief),
        **_day("latest", plan.latest, brief),
    }


def _placement(placement: Placement, brief: Brief, language: Language) -> dict[str, Any]:
    """`team` counts from 1; null for what is promised for a date."""
    work = placement.work
    return {
        "id": work.id,
        "title": work.title.in_language(language),
        "team": None if placement.team is None else placement.team + 1,
        **_day("start", placement.start, brief),
        **_day("end", placement.end, brief),
        **_day("latest", placement.latest, brief),
        "requires": list(work.requires),
    }


def _day(name: str, days: Fraction, brief: Brief) -> dict[str, Any]:
    on = by_days(brief, days)
    return {name: ceil(days), f"{name}_on": on.isoformat() if on else None}
