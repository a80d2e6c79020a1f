"""The first sentence of the report says what the ranking comes to, in either language."""

from __future__ import annotations

import re

import pytest

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, Conclusion
from reqkit.report.sections.headline import headline
from reqkit.report.sections.reasons import reasons
from reqkit.report.sections.risks import risks
from reqkit.report.speaker import Speaker
from reqkit.values.text import LANGUAGES, Language
from tests.report.cases import every_conclusion

TITLES: dict[str, tuple[str, str]] = {
    "winner": (
        "Рекомендация — Альфа: тариф «Базовый», 3 800 000 ₽ за 36 месяцев, готово 12 февраля 2027.",
        "Recommended: Alpha, plan “Basic”, RUB 3,800,000 over 36 months, ready 12 Feb 2027.",
    ),
    "winner, the only one to pass": (
        "Рекомендация — Альфа: тариф «Базовый», 1 доработка, 4 100 000 ₽ за 36 месяцев, готово 5 марта 2027.",
        "Recommended: Alpha, plan “Basic”, 1 piece of work, RUB 4,100,000 over 36 months, ready 5 Mar 2027.",
    ),
    "winner, the only vendor": (
        "Альфа подходит: тариф «Базовый», 2 000 000–2 720 000 ₽ за 36 месяцев, готово 12 февраля 2027.",
        "Alpha qualifies: plan “Basic”, RUB 2,000,000–2,720,000 over 36 months, ready 12 Feb 2027.",
    ),
    "unsure": (
        "Явного победителя нет: впереди Альфа, но шанс остаться на первом месте — 77 %, а победителя называем от 80 %.",
        "No clear winner: Alpha is ahead, but its chance of staying first is 77%, and a winner is named from 80%.",
    ),
    "tie": ("Ничья: Альфа и Бета набрали поровну, 96,6 из 100.", "A tie: Alpha and Beta score the same, 96.6 out of 100."),
    "close": (
        "Явного победителя нет: Альфа впереди, следом Бета; отрыв 0,2 из 100 при допуске 2.",
        "No clear winner: Alpha is 0.2 out of 100 ahead of Beta, and the tolerance is 2.",
    ),
    "unresolved": (
        "Решать рано: ни один поставщик не подтвердил все обязательные требования. Ближе всех — Альфа: выполнено 1 из 2, без ответа 1.",
        "Too early to decide: no vendor has confirmed every must. Alpha is closest: 1 of 2 met, 1 unanswered.",
    ),
    "unresolved, the only vendor": (
        "Решать рано: Альфа подтверждает 0 из 2 обязательных требований, без ответа 2.",
        "Too early to decide: Alpha confirms 0 of 2 musts, 2 unanswered.",
    ),
    "unresolved, all that answered fail": (
        "Решать рано: из ответивших не подходит никто, а Бета ещё не ответил ни на один вопрос.",
        "Too early to decide: none of those that answered qualifies, and Beta has not answered a single question yet.",
    ),
    "nobody_qualifies": (
        "Не подходит никто: каждый из 2 поставщиков не выполняет обязательное или не укладывается в бюджет и срок. Ближе всех — Альфа.",
        "Nobody qualifies: each of the 2 vendors misses a must, or the budget or date. Alpha is closest.",
    ),
    "nobody_qualifies, too dear": (
        "Альфа не подходит, а других поставщиков в сравнении нет.",
        "Alpha does not qualify, and there is no other vendor.",
    ),
    "nobody_answered": (
        "Сравнивать нечего: ни один из 2 поставщиков не ответил ни на один вопрос.",
        "Nothing to compare: none of the 2 vendors has answered a single question.",
    ),
    "nobody_answered, the only vendor": (
        "Сравнивать нечего: Альфа — единственный поставщик — не ответил ни на один вопрос.",
        "Nothing to compare: Alpha, the only vendor, has not answered a single question.",
    ),
    "nobody_answered, nothing asked": (
        "Сравнивать не по чему: в запросе нет ни одного требования.",
        "Nothing to compare by: the brief asks for nothing.",
    ),
    "no_vendors, all unreadable": (
        "Сравнивать некого: ни один лист поставщика прочитать не удалось.",
        "There is nobody to compare: no vendor sheet could be read.",
    ),
    "no_vendors": ("Сравнивать некого: нет ни одного листа поставщика.", "There is nobody to compare: no vendor sheet."),
}


@pytest.fixture(scope="module")
def conclusions() -> dict[str, Comparison]:
    return every_conclusion()


def test_every_conclusion_has_a_case(conclusions: dict[str, Comparison]) -> None:
    found = {name: Analysis(compared).conclusion for name, compared in conclusions.items()}
    assert set(found.values()) == set(Conclusion)
    assert all(conclusion.value == name.split(",")[0] for name, conclusion in found.items())


@pytest.mark.parametrize("name", TITLES)
def test_the_title_reads_right(name: str, conclusions: dict[str, Comparison]) -> None:
    for language, expected in zip(LANGUAGES, TITLES[name], strict=True):
        assert headline(Speaker(Analysis(conclusions[name]), language)).title.replace("\u00a0", " ") == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TITLES)
def test_every_sentence_is_whole(name: str, language: Language, conclusions: dict[str, Comparison]) -> None:
    speaker = Speaker(Analysis(conclusions[name]), language)
    found = headline(speaker)
    lists = [points for points in (reasons(speaker), risks(speaker)) if points is not None]
    sentences = [found.title, *found.support]
    assert all(sentence.endswith((".", "!")) for sentence in sentences)
    for text in [*sentences, *(f"{point.lead} {point.text}" for points in lists for point in points.items)]:
        assert not re.search(r"None|Fraction|Text\(|\{|\}|  |<", text), text
        assert text.count("«") == text.count("»")
        assert language == "ru" or not re.search("[а-яё]", text, re.IGNORECASE), text


def test_what_keeps_a_vendor_from_being_bought_is_said_with_figures(conclusions: dict[str, Comparison]) -> None:
    found = headline(Speaker(Analysis(conclusions["nobody_qualifies, too dear"]), "en"))
    assert found.support[0].replace("\u00a0", " ") == "Alpha: above the budget ceiling: RUB 32,600,000, the ceiling is RUB 10,000,000."


def test_reasons_are_the_largest_weighted_differences(conclusions: dict[str, Comparison]) -> None:
    points = reasons(Speaker(Analysis(conclusions["winner"]), "en"))
    assert points is not None
    assert [(point.lead, point.figure) for point in points.items] == [("REQ-02 Requirement 2", "+11.7"), ("REQ-05 Requirement 5", "+11.7")]
    assert points.heading == "Why Alpha and not Beta"


def test_what_is_unanswered_is_the_first_risk(conclusions: dict[str, Comparison]) -> None:
    points = risks(Speaker(Analysis(conclusions["unresolved"]), "en"))
    assert points is not None
    assert points.items[0].lead == "Unanswered musts"
    assert len(points.items) == 3
