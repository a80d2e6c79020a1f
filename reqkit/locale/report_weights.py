"""The sentences of the appendix on weights."""

from __future__ import annotations

from reqkit.locale.message import Message

WEIGHTS_TABLE = Message("Веса категорий в соответствии", "Weights of the categories in fit")
COL_PER_ITEM = Message("Вес одного в среднем, %", "Average weight of one, %")
COL_ANSWERED_HERE = Message("Отвечено в среднем, %", "Answered on average, %")
WEIGHTS = Message("Веса", "Weights")
QUOTED = Message("«{name}»", "“{name}”")
WEIGHTS_HALF = Message(
    "{share} соответствия {count:даёт категория|дают категории|дают категории} {names} — {count} из {total}.",
    "{share} of fit {count:comes|comes} from {names}, {count} of {total} categories.",
)
WEIGHTS_ONE = Message("Всё соответствие — в одной категории, «{category}».", "All of fit is in one category, “{category}”.")
WEIGHTS_STATED = Message("Веса категорий заданы в запросе.", "The weights of the categories are stated in the brief.")
WEIGHTS_COUNTED = Message(
    "Веса категорий в запросе не заданы: категория весит столько, сколько баллов у её требований.",
    "The brief states no weights of categories: each weighs the points of what is in it.",
)
