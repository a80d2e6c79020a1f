"""In which order work is best done: so that least is lost while it is waited for (decision model §6).

Where a value hangs on one piece of work alone and one team builds, that is the weighted shortest job first (W. E. Smith 1956). Here a value
may hang on several, in one way or another: the order is searched for exactly as far as that goes, then from good orders by small moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.business.exact import in_one_go, on_one_team, on_several_teams
from reqkit.decide.business.stakes import Order, Stakes, in_turn
from reqkit.values.record import record

TRIES = 1_500
"""So many orders are tried where none is proven the best."""


@record
class Ordered:
    """All the work, what is required before what requires it. `proven`: no other order that is done in time loses less."""

    order: Order
    proven: bool


def best_order(stakes: Stakes, own: Sequence[str]) -> Ordered:
    """The order that loses least of those done in time; `own`, which is, where none loses less than it."""
    known = in_turn(own, stakes.table.requires)
    if not stakes.names or not stakes.horizon:
        return Ordered(known, proven=True)
    quick = worth_a_day_first(stakes)
    good = min((known, quick), key=stakes.loses) if stakes.is_in_time(quick) else known
    exact = on_one_team(stakes) if stakes.teams == 1 else on_several_teams(stakes, good)
    if exact is None:
        return Ordered(_moved(stakes, good), proven=False)
    return Ordered(min((known, exact), key=stakes.loses), proven=True)


def worth_a_day_first(stakes: Stakes) -> Order:
    """Again and again what brings most for each day of the work that it still takes, with everything that this work brings."""
    order: list[str] = []
    while True:
        bundles = [bundle for bundle in (_cheapest(stakes, index, order) for index in range(len(stakes.earning))) if bundle]
        if not bundles:
            left = [name for name in stakes.names if name not in order]
            return (*order, *left, *stakes.rest)
        order += _best_bundle(stakes, order, bundles)


def _cheapest(stakes: Stakes, index: int, order: Sequence[str]) -> Order:
    """The work still missing for one thing that earns, the shortest way to each aspect of the shortest alternative."""
    _, alternatives = stakes.earning[index]
    missing: list[Order] = []
    for aspects in alternatives:
        names: set[str] = set()
        for ways in aspects:
            names |= min((set(way.names) - set(order) for way in ways), key=lambda way: sum(stakes.days[name] for name in way))
        missing.append(tuple(name for name in stakes.names if name in names))
    return min(missing, key=lambda names: sum(stakes.days[name] for name in names))


def _best_bundle(stakes: Stakes, order: Sequence[str], bundles: Sequence[Order]) -> Order:
    """What brings anything before what brings nothing, then the fewest days for its worth."""
    done = stakes.bits(order)
    before = stakes.worth(done)

    def days_a_worth(bundle: Order) -> tuple[bool, Fraction]:
        gained = stakes.worth(done | stakes.bits(bundle)) - before
        days = sum(stakes.days[name] for name in bundle)
        return not gained, Fraction(days, gained or 1)

    return min(bundles, key=days_a_worth)


def _moved(stakes: Stakes, order: Order) -> Order:
    """Bettered by moving single parts to other places, as long as that goes and within so many tries."""
    parts = sorted(in_one_go(stakes), key=lambda part: max(order.index(name) for name in part))
    best, least, tries = order, stakes.loses(order), 0
    first = _whole(stakes, parts)
    if stakes.is_in_time(first) and stakes.loses(first) < least:
        best, least = first, stakes.loses(first)
    bettered = True
    while bettered:
        bettered = False
        for source in range(len(parts)):
            for target in range(len(parts)):
                if source == target:
                    continue
                moved = [*parts[:source], *parts[source + 1 :]]
                moved.insert(target, parts[source])
                whole = _whole(stakes, moved)
                tries += 1
                if tries > TRIES:
                    return best
                if stakes.loses(whole) < least and stakes.is_in_time(whole):
                    parts, best, least, bettered = moved, whole, stakes.loses(whole), True
    return best


def _whole(stakes: Stakes, parts: Sequence[Order]) -> Order:
    return (*in_turn([name for part in parts for name in part], stakes.table.requires), *stakes.rest)
