"""What could go wrong with the leader, the gravest first, read from its own figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from reqkit.decide.result import RankedVendor, Standing
from reqkit.locale import report_page_one as say
from reqkit.locale.analysis import LINES
from reqkit.match.verdict import State
from reqkit.model.evidence import EvidenceKind
from reqkit.report.parts import Point, Points
from reqkit.report.sections.headline import obstacle
from reqkit.report.speaker import BRIEFLY, Speaker

MOST = 3
_NAMED = 3
_LITTLE = 0.7
"""Below this share of answers a figure hangs on silence more than a reader would guess."""


def risks(speaker: Speaker) -> Points | None:
    leader = speaker.leader
    if leader is None:
        return None
    found = (
        *_of_the_gate(speaker, leader),
        *_of_the_price(speaker, leader),
        *_of_the_time(speaker, leader),
        *_of_the_answers(speaker, leader),
    )
    heading = speaker.say(say.RISKS, leader=speaker.name(leader))
    return Points(heading, found[:MOST], speaker.say(say.RISKS_NONE))


def _of_the_gate(speaker: Speaker, vendor: RankedVendor) -> Iterator[Point]:
    if vendor.failed_musts:
        items = speaker.some([speaker.item(item, BRIEFLY) for item in vendor.failed_musts], _NAMED)
        yield Point(speaker.say(say.RISK_FAILED), items)
    for found in vendor.obstacles:
        yield Point(speaker.say(say.RISK_OBSTACLE), obstacle(speaker, vendor, found))
    if vendor.unanswered_musts and vendor.standing is not Standing.FAILS:
        text = speaker.say(say.RISK_MUSTS_TEXT, count=len(vendor.unanswered_musts), total=len(speaker.musts))
        yield Point(speaker.say(say.RISK_MUSTS), text)


def _of_the_price(speaker: Speaker, vendor: RankedVendor) -> Iterator[Point]:
    cost, budget = vendor.configuration.cost, speaker.comparison.brief.header.budget
    implementation = vendor.match.sheet.vendor.implementation
    if cost is None:
        lines = [speaker.say(LINES[line.kind]) for line in vendor.configuration.lines if line.amount is None]
        yield Point(speaker.say(say.RISK_COST), speaker.say(say.RISK_COST_TEXT, lines=", ".join(dict.fromkeys(lines))))
    elif cost.open_ended:
        yield Point(speaker.say(say.RISK_FROM), speaker.say(say.RISK_FROM_TEXT, cost=speaker.money(cost.low)))
    elif budget.ceiling is not None and cost.expected <= budget.ceiling < cost.high:
        text = speaker.say(say.RISK_CEILING_TEXT, high=speaker.money(cost.high), ceiling=speaker.money(budget.ceiling))
        yield Point(speaker.say(say.RISK_CEILING), text)
    elif budget.target is not None and budget.target < cost.expected:
        text = speaker.say(say.RISK_TARGET_TEXT, cost=speaker.money(cost.expected), target=speaker.money(budget.target))
        yield Point(speaker.say(say.RISK_TARGET), text)
    if implementation.cost is None and implementation.timeline is None:
        yield Point(speaker.say(say.RISK_IMPLEMENTATION), speaker.say(say.RISK_IMPLEMENTATION_TEXT))


def _of_the_time(speaker: Speaker, vendor: RankedVendor) -> Iterator[Point]:
    header, days = speaker.comparison.brief.header, vendor.configuration.days
    if days is None:
        yield Point(speaker.say(say.RISK_READY), speaker.say(say.RISK_READY_TEXT))
    elif header.contract_on and header.go_live_by and days.expected <= (header.days_to_go_live or 0) < days.high < 36_500:
        worst = header.contract_on + timedelta(days=days.high.__ceil__())
        text = speaker.say(say.RISK_LATE_TEXT, ready=speaker.calendar_date(worst), limit=speaker.calendar_date(header.go_live_by))
        yield Point(speaker.say(say.RISK_LATE), text)


def _of_the_answers(speaker: Speaker, vendor: RankedVendor) -> Iterator[Point]:
    verdicts = [vendor.verdict(asked.id) for asked in speaker.comparison.brief.asked]
    stale = [verdict.asked.id for verdict in verdicts if verdict.stale]
    if stale:
        yield Point(speaker.say(say.RISK_STALE), speaker.say(say.RISK_STALE_TEXT, items=speaker.some(stale, _NAMED)))
    if vendor.coverage < _LITTLE:
        unknown = speaker.percent(vendor.fit_high - vendor.fit)
        text = speaker.say(say.RISK_COVERAGE_TEXT, coverage=speaker.percent(vendor.coverage), unknown=unknown)
        yield Point(speaker.say(say.RISK_COVERAGE), text)
    kinds = [aspect.evidence.kind for verdict in verdicts for aspect in verdict.every() if aspect.evidence]
    published = kinds.count(EvidenceKind.PUBLISHED)
    if published * 2 > len(kinds):
        text = speaker.say(say.RISK_SECOND_HAND_TEXT, count=published, total=len(kinds))
        yield Point(speaker.say(say.RISK_SECOND_HAND), text)
    words = [item for item in speaker.musts if item in vendor.after and _on_word_alone(vendor, item)]
    if words:
        yield Point(speaker.say(say.RISK_UNPROVEN), speaker.say(say.RISK_UNPROVEN_TEXT, count=len(words)))


def _on_word_alone(vendor: RankedVendor, item: str) -> bool:
    """Whether some of what meets a must rests on nothing but the vendor's statement."""
    return any(
        aspect.state is not State.UNANSWERED and aspect.evidence is not None and aspect.evidence.kind is EvidenceKind.STATEMENT
        for aspect in vendor.verdict(item).counted()
    )
