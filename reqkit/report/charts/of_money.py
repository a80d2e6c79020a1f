"""Charts of the money: what a configuration costs, what each further sum buys, what it earns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from reqkit.decide.business.result import BusinessCase, VendorCase
from reqkit.decide.configuration.frontier import Frontier as Curve
from reqkit.decide.configuration.purchase import MOST_SHOWN, Purchase
from reqkit.decide.result import LineKind, RankedVendor
from reqkit.locale import charts as say
from reqkit.locale import report as words
from reqkit.locale.kinds import VATS
from reqkit.locale.numbers import with_per_cent
from reqkit.locale.states import STANDINGS
from reqkit.report.charts.balance import MOST as MOST_EARNING
from reqkit.report.charts.balance import Balance, Balances, balances
from reqkit.report.charts.costs import MOST as MOST_STACKED
from reqkit.report.charts.costs import CostRow, Costs, costs
from reqkit.report.charts.frontier import MOST, Frontier, Frontiers, frontiers
from reqkit.report.charts.of_scores import limited
from reqkit.report.charts.scales import round_money
from reqkit.report.parts import Chart
from reqkit.report.speaker import Speaker
from reqkit.values.estimate import Estimate, total


def _money(speaker: Speaker, amount: Fraction) -> str:
    """Rounded as on the charts, so that a title says what the chart shows."""
    return round_money(amount, speaker.currency, speaker.language) or speaker.money(amount)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _expected(speaker: Speaker, cost: Estimate) -> str:
    text = _money(speaker, cost.expected)
    return speaker.say(words.FROM, value=text) if cost.open_ended else text


# --- stacked cost


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
        vat=speaker.say(VATS[header.vat]),
        title=limited(speaker, _costs_title(speaker, vendors), len(rows), MOST_STACKED),
    )
    return costs(view, speaker.language)


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
    sentences = [_cheapest(speaker, known), *_standing(speaker, known[0][1])]
    ceiling = speaker.comparison.brief.header.budget.ceiling
    if ceiling is not None:
        over = [speaker.name(vendor) for cost, vendor in known if cost.expected > ceiling]
        sentences += [speaker.say(say.COSTS_OVER, ceiling=_money(speaker, ceiling), names=speaker.some(over, 3))] if over else []
    unknown = [speaker.name(vendor) for vendor in speaker.answering if vendor.configuration.cost is None]
    sentences += [speaker.say(say.COSTS_UNKNOWN, names=speaker.some(unknown, 3))] if unknown else []
    return " ".join(sentences)


def _standing(speaker: Speaker, vendor: RankedVendor) -> list[str]:
    """Said of a vendor that is best in one thing and still does not qualify."""
    if vendor.standing.qualified or vendor is speaker.leader:
        return []
    return [speaker.say(say.STANDS, name=speaker.name(vendor), standing=speaker.say(STANDINGS[vendor.standing]))]


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
        say.COSTS_CHEAPEST_OTHER, other=_expected(speaker, cost), difference=_money(speaker, cost.expected - lowest.expected), **named
    )


# --- value and cost


def frontier_chart(speaker: Speaker) -> Chart | None:
    """None where no vendor has a frontier, which is where nobody's cost is known."""
    purchases = speaker.analysis.purchases
    lines = []
    for vendor in speaker.answering[:MOST]:
        found = purchases[vendor.vendor]
        points = tuple((float(cost), float(fit * 100)) for cost, fit in _points(found.curve))
        cost = vendor.configuration.cost
        chosen = (float(cost.expected), float(vendor.fit * 100)) if cost is not None else None
        if points or chosen:
            lines.append(Frontier(speaker.name(vendor), points, chosen))
    if not any(len(line.points) > 1 for line in lines):
        return None
    header = speaker.comparison.brief.header
    view = Frontiers(
        lines=tuple(lines),
        target=_float(header.budget.target),
        ceiling=_float(header.budget.ceiling),
        symbol=speaker.currency,
        horizon=speaker.horizon(),
        vat=speaker.say(VATS[header.vat]),
        title=limited(speaker, _frontier_title(speaker, purchases), len(speaker.answering), MOST),
    )
    return frontiers(view, speaker.language)


