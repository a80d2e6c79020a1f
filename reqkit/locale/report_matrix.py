"""The sentences of the appendix with the full matrix, and how a verdict is told in it."""

from __future__ import annotations

from reqkit.locale.message import Message

# --- the tables

MATRIX = Message("Полная матрица", "The full matrix")
MATRIX_INTRO = Message(
    "Каждое требование у каждого поставщика, который хоть что-то ответил. Под таблицей — что именно сказано и на чём это основано.",
    "Every requirement at every vendor that answered anything. Under each table: what exactly was said, and on what evidence.",
)
MATRIX_ON_PAPER = Message(
    "Каждое требование у каждого поставщика, который хоть что-то ответил. Под таблицами — только то, что решает: отказы, устаревшие и спорные "
    "ответы, слова поставщиков, доработки обязательного{whose}. Всё остальное — в HTML, XLSX и в приложенных данных.",
    "Every requirement at every vendor that answered anything. Under the tables is only what decides: refusals, stale and disputed answers, "
    "what vendors say in so many words, work on musts{whose}. All the rest is in the HTML, the XLSX and the attached data.",
)
OF_SOME = Message(" — у поставщиков {names}", ", of {names}")
MATRIX_PARTS = Message(
    "Поставщики разбиты на {count} {count:часть|части|частей} по местам.", "The vendors are split into {count} {count:part|parts} by rank."
)
MATRIX_CAPTION = Message("{category}, вес {weight}", "{category}, weight {weight}")
MATRIX_COUNTS = Message(
    "{count} {count:требование|требования|требований}, {musts} {musts:обязательное|обязательных|обязательных}; отвечено {answered}",
    "{count} {count:requirement|requirements}, {musts} {musts:must|musts}; {answered} answered",
)
MATRIX_COUNTS_PART = Message("{counts}; места {first}–{last}", "{counts}; ranks {first}–{last}")
MATRIX_SILENT = Message("В таблицах нет тех, кто не ответил ни на что: {names}.", "Left out, without a single answer: {names}.")
COL_TITLE = Message("Требование", "Requirement")
COL_PRIORITY_SHARE = Message("Важность, вес %", "Priority, weight %")
CELL_LABEL = Message("{vendor}: {state}", "{vendor}: {state}")
STRIP_LABEL = Message("{state} — {vendors}", "{state} — {vendors}")
CELL_PARTLY = Message("отвечено {part} из {total}", "{part} of {total} answered")
NO_ANSWER_FROM_ANY = Message("? — не ответил никто", "? — no answer from any of them")
LEGEND_PARTLY = Message("«1/3» — отвечено на часть вопросов", "“1/3”: answered in part")

# --- what was said

STALE = Message("ответ устарел", "stale answer")
ASSESSED = Message("проверено командой", "checked by the team")
ASSESSED_AGAINST = Message("проверка показала другое, чем заявлено", "found otherwise than claimed")
ACCOUNT_MISSING = Message("Нет: {labels}.", "Not available: {labels}.")
ACCOUNT_SILENT = Message("Без ответа: {labels}.", "No answer: {labels}.")
ACCOUNT_BUILT = Message("Доработать: {labels}.", "To be built: {labels}.")
ACCOUNT_BUILT_FOR = Message("Доработать ({cost}, {time}): {labels}.", "To be built ({cost}, {time}): {labels}.")
ACCOUNT_ALL = Message("Есть полностью.", "Available in full.")
ACCOUNT_REST = Message("Остальное есть.", "The rest is available.")
RESTS_ON = Message("{text} ({evidence})", "{text} ({evidence})")
COMMENTS = Message("Что сказано", "What was said")
NO_COMMENTS = Message("К этой категории пояснений нет.", "There are no remarks on this category.")
BLOCK_COUNTED = Message("Засчитан вариант {number} из {total}.", "Alternative {number} of {total} counted.")
BLOCK_OTHER = Message("Относится к варианту {number}, засчитан другой.", "Concerns alternative {number}; another is counted.")
BLOCKS_OF_ITEM = Message("достаточно одного из {total} вариантов", "any of {total} alternatives will do")
IN_WORDS = Message("задано словами", "stated in words")
