"""The full matrix: every requirement at every vendor that answered anything, one table a category."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.result import RankedVendor
from reqkit.locale import report as common
from reqkit.locale import report_matrix as say
from reqkit.locale.kinds import PRIORITIES_SHORT
from reqkit.locale.states import STATES
from reqkit.match.verdict import AskedVerdict, State
from reqkit.model.asked import Asked
from reqkit.model.brief import Priority
from reqkit.report.charts.lettering import width
from reqkit.report.clipping import shortened
from reqkit.report.marks import Mark
from reqkit.report.parts import Cell, Column, Glyph, Legend, Picture, Row, Strip, Table, machine
from reqkit.report.sections.comments import Commented, comments, told_of
from reqkit.report.speaker import Speaker
from reqkit.report.strips import address, ground
from reqkit.values.record import record

ACROSS = 14
"""So many vendors stand side by side on a page."""
_ROOM = 95
"""Millimetres across the page for the vendors of one table."""
_BEFORE = 2
"""Columns before those of the vendors."""
_SHORT = 8
"""A table of so few requirements is kept on one page."""
_HEAD = 7.4 * 25.4 / 72
"""How large the letters of a head are, in millimetres."""
_LEVEL, _TURNED = 34, 19
"""So much of a name fits above its column, and so much the height of the head."""
_UPRIGHT, _UPRIGHT_WIDTH = 4, 20
"""The names of so few vendors stand upright, in columns of so many millimetres."""


@record
class CategoryMatrix:
    """A category: its table, or tables where the vendors do not fit side by side, and what was said."""

    heading: str
    tables: tuple[Table, ...]
    comments_heading: str
    comments: tuple[Commented, ...]
    no_comments: str


@record
class Matrix:
    """Section 6."""

    intro: tuple[str, ...]
    legend: Legend
    categories: tuple[CategoryMatrix, ...]


def matrix(speaker: Speaker) -> Matrix | None:
    if not speaker.answering or not speaker.comparison.brief.asked:
        return None
    parts = in_parts(speaker.answering, ACROSS)
    intro = [_intro(speaker)]
    if len(parts) > 1:
        intro.append(speaker.say(say.MATRIX_PARTS, count=len(parts)))
    if speaker.silent and not speaker.briefly:
        intro.append(speaker.say(say.MATRIX_SILENT, names=speaker.names(speaker.silent)))
    return Matrix(tuple(intro), _legend(speaker), tuple(_category(speaker, name, parts) for name in _categories(speaker)))


def _intro(speaker: Speaker) -> str:
    if not speaker.briefly:
        return speaker.say(say.MATRIX_INTRO)
    told = told_of(speaker)
    some = len(told) < len(speaker.answering)
    whose = speaker.say(say.OF_SOME, names=speaker.both([speaker.name(vendor) for vendor in told])) if some else ""
    return speaker.say(say.MATRIX_ON_PAPER, whose=whose)


def in_parts(vendors: Sequence[RankedVendor], most: int) -> tuple[tuple[RankedVendor, ...], ...]:
    """Vendors in as few parts as fit, the parts as even as can be."""
    count = -(-len(vendors) // most)
    size = -(-len(vendors) // count)
    return tuple(tuple(vendors[start : start + size]) for start in range(0, len(vendors), size))


def _legend(speaker: Speaker) -> Legend:
    glyphs = [speaker.state(state) for state in State]
    glyphs += [speaker.glyph(Mark.STALE, say.STALE), speaker.glyph(Mark.ASSESSED, say.ASSESSED)]
    return Legend(speaker.say(common.LEGEND), tuple(glyphs), (speaker.say(say.LEGEND_PARTLY),))


def _categories(speaker: Speaker) -> list[str]:
    used = {asked.item.category for asked in speaker.comparison.brief.asked}
    return [category for category in speaker.comparison.brief.categories if category in used]


def _category(speaker: Speaker, category: str, parts: Sequence[Sequence[RankedVendor]]) -> CategoryMatrix:
    asked = [one for one in speaker.comparison.brief.asked if one.item.category == category]
    weight = speaker.percent(speaker.comparison.weights.categories.get(category, Fraction(0)))
    heading = speaker.say(say.MATRIX_CAPTION, category=speaker.category(category), weight=weight)
    tables = []
    for part in parts:
        caption = _counts(speaker, asked, part)
        if len(parts) > 1:
            caption = speaker.say(say.MATRIX_COUNTS_PART, counts=caption, first=part[0].rank, last=part[-1].rank)
        tables.append(_table(speaker, caption, asked, part))
    said = comments(speaker, asked)
    nothing = "" if said or speaker.briefly else speaker.say(say.NO_COMMENTS)  # on paper only some of what is said stands there
    return CategoryMatrix(heading, tuple(tables), speaker.say(say.COMMENTS), said, nothing)


def _counts(speaker: Speaker, asked: Sequence[Asked], vendors: Sequence[RankedVendor]) -> str:
    states = [aspect.state for one in asked for vendor in vendors for aspect in vendor.verdict(one.id).every()]
    answered = Fraction(sum(state is not State.UNANSWERED for state in states), len(states)) if states else Fraction(0)
    musts = sum(one.item.priority is Priority.MUST for one in asked)
    return speaker.say(say.MATRIX_COUNTS, count=len(asked), musts=musts, answered=speaker.percent(answered))


def _table(speaker: Speaker, caption: str, asked: Sequence[Asked], vendors: Sequence[RankedVendor]) -> Table:
    few = len(vendors) <= _UPRIGHT
    names = [shortened(speaker.name(vendor), _LEVEL if few else _TURNED) for vendor in vendors]
    width = f"{_UPRIGHT_WIDTH if few else _ROOM / len(vendors):.2f}mm"
    columns = (
        Column(speaker.say(say.COL_TITLE)),
        Column(speaker.say(say.COL_PRIORITY_SHARE), "16mm"),
        *(Column(name, width, "upright" if few else "turned", vendor.vendor) for name, vendor in zip(names, vendors, strict=True)),
    )
    pitch = int((_UPRIGHT_WIDTH if few else _ROOM / len(vendors)) / 25.4 * 96)
    rows = tuple(_row(speaker, one, vendors, pitch) for one in asked)
    kind = "matrix keep" if len(asked) <= _SHORT else "matrix"
    strip = Strip(_BEFORE, tuple(names), pitch, ground(len(names)), turned=not few)
    return Table(caption, columns, rows, kind, strip=strip, rise="" if few else rise(names))


def rise(names: Sequence[str]) -> str:
    """How high the longest of some names stands that are turned on their sides."""
    return f"{max(width(name, _HEAD) for name in names) + 2:.1f}mm"


def _row(speaker: Speaker, asked: Asked, vendors: Sequence[RankedVendor], pitch: int) -> Row:
    """The verdicts are a picture as well; where none of the vendors says anything, one cell says so."""
    weight = speaker.comparison.weights.items.get(asked.id, Fraction(0))
    share = f" {speaker.decimal(weight * 100)}" if weight else ""
    must = asked.item.priority is Priority.MUST
    before = (
        Cell(speaker.item(asked.id)),
        Cell(speaker.say(PRIORITIES_SHORT[asked.item.priority]) + share, kind="strong" if must else "", value=machine(weight)),
    )
    verdicts = [vendor.verdict(asked.id) for vendor in vendors]
    kind = "must" if must else ""
    if len(vendors) > 1 and all(aspect.state is State.UNANSWERED for verdict in verdicts for aspect in verdict.every()):
        silent = machine(State.UNANSWERED.badness)
        unsaid = Cell(speaker.say(say.NO_ANSWER_FROM_ANY), kind="unsaid", columns=len(vendors), value=silent)
        return Row((*before, unsaid), kind=kind, item=asked.id)
    signs = [_Sign.of(speaker, verdict) for verdict in verdicts]
    cells = tuple(sign.cell(speaker, vendor) for vendor, sign in zip(vendors, signs, strict=True))
    return Row((*before, *cells), kind=kind, picture=_picture(speaker, vendors, signs, pitch), item=asked.id)


@record
class _Sign:
    """A verdict as a sign: what it is in words, what is noted under it, that it is stale or was checked, and what it is sorted by."""

    glyph: Glyph
    words: str
    note: str
    extra: Glyph | None
    value: str

    @classmethod
    def of(cls, speaker: Speaker, verdict: AskedVerdict) -> _Sign:
        counted = verdict.counted()
        answered = sum(aspect.state is not State.UNANSWERED for aspect in counted)
        words, note = speaker.say(STATES[verdict.state]), ""
        if verdict.state is State.UNANSWERED and answered:
            note = f"{answered}/{len(counted)}"
            words = f"{words}, {speaker.say(say.CELL_PARTLY, part=answered, total=len(counted))}"
        extra = None
        if verdict.stale:
            extra = speaker.glyph(Mark.STALE, say.STALE)
        elif any(aspect.claimed is not None for aspect in counted):
            extra = speaker.glyph(Mark.ASSESSED, say.ASSESSED)
        return cls(speaker.state(verdict.state), words, note, extra, machine(verdict.state.badness))

    def cell(self, speaker: Speaker, vendor: RankedVendor) -> Cell:
        label = speaker.say(say.CELL_LABEL, vendor=speaker.name(vendor), state=self.words)
        return Cell(glyph=self.glyph, note=self.note, kind="verdict", extra=self.extra, label=label, value=self.value)


def _picture(speaker: Speaker, vendors: Sequence[RankedVendor], signs: Sequence[_Sign], pitch: int) -> Picture:
    """In words: each thing that can be said, with all the vendors of whom it is said."""
    said: dict[str, list[RankedVendor]] = {}
    for vendor, sign in zip(vendors, signs, strict=True):
        words = f"{sign.words}, {sign.extra.label}" if sign.extra else sign.words
        said.setdefault(words, []).append(vendor)
    label = "; ".join(speaker.say(say.STRIP_LABEL, state=words, vendors=speaker.names(of)) for words, of in said.items())
    drawn = address(((sign.glyph.mark, sign.note, sign.extra.mark if sign.extra else None) for sign in signs), pitch)
    return Picture(drawn, speaker.sentence(label) + ".")
