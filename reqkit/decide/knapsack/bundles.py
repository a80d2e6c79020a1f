"""What work is worth on a plan, as a sum over bundles: some work is worth what all the bundles in it are worth together.

Musts and fit are taken to this form (the Möbius transform of a set function; Rota 1964), whatever alternatives, shared work, grades and
conjunctions they come from: a bundle is work that together serves something, and where two bundles serve the same thing a third, of both,
takes back what would be counted twice. Work that shares no bundle does not interact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from reqkit.decide.result import Weights
from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.verdict import Offer
from reqkit.model.sheet import Plan
from reqkit.values.record import record

Mask = int
"""A set of works: bit i stands for the i-th name."""
Way = tuple[Mask, Fraction]
"""The work an offer needs, and what the aspect is then worth."""
Aspects = Sequence[Sequence[Way]]
"""By aspect, the ways to have it; those that are not as good as another that needs no more work are left out."""

MOST_SETS = 2000
"""So many sets of work may serve one thing asked in ways of their own."""
_ZERO, _ONE = Fraction(0), Fraction(1)


class TooManyError(Exception):
    """More than can be gone through."""


@record
class Bundles:
    """`values` are whole numbers of steps: a step of fit is worth `step`, and any must more than all the fit there is.

    Of musts weight comes before number. Work that betters nothing is in no bundle.
    """

    names: tuple[str, ...]
    values: Mapping[Mask, int]
    step: Fraction


Part = tuple[Mapping[Mask, Fraction], Mapping[Mask, Fraction]]
"""Of one thing asked, what work brings: that it is met, and what it is then worth (0..1)."""
Parts = dict[tuple[str | None, str], Part]
"""By plan and thing asked, those worked out already."""


def bundles(
    satisfactions: Satisfactions, plan: Plan | None, weights: Weights, musts: frozenset[str], known: Parts, *, with_fit: bool = True
) -> Bundles:
    """Of everything that work can better on a plan. Raises TooManyError where there are too many ways to serve one thing."""
    names = tuple(sorted(satisfactions.match.works))
    places = {name: place for place, name in enumerate(names)}
    met: dict[Mask, int] = {}
    fit: dict[Mask, Fraction] = {}
    for item in satisfactions.improvable():
        units, is_must = weights.units[item], item in musts
        if not is_must and not (units and with_fit):
            continue
        key = plan.id if plan else None, item
        if key not in known:
            known[key] = _part(satisfactions, item, plan, places)
        is_met, worth = known[key]
        for mask, value in is_met.items() if is_must else ():
            met[mask] = met.get(mask, 0) + int(value) * (units * (len(musts) + 1) + 1)
        for mask, value in worth.items() if units and with_fit else ():
            fit[mask] = fit.get(mask, _ZERO) + units * value
    return Bundles(names, *_in_steps(met, fit, weights.whole))


def _part(satisfactions: Satisfactions, item: str, plan: Plan | None, places: Mapping[str, int]) -> Part:
    alternatives = [[_ways(offers, places) for offers in aspects] for aspects in satisfactions.ways(item, plan)]
    return _summed(alternatives, _are_met, partial=False), _summed(alternatives, _mean, partial=satisfactions.proportional)


def _in_steps(met: dict[Mask, int], fit: dict[Mask, Fraction], whole: int) -> tuple[dict[Mask, int], Fraction]:
    """Musts and fit in one whole number, as small as it can be."""
    met.pop(0, None)
    fit.pop(0, None)
    scale = lcm(*(value.denominator for value in fit.values()))
    steps = {mask: value.numerator * (scale // value.denominator) for mask, value in fit.items()}
    common, common_met = gcd(*steps.values()) or 1, gcd(*met.values()) or 1
    above = sum(steps.values()) // common + 1
    values = {mask: value // common_met * above for mask, value in met.items()}
    for mask, value in steps.items():
        values[mask] = values.get(mask, 0) + value // common
    return {mask: value for mask, value in values.items() if value}, Fraction(common, whole * scale)


def _ways(offers: Iterable[Offer], places: Mapping[str, int]) -> list[Way]:
    best: dict[Mask, Fraction] = {}
    for offer in offers:
        mask = 0
        for work in offer.works:
            mask |= 1 << places[work]
        if mask not in best or best[mask] < offer.worth:
            best[mask] = offer.worth
    if len(best) == 1:
        return list(best.items())
    ways = best.items()
    return [
        (mask, worth) for mask, worth in ways if not any(other != mask and other & mask == other and more >= worth for other, more in ways)
    ]


Measure = Callable[[Aspects, Mask], Fraction]
"""What an alternative is worth with some work."""


def _are_met(aspects: Aspects, done: Mask) -> Fraction:
    return _ONE if all(any(mask & done == mask for mask, _ in ways) for ways in aspects) else _ZERO


def _mean(aspects: Aspects, done: Mask) -> Fraction:
    """The mean worth of the aspects; one that is not to be had is worth nothing."""
    had = [[worth for mask, worth in ways if mask & done == mask] for ways in aspects]
    return sum((max(worths) for worths in had if worths), _ZERO) / len(aspects)


def _summed(alternatives: Sequence[Aspects], measure: Measure, *, partial: bool) -> Mapping[Mask, Fraction]:
    """The best alternative's measure as a sum over bundles. Unless `partial`, an alternative counts only with all its aspects."""
    if not partial:
        alternatives = [aspects for aspects in alternatives if all(aspects)]
        if len(alternatives) == 1 and all(len(ways) == 1 for ways in alternatives[0]):  # as it mostly is
            everything = _union(ways[0][0] for ways in alternatives[0])
            return {everything: measure(alternatives[0], everything)}
    elif len(alternatives) == 1:
        return _added(alternatives[0])

    def best(done: Mask) -> Fraction:
        counted = (aspects for aspects in alternatives if partial or _are_met(aspects, done))
        return max((measure(aspects, done) for aspects in counted), default=_ZERO)

    sets = {mask for aspects in alternatives for mask in _sets(aspects, partial=partial)}
    return _transformed(_unions(sets), best)


