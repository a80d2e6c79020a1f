"""The business case: what each scenario earns at each vendor, net of the cost, and the balance month by month."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.business.result import BusinessCase, VendorCase
from reqkit.locale import workbook as say
from reqkit.locale.analysis import RUNS
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names
from reqkit.report.workbook.model import Block, Column, Kind, Page, Value


def business(speaker: Speaker) -> Page | None:
    found = speaker.analysis.business
    if found is None or not found.cases:
        return None
    called = names(speaker)
    lead = [speaker.say(say.BUSINESS_LEAD, horizon=speaker.horizon())]
    if found.most is not None:
        lead.append(speaker.say(say.MOST_NET, vendor=called[found.most]))
        if found.most_qualified is not None and found.most_qualified != found.most:
            lead.append(speaker.say(say.MOST_NET_QUALIFIED, vendor=called[found.most_qualified]))
    blocks = (_cases(speaker, found, called), *_earnings(speaker, found, called), *_balances(speaker, found, called))
    return Page(speaker.say(say.BUSINESS), speaker.say(say.BUSINESS), tuple(lead), blocks)


def _cases(speaker: Speaker, found: BusinessCase, called: Mapping[str, str]) -> Block:
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.EARNED, 18, Kind.MONEY),
        column(speaker, say.COST, 18, Kind.MONEY),
        column(speaker, say.NET, 18, Kind.MONEY),
        column(speaker, say.PAYBACK, 14, Kind.WHOLE),
        column(speaker, say.GAIN, 18, Kind.MONEY),
        column(speaker, say.POSSIBLE, 18, Kind.MONEY),
    )
    rows: list[tuple[Value, ...]] = [
        (called[vendor], case.earned, case.cost, case.net, _payback(speaker, case), case.gain, case.possible)
        for vendor, case in found.cases.items()
    ]
    return Block(columns, rows, "reqkit_business", speaker.say(say.CASES_BLOCK))


def _payback(speaker: Speaker, case: VendorCase) -> Value:
    if case.payback is not None:
        return case.payback
    return None if case.cost is None else speaker.say(say.NEVER)


def _earnings(speaker: Speaker, found: BusinessCase, called: Mapping[str, str]) -> tuple[Block, ...]:
    columns = (
        column(speaker, say.SCENARIO, 30, Kind.STRONG),
        column(speaker, say.VENDOR, 18),
        column(speaker, say.VALUE, 18, Kind.MONEY),
        column(speaker, say.READINESS, 24),
        column(speaker, say.STARTS, 14, Kind.WHOLE),
        column(speaker, say.EARNED, 18, Kind.MONEY),
        column(speaker, say.POSSIBLE, 18, Kind.MONEY),
    )
    rows: list[tuple[Value, ...]] = [
        (
            speaker.item(one.scenario.id), called[vendor], one.value, speaker.say(RUNS[one.runs]),
            "" if one.starts is None else one.starts, one.earned, one.possible,
        )
        for vendor, case in found.cases.items()
        for one in case.earnings
    ]  # fmt: skip
    return (Block(columns, rows, "reqkit_earnings", speaker.say(say.EARNINGS_BLOCK)),) if rows else ()


def _balances(speaker: Speaker, found: BusinessCase, called: Mapping[str, str]) -> tuple[Block, ...]:
    vendors = [vendor for vendor, case in found.cases.items() if case.monthly]
    months = max((len(found.cases[vendor].monthly) for vendor in vendors), default=0)
    if not months:
        return ()
    columns = (column(speaker, say.MONTH, 30, Kind.WHOLE), *(Column(called[vendor], 18, Kind.MONEY) for vendor in vendors))
    rows: list[tuple[Value, ...]] = []
    for month in range(months):
        balances: list[Value] = []
        for vendor in vendors:
            monthly = found.cases[vendor].monthly
            balances.append(monthly[month] if month < len(monthly) else "")
        rows.append((month + 1, *balances))
    return (Block(columns, rows, "reqkit_balances", speaker.say(say.BALANCES_BLOCK)),)
