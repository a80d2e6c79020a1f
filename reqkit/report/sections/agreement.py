"""How others would rank: with other weights, and by other methods."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.crosscheck.result import CrossCheck, WeightSets, WeightSetView
from reqkit.locale import report as common
from reqkit.locale import report_sure as say
from reqkit.locale.analysis import METHODS
from reqkit.report.clipping import clipped
from reqkit.report.parts import Block, Cell, Column, Row, Table, machine
from reqkit.report.speaker import Speaker
from reqkit.values.money import decimal_string

_MOST = 20
_AGREE, _PARTLY = 0.8, 0.5
"""From these values of Kendall's W on views agree well, and in part."""


def weight_sets(speaker: Speaker) -> Block:
    found = speaker.analysis.weight_sets
    heading = speaker.say(say.SETS)
    if found is None:
        return Block(heading, speaker.say(say.SETS_NONE))
    sentences = [_firsts(speaker, found)]
    if found.agreement is not None:
        message = say.SETS_AGREE if found.agreement >= _AGREE else say.SETS_PARTLY if found.agreement >= _PARTLY else say.SETS_DISAGREE
        sentences.append(speaker.say(message, w=speaker.number(_rounded(found.agreement))))
    return Block(heading, " ".join(sentences), table=_sets_table(speaker, found))


def _firsts(speaker: Speaker, found: WeightSets) -> str:
    """Whom each view puts first; told as one where they agree."""
    firsts = {view: [ranked.vendor for ranked in view.ranking if ranked.rank == 1 and not ranked.is_silent] for view in found.views}
    alone = {tuple(vendors) for vendors in firsts.values()}
    if len(alone) == 1:
        vendors = next(iter(alone))
        if len(vendors) == 1:
            return speaker.say(say.SETS_SAME, leader=speaker.called(vendors[0]), count=len(found.views))
        return speaker.say(say.SETS_TIED)
    told = [
        speaker.say(say.SETS_FIRST, set=_title(speaker, view), vendor=speaker.both([speaker.called(vendor) for vendor in vendors[:3]]))
        for view, vendors in firsts.items()
        if vendors
    ]
    return speaker.say(say.SETS_DIFFER, firsts="; ".join(told))


def _title(speaker: Speaker, view: WeightSetView) -> str:
    if view.title:
        return speaker.text(view.title, 60)
    return clipped(view.name, 60) if view.name else speaker.say(say.OWN_WEIGHTS)


def _sets_table(speaker: Speaker, found: WeightSets) -> Table:
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        *(Column(speaker.sentence(_title(speaker, view)), kind="number") for view in found.views[:6]),
    )
    rows = []
    for vendor in speaker.answering[:_MOST]:
        cells = [Cell(speaker.name(vendor))]
        for view in found.views[:6]:
            ranked = next(entry for entry in view.ranking if entry.vendor == vendor.vendor)
            text = speaker.say(say.RANK_SCORE, rank=ranked.rank, score=speaker.points(ranked.score))
            cells.append(Cell(text, kind="number strong" if ranked.rank == 1 else "number", value=machine(ranked.rank)))
        rows.append(Row(tuple(cells)))
    return Table(speaker.say(say.SETS_TABLE), columns, tuple(rows), "figures")


def other_methods(speaker: Speaker) -> Block | None:
    """None where there are not two vendors to rank."""
    found = speaker.analysis.cross_check
    if found is None:
        return None
    differ = [speaker.say(METHODS[method.method]) for method in found.methods if not method.agrees]
    first = [vendor for vendor, rank in found.methods[0].ranks.items() if rank == 1]
    sentences = [] if found.qualified else [speaker.say(say.CHECKS_BY_SCORE)]
    if differ:
        sentences.append(speaker.say(say.CHECKS_DIFFER, methods=speaker.both(differ), count=len(differ)))
    else:
        sentences.append(speaker.say(say.CHECKS_AGREE, leader=speaker.both([speaker.called(vendor) for vendor in first[:3]])))
    table = _methods_table(speaker, found) if differ or not speaker.briefly else None  # on paper what the sentence has not said
    return Block(speaker.say(say.CHECKS), " ".join(sentences), table=table)


def _methods_table(speaker: Speaker, found: CrossCheck) -> Table:
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        *(Column(speaker.sentence(speaker.say(METHODS[method.method])), kind="number") for method in found.methods),
    )
    shown = [vendor for vendor in speaker.answering if vendor.vendor in found.vendors][:_MOST]
    rows = [
        Row(
            (
                Cell(speaker.name(vendor)),
                *(Cell(str(method.ranks[vendor.vendor]), kind="number") for method in found.methods),
            )
        )
        for vendor in shown
    ]
    words = (Cell(speaker.say(say.YES if method.reverses else say.NO), kind="number faint") for method in found.methods)
    rows.append(Row((Cell(speaker.say(say.COL_REVERSES), kind="faint"), *words)))
    return Table(speaker.say(say.CHECKS_TABLE), columns, tuple(rows), "figures")


def _rounded(value: float) -> int | Fraction:
    return Fraction(decimal_string(Fraction(value), 2))
