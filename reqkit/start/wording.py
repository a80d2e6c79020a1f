"""What `reqkit init` asks and says."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.locale.message import Message

WHAT = Message("Что выбираем?", "What is to be chosen?")
CHOICES: Mapping[str, Message] = {
    "sales-crm": Message("CRM для отдела продаж", "a CRM for a sales department"),
    "grocery-loyalty": Message("программа лояльности магазинов", "a loyalty programme for shops"),
    "empty": Message("начать с маленького примера", "begin with a small example"),
}
NUMBER = Message("Номер", "Number")
QUESTIONS: Mapping[str, Message] = {
    "title": Message("Как назвать запрос", "What to call the brief"),
    "organization": Message("Какая компания выбирает", "Which company chooses"),
    "seats": Message("Сколько будет пользователей", "How many users there will be"),
    "budget": Message("Бюджет на весь срок: желаемый и предельный", "Budget for the whole time: target and ceiling"),
    "dates": Message("День договора и день запуска", "Day of the contract, and day by which all must work"),
}
SKIP = Message("Enter — оставить как есть, «-» — не указывать.", "Enter keeps what is there, “-” leaves it out.")
WRONG: Mapping[str, Message] = {
    "what": Message("Ответьте номером от 1 до 3.", "Answer with a number from 1 to 3."),
    "title": Message("Нужно название в одну строку.", "A title of one line is needed."),
    "organization": Message("Нужно название в одну строку.", "A name of one line is needed."),
    "seats": Message("Нужно целое число от 1.", "A whole number from 1 is needed."),
    "budget": Message("Нужны две суммы по порядку: 400000 900000.", "Two amounts are needed, in order: 400000 900000."),
    "dates": Message("Нужны две даты по порядку: 2027-01-15 2027-07-01.", "Two dates are needed, in order: 2027-01-15 2027-07-01."),
}
BAD_NAME = Message(
    "Имя запроса — строчные латинские буквы, цифры, «-» и «_», не длиннее 64 знаков, а не «{given}».",
    "A brief's name is lower-case Latin letters, digits, “-” and “_”, at most 64 characters, not “{given}”.",
)
BAD_TITLE = Message("Название запроса — одна строка до 500 знаков.", "A brief's title is one line of at most 500 characters.")
NOT_A_FOLDER = Message("«{path}» — не папка.", "“{path}” is not a folder.")
NO_FOLDER = Message(
    "Ничего не создано: папки «{path}» не сделать: {reason}.", "Nothing was created: no folder “{path}” can be made: {reason}."
)
NO_STARTER = Message("В этой установке нет запроса «{starter}».", "This installation does not have the brief “{starter}”.")
TAKEN = Message(
    "Ничего не создано: здесь уже есть {files}. Назовите другую папку: reqkit init ПАПКА.",
    "Nothing was created: {files} is there already. Name another folder: reqkit init DIR.",
)
BRIEF_TAKEN = Message(
    "Ничего не создано: запрос «{brief}» здесь уже есть. Назовите новый иначе: --name ИМЯ.",
    "Nothing was created: there is a brief “{brief}” here already. Call the new one something else: --name NAME.",
)
INSIDE = Message(
    "Ничего не создано: эта папка внутри рабочей папки «{root}». Добавить запрос туда: reqkit init {quoted}. "
    "Начать здесь новую: reqkit init .",
    "Nothing was created: this folder is inside the workspace “{root}”. Add a brief there: reqkit init {quoted}. "
    "Begin a new one here: reqkit init .",
)
CREATED = Message("Создана рабочая папка «{root}»:", "Created the workspace “{root}”:")
ADDED = Message("В рабочую папку «{root}» добавлен запрос «{brief}»:", "Added the brief “{brief}” to the workspace “{root}”:")
NEXT = Message("Дальше:", "Next:")
