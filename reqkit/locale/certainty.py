"""How sure a ranking is, in words: on the terminal and in the report's headline."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from reqkit.decide.analysis import SURE, Analysis
from reqkit.decide.result import Conclusion
from reqkit.decide.robustness.result import Acceptability, View
from reqkit.locale.message import Message
from reqkit.locale.numbers import number, percent
from reqkit.locale.states import CONCLUSIONS
from reqkit.values.text import Language

FIRST = Message("Первый", "First")
"""The head of the column with the chances of being first."""
FIRST_MEANS = Message(
    "Первый: как часто поставщик занимает первое место, если веса взять иначе, часть слов не подтвердится, а цены и сроки выйдут другими ({samples} {count:испытание|испытания|испытаний}, точность ±{error} п. п.).",
    "First: how often the vendor comes first when weights vary, some claims turn out false, and prices and times come out differently ({samples} {count:sample|samples}, ±{error} {whole:point|points}).",
)
UNSURE_TITLE = Message(
    "Явного победителя нет: впереди {vendor}, но шанс остаться на первом месте — {chance}, а победителя называем от {sure}.",
    "No clear winner: {vendor} is ahead, but its chance of staying first is {chance}, and a winner is named from {sure}.",
)
UNSURE_SETTLE = Message(
    "Уверенности прибавят ответы на открытые вопросы и подтверждения сказанного: показ, документ, визит к клиенту поставщика.",
    "Answers to the open questions and proof of what was said will make it surer: a demonstration, a document, a visit to a customer of the vendor.",
)


_ALL_UNREADABLE = Message("Сравнивать некого: ни один лист прочитать не удалось.", "Nobody to compare: no sheet could be read.")
_NOTHING_ASKED = Message("Сравнивать не по чему: в запросе нет требований.", "Nothing to compare by: the brief asks for nothing.")


def concluded(analysis: Analysis, language: Language) -> str:
    """What the analysis comes to, in a sentence."""
    ranking = analysis.comparison.ranking
    leader = ranking[0].name if ranking else ""
    found = analysis.conclusion
    if found is Conclusion.NO_VENDORS and analysis.comparison.unreadable:
        return _ALL_UNREADABLE.in_language(language)
    if found is Conclusion.NOBODY_ANSWERED and not analysis.comparison.brief.asked:
        return _NOTHING_ASKED.in_language(language)
    first = leader_chance(analysis, language) if found is Conclusion.UNSURE else ""
    return CONCLUSIONS[found].fill(language, {"vendor": leader, "chance": first})


def leader_chance(analysis: Analysis, language: Language) -> str:
    """The chance of being first of the first in rank."""
    found = analysis.robustness
    return doubted(0.0 if found is None else found.views[View.BOTH].first(analysis.comparison.ranking[0].vendor), language)


def doubted(first: float, language: Language) -> str:
    """A chance of being first; what is below the bar is not shown as reaching it."""
    return percent(floor(first * 1000) / 1000, language, 1) if SURE - 0.005 <= first < SURE else percent(first, language)


def first_means(samples: int, shares: Acceptability, language: Language) -> str:
    """What the column with the chances says, and how exactly."""
    error = number(Fraction(shares.error * 100).limit_denominator(1000), language, 1)
    return FIRST_MEANS.fill(
        language, {"samples": number(samples, language), "count": samples, "error": error, "whole": 1 if error == "1" else 2}
    )
