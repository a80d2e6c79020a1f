"""Everyday mechanics as presets over the axes, and what each still needs said; read from this package's data when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from reqkit.documents.document import Document, Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.mechanics.axes import read_axis
from reqkit.mechanics.base import Clause
from reqkit.mechanics.keys import Place
from reqkit.values.record import record
from reqkit.values.text import Text


@record
class Need:
    """One thing that must be said: the keys that say it (any of them), and the question to ask where none does."""

    id: str
    say: tuple[str, ...]
    question: Text


@record
class Preset:
    """A mechanic by name: what it fills of the axes, the catalogue options it stands for by parameter, and what it needs."""

    id: str
    title: Text
    axes: Mapping[str, Clause]
    demands: Mapping[str, tuple[str, ...]]
    needs: tuple[Need, ...]


@record
class Needs:
    """All needs by id, those of a mechanic without a preset by effect, and those that particular keys bring with them."""

    by_id: Mapping[str, Need]
    by_effect: Mapping[str, tuple[Need, ...]]
    by_keys: Mapping[tuple[str, ...], tuple[Need, ...]]


@cache
def needs() -> Needs:
    data = _data("needs.yaml").data
    known = {name: Need(name, _paths(raw["say"]), Text(ru=raw["ru"], en=raw["en"])) for name, raw in data["needs"].items()}

    def named(names: list[str]) -> tuple[Need, ...]:
        return tuple(known[name] for name in names)

    return Needs(
        known,
        {effect: named(names) for effect, names in data["effects"].items()},
        {tuple(keys.split("+")): named(names) for keys, names in data["keys"].items()},
    )


@cache
def presets() -> Mapping[str, Preset]:
    """The presets by id."""
    document = _data("presets.yaml")
    known = needs().by_id
    place = Place(Location(document), Collector())
    found = {}
    for name, raw in document.data["presets"].items():
        axes = {axis: read_axis(axis, written, place / "presets" / name / "axes" / axis) for axis, written in raw.get("axes", {}).items()}
        found[name] = Preset(
            id=name,
            title=Text(ru=raw["title"]["ru"], en=raw["title"]["en"]),
            axes={axis: _unplaced(block) for axis, block in axes.items()},
            demands={parameter: tuple(options) for parameter, options in raw.get("demands", {}).items()},
            needs=tuple(known[need] for need in raw["need"]),
        )
    return found


def _unplaced(block: Clause) -> Clause:
    """A block that stands nowhere: what follows from a preset is placed where the preset is named."""
    return type(block)({name: _unplaced(value) if isinstance(value, Clause) else value for name, value in block.values.items()}, {})


def _paths(raw: Any) -> tuple[str, ...]:
    return tuple(raw) if isinstance(raw, list) else (raw,)


def _data(name: str) -> Document:
    file = resources.files("reqkit.mechanics").joinpath("data", name)
    return parse_document(f"mechanics:{name}", file.read_bytes())
