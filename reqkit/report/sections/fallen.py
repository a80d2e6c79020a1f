"""Who fell out and why: unmet musts with what was said of them, and musts that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reqkit.decide.result import RankedVendor, Standing
from reqkit.locale import report as common
from reqkit.locale import report_fallen as say
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.report.parts import Cell, Column, Row, Table
from reqkit.report.sections.account import MANY, account, few
from reqkit.report.sections.decision import left_for_section_two, shortlist, silent_line
from reqkit.report.sections.headline import obstacle
from reqkit.report.speaker import Speaker
from reqkit.values.record import record


@record
class Unresolved:
    """Musts without an answer: those that no one has answered, then what each vendor leaves open beside them."""

    heading: str
    common_intro: str
    common: tuple[str, ...]
    table: Table | None
    silent: str


@record
class Fallen:
    """Section 2. `rest` continues the table of page one where not all vendors fitted there."""

    intro: str
    rest: Table | None
    failed_heading: str
    failed: Table | None
    unresolved: Unresolved | None


def fallen(speaker: Speaker) -> Fallen | None:
    ranking = speaker.comparison.ranking
    if not ranking:
        return None
    failed = [vendor for vendor in ranking if vendor.standing is Standing.FAILS]
    waiting = [vendor for vendor in ranking if vendor.standing is Standing.UNRESOLVED]
    rest = left_for_section_two(speaker)
    intro = speaker.say(say.NOBODY_FELL)
    if failed or waiting:
        qualified = len(ranking) - len(failed) - len(waiting)
        intro = speaker.say(say.FALLEN_INTRO, failed=len(failed), open=len(waiting), qualified=qualified)
    return Fallen(
        intro=intro,
        rest=shortlist(speaker, rest, speaker.say(say.SHORTLIST_REST)) if rest else None,
        failed_heading=speaker.say(say.FALLEN_HEADING),
        failed=_failed(speaker, failed) if failed else None,
        unresolved=_unresolved(speaker, waiting) if waiting else None,
    )


# --- those that do not qualify


def _failed(speaker: Speaker, vendors: Sequence[RankedVendor]) -> Table:
    """Where all of it is the vendors' word and nothing else, that is said once and not row by row."""
    told = {vendor.vendor: {item: _evidence(speaker, vendor, item) for item in vendor.failed_musts} for vendor in vendors}
    kinds = {evidence for items in told.values() for evidence in items.values()}
    once = len(kinds) == 1
    columns = (
        Column(speaker.say(say.COL_MUST), "52mm"),
        Column(speaker.say(say.COL_SAID)),
        *(() if once else (Column(speaker.say(say.COL_EVIDENCE), "36mm"),)),
    )
    rows = tuple(row for vendor in vendors for row in _failed_rows(speaker, vendor, None if once else told[vendor.vendor]))
    caption = speaker.say(say.FALLEN_TABLE)
    shared = next(iter(kinds)) if once else ""
    return Table(speaker.say(say.FALLEN_TABLE_ONCE, evidence=shared) if shared else caption, columns, rows, "words")


def _evidence(speaker: Speaker, vendor: RankedVendor, item: str) -> str:
    against = _refusals(vendor.verdict(item))
    return "; ".join(dict.fromkeys(speaker.evidence(aspect.evidence) for aspect in against if aspect.evidence))


