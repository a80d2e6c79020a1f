"""Published problems with known answers, in tests/cases/decision."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[1] / "cases" / "decision"


def case(name: str, parse_float: Callable[[str], Any] = float) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"), parse_float=parse_float)
