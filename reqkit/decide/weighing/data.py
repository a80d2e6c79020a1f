"""Judgements and how well they agree, as plain data."""

from __future__ import annotations

from typing import Any

from reqkit.decide.figures import PLACES, share
from reqkit.decide.result import Consistency
from reqkit.model.brief import Judgement


def consistency_data(found: Consistency) -> dict[str, Any]:
    """Of the judgements that category weights come from; `worst` is the one that the others contradict most, with what they make of it."""
    worst = found.worst
    return {
        "ratio": round(found.ratio, PLACES),
        "acceptable": found.is_acceptable,
        "lambda_max": round(found.largest, PLACES),
        "categories": found.size,
        "judgements": [_judgement(judgement) for judgement in found.judgements],
        "missing": found.missing,
        "worst": None if worst is None else {**_judgement(worst.judgement), "implied": round(worst.implied, PLACES)},
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {"more": judgement.more, "than": judgement.than, "by": share(judgement.by)}
