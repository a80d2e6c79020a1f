"""The sentences of the report on who fell out and why."""

from __future__ import annotations

from reqkit.locale.message import Message

SHORTLIST_REST = Message("Все поставщики по местам", "All vendors by rank")
FALLEN = Message("Кто выбыл и почему", "Who fell out and why")
FALLEN_INTRO = Message(
    "Обязательное требование не возмещается ничем. Подходят: {qualified}; пока не оценить: {open}; не подходят: {failed}.",
    "Nothing makes up for a must. Qualify: {qualified}; cannot be judged yet: {open}; do not qualify: {failed}.",
)
FALLEN_HEADING = Message("Не подходят", "Do not qualify")
FALLEN_TABLE = Message("Невыполненные обязательные требования и что о них сказано", "Musts not met, and what was said")
FALLEN_TABLE_ONCE = Message(
    "Невыполненные обязательные требования и что о них сказано (основание везде одно: {evidence})",
    "Musts not met, and what was said (the evidence is the same throughout: {evidence})",
)
FALLEN_VENDOR = Message("{name}: место {rank}", "{name}: rank {rank}")
FALLEN_FAILED = Message("не выполнено {count} из {total}", "{count} of {total} not met")
NOT_BOUGHT = Message(
    "{said} В покупку не входит: не позволяют бюджет, срок или тарифы.",
    "{said} Not part of what would be bought: the budget, the date or the plans do not allow it.",
)
FALLEN_OPEN = Message("без ответа {count}", "{count} unanswered")
COL_MUST = Message("Обязательное требование", "Must")
COL_SAID = Message("Что сказано", "What was said")
COL_EVIDENCE = Message("На чём основано", "Evidence")
TERMS_OF_BUYING = Message("Условия покупки", "Terms of buying")
UNRESOLVED_HEADING = Message("Пока не оценить: нет ответа на обязательное", "Cannot be judged yet: musts unanswered")
UNRESOLVED_COMMON = Message(
    "Не ответил никто из {count} ещё не выбывших поставщиков, у кого есть ответы:",
    "None of the {count} vendors that have answered something and are still in has answered these:",
)
UNRESOLVED_COMMON_ONE = Message("{vendor}: нет ответа на обязательные требования:", "{vendor} has not answered these musts:")
UNRESOLVED_TABLE = Message("Обязательные требования без ответа, кроме названных выше", "Further musts without an answer, by vendor")
UNRESOLVED_TABLE_ALL = Message("Обязательные требования без ответа", "Musts without an answer, by vendor")
COL_VENDORS = Message("Поставщики", "Vendors")
COL_COUNT_OPEN = Message("Всего без ответа", "Unanswered in all")
NOTHING_ELSE = Message("больше ничего", "nothing else")
NOBODY_FELL = Message(
    "Никто не выбыл: обязательные требования выполняют все поставщики.", "Nobody fell out: every vendor meets every must."
)
