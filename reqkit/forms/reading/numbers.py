"""A number as people write it: `1 500 000`, `1,5`, `1.234,50`; `1.200` may be two numbers and is refused."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from reqkit.forms.reading.result import RefusedError
from reqkit.locale.message import Message

NUMBER = r"\d(?:[\d .,']*\d)?"
"""What may be a number; `number_of` says whether it is."""
MAX_DIGITS = 18

AMBIGUOUS = Message(
    "«{given}» можно прочесть и как {thousands}, и как {decimal}. Напишите {thousands} без точек и запятых.",
    "“{given}” may be {thousands} or {decimal}. Write {thousands} without points and commas.",
)
NO_NUMBER = Message("«{given}» — не число.", "“{given}” is no number.")
_GROUPED = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?\Z")


def number_of(text: str) -> Fraction:
    """The one number that a text can mean. Raises RefusedError."""
    given = text.strip()
    if sum(character.isdigit() for character in given) > MAX_DIGITS:
        raise RefusedError(NO_NUMBER, given=given[:40])
    spaced = " " in given or "'" in given
    if spaced and not _GROUPED.match(given):
        raise RefusedError(NO_NUMBER, given=given)
    plain = given.replace(" ", "").replace("'", "")
    signs = re.findall("[.,]", plain)
    if len(set(signs)) == 2:
        return _both_signs(plain, signs, given)
    if len(signs) > 1:
        return _exact(_grouped(plain, signs[0], given))
    if signs:
        whole, _, rest = plain.partition(signs[0])
        if len(rest) == 3 and whole not in ("0", "") and len(whole) <= 3 and not spaced:
            raise RefusedError(AMBIGUOUS, given=given, thousands=whole + rest, decimal=f"{whole},{rest}")
        return _exact(f"{whole}.{rest}")
    return _exact(plain)


def _both_signs(plain: str, signs: list[str], given: str) -> Fraction:
    """Of two kinds of sign the last, once, is that of the decimals."""
    if signs.count(signs[-1]) != 1:
        raise RefusedError(NO_NUMBER, given=given)
    whole, _, rest = plain.rpartition(signs[-1])
    return _exact(f"{_grouped(whole, signs[0], given)}.{rest}")


def _grouped(plain: str, sign: str, given: str) -> str:
    first, *groups = plain.split(sign)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
        raise RefusedError(NO_NUMBER, given=given)
    return first + "".join(groups)


def _exact(text: str) -> Fraction:
    try:
        return Fraction(Decimal(text))
    except ArithmeticError:
        raise RefusedError(NO_NUMBER, given=text) from None
