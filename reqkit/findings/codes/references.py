"""Names that must lead somewhere."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E, _W = Severity.ERROR, Severity.WARNING

_F = Family.REFERENCES
_code(
    "duplicate-id",
    _F,
    _E,
    ("код {id} уже занят: {other}", "the id {id} is already taken: {other}"),
    ("Дайте другой: один код должен вести к одному.", "Give it another: one id has to lead to one thing."),
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
    ("Положите лист в vendors/{given}.yaml или исправьте имя.", "Put a sheet into vendors/{given}.yaml, or correct the name."),
)
_code(
    "vendor-id-differs",
    _F,
    _E,
    ("поставщик назван «{given}», а файл — «{name}»", "the vendor is called “{given}” and the file “{name}”"),
    ("Сделайте имена одинаковыми: поставщика находят по имени файла.", "Make them the same: a vendor is found by the name of its file."),
)
_code(
    "unknown-brief",
    _F,
    _E,
    ("ответы даны на запрос «{given}», а такого запроса нет", "the answers are to a brief “{given}”, and there is no such brief"),
    ("Запрос называют по его папке в requirements/.", "A brief is called by its folder in requirements/."),
)
_code(
    "unknown-asked",
    _F,
    _E,
    ("в запросе «{brief}» нет пункта {given}", "the brief “{brief}” does not ask for {given}"),
    (
        "Код могли изменить, а требование — снять: перенесите ответ под нынешний код или удалите его.",
        "The id may have changed, or the requirement was dropped: move the answer to the present id, or remove it.",
    ),
)
_code(
    "unknown-aspect",
    _F,
    _E,
    ("пункт {id} не спрашивает о «{given}»", "{id} does not ask about “{given}”"),
    ("О чём он спрашивает, покажет reqkit explain {id}.", "What it asks about is shown by reqkit explain {id}."),
)
_code(
    "ambiguous-aspect",
    _F,
    _E,
    ("«{given}» подходит в пункте {id} к нескольким вопросам сразу", "“{given}” fits several questions of {id}"),
    ("Напишите ключ полнее, чтобы подходил один.", "Write more of the key, so that it fits one."),
)
_code(
    "unknown-plan",
    _F,
    _E,
    ("у поставщика нет тарифа «{given}»", "the vendor has no plan “{given}”"),
    ("Тарифы поставщика перечислены в его листе, в plans.", "The plans of a vendor are listed in its sheet, under plans."),
)
_code(
    "unknown-customization",
    _F,
    _E,
    ("общая доработка «{given}» не описана", "the shared work “{given}” is not described"),
    (
        "Если её нет в customizations, опишите её там: название, стоимость и срок.",
        "If it is not under customizations, describe it there: its title, cost and time.",
    ),
)
_code(
    "unknown-category",
    _F,
    _E,
    ("у требования категория «{given}», а веса у неё нет", "the requirement is in the category “{given}”, which has no weight"),
    (
        "Дайте ей вес в decision.categories: без веса её требования ничего не решают.",
        "Give it a weight in decision.categories: without one its requirements decide nothing.",
    ),
)
_code(
    "unused-category",
    _F,
    _W,
    ("категории «{given}» дан вес, а требований с весом в ней нет", "the category “{given}” has a weight and nothing that counts in it"),
    (
        "Её вес достался остальным. Уберите её из весов или отнесите к ней требования.",
        "Its weight went to the others. Take it out of the weights, or put requirements into it.",
    ),
)
_code(
    "missing-rate",
    _F,
    _E,
    (
        "нет курса {given}: цены поставщика не перевести в {currency}",
        "there is no rate for {given}: the vendor's prices cannot be turned into {currency}",
    ),
    (
        "Добавьте курс в запрос: rates: {{{given}: …}} и дату курса rates_on.",
        "Add the rate to the brief: rates: {{{given}: …}}, and its date as rates_on.",
    ),
)
_code(
    "unknown-segment",
    _F,
    _E,
    ("сегмента «{given}» нет в запросе", "the brief has no segment “{given}”"),
    ("Проверьте код или опишите сегмент в segments.", "Check the id, or describe the segment under segments."),
)
