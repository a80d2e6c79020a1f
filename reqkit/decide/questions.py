"""What to ask each vendor before signing, and what was assumed because nobody said."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.result import Configuration, Question, QuestionKind, Weights
from reqkit.locale.message import Filled, Message
from reqkit.locale.numbers import NumberText
from reqkit.match.verdict import AskedVerdict, State, VendorMatch
from reqkit.model.brief import Brief, Priority
from reqkit.model.evidence import EvidenceKind
from reqkit.model.sheet import Sheet
from reqkit.values.money import Vat

_PLAN_TOO_SMALL = Message(
    "Какой тариф подойдёт на {seats} {seats:рабочее место|рабочих места|рабочих мест} и сколько он стоит?",
    "Which plan is for {seats} {seats:seat|seats}, and what does it cost?",
)
_NO_PRICE = Message(
    "Сколько стоит система за весь срок сравнения на наших условиях?", "What does the system cost over the horizon on our terms?"
)
_OPEN_PRICE = Message(
    "Цена указана «от»: сколько будет стоить тариф «{plan}» именно для нас?",
    "The price is a “from” price: what will the plan “{plan}” cost us?",
)
_NO_VAT = Message("Указаны цены с НДС или без него?", "Do the prices include VAT?")
_NO_IMPLEMENTATION = Message(
    "Что входит во внедрение, сколько оно стоит и сколько длится?",
    "What does implementation include, what does it cost and how long does it take?",
)

ASSUMED_VAT_INCLUDED = Message("НДС не указан: цены приняты с НДС.", "VAT not stated: prices taken to include it.")
ASSUMED_VAT_EXCLUDED = Message("НДС не указан: цены приняты без НДС.", "VAT not stated: prices taken to exclude it.")
ASSUMED_NO_IMPLEMENTATION = Message(
    "О внедрении ничего не сказано: оно принято за 0 дней и 0 затрат.", "Nothing is said of implementation: taken as 0 days at no cost."
)
ASSUMED_FROM = Message("Цена «от» принята по нижней границе.", "A “from” price is counted at its low end.")
COST_UNKNOWN = Message("Стоимость неизвестна: ось стоимости принята за 0.", "The cost is unknown: the cost axis counts as 0.")
TIME_UNKNOWN = Message("Срок неизвестен: ось срока принята за 0.", "The time is unknown: the time axis counts as 0.")
NOT_PROVEN = Message(
    "Не доказано, что лучшей конфигурации нет: работ много, команд несколько, а срок тесный.",
    "It is not proven that no configuration is better: much work, several teams and a date that binds.",
)
VAT_CONVERTED = Message("НДС пересчитан по ставке {rate} %.", "VAT converted at the rate of {rate}%.")


def questions(brief: Brief, weights: Weights, match: VendorMatch, configuration: Configuration) -> tuple[Question, ...]:
    """The most pressing first: about what is asked, the weightiest first, then about the vendor's terms."""
    about = [question for verdict in match.verdicts.values() for question in _about(verdict, weights)]
    order = tuple(QuestionKind)
    priorities = tuple(Priority)

    def pressing(question: Question) -> tuple[int, int, Fraction]:
        priority = question.asked.item.priority if question.asked else Priority.WONT
        return order.index(question.kind), priorities.index(priority), -question.weight

    return (*sorted(about, key=pressing), *_about_terms(brief, match.sheet, configuration))


def _about(verdict: AskedVerdict, weights: Weights) -> Iterator[Question]:
    """At most one question of each kind about a thing asked; nothing about what is not wanted.

    What a scenario has from its segment or mechanic is asked about there.
    """
    item = verdict.asked.item
    if item.priority is Priority.WONT:
        return
    weight = weights.items[verdict.asked.id]
    counted = tuple(aspect for aspect in verdict.counted() if not aspect.aspect.origin and not aspect.aspect.shared)
    silent = tuple(aspect.aspect for aspect in counted if aspect.state is State.UNANSWERED)
    if silent and verdict.state is not State.UNAVAILABLE:
        yield Question(QuestionKind.UNANSWERED, verdict.asked, silent, weight)
    stale = tuple(aspect.aspect for aspect in counted if aspect.stale)
    if stale:
        yield Question(QuestionKind.STALE, verdict.asked, stale, weight)
    overruled = tuple(aspect.aspect for aspect in counted if aspect.claimed and aspect.claimed.state is not aspect.state)
    if overruled:
        yield Question(QuestionKind.CONTRADICTION, verdict.asked, overruled, weight)
    unproven = tuple(
        aspect.aspect
        for aspect in counted
        if aspect.state in (State.AVAILABLE, State.CUSTOMIZABLE) and aspect.evidence and aspect.evidence.kind is EvidenceKind.STATEMENT
    )
    if unproven and item.priority is Priority.MUST:
        yield Question(QuestionKind.UNPROVEN, verdict.asked, unproven, weight)


def _about_terms(brief: Brief, sheet: Sheet, configuration: Configuration) -> Iterator[Question]:
    plan = configuration.plan
    if plan is None and sheet.plans:
        yield Question(QuestionKind.NO_PLAN, detail=Filled(_PLAN_TOO_SMALL, {"seats": brief.header.seats or 1}))
    elif plan is None or not plan.price:
        yield Question(QuestionKind.NO_PRICE, detail=Filled(_NO_PRICE, {}))
    elif any(price.cost.amount.open_ended for price in plan.price):
        yield Question(QuestionKind.OPEN_PRICE, detail=Filled(_OPEN_PRICE, {"plan": plan.title or plan.id}))
    if _has_prices(sheet) and sheet.vendor.vat is None:
        yield Question(QuestionKind.NO_VAT, detail=Filled(_NO_VAT, {}))
    if sheet.vendor.implementation.cost is None or sheet.vendor.implementation.timeline is None:
        yield Question(QuestionKind.NO_IMPLEMENTATION, detail=Filled(_NO_IMPLEMENTATION, {}))


def assumptions(brief: Brief, sheet: Sheet, configuration: Configuration, *, proven: bool = True) -> tuple[Filled, ...]:
    """What was taken for granted because a vendor's sheet does not say; and that its configuration is not `proven` best, if so."""
    found: list[Message] = []
    vat = sheet.vendor.vat
    if _has_prices(sheet) and vat is None:
        found.append(ASSUMED_VAT_INCLUDED if brief.header.vat is Vat.INCLUDED else ASSUMED_VAT_EXCLUDED)
    if sheet.vendor.implementation.cost is None and sheet.vendor.implementation.timeline is None:
        found.append(ASSUMED_NO_IMPLEMENTATION)
    if configuration.cost is not None and configuration.cost.open_ended:
        found.append(ASSUMED_FROM)
    if configuration.cost is None:
        found.append(COST_UNKNOWN)
    if configuration.days is None:
        found.append(TIME_UNKNOWN)
    if not proven:
        found.append(NOT_PROVEN)
    result = [Filled(message, {}) for message in found]
    if _has_prices(sheet) and vat is not None and vat is not brief.header.vat and Vat.EXEMPT not in (vat, brief.header.vat):
        result.append(Filled(VAT_CONVERTED, {"rate": NumberText(brief.header.vat_rate * 100)}))
    return tuple(result)


def _has_prices(sheet: Sheet) -> bool:
    return any(price.cost.amount.high for plan in sheet.plans for price in plan.price) or any(
        customization.cost is not None for customization in sheet.customizations.values()
    )
