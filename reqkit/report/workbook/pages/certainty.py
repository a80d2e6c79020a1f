"""How sure the ranking is: chances of the ranks, spreads, dominance, and which work is ordered whatever is assumed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from reqkit.decide.robustness.result import Acceptability, Robustness, Spread, WeightShift
from reqkit.locale import workbook as say
from reqkit.locale.analysis import CORES, VIEWS
from reqkit.locale.kinds import EVIDENCE
from reqkit.report.sections.works import work_title
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names
from reqkit.report.workbook.model import Block, Column, Kind, Page, Value


def certainty(speaker: Speaker) -> Page | None:
    found = speaker.analysis.robustness
    if found is None:
        return None
    called = names(speaker)
    blocks = [_chances(speaker, found, called), _spreads(speaker, found, called), _central(speaker, found, called)]
    if found.dominances:
        columns = (column(speaker, say.BETTER, 30, Kind.STRONG), column(speaker, say.WORSE, 30))
        dominances: list[tuple[Value, ...]] = [(called[one.better], called[one.worse]) for one in found.dominances]
        blocks.append(Block(columns, dominances, "reqkit_dominance", speaker.say(say.DOMINANCE_BLOCK)))
    if found.shift is not None:
        blocks.append(_shift(speaker, found.shift))
    blocks.append(_claims(speaker, found))
    core = list(_core(speaker, found, called))
    if core:
        columns_core = (
            column(speaker, say.VENDOR, 30, Kind.STRONG),
            column(speaker, say.WORK, 44),
            column(speaker, say.CORE, 12),
        )
        blocks.append(Block(columns_core, core, "reqkit_core", speaker.say(say.CORE_BLOCK)))
    widest = max(one.error for one in found.views.values())
    error = f"{100 * widest:.1f}".replace(".", "," if speaker.language == "ru" else ".")
    lead = [speaker.say(say.CERTAINTY_LEAD, samples=found.samples, shown=speaker.number(found.samples), seed=str(found.seed), error=error)]
    if found.shift is not None:
        total = speaker.percent(Fraction(found.shift.total))
        lead.append(speaker.say(say.SHIFT_LEAD, total=total, winner=called[found.shift.winner]))
    return Page(speaker.say(say.CERTAINTY), speaker.say(say.CERTAINTY), tuple(lead), tuple(blocks))


def _chances(speaker: Speaker, found: Robustness, called: Mapping[str, str]) -> Block:
    """At the stated emphasis by what varies, then at the others."""
    ranks = max((len(chances) for one in found.views.values() for chances in one.ranks.values()), default=0)
    columns = (
        column(speaker, say.VENDOR, 30, Kind.STRONG),
        column(speaker, say.WHAT_VARIES, 22),
        column(speaker, say.EMPHASIS, 12, Kind.WHOLE),
        *(column(speaker, say.CHANCE_RANK, 12, Kind.SHARE_FINE, rank=rank + 1) for rank in range(ranks)),
    )
    rows = [_chance_row(speaker, one, vendor, called, ranks) for one in (*found.views.values(), *_others(found)) for vendor in one.ranks]
    return Block(columns, rows, "reqkit_chances", speaker.say(say.CHANCES_BLOCK))


def _others(found: Robustness) -> list[Acceptability]:
    known = {(one.view, one.emphasis) for one in found.views.values()}
    return [one for one in found.emphases.values() if (one.view, one.emphasis) not in known]


def _chance_row(speaker: Speaker, found: Acceptability, vendor: str, called: Mapping[str, str], ranks: int) -> tuple[Value, ...]:
    chances: list[Value] = [*found.ranks[vendor], *[""] * (ranks - len(found.ranks[vendor]))]
    return called[vendor], speaker.say(VIEWS[found.view]), found.emphasis, *chances


def _spreads(speaker: Speaker, found: Robustness, called: Mapping[str, str]) -> Block:
    columns = [column(speaker, say.VENDOR, 30, Kind.STRONG), column(speaker, say.CHANCE_QUALIFIES, 14, Kind.SHARE_FINE)]
    measures = ((say.FIT, Kind.SHARE_FINE, 14), (say.SCORE, Kind.SCORE, 12), (say.COST, Kind.MONEY, 17), (say.DAYS, Kind.WHOLE, 12))
    for what, kind, width in measures:
        title = speaker.say(what)
        columns += [column(speaker, end, width, kind, what=title) for end in (say.LOW_5, say.MEDIAN, say.HIGH_95)]
    rows = [
        (called[vendor], one.qualifies, *_ends(one.fit), *_ends(one.score), *_ends(one.cost), *_ends(one.days))
        for vendor, one in found.vendors.items()
    ]
    return Block(tuple(columns), rows, "reqkit_spreads", speaker.say(say.SPREADS_BLOCK))


def _ends(spread: Spread | None) -> tuple[Value, Value, Value]:
    return (None, None, None) if spread is None else (spread.low, spread.median, spread.high)


def _central(speaker: Speaker, found: Robustness, called: Mapping[str, str]) -> Block:
    categories = [category for category in speaker.comparison.brief.categories if speaker.comparison.weights.categories.get(category)]
    columns = [column(speaker, say.VENDOR, 30, Kind.STRONG)]
    columns += [Column(speaker.category(category), 14, Kind.SHARE_FINE) for category in categories]
    never = speaker.say(say.NEVER)
    rows: list[tuple[Value, ...]] = []
    for vendor, one in found.vendors.items():
        weights: list[Value] = [never if one.central is None else one.central.get(category, 0.0) for category in categories]
        rows.append((called[vendor], *weights))
    return Block(tuple(columns), rows, "reqkit_central", speaker.say(say.CENTRAL_BLOCK))


def _core(speaker: Speaker, found: Robustness, called: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for vendor in speaker.answering:
        one = found.vendors.get(vendor.vendor)
        for work, core in one.core.items() if one else ():
            known = vendor.match.works.get(work)
            yield called[vendor.vendor], work_title(speaker, vendor, known) if known else work, speaker.say(CORES[core])


def _shift(speaker: Speaker, shift: WeightShift) -> Block:
    columns = (
        column(speaker, say.TITLE, 30, Kind.STRONG),
        column(speaker, say.NOW, 22, Kind.SHARE_FINE),
        column(speaker, say.CHANGE, 12, Kind.SHARE_FINE),
    )
    weights = speaker.comparison.weights.items
    rows: list[tuple[Value, ...]] = [(speaker.item(item), weights.get(item, Fraction(0)), by) for item, by in shift.changes.items()]
    return Block(columns, rows, "reqkit_shift", speaker.say(say.SHIFT_BLOCK))


def _claims(speaker: Speaker, found: Robustness) -> Block:
    columns = (column(speaker, say.EVIDENCE, 30, Kind.STRONG), column(speaker, say.HOLDS, 22, Kind.SHARE))
    rows: list[tuple[Value, ...]] = [(speaker.say(EVIDENCE[kind]), chance) for kind, chance in found.chances.items()]
    return Block(columns, rows, "reqkit_claims", speaker.say(say.CLAIMS_BLOCK))
