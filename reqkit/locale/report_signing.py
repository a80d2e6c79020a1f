"""The sentences of the report on what to settle before signing: questions to vendors, visits to their customers."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import QuestionKind
from reqkit.locale.message import Message

SIGNING = Message("Перед подписанием", "Before signing")
SIGNING_INTRO = Message(
    "Ответ на обязательное решает, остаётся ли поставщик.",
    "The answer to a must decides whether the vendor stays in.",
)
SIGNING_NONE = Message("Вопросов не осталось.", "No questions are left.")
ASKING_TABLE = Message("Кого о чём спросить", "Whom to ask about what")
COL_QUESTIONS = Message("Вопросов", "Questions")
COL_WEIGHTIEST = Message("Самые весомые из остальных", "Weightiest of the others")
COL_TO_CONFIRM = Message("Попросить подтвердить", "To be confirmed")
ONLY_MORE = Message("ещё {count}", "{count} more")
QUESTION_LIST = Message("Есть ли: {labels}?", "Is this available: {labels}?")
QUESTIONS_HEADING = Message("Вопросы, самые весомые сначала", "The questions, weightiest first")
QUESTIONS_TO_ONE = Message("Вопросы поставщику {vendor}, самые весомые сначала", "The questions to {vendor}, weightiest first")
TO_ALL = Message("Всем", "To all")
TO_ALL_BUT = Message("Всем, кроме {names}", "To all but {names}")
SILENT_QUESTIONS = Message("{names}: ответов нет совсем, отправьте запрос целиком.", "{names}: no answer at all, send the whole brief.")
QUESTION_KINDS: Mapping[QuestionKind, Message] = {
    QuestionKind.UNANSWERED: Message("Без ответа", "Unanswered"),
    QuestionKind.STALE: Message("Требование изменилось после ответа: подтвердите ответ.", "Changed since it was answered: please confirm."),
    QuestionKind.CONTRADICTION: Message(
        "Ответ расходится с описанием возможностей: что верно?", "The answer and the stated capabilities differ: which is right?"
    ),
    QuestionKind.UNPROVEN: Message(
        "Подтверждено только словами: покажите или приложите документ.", "Backed by words alone: please show it or send a document."
    ),
    QuestionKind.NO_PRICE: Message("Сколько стоит тариф?", "What does the plan cost?"),
    QuestionKind.NO_PLAN: Message("Какой тариф подходит на наш объём?", "Which plan covers our size?"),
    QuestionKind.OPEN_PRICE: Message("Цена названа «от»: сколько заплатим мы?", "The price is stated as “from”: what would we pay?"),
    QuestionKind.NO_VAT: Message("Цены с НДС или без него?", "Do the prices include VAT?"),
    QuestionKind.NO_IMPLEMENTATION: Message(
        "Сколько стоит и длится внедрение?", "What does implementation cost, and how long does it take?"
    ),
}
QUESTION_NEED = Message("{question} Требуется: {demands}.", "{question} Needed: {demands}.")
QUESTION_WORDS = Message("Выполняется ли: {statement}", "Is this met: {statement}")
LEAD = Message(
    "Прежде чем подписывать с поставщиком {vendor}, нужно закрыть {count} {count:вопрос|вопроса|вопросов}, из них об обязательных "
    "требованиях — {musts}.",
    "Before anything is signed with {vendor}, {count} {count:question has|questions have} to be settled, {musts} of them about musts.",
)
LEAD_NONE = Message("К поставщику {vendor} вопросов не осталось.", "No question to {vendor} is left.")
LEAD_MOST = Message("Больше всего вопросов к поставщику {vendor}: {count}.", "Most questions, {count}, go to {vendor}.")
MORE_TOPICS = Message(
    "Ещё {count} {count:вопрос|вопроса|вопросов} меньшего веса здесь не напечатаны: каждому поставщику все его вопросы отправит "
    "reqkit report {brief} --for <поставщик>.",
    "{count} lighter {count:question is|questions are} not printed here: reqkit report {brief} --for <vendor> sends each vendor all of its own.",
)
OUT_LEFT_OUT = Message(
    "Вопросы к выбывшим ({names}) здесь не напечатаны.", "Questions to those that are out ({names}) are not printed here."
)
GUIDE = Message("Визит к клиентам: что посмотреть и у кого спросить", "Reference visits: what to look at, and whom to ask")
GUIDE_LEAD = Message(
    "У клиентов поставщика {vendor} посмотрите {count} {count:место|места|мест}, где его слова ничем не подтверждены или расходятся.",
    "At the references of {vendor}, look at the {count} {count:point|points} where its word is unproven or contradicted.",
)
GUIDE_CLEAR = Message(
    "{vendor}: всё важное подтверждено не только словами; на визите проверьте цену, сроки и поддержку.",
    "{vendor}: all that matters rests on more than words; use the visit to check price, time and support.",
)
REFERENCES = Message("Клиенты: {references}.", "References: {references}.")
REFERENCE = Message("{company}{about}", "{company}{about}")
REFERENCE_ABOUT = Message(" ({about})", " ({about})")
VISITS: Mapping[str, Message] = {
    "offered": Message("визит предложен", "visit offered"),
    "refused": Message("в визите отказано", "visit refused"),
    "agreed": Message("визит согласован", "visit agreed"),
    "done": Message("визит состоялся", "visit made"),
}
REFERENCES_NONE = Message(
    "Клиентов, которых можно посетить, поставщик не назвал: попросите двух, похожих на нас размером.",
    "The vendor names no customer to visit: ask for two of about our size.",
)
REFERENCES_REFUSED = Message(
    "Ни один из названных клиентов визита не предлагает: попросите другого или созвон без поставщика.",
    "None of the customers named offers a visit: ask for another, or for a call without the vendor.",
)
GUIDE_TABLE_ONCE = Message("Что проверить у клиентов: {vendor} ({why})", "What to check at references: {vendor} ({why})")
GUIDE_TABLE = Message("Что проверить у клиентов: {vendor}", "What to check at references: {vendor}")
COL_LOOK = Message("Что посмотреть", "What to look at")
COL_WHY = Message("Почему", "Why")
COL_WHOM = Message("У кого спросить", "Whom to ask")
WHY: Mapping[QuestionKind, Message] = {
    QuestionKind.UNPROVEN: Message("обязательное, подтверждено только словами", "a must, backed by words alone"),
    QuestionKind.CONTRADICTION: Message("ответ расходится с описанием возможностей", "the answer contradicts the stated capabilities"),
    QuestionKind.STALE: Message("ответ дан до изменения требования", "answered before the requirement changed"),
}
WHY_BUILT = Message(
    "обязательное, ещё не построено: спросите, как шла похожая доработка", "a must still to be built: ask how similar work went"
)
GUIDE_MORE = Message(
    "Ещё {count} {count:пункт|пункта|пунктов} — в таблице «Кого о чём спросить».",
    "{count} more {count:point|points} in the table “Whom to ask about what”.",
)
ALSO_ASK = Message(
    "Кроме того, спросите: во сколько обошлось внедрение против обещанного, насколько опоздало, что до сих пор делают вручную, "
    "как быстро отвечает поддержка, выбрали бы систему снова.",
    "Ask as well: what the implementation cost against the promise, how late it was, what is still done by hand, how quickly support answers, "
    "and whether they would choose the system again.",
)
ROLES: Mapping[str, Message] = {
    "analytics": Message("аналитик", "the analyst"),
    "assurance": Message("руководитель проекта", "the project manager"),
    "base": Message("сотрудник, который ведёт базу", "whoever keeps the customer base"),
    "communication": Message("кто запускает рассылки", "whoever sends the mailings"),
    "consent": Message("ответственный за персональные данные", "the data protection officer"),
    "continuity": Message("служба эксплуатации", "the operations team"),
    "data": Message("администратор данных", "the data administrator"),
    "loyalty": Message("менеджер программы лояльности", "the loyalty manager"),
    "platform": Message("ИТ-служба", "the IT team"),
    "sales": Message("руководитель продаж", "the head of sales"),
    "security": Message("служба безопасности", "the security team"),
    "segments": Message("маркетолог, который собирает сегменты", "the marketer who builds segments"),
    "scenarios": Message("маркетолог, который запускает кампании", "the marketer who runs campaigns"),
}
ROLE_ANY = Message("кто работает с этим каждый день", "whoever works with it daily")
