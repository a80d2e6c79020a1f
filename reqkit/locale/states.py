"""What states, standings and conclusions are called."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import Conclusion, Standing
from reqkit.locale.message import Message
from reqkit.match.readiness import Readiness
from reqkit.match.verdict import State

STATES: Mapping[State, Message] = {
    State.AVAILABLE: Message("есть", "there"),
    State.CUSTOMIZABLE: Message("можно доработать", "can be built"),
    State.UNAVAILABLE: Message("нет", "not there"),
    State.UNANSWERED: Message("нет ответа", "not answered"),
}
READINESS: Mapping[Readiness, Message] = {
    Readiness.TODAY: Message("сегодня", "today"),
    Readiness.AFTER_WORK: Message("после доработки", "after work"),
    Readiness.UNANSWERED: Message("нет ответа", "not answered"),
    Readiness.CANNOT: Message("не запустить", "cannot run"),
}
STANDINGS: Mapping[Standing, Message] = {
    Standing.QUALIFIES: Message("проходит", "qualifies"),
    Standing.QUALIFIES_AFTER_WORK: Message("проходит после доработки", "qualifies after work"),
    Standing.UNRESOLVED: Message("пока не оценить", "cannot be judged yet"),
    Standing.FAILS: Message("не проходит", "does not qualify"),
}
CONCLUSIONS: Mapping[Conclusion, Message] = {
    Conclusion.WINNER: Message("Впереди: {vendor}.", "Ahead: {vendor}."),
    Conclusion.UNSURE: Message(
        "Явного лидера нет: впереди {vendor}, но шанс остаться на первом месте — {chance}.",
        "No clear winner: {vendor} is ahead, but its chance of staying first is {chance}.",
    ),
    Conclusion.TIE: Message(
        "Явного лидера нет: первое место делят несколько поставщиков.", "No clear winner: several vendors share the first place."
    ),
    Conclusion.CLOSE: Message(
        "Явного лидера нет: отрыв меньше допуска; на первом месте {vendor}.",
        "No clear winner: the margin is under the tolerance; {vendor} is first.",
    ),
    Conclusion.UNRESOLVED: Message(
        "Решать рано: никто не ответил на все обязательные требования.", "Too early to decide: nobody has answered every must."
    ),
    Conclusion.NOBODY_QUALIFIES: Message("Не проходит никто.", "Nobody qualifies."),
    Conclusion.NOBODY_ANSWERED: Message("Сравнивать нечего: не ответил никто.", "Nothing to compare: nobody has answered."),
    Conclusion.NO_VENDORS: Message("Сравнивать некого: листов поставщиков нет.", "Nobody to compare: there are no sheets."),
}
