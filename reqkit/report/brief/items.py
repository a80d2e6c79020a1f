"""A thing asked as it is printed: what it says, what has to be answered, how it will be tested, and a row for the answer."""

from __future__ import annotations

from collections.abc import Iterable

from reqkit.locale import brief as say
from reqkit.model.asked import Asked
from reqkit.model.brief import Priority
from reqkit.report.brief.asking import Questions, questions
from reqkit.report.brief.speaker import Speaker
from reqkit.report.parts import Point
from reqkit.values.record import record

_LONG = 7
"""A thing with more questions may be torn over two pages."""


@record
class Item:
    """`notes` are what goes with it, each under its own word; `long` says that it may not fit on one page."""

    code: str
    title: str
    told: tuple[str, ...]
    questions: Questions
    one_of: str
    notes: tuple[Point, ...]
    answer: str
    long: bool


@record
class Group:
    """Things of one priority."""

    heading: str
    items: tuple[Item, ...]


@record
class Category:
    """A category: what is asked, the weightiest first, and what is not needed now."""

    lead: str
    groups: tuple[Group, ...]
    later_heading: str
    later: tuple[Point, ...]


def category(speaker: Speaker, members: Iterable[Asked]) -> Category:
    asked = tuple(members)
    by_priority = {priority: [one for one in asked if one.item.priority is priority] for priority in Priority}
    later = by_priority.pop(Priority.WONT)
    counts = [speaker.say(say.COUNTS[priority], count=len(found)) for priority, found in by_priority.items() if found]
    whole = sum(map(len, by_priority.values()))
    return Category(
        lead=speaker.say(say.COUNTED, count=whole, counts=", ".join(counts)) if counts else speaker.say(say.ALL_LATER),
        groups=tuple(
            Group(speaker.say(say.PRIORITY_HEADINGS[priority]), tuple(item(speaker, one) for one in found))
            for priority, found in by_priority.items()
            if found
        ),
        later_heading=speaker.say(say.PRIORITY_HEADINGS[Priority.WONT]),
        later=tuple(Point(f"{one.id} {speaker.title(one)}", " ".join(speaker.told(one))) for one in later),
    )


def item(speaker: Speaker, asked: Asked) -> Item:
    found = questions(speaker, asked)
    return Item(
        code=asked.id,
        title=speaker.title(asked),
        told=speaker.told(asked),
        questions=found,
        one_of=speaker.say(say.ONE_OF) if found.alternatives else "",
        notes=tuple(_notes(speaker, asked)),
        answer=speaker.say(say.ANSWER_ROW),
        long=len(found.all) + len(found.alternatives) > _LONG,
    )


def _notes(speaker: Speaker, asked: Asked) -> Iterable[Point]:
    others = dict.fromkeys(name for aspect in asked.every_aspect() for name in aspect.origin[:1])
    if others:
        yield Point(speaker.say(say.ALSO), speaker.say(say.ALSO_ITEMS, items=tuple(others)))
    if asked.item.acceptance:
        yield Point(speaker.say(say.ACCEPTANCE), " ".join(speaker.text(each) for each in asked.item.acceptance))
    if speaker.open and asked.item.rationale:
        yield Point(speaker.say(say.RATIONALE), speaker.text(asked.item.rationale))
