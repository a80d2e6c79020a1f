"""Charts of the scores: the ranking, what makes the difference, how sure it is, what would turn it round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reqkit.decide.result import RankedVendor
from reqkit.decide.robustness.result import View
from reqkit.decide.sensitivity.result import Weighed, WeightFlip
from reqkit.locale import charts as say
from reqkit.locale.analysis import WEIGHED
from reqkit.locale.kinds import AXES
from reqkit.locale.numbers import with_per_cent
from reqkit.locale.states import STANDINGS
from reqkit.model.brief import Axis
from reqkit.report.charts.acceptability import MOST as MOST_RANKED
from reqkit.report.charts.acceptability import Acceptability, RankShares, acceptability
from reqkit.report.charts.flips import MOST, Flip, Flips, flips
from reqkit.report.charts.ranking import RankingRow, ranking, shown
from reqkit.report.charts.scales import plain
from reqkit.report.charts.waterfall import Step, Waterfall, signed, waterfall
from reqkit.report.parts import Chart
from reqkit.report.speaker import Speaker

_MOST_FLIPS = {Weighed.AXIS: 3, Weighed.CATEGORY: 4, Weighed.ITEM: 3}


def limited(speaker: Speaker, title: str, total: int, most: int) -> str:
    """A title that says so where not all of what there is fits on the chart."""
    return title if total <= most else f"{title} {speaker.say(say.SHOWN, shown=most, total=total)}"


# --- the ranking


def ranking_chart(speaker: Speaker) -> Chart | None:
    """The vendors that have answered anything; with the spread of their scores where they were sampled."""
    if not speaker.answering:
        return None
    robustness = speaker.analysis.robustness
    rows = []
    for vendor in speaker.answering:
        spread, texts = None, ("", "")
        if robustness is not None and vendor.vendor in robustness.vendors:
            found = robustness.vendors[vendor.vendor].score
            spread = (found.low * 100, found.high * 100)
            texts = (speaker.points(Fraction(found.low)), speaker.points(Fraction(found.high)))
        rows.append(
            RankingRow(
                rank=vendor.rank,
                name=speaker.name(vendor),
                standing=vendor.standing,
                score=float(vendor.score * 100),
                score_text=speaker.points(vendor.score),
                high=float(vendor.score_high * 100),
                high_text=speaker.points(vendor.score_high),
                spread=spread,
                spread_texts=texts,
            )
        )
    return ranking(shown(rows), speaker.language)


# --- the winner against the runner-up


def waterfall_chart(speaker: Speaker) -> Chart | None:
    """None with nobody to compare the leader with."""
    leader, second = speaker.leader, speaker.runner_up
    if leader is None or second is None:
        return None
    steps = tuple(_steps(speaker, leader, second))
    view = Waterfall(
        leader=speaker.name(leader),
        second=speaker.name(second),
        score=float(leader.score * 100),
        other=float(second.score * 100),
        score_text=speaker.points(leader.score),
        other_text=speaker.points(second.score),
        steps=steps,
        title=_waterfall_title(speaker, leader, second, steps),
    )
    return waterfall(view, speaker.language)


def contributions(speaker: Speaker, leader: RankedVendor, second: RankedVendor) -> Iterator[tuple[str, Fraction]]:
    """What each category, cost and time add to the leader's score against the other's, 0..1, exact; the most first, then the axes."""
    weights = speaker.comparison.weights
    fit = weights.axes.get(Axis.FIT, Fraction(0))
    found = []
    for category, weight in weights.categories.items():
        difference = leader.categories[category].after - second.categories[category].after
        found.append((speaker.category(category), fit * weight * difference))
    yield from sorted(found, key=lambda pair: -pair[1])
    for axis in (Axis.COST, Axis.TIME):
        if axis in weights.axes:
            yield (
                speaker.sentence(speaker.say(AXES[axis])),
                weights.axes[axis] * (leader.axis_values[axis] - second.axis_values[axis]),
            )


def _steps(speaker: Speaker, leader: RankedVendor, second: RankedVendor) -> Iterator[Step]:
    for label, share in contributions(speaker, leader, second):
        if share:
            points = float(share * 100)
            yield Step(label, points, signed(points, speaker.language))


def _waterfall_title(speaker: Speaker, leader: RankedVendor, second: RankedVendor, steps: tuple[Step, ...]) -> str:
    named = {
        "leader": speaker.name(leader),
        "second": speaker.name(second),
        "score": speaker.points(leader.score),
        "other": speaker.points(second.score),
        "standing": speaker.say(STANDINGS[leader.standing]),
        "below": speaker.say(STANDINGS[second.standing]),
    }
    if leader.score == second.score:
        first = say.WATERFALL_TIE if steps else say.WATERFALL_TIE_SAME
    else:
        first = say.WATERFALL_AHEAD if leader.score > second.score else say.WATERFALL_BEHIND
    sentences = [speaker.say(first, **named)]
    best, worst = max(steps, key=lambda step: step.points, default=None), min(steps, key=lambda step: step.points, default=None)
    if best is not None and best.points > 0:
        sentences.append(speaker.say(say.WATERFALL_GIVES, step=best.label, delta=best.text, **named))
    if worst is not None and worst.points < 0:
        sentences.append(speaker.say(say.WATERFALL_TAKES, step=worst.label, delta=worst.text, **named))
    return " ".join(sentences)


# --- rank acceptability


def acceptability_chart(speaker: Speaker) -> Chart | None:
    """Weights and data uncertain at once. None where nothing was sampled, and with one vendor, which is first whatever happens."""
    robustness = speaker.analysis.robustness
    vendors = speaker.answering
    if robustness is None or len(vendors) < 2:
        return None
    ranks = robustness.views[View.BOTH].ranks
    rows = tuple(RankShares(vendor.rank, speaker.name(vendor), ranks[vendor.vendor]) for vendor in vendors if vendor.vendor in ranks)
    if not rows:
        return None
    title = limited(speaker, _acceptability_title(speaker, rows), len(rows), MOST_RANKED)
    return acceptability(Acceptability(rows, title), speaker.language)


def _acceptability_title(speaker: Speaker, rows: tuple[RankShares, ...]) -> str:
    """Told by the shares as they are printed."""

    def share(row: RankShares) -> str:
        return speaker.percent(row.shares[0])

    ordered = sorted(rows, key=lambda row: -row.shares[0])
    best, leader = ordered[0], rows[0]
    equal = [row.name for row in ordered if row.shares[0] == best.shares[0]]
    if len(equal) > 1:
        return speaker.say(say.RANKS_EQUAL, names=speaker.some(equal, 3), share=share(best))
    if best is not leader:
        return speaker.say(say.RANKS_OTHER, best=best.name, share=share(best), leader=leader.name, own=share(leader))
    first = speaker.say(say.RANKS_FIRST, leader=leader.name, share=share(leader))
    second = ordered[1] if len(ordered) > 1 and ordered[1].shares[0] else None
    return f"{first} {speaker.say(say.RANKS_NEXT, second=second.name, share=share(second))}" if second else first


# --- flip points


def flips_chart(speaker: Speaker) -> Chart | None:
    """The weights nearest to turning the order round; None where none does."""
    sensitivity = speaker.analysis.sensitivity
    if sensitivity is None or sensitivity.rival is None:
        return None
    names = {vendor.vendor: speaker.name(vendor) for vendor in speaker.comparison.ranking}
    found = _told(sensitivity.flips)
    if not found:
        return None
    drawn = tuple(_flip(speaker, flip) for flip in found)
    named = {"leader": names[sensitivity.leader], "rival": names[sensitivity.rival]}
    nearest = drawn[0]
    title = speaker.say(say.FLIPS_NEAREST, name=nearest.name, kind=nearest.kind, now=nearest.now_text, at=nearest.at_text, **named)
    return flips(Flips(named["leader"], named["rival"], drawn, title), speaker.language)


def _told(flips: Sequence[WeightFlip]) -> list[WeightFlip]:
    """The nearest of each kind, the nearest first: there are so many things asked that they would leave no room for the others."""
    found: list[WeightFlip] = []
    for flip in flips:
        if flip.at is not None and sum(other.kind is flip.kind for other in found) < _MOST_FLIPS[flip.kind]:
            found.append(flip)
    return found[:MOST]


def _weighed(speaker: Speaker, flip: WeightFlip) -> str:
    if flip.kind is Weighed.AXIS:
        return speaker.say(AXES[Axis(flip.name)])
    return speaker.category(flip.name) if flip.kind is Weighed.CATEGORY else speaker.item(flip.name)


def _flip(speaker: Speaker, flip: WeightFlip) -> Flip:
    name = _weighed(speaker, flip)
    at = flip.at if flip.at is not None else flip.now
    places = 1 if abs(at - flip.now) >= Fraction(1, 1000) else 3
    now_text, at_text = (with_per_cent(plain(share * 100, speaker.language, places), speaker.language) for share in (flip.now, at))
    return Flip(name, speaker.say(WEIGHED[flip.kind]), float(flip.now * 100), float(at * 100), now_text, at_text)
