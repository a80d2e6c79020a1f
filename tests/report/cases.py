"""One comparison for each thing a ranking can come to."""

from __future__ import annotations

from dataclasses import replace

from reqkit.decide.result import Comparison
from tests.report.samples import Vendor, comparison


def alpha(says: str, **more: object) -> Vendor:
    return Vendor("alpha", {"ru": "Альфа", "en": "Alpha"}, says, **more)  # type: ignore[arg-type]


def beta(says: str, **more: object) -> Vendor:
    return Vendor("beta", {"ru": "Бета", "en": "Beta"}, says, **more)  # type: ignore[arg-type]


def every_conclusion() -> dict[str, Comparison]:
    """By name; what each must come to is the first part of its name. Requirements 1 and 4 of 6 are musts."""
    return {
        "winner": comparison(alpha("++++++"), beta("+-++-+")),
        "winner, the only one to pass": comparison(alpha("~+++++"), beta("-+++++")),
        "winner, the only vendor": comparison(alpha("++++++", price={"from": 50_000, "to": 70_000})),
        "unsure": comparison(alpha("++++++"), beta("+-++++")),
        "tie": comparison(alpha("++++++"), beta("++++++")),
        "close": comparison(alpha("++++++"), beta("++++++", price=101_000)),
        "unresolved": comparison(alpha("+++?++"), beta("?+??++")),
        "unresolved, the only vendor": comparison(alpha("?++?++", price=None)),
        "unresolved, all that answered fail": comparison(alpha("-+++++"), beta("??????")),
        "nobody_qualifies": comparison(alpha("-+++++"), beta("+++-++")),
        "nobody_qualifies, too dear": comparison(alpha("++++++", price=900_000)),
        "nobody_answered": comparison(alpha("??????"), beta("??????")),
        "nobody_answered, the only vendor": comparison(alpha("??????")),
        "nobody_answered, nothing asked": comparison(alpha(""), items=[]),
        "no_vendors, all unreadable": replace(comparison(), unreadable=("alpha", "beta")),
        "no_vendors": comparison(),
    }
