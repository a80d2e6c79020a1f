"""Every sentence of the report's page that only its script says, Russian and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message

WEIGHTS_HEADING = Message("А если веса другие", "What if the weights were different")
WEIGHTS_INTRO = Message(
    "Подвиньте веса — места пересчитаются сразу, по тем же формулам и без округлений. Остальные веса меняются пропорционально, в сумме всегда 100\u00a0%.",
    "Move the weights and the ranks follow at once, by the same formulas and without rounding. The other weights change in proportion; they always add up to 100%.",
)
WEIGHTS_KEPT = Message(
    "Меняются только веса. Что покупать у каждого поставщика, цены, сроки и допуск остаются как в отчёте: под другие веса мог бы подойти другой набор работ. Остальные разделы, вероятности в них, PDF, XLSX и JSON говорят о весах отчёта.",
    "Only the weights change. What would be bought from each vendor, prices, dates and the gate stay as in the report: other weights might call for other work. The other sections with their chances, PDF, XLSX and JSON are about the report's weights.",
)


def _words(**sentences: tuple[str, str]) -> Mapping[str, Message]:
    return {name: Message(*sentence) for name, sentence in sentences.items()}


WORDS: Mapping[str, Message] = _words(
    # Sorting
    sort_up=("Таблица упорядочена по возрастанию: {column}.", "The table is sorted by {column}, ascending."),
    sort_down=("Таблица упорядочена по убыванию: {column}.", "The table is sorted by {column}, descending."),
    sort_off=("Таблица снова в исходном порядке.", "The table is back in its own order."),
    sort_hint=("Упорядочить: {column}", "Sort by {column}"),
    # Filtering
    filter_matrix=("Отбор требований", "Filter the requirements"),
    filter_signing=("Отбор вопросов", "Filter the questions"),
    find=("Текст", "Text"),
    priority=("Важность", "Priority"),
    category=("Категория", "Category"),
    state=("Ответ", "Answer"),
    vendor=("Поставщик", "Vendor"),
    any_priority=("любая", "any"),
    any_category=("любая", "any"),
    any_state=("любой", "any"),
    any_vendor=("все", "all"),
    state_differs=("ответы расходятся", "answers differ"),
    clear=("Показать всё", "Show all"),
    shown_items=("Показано {n} из {m} {m:требования|требований|требований}", "{n} of {m} {m:requirement|requirements} shown"),
    shown_questions=("Показано {n} из {m} {m:вопроса|вопросов|вопросов}", "{n} of {m} {m:question|questions} shown"),
    nothing_items=(
        "Таких требований нет. Ослабьте условия или нажмите «Показать всё».",
        "No such requirements. Ask for less, or press “Show all”.",
    ),
    nothing_questions=(
        "Таких вопросов нет. Ослабьте условия или нажмите «Показать всё».",
        "No such questions. Ask for less, or press “Show all”.",
    ),
    # Weights
    weights_of=("Чьи веса", "Whose weights"),
    own_weights=("свои", "my own"),
    axes=("Что важнее", "What counts"),
    categories=("Категории требований", "Categories of requirements"),
    as_reported=("Как в отчёте", "As in the report"),
    of_brief=("Веса запроса", "The brief's weights"),
    reset=("Вернуть веса отчёта", "Back to the report's weights"),
    percent=("{n}\u00a0%", "{n}%"),
    table=("Места при этих весах", "Ranks with these weights"),
    now=("сейчас", "now"),
    in_report=("в отчёте", "in the report"),
    col_rank=("Место", "Rank"),
    col_standing=("Вывод", "Standing"),
    col_score=("Балл из 100", "Score of 100"),
    col_fit=("Соответствие, %", "Fit, %"),
    up=("выше на {n}", "up {n}"),
    down=("ниже на {n}", "down {n}"),
    same=("там же", "unchanged"),
    winner=("Впереди {vendor}, балл {score}; следом {runner}, {other}; отрыв {margin}.", "{vendor} leads with {score}; {runner} follows with {other}; the margin is {margin}."),
    alone=("Подходит один поставщик — {vendor}: балл {score}. Веса этого не изменят.", "Only {vendor} qualifies, scoring {score}. No weights change that."),
    doubtful=(
        "Но шанс быть первым, посчитанный при весах отчёта, — {chance}, а победителя называем от {sure}.",
        "But its chance of being first, worked out with the report's weights, is {chance}, and a winner is named from {sure}.",
    ),
    close=(
        "Явного победителя нет: впереди {vendor}, следом {runner}, но отрыв {margin} меньше допуска {tolerance}.",
        "No clear winner: {vendor} is ahead of {runner} by {margin}, and the tolerance is {tolerance}.",
    ),
    tie=("Поровну, по {score}: {vendors}.", "A tie at {score}: {vendors}."),
    unresolved=(
        "Все обязательные требования пока не подтвердил никто, и веса этого не изменят. Ближе всех {vendor}: балл {score}.",
        "No vendor has confirmed every must yet, and no weights change that. {vendor} is closest, scoring {score}.",
    ),
    unresolved_silent=(
        "Из ответивших не подходит никто, и веса этого не изменят. Ещё не ответили: {vendors}.",
        "None of those that answered qualifies, and no weights change that. Not heard from yet: {vendors}.",
    ),
    nobody_qualifies=(
        "Не подходит никто, и веса этого не изменят. Ближе всех {vendor}: балл {score}.",
        "Nobody qualifies, and no weights change that. {vendor} is closest, scoring {score}.",
    ),
    weights_as_reported=("Веса как в отчёте.", "The weights are those of the report."),
    first_as_reported=("Первое место то же, что в отчёте.", "The same vendor is first as in the report."),
    first_changed=("В отчёте первое место — {vendor}.", "In the report the first is {vendor}."),
    silent=("Не показаны, потому что ни на что не ответили: {vendors}.", "Not shown, having answered nothing: {vendors}."),
)  # fmt: skip
