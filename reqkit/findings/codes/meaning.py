"""What is well formed and still cannot be right."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W = Severity.ERROR, Severity.WARNING

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
        "ни один тариф не покрывает {seats} {seats:рабочее место|рабочих места|рабочих мест} и {customers}",
        "no plan covers {seats} {seats:seat|seats} and {customers}",
    ),
    (
        "Стоимость неизвестна, пока поставщик не назовёт тариф: вопрос попадёт в отчёт.",
        "The cost is unknown until the vendor names a plan: the report asks for it.",
    ),
)
_code(
    "plan-gap",
    _F,
    _W,
    ("тариф «{given}» дороже следующего за ним «{next}»", "the plan “{given}” is dearer than “{next}” after it"),
    (
        "Тарифы перечисляют от дешёвого к дорогому: следующий содержит всё, что есть в предыдущем.",
        "Plans are listed cheapest first: a later one holds everything of the earlier ones.",
    ),
)
