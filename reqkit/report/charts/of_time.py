"""The chart of the time: the leader's plan of work and the runner-up's under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from reqkit.decide.delivery.delivery import Delivery, Placement
from reqkit.decide.result import RankedVendor
from reqkit.locale import charts as say
from reqkit.report.charts.schedule import Bar, Plan, Schedule, schedule
from reqkit.report.parts import Chart
from reqkit.report.sections.works import work_title
from reqkit.report.speaker import Speaker


def schedule_chart(speaker: Speaker) -> Chart | None:
    """The plans of the leader and the runner-up; None where neither's time is known or nothing has to be done."""
    pair = [vendor for vendor in (speaker.leader, speaker.runner_up) if vendor is not None]
    return schedules_of(speaker, pair, speaker.analysis.deliveries)


def schedules_of(speaker: Speaker, vendors: Sequence[RankedVendor], deliveries: Mapping[str, Delivery]) -> Chart | None:
    """The plans of some vendors under one another."""
    known = [(vendor, deliveries[vendor.vendor]) for vendor in vendors if vendor.vendor in deliveries]
    if not any(found.end for _, found in known):
        return None
    limit = speaker.comparison.brief.header.days_to_go_live
    view = Schedule(
        plans=tuple(_plan(speaker, vendor, found) for vendor, found in known),
        contract=speaker.comparison.brief.header.contract_on,
        limit=None if limit is None else float(limit),
        limit_text="" if limit is None else speaker.when(Fraction(limit), short=True),
        title=_title(speaker, known, limit),
    )
    return schedule(view, speaker.language)


def _plan(speaker: Speaker, vendor: RankedVendor, found: Delivery) -> Plan:
    return Plan(
        name=speaker.name(vendor),
        begun=float(found.begun),
        begun_latest=float(found.begun_latest),
        begun_text=speaker.when(found.begun, short=True),
        bars=tuple(_bar(speaker, vendor, placement) for placement in found.placements),
        end=float(found.end),
        latest=float(found.latest),
        end_text=speaker.when(found.end, short=True),
    )


def _bar(speaker: Speaker, vendor: RankedVendor, placement: Placement) -> Bar:
    return Bar(
        label=work_title(speaker, vendor, placement.work),
        team=placement.team,
        start=float(placement.start),
        end=float(placement.end),
        latest=float(placement.latest),
        end_text=speaker.when(placement.end, short=True),
        latest_text=speaker.when(placement.latest, short=True),
    )


def _title(speaker: Speaker, known: Sequence[tuple[RankedVendor, Delivery]], limit: int | None) -> str:
    ready = [(speaker.name(vendor), speaker.when(found.end)) for vendor, found in known]
    named = dict(zip(("name", "when"), ready[0], strict=True))
    if len(ready) > 1:
        sentences = [speaker.say(say.SCHEDULE_BOTH, other=ready[1][0], later=ready[1][1], **named)]
    else:
        sentences = [speaker.say(say.SCHEDULE_ONE, **named)]
    if limit is not None:
        late = [speaker.name(vendor) for vendor, found in known if found.end > limit]
        risky = [speaker.name(vendor) for vendor, found in known if found.end <= limit < found.latest]
        sentences += [speaker.say(say.SCHEDULE_LATE, names=speaker.both(late))] if late else []
        sentences += [speaker.say(say.SCHEDULE_RISK, names=speaker.both(risky))] if risky else []
        if not late and not risky:
            sentences.append(speaker.say(say.SCHEDULE_IN_TIME if len(known) > 1 else say.SCHEDULE_IN_TIME_ONE))
    return " ".join(sentences)
