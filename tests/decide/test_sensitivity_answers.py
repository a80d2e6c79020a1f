"""The single answers that change the winner are those, and only those, after which the edited sheets make another first."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from tests.decide.changed_answers import Exhaustive, Found, is_ambiguous
from tests.generate import Maker, Style

SEEDS = st.integers(min_value=0, max_value=2**32)
SEVERAL = Style(requirements=(2, 5), vendors=(2, 3), customizations=3, teams=(1, 2))
few = settings(max_examples=14, phases=[Phase.explicit, Phase.generate], deadline=None)


@few
@given(seed=SEEDS)
def test_every_answer_that_changes_who_is_first_is_found_and_no_other(seed: int) -> None:
    case = Exhaustive(*Maker(seed, SEVERAL).case())
    found = Analysis(case.comparison).sensitivity
    if found is None:
        return
    vendors = {vendor.vendor: vendor for vendor in case.vendors}
    told = {Found(flip.vendor, frozenset(flip.rests), flip.winner, flip.by_gate) for flip in found.answers}
    assert len(told) == len(found.answers)
    for flip in told ^ case.flips():
        assert is_ambiguous(vendors[flip.vendor], flip.rests), flip
