"""Every sentence and heading of the workbook, Russian and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.forms.model import Section, Why
from reqkit.locale.message import Message

SHEETS: Mapping[Section, Message] = {
    Section.ANSWERS: Message("Вопросы", "Questions"),
    Section.RULES: Message("Правила расчёта", "Calculation rules"),
    Section.PROFILE: Message("О вас", "About you"),
    Section.PLANS: Message("Тарифы", "Plans"),
    Section.WORKS: Message("Общие доработки", "Shared work"),
}
GUIDE = Message("Как заполнить", "How to fill in")
REMARKS = Message("Замечания", "Remarks")
WHY: Mapping[Why, Message] = {
    Why.NEW: Message("", ""),
    Why.CHANGED: Message("вопрос изменился", "the question has changed"),
    Why.ANSWERED: Message("", ""),
}

TITLE = Message("Анкета: {brief}", "Questionnaire: {brief}")
FOR = Message("Поставщик: {vendor}", "Vendor: {vendor}")
OF = Message("Заказчик: {organization}", "Customer: {organization}")
COUNT = Message("Заполнено {done} из {total}", "Filled in: {done} of {total}")
COUNT_BEFORE, COUNT_BETWEEN = Message("Заполнено ", "Filled in: "), Message(" из ", " of ")
ID = Message("Код", "Id")
WHAT = Message("Что нужно", "What is needed")
QUESTION = Message("Вопрос и пояснение", "Question and explanation")
PRIORITY = Message("Важность", "Priority")
TO_DO = Message("Чего не хватает", "What is missing")
FIELD = Message("О чём", "About")
YOUR_ANSWER = Message("Ваш ответ", "Your answer")
ACCEPTANCE = Message("Как проверим: {acceptance}", "How it will be tested: {acceptance}")
ALTERNATIVE = Message("Вариант {number}", "Alternative {number}")
ONE_WILL_DO = Message("Достаточно одного из вариантов, но целиком.", "One of the alternatives will do, but all of it.")
REPEATED = Message("То же, что {id}: оставьте пустым, если ответ тот же.", "The same as in {id}: leave it empty if the answer is the same.")
SEVERAL = Message(
    "В вашем листе указано несколько способов, показан первый подходящий.",
    "Your sheet states several ways; the first that will do is shown.",
)
CHANGED = Message(
    "Вопрос изменился после вашего ответа. Поправьте ответ или поставьте «да» в столбце «Прежний ответ верен».",
    "The question has changed since your answer. Correct it, or put “yes” under “Old answer holds”.",
)
SCENARIOS = Message("Что должно происходить: сценарии простыми словами", "What is to happen: the scenarios in plain words")
CATEGORIES = Message("Категории", "Categories")
LEFT_OUT = Message(
    "Здесь только новое и изменившееся: ответы ещё на {n} {n:вопрос|вопроса|вопросов} у нас уже есть.",
    "Only what is new or has changed is asked: we have your answers to {n} other {n:question|questions}.",
)
ONLY_LIST = Message("Эту клетку заполняет анкета", "This cell is filled in by the form")
NOT_HERE = Message(
    "Её менять не нужно: ответы пишут в цветные клетки.", "There is nothing to change here: answers go into the coloured cells."
)
FROM_LIST = Message("Выберите из списка", "Choose from the list")
FROM_LIST_TEXT = Message(
    "Обычно здесь одно из слов списка. Другое мы постараемся понять или переспросим.",
    "Usually this is one of the words of the list. We try to understand others, or ask again.",
)
CLICK = Message("Открыть", "Open")

STEPS: tuple[Message, ...] = (
    Message(
        "Заполняйте цветные клетки на листах этой книги. Остальное заполнено нами; ширину столбцов, порядок строк и фильтры менять можно.",
        "Fill in the coloured cells on the sheets of this workbook. The rest is ours; change column widths, the order of rows and filters as you like.",
    ),
    Message(
        "Строка с кодом — то, что нужно. Строки с отступом под ней — его части. Ответ в строке с кодом относится ко всем её частям; "
        "ответ в строке части важнее.",
        "A row with an id is what is needed; the indented rows below it are its parts. An answer in the row with the id speaks of all "
        "parts, and one in the row of a part goes before it.",
    ),
    Message(
        "«Есть» — уже работает у клиентов. «Можно доработать» — назовите стоимость и срок или общую доработку. «Нет» — нет и не планируется. "
        "Пустая клетка значит «ответа нет», а не «нет».",
        "“Available” works at customers today. “Can be built” takes a cost and a time, or a shared work. “Not available” is neither there nor "
        "planned. An empty cell means “no answer”, not “no”.",
    ),
    Message(
        "Доработка «за наш счёт» требует только срока, «в планах развития» — даты в столбце «Срок от (или дата)».",
        "Work “at no charge” takes a time only; “on the roadmap” takes a date under “Time from (or a date)”.",
    ),
    Message(
        "Точная цена — одно число в обоих столбцах стоимости; только «от» значит «от этой суммы». «По запросу» нулём не считается и ответом тоже.",
        "An exact price is the same figure in both cost columns; “from” alone means “from that amount up”. “On request” is neither zero nor an answer.",
    ),
    Message(
        "Работу, которая нужна сразу для нескольких пунктов, опишите один раз на листе «Общие доработки» и выбирайте её в столбце «Общая доработка».",
        "Describe work that serves several items once, on the sheet “Shared work”, and choose it in the column “Shared work”.",
    ),
    Message(
        "Столбец «Чего не хватает» справа подсказывает, что ещё заполнить. Сохраните книгу под любым именем в формате .xlsx и пришлите нам.",
        "The column “What is missing” on the right says what is left to fill in. Save the workbook as .xlsx under any name and send it to us.",
    ),
)
EXAMPLE = Message("Пример заполнения", "An example, filled in")
EXAMPLE_HEAD: tuple[Message, ...] = (
    Message("Что нужно", "What is needed"), Message("Ответ", "Answer"), Message("Как именно", "How"), Message("Стоимость от", "Cost from"),
    Message("Стоимость до", "Cost to"), Message("Срок от", "Time from"), Message("Единица", "Unit"), Message("Комментарий", "Comment"),
)  # fmt: skip
EXAMPLE_ROWS: tuple[tuple[Message, ...], ...] = tuple(
    tuple(Message(*pair) for pair in row)
    for row in (
        (("Журнал действий", "Audit log"), ("есть", "available"), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", "")),
        (
            ("    выгрузка данных", "    export of data"), ("можно доработать", "can be built"), ("доработка: за плату", "work: paid"),
            ("60 000", "60 000"), ("80 000", "80 000"), ("2", "2"), ("недели", "weeks"), ("По договору", "By contract"),
        ),
        (
            ("    хранение полгода", "    kept for half a year"), ("можно доработать", "can be built"),
            ("доработка: в планах развития", "work: on the roadmap"), ("", ""), ("", ""), ("15.03.2027", "2027-03-15"), ("", ""), ("", ""),
        ),
    )
)  # fmt: skip
INTRO: Mapping[Section, Message] = {
    Section.PROFILE: Message("Общие сведения о вас и о внедрении", "About you, and about the implementation"),
    Section.PLANS: Message(
        "Тарифы от дешёвого к дорогому. Вторая цена — если кроме абонентской платы есть ещё одна.",
        "Plans from the cheapest up. The second price is for a fee beside the first one.",
    ),
    Section.WORKS: Message(
        "Работы, которые заказывают один раз, а пользуются ими многие пункты. Оплачиваются один раз.",
        "Work that is ordered once and serves many items. It is paid for once.",
    ),
    Section.RULES: Message(
        "Общие правила программы лояльности: о них спрашивают один раз, они действуют во всех акциях.",
        "The company-wide rules of the loyalty programme: asked about once, they hold for every offer.",
    ),
}
