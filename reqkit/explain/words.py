"""What explanations say, Russian and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.findings.finding import Family, Severity
from reqkit.locale.message import Message
from reqkit.model.asked import AskedKind
from reqkit.model.brief import Priority
from reqkit.model.considered import Bearing, Source
from reqkit.model.sheet import Delivery

KINDS: Mapping[AskedKind, Message] = {
    AskedKind.REQUIREMENT: Message("требование", "requirement"),
    AskedKind.SEGMENT: Message("сегмент", "segment"),
    AskedKind.MECHANIC: Message("механика", "mechanic"),
    AskedKind.SCENARIO: Message("сценарий", "scenario"),
    AskedKind.PROFILE: Message("правила для всех механик", "rules for all mechanics"),
}
PRIORITIES: Mapping[Priority, Message] = {
    Priority.MUST: Message("must, обязательное", "must"),
    Priority.SHOULD: Message("should, важное", "should"),
    Priority.COULD: Message("could, желательное", "could"),
    Priority.WONT: Message("wont, не сейчас", "wont, not now"),
}
SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: Message("ошибка: результат неверен или невозможен", "error: makes a result wrong or impossible"),
    Severity.WARNING: Message("предупреждение: результат может быть неверен", "warning: may make a result wrong"),
    Severity.NOTE: Message("замечание: стоит знать", "note: worth knowing"),
}
FAMILIES: Mapping[Family, Message] = {
    Family.SYNTAX: Message("сам файл, ещё до его смысла", "the file itself, before anything in it is understood"),
    Family.SCHEMA: Message("форма записи: ключи, типы, значения", "the shape of what is written: keys, types, values"),
    Family.REFERENCES: Message("имена, которые должны куда-то вести", "names that must lead somewhere"),
    Family.MEANING: Message("записано верно, но так быть не может", "what is well formed and still cannot be right"),
    Family.SHEETS: Message("что у поставщика не сходится одно с другим", "what a vendor says that does not go together"),
    Family.DUPLICATES: Message("что спрошено дважды и дважды посчитается", "what is asked for twice, and would count twice"),
    Family.LAW: Message("чего не допускают закон и каналы", "what law and channels do not allow"),
    Family.COVERAGE: Message("что в запросе не складывается в целое", "what of a brief does not go together as a whole"),
    Family.VAGUENESS: Message(
        "что оставлено открытым и поймут по-разному", "what is left open, and two vendors would read in their own way"
    ),
    Family.SWITCHES: Message("комментарии, которые отключают правила", "comments that switch a rule off"),
}

# --- labels

CODE_TITLE = Message("Замечание {name}", "The finding {name}")
FAMILY = Message("О чём", "About")
SEVERITY = Message("Строгость", "Severity")
SAYS = Message("Что сказано", "It says")
HELP = Message("Что делать", "What to do")
SWITCH = Message("Отключить", "Switch off")
CAN_SWITCH = Message(
    "можно, с причиной: # reqkit: allow {name} -- почему так и надо", "with a reason: # reqkit: allow {name} -- why it is right"
)
CANNOT_SWITCH = Message("нельзя: это надо исправить", "not possible: it has to be mended")

OF_BRIEF = Message("{kind} запроса {brief}", "{kind} of the brief {brief}")
PRIORITY = Message("Важность", "Priority")
CATEGORY = Message("Категория", "Category")
WEIGHT = Message("Вес", "Weight")
READS = Message("Читается так", "Reads as")
STATEMENT = Message("Сказано", "Statement")
RATIONALE = Message("Зачем", "Why")
ACCEPTANCE = Message("Приёмка", "Acceptance")
OWNER = Message("Кому нужно", "Owner")
BASIS = Message("Источник", "Source")
FINGERPRINT = Message("Отпечаток", "Fingerprint")
USES = Message("Опирается на", "Goes by")
USED_BY = Message("Нужно для", "Used by")
WHERE = Message("Где", "Where")
NEEDS = Message("Что нужно от системы: {count} {count:аспект|аспекта|аспектов}", "What a system must have: {count} {count:aspect|aspects}")
ALTERNATIVE = Message("Вариант {number} из {total}", "Alternative {number} of {total}")
ALTERNATIVE_COUNTS = Message("Вариант {number} из {total}: он и засчитан", "Alternative {number} of {total}: the one that counts")
THROUGH = Message("через {chain}", "through {chain}")
THROUGH_AT = Message("через {chain}: {reason}", "through {chain}: {reason}")
ALSO_FOR = Message("то же нужно для {names}", "the same is needed for {names}")
NAMED = Message("{id} «{title}»", "{id} “{title}”")

VERDICT = Message("Вердикт", "Verdict")
BECAUSE = Message("Почему", "Why")
COST = Message("Стоимость", "Cost")
DAYS = Message("Срок", "Time")
DELIVERED = Message("В выбранной поставке", "As chosen")
IS_DELIVERED = Message("будет", "delivered")
IS_NOT_DELIVERED = Message("не будет", "not delivered")
READINESS = Message("Заработает", "Runs")
BLOCKING = Message("Мешает", "In the way")
PLAN = Message("нужен тариф «{plan}»: {chosen}", "takes the plan “{plan}”: {chosen}")
PLAN_CHOSEN = Message("выбранный подходит", "the chosen one will do")
PLAN_NOT_CHOSEN = Message("выбранный ниже", "the chosen one is below")
STALE = Message("ответ устарел: после него то, о чём спрошено, изменилось", "the answer is stale: what it answers has changed since")
NOBODY = Message("Никто ничего не сказал.", "Nobody has said anything.")
ASPECTS = Message("Аспект за аспектом", "Aspect by aspect")
NOT_COUNTED = Message("не из засчитанного варианта", "not of the alternative that counts")
WORKS = Message("Какие работы нужны", "Work that is needed")
WORK_ORDERED = Message("заказаны в выбранной поставке", "ordered as chosen")
WORK_NOT_ORDERED = Message("в выбранную поставку не входят", "not ordered as chosen")
WORK_ALSO = Message("служат и для {names}", "serves {names} as well")
WORK_ALONE = Message("только для этого", "serves nothing else")
WORK_RUNNING = Message("и {cost} в месяц", "and {cost} a month")
WORK_REQUIRES = Message("сначала {names}", "requires {names}")
UNKNOWN_COST = Message("стоимость не названа", "cost not stated")
UNKNOWN_DAYS = Message("срок не назван", "time not stated")
DUE = Message("к {date}", "by {date}")

BEARINGS: Mapping[Bearing, Message] = {
    Bearing.COUNTS: Message("учтено, но есть способ лучше", "counts, and there is a better way"),
    Bearing.OVERRULED: Message("перекрыто", "overruled"),
    Bearing.IN_PART: Message("только что возможность есть", "only that the capability is there"),
    Bearing.NOT_ENOUGH: Message("не обо всех вариантах", "not of every option"),
}
DECIDES = Message("решает", "decides")
DOES_NOT_MEET = Message("не отвечает тому, что нужно", "does not meet what is needed")
SOURCES: Mapping[Source, Message] = {
    Source.ANSWER_TO_ASPECT: Message("ответ на аспект {id}", "answer to an aspect of {id}"),
    Source.ANSWER: Message("ответ на {id} в целом", "answer to {id} as a whole"),
    Source.CAPABILITY: Message("описание системы", "capability statement"),
}
ASSESSED = Message("проверка ({by}): {source}", "assessment ({by}): {source}")
DELIVERIES: Mapping[Delivery, Message] = {
    Delivery.OUT_OF_THE_BOX: Message("сразу", "out of the box"),
    Delivery.CONFIGURATION: Message("настройкой", "by configuration"),
    Delivery.THIRD_PARTY: Message("через сторонний продукт", "through a third-party product"),
    Delivery.PAID: Message("за деньги", "paid"),
    Delivery.INCLUDED: Message("бесплатно", "at no charge"),
    Delivery.ROADMAP: Message("в планах развития", "on the roadmap"),
}
WITH_VALUE = Message("{state}: {value}", "{state}: {value}")
WITH_PLAN = Message("с тарифа {plan}", "from the plan {plan} on")

CAPABILITY = Message("возможность каталога", "capability of the catalogue")
PARAMETER = Message("параметр возможности «{capability}»", "parameter of the capability “{capability}”")
OPTION = Message("вариант параметра «{parameter}», возможность «{capability}»", "option of “{parameter}”, capability “{capability}”")
QUESTION = Message("Вопрос", "Question")
NOTE = Message("Пояснение", "Note")
REFS = Message("По каким нормам", "Standards")
TYPE = Message("Тип", "Type")
OPTIONS = Message("Варианты", "Options")
LEVELS = Message("Уровни", "Levels")
PARAMETERS = Message("Параметры", "Parameters")
ASKED_BY = Message("Кто спрашивает", "Asked for by")
ASKED_BY_NOBODY = Message("Ни один запрос этого не спрашивает.", "No brief asks for it.")
STATED_BY = Message("Что сказано: {vendor}", "What is stated: {vendor}")
STATED_NOTHING = Message("В листе об этом ничего нет.", "The sheet says nothing of it.")

# --- refusals

UNKNOWN = Message(
    "«{given}» — не код замечания, не id в запросе и не возможность каталога. {suggestion}",
    "“{given}” is neither the code of a finding, nor an id of a brief, nor a capability of the catalogue. {suggestion}",
)
SEVERAL_BRIEFS = Message(
    "{id} есть в нескольких запросах: {briefs}. Назовите один: --brief.", "{id} is in several briefs: {briefs}. Name one: --brief."
)
BROKEN = Message(
    "{id} в запросе {brief} не прочитать. Что исправить, покажет reqkit validate {brief}.",
    "{id} of the brief {brief} cannot be read. What to mend: reqkit validate {brief}.",
)
NO_VENDOR_OF_CODE = Message(
    "{name} — код замечания, у поставщиков его нет: уберите --vendor.",
    "{name} is the code of a finding, which vendors have not: leave out --vendor.",
)
NO_ASPECT = Message(
    "У {id} нет аспекта «{given}». {suggestion}Есть: {keys}.", "{id} has no aspect “{given}”. {suggestion}There are: {keys}."
)
