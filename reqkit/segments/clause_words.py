"""One condition as a phrase that fits after «у которых» and “where”."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any

from reqkit.locale.message import Message
from reqkit.locale.numbers import calendar_date, duration, number
from reqkit.segments.model import Basis, Clause, FilterTerm, Refunds
from reqkit.segments.operators import OPERATORS
from reqkit.segments.property import Aggregate, Detail, DetailKind, Property
from reqkit.segments.property_source import shipped_properties
from reqkit.segments.span_words import counted, counted_of, last
from reqkit.segments.value_words import money_words, value_words
from reqkit.segments.window import Window, WindowKind
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language, Text

_OVER = Message(" за {span}", " over {span}")
_ALL_TIME = Message(" за всё время", " to date")
_BETWEEN = Message(" с {low} по {high}", " between {low} and {high}")
_AGO = Message(" в промежутке от {low} до {high} назад", " from {low} to {high} ago")
_SINCE = Message(" после события «{since}»", " since the “{since}”")
_SINCE_WITHIN = Message(" за {span} после события «{since}»", " within {span} of the “{since}”")
_PERIODS: Mapping[str, Message] = {
    "this day": Message(" сегодня", " today"),
    "last day": Message(" вчера", " yesterday"),
    "this week": Message(" на этой неделе", " this week"),
    "last week": Message(" на прошлой неделе", " last week"),
    "this month": Message(" в этом месяце", " this month"),
    "last month": Message(" в прошлом месяце", " last month"),
    "this quarter": Message(" в этом квартале", " this quarter"),
    "last quarter": Message(" в прошлом квартале", " last quarter"),
    "this half-year": Message(" в этом полугодии", " this half-year"),
    "last half-year": Message(" в прошлом полугодии", " last half-year"),
    "this year": Message(" в этом году", " this year"),
    "last year": Message(" в прошлом году", " last year"),
}
_WORDS: Mapping[StrEnum, Message] = {
    Aggregate.COUNT: Message("количество", "count"),
    Aggregate.DISTINCT_COUNT: Message("количество разных", "distinct count"),
    Aggregate.SUM: Message("сумма", "sum"),
    Aggregate.AVG: Message("среднее", "average"),
    Aggregate.MEDIAN: Message("медиана", "median"),
    Aggregate.MIN: Message("наименьшее", "smallest"),
    Aggregate.MAX: Message("наибольшее", "largest"),
    Aggregate.FIRST: Message("первое", "first"),
    Aggregate.LAST: Message("последнее", "latest"),
    Basis.BEFORE_DISCOUNT: Message("до скидок", "before discounts"),
    Basis.AFTER_DISCOUNT: Message("после скидок", "after discounts"),
    Basis.PAID: Message("оплачено деньгами", "paid in money"),
    Refunds.SUBTRACTED: Message("за вычетом возвратов", "less refunds"),
    Refunds.IGNORED: Message("без учёта возвратов", "refunds ignored"),
}
_ANNIVERSARY_OF = Message("годовщина даты «{title}»", "anniversary of the “{title}”")
_ENTERED = Message("был вход в сегмент «{title}»{window}", "there was an entry into the segment “{title}”{window}")
_LEFT = Message("был выход из сегмента «{title}»{window}", "there was an exit from the segment “{title}”{window}")
_IS_IN = Message("было участие в сегменте «{title}»{window}", "there was membership in the segment “{title}”{window}")
_CONSENT_TO = Message("на {channel}", "to {channel}")
_CONSENT_TITLE = Message("{title} на {channel}", "{title} to {channel}")
_ANY_CONTACT = Message("связь", "contact")
_DETAIL = Message("{title}: {value}", "{title}: {value}")
_EXCEPT = Message("{title}: не {value}", "{title}: not {value}")
_EXCEPT_ALL = Message("{title}: кроме {value}", "{title}: except {value}")
_NO = Message("нет", "no")
_COUNT_OR = Message(" или ", " or ")


@record
class ClauseText:
    """A condition that reads in either language."""

    clause: Clause

    def in_language(self, language: Language) -> str:
        return clause_words(self.clause, language)


@record
class PropertyText:
    """What a condition is about, without what it says of it, in either language."""

    clause: Clause

    def in_language(self, language: Language) -> str:
        return _title(self.clause, language)


def clause_words(clause: Clause, language: Language) -> str:
    """`сумма покупок за последние 90 дней не меньше 3 000 ₽`."""
    if clause.operator.id == "in_segment":
        return membership_words(clause, str(clause.value), language)
    says = clause.operator.says
    if clause.subject.opposite_of is not None:
        says = OPERATORS["did_not"].says
    title, scope = _title(clause, language), _scope(clause, language)
    words = {"title": title, "scope": scope, "subject": title + scope, "value": value_words(clause, language)}
    return says.fill(language, words)


def membership_words(clause: Clause, title: str, language: Language) -> str:
    """`был вход в сегмент «VIP» за последние 7 дней`; `title` is the segment's."""
    window = window_words(clause.window, language) if clause.window is not None else ""
    message = {"entered": _ENTERED, "left": _LEFT}.get(clause.detail.get("event", ""), _IS_IN)
    return message.fill(language, {"title": title, "window": window})


