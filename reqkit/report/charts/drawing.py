"""A specification becomes an SVG document: compiled by Vega-Lite, which may load nothing, then reduced to what draws.

The same specification gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reqkit.report.charts.canvas import INK, Sheet, Sign
from reqkit.report.charts.reducing import reduced

if TYPE_CHECKING:
    from vl_convert import FormatLocale

_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # only names the language of the specification: nothing is fetched
_VERSION = "6.4"
_WARMING = 3
"""After so many charts the engine has compiled most of itself."""
_SEPARATORS: Mapping[str, tuple[str, str]] = {"ru": (",", "\u00a0"), "en": (".", ",")}


@lru_cache(maxsize=64)
def draw(specification: str) -> str:
    """The SVG document of a specification in JSON. Raises ValueError for what is none."""
    from vl_convert import vegalite_to_svg

    spec: dict[str, Any] = {"$schema": _SCHEMA, **json.loads(specification, object_hook=_without_addresses)}
    language = spec.get("usermeta", {}).get("language", "en")
    svg = vegalite_to_svg(spec, vl_version=_VERSION, allowed_base_urls=[], format_locale=_locale(language))
    return reduced(svg)


def _without_addresses(part: dict[str, Any]) -> dict[str, Any]:
    """The engine is told to load nothing; nothing is asked of it, either."""
    if "url" in part:
        raise ValueError("a specification may not load anything")
    return part


def warm_up() -> None:
    """Starts the engine, which takes half a second when it is first needed, and lets it draw everything that charts are made of."""
    sheet = Sheet("en", (0, 1), 10, 0, 0, 0, 0)
    one = {"x": 0, "x2": 1, "y": 0, "y2": 1, "t": "…"}
    sheet.bars([one], INK, 1)
    sheet.rules([one], INK, dash=(1, 2))
    sheet.line([one, {"x": 1, "y": 1}], INK, steps=True)
    sheet.points([one], INK)
    sheet.texts([one], bold=True)
    sheet.key([Sign("…", INK), Sign("…", kind="range")])
    for height in range(_WARMING):
        draw(json.dumps({**sheet.spec(), "height": height + 1}))


def _locale(language: str) -> FormatLocale:
    decimal, thousands = _SEPARATORS.get(language, _SEPARATORS["en"])
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}
