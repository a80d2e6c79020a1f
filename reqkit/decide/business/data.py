"""The business case as plain data."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import Any

from reqkit.decide.business.result import BusinessCase, Earning, VendorCase
from reqkit.decide.delivery.data import delivery_data
from reqkit.decide.delivery.delivery import by_days
from reqkit.model.brief import Brief
from reqkit.values.money import decimal_string
from reqkit.values.text import Language


def business_data(found: BusinessCase, brief: Brief, language: Language) -> dict[str, Any]:
    """Money in decimal strings, in the brief's currency; days from the contract, and their dates where the brief names one."""
    return {
        "currency": brief.header.currency,
        "horizon_months": _plain(found.horizon),
        "most": found.most,
        "most_qualified": found.most_qualified,
        "vendors": [_case(case, brief, language) for case in found.cases.values()],
    }


def _case(case: VendorCase, brief: Brief, language: Language) -> dict[str, Any]:
    return {
        "vendor": case.vendor,
        "earned": decimal_string(case.earned),
        "possible": decimal_string(case.possible),
        "cost": _money(case.cost),
        "net": _money(case.net),
        "payback_month": case.payback,
        "gain": decimal_string(case.gain),
        "proven": case.proven,
        "earnings": [_earning(earning, brief, language) for earning in case.earnings],
        "delivery": None if case.delivery is None else delivery_data(case.delivery, brief, language),
        "monthly": [decimal_string(balance) for balance in case.monthly],
    }


def _earning(earning: Earning, brief: Brief, language: Language) -> dict[str, Any]:
    on = None if earning.starts is None else by_days(brief, earning.starts)
    return {
        "id": earning.scenario.id,
        "title": earning.scenario.item.title.in_language(language),
        "value": decimal_string(earning.value),
        "runs": earning.runs.value,
        "starts": None if earning.starts is None else ceil(earning.starts),
        "starts_on": on.isoformat() if on else None,
        "earned": decimal_string(earning.earned),
        "possible": decimal_string(earning.possible),
    }


def _money(amount: Fraction | None) -> str | None:
    return None if amount is None else decimal_string(amount)


def _plain(months: Fraction) -> float:
    return round(float(months), 2)
