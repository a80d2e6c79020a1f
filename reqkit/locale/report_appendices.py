"""The sentences of the appendices that are not about the matrix or the method."""

from __future__ import annotations

from reqkit.locale.message import Message

MATRIX_ON_PAPER = Message(
    "Каждое требование у каждого поставщика, который хоть что-то ответил. Под таблицами — только то, что решает: отказы, устаревшие и спорные "
    "ответы, слова поставщиков, доработки обязательного{whose}. Всё остальное — в HTML, XLSX и в приложенных данных.",
    "Every requirement at every vendor that answered anything. Under the tables is only what decides: refusals, stale and disputed answers, "
    "what vendors say in so many words, work on musts{whose}. All the rest is in the HTML, the XLSX and the attached data.",
)
OF_SOME = Message(" — у поставщиков {names}", ", of {names}")
APPENDIX = Message("Приложение. {heading}", "Appendix: {heading}")
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
