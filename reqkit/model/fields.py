"""Field types of the models: how text, money, durations, dates and ids are read from plain data.

What cannot be read raises a pydantic error whose type is the name of a finding code, so that it becomes that finding at its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from reqkit.catalogue.quantity import read_number
from reqkit.values.duration import Duration, Timeline, parse_duration, parse_timeline
from reqkit.values.estimate import Estimate
from reqkit.values.money import Cost, Per, Price, Vat
from reqkit.values.text import LANGUAGES, Text

MAX_TEXT = 20_000
MAX_MONEY = Decimal(10) ** 15


ValueT = TypeVar("ValueT")
WordT = TypeVar("WordT", bound=StrEnum)


class Frozen(BaseModel):
    """Immutable, and strict about keys: an unknown one is an error, not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _fail(code: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(code, code, context)


def shown(raw: object) -> str:
    """A value as it may be quoted in a message: as it would stand in the file, and bounded."""
    text = _as_written(raw)
    return text if len(text) <= 60 else text[:57] + "…"


def _as_written(raw: object) -> str:
    match raw:
        case None:
            return "null"
        case bool():
            return str(raw).lower()
        case dict():
            return "{" + ", ".join(f"{key}: {_as_written(value)}" for key, value in list(raw.items())[:8]) + "}"
        case list():
            return "[" + ", ".join(_as_written(value) for value in raw[:8]) + "]"
    return str(raw)[:100]


describe = shown


def _within(step: str | int, read: Callable[[Any], ValueT], raw: Any) -> ValueT:
    """What `read` makes of a part of a field; what is wrong with it is reported at that part."""
    try:
        return read(raw)
    except PydanticCustomError as error:
        context = dict(error.context or {})
        context["path"] = (step, *context.get("path", ()))
        raise PydanticCustomError(error.type, error.message_template, context) from None


def _text_of(raw: Any) -> str:
    if not isinstance(raw, str):
        raise _fail("wrong-type", expected="text", found=describe(raw))
    if len(raw) > MAX_TEXT:
        raise _fail("text-too-long", limit=MAX_TEXT)
    return raw.strip()


def read_text(raw: Any) -> Text:
    if isinstance(raw, Text):
        return raw
    if isinstance(raw, Mapping):
        unknown = [key for key in raw if key not in LANGUAGES]
        if unknown or not raw:
            raise _fail("wrong-type", expected="text_or_languages", found=describe(raw))
        return Text(**{language: _text_of(value) for language, value in raw.items()})
    return Text(plain=_text_of(raw))


def _required_text(raw: Any) -> Text:
    text = read_text(raw)
    if not text:
        raise _fail("wrong-type", expected="text", found='""')
    return text


def read_line(raw: Any) -> str:
    """A short text of one line; a plain number is taken as written."""
    if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
        return str(raw)
    text = _text_of(raw)
    if len(text) > 500:
        raise _fail("text-too-long", limit=500)
    return text


_ITEM_ID = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\Z")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}\Z")


