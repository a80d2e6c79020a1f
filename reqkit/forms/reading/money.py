"""Money: `1,5 млн`, `~300 тыс. руб.`, `от 100 до 200 т.р. без НДС`, `$500 per month`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from reqkit.forms.reading.letters import clean, in_cyrillic, is_mixed
from reqkit.forms.reading.numbers import NUMBER, number_of
from reqkit.forms.reading.phrases import BETWEEN, FROM, UP_TO, refuse_if_nothing, without_about
from reqkit.forms.reading.result import RefusedError
from reqkit.locale.message import Message
from reqkit.values.money import Per, Vat
from reqkit.values.record import record

WordT = TypeVar("WordT")

_NOT_MONEY = Message(
    "«{given}» не читается как сумма. Напишите так: 300000 или от 300 до 400 тыс. руб.; остальное — в комментарий.",
    "“{given}” does not read as an amount. Write 300000, or from 300 to 400 thousand; anything else goes into the comment.",
)
_NEGATIVE = Message("«{given}» — отрицательная сумма.", "“{given}” is a negative amount.")
_UPSIDE_DOWN = Message("В «{given}» начало больше конца.", "In “{given}” the lower end is above the upper one.")
_FAR_APART = Message(
    "В «{given}» неясно, относится ли «тысяч» к обоим числам. Напишите оба целиком: 300000–400000.",
    "In “{given}” it is unclear whether the first figure is in thousands. Write both in full: 300000–400000.",
)
_UNITS = Message("«{given}»: условные единицы — не валюта.", "“{given}”: “units” are no currency.")
_TWO_CURRENCIES = Message("В «{given}» две валюты.", "There are two currencies in “{given}”.")
NO_UPPER_ONLY = Message(
    "В «{given}» нет нижней границы. Напишите её в «Стоимость от», верхнюю — в «Стоимость до».",
    "“{given}” has no lower end. Put that into “Cost from”, the upper end into “Cost to”.",
)

_B, _E = r"(?<![a-zа-я])", r"(?![a-zа-я])"
_CURRENCIES: tuple[tuple[str, str], ...] = (
    ("BYN", rf"бел(?:орусск\w*|\.)\s*руб\w*\.?|{_B}byn{_E}"),
    ("RUB", rf"₽|{_B}руб(?:л\w+)?\.?{_E}|{_B}р\.?{_E}|{_B}ru[br]{_E}|{_B}roubles?{_E}|{_B}rubles?{_E}"),
    ("USD", rf"\$|{_B}usd{_E}|{_B}долл(?:ар\w*)?\.?{_E}|{_B}dollars?{_E}"),
    ("EUR", rf"€|{_B}eur{_E}|{_B}евро{_E}|{_B}euros?{_E}"),
    ("KZT", rf"₸|{_B}kzt{_E}|{_B}тенге{_E}"),
    ("CNY", rf"¥|{_B}cny{_E}|{_B}юан\w*{_E}"),
)
_TAX: tuple[tuple[Vat, str], ...] = (
    (Vat.EXEMPT, r"ндс не облагается|не облагается ндс|vat[ -]exempt|exempt from vat|no vat due"),
    (
        Vat.EXCLUDED,
        r"(?:без(?: учета)?|не включая|плюс|\+|кроме того,?)\s*ндс|ндс (?:сверху|не включен\w*)|"
        r"(?:excl(?:uding|usive of|uded)?\.?|ex\.?|without|plus|\+|net of)\s*vat|vat (?:excluded|excl\.?|not included|extra)",
    ),
    (
        Vat.INCLUDED,
        r"(?:с(?: учетом)?|включая|вкл\.?|в т\.?\s?ч\.?|в том числе)\s*ндс|ндс (?:включен\w*|в цене)|"
        r"(?:incl(?:uding|usive of|uded)?\.?|with)\s*vat|vat (?:included|incl\.?)",
    ),
)
_PER: tuple[tuple[Per, str], ...] = (
    (Per.SEAT_MONTH, r"(?:за|/|на|per|a)\s*(?:пользовател\w*|сотрудник\w*|чел\w*\.?|user|seat)\s*(?:/|в|per|a)\s*(?:мес\w*\.?|month)"),
    (Per.SEAT_YEAR, r"(?:за|/|на|per|a)\s*(?:пользовател\w*|сотрудник\w*|чел\w*\.?|user|seat)\s*(?:/|в|per|a)\s*(?:год|year)"),
    (Per.MONTH, r"(?:/|в|за|per|a|each)\s*(?:мес(?:яц|\.)?|month|mo\.?)(?![а-яa-z])|ежемесячно|monthly"),
    (Per.YEAR, r"(?:/|в|за|per|a|each)\s*(?:год|г\.|year|yr\.?)(?![а-яa-z])|ежегодно|yearly|annually|per annum"),
    (Per.ONCE, r"(?:единовременно|разово|один раз|one[- ]off|once|one[- ]time)"),
)
_SCALES: Mapping[str, int] = {"k": 10**3, "m": 10**6, "b": 10**9}
_SCALE = (
    r"(?P<k{n}>тыс(?:яч\w*)?\.?|т\.|т(?![а-я])|k|к|thousand|ths\.?|тыщ)|(?P<m{n}>млн\.?|миллион\w*|mln\.?|million|mio\.?|mn|m|м)"
    r"|(?P<b{n}>млрд\.?|миллиард\w*|bn|billion)"
)
_AMOUNT = rf"(?P<n{{n}}>{NUMBER})\s*(?:(?:{_SCALE})(?![a-zа-я]))?"
_ONE, _TWO = _AMOUNT.replace("{n}", "1"), _AMOUNT.replace("{n}", "2")
_SHAPE = re.compile(rf"(?:(?P<from>{FROM})\s*)?{_ONE}(?:\s*(?P<between>{BETWEEN})\s*{_TWO})?\Z")
_SUM = re.compile(rf"{_ONE} {_TWO}\Z")
_LIMIT = re.compile(rf"{UP_TO}\s*{_ONE}\Z")
_FREE = re.compile(r"бесплатно|безвозмездно|даром|ноль|free(?: of charge)?|no (?:charge|cost)|gratis|zero")
_WITHIN = re.compile(r"(?:уже )?(?:включен[аоы]?|входит)(?: в (?:стоимость|цену|тариф|внедрение)\w*)?|included(?: in (?:the )?price)?")


@record
class Amount:
    """What a cell says of money. `opened`: said as "from". `limit`: said as "up to". `guessed`: something was interpreted."""

    low: Fraction
    high: Fraction | None = None
    opened: bool = False
    limit: bool = False
    currency: str | None = None
    vat: Vat | None = None
    per: Per | None = None
    guessed: bool = False


def read_amount(given: str) -> Amount:
    """Raises RefusedError."""
    text = clean(given).casefold().replace("ё", "е").strip(" .;,")
    text = in_cyrillic(text) if is_mixed(text) else text
    if re.search(r"у\. ?е\.?", text):
        raise RefusedError(_UNITS, given=given)
    refuse_if_nothing(text, given)
    text, vat = _taken(text, _TAX)
    text, per = _taken(text, _PER)
    text = re.sub(r"(?<![а-я])т\.? ?р\.?(?![а-яa-z])", "тыс. руб.", text)
    text, currency = _currency(text, given)
    text, about = without_about(text.strip(" .;,"))
    text = text.strip(" .;,") if not re.search(r"(?:тыс|млн|т)\.$", text) else text.strip(" ;,")
    if text in ("0", "") or _FREE.fullmatch(text):
        if not text:
            raise RefusedError(_NOT_MONEY, given=given)
        return Amount(Fraction(0), Fraction(0), currency=currency, vat=vat, per=per)
    if _WITHIN.fullmatch(text):
        return Amount(Fraction(0), Fraction(0), currency=currency, vat=vat, per=per, guessed=True)
    if re.match(r"-\s*\d", text):
        raise RefusedError(_NEGATIVE, given=given)
    return replace(_figures(text, given, guessed=about), currency=currency, vat=vat, per=per)


def _figures(text: str, given: str, *, guessed: bool) -> Amount:
    if (summed := _SUM.match(text)) and _scale(summed, "1") > _scale(summed, "2") > 1:
        value = _value(summed, "1") + _value(summed, "2")
        return Amount(value, guessed=guessed)
    if limit := _LIMIT.match(text):
        return Amount(_value(limit, "1"), limit=True, guessed=guessed)
    shape = _SHAPE.match(text)
    if shape is None:
        raise RefusedError(_NOT_MONEY, given=given)
    guessed = guessed or shape["m1"] in ("m", "м") or shape["m2"] in ("m", "м")
    if not shape["n2"]:
        return Amount(_value(shape, "1"), opened=bool(shape["from"]), guessed=guessed)
    low, high = _ends(shape, given)
    return Amount(low, high, guessed=guessed)


def _ends(shape: re.Match[str], given: str) -> tuple[Fraction, Fraction]:
    """The two ends; a scale after the second holds for the first as well, where that leaves them in order."""
    high = _value(shape, "2")
    low = _value(shape, "1")
    if _scale(shape, "1") == 1 and _scale(shape, "2") > 1 and low < 1000:
        low *= _scale(shape, "2")
    elif _scale(shape, "1") == 1 and low < 1000 <= high and high / max(low, Fraction(1)) >= 100:
        raise RefusedError(_FAR_APART, given=given)
    if low > high:
        raise RefusedError(_UPSIDE_DOWN, given=given)
    return low, high


def _value(match: re.Match[str], place: str) -> Fraction:
    return number_of(match[f"n{place}"]) * _scale(match, place)


def _scale(match: re.Match[str], place: str) -> int:
    return next((factor for name, factor in _SCALES.items() if match[f"{name}{place}"]), 1)


def _taken(text: str, words: tuple[tuple[WordT, str], ...]) -> tuple[str, WordT | None]:
    """A text without a phrase, and what the phrase means."""
    for meaning, pattern in words:
        rest = re.sub(pattern, " ", text, count=1)
        if rest != text:
            return " ".join(rest.split()).strip(" ,;"), meaning
    return text, None


def _currency(text: str, given: str) -> tuple[str, str | None]:
    found: str | None = None
    for code, pattern in _CURRENCIES:
        rest = re.sub(pattern, " ", text)
        if rest != text:
            if found is not None:
                raise RefusedError(_TWO_CURRENCIES, given=given)
            text, found = " ".join(rest.split()), code
    return text, found
