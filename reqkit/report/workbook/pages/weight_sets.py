"""How others would rank: each party by its own weights, other methods by the same."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.crosscheck.result import CrossCheck, Method, WeightSets, WeightSetView
from reqkit.locale import workbook as say
from reqkit.locale.analysis import METHODS
from reqkit.locale.kinds import AXES
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names, plan_of, standing, yes
from reqkit.report.workbook.model import Block, Column, Kind, Page, Value


def weight_sets(speaker: Speaker) -> Page | None:
    sets, check = speaker.analysis.weight_sets, speaker.analysis.cross_check
    if sets is None and check is None:
        return None
    lead, blocks = [], []
    if sets is not None:
        lead.append(speaker.say(say.WEIGHT_SETS_LEAD))
        if sets.agreement is not None:
            lead.append(speaker.say(say.AGREEMENT, agreement=speaker.number(Fraction(sets.agreement).limit_denominator(1000))))
        blocks += [_ranks(speaker, sets), _shares(speaker, sets)]
    if check is not None:
        blocks.append(_methods(speaker, check))
        lead.append(speaker.say(say.METHODS_LEAD if check.qualified else say.METHODS_LEAD_ALL))
    return Page(speaker.say(say.WEIGHT_SETS), speaker.say(say.WEIGHT_SETS), tuple(lead), tuple(blocks))


def _title(speaker: Speaker, view: WeightSetView) -> str:
    if view.name is None:
        return speaker.say(say.BRIEF)
    return speaker.text(view.title, 80) if view.title else view.name


def _ranks(speaker: Speaker, sets: WeightSets) -> Block:
    called = names(speaker)
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.WEIGHTS_OF, 30),
        column(speaker, say.RANK, 12, Kind.WHOLE),
        column(speaker, say.STANDING, 28),
        column(speaker, say.SCORE, 14, Kind.SCORE),
        column(speaker, say.FIT, 14, Kind.SHARE_FINE),
        column(speaker, say.PLAN, 20),
        column(speaker, say.WORK_COUNT, 12, Kind.WHOLE),
        column(speaker, say.COST, 18, Kind.MONEY),
    )
    rows: list[tuple[Value, ...]] = []
    for view in sets.views:
        for vendor in view.ranking:
            cost, works = vendor.configuration.cost, vendor.configuration.works
            rows.append((
                called[vendor.vendor], _title(speaker, view), vendor.rank, standing(speaker, vendor.standing), vendor.score, vendor.fit,
                plan_of(speaker, vendor), len(works), cost.expected if cost else None,
            ))  # fmt: skip
    return Block(columns, rows, "reqkit_weight_sets", speaker.say(say.RANKS_BLOCK))


def _shares(speaker: Speaker, sets: WeightSets) -> Block:
    columns = (column(speaker, say.NAME, 30, Kind.STRONG), *(Column(_title(speaker, view), 14, Kind.SHARE_FINE) for view in sets.views))
    none = Fraction(0)
    rows: list[tuple[Value, ...]] = []
    axes = dict.fromkeys(axis for view in sets.views for axis in view.weights.axes)
    for axis in axes:
        rows.append((speaker.sentence(speaker.say(AXES[axis])), *(view.weights.axes.get(axis, none) for view in sets.views)))
    categories = dict.fromkeys(category for view in sets.views for category in view.weights.categories)
    for category in categories:
        rows.append((speaker.category(category), *(view.weights.categories.get(category, none) for view in sets.views)))
    return Block(columns, rows, "reqkit_weights", speaker.say(say.SHARES_BLOCK))


def _methods(speaker: Speaker, check: CrossCheck) -> Block:
    called = names(speaker)
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.METHOD_NAME, 30),
        column(speaker, say.RANK, 12, Kind.WHOLE),
        column(speaker, say.METHOD_SCORE, 28, Kind.WORTH),
        column(speaker, say.AGREES, 14),
        column(speaker, say.REVERSES, 14),
    )
    rows: list[tuple[Value, ...]] = [
        (
            called[vendor],
            _method(speaker, one.method),
            one.ranks[vendor],
            one.scores[vendor],
            yes(speaker, one.agrees),
            yes(speaker, one.reverses),
        )
        for one in check.methods
        for vendor in check.vendors
    ]
    return Block(columns, rows, "reqkit_methods", speaker.say(say.METHODS_BLOCK))


def _method(speaker: Speaker, method: Method) -> str:
    """Its name, and which way its scores run where that is against expectation."""
    name = speaker.say(METHODS[method])
    return speaker.say(say.LESS_IS_BETTER, method=name) if method is Method.VIKOR else name