def _item_id(raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > 64 or not _ITEM_ID.match(raw):
        raise _fail("bad-id", given=shown(raw))
    return raw


def read_name(raw: Any) -> str:
    text = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
    if not isinstance(text, str) or not _NAME.match(text):
        raise _fail("bad-vendor-id", given=shown(raw))
    return text


def _number(raw: Any, code: str = "bad-number") -> Fraction:
    try:
        return read_number(raw)
    except ValueError:
        raise _fail(code, given=shown(raw)) from None


def _amount(raw: Any) -> Fraction:
    value = _number(raw, "bad-money")
    if value < 0:
        raise _fail("negative-money", given=shown(raw))
    if value > MAX_MONEY:
        raise _fail("number-above", given=shown(raw), limit=str(MAX_MONEY))
    return value


def _points(raw: Any) -> Estimate:
    """A number, `{from, to, mid}`, or `{from}` alone: a lower bound."""
    if not isinstance(raw, Mapping):
        return Estimate.exactly(_amount(raw))
    if "from" not in raw or not set(raw) <= {"from", "to", "mid"}:
        raise _fail("bad-money", given=shown(raw))
    low = _amount(raw["from"])
    if "to" not in raw:
        if "mid" in raw:
            raise _fail("bad-money", given=shown(raw))
        return Estimate.at_least(low)
    high = _amount(raw["to"])
    if low > high:
        raise _fail("range-upside-down", low=shown(raw["from"]), high=shown(raw["to"]))
    likely = _amount(raw["mid"]) if "mid" in raw else None
    if likely is not None and not low <= likely <= high:
        raise _fail("bad-money", given=shown(raw))
    return Estimate.between(low, high, likely)


def read_cost(raw: Any) -> Cost:
    """A number, a range, or `{amount: number or range, currency, vat}`."""
    if isinstance(raw, Cost):
        return raw
    if isinstance(raw, Mapping) and "amount" in raw:
        if not set(raw) <= {"amount", "currency", "vat"}:
            raise _fail("bad-money", given=shown(raw))
        return Cost(_within("amount", _points, raw["amount"]), _currency_of(raw), _vat_of(raw))
    return Cost(_points(raw))


def _currency_of(raw: Mapping[str, Any]) -> str | None:
    return _within("currency", read_currency, raw["currency"]) if raw.get("currency") is not None else None


def _vat_of(raw: Mapping[str, Any]) -> Vat | None:
    return _within("vat", _read_vat, raw["vat"]) if raw.get("vat") is not None else None


def _read_vat(raw: Any) -> Vat:
    return _word_of(Vat, raw)


def _read_per(raw: Any) -> Per:
    return _word_of(Per, raw)


def _word_of(words: type[WordT], raw: Any) -> WordT:
    try:
        return words(raw)
    except ValueError:
        raise _fail("not-a-choice", given=shown(raw), choices=[word.value for word in words]) from None


def read_currency(raw: Any) -> str:
    if not isinstance(raw, str) or not re.fullmatch(r"[A-Z]{3}", raw):
        raise _fail("not-a-choice", given=shown(raw), choices=["RUB", "USD", "EUR", "BYN", "KZT", "CNY"])
    return raw


def _read_price(raw: Any) -> Price:
    if isinstance(raw, Price):
        return raw
    if not isinstance(raw, Mapping) or "amount" not in raw or "per" not in raw or not set(raw) <= {"amount", "per", "currency", "vat"}:
        raise _fail("wrong-type", expected="price", found=describe(raw))
    per = _within("per", _read_per, raw["per"])
    return Price(Cost(_within("amount", _points, raw["amount"]), _currency_of(raw), _vat_of(raw)), per)


def _read_prices(raw: Any) -> tuple[Price, ...]:
    """One price, or several that add up (a base fee and a fee per seat)."""
    if isinstance(raw, list | tuple):
        return tuple(_within(index, _read_price, item) for index, item in enumerate(raw))
    return (_read_price(raw),)


def _read_running(raw: Any) -> Price:
    price = _read_price(raw)
    if price.per not in (Per.MONTH, Per.YEAR):
        raise _fail("not-a-choice", path=("per",), given=price.per.value, choices=["month", "year"])
    return price


def _duration(raw: Any) -> Duration:
    if isinstance(raw, Duration):
        return raw
    try:
        if not isinstance(raw, str):
            raise ValueError
        return parse_duration(raw)
    except ValueError:
        raise _fail("bad-duration", given=shown(raw)) from None


def _positive_duration(raw: Any) -> Duration:
    duration = _duration(raw)
    if duration.days <= 0:
        raise _fail("number-below", given=shown(raw), limit="1 day")
    return duration


def _rate(raw: Any) -> Fraction:
    """Units of the brief's currency for one of another: above zero."""
    value = _amount(raw)
    if value == 0:
        raise _fail("number-below", given=shown(raw), limit="0.000001")
    return value


def _share(raw: Any) -> Fraction:
    value = _weight(raw)
    if value > 1:
        raise _fail("number-above", given=shown(raw), limit=1)
    return value


def _timeline(raw: Any) -> Timeline:
    """`6-8 weeks`, `10 days`, a date, or `{from: 6 weeks, to: 8 weeks, mid: 7 weeks}`."""
    if isinstance(raw, Timeline):
        return raw
    try:
        if isinstance(raw, Mapping) and {"from", "to"} <= set(raw) <= {"from", "to", "mid"}:
            low, high = _duration(raw["from"]), _duration(raw["to"])
            likely = _duration(raw["mid"]).days if "mid" in raw else None
            return Timeline(Estimate.between(low.days, high.days, likely), low.unit)
        if not isinstance(raw, str):
            raise ValueError
        return parse_timeline(raw)
    except ValueError:
        raise _fail("bad-duration", given=shown(raw)) from None


def _date(raw: Any) -> date:
    if isinstance(raw, date):
        return raw
    try:
        if not isinstance(raw, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
            raise ValueError
        return date.fromisoformat(raw)
    except ValueError:
        raise _fail("bad-date", given=shown(raw)) from None


def _when(raw: Any) -> str:
    """A date known to the day, the month or only the year: `2026-11-10`, `2026-11`, `2026`."""
    text = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
    if isinstance(text, str) and re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text):
        return text
    return _date(text).isoformat()


def _weight(raw: Any) -> Fraction:
    value = _number(raw)
    if value < 0:
        raise _fail("number-below", given=shown(raw), limit=0)
    return value


def _count(raw: Any) -> int:
    value = _number(raw)
    if value.denominator != 1:
        raise _fail("bad-number", given=shown(raw))
    if value < 1:
        raise _fail("number-below", given=shown(raw), limit=1)
    if value > 10**12:
        raise _fail("number-above", given=shown(raw), limit=10**12)
    return int(value)


def _words(raw: Any) -> tuple[str, ...]:
    if isinstance(raw, str):
        return (raw,)
    if not isinstance(raw, list | tuple):
        raise _fail("wrong-type", expected="list", found=describe(raw))
    return tuple(_within(index, read_line, item) for index, item in enumerate(raw))


def _texts(raw: Any) -> tuple[Text, ...]:
    if isinstance(raw, list | tuple):
        return tuple(_within(index, read_text, item) for index, item in enumerate(raw))
    return (read_text(raw),)


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


_TEXT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"ru": {"type": "string"}, "en": {"type": "string"}},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_POINTS_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": ["number", "string"]},
        {
            "type": "object",
            "properties": {
                "from": {"type": ["number", "string"]},
                "to": {"type": ["number", "string"]},
                "mid": {"type": ["number", "string"]},
            },
            "required": ["from"],
            "additionalProperties": False,
        },
    ]
}
_CURRENCY_SCHEMA: dict[str, Any] = {"type": "string", "pattern": "^[A-Z]{3}$"}
_VAT_SCHEMA: dict[str, Any] = {"enum": [vat.value for vat in Vat]}
_COST_SCHEMA: dict[str, Any] = {
    "anyOf": [
        *_POINTS_SCHEMA["anyOf"],
        {
            "type": "object",
            "properties": {"amount": _POINTS_SCHEMA, "currency": _CURRENCY_SCHEMA, "vat": _VAT_SCHEMA},
            "required": ["amount"],
            "additionalProperties": False,
        },
    ]
}
_PRICE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "amount": _POINTS_SCHEMA,
        "per": {"enum": [per.value for per in Per]},
        "currency": _CURRENCY_SCHEMA,
        "vat": _VAT_SCHEMA,
    },
    "required": ["amount", "per"],
    "additionalProperties": False,
}
SHAPES: Mapping[str, dict[str, Any]] = {
    "text": _TEXT_SCHEMA["anyOf"][1],
    "amount": _POINTS_SCHEMA["anyOf"][1],
    "cost": _COST_SCHEMA["anyOf"][2],
    "price": _PRICE_SCHEMA,
}
"""The blocks that fields are written as, by name, for schemas that refer to each in one place."""
_DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"

