"""The sentences of the report on when what is bought is ready."""

from __future__ import annotations

from reqkit.locale.message import Message

TIME = Message("Сроки", "Time")
READY_BEFORE = Message(
    "{vendor}: всё готово {when} — за {days} до срока запуска, {limit}.",
    "{vendor}: all is ready {when}, {days} before the go-live limit, {limit}.",
)
READY_ON = Message("{vendor}: всё готово {when} — в самый срок запуска.", "{vendor}: all is ready {when}, on the go-live limit itself.")
READY_AFTER = Message(
    "{vendor}: всё готово {when} — на {days} позже срока запуска, {limit}.",
    "{vendor}: all is ready {when}, {days} after the go-live limit, {limit}.",
)
READY_FREE = Message(
    "{vendor}: всё готово {when}. Срок запуска в запросе не задан.", "{vendor}: all is ready {when}. The brief sets no go-live limit."
)
WORST_WITHIN = Message("В худшем случае — {when}: срок запуска выдержан.", "At worst {when}: the go-live limit still holds.")
WORST_AFTER = Message("В худшем случае — {when}, на {days} позже срока запуска.", "At worst {when}, {days} after the go-live limit.")
WORST_FREE = Message("В худшем случае — {when}.", "At worst {when}.")
UNKNOWN = Message(
    "{vendor}: время внедрения или работ не названо, дату готовности назвать нельзя.",
    "{vendor}: the time of implementation or work is not stated, so that no date can be named.",
)
NOT_STATED = Message(
    "{vendor}: о сроке внедрения ничего не сказано, он принят за 0 дней.",
    "{vendor}: nothing is said of the time of implementation, taken as 0 days.",
)
PLAN_TABLE = Message("План работ: {vendor}", "The plan of work: {vendor}")
COL_WORK = Message("Работа", "Work")
COL_FOR = Message("Для чего", "For")
COL_TEAM = Message("Команда", "Team")
COL_START = Message("Начало", "Start")
COL_END = Message("Готово", "Done")
COL_LATEST = Message("Не позже", "At the latest")
IMPLEMENTATION = Message("Внедрение", "Implementation")
PROMISED = Message("к дате", "by date")
CONTRACT_DAY = Message("день договора", "day of contract")
DAY = Message("{day}-й день", "day {day}")
MORE_WORKS = Message(
    "И ещё {count} {count:работа|работы|работ}; все они — в приложенных данных.",
    "And {count} more {count:piece|pieces} of work, all in the attached data.",
)
TEAMS = Message(
    "Работы идут в {teams} {teams:команду|команды|команд}; «не позже» — если каждая займёт наибольший из названных сроков.",
    "The work is done by {teams} {teams:team|teams}; “at the latest” is if each piece takes the longest of the times stated.",
)
NOTHING_TO_BUILD = Message("Строить ничего не нужно: только внедрение.", "There is nothing to build, only the implementation.")
