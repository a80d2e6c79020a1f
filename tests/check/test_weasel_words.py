"""Soft words: found in all their forms, passed over where they mean something plain, reported where they stand."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from reqkit.check.lexicon import shipped_lexicon
from reqkit.findings.finding import Finding
from tests.workspaces import Files, findings, write

CASES = {
    "hard": "ый ого ому ым ом ая ой ую ое ые ых ыми",
    "stressed": "ой ого ому ым ом ая ую ое ые ых ыми",
    "velar": "ий ого ому им ом ая ой ую ое ие их ими",
    "sibilant": "ий его ему им ем ая ей ую ее ие их ими",
}
"""Endings of the six cases, three genders and two numbers."""
PARADIGMS = {
    "удобн": ("hard", "удобен удобна удобно удобны удобнее удобней поудобнее удобнейший удобнейшего"),
    "быстр": ("hard", "быстр быстра быстро быстры быстрее быстрей побыстрее быстрейший быстрейшими"),
    "мгновенн": ("hard", "мгновенен мгновенна мгновенно мгновенны мгновеннее"),
    "моментальн": ("hard", "моментален моментальна моментально моментальны"),
    "оперативн": ("hard", "оперативен оперативна оперативно оперативны оперативнее оперативней"),
    "своевременн": ("hard", "своевременен своевременна своевременно своевременны своевременнее"),
    "комфортн": ("hard", "комфортен комфортна комфортно комфортны комфортнее"),
    "дружественн": ("hard", "дружественен дружественна дружественно дружественны"),
    "дружелюбн": ("hard", "дружелюбен дружелюбна дружелюбно дружелюбны дружелюбнее"),
    "эргономичн": ("hard", "эргономичен эргономична эргономично эргономичны эргономичнее"),
    "интуитивн": ("hard", "интуитивен интуитивна интуитивно интуитивны интуитивнее"),
    "несложн": ("hard", "несложен несложна несложно несложны"),
    "прост": ("stressed", "прост проста просты проще попроще простейший простейшая"),
    "лёгк": ("velar", "лёгок легка легко легки легче полегче легчайший легчайших"),
    "гибк": ("velar", "гибок гибка гибко гибки гибче"),
    "универсальн": ("hard", "универсален универсальна универсально универсальны универсальнее"),
    "современн": ("hard", "современен современна современно современны современнее"),
    "инновационн": ("hard", "инновационен инновационна инновационно"),
    "надёжн": ("hard", "надёжен надёжна надёжно надёжны надёжнее надёжней понадёжнее надёжнейшие"),
    "стабильн": ("hard", "стабилен стабильна стабильно стабильны стабильнее"),
    "бесперебойн": ("hard", "бесперебоен бесперебойна бесперебойно бесперебойны"),
    "отказоустойчив": ("hard", "отказоустойчив отказоустойчива отказоустойчиво отказоустойчивы отказоустойчивее"),
    "безопасн": ("hard", "безопасен безопасна безопасно безопасны безопаснее"),
    "эффективн": ("hard", "эффективен эффективна эффективно эффективны эффективнее эффективней эффективнейший"),
    "качественн": ("hard", "качественен качественна качественно качественны качественнее"),
    "оптимальн": ("hard", "оптимален оптимальна оптимально оптимальны оптимальнее"),
    "рациональн": ("hard", "рационален рациональна рационально рациональны"),
    "хорош": ("sibilant", "хорош хороша хорошо хороши"),
    "мощн": ("hard", "мощен мощна мощно мощны мощнее помощнее мощнейший"),
    "масштабируем": ("hard", "масштабируем масштабируема масштабируемо масштабируемы масштабируемее"),
    "производительн": ("hard", "производителен производительна производительно производительны производительнее"),
    "достаточн": ("hard", ""),
    "приемлем": ("hard", "приемлем приемлема приемлемо приемлемы приемлемее"),
    "значительн": ("hard", "значителен значительна значительно значительны значительнее"),
    "надлежащ": ("sibilant", "надлежаще"),
    "разнообразн": ("hard", "разнообразен разнообразна разнообразно разнообразны разнообразнее"),
    "бесшовн": ("hard", "бесшовен бесшовна бесшовно бесшовны"),
}
"""By stem: the pattern of its cases, and its short forms, adverb and degrees, written out."""
FORMS = [
    *((stem, stem + ending) for stem, (pattern, _) in PARADIGMS.items() for ending in CASES[pattern].split()),
    *((stem, form) for stem, (_, forms) in PARADIGMS.items() for form in forms.split()),
]


def soft(text: str) -> list[str]:
    return [word.word for word in shipped_lexicon().soft_words(text)]


@pytest.mark.parametrize("stem", PARADIGMS)
def test_a_word_is_found_in_every_form_and_spelling(stem: str) -> None:
    for form in (form for of, form in FORMS if of == stem):
        for written in (form, form.replace("ё", "е"), form.upper(), form.capitalize()):
            assert soft(f"Экран «{written}» для менеджера") == [written]


@pytest.mark.parametrize(
    "text",
    [
        "user-friendly", "User friendly", "flexible", "fast", "easy to use", "easy-to-use", "seamless", "robust", "modern", "powerful",
        "scalable", "intuitive", "state-of-the-art", "state of the art", "etc", "and so on", "as needed", "if possible", "appropriate",
        "sufficient",
        "various", "timely", "efficient", "high-quality", "best-in-class", "quickly", "reliable", "wide range of",
        "при необходимости", "по возможности", "как правило", "и так далее", "и прочее", "и др", "широкие возможности",
        "широкими возможностями", "интуитивно понятный", "интуитивно-понятного", "высокого качества", "различных видов", "удобством",
        "надёжностью",
        "кратчайшие сроки", "как можно быстрее", "максимально", "любой сложности", "необходимый функционал", "вовремя",
    ],
)  # fmt: skip
def test_a_soft_word_or_phrase_is_found_whole(text: str) -> None:
    for frame in ("{}", "Отчёты «{}».", "reports ({}), letters", "a\n{}\nb"):
        assert soft(frame.format(text)) == [text]


@pytest.mark.parametrize("written", ["и т. д.", "и т.д.", "и т. п.", "и т.\u00a0п.", "И Т. Д."])
def test_an_abbreviation_is_found_however_it_is_spaced(written: str) -> None:
    assert len(soft(f"Отчёты, письма {written}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Время простоя за месяц", "Простой не более 4 часов", "Плановый простой", "Простой системы — до часа в месяц",
        "Подписывается простой электронной подписью", "Оплата через систему быстрых платежей", "Кнопки быстрого доступа",
        "Быстрые клавиши", "Быстрые ответы в чате", "Оперативная память", "Лёгкая промышленность", "Гибкий график работы",
        "Значение, отличное от нуля", "Эффективная ставка", "Безопасная сделка", "Качественные и количественные показатели",
        "Рассылка о завтраке: breakfast", "Fast food", "FMCG, fast-moving consumer goods", "Quick replies", "Convenience stores",
        "Обмен не быстрореагирующий", "Максимально допустимая скидка", "Минимально возможный чек", "При достаточном остатке баллов",
        "Разные цены в разных магазинах", "Товар любого поставщика", "Самый дешёвый товар", "Минимальная сумма чека",
        "Удобное время для звонка",
        "Уровень надёжности дата-центра", "Покупатель получает не просто письмо, а купон", "uneasy", "Effective date",
        "The goods are paid for", "as required by law",
    ],
)  # fmt: skip
def test_a_plain_meaning_is_no_soft_word(text: str) -> None:
    assert soft(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Карточка открывается быстро, за 2 секунды", []),
        ("Карточка открывается быстро, не дольше двух секунд.", []),
        ("Fast: within five minutes", []),
        ("Открывается быстро. Хранится 180 дней.", ["быстро"]),
        ("Гибкая настройка 5 этапов", ["Гибкая"]),
        ("Обмен с 1С идёт быстро", ["быстро"]),
    ],
)
def test_a_number_in_the_sentence_answers_how_much(text: str, found: list[str]) -> None:
    assert soft(text) == found


def test_a_sentence_parts_words() -> None:
    assert soft("Отчёт пишут по. Возможности описаны ниже") == []


@pytest.mark.parametrize(
    "text",
    ["Поддержка скидок", "Система поддерживает скидки.", "CRM должна поддерживать акции и скидки", "Support of discounts",
     "The system must support loyalty discounts", "Supports discounts"],
)  # fmt: skip
def test_asking_for_support_alone_is_asking_for_nothing(text: str) -> None:
    assert shipped_lexicon().bare_support(text) is not None


@pytest.mark.parametrize(
    "text",
    ["Поддержка по телефону", "Техническая поддержка", "Поддержка 24/7", "Support team in Moscow", "Support by phone", "Поддержка",
     "Система поддерживает скидки на отдельные товары и группы товаров по дням недели", "Support within 4 hours",
     "Скидка на группу товаров"],
)  # fmt: skip
def test_help_by_people_and_full_demands_are_no_bare_support(text: str) -> None:
    assert shipped_lexicon().bare_support(text) is None


def test_every_list_entry_has_a_short_question_in_both_languages() -> None:
    for several in shipped_lexicon().patterns.values():
        for pattern in several:
            for question in (pattern.group.ask.ru, pattern.group.ask.en):
                assert 10 < len(question) <= 60
                assert question.rstrip().endswith(("?", "."))


def test_the_cost_grows_with_the_text() -> None:
    """Twenty times what is expected of a thousand requirements, so that a busy machine passes."""
    texts = [f"Менеджер {number} видит сделки своего отдела и заводит задачу клиенту, не выходя из карточки" for number in range(1000)]
    shipped_lexicon()
    start = perf_counter()
    for text in texts:
        shipped_lexicon().soft_words(text)
    soft("быстро " * 5000)
    assert perf_counter() - start < 2


# --- in a workspace


def brief(requirement: str) -> Files:
    return {
        "requirements/crm/brief.yaml": f"brief: {{title: Выбор CRM}}\nrequirements:\n  - id: USE-01\n    priority: must\n{requirement}",
        "vendors/mango.yaml": "vendor: {id: mango, name: Манго}\n",
    }


def places(found: tuple[Finding, ...]) -> list[tuple[int, int]]:
    assert {finding.code.name for finding in found} <= {"weasel-word"}
    return [(finding.span().line, finding.span().column) for finding in found]


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("    title: Работа на телефоне, удобная\n", [(5, 32)]),
        ('    title: "Удобная работа"\n', [(5, 13)]),
        ("    title: {ru: Работа на телефоне удобна, en: An easy way}\n", [(5, 36), (5, 51)]),
        ("    title: Телефон\n    statement: >\n      Работа идёт\n      быстро и удобно.\n", [(8, 7)]),
        ("    title: Телефон\n    statement: |\n      Карточка.\n\n      Открыть легко.\n", [(9, 15)]),
        ("    title: Телефон\n    acceptance: Менеджер быстро звонит\n", [(6, 26)]),
        (
            "    title: Телефон\n    acceptance:\n      - Звонок записан\n      - {ru: Всё просто и удобно, en: All is recorded}\n",
            [(8, 27)],
        ),
        ('    title: "\\u0443добно"\n', [(5, 12)]),
        ("    title: Телефон\n    rationale: Сейчас неудобно, нужно быстро и удобно\n", []),
        ("    title: Удобный вход\n    needs: {security.mfa: true}\n", []),
        ("    title: Вход\n    statement: Вход удобный\n    needs: {security.mfa: true}\n", [(6, 21)]),
        ("    title: Поддержка скидок\n", [(5, 12)]),
        ("    title: Поддержка скидок\n    statement: Скидка на группу товаров по вторникам\n", []),
        ("    title: Поддержка скидок\n    acceptance: Скидка 10 % пробита в чеке\n", []),
        ("    title: Поддержка входа\n    needs: {security.mfa: true}\n", []),
    ],
)
def test_a_finding_stands_at_the_first_soft_word(tmp_path: Path, requirement: str, expected: list[tuple[int, int]]) -> None:
    assert places(findings(write(tmp_path, brief(requirement)))) == expected


def test_a_finding_names_every_word_and_asks_each_question_once(tmp_path: Path) -> None:
    text = "    title: Интерфейс\n    statement: Удобно, быстро, мгновенно и гибко; отчёты и т. д.\n"
    (found,) = findings(write(tmp_path, brief(text)))
    assert "«Удобно», «быстро», «мгновенно», «гибко», «и т. д»" in found.message("ru")
    assert found.help("ru").count("за сколько секунд") == 1
    assert "«быстро», «мгновенно» — за сколько секунд" in found.help("ru")
    assert "in how many seconds" in found.help("en")
    assert len(found.help("ru")) <= 500


def test_needs_that_cannot_be_read_leave_the_title_alone(tmp_path: Path) -> None:
    found = findings(write(tmp_path, brief("    title: Удобный вход\n    needs: {security.mfaa: true}\n")))
    assert [finding.code.name for finding in found] == ["unknown-capability"]
