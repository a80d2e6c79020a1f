"""How sure the first place is: the chance of each rank, what it hangs on, and within what bounds the figures lie."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.analysis import SURE
from reqkit.decide.resting import musts_rest_on
from reqkit.decide.result import RankedVendor, Standing
from reqkit.decide.robustness.result import Core, Robustness, Spread, VendorSpread, View
from reqkit.locale import report as common
from reqkit.locale import report_sure as say
from reqkit.locale.analysis import VIEWS
from reqkit.locale.kinds import EVIDENCE
from reqkit.locale.report_signing import SIGNING
from reqkit.model.evidence import EvidenceKind
from reqkit.report.charts.of_scores import acceptability_chart, ranking_chart
from reqkit.report.parts import Block, Cell, Column, Row, Span, Table, machine
from reqkit.report.sections.works import work_title
from reqkit.report.speaker import Speaker
from reqkit.values.money import decimal_string

_MOST, _MOST_WORKS, _MOST_SHIFTED, _MOST_DOMINANCES = 14, 4, 4, 3
_LEAST = 0.005
"""On paper who is first in fewer samples is left out."""
_LONG = 4
"""So many sentences in a row are two paragraphs."""
_COLUMNS = (View.BOTH, View.WEIGHTS, View.DATA)


def chances(speaker: Speaker) -> tuple[Block, ...]:
    """Nothing where nothing was sampled."""
    found, leader = speaker.analysis.robustness, speaker.leader
    if found is None or leader is None:
        return ()
    heading, several = speaker.say(say.CHANCES), len(speaker.answering) > 1
    first = Block(heading, _sentence(speaker, found, leader), chart=acceptability_chart(speaker) if several else None)
    blocks = [first, *_why(speaker, found, leader)]
    if several:
        blocks.append(Block(sentence=_steadiness(speaker, found), table=_views(speaker, found)))
    notes = (*_lower(speaker, found), *_exact(speaker, found), *_core(speaker, found), _sampled(speaker, found))
    blocks.append(Block(chart=ranking_chart(speaker), table=_spreads(speaker, found), notes=notes))
    return tuple(blocks)


def _sentence(speaker: Speaker, found: Robustness, leader: RankedVendor) -> str:
    """What the chances say of the leader, whom the chart under it names, and how often it meets the brief at all."""
    name = speaker.name(leader)
    share = found.vendors[leader.vendor].qualifies
    qualifies = speaker.say(say.CHANCE_QUALIFIES, leader=name, share=speaker.percent(share))
    if not share:
        qualifies = speaker.say(say.CHANCE_QUALIFIES_NEVER, leader=name, samples=speaker.number(found.samples))
    if len(speaker.answering) == 1:
        return f"{speaker.say(say.CHANCE_ALONE, leader=name)} {qualifies}"
    view = found.views[View.BOTH]
    own = view.first(leader.vendor)
    other = max(view.first(vendor.vendor) for vendor in speaker.answering if vendor is not leader)
    message = say.CHANCE_SURE if own >= SURE else say.CHANCE_OTHER if other > own else say.CHANCE_UNSURE
    return f"{speaker.say(message, leader=name)} {qualifies}"


def _why(speaker: Speaker, found: Robustness, leader: RankedVendor) -> tuple[Block, ...]:
    """What keeps the leader from meeting every must in most samples, and what would help. Nothing where it meets them or is out anyway."""
    if found.vendors[leader.vendor].qualifies >= SURE or not speaker.musts or leader.standing is Standing.FAILS:
        return ()
    rests, word = musts_rest_on(speaker.comparison, leader), found.chances[EvidenceKind.STATEMENT]
    told = (
        [speaker.say(say.RESTS, leader=speaker.name(leader), claims=rests.total, bare=rests.bare, chance=speaker.percent(word))]
        if rests.bare
        else []
    )
    view = found.views[View.BOTH]
    best = max(speaker.answering, key=lambda vendor: view.first(vendor.vendor))
    if told and best is not leader and view.first(best.vendor) > view.first(leader.vendor):
        other = musts_rest_on(speaker.comparison, best)
        told.append(speaker.say(say.RESTS_OTHER, best=speaker.name(best), claims=other.total, bare=other.bare))
    if rests.questions:
        told.append(speaker.say(say.RESTS_OPEN if told else say.RESTS_ON_SILENCE, count=rests.questions, leader=speaker.name(leader)))
    if len(speaker.answering) > 1 and not any(vendor.qualifies for vendor in found.vendors.values()):
        told.append(speaker.say(say.NOBODY_QUALIFIES))
    if rests.bare or rests.questions:
        what = say.HELP_BOTH if rests.bare and rests.questions else say.HELP_PROOF if rests.bare else say.HELP_ANSWERS
        told.append(speaker.say(say.RESTS_HELP, what=speaker.say(what), section=speaker.say(SIGNING)))
    half = len(told) if len(told) < _LONG else 2
    return tuple(Block(sentence=" ".join(part)) for part in (told[:half], told[half:]) if part)


def _steadiness(speaker: Speaker, found: Robustness) -> str:
    leader = speaker.leader
    if leader is None:
        return ""
    shares = [view.first(leader.vendor) for view in (*found.views.values(), *found.emphases.values())]
    low, high, name = speaker.percent(min(shares)), speaker.percent(max(shares)), speaker.name(leader)
    if low == high:
        return speaker.say(say.CHANCE_STEADY, leader=name, low=low)
    weights, both = (speaker.percent(found.views[view].first(leader.vendor)) for view in (View.WEIGHTS, View.BOTH))
    return speaker.say(say.CHANCE_SPREAD, leader=name, weights=weights, both=both)


def _views(speaker: Speaker, found: Robustness) -> Table:
    emphases = sorted(found.emphases)
    titles = [say.COL_EMPHASIS.get(emphasis, say.COL_EMPHASIS_OTHER) for emphasis in emphases]
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        *(Column(speaker.say(VIEWS[view]), kind="number") for view in _COLUMNS),
        *(Column(speaker.say(title, emphasis=emphasis), kind="number") for title, emphasis in zip(titles, emphases, strict=True)),
    )
    spans = (Span("", 1), Span(speaker.say(say.SPAN_VIEWS), len(_COLUMNS)), Span(speaker.say(say.SPAN_EMPHASES), len(emphases)))
    rows = []
    for vendor in speaker.answering[:_MOST]:
        shares = [view.first(vendor.vendor) for view in (*(found.views[view] for view in _COLUMNS), *(found.emphases[e] for e in emphases))]
        cells = (
            Cell(speaker.per_cent(share), kind="number strong" if index == 0 else "number", value=machine(Fraction(share)))
            for index, share in enumerate(shares)
        )
        if not speaker.briefly or any(share >= _LEAST for share in shares):
            rows.append(Row((Cell(speaker.name(vendor)), *cells)))
    some = len(rows) < len(speaker.answering[:_MOST])
    return Table(speaker.say(say.VIEWS_TABLE_SOME if some else say.VIEWS_TABLE), columns, tuple(rows), "figures", spans)


# --- within what bounds


def _spreads(speaker: Speaker, found: Robustness) -> Table:
    """Without the time where no vendor states any: that nothing takes no time tells nothing."""
    vendors = [vendor for vendor in speaker.answering[:_MOST] if vendor.vendor in found.vendors]
    timed = any(speaker.ready(vendor) is not None for vendor in vendors)
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        Column(speaker.say(say.COL_QUALIFIES), "18mm", "number"),
        Column(speaker.say(say.COL_SCORE), "23mm", "number"),
        Column(speaker.say(say.COL_FIT), "25mm", "number"),
        Column(speaker.say(say.COL_COST, currency=speaker.currency), kind="number"),
        *((Column(speaker.say(say.COL_READY), "25mm", "number"),) if timed else ()),
    )
    rows = tuple(_spread_row(speaker, vendor, found.vendors[vendor.vendor], timed=timed) for vendor in vendors)
    return Table(speaker.say(say.SPREAD_TABLE), columns, rows, "figures")


def _lower(speaker: Speaker, found: Robustness) -> tuple[str, ...]:
    """Said where the score of a vendor in the ranking is above what it has in nearly every sample."""
    below = any(float(vendor.score) > found.vendors[vendor.vendor].score.high for vendor in speaker.answering)
    return (speaker.say(say.SPREAD_NOTE),) if below else ()


def _spread_row(speaker: Speaker, vendor: RankedVendor, found: VendorSpread, *, timed: bool) -> Row:
    absent = Cell(speaker.say(common.UNKNOWN_TOTAL), kind="number absent", value=machine(None))
    unstated = found.days is None or speaker.ready(vendor) is None
    cells = (
        Cell(speaker.name(vendor)),
        Cell(speaker.per_cent(found.qualifies), kind="number", value=machine(Fraction(found.qualifies))),
        _range(speaker, found.score, 100, 1),
        _range(speaker, found.fit, 100, 0),
        absent if found.cost is None else _cost(speaker, vendor, found.cost),
        *((absent if unstated or found.days is None else _range(speaker, found.days, 1, 0),) if timed else ()),
    )
    return Row(cells)


def _range(speaker: Speaker, spread: Spread, scale: int, places: int) -> Cell:
    low, high = (_rounded(speaker, Fraction(end) * scale, places) for end in (spread.low, spread.high))
    text = low if low == high else speaker.say(say.RANGE, low=low, high=high)
    return Cell(text, kind="number", value=machine(Fraction(spread.median)))


def _cost(speaker: Speaker, vendor: RankedVendor, spread: Spread) -> Cell:
    """In thousands where it is millions: it is an estimate; "from" where the vendor says so."""
    unit, cost = (1000 if spread.high >= 1_000_000 else 1), vendor.configuration.cost
    low, high = (decimal_string(Fraction(end) / unit, 0) for end in (spread.low, spread.high))
    ends = dict.fromkeys(speaker.whole(Fraction(end) * unit) for end in (low, high))
    text = "–".join(ends)
    return Cell(
        speaker.at_least(text) if cost is not None and cost.open_ended else text, kind="number", value=machine(Fraction(spread.median))
    )


def _rounded(speaker: Speaker, value: Fraction, places: int) -> str:
    return speaker.decimal(value) if places else speaker.whole(value)


# --- exact, and what it hangs on


def _exact(speaker: Speaker, found: Robustness) -> tuple[str, ...]:
    """What needs no sampling: who is no worse whatever the weights, and the smallest change that puts another first."""
    beaten: dict[str, list[str]] = {}
    for one in found.dominances:
        beaten.setdefault(one.better, []).append(speaker.called(one.worse))
    told = [
        speaker.say(say.DOMINANCE, better=speaker.called(better), worse=speaker.some(worse, _MOST_WORKS))
        for better, worse in list(beaten.items())[:_MOST_DOMINANCES]
    ]
    if told:
        told = [speaker.say(say.DOMINANCES, pairs="; ".join(told))]
    shift = found.shift
    if shift is not None and shift.changes:
        largest = sorted(shift.changes.items(), key=lambda change: -abs(change[1]))
        changes = [speaker.say(say.SHIFT_ITEM, item=item.replace("-", "\u2011"), by=_signed(speaker, by)) for item, by in largest]
        listed = speaker.some(changes, _MOST_SHIFTED)
        told.append(speaker.say(say.SHIFT, winner=speaker.called(shift.winner), total=_points(speaker, shift.total), changes=listed))
    return tuple(told)


def _points(speaker: Speaker, share: float) -> str:
    places = 1 if abs(share) >= 0.001 else 3
    return speaker.number(Fraction(decimal_string(abs(Fraction(share)) * 100, places)), places)


def _signed(speaker: Speaker, share: float) -> str:
    return ("+" if share > 0 else "−") + _points(speaker, share)


def _core(speaker: Speaker, found: Robustness) -> tuple[str, ...]:
    """The work that the leader needs whatever the samples, and that which hangs on them."""
    leader = speaker.leader
    if leader is None:
        return ()
    core, told = found.vendors[leader.vendor].core, []
    for message, wanted in ((say.CORE_ALWAYS, Core.ALWAYS), (say.CORE_SOMETIMES, Core.SOMETIMES)):
        works = [work_title(speaker, leader, leader.match.works[name]) for name, how in core.items() if how is wanted]
        if works:
            told.append(speaker.say(message, leader=speaker.name(leader), works=speaker.some(works, _MOST_WORKS, "; ")))
    return tuple(told)


def _sampled(speaker: Speaker, found: Robustness) -> str:
    kinds = [
        speaker.say(say.CHANCE_OF, kind=speaker.say(EVIDENCE[kind]), chance=speaker.percent(share)) for kind, share in found.chances.items()
    ]
    error = speaker.number(Fraction(decimal_string(Fraction(found.views[View.BOTH].error) * 100, 1)), 1)
    return speaker.say(
        say.SAMPLED, samples=found.samples, shown=speaker.number(found.samples), seed=str(found.seed), error=error, chances=", ".join(kinds)
    )
