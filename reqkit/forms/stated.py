"""What a sheet states, as the canonical values of a form's cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reqkit.catalogue.capability import Kind, Parameter
from reqkit.catalogue.quantity import Extent, Quantity, Value
from reqkit.forms.fields import Field
from reqkit.forms.numerals import plain
from reqkit.locale.numbers import largest_unit
from reqkit.model.sheet import Customization, Plan, Statement, StatementFields, VendorProfile
from reqkit.values.duration import UNITS, Duration, Timeline
from reqkit.values.money import Cost, Price
from reqkit.values.text import Language, Text

BETWEEN = ".."
STEP = "/"
"""A range is written `0..100/0.5`."""


def statement_values(statement: Statement, parameter: Parameter | None, language: Language) -> dict[Field, str]:
    """Everything that a statement says, field by field."""
    said = statement.said
    values: dict[Field, str | None] = {
        Field.AVAILABILITY: said.availability.value,
        Field.DELIVERY: said.delivery.value if said.delivery else None,
        Field.VALUE: value_text(parameter, statement.value) if parameter is not None and statement.value is not None else None,
        **_work(said),
        Field.CURRENCY: (said.cost.currency if said.cost else None) or said.currency,
        Field.VAT: (said.cost.vat if said.cost and said.cost.vat else said.vat or "") or None,
        Field.PLAN: said.plan,
        Field.CUSTOMIZATION: "; ".join(said.customization),
        Field.EVIDENCE: said.evidence.kind.value if said.evidence else None,
        Field.EVIDENCE_REF: said.evidence.ref if said.evidence else None,
        Field.NOTE: said.note.in_language(language) if said.note else None,
    }
    return _filled(values)


def profile_values(profile: VendorProfile, language: Language) -> dict[Field, str]:
    implementation = profile.implementation
    values: dict[Field, str | None] = {
        Field.NAME: profile.name.in_language(language),
        Field.WEBSITE: profile.website,
        Field.CURRENCY: profile.currency,
        Field.VAT: profile.vat.value if profile.vat else None,
        Field.TEAMS: str(profile.teams) if profile.teams != 1 else None,
        **_cost(implementation.cost),
        **_time(implementation.timeline),
        Field.NOTE: profile.note.in_language(language) if profile.note else None,
    }
    return _filled(values)


def plan_values(plan: Plan, language: Language) -> dict[Field, str]:
    """Of several prices the first two; a plan with more keeps the others as they are."""
    first, second, *_ = (*plan.price, None, None)
    values: dict[Field, str | None] = {
        Field.ID: plan.id,
        Field.TITLE: plan.title.in_language(language) if plan.title else None,
        Field.SEATS_TO: str(plan.seats.to) if plan.seats.to else None,
        Field.CUSTOMERS_TO: str(plan.customers.to) if plan.customers.to else None,
        Field.PRICE: price_text(first) if first else None,
        Field.PRICE_PER: first.per.value if first else None,
        Field.PRICE_2: price_text(second) if second else None,
        Field.PRICE_2_PER: second.per.value if second else None,
        Field.NOTE: plan.note.in_language(language) if plan.note else None,
    }
    return _filled(values)


def work_values(name: str, work: Customization, language: Language) -> dict[Field, str]:
    values: dict[Field, str | None] = {
        Field.ID: name,
        Field.TITLE: work.title.in_language(language) if work.title else None,
        **_work(work),
        Field.CURRENCY: (work.cost.currency if work.cost else None) or work.currency,
        Field.VAT: (work.cost.vat if work.cost and work.cost.vat else work.vat or "") or None,
        Field.REQUIRES: "; ".join(work.requires),
        Field.NOTE: work.note.in_language(language) if work.note else None,
    }
    return _filled(values)


def note_values(raw: Mapping[str, Any], language: Language) -> dict[Field, str]:
    """What an answer says beside its aspects, without being an answer as a whole."""
    evidence = raw.get("evidence")
    block: Mapping[str, Any] = evidence if isinstance(evidence, dict) else {"kind": evidence}
    note = raw.get("note")
    spoken = Text(**note).in_language(language) if isinstance(note, dict) and set(note) <= {"ru", "en"} else note
    named = {Field.PLAN: raw.get("plan"), Field.EVIDENCE: block.get("kind"), Field.EVIDENCE_REF: block.get("ref"), Field.NOTE: spoken}
    return _filled({name: str(value) if value is not None else None for name, value in named.items()})


def value_text(parameter: Parameter, value: Value) -> str | None:
    """A stated value in canonical words: `10000`, `180 days`, `500 USD`, a level's id, `0..100/0.5`."""
    if isinstance(value, Extent):
        ends = f"{plain(value.low)}{BETWEEN}{plain(value.high)}"
        return ends if value.step is None else f"{ends}{STEP}{plain(value.step)}"
    if isinstance(value, Quantity):
        if parameter.kind is Kind.DURATION:
            duration = Duration(value.value, value.unit) if value.unit else largest_unit(value.value)
            return f"{plain(duration.count)} {duration.unit.replace('_', ' ')}s"
        return f"{plain(value.value)} {value.unit}" if value.unit else plain(value.value)
    return value if isinstance(value, str) else None


def price_text(price: Price) -> str:
    """An amount with everything that belongs to it in one cell: `4500`, `from 499`, `100..200 USD`."""
    amount = price.cost.amount
    text = f"from {plain(amount.low)}" if amount.open_ended else plain(amount.low)
    if amount.is_range:
        text = f"{plain(amount.low)}{BETWEEN}{plain(amount.high)}"
    extras = (price.cost.currency, f"vat {price.cost.vat.value}" if price.cost.vat else None)
    return " ".join((text, *(extra for extra in extras if extra)))


def _work(said: StatementFields | Customization) -> dict[Field, str | None]:
    running = said.running_cost
    return {
        **_cost(said.cost),
        Field.RUNNING: price_text(running) if running else None,
        Field.RUNNING_PER: running.per.value if running else None,
        **_time(said.timeline),
    }


def _cost(cost: Cost | None) -> dict[Field, str | None]:
    if cost is None:
        return {Field.COST_FROM: None, Field.COST_TO: None}
    amount = cost.amount
    return {Field.COST_FROM: plain(amount.low), Field.COST_TO: None if amount.open_ended else plain(amount.high)}


def _time(timeline: Timeline | None) -> dict[Field, str | None]:
    if timeline is None:
        return {}
    if timeline.due is not None or timeline.days is None:
        return {Field.TIME_FROM: timeline.due.isoformat() if timeline.due else None}
    unit = UNITS[timeline.unit]
    low, high = timeline.days.low / unit, timeline.days.high / unit
    return {Field.TIME_FROM: plain(low), Field.TIME_TO: plain(high) if high != low else None, Field.TIME_UNIT: timeline.unit}


def _filled(values: Mapping[Field, str | None]) -> dict[Field, str]:
    return {name: str(value) for name, value in values.items() if value}
