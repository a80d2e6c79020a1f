"""The words of `reqkit configure`: what to buy from one vendor, and what more money or time would bring."""

from __future__ import annotations

from reqkit.locale.message import Message

TITLE = Message("{vendor}: что купить", "{vendor}: what to buy")
PLAN = Message("Тариф", "Plan")
LIMITS = Message("Пределы", "Limits")
COST = Message("Стоимость за весь срок", "Cost over the horizon")
READY = Message("Готово", "Ready")
FIT = Message("Соответствие", "Fit")
MUSTS = Message("Обязательные", "Musts met")
OF = Message("{met} из {all}", "{met} of {all}")
UNKNOWN, NO_PLAN = Message("не названо", "not stated"), Message("не назван", "not stated")
READY_ON = Message("{days}, к {date}", "{days}, by {date}")
CEILING = Message("не дороже {money}", "{money} at most")
BY = Message("не позже {date}", "{date} at the latest")
NO_LIMITS = Message("ни бюджет, ни срок не ограничены", "neither budget nor date is limited")

OVER = Message(
    "Купить нельзя: дороже потолка бюджета даже без доработок. Ниже — как было бы, если бы не потолок.",
    "Cannot be bought: over the budget ceiling even without any work. Below is what it would be but for the ceiling.",
)
LATE = Message(
    "Купить нельзя: к сроку не успеть даже без доработок. Ниже — как было бы, если бы не срок.",
    "Cannot be bought: late even without any work. Below is what it would be but for the date.",
)
UNPROVEN = Message(
    "Что ничего лучше нет, доказать не удалось: работ много, команд несколько, а срок тесный.",
    "That nothing is better could not be proven: much work, several teams and a date that binds.",
)

ORDER = Message("Заказать", "To order")
NOTHING_TO_ORDER = Message(
    "Заказывать нечего: в этих пределах работы ничего не добавят.", "Nothing to order: within these limits no work adds anything."
)
NOTHING_OFFERED = Message(
    "Заказывать нечего: поставщик не предлагает работ, которые что-то дали бы.",
    "Nothing to order: the vendor offers no work that would add anything.",
)
WORK, DAYS, PRICE = Message("Работа", "Work"), Message("Срок", "Time"), Message("Цена", "Price")
BUYS, SERVES = Message("Даёт, п. п.", "Buys, points"), Message("Без неё не будет", "Missed without it")
BUYS_MEANS = Message(
    "«Даёт» — сколько соответствия пропало бы без одной этой работы. Работы опираются друг на друга, поэтому числа не складываются.",
    "“Buys” is the fit that would be lost without that work alone. Work builds on work, so the figures do not add up.",
)

MISSING = Message("Чего не будет", "What stays missing")
IS_MUST = Message("обязательное", "must")
MORE_MISSING = Message(
    "… и ещё {count} {count:пункт|пункта|пунктов} без обязательных; весь список — с --format json.",
    "… and {count} more that {count:is no must|are no musts}; the whole list: --format json.",
)
BEYOND = Message("можно, но не в этих пределах", "possible, not within these limits")
OTHERWISE = Message("можно, но не вместе с остальным", "possible, not together with the rest")

WITH = Message("Если дать {more}: {gain}.", "With {more}: {gain}.")
MORE_MONEY = Message("ещё {money} (всего {total})", "{money} more ({total} in all)")
MORE_DAYS = Message("ещё {days} {days:день|дня|дней} (до {date})", "{days} more {days:day|days} (until {date})")
AND = Message("{first} и {second}", "{first} and {second}")
NO_LIMIT = Message("больше денег или времени (сколько, поставщик не назвал)", "more money or time (how much, the vendor does not say)")
GAIN_MUSTS = Message(
    "прибавится {musts} {musts:обязательное|обязательных|обязательных} — {items}; соответствие {fit}",
    "{musts} more {musts:must|musts} ({items}); fit {fit}",
)
GAIN_PURCHASE = Message(
    "купить можно; обязательных выполнится {musts}, соответствие — {fit}", "it can be bought; musts met: {musts}, fit {fit}"
)
GAIN_FIT = Message("соответствие {fit}", "fit {fit}")
POINTS = Message("{sign}{points} п. п.", "{sign}{points} points")
OUT_OF_REACH = Message(
    "Обязательные, которых не дадут ни деньги, ни время: {groups}.", "Musts that neither money nor time would bring: {groups}."
)
IN_STATE = Message("{state} — {count} ({items})", "{state} — {count} ({items})")

FRONTIER = Message("Что можно получить за каждую сумму", "What each sum buys at best")
FRONTIER_LEAD = Message(
    "Только цена и соответствие: обязательные здесь не важнее остального. Дешевле всего — {cost} за {fit}.",
    "Cost and fit alone: musts do not come first here. The cheapest is {cost} for {fit}.",
)
FRONTIER_ONE = Message(
    "Цена и соответствие: {cost} за {fit}; больше денег ничего не прибавят.", "Cost and fit: {cost} for {fit}; more money adds nothing."
)
CHANGES = Message("Что меняется", "What changes")
ADDED, DROPPED = Message("+ {work}", "+ {work}"), Message("− {work}", "− {work}")
OTHER_PLAN = Message("тариф «{plan}»", "plan “{plan}”")
SHOWN = Message(
    "Показано {shown} из {count} {count:точки|точек|точек}: те, где соответствие заметно растёт.",
    "{shown} of {count} {count:point|points} shown: those where fit grows noticeably.",
)
ABOVE = Message(
    "Выше потолка есть ещё {count} {count:точка|точки|точек}: до {fit} соответствия за {cost}.",
    "Above the ceiling there {count:is|are} {count} more {count:point|points}, up to {fit} of fit for {cost}.",
)
CUT = Message("Точек больше, чем можно перебрать: часть пропущена.", "There are more points than can be gone through: some are left out.")
FRONTIER_UNPROVEN = Message(
    "Что ни одну из точек не превзойти, доказано не для всех.", "Not of every point is it proven that nothing beats it."
)
NO_FRONTIER = Message(
    "Линии цены и соответствия нет: цена тарифов не названа или к сроку не успеть.",
    "There is no line of cost and fit: the plans have no stated price, or the date cannot be kept.",
)
