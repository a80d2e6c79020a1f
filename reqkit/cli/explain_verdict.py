"""How a verdict came about, as a page on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reqkit.cli.explain_pages import asked_head, need_origin, place
from reqkit.cli.page import Page, joined, styled
from reqkit.explain import words as say
from reqkit.explain.statement import evidence_words, source_words, statement_words
from reqkit.locale.numbers import calendar_date, days_range, money_range
from reqkit.locale.states import STATES, when_it_runs
from reqkit.match.verdict import State
from reqkit.match.wording import short_label
from reqkit.model.considered import Bearing
from reqkit.values.text import Text

if TYPE_CHECKING:
    from rich.text import Text as Styled

    from reqkit.explain.verdict import AspectExplained, VerdictExplained, WorkExplained
    from reqkit.model.considered import Considered
    from reqkit.values.text import Language

_STYLES = {State.AVAILABLE: "green", State.CUSTOMIZABLE: "yellow", State.UNANSWERED: "bold", State.UNAVAILABLE: "red"}
_MARKS = {Bearing.COUNTS: "+", Bearing.OVERRULED: "-", Bearing.IN_PART: "?", Bearing.NOT_ENOUGH: "?"}


def verdict_page(found: VerdictExplained, language: Language) -> None:
    page = Page(language)
    asked_head(page, found.asked, language)
    _verdict(page, found, language)
    page.heading(say.ASPECTS.in_language(language))
    total = len(found.asked.asked.alternatives)
    block: int | None = None
    for aspect in found.aspects:
        if aspect.need.block != block:
            block = aspect.need.block
            message = say.ALTERNATIVE_COUNTS if aspect.counts else say.ALTERNATIVE
            page.line(message.fill(language, {"number": block or 0, "total": total}), indent=2)
        _aspect(page, found, aspect, language)
    if found.works:
        page.heading(say.WORKS.in_language(language))
        for work in found.works:
            _work(page, found, work, language)
    page.show()


def _verdict(page: Page, found: VerdictExplained, language: Language) -> None:
    verdict, currency = found.verdict, found.asked.brief.header.currency
    page.heading(f"{found.vendor.name.in_language(language)} ({found.vendor.vendor})")
    delivered = say.IS_DELIVERED if found.met else say.IS_NOT_DELIVERED
    ready = found.readiness
    blocking = ready.blocking if ready is not None else ()
    labels = "; ".join(short_label(found.asked.catalogue, each.aspect).in_language(language) for each in blocking)
    page.pairs(
        (
            (say.VERDICT.in_language(language), _state(verdict.state, language)),
            (say.BECAUSE.in_language(language), verdict.reason.in_language(language)),
            (say.COST.in_language(language), money_range(verdict.cost, currency, language) if verdict.cost else ""),
            (say.DAYS.in_language(language), days_range(verdict.days, language) if verdict.days else ""),
            (say.DELIVERED.in_language(language), delivered.in_language(language)),
            (say.READINESS.in_language(language), when_it_runs(ready).in_language(language) if ready is not None else ""),
            (say.BLOCKING.in_language(language), labels),
        )
    )


def _aspect(page: Page, found: VerdictExplained, aspect: AspectExplained, language: Language) -> None:
    verdict = aspect.verdict
    lines = [
        joined(aspect.need.label.in_language(language), _state(verdict.state, language)),
        need_origin(aspect.need, language),
        styled(verdict.reason.in_language(language)),
    ]
    if aspect.plan is not None:
        chosen = say.PLAN_CHOSEN if aspect.plan_chosen else say.PLAN_NOT_CHOSEN
        title = aspect.plan.title or Text(plain=aspect.plan.id)
        lines.append(styled(say.PLAN.fill(language, {"plan": title, "chosen": chosen})))
    if verdict.stale:
        lines.append(styled(say.STALE.in_language(language), "yellow"))
    if not aspect.statements:
        lines.append(styled(say.NOBODY.in_language(language), "dim"))
    page.point("•", *lines, indent=2)
    for each in aspect.statements:
        what, basis = _statement(found, aspect, each, language)
        page.point(_MARKS[each.bearing], what, basis, indent=4)


def _statement(found: VerdictExplained, aspect: AspectExplained, each: Considered, language: Language) -> tuple[Styled, Styled]:
    about = aspect.need.aspect
    parameter = None
    if about.capability is not None and about.parameter is not None:
        parameter = found.asked.catalogue.parameter(about.capability, about.parameter)
    bearing = say.DECIDES if aspect.decides(each) else say.BEARINGS[each.bearing]
    if each.bearing is Bearing.COUNTS and not aspect.decides(each) and not aspect.meets(each):
        bearing = say.DOES_NOT_MEET
    source = source_words(each, language)
    evidence = evidence_words(each.statement.evidence).in_language(language)
    return (
        joined(f"{source}: {statement_words(each.statement, parameter, language)}", styled(bearing.in_language(language), "bold")),
        joined(styled(evidence, "dim"), styled(place(each.statement.location), "dim")),
    )


def _work(page: Page, found: VerdictExplained, each: WorkExplained, language: Language) -> None:
    work, currency = each.work, found.asked.brief.header.currency
    cost = money_range(work.cost, currency, language) if work.cost else say.UNKNOWN_COST.in_language(language)
    days = days_range(work.days, language) if work.days else say.UNKNOWN_DAYS.in_language(language)
    if work.due is not None:
        days = say.DUE.fill(language, {"date": calendar_date(work.due, language)})
    if work.running is not None and work.running.high:
        cost = f"{cost} {say.WORK_RUNNING.fill(language, {'cost': money_range(work.running, currency, language)})}"
    also = say.WORK_ALSO.fill(language, {"names": each.also}) if each.also else say.WORK_ALONE.in_language(language)
    ordered = say.WORK_ORDERED if each.ordered else say.WORK_NOT_ORDERED
    requires = say.WORK_REQUIRES.fill(language, {"names": tuple(needed.title for needed in each.requires)}) if each.requires else ""
    parts = (ordered.in_language(language), also, requires)
    page.point("•", joined(work.title.in_language(language), cost, days, gap="; "), styled("; ".join(filter(None, parts)), "dim"), indent=2)


def _state(state: State, language: Language) -> Styled:
    return styled(STATES[state].in_language(language), _STYLES[state])
