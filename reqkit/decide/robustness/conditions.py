"""Claims made few: what never comes apart is drawn once.

Exact, not an approximation: claims that count in the same things and nowhere else hold together with the product of their chances, and of
ways that are worth the same one is enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import prod

from reqkit.decide.robustness.claims import CERTAIN, Block, Claims, Ways
from reqkit.values.record import record


@record
class Formula:
    """A thing that is more than a conjunction: in every alternative, by aspect, the ways to have it, by the place of what is drawn."""

    row: int
    blocks: tuple[Block, ...]


@record
class Conditions:
    """Things asked, a row each. A row is met if what is drawn for it alone holds (`own`, a chance a row) and all of `shared` it hangs on
    (`links`: row and place), and is then worth `worths`; those in `formulas` are worked out instead.

    `proportional`: what is met in part counts in part.
    """

    own: tuple[float, ...]
    worths: tuple[float, ...]
    shared: tuple[float, ...]
    links: tuple[tuple[int, int], ...]
    formulas: tuple[Formula, ...]
    proportional: bool


def conditions(claims: Claims, rows: Sequence[str], *, proportional: bool) -> Conditions:
    """The claims of some things asked, as few draws as give the same."""
    chances = list(claims.chances)
    things = {item: _possible(claims.things[item], proportional=proportional) for item in rows}
    replaced = _either(things, chances)
    things = {item: tuple(tuple(replaced.get(ways, ways) for ways in block) for block in blocks) for item, blocks in things.items()}
    needed = {item: found for item, blocks in things.items() if (found := _conjunction(blocks, proportional=proportional)) is not None}
    own, shared, places, links = _drawn(things, needed, chances, rows)
    formulas = tuple(
        Formula(row, tuple(tuple(_placed(ways, places) for ways in block) for block in things[item]))
        for row, item in enumerate(rows)
        if item not in needed and things[item]
    )
    worths = tuple(needed[item][1] if item in needed else 0.0 for item in rows)
    return Conditions(tuple(own), worths, tuple(shared), links, formulas, proportional)


def _possible(blocks: tuple[Block, ...], *, proportional: bool) -> tuple[Block, ...]:
    """Without the alternatives that nothing can come of, each once."""
    return tuple(dict.fromkeys(block for block in blocks if (any(block) if proportional else all(block))))


def _conjunction(blocks: tuple[Block, ...], *, proportional: bool) -> tuple[frozenset[int], float] | None:
    """The claims that must all hold, and what the thing is then worth; None where it is not as simple as that."""
    if len(blocks) != 1 or any(len(ways) != 1 for ways in blocks[0]):
        return None
    block = blocks[0]
    claims = frozenset(claim for ((claim, _),) in block)
    if proportional and len(claims) > 1:
        return None
    worths = [worth for ((_, worth),) in block]
    return claims - {CERTAIN}, sum(worths) / len(worths)


def _either(things: Mapping[str, tuple[Block, ...]], chances: list[float]) -> dict[Ways, Ways]:
    """Ways worth the same whose claims count nowhere else become one way; adds its chance."""
    forms: dict[int, set[Ways]] = {}
    several = {ways for blocks in things.values() for block in blocks for ways in block if len(ways) > 1}
    if not several:
        return {}
    for ways in {ways for blocks in things.values() for block in blocks for ways in block}:
        for claim, _ in ways:
            forms.setdefault(claim, set()).add(ways)
    replaced: dict[Ways, Ways] = {}
    for ways in sorted(several):
        worths = {worth for _, worth in ways}
        if len(worths) == 1 and all(claim != CERTAIN and len(forms[claim]) == 1 for claim, _ in ways):
            replaced[ways] = ((len(chances), worths.pop()),)
            chances.append(1 - prod(1 - chances[claim] for claim, _ in ways))
    return replaced


def _drawn(
    things: Mapping[str, tuple[Block, ...]],
    needed: Mapping[str, tuple[frozenset[int], float]],
    chances: Sequence[float],
    rows: Sequence[str],
) -> tuple[list[float], list[float], dict[int, int], tuple[tuple[int, int], ...]]:
    """The chances of what each row draws for itself and of what several share, where each claim in a formula is among the latter, and which
    row hangs on what is shared."""
    alone = frozenset(claim for item in rows if item not in needed for claim in _every(things[item]))
    users: dict[int, list[int]] = {}
    for row, item in enumerate(rows):
        for claim in needed[item][0] if item in needed else ():
            users.setdefault(claim, []).append(row)
    own = [0.0 if not things[item] else 1.0 for item in rows]
    shared: list[float] = []
    places: dict[int, int] = {}
    links: list[tuple[int, int]] = []
    together: dict[tuple[int, ...], float] = {}
    for claim in sorted(users):
        if claim not in alone:
            key = tuple(users[claim])
            together[key] = together.get(key, 1.0) * chances[claim]
    for key, chance in together.items():
        if len(key) == 1:
            own[key[0]] *= chance
            continue
        links += ((row, len(shared)) for row in key)
        shared.append(chance)
    for claim in sorted(alone):
        places[claim] = len(shared)
        links += ((row, len(shared)) for row in users.get(claim, ()))
        shared.append(chances[claim])
    return own, shared, places, tuple(sorted(links))


def _placed(ways: Ways, places: Mapping[int, int]) -> Ways:
    return tuple((places.get(claim, CERTAIN), worth) for claim, worth in ways)


def _every(blocks: tuple[Block, ...]) -> Iterator[int]:
    return (claim for block in blocks for ways in block for claim, _ in ways if claim != CERTAIN)
