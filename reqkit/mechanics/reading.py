"""The sections `mechanics:`, `calculation:`, `points:` and `tiers:` of a brief, as written, to what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reqkit.catalogue.capability import Catalogue
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.mechanics.aspects import mechanic_aspects, profile_aspects
from reqkit.mechanics.axes import AXES, SECTIONS, read_axis
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Place, UnreadableError
from reqkit.mechanics.mechanic import Mechanic, Profile
from reqkit.mechanics.presets import Preset, presets
from reqkit.model.asked import Asked, AskedKind
from reqkit.model.brief import AskedItem
from reqkit.model.fields import describe, shown
from reqkit.source.intake import EXPECTED, accept

PROFILES: Mapping[str, dict[str, str]] = {
    "calculation": {"ru": "Порядок расчёта скидок и баллов", "en": "How discounts and points are worked out"},
    "points": {"ru": "Правила баллов", "en": "Rules for points"},
    "tiers": {"ru": "Уровни участников", "en": "Member tiers"},
}
"""The company-wide sections and what they are called where they do not say so themselves."""

_COMMON = frozenset(AskedItem.model_fields) - {"id"}


def read_mechanics(
    items: Iterable[tuple[Any, Location]], catalogue: Catalogue, collector: Collector, taken: Mapping[str, Location] | None = None
) -> tuple[tuple[Asked, ...], frozenset[str]]:
    """The mechanics of a brief in order, and the ids of those that could not be read.

    `items` are the entries of the section with their places; `taken` the ids that other sections have used already.
    """
    asked: dict[str, Asked] = {}
    places = dict(taken or {})
    broken: set[str] = set()
    for raw, location in items:
        if not isinstance(raw, dict):
            collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
            continue
        mechanic = _mechanic(raw, location, collector)
        if mechanic is None:
            if isinstance(raw.get("id"), str):
                broken.add(raw["id"])
        elif mechanic.id in places:
            collector.add("duplicate-id", location / "id", id=mechanic.id, other=places[mechanic.id])
        else:
            places[mechanic.id] = location
            preset = presets().get(mechanic.preset or "")
            aspects = mechanic_aspects(mechanic, preset.demands if preset else {}, location, catalogue)
            asked[mechanic.id] = Asked(AskedKind.MECHANIC, mechanic, aspects, (), _meaning(raw), location)
    return tuple(asked.values()), frozenset(broken - set(asked))


def read_profile(name: str, raw: Any, location: Location, catalogue: Catalogue, collector: Collector) -> Asked | None:
    """A company-wide section as one thing asked for, with the id CALCULATION, POINTS or TIERS; None where it cannot be read."""
    if not isinstance(raw, dict):
        collector.add("wrong-type", location, expected=EXPECTED["mapping"], found=describe(raw))
        return None
    try:
        content = SECTIONS[name].read({key: value for key, value in raw.items() if key not in _COMMON}, Place(location, collector))
    except UnreadableError:
        return None
    common = {key: value for key, value in raw.items() if key in _COMMON}
    written = {"title": PROFILES[name], **common, "id": name.upper(), "content": content}
    profile = accept(Profile, written, location, collector)
    if profile is None:
        return None
    meaning = {key: value for key, value in raw.items() if key not in _COMMON or key in ("statement", "acceptance")}
    return Asked(AskedKind.PROFILE, profile, profile_aspects(content, location, catalogue), (), meaning, location)


def _mechanic(raw: dict[str, Any], location: Location, collector: Collector) -> Mechanic | None:
    axes: dict[str, Clause] = {}
    unread = set()
    for axis in AXES:
        if raw.get(axis) is None:
            continue
        before = collector.troubles
        try:
            axes[axis] = read_axis(axis, raw[axis], Place(location / axis, collector))
        except UnreadableError:
            unread.add(axis)
        if collector.troubles > before:
            unread.add(axis)
    common = {key: value for key, value in raw.items() if key not in AXES}
    preset = _preset(raw.get("preset"), location, collector)
    if preset is not None:
        for axis, implied in preset.axes.items():
            if axis in axes:
                axes[axis] = axes[axis].over(implied)
            elif axis not in unread:
                axes[axis] = implied
    elif raw.get("preset") is not None:
        unread.add("preset")
    mechanic = accept(Mechanic, {**common, **axes}, location, collector)
    return mechanic.with_unread(frozenset(unread)) if mechanic is not None and unread else mechanic


def _preset(name: Any, location: Location, collector: Collector) -> Preset | None:
    if name is None:
        return None
    found = presets().get(name) if isinstance(name, str) else None
    if found is None:
        collector.add("unknown-preset", location / "preset", given=shown(name), choices=presets())
    return found


def _meaning(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What a vendor answers to: not the title, the priority or who asks."""
    return {key: raw[key] for key in ("preset", *AXES, "statement", "acceptance") if raw.get(key) is not None}
