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
_code("unknown-plan", _F, _E, ("у поставщика нет тарифа «{given}»", "the vendor has no plan “{given}”"), ("", ""))
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
_code(
    "unknown-segment",
    _F,
    _E,
    ("сегмента «{given}» нет в запросе", "the brief has no segment “{given}”"),
    ("Опишите его в разделе segments.", "Describe it in the section segments."),
)
