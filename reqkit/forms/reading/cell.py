"""One cell, whatever kind of value the program it was typed in keeps there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from reqkit.catalogue.capability import Parameter
from reqkit.forms.fields import SORTS, Choice, Field, Sort
from reqkit.forms.numerals import plain
from reqkit.forms.reading.letters import clean
from reqkit.forms.reading.money import NO_UPPER_ONLY, Amount, read_amount
from reqkit.forms.reading.numbers import number_of
from reqkit.forms.reading.result import Reading, RefusedError, Status, refused
from reqkit.forms.reading.times import read_span
from reqkit.forms.reading.values import read_value
from reqkit.forms.reading.words import read_names, read_word
from reqkit.forms.stated import BETWEEN
from reqkit.locale.message import Filled, Message

Raw = str | int | float | Decimal | bool | datetime | date | time | timedelta | None
MAX_LINE, MAX_TEXT = 500, 5000

_ERROR = re.compile(r"#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NUM!|NULL!|ССЫЛКА!|ИМЯ\?|ЗНАЧ!|ДЕЛ/0!|Н/Д|ЧИСЛО!|ПУСТО!|SPILL!|CALC!)")
_BROKEN = Message("В клетке ошибка формулы {given}.", "The cell holds a formula error, {given}.")
_A_DATE = Message(
    "Таблица превратила введённое в дату {given}. Введите ещё раз, с апострофом впереди: '1.5.",
    "The spreadsheet made the date {given} of what was typed. Type it again with an apostrophe in front: '1.5.",
)
_A_TIME = Message(
    "Таблица превратила введённое во время {given}. Введите текстом.", "The spreadsheet made a time of day of it, {given}. Type it as text."
)
_TOO_LONG = Message("Текст длиннее {limit} знаков.", "The text is longer than {limit} characters.")
_TAKEN = Message("«{given}» понято как {value}.", "“{given}” is taken for {value}.")
_ONE_END = Message("В «{given}» две границы, а клетка для одной.", "There are two bounds in “{given}”, and the cell is for one.")
_PER_MONTH = Message(
    "«{given}» — регулярный платёж. Его место в столбце «Потом регулярно».",
    "“{given}” is paid regularly. It belongs into “Then regularly”.",
)
_WHOLE = Message("«{given}» — не целое положительное число.", "“{given}” is no whole positive number.")
_NAME = Message(
    "«{given}» не годится в коды: только строчные латинские буквы, цифры, «-» и «_».",
    "“{given}” is no id: lower-case Latin letters, digits, “-” and “_” only.",
)
_UNLIMITED = re.compile(r"без ?лимита?|безлимит\w*|без ограничений|не ограничен\w*|unlimited|no limit|∞|любое.*")


def read_cell(name: Field, raw: Raw, choices: Iterable[Choice] = (), parameter: Parameter | None = None) -> Reading:
    """What a cell says; an empty one says nothing and is read as that."""
    text = cell_text(raw)
    if not text.strip():
        return Reading(Status.READ)
    if _ERROR.fullmatch(text.strip()):
        return refused(_BROKEN, given=text.strip())
    if isinstance(raw, time | timedelta):
        return refused(_A_TIME, given=text)
    sort = SORTS[name]
    if isinstance(raw, datetime | date) and sort not in (Sort.TIME, Sort.TEXT, Sort.LINE):
        return refused(_A_DATE, given=text)
    try:
        return _READERS[sort](name, text, tuple(choices), parameter)
    except RefusedError as error:
        return Reading(Status.REFUSED, {}, error.reason)


def cell_text(raw: Raw) -> str:
    """What stands in a cell, as text: numbers in full, dates as `2027-03-01`."""
    match raw:
        case None:
            return ""
        case bool():
            return "true" if raw else "false"
        case datetime():
            return raw.date().isoformat() if raw.time() == time() else raw.isoformat(" ")
        case date():
            return raw.isoformat()
        case float():
            return format(Decimal(repr(raw)).normalize(), "f") if raw == raw and abs(raw) < 1e18 else str(raw)
        case Decimal():
            return format(raw, "f")
    return str(raw)


def _choice(name: Field, text: str, choices: tuple[Choice, ...], _: Parameter | None) -> Reading:
    return read_word(name, text, choices)


def _names(name: Field, text: str, choices: tuple[Choice, ...], _: Parameter | None) -> Reading:
    return read_names(name, text, choices)


def _money(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    amount = read_amount(_machine(text))
    if name in (Field.COST_FROM, Field.COST_TO):
        return _work_cost(name, text, amount)
    value = plain(amount.low)
    if amount.high is not None and amount.high != amount.low:
        value = f"{value}{BETWEEN}{plain(amount.high)}"
    value = f"from {value}" if amount.opened else value
    value = " ".join((value, *(extra for extra in (amount.currency, f"vat {amount.vat.value}" if amount.vat else None) if extra)))
    values: dict[Field, str] = {name: value}
    if amount.per is not None:
        values[{Field.RUNNING: Field.RUNNING_PER, Field.PRICE: Field.PRICE_PER}.get(name, Field.PRICE_2_PER)] = amount.per.value
    guessed = amount.guessed or amount.limit
    return Reading(
        Status.PROPOSED if guessed else Status.READ, values, Filled(_TAKEN, {"given": text, "value": value}) if guessed else None
    )


def _work_cost(name: Field, text: str, amount: Amount) -> Reading:
    if amount.per is not None and amount.per.value != "once":
        raise RefusedError(_PER_MONTH, given=text)
    if name is Field.COST_TO and amount.high not in (None, amount.low):
        raise RefusedError(_ONE_END, given=text)
    if name is Field.COST_FROM and amount.limit:
        raise RefusedError(NO_UPPER_ONLY, given=text)
    values = {name: plain(amount.low)}
    if name is Field.COST_FROM and amount.high is not None:
        values[Field.COST_TO] = plain(amount.high)
    if amount.currency:
        values[Field.CURRENCY] = amount.currency
    if amount.vat:
        values[Field.VAT] = amount.vat.value
    reason = Filled(_TAKEN, {"given": text, "value": "–".join(values[each] for each in (Field.COST_FROM, Field.COST_TO) if each in values)})
    return Reading(Status.PROPOSED if amount.guessed else Status.READ, values, reason if amount.guessed else None)


def _time(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    span = read_span(text)
    if span.due is not None:
        values = {name: span.due.isoformat()}
    else:
        if name is Field.TIME_TO and span.high is not None:
            raise RefusedError(_ONE_END, given=text)
        values = {name: plain(span.low) if span.low is not None else ""}
        if span.high is not None:
            values[Field.TIME_TO] = plain(span.high)
        if span.unit is not None:
            values[Field.TIME_UNIT] = span.unit
    reason = Filled(_TAKEN, {"given": text, "value": span}) if span.guessed else None
    return Reading(Status.PROPOSED if span.guessed else Status.READ, values, reason)


def _count(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    said = clean(text).casefold()
    if _UNLIMITED.fullmatch(said):
        return Reading(Status.READ)
    shape = re.fullmatch(r"(?:до|up to|<=?)?\s*([\d .,']+?)\s*(?:польз\w*\.?|users?|клиент\w*|customers?|чел\w*\.?|шт\.?)?", said)
    if shape is None:
        raise RefusedError(_WHOLE, given=text)
    value = number_of(shape[1])
    if value.denominator != 1 or value < 1:
        raise RefusedError(_WHOLE, given=text)
    return Reading(Status.READ, {name: plain(value)})


def _value(name: Field, text: str, _: tuple[Choice, ...], parameter: Parameter | None) -> Reading:
    return read_value(parameter, text) if parameter is not None else Reading(Status.READ, {name: text.strip()})


def _line(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    line = clean(text)
    if len(line) > MAX_LINE:
        raise RefusedError(_TOO_LONG, limit=MAX_LINE)
    return Reading(Status.READ, {name: line})


def _text(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    stripped = "\n".join(line.rstrip() for line in re.split(r"\r\n?|\n|_x000D_\n?", text)).strip()
    if len(stripped) > MAX_TEXT:
        raise RefusedError(_TOO_LONG, limit=MAX_TEXT)
    return Reading(Status.READ, {name: stripped})


def _id(name: Field, text: str, _: tuple[Choice, ...], __: Parameter | None) -> Reading:
    said = clean(text)
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", said):
        raise RefusedError(_NAME, given=text)
    return Reading(Status.READ, {name: said})


def _machine(text: str) -> str:
    """An amount as answer files hold it (`100..200 USD vat included`), as people would write it."""
    return re.sub(r"vat (included|excluded|exempt)\Z", r"vat \1", text).replace("..", "-")


_READERS = {
    Sort.CHOICE: _choice, Sort.NAMES: _names, Sort.MONEY: _money, Sort.TIME: _time, Sort.COUNT: _count, Sort.VALUE: _value,
    Sort.LINE: _line, Sort.TEXT: _text, Sort.NAME: _id,
}  # fmt: skip
