"""How a verdict came about: aspect by aspect, every statement that was considered, what was overruled, and the work that is needed."""

from __future__ import annotations

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.scenarios import scenarios_at
from reqkit.explain.asked import AskedExplained, Need, explain_asked
from reqkit.explain.reading import Reader
from reqkit.match.readiness import ScenarioReadiness
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Work
from reqkit.model.considered import Bearing, Considered, considered
from reqkit.model.sheet import Plan
from reqkit.values.record import record


@record
class WorkExplained:
    """A piece of work that the verdict counts on. `ordered` is whether the chosen configuration holds it, `also` what else it serves."""

    work: Work
    ordered: bool
    also: tuple[str, ...]
    requires: tuple[Work, ...]


@record
class AspectExplained:
    """An aspect with its verdict and every statement considered, in order of precedence; `plan` is the one it takes, if not any will do.

    `plan_chosen` is whether the chosen plan reaches it.
    """

    need: Need
    verdict: AspectVerdict
    statements: tuple[Considered, ...]
    plan: Plan | None
    plan_chosen: bool
    counts: bool
    """Whether it is needed, or of the alternative that counts."""

    @property
    def works(self) -> frozenset[str]:
        return self.verdict.best.works if self.verdict.best else frozenset()

    def meets(self, each: Considered) -> bool:
        """Whether a statement is a way to have what is demanded."""
        return any(offer.statement is each.statement for offer in self.verdict.offers)

    def decides(self, each: Considered) -> bool:
        return each.statement is self.verdict.statement and each.bearing is Bearing.COUNTS


@record
class VerdictExplained:
    """A thing asked at a vendor. `met` is whether the chosen configuration delivers it, `readiness` is of a scenario."""

    asked: AskedExplained
    vendor: RankedVendor
    verdict: AskedVerdict
    aspects: tuple[AspectExplained, ...]
    works: tuple[WorkExplained, ...]
    met: bool
    readiness: ScenarioReadiness | None


def explain_verdict(comparison: Comparison, reader: Reader, item_id: str, vendor: RankedVendor) -> VerdictExplained:
    verdict = vendor.verdict(item_id)
    explained = explain_asked(reader, verdict.asked)
    counted = {id(each) for each in verdict.counted()}
    aspects = tuple(
        _aspect(comparison, vendor, need, each, id(each) in counted) for need, each in zip(explained.needs, verdict.every(), strict=True)
    )
    ready = next((found for found in scenarios_at(vendor, comparison.brief.header) if found.verdict is verdict), None)
    return VerdictExplained(explained, vendor, verdict, aspects, _works(vendor, verdict, aspects), item_id in vendor.after, ready)


def _aspect(comparison: Comparison, vendor: RankedVendor, need: Need, verdict: AspectVerdict, counts: bool) -> AspectExplained:
    sheet = vendor.match.sheet
    statements = considered((*sheet.assessments, sheet.claims), comparison.brief, verdict.asked, need.aspect)
    place = verdict.best.plan if verdict.best else 0
    chosen = vendor.configuration.plan
    reached = chosen is not None and sheet.plan_index(chosen.id) >= place
    return AspectExplained(need, verdict, statements, sheet.plans[place] if place else None, reached, counts)


def _works(vendor: RankedVendor, verdict: AskedVerdict, aspects: tuple[AspectExplained, ...]) -> tuple[WorkExplained, ...]:
    """The work of the verdict; of one that is refused or unanswered, the work its aspects would take."""
    names = verdict.works.union(*(aspect.works for aspect in aspects if aspect.counts))
    ordered = vendor.configuration.work_ids
    others = {item: found.works for item, found in vendor.match.verdicts.items() if found is not verdict}
    works = vendor.match.works
    return tuple(
        WorkExplained(
            work=works[name],
            ordered=name in ordered,
            also=tuple(item for item, served in others.items() if name in served),
            requires=tuple(works[needed] for needed in works[name].requires if needed in works),
        )
        for name in sorted(names)
    )
