"""Every key of every block with every kind of value it takes, each as the smallest mechanic or section that says it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from reqkit.mechanics.axes import AXES, SECTIONS
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Key

_BY_NAME: dict[str, list[Any]] = {
    "tiers": [[[1, 5], [2, 10]]], "thresholds": [[["silver", 1], ["gold", 2]]], "retain_thresholds": [[["silver", 1], ["gold", 2]]],
    "by_tier": [{"silver": 3}], "by_role": [{"cashier": 5}], "attributes": [{"colour": ["red"]}],
    "fields_per_tier": [{"silver": {"discount": 5}}],
    "recurrence": ["FREQ=DAILY"], "weekdays": [["mon"], "any"], "clock": ["store", "Europe/Moscow", "UTC"], "month_days": [[1, "last"]],
    "month_day": [7, "last"], "offset": [-1, 0, 1, 3],
}  # fmt: skip
_DAYS = ("expires_on", "exclude", "holidays", "until", "allowed_until")
_MOMENTS = ("on", "draw_on")
_LENGTHS = (
    "expires", "lifetime", "after", "window", "step", "valid", "valid_from", "pending", "posted", "period", "settlement", "lasting",
    "length", "duration", "grace", "warn_before", "release_after", "points_validity",
)  # fmt: skip


def samples(kind: type[Clause], key: Key) -> list[Any]:
    """Values that a key which holds no block takes."""
    schema = key.schema()
    several = "anyOf" in schema and any(each.get("type") == "array" for each in schema["anyOf"])
    one = schema["anyOf"][0] if several else schema
    if "enum" in one:
        return list(one["enum"])
    if one.get("type") == "boolean":
        return [True, False]
    if (key.name in ("from", "to")) and kind.__name__ == "Dates":
        return ["2027-01-01", "2027-01-01T10:30"]
    if key.name in _DAYS and not (key.name == "until" and kind.__name__ == "KeepTier"):
        return ["2027-01-01"]
    if key.name in _MOMENTS:
        return ["2027-01-01"]
    if one.get("type") == "string" and key.name in _LENGTHS:
        return ["3 days", "1 week"]
    if key.name in _BY_NAME:
        return _BY_NAME[key.name]
    if one.get("type") == ["string", "integer"]:
        return ["name"]
    if one.get("type") == "integer":
        return [7]
    if "anyOf" in one:
        return [5, {"from": 1, "to": 9, "step": 2}]
    return [5]


def held(key: Key) -> type[Clause] | None:
    """The kind of block that a key holds, if it holds one."""
    schema = key.schema()
    found = schema.get("$ref") or next((each["$ref"] for each in schema.get("anyOf", ()) if "$ref" in each), None)
    if found is None:
        return None
    return kinds_by_name()[found.rpartition("loyalty.")[2]]


@cache
def kinds_by_name() -> dict[str, type[Clause]]:
    return {kind.__name__: kind for kind in every_kind()}


def every_kind(kind: type[Clause] = Clause) -> Iterator[type[Clause]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from every_kind(inner)


def said_by(kind: type[Clause], path: tuple[str, ...] = (), within: tuple[type[Clause], ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Paths of keys with a value at the end: everything that can be said in a block.

    Without blocks of a kind inside themselves, and without windows of time, of which each needs two keys.
    """
    for name, key in kind.keys.items():
        if name in ("any", "not", "all") and kind.__name__ == "Condition":
            continue  # further conditions, which say what a condition says
        inner = held(key)
        if inner is None:
            yield from (((*path, name), value) for value in samples(kind, key))
        elif inner not in within and inner.__name__ != "TimeWindow":
            yield from said_by(inner, (*path, name), (*within, kind))


def block(path: tuple[str, ...], value: Any) -> Any:
    """A value behind its path of keys."""
    for name in reversed(path):
        value = {name: value}
    return value


def mechanics() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Everything that can be said in the axes of a mechanic."""
    for axis, kind in AXES.items():
        yield from (((axis, *path), value) for path, value in said_by(kind))


def sections() -> Iterator[tuple[tuple[str, ...], Any]]:
    for section, kind in SECTIONS.items():
        yield from (((section, *path), value) for path, value in said_by(kind))
