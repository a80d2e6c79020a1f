"""Where the scores come from: what is there, what will be built and what hangs on silence, in all and by category."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.result import CategoryFit, RankedVendor
from reqkit.locale import report as common
from reqkit.locale import report_scores as say
from reqkit.report.charts.of_scores import waterfall_chart
from reqkit.report.clipping import shortened
from reqkit.report.parts import Bar, Cell, Chart, Column, Legend, Row, Table, machine
from reqkit.report.sections.matrix import in_parts, rise
from reqkit.report.sections.scenarios import ACROSS
from reqkit.report.speaker import Speaker
from reqkit.values.money import decimal_string
from reqkit.values.record import record

LEVELS = ("", "◔", "◑", "◕", "●")
"""How full a circle is at each step: as characters, since a picture in every cell takes a tenth of the time of a report."""
_STEPS = (Fraction(1, 10), Fraction(35, 100), Fraction(65, 100), Fraction(9, 10))
"""Up to these shares a cell is blank, or has the first, second, third glyph and shade; above the last, the fourth."""


_SIDE_BY_SIDE, _CATEGORIES = 6, 8
"""So many vendors, or categories, fit side by side with their names level."""
_PAGE, _NAMES, _CATEGORY = 178, 58, 18
"""Millimetres across the page, at most for the names of vendors, and at least for a category."""
_TALL = 12
"""A table of more rows may run on to the next page."""
_LEVEL, _TURNED = 36, 19
"""So much of a vendor's name fits above a column."""


@record
class Scores:
    """Section 4."""

    intro: tuple[str, ...]
    bars: Table
    bars_legend: tuple[tuple[str, str], ...]
    heats: tuple[Table, ...]
    legends: tuple[Legend, ...]
    difference: Chart | None


def scores(speaker: Speaker) -> Scores | None:
    if not speaker.answering or not speaker.comparison.weights.categories:
        return None
    return Scores(
        intro=_intro(speaker),
        bars=_bars(speaker),
        bars_legend=(
            ("today", speaker.say(say.BAR_TODAY)),
            ("work", speaker.say(say.BAR_WORK)),
            ("unknown", speaker.say(say.BAR_UNKNOWN)),
        ),
        heats=_heats(speaker),
        legends=(
            Legend(
                speaker.say(say.HEAT_LEGEND),
                (),
                tuple(f"{LEVELS[step]} {speaker.say(label)}" for step, label in enumerate(say.LEVELS) if step),
            ),
            Legend("", (), (speaker.say(say.HEAT_LEGEND_UNKNOWN), speaker.say(say.HEAT_LEGEND_TODAY))),
        ),
        difference=waterfall_chart(speaker),
    )


def level(share: Fraction) -> int:
    """Which of the five steps a share is on, 0..4."""
    return next((index for index, limit in enumerate(_STEPS) if share <= limit), len(_STEPS))


def _weighty(speaker: Speaker) -> list[str]:
    """The categories that weigh anything, in the order of the brief."""
    weights = speaker.comparison.weights.categories
    return [category for category in speaker.comparison.brief.categories if weights.get(category)]


def _intro(speaker: Speaker) -> tuple[str, ...]:
    weights, vendors = speaker.comparison.weights.categories, speaker.answering
    heaviest = max(_weighty(speaker), key=lambda category: weights[category])
    named = {"category": speaker.category(heaviest), "weight": speaker.percent(weights[heaviest])}
    top = max(vendor.categories[heaviest].after for vendor in vendors)
    best = [speaker.name(vendor) for vendor in vendors if vendor.categories[heaviest].after == top]
    first = speaker.say(say.SCORES_INTRO_NONE, **named)
    if top:
        first = speaker.say(say.SCORES_INTRO, best=speaker.some(best, 3), value=speaker.percent(top), **named)
    unknown = {category: _mean([vendor.categories[category].unknown for vendor in vendors]) for category in _weighty(speaker)}
    darkest = max(unknown, key=lambda category: unknown[category])
    if not unknown[darkest]:
        return (first,)
    silence = speaker.say(say.SCORES_SILENCE, category=speaker.category(darkest), unknown=speaker.percent(unknown[darkest]))
    return (first, silence)


def _mean(shares: list[Fraction]) -> Fraction:
    return sum(shares, Fraction(0)) / len(shares)


# --- fit in all, as bars


