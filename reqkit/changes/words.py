"""What changes say, Russian and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.changes.model import Renewal
from reqkit.locale.message import Message
from reqkit.model.brief import Axis
from reqkit.values.money import Per, Vat

NOTHING = Message("Ничего не изменилось по смыслу.", "Nothing has changed by meaning.")
TITLE = Message("{title}: что изменилось с {since}", "{title}: what has changed since {since}")
ERRORS = Message(
    "Ошибок прежде {before}, теперь {after}: сравнение предварительное. Какие они теперь: reqkit validate {brief}.",
    "Errors before: {before}, now: {after}, so that this is provisional. To see those of now: reqkit validate {brief}.",
)
ARROW = Message("{before} → {after}", "{before} → {after}")
UNSAID = Message("не сказано", "not said")

# --- the brief

HEADER = Message("Условия", "Terms")
DECISION = Message("Решение", "Decision")
FIELDS: Mapping[str, Message] = {
    "title": Message("Название", "Title"),
    "organization": Message("Организация", "Organization"),
    "description": Message("Описание", "Description"),
    "language": Message("Язык", "Language"),
    "currency": Message("Валюта", "Currency"),
    "vat": Message("НДС", "VAT"),
    "vat_rate": Message("Ставка НДС", "VAT rate"),
    "rates_on": Message("Курсы на дату", "Rates of"),
    "seats": Message("Рабочих мест", "Seats"),
    "customers": Message("Клиентов", "Customers"),
    "horizon": Message("Срок сравнения", "Horizon"),
    "contract_on": Message("День договора", "Contract"),
    "go_live_by": Message("Запуск не позже", "Go-live by"),
    "budget.target": Message("Бюджет, цель", "Budget, target"),
    "budget.ceiling": Message("Бюджет, потолок", "Budget, ceiling"),
    "version": Message("Версия", "Version"),
    "dated": Message("От", "Dated"),
    "partial": Message("Выполнено отчасти", "Met in part"),
    "tolerance": Message("Допуск", "Tolerance"),
    "evidence": Message("Вероятность, что сказанное верно: {kind}", "The chance that a claim holds: {kind}"),
}
RATE = Message("Курс {currency}", "Rate of {currency}")
VENDOR = Message("Поставщик {vendor}", "Vendor {vendor}")
EVERY_VENDOR = Message("все, у кого есть лист", "everybody who has a sheet")
VENDORS = Message("Поставщики", "Vendors")
COMPARED = Message("сравнивается", "compared")
CATEGORY_TITLE = Message("Категория {category}", "Category {category}")
AXES: Mapping[Axis, Message] = {
    Axis.FIT: Message("Вес оси «Соответствие»", "Weight of the axis “fit”"),
    Axis.COST: Message("Вес оси «Стоимость»", "Weight of the axis “cost”"),
    Axis.TIME: Message("Вес оси «Срок»", "Weight of the axis “time”"),
}
CATEGORY_WEIGHT = Message("Вес категории «{category}»", "Weight of the category “{category}”")
WEIGHT_SET = Message("Набор весов {name}", "Weight set {name}")
PARTIAL: Mapping[str, Message] = {
    "none": Message("не считается", "counts for nothing"),
    "proportional": Message("считается по доле", "counts in proportion"),
}
VATS: Mapping[Vat, Message] = {
    Vat.EXCLUDED: Message("без НДС", "excluded"),
    Vat.INCLUDED: Message("с НДС", "included"),
    Vat.EXEMPT: Message("не облагается", "exempt"),
}

# --- what is asked

ADDED = Message("Добавлено", "Added")
REMOVED = Message("Убрано", "Removed")
CHANGED = Message("Изменено по смыслу", "Changed by meaning")
RETITLED = Message("Изменено не по смыслу", "Changed, but not by meaning")
NAMED = Message("{id} «{title}»", "{id} “{title}”")
RENAMED = Message("{before} → {id} «{title}»", "{before} → {id} “{title}”")
WHAT = Message(
    "{kind}, {priority}, {weight}, {count} {count:аспект|аспекта|аспектов}", "{kind}, {priority}, {weight}, {count} {count:aspect|aspects}"
)
THROUGH = Message("через {name}: {count} {count:аспект|аспекта|аспектов}", "through {name}: {count} {count:aspect|aspects}")
SAME_ASPECTS = Message("записано иначе, аспекты прежние", "written otherwise, the aspects are the same")
CHANGED_BY_USE = Message("изменилось то, на что опирается: {names}", "what it goes by has changed: {names}")
TEXT = Message("текст {channel}", "text {channel}")
DETAILS: Mapping[str, Message] = {
    "title": Message("название", "title"),
    "priority": Message("важность", "priority"),
    "category": Message("категория", "category"),
    "weight": Message("вес в категории", "weight in the category"),
    "value": Message("ценность в год", "value a year"),
    "rationale": Message("зачем", "rationale"),
    "source": Message("источник", "source"),
    "owner": Message("кому нужно", "owner"),
    "tags": Message("метки", "tags"),
    "statement": Message("сказано", "statement"),
    "acceptance": Message("приёмка", "acceptance"),
    "sentence": Message("читается так", "reads as"),
}
NEEDED = Message("нужно в любом случае", "needed in any case")
IN_ALTERNATIVE = Message("в варианте {number}", "in alternative {number}")
GRADED = Message("{demand}, лучше всего {ideal}", "{demand}, ideally {ideal}")
GRADED_FROM = Message("{demand}, лучше всего {ideal}, {floor} ничего не стоит", "{demand}, ideally {ideal}, {floor} is worth nothing")
MUST_BE_THERE = Message("должно быть", "must be there")

# --- vendors

VENDORS_CHANGED = Message("Поставщики", "Vendors")
NEW_VENDOR = Message("теперь в сравнении", "now compared")
GONE_VENDOR = Message("больше не в сравнении", "not compared any more")
SHEET_CHANGED = Message("лист изменён", "the sheet is changed")
SHEET_SAME = Message("лист прежний", "the sheet is the same")
VERDICTS = Message(
    "{count} {count:аспект|аспекта|аспектов} с другим вердиктом, ценой или сроком",
    "{count} {count:aspect|aspects} with another verdict, price or time",
)
TERMS_CHANGED = Message("{count} {count:условие изменилось|условия изменились|условий изменились}", "{count} {count:term|terms} changed")
EVIDENCE = Message(
    "{count} {count:ответ подтверждён|ответа подтверждены|ответов подтверждены} иначе",
    "{count} {count:answer rests|answers rest} on other evidence",
)
WORK_CHANGED = Message("{items}, доработка: {moved}", "{items}, work: {moved}")
AND_MORE = Message("и ещё {count}", "and {count} more")
PLAN = Message("Тариф «{plan}»", "Plan “{plan}”")
WORK = Message("Работы «{work}»", "Work “{work}”")
PRICE = Message("{of}, цена", "{of}, price")
COST = Message("{of}, стоимость", "{of}, cost")
RUNNING = Message("{of}, ежемесячно", "{of}, running")
TIME = Message("{of}, срок", "{of}, time")
SEATS = Message("{of}, мест", "{of}, seats")
CUSTOMERS = Message("{of}, клиентов", "{of}, customers")
REQUIRES = Message("{of}, сначала", "{of}, requires")
WITHOUT = Message("{of}, без", "{of}, without")
THERE = Message("есть", "there")
IMPLEMENTATION = Message("Внедрение", "Implementation")
TEAMS = Message("Команд", "Teams")
NAME = Message("Название", "Name")
UP_TO = Message("до {count}", "up to {count}")
PER: Mapping[Per, Message] = {
    Per.ONCE: Message("{amount} один раз", "{amount} once"),
    Per.MONTH: Message("{amount} в месяц", "{amount} a month"),
    Per.YEAR: Message("{amount} в год", "{amount} a year"),
    Per.SEAT_MONTH: Message("{amount} за место в месяц", "{amount} a seat a month"),
    Per.SEAT_YEAR: Message("{amount} за место в год", "{amount} a seat a year"),
    Per.THOUSAND_CUSTOMERS_MONTH: Message("{amount} за тысячу клиентов в месяц", "{amount} a thousand customers a month"),
}
BY_DATE = Message("к {date}", "by {date}")

ANSWERS = Message("Спросить заново", "To be asked again")
RENEWALS: Mapping[Renewal, Message] = {
    Renewal.STALE: Message("ответ устарел", "the answer is stale"),
    Renewal.UNMARKED: Message(
        "в ответе нет seen: дан ли он уже на новое, неизвестно", "no seen in the answer: it may be to the former version"
    ),
    Renewal.MOVED: Message("ответ дан на {former}, теперь это {id}", "the answer is to {former}, which is {id} now"),
}
STALE_OF = Message("{why}: {aspects}", "{why}: {aspects}")
BY = Message("проверка ({by})", "assessment ({by})")

RANKING = Message("Как сдвинулись места", "How the ranking moves")
SAME_RANKING = Message("Места и все числа прежние.", "The ranking and all its figures are the same.")
SAME_VENDORS = Message("Без изменений: {names}.", "The same as before: {names}.")
COLUMNS: Mapping[str, Message] = {
    "vendor": Message("Поставщик", "Vendor"),
    "rank": Message("Место", "Rank"),
    "standing": Message("Допуск", "Standing"),
    "fit": Message("Соответствие", "Fit"),
    "cost": Message("Стоимость", "Cost"),
    "days": Message("Готовность", "Ready in"),
    "score": Message("Балл", "Score"),
}
NONE = Message("—", "—")

# --- refusals

NO_GIT = Message(
    "«{given}» — не папка, а чтобы искать такую версию, нужна программа git: её здесь нет.",
    "“{given}” is no folder, and looking for such a version takes git, which is not here.",
)
NO_REPOSITORY = Message(
    "«{given}» — не папка, и версии искать негде: рабочая папка не в репозитории git.",
    "“{given}” is no folder, and there are no versions to look in: the workspace is not in a git repository.",
)
GIT_REFUSES = Message("git отказал: {reason}", "git refuses: {reason}")
NO_REVISION = Message(
    "«{given}» — не папка запроса и не версия в git. Годятся HEAD~1, имя ветки или метки, номер коммита.",
    "“{given}” is neither the folder of a brief nor a version in git. HEAD~1, a branch, a tag or the number of a commit will do.",
)
NO_WORKSPACE_THEN = Message("В версии {given} этой рабочей папки ещё нет.", "In the version {given} this workspace is not there yet.")
TOO_MUCH = Message(
    "В версии {given} больше файлов, чем читается: предел {files} файлов и {size} МБ.",
    "The version {given} holds more files than are read: the bound is {files} files and {size} MB.",
)
NO_BRIEF_THEN = Message(
    "В версии {given} запроса {brief} нет. Есть: {choices}.", "In the version {given} there is no brief {brief}. There are: {choices}."
)
THEN = Message("В версии {given}: {reason}", "In the version {given}: {reason}")
