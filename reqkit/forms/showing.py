"""Canonical values as people of a language read and type them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.forms.fields import SORTS, Field, Sort, is_date
from reqkit.forms.stated import BETWEEN, STEP
from reqkit.locale.message import Message
from reqkit.locale.numbers import duration
from reqkit.values.duration import parse_duration
from reqkit.values.money import Vat
from reqkit.values.text import Language

if TYPE_CHECKING:
    from reqkit.forms.model import Form

_FROM = Message("от {value}", "from {value}")
_STEP = Message("{value}, шаг {step}", "{value}, step {step}")
_TAX = {
    Vat.EXCLUDED: Message("без НДС", "excl. VAT"),
    Vat.INCLUDED: Message("с НДС", "incl. VAT"),
    Vat.EXEMPT: Message("НДС не облагается", "VAT exempt"),
}


def shown(form: Form, name: Field, value: str, parameter: Parameter | None) -> str:
    """A value as it stands in a cell; whatever is shown here is read back to the same value."""
    language = form.language
    if not value:
        return ""
    match SORTS[name]:
        case Sort.CHOICE:
            return next((choice.label.in_language(language) for choice in form.choices(name) if choice.id == value), value)
        case Sort.NAMES:
            labels = {choice.id: choice.label.in_language(language) for choice in form.choices(name)}
            return "; ".join(labels.get(part, part) for part in value.split("; "))
        case Sort.MONEY:
            return _money(value, language)
        case Sort.TIME:
            return _day(value, language) if is_date(value) else number_text(value, language)
        case Sort.COUNT:
            return number_text(value, language)
        case Sort.VALUE:
            return _value(value, parameter, language)
    return value


def number_text(value: str, language: Language) -> str:
    """A plain decimal grouped by thousands with spaces, which both languages read: `1 500 000`, `2,5`."""
    whole, _, rest = value.partition(".")
    sign = "-" if whole.startswith("-") else ""
    digits = whole.removeprefix("-")
    grouped = f"{int(digits):,}".replace(",", " ") if len(digits) > 4 else digits
    return sign + grouped + (("," if language == "ru" else ".") + rest if rest else "")


def _day(value: str, language: Language) -> str:
    day = date.fromisoformat(value)
    return f"{day:%d.%m.%Y}" if language == "ru" else value


def _money(value: str, language: Language) -> str:
    """`от 499`, `100–200 USD, с НДС`: as `reqkit.forms.stated.price_text` writes it."""
    opened = value.startswith("from ")
    amount, *extras = value.removeprefix("from ").split(" ")
    low, _, high = amount.partition(BETWEEN)
    text = number_text(low, language)
    text = f"{text}–{number_text(high, language)}" if high else text
    tax = next((extra for extra in extras if extra in {each.value for each in Vat}), "")
    currency = next((extra for extra in extras if len(extra) == 3 and extra.isupper()), "")
    text = f"{text} {currency}" if currency else text
    text = f"{text}, {_TAX[Vat(tax)].in_language(language)}" if tax else text
    return _FROM.fill(language, {"value": text}) if opened else text


def _value(value: str, parameter: Parameter | None, language: Language) -> str:
    if parameter is None:
        return value
    if parameter.kind is Kind.LEVEL:
        label = parameter.levels.get(value)
        return label.in_language(language) if label else value
    if parameter.kind is Kind.DURATION:
        return duration(parse_duration(value), language)
    if parameter.kind is Kind.RANGE:
        ends, _, step = value.partition(STEP)
        low, _, high = ends.partition(BETWEEN)
        text = f"{number_text(low, language)}–{number_text(high, language)}"
        return _STEP.fill(language, {"value": text, "step": number_text(step, language)}) if step else text
    return _money(value, language)
