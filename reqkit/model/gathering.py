"""Aspects put together: each key once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import Demand
from reqkit.catalogue.stricter import stricter
from reqkit.model.asked import Aspect


def gathered(aspects: Iterable[Aspect], catalogue: Catalogue) -> tuple[Aspect, ...]:
    """Each key once, where it first came; of two demands with one key the stricter stands, with its own place and origin."""
    found: dict[str, Aspect] = {}
    for aspect in aspects:
        known = found.setdefault(aspect.key, aspect)
        if known is aspect:
            continue
        if aspect.demand == known.demand:
            others = (*known.shared, *aspect.origin, *aspect.shared)
            shared = tuple(dict.fromkeys(name for name in others if name not in known.origin))
            found[aspect.key] = replace(known, shared=shared) if shared != known.shared else known
        elif (demand := _stricter_of(known, aspect, catalogue)) is not known.demand:
            found[aspect.key] = replace(aspect, demand=demand)
    return tuple(found.values())


def _stricter_of(known: Aspect, other: Aspect, catalogue: Catalogue) -> Demand:
    capability = catalogue.get(known.capability or "")
    parameter = capability.parameters.get(known.parameter or "") if capability is not None else None
    return known.demand if parameter is None else stricter(parameter, known.demand, other.demand)
