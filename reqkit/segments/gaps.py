"""What a segment leaves open: the things that two systems would each understand in their own way, and the questions that settle them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from reqkit.locale.message import Filled, Localized, Message
from reqkit.segments.clause_words import PropertyText
from reqkit.segments.model import Clause, Segment, clauses
from reqkit.segments.property import PropertyType, WindowUse
from reqkit.segments.values import MonthDay
from reqkit.values.duration import Duration
from reqkit.values.record import record
from reqkit.values.text import Language


class Axis(StrEnum):
    """A thing that has to be said."""

    WINDOW = "window"
    COUNTING = "count"
    CLOCK = "clock"
    WEEK_STARTS = "week_starts"
    NULL_RULE = "null_rule"
    BASIS = "basis"
    REFUNDS = "refunds"
    FEB29 = "feb29"
    REFRESH = "refresh"


class Gaps(NamedTuple):
    """How many of the things that have to be said are said, and a question for each kind that is not."""

    said: int
    needed: int
    questions: tuple[Question, ...]


QUESTIONS: dict[Axis, Message] = {
    Axis.WINDOW: Message("За какой период считать ({subjects})?", "Over which period is this counted ({subjects})?"),
    Axis.COUNTING: Message(
        "Считать календарные дни или отрезки по 24 часа ({subjects})?", "Calendar days, or spans of 24 hours ({subjects})?"
    ),
    Axis.CLOCK: Message(
        "По чьим часам начинается день: компании или клиента ({subjects})?",
        "By whose clock does a day begin, the company's or the customer's ({subjects})?",
    ),
    Axis.WEEK_STARTS: Message("С какого дня начинается неделя?", "On which day does the week start?"),
    Axis.NULL_RULE: Message(
        "Подходят ли клиенты, о которых нет данных ({subjects})?", "Do customers without the data belong ({subjects})?"
    ),
    Axis.BASIS: Message(
        "Какая сумма считается: до скидок, после скидок или оплаченная ({subjects})?",
        "Which sum counts: before discounts, after them, or what was paid ({subjects})?",
    ),
    Axis.REFUNDS: Message("Вычитать ли возвраты ({subjects})?", "Are refunds subtracted ({subjects})?"),
    Axis.FEB29: Message("Когда поздравлять родившихся 29 февраля?", "When do those born on 29 February have their day?"),
    Axis.REFRESH: Message("Через какое время сегмент учитывает изменения?", "How soon must the segment reflect a change?"),
}
HOW_TO_SAY: dict[Axis, str] = {
    Axis.WINDOW: "window: last 90 days",
    Axis.COUNTING: "count: calendar | elapsed",
    Axis.CLOCK: "time_zone: company | customer | utc",
    Axis.WEEK_STARTS: "week_starts: mon | sun",
    Axis.NULL_RULE: "null_rule: excluded | matches_negative | matches_empty",
    Axis.BASIS: "basis: before_discount | after_discount | paid",
    Axis.REFUNDS: "refunds: subtracted | ignored",
    Axis.FEB29: "feb29: feb_28 | mar_01",
    Axis.REFRESH: "refresh: 15 minutes",
}
"""What to write in the brief to answer."""
_WITH_KEY = Message("{question} — {key}", "{question} – {key}")


@record
class Question:
    """What to ask about one axis, in either language, and the key of the brief that answers it."""

    axis: Axis
    text: Localized

    @property
    def answer(self) -> str:
        return HOW_TO_SAY[self.axis]

    def in_language(self, language: Language) -> str:
        return self.text.in_language(language)


@record
class WithAnswers:
    """Questions one after the other, each with what to write."""

    questions: tuple[Question, ...]

    def in_language(self, language: Language) -> str:
        return "; ".join(_WITH_KEY.fill(language, {"question": question, "key": question.answer}) for question in self.questions)


@record(eq=False)
class _Open:
    """One thing to be said of one condition (or of the segment as a whole) and whether it is."""

    axis: Axis
    said: bool
    clause: Clause | None = None


def segment_gaps(segment: Segment, *, skip: frozenset[Axis] = frozenset()) -> Gaps:
    """How exhaustive a segment's own conditions are. `skip` leaves the questions of some axes out (not the count)."""
    found = list(_axes(segment))
    questions = []
    for axis in Axis:
        open_here = [item for item in found if item.axis is axis and not item.said]
        if open_here and axis not in skip:
            subjects = dict.fromkeys(item.clause.subject.id for item in open_here if item.clause is not None)
            texts = {item.clause.subject.id: PropertyText(item.clause) for item in open_here if item.clause is not None}
            questions.append(Question(axis, Filled(QUESTIONS[axis], {"subjects": tuple(texts[name] for name in subjects)})))
    return Gaps(sum(item.said for item in found), len(found), tuple(questions))


def _axes(segment: Segment) -> Iterator[_Open]:
    """Every thing that has to be said, condition by condition."""
    weeks = False
    for clause in clauses(segment.where):
        for axis, needed, said in _RULES:
            if needed(clause):
                yield _Open(axis, said(clause), clause)
        weeks = weeks or (clause.window is not None and clause.window.counts_weeks)
    if weeks:
        yield _Open(Axis.WEEK_STARTS, segment.week_starts is not None)
    yield _Open(Axis.REFRESH, segment.refresh is not None)


def needs_window(clause: Clause) -> bool:
    """Whether the condition is about a stretch of time, so that one has to be named."""
    return clause.subject.window is WindowUse.REQUIRED and clause.operator.id not in ("is_set", "is_not_set")


def needs_feb29(clause: Clause) -> bool:
    """Whether the rule for 29 February changes who meets the condition: not where a month or a day far from it is named."""
    if isinstance(clause.value, MonthDay):
        return (clause.value.month, clause.value.day) in ((2, 28), (2, 29), (3, 1))
    return clause.operator.id.startswith("anniversary") and clause.operator.id != "anniversary_in_month"


def _counts_days(clause: Clause) -> bool:
    if clause.window is not None and clause.window.counts_days:
        return True
    if not clause.operator.relative or _is_yearly(clause):
        return False
    return isinstance(clause.value, Duration) and clause.value.unit not in ("second", "minute", "hour")


def _has_clock(clause: Clause) -> bool:
    moves = clause.window is not None and clause.window.moves
    return moves or clause.operator.relative


def _is_yearly(clause: Clause) -> bool:
    """Birthdays are days of the calendar, whatever else is counted."""
    return clause.operator.id.startswith("anniversary")


def _is_sum(clause: Clause) -> bool:
    return clause.subject.basis and clause.subject.type is PropertyType.MONEY and clause.operator.id not in ("is_set", "is_not_set")


_RULES: tuple[tuple[Axis, Callable[[Clause], bool], Callable[[Clause], bool]], ...] = (
    (Axis.WINDOW, needs_window, lambda clause: clause.window is not None),
    (Axis.COUNTING, _counts_days, lambda clause: clause.counting is not None),
    (Axis.CLOCK, _has_clock, lambda clause: clause.clock is not None),
    (Axis.NULL_RULE, lambda clause: clause.operator.denies, lambda clause: clause.null_rule is not None),
    (Axis.BASIS, _is_sum, lambda clause: clause.basis is not None),
    (Axis.REFUNDS, _is_sum, lambda clause: clause.refunds is not None),
    (Axis.FEB29, needs_feb29, lambda clause: clause.feb29 is not None),
)
