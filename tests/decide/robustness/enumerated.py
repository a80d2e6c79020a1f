"""Every way in which a vendor's claims can turn out, one by one: what the sampler must agree with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.robustness.conditions import Conditions
from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.verdict import AspectVerdict, Offer, State
from reqkit.model.evidence import EvidenceKind

Outcome = tuple[tuple[float, bool], ...]
"""What each row is worth, rounded, and whether it is met."""
Distribution = Mapping[Outcome, float]


def of_verdicts(comparison: Comparison, vendor: RankedVendor, rows: tuple[str, ...], most: int) -> Distribution | None:
    """From the verdicts themselves: offers that do not hold are taken away, questions answered, and the rest is what the ranking does.

    None where there are more than so many claims.
    """
    chances = comparison.brief.decision.chances
    claims: dict[Any, float] = {}
    for item in rows:
        for aspect in vendor.match.verdicts[item].every():
            if aspect.state is State.UNANSWERED:
                claims[_question(item, aspect)] = 0.5
            for offer in aspect.offers:
                claims[_place(offer)] = float(chances[EvidenceKind(offer.statement.evidence.kind)])
    open_claims = [claim for claim, chance in claims.items() if 0 < chance < 1]
    if len(open_claims) > most:
        return None
    sure = {claim for claim, chance in claims.items() if chance == 1}
    found: dict[Outcome, float] = defaultdict(float)
    for answers in product((True, False), repeat=len(open_claims)):
        chance = 1.0
        for claim, holds in zip(open_claims, answers, strict=True):
            chance *= claims[claim] if holds else 1 - claims[claim]
        true = sure | {claim for claim, holds in zip(open_claims, answers, strict=True) if holds}
        found[_outcome(comparison, vendor, rows, true)] += chance
    return found


def _outcome(comparison: Comparison, vendor: RankedVendor, rows: tuple[str, ...], true: set[Any]) -> Outcome:
    def settled(item: str, aspect: AspectVerdict) -> AspectVerdict:
        if aspect.state is State.UNANSWERED:
            some = next(offer for verdict in vendor.match.verdicts.values() for each in verdict.every() for offer in each.offers)
            offer = replace(some, worth=some.worth**0, state=State.AVAILABLE, plan=0, works=frozenset(), delivery=None)
            holds = _question(item, aspect) in true
            anywhere = replace(aspect.aspect, capability=None)  # silence is about any plan, also one that goes without it
            return replace(aspect, aspect=anywhere, state=State.AVAILABLE, offers=(offer,) if holds else ())
        return replace(aspect, offers=tuple(offer for offer in aspect.offers if _place(offer) in true))

    verdicts = {
        item: replace(
            verdict,
            aspects=tuple(settled(item, aspect) for aspect in verdict.aspects),
            others=tuple(tuple(settled(item, aspect) for aspect in block) for block in verdict.others),
        )
        for item, verdict in ((item, vendor.match.verdicts[item]) for item in rows)
    }
    proportional = comparison.brief.decision.partial == "proportional"
    satisfactions = Satisfactions(replace(vendor.match, verdicts=verdicts), proportional=proportional)
    works = frozenset(work.id for work in vendor.configuration.works)
    found = [satisfactions.of(item, vendor.configuration.plan, works) for item in rows]
    return tuple((round(float(one.worth), 6), one.is_met) for one in found)


def of_conditions(conditions: Conditions, most: int) -> Distribution | None:
    """From what is drawn, in plain Python."""
    drawn = [*conditions.own, *conditions.shared]
    open_draws = [place for place, chance in enumerate(drawn) if 0 < chance < 1]
    if len(open_draws) > most:
        return None
    found: dict[Outcome, float] = defaultdict(float)
    for answers in product((True, False), repeat=len(open_draws)):
        holds = [chance == 1 for chance in drawn]
        chance = 1.0
        for place, answer in zip(open_draws, answers, strict=True):
            holds[place] = answer
            chance *= drawn[place] if answer else 1 - drawn[place]
        found[_worked_out(conditions, holds)] += chance
    return found


def _worked_out(conditions: Conditions, holds: list[bool]) -> Outcome:
    rows = len(conditions.own)
    met, shared = holds[:rows], holds[rows:]
    for row, place in conditions.links:
        met[row] = met[row] and shared[place]
    result = [(worth if is_met else 0.0, is_met) for worth, is_met in zip(conditions.worths, met, strict=True)]
    for formula in conditions.formulas:
        best, is_met = 0.0, False
        for block in formula.blocks:
            had = [max((worth for claim, worth in ways if claim < 0 or shared[claim]), default=None) for ways in block]
            whole = None not in had
            is_met |= whole
            if whole or conditions.proportional:
                best = max(best, sum(worth or 0.0 for worth in had) / len(had))
        result[formula.row] = (best, is_met)
    return tuple((round(worth, 6), is_met) for worth, is_met in result)


def _place(offer: Offer) -> Any:
    return offer.statement.location.file, offer.statement.location.path


def _question(item: str, aspect: AspectVerdict) -> Any:
    return (item, aspect.aspect.key) if aspect.aspect.is_free else aspect.aspect.key
