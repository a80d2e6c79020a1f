"""How the workbook looks: the report's blue, hairlines, and verdicts that differ in glyph and lightness, not only in colour."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reqkit.forms.xlsx_styles import FONT
from reqkit.locale.numbers import beyond, percent
from reqkit.match.verdict import State
from reqkit.report.workbook.model import Kind
from reqkit.values.text import Language

INK, ACCENT, SOFT, LINE, PALE = "#1B1F23", "#1D4F73", "#4D5963", "#CDD4D9", "#E8F0F6"
GLYPHS = {State.AVAILABLE: "●", State.CUSTOMIZABLE: "◐", State.UNANSWERED: "?", State.UNAVAILABLE: "✕"}

_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top"}
_CELL = {**_BASE, "border": 1, "border_color": LINE}
_FIGURE = {**_CELL, "align": "right"}
_SIGN = {**_CELL, "align": "left"}
_SHARE, _SHARE_FINE, _SCORE, _WORTH, _WHOLE = "0%", "0.0%", "0.0", "0.00", "#,##0"
_SHARES = {Kind.SHARE: 0, Kind.SHARE_FINE: 1}
"""Shares are shown with so many decimal places."""


def of_figure(value: Fraction | float, kind: Kind) -> str:
    """The name of the style of a figure: a share that would be rounded to nothing or to all is not shown as that."""
    sign = beyond(value, _SHARES[kind]) if kind in _SHARES else ""
    return f"{sign} {kind}" if sign else kind


def styles(language: Language, currency: str) -> dict[str, dict[str, Any]]:
    """By name. `currency` is the sign of the brief's currency."""
    sign = currency.replace('"', "")
    money = f'#,##0\\ "{sign}"' if language == "ru" else f'"{sign}"\\ #,##0'
    day = "dd.mm.yyyy" if language == "ru" else "d mmm yyyy"
    figures = {
        Kind.WHOLE: _WHOLE, Kind.SHARE: _SHARE, Kind.SHARE_FINE: _SHARE_FINE, Kind.SCORE: _SCORE, Kind.WORTH: _WORTH, Kind.MONEY: money,
        Kind.DATE: day,
    }  # fmt: skip
    return {
        "plain": _BASE,
        "title": {**_BASE, "font_size": 16, "bold": True, "font_color": ACCENT, "valign": "vcenter"},
        "lead": {**_BASE, "font_color": SOFT, "text_wrap": True},
        "headline": {**_BASE, "font_size": 13, "bold": True, "text_wrap": True},
        "heading": {**_BASE, "font_size": 12, "bold": True, "font_color": ACCENT},
        "head": {**_CELL, "bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "text_wrap": True, "valign": "vcenter"},
        "absent": {**_CELL, "font_color": SOFT, "italic": True},
        "total": {**_CELL, "bold": True, "bg_color": PALE},
        Kind.TEXT: {**_CELL, "text_wrap": True},
        Kind.STRONG: {**_CELL, "text_wrap": True, "bold": True},
        Kind.CODE: {**_CELL, "font_size": 9, "font_color": SOFT},
        **{kind: {**_FIGURE, "num_format": shown} for kind, shown in figures.items()},
        **{f"total {kind}": {**_FIGURE, "num_format": shown, "bold": True, "bg_color": PALE} for kind, shown in figures.items()},
        **{
            of_figure(share, kind): {**_FIGURE, "num_format": f'"{percent(share, language, places)}"'}
            for kind, places in _SHARES.items()
            for share in (1e-9, 1 - 1e-9)
        },
        State.AVAILABLE: {**_SIGN, "bg_color": "#93B7D3"},
        State.CUSTOMIZABLE: {**_SIGN, "bg_color": "#D3E2EE"},
        State.UNANSWERED: {**_SIGN, "font_color": SOFT, "italic": True},
        State.UNAVAILABLE: {**_SIGN, "bg_color": "#F9D9CF", "font_color": "#8C2D19", "bold": True},
    }
