"""Every finding reqkit can make: its name, severity, words and mend, in both languages. `docs/findings.md` is generated from here."""

from __future__ import annotations

from reqkit.findings.finding import Code, Family, Severity
from reqkit.locale.message import Message

CODES: dict[str, Code] = {}


def _code(name: str, family: Family, severity: Severity, message: tuple[str, str], help: tuple[str, str]) -> Code:
    code = Code(name, family, severity, Message(*message), Message(*help))
    CODES[name] = code
    return code


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- syntax: the file itself

_F = Family.SYNTAX
_code(
    "file-unreadable",
    _F,
    _E,
    ("файл не читается: {reason}", "the file cannot be read: {reason}"),
    ("Проверьте права на файл.", "Check the rights to the file."),
)
_code(
    "not-a-file",
    _F,
    _E,
    ("здесь ожидается файл, а это папка", "a file is expected here, and this is a folder"),
    ("Переименуйте папку или положите файл на её место.", "Rename the folder or put a file in its place."),
)
_code(
    "file-too-large",
    _F,
    _E,
    ("файл больше {limit} МБ", "the file is over {limit} MB"),
    (
        "Разделите его на несколько файлов в той же папке: они читаются как один.",
        "Split it into several files in the same folder: they are read as one.",
    ),
)
_code(
    "wrong-encoding",
    _F,
    _E,
    ("файл не в кодировке UTF-8 (похоже на {encoding})", "the file is not in UTF-8 (it looks like {encoding})"),
    ("Сохраните его в редакторе в кодировке UTF-8.", "Save it as UTF-8 in your editor."),
)
_code("empty-file", _F, _N, ("файл пуст", "the file is empty"), ("Удалите его или допишите.", "Remove it or fill it in."))
_code(
    "not-yaml",
    _F,
    _E,
    ("файл не удалось разобрать как YAML: {detail}", "this is not valid YAML: {detail}"),
    (
        "Проверьте отступы, двоеточия и кавычки в этой строке и в строке над ней; текст с «: » внутри берут в кавычки.",
        "Check indents, colons and quotes in this line and the one above it; quote a text that holds “: ”.",
    ),
)
_code(
    "tab-indent",
    _F,
    _E,
    ("отступ сделан табуляцией", "the line is indented with a tab"),
    ("Отступы в YAML делают пробелами.", "YAML is indented with spaces."),
)
_code("control-character", _F, _E, ("в тексте управляющий символ", "the text holds a control character"), ("Удалите его.", "Remove it."))
_code(
    "undefined-alias",
    _F,
    _E,
    ("псевдоним *{name} нигде не определён", "the alias *{name} is not defined"),
    (
        "Определите его выше как &{name}; если звёздочка — часть текста, возьмите текст в кавычки.",
        "Define it above as &{name}; if the asterisk is part of a text, quote the text.",
    ),
)
_code(
    "circular-alias",
    _F,
    _E,
    ("псевдоним ссылается сам на себя", "the alias refers to itself"),
    ("Напишите значение явно.", "Write the value out."),
)
_code(
    "alias-bomb",
    _F,
    _E,
    (
        "псевдонимы разворачиваются в {values} {values:значение|значения|значений}: это слишком много",
        "the aliases expand to {values} {values:value|values}: too many",
    ),
    ("Напишите повторяющееся явно.", "Write the repeated part out."),
)
_code(
    "too-deep",
    _F,
    _E,
    ("вложенность больше {limit} уровней", "nesting is deeper than {limit} levels"),
    ("Сделайте структуру проще.", "Make the structure flatter."),
)
_code(
    "duplicate-key",
    _F,
    _E,
    ("ключ «{key}» уже есть в этом блоке", "the key “{key}” is already in this block"),
    ("Оставьте один: в YAML второй незаметно заменил бы первый.", "Keep one: in YAML the second would silently replace the first."),
)
_code(
    "merge-key",
    _F,
    _E,
    ("слияние ключей (<<) не поддерживается", "merge keys (<<) are not supported"),
    ("Перечислите ключи явно.", "Write the keys out."),
)
_code(
    "unknown-tag",
    _F,
    _E,
    ("тег {tag} не поддерживается", "the tag {tag} is not supported"),
    ("Уберите тег: типы значений определяются сами.", "Remove the tag: values have their types without it."),
)
_code(
    "key-not-text",
    _F,
    _E,
    ("ключом может быть только слово", "only a word can be a key"),
    ("Замените его словом.", "Replace it with a word."),
)
_code(
    "number-out-of-bounds",
    _F,
    _E,
    ("число слишком велико или слишком длинно", "the number is too large or too long"),
    ("Проверьте его; если это номер или код, возьмите его в кавычки.", "Check it; if it is an identifier, quote it."),
)
_code(
    "several-documents",
    _F,
    _E,
    ("в файле несколько документов YAML (---)", "the file holds several YAML documents (---)"),
    ("Оставьте один документ на файл.", "Keep one document a file."),
)

