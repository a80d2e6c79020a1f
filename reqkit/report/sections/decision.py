"""The decision on a page: the conclusion, the vendors by rank, the reasons, the risks, the questions still open."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.result import QuestionKind, RankedVendor, Standing
from reqkit.decide.robustness.result import View
from reqkit.findings.finding import Severity
from reqkit.locale import report as common
from reqkit.locale import report_page_one as say
from reqkit.locale.states import STANDINGS_SHORT
from reqkit.report.clipping import clipped, shortened
from reqkit.report.parts import Cell, Column, Legend, Point, Points, Row, Span, Table, machine
from reqkit.report.sections.asking import question_text
from reqkit.report.sections.headline import Headline, on_page_one
from reqkit.report.sections.page_one import NAME, READY, Around, cost_width, fitted, rows_that_fit
from reqkit.report.sections.reasons import reasons
from reqkit.report.sections.risks import risks
from reqkit.report.speaker import BRIEFLY, Speaker
from reqkit.values.record import record

QUESTIONS = 3
_NAMED, _SILENT_NAMED = 6, 24


@record
class Decision:
    """Page one."""

    headline: Headline
    banners: tuple[str, ...]
    scope: str
    shortlist: Table | None
    notes: tuple[str, ...]
    legend: Legend
    lists: tuple[Points, ...]
    imprint: str


def decision(speaker: Speaker) -> Decision:
    around = fitted(speaker, _around(speaker))
    shown = speaker.answering[: rows_that_fit(speaker, around, speaker.answering)]
    rest = speaker.answering[len(shown) :]
    notes = [around.silent] if around.silent else []
    if rest:
        names = speaker.some([shortened(speaker.name(vendor), NAME) for vendor in rest], _NAMED)
        notes.insert(0, speaker.say(say.MORE_ROWS, count=len(rest), names=names))
    return Decision(
        headline=around.headline,
        banners=tuple(around.banners),
        scope=around.scope,
        shortlist=shortlist(speaker, shown, speaker.say(say.SHORTLIST)) if shown else None,
        notes=tuple(notes),
        legend=Legend(
            speaker.say(common.LEGEND), tuple(speaker.standing(standing) for standing in Standing), (speaker.say(say.SHORTLIST_NOTE),)
        ),
        lists=tuple(around.lists),
        imprint=_imprint(speaker),
    )


def left_for_section_two(speaker: Speaker) -> tuple[RankedVendor, ...]:
    """The vendors that do not fit the table of page one."""
    return speaker.answering[rows_that_fit(speaker, fitted(speaker, _around(speaker)), speaker.answering) :]


def _around(speaker: Speaker) -> Around:
    lists = (reasons(speaker), risks(speaker), _open_questions(speaker))
    return Around(
        banners=_banners(speaker),
        headline=on_page_one(speaker),
        scope=_scope(speaker),
        lists=tuple(points for points in lists if points is not None),
        silent=silent_line(speaker) if speaker.silent else "",
    )


def silent_line(speaker: Speaker) -> str:
    """Who has not answered anything, and which rank they share."""
    silent = speaker.silent
    ranks = {vendor.rank for vendor in silent}
    names = speaker.some([speaker.name(vendor) for vendor in silent], _SILENT_NAMED)
    if len(ranks) == 1:
        return speaker.say(say.SILENT_LINE, rank=next(iter(ranks)), names=names)
    listed = [speaker.say(say.NAME_RANK, name=speaker.name(vendor), rank=vendor.rank) for vendor in silent]
    return speaker.say(say.SILENT_LINE_RANKS, names=speaker.some(listed, _SILENT_NAMED))


def shortlist(speaker: Speaker, vendors: Sequence[RankedVendor], caption: str) -> Table:
    """One row a vendor: where it stands and on what."""
    columns = (
        Column(speaker.say(common.COL_RANK), "6.5mm", "number"),
        Column(speaker.say(common.COL_VENDOR)),
        Column(speaker.say(say.COL_STANDING), "22mm"),
        Column(speaker.say(say.COL_MUSTS), "10.5mm", "number"),
        Column(speaker.say(say.COL_FIT_TODAY), "12mm", "number"),
        Column(speaker.say(common.COL_FIT_AFTER), "11.5mm", "number"),
        Column(speaker.say(say.COL_SCORE), "11.5mm", "number"),
        Column(speaker.say(say.COL_FIRST), "12mm", "number"),
        Column(speaker.say(say.COL_ANSWERED), "13mm", "number"),
        Column(speaker.say(say.COL_TOTAL, currency=speaker.currency), f"{cost_width(speaker, vendors)}mm", "number"),
        Column(speaker.say(say.COL_READY), f"{READY}mm", "after"),
    )
    spans = (Span("", 4), Span(speaker.say(say.SPAN_FIT), 2), Span("", 5))
    return Table(caption, columns, tuple(_row(speaker, vendor) for vendor in vendors), "shortlist", spans)


def _row(speaker: Speaker, vendor: RankedVendor) -> Row:
    cost, days, ready = vendor.configuration.cost, vendor.configuration.days, speaker.ready(vendor, short=True)
    price = Cell(speaker.say(common.NOT_STATED_COST), kind="number absent", value=machine(None))
    if cost is not None:
        price = Cell(speaker.amount(cost), kind="number", value=machine(cost.expected))
    when = Cell(speaker.say(common.NOT_STATED_TIME), kind="absent after", value=machine(None))
    if ready is not None and days is not None:
        when = Cell(ready, kind="after", value=machine(days.expected))
    cells = (
        Cell(str(vendor.rank), kind="number"),
        Cell(shortened(speaker.name(vendor), NAME)),
        Cell(speaker.say(STANDINGS_SHORT[vendor.standing]), glyph=speaker.standing(vendor.standing)),
        Cell(f"{speaker.musts_met(vendor)}/{len(speaker.musts)}", kind="number"),
        Cell(speaker.per_cent(vendor.fit_today), kind="number", value=machine(vendor.fit_today)),
        Cell(speaker.per_cent(vendor.fit), kind="number strong", value=machine(vendor.fit)),
        Cell(speaker.points(vendor.score), kind="number strong", value=machine(vendor.score)),
        _first(speaker, vendor),
        Cell(speaker.per_cent(vendor.coverage), kind="number", value=machine(vendor.coverage)),
        price,
        when,
    )
    first = vendor.rank == speaker.comparison.ranking[0].rank and vendor.standing.qualified
    return Row(cells, head=1, kind="leader" if first else "")


def _first(speaker: Speaker, vendor: RankedVendor) -> Cell:
    """The chance of being first."""
    found = speaker.analysis.robustness
    if found is None or vendor.vendor not in found.vendors:
        return Cell(speaker.say(common.DASH), kind="number", value=machine(None))
    share = found.views[View.BOTH].first(vendor.vendor)
    return Cell(speaker.per_cent(share), kind="number", value=machine(Fraction(share)))


def _open_questions(speaker: Speaker) -> Points | None:
    leader = speaker.leader
    if leader is None:
        return None
    items = []
    for question in leader.questions[:QUESTIONS]:
        lead = speaker.item(question.asked.id, BRIEFLY) if question.asked else speaker.say(common.ABOUT_TERMS)
        figure = speaker.percent(question.weight) if question.kind is QuestionKind.UNANSWERED and question.weight else ""
        items.append(Point(lead, clipped(question_text(speaker, question), 220), figure))
    return Points(speaker.say(say.OPEN, leader=speaker.name(leader)), tuple(items), speaker.say(say.OPEN_NONE))


def _banners(speaker: Speaker) -> tuple[str, ...]:
    comparison = speaker.comparison
    banners = []
    errors = sum(finding.severity is Severity.ERROR for finding in comparison.findings)
    if errors:
        banners.append(speaker.say(say.ERRORS_BANNER, count=errors))
    if comparison.unreadable:
        names = speaker.some([clipped(name, 60) for name in comparison.unreadable], 8)
        banners.append(speaker.say(say.UNREADABLE_BANNER, count=len(comparison.unreadable), names=names))
    return tuple(banners)


def _scope(speaker: Speaker) -> str:
    """What was compared, on what terms."""
    comparison = speaker.comparison
    header, budget = comparison.brief.header, comparison.brief.header.budget
    parts = [
        speaker.say(say.SCOPE_VENDORS, count=len(comparison.ranking), answering=len(speaker.answering)),
        speaker.say(say.SCOPE_ITEMS, count=len(comparison.brief.asked), musts=len(speaker.musts)),
        speaker.say(say.SCOPE_HORIZON, horizon=speaker.horizon()),
    ]
    if budget.target is not None and budget.ceiling is not None:
        parts.append(speaker.say(say.SCOPE_BUDGET, target=speaker.money(budget.target), ceiling=speaker.money(budget.ceiling)))
    elif budget.ceiling is not None:
        parts.append(speaker.say(say.SCOPE_CEILING, ceiling=speaker.money(budget.ceiling)))
    if header.go_live_by is not None:
        parts.append(speaker.say(say.SCOPE_LIVE, date=speaker.calendar_date(header.go_live_by)))
    return speaker.sentence("; ".join(parts) + ".")


def _imprint(speaker: Speaker) -> str:
    comparison = speaker.comparison
    header = comparison.brief.header
    imprint = speaker.say(
        say.IMPRINT,
        name=comparison.brief.name,
        version=speaker.say(common.IMPRINT_VERSION, version=clipped(header.version, 40)) if header.version else "",
        dated=speaker.say(common.IMPRINT_DATED, date=speaker.calendar_date(header.dated)) if header.dated else "",
        fingerprint=comparison.brief.fingerprint,
        reqkit=comparison.version,
    )
    if comparison.weights.name is None:
        return imprint
    return f"{imprint} {speaker.say(say.WEIGHT_SET, name=comparison.weights.name)}"
