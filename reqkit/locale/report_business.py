"""The sentences of the report on what the choice earns."""

from __future__ import annotations

from reqkit.locale.message import Message

BUSINESS = Message("Что это принесёт", "What it earns")
MOST = Message(
    "Больше всех за {horizon} приносит {vendor}: {net} после всех затрат, заработано {earned}. {payback}",
    "{vendor} brings most over {horizon}: {net} after all costs, {earned} earned. {payback}",
)
PAYS_BACK = Message("Затраты окупаются к концу {month}-го месяца.", "It pays for itself by the end of month {month}.")
PAYS_NEVER = Message("В пределах этого срока затраты не окупаются.", "It does not pay for itself within that time.")
MOST_NONE = Message(
    "Назвать того, кто приносит больше всех, нельзя: стоимость ни у кого не названа полностью или выгода одинакова.",
    "Nobody can be named as bringing most: no cost is stated in full, or several bring the same.",
)
NOTHING = Message(
    "Ни у одного поставщика ни один сценарий с названной выгодой не заработает.", "No scenario with a stated value runs at any vendor."
)
AGREES = Message("Это тот же поставщик, что и по баллу.", "That is the vendor that the score puts first.")
DIFFERS = Message(
    "По баллу впереди {leader}: разница по деньгам — {difference} в пользу {vendor}.",
    "The score puts {leader} first: in money {vendor} is ahead by {difference}.",
)
DIFFERS_UNKNOWN = Message(
    "По баллу впереди {leader}, но его стоимость не названа, и выгоду сравнить нельзя.",
    "The score puts {leader} first, whose cost is not stated, so that the two cannot be compared.",
)
NOT_QUALIFIED = Message("{vendor}: {standing}.", "{vendor}: {standing}.")
GAIN = Message(
    "Если строить в порядке выгоды, {vendor} заработает на {gain} больше, чем при порядке из раздела «Сроки».",
    "Built in the order of value, {vendor} earns {gain} more than in the order of the section “Time”.",
)
CASES_TABLE = Message("Выгода за {horizon}, {currency}", "What is earned over {horizon}, {currency}")
COL_EARNED = Message("Заработано", "Earned")
COL_SPENT = Message("Затраты", "Spent")
COL_NET = Message("Итог", "Net")
COL_PAYBACK = Message("Окупается, месяц", "Pays back, month")
NO_PAYBACK = Message("нет", "never")
SCENARIOS_TABLE = Message("Что и когда заработает: {vendor}", "What runs when: {vendor}")
COL_SCENARIO = Message("Сценарий", "Scenario")
COL_VALUE = Message("Выгода в год, {currency}", "Value a year, {currency}")
COL_STARTS = Message("Работает с", "Runs from")
COL_EARNS = Message("Заработает, {currency}", "Earns, {currency}")
VALUES_NOTE = Message(
    "Выгода в год взята из запроса; сценарий приносит её со дня, когда заработает, до конца срока. НДС к ней не применяется.",
    "The value a year is the brief's; a scenario earns it from the day it runs until the horizon ends. VAT does not apply to it.",
)
