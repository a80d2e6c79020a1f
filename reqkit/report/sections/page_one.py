"""How many vendors fit the first page beside everything else on it: the decision must not run over.

An estimate in millimetres from how wide the texts are, on the safe side. The figures are those of the style sheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reqkit.decide.result import RankedVendor
from reqkit.report.charts.lettering import width, wrapped
from reqkit.report.clipping import shortened
from reqkit.report.parts import Point, Points
from reqkit.report.sections.headline import Headline
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

HEIGHT = 268.0
FIXED = 56.0
"""Headings, the head of the table, the legend, the imprint and the space between them."""
NAME = 28
"""So much of a vendor's name is shown in its row."""
READY = 20.5
_REST = 99.0
"""What the columns of the table take beside those of the name, the cost and the date, in millimetres."""
_ACROSS, _PADDING = 179.6, 1.6
_LEAST_COST, _MOST_COST = 22.0, 33.0
_LEAST = 3
"""So many rows there are in any case."""
_WORTH_SENTENCES, _WORTH_POINTS = 8, 5
"""Rows up to so many come before a further sentence under the conclusion, and before the third points of the lists."""
_POINT = 25.4 / 72
_SERIF = 1.16
"""How much wider the headings are than the text, whose letters are known."""


@record
class Type:
    """A kind of text: the width of its lines and the size of its letters in points, how high a line is, and the space after the text."""

    room: float
    size: float
    line: float
    after: float
    bold: bool = False

    def lines(self, text: str) -> int:
        return len(wrapped(text, self.room, self.size * _POINT, len(text) + 1, bold=self.bold))

    def height(self, text: str) -> float:
        return self.lines(text) * self.line + self.after


TITLE = Type(178, 15 * _SERIF, 6.4, 0, bold=True)
HEADLINE = Type(178, 14 * _SERIF, 6.4, 2, bold=True)
SUPPORT = Type(178, 10, 5, 1)
SMALL = Type(178, 8.2, 4.1, 0)
BANNER = Type(172, 9.6, 4.9, 5.5, bold=True)
NOTE = Type(178, 8.8, 4.5, 1.5)
_REST_NAMED = 2 * NOTE.line + NOTE.after
"""The line that names those that are left out, which can take two."""
LIST_HEADING = Type(56, 9.8, 4.2, 3, bold=True)
LIST_ITEM = Type(56, 8.8, 4.15, 1.2)
ROW, ROW_LINE, ROW_SIZE = 5.75, 4.2, 8.3


@record
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
    room -= _REST_NAMED
    fitting = 0
    for height in _row_heights(speaker, vendors):
        room -= height
        if room < 0:
            break
        fitting += 1
    return max(_LEAST, fitting)


def fitted(speaker: Speaker, around: Around) -> Around:
    """With as much less said as it takes for some vendors to fit: first of the sentences under the conclusion, then of the lists."""
    title, rows = speaker.text(speaker.comparison.brief.header.title), _row_heights(speaker, speaker.answering)

    def is_full(most: int) -> bool:
        left_out = _REST_NAMED if len(rows) > most else 0.0
        return around.height(title) + sum(rows[:most]) + left_out > HEIGHT

    while is_full(_WORTH_SENTENCES) and len(around.headline.support) > 1:
        support = around.headline.support
        around = replace(around, headline=replace(around.headline, support=(*support[:-2], support[-1])))
    for rows_kept, points_kept in ((_WORTH_POINTS, 2), (_LEAST, 1)):
        while is_full(rows_kept) and any(len(points.items) > points_kept for points in around.lists):
            longest = max(len(points.items) for points in around.lists)
            around = replace(around, lists=tuple(replace(points, items=points.items[: longest - 1]) for points in around.lists))
    return around


def cost_width(speaker: Speaker, vendors: Iterable[RankedVendor]) -> float:
    """As wide as the longest sum needs, so that names have the rest."""
    widest = max((width(_price(speaker, vendor), ROW_SIZE * _POINT) for vendor in vendors), default=0.0)
    return round(min(_MOST_COST, max(_LEAST_COST, widest + _PADDING)), 1)


def _price(speaker: Speaker, vendor: RankedVendor) -> str:
    cost = vendor.configuration.cost
    return speaker.amount(cost) if cost is not None else ""


def _row_heights(speaker: Speaker, vendors: Sequence[RankedVendor]) -> list[float]:
    cost = cost_width(speaker, vendors)
    rooms = (_ACROSS - _REST - READY - cost, cost, READY - 1.6)
    cells = [Type(room - _PADDING, ROW_SIZE, ROW_LINE, 0) for room in rooms]
    return [ROW + (_lines(speaker, vendor, cells) - 1) * ROW_LINE for vendor in vendors]


def _lines(speaker: Speaker, vendor: RankedVendor, cells: Sequence[Type]) -> int:
    """Lines in a vendor's row: the name, the price or the date can take two. The name of who leads is bold."""
    name, price, ready = shortened(speaker.name(vendor), NAME), _price(speaker, vendor), speaker.ready(vendor, short=True) or ""
    named = replace(cells[0], bold=vendor.rank == speaker.comparison.ranking[0].rank)
    return max(named.lines(name), cells[1].lines(price), cells[2].lines(ready), 1)


def _list_height(points: Points) -> float:
    items = [_item_height(point) for point in points.items]
    return LIST_HEADING.height(points.heading) + (sum(items) if items else LIST_ITEM.height(points.empty))


def _item_height(point: Point) -> float:
    """What the point is about is bold, and as wide as that is."""
    room = LIST_ITEM.room
    text = f"{point.lead} — {point.text} {point.figure}"
    bold = width(point.lead, LIST_ITEM.size * _POINT, bold=True) - width(point.lead, LIST_ITEM.size * _POINT)
    lines = LIST_ITEM.lines(text)
    return replace(LIST_ITEM, room=room - bold / lines).height(text)
