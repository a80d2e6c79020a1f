"""The business case: what each configuration earns over the horizon, after all it costs, and from when."""

from __future__ import annotations

from reqkit.decide.business.result import BusinessCase, Earning, Runs, VendorCase
from reqkit.locale import report as common
from reqkit.locale import report_business as say
from reqkit.locale.analysis import RUNS
from reqkit.locale.states import STANDINGS
from reqkit.report.charts.of_money import balance_chart
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table, machine
from reqkit.report.speaker import Speaker

_MOST = 24


def earning(speaker: Speaker) -> Blocks | None:
    """Nothing where no value is stated or nobody has answered."""
    found = speaker.analysis.business
    if found is None or not found.cases:
        return None
    blocks = [Block(sentence=_sentence(speaker, found), table=_cases(speaker, found), notes=(speaker.say(say.VALUES_NOTE),))]
    if (chart := balance_chart(speaker)) is not None:
        blocks.append(Block(chart=chart))
    shown = speaker.leader
    if shown is not None and shown.vendor in found.cases:
        blocks.append(_scenarios(speaker, found.cases[shown.vendor]))
    return Blocks(tuple(blocks))


def _sentence(speaker: Speaker, found: BusinessCase) -> str:
    if not any(case.earned for case in found.cases.values()):
        return speaker.say(say.NOTHING)
    most = found.cases.get(found.most) if found.most else None
    if most is None or most.net is None:
        return speaker.say(say.MOST_NONE)
    vendor, leader = speaker.of(most.vendor), speaker.leader
    payback = speaker.say(say.PAYS_NEVER) if most.payback is None else speaker.say(say.PAYS_BACK, month=most.payback)
    name, earned = speaker.name(vendor), speaker.money(most.earned)
    sentences = [speaker.say(say.MOST, horizon=speaker.horizon(), vendor=name, net=speaker.money(most.net), earned=earned, payback=payback)]
    if not vendor.standing.qualified:
        sentences.append(speaker.say(say.NOT_QUALIFIED, vendor=name, standing=speaker.say(STANDINGS[vendor.standing])))
    if leader is None:
        return " ".join(sentences)
    if leader is vendor:
        sentences += [speaker.say(say.AGREES)] if len(found.cases) > 1 else []
    else:
        other = found.cases[leader.vendor].net if leader.vendor in found.cases else None
        arguments = {"leader": speaker.name(leader), "vendor": name}
        if other is None:
            sentences.append(speaker.say(say.DIFFERS_UNKNOWN, **arguments))
        else:
            sentences.append(speaker.say(say.DIFFERS, difference=speaker.money(most.net - other), **arguments))
    own = found.cases.get(leader.vendor)
    if own is not None and own.gain >= 1:
        sentences.append(speaker.say(say.GAIN, vendor=speaker.name(leader), gain=speaker.money(own.gain)))
    return " ".join(sentences)


def _cases(speaker: Speaker, found: BusinessCase) -> Table:
    caption = speaker.say(say.CASES_TABLE, horizon=speaker.horizon(), currency=speaker.currency)
    columns = (
        Column(speaker.say(common.COL_VENDOR), "50mm"),
        *(Column(speaker.say(title), kind="number") for title in (say.COL_EARNED, say.COL_SPENT, say.COL_NET)),
        Column(speaker.say(say.COL_PAYBACK), "28mm", "number"),
    )
    shown = [found.cases[vendor.vendor] for vendor in speaker.answering if vendor.vendor in found.cases]
    return Table(caption, columns, tuple(_case(speaker, case) for case in shown[:_MOST]), "figures")


def _case(speaker: Speaker, case: VendorCase) -> Row:
    absent = Cell(speaker.say(common.UNKNOWN_TOTAL), kind="number absent", value=machine(None))
    spent = absent if case.cost is None else Cell(speaker.whole(case.cost), kind="number", value=machine(case.cost))
    net = absent if case.net is None else Cell(speaker.whole(case.net), kind="number strong", value=machine(case.net))
    payback = Cell(speaker.say(say.NO_PAYBACK), kind="number absent", value=machine(None))
    if case.payback is not None:
        payback = Cell(str(case.payback), kind="number", value=machine(case.payback))
    earned = Cell(speaker.whole(case.earned), kind="number", value=machine(case.earned))
    return Row((Cell(speaker.called(case.vendor)), earned, spent, net, payback))


def _scenarios(speaker: Speaker, case: VendorCase) -> Block:
    columns = (
        Column(speaker.say(say.COL_SCENARIO)),
        Column(speaker.say(say.COL_VALUE, currency=speaker.currency), "27mm", "number"),
        Column(speaker.say(say.COL_STARTS), "34mm", "after"),
        Column(speaker.say(say.COL_EARNS, currency=speaker.currency), "28mm", "number"),
    )
    rows = tuple(_earning(speaker, each) for each in case.earnings[:_MOST])
    return Block(table=Table(speaker.say(say.SCENARIOS_TABLE, vendor=speaker.called(case.vendor)), columns, rows, "words"))


def _earning(speaker: Speaker, found: Earning) -> Row:
    starts = speaker.say(RUNS[found.runs])
    if found.starts is not None and found.runs in (Runs.TODAY, Runs.AFTER_WORK):
        starts = speaker.when(found.starts, short=True)
    cells = (
        Cell(speaker.item(found.scenario.id)),
        Cell(speaker.whole(found.value), kind="number", value=machine(found.value)),
        Cell(starts, kind="after" if found.starts is not None else "after absent", value=machine(found.starts)),
        Cell(speaker.whole(found.earned), kind="number strong", value=machine(found.earned)),
    )
    return Row(cells)
