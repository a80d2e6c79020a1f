"""Which scenarios run where: today, after work, never; and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reqkit.decide.result import RankedVendor
from reqkit.decide.scenarios import scenarios_at
from reqkit.locale import report as common
from reqkit.locale import report_scenarios as say
from reqkit.locale.states import READINESS, when_it_runs
from reqkit.match.readiness import Readiness, ScenarioReadiness
from reqkit.model.asked import Asked, AskedKind
from reqkit.report.charts.scales import round_range
from reqkit.report.clipping import shortened
from reqkit.report.parts import Cell, Column, Legend, Row, Table, machine
from reqkit.report.sections.matrix import in_parts
from reqkit.report.speaker import Speaker
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

ACROSS = 12
"""So many vendors stand side by side."""
_IN_WORDS = 5
"""Beside so few there is room for days and money."""
_NAME, _LONG_NAME = 24, 44
"""So much of a vendor's name fits above a column, and above one with words in it."""
SIGNS: Mapping[Readiness, str] = {
    Readiness.TODAY: "●",
    Readiness.AFTER_WORK: "◑",
    Readiness.OTHER_PLAN: "○",
    Readiness.UNANSWERED: "?",
    Readiness.CANNOT: "×",
}


@record
class Obstacles:
    """A scenario, and by vendor what keeps it from running today."""

    lead: str
    obstacles: tuple[tuple[str, str], ...]


@record
class Scenarios:
    """The section. `tables` are several where the vendors do not fit side by side."""

    intro: str
    tables: tuple[Table, ...]
    legend: Legend
    heading: str
    obstacles: tuple[Obstacles, ...]


def scenarios(speaker: Speaker) -> Scenarios | None:
    asked = speaker.comparison.brief.of_kind(AskedKind.SCENARIO)
    if not asked or not speaker.answering:
        return None
    header = speaker.comparison.brief.header
    found = {vendor.vendor: {each.verdict.asked.id: each for each in scenarios_at(vendor, header)} for vendor in speaker.answering}
    tables = tuple(_table(speaker, asked, part, found) for part in in_parts(speaker.answering, ACROSS))
    obstacles = tuple(stands for one in asked if (stands := _obstacles(speaker, one, found)).obstacles)
    return Scenarios(_intro(speaker, len(asked), found), tables, _legend(speaker, found), speaker.say(say.OBSTACLES_HEADING), obstacles)


Found = Mapping[str, Mapping[str, ScenarioReadiness]]
"""By vendor and scenario."""


def _intro(speaker: Speaker, total: int, found: Found) -> str:
    """Who runs most today, and what work would add there."""
    counts = {
        vendor.vendor: [sum(each.readiness is wanted for each in found[vendor.vendor].values()) for wanted in Readiness]
        for vendor in speaker.answering
    }
    most = max(count[0] for count in counts.values())
    if not most:
        after = max(count[1] for count in counts.values())
        return speaker.say(say.SCENARIOS_NONE_TODAY if after else say.SCENARIOS_NONE, total=total, after=after)
    best = [vendor for vendor in speaker.answering if counts[vendor.vendor][0] == most]
    after = max(counts[vendor.vendor][1] for vendor in best)
    message = say.SCENARIOS_TODAY_AND_AFTER if after and len(best) == 1 else say.SCENARIOS_TODAY
    names = speaker.some([speaker.name(vendor) for vendor in best], 3)
    return speaker.say(message, best=names, today=most, total=total, after=after)


def _table(speaker: Speaker, asked: Sequence[Asked], vendors: Sequence[RankedVendor], found: Found) -> Table:
    heads = (Column(shortened(speaker.name(vendor), _LONG_NAME if len(vendors) <= _IN_WORDS else _NAME), kind="heat") for vendor in vendors)
    rows = tuple(
        Row(
            (
                Cell(speaker.item(one.id)),
                *(_cell(speaker, found[vendor.vendor][one.id], in_words=len(vendors) <= _IN_WORDS) for vendor in vendors),
            )
        )
        for one in asked
    )
    return Table(speaker.say(say.SCENARIOS_TABLE), (Column(speaker.say(say.COL_SCENARIO), "50mm"), *heads), rows, "heatmap scenarios")


def _cell(speaker: Speaker, found: ScenarioReadiness, *, in_words: bool) -> Cell:
    words = [when_it_runs(found).in_language(speaker.language)]
    if found.readiness is Readiness.AFTER_WORK:
        words = [speaker.duration_range(found.days) if found.days else words[0]]
        words += [speaker.money(found.cost)] if found.cost else []
    label = ", ".join(words)
    cost = _roundly(speaker, found.cost) if in_words and found.readiness is Readiness.AFTER_WORK and found.cost else ""
    text = f"{SIGNS[found.readiness]}\u00a0{words[0]}" if in_words else SIGNS[found.readiness]
    place = tuple(Readiness).index(found.readiness) * 100_000 + (found.days.expected if found.days else 0)
    return Cell(text, note=cost, kind=f"heat ready-{found.readiness.value}", label=label, value=machine(place))


def _roundly(speaker: Speaker, cost: Estimate) -> str:
    """In millions where the sum is that long: the sums that are paid are in the section on money."""
    short = None if cost.open_ended else round_range(cost.low, cost.high, speaker.currency, speaker.language)
    return short or speaker.money(cost)


def _legend(speaker: Speaker, found: Found) -> Legend:
    shown = {each.readiness for of_vendor in found.values() for each in of_vendor.values()}
    readinesses = (each for each in SIGNS if each is not Readiness.OTHER_PLAN or each in shown)
    signs = tuple(f"{SIGNS[each]} {speaker.say(READINESS[each])}" for each in readinesses)
    return Legend(speaker.say(common.LEGEND), (), (*signs, speaker.say(say.SCENARIOS_LEGEND)))


def _obstacles(speaker: Speaker, asked: Asked, found: Found) -> Obstacles:
    """Those in whose way the same stands are named together."""
    said: dict[str, list[RankedVendor]] = {}
    for vendor in speaker.in_play if speaker.briefly else speaker.answering:
        each = found[vendor.vendor][asked.id]
        if each.blocking:
            labels = speaker.listed([verdict.aspect for verdict in each.blocking])
            said.setdefault(speaker.say(say.OBSTACLE[each.readiness], labels=labels), []).append(vendor)
    return Obstacles(speaker.item(asked.id), tuple((speaker.names(vendors), text) for text, vendors in said.items()))
