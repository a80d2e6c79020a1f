"""The engine's SVG reduced to what draws: paths and lines of text, and nothing else.

No ids, classes, roles, links, styles or scripts are left, whatever a text holds it stays text; shapes that are painted alike are one,
since on paper every element costs; figures are rounded to a tenth of a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from reqkit.values.record import record

FONTS = "PT Sans, DejaVu Sans, sans-serif"
_PAINT = ("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin")
_LETTERING = ("fill", "font-size", "font-weight", "text-anchor")
_DEFAULTS = frozenset((("stroke-width", "1"), ("font-weight", "normal"), ("text-anchor", "start"), ("fill", "none"), ("stroke", "none")))
_MOVE = re.compile(r"translate\((-?[\d.e-]+)(?:[ ,]+(-?[\d.e-]+))?\)")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*(?:e-?\d[^A-Za-z]*)*)")
_FIGURE = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_ENDS = {"M": 2, "L": 2, "T": 2, "C": 6, "S": 4, "Q": 4, "A": 7}
"""How many figures an absolute step of a path takes; those of a pair of coordinates are moved, of an arc only the last two."""

Place = tuple[float, float]
Attributes = tuple[tuple[str, str], ...]


@record
class _Shape:
    paint: Attributes
    path: str


@record
class _Words:
    paint: Attributes
    at: Place
    text: str


def reduced(svg: str) -> str:
    """The document with its size as the view box only, so that it fits where it is placed."""
    root = ElementTree.fromstring(svg)
    found = list(_walked(root, (0.0, 0.0)))
    inside = "".join(_written(list(alike)) for _, alike in groupby(found, lambda each: (type(each), each.paint)))
    across, down = (_short(float(root.get(side, "0"))) for side in ("width", "height"))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" font-family="{FONTS}">{inside}</svg>'


def _walked(element: ElementTree.Element, origin: Place) -> Iterator[_Shape | _Words]:
    """What draws, in its order, in the coordinates of the whole."""
    for child in element:
        name = child.tag.rpartition("}")[2]
        if child.get("display") == "none":
            continue
        here = _moved(origin, child.get("transform", ""))
        if name == "g":
            yield from _walked(child, here)
        elif name == "text":
            yield from _lines(child, here)
        elif name in ("path", "line") and (paint := _attributes(child, _PAINT)):
            path = _line(child, here) if name == "line" else _path(child.get("d", ""), here)
            if path:
                yield _Shape(paint, path)


def _moved(origin: Place, transform: str) -> Place:
    x, y = origin
    for across, down in _MOVE.findall(transform):
        x, y = x + float(across), y + float(down or 0)
    return x, y


def _attributes(element: ElementTree.Element, names: Iterable[str]) -> Attributes:
    found = ((name, element.get(name, "").removesuffix("px")) for name in names)
    return tuple((name, value) for name, value in found if value and (name, value) not in _DEFAULTS)


def _line(element: ElementTree.Element, here: Place) -> str:
    x, y = here
    ends = ((x + float(element.get(f"x{end}", "0")), y + float(element.get(f"y{end}", "0"))) for end in ("", "2"))
    return "M" + "L".join(f"{_short(across)},{_short(down)}" for across, down in ends)


def _path(steps: str, here: Place) -> str:
    return "".join(kind + _figures(kind, figures, here) for kind, figures in _STEP.findall(steps))


def _figures(kind: str, text: str, here: Place) -> str:
    """The figures of one step; those of an absolute one are moved."""
    figures = [float(figure) for figure in _FIGURE.findall(text)]
    if kind in "HV":
        figures = [figure + here[kind == "V"] for figure in figures]
    elif kind in _ENDS:
        count = _ENDS[kind]
        first = 5 if kind == "A" else 0
        figures = [figure + here[(index % count - first) % 2] if index % count >= first else figure for index, figure in enumerate(figures)]
    return ",".join(map(_short, figures))


def _lines(element: ElementTree.Element, here: Place) -> Iterator[_Words]:
    paint = _attributes(element, _LETTERING)
    x, y = here
    if element.text:
        yield _Words(paint, here, element.text)
    for span in element:
        y += float(span.get("dy", "0"))
        if span.tag.rpartition("}")[2] == "tspan" and span.text:
            yield _Words(paint, (x, y), span.text)


def _written(alike: Sequence[_Shape | _Words]) -> str:
    """Shapes painted alike as one path; lines of text set alike as one group."""
    paint = "".join(f" {name}={quoteattr(value)}" for name, value in alike[0].paint)
    shapes = [each.path for each in alike if isinstance(each, _Shape)]
    if shapes:
        fill = "" if any(name == "fill" for name, _ in alike[0].paint) else ' fill="none"'
        return f'<path{paint}{fill} d="{"".join(shapes)}"/>'
    words = "".join(
        f'<text x="{_short(each.at[0])}" y="{_short(each.at[1])}">{escape(each.text)}</text>' for each in alike if isinstance(each, _Words)
    )
    return f"<g{paint}>{words}</g>"


def _short(figure: float) -> str:
    value = round(figure, 1)
    return str(int(value)) if value == int(value) else str(value)
