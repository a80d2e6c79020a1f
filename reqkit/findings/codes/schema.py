"""The shape of what is written: keys, types, values."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_E = Severity.ERROR

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
    ("«{given}» не годится как имя поставщика или тарифа", "“{given}” cannot be the id of a vendor or a plan"),
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
