"""What would have to change for the order to change (decision model §5)."""

from __future__ import annotations

from reqkit.decide.result import Comparison
from reqkit.decide.sensitivity.answers import answer_flips
from reqkit.decide.sensitivity.lead import lead_of
from reqkit.decide.sensitivity.price_flips import price_flips
from reqkit.decide.sensitivity.result import Sensitivity
from reqkit.decide.sensitivity.silence import silences
from reqkit.decide.sensitivity.weight_flips import weight_flips


def sensitivity(comparison: Comparison) -> Sensitivity | None:
    """None with no answering vendor."""
    lead = lead_of(comparison)
    if lead is None:
        return None
    rival = lead.rival
    return Sensitivity(
        leader=lead.leader.vendor,
        rival=None if rival is None else rival.vendor,
        flips=() if rival is None else weight_flips(comparison, lead.leader, rival),
        prices=price_flips(comparison, lead),
        answers=answer_flips(comparison, lead),
        silences=silences(comparison, lead),
    )
