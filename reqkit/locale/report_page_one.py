"""The sentences of the decision on a page: what to do and why, the shortlist, risks and open questions."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import Obstacle
from reqkit.locale.message import Message

OBSTACLES: Mapping[Obstacle, Message] = {
    Obstacle.OVER_CEILING: Message(
        "дороже потолка бюджета: {cost} при потолке {ceiling}", "above the budget ceiling: {cost}, the ceiling is {ceiling}"
    ),
    Obstacle.TOO_LATE: Message("готово {ready}, а запуск нужен {limit}", "ready {ready}, and go-live is due {limit}"),
}
DECISION = Message("Решение на одной странице", "The decision on a page")
ERRORS_BANNER = Message(
    "Во входных данных {count} {count:ошибка|ошибки|ошибок}: цифры предварительные. Список — в последнем разделе.",
    "The inputs hold {count} {count:error|errors}: the figures are provisional. They are listed in the last section.",
)
UNREADABLE_BANNER = Message(
    "Не удалось прочитать {count:лист|листы|листы} поставщиков: {names}. В сравнение они не вошли.",
    "{count:This sheet|These sheets} could not be read and {count:is|are} left out of the comparison: {names}.",
)

# --- what to do

WINNER_TITLE = Message("Рекомендация — {vendor}: {terms}.", "Recommended: {vendor}, {terms}.")
WINNER_ALONE_TITLE = Message("{vendor} подходит: {terms}.", "{vendor} qualifies: {terms}.")
WINNER_ALONE = Message(
    "Сравнить не с кем: поставщик в сравнении один. Цену и условия проверить нечем.",
    "There is nobody to compare with: this is the only vendor. Its price and terms cannot be checked against another's.",
)
WINNER_MARGIN = Message(
    "Балл {score} против {other} ({runner}): отрыв {margin} при допуске {tolerance}.",
    "Score {score} against {other} ({runner}): a margin of {margin}, the tolerance is {tolerance}.",
)
WINNER_ONLY = Message(
    "Только {vendor} выполняет все обязательные требования. Следующий — {runner}: {standing}.",
    "Only {vendor} meets every must. Next is {runner}: {standing}.",
)
TIE_TITLE = Message("Ничья: {vendors} набрали поровну, {score} из 100.", "A tie: {vendors} score the same, {score} out of 100.")
TIE_SETTLE = Message(
    "Решают цена, срок и ответы на открытые вопросы ниже, а не баллы.",
    "Price, time and the answers to the open questions below decide here, not the score.",
)
CLOSE_TITLE = Message(
    "Явного победителя нет: {vendor} впереди, следом {runner}; отрыв {margin} из 100 при допуске {tolerance}.",
    "No clear winner: {vendor} is {margin} out of 100 ahead of {runner}, and the tolerance is {tolerance}.",
)
CLOSE_SETTLE = Message(
    "Разница меньше допуска решением не считается: выбирайте по цене, сроку и ответам на открытые вопросы.",
    "A difference within the tolerance decides nothing: choose by price, time and the answers to the open questions.",
)
UNRESOLVED_TITLE = Message(
    "Решать рано: ни один поставщик не подтвердил все обязательные требования. Ближе всех — {vendor}: выполнено {met} из {musts}, без ответа {open}.",
    "Too early to decide: no vendor has confirmed every must. {vendor} is closest: {met} of {musts} met, {open} unanswered.",
)
UNRESOLVED_ALONE_TITLE = Message(
    "Решать рано: {vendor} подтверждает {met} из {musts} обязательных требований, без ответа {open}.",
    "Too early to decide: {vendor} confirms {met} of {musts} musts, {open} unanswered.",
)
UNRESOLVED_SILENT_TITLE = Message(
    "Решать рано: из ответивших не подходит никто, а {vendors} ещё не {count:ответил|ответили|ответили} ни на один вопрос.",
    "Too early to decide: none of those that answered qualifies, and {vendors} {count:has|have} not answered a single question yet.",
)
UNRESOLVED_PLAN = Message(
    "Обязательные требования {vendor} выполняет, но ни один из его тарифов не рассчитан на наш объём: пусть назовёт тариф и цену.",
    "{vendor} meets the musts, but none of its plans is for our size: it has to name a plan and a price.",
)
UNRESOLVED_SETTLE = Message(
    "Вопрос решат ответы поставщика {vendor} на обязательные требования: {items}. Любое «нет» исключит его.",
    "What {vendor} answers to these musts settles it: {items}. Any “no” rules it out.",
)
UNRESOLVED_SILENCE = Message(
    "{vendor}: ответы есть на {coverage} вопросов. Если все остальные окажутся «да», соответствие вырастет с {fit} до {high}.",
    "{coverage} of the questions on {vendor} have an answer. If all the rest turn out “yes”, fit grows from {fit} to {high}.",
)
UNRESOLVED_FAILED = Message("Уже не подходят: {vendors}.", "Already ruled out: {vendors}.")
NOBODY_TITLE = Message(
    "Не подходит никто: каждый из {count} поставщиков не выполняет обязательное или не укладывается в бюджет и срок. Ближе всех — {vendor}.",
    "Nobody qualifies: each of the {count} vendors misses a must, or the budget or date. {vendor} is closest.",
)
NOBODY_ALONE_TITLE = Message(
    "{vendor} не подходит, а других поставщиков в сравнении нет.", "{vendor} does not qualify, and there is no other vendor."
)
NOBODY_WHY = Message("{vendor}: {reasons}.", "{vendor}: {reasons}.")
NOBODY_MUSTS = Message("не выполнено обязательное — {items}", "musts not met: {items}")
NOBODY_SETTLE = Message(
    "Выход — пересмотреть эти требования, бюджет или срок либо расширить круг поставщиков.",
    "The way out is to reconsider these musts, the budget or the date, or to ask more vendors.",
)
SILENCE_TITLE = Message(
    "Сравнивать нечего: ни один из {count} поставщиков не ответил ни на один вопрос.",
    "Nothing to compare: none of the {count} vendors has answered a single question.",
)
SILENCE_ALONE_TITLE = Message(
    "Сравнивать нечего: {vendor} — единственный поставщик — не ответил ни на один вопрос.",
    "Nothing to compare: {vendor}, the only vendor, has not answered a single question.",
)
SILENCE_SETTLE = Message(
    "Запрос готов: {items} {items:требование|требования|требований}, веса и условия известны. Разошлите его поставщикам.",
    "The brief is ready: {items} {items:requirement|requirements}, weights and terms are known. Send it to the vendors.",
)
NOTHING_ASKED_TITLE = Message(
    "Сравнивать не по чему: в запросе нет ни одного требования.", "Nothing to compare by: the brief asks for nothing."
)
NOTHING_ASKED_SETTLE = Message(
    "Напишите требования или возьмите готовые: reqkit library list.", "Write requirements, or take ready ones: reqkit library list."
)
ALL_UNREADABLE_TITLE = Message(
    "Сравнивать некого: ни один лист поставщика прочитать не удалось.", "There is nobody to compare: no vendor sheet could be read."
)
ALL_UNREADABLE_SETTLE = Message("Что в них исправить, покажет reqkit validate.", "What to mend in them: reqkit validate.")
NO_VENDORS_TITLE = Message("Сравнивать некого: нет ни одного листа поставщика.", "There is nobody to compare: no vendor sheet.")
NO_VENDORS_SETTLE = Message(
    "Положите листы в папку vendors/, по файлу на поставщика.", "Put sheets into the folder vendors/, one file a vendor."
)

# --- what is bought, and when it is ready

TERMS_LINE = Message("{vendor}: {terms}.", "{vendor}: {terms}.")
FIT_LINE = Message("Соответствие сегодня {today}, после доработки {after}.", "Fit today {today}, after work {after}.")
FIT_LINE_SAME = Message("Соответствие {after}, без доработок.", "Fit {after}, nothing to be built.")
TERM_PLAN = Message("тариф «{plan}»", "plan “{plan}”")
TERM_NO_PLAN = Message("тариф не назван", "no plan stated")
TERM_WORKS = Message("{count} {count:доработка|доработки|доработок}", "{count} {count:piece|pieces} of work")
TERM_COST = Message("{cost} за {horizon}", "{cost} over {horizon}")
TERM_NO_COST = Message("стоимость не указана", "cost not stated")
TERM_READY = Message("готово {when}", "ready {when}")
TERM_NO_READY = Message("срок готовности не указан", "time to readiness not stated")

# --- what was compared

SCOPE_VENDORS = Message(
    "{count} {count:поставщик|поставщика|поставщиков}, {answering} {answering:ответил|ответили|ответили} хотя бы на один вопрос",
    "{count} {count:vendor|vendors}, {answering} answered at least one question",
)
SCOPE_ITEMS = Message(
    "{count} {count:требование|требования|требований}, {musts} {musts:обязательное|обязательных|обязательных}",
    "{count} {count:requirement|requirements}, {musts} {musts:must|musts}",
)
SCOPE_HORIZON = Message("стоимость за {horizon}", "cost over {horizon}")
SCOPE_BUDGET = Message("бюджет: цель {target}, потолок {ceiling}", "budget: target {target}, ceiling {ceiling}")
SCOPE_CEILING = Message("потолок бюджета {ceiling}", "budget ceiling {ceiling}")
SCOPE_LIVE = Message("запуск не позже {date}", "go-live by {date}")

# --- the shortlist

SHORTLIST = Message("Поставщики по местам", "Vendors by rank")
COL_STANDING = Message("Вывод", "Standing")
COL_MUSTS = Message("Обяз.", "Musts")
SPAN_FIT = Message("Соответствие, %", "Fit, %")
COL_FIT_TODAY = Message("сегодня", "today")
COL_FIRST = Message("Шанс, %", "Chance, %")
COL_SCORE = Message("Балл из 100", "Score of 100")
COL_ANSWERED = Message("Отве­чено, %", "Answered, %")
COL_TOTAL = Message("Стоимость, {currency}", "Cost, {currency}")
COL_READY = Message("Готовность", "Ready")
SHORTLIST_NOTE = Message(
    "«Обяз.» — выполнено обязательных требований из всех; «шанс» — доля испытаний, в которых поставщик первый.",
    "“Musts”: met out of all; “chance”: the share of samples in which the vendor is first.",
)
SILENT_LINE = Message("Пока ни одного ответа (место {rank}): {names}.", "Not one answer yet (rank {rank}): {names}.")
SILENT_LINE_RANKS = Message("Пока ни одного ответа: {names}.", "Not one answer yet: {names}.")
NAME_RANK = Message("{name} (место {rank})", "{name} (rank {rank})")
MORE_ROWS = Message("Ещё {count}: {names}. Их строки — в разделе 2.", "{count} more: {names}. Their rows are in section 2.")

# --- why the first and not the second

REASONS = Message("Почему {leader}, а не {runner}", "Why {leader} and not {runner}")
REASONS_SO_FAR = Message("Где {leader} сильнее, чем {runner}", "Where {leader} is stronger than {runner}")
REASONS_ALONE = Message("На чём держится оценка: {leader}", "What carries {leader}")
REASONS_NONE = Message("{leader}: преимуществ нет ни по одному требованию.", "No requirement speaks for {leader}.")
REASON_ITEM = Message("{leader}: {mine}; {runner}: {theirs}", "{leader}: {mine}; {runner}: {theirs}")
REASON_ALONE = Message("{mine}", "{mine}")
REASON_COST = Message("Стоимость", "Cost")
REASON_TIME = Message("Срок", "Time")
REASON_AXIS = Message("{leader}: {mine}; {runner}: {theirs}", "{leader}: {mine}; {runner}: {theirs}")
REASON_FIGURE = Message("+{points}", "+{points}")

# --- risks

RISKS = Message("Риски: {leader}", "Risks: {leader}")
RISKS_NONE = Message(
    "Данные не указывают на риски; проверьте их на визите к клиенту.", "The data show no risk; look for some on a reference visit."
)
RISK_FAILED = Message("Не выполнено обязательное", "Musts not met")
RISK_MUSTS = Message("Обязательные без ответа", "Unanswered musts")
RISK_MUSTS_TEXT = Message("{count} из {total}; любое «нет» исключит поставщика", "{count} of {total}; any “no” rules the vendor out")
RISK_OBSTACLE = Message("Купить нельзя", "Cannot be bought")
RISK_COST = Message("Стоимость неизвестна", "Cost unknown")
RISK_COST_TEXT = Message("не указано: {lines}", "not stated: {lines}")
RISK_FROM = Message("Цена «от»", "A “from” price")
RISK_FROM_TEXT = Message("посчитан нижний край, итог может быть выше {cost}", "counted at its low end, the total may exceed {cost}")
RISK_IMPLEMENTATION = Message("Внедрение не оценено", "Implementation not priced")
RISK_IMPLEMENTATION_TEXT = Message("ни цены, ни срока: итог их не содержит", "neither price nor time: the total leaves them out")
RISK_CEILING = Message("Потолок бюджета", "Budget ceiling")
RISK_CEILING_TEXT = Message("верхний край {high} выше потолка {ceiling}", "the upper end {high} exceeds the ceiling {ceiling}")
RISK_TARGET = Message("Цель бюджета", "Budget target")
RISK_TARGET_TEXT = Message("ожидаем {cost} при цели {target}", "{cost} expected, the target is {target}")
RISK_READY = Message("Срок готовности неизвестен", "Readiness unknown")
RISK_READY_TEXT = Message("не указано время внедрения или работ", "the time of implementation or work is not stated")
RISK_LATE = Message("Срок впритык", "Tight date")
RISK_LATE_TEXT = Message("в худшем случае готово {ready}, запуск нужен {limit}", "at worst ready {ready}, go-live is due {limit}")
RISK_UNPROVEN = Message("Не проверено", "Unproven")
RISK_UNPROVEN_TEXT = Message(
    "{count} {count:обязательное держится|обязательных держатся|обязательных держатся} только на словах поставщика",
    "{count} {count:must rests|musts rest} on the vendor's word alone",
)
RISK_SECOND_HAND = Message("Знаем по публикациям", "Known from print only")
RISK_SECOND_HAND_TEXT = Message(
    "{count} из {total} ответов — из публикаций, поставщик их не подтверждал",
    "{count} of {total} answers come from publications, the vendor has confirmed none of them",
)
RISK_COVERAGE = Message("Мало ответов", "Few answers")
RISK_COVERAGE_TEXT = Message(
    "отвечено {coverage}; на молчании держится {unknown} соответствия", "{coverage} answered; {unknown} of fit hangs on silence"
)
RISK_STALE = Message("Устаревшие ответы", "Stale answers")
RISK_STALE_TEXT = Message("{items}: требование изменилось после ответа", "{items}: changed since it was answered")

# --- open questions, and what the page is about

OPEN = Message("Спросить прежде всего: {leader}", "Ask first: {leader}")
OPEN_NONE = Message("Открытых вопросов нет.", "No question is open.")
IMPRINT = Message(
    "Запрос «{name}»{version}{dated}, отпечаток {fingerprint}. reqkit {reqkit}.",
    "Brief “{name}”{version}{dated}, fingerprint {fingerprint}. reqkit {reqkit}.",
)
WEIGHT_SET = Message("Веса: набор «{name}».", "Weights: the set “{name}”.")
TO_ORDER = Message("Доработки к заказу: {works}.", "Work to order: {works}.")
SETTLING = Message("Выбор прояснят прежде всего ответы: {answers}.", "These answers would settle the choice first: {answers}.")
SETTLING_ANSWER = Message("{vendor} — {item}", "{vendor}: {item}")
OFTENER = Message(
    "В испытаниях, где часть обещаний не сбывается, чаще первым выходит {best}: {share} против {own}; почему — в разделе «{section}».",
    "In samples where some of the promises fail {best} is first more often, {share} against {own}; why is told in “{section}”.",
)
