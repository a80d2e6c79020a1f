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
        "Если нужна платная работа, это customizable; если цена зависит от тарифа, назовите plan. {key} не учитывается.",
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
