"""What would change the order as plain data. Money is in the brief's currency, as decimal strings; weights are shares, 0..1."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from reqkit.decide.figures import share
from reqkit.decide.sensitivity.result import AnswerFlip, Sensitivity
from reqkit.values.money import decimal_string


def sensitivity_data(found: Sensitivity) -> dict[str, Any]:
    """`at` is null where no weight or price flips the order."""
    return {
        "leader": found.leader,
        "rival": found.rival,
        "weights": [
            {"kind": flip.kind.value, "name": flip.name, "rival": flip.rival, "now": share(flip.now), "at": _share(flip.at)}
            for flip in found.flips
        ],
        "prices": [
            {
                "vendor": flip.vendor,
                "rival": flip.rival,
                "now": decimal_string(flip.now),
                "at": None if flip.at is None else decimal_string(flip.at),
                "by_gate": flip.by_gate,
            }
            for flip in found.prices
        ],
        "answers": [_answer(flip) for flip in found.answers],
        "silence": [
            {"vendor": silence.vendor, "rank_if_no": silence.worst_rank, "rank_if_yes": silence.best_rank, "weight": share(silence.weight)}
            for silence in found.silences
        ],
    }


def _share(value: Fraction | None) -> float | None:
    return None if value is None else share(value)


def _answer(flip: AnswerFlip) -> dict[str, Any]:
    span = flip.location.span() if flip.location else None
    return {
        "vendor": flip.vendor,
        "id": flip.item,
        "aspect": flip.aspect,
        "before": flip.before.value,
        "after": flip.after.value,
        "winner": flip.winner,
        "by_gate": flip.by_gate,
        "weight": share(flip.weight),
        "rests": [{"id": item, "aspect": aspect} for item, aspect in flip.rests],
        "source": {"file": flip.location.file, "line": span.line} if flip.location and span else None,
    }
