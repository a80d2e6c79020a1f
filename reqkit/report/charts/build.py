"""From a comparison to its charts: each builder takes what it needs and returns a chart, or None where there is nothing to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from reqkit.decide.result import LineKind, RankedVendor
from reqkit.decide.robustness.result import Robustness
from reqkit.locale import charts as say
from reqkit.locale import report as words
from reqkit.locale.message import Message
from reqkit.report.charts.costs import CostRow, Costs, costs
from reqkit.report.charts.ranking import RankingRow, ranking, shown
from reqkit.report.parts import Chart
from reqkit.report.speaker import Speaker
from reqkit.values.estimate import Estimate, total
from reqkit.values.money import Vat

VAT: Mapping[Vat, Message] = {Vat.EXCLUDED: words.VAT_EXCLUDED, Vat.INCLUDED: words.VAT_INCLUDED, Vat.EXEMPT: words.VAT_EXEMPT}


def ranking_chart(speaker: Speaker, robustness: Robustness | None = None) -> Chart | None:
    """The vendors that have answered anything; with the spread of their scores where they were sampled."""
    rows = []
    for vendor in speaker.answering:
        spread, texts = None, ("", "")
        if robustness is not None and vendor.vendor in robustness.vendors:
            found = robustness.vendors[vendor.vendor].score
            spread = (found.low * 100, found.high * 100)
            texts = (speaker.points(Fraction(found.low)), speaker.points(Fraction(found.high)))
        rows.append(
            RankingRow(
                rank=vendor.rank,
                name=speaker.name(vendor),
                standing=vendor.standing,
                score=float(vendor.score * 100),
                score_text=speaker.points(vendor.score),
                high=float(vendor.score_high * 100),
                high_text=speaker.points(vendor.score_high),
                spread=spread,
                spread_texts=texts,
            )
        )
    return ranking(shown(rows), speaker.language) if rows else None


def costs_chart(speaker: Speaker) -> Chart | None:
    """What each vendor whose plan or cost is known would come to."""
    vendors = [vendor for vendor in speaker.answering if vendor.configuration.lines]
    rows = tuple(_cost_row(speaker, vendor) for vendor in vendors)
    if not any(amount for row in rows for _, amount in row.parts):
        return None
    header = speaker.comparison.brief.header
    view = Costs(
        rows=rows,
        target=_float(header.budget.target),
        ceiling=_float(header.budget.ceiling),
        symbol=speaker.currency,
        horizon=speaker.horizon(),
        vat=speaker.say(VAT[header.vat]),
        title=_costs_title(speaker, vendors),
    )
    return costs(view, speaker.language)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _cost_row(speaker: Speaker, vendor: RankedVendor) -> CostRow:
    parts: dict[LineKind, float | None] = {}
    for kind in LineKind:
        amounts = [line.amount for line in vendor.configuration.lines if line.kind is kind]
        if amounts:
            known = [amount for amount in amounts if amount is not None]
            parts[kind] = float(total(known).expected) if len(known) == len(amounts) else None
    cost = vendor.configuration.cost
    ends = (float(cost.low), float(cost.expected), float(cost.high)) if cost is not None else None
    return CostRow(speaker.name(vendor), tuple(parts.items()), ends, cost is not None and cost.open_ended)


def _costs_title(speaker: Speaker, vendors: Sequence[RankedVendor]) -> str:
    known = sorted(
        ((vendor.configuration.cost, vendor) for vendor in vendors if vendor.configuration.cost is not None),
        key=lambda pair: pair[0].expected,
    )
    if not known:
        return speaker.say(say.COSTS_NONE)
    sentences = [_cheapest(speaker, known)]
    ceiling = speaker.comparison.brief.header.budget.ceiling
    if ceiling is not None:
        over = [speaker.name(vendor) for cost, vendor in known if cost.expected > ceiling]
        sentences += [speaker.say(say.COSTS_OVER, ceiling=speaker.money(ceiling), names=speaker.some(over, 3))] if over else []
    unknown = [speaker.name(vendor) for vendor in speaker.answering if vendor.configuration.cost is None]
    sentences += [speaker.say(say.COSTS_UNKNOWN, names=speaker.some(unknown, 3))] if unknown else []
    return " ".join(sentences)


def _cheapest(speaker: Speaker, known: Sequence[tuple[Estimate, RankedVendor]]) -> str:
    """Who is cheapest by expected cost, and how the first in rank compares."""
    leader, (lowest, first) = speaker.leader, known[0]
    cheapest = [vendor for cost, vendor in known if cost.expected == lowest.expected]
    named = {"cheapest": speaker.name(first), "leader": speaker.name(leader) if leader else "", "cost": _expected(speaker, lowest)}
    if len(cheapest) > 1:
        return speaker.say(say.COSTS_SAME, names=speaker.both([speaker.name(vendor) for vendor in cheapest[:3]]), **named)
    if len(known) == 1:
        return speaker.say(say.COSTS_ONE, leader=speaker.name(first), cost=_expected(speaker, lowest))
    if leader is first:
        return speaker.say(say.COSTS_CHEAPEST_LEADER, next=speaker.name(known[1][1]), other=_expected(speaker, known[1][0]), **named)
    cost = leader.configuration.cost if leader else None
    if cost is None:
        return speaker.say(say.COSTS_CHEAPEST, **named)
    return speaker.say(
        say.COSTS_CHEAPEST_OTHER, other=_expected(speaker, cost), difference=speaker.money(cost.expected - lowest.expected), **named
    )


def _expected(speaker: Speaker, cost: Estimate) -> str:
    text = speaker.money(cost.expected)
    return speaker.say(words.FROM, value=text) if cost.open_ended else text