# --- schema: the shape of what is written

_F = Family.SCHEMA
_code("unknown-key", _F, _E, ("ключ «{key}» здесь не предусмотрен", "the key “{key}” is not known here"), ("", ""))
_code(
    "missing-key", _F, _E, ("не хватает обязательного ключа «{key}»", "the required key “{key}” is missing"), ("Добавьте его.", "Add it.")
)
_code(
    "wrong-type", _F, _E, ("здесь ожидается {expected}, а написано: {found}", "{expected} is expected here, and this is {found}"), ("", "")
)
_code("not-a-choice", _F, _E, ("значение «{given}» здесь не предусмотрено", "“{given}” is not one of the values known here"), ("", ""))
_code(
    "bad-id",
    _F,
    _E,
    ("«{given}» не годится как идентификатор", "“{given}” cannot be an id"),
    (
        "Идентификатор состоит из заглавных латинских букв, цифр и дефисов и начинается с буквы: LOY-03.",
        "An id is made of capital Latin letters, digits and hyphens and starts with a letter: LOY-03.",
    ),
)
_code(
    "bad-vendor-id",
    _F,
    _E,
    ("«{given}» не годится как имя поставщика или плана", "“{given}” cannot be the id of a vendor or a plan"),
    ("Допустимы строчные латинские буквы, цифры, дефис и подчёркивание.", "Use lower-case Latin letters, digits, hyphens and underscores."),
)
_code(
    "bad-money",
    _F,
    _E,
    ("сумма не читается: {given}", "this is not an amount of money: {given}"),
    (
        "Напишите число (350000), диапазон {{from: 350000, to: 500000}} или нижнюю границу {{from: 350000}}; валюта — отдельным ключом currency.",
        "Write a number (350000), a range {{from: 350000, to: 500000}} or a lower bound {{from: 350000}}; the currency is a key of its own.",
    ),
)
_code(
    "negative-money",
    _F,
    _E,
    ("отрицательная сумма: {given}", "a negative amount: {given}"),
    ("Суммы не бывают меньше нуля.", "Amounts are not below zero."),
)
_code(
    "bad-duration",
    _F,
    _E,
    ("длительность не читается: {given}", "this is not a duration: {given}"),
    ("Примеры: 10 days, 6-8 weeks, 36 months, 15 minutes, «2 недели».", "Examples: 10 days, 6-8 weeks, 36 months, 15 minutes."),
)
_code(
    "bad-date",
    _F,
    _E,
    ("даты «{given}» нет или она записана иначе", "“{given}” is no date, or is written another way"),
    ("Дата пишется так: 2027-01-15.", "Write a date as 2027-01-15."),
)
_code("bad-number", _F, _E, ("здесь ожидается число, а написано «{given}»", "a number is expected here, and this is “{given}”"), ("", ""))
_code("number-below", _F, _E, ("число {given} меньше допустимого: {limit}", "{given} is below the least allowed, {limit}"), ("", ""))
_code("number-above", _F, _E, ("число {given} больше допустимого: {limit}", "{given} is above the most allowed, {limit}"), ("", ""))
_code(
    "text-too-long",
    _F,
    _E,
    ("текст длиннее {limit} {limit:знака|знаков|знаков}", "the text is over {limit} {limit:character|characters} long"),
    ("Сократите его или приложите документом.", "Shorten it or attach it as a document."),
)
_code(
    "range-upside-down",
    _F,
    _E,
    ("нижняя граница {low} больше верхней {high}", "the low end {low} is above the high end {high}"),
    ("Поменяйте их местами.", "Swap them."),
)
_code(
    "section-twice",
    _F,
    _E,
    ("«{key}» уже задан в файле {other}", "“{key}” is already given in {other}"),
    ("Оставьте его в одном файле.", "Keep it in one file."),
)
_code(
    "section-not-supported",
    _F,
    _E,
    (
        "раздел «{key}» эта версия ещё не сравнивает: из него ничего не попадёт в рейтинг",
        "this version does not match the section “{key}” yet: nothing in it would reach the ranking",
    ),
    ("Пока запишите нужное требованиями (requirements).", "For now write what is needed as requirements."),
)
_code(
    "bad-demand",
    _F,
    _E,
    (
        "требование к параметру «{parameter}» ({kind}) записано неверно: {found}",
        "the demand on “{parameter}” ({kind}) is not written right: {found}",
    ),
    ("{expected}", "{expected}"),
)
_code(
    "bad-statement",
    _F,
    _E,
    (
        "ответ по параметру «{parameter}» ({kind}) записан неверно: {found}",
        "the statement on “{parameter}” ({kind}) is not written right: {found}",
    ),
    ("{expected}", "{expected}"),
)
_code("bad-catalogue", _F, _E, ("ошибка в описании параметра: {detail}", "the parameter is not declared right: {detail}"), ("", ""))

