"""What can be filled in, and the rules that every way of filling it in follows.

A *canonical* value is how a field is kept between formats: the id of a choice, a plain decimal number, a date as `2027-03-01`, or text.
Workbooks and pages show it in a language; `reqkit.forms.reading` brings what people type back to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reqkit.locale import kinds
from reqkit.locale.message import Message
from reqkit.model.evidence import EvidenceKind
from reqkit.model.sheet import DELIVERIES, Availability, Delivery
from reqkit.values.money import Per, Vat
from reqkit.values.record import record


class Field(StrEnum):
    """Every kind of cell there is; the words are keys of answer files and of hidden rows, and do not change."""

    AVAILABILITY = "availability"
    DELIVERY = "delivery"
    VALUE = "value"
    COST_FROM = "cost_from"
    COST_TO = "cost_to"
    CURRENCY = "currency"
    VAT = "vat"
    RUNNING = "running_cost"
    RUNNING_PER = "running_per"
    TIME_FROM = "time_from"
    TIME_TO = "time_to"
    TIME_UNIT = "time_unit"
    PLAN = "plan"
    CUSTOMIZATION = "customization"
    EVIDENCE = "evidence"
    EVIDENCE_REF = "evidence_ref"
    NOTE = "note"
    CONFIRM = "confirm"
    ID = "id"
    TITLE = "title"
    NAME = "name"
    WEBSITE = "website"
    TEAMS = "teams"
    SEATS_TO = "seats_to"
    CUSTOMERS_TO = "customers_to"
    PRICE = "price"
    PRICE_PER = "price_per"
    PRICE_2 = "price_2"
    PRICE_2_PER = "price_2_per"
    REQUIRES = "requires"


class Sort(StrEnum):
    """How a cell is read: as one of several words, or as money, a length of time, a whole number, text …"""

    CHOICE = "choice"
    NAMES = "names"
    MONEY = "money"
    TIME = "time"
    COUNT = "count"
    VALUE = "value"
    LINE = "line"
    TEXT = "text"
    NAME = "name"


SORTS: Mapping[Field, Sort] = {
    Field.AVAILABILITY: Sort.CHOICE,
    Field.DELIVERY: Sort.CHOICE,
    Field.VALUE: Sort.VALUE,
    Field.COST_FROM: Sort.MONEY,
    Field.COST_TO: Sort.MONEY,
    Field.CURRENCY: Sort.CHOICE,
    Field.VAT: Sort.CHOICE,
    Field.RUNNING: Sort.MONEY,
    Field.RUNNING_PER: Sort.CHOICE,
    Field.TIME_FROM: Sort.TIME,
    Field.TIME_TO: Sort.TIME,
    Field.TIME_UNIT: Sort.CHOICE,
    Field.PLAN: Sort.CHOICE,
    Field.CUSTOMIZATION: Sort.NAMES,
    Field.EVIDENCE: Sort.CHOICE,
    Field.EVIDENCE_REF: Sort.LINE,
    Field.NOTE: Sort.TEXT,
    Field.CONFIRM: Sort.CHOICE,
    Field.ID: Sort.NAME,
    Field.TITLE: Sort.TEXT,
    Field.NAME: Sort.TEXT,
    Field.WEBSITE: Sort.LINE,
    Field.TEAMS: Sort.COUNT,
    Field.SEATS_TO: Sort.COUNT,
    Field.CUSTOMERS_TO: Sort.COUNT,
    Field.PRICE: Sort.MONEY,
    Field.PRICE_PER: Sort.CHOICE,
    Field.PRICE_2: Sort.MONEY,
    Field.PRICE_2_PER: Sort.CHOICE,
    Field.REQUIRES: Sort.NAMES,
}

LABELS: Mapping[Field, Message] = {
    Field.AVAILABILITY: Message("Ответ", "Answer"),
    Field.DELIVERY: Message("Как именно", "How"),
    Field.VALUE: Message("Значение", "Value"),
    Field.COST_FROM: Message("Стоимость от", "Cost from"),
    Field.COST_TO: Message("Стоимость до", "Cost to"),
    Field.CURRENCY: Message("Валюта", "Currency"),
    Field.VAT: Message("НДС", "VAT"),
    Field.RUNNING: Message("Потом регулярно", "Then regularly"),
    Field.RUNNING_PER: Message("За какой период", "Per"),
    Field.TIME_FROM: Message("Срок от (или дата)", "Time from (or a date)"),
    Field.TIME_TO: Message("Срок до", "Time to"),
    Field.TIME_UNIT: Message("Единица срока", "Unit of time"),
    Field.PLAN: Message("Начиная с тарифа", "From plan"),
    Field.CUSTOMIZATION: Message("Общая доработка", "Shared work"),
    Field.EVIDENCE: Message("Чем подтверждается", "Evidence"),
    Field.EVIDENCE_REF: Message("Ссылка на подтверждение", "Where to see it"),
    Field.NOTE: Message("Комментарий", "Comment"),
    Field.CONFIRM: Message("Прежний ответ верен", "Old answer holds"),
    Field.ID: Message("Код", "Id"),
    Field.TITLE: Message("Название", "Title"),
    Field.NAME: Message("Название системы", "Name of the system"),
    Field.WEBSITE: Message("Сайт", "Website"),
    Field.TEAMS: Message("Сколько доработок ведёте одновременно", "Pieces of work built at the same time"),
    Field.SEATS_TO: Message("До скольких пользователей", "Users, at most"),
    Field.CUSTOMERS_TO: Message("До скольких клиентов в базе", "Customers, at most"),
    Field.PRICE: Message("Цена", "Price"),
    Field.PRICE_PER: Message("За что", "Per"),
    Field.PRICE_2: Message("Вторая цена", "Second price"),
    Field.PRICE_2_PER: Message("За что", "Per"),
    Field.REQUIRES: Message("Вместе с какими доработками", "Together with"),
}

ANSWER_FIELDS = (
    Field.AVAILABILITY, Field.DELIVERY, Field.VALUE, Field.COST_FROM, Field.COST_TO, Field.CURRENCY, Field.VAT, Field.RUNNING,
    Field.RUNNING_PER, Field.TIME_FROM, Field.TIME_TO, Field.TIME_UNIT, Field.PLAN, Field.CUSTOMIZATION, Field.EVIDENCE,
    Field.EVIDENCE_REF, Field.NOTE, Field.CONFIRM,
)  # fmt: skip
PROFILE_FIELDS = (
    Field.NAME, Field.WEBSITE, Field.CURRENCY, Field.VAT, Field.TEAMS, Field.COST_FROM, Field.COST_TO, Field.TIME_FROM, Field.TIME_TO,
    Field.TIME_UNIT, Field.NOTE,
)  # fmt: skip
"""Of the vendor; cost and time are those of the implementation."""
PLAN_FIELDS = (
    Field.ID, Field.TITLE, Field.SEATS_TO, Field.CUSTOMERS_TO, Field.PRICE, Field.PRICE_PER, Field.PRICE_2, Field.PRICE_2_PER, Field.NOTE,
)  # fmt: skip
WORK_FIELDS = (
    Field.ID, Field.TITLE, Field.COST_FROM, Field.COST_TO, Field.CURRENCY, Field.VAT, Field.RUNNING, Field.RUNNING_PER, Field.TIME_FROM,
    Field.TIME_TO, Field.TIME_UNIT, Field.REQUIRES, Field.NOTE,
)  # fmt: skip
"""Of a shared customization."""
PROFILE_LABELS: Mapping[Field, Message] = {
    Field.CURRENCY: Message("Валюта ваших цен", "Currency of your prices"),
    Field.VAT: Message("НДС в ваших ценах", "VAT in your prices"),
    Field.COST_FROM: Message("Внедрение: стоимость от", "Implementation: cost from"),
    Field.COST_TO: Message("Внедрение: стоимость до", "Implementation: cost to"),
    Field.TIME_FROM: Message("Внедрение: срок от", "Implementation: time from"),
    Field.TIME_TO: Message("Внедрение: срок до", "Implementation: time to"),
    Field.TIME_UNIT: Message("Внедрение: единица срока", "Implementation: unit of time"),
    Field.NOTE: Message("Что ещё важно знать о вас", "What else matters"),
}
"""Where the vendor's own page calls a field otherwise."""


