"""Every sentence of the brief to vendors, Russian and English side by side, in the order of the document."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message
from reqkit.model.brief import Axis, Priority
from reqkit.segments.property import Entity

BROKEN_BRIEF = Message(
    "Запрос «{name}» прочитать не удалось, отправлять нечего. Что исправить, покажет reqkit validate {name}.",
    "The brief “{name}” cannot be read, so there is nothing to send. What to mend: reqkit validate {name}.",
)

# --- the first page

KICKER = Message("Запрос поставщикам", "Request to vendors")
SUBJECT = Message("Запрос поставщикам: {title}", "Request to vendors: {title}")
DRAFT = Message(
    "Черновик, не для отправки: часть запроса прочитать не удалось, и здесь её нет.",
    "A draft, not to be sent: a part of the brief could not be read and is missing here.",
)
TERMS = Message("Условия", "Terms")
COL_TERM = Message("Что", "What")
COL_TERM_VALUE = Message("Сколько, когда", "How much, when")
ORGANIZATION = Message("Заказчик", "Customer")
VERSION = Message("Версия запроса", "Version of the brief")
DATED = Message("Дата запроса", "Date of the brief")
FINGERPRINT = Message("Отпечаток запроса", "Fingerprint of the brief")
CONTRACT = Message("Договор", "Contract")
GO_LIVE = Message("Запуск не позднее", "Go-live by")
SEATS = Message("Сотрудников в системе", "Users of the system")
CUSTOMERS = Message("Клиентов в базе", "Customers in the base")
PRICES = Message("Цены", "Prices")
PRICES_IN = Message("{currency}, {vat}", "{currency}, {vat}")
RATES = Message("Курсы для пересчёта", "Rates of exchange")
RATES_ON = Message(" (на {date})", " (of {date})")
HORIZON = Message("Стоимость считается за", "Costs are added up over")
ASKED = Message("Что спрошено", "What is asked")
ASKED_COUNTS = Message(
    "{count} {count:пункт|пункта|пунктов}, из них обязательных {musts}",
    "{count} {count:item|items}, {musts} of them {musts:a must|musts}",
)

# --- how to answer

ANSWERING = Message("Как отвечать", "How to answer")
WORDS_TABLE = Message("Слова ответа", "The words of an answer")
WORD_COLUMNS = (Message("Ответ", "Answer"), Message("Когда", "When"), Message("Что ещё указать", "What else to state"))
WORDS: tuple[tuple[Message, Message, Message], ...] = (
    (
        Message("Есть", "Available"),
        Message("Уже работает: сразу, после настройки или вместе со сторонним продуктом", "Works today: out of the box, by configuration or through a third-party product"),
        Message("Как именно; с какого тарифа; чем подтверждается", "How; from which plan on; what backs it up"),
    ),
    (
        Message("Можно доработать", "Can be built"),
        Message("Сейчас нет, но сделаете: за плату, бесплатно или по своему плану развития", "Not there yet, and you will build it: for a fee, at no charge or on your roadmap"),
        Message("Обязательно стоимость и срок; бесплатно — срок; по плану развития — дату", "Cost and time are required; at no charge the time; on the roadmap the date"),
    ),
    (
        Message("Нет", "Not available"),
        Message("Нет, и делать не будете", "Not there, and you will not build it"),
        Message("По желанию: чем это заменяют ваши клиенты", "If you like: what your customers use instead"),
    ),
    (
        Message("Пусто", "Nothing"),
        Message("Ответа нет: это не «да» и не «нет»", "No answer: neither a yes nor a no"),
        Message("Спросим ещё раз", "We shall ask again"),
    ),
)  # fmt: skip
RULE_PRIORITY = Message("Важность.", "Priority.")
RULE_PRIORITY_TEXT = Message(
    "Без обязательного система нам не подойдёт; важное и желательное решают между подходящими. То, что сейчас не нужно, названо для полноты: "
    "отвечать на него не надо.",
    "Without a must the system will not do for us; shoulds and coulds decide between those that will. What is not needed now is named for "
    "completeness and needs no answer.",
)
RULE_PARTS = Message("Вопросы пункта.", "Questions of an item.")
RULE_PARTS_TEXT = Message(
    "Отметка в строке ответа относится ко всему пункту, ко всем его вопросам и всем словам после «Нужно». Если ответы расходятся, напишите рядом "
    "номер вопроса: «2 — нет». На вопрос о числе или сроке назовите ваше значение.",
    "A mark in the row of answers speaks of the whole item: of all its questions and of every word after “Needed”. Where answers differ, add "
    "the number of the question: “2: no”. Where a number or a time is asked, state yours.",
)
RULE_COST = Message("Стоимость.", "Cost.")
RULE_COST_TEXT = Message(
    "В валюте {currency}, {vat}; если в другой, назовите её. Одна сумма или «от — до»; то, что платят потом регулярно, отдельно. "
    "«По запросу» — не ответ и не ноль.",
    "In {currency}, {vat}; in another currency, name it. One amount or from–to; what is paid regularly afterwards apart. “On request” is "
    "neither an answer nor zero.",
)
RULE_TIME = Message("Срок.", "Time.")
RULE_TIME_TEXT = Message(
    "От подписания договора: дни, недели, месяцы, «от — до» или дата.",
    "From the signing of the contract: days, weeks, months, from–to, or a date.",
)
RULE_TIME_LIMIT = Message("Всё обязательное должно работать к {date}.", "Every must has to work by {date}.")
RULE_SHARED = Message("Общая работа.", "Shared work.")
RULE_SHARED_TEXT = Message(
    "Доработку, которая закрывает несколько пунктов, опишите один раз, с ценой и сроком, и ссылайтесь на неё: она оплачивается один раз.",
    "Describe work that serves several items once, with its cost and time, and refer to it: it is paid for once.",
)
RULE_OFFER = Message("Предложение.", "Your offer.")
RULE_OFFER_TEXT = Message(
    "Приложите тариф на наш объём, внедрение (стоимость и срок) и всё, что мы заплатим за {horizon}.",
    "Enclose the plan for our size, implementation (cost and time), and all that we would pay over {horizon}.",
)
RULE_EVIDENCE = Message("Подтверждение.", "Evidence.")
RULE_EVIDENCE_TEXT = Message(
    "Слова, публикация, документ, показ, визит к вашему клиенту — по возрастанию веса. Сказанное только на словах попросим показать.",
    "Your word, a publication, a document, a demonstration, a visit to a customer of yours, from the weakest up. What is backed by words alone we "
    "shall ask to see.",
)
RULE_SILENCE = Message("Молчание.", "Silence.")
RULE_SILENCE_TEXT = Message(
    "О чём не сказано, то считается неотвеченным: мы не достраиваем ни «да», ни «нет».",
    "What is not mentioned counts as unanswered: we read neither a yes nor a no into it.",
)
RULE_FORM = Message("Чем отвечать.", "What to answer with.")
RULE_FORM_TEXT = Message(
    "Удобнее всего анкетой, если она приложена, или файлом YAML с ответами по кодам пунктов; можно и заполнить строки здесь. "
    "Коды пунктов не меняйте: ответы находят по ним.",
    "Best with the questionnaire, if it is enclosed, or a YAML file with answers by the ids of the items; filling in the rows here will do. "
    "Keep the ids as they are: answers are found by them.",
)
RULE_VERSION = Message("Версия и срок ответа.", "Version and deadline.")
RULE_VERSION_TEXT = Message(
    "Ответы относятся к этому запросу ({named}). Прислать их нужно к дате, названной в сопроводительном письме.",
    "Answers are to this brief ({named}). Send them by the date named in the covering letter.",
)
OF_VERSION = Message("версия {version}", "version {version}")
OF_DATE = Message("от {date}", "of {date}")
OF_FINGERPRINT = Message("отпечаток {fingerprint}", "fingerprint {fingerprint}")

# --- what is to happen

SCENARIOS = Message("Что должно происходить", "What is to happen")
SCENARIOS_LEAD = Message(
    "{count:Сценарий|Сценарии|Сценарии} простыми словами: когда, кому, через какие каналы, с каким предложением. {count:Отвечают на него|Отвечают на них|Отвечают на них} дальше, под "
    "тем же кодом.",
    "{count:The scenario|The scenarios} in plain words: when, to whom, through which channels, with which offer. {count:It is|They are} "
    "answered further on, under the same id.",
)
WHOM = Message("Кому:", "To whom:")
OFFER = Message("Что получают:", "What they get:")
NAMED = Message("{id} «{title}». {sentence}", "{id} “{title}”. {sentence}")
VALUE = Message("Чего ждём:", "Expected:")
VALUE_A_YEAR = Message("{value} в год.", "{value} a year.")

# --- what is asked

SHARED = Message("Общие правила программы лояльности", "Rules of the whole loyalty programme")
SHARED_LEAD = Message(
    "Эти правила действуют во всех акциях; о них спрашиваем один раз.", "These rules hold for every offer; they are asked about once."
)
PRIORITY_HEADINGS: Mapping[Priority, Message] = {
    Priority.MUST: Message("Обязательное", "Musts"),
    Priority.SHOULD: Message("Важное", "Shoulds"),
    Priority.COULD: Message("Желательное", "Coulds"),
    Priority.WONT: Message("Сейчас не нужно", "Not needed now"),
}
COUNTED = Message("{count} {count:пункт|пункта|пунктов}: {counts}.", "{count} {count:item|items}: {counts}.")
COUNTS: Mapping[Priority, Message] = {
    Priority.MUST: Message("{count} {count:обязательный|обязательных|обязательных}", "{count} {count:must|musts}"),
    Priority.SHOULD: Message("{count} {count:важный|важных|важных}", "{count} {count:should|shoulds}"),
    Priority.COULD: Message("{count} {count:желательный|желательных|желательных}", "{count} {count:could|coulds}"),
}
ALL_LATER = Message("Сейчас из этого не нужно ничего.", "Nothing of this is needed now.")
IS_THERE = Message("Есть ли: {label}?", "Is this available: {label}?")
NEEDED = Message("{question} Нужно: {demands}.", "{question} Needed: {demands}.")
BETTER = Message("{needed} (ещё лучше — {ideal})", "{needed} (better still: {ideal})")
AND_MORE = Message("{items} и ещё {count}", "{items} and {count} more")
ONE_OF = Message("Достаточно одного из вариантов, но целиком:", "One of these alternatives will do, but all of it:")
ALTERNATIVE = Message("Вариант {number}. {questions}", "Alternative {number}. {questions}")
ALSO = Message("Нужно и всё, что спрошено в:", "Also needed is all that is asked in:")
ALSO_ITEMS = Message("{items}.", "{items}.")
ACCEPTANCE = Message("Как проверим:", "How it will be tested:")
RATIONALE = Message("Зачем:", "Why:")
ANSWER_ROW = Message(
    "☐ есть\t☐ можно доработать\t☐ нет\tСтоимость:\t\tСрок:", "☐ available\t☐ can be built\t\t☐ not available\tCost:\t\tTime:"
)

# --- properties

PROPERTIES = Message("Какие данные о клиенте нужны", "What has to be known of a customer")
PROPERTIES_LEAD = Message(
    "По {count} {count:свойству|свойствам|свойствам} отбирают клиентов или заполняют тексты; своих, которых обычно нет ни в одной системе, среди них\u00a0{own}.",
    "{count} {count:property|properties} that customers are selected by or texts are filled with; {own} of them {own:is|are} the company's own, "
    "which no system is likely to have.",
)
PROPERTIES_TABLE = Message("Обычные свойства", "Common properties")
OWN_TABLE = Message("Свои свойства: их нужно завести", "Properties of the company's own, to be added")
COL_PROPERTY = Message("Свойство", "Property")
COL_OF_WHAT = Message("Чьё", "Of")
COL_TYPE = Message("Вид", "Type")
COL_VALUES = Message("Значения", "Values")
COL_NEEDED_BY = Message("Для чего", "Needed by")
ENTITIES: Mapping[Entity, Message] = {
    Entity.CONTACT: Message("клиент", "customer"),
    Entity.COMPANY: Message("компания", "company"),
    Entity.DEAL: Message("сделка", "deal"),
    Entity.PURCHASES: Message("покупки", "purchases"),
    Entity.DIGITAL: Message("поведение в сети", "digital behaviour"),
    Entity.LOYALTY: Message("программа лояльности", "loyalty programme"),
    Entity.COMPUTED: Message("расчётное", "computed"),
}

# --- how the answers are judged

JUDGING = Message("Как будут оценены ответы", "How the answers will be judged")
GATE = Message("Допуск.", "Gate.")
GATE_TEXT = Message(
    "Обязательных пунктов {count}; каждый должен быть выполнен сегодня или после доработки к сроку запуска. Баллами обязательное не возмещается, "
    "а молчание о нём не даёт решить.",
    "There {count:is|are} {count} {count:must|musts}; each has to be met today, or after work by the time of go-live. Points do not make up for "
    "a must, and silence about one leaves the matter open.",
)
GATE_NONE = Message("Обязательных пунктов нет: решают баллы.", "There is no must: the score decides.")
SCORE = Message("Балл.", "Score.")
SCORE_TEXT = Message("Взвешенная сумма: {axes}. {meanings}", "A weighted sum: {axes}. {meanings}")
AXIS = Message("{axis} {weight}", "{axis} {weight}")
AXIS_MEANINGS: Mapping[Axis, Message] = {
    Axis.FIT: Message(
        "Соответствие — доля веса пунктов, которые есть или будут построены.",
        "Fit is the share of weight of what is available or will be built.",
    ),
    Axis.COST: Message(
        "Стоимость — вся за расчётный период: чем ниже, тем лучше.", "Cost is all of it over the period: the lower the better."
    ),
    Axis.TIME: Message("Срок — до готовности: чем раньше, тем лучше.", "Time is until all is ready: the sooner the better."),
}
POINTS = Message("Вес пункта.", "Weight of an item.")
POINTS_TEXT = Message(
    "Вес категории делится между её пунктами: обязательный получает 3 доли, важный 2, желательный 1, если в категории не решено иначе.",
    "A category's weight is shared by its items: a must has 3 parts, a should 2, a could 1, unless decided otherwise.",
)
IN_PART = Message("Выполненное наполовину даёт половину веса.", "Half met earns half the weight.")
WHOLE = Message("Выполненное не целиком не даёт ничего.", "What is not met whole earns nothing.")
WEIGHTS_TABLE = Message("Веса категорий", "Weights of the categories")
