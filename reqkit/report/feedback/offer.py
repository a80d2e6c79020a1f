"""The offer as it was added up, line by line, and when it is ready."""

from __future__ import annotations

from reqkit.decide.cost.basis import basis_of
from reqkit.decide.result import CostLine, LineKind, RankedVendor
from reqkit.locale import report_feedback as say
from reqkit.locale.analysis import LINES
from reqkit.locale.costs import basis_text
from reqkit.locale.kinds import VATS
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table
from reqkit.report.sections.time import plan_of_work
from reqkit.report.speaker import Speaker
from reqkit.values.estimate import total

_MOST = 60


def offer(speaker: Speaker, vendor: RankedVendor) -> Blocks | None:
    if vendor.is_silent:
        return None
    configuration, blocks = vendor.configuration, []
    assumed = [speaker.text(assumption) for assumption in vendor.assumptions]
    notes = (speaker.say(say.ASSUMED, assumptions=" ".join(assumed)),) if assumed else ()
    if configuration.plan is None:
        blocks.append(Block(sentence=speaker.say(say.OFFER_NO_PLAN), notes=notes))
    else:
        title = speaker.text(configuration.plan.title, 60) if configuration.plan.title else configuration.plan.id
        message = say.OFFER_PLAN if configuration.works else say.OFFER_PLAN_ONLY
        sentence = speaker.say(message, plan=title, count=len(configuration.works))
        blocks.append(Block(sentence=sentence, table=_lines(speaker, vendor) if configuration.lines else None, notes=notes))
    return Blocks((*blocks, plan_of_work(speaker, vendor)))


def _lines(speaker: Speaker, vendor: RankedVendor) -> Table:
    header = speaker.comparison.brief.header
    caption = speaker.say(say.LINES_TABLE, horizon=speaker.horizon(), currency=speaker.currency, vat=speaker.say(VATS[header.vat]))
    columns = (
        Column(speaker.say(say.COL_LINE), "52mm"),
        Column(speaker.say(say.COL_AMOUNT), "38mm", "number"),
        Column(speaker.say(say.COL_BASIS), kind="after"),
    )
    rows = [_line(speaker, line) for line in vendor.configuration.lines[:_MOST]]
    cost = vendor.configuration.cost
    shown = Cell(speaker.say(say.NOT_STATED), kind="number absent") if cost is None else Cell(speaker.amount(cost), kind="number")
    rows.append(Row((Cell(speaker.say(say.TOTAL)), shown, Cell()), kind="total"))
    return Table(caption, columns, tuple(rows), "words small")


def _line(speaker: Speaker, line: CostLine) -> Row:
    amount = Cell(speaker.say(say.NOT_STATED), kind="number absent")
    if line.amount is not None:
        amount = Cell(speaker.amount(total([line.amount])), kind="number")
    header = speaker.comparison.brief.header
    how = "; ".join(basis_text(basis, header, speaker.language) for basis in basis_of(line, header))
    kind = speaker.say(LINES[line.kind])
    title = speaker.sentence(kind) if line.kind is LineKind.IMPLEMENTATION else f"{speaker.text(line.title, 90)} ({kind})"
    return Row((Cell(title), amount, Cell(how, kind="after faint")))
