"""What the company wants to happen: every scenario as a sentence, with whom it is for and what they get beneath it."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.locale import brief as say
from reqkit.locale.kinds import PRIORITIES
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.brief import Priority
from reqkit.report.brief.speaker import Speaker
from reqkit.report.parts import Point
from reqkit.scenarios.model import Scenario
from reqkit.values.record import record


@record
class Told:
    """One scenario; `parts` are its segment, its mechanic, and what it is worth where that may be seen."""

    code: str
    title: str
    priority: str
    told: tuple[str, ...]
    parts: tuple[Point, ...]


@record
class Scenarios:
    """All that are needed now, the weightiest first."""

    lead: str
    told: tuple[Told, ...]


def scenarios(speaker: Speaker) -> Scenarios | None:
    found = [asked for asked in speaker.asked if asked.kind is AskedKind.SCENARIO]
    if not found:
        return None
    order = list(Priority)
    found.sort(key=lambda asked: order.index(asked.item.priority))
    return Scenarios(speaker.say(say.SCENARIOS_LEAD, count=len(found)), tuple(_told(speaker, asked) for asked in found))


def _told(speaker: Speaker, asked: Asked) -> Told:
    priority = speaker.say(PRIORITIES[asked.item.priority])
    return Told(asked.id, speaker.title(asked), priority, speaker.told(asked), tuple(_parts(speaker, asked)))


def _parts(speaker: Speaker, asked: Asked) -> Iterator[Point]:
    scenario = asked.item
    assert isinstance(scenario, Scenario)
    entered = scenario.trigger.segment_entered
    for name in dict.fromkeys((scenario.segment, entered)):
        if (segment := speaker.get(name, AskedKind.SEGMENT)) is not None:
            yield Point(speaker.say(say.WHOM), _named(speaker, segment))
    if (mechanic := speaker.get(scenario.mechanic, AskedKind.MECHANIC)) is not None:
        yield Point(speaker.say(say.OFFER), _named(speaker, mechanic))
    if speaker.open and scenario.value is not None:
        yield Point(speaker.say(say.VALUE), speaker.say(say.VALUE_A_YEAR, value=speaker.money(scenario.value)))


def _named(speaker: Speaker, asked: Asked) -> str:
    return speaker.say(say.NAMED, id=asked.id, title=speaker.title(asked), sentence=speaker.sentence(asked))
