"""A purchase on the terminal: what to order, what it buys, what stays missing, what more money or time would bring, the frontier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text as Styled

from reqkit.cli.tables import table
from reqkit.cli.terminal import console
from reqkit.decide.purchase import Bought, Missing, Point, Purchase, by_days
from reqkit.findings.reporters.visible import visible
from reqkit.locale.message import Message
from reqkit.locale.numbers import calendar_date, days_range, money, money_range, number, percent
from reqkit.locale.states import STATES
from reqkit.match.verdict import State
from reqkit.values.text import Language, Text

_TITLE = Message("{vendor}: лучшая конфигурация", "{vendor}: the best configuration")
_PLAN = Message("План", "Plan")
_COST = Message("Стоимость за весь срок", "Cost over the horizon")
_READY = Message("Готово", "Ready")
_FIT = Message("Соответствие", "Fit")
_MUSTS = Message("Must выполнено", "Musts met")
_OF = Message("{met} из {all}", "{met} of {all}")
_UNKNOWN, _NO_PLAN = Message("не названо", "not stated"), Message("не назван", "not stated")
_READY_ON = Message("{days}, к {date}", "{days}, by {date}")
_OVER = Message("Дороже потолка бюджета даже без доработок.", "Over the ceiling even without any work.")
_LATE = Message("Не успеть к сроку даже без доработок.", "Late even without any work.")
_ORDER = Message("Заказать", "To order")
_NOTHING_TO_ORDER = Message("Заказывать нечего: работы ничего не добавят.", "There is nothing to order: no work would add anything.")
_WORK, _DAYS, _BUYS, _SERVES = (
    Message("Работа", "Work"),
    Message("Срок", "Time"),
    Message("Даёт", "Buys"),
    Message("Без неё не будет", "Missed without it"),
)
_PRICE = Message("Цена", "Price")
_MISSING = Message("Чего не будет", "What stays missing")
_BUILDABLE = Message("можно построить, но не в эти деньги и сроки", "could be built, not within this money and time")
_WITH = Message("Если дать {more}, прибавится: {gain}.", "With {more}, there would be {gain} more.")
_MORE_MONEY = Message("ещё {money}", "{money} more")
_MORE_DAYS = Message("ещё {days} {days:день|дня|дней}", "{days} more {days:day|days}")
_AND = Message("{first} и {second}", "{first} and {second}")
_NO_LIMIT = Message("свободу от этих пределов", "freedom from these limits")
_GAIN_MUSTS = Message("{musts} must, соответствие +{fit}", "{musts} {musts:must|musts}, fit +{fit}")
_GAIN_FIT = Message("соответствие +{fit}", "fit +{fit}")
_FRONTIER = Message("Цена и соответствие: лучшее за каждые деньги", "Value and cost: the best for each sum")
_ADDS = Message("Что добавлено", "What is added")
_CUT = Message("Показаны не все точки: их больше {count}.", "Not every point is shown: there are more than {count}.")
MOST_NAMED = 6


def show(found: Purchase, language: Language) -> None:
    with console() as out:
        out.print(_head(found, language))
        for part in (*_order(found, language), *_missing(found, language), *_lacking(found, language), *_frontier(found, language)):
            out.print(part)


def _head(found: Purchase, language: Language) -> Table:
    configuration, currency = found.configuration, found.brief.header.currency
    grid = table(_TITLE.fill(language, {"vendor": found.match.sheet.name}), headed=False)
    plan = configuration.plan
    fit = percent(found.fit, language)
    if found.fit != found.fit_today:
        fit = f"{percent(found.fit_today, language)} → {fit}"
    rows = (
        (_PLAN, (plan.title or Text(plain=plan.id)).in_language(language) if plan else _NO_PLAN.in_language(language)),
        (_COST, money_range(configuration.cost, currency, language) if configuration.cost else _UNKNOWN.in_language(language)),
        (_READY, _ready(found, language)),
        (_FIT, fit),
        (_MUSTS, _OF.fill(language, {"met": str(found.musts_met), "all": str(found.musts)})),
    )
    for name, value in rows:
        grid.add_row(name.in_language(language), visible(value))
    return grid


def _ready(found: Purchase, language: Language) -> str:
    days = found.configuration.days
    if days is None:
        return _UNKNOWN.in_language(language)
    on = by_days(found.brief, days.expected)
    text = days_range(days, language)
    return text if on is None else _READY_ON.fill(language, {"days": text, "date": calendar_date(on, language)})


def _order(found: Purchase, language: Language) -> Iterator[RenderableType]:
    for obstacle in found.obstacles:
        yield Styled((_OVER if obstacle.value == "over_ceiling" else _LATE).in_language(language), style="red")
    if not found.bought:
        yield _NOTHING_TO_ORDER.in_language(language)
        return
    grid = table(_ORDER.in_language(language))
    _columns(grid, language, left=(_WORK, _SERVES), names=(_WORK, _PRICE, _DAYS, _BUYS, _SERVES))
    for bought in sorted(found.bought, key=lambda each: -each.fit):
        grid.add_row(*(visible(cell) for cell in _bought(bought, found, language)))
    yield grid


def _columns(grid: Table, language: Language, *, names: tuple[Message, ...], left: tuple[Message, ...]) -> None:
    for name in names:
        justify: Literal["left", "right"] = "left" if name in left else "right"
        grid.add_column(name.in_language(language), justify=justify, overflow="fold")


def _bought(bought: Bought, found: Purchase, language: Language) -> tuple[str, ...]:
    work = bought.work
    unknown = _UNKNOWN.in_language(language)
    days = calendar_date(work.due, language) if work.due else days_range(work.days, language) if work.days else unknown
    cost = money_range(work.cost, found.brief.header.currency, language) if work.cost else unknown
    named = [asked.id for asked in bought.serves]
    rest = f" +{len(named) - MOST_NAMED}" if len(named) > MOST_NAMED else ""
    return work.title.in_language(language), cost, days, f"+{percent(bought.fit, language, 1)}", ", ".join(named[:MOST_NAMED]) + rest


def _missing(found: Purchase, language: Language) -> Iterator[RenderableType]:
    if found.missing:
        grid = table(_MISSING.in_language(language), headed=False)
        for missing in found.missing:
            grid.add_row(visible(missing.asked.id), visible(missing.asked.item.title.in_language(language)), _why(missing, language))
        yield grid


def _why(missing: Missing, language: Language) -> str:
    if missing.buildable and missing.state is State.UNAVAILABLE:
        return _BUILDABLE.in_language(language)
    return STATES[missing.state].in_language(language)


def _lacking(found: Purchase, language: Language) -> Iterator[RenderableType]:
    currency = found.brief.header.currency
    for lacking in found.lacking:
        more = [_MORE_MONEY.fill(language, {"money": money(lacking.money, currency, language)})] if lacking.money else []
        more += [_MORE_DAYS.fill(language, {"days": lacking.days})] if lacking.days else []
        told = (
            _AND.fill(language, {"first": more[0], "second": more[1]}) if len(more) == 2 else (more or [_NO_LIMIT.in_language(language)])[0]
        )
        gain = _GAIN_MUSTS if lacking.musts > 0 else _GAIN_FIT
        arguments = {"musts": lacking.musts, "fit": percent(lacking.fit, language, 1)}
        yield _WITH.fill(language, {"more": told, "gain": gain.fill(language, arguments)})


def _frontier(found: Purchase, language: Language) -> Iterator[RenderableType]:
    if len(found.frontier) < 2:
        return
    grid = table(_FRONTIER.in_language(language))
    _columns(grid, language, left=(_PLAN, _ADDS), names=(_COST, _FIT, _READY, _PLAN, _ADDS))
    for point in found.frontier:
        grid.add_row(*(visible(cell) for cell in _point(point, found, language)))
    yield grid
    if found.cut:
        yield _CUT.fill(language, {"count": number(len(found.frontier), language)})


def _point(point: Point, found: Purchase, language: Language) -> tuple[str, ...]:
    configuration = point.configuration
    unknown = _UNKNOWN.in_language(language)
    plan = configuration.plan
    return (
        money(configuration.cost.expected, found.brief.header.currency, language) if configuration.cost else unknown,
        percent(point.fit, language, 1),
        days_range(configuration.days, language) if configuration.days else unknown,
        (plan.title or Text(plain=plan.id)).in_language(language) if plan else "",
        "; ".join(work.title.in_language(language) for work in point.adds),
    )
