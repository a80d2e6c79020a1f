"""Every sentence and heading of the comparison report as a workbook, Russian and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import QuestionKind
from reqkit.locale.message import Message

# --- sheets: names of at most 31 characters, none of []:*?/\

DECISION = Message("Решение", "Decision")
RANKING = Message("Места", "Ranking")
CATEGORIES = Message("Баллы по категориям", "Scores by category")
COSTS = Message("Стоимость", "Costs")
WORKS = Message("Работы", "Works")
MATRIX = Message("Матрица", "Matrix")
ASPECTS = Message("Ответы", "Aspects")
SCENARIOS = Message("Сценарии", "Scenarios")
CERTAINTY = Message("Надёжность", "Certainty")
FLIPS = Message("Переломные точки", "Flip points")
WEIGHT_SETS = Message("Веса сторон", "Weight sets")
BUSINESS = Message("Выгода", "Business case")
QUESTIONS = Message("Вопросы", "Questions")
METHOD = Message("Метод", "Method")

# --- what each sheet says first

RANKING_LEAD = Message(
    "Все цифры сравнения, поставщик в строке. Доли — от нуля до ста процентов; деньги — за {horizon}, в валюте запроса; готовность — в днях от договора.",
    "Every figure of the comparison, one vendor a row. Money is over {horizon}, in the brief's currency; readiness is in days from the contract.",
)
CATEGORIES_LEAD = Message(
    "Какую долю каждой категории даёт поставщик после выбранных работ. Последняя строка — соответствие: сумма «вес × доля». Поменяйте веса в столбце B, и она пересчитается; веса должны составлять 100\u00a0%.",
    "What share of each category a vendor gives after the chosen work. The last row is the fit, the sum of weight × share. Change the weights in column B and it follows; they have to add up to 100%.",
)
COSTS_LEAD = Message(
    "Каждая строка стоимости выбранной конфигурации за {horizon}. Внизу — сумма видимых строк: отберите поставщика, и получится его итог.",
    "Every line of the cost of the chosen configuration over {horizon}. At the bottom is the sum of the rows that are shown: filter for a vendor and it is that vendor's total.",
)
WORKS_LEAD = Message(
    "Что заказать у каждого поставщика, сколько это стоит и когда будет готово. Дни считаются от договора.",
    "What to order from each vendor, what it costs and when it is done. Days count from the contract.",
)
WORKS_NONE = Message("Ни у кого ничего заказывать не нужно.", "There is nothing to order from anybody.")
MATRIX_LEAD = Message(
    "Всё, о чём спрашивали, и ответ каждого поставщика. Правее — сколько это стоит в баллах: 1, если выполнено целиком при выбранной конфигурации.",
    "Everything asked for and what each vendor says. Further right is its worth with the chosen configuration, 1 where it is wholly met.",
)
ASPECTS_LEAD = Message(
    "Каждый вопрос к каждому поставщику: ответ, на чём он основан и где записан.",
    "Every question to every vendor: the answer, what it rests on and where it is written.",
)
SCENARIOS_LEAD = Message(
    "Когда какой сценарий заработает: сегодня, после доработки или никогда.", "Which scenario runs when: today, after work, or never."
)
CERTAINTY_LEAD = Message(
    "{shown} {samples:испытание|испытания|испытаний} с другими весами, ценами, сроками и ответами; начальное число {seed}. Погрешность долей — не больше {error} п.\u00a0п. (с вероятностью 95\u00a0%).",
    "{shown} {samples:sample|samples} with other weights, prices, times and answers; the seed is {seed}. Shares are off by up to {error} percentage points (95%).",
)
SHIFT_LEAD = Message(
    "Чтобы первым стал {winner}, весам требований достаточно измениться в сумме на {total}.",
    "A change of {total} in all in the weights of requirements is enough to put {winner} first.",
)
FLIPS_LEAD = Message(
    "Что должно измениться, чтобы первое место занял другой: вес, цена, один ответ.",
    "What would have to change for another vendor to be first: a weight, a price, a single answer.",
)
WEIGHT_SETS_LEAD = Message(
    "Места и баллы при весах каждой стороны; конфигурация под каждые веса выбрана заново.",
    "Ranks and scores by each party's weights; what would be bought is chosen anew for each.",
)
AGREEMENT = Message(
    "Согласие сторон: {agreement} (W Кендалла: 0 — согласия нет, 1 — порядок поставщиков один и тот же).",
    "Agreement of the parties: {agreement} (Kendall's W: 0 is none, 1 the same order of vendors).",
)
BUSINESS_LEAD = Message(
    "Сценарий приносит пользу с того дня, когда заработал, и до конца срока ({horizon}). Чистая польза — за вычетом ожидаемой стоимости.",
    "A scenario earns from the day it runs until the horizon ends ({horizon}). Net is after the expected cost.",
)
METHODS_LEAD = Message(
    "Другие способы расчёта — только для сверки: решает этот отчёт. В них — те, кто подходит.",
    "Other methods are there to check against; this report decides. They rank those that qualify.",
)
METHODS_LEAD_ALL = Message(
    "Другие способы расчёта — только для сверки: решает этот отчёт. Подходящих меньше двух, поэтому в них — все, кто ответил, без допуска.",
    "Other methods are there to check against; this report decides. Fewer than two vendors qualify, so they rank all that answered, without the gate.",
)
MOST_NET_QUALIFIED = Message("Среди тех, кто подходит, — {vendor}.", "Of those that qualify, {vendor} does.")
MOST_NET = Message("Больше всех чистой пользы даёт {vendor}.", "{vendor} earns most net.")
QUESTIONS_LEAD = Message("Что спросить у каждого поставщика, начиная с самого весомого.", "What to ask each vendor, the weightiest first.")
METHOD_LEAD = Message("Как считали и из каких файлов.", "How it was worked out, and from which files.")
CUT = Message(
    "Показаны первые {shown} строк из {total}: больше на листе не помещается.",
    "Only the first {shown} rows of {total} are shown: a sheet holds no more.",
)
NOBODY_SPEAKS = Message("Пока никто ни на что не ответил.", "Nobody has answered anything yet.")

# --- columns

RANK = Message("Место", "Rank")
VENDOR = Message("Поставщик", "Vendor")
VENDOR_ID = Message("Код поставщика", "Vendor id")
STANDING = Message("Вывод", "Standing")
MUSTS_MET = Message("Обязательных выполнено", "Musts met")
MUSTS = Message("Обязательных всего", "Musts in all")
FAILED = Message("Не выполнены", "Not met")
UNANSWERED = Message("Без ответа", "Unanswered")
OBSTACLES = Message("Препятствия", "Obstacles")
FIT_TODAY = Message("Соответствие сегодня", "Fit today")
FIT = Message("Соответствие после доработки", "Fit after work")
FIT_HIGH = Message("Соответствие, предел", "Fit at most")
AXIS_VALUE = Message("Ось «{axis}»", "Axis: {axis}")
SCORE = Message("Балл из 100", "Score of 100")
SCORE_HIGH = Message("Балл, предел", "Score at most")
COVERAGE = Message("Отвечено", "Answered")
ANSWERED = Message("Отвечено вопросов", "Questions answered")
ASKED = Message("Вопросов всего", "Questions in all")
PLAN = Message("Тариф", "Plan")
WORK_COUNT = Message("Работ", "Pieces of work")
COST_LOW = Message("Стоимость не менее", "Cost, low")
COST = Message("Стоимость ожидаемая", "Cost, expected")
COST_HIGH = Message("Стоимость не более", "Cost, high")
COST_OPEN = Message("Цена «от»", "A “from” price")
DAYS_LOW = Message("Дней не менее", "Days, low")
DAYS = Message("Дней ожидаем", "Days, expected")
DAYS_HIGH = Message("Дней не более", "Days, high")
READY = Message("Готовность", "Ready on")
CONFIGURATION = Message("Что покупать", "What would be bought")
CATEGORY = Message("Категория", "Category")
WEIGHT = Message("Вес", "Weight")
TODAY_AT = Message("{vendor}: сегодня", "{vendor}: today")
UNKNOWN_AT = Message("{vendor}: без ответа", "{vendor}: unanswered")
KIND = Message("Вид", "Kind")
LINE = Message("Строка", "Line")
LOW = Message("Не менее", "Low")
EXPECTED = Message("Ожидаем", "Expected")
HIGH = Message("Не более", "High")
BASIS = Message("Как получилось", "How it is worked out")
FILE = Message("Файл", "File")
ROW = Message("Строка файла", "Line of the file")
WORK = Message("Работа", "Piece of work")
WORK_ID = Message("Код работы", "Id of the work")
RUNNING = Message("Сопровождение в месяц", "Running cost a month")
DURATION = Message("Длится дней", "Takes days")
REQUIRES = Message("Сначала нужны", "Requires")
SERVES = Message("Для чего", "Serves")
SERVED = Message("Для скольких", "Serves so many")
TEAM = Message("Команда", "Team")
START_DAY = Message("Начало, день", "Start, day")
END_DAY = Message("Конец, день", "End, day")
LATEST_DAY = Message("Не позже, день", "At the latest, day")
START = Message("Начало", "Start")
END = Message("Конец", "End")
ID = Message("Код", "Id")
TITLE = Message("Что нужно", "What is asked for")
PRIORITY = Message("Важность", "Priority")
WORTH_AT = Message("{vendor}: ценность", "{vendor}: worth")
ASPECT = Message("Вопрос", "Aspect")
ASPECT_KEY = Message("Ключ вопроса", "Key of the aspect")
VERDICT = Message("Ответ", "Verdict")
REASON = Message("Почему", "Reason")
EVIDENCE = Message("На чём основано", "Evidence")
EVIDENCE_REF = Message("Ссылка", "Reference")
EVIDENCE_ON = Message("Дата", "Date")
STALE = Message("Устарел", "Stale")
CLAIMED = Message("Утверждал сам", "Own claim")
SCENARIO = Message("Сценарий", "Scenario")
READINESS = Message("Когда заработает", "When it runs")
VALUE = Message("Польза в год", "Yearly value")
BLOCKING = Message("Что мешает сегодня", "What stands in the way today")
ABOUT = Message("О чём", "About")
QUESTION = Message("Вопрос", "Question")
WHAT = Message("Что", "What")
DETAIL = Message("Подробности", "Details")
FIGURE = Message("Цифра", "Figure")
FINGERPRINT = Message("Отпечаток", "Fingerprint")
FILES = Message("Файлы", "Files")
PLACE = Message("Где", "Where")

CHANCE_FIRST = Message("Вероятность первого места", "Chance of being first")
CHANCE_RANK = Message("Место {rank}", "Rank {rank}")
CHANCE_QUALIFIES = Message("Вероятность подойти", "Chance of qualifying")
LOW_5 = Message("{what}: 5\u00a0%", "{what}: 5%")
MEDIAN = Message("{what}: середина", "{what}: median")
HIGH_95 = Message("{what}: 95\u00a0%", "{what}: 95%")
WHAT_VARIES = Message("Что меняется", "What varies")
EMPHASIS = Message("Упор на веса", "Emphasis")
CENTRAL = Message("{category}: вес, при котором первый", "{category}: weight where first")
CORE = Message("Нужна ли", "Ordered")
WHOSE = Message("Чей вес", "Weight of")
NAME = Message("Что именно", "Of what")
NOW = Message("Сейчас", "Now")
FLIPS_AT = Message("Перелом при", "Flips at")
RIVAL = Message("Соперник", "Rival")
AFTER = Message("Если бы было", "If it were")
WINNER = Message("Тогда первый", "Then first")
BY_GATE = Message("Из-за допуска", "By the gate")
RANK_WORST = Message("Место, если «нет»", "Rank if no")
RANK_BEST = Message("Место, если «да»", "Rank if yes")
HANGS = Message("Зависит доля соответствия", "Share of fit that hangs on it")
BETTER = Message("Не хуже при любых весах", "At least as good whatever the weights")
WORSE = Message("Чем", "Than")
WEIGHTS_OF = Message("Чьи веса", "Whose weights")
METHOD_NAME = Message("Способ", "Method")
METHOD_SCORE = Message("Его оценка", "Its score")
LESS_IS_BETTER = Message("{method} (меньше — лучше)", "{method} (less is better)")
REVERSES = Message("Может переставить места", "Can reverse ranks")
AGREES = Message("Первый тот же", "Same first")
STARTS = Message("Заработает, день", "Runs from day")
EARNED = Message("Польза до конца срока", "Earned until the end")
NET = Message("Чистая польза", "Net")
PAYBACK = Message("Окупится, месяц", "Pays back in month")
GAIN = Message("Выигрыш от порядка работ", "Gained by the order of work")
POSSIBLE = Message("Польза, предел", "Earned at most")
BY_CEILING = Message("Из-за потолка бюджета", "By the budget ceiling")
CHANGE = Message("Изменение", "Change")
HOLDS = Message("Вероятность, что верно", "Chance that it holds")
MONTH = Message("Месяц", "Month")

# --- words

YES = Message("да", "yes")
TOTAL_SHOWN = Message("Сумма видимых строк", "Sum of the rows shown")
FIT_ROW = Message("Соответствие", "Fit")
NOT_STATED = Message("не указано", "not stated")
SHORTLIST_BLOCK = Message("Поставщики по местам", "Vendors by rank")
POINTS_BLOCK = Message("Почему так, риски, открытые вопросы", "Why, risks, open questions")
METHOD_BLOCK = Message("Как считали", "How it was worked out")
SOURCES_BLOCK = Message("Откуда данные", "Where the data come from")
ASSUMPTIONS_BLOCK = Message("Что принято по умолчанию", "What was assumed")
FINDINGS_BLOCK = Message("Замечания к данным", "What is wrong with the data")
ASSUMPTION = Message("Допущение", "Assumption")
BRIEF = Message("Запрос", "The brief")
TERMS = Message("условия", "terms")
QUESTION_KINDS: Mapping[QuestionKind, Message] = {
    QuestionKind.UNANSWERED: Message("нет ответа", "unanswered"),
    QuestionKind.STALE: Message("ответ устарел", "stale answer"),
    QuestionKind.CONTRADICTION: Message("противоречие", "contradiction"),
    QuestionKind.UNPROVEN: Message("только слова", "the vendor's word alone"),
    QuestionKind.NO_PRICE: Message("нет цены", "no price"),
    QuestionKind.NO_PLAN: Message("нет тарифа", "no plan"),
    QuestionKind.OPEN_PRICE: Message("цена «от»", "a “from” price"),
    QuestionKind.NO_VAT: Message("НДС не указан", "VAT not stated"),
    QuestionKind.NO_IMPLEMENTATION: Message("внедрение не оценено", "implementation not stated"),
}
CHANCES_BLOCK = Message("Вероятности мест", "Chances of the ranks")
SPREADS_BLOCK = Message("Разброс соответствия, балла, стоимости и срока", "Spread of fit, score, cost and time")
DOMINANCE_BLOCK = Message("Кто не хуже кого при любых весах", "Who is at least as good as whom whatever the weights")
SHIFT_BLOCK = Message("Наименьшая перемена весов, которая меняет первого", "The smallest change of weights that changes the first")
CLAIMS_BLOCK = Message("Насколько верим словам", "How far claims are believed")
CENTRAL_BLOCK = Message("При каких весах поставщик первый", "The weights with which a vendor is first")
CORE_BLOCK = Message("Какие работы нужны при любых предположениях", "Which work is ordered whatever is assumed")
WEIGHT_FLIPS_BLOCK = Message("Веса", "Weights")
PRICE_FLIPS_BLOCK = Message("Цены", "Prices")
ANSWER_FLIPS_BLOCK = Message("Ответы", "Answers")
SILENCES_BLOCK = Message("Что скрывает молчание", "What silence hides")
RANKS_BLOCK = Message("Места при весах каждой стороны", "Ranks by each party's weights")
SHARES_BLOCK = Message("Веса категорий и осей", "Weights of categories and axes")
METHODS_BLOCK = Message("Другие способы расчёта", "Other methods")
CASES_BLOCK = Message("Итог по поставщикам", "Vendor by vendor")
EARNINGS_BLOCK = Message("Что приносит каждый сценарий", "What each scenario earns")
BALANCES_BLOCK = Message("Остаток по месяцам", "Balance by month")
NEVER = Message("никогда", "never")
NOWHERE = Message("не изменит", "cannot")
NOBODY = Message("никто", "nobody")
