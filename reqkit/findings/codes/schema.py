"""The shape of what is written: keys, types, values."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E = Severity.ERROR

_F = Family.SCHEMA
_code(
    "unknown-key",
    _F,
    _E,
    ("ключ «{key}» здесь не предусмотрен", "the key “{key}” is not known here"),
    (
        "Если написано верно, проверьте отступ: строка может относиться к другому блоку.",
        "If it is spelt right, check the indent: the line may belong to another block.",
    ),
)
_code(
    "missing-key",
    _F,
    _E,
    ("не хватает «{key}: …»", "“{key}: …” is missing"),
    ("Добавьте: без этого блок не прочитать.", "Add it: the block cannot be read without it."),
)
_code(
    "wrong-type", _F, _E, ("здесь ожидается {expected}, а написано: {found}", "{expected} is expected here, and this is {found}"), ("", "")
)
_code("not-a-choice", _F, _E, ("значение «{given}» здесь не предусмотрено", "“{given}” is not one of the values known here"), ("", ""))
_code(
    "bad-id",
    _F,
    _E,
    ("«{given}» не годится как код пункта", "“{given}” cannot be an id"),
    (
        "Код состоит из заглавных латинских букв, цифр и дефисов и начинается с буквы: LOY-03. Русские О, С и А выглядят так же, но не подходят.",
        "An id is made of capital Latin letters, digits and hyphens and starts with a letter: LOY-03. Letters of other alphabets that look the same do not fit.",
    ),
)
_code(
    "bad-vendor-id",
    _F,
    _E,
    ("«{given}» не годится как имя поставщика или тарифа", "“{given}” cannot be the id of a vendor or a plan"),
    (
        "Напишите его строчными латинскими буквами; годятся цифры, дефис и подчёркивание: retail-crm.",
        "Write it in lower-case Latin letters; digits, hyphens and underscores will do: retail-crm.",
    ),
)
_code(
    "bad-money",
    _F,
    _E,
    ("сумма не читается: {given}", "this is not an amount of money: {given}"),
    (
        "Напишите число (350000), диапазон {{from: 350000, to: 500000}} или «от»: {{from: 350000}}. Валюту назовите отдельной строкой currency.",
        "Write a number (350000), a range {{from: 350000, to: 500000}} or “from”: {{from: 350000}}. The currency goes into a line of its own, currency.",
    ),
)
_code(
    "negative-money",
    _F,
    _E,
    ("сумма меньше нуля: {given}", "the amount is below zero: {given}"),
    ("Напишите её без минуса.", "Write it without the minus."),
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
_code(
    "bad-number",
    _F,
    _E,
    ("здесь ожидается число, а написано «{given}»", "a number is expected here, and this is “{given}”"),
    ("Напишите его цифрами, без слов и единиц: 40 или 0.5.", "Write it in digits, without words or units: 40 or 0.5."),
)
_code(
    "number-below",
    _F,
    _E,
    ("здесь нужно не меньше {limit}, а написано {given}", "this has to be {limit} or more, and it is {given}"),
    ("", ""),
)
_code(
    "number-above",
    _F,
    _E,
    ("здесь нужно не больше {limit}, а написано {given}", "this has to be {limit} or less, and it is {given}"),
    ("", ""),
)
_code(
    "text-too-long",
    _F,
    _E,
    ("текст длиннее {limit} {limit:знака|знаков|знаков}", "the text is over {limit} {limit:character|characters} long"),
    ("Сократите его: подробности можно приложить документом.", "Shorten it: details can go into a document of their own."),
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
_code(
    "bad-catalogue",
    _F,
    _E,
    ("возможность описана неверно: {detail}", "the capability is not described right: {detail}"),
    (
        "Как описывают свои возможности, сказано в docs/extending.md.",
        "How capabilities of your own are described is told in docs/extending.md.",
    ),
)
