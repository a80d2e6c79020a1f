"""Judgements of categories in pairs, in words."""

from __future__ import annotations

from fractions import Fraction

from reqkit.locale.message import Count, Message
from reqkit.locale.numbers import number
from reqkit.values.record import record
from reqkit.values.text import Language

_EQUAL = Message("«{more}» и «{than}» одинаково важны", "“{more}” and “{than}” matter equally")
_TIMES = Message("«{more}» важнее, чем «{than}», в {times} {n:раз|раза|раз}", "“{more}” matters {times} {n:time|times} as much as “{than}”")
_MUCH = Message(
    "«{more}» важнее, чем «{than}», больше чем в {times} {n:раз|раза|раз}",
    "“{more}” matters over {times} {n:time|times} as much as “{than}”",
)
_TOP = 9

WEIGHTS_JUDGED = Message(
    "Веса категорий следуют из {count} {count:попарного сравнения|попарных сравнений|попарных сравнений}",
    "The weights of the categories follow from {count} {count:comparison|comparisons} in pairs",
)
WEIGHTS_COMPLETED = Message(
    "{missing} {missing:пару|пары|пар} никто не сравнивал: {missing:она выведена|они выведены|они выведены} из остальных.",
    "{missing} {missing:pair was|pairs were} compared by nobody and {missing:follows|follow} from the rest.",
)
ALONE = Message("{judged}.", "{judged}.")
UNTESTED = Message(
    "{judged}; ни одно не следует из других, поэтому их согласованность не проверить.",
    "{judged}; none follows from the others, so that nothing tests whether they agree.",
)
AGREE = Message("{judged}, которые не противоречат друг другу.", "{judged}, which do not contradict each other.")
AGREE_WELL = Message(
    "{judged}; они согласуются: отношение согласованности {ratio} при допустимых {limit}.",
    "{judged}; they agree well enough: a consistency ratio of {ratio}, where up to {limit} is acceptable.",
)
DISAGREE = Message(
    "{judged}, и они противоречат друг другу: отношение согласованности {ratio} при допустимых {limit}.",
    "{judged}, and these contradict each other: a consistency ratio of {ratio}, where up to {limit} is acceptable.",
)
GO_OVER = Message(
    "Первым стоит пересмотреть сравнение категорий «{more}» и «{than}».",
    "The comparison of “{more}” and “{than}” is the first to go over.",
)


@record
class JudgedText:
    """How many times `one` matters as much as `other`, below 1 where it matters less; to one decimal place, and above 9 no further."""

    one: str
    other: str
    times: Fraction

    def in_language(self, language: Language) -> str:
        more, than, times = (self.one, self.other, self.times) if self.times >= 1 else (self.other, self.one, 1 / self.times)
        shown = Fraction(round(times * 10), 10)
        named = {"more": more, "than": than}
        if shown == 1:
            return _EQUAL.fill(language, named)
        if shown > _TOP:
            return _MUCH.fill(language, {**named, "times": _TOP, "n": Count(_TOP)})
        # A part of a time takes the form that two times take: «в 2,5 раза».
        n = Count(shown) if shown.denominator == 1 else Count(2)
        return _TIMES.fill(language, {**named, "times": number(shown, language, 1), "n": n})