# --- references: names that lead somewhere

_F = Family.REFERENCES
_code(
    "duplicate-id",
    _F,
    _E,
    ("идентификатор {id} уже занят: {other}", "the id {id} is already taken: {other}"),
    ("Дайте другой: по идентификатору отвечают поставщики.", "Give it another: vendors answer by id."),
)
_code(
    "unknown-capability",
    _F,
    _E,
    ("в каталоге нет возможности «{given}»", "the catalogue has no capability “{given}”"),
    ("Свою возможность можно описать в catalogue/*.yaml.", "You can declare your own in catalogue/*.yaml."),
)
_code(
    "unknown-parameter",
    _F,
    _E,
    ("у возможности «{capability}» нет параметра «{given}»", "the capability “{capability}” has no parameter “{given}”"),
    ("", ""),
)
_code(
    "unknown-option",
    _F,
    _E,
    ("у параметра «{parameter}» нет варианта «{given}»", "the parameter “{parameter}” has no option “{given}”"),
    ("", ""),
)
_code(
    "duplicate-capability",
    _F,
    _E,
    ("возможность «{given}» уже описана: {other}", "the capability “{given}” is already declared: {other}"),
    ("Дайте своей другое имя.", "Give yours another name."),
)
_code(
    "unknown-vendor",
    _F,
    _E,
    ("нет листа поставщика «{given}»", "there is no sheet of a vendor “{given}”"),
    ("Лист лежит в vendors/{given}.yaml.", "A sheet lies in vendors/{given}.yaml."),
)
_code(
    "vendor-id-differs",
    _F,
    _E,
    ("идентификатор «{given}» не совпадает с именем файла «{name}»", "the id “{given}” differs from the file's name “{name}”"),
    ("Сделайте их одинаковыми: по имени файла поставщика находят.", "Make them the same: the file's name is how the vendor is found."),
)
_code(
    "unknown-brief",
    _F,
    _E,
    ("ответы на запрос «{given}», которого нет в requirements/", "answers to a brief “{given}” that is not in requirements/"),
    ("", ""),
)
_code(
    "unknown-asked",
    _F,
    _E,
    ("в запросе «{brief}» нет пункта {given}", "the brief “{brief}” does not ask for {given}"),
    (
        "Пункт мог быть переименован или снят: перенесите ответ или удалите его.",
        "It may have been renamed or dropped: move the answer or remove it.",
    ),
)
_code("unknown-aspect", _F, _E, ("в пункте {id} нет аспекта «{given}»", "{id} has no aspect “{given}”"), ("", ""))
_code(
    "ambiguous-aspect",
    _F,
    _E,
    ("в пункте {id} концом «{given}» оканчиваются несколько аспектов", "several aspects of {id} end in “{given}”"),
    ("Напишите ключ длиннее.", "Write more of the key."),
)
_code("unknown-plan", _F, _E, ("у поставщика нет плана «{given}»", "the vendor has no plan “{given}”"), ("", ""))
_code(
    "unknown-customization",
    _F,
    _E,
    ("работа «{given}» не описана в customizations", "the customization “{given}” is not declared under customizations"),
    ("", ""),
)
_code(
    "unknown-category",
    _F,
    _E,
    (
        "категория «{given}» есть у требований, но не в весах категорий",
        "the category “{given}” is used by requirements but has no category weight",
    ),
    (
        "Дайте ей вес в decision.categories: без веса её требования не влияют на рейтинг.",
        "Give it a weight in decision.categories: without one its requirements do not count.",
    ),
)
_code(
    "unused-category",
    _F,
    _W,
    ("категории «{given}» дан вес, а требований с весом в ней нет", "the category “{given}” has a weight and nothing that counts in it"),
    ("Её вес распределён между остальными.", "Its weight is spread over the others."),
)
_code(
    "missing-rate",
    _F,
    _E,
    (
        "нет курса валюты {given}: цены поставщика не пересчитать в {currency}",
        "there is no rate for {given}: the vendor's prices cannot be turned into {currency}",
    ),
    ("Добавьте его в brief.rates: {{{given}: …}} вместе с rates_on.", "Add it to brief.rates: {{{given}: …}} together with rates_on."),
)