@record
class Choice:
    """One of the words that a cell may hold: its id and how it reads."""

    id: str
    label: Message


def _choices(**labels: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(name, Message(*label)) for name, label in labels.items())


CURRENCIES = ("RUB", "USD", "EUR", "BYN", "KZT", "CNY")
AVAILABILITIES = tuple(Choice(availability.value, label) for availability, label in kinds.AVAILABILITIES.items())
CHOICES: Mapping[Field, tuple[Choice, ...]] = {
    Field.AVAILABILITY: AVAILABILITIES,
    Field.DELIVERY: _choices(
        out_of_the_box=("есть: из коробки", "available: out of the box"),
        configuration=("есть: настройкой", "available: by configuration"),
        third_party=("есть: сторонним модулем", "available: third-party module"),
        paid=("доработка: за плату", "work: paid"),
        included=("доработка: за наш счёт", "work: at no charge"),
        roadmap=("доработка: в планах развития", "work: on the roadmap"),
    ),
    Field.VAT: _choices(
        excluded=("сверху, не включён", "not included"), included=("включён", "included"), exempt=("не облагается", "exempt")
    ),
    Field.RUNNING_PER: _choices(month=("в месяц", "a month"), year=("в год", "a year")),
    Field.TIME_UNIT: _choices(
        day=("дни", "days"),
        working_day=("рабочие дни", "working days"),
        week=("недели", "weeks"),
        month=("месяцы", "months"),
        quarter=("кварталы", "quarters"),
        year=("годы", "years"),
    ),
    Field.EVIDENCE: _choices(
        statement=("только наши слова", "our word"),
        published=("опубликовано", "published"),
        document=("документ", "document"),
        demo=("покажем", "demonstration"),
        reference_visit=("визит к клиенту", "reference visit"),
    ),
    Field.CONFIRM: _choices(yes=("да", "yes")),
    Field.PRICE_PER: _choices(
        once=("один раз", "once"),
        month=("в месяц", "a month"),
        year=("в год", "a year"),
        seat_month=("за пользователя в месяц", "a user a month"),
        seat_year=("за пользователя в год", "a user a year"),
        thousand_customers_month=("за тысячу клиентов в месяц", "a thousand customers a month"),
    ),
}
"""Of the fields whose words are the same for everybody; plans and customizations are the vendor's own."""
SAME_CHOICES: Mapping[Field, Field] = {Field.PRICE_2_PER: Field.PRICE_PER}