def _failed_rows(speaker: Speaker, vendor: RankedVendor, evidence: Mapping[str, str] | None) -> Iterator[Row]:
    parts = [speaker.say(say.FALLEN_VENDOR, name=speaker.name(vendor), rank=vendor.rank)]
    if vendor.failed_musts:
        parts.append(speaker.say(say.FALLEN_FAILED, count=len(vendor.failed_musts), total=len(speaker.musts)))
    if vendor.unanswered_musts:
        parts.append(speaker.say(say.FALLEN_OPEN, count=len(vendor.unanswered_musts)))
    title = ", ".join(parts)
    yield Row((Cell(title, glyph=speaker.standing(vendor.standing)),), kind="heading")
    for item in vendor.failed_musts:
        verdict = vendor.verdict(item)
        against = _refusals(verdict)
        said = _said(speaker, verdict, against)
        if verdict.state is not State.UNAVAILABLE:  # it is offered: the reader must not take what was said for a refusal
            said = speaker.say(say.NOT_BOUGHT, said=said)
        yield Row((Cell(speaker.item(item)), Cell(said), *(() if evidence is None else (Cell(evidence[item], kind="faint"),))))
    for found in vendor.obstacles:
        text = speaker.sentence(obstacle(speaker, vendor, found)) + "."
        yield Row((Cell(speaker.say(say.TERMS_OF_BUYING)), Cell(text), *(() if evidence is None else (Cell(""),))))


def _said(speaker: Speaker, verdict: AskedVerdict, against: Sequence[AspectVerdict]) -> str:
    if len(against) > MANY and against[0].state is State.UNAVAILABLE:
        return account(speaker, verdict, (State.UNAVAILABLE,))
    return " ".join(few(speaker, against, lambda aspect: _words(speaker, aspect))) or speaker.text(verdict.reason)


def _refusals(verdict: AskedVerdict) -> list[AspectVerdict]:
    """The aspects that are refused; where what is offered only goes with another plan or unordered work, those with an offer."""
    refused = [aspect for aspect in verdict.counted() if aspect.state is State.UNAVAILABLE]
    return refused or [aspect for aspect in verdict.counted() if aspect.statement is not None]


def _words(speaker: Speaker, aspect: AspectVerdict) -> str:
    """The reason, and the vendor's own note where the reason does not hold it already."""
    reason = speaker.text(aspect.reason)
    note = aspect.statement.said.note if aspect.statement else None
    if note is None or speaker.text(note) in reason:
        return reason
    return f"{reason} {speaker.text(note)}"


# --- those that cannot be judged yet


def _unresolved(speaker: Speaker, vendors: Sequence[RankedVendor]) -> Unresolved:
    speaking = [vendor for vendor in vendors if not vendor.is_silent]
    by_all = [item for item in speaker.musts if speaking and all(item in vendor.unanswered_musts for vendor in speaking)]
    intro = ""
    if by_all:
        only = speaker.say(say.UNRESOLVED_COMMON_ONE, vendor=speaker.name(speaking[0]))
        intro = speaker.say(say.UNRESOLVED_COMMON, count=len(speaking)) if len(speaking) > 1 else only
    return Unresolved(
        heading=speaker.say(say.UNRESOLVED_HEADING),
        common_intro=intro,
        common=tuple(speaker.item(item) for item in by_all),
        table=_open_musts(speaker, speaking, by_all) if len(speaking) > 1 or not by_all else None,
        silent=silent_line(speaker) if speaker.silent and not speaker.briefly else "",
    )


def _open_musts(speaker: Speaker, vendors: Sequence[RankedVendor], by_all: Sequence[str]) -> Table | None:
    """One row for all the vendors that leave the same musts open."""
    groups: dict[tuple[str, ...], list[RankedVendor]] = {}
    for vendor in vendors:
        groups.setdefault(tuple(item for item in vendor.unanswered_musts if item not in by_all), []).append(vendor)
    if not groups:
        return None
    columns = (
        Column(speaker.say(say.COL_VENDORS), "48mm"),
        Column(speaker.say(common.COL_OPEN_MUSTS)),
        Column(speaker.say(say.COL_COUNT_OPEN), "22mm", "number"),
    )
    rows = tuple(
        Row(
            (
                Cell(speaker.names(group)),
                Cell("; ".join(speaker.item(item) for item in items) or speaker.say(say.NOTHING_ELSE)),
                Cell(f"{len(items) + len(by_all)}/{len(speaker.musts)}", kind="number"),
            )
        )
        for items, group in groups.items()
    )
    return Table(speaker.say(say.UNRESOLVED_TABLE if by_all else say.UNRESOLVED_TABLE_ALL), columns, rows, "words")
