"""A row as a whole: its cells together must make an answer, by the rules of `reqkit.forms.fields`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from reqkit.forms.fields import ANSWER_FIELDS, LABELS, Field, is_date, missing, out_of_place
from reqkit.forms.model import FormRow, Section, TableRow
from reqkit.forms.outcome import Outcome
from reqkit.forms.reading.result import Status
from reqkit.locale.message import Filled, Message
from reqkit.model.sheet import DELIVERIES, Delivery

_MISSING = Message(
    "К ответу не хватает: {fields}. Пока этого нет, строка не принята.", "The answer lacks: {fields}. Until then the row is not taken."
)
_OUT_OF_PLACE = Message(
    "Рядом с таким ответом не бывает: {fields}. Если нужна работа, выберите «можно доработать», если нет — очистите эти клетки.",
    "These do not go with the answer: {fields}. If work is needed, choose “can be built”; if not, clear these cells.",
)
_NO_LOWER = Message("Указана только верхняя граница. Заполните «{field}».", "There is an upper end only. Fill in “{field}”.")
_UPSIDE_DOWN = Message("«От» больше, чем «до».", "“From” is above “to”.")
_TWO_DATES = Message(
    "Дата одна: впишите её в «Срок от (или дата)», «Срок до» оставьте пустым.",
    "There is one date: put it under “Time from (or a date)” and leave “Time to” empty.",
)
_NO_ANSWER = Message(
    "Комментарий без ответа. Выберите ответ в столбце «Ответ».", "A comment without an answer. Choose one in the column “Answer”."
)
_NO_UNIT = Message(
    "Непонятно, чего {value}: дней, недель, месяцев? Выберите единицу срока.",
    "{value} of what: days, weeks, months? Choose the unit of time.",
)
_ONE_TIME = Message("Указан только «Срок до»: принят как срок.", "There is “Time to” only: taken as the time.")
_NOTES = (Field.PLAN, Field.EVIDENCE, Field.EVIDENCE_REF, Field.NOTE)
"""What may stand beside aspects without being an answer to the whole."""


def settled(outcomes: Iterable[Outcome], known: FormRow | TableRow) -> tuple[Outcome, ...]:
    """The outcomes, with those refused that the row as a whole does not let stand."""
    found = _completed(list(outcomes), known)
    section = found[0].section
    values = _values(found, known)
    if section in (Section.ANSWERS, Section.RULES) and isinstance(known, FormRow):
        return tuple(_waiting(_answer(found, known, values), known))
    return tuple(_named(_ranges(found, values), known))


def _values(outcomes: Iterable[Outcome], known: FormRow | TableRow) -> dict[Field, str]:
    """The row if everything proposed were accepted."""
    values = dict(known.values)
    for outcome in outcomes:
        if outcome.status is not Status.REFUSED:
            values.update(outcome.values)
    return {name: value for name, value in values.items() if value}


def _completed(outcomes: list[Outcome], known: FormRow | TableRow) -> list[Outcome]:
    """What goes without saying: a way of delivery says what is delivered, an end without a beginning is the time itself."""
    values = _values(outcomes, known)
    result = []
    for outcome in outcomes:
        if outcome.status is Status.REFUSED:
            result.append(outcome)
            continue
        given: Mapping[Field, str] = outcome.values
        if outcome.field is Field.DELIVERY and not values.get(Field.AVAILABILITY) and given.get(Field.DELIVERY):
            delivery = Delivery(given[Field.DELIVERY])
            implied = next(word for word, deliveries in DELIVERIES.items() if delivery in deliveries)
            outcome = replace(outcome, values={**given, Field.AVAILABILITY: implied.value})
        if outcome.field is Field.TIME_TO and given.get(Field.TIME_TO) and not values.get(Field.TIME_FROM):
            taken = {**given, Field.TIME_FROM: given[Field.TIME_TO], Field.TIME_TO: ""}
            outcome = replace(outcome, values=taken, status=Status.PROPOSED, reason=Filled(_ONE_TIME, {}))
        result.append(outcome)
    return result


def _answer(outcomes: list[Outcome], known: FormRow, values: Mapping[Field, str]) -> list[Outcome]:
    outcomes = _ranges(outcomes, values)
    values = _values(outcomes, known)
    if (extra := out_of_place(values)) and _touches(outcomes, (*extra, Field.AVAILABILITY)):
        return _refuse(outcomes, ANSWER_FIELDS, Filled(_OUT_OF_PLACE, {"fields": tuple(LABELS[name] for name in extra)}))
    lacking = missing(values)
    if Field.AVAILABILITY in lacking or (
        not values.get(Field.AVAILABILITY) and not values.get(Field.VALUE) and not values.get(Field.CONFIRM)
    ):
        spoken_below = known.aspect is None and known.single is None and all(outcome.field in _NOTES for outcome in outcomes)
        return outcomes if spoken_below else _refuse(outcomes, ANSWER_FIELDS, Filled(_NO_ANSWER, {}))
    if lacking:
        # Where a cell of the row was refused, that is what is missing, and it is said there.
        refused = {outcome.field for outcome in outcomes if outcome.status is Status.REFUSED}
        unsaid = tuple(LABELS[name] for name in lacking if name not in refused)
        return _refuse(outcomes, ANSWER_FIELDS, Filled(_MISSING, {"fields": unsaid}) if unsaid else None)
    return outcomes


def _waiting(outcomes: list[Outcome], known: FormRow) -> list[Outcome]:
    """What makes no answer without the cells that were only proposed waits with them, without a reason of its own."""
    proposed = [outcome for outcome in outcomes if outcome.status is Status.PROPOSED]
    values = _values((outcome for outcome in outcomes if outcome.status is Status.READ), known)
    if not proposed or not (missing(values) or out_of_place(values)):
        return outcomes
    return [replace(outcome, status=Status.PROPOSED) if outcome.status is Status.READ else outcome for outcome in outcomes]


def _named(outcomes: list[Outcome], known: FormRow | TableRow) -> list[Outcome]:
    """A new plan or work must say enough to be one; a price says what for."""
    section = outcomes[0].section
    values = _values(outcomes, known)
    needed = [
        per
        for price, per in ((Field.PRICE, Field.PRICE_PER), (Field.PRICE_2, Field.PRICE_2_PER))
        if values.get(price) and not values.get(per)
    ]
    if section is Section.WORKS and isinstance(known, TableRow) and known.key.startswith("+"):
        needed += [name for name in (Field.COST_FROM, Field.TIME_FROM) if not values.get(name)]
    if values.get(Field.RUNNING) and not values.get(Field.RUNNING_PER):
        needed.append(Field.RUNNING_PER)
    if section is not Section.PROFILE and not values.get(Field.TITLE) and not values.get(Field.ID):
        needed.insert(0, Field.TITLE)
    return _refuse(outcomes, Field, Filled(_MISSING, {"fields": tuple(LABELS[name] for name in needed)})) if needed else outcomes


def _ranges(outcomes: list[Outcome], values: Mapping[Field, str]) -> list[Outcome]:
    for low, high in ((Field.COST_FROM, Field.COST_TO), (Field.TIME_FROM, Field.TIME_TO)):
        pair, start, end = (low, high), values.get(low, ""), values.get(high, "")
        if not end or not _touches(outcomes, pair):
            continue
        if is_date(end) or is_date(start):
            outcomes = _refuse(outcomes, pair, Filled(_TWO_DATES, {}))
        elif not start:
            outcomes = _refuse(outcomes, pair, Filled(_NO_LOWER, {"field": LABELS[low]}))
        elif Decimal(start) > Decimal(end):
            outcomes = _refuse(outcomes, pair, Filled(_UPSIDE_DOWN, {}))
    time = values.get(Field.TIME_FROM, "")
    if time and not is_date(time) and not values.get(Field.TIME_UNIT) and _touches(outcomes, (Field.TIME_FROM, Field.TIME_TO)):
        outcomes = _refuse(outcomes, (Field.TIME_FROM, Field.TIME_TO), Filled(_NO_UNIT, {"value": time}))
    return outcomes


def _touches(outcomes: Iterable[Outcome], fields: Iterable[Field]) -> bool:
    wanted = set(fields)
    return any(outcome.field in wanted or wanted & set(outcome.values) for outcome in outcomes)


def _refuse(outcomes: list[Outcome], fields: Iterable[Field], reason: Filled | None) -> list[Outcome]:
    """Refuses what was taken of these fields; what was refused before keeps its own reason."""
    wanted = set(fields)
    return [
        replace(outcome, status=Status.REFUSED, values={}, reason=reason)
        if outcome.status is not Status.REFUSED and (outcome.field in wanted or wanted & set(outcome.values))
        else outcome
        for outcome in outcomes
    ]
