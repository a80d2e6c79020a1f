"""What a vendor says that does not go together."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W = Severity.ERROR, Severity.WARNING

_F = Family.SHEETS
_code(
    "work-without-cost",
    _F,
    _E,
    ("сказано «можно доработать», но не сказано, сколько это стоит", "this says “can be built”, but not what it costs"),
    (
        "Назовите cost или общую доработку (customization). Если работа входит в цену, напишите delivery: included.",
        "State the cost, or name a shared work (customization). If the work is in the price, say delivery: included.",
    ),
)
_code(
    "work-without-time",
    _F,
    _E,
    ("сказано «можно доработать», но не сказано, за какой срок", "this says “can be built”, but not how long it takes"),
    ("Назовите срок или дату: timeline: 6-8 weeks.", "State a time or a date: timeline: 6-8 weeks."),
)
_code(
    "roadmap-without-date",
    _F,
    _E,
    ("обещано в планах развития, но без даты", "promised on the roadmap, but without a date"),
    ("Назовите её: timeline: 2027-03-01.", "State it: timeline: 2027-03-01."),
)
_code(
    "unavailable-with-cost",
    _F,
    _E,
    ("сказано «нет», но названы стоимость или срок", "this says “not available”, but states a cost or a time"),
    (
        "Если это можно доработать, напишите availability: customizable; если нет, уберите {key}.",
        "If it can be built, say availability: customizable; if not, remove {key}.",
    ),
)
_code(
    "available-with-cost",
    _F,
    _W,
    ("сказано «есть», но названы стоимость или срок работы", "this says “available”, but states the cost or time of work"),
    (
        "Если нужна платная работа, напишите availability: customizable; если это есть только в дорогом тарифе, назовите его: plan. Пока {key} не считается.",
        "If it takes paid work, say availability: customizable; if it comes only with a dearer plan, name that: plan. As it stands, {key} is not counted.",
    ),
)
_code(
    "delivery-mismatch",
    _F,
    _E,
    ("«{delivery}» не бывает при ответе «{availability}»", "“{delivery}” does not go with the answer “{availability}”"),
    (
        "Исправьте delivery — каким способом это есть или будет — или сам ответ.",
        "Correct delivery, which says how it is or will be there, or the answer itself.",
    ),
)
_code(
    "contradicts-capability",
    _F,
    _W,
    (
        "{id}, «{aspect}»: ответ — «{answer}», а в описании возможностей того же листа — «{capability}»",
        "{id}, “{aspect}”: the answer is “{answer}”, and the capabilities of the same sheet say “{capability}”",
    ),
    (
        "Пока считается ответ. Спросите поставщика, что верно, и исправьте второе.",
        "As it stands, the answer counts. Ask the vendor which is right, and correct the other.",
    ),
)
_code(
    "stale-answer",
    _F,
    _W,
    ("требование {id} изменилось после ответа", "{id} has changed since it was answered"),
    (
        "Ответ считается, но помечен устаревшим: спросите поставщика ещё раз.",
        "The answer counts and is marked stale: ask the vendor again.",
    ),
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
        "поставщик отвечает на запрос «{brief}», а в запросе его среди участников нет",
        "the vendor answers the brief “{brief}”, which does not list it among those that take part",
    ),
    (
        "Если он участвует, добавьте его в vendors запроса: пока его ответы не сравниваются.",
        "If it takes part, add it to vendors in the brief: as it stands, its answers are not compared.",
    ),
)
