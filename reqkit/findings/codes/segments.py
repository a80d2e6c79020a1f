"""Segments and the properties they use."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE


# --- properties of the brief's own

_F = Family.SCHEMA
_code(
    "bad-property-name",
    _F,
    _E,
    ("«{given}» не годится как имя свойства", "“{given}” cannot be the name of a property"),
    (
        "Имя — это чьё свойство и слово строчными латинскими буквами: contact.favourite_department.",
        "A name says whose property it is, and which, in lower-case Latin letters: contact.favourite_department.",
    ),
)
_code(
    "duplicate-property",
    Family.REFERENCES,
    _E,
    ("свойство «{given}» уже есть в поставляемом списке", "the property “{given}” is already in the shipped list"),
    ("Уберите его отсюда или дайте своему другое имя.", "Remove it here, or give yours another name."),
)
_code(
    "too-many-properties",
    _F,
    _E,
    ("собственных свойств больше {limit}", "there are more than {limit} properties of one's own"),
    ("Оставьте те, по которым отбирают клиентов.", "Keep those that customers are selected by."),
)
_code(
    "too-many-values",
    _F,
    _E,
    ("значений больше {limit}", "there are more than {limit} values"),
    ("Замените длинный список меткой или отдельным сегментом.", "Use a tag or a segment of its own instead of a long list."),
)

# --- the shape of conditions

_code(
    "bad-condition",
    _F,
    _E,
    ("здесь ожидается условие, а написано: {found}", "a condition is expected here, and this is {found}"),
    (
        "Условие — {{property: …, op: …, value: …}}, {{segment: …}} или группа: all, any, not.",
        "A condition is {{property: …, op: …, value: …}}, {{segment: …}}, or a group: all, any, not.",
    ),
)
_code(
    "bad-group",
    _F,
    _E,
    ("под «{logic}» ожидается список условий, а написано: {found}", "“{logic}” takes a list of conditions, and this is {found}"),
    ("Начните каждое условие с дефиса.", "Start every condition with a dash."),
)
_code(
    "mixed-condition",
    _F,
    _E,
    ("«{key}» стоит рядом с «{other}» в одном блоке", "“{key}” stands beside “{other}” in one block"),
    (
        "Неясно, «и» это или «или»: вложите одно в другое, например all: [{{any: […]}}, {{not: …}}].",
        "It is unclear whether this is AND or OR: put one into the other, as in all: [{{any: […]}}, {{not: …}}].",
    ),
)
_code(
    "segment-too-deep",
    _F,
    _E,
    ("условия вложены глубже {limit} уровней", "the conditions are nested deeper than {limit} levels"),
    ("Вынесите часть условий в отдельный сегмент.", "Move part of the conditions to a segment of their own."),
)
_code(
    "segment-too-large",
    _F,
    _E,
    ("в сегменте больше {limit} условий", "the segment has more than {limit} conditions"),
    ("Разделите его на несколько сегментов.", "Split it into several segments."),
)
_code(
    "segment-chain-too-long",
    _F,
    _E,
    ("сегмент опирается на другие сегменты в {limit} с лишним шагов", "the segment rests on other segments in more than {limit} steps"),
    ("Впишите часть условий прямо сюда вместо ссылки на сегмент.", "Write part of the conditions here instead of naming a segment."),
)

# --- names in conditions

_F = Family.REFERENCES
_code(
    "unknown-property",
    _F,
    _E,
    ("свойства «{given}» нет", "there is no property “{given}”"),
    (
        "Все свойства — в docs/properties.md; своё описывают в properties.",
        "All properties are in docs/properties.md; declare one of your own under properties.",
    ),
)
_code("unknown-operator", _F, _E, ("такого сравнения, «{given}», нет", "there is no operator “{given}”"), ("", ""))
_code(
    "operator-does-not-fit",
    _F,
    _E,
    ("«{given}» не подходит к свойству «{property}» ({type})", "“{given}” does not go with “{property}” ({type})"),
    ("", ""),
)
_code(
    "unknown-property-value",
    _F,
    _E,
    ("у свойства «{property}» нет значения «{given}»", "the property “{property}” has no value “{given}”"),
    ("", ""),
)
_code(
    "unknown-filter",
    _F,
    _E,
    ("у свойства «{property}» нельзя уточнить «{given}»", "“{property}” cannot be narrowed down by “{given}”"),
    ("", ""),
)

# --- what stands beside property and operator

_F = Family.SCHEMA
_code(
    "bad-property-value",
    _F,
    _E,
    ("здесь ожидается {expected}, а написано: {found}", "{expected} is expected here, and this is {found}"),
    ("", ""),
)
_code(
    "bad-month-day",
    _F,
    _E,
    ("дня «{given}» в году нет или он записан иначе", "“{given}” is no day of the year, or is written another way"),
    ("День года пишется месяцем и числом: 03-08, 02-29.", "Write a day of the year as month and day: 03-08, 02-29."),
)
_code(
    "value-not-expected",
    _F,
    _E,
    ("рядом с «{op}» значение не нужно", "no value goes with “{op}”"),
    ("Уберите строку value.", "Remove the line value."),
)
_code(
    "bad-window",
    _F,
    _E,
    ("период не читается: {given}", "this is not a period: {given}"),
    ("Примеры: {examples}.", "Examples: {examples}."),
)
_code(
    "bad-detail",
    _F,
    _E,
    ("под «{key}» ожидается {kind}, а написано: {found}", "{kind} is expected under “{key}”, and this is {found}"),
    ("", ""),
)
_code(
    "window-not-possible",
    _F,
    _E,
    ("у свойства «{property}» нет периода", "the property “{property}” has no period"),
    (
        "Оно всегда о сегодняшнем дне: уберите window. Давность даты задают через in_last и not_in_last.",
        "It is always about today: remove window. How long ago a date was is said with in_last and not_in_last.",
    ),
)
_code(
    "clause-key-does-not-fit",
    _F,
    _E,
    ("«{key}» к этому условию на «{property}» не относится", "“{key}” does not go with this condition on “{property}”"),
    ("Уберите его: он ничего здесь не меняет.", "Remove it: it changes nothing here."),
)

# --- meaning: what cannot be meant

_F = Family.MEANING
_code(
    "empty-group",
    _F,
    _E,
    ("группа «{logic}» пуста", "the group “{logic}” is empty"),
    ("Впишите условия или удалите группу.", "Write conditions into it, or remove it."),
)
_code(
    "segment-cycle",
    _F,
    _E,
    ("сегмент определён через самого себя: {cycle}", "the segment is defined by itself: {cycle}"),
    ("Уберите одну из этих ссылок и запишите её условия прямо.", "Remove one of these links, and write its conditions out."),
)
_code(
    "impossible-condition",
    _F,
    _E,
    ("условию не может соответствовать никто: {clause}", "nobody can meet the condition: {clause}"),
    ("Исправьте значение или оператор.", "Correct the value or the operator."),
)
_code(
    "contradiction",
    _F,
    _E,
    ("условия исключают друг друга: {first}; {second}", "the conditions exclude each other: {first}; {second}"),
    (
        "Первое из них: {place}. Вместе им не соответствует никто: исправьте одно или сделайте их вариантами (any).",
        "The first of them is at {place}. Nobody meets both: correct one, or make them alternatives (any).",
    ),
)
_code(
    "redundant-condition",
    _F,
    _W,
    (
        "условие ничего не добавляет: {clause}; это уже следует из другого: {by}",
        "the condition adds nothing: {clause}; it follows from another: {by}",
    ),
    (
        "Другое условие: {place}. Уберите лишнее или исправьте его.",
        "The other is at {place}. Remove the one that adds nothing, or correct it.",
    ),
)
_code(
    "impossible-branch",
    _F,
    _W,
    (
        "вариант невозможен: {clause}; этого не допускает другое условие: {by}",
        "the alternative cannot be: {clause}; another condition excludes it: {by}",
    ),
    ("Другое условие: {place}. Уберите вариант или исправьте его.", "The other is at {place}. Remove the alternative, or correct it."),
)
_code(
    "covered-branch",
    _F,
    _W,
    (
        "вариант ничего не добавляет: {clause}; его уже покрывает другой: {by}",
        "the alternative adds nobody: {clause}; another covers it: {by}",
    ),
    (
        "Другой вариант: {place}. Уберите лишний или исправьте его.",
        "The other is at {place}. Remove the one that adds nobody, or correct it.",
    ),
)
_code(
    "idle-group",
    _F,
    _W,
    (
        "выбор ничего не меняет: один из вариантов выполнен всегда: {clause}",
        "the choice changes nothing: one alternative always holds: {clause}",
    ),
    ("Это следует из другого условия: {place}. Уберите группу или исправьте её.", "It follows from {place}. Remove or correct the group."),
)

# --- vagueness: what is left open

_F = Family.VAGUENESS
_code(
    "window-missing",
    _F,
    _W,
    ("не сказано, за какой период: {clause}", "it is not said over which period: {clause}"),
    (
        "Добавьте window: last 90 days, или window: all time, если за всё время.",
        "Add window: last 90 days, or window: all time if it is all the time.",
    ),
)
_code(
    "feb29-unsaid",
    _F,
    _N,
    ("не сказано, когда поздравлять родившихся 29 февраля", "it is not said when those born on 29 February have their day"),
    ("Добавьте feb29: feb_28 или feb29: mar_01.", "Add feb29: feb_28 or feb29: mar_01."),
)
_code(
    "segment-vague",
    _F,
    _W,
    (
        "в сегменте {id} сказано {said} из {needed}: поставщики поймут его по-разному",
        "{id} says {said} of the {needed} things that vendors would otherwise read each in their own way",
    ),
    ("Ответьте: {questions}", "Answer: {questions}"),
)
