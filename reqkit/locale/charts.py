"""What the charts say: titles that tell what to see, words on them, and the figures in words. Russian and English side by side."""

from __future__ import annotations

from reqkit.locale.message import Message

# --- words that several charts use

POINTS_AXIS = Message("баллов из 100", "points of 100")
SHOWN = Message("Показаны первые {shown} из {total}.", "The first {shown} of {total} are shown.")
AND_OTHERS = Message("И ещё {count}.", "And {count} more.")

# --- ranking

RANKING_ONE = Message("{leader} набирает {score} из 100: {standing}.", "{leader} scores {score} of 100: {standing}.")
RANKING_LEAD = Message(
    "Впереди {leader}: {score} из 100 против {other} у поставщика {second}.",
    "{leader} is ahead: {score} of 100 against {other} for {second}.",
)
RANKING_TIE = Message("{leader} и {second} набирают поровну: по {score} из 100.", "{leader} and {second} score the same: {score} of 100.")
RANKING_GATE = Message(
    "{leader} стоит выше, чем {second}, уже по обязательным требованиям: {leader} — «{standing}», {second} — «{below}».",
    "{leader} stands above {second} on the musts alone: {leader} {standing}, {second} {below}.",
)
RANKING_OVERLAP = Message(
    "Ответы, которых ещё нет, могут поднять поставщика {second} до {high} — выше {score}.",
    "Answers still missing could lift {second} to {high}, above {score}.",
)
RANKING_SCORE = Message("балл", "score")
RANKING_HIGH = Message("если подтвердится всё, о чём поставщик молчит", "if all that is unanswered turned out true")
RANKING_SPREAD = Message("от 5 до 95 % проб", "5 to 95% of samples")
RANKING_TO = Message("до {high}", "to {high}")
RANKING_ALT = Message("Балл из 100 и проход по обязательным требованиям. {rows}.", "Score of 100 and standing on the musts. {rows}.")
RANKING_ALT_ROW = Message("{rank}. {name} — {score}{high}{spread}, {standing}", "{rank}. {name}: {score}{high}{spread}, {standing}")
RANKING_ALT_HIGH = Message(" (до {high})", " (up to {high})")
RANKING_ALT_SPREAD = Message(", в пробах от {low} до {high}", ", {low} to {high} in samples")

# --- money

MONEY_UNITS: tuple[tuple[int, Message], ...] = (
    (1_000_000_000, Message("млрд\u00a0{currency}", "{currency}\u00a0bn")),
    (1_000_000, Message("млн\u00a0{currency}", "{currency}\u00a0m")),
    (1_000, Message("тыс.\u00a0{currency}", "{currency}\u00a0thousand")),
    (1, Message("{currency}", "{currency}")),
)
"""From the largest unit; the last is one."""

# --- stacked cost

COSTS_AXIS = Message("{unit} за {horizon}, {vat}", "{unit} over {horizon}, {vat}")
COSTS_CHEAPEST_LEADER = Message(
    "Дешевле всех первый в рейтинге: {leader} — {cost}; следующий по цене {next} — {other}.",
    "The first in the ranking is also the cheapest: {leader} at {cost}; the next by price is {next} at {other}.",
)
COSTS_CHEAPEST_OTHER = Message(
    "Дешевле всех {cheapest}: {cost}; первый в рейтинге, {leader}, стоит {other} — на {difference} больше.",
    "{cheapest} is the cheapest at {cost}; {leader}, first in the ranking, costs {other}: {difference} more.",
)
COSTS_CHEAPEST = Message(
    "Дешевле всех {cheapest}: {cost}; стоимость первого в рейтинге, {leader}, неизвестна.",
    "{cheapest} is the cheapest at {cost}; what {leader}, first in the ranking, costs is unknown.",
)
COSTS_SAME = Message("Дешевле всех {names}: по {cost}.", "{names} are the cheapest, at {cost} each.")
COSTS_ONE = Message("{leader} стоит {cost}.", "{leader} costs {cost}.")
COSTS_NONE = Message("Полная стоимость неизвестна ни у кого.", "Nobody's total cost is known.")
COSTS_OVER = Message("Дороже предела {ceiling}: {names}.", "Above the ceiling of {ceiling}: {names}.")
COSTS_UNKNOWN = Message("Неизвестна полная стоимость: {names}.", "Total cost unknown: {names}.")
COSTS_TARGET = Message("цель {value}", "target {value}")
COSTS_CEILING = Message("предел {value}", "ceiling {value}")
COSTS_RANGE = Message("от нижней до верхней оценки", "low to high estimate")
COSTS_NO_TOTAL = Message("? не назвали", "? not stated")
COSTS_ALT = Message("Полная стоимость, {axis}. {rows}.", "Total cost, {axis}. {rows}.")
COSTS_ALT_ROW = Message("{name} — {total} ({parts})", "{name}: {total} ({parts})")
COSTS_ALT_TOTAL = Message("{name} — {total}", "{name}: {total}")
COSTS_ALT_UNKNOWN = Message("{name} — неизвестно", "{name}: unknown")
