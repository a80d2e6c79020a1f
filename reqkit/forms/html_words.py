"""Every sentence of the page, Russian and English side by side. The page fills in `{places}` and picks word forms as `Message` does."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.forms.fields import Field
from reqkit.forms.model import Section
from reqkit.locale.message import Message

NO_SCRIPT = Message(
    "Эта анкета — страница с JavaScript. Сохраните файл на диск и откройте его в браузере (Chrome, Firefox, Safari, Edge), а не в просмотре вложений.",
    "This form is a page with JavaScript. Save the file and open it in a browser (Chrome, Firefox, Safari, Edge), not in the preview of a mail program.",
)
CHANGED_HERE = Message(
    "Вопрос изменился после вашего ответа. Поправьте ответ или отметьте, что прежний верен.",
    "The question has changed since your answer. Correct it, or mark that it still holds.",
)
INTROS: Mapping[Section, Message] = {
    Section.ANSWERS: Message(
        "Ответ на пункт относится ко всем его частям. Если части отличаются, откройте их и ответьте на каждую: такой ответ важнее.",
        "An answer to an item speaks of all its parts. Where parts differ, open them and answer each: such an answer goes before.",
    ),
    Section.RULES: Message(
        "Общие правила программы лояльности: о них спрашивают один раз, они действуют во всех акциях.",
        "The company-wide rules of the loyalty programme: asked about once, they hold for every offer.",
    ),
    Section.PROFILE: Message("Общие сведения о вас и о внедрении.", "About you, and about the implementation."),
    Section.PLANS: Message(
        "От дешёвого к дорогому. Вторая цена — если кроме абонентской платы есть ещё одна.",
        "From the cheapest up. The second price is for a fee beside the first one.",
    ),
    Section.WORKS: Message(
        "Работа, которая нужна сразу для нескольких пунктов. Опишите её здесь один раз, а в пунктах отмечайте. Оплачивается тоже один раз.",
        "Work that serves several items. Describe it here once and mark it in the items. It is paid for once.",
    ),
}
HINTS: Mapping[Field, Message] = {
    Field.COST_FROM: Message(
        "Точная цена — одно число в обоих полях. Только «от» — «от этой суммы».",
        "An exact price: the same figure twice. “From” alone: from that amount up.",
    ),
    Field.CUSTOMIZATION: Message(
        "Отметьте, если всё делается в рамках общей доработки: её стоимость и срок указаны там.",
        "Mark it where a shared work brings this: its cost and time are stated there.",
    ),
    Field.PRICE: Message("Например: 4 500, от 499 или 100–200 USD.", "For example: 4 500, from 499, or 100–200 USD."),
    Field.RUNNING: Message("Регулярный платёж, если он есть.", "A regular fee, if there is one."),
    Field.ID: Message("Можно не заполнять: код получится из названия.", "May be left empty: it is made from the name."),
    Field.TEAMS: Message("Пусто — одна.", "Empty: one."),
    Field.SEATS_TO: Message("Пусто — без ограничения.", "Empty: no limit."),
    Field.CUSTOMERS_TO: Message("Пусто — без ограничения.", "Empty: no limit."),
}


def _words(**sentences: tuple[str, str]) -> Mapping[str, Message]:
    return {name: Message(*sentence) for name, sentence in sentences.items()}


WORDS: Mapping[str, Message] = _words(
    skip=("К вопросам", "Skip to the questions"),
    # How to fill it in
    guide=("Как заполнить", "How to fill it in"),
    guide_here=(
        "Отвечайте прямо здесь: страница работает без интернета и сама ничего не отправляет. Черновик хранится в этом браузере, вернуться к нему можно в любой день.",
        "Answer right here: the page works without the internet and sends nothing by itself. Your draft is kept in this browser; come back to it any day.",
    ),
    guide_words=(
        "«Есть» — уже работает у клиентов. «Можно доработать» — назовите стоимость и срок или отметьте общую доработку. «Нет» — нет и не планируется. Без ответа значит «не знаем», а не «нет».",
        "“Available” works at customers today. “Can be built” takes a cost and a time, or a shared work. “Not available” is neither there nor planned. No answer means “not known”, not “no”.",
    ),
    guide_work=(
        "Доработка «за наш счёт» требует только срока, «в планах развития» — даты. «По запросу» — не ответ: назовите хотя бы границы.",
        "Work “at no charge” takes a time only, “on the roadmap” a date. “On request” is no answer: give at least bounds.",
    ),
    guide_send=(
        "Когда закончите или прервётесь, сохраните файл ответов и пришлите его нам. Присылать саму страницу не нужно.",
        "When you have finished, or want to stop, save the file of answers and send it to us. There is no need to send the page.",
    ),
    contents=("Содержание", "Contents"),
    scenarios=("Что должно происходить", "What is to happen"),
    scenarios_intro=("Сценарии простыми словами: ради них задаются вопросы ниже.", "The scenarios in plain words: the questions below are asked for their sake."),
    scenarios_count=("{n} {n:сценарий|сценария|сценариев}", "{n} {n:scenario|scenarios}"),
    about_you=("О вас и ваших ценах", "About you and your prices"),
    # Bar
    bar=("Ход заполнения и поиск", "Progress and search"),
    filled=("Заполнено {done} из {total}", "{done} of {total} filled in"),
    mistakes=("{n} {n:строку|строки|строк} нужно поправить", "{n} {n:row|rows} to be corrected"),
    show=("Показать", "Show"),
    show_all=("все", "all"),
    show_open=("без ответа", "not answered yet"),
    show_mistakes=("с ошибками", "with mistakes"),
    search=("Поиск", "Search"),
    search_hint=("Код или слово", "Id or word"),
    found=("Показано {n} из {total}", "{n} of {total} shown"),
    nothing_found=("Таких пунктов нет.", "There are no such items."),
    show_everything=("Показать все пункты", "Show all items"),
    save=("Сохранить ответы", "Save the answers"),
    # Cards
    answer_to=("Ответ: {title}", "Answer: {title}"),
    clear=("Снять ответ", "Clear the answer"),
    parts=("{n} {n:часть|части|частей}", "{n} {n:part|parts}"),
    parts_done=("отвечено {done}", "{done} answered"),
    parts_wrong=("поправить {n}", "{n} to be corrected"),
    alternative=("Вариант {number}", "Alternative {number}"),
    more=("Тариф, подтверждение, комментарий", "Plan, evidence, comment"),
    more_filled=("заполнено {n}", "{n} filled in"),
    work=("Доработка", "The work"),
    question_changed=("вопрос изменился", "the question has changed"),
    unit=("Единица: {unit}", "Unit: {unit}"),
    none=("не указано", "not stated"),
    by_default=("не указано: {choice}", "not stated: {choice}"),
    as_profile=("как в ваших ценах", "as in your prices"),
    no_works=("Общих доработок пока нет.", "There are no shared works yet."),
    go_to_works=("Описать общую доработку", "Describe a shared work"),
    # States
    state_done=("отвечено", "answered"),
    state_by_parts=("отвечено по частям", "answered part by part"),
    state_open=("без ответа", "no answer"),
    state_partly=("отвечено частично: {done} из {total}", "answered in part: {done} of {total}"),
    state_wrong=("нужно поправить", "to be corrected"),
    state_lacking=("не хватает: {fields}", "lacking: {fields}"),
    state_above=("как у пункта: {answer}", "as the item: {answer}"),
    state_same=("как в {id}", "as in {id}"),
    announced=("{id}: {state}", "{id}: {state}"),
    # Mistakes
    needed=("Нужно заполнить.", "To be filled in."),
    needed_date=("Для планов развития нужна дата: {example}.", "The roadmap takes a date: {example}."),
    needed_answer=("Выберите ответ.", "Choose an answer."),
    not_with_answer=("Не сочетается с ответом «{answer}».", "Does not go with the answer “{answer}”."),
    extra=("Для этого ответа лишнее: {fields}.", "Superfluous beside this answer: {fields}."),
    clear_extra=("Очистить лишнее", "Clear what is superfluous"),
    upside_down=("«От» больше, чем «до».", "“From” is above “to”."),
    one_date=("Дата пишется в «Срок от», «Срок до» остаётся пустым.", "A date goes into “Time from”; “Time to” stays empty."),
    no_lower=("Заполните и нижнюю границу.", "Fill in the lower end as well."),
    zero_only=("Ноль значит «бесплатно»: тогда верхней границы нет.", "Zero means at no charge: then there is no upper end."),
    same_title=("Так уже называется другая строка.", "Another row bears that name."),
    bad_money=("Напишите сумму цифрами: 300 000 или 1500,50.", "Write the amount in figures: 300 000 or 1500.50."),
    bad_price=("Напишите так: 4 500, от 499 или 100–200 USD.", "Write 4 500, from 499, or 100–200 USD."),
    bad_time=("Напишите число (единица рядом) или дату: {example}.", "Write a number (its unit stands beside it) or a date: {example}."),
    bad_time_to=("Напишите число; единица рядом.", "Write a number; its unit stands beside it."),
    bad_count=("Напишите целое положительное число.", "Write a whole positive number."),
    bad_number=("Напишите одно число, которое гарантируете.", "Write one number, the one that you guarantee."),
    bad_bounds=("Такого значения не бывает.", "There is no such value."),
    bad_duration=("Напишите число и единицу: {example}.", "Write a number and a unit: {example}."),
    bad_range=("Напишите так: {example}.", "Write {example}."),
    bad_name=("Только строчные латинские буквы, цифры и «-».", "Lower-case Latin letters, digits and “-” only."),
    example_date=("15.03.2027", "2027-03-15"),
    example_duration=("180 дней", "180 days"),
    example_range=("0–100, шаг 0,5", "0–100, step 0.5"),
    # Plans and works
    add_plans=("Добавить тариф", "Add a plan"),
    add_customizations=("Добавить общую доработку", "Add a shared work"),
    new_plans=("Новый тариф", "New plan"),
    new_customizations=("Новая общая доработка", "New shared work"),
    remove=("Удалить", "Remove"),
    removed=("Удалено.", "Removed."),
    # Draft and files
    draft_none=(
        "Этот браузер не даёт странице хранить черновик. Прежде чем закрыть её, сохраните ответы в файл; продолжить можно, загрузив его.",
        "This browser does not let the page keep a draft. Save the answers to a file before you close it; load the file to go on.",
    ),
    draft_full=("Черновик больше не помещается в память браузера. Сохраните ответы в файл.", "The draft no longer fits into the browser's store. Save the answers to a file."),
    draft_restored=("Восстановлен ваш черновик от {when}.", "Your draft of {when} is back."),
    draft_other_state=(
        "Черновик от {when} начат в другой версии этой анкеты: наши сведения о вас с тех пор обновились. Ваши правки перенесены, проверьте их.",
        "The draft of {when} was begun in another version of this form: what we know of you has been updated since. Your changes were carried over; check them.",
    ),
    draft_older=(
        "В этом браузере есть черновик от {when} к другой версии анкеты. Перенести из него ответы на вопросы, которые остались?",
        "This browser holds a draft of {when} for another version of this form. Take over the answers to the questions that remain?",
    ),
    draft_taken=("Перенесено ответов: {n}.", "Answers taken over: {n}."),
    draft_elsewhere=(
        "Анкета открыта ещё и в другой вкладке, и черновик там изменился. Закройте одну из них, чтобы не потерять правки.",
        "The form is open in another tab as well, and the draft was changed there. Close one of them, or changes may be lost.",
    ),
    take_over=("Перенести", "Take over"),
    ignore=("Не нужно", "No, thanks"),
    close=("Закрыть", "Close"),
    file=("Файл ответов", "File of answers"),
    file_intro=(
        "Файл ответов — то, что вы присылаете нам. Его же можно загрузить в эту анкету и продолжить, например на другом компьютере.",
        "The file of answers is what you send to us. It can also be loaded into this form to go on, on another computer for instance.",
    ),
    load=("Загрузить файл ответов (.json)", "Load a file of answers (.json)"),
    loaded=("Загружено: {file}. Правок: {n}.", "Loaded: {file}. Changes: {n}."),
    load_replaces=("Заменить то, что вы заполнили здесь, содержимым файла {file}?", "Replace what you have filled in here by the file {file}?"),
    load_other_state=("Файл сохранён из другой версии анкеты: подошло не всё, проверьте.", "The file comes from another version of the form: not all of it fits; please check."),
    load_not_fitting=("Не подошло строк: {n}.", "Rows that do not fit: {n}."),
    load_bad=("{file}: это не файл ответов.", "{file} is no file of answers."),
    load_foreign=("{file}: это ответы к другой анкете.", "{file} belongs to another form."),
    replace=("Заменить", "Replace"),
    start_over=("Начать заново", "Start over"),
    start_over_ask=("Всё, что вы заполнили на этой странице, пропадёт; останется то, что было в анкете сначала. Начать заново?", "All that you have filled in on this page will be gone; what the form held at first will be there. Start over?"),
    started_over=("Анкета снова такая, какой была сначала.", "The form is as it was at first."),
    cancel=("Отмена", "Cancel"),
    saving=("Сохранить ответы", "Save the answers"),
    saving_all=("Отвечено на все {total}.", "All {total} are answered."),
    saving_open=(
        "Без ответа: {n} из {total}. Можно сохранить и так и закончить потом.", "Not answered: {n} of {total}. You may save all the same and finish later.",
    ),
    saving_wrong=(
        "Нужно поправить: {n}. Такие строки мы принять не сможем.", "To be corrected: {n}. We cannot take such rows.",
    ),
    saving_show=("Показать, что поправить", "Show what to correct"),
    download=("Скачать файл", "Download the file"),
    downloaded=("Файл {file} сохранён в загрузках. Пришлите его нам ответом на письмо.", "The file {file} is among your downloads. Send it to us in reply to our mail."),
    copy=("Скопировать текст", "Copy as text"),
    copied=("Скопировано. Вставьте текст в письмо или в файл {file}.", "Copied. Paste it into a mail, or into a file {file}."),
    copy_by_hand=("Скопируйте текст из поля и вставьте его в письмо или в файл {file}.", "Copy the text from the field and paste it into a mail, or into a file {file}."),
    answer_text=("Текст файла ответов", "Text of the file of answers"),
)  # fmt: skip