def _bars(speaker: Speaker) -> Table:
    columns = (
        Column(speaker.say(common.COL_RANK), "8mm", "number"),
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        Column(speaker.say(say.COL_BAR)),
        Column(speaker.say(common.COL_FIT_AFTER), "14mm", "number"),
    )
    rows = tuple(
        Row(
            (
                Cell(str(vendor.rank), kind="number"),
                Cell(speaker.name(vendor)),
                Cell(bar=_bar(speaker, vendor), value=machine(vendor.fit)),
                Cell(speaker.per_cent(vendor.fit), kind="number strong", value=machine(vendor.fit)),
            ),
            head=1,
        )
        for vendor in speaker.answering
    )
    return Table(speaker.say(say.BARS_TABLE), columns, rows, "bars")


def _bar(speaker: Speaker, vendor: RankedVendor) -> Bar:
    today, after, high = (speaker.percent(share) for share in (vendor.fit_today, vendor.fit, vendor.fit_high))
    label = speaker.say(say.BAR_LABEL, today=today, after=after, high=high)
    return Bar(_width(vendor.fit_today), _width(vendor.fit), _width(vendor.fit_high), label)


def _width(share: Fraction) -> str:
    return decimal_string(share * 100, 2)


# --- fit by category, as a heatmap


def _heats(speaker: Speaker) -> tuple[Table, ...]:
    """Vendors stand one below another where there are many of them and few categories, else side by side."""
    categories, vendors = _weighty(speaker), speaker.answering
    if len(vendors) > _SIDE_BY_SIDE and len(categories) <= _CATEGORIES:
        heads = tuple(Column(_head(speaker, category), kind="heat") for category in categories)
        rows = tuple(
            Row((Cell(speaker.name(vendor)), *(_heat_cell(speaker, vendor.categories[category]) for category in categories)))
            for vendor in vendors
        )
        room = min(_NAMES, _PAGE - len(categories) * _CATEGORY)
        return (Table(speaker.say(say.HEAT_TABLE), (Column(speaker.say(common.COL_VENDOR), f"{room}mm"), *heads), rows, "heatmap wide"),)
    return tuple(_side_by_side(speaker, categories, part) for part in in_parts(vendors, ACROSS))


def _side_by_side(speaker: Speaker, categories: Sequence[str], vendors: Sequence[RankedVendor]) -> Table:
    """One row a category. Where the vendors are too many for their names to stand level, those are turned."""
    turned = len(vendors) > _SIDE_BY_SIDE
    kind, longest = ("turned", _TURNED) if turned else ("heat", _LEVEL)
    heads = tuple(Column(shortened(speaker.name(vendor), longest), kind=kind, vendor=vendor.vendor) for vendor in vendors)
    rows = tuple(
        Row((Cell(_head(speaker, category)), *(_heat_cell(speaker, vendor.categories[category]) for vendor in vendors)))
        for category in categories
    )
    look = ("heatmap" if turned else "heatmap wide") + (" tall" if len(rows) > _TALL else "")
    return Table(
        speaker.say(say.HEAT_TABLE),
        (Column(speaker.say(common.COL_CATEGORY), "52mm"), *heads),
        rows,
        look,
        rise=rise([head.title for head in heads]) if turned else "",
    )


def _head(speaker: Speaker, category: str) -> str:
    weight = speaker.percent(speaker.comparison.weights.categories[category])
    return speaker.say(say.HEAT_HEAD, title=speaker.category(category), weight=weight)


def _heat_cell(speaker: Speaker, found: CategoryFit) -> Cell:
    if found.unknown == 1:
        return Cell(speaker.say(say.HEAT_ALL_UNKNOWN), kind="heat silent", value=machine(None))
    step = level(found.after)
    notes = []  # no line breaks before a question mark, not even after a space: what is unanswered comes first
    if found.unknown:
        notes.append(speaker.say(say.HEAT_NOTE_UNKNOWN, unknown=speaker.per_cent(found.unknown)))
    if found.today != found.after:
        notes.append(speaker.say(say.HEAT_NOTE_WORK, today=speaker.per_cent(found.today)))
    kind = f"heat heat-{step}" + (" silent" if found.unknown else "")
    figure = f"{LEVELS[step]}\u00a0{speaker.per_cent(found.after)}" if step else speaker.per_cent(found.after)
    return Cell(figure, note=" ".join(note.replace(" ", "\u00a0") for note in notes), kind=kind, value=machine(found.after))
