"""The single answers that change the winner (decision model §5), searched over all answers: of the leader those that something rests on, of
everybody else the refusals and silences.

Most are discarded by an exact bound on the score that a vendor could come to; what is left is decided like any other comparison, with the
best configuration looked for anew. Vendors are judged each by itself, so that only the one with the changed answer has to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.sensitivity.changes import Change, falls, rises
from reqkit.decide.sensitivity.lead import Lead
from reqkit.decide.sensitivity.result import AnswerFlip
from reqkit.decide.sensitivity.trial import Trial
from reqkit.match.asked_verdict import worst
from reqkit.model.brief import Priority


def answer_flips(comparison: Comparison, lead: Lead) -> tuple[AnswerFlip, ...]:
    """Every single answer after which the leader is not first any more; where nobody qualifies, after which somebody does.

    That another draws level with the leader is no change.
    """
    found = [*_taken_away(comparison, lead), *_added(comparison, lead)]
    return tuple(sorted(found, key=_pressing))


def _pressing(flip: AnswerFlip) -> tuple[bool, bool, Fraction]:
    """What decides by the score, then what lets a vendor pass the gate, then what keeps the leader from it; the weightiest first."""
    return flip.by_gate, flip.by_gate and flip.winner != flip.vendor, -flip.weight


def _taken_away(comparison: Comparison, lead: Lead) -> Iterator[AnswerFlip]:
    """Answers of a leader that qualifies, were they a no."""
    if not lead.has_winner:
        return
    leader, successor = lead.leader, lead.successor
    trial = Trial(comparison, leader)
    name, score = (None, None) if successor is None else (successor.vendor, successor.score)
    for change in falls(comparison.brief, comparison.catalogue, leader.match):
        case = trial.case(change)
        if trial.surely_misses_a_must(case):
            yield _flip(comparison, leader, change, name, by_gate=True)
        elif trial.may_fall_below(case, score):
            found = trial.appraised(case)
            if not found.standing.qualified or (score is not None and found.score < score):
                yield _flip(comparison, leader, change, name, by_gate=not found.standing.qualified)


def _added(comparison: Comparison, lead: Lead) -> Iterator[AnswerFlip]:
    """Answers of those who are not first and qualified, were they a yes.

    A silence on all of a thing asked is told only where no silence on a part of it is enough.
    """
    score = lead.leader.score if lead.has_winner else None
    for vendor in lead.others if lead.has_winner else lead.vendors:
        trial = Trial(comparison, vendor)
        if not trial.can_qualify:
            continue
        enough: set[int] = set()
        for change in rises(comparison.brief, comparison.catalogue, vendor.match):
            touched = {id(verdict) for verdict in change.touched}
            if change.is_whole_silence and enough & touched:
                continue
            case = trial.case(change)
            if not trial.may_rise_above(case, score):
                continue
            found = trial.appraised(case)
            if found.standing.qualified and (score is None or found.score > score):
                enough |= touched
                yield _flip(comparison, vendor, change, vendor.vendor, by_gate=not vendor.standing.qualified)


def _flip(comparison: Comparison, vendor: RankedVendor, change: Change, winner: str | None, *, by_gate: bool) -> AnswerFlip:
    """An answer is called by the thing asked that it answers as a whole or else by the weightiest that rests on it, with the musts first
    where it is they that decide."""
    shares = comparison.weights.items
    items = {verdict.asked.id: verdict.asked for verdict in change.touched}
    decisive = max(items.values(), key=lambda asked: (by_gate and asked.item.priority is Priority.MUST, shares[asked.id]))
    named = [verdict for verdict in change.touched if verdict.asked.id == (change.whole or decisive.id)]
    if change.whole is None:
        named = named[:1]
    spoken = named or change.touched
    return AnswerFlip(
        vendor=vendor.vendor,
        item=change.whole or decisive.id,
        aspect=None if change.whole else named[0].aspect.key,
        before=worst(verdict.state for verdict in spoken),
        after=worst(change.after(verdict) for verdict in spoken),
        winner=winner,
        by_gate=by_gate,
        rests=tuple((verdict.asked.id, verdict.aspect.key) for verdict in change.touched),
        weight=sum((shares[item] for item in items), Fraction(0)),
        location=change.statement.location if change.statement else None,
    )
