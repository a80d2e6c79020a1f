"""A purchase on the terminal: what to order, what it buys, what stays missing, what more money or time would bring, the frontier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction
from typing import Literal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text as Styled

from reqkit.cli.tables import spread, table
from reqkit.cli.terminal import console, kept
from reqkit.decide.configuration.lacking import Lacking
from reqkit.decide.configuration.purchase import Bought, Missing, Point, Purchase, fewer
from reqkit.decide.delivery.delivery import by_days
from reqkit.decide.result import Obstacle
from reqkit.findings.reporters.visible import visible
from reqkit.locale import configure as say
from reqkit.locale.message import Message
from reqkit.locale.numbers import calendar_date, days_range, money, money_range, number, percent
from reqkit.locale.states import STATES
from reqkit.match.verdict import State
from reqkit.model.brief import Priority
from reqkit.values.text import Language, Text

MOST_NAMED = 6
MOST_MISSING = 25
"""So many missing things are listed in any case, and all musts."""
MOST_POINTS = 24


def show(found: Purchase, language: Language) -> None:
    with console() as out:
        out.print(_head(found, language))
        for made in (_warnings, _order, _missing, _limits_lifted, _frontier):
            parts = list(made(found, language))
            for part in parts:
                if isinstance(part, Table):
                    spread(part, out)
                out.print(part)
            if parts:
                out.print()


def _head(found: Purchase, language: Language) -> Table:
    configuration, currency = found.configuration, found.brief.header.currency
    grid = table(say.TITLE.fill(language, {"vendor": found.match.sheet.name}), headed=False)
    plan = configuration.plan
    fit = percent(found.fit, language)
    if found.fit != found.fit_today:
        fit = f"{percent(found.fit_today, language)} → {fit}"
    rows = (
        (say.LIMITS, _limits(found, language)),
        (say.PLAN, (plan.title or Text(plain=plan.id)).in_language(language) if plan else say.NO_PLAN.in_language(language)),
        (say.COST, money_range(configuration.cost, currency, language) if configuration.cost else say.UNKNOWN.in_language(language)),
        (say.READY, _ready(found, language)),
        (say.FIT, fit),
        (say.MUSTS, say.OF.fill(language, {"met": str(found.musts_met), "all": str(found.musts)})),
    )
    for name, value in rows:
        grid.add_row(name.in_language(language), kept(visible(value)))
    return grid


def _limits(found: Purchase, language: Language) -> str:
    header = found.brief.header
    limits = []
    if header.budget.ceiling is not None:
        limits.append(say.CEILING.fill(language, {"money": money(header.budget.ceiling, header.currency, language)}))
    if header.go_live_by is not None and header.days_to_go_live is not None:
        limits.append(say.BY.fill(language, {"date": calendar_date(header.go_live_by, language)}))
    return ", ".join(limits) or say.NO_LIMITS.in_language(language)


def _ready(found: Purchase, language: Language) -> str:
    days = found.configuration.days_stated(found.match.sheet)
    if days is None:
        return say.UNKNOWN.in_language(language)
    on = by_days(found.brief, days.expected)
    text = days_range(days, language)
    return text if on is None else say.READY_ON.fill(language, {"days": text, "date": calendar_date(on, language)})


def _warnings(found: Purchase, language: Language) -> Iterator[RenderableType]:
    for obstacle in found.obstacles:
        yield Styled((say.OVER if obstacle is Obstacle.OVER_CEILING else say.LATE).in_language(language), style="red")
    if not found.proven:
        yield Styled(say.UNPROVEN.in_language(language), style="yellow")


def _order(found: Purchase, language: Language) -> Iterator[RenderableType]:
    if not found.bought:
        if not found.obstacles:
            yield (say.NOTHING_TO_ORDER if found.match.works else say.NOTHING_OFFERED).in_language(language)
        return
    grid = table(say.ORDER.in_language(language))
    _columns(grid, language, left=(say.WORK, say.SERVES), names=(say.WORK, say.PRICE, say.DAYS, say.BUYS, say.SERVES))
    for bought in sorted(found.bought, key=lambda each: -each.fit):
        grid.add_row(*(kept(visible(cell)) for cell in _bought(bought, found, language)))
    yield grid
    if len(found.bought) > 1:
        yield say.BUYS_MEANS.in_language(language)


def _columns(grid: Table, language: Language, *, names: tuple[Message, ...], left: tuple[Message, ...]) -> None:
    for name in names:
        justify: Literal["left", "right"] = "left" if name in left else "right"
        grid.add_column(name.in_language(language), justify=justify, overflow="fold")


def _bought(bought: Bought, found: Purchase, language: Language) -> tuple[str, ...]:
    work = bought.work
    unknown = say.UNKNOWN.in_language(language)
    days = calendar_date(work.due, language) if work.due else days_range(work.days, language) if work.days else unknown
    cost = money_range(work.cost, found.brief.header.currency, language) if work.cost else unknown
    return (
        work.title.in_language(language),
        cost,
        days,
        f"+{number(bought.fit * 100, language, 1)}",
        _named([asked.id for asked in bought.serves]),
    )


def _named(names: Sequence[str]) -> str:
    rest = f" +{len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + rest


def _missing(found: Purchase, language: Language) -> Iterator[RenderableType]:
    """The musts first."""
    musts = [one for one in found.missing if one.asked.item.priority is Priority.MUST]
    others = [one for one in found.missing if one.asked.item.priority is not Priority.MUST]
    shown = [*musts, *others[: max(0, MOST_MISSING - len(musts))]]
    if not shown:
        return
    grid = table(say.MISSING.in_language(language), headed=False)
    for one in shown:
        must = say.IS_MUST.in_language(language) if one.asked.item.priority is Priority.MUST else ""
        cells = (one.asked.id, one.asked.item.title.in_language(language), must, _why(one, found, language))
        grid.add_row(*(kept(visible(cell)) for cell in cells))
    yield grid
    if len(shown) < len(found.missing):
        yield say.MORE_MISSING.fill(language, {"count": len(found.missing) - len(shown)})


def _why(missing: Missing, found: Purchase, language: Language) -> str:
    if not missing.buildable or missing.state is not State.UNAVAILABLE:
        return STATES[missing.state].in_language(language)
    header = found.brief.header
    is_limited = header.budget.ceiling is not None or header.days_to_go_live is not None
    return (say.BEYOND if is_limited else say.OTHERWISE).in_language(language)


def _lacking(found: Purchase, language: Language) -> Iterator[RenderableType]:
    for one in found.lacking:
        more = _more(one, found, language)
        told = (
            say.AND.fill(language, {"first": more[0], "second": more[1]})
            if len(more) == 2
            else (more or [say.NO_LIMIT.in_language(language)])[0]
        )
        yield say.WITH.fill(language, {"more": told, "gain": _gain(one, found, language)})


def _gain(one: Lacking, found: Purchase, language: Language) -> str:
    if found.obstacles:
        return say.GAIN_PURCHASE.fill(language, {"musts": str(one.musts), "fit": percent(one.fit, language, 1)})
    items, fit = [asked.id for asked in one.gained], _points(one.fit, language)
    if one.musts <= 0 or not items:
        return say.GAIN_FIT.fill(language, {"fit": fit})
    return say.GAIN_MUSTS.fill(language, {"musts": len(items), "items": _named(items), "fit": fit})


def _more(one: Lacking, found: Purchase, language: Language) -> list[str]:
    header = found.brief.header
    more = []
    if one.money and header.budget.ceiling is not None:
        total = money(header.budget.ceiling + one.money, header.currency, language)
        more.append(say.MORE_MONEY.fill(language, {"money": money(one.money, header.currency, language), "total": total}))
    if one.days and header.go_live_by is not None:
        until = calendar_date(header.go_live_by + timedelta(days=one.days), language)
        more.append(say.MORE_DAYS.fill(language, {"days": one.days, "date": until}))
    return more


def _points(fit: Fraction, language: Language) -> str:
    sign = "−" if fit < 0 else "+"
    return say.POINTS.fill(language, {"sign": sign, "points": number(abs(fit) * 100, language, 1)})


def _limits_lifted(found: Purchase, language: Language) -> Iterator[RenderableType]:
    yield from _lacking(found, language)
    yield from _out_of_reach(found, language)


def _out_of_reach(found: Purchase, language: Language) -> Iterator[RenderableType]:
    groups = []
    for state in (State.UNAVAILABLE, State.UNANSWERED):
        items = [one.asked.id for one in found.out_of_reach if one.state is state]
        if items:
            arguments = {"state": STATES[state], "count": len(items), "items": _named(items)}
            groups.append(say.IN_STATE.fill(language, arguments))
    if groups:
        yield say.OUT_OF_REACH.fill(language, {"groups": "; ".join(groups)})


def _frontier(found: Purchase, language: Language) -> Iterator[RenderableType]:
    curve, header = found.curve, found.brief.header
    if curve is None:
        return
    if not found.frontier:
        if not len(curve):
            yield say.NO_FRONTIER.in_language(language)
        yield from _above(found, language)
        return
    first = {"cost": money(curve.costs[0], header.currency, language), "fit": percent(curve.fits[0], language, 1)}
    if len(curve) == 1:
        yield say.FRONTIER_ONE.fill(language, first)
        return
    grid = table(say.FRONTIER.in_language(language))
    _columns(grid, language, left=(say.CHANGES,), names=(say.COST, say.FIT, say.READY, say.CHANGES))
    before: Point | None = None
    shown = fewer(found.frontier, MOST_POINTS)
    for point in shown:
        grid.add_row(*(kept(visible(cell)) for cell in _point(point, before, found, language)))
        before = point
    yield say.FRONTIER_LEAD.fill(language, first)
    yield grid
    within = len(curve.steps(len(curve), header.budget.ceiling))
    if len(shown) < within:
        yield say.SHOWN.fill(language, {"shown": str(len(shown)), "count": within})
    yield from _above(found, language)
    if curve.cut:
        yield say.CUT.in_language(language)
    if not curve.proven:
        yield say.FRONTIER_UNPROVEN.in_language(language)


def _above(found: Purchase, language: Language) -> Iterator[RenderableType]:
    curve, header = found.curve, found.brief.header
    if curve is None or header.budget.ceiling is None or not len(curve) or curve.costs[-1] <= header.budget.ceiling:
        return
    count = len(curve) - len(curve.steps(len(curve), header.budget.ceiling))
    arguments = {"fit": percent(curve.fits[-1], language, 1), "cost": money(curve.costs[-1], header.currency, language)}
    yield say.ABOVE.fill(language, {"count": count, **arguments})


def _point(point: Point, before: Point | None, found: Purchase, language: Language) -> tuple[str, ...]:
    configuration = point.configuration
    days = configuration.days_stated(found.match.sheet)
    unknown = say.UNKNOWN.in_language(language)
    plan = configuration.plan
    changes = [say.DROPPED.fill(language, {"work": work.title}) for work in point.drops]
    changes += [say.ADDED.fill(language, {"work": work.title}) for work in point.adds]
    if plan is not None and (before is None or before.configuration.plan != plan):
        changes.insert(0, say.OTHER_PLAN.fill(language, {"plan": plan.title or plan.id}))
    return (
        money(configuration.cost.expected, found.brief.header.currency, language) if configuration.cost else unknown,
        percent(point.fit, language, 1),
        days_range(days, language) if days else unknown,
        "; ".join(changes),
    )
