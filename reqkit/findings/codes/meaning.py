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
    (
        "Добавьте в requirements хотя бы одно; готовые показывает reqkit library list.",
        "Add at least one under requirements; reqkit library list shows ready ones.",
    ),
)
_code(
    "no-vendors",
    _F,
    _W,
    ("сравнивать некого: нет ни одного листа поставщика", "there is nobody to compare: no vendor sheet"),
    (
        "Положите ответы поставщиков в vendors/<поставщик>.yaml; анкету для них делает reqkit form export.",
        "Put the vendors' answers into vendors/<vendor>.yaml; reqkit form export makes a form for them.",
    ),
)
_code(
    "nothing-counts",
    _F,
    _W,
    (
        "ни одно требование не имеет веса: по соответствию поставщиков не сравнить",
        "nothing asked for has any weight: fit cannot tell vendors apart",
    ),
    ("Отметьте хотя бы одно как must, should или could.", "Mark at least one as must, should or could."),
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
    ("Добавьте в запрос дату договора: contract_on: 2027-01-15.", "Add the date of the contract to the brief: contract_on: 2027-01-15."),
)
_code(
    "axis-without-measure",
    _F,
    _W,
    (
        "оси «{axis}» дан вес, а мерить её нечем: в запросе нет {missing}; пока она не считается",
        "the axis “{axis}” has a weight and nothing to measure it by: the brief has no {missing}; as it stands, the axis does not count",
    ),
    ("Добавьте {missing} или уберите вес этой оси.", "Add {missing}, or remove the weight of the axis."),
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
    ("шкала оценки не работает: её числа идут не по порядку", "the grading cannot work: its figures are out of order"),
    (
        "Где лучше больше: floor (ниже — ноль баллов) не выше min (ещё годится), а min не выше ideal (лучше уже не нужно), и floor ниже ideal. Где лучше меньше — наоборот.",
        "Where more is better: floor (worth nothing) is not above min (just good enough), min not above ideal (better is not needed), and floor is below ideal. Where less is better, the other way round.",
    ),
)
_code(
    "floor-missing",
    _F,
    _E,
    (
        "чем меньше, тем лучше, но не сказано, с какого значения оценка — ноль",
        "less is better here, and it is not said from which value on it is worth nothing",
    ),
    ("Добавьте его: floor.", "Add that value: floor."),
)
_code(
    "wont-with-weight",
    _F,
    _W,
    ("требование отмечено wont (не сейчас), но у него есть вес", "a requirement marked wont (not now) has a weight"),
    (
        "Такие требования не считаются: уберите вес или отметьте его must, should или could.",
        "Such requirements do not count: remove the weight, or mark it must, should or could.",
    ),
)
_code(
    "requires-itself",
    _F,
    _E,
    ("доработка «{given}» ждёт саму себя: {cycle}", "the work “{given}” waits for itself: {cycle}"),
    ("Уберите одну из этих ссылок в requires.", "Remove one of these links under requires."),
)
_code(
    "seats-beyond-plans",
    _F,
    _W,
    (
        "ни один тариф не рассчитан на {seats} {seats:рабочее место|рабочих места|рабочих мест} и {customers}",
        "no plan is for {seats} {seats:seat|seats} and {customers}",
    ),
    (
        "Пусть поставщик назовёт тариф на этот объём: без него стоимость неизвестна. Вопрос попадёт в отчёт.",
        "Ask the vendor for a plan of that size: without one the cost is unknown. The report asks for it, too.",
    ),
)
_code(
    "plan-gap",
    _F,
    _W,
    ("тариф «{given}» дороже следующего за ним «{next}»", "the plan “{given}” is dearer than “{next}” after it"),
    (
        "Следующий тариф содержит всё, что есть в предыдущем: переставьте их от дешёвого к дорогому или проверьте цены.",
        "A later plan holds everything of the earlier ones: put them cheapest first, or check the prices.",
    ),
)