def _added(aspects: Aspects) -> Mapping[Mask, Fraction]:
    """The mean worth where aspects count each on its own."""
    result: dict[Mask, Fraction] = {}
    for ways in aspects:

        def best(done: Mask, ways: Sequence[Way] = ways) -> Fraction:
            return max((worth for mask, worth in ways if mask & done == mask), default=_ZERO)

        for mask, value in _transformed(_unions(mask for mask, _ in ways), best).items():
            result[mask] = result.get(mask, _ZERO) + value / len(aspects)
    return result


def _sets(aspects: Aspects, *, partial: bool) -> Iterator[Mask]:
    """The sets of work with which an alternative becomes worth more: without any more of it, it is not."""
    if partial:
        yield from (mask for ways in aspects for mask, _ in ways)
        return
    found = {_union(ways[0][0] for ways in aspects if len(ways) == 1)}
    for ways in aspects:
        if len(ways) > 1:
            some = _unions(mask for mask, _ in ways) - ({0} if all(mask for mask, _ in ways) else set())
            found = {one | other for one in found for other in some}
            if len(found) > MOST_SETS:
                raise TooManyError
    yield from found


def _transformed(sets: Iterable[Mask], value: Callable[[Mask], Fraction]) -> dict[Mask, Fraction]:
    """The bundles of a function that hangs on which of the sets are held; they are closed under union (Möbius inversion)."""
    result: dict[Mask, Fraction] = {}
    for mask in sorted(sets, key=int.bit_count):
        rest = value(mask) - sum((own for smaller, own in result.items() if smaller & mask == smaller), _ZERO)
        if rest:
            result[mask] = rest
    return result


def _unions(masks: Iterable[Mask]) -> set[Mask]:
    """Every union of some of the sets, that of none included."""
    found = {0}
    for mask in masks:
        found |= {one | mask for one in found}
        if len(found) > MOST_SETS:
            raise TooManyError
    return found


def _union(masks: Iterable[Mask]) -> Mask:
    result = 0
    for mask in masks:
        result |= mask
    return result
