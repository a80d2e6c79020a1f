"""Charts as a part of the page that they are on."""

from __future__ import annotations

import re

from reqkit.report.chart_address import specification
from reqkit.report.charts.drawing import draw

_IMAGE = re.compile(r'<img class="(chart(?: wide| small)?)" src="(chart:[\w=-]+)" alt="([^"]*)" />', re.ASCII)


def inlined(html: str) -> str:
    """A page in which every chart is part of the page. Only the templates can write what is looked for: quotes in texts are escaped."""
    return _IMAGE.sub(_inline, html)


def _inline(found: re.Match[str]) -> str:
    kind, url, told = found.groups()
    svg = draw(specification(url)).replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)  # which a page of HTML knows by itself
    return svg.replace("<svg ", f'<svg class="{kind}" role="img" aria-label="{told}" ', 1)
