"""The sentences of the report that one vendor gets on its own answers."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import QuestionKind, Standing
from reqkit.locale.message import Message

KICKER = Message("Отчёт поставщику", "Report to the vendor")
TITLE = Message("{vendor}: что мы поняли из ответов", "{vendor}: what we understood of the answers")
SUBJECT = Message("Отчёт поставщику {vendor} по запросу «{title}»", "Report to {vendor} on the brief “{title}”")
RESULTS = Message("Всё, что понято из ответов", "All that was understood of the answers")
INPUTS = Message("Опубликованная часть запроса и ваш лист", "The published part of the brief, and your sheet")

# --- in short

SHORT = Message("Коротко", "In short")
ABOUT = Message(
    "Запрос «{title}»{version}{dated}. Здесь только ваше предложение: бюджета, сведений о других участниках и их ответов в отчёте нет.",
    "The brief “{title}”{version}{dated}. This is about your offer alone: neither the budget nor anything of other vendors is in it.",
)
STANDINGS: Mapping[Standing, Message] = {
    Standing.QUALIFIES: Message("Все обязательные требования ({musts}) выполнены уже сегодня.", "Every must ({musts}) is met today."),
    Standing.QUALIFIES_AFTER_WORK: Message(
        "Все обязательные требования ({musts}) будут выполнены после доработок.", "Every must ({musts}) will be met after work."
    ),
    Standing.UNRESOLVED: Message(
        "Судить рано: из {musts} обязательных требований выполнено {met}, без ответа {open}.",
        "Too early to judge: of {musts} musts {met} are met and {open} unanswered.",
    ),
    Standing.FAILS: Message(
        "Обязательные требования выполнены не все: из {musts} — {met}, не выполнено {failed}, без ответа {open}.",
        "Not every must is met: {met} of {musts} are, {failed} are not, {open} are unanswered.",
    ),
}
NO_MUSTS = Message("Обязательных требований в запросе нет.", "The brief has no musts.")
LATE = Message(
    "К сроку запуска, {limit}, предложенное не готово: ожидаем {ready}.",
    "What is offered is not ready by the go-live limit, {limit}: {ready} expected.",
)
NO_PLAN = Message("Ни один из названных тарифов не рассчитан на наш объём.", "None of the plans stated is for our size.")
SILENT = Message("Ответов пока нет ни на один вопрос.", "There is not one answer yet.")
ANSWERED = Message(
    "Отвечено на {answered} из {aspects} {aspects:вопроса|вопросов|вопросов}.",
    "{answered} of {aspects} {aspects:question|questions} are answered.",
)
COST_READY = Message("Стоимость за {horizon}: {cost}. Готовность: {ready}.", "Cost over {horizon}: {cost}. Ready: {ready}.")
COUNTS = Message("Как выполнены требования", "How the requirements are met")
COL_PRIORITY = Message("Важность", "Priority")
COL_ASKED = Message("Всего", "In all")
COL_TODAY = Message("Есть сегодня", "Available today")
COL_AFTER = Message("После доработки", "After work")
COL_OPEN = Message("Нет ответа", "No answer")
COL_NOT = Message("Нет", "Not available")
BY_CATEGORY = Message("По категориям", "By category")
COL_FIT = Message("Соответствие, %", "Fit, %")

# --- musts

MUSTS = Message("Обязательные требования", "The musts")
MUSTS_ALL = Message("Все обязательные требования выполнены, с доработками или без них.", "Every must is met, with work or without.")
MUSTS_OPEN = Message(
    "Решают {count} {count:обязательное требование|обязательных требования|обязательных требований}: без них предложение не подойдёт.",
    "{count} {count:must decides|musts decide}: without {count:it|them} the offer does not qualify.",
)
MUSTS_TABLE = Message("Обязательные требования, которые не выполнены или без ответа", "Musts that are not met or unanswered")
COL_ITEM = Message("Требование", "Requirement")
COL_VERDICT = Message("Вывод", "Verdict")
COL_UNDERSTOOD = Message("Что мы поняли", "What we understood")

# --- the offer

OFFER = Message("Ваше предложение, как мы его посчитали", "Your offer as we added it up")
OFFER_PLAN = Message(
    "Посчитан тариф «{plan}» и {count} {count:доработка|доработки|доработок}, которые приближают предложение к запросу в срок.",
    "Counted are the plan “{plan}” and the {count} {count:piece|pieces} of work that bring the offer closest to the brief in time.",
)
OFFER_PLAN_ONLY = Message("Посчитан тариф «{plan}» без доработок.", "Counted is the plan “{plan}”, nothing to be built.")
OFFER_NO_PLAN = Message(
    "Тариф не назван или ни один не рассчитан на наш объём: считать не из чего.",
    "No plan is stated, or none for our size: there is nothing to add up.",
)
LINES_TABLE = Message("Полная стоимость за {horizon}, {currency}, {vat}", "Total cost over {horizon}, {currency}, {vat}")
COL_LINE = Message("Что", "What")
COL_AMOUNT = Message("Сумма", "Amount")
COL_BASIS = Message("Как посчитано", "How it is worked out")
TOTAL = Message("Итого", "Total")
NOT_STATED = Message("не указано", "not stated")
ASSUMED = Message("Принято при расчёте: {assumptions}", "Assumed: {assumptions}")

# --- questions, answers, findings

QUESTIONS = Message("Вопросы к вам", "Questions to you")
QUESTIONS_LEAD = Message(
    "Просим ответить на {count} {count:вопрос|вопроса|вопросов}; сначала — те, без которых предложение не подойдёт.",
    "Please answer {count} {count:question|questions}; those without which the offer does not qualify come first.",
)
QUESTION_GROUPS: tuple[Message, ...] = (
    Message("Обязательное без ответа", "Musts without an answer"),
    Message("Уже отвеченное", "Answered already"),
    Message("Остальное без ответа", "The rest without an answer"),
    Message("Условия покупки", "Terms of buying"),
)
"""Of what has been answered already the headings are told by the reason for asking again."""
SAID_GROUPS: Mapping[QuestionKind, Message] = {
    QuestionKind.STALE: Message("Требование изменилось после ответа", "Changed since you answered"),
    QuestionKind.CONTRADICTION: Message("Ответ расходится с описанием возможностей", "The answer and the stated capabilities differ"),
    QuestionKind.UNPROVEN: Message("Обязательное, подтверждённое только словами", "Musts backed by words alone"),
}
SAID_REQUESTS: Mapping[QuestionKind, Message] = {
    QuestionKind.STALE: Message(
        "Подтвердите или исправьте {count} {count:ответ|ответа|ответов}.", "Please confirm or mend {count} {count:answer|answers}."
    ),
    QuestionKind.CONTRADICTION: Message(
        "Что верно? Исправьте ответ или описание: {count} {count:расхождение|расхождения|расхождений}.",
        "Which is right? Please mend the answer or the capabilities: {count} {count:difference|differences}.",
    ),
    QuestionKind.UNPROVEN: Message(
        "Приложите документ или покажите, как это работает: {count} {count:требование|требования|требований}.",
        "Please send a document or show how it works, for {count} {count:requirement|requirements}.",
    ),
}
QUESTIONS_NONE = Message("Вопросов к вам не осталось.", "No question to you is left.")
MUST = Message("обязательное", "must")
ANSWERS = Message("Как понят каждый ответ", "How each answer was understood")
ANSWERS_LEAD = Message(
    "Если мы поняли вас неверно, исправьте ответ и пришлите лист заново.",
    "Where we have misunderstood you, mend the answer and send the sheet again.",
)
ANSWERS_TABLE = Message("{category}", "{category}")
CHECKED = Message("Наша проверка показала: {state}.", "Our own check found: {state}.")
STALE = Message("Требование изменилось после ответа: подтвердите его.", "The requirement changed after the answer: please confirm it.")
FINDINGS = Message("Замечания к вашему листу", "Findings in your sheet")
FINDINGS_LEAD = Message(
    "В листе {count} {count:замечание|замечания|замечаний}: из-за них ответ мог быть понят не так.",
    "There {count:is|are} {count} {count:finding|findings} in the sheet, for which an answer may have been misunderstood.",
)
FINDINGS_MORE = Message("И ещё {count}.", "And {count} more.")
