"""How a figure comes about, as a sum that a reader can check: `1 000 ₽ за место в месяц × 10 мест × 12 месяцев`."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.cost.basis import Basis
from reqkit.locale.message import Message
from reqkit.locale.numbers import in_currency, in_units, number
from reqkit.model.brief import BriefHeader
from reqkit.values.estimate import Estimate
from reqkit.values.money import Per
from reqkit.values.text import Language

_PER: Mapping[Per, Message] = {
    Per.ONCE: Message("{amount} разово", "{amount} once"),
    Per.MONTH: Message("{amount} в месяц", "{amount} a month"),
    Per.YEAR: Message("{amount} в год", "{amount} a year"),
    Per.SEAT_MONTH: Message("{amount} за место в месяц", "{amount} a seat a month"),
    Per.SEAT_YEAR: Message("{amount} за место в год", "{amount} a seat a year"),
    Per.THOUSAND_CUSTOMERS_MONTH: Message("{amount} за тысячу клиентов в месяц", "{amount} a thousand customers a month"),
}
_SEATS = Message("{shown} {count:место|места|мест}", "{shown} {count:seat|seats}")
_THOUSANDS = Message("{count} тыс. клиентов", "{count} thousand customers")
_UNKNOWN_SEATS = Message("число мест не названо", "number of seats not stated")
_UNKNOWN_CUSTOMERS = Message("число клиентов не названо", "number of customers not stated")
_RATE = Message("{rate} за {theirs}", "{rate} for {theirs}")
_NO_RATE = Message("курс {currency} не задан", "no rate for {currency}")
_VAT_OUT = Message("НДС {rate} % вычтен", "VAT of {rate}% taken out")
_VAT_IN = Message("НДС {rate} % добавлен", "VAT of {rate}% added")
_VAT_ASSUMED = Message("НДС не указан", "VAT not stated")
_LIKELY = Message("{range} (ожидаемо {expected})", "{range} (expected {expected})")
_FROM = Message("от {value}", "from {value}")


def basis_text(basis: Basis, header: BriefHeader, language: Language) -> str:
    """The whole sum but its result; what it hangs on and nobody gives is named."""
    factors = [_PER[basis.per].fill(language, {"amount": _stated(basis.stated, basis.currency, language)})]
    notes = []
    if basis.per in (Per.SEAT_MONTH, Per.SEAT_YEAR, Per.THOUSAND_CUSTOMERS_MONTH):
        seats = basis.per is not Per.THOUSAND_CUSTOMERS_MONTH
        if basis.units is None:
            notes.append((_UNKNOWN_SEATS if seats else _UNKNOWN_CUSTOMERS).fill(language))
        elif seats:
            factors.append(_SEATS.fill(language, {"shown": number(basis.units, language), "count": int(basis.units)}))
        else:
            factors.append(_THOUSANDS.fill(language, {"count": number(basis.units, language, 3)}))
    if basis.per is not Per.ONCE:
        unit = "year" if basis.per in (Per.YEAR, Per.SEAT_YEAR) else "month"
        factors.append(in_units(basis.periods, unit, language))
    if basis.rate is None:
        notes.append(_NO_RATE.fill(language, {"currency": basis.currency}))
    elif basis.currency != header.currency:
        arguments = {"rate": in_currency(number(basis.rate, language, 6), header.currency, language), "theirs": basis.currency}
        factors.append(_RATE.fill(language, arguments))
    if basis.tax != 1:
        message = _VAT_IN if basis.tax > 1 else _VAT_OUT
        notes.append(message.fill(language, {"rate": number(header.vat_rate * 100, language)}))
    elif basis.vat_assumed and basis.stated.high:
        notes.append(_VAT_ASSUMED.fill(language))
    return ", ".join([" × ".join(factors), *notes])


def _stated(amount: Estimate, currency: str, language: Language) -> str:
    """To the minor unit: a rounded price would not give the sum."""
    if amount.open_ended:
        return _FROM.fill(language, {"value": in_currency(number(amount.low, language), currency, language)})
    if not amount.is_range:
        return in_currency(number(amount.low, language), currency, language)
    ends = f"{number(amount.low, language)}–{number(amount.high, language)}"
    expected = in_currency(number(amount.expected, language), currency, language)
    return _LIKELY.fill(language, {"range": in_currency(ends, currency, language), "expected": expected})