def _points(curve: Curve | None) -> list[tuple[Fraction, Fraction]]:
    """Cost and fit of as many points as an eye can tell apart, the last among them."""
    if curve is None or not len(curve):
        return []
    return [(curve.costs[point], curve.fits[point]) for point in sorted({*curve.steps(MOST_SHOWN), len(curve) - 1})]


def _frontier_title(speaker: Speaker, purchases: Mapping[str, Purchase]) -> str:
    """What the first vendor whose cost is known gives for its money, and what the next step up would bring."""
    for vendor in speaker.answering:
        cost = vendor.configuration.cost
        if cost is not None:
            return _next_step(speaker, vendor, cost, purchases[vendor.vendor].curve)
    return speaker.say(say.COSTS_NONE)


def _next_step(speaker: Speaker, vendor: RankedVendor, cost: Estimate, curve: Curve | None) -> str:
    """Nothing is said of more money where the curve is not whole."""
    above = [(more, fit) for more, fit in _points(curve) if more > cost.expected and fit > vendor.fit]
    exact = bool(above) and speaker.percent(min(above)[1]) == speaker.percent(vendor.fit)
    sentences = [
        speaker.say(say.FRONTIER_ONE, leader=speaker.name(vendor), cost=_expected(speaker, cost), fit=_fit(speaker, vendor.fit, exact))
    ]
    header = speaker.comparison.brief.header
    if above:
        more, fit = min(above)
        over = header.budget.ceiling is not None and more > header.budget.ceiling
        named = {"fit": _fit(speaker, fit, exact), "cost": _money(speaker, more), "money": _money(speaker, more - cost.expected)}
        sentences.append(speaker.say(say.FRONTIER_NEXT_OVER if over else say.FRONTIER_NEXT, **named))
    elif curve is not None and len(curve) and not curve.cut:
        sentences.append(speaker.say(say.FRONTIER_MOST_IN_TIME if header.days_to_go_live is not None else say.FRONTIER_MOST))
    return " ".join(sentences)


def _fit(speaker: Speaker, fit: Fraction, exact: bool) -> str:
    return with_per_cent(speaker.points(fit), speaker.language) if exact else speaker.percent(fit)


# --- business case


def balance_chart(speaker: Speaker) -> Chart | None:
    """None where no scenario states a value or nobody's cost is known."""
    business = speaker.analysis.business
    if business is None:
        return None
    known = [(vendor, business.cases[vendor.vendor]) for vendor in speaker.answering if vendor.vendor in business.cases]
    known = [(vendor, case) for vendor, case in known if case.net is not None and case.monthly]
    if not known:
        return None
    lines = tuple(Balance(speaker.name(vendor), tuple(map(float, case.monthly)), case.payback) for vendor, case in known)
    title = limited(speaker, _balance_title(speaker, business, known), len(lines), MOST_EARNING)
    return balances(Balances(lines, speaker.currency, title), speaker.language)


def _balance_title(speaker: Speaker, business: BusinessCase, known: Sequence[tuple[RankedVendor, VendorCase]]) -> str:
    nets = [(case.net, vendor, case) for vendor, case in known if case.net is not None]
    most = max(net for net, _, _ in nets)
    best = [(vendor, case) for net, vendor, case in nets if net == most]
    named = {"net": _money(speaker, most), "horizon": speaker.horizon()}
    if most <= 0:
        return speaker.say(say.BALANCE_LOSS, name=speaker.name(best[0][0]), **named)
    if len(best) > 1:
        return speaker.say(say.BALANCE_SAME, names=speaker.both([speaker.name(vendor) for vendor, _ in best[:3]]), **named)
    (vendor, case) = best[0]
    payback = speaker.say(say.BALANCE_PAYBACK, month=case.payback) if case.payback is not None else ""
    sentences = [speaker.say(say.BALANCE_MOST, name=speaker.name(vendor), payback=payback, **named), *_standing(speaker, vendor)]
    for net, other, _ in nets:
        if other.vendor == business.most_qualified and other is not vendor:
            sentences.append(speaker.say(say.BALANCE_QUALIFIED, name=speaker.name(other), net=_money(speaker, net)))
    return " ".join(sentences)
