"""The sentences of the appendix on the method and the origin of the figures."""

from __future__ import annotations

from reqkit.locale.message import Message

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
            "Обязательное не возмещается баллами. Сначала идут те, кто выполняет все обязательные сегодня или после доработки в пределах бюджета и срока, "
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
SOURCE_ALONE = Message("{name} — {fingerprint}", "{name}: {fingerprint}")
SOURCES_NOTE = Message(
    "Отпечаток меняется вместе со смыслом файла. reqkit {version}; из тех же файлов получится тот же отчёт.",
    "A fingerprint changes with the meaning of a file. reqkit {version}; the same files give the same report.",
)
RATES = Message("Курсы на {date}: {rates}.", "Rates of {date}: {rates}.")
RATES_UNDATED = Message("Курсы: {rates}.", "Rates: {rates}.")
FINDINGS_NONE = Message("Проверка входных данных замечаний не нашла.", "The check of the inputs found nothing.")
FINDINGS_MORE = Message("И ещё {count}; полный список даёт reqkit validate.", "And {count} more; reqkit validate lists them all.")
COL_SEVERITY = Message("Строгость", "Severity")
