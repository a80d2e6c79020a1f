"""What mechanics leave unsaid."""

from __future__ import annotations

from reqkit.findings.collector import Collector
from reqkit.mechanics.gaps import mechanic_gaps
from reqkit.mechanics.programme import Programme
from reqkit.values.record import record
from reqkit.values.text import Language, Text


@record
class Questions:
    """Questions one after another, in either language."""

    texts: tuple[Text, ...]

    def in_language(self, language: Language) -> str:
        return " ".join(text.in_language(language) for text in self.texts)


HARDLY = 2
"""Where less than one in so many points is said, a mechanic is hardly described."""


def mechanics_are_said_in_full(programme: Programme, collector: Collector) -> None:
    for offered in programme.mechanics:
        mechanic = offered.mechanic
        if "preset" in mechanic.unread:
            continue
        gaps = mechanic_gaps(mechanic, programme.profiles)
        if gaps.open:
            code = "mechanic-vague" if gaps.said * HARDLY < gaps.needed else "mechanic-open"
            questions = Questions(gaps.questions)
            collector.add(code, offered.location, id=mechanic.id, said=gaps.said, needed=gaps.needed, questions=questions)


RULES = (mechanics_are_said_in_full,)
