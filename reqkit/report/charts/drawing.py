"""A specification becomes an SVG document: compiled by Vega-Lite without access to anything, then reduced to the few elements and
attributes that draw, so that whatever a text holds it stays text, and the same specification gives the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from vl_convert import FormatLocale

_DRAWN = frozenset(("g", "path", "line", "rect", "circle", "text", "tspan"))
_PLACED = frozenset(("d", "x", "y", "x2", "y2", "dx", "dy", "r", "cx", "cy", "width", "height", "transform"))
_PAINTED = frozenset(("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"))
_LETTERED = frozenset(("text-anchor", "font-size", "font-weight", "font-style"))
_KEPT = _PLACED | _PAINTED | _LETTERED
_FIGURE = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_STILL = re.compile(r"translate\(-?0(?:,-?0)?\)")
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # only names the language of the specification: nothing is fetched
_VERSION = "6.4"
FONTS = "PT Sans, DejaVu Sans, sans-serif"
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
    """Starts the engine, which takes half a second when it is first needed."""
    from vl_convert import vegalite_to_svg

    vegalite_to_svg({"$schema": _SCHEMA, "data": {"values": [{}]}, "mark": "point"}, vl_version=_VERSION, allowed_base_urls=[])


def _locale(language: str) -> FormatLocale:
    decimal, thousands = _SEPARATORS.get(language, _SEPARATORS["en"])
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}


def reduced(svg: str) -> str:
    """What draws, and nothing else: no ids, classes, roles, links, styles or scripts, figures to a tenth of a unit."""
    root = ElementTree.fromstring(svg)
    inside = "".join(_written(child) for child in root)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_rounded(root.get("width", "0"))} {_rounded(root.get("height", "0"))}" '
        f'font-family="{FONTS}">{inside}</svg>'
    )


def _written(element: ElementTree.Element) -> str:
    """An element without what shows nothing; a group that groups nothing is its children."""
    name = element.tag.rpartition("}")[2]
    if name not in _DRAWN or element.get("display") == "none":
        return ""
    inside = "".join(_written(child) for child in element)
    if name in ("text", "tspan"):
        inside = escape(element.text or "") + inside
    attributes = {key: value for key, value in element.attrib.items() if key in _KEPT and not _is_default(key, value)}
    if name == "g":
        return f"<g{_attributes(attributes)}>{inside}</g>" if attributes and inside else inside
    if name == "path" and not _draws(element):
        return ""
    if name == "text" and not inside:
        return ""
    return f"<{name}{_attributes(attributes)}>{inside}</{name}>" if inside else f"<{name}{_attributes(attributes)}/>"


def _draws(element: ElementTree.Element) -> bool:
    colours = [element.get("fill"), element.get("stroke")]
    return bool(element.get("d")) and any(colour not in (None, "none", "transparent") for colour in colours)


def _is_default(key: str, value: str) -> bool:
    if key == "transform":
        return bool(_STILL.fullmatch(value))
    return (key, value) in {("font-weight", "normal"), ("font-style", "normal"), ("text-anchor", "start"), ("stroke-width", "1")}


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f" {key}={quoteattr(_rounded(value.removesuffix('px')))}" for key, value in attributes.items())


def _rounded(value: str) -> str:
    return _FIGURE.sub(_figure, value)


def _figure(found: re.Match[str]) -> str:
    value = round(float(found[0]), 1)
    return str(int(value)) if value == int(value) else str(value)