TextField = Annotated[Text, PlainValidator(_required_text), _schema(**_TEXT_SCHEMA)]
TextsField = Annotated[tuple[Text, ...], PlainValidator(_texts), _schema(anyOf=[_TEXT_SCHEMA, {"type": "array", "items": _TEXT_SCHEMA}])]
LineField = Annotated[str, PlainValidator(read_line), _schema(type=["string", "number"])]
WordsField = Annotated[
    tuple[str, ...], PlainValidator(_words), _schema(anyOf=[{"type": "string"}, {"type": "array", "items": {"type": "string"}}])
]
ItemId = Annotated[str, PlainValidator(_item_id), _schema(type="string", pattern="^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
NameField = Annotated[str, PlainValidator(read_name), _schema(type="string", pattern="^[a-z0-9][a-z0-9_-]*$")]
CurrencyField = Annotated[str, PlainValidator(read_currency), _schema(**_CURRENCY_SCHEMA)]
CostField = Annotated[Cost, PlainValidator(read_cost), _schema(**_COST_SCHEMA)]
PricesField = Annotated[
    tuple[Price, ...], PlainValidator(_read_prices), _schema(anyOf=[_PRICE_SCHEMA, {"type": "array", "items": _PRICE_SCHEMA}])
]
RunningCostField = Annotated[Price, PlainValidator(_read_running), _schema(**_PRICE_SCHEMA)]
DurationField = Annotated[Duration, PlainValidator(_duration), _schema(type="string", examples=["36 months", "15 minutes"])]
TimelineField = Annotated[Timeline, PlainValidator(_timeline), _schema(type=["string", "object"], examples=["6-8 weeks", "2027-03-01"])]
DateField = Annotated[date, PlainValidator(_date), _schema(type="string", pattern=_DATE_PATTERN)]
WhenField = Annotated[str, PlainValidator(_when), _schema(type=["string", "integer"], examples=["2026-11-10", "2026-11", 2026])]
WeightField = Annotated[Fraction, PlainValidator(_weight), _schema(type="number", minimum=0)]
ShareField = Annotated[Fraction, PlainValidator(_share), _schema(type="number", minimum=0, maximum=1)]
HorizonField = Annotated[Duration, PlainValidator(_positive_duration), _schema(type="string", examples=["36 months"])]
RateField = Annotated[Fraction, PlainValidator(_rate), _schema(type=["number", "string"])]
AmountField = Annotated[Fraction, PlainValidator(_amount), _schema(type=["number", "string"])]
CountField = Annotated[int, PlainValidator(_count), _schema(type="integer", minimum=1)]
