"""How the workbook looks: one accent, pale input cells, hairlines."""

from __future__ import annotations

from typing import Any

INK, ACCENT, PALE, BAND, INPUT, LINE, SOFT = "#22313A", "#1F5C6B", "#F4F7F8", "#DCE8EB", "#FFF8E1", "#C9D3D7", "#6B7B83"
WARN, WARN_FILL, CHANGED_FILL, OFF = "#A33A1F", "#F9D9CF", "#FCE9D4", "#ECEFF0"
FONT = "Arial"
TEXT = "@"

_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top", "text_wrap": True}
_CELL = {**_BASE, "border": 1, "border_color": LINE}
STYLES: dict[str, dict[str, Any]] = {
    "plain": _BASE,
    "title": {**_BASE, "font_size": 16, "bold": True, "font_color": ACCENT, "text_wrap": False, "valign": "vcenter"},
    "subtitle": {**_BASE, "font_color": SOFT, "text_wrap": False, "valign": "vcenter"},
    "count": {**_BASE, "bold": True, "font_color": ACCENT, "text_wrap": False, "valign": "vcenter"},
    "head": {**_CELL, "bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "valign": "vcenter", "align": "left"},
    "band": {**_BASE, "bold": True, "font_color": ACCENT, "bg_color": BAND, "font_size": 11, "text_wrap": False, "valign": "vcenter"},
    "id": {**_CELL, "font_color": SOFT, "bg_color": PALE, "font_size": 9},
    "thing": {**_CELL, "bold": True, "bg_color": PALE},
    "explain": {**_CELL, "bg_color": PALE, "font_size": 9},
    "aspect": {**_CELL, "align": "left", "indent": 2, "font_size": 9.5},
    "aspect_id": {**_CELL, "font_color": LINE, "font_size": 8},
    "ask": {**_CELL, "font_size": 9, "font_color": SOFT},
    "input": {**_CELL, "bg_color": INPUT, "locked": False, "num_format": TEXT},
    "input_thing": {**_CELL, "bg_color": "#FFF3CF", "locked": False, "num_format": TEXT},
    "bad": {**_CELL, "bg_color": WARN_FILL, "locked": False, "num_format": TEXT, "font_color": WARN, "bold": True},
    "off": {**_CELL, "bg_color": OFF},
    "todo": {**_CELL, "font_color": WARN, "font_size": 9, "bg_color": "#FFFFFF"},
    "label": {**_CELL, "bg_color": PALE, "bold": True},
    "link": {**_BASE, "font_color": ACCENT, "underline": 1},
    "step": {**_BASE, "font_size": 10.5},
    "number": {**_BASE, "font_size": 10.5, "bold": True, "font_color": ACCENT, "align": "right"},
    "h2": {**_BASE, "font_size": 12, "bold": True, "font_color": ACCENT, "text_wrap": False},
    "hidden": {"font_name": FONT, "font_size": 8, "font_color": SOFT},
    "sentence": {**_CELL, "font_size": 9.5},
}
WIDTHS = {
    "id": 11, "title": 38, "question": 46, "priority": 12, "availability": 17, "delivery": 19, "value": 16, "cost_from": 13, "cost_to": 13,
    "currency": 9, "vat": 14, "running_cost": 14, "running_per": 11, "time_from": 14, "time_to": 10, "time_unit": 13, "plan": 17,
    "customization": 19, "evidence": 18, "evidence_ref": 22, "note": 36, "confirm": 13, "todo": 20, "name": 30, "website": 26,
    "seats_to": 15, "customers_to": 15, "price": 15, "price_per": 22, "price_2": 15, "price_2_per": 22, "requires": 24,
}  # fmt: skip
"""Of columns, in characters."""