# --- meaning: what cannot be right

_F = Family.MEANING
_code(
    "empty-brief",
    _F,
    _E,
    ("в запросе нет ни одного требования", "the brief asks for nothing"),
    ("Добавьте раздел requirements.", "Add a section requirements."),
)
_code(
    "no-vendors",
    _F,
    _W,
    ("сравнивать некого: нет ни одного листа поставщика", "there is nobody to compare: no vendor sheet"),
    ("Положите листы в vendors/<поставщик>.yaml.", "Put sheets into vendors/<vendor>.yaml."),
)
_code(
    "nothing-counts",
    _F,
    _W,
    (
        "ни одно требование не имеет веса: сравнение по соответствию невозможно",
        "nothing asked for has any weight: fit cannot tell vendors apart",
    ),
    (
        "Дайте хотя бы одному требованию приоритет must, should или could.",
        "Give at least one requirement the priority must, should or could.",
    ),
)
_code(
    "target-above-ceiling",
    _F,
    _E,
    ("цель бюджета {target} выше потолка {ceiling}", "the budget target {target} is above the ceiling {ceiling}"),
    ("Поменяйте их местами.", "Swap them."),
)
_code(
    "live-before-contract",
    _F,
    _E,
    ("запуск {live} не позже договора {contract}", "the go-live date {live} is not after the contract date {contract}"),
    ("Исправьте одну из дат.", "Correct one of the dates."),
)
_code(
    "live-without-contract",
    _F,
    _W,
    ("есть срок запуска, но нет даты договора: сроки не сравнить", "there is a go-live date and no contract date: time cannot be compared"),
    ("Добавьте contract_on.", "Add contract_on."),
)
_code(
    "axis-without-measure",
    _F,
    _W,
    (
        "оси «{axis}» дан вес, но в запросе нет {missing}: ось не учитывается",
        "the axis “{axis}” has a weight, but the brief has no {missing}: the axis is dropped",
    ),
    ("Добавьте {missing} или уберите ось.", "Add {missing} or remove the axis."),
)
_code(
    "weights-all-zero",
    _F,
    _E,
    ("все веса равны нулю", "all the weights are zero"),
    ("Дайте хотя бы один вес больше нуля.", "Give at least one weight above zero."),
)
_code(
    "graded-bounds",
    _F,
    _E,
    (
        "оценка по шкале не работает: floor, min и ideal идут не по порядку",
        "the grading cannot work: floor, min and ideal are out of order",
    ),
    (
        "Для «чем больше, тем лучше»: floor ≤ min ≤ ideal и floor < ideal; для «чем меньше» — наоборот.",
        "Where more is better: floor ≤ min ≤ ideal and floor < ideal; where less is better the other way round.",
    ),
)
_code(
    "floor-missing",
    _F,
    _E,
    ("здесь «чем меньше, тем лучше», и шкале нужен floor", "less is better here, and the grading needs a floor"),
    ("Добавьте floor: значение, которое уже ничего не стоит.", "Add floor: the value that is worth nothing any more."),
)
_code(
    "wont-with-weight",
    _F,
    _W,
    ("у требования с приоритетом wont есть вес", "a requirement with the priority wont has a weight"),
    (
        "Такие требования в рейтинге не участвуют: уберите вес или смените приоритет.",
        "Such requirements do not count: remove the weight or change the priority.",
    ),
)
_code(
    "requires-itself",
    _F,
    _E,
    ("работа «{given}» через requires требует саму себя: {cycle}", "the customization “{given}” requires itself: {cycle}"),
    ("Разорвите круг.", "Break the circle."),
)
_code(
    "seats-beyond-plans",
    _F,
    _W,
    (
        "ни один план не покрывает {seats} {seats:рабочее место|рабочих места|рабочих мест} и {customers}",
        "no plan covers {seats} {seats:seat|seats} and {customers}",
    ),
    (
        "Стоимость неизвестна, пока поставщик не назовёт план: вопрос попадёт в отчёт.",
        "The cost is unknown until the vendor names a plan: the report asks for it.",
    ),
)
_code(
    "plan-gap",
    _F,
    _W,
    ("план «{given}» дороже следующего за ним «{next}»", "the plan “{given}” is dearer than “{next}” after it"),
    (
        "Планы перечисляют от дешёвого к дорогому: следующий содержит всё, что есть в предыдущем.",
        "Plans are listed cheapest first: a later one holds everything of the earlier ones.",
    ),
)

