"""What a vendor says to one thing asked with many aspects, in one go: what is missing, what is open, what must be built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reqkit.locale import report_matrix as say
from reqkit.locale.message import Filled, Message
from reqkit.locale.numbers import DaysText, MoneyText
from reqkit.match import reasons
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.report.speaker import Speaker
from reqkit.values.text import Text

MANY = 3
"""From more aspects on they are told of together."""
_MESSAGES: Mapping[State, Message] = {
    State.UNAVAILABLE: say.ACCOUNT_MISSING,
    State.UNANSWERED: say.ACCOUNT_SILENT,
    State.CUSTOMIZABLE: say.ACCOUNT_BUILT,
}

_PLAIN: Mapping[State, Message] = {State.UNAVAILABLE: reasons.UNAVAILABLE, State.UNANSWERED: reasons.UNANSWERED}
"""The reasons that say nothing but that it is so."""


def account(speaker: Speaker, verdict: AskedVerdict, states: Iterable[State] = tuple(_MESSAGES)) -> str:
    """Every aspect that is not simply there, by its state, and each note once."""
    counted = verdict.counted()
    parts = [_of_state(speaker, verdict, state) for state in states if any(aspect.state is state for aspect in counted)]
    if speaker.briefly:
        return " ".join((*parts, *notes(speaker, counted)))
    if all(aspect.state is State.AVAILABLE for aspect in counted):
        parts.append(speaker.say(say.ACCOUNT_ALL))
    elif any(aspect.state is State.AVAILABLE for aspect in counted) and set(states) == set(_MESSAGES):
        parts.append(speaker.say(say.ACCOUNT_REST))
    return " ".join((*parts, *notes(speaker, counted)))


def few(speaker: Speaker, aspects: Sequence[AspectVerdict], words: Callable[[AspectVerdict], str]) -> tuple[str, ...]:
    """A few aspects one by one in their `words`, but for those that are simply missing or open: several of these are told of together."""
    alike = {state: [aspect for aspect in aspects if _is_plainly(aspect, state)] for state in _PLAIN}
    told = []
    for aspect in aspects:
        together = next((found for found in alike.values() if aspect in found and len(found) > 1), None)
        if together is None:
            told.append(words(aspect))
        elif aspect is together[0]:
            told.append(speaker.say(_MESSAGES[aspect.state], labels=speaker.listed([one.aspect for one in together])))
    return tuple(dict.fromkeys(told))


def _is_plainly(aspect: AspectVerdict, state: State) -> bool:
    return aspect.state is state and isinstance(aspect.reason, Filled) and aspect.reason.message is _PLAIN[state]


def bare(speaker: Speaker, aspect: AspectVerdict) -> tuple[str, str]:
    """The reason without what was added to it in so many words, and that, so that it can be told once for several aspects."""
    reason = aspect.reason
    if reason.message is reasons.NOTED:
        told, note = reason.arguments["reason"], reason.arguments["note"]
        if isinstance(told, Filled) and isinstance(note, Text):
            return speaker.text(told), speaker.text(note)
    return speaker.text(reason), ""


def notes(speaker: Speaker, aspects: Iterable[AspectVerdict]) -> tuple[str, ...]:
    """What was added to the statements in so many words, each once; on paper not what was added to their evidence."""
    said = [aspect.statement for aspect in aspects if aspect.statement is not None]
    added = [(statement.said.note, None if speaker.briefly else statement.evidence.note) for statement in said]
    texts = (note for pair in added for note in pair if note)
    return tuple(dict.fromkeys(speaker.text(note) for note in texts))


def _of_state(speaker: Speaker, verdict: AskedVerdict, state: State) -> str:
    aspects = [aspect.aspect for aspect in verdict.counted() if aspect.state is state]
    labels = speaker.listed(aspects)
    if state is not State.CUSTOMIZABLE or verdict.cost is None:
        return speaker.say(_MESSAGES[state], labels=labels)
    cost = MoneyText(verdict.cost, speaker.comparison.brief.header.currency)
    time = reasons.TIME_UNKNOWN if verdict.days is None else DaysText(verdict.days)
    return speaker.say(say.ACCOUNT_BUILT_FOR, labels=labels, cost=cost, time=time)