_HOLD = {
    Field.AVAILABILITY: Availability, Field.DELIVERY: Delivery, Field.VAT: Vat, Field.EVIDENCE: EvidenceKind, Field.PRICE_PER: Per,
}  # fmt: skip
"""The enumerations behind the choices: a test holds the two together."""

Values = Mapping[Field, str]
"""The canonical values of one row; what is not filled in is not there."""


@record
class Rule:
    """What an answer must hold besides itself, unless a shared customization says it."""

    delivery: Delivery
    needs: tuple[Field, ...]
    date: bool = False
    """Whether the time must be a date."""


RULES: tuple[Rule, ...] = (
    Rule(Delivery.PAID, (Field.COST_FROM, Field.TIME_FROM)),
    Rule(Delivery.INCLUDED, (Field.TIME_FROM,)),
    Rule(Delivery.ROADMAP, (Field.TIME_FROM,), date=True),
)
WORK_ONLY = (
    Field.COST_FROM, Field.COST_TO, Field.CURRENCY, Field.VAT, Field.RUNNING, Field.RUNNING_PER, Field.TIME_FROM, Field.TIME_TO,
    Field.TIME_UNIT, Field.CUSTOMIZATION,
)  # fmt: skip
"""What goes with work only: beside “available” or “not available” it makes no sense."""


def rule_for(values: Values) -> Rule | None:
    """What binds a row, filled in so far."""
    if values.get(Field.AVAILABILITY) != Availability.CUSTOMIZABLE:
        return None
    delivery = values.get(Field.DELIVERY) or Delivery.PAID
    return next((rule for rule in RULES if rule.delivery == delivery), None)


def missing(values: Values) -> tuple[Field, ...]:
    """The fields that the answer in a row makes necessary and that are empty; the unit goes with a time that is not a date."""
    needed: list[Field] = []
    if not values.get(Field.AVAILABILITY) and not values.get(Field.VALUE):
        filled = any(value for field, value in values.items() if field not in (Field.PLAN, Field.EVIDENCE, Field.EVIDENCE_REF, Field.NOTE))
        return (Field.AVAILABILITY,) if filled and not values.get(Field.CONFIRM) else ()
    rule = rule_for(values)
    if rule is not None and not values.get(Field.CUSTOMIZATION):
        needed += [field for field in rule.needs if not values.get(field)]
    time = values.get(Field.TIME_FROM, "")
    if rule is not None and rule.date and time and not is_date(time):
        needed.append(Field.TIME_FROM)
    if time and not is_date(time) and not values.get(Field.TIME_UNIT):
        needed.append(Field.TIME_UNIT)
    if values.get(Field.RUNNING) and not values.get(Field.RUNNING_PER):
        needed.append(Field.RUNNING_PER)
    return tuple(dict.fromkeys(needed))


def out_of_place(values: Values) -> tuple[Field, ...]:
    """The filled fields that do not go with the answer: a cost beside “not available”, a delivery of another answer."""
    availability = values.get(Field.AVAILABILITY)
    if not availability:
        return ()
    found = [field for field in WORK_ONLY if values.get(field)] if availability != Availability.CUSTOMIZABLE else []
    delivery = values.get(Field.DELIVERY)
    if delivery and delivery not in DELIVERIES[Availability(availability)]:
        found.insert(0, Field.DELIVERY)
    return tuple(found)


def is_date(value: str) -> bool:
    return len(value) == 10 and value[4] == value[7] == "-"
