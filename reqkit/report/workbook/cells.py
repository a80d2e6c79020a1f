"""Cells that several sheets have: verdicts, days on the calendar, names of vendors."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from reqkit.decide.result import RankedVendor, Standing
from reqkit.decide.robustness.result import View
from reqkit.locale import workbook as say
from reqkit.locale.message import Message
from reqkit.locale.states import STANDINGS, STATES
from reqkit.match.verdict import State
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.model import Column, Kind, Sign, Value
from reqkit.report.workbook.styles import GLYPHS

LONG = 4000
"""So many characters of a reason or a note are kept."""
NAME = 22
_STATE_OF = {
    Standing.QUALIFIES: State.AVAILABLE,
    Standing.QUALIFIES_AFTER_WORK: State.CUSTOMIZABLE,
    Standing.UNRESOLVED: State.UNANSWERED,
    Standing.FAILS: State.UNAVAILABLE,
}


def column(speaker: Speaker, title: Message, width: float, kind: Kind = Kind.TEXT, **places: object) -> Column:
    return Column(speaker.say(title, **places), width, kind)


def verdict(speaker: Speaker, state: State) -> Sign:
    return Sign(f"{GLYPHS[state]} {speaker.say(STATES[state])}", state)


def standing(speaker: Speaker, found: Standing) -> Sign:
    state = _STATE_OF[found]
    return Sign(f"{GLYPHS[state]} {speaker.say(STANDINGS[found])}", state)


def on_the_calendar(speaker: Speaker, days: Fraction | None) -> date | str:
    """The day so many days after the contract; empty where the brief names no contract, or the day is beyond any calendar."""
    contract = speaker.comparison.brief.header.contract_on
    if contract is None or days is None or days > 36_500:
        return ""
    return contract + timedelta(days=ceil(days))


def names(speaker: Speaker) -> dict[str, str]:
    """Of vendors, by id; where two are called the same, the id goes with it."""
    found = {vendor.vendor: speaker.name(vendor) for vendor in speaker.comparison.ranking}
    called = list(found.values())
    return {vendor: f"{name} ({vendor})" if called.count(name) > 1 else name for vendor, name in found.items()}


def yes(speaker: Speaker, holds: bool) -> str:
    return speaker.say(say.YES) if holds else ""


def plan_of(speaker: Speaker, vendor: RankedVendor) -> Value:
    plan = vendor.configuration.plan
    if plan is None:
        return None
    return speaker.text(plan.title) if plan.title else plan.id


def chance_of_first(speaker: Speaker, vendor: RankedVendor) -> Value:
    """By weights and data, 0..1; empty for who has not answered anything."""
    found = speaker.analysis.robustness
    if found is None or vendor.vendor not in found.vendors:
        return ""
    return found.views[View.BOTH].first(vendor.vendor)
