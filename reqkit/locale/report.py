"""Every sentence of the comparison report, Russian and English side by side, section by section."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import LineKind, Obstacle, QuestionKind
from reqkit.locale.message import Message
from reqkit.match.readiness import Readiness

# --- words used everywhere

OBSTACLES: Mapping[Obstacle, Message] = {
    Obstacle.OVER_CEILING: Message(
        "дороже потолка бюджета: {cost} при потолке {ceiling}", "above the budget ceiling: {cost}, the ceiling is {ceiling}"
    ),
    Obstacle.TOO_LATE: Message("готово {ready}, а запуск нужен {limit}", "ready {ready}, and go-live is due {limit}"),
}
GENERAL = Message("Общее", "General")
NOT_STATED = Message("не указано", "not stated")
NOT_STATED_COST = Message("не указана", "not stated")
NOT_STATED_TIME = Message("не указан", "not stated")
AT_ONCE = Message("сразу", "at once")
FROM = Message("от {value}", "from {value}")
NOT_BEFORE = Message("не раньше {value}", "not before {value}")
IN_DAYS = Message("через {days}", "in {days}")
AND_MORE = Message("{items} и ещё {count}", "{items} and {count} more")
AND = Message("{items} и {last}", "{items} and {last}")
EVIDENCE_LABEL = Message("{kind}: {ref}", "{kind}: {ref}")
EVIDENCE_DATED = Message("{evidence}, {on}", "{evidence}, {on}")
PAGE = Message("с. ", "p. ")
PAGE_OF = Message(" из ", " of ")
CONTENTS = Message("Содержание", "Contents")
LEGEND = Message("Обозначения:", "Key:")
SUBJECT = Message("Сравнение поставщиков по запросу «{title}»", "Comparison of vendors against the brief “{title}”")
KICKER = Message("Сравнение поставщиков", "Comparison of vendors")

# --- 1. the decision on a page

DECISION = Message("Решение на одной странице", "The decision on a page")
ERRORS_BANNER = Message(
    "Во входных данных {count} {count:ошибка|ошибки|ошибок}: цифры предварительные. Список — в последнем разделе.",
    "The inputs hold {count} {count:error|errors}: the figures are provisional. They are listed in the last section.",
)
UNREADABLE_BANNER = Message(
    "Не удалось прочитать {count:лист|листы|листы} поставщиков: {names}. В сравнение они не вошли.",
    "{count:This sheet|These sheets} could not be read and {count:is|are} left out of the comparison: {names}.",
)
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
NO_VENDORS_TITLE = Message("Сравнивать некого: нет ни одного листа поставщика.", "There is nobody to compare: no vendor sheet.")
NO_VENDORS_SETTLE = Message(
    "Положите листы в папку vendors/, по файлу на поставщика.", "Put sheets into the folder vendors/, one file a vendor."
)
TERMS_LINE = Message("{vendor}: {terms}.", "{vendor}: {terms}.")
FIT_LINE = Message("Соответствие сегодня {today}, после работ {after}.", "Fit today {today}, after work {after}.")
FIT_LINE_SAME = Message("Соответствие {after}, без доработок.", "Fit {after}, nothing to be built.")
TERM_PLAN = Message("тариф «{plan}»", "plan “{plan}”")
TERM_NO_PLAN = Message("тариф не назван", "no plan stated")
TERM_WORKS = Message("{count} {count:доработка|доработки|доработок}", "{count} {count:piece|pieces} of work")
TERM_COST = Message("{cost} за {horizon}", "{cost} over {horizon}")
TERM_NO_COST = Message("стоимость не указана", "cost not stated")
TERM_READY = Message("готово {when}", "ready {when}")
TERM_NO_READY = Message("срок готовности не указан", "time to readiness not stated")
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
SHORTLIST = Message("Поставщики по местам", "Vendors by rank")
SHORTLIST_REST = Message("Все поставщики по местам", "All vendors by rank")
COL_RANK = Message("№", "No.")
COL_VENDOR = Message("Поставщик", "Vendor")
COL_STANDING = Message("Вывод", "Standing")
COL_MUSTS = Message("Обяз.", "Musts")
SPAN_FIT = Message("Соответствие, %", "Fit, %")
COL_FIT_TODAY = Message("сегодня", "today")
COL_FIT_AFTER = Message("после работ", "after work")
COL_FIT_HIGH = Message("предел", "at most")
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
OPEN = Message("Спросить прежде всего: {leader}", "Ask first: {leader}")
OPEN_NONE = Message("Открытых вопросов нет.", "No question is open.")
IMPRINT = Message(
    "Запрос «{name}»{version}{dated}, отпечаток {fingerprint}. reqkit {reqkit}.",
    "Brief “{name}”{version}{dated}, fingerprint {fingerprint}. reqkit {reqkit}.",
)
IMPRINT_VERSION = Message(", версия {version}", ", version {version}")
IMPRINT_DATED = Message(" от {date}", " of {date}")
WEIGHT_SET = Message("Веса: набор «{name}».", "Weights: the set “{name}”.")

# --- 2. who fell out and why

FALLEN = Message("Кто выбыл и почему", "Who fell out and why")
FALLEN_INTRO = Message(
    "Обязательное требование не возмещается ничем. Подходят: {qualified}; пока не оценить: {open}; не подходят: {failed}.",
    "Nothing makes up for a must. Qualify: {qualified}; cannot be judged yet: {open}; do not qualify: {failed}.",
)
FALLEN_HEADING = Message("Не подходят", "Do not qualify")
FALLEN_TABLE = Message("Невыполненные обязательные требования и что о них сказано", "Musts not met, and what was said")
FALLEN_TABLE_ONCE = Message(
    "Невыполненные обязательные требования и что о них сказано (основание везде одно: {evidence})",
    "Musts not met, and what was said (the evidence is the same throughout: {evidence})",
)
FALLEN_VENDOR = Message("{name}: место {rank}", "{name}: rank {rank}")
FALLEN_FAILED = Message("не выполнено {count} из {total}", "{count} of {total} not met")
FALLEN_OPEN = Message("без ответа {count}", "{count} unanswered")
COL_MUST = Message("Обязательное требование", "Must")
COL_SAID = Message("Что сказано", "What was said")
COL_EVIDENCE = Message("На чём основано", "Evidence")
TERMS_OF_BUYING = Message("Условия покупки", "Terms of buying")
UNRESOLVED_HEADING = Message("Пока не оценить: нет ответа на обязательное", "Cannot be judged yet: musts unanswered")
UNRESOLVED_COMMON = Message(
    "Не ответил никто из {count} ещё не выбывших поставщиков, у кого есть ответы:",
    "None of the {count} vendors that have answered something and are still in has answered these:",
)
UNRESOLVED_COMMON_ONE = Message("Нет ответа на обязательные:", "Musts without an answer:")
UNRESOLVED_TABLE = Message("Обязательные требования без ответа, кроме названных выше", "Further musts without an answer, by vendor")
UNRESOLVED_TABLE_ALL = Message("Обязательные требования без ответа", "Musts without an answer, by vendor")
COL_VENDORS = Message("Поставщики", "Vendors")
COL_OPEN_MUSTS = Message("Без ответа", "Unanswered")
COL_COUNT_OPEN = Message("Всего без ответа", "Unanswered in all")
NOTHING_ELSE = Message("больше ничего", "nothing else")
NOBODY_FELL = Message(
    "Никто не выбыл: обязательные требования выполняют все поставщики.", "Nobody fell out: every vendor meets every must."
)

# --- 3. where the scores come from

SCORES = Message("Откуда баллы", "Where the scores come from")
SCORES_INTRO = Message(
    "Больше всего весит «{category}» — {weight}. Лучше всех здесь {best}: {value}.",
    "“{category}” weighs most, {weight}. Best there: {best}, {value}.",
)
SCORES_INTRO_NONE = Message(
    "Больше всего весит «{category}» — {weight}, и здесь ни у кого пока нет ни балла.",
    "“{category}” weighs most, {weight}, and nobody has a point there yet.",
)
SCORES_SILENCE = Message(
    "Меньше всего известно о «{category}»: в среднем {unknown} категории держится на молчании.",
    "Least is known of “{category}”: {unknown} of it, on average, hangs on silence.",
)
BARS_TABLE = Message(
    "Соответствие: что есть, что построят, что держится на молчании", "Fit: what is available, what will be built, what hangs on silence"
)
COL_BAR = Message("0 … 100 %", "0 … 100%")
BAR_LABEL = Message("сегодня {today}, после работ {after}, не больше {high}", "today {today}, after work {after}, at most {high}")
BAR_TODAY = Message("есть сегодня", "available today")
BAR_WORK = Message("прибавят работы", "added by work")
BAR_UNKNOWN = Message("держится на молчании", "hangs on silence")
HEAT_TABLE = Message("Соответствие по категориям, % возможного", "Fit by category, % of what is possible")
SCENARIOS = Message("Когда заработают сценарии", "When scenarios run")
SCENARIOS_TODAY = Message(
    "Больше всего сценариев сегодня запускает {best}: {today} из {total}.", "Most scenarios run today at {best}: {today} of {total}."
)
SCENARIOS_TODAY_AND_AFTER = Message(
    "Больше всего сценариев сегодня запускает {best}: {today} из {total}; доработки добавят ещё {after}.",
    "Most scenarios run today at {best}: {today} of {total}; work would add {after}.",
)
SCENARIOS_NONE_TODAY = Message(
    "Сегодня ни один сценарий не запустит никто; после доработок у лучшего заработают {after} из {total}.",
    "No scenario runs anywhere today; after work {after} of {total} would at best.",
)
SCENARIOS_NONE = Message(
    "Ни про один из {total} {total:сценарий|сценариев|сценариев} пока нельзя сказать, что он заработает.",
    "Of none of the {total} {total:scenario|scenarios} can it be said yet that it will run.",
)
SCENARIOS_TABLE = Message("Сценарии и поставщики", "Scenarios and vendors")
SCENARIOS_LEGEND = Message(
    "срок и деньги — вся работа, без которой сценарий не пойдёт; другим сценариям она служит тоже",
    "days and money: all the work the scenario cannot do without; it serves other scenarios too",
)
COL_SCENARIO = Message("Сценарий", "Scenario")
OBSTACLES_HEADING = Message("Что мешает", "What stands in the way")
OBSTACLE: Mapping[Readiness, Message] = {
    Readiness.TODAY: Message("{labels}", "{labels}"),
    Readiness.AFTER_WORK: Message("Доработать: {labels}.", "To be built: {labels}."),
    Readiness.UNANSWERED: Message("Без ответа: {labels}.", "No answer: {labels}."),
    Readiness.CANNOT: Message("Нет: {labels}.", "Not available: {labels}."),
}
HEAT_HEAD = Message("{title}, вес {weight}", "{title}, weight {weight}")
HEAT_NOTE_WORK = Message("сег. {today}", "now {today}")
HEAT_NOTE_UNKNOWN = Message("? {unknown}", "? {unknown}")
HEAT_ALL_UNKNOWN = Message("?", "?")
HEAT_LEGEND = Message("Круг и тон — доля возможного после работ:", "Circle and shade: share of what is possible, after work:")
HEAT_LEGEND_UNKNOWN = Message(
    "«? 40», пунктирная рамка — столько процентов категории держится на молчании; «?» — вся категория",
    "“? 40”, dashed frame: so many per cent hang on silence; “?”: all of the category",
)
HEAT_LEGEND_TODAY = Message("«сег. 20» — столько есть сегодня, до работ", "“now 20”: what is available today, before any work")
LEVELS = (
    Message("до 10 %", "up to 10%"),
    Message("до 35 %", "up to 35%"),
    Message("до 65 %", "up to 65%"),
    Message("до 90 %", "up to 90%"),
    Message("больше 90 %", "over 90%"),
)
WEIGHTS_TABLE = Message("Веса категорий в соответствии", "Weights of the categories in fit")
COL_CATEGORY = Message("Категория", "Category")
COL_WEIGHT = Message("Вес, %", "Weight, %")
COL_ITEMS = Message("Требований", "Requirements")
COL_OF_MUST = Message("из них обяз.", "of them musts")
COL_PER_ITEM = Message("Вес одного в среднем, %", "Average weight of one, %")
COL_ANSWERED_HERE = Message("Отвечено в среднем, %", "Answered on average, %")
TOTAL = Message("Всего", "Total")

# --- 4. money

MONEY = Message("Деньги", "Money")
MONEY_INTRO = Message(
    "Стоимость за {horizon} названа полностью у {known} из {count}. {cheapest}",
    "Cost over {horizon} is stated in full by {known} of {count}. {cheapest}",
)
MONEY_CHEAPEST = Message("Дешевле всех {vendor}: {cost}.", "Cheapest: {vendor}, {cost}.")
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
UNKNOWN_TOTAL = Message("неизвестно", "unknown")
NO_PLAN = Message("не назван", "not stated")
DASH = Message("—", "—")
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

# --- 9. before signing

SIGNING = Message("Перед подписанием", "Before signing")
SIGNING_INTRO = Message(
    "Ответ на обязательное решает, остаётся ли поставщик.",
    "The answer to a must decides whether the vendor stays in.",
)
SIGNING_NONE = Message("Вопросов не осталось.", "No questions are left.")
ASKING_TABLE = Message("Кого о чём спросить", "Whom to ask about what")
COL_QUESTIONS = Message("Вопросов", "Questions")
COL_WEIGHTIEST = Message("Самые весомые из остальных", "Weightiest of the others")
COL_TO_CONFIRM = Message("Попросить подтвердить", "To be confirmed")
ONLY_MORE = Message("ещё {count}", "{count} more")
QUESTION_LIST = Message("Есть ли: {labels}?", "Is this available: {labels}?")
QUESTIONS_HEADING = Message("Вопросы, самые весомые сначала", "The questions, weightiest first")
TO_ALL = Message("Всем", "To all")
TO_ALL_BUT = Message("Всем, кроме {names}", "To all but {names}")
SILENT_QUESTIONS = Message("{names}: ответов нет совсем, отправьте запрос целиком.", "{names}: no answer at all, send the whole brief.")
QUESTION_KINDS: Mapping[QuestionKind, Message] = {
    QuestionKind.UNANSWERED: Message("Без ответа", "Unanswered"),
    QuestionKind.STALE: Message("Требование изменилось после ответа: подтвердите ответ.", "Changed since it was answered: please confirm."),
    QuestionKind.CONTRADICTION: Message(
        "Ответ расходится с описанием возможностей: что верно?", "The answer and the stated capabilities differ: which is right?"
    ),
    QuestionKind.UNPROVEN: Message(
        "Подтверждено только словами: покажите или приложите документ.", "Backed by words alone: please show it or send a document."
    ),
    QuestionKind.NO_PRICE: Message("Сколько стоит тариф?", "What does the plan cost?"),
    QuestionKind.NO_PLAN: Message("Какой тариф подходит на наш объём?", "Which plan covers our size?"),
    QuestionKind.OPEN_PRICE: Message("Цена названа «от»: сколько заплатим мы?", "The price is stated as “from”: what would we pay?"),
    QuestionKind.NO_VAT: Message("Цены с НДС или без него?", "Do the prices include VAT?"),
    QuestionKind.NO_IMPLEMENTATION: Message(
        "Сколько стоит и длится внедрение?", "What does implementation cost, and how long does it take?"
    ),
}
ABOUT_TERMS = Message("Условия", "Terms")
QUESTION_NEED = Message("{question} Требуется: {demands}.", "{question} Needed: {demands}.")
QUESTION_WORDS = Message("Выполняется ли: {statement}", "Is this met: {statement}")

# --- 6. the full matrix

MATRIX = Message("Полная матрица", "The full matrix")
MATRIX_INTRO = Message(
    "Каждое требование у каждого поставщика, который хоть что-то ответил. Под таблицей — что именно сказано и на чём это основано.",
    "Every requirement at every vendor that answered anything. Under each table: what exactly was said, and on what evidence.",
)
MATRIX_PARTS = Message(
    "Поставщики разбиты на {count} {count:часть|части|частей} по местам.", "The vendors are split into {count} {count:part|parts} by rank."
)
MATRIX_CAPTION = Message("{category}, вес {weight}", "{category}, weight {weight}")
MATRIX_COUNTS = Message(
    "{count} {count:требование|требования|требований}, {musts} {musts:обязательное|обязательных|обязательных}; отвечено {answered}",
    "{count} {count:requirement|requirements}, {musts} {musts:must|musts}; {answered} answered",
)
MATRIX_COUNTS_PART = Message("{counts}; места {first}–{last}", "{counts}; ranks {first}–{last}")
MATRIX_SILENT = Message("В таблицах нет тех, кто не ответил ни на что: {names}.", "Left out, without a single answer: {names}.")
COL_TITLE = Message("Требование", "Requirement")
COL_PRIORITY_SHARE = Message("Важность, вес %", "Priority, weight %")
CELL_LABEL = Message("{vendor}: {state}", "{vendor}: {state}")
STRIP_LABEL = Message("{state} — {vendors}", "{state} — {vendors}")
CELL_PARTLY = Message("отвечено {part} из {total}", "{part} of {total} answered")
NO_ANSWER_FROM_ANY = Message("? — не ответил никто", "? — no answer from any of them")
LEGEND_PARTLY = Message("«1/3» — отвечено на часть вопросов", "“1/3”: answered in part")
STALE = Message("ответ устарел", "stale answer")
ASSESSED = Message("проверено командой", "checked by the team")
ASSESSED_AGAINST = Message("проверка показала другое, чем заявлено", "found otherwise than claimed")
ACCOUNT_MISSING = Message("Нет: {labels}.", "Not available: {labels}.")
ACCOUNT_SILENT = Message("Без ответа: {labels}.", "No answer: {labels}.")
ACCOUNT_BUILT = Message("Доработать: {labels}.", "To be built: {labels}.")
ACCOUNT_BUILT_FOR = Message("Доработать ({cost}, {time}): {labels}.", "To be built ({cost}, {time}): {labels}.")
ACCOUNT_ALL = Message("Есть полностью.", "Available in full.")
ACCOUNT_REST = Message("Остальное есть.", "The rest is available.")
RESTS_ON = Message("{text} ({evidence})", "{text} ({evidence})")
COMMENTS = Message("Что сказано", "What was said")
NO_COMMENTS = Message("По этой категории никто ничего не сказал.", "Nobody has said anything on this category.")
BLOCK_COUNTED = Message("Засчитан вариант {number} из {total}.", "Alternative {number} of {total} counted.")
BLOCK_OTHER = Message("Относится к варианту {number}, засчитан другой.", "Concerns alternative {number}; another is counted.")
BLOCKS_OF_ITEM = Message("достаточно одного из {total} вариантов", "any of {total} alternatives will do")
IN_WORDS = Message("задано словами", "stated in words")

# --- 7. method

METHOD = Message("Метод и происхождение цифр", "Method and origin of the figures")
METHOD_PARAGRAPHS: tuple[tuple[Message, Message], ...] = (
    (
        Message("Вывод по требованию.", "Verdict."),
        Message(
            "Требование распадается на вопросы. Оно «есть», если есть всё; «можно доработать», если часть нужно построить; «нет ответа», если о чём-то "
            "не сказано; «нет», если чего-то нет и не будет. Молчание не считается ни «да», ни «нет».",
            "A requirement comes down to questions. It is available if all of it is; can be built, if some must be; no answer, if something is left "
            "unsaid; not available, if something cannot be had. Silence is neither a yes nor a no.",
        ),
    ),
    (
        Message("Допуск.", "Gate."),
        Message(
            "Обязательное не возмещается баллами. Сначала идут те, кто выполняет все обязательные сегодня или после работ в пределах бюджета и срока, "
            "затем те, о ком судить рано, затем не подходящие.",
            "A must is not traded for points. First come those that meet every must today or after work within budget and time, then those that "
            "cannot be judged yet, then those that do not qualify.",
        ),
    ),
    (
        Message("Соответствие.", "Fit."),
        Message(
            "Сумма весов выполненных требований, от 0 до 100 %. Вес требования — вес категории, делённый по баллам важности: обязательное 3, важное 2, "
            "желательное 1. Уход проигравшего поставщика оценок остальных не меняет.",
            "The sum of the weights of what is met, 0 to 100%. A requirement's weight is its category's, shared by points of priority: must 3, should 2, "
            "could 1. That a losing vendor leaves changes nobody else's figures.",
        ),
    ),
    (
        Message("Работы.", "Work."),
        Message(
            "Тариф и работы подобраны так, чтобы не выполнить как можно меньше обязательных, затем ради соответствия, цены и срока. Одна работа "
            "для нескольких требований считается один раз.",
            "Plan and work are chosen to miss as few musts as possible, then for fit, cost and time. Work that serves several requirements is "
            "counted once.",
        ),
    ),
    (
        Message("Доказательства.", "Evidence."),
        Message(
            "На балл они не влияют; они говорят, насколько ответу верить. Находки своей команды важнее слов поставщика, видно и то и другое.",
            "It does not change the score; it says how far to trust an answer. The team's own findings overrule the vendor's word, and both stay visible.",
        ),
    ),
)
METHOD_AXES = Message("Балл.", "Score.")
METHOD_AXES_TEXT = Message("Взвешенная сумма: {axes}. {rules}", "A weighted sum: {axes}. {rules}")
METHOD_AXIS = Message("{axis} {weight}", "{axis} {weight}")
METHOD_COST = Message(
    "Стоимость до {target} даёт полную оценку, от {ceiling} — ноль, между ними прямая.",
    "A cost up to {target} earns all of its part, from {ceiling} on nothing, on a straight line between.",
)
METHOD_TIME = Message(
    "Готовность в день договора даёт полную оценку, в день запуска ({date}) — ноль.",
    "Ready on the day of contract earns all, on the go-live date ({date}) nothing.",
)
METHOD_UNKNOWN = Message("Неизвестная стоимость или срок дают ноль по своей оси.", "An unknown cost or time earns nothing on its axis.")
METHOD_DROPPED = Message("Не учтено, потому что в запросе нет меры: {axes}.", "Left out, because the brief gives no measure: {axes}.")
METHOD_PROPORTIONAL = Message(
    "Запрос засчитывает требования по частям: выполненное наполовину даёт половину веса.",
    "The brief counts requirements in part: half met earns half the weight.",
)
METHOD_WHOLE = Message("Требование, выполненное частично, не даёт ничего.", "A requirement met in part earns nothing.")
METHOD_TOLERANCE = Message("Отрыв меньше {tolerance} из 100 решающим не считается.", "A margin under {tolerance} of 100 decides nothing.")
SOURCES_TABLE = Message("Из чего сделан отчёт", "What this report is made from")
SOURCE_BRIEF = Message("Запрос", "Brief")
SOURCE_FOLDER = Message("{folder}, {count} {count:файл|файла|файлов}", "{folder}, {count} {count:file|files}")
SOURCE = Message("{name} — {fingerprint} ({files})", "{name}: {fingerprint} ({files})")
SOURCES_NOTE = Message(
    "Отпечаток меняется вместе со смыслом файла. reqkit {version}; из тех же файлов получится тот же отчёт.",
    "A fingerprint changes with the meaning of a file. reqkit {version}; the same files give the same report.",
)
RATES = Message("Курсы на {date}: {rates}.", "Rates of {date}: {rates}.")
RATES_UNDATED = Message("Курсы: {rates}.", "Rates: {rates}.")
RATE = Message("1 {currency} = {value}", "1 {currency} = {value}")
FINDINGS_TABLE = Message("Замечания к данным", "Findings in the inputs")
FINDINGS_NONE = Message("Проверка входных данных замечаний не нашла.", "The check of the inputs found nothing.")
FINDINGS_MORE = Message("И ещё {count}; полный список даёт reqkit validate.", "And {count} more; reqkit validate lists them all.")
COL_SEVERITY = Message("Вид", "Kind")
COL_PLACE = Message("Место", "Place")
COL_MESSAGE = Message("Что не так", "What is wrong")
