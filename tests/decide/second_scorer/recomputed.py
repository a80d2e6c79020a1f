"""The second scorer over the same data that reqkit compares."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.decide.second_scorer.scorer import SecondScorer
from tests.decide.second_scorer.sheet import Raw, read
from tests.inline import BRIEF, VOCABULARY_FILE, Data

SHIPPED_CATALOGUE = Path(__file__).parents[3] / "reqkit" / "catalogue" / "data"


def of_plain(brief: Data, sheets: Mapping[str, Data | list[Data]]) -> SecondScorer:
    """Of what `tests.inline.compare` is given."""
    files = {}
    for vendor, data in sheets.items():
        parts = data if isinstance(data, list) else [data]
        files[vendor] = [(f"vendors/{vendor}/{number}.yaml", _strings(part)) for number, part in enumerate(parts, start=1)]
    return SecondScorer(BRIEF, _vocabulary(), _strings(brief), files)


def of_workspace(root: Path, name: str) -> SecondScorer:
    """Of a brief in a workspace on disk, over the shipped catalogue and the workspace's own."""
    catalogue: Raw = {}
    for file in (*sorted(SHIPPED_CATALOGUE.glob("*.yaml")), *sorted((root / "catalogue").glob("*.yaml"))):
        catalogue |= read(file.read_text(encoding="utf-8"))["capabilities"]
    brief: Raw = {}
    for file in sorted((root / "requirements" / name).glob("*.yaml")):
        for section, part in read(file.read_text(encoding="utf-8")).items():
            brief[section] = brief.get(section, []) + part if isinstance(part, list) else part
    vendors = brief["brief"].get("vendors") or sorted(file.stem for file in (root / "vendors").iterdir() if file.suffix != ".md")
    sheets = {}
    for vendor in vendors:
        files = [*(root / "vendors").glob(f"{vendor}.yaml"), *sorted((root / "vendors" / vendor).glob("*.yaml"))]
        sheets[vendor] = [(file.relative_to(root).as_posix(), read(file.read_text(encoding="utf-8"))) for file in files]
    return SecondScorer(name, catalogue, brief, sheets)


@cache
def _vocabulary() -> Raw:
    return read(VOCABULARY_FILE.read_text(encoding="utf-8"))["capabilities"]


def _strings(data: Any) -> Raw:
    """Plain data as YAML would hold it, every scalar a string."""
    if isinstance(data, dict):
        return {str(key): _strings(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_strings(item) for item in data]
    return str(data).lower() if isinstance(data, bool) else str(data)
