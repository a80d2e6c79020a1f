"""How many vendors fit the first page beside everything else on it: the decision must not run over.

An estimate in millimetres from the length of the texts, on the safe side. The figures are those of the style sheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reqkit.decide.result import RankedVendor
from reqkit.report.clipping import shortened
from reqkit.report.parts import Points
from reqkit.report.sections.headline import Headline
from reqkit.report.speaker import Speaker

HEIGHT = 268.0
FIXED = 53.0
"""Headings, the head of the table, the legend, the imprint and the space between them."""
ROW, ROW_LINE = 5.75, 4.2
NAME = 28
"""So much of a vendor's name is shown in its row."""
_NAME_LINE, _READY_LINE, _COST_LINE = 12, 13, 20
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Type:
    """A kind of text: how many characters a line holds, how high a line is, and the space after the text."""

    characters: int
    line: float
    after: float

    def height(self, text: str) -> float:
        return -(-len(text) // self.characters) * self.line + self.after


TITLE = Type(56, 6.4, 0)
HEADLINE = Type(50, 6.4, 2)
SUPPORT = Type(95, 5, 1)
SMALL = Type(115, 4.2, 0)
BANNER = Type(95, 5, 5.5)
NOTE = Type(105, 4.5, 1.5)
LIST_HEADING = Type(24, 4.2, 3)
LIST_ITEM = Type(31, 4.15, 1.2)


@dataclass(frozen=True, slots=True)
class Around:
    """Everything on page one but the rows of the table."""

    banners: Sequence[str]
    headline: Headline
    scope: str
    lists: Sequence[Points]
    silent: str

    def height(self, title: str) -> float:
        parts = [FIXED, TITLE.height(title), HEADLINE.height(self.headline.title), SMALL.height(self.scope)]
        parts += [BANNER.height(banner) for banner in self.banners]
        parts += [SUPPORT.height(sentence) for sentence in self.headline.support]
        parts += [NOTE.height(self.silent)] if self.silent else []
        parts += [max((_list_height(points) for points in self.lists), default=0.0)]
        return sum(parts)


def rows_that_fit(speaker: Speaker, around: Around, vendors: Sequence[RankedVendor]) -> int:
    """All the vendors if there is room for them, else as many as fit above a line that names the others; never less than a few."""
    room = HEIGHT - around.height(speaker.text(speaker.comparison.brief.header.title))
    if sum(_row_heights(speaker, vendors)) <= room:
        return len(vendors)
    room -= NOTE.height(" " * 200)
    fitting = 0
    for height in _row_heights(speaker, vendors):
        room -= height
        if room < 0:
            break
        fitting += 1
    return max(_LEAST, fitting)


def fitted(speaker: Speaker, around: Around) -> Around:
    """With as much less said as it takes for a few vendors to fit: first of the sentences under the conclusion, then of the lists."""
    title = speaker.text(speaker.comparison.brief.header.title)
    room = HEIGHT - sum(_row_heights(speaker, speaker.answering[:_LEAST])) - NOTE.height(" " * 200)
    while around.height(title) > room and len(around.headline.support) > 1:
        support = around.headline.support
        around = replace(around, headline=replace(around.headline, support=(*support[:-2], support[-1])))
    while around.height(title) > room and any(len(points.items) > 1 for points in around.lists):
        around = replace(
            around, lists=tuple(replace(points, items=points.items[: max(1, len(points.items) - 1)]) for points in around.lists)
        )
    return around


def _row_heights(speaker: Speaker, vendors: Iterable[RankedVendor]) -> list[float]:
    return [ROW + (_lines(speaker, vendor) - 1) * ROW_LINE for vendor in vendors]


def _lines(speaker: Speaker, vendor: RankedVendor) -> int:
    """Lines in a vendor's row: the name, the date or the price can take two."""
    name, ready = shortened(speaker.name(vendor), NAME), speaker.ready(vendor, short=True) or ""
    cost = vendor.configuration.cost
    price = speaker.amount(cost) if cost is not None else ""
    return max(-(-len(name) // _NAME_LINE), -(-len(ready) // _READY_LINE), -(-len(price) // _COST_LINE), 1)


def _list_height(points: Points) -> float:
    items = [LIST_ITEM.height(f"{point.lead} — {point.text} {point.figure}") for point in points.items]
    return LIST_HEADING.height(points.heading) + (sum(items) if items else LIST_ITEM.height(points.empty))
