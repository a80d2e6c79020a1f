"""The properties of customers that segments and scenarios cannot do without, the brief's own among them, and what needs each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reqkit.catalogue.quantity import AnyOption
from reqkit.findings.collector import Collector
from reqkit.locale import brief as say
from reqkit.model.asked import Asked
from reqkit.report.brief.speaker import Speaker
from reqkit.report.clipping import LONGEST_TEXT, clipped
from reqkit.report.parts import Cell, Column, Row, Table
from reqkit.scenarios.model import Scenario
from reqkit.segments.catalogue import SEGMENTS
from reqkit.segments.model import Segment, clauses
from reqkit.segments.property import TYPE_TITLES, Entity, Properties, Property
from reqkit.segments.property_source import read_properties
from reqkit.source.brief_source import SECTIONS
from reqkit.source.sections import Sections
from reqkit.values.record import record

_MOST_VALUES = 60


@record
class PropertiesNeeded:
    """Two tables at most: what every system has a word for, and what has to be added for this company."""

    lead: str
    tables: tuple[Table, ...]


def properties_needed(speaker: Speaker) -> PropertiesNeeded | None:
    needed: dict[str, list[str]] = {}
    known = _known(speaker)
    for asked in speaker.asked:
        for name in dict.fromkeys(_names(asked)):
            if known.get(name) is not None:
                needed.setdefault(name, []).append(asked.id)
    if not needed:
        return None
    order = list(Entity)
    found = sorted((prop for name in needed if (prop := known.get(name))), key=lambda prop: order.index(prop.entity))
    shipped = [prop for prop in found if not prop.custom]
    own = [prop for prop in found if prop.custom]
    tables = [_table(speaker, shipped, needed)] if shipped else []
    tables += [_own_table(speaker, own, needed)] if own else []
    return PropertiesNeeded(speaker.say(say.PROPERTIES_LEAD, count=len(found), own=len(own)), tuple(tables))


def _known(speaker: Speaker) -> Properties:
    """The shipped properties and the brief's own."""
    sections = Sections(speaker.source.documents, SECTIONS, Collector())
    return read_properties(sections.entries("properties"), Collector())


def _names(asked: Asked) -> Iterator[str]:
    """The properties that a thing itself needs; what it has from a segment that it goes by is that segment's."""
    for aspect in asked.every_aspect():
        if aspect.capability == SEGMENTS and aspect.parameter == "property" and isinstance(aspect.demand, AnyOption) and not aspect.origin:
            yield from aspect.demand.options
    if isinstance(asked.item, Segment):
        yield from (clause.subject.id for clause in clauses(asked.item.where))
    if isinstance(asked.item, Scenario):
        yield from (*asked.item.personalize, *(name for _, name in asked.item.placeholders))


def _table(speaker: Speaker, found: Iterable[Property], needed: dict[str, list[str]]) -> Table:
    columns = (
        Column(speaker.say(say.COL_PROPERTY)),
        Column(speaker.say(say.COL_OF_WHAT), "30mm"),
        Column(speaker.say(say.COL_TYPE), "32mm"),
        Column(speaker.say(say.COL_NEEDED_BY), "68mm"),
    )
    rows = tuple(Row((*_start(speaker, prop), _users(needed[prop.id]))) for prop in found)
    return Table(speaker.say(say.PROPERTIES_TABLE), columns, rows, "words small")


def _own_table(speaker: Speaker, found: Iterable[Property], needed: dict[str, list[str]]) -> Table:
    columns = (
        Column(speaker.say(say.COL_PROPERTY)),
        Column(speaker.say(say.COL_OF_WHAT), "30mm"),
        Column(speaker.say(say.COL_TYPE), "32mm"),
        Column(speaker.say(say.COL_VALUES), "42mm"),
        Column(speaker.say(say.COL_NEEDED_BY), "34mm"),
    )
    rows = tuple(Row((*_start(speaker, prop), Cell(_values(speaker, prop)), _users(needed[prop.id]))) for prop in found)
    return Table(speaker.say(say.OWN_TABLE), columns, rows, "words small")


def _start(speaker: Speaker, prop: Property) -> tuple[Cell, ...]:
    title = speaker.text(prop.title, 120) or prop.id
    return Cell(title[:1].upper() + title[1:]), Cell(speaker.say(say.ENTITIES[prop.entity])), Cell(speaker.text(TYPE_TITLES[prop.type]))


def _users(names: list[str]) -> Cell:
    """Codes do not break at a hyphen."""
    return Cell(clipped(", ".join(names)).replace("-", "\u2011"), kind="code")


def _values(speaker: Speaker, prop: Property) -> str:
    labels = [speaker.text(label, 80) or word for word, label in prop.values.items()]
    listed = ", ".join(labels[:_MOST_VALUES])
    if len(labels) > _MOST_VALUES:
        listed = speaker.say(say.AND_MORE, items=listed, count=len(labels) - _MOST_VALUES)
    return clipped(listed, LONGEST_TEXT * 2)
