"""What states, standings and conclusions are called."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import Conclusion, Standing
from reqkit.locale.kinds import AVAILABILITIES
from reqkit.locale.message import Filled, Localized, Message
from reqkit.match.readiness import Readiness, ScenarioReadiness
from reqkit.match.verdict import State
from reqkit.model.sheet import Availability
from reqkit.values.text import Text

STATES: Mapping[State, Message] = {
    State.AVAILABLE: AVAILABILITIES[Availability.AVAILABLE],
    State.CUSTOMIZABLE: AVAILABILITIES[Availability.CUSTOMIZABLE],
    State.UNANSWERED: Message("нет ответа", "no answer"),
    State.UNAVAILABLE: AVAILABILITIES[Availability.UNAVAILABLE],
}
READINESS: Mapping[Readiness, Message] = {
    Readiness.TODAY: Message("сегодня", "today"),
    Readiness.AFTER_WORK: Message("после доработки", "after work"),
    Readiness.OTHER_PLAN: Message("на другом тарифе", "on another plan"),
    Readiness.UNANSWERED: Message("нет ответа", "no answer"),
    Readiness.CANNOT: Message("не запустить", "cannot run"),
}
_ON_PLAN = Message("на тарифе «{plan}»", "on the plan “{plan}”")


def when_it_runs(found: ScenarioReadiness) -> Localized:
    """`сегодня`; `на тарифе «Большой»`, which is another than would be bought."""
    if found.plan is None:
        return READINESS[found.readiness]
    return Filled(_ON_PLAN, {"plan": found.plan.title or Text(plain=found.plan.id)})


STANDINGS: Mapping[Standing, Message] = {
    Standing.QUALIFIES: Message("подходит", "qualifies"),
    Standing.QUALIFIES_AFTER_WORK: Message("подойдёт после доработки", "qualifies after work"),
    Standing.UNRESOLVED: Message("пока не оценить", "cannot be judged yet"),
    Standing.FAILS: Message("не подходит", "does not qualify"),
}
STANDINGS_SHORT: Mapping[Standing, Message] = {
    Standing.QUALIFIES: Message("подходит", "qualifies"),
    Standing.QUALIFIES_AFTER_WORK: Message("после работ", "after work"),
    Standing.UNRESOLVED: Message("не оценить", "open"),
    Standing.FAILS: Message("не подходит", "fails"),
}
"""For narrow columns."""
CONCLUSIONS: Mapping[Conclusion, Message] = {
    Conclusion.WINNER: Message("Впереди: {vendor}.", "Ahead: {vendor}."),
    Conclusion.UNSURE: Message(
        "Явного победителя нет: впереди {vendor}, но шанс остаться на первом месте — {chance}.",
        "No clear winner: {vendor} is ahead, but its chance of staying first is {chance}.",
    ),
    Conclusion.TIE: Message(
        "Явного победителя нет: первое место делят несколько поставщиков.", "No clear winner: several vendors share the first place."
    ),
    Conclusion.CLOSE: Message(
        "Явного победителя нет: отрыв меньше допуска; на первом месте {vendor}.",
        "No clear winner: the margin is under the tolerance; {vendor} is first.",
    ),
    Conclusion.UNRESOLVED: Message(
        "Решать рано: никто не ответил на все обязательные требования.", "Too early to decide: nobody has answered every must."
    ),
    Conclusion.NOBODY_QUALIFIES: Message("Не подходит никто.", "Nobody qualifies."),
    Conclusion.NOBODY_ANSWERED: Message("Сравнивать нечего: не ответил никто.", "Nothing to compare: nobody has answered."),
    Conclusion.NO_VENDORS: Message("Сравнивать некого: листов поставщиков нет.", "Nobody to compare: there are no sheets."),
}
