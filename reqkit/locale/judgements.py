"""A judgement of two categories in words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reqkit.locale.message import Count, Message
from reqkit.locale.numbers import number
from reqkit.values.text import Language

_EQUAL = Message("«{more}» и «{than}» одинаково важны", "“{more}” and “{than}” matter equally")
_TIMES = Message("«{more}» важнее, чем «{than}», в {times} {n:раз|раза|раз}", "“{more}” matters {times} {n:time|times} as much as “{than}”")
_MUCH = Message(
    "«{more}» важнее, чем «{than}», больше чем в {times} {n:раз|раза|раз}",
    "“{more}” matters over {times} {n:time|times} as much as “{than}”",
)
_TOP = 9


@dataclass(frozen=True, slots=True)
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