# --- sheets: what a vendor says

_F = Family.SHEETS
_code(
    "work-without-cost",
    _F,
    _E,
    ("«можно доработать» без стоимости", "“can be built” without a cost"),
    (
        "Назовите cost или сошлитесь на customization; если работа входит в цену, напишите delivery: included.",
        "State a cost or name a customization; if the work is in the price, say delivery: included.",
    ),
)
_code(
    "work-without-time",
    _F,
    _E,
    ("«можно доработать» без срока", "“can be built” without a timeline"),
    ("Назовите timeline: 6-8 weeks или дату.", "State a timeline: 6-8 weeks, or a date."),
)
_code(
    "roadmap-without-date",
    _F,
    _E,
    ("обещано в планах развития, но без даты", "promised on the roadmap, but without a date"),
    ("Назовите дату: timeline: 2027-03-01.", "State the date: timeline: 2027-03-01."),
)
_code(
    "unavailable-with-cost",
    _F,
    _E,
    ("«нет и не будет» вместе со стоимостью или сроком", "“unavailable” together with a cost or a timeline"),
    (
        "Если это можно построить, напишите availability: customizable; если нет, уберите {key}.",
        "If it can be built, say availability: customizable; if not, remove {key}.",
    ),
)
_code(
    "available-with-cost",
    _F,
    _W,
    ("«есть» вместе со стоимостью или сроком работы", "“available” together with the cost or timeline of work"),
    (
        "Если нужна платная работа, это customizable; если цена зависит от плана, назовите plan. {key} не учитывается.",
        "If paid work is needed, it is customizable; if it depends on the plan, name the plan. {key} is not counted.",
    ),
)
_code(
    "delivery-mismatch",
    _F,
    _E,
    ("способ «{delivery}» не бывает у «{availability}»", "the delivery “{delivery}” does not go with “{availability}”"),
    ("", ""),
)
_code(
    "contradicts-capability",
    _F,
    _W,
    (
        "ответ по {id} ({aspect}) — {answer}, а в возможностях этого же листа — {capability}",
        "the answer to {id} ({aspect}) is “{answer}”, and the capabilities of the same sheet say “{capability}”",
    ),
    ("Считается ответ. Уточните у поставщика, что верно.", "The answer counts. Ask the vendor which is right."),
)
_code(
    "stale-answer",
    _F,
    _W,
    ("требование {id} изменилось после ответа", "{id} has changed since it was answered"),
    ("Ответ учитывается, но помечен устаревшим: спросите ещё раз.", "The answer counts and is marked stale: ask again."),
)
_code(
    "all-available",
    _F,
    _W,
    ("на все {count} {count:пункт|пункта|пунктов} отвечено «есть»", "all {count} {count:thing|things} asked for are answered “available”"),
    (
        "Так бывает, когда анкету не читали: попросите показать несколько пунктов.",
        "This happens when a form was not read: ask for a demonstration of a few.",
    ),
)
_code(
    "answer-to-unoffered",
    _F,
    _W,
    (
        "лист отвечает на запрос «{brief}», но поставщика нет в его списке vendors",
        "the sheet answers the brief “{brief}”, whose list of vendors leaves it out",
    ),
    ("Добавьте поставщика в brief.vendors, если он участвует.", "Add the vendor to brief.vendors if it takes part."),
)

# --- duplicates: asked for twice

_F = Family.DUPLICATES
_code(
    "same-aspects",
    _F,
    _W,
    ("{id} спрашивает ровно то же, что {other}", "{id} asks for exactly what {other} asks for"),
    ("Оставьте одно: иначе это требование считается дважды.", "Keep one: otherwise it counts twice."),
)
_code(
    "near-equal-text",
    _F,
    _W,
    ("{id} почти слово в слово повторяет {other}", "{id} repeats {other} almost word for word"),
    ("Объедините их или назовите разницу.", "Unite them or name the difference."),
)
