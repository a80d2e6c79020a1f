"""What is stated of a parameter: a number, a length of time, an amount, a level, a range."""

from __future__ import annotations

import re

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.forms.fields import Choice, Field
from reqkit.forms.numerals import plain
from reqkit.forms.reading.letters import clean
from reqkit.forms.reading.money import read_amount
from reqkit.forms.reading.numbers import NUMBER, number_of
from reqkit.forms.reading.result import Reading, RefusedError, Status
from reqkit.forms.reading.times import read_span
from reqkit.forms.reading.words import read_word
from reqkit.forms.stated import BETWEEN, STEP
from reqkit.locale.message import Filled, Message

_OF_NUMBER = Message("«{given}» понято как {value}.", "“{given}” is taken for {value}.")
_ONE_VALUE = Message(
    "«{given}» — не одно значение. Назовите то, которое гарантируете.", "“{given}” is not one value. State the one that you guarantee."
)
_UNIT = Message("«{given}»: назовите единицу: 180 дней.", "“{given}”: name the unit: 180 days.")
_NOT_A_NUMBER = Message("«{given}» не читается как число.", "“{given}” does not read as a number.")
_NOT_A_RANGE = Message(
    "«{given}» не читается как диапазон. Напишите так: 0–100, шаг 0,5.", "“{given}” does not read as a range. Write 0–100, step 0.5."
)
_BOUNDS = Message("«{given}» вне допустимого.", "“{given}” is out of bounds.")
_AROUND = re.compile(rf"(?P<before>[^\d]*?)(?P<n>{NUMBER})\s*(?P<after>[^\d]*)\Z")
_RANGE = re.compile(
    rf"(?:от|from)?\s*(?P<low>-?{NUMBER})\s*(?:-|\.\.|до|to)\s*(?P<high>-?{NUMBER})\s*[%a-zа-я]*"
    rf"(?:[,;/]?\s*(?:с шагом|шаг|in steps of|step)?\s*(?P<step>{NUMBER})\s*[%a-zа-я]*)?\Z"
)


def read_value(parameter: Parameter, given: str) -> Reading:
    """Raises RefusedError."""
    match parameter.kind:
        case Kind.LEVEL:
            levels = (
                Choice(word, Message(*(_braced(text.in_language(spoken)) for spoken in ("ru", "en"))))
                for word, text in parameter.levels.items()
            )
            return read_word(Field.VALUE, given, levels)
        case Kind.DURATION:
            return _duration(given)
        case Kind.MONEY:
            return _money(given)
        case Kind.RANGE:
            return _range(given)
    return _number(parameter, given)


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _number(parameter: Parameter, given: str) -> Reading:
    shape = _AROUND.match(clean(given))
    if shape is None:
        raise RefusedError(_NOT_A_NUMBER if not re.search(r"\d", given) else _ONE_VALUE, given=given)
    value = number_of(shape["n"])
    if value < (parameter.lowest or value) or value > (parameter.highest or value):
        raise RefusedError(_BOUNDS, given=given)
    after, before = shape["after"].strip(" ."), shape["before"].strip()
    units = {text.casefold() for text in parameter.unit.all()}
    sure = not before and (not after or after.casefold() in units)
    reason = None if sure else Filled(_OF_NUMBER, {"given": given, "value": plain(value)})
    return Reading(Status.READ if sure else Status.PROPOSED, {Field.VALUE: plain(value)}, reason)


def _duration(given: str) -> Reading:
    span = read_span(given)
    if span.high is not None or span.low is None:
        raise RefusedError(_ONE_VALUE, given=given)
    if span.unit is None:
        raise RefusedError(_UNIT, given=given)
    value = f"{plain(span.low)} {span.unit.replace('_', ' ')}s"
    reason = Filled(_OF_NUMBER, {"given": given, "value": value}) if span.guessed else None
    return Reading(Status.PROPOSED if span.guessed else Status.READ, {Field.VALUE: value}, reason)


def _money(given: str) -> Reading:
    amount = read_amount(given)
    if amount.high is not None and amount.high != amount.low:
        raise RefusedError(_ONE_VALUE, given=given)
    guessed = amount.guessed or amount.opened or amount.limit or amount.vat is not None or amount.per is not None
    value = f"{plain(amount.low)} {amount.currency}" if amount.currency else plain(amount.low)
    reason = Filled(_OF_NUMBER, {"given": given, "value": value}) if guessed else None
    return Reading(Status.PROPOSED if guessed else Status.READ, {Field.VALUE: value}, reason)


def _range(given: str) -> Reading:
    shape = _RANGE.match(clean(given).casefold())
    if shape is None:
        raise RefusedError(_NOT_A_RANGE, given=given)
    low, high = number_of(shape["low"]), number_of(shape["high"])
    value = f"{plain(low)}{BETWEEN}{plain(high)}"
    if shape["step"]:
        value += f"{STEP}{plain(number_of(shape['step']))}"
    if low > high:
        raise RefusedError(_NOT_A_RANGE, given=given)
    return Reading(Status.READ, {Field.VALUE: value})
