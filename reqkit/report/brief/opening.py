"""The first pages: on what terms the brief is sent, and how it is to be answered."""

from __future__ import annotations

from collections.abc import Iterator

from reqkit.locale import brief as say
from reqkit.locale import report as common
from reqkit.locale.kinds import VATS
from reqkit.locale.message import Message
from reqkit.locale.numbers import money
from reqkit.model.brief import Priority
from reqkit.report.brief.speaker import Speaker
from reqkit.report.clipping import clipped
from reqkit.report.parts import Cell, Column, Point, Row, Table
from reqkit.values.record import record

_MOST_RATES = 12


@record
class Answering:
    """What the words of an answer mean, what goes with each, and the rules for the rest."""

    words: Table
    rules: tuple[Point, ...]


def terms(speaker: Speaker) -> Table:
    """The terms that a vendor has to know: never the budget."""
    columns = (Column(speaker.say(say.COL_TERM), "52mm"), Column(speaker.say(say.COL_TERM_VALUE)))
    rows = tuple(Row((Cell(speaker.say(label)), Cell(value))) for label, value in _terms(speaker))
    return Table(speaker.say(say.TERMS), columns, rows, "words terms")


def _terms(speaker: Speaker) -> Iterator[tuple[Message, str]]:
    header, brief = speaker.brief.header, speaker.brief
    if header.organization:
        yield say.ORGANIZATION, speaker.text(header.organization, 200)
    if header.version:
        yield say.VERSION, clipped(header.version, 80)
    if header.dated:
        yield say.DATED, speaker.calendar_date(header.dated)
    yield say.FINGERPRINT, clipped(brief.fingerprint, 64)
    if header.contract_on:
        yield say.CONTRACT, speaker.calendar_date(header.contract_on)
    if header.go_live_by:
        yield say.GO_LIVE, speaker.calendar_date(header.go_live_by)
    if header.seats:
        yield say.SEATS, speaker.number(header.seats)
    if header.customers:
        yield say.CUSTOMERS, speaker.number(header.customers)
    yield say.PRICES, speaker.say(say.PRICES_IN, currency=header.currency, vat=speaker.say(VATS[header.vat]))
    if header.rates:
        listed = [
            speaker.say(common.RATE, currency=currency, value=money(rate, header.currency, speaker.language))
            for currency, rate in list(header.rates.items())[:_MOST_RATES]
        ]
        dated = speaker.say(say.RATES_ON, date=speaker.calendar_date(header.rates_on)) if header.rates_on else ""
        yield say.RATES, ", ".join(listed) + dated
    yield say.HORIZON, speaker.duration(header.horizon)
    asked = list(speaker.asked)
    musts = sum(one.item.priority is Priority.MUST for one in asked)
    yield say.ASKED, speaker.say(say.ASKED_COUNTS, count=len(asked), musts=musts)


def answering(speaker: Speaker) -> Answering:
    columns = tuple(Column(speaker.say(title), width) for title, width in zip(say.WORD_COLUMNS, ("34mm", "", "66mm"), strict=True))
    rows = tuple(Row(tuple(Cell(speaker.say(cell)) for cell in row)) for row in say.WORDS)
    return Answering(Table(speaker.say(say.WORDS_TABLE), columns, rows, "words"), tuple(_rules(speaker)))


def _rules(speaker: Speaker) -> Iterator[Point]:
    header = speaker.brief.header
    yield Point(speaker.say(say.RULE_PRIORITY), speaker.say(say.RULE_PRIORITY_TEXT))
    yield Point(speaker.say(say.RULE_PARTS), speaker.say(say.RULE_PARTS_TEXT))
    vat = speaker.say(VATS[header.vat])
    yield Point(speaker.say(say.RULE_COST), speaker.say(say.RULE_COST_TEXT, currency=header.currency, vat=vat))
    limit = ""
    if header.go_live_by:
        limit = " " + speaker.say(say.RULE_TIME_LIMIT, date=speaker.calendar_date(header.go_live_by))
    yield Point(speaker.say(say.RULE_TIME), speaker.say(say.RULE_TIME_TEXT) + limit)
    yield Point(speaker.say(say.RULE_SHARED), speaker.say(say.RULE_SHARED_TEXT))
    yield Point(speaker.say(say.RULE_OFFER), speaker.say(say.RULE_OFFER_TEXT, horizon=speaker.duration(header.horizon)))
    yield Point(speaker.say(say.RULE_EVIDENCE), speaker.say(say.RULE_EVIDENCE_TEXT))
    yield Point(speaker.say(say.RULE_SILENCE), speaker.say(say.RULE_SILENCE_TEXT))
    yield Point(speaker.say(say.RULE_FORM), speaker.say(say.RULE_FORM_TEXT))
    yield Point(speaker.say(say.RULE_VERSION), _version(speaker))


def _version(speaker: Speaker) -> str:
    header = speaker.brief.header
    named = [speaker.say(say.OF_VERSION, version=clipped(header.version, 80))] if header.version else []
    named += [speaker.say(say.OF_DATE, date=speaker.calendar_date(header.dated))] if header.dated else []
    named += [speaker.say(say.OF_FINGERPRINT, fingerprint=clipped(speaker.brief.fingerprint, 64))]
    return speaker.say(say.RULE_VERSION_TEXT, named=", ".join(named))
