"""The sentences of the report on money: what each vendor costs, what is bought, what more money brings."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import LineKind
from reqkit.locale.message import Message

# --- what each vendor costs

MONEY = Message("Деньги", "Money")
MONEY_INTRO = Message("Стоимость за {horizon} названа у {known} из {count}.", "Cost over {horizon} is stated for {known} of {count}.")
MONEY_INTRO_PARTLY = Message(
    "Стоимость за {horizon} названа у {known} из {count}, полностью — у {whole}: у остальных цена «от» или не указано внедрение.",
    "Cost over {horizon} is stated for {known} of {count}, in full for {whole}: the others have a “from” price or no price of implementation.",
)
MONEY_INTRO_NOWHERE = Message(
    "Стоимость за {horizon} названа у {known} из {count}, полностью — ни у кого: цена «от» или не указано внедрение.",
    "Cost over {horizon} is stated for {known} of {count}, in full for none: a “from” price, or no price of implementation.",
)
MONEY_TABLE = Message("Полная стоимость за {horizon}, {currency}, {vat}", "Total cost over {horizon}, {currency}, {vat}")
COL_PLAN = Message("Тариф", "Plan")
COL_LINES: Mapping[LineKind, Message] = {
    LineKind.PLAN: Message("Плата", "Plan fees"),
    LineKind.IMPLEMENTATION: Message("Внедрение", "Implemen­tation"),
    LineKind.WORK: Message("Работы", "Work"),
    LineKind.RUNNING: Message("Сопровож­дение", "Running costs"),
}
SPAN_TOTAL = Message("Итого", "Total")
COL_LOW = Message("не менее", "low")
COL_EXPECTED = Message("ожидаем", "expected")
COL_HIGH = Message("не более", "high")
NO_PLAN = Message("не назван", "not stated")
MONEY_UNPRICED = Message("Ни тарифа, ни цены не назвали: {names}.", "No plan and no price named: {names}.")
MONEY_NOTES = (
    Message(
        "«От» — поставщик назвал только нижнюю границу: посчитана она. «—» — не требуется.",
        "“From”: the vendor states only a lower bound, and that is what is counted. “—”: not needed.",
    ),
    Message("Где внедрение не указано, итог его не содержит.", "Where implementation is not stated, the total leaves it out."),
)
WORKS_OTHERS = Message("Остальные (подробно — в приложенных данных)", "The others (in full in the attached data)")
WORKS_COUNT = Message(
    "{vendor} — {count} {count:доработка|доработки|доработок}",
    "{vendor}: {count} {count:piece|pieces} of work",
)
WORKS_HEADING = Message("Какие работы посчитаны", "The work that is counted")
WORK_LINE = Message("{title} — {cost}, {time}", "{title}: {cost}, {time}")
WORK_FOR = Message("{title} (для {items})", "{title} (for {items})")
ASSUMPTIONS_HEADING = Message("Что принято при расчёте", "What was assumed")

# --- what each further sum buys

STEPS = Message("Что покупает каждая следующая сумма", "What each further sum buys")
STEPS_LEAD = Message(
    "{vendor}: самое дешёвое стоит {least} и даёт {fit} соответствия; дальше из таблицы ниже больше всего за свои деньги приносит «{work}»: "
    "{gain} п. п. за {cost}.",
    "{vendor}: the cheapest costs {least} and gives {fit} of fit; of the steps in the table below “{work}” brings most for its money: "
    "{gain} points for {cost}.",
)
STEPS_LEAST = Message(
    "{vendor}: самое дешёвое стоит {least} и даёт {fit} соответствия; что даёт каждая следующая сумма — в таблице.",
    "{vendor}: the cheapest costs {least} and gives {fit} of fit; what each further sum gives is in the table.",
)
INSTEAD = Message("{added}; без: {dropped}", "{added}; without: {dropped}")
STEPS_ONE = Message(
    "{vendor}: за {least} — {fit} соответствия, и больше денег ничего не прибавят.",
    "{vendor}: {least} buys {fit} of fit, and more money adds nothing.",
)
STEPS_CHOSEN = Message("Выделена рекомендуемая строка.", "The row in bold is the recommended one.")
STEPS_CUT = Message("Показаны не все точки: их слишком много.", "Not every point is shown, there are too many.")
STEPS_TABLE = Message("{vendor}: лучшее за каждую сумму", "{vendor}: the best for each sum")
COL_COST = Message("Стоимость, {currency}", "Cost, {currency}")
COL_FIT = Message("Соответствие, %", "Fit, %")
COL_GAIN = Message("Прибавка, п. п.", "Gain, points")
COL_PER = Message("За 1 п. п., {currency}", "Per point, {currency}")
COL_ADDS = Message("Что добавляется", "What is added")
FIRST_STEP = Message("тариф и внедрение", "plan and implementation")
OTHER_PLAN = Message("тариф «{plan}»", "plan “{plan}”")
LACKING = Message("Потолок или срок не пускает дальше: {steps}.", "The ceiling or the date keeps more back: {steps}.")
LACKING_MONEY = Message("{money} сверх потолка", "{money} above the ceiling")
LACKING_DAYS = Message("{days} сверх срока", "{days} past the date")
LACKING_GAIN = Message("{limits} дали бы ещё {fit} соответствия", "{limits} would add {fit} of fit")

# --- where each figure comes from

ORIGIN = Message("Откуда взята каждая сумма", "Where each figure comes from")
ORIGIN_LEAD = Message(
    "Каждую строку стоимости поставщика {vendor} можно проверить по его листу.",
    "Every line of the cost of {vendor} can be checked in its sheet.",
)
ORIGIN_LEAD_FILE = Message(
    "Каждую строку стоимости поставщика {vendor} можно проверить по его листу, {file}.",
    "Every line of the cost of {vendor} can be checked in its sheet, {file}.",
)
ONCE = Message("разово", "once")
ONCE_EXPECTED = Message("разово, ожидаем {expected}", "once, {expected} expected")
COL_ROW = Message("Строка листа", "Line of sheet")
ORIGIN_TABLE = Message("{vendor}: строки стоимости и их источник", "{vendor}: the lines of the cost and their source")
COL_LINE = Message("Строка", "Line")
COL_AMOUNT = Message("Сумма, {currency}", "Amount, {currency}")
COL_HOW = Message("Как посчитано", "How it is worked out")
COL_WHERE = Message("Где написано", "Where it is written")
ORIGIN_MORE = Message(
    "И ещё {count} {count:строка|строки|строк} — в приложенных данных.", "And {count} more {count:line|lines} in the attached data."
)
