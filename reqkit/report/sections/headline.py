"""What the comparison comes to, in a sentence, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reqkit.decide.analysis import SURE
from reqkit.decide.result import Conclusion, Obstacle, RankedVendor, Standing
from reqkit.decide.robustness.result import View
from reqkit.locale import report as common
from reqkit.locale import report_page_one as say
from reqkit.locale.certainty import UNSURE_SETTLE, UNSURE_TITLE, leader_chance
from reqkit.locale.numbers import percent
from reqkit.locale.report_sure import SURE as SURE_SECTION
from reqkit.locale.states import STANDINGS
from reqkit.report.clipping import clipped
from reqkit.report.sections.works import work_title
from reqkit.report.speaker import BRIEFLY, Speaker
from reqkit.values.record import record

_OPEN = (Conclusion.TIE, Conclusion.CLOSE, Conclusion.UNSURE)
"""Where several qualify and none is clearly first."""
_WORKS, _SETTLING = 5, 2
_NAMED = 4
"""So many requirements or vendors are named in a sentence; the rest are counted."""


@record
class Headline:
    """The conclusion and the sentences under it."""

    title: str
    support: tuple[str, ...]


def on_page_one(speaker: Speaker) -> Headline:
    """The conclusion with the work to order from whom is recommended, or with the answers that would settle what is open."""
    found, conclusion, leader = headline(speaker), speaker.analysis.conclusion, speaker.leader
    if leader is None:
        return found
    if conclusion in _OPEN:
        found = Headline(found.title, (*found.support[:-1], *_oftener(speaker, leader), *found.support[-1:]))
    if conclusion is Conclusion.WINNER and leader.configuration.works:
        works = [work_title(speaker, leader, work) for work in leader.configuration.works]
        told = speaker.say(say.TO_ORDER, works=speaker.some([clipped(work, BRIEFLY) for work in works], _WORKS, "; "))
        return Headline(found.title, (*found.support, told))
    sensitivity = speaker.analysis.sensitivity
    if conclusion in _OPEN and sensitivity is not None and sensitivity.answers:
        once = dict.fromkeys((flip.vendor, flip.item) for flip in sensitivity.answers)
        items: dict[str, list[str]] = {}
        for vendor, item in list(once)[:_SETTLING]:
            items.setdefault(vendor, []).append(speaker.item(item, BRIEFLY))
        answers = [speaker.say(say.SETTLING_ANSWER, vendor=speaker.called(vendor), item=", ".join(of)) for vendor, of in items.items()]
        return Headline(found.title, (*found.support, speaker.say(say.SETTLING, answers="; ".join(answers))))
    return found


def _oftener(speaker: Speaker, leader: RankedVendor) -> tuple[str, ...]:
    """Said where another than the first by score is first in more samples: page one shows both figures side by side.

    It stands before what is left out first where the page is full.
    """
    sampled = speaker.analysis.robustness
    if sampled is None:
        return ()
    view = sampled.views[View.BOTH]
    best = max(speaker.answering, key=lambda vendor: view.first(vendor.vendor))
    share, own = (speaker.percent(view.first(vendor.vendor)) for vendor in (best, leader))
    if best is leader or share == own:
        return ()
    return (speaker.say(say.OFTENER, best=speaker.name(best), share=share, own=own, section=speaker.say(SURE_SECTION)),)


def headline(speaker: Speaker) -> Headline:
    return _BUILDERS[speaker.analysis.conclusion](speaker)


def terms(speaker: Speaker, vendor: RankedVendor) -> str:
    """What would be bought, for how much, and when it would be ready."""
    configuration = vendor.configuration
    parts = [speaker.say(say.TERM_NO_PLAN)]
    if configuration.plan is not None:
        title = configuration.plan.title
        parts = [speaker.say(say.TERM_PLAN, plan=speaker.text(title, 60) if title else configuration.plan.id)]
    if configuration.works:
        parts.append(speaker.say(say.TERM_WORKS, count=len(configuration.works)))
    if configuration.cost is None:
        parts.append(speaker.say(say.TERM_NO_COST))
    else:
        parts.append(speaker.say(say.TERM_COST, cost=speaker.money(configuration.cost), horizon=speaker.horizon()))
    ready = speaker.ready(vendor)
    parts.append(speaker.say(say.TERM_NO_READY) if ready is None else speaker.say(say.TERM_READY, when=ready))
    return ", ".join(parts)


def reasons_against(speaker: Speaker, vendor: RankedVendor) -> tuple[str, ...]:
    """Why a vendor does not qualify: the musts it does not meet, and what keeps it from being bought."""
    reasons = [obstacle(speaker, vendor, found) for found in vendor.obstacles]
    if vendor.failed_musts:
        items = speaker.some([speaker.item(item, BRIEFLY) for item in vendor.failed_musts], _NAMED)
        reasons.insert(0, speaker.say(say.NOBODY_MUSTS, items=items))
    return tuple(reasons)


def obstacle(speaker: Speaker, vendor: RankedVendor, found: Obstacle) -> str:
    """Why nothing can be bought from a vendor, with the figures."""
    header, configuration = speaker.comparison.brief.header, vendor.configuration
    unknown = speaker.say(common.NOT_STATED)
    cost, ceiling, days, limit = configuration.cost, header.budget.ceiling, configuration.days, header.go_live_by
    return speaker.say(
        say.OBSTACLES[found],
        cost=speaker.money(cost.expected) if cost else unknown,
        ceiling=speaker.money(ceiling) if ceiling is not None else unknown,
        ready=speaker.when(days.expected) if days else unknown,
        limit=speaker.calendar_date(limit) if limit else unknown,
    )


def _terms_line(speaker: Speaker, vendor: RankedVendor) -> str:
    return speaker.say(say.TERMS_LINE, vendor=speaker.name(vendor), terms=terms(speaker, vendor))


def _fit_line(speaker: Speaker, vendor: RankedVendor) -> str:
    if vendor.fit == vendor.fit_today:
        return speaker.say(say.FIT_LINE_SAME, after=speaker.percent(vendor.fit))
    return speaker.say(say.FIT_LINE, today=speaker.percent(vendor.fit_today), after=speaker.percent(vendor.fit))


def _winner(speaker: Speaker) -> Headline:
    ranking = speaker.comparison.ranking
    vendor = ranking[0]
    arguments = {"vendor": speaker.name(vendor), "terms": terms(speaker, vendor)}
    if len(ranking) == 1:
        return Headline(speaker.say(say.WINNER_ALONE_TITLE, **arguments), (speaker.say(say.WINNER_ALONE), _fit_line(speaker, vendor)))
    runner = ranking[1]
    if runner.standing.qualified:
        support = speaker.say(
            say.WINNER_MARGIN,
            score=speaker.points(vendor.score),
            other=speaker.points(runner.score),
            runner=speaker.name(runner),
            margin=speaker.margin(vendor, runner),
            tolerance=speaker.number(speaker.comparison.brief.decision.tolerance * 100),
        )
    else:
        standing = speaker.say(STANDINGS[runner.standing])
        support = speaker.say(say.WINNER_ONLY, vendor=speaker.name(vendor), runner=speaker.name(runner), standing=standing)
    return Headline(speaker.say(say.WINNER_TITLE, **arguments), (support, _fit_line(speaker, vendor)))


def _unsure(speaker: Speaker) -> Headline:
    vendor, *_ = speaker.comparison.ranking
    sure = percent(SURE, speaker.language)
    title = speaker.say(UNSURE_TITLE, vendor=speaker.name(vendor), chance=leader_chance(speaker.analysis, speaker.language), sure=sure)
    return Headline(title, (_terms_line(speaker, vendor), *_winner(speaker).support, speaker.say(UNSURE_SETTLE)))


def _tie(speaker: Speaker) -> Headline:
    first = [vendor for vendor in speaker.comparison.ranking if vendor.rank == speaker.comparison.ranking[0].rank]
    every = [speaker.name(vendor) for vendor in first]
    names = speaker.both(every) if len(every) <= _NAMED else speaker.some(every, _NAMED)
    title = speaker.say(say.TIE_TITLE, vendors=names, score=speaker.points(first[0].score))
    return Headline(title, (*(_terms_line(speaker, vendor) for vendor in first[:_NAMED]), speaker.say(say.TIE_SETTLE)))


def _close(speaker: Speaker) -> Headline:
    vendor, runner = speaker.comparison.ranking[:2]
    title = speaker.say(
        say.CLOSE_TITLE,
        vendor=speaker.name(vendor),
        runner=speaker.name(runner),
        margin=speaker.margin(vendor, runner),
        tolerance=speaker.number(speaker.comparison.brief.decision.tolerance * 100),
    )
    return Headline(title, (_terms_line(speaker, vendor), _terms_line(speaker, runner), speaker.say(say.CLOSE_SETTLE)))


def _unresolved(speaker: Speaker) -> Headline:
    open_vendors = [vendor for vendor in speaker.comparison.ranking if vendor.standing is Standing.UNRESOLVED]
    vendor = next((candidate for candidate in open_vendors if not candidate.is_silent), None)
    failed = [candidate for candidate in speaker.comparison.ranking if candidate.standing is Standing.FAILS]
    out = [speaker.say(say.UNRESOLVED_FAILED, vendors=speaker.some([speaker.name(one) for one in failed], _NAMED))] if failed else []
    if vendor is None:
        names = speaker.some([speaker.name(silent) for silent in open_vendors], _NAMED)
        return Headline(speaker.say(say.UNRESOLVED_SILENT_TITLE, vendors=names, count=len(open_vendors)), tuple(out))
    title = speaker.say(
        say.UNRESOLVED_ALONE_TITLE if len(speaker.comparison.ranking) == 1 else say.UNRESOLVED_TITLE,
        vendor=speaker.name(vendor),
        musts=len(speaker.musts),
        met=speaker.musts_met(vendor),
        open=len(vendor.unanswered_musts),
    )
    if vendor.unanswered_musts:
        items = speaker.some([speaker.item(item, BRIEFLY) for item in vendor.unanswered_musts], _NAMED)
        settle = speaker.say(say.UNRESOLVED_SETTLE, vendor=speaker.name(vendor), items=items)
    else:
        settle = speaker.say(say.UNRESOLVED_PLAN, vendor=speaker.name(vendor))
    silence = speaker.say(
        say.UNRESOLVED_SILENCE,
        vendor=speaker.name(vendor),
        coverage=speaker.percent(vendor.coverage),
        fit=speaker.percent(vendor.fit),
        high=speaker.percent(vendor.fit_high),
    )
    return Headline(title, (settle, silence, *out))


def _nobody_qualifies(speaker: Speaker) -> Headline:
    ranking = speaker.comparison.ranking
    vendor = speaker.leader or ranking[0]
    message = say.NOBODY_ALONE_TITLE if len(ranking) == 1 else say.NOBODY_TITLE
    why = speaker.say(say.NOBODY_WHY, vendor=speaker.name(vendor), reasons="; ".join(reasons_against(speaker, vendor)))
    return Headline(
        speaker.say(message, vendor=speaker.name(vendor), count=len(ranking)),
        (why, speaker.say(say.NOBODY_SETTLE)),
    )


def _nobody_answered(speaker: Speaker) -> Headline:
    if not speaker.comparison.brief.asked:
        return Headline(speaker.say(say.NOTHING_ASKED_TITLE), (speaker.say(say.NOTHING_ASKED_SETTLE),))
    ranking = speaker.comparison.ranking
    message = say.SILENCE_ALONE_TITLE if len(ranking) == 1 else say.SILENCE_TITLE
    title = speaker.say(message, count=len(ranking), vendor=speaker.name(ranking[0]))
    return Headline(title, (speaker.say(say.SILENCE_SETTLE, items=len(speaker.comparison.brief.asked)),))


def _no_vendors(speaker: Speaker) -> Headline:
    if speaker.comparison.unreadable:
        return Headline(speaker.say(say.ALL_UNREADABLE_TITLE), (speaker.say(say.ALL_UNREADABLE_SETTLE),))
    return Headline(speaker.say(say.NO_VENDORS_TITLE), (speaker.say(say.NO_VENDORS_SETTLE),))


_BUILDERS: Mapping[Conclusion, Callable[[Speaker], Headline]] = {
    Conclusion.WINNER: _winner,
    Conclusion.UNSURE: _unsure,
    Conclusion.TIE: _tie,
    Conclusion.CLOSE: _close,
    Conclusion.UNRESOLVED: _unresolved,
    Conclusion.NOBODY_QUALIFIES: _nobody_qualifies,
    Conclusion.NOBODY_ANSWERED: _nobody_answered,
    Conclusion.NO_VENDORS: _no_vendors,
}