def property_title(prop: Property, language: Language) -> str:
    """The title as it stands inside a sentence: a brief's own is often written with a capital."""
    title = prop.title.in_language(language)
    return title[0].lower() + title[1:] if prop.custom and title[1:2].islower() else title


def window_words(window: Window, language: Language) -> str:
    """` за последние 90 дней`, with the space before it."""
    match window.kind:
        case WindowKind.LAST if window.length is not None:
            return _OVER.fill(language, {"span": last(window.length, language)})
        case WindowKind.PERIOD:
            return _PERIODS[window.period or "this day"].in_language(language)
        case WindowKind.BETWEEN | WindowKind.AGO:
            message = _AGO if window.kind is WindowKind.AGO else _BETWEEN
            return message.fill(language, {"low": _end(window.start, language), "high": _end(window.end, language)})
        case WindowKind.SINCE:
            since = window.since_title.in_language(language) or window.since
            if window.length is None:
                return _SINCE.fill(language, {"since": since})
            return _SINCE_WITHIN.fill(language, {"since": since, "span": counted(window.length, language)})
    return _ALL_TIME.in_language(language)


def _end(end: Any, language: Language) -> str:
    if isinstance(end, Duration):
        return counted_of(end, language)
    return calendar_date(end, language)


def _scope(clause: Clause, language: Language) -> str:
    """The period and what stands in brackets, with the spaces before them."""
    window = window_words(clause.window, language) if clause.window is not None else ""
    inside = "; ".join(_asides(clause, language))
    return f"{window} ({inside})" if inside else window


def _title(clause: Clause, language: Language) -> str:
    prop, detail = clause.subject, clause.detail
    for name, value in clause.details:
        if prop.details[name].renames:
            return prop.details[name].values[value].in_language(language)
    if prop.opposite_of is not None:
        prop = shipped_properties().by_id[prop.opposite_of]
    title = property_title(prop, language)
    if prop.id == "contact.consent":
        channel = prop.details["channel"].values.get(detail.get("channel", ""))
        words = {"title": title, "channel": (channel or _ANY_CONTACT).in_language(language)}
        return (_CONSENT_TO if clause.operator.id in ("can_contact", "cannot_contact") else _CONSENT_TITLE).fill(language, words)
    if clause.operator.id.startswith("anniversary"):
        return prop.occasion.in_language(language) or _ANNIVERSARY_OF.fill(language, {"title": title})
    return title


def _asides(clause: Clause, language: Language) -> list[str]:
    """What stands in brackets: how values become one, which of them count, and the property's own details."""
    prop = clause.subject
    asides = []
    if clause.aggregate is not None and clause.aggregate is not prop.default_aggregate:
        asides.append(_WORDS[clause.aggregate].in_language(language))
    for said in (clause.basis, clause.refunds):
        if said is not None:
            asides.append(_WORDS[said].in_language(language))
    for name, value in clause.details:
        detail = prop.details[name]
        if not detail.renames and (prop.id, name) != ("contact.consent", "channel"):
            asides.append(_detail(detail, value, language))
    asides += [_filter(prop, term, language) for term in clause.filters]
    return asides


def _detail(detail: Detail, value: Any, language: Language) -> str:
    title = detail.title.in_language(language)
    if detail.kind is DetailKind.FLAG:
        return title if value else _DETAIL.fill(language, {"title": title, "value": _NO})
    if isinstance(value, Duration):
        text = duration(value, language)
    elif isinstance(value, Fraction):
        text = number(value, language, places=6)
    elif isinstance(value, str):
        text = detail.values.get(value, Text(plain=value)).in_language(language)
    else:
        text = ", ".join(value) if isinstance(value, tuple) else money_words(value, language)
    return _DETAIL.fill(language, {"title": title, "value": text})


def _filter(prop: Property, term: FilterTerm, language: Language) -> str:
    key = next(key for key in prop.filters if key.name == term.name)
    words = [key.values.get(word, Text(plain=word)).in_language(language) for word in term.words]
    text = _COUNT_OR.in_language(language).join(words) if len(words) < 3 and not term.denied else ", ".join(words)
    message = _DETAIL if not term.denied else _EXCEPT if len(words) == 1 else _EXCEPT_ALL
    return message.fill(language, {"title": key.title, "value": text})
