"""A purchase as plain data: what `reqkit configure --format json` prints."""

from __future__ import annotations

from typing import Any

from reqkit.decide.configuration.purchase import Point, Purchase
from reqkit.decide.delivery.delivery import by_days
from reqkit.decide.figures import days_data, money_data, share
from reqkit.match.verdict import Work
from reqkit.values.money import decimal_string
from reqkit.values.text import Language


def purchase_data(found: Purchase, language: Language) -> dict[str, Any]:
    configuration = found.configuration
    days = configuration.days
    on = by_days(found.brief, days.expected) if days is not None else None
    return {
        "brief": found.brief.name,
        "vendor": found.match.vendor,
        "plan": configuration.plan.id if configuration.plan else None,
        "cost": money_data(configuration.cost),
        "days": days_data(days),
        "ready_on": on.isoformat() if on else None,
        "fit": share(found.fit),
        "fit_today": share(found.fit_today),
        "musts": {"met": found.musts_met, "all": found.musts},
        "obstacles": [obstacle.value for obstacle in found.obstacles],
        "proven": found.proven,
        "works": [
            {**_work(bought.work, language), "fit": share(bought.fit), "serves": [asked.id for asked in bought.serves]}
            for bought in found.bought
        ],
        "missing": [{"id": missing.asked.id, "state": missing.state.value, "buildable": missing.buildable} for missing in found.missing],
        "lacking": [
            {
                "money": None if lacking.money is None else decimal_string(lacking.money),
                "days": lacking.days,
                "musts": lacking.musts,
                "fit": share(lacking.fit),
                "gained": [asked.id for asked in lacking.gained],
            }
            for lacking in found.lacking
        ],
        "out_of_reach": [missing.asked.id for missing in found.out_of_reach],
        "frontier": [_point(point) for point in found.frontier],
        "frontier_all": None
        if found.curve is None
        else [{"cost": decimal_string(cost), "fit": share(fit)} for cost, fit in zip(found.curve.costs, found.curve.fits, strict=True)],
        "frontier_cut": found.cut,
        "frontier_proven": None if found.curve is None else found.curve.proven,
    }


def _work(work: Work, language: Language) -> dict[str, Any]:
    return {
        "id": work.id,
        "title": work.title.in_language(language),
        "cost": money_data(work.cost),
        "days": days_data(work.days),
        "due": work.due.isoformat() if work.due else None,
        "requires": list(work.requires),
    }


def _point(point: Point) -> dict[str, Any]:
    configuration = point.configuration
    return {
        "cost": money_data(configuration.cost),
        "fit": share(point.fit),
        "days": days_data(configuration.days),
        "plan": configuration.plan.id if configuration.plan else None,
        "works": [work.id for work in configuration.works],
    }
